import type { NewsEvent, Span } from "../../core/index.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";

type Description = NewsEvent["descriptions"][number];

const QUOTES: ReadonlySet<string> = new Set(["“", "”", '"', "‘", "’", "«", "»", "„", "``", "''", "'", "‟"]);
/** Words between a relative pronoun and the noun that it takes up, at most. */
const BACK = 12;

/**
 * Words that a side uses of an event, by event: what an attribution whose cue is a verb of naming says of it ("described
 * the call as constructive", "…, which it called a farce"), a quoted adjective on its noun, and a side that pointedly
 * does not use such a word. `by` is the attribution, null for the report's own words.
 */
export function describeEvents(
  scene: Scene,
  lexicon: Lexicon,
  eventOf: ReadonlyMap<number, number>,
  mentions: readonly Mention[],
): Map<number, Description[]> {
  const { syntax } = scene;
  const found = new Map<number, Description[]>();
  const put = (event: number, span: Span, by: string | null): void => {
    const list = found.get(event) ?? [];
    if (list.some((one) => one.start === span.start && one.by === by)) return;
    list.push({ start: span.start, end: span.end, by });
    found.set(event, list);
  };
  for (const attribution of scene.attributions) {
    if (attribution.negated) continue;
    for (const cue of attribution.cue) {
      const { from, to } = syntax.tokensIn(cue);
      for (let verb = from; verb < to; verb += 1) {
        if (!lexicon.namingVerbs.has(syntax.lemma(verb).toLowerCase())) continue;
        const event = namedEvent(scene, verb, attribution.content, eventOf);
        const words = event < 0 ? null : namingWords(scene, verb, to, attribution.content);
        if (words !== null) put(event, words, attribution.id);
      }
    }
  }
  for (const mention of mentions) {
    const event = eventOf.get(mention.token);
    if (event === undefined || mention.kind !== "noun") continue;
    for (const child of syntax.children(mention.token)) {
      if (child > mention.token || syntax.relation(child) !== "amod" || child === 0) continue;
      if (!QUOTES.has(syntax.form(child - 1)) || child + 1 >= syntax.count || !QUOTES.has(syntax.form(child + 1)))
        continue;
      const at = scene.contentAt[child]!;
      put(event, syntax.spanOf(child), at < 0 ? null : scene.attributions[at]!.id);
    }
  }
  // "did not use the word “constructive”": said of the event that others called so.
  const called = new Map<string, number>();
  for (const [event, list] of found) for (const one of list) called.set(textOf(scene, one), event);
  for (const attribution of scene.attributions) {
    if (!attribution.negated) continue;
    for (const content of attribution.content) {
      const words = bare(scene, content);
      const event = called.get(textOf(scene, words));
      if (event !== undefined) put(event, words, attribution.id);
    }
  }
  return found;
}

function textOf(scene: Scene, at: Span): string {
  return scene.syntax.text.slice(at.start, at.end).toLowerCase();
}

/** The event that a verb of naming speaks of: its object, or what a relative pronoun takes up. */
function namedEvent(
  scene: Scene,
  verb: number,
  content: readonly Span[],
  eventOf: ReadonlyMap<number, number>,
): number {
  const { syntax } = scene;
  for (const child of syntax.children(verb)) {
    const relation = syntax.deprel(child);
    if (relation !== "obj" && relation !== "nsubj:pass") continue;
    const event = eventOf.get(child);
    if (event !== undefined) return event;
  }
  const above = syntax.head(verb);
  if (above >= 0 && syntax.deprel(verb).startsWith("acl") && eventOf.has(above)) return eventOf.get(above)!;
  const starts = content.map((at) => at.start);
  for (const start of starts) {
    const first = syntax.tokenFrom(start);
    if (first >= syntax.count) continue;
    const word = syntax.lower(first);
    if (word === "which" || word === "that") {
      for (let i = first - 1; i >= 0 && i > first - BACK && syntax.sentenceOf(i) === syntax.sentenceOf(first); i -= 1) {
        const event = eventOf.get(i);
        if (event !== undefined && syntax.upos(i) !== "VERB") return event;
      }
    } else {
      const event = eventOf.get(first) ?? eventOf.get(first + 1);
      if (event !== undefined && syntax.upos(eventOf.has(first) ? first : first + 1) !== "VERB") return event;
    }
  }
  return -1;
}

/**
 * The words of naming: after "as" (in the content, or as the last word of a cue that ends before token `to`), or the
 * complement of "call"; without their quotation marks.
 */
function namingWords(scene: Scene, verb: number, to: number, content: readonly Span[]): Span | null {
  const { syntax } = scene;
  if (syntax.lower(to - 1) === "as") {
    const after = content.find((at) => at.start >= syntax.end(to - 1));
    if (after !== undefined) return bare(scene, after);
  }
  for (const at of content) {
    const { from, to: last } = syntax.tokensIn(at);
    for (let i = from; i < last; i += 1) {
      if (i > verb && syntax.lower(i) === "as" && i + 1 < last)
        return bare(scene, { start: syntax.start(i + 1), end: at.end });
    }
  }
  for (const child of syntax.children(verb)) {
    if (child < verb || syntax.relation(child) !== "xcomp") continue;
    return bare(scene, syntax.subtree(child));
  }
  return null;
}

/** A span without the quotation marks and points at its edges, cut at its first clause. */
function bare(scene: Scene, at: Span): Span {
  const { syntax } = scene;
  let { from, to } = syntax.tokensIn(at);
  while (from < to && (QUOTES.has(syntax.form(from)) || syntax.upos(from) === "PUNCT")) from += 1;
  // "as a “detailed exchange”": what stands in quotation marks is what it is called.
  if (from + 2 < to && syntax.upos(from) === "DET" && QUOTES.has(syntax.form(from + 1))) from += 2;
  let end = from;
  while (end < to && syntax.upos(end) !== "PUNCT" && !QUOTES.has(syntax.form(end))) end += 1;
  to = end;
  return from < to ? syntax.spanOf(from, to - 1) : at;
}
