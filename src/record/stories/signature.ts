import { type EntityKind, type Layers, parseIsoDay, type Report, Syntax } from "../../core/index.ts";

/** The layers that a signature is made from. */
export type SignatureNeeds = "tokens" | "sentences" | "tags" | "parses" | "times" | "entities";

/** How often a word stands in a report, in its lead, and whether as (part of) a name. */
export interface TermCount {
  readonly term: string;
  readonly count: number;
  readonly lead: number;
  /** True where the first sentence has it. */
  readonly first: boolean;
  readonly proper: boolean;
}

/** A name of the report as it is written, in lower case, with how often it is spoken of and whether the lead names it. */
export interface NameCount {
  readonly kind: EntityKind;
  readonly name: string;
  readonly count: number;
  readonly lead: boolean;
}

/** A number with the noun that it counts: "five", "worker"; the noun is empty where it counts none. */
export interface Amount {
  readonly value: string;
  readonly noun: string;
  readonly lead: boolean;
}

/**
 * What is kept of a report to tell which story it belongs to: who, where, when, how many, and its words. Plain data, made
 * from one report alone, so that the order in which reports arrive cannot matter.
 */
export interface Signature {
  /** Day of publication in days since 1970, or null. */
  readonly published: number | null;
  readonly terms: readonly TermCount[];
  readonly names: readonly NameCount[];
  readonly amounts: readonly Amount[];
  /** Dates of the text as TIMEX3 values cut to the day, in order of first mention: "2013-06-07", "XXXX-WXX-5", "2012-06". */
  readonly dates: readonly { readonly value: string; readonly lead: boolean; readonly stated: boolean }[];
}

/** Classes of words that say what a report is about. */
export const CONTENT: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X"]);
/** Sentences, counted from the first that is read, that say what a report is about. */
const LEAD_SENTENCES = 3;

/** Makes the signature of a report. O(tokens + mentions). */
export function signatureOf(
  input: Pick<Layers, SignatureNeeds> & { readonly report: Pick<Report, "text" | "published"> },
): Signature {
  const { report, tokens, sentences, tags, parses, times, entities } = input;
  const syntax = new Syntax(report.text, { tokens, sentences, tags, parses });
  const leadEnd = sentences[Math.min(LEAD_SENTENCES, sentences.length) - 1]?.end ?? 0;
  const firstEnd = sentences[0]?.end ?? 0;
  const proper = new Uint8Array(tokens.count);
  const names = new Map<string, { kind: EntityKind; name: string; count: number; lead: boolean }>();
  for (const entity of entities) {
    if (!entity.named || entity.kind === "document") continue;
    let lead = false;
    for (const mention of entity.mentions) {
      if (mention.start < leadEnd) lead = true;
      if (mention.form !== "name") continue;
      const { from, to } = syntax.tokensIn(mention);
      for (let i = from; i < to; i += 1) if (syntax.upos(i) === "PROPN") proper[i] = 1;
    }
    const name = entity.name.toLowerCase();
    const known = names.get(`${entity.kind} ${name}`);
    const count = entity.mentions.length;
    if (known === undefined) names.set(`${entity.kind} ${name}`, { kind: entity.kind, name, count, lead });
    else {
      known.count += count;
      known.lead ||= lead;
    }
  }
  const terms = new Map<string, { term: string; count: number; lead: number; first: boolean; proper: boolean }>();
  const amounts = new Map<string, Amount>();
  for (let i = 0; i < tokens.count; i += 1) {
    const upos = syntax.upos(i);
    if (!CONTENT.has(upos)) continue;
    const term = (upos === "PROPN" ? syntax.form(i) : syntax.lemma(i)).toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(term)) continue;
    const lead = syntax.start(i) < leadEnd;
    if (upos === "NUM") {
      const head = syntax.head(i);
      const noun = head >= 0 && syntax.relation(i) === "nummod" ? syntax.lemma(head).toLowerCase() : "";
      const value = term.replaceAll(",", "");
      const key = `${value} ${noun}`;
      if (!amounts.has(key)) amounts.set(key, { value, noun, lead });
    }
    const isName = proper[i] === 1 || upos === "PROPN";
    const known = terms.get(term);
    if (known === undefined)
      terms.set(term, { term, count: 1, lead: lead ? 1 : 0, first: syntax.start(i) < firstEnd, proper: isName });
    else {
      known.count += 1;
      if (lead) known.lead += 1;
      known.proper ||= isName;
    }
  }
  const dates = new Map<string, { value: string; lead: boolean; stated: boolean }>();
  for (const time of times) {
    if (time.type !== "DATE" && time.type !== "TIME") continue;
    const value = time.value.replace(/T.*$/, "");
    const lead = time.start < leadEnd;
    if (!dates.has(value)) dates.set(value, { value, lead, stated: time.basis === "stated" });
  }
  return {
    published: report.published === null ? null : parseIsoDay(report.published),
    terms: [...terms.values()],
    names: [...names.values()],
    amounts: [...amounts.values()],
    dates: [...dates.values()],
  };
}
