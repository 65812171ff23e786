import type { Span } from "../../core/index.ts";
import { toSpans } from "./clauses.ts";
import type { FoundAttribution } from "./finder.ts";
import type { Scene } from "./scene.ts";

/** Most words between the parts of a phrase: "declined to be named". */
const GAP_TOKENS = 5;

/**
 * The reason or rule that the report gives for withholding the name of this source ("because they were not authorized to
 * speak"), or null. Looked for in the source's own words and in the clause of its cue, outside the content.
 */
export function findReason(scene: Scene, found: FoundAttribution): Span | null {
  const { syntax, lexicon } = scene;
  if (found.cueToken < 0) return null;
  const sentence = scene.sentence(found.cueToken);
  for (const row of lexicon.rules.anonymity) {
    for (let i = sentence.from; i <= sentence.last; i += 1) {
      if (syntax.lower(i) !== row.words[0] && !isNegationOf(scene, i, row.words[0]!)) continue;
      const last = matchWords(scene, i, sentence.last, row.words);
      if (last < 0 || isInContent(found, syntax.start(i), syntax.end(last))) continue;
      const reason = row.isReason
        ? ruleItself(scene, i, last, sentence.last, found)
        : reasonAfter(scene, last, sentence.last, found);
      if (reason !== null) return reason;
    }
  }
  return null;
}

function isNegationOf(scene: Scene, i: number, word: string): boolean {
  return word === "not" && scene.lexicon.words.negations.has(scene.syntax.lower(i));
}

function matchWords(scene: Scene, from: number, limit: number, words: readonly string[]): number {
  const { syntax } = scene;
  let at = from;
  for (let k = 1; k < words.length; k += 1) {
    let next = at + 1;
    while (next <= limit && next <= at + GAP_TOKENS && syntax.lower(next) !== words[k]) next += 1;
    if (next > limit || next > at + GAP_TOKENS) return -1;
    at = next;
  }
  return at;
}

function isInContent(found: FoundAttribution, start: number, end: number): boolean {
  return found.content.some((at) => at.start <= start && end <= at.end);
}

/** "was not authorized to speak publicly": the words themselves are the reason. */
function ruleItself(scene: Scene, first: number, last: number, limit: number, found: FoundAttribution): Span | null {
  const { syntax } = scene;
  let from = first;
  const before = syntax.lower(first - 1);
  if (first > 0 && (syntax.upos(first - 1) === "AUX" || before === "was" || before === "were")) from = first - 1;
  const because = becauseBefore(scene, from);
  return clipped(scene, because >= 0 ? because : from, endOfReason(scene, last, limit, found), found);
}

/** A conjunction of reason close before: "because they were not authorized". */
function becauseBefore(scene: Scene, from: number): number {
  const { syntax, lexicon } = scene;
  const floor = Math.max(scene.sentence(from).from, from - 6);
  for (let i = from - 1; i >= floor; i -= 1) if (lexicon.words.reasons.has(syntax.lower(i))) return i;
  return -1;
}

/** The reason after "on condition of anonymity": because …, to …, for fear of …, due to …. */
function reasonAfter(scene: Scene, last: number, limit: number, found: FoundAttribution): Span | null {
  const { syntax, lexicon } = scene;
  for (let i = last + 1; i <= Math.min(limit, last + 6); i += 1) {
    if (scene.quoteOf[i] !== scene.quoteOf[last]) return null;
    const word = syntax.lower(i);
    const starts =
      lexicon.words.reasons.has(word) ||
      (word === lexicon.words.infinitive && scene.isVerb(i + 1)) ||
      lexicon.reasonStarts.has(word);
    if (starts) return clipped(scene, i, endOfReason(scene, i, limit, found), found);
    // "by name", "in order to", "so as to": words on the way.
    if (scene.isPunct(i) && syntax.form(i) !== ",") return null;
  }
  return null;
}

/** Where the reason ends: before a comma, a quotation, the cue or the content. */
function endOfReason(scene: Scene, from: number, limit: number, found: FoundAttribution): number {
  const { syntax } = scene;
  const stops = [...found.cue, ...found.content].map((at) => at.start).filter((start) => start > syntax.start(from));
  const stop = stops.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...stops);
  let at = from;
  while (at < limit) {
    const next = at + 1;
    if (
      syntax.start(next) >= stop ||
      syntax.form(next) === "," ||
      syntax.form(next) === ";" ||
      scene.quoteOf[next] !== scene.quoteOf[from]
    )
      break;
    at = next;
  }
  return at;
}

function clipped(scene: Scene, from: number, last: number, found: FoundAttribution): Span | null {
  const spans = toSpans(scene, [{ from, last }]);
  const span = spans[0];
  if (span === undefined || isInContent(found, span.start, span.end)) return null;
  return span;
}
