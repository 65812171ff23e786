import type { Annotator, Block, Layers, Post, Report, TimeExpression, Trace } from "../../core/index.ts";
import { Syntax } from "../../core/index.ts";
import { resolveWithin } from "./bounds.ts";
import { type CompiledTimes, compileTimes } from "./compile.ts";
import { countryOf } from "./order.ts";
import { Reader, type ReadOptions } from "./reader.ts";
import type { TimeRules } from "./rules.ts";

export { type CompiledTimes, compileTimes } from "./compile.ts";
export { toEdtf } from "./edtf.ts";
export type { HolidayRow, TimeRow, TimeRules, TimeWords } from "./rules.ts";

/** What is known of the text beside its words. */
export interface FindTimesOptions {
  /**
   * ISO 8601 date or date-time of publication. Without it, relative expressions keep their unresolved form, save those that
   * mean the same on every day that the dates of the text leave open (`bounds`).
   */
  readonly published?: string | null;
  /** Where `published` is known from; names the anchor. "published" unless given. */
  readonly anchor?: "published" | "dateline";
  /** The blocks of a report: only kinds that are read count. The whole text where absent. */
  readonly blocks?: readonly Block[];
  /** Of a live blog: its posts. What is relative in one is counted from its own time, where it has one. */
  readonly posts?: readonly Post[];
  /** BCP 47; its region ("en-GB") tells the order of day and month in digits. */
  readonly language?: string | null;
  /** The report's address; a national domain tells the same. */
  readonly url?: string | null;
  /** Sharpens the direction of bare weekdays and months. */
  readonly syntax?: Syntax | null;
  readonly trace?: Trace;
}

function isCompiled(rules: TimeRules | CompiledTimes): rules is CompiledTimes {
  return "lexicon" in rules;
}

/**
 * The time expressions of a text, in text order: TIMEX3 types and values (TimeML 1.2.1; conventions of TimeBank where the
 * guideline leaves room). Offsets are UTF-16 code units. Linear in the text. Compile the rules once where it is called often.
 *
 *     findTimes("They meet on Friday.", english, { published: "2025-10-21" })[0]?.value // "2025-10-24" or by tense
 */
export function findTimes(
  text: string,
  rules: TimeRules | CompiledTimes,
  options: FindTimesOptions = {},
): TimeExpression[] {
  const compiled = isCompiled(rules) ? rules : compileTimes(rules);
  const known: ReadOptions = {
    published: options.published ?? null,
    anchor: options.anchor ?? "published",
    ...(options.blocks === undefined ? {} : { blocks: options.blocks }),
    ...(options.posts === undefined ? {} : { posts: options.posts }),
    country: countryOf(options.language ?? null, options.url ?? null),
    syntax: options.syntax ?? null,
  };
  const reader = new Reader(text, compiled, { ...known, trace: options.trace });
  const times = reader.read();
  if (known.published !== null) return times;
  return resolveWithin(times, reader.bounds(), (published) =>
    new Reader(text, compiled, { ...known, published }).read(),
  );
}

function read(
  report: Report,
  compiled: CompiledTimes,
  syntax: Syntax | null,
  trace: Trace | undefined,
): TimeExpression[] {
  return findTimes(report.text, compiled, {
    published: report.published,
    anchor: report.publishedFrom === "dateline" ? "dateline" : "published",
    blocks: report.blocks,
    ...(report.posts === undefined ? {} : { posts: report.posts }),
    language: report.language,
    url: report.canonicalUrl ?? report.url,
    syntax,
    ...(trace === undefined ? {} : { trace }),
  });
}

/** Writes the layer "times", with the direction of bare weekdays and months from the syntax layers. */
export function timesAnnotator(rules: TimeRules): Annotator<"tokens" | "sentences" | "tags" | "parses", "times"> {
  const compiled = compileTimes(rules);
  return {
    name: "times",
    version: rules.version,
    needs: ["tokens", "sentences", "tags", "parses"],
    gives: "times",
    annotate: ({ report, tokens, sentences, tags, parses }, trace): Layers["times"] =>
      read(report, compiled, new Syntax(report.text, { tokens, sentences, tags, parses }), trace),
  };
}

/** Writes the layer "times" from the words alone, for a language without syntax layers. */
export function plainTimesAnnotator(rules: TimeRules): Annotator<never, "times"> {
  const compiled = compileTimes(rules);
  return {
    name: "times",
    version: rules.version,
    needs: [],
    gives: "times",
    annotate: ({ report }, trace): Layers["times"] => read(report, compiled, null, trace),
  };
}
