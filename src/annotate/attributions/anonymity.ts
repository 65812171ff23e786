import type { Span } from "../../core/index.ts";
import { toSpans } from "./clauses.ts";
import type { FoundAttribution } from "./finder.ts";
import type { AnonymityRow } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** Words by which a report says that a name is withheld, with the reason where it gives one. Tokens, ends included. */
export interface Withholding {
  readonly from: number;
  readonly last: number;
  readonly sentence: number;
  readonly reason: Span | null;
}

/** By the index of their sentence. */
export type Withholdings = ReadonlyMap<number, readonly Withholding[]>;

/** Most words between the parts of a phrase: "declined to be named". */
const GAP_TOKENS = 5;
/** Most words between the phrase and the word that begins the reason. */
const REASON_TOKENS = 6;

/** All phrases of the report that say that a name is withheld, in text order. Linear in the tokens. */
export function findWithholdings(scene: Scene): Withholdings {
  const { syntax, lexicon } = scene;
  const found: Withholding[] = [];
  for (let i = 0; i < syntax.count; i += 1) {
    const word = syntax.lower(i);
    const rows = lexicon.anonymity.get(lexicon.words.negations.has(word) ? "not" : word);
    if (rows === undefined) continue;
    const sentence = scene.sentence(i);
    for (const row of rows) {
      const last = matchWords(scene, i, sentence.last, row);
      if (last < 0) continue;
      const reason = row.isReason ? ruleItself(scene, i, last, sentence.last) : reasonAfter(scene, last, sentence.last);
      const before = found[found.length - 1];
      const same = before !== undefined && before.sentence === syntax.sentenceOf(i);
      // "on condition of anonymity because they were not authorized": one phrase; the reason of the first holds.
      if (same && before.reason !== null && before.reason.end > syntax.start(i)) break;
      if (same && before.reason === null && reason !== null) found.pop();
      else if (same && reason === null) break;
      found.push({ from: i, last, sentence: syntax.sentenceOf(i), reason });
      break;
    }
  }
  const bySentence = new Map<number, Withholding[]>();
  for (const one of found) {
    const list = bySentence.get(one.sentence);
    if (list === undefined) bySentence.set(one.sentence, [one]);
    else list.push(one);
  }
  return bySentence;
}

function matchWords(scene: Scene, from: number, limit: number, row: AnonymityRow): number {
  const { syntax } = scene;
  let at = from;
  for (let k = 1; k < row.words.length; k += 1) {
    let next = at + 1;
    while (next <= limit && next <= at + GAP_TOKENS && syntax.lower(next) !== row.words[k]) next += 1;
    if (next > limit || next > at + GAP_TOKENS) return -1;
    at = next;
  }
  return at;
}

/** "was not authorized to speak publicly": the words themselves are the reason, with "because" before them. */
function ruleItself(scene: Scene, first: number, last: number, limit: number): Span | null {
  const { syntax, lexicon } = scene;
  let from = first;
  while (from > 0 && syntax.upos(from - 1) === "AUX") from -= 1;
  const floor = Math.max(scene.sentence(from).from, from - 4);
  for (let i = from - 1; i >= floor; i -= 1) {
    if (lexicon.words.reasons.has(syntax.lower(i))) {
      from = i;
      break;
    }
  }
  return toSpans(scene, [{ from, last: endOfReason(scene, last, limit) }])[0] ?? null;
}

/** The reason after "on condition of anonymity": because …, to …, for fear of …, due to …. */
function reasonAfter(scene: Scene, last: number, limit: number): Span | null {
  const { syntax, lexicon } = scene;
  for (let i = last + 1; i <= Math.min(limit, last + REASON_TOKENS); i += 1) {
    if (scene.quoteOf[i] !== scene.quoteOf[last]) return null;
    const word = syntax.lower(i);
    const starts =
      lexicon.words.reasons.has(word) ||
      (word === lexicon.words.infinitive && i < limit && scene.isVerb(i + 1)) ||
      lexicon.reasonStarts.has(word);
    if (starts) return toSpans(scene, [{ from: i, last: endOfReason(scene, i, limit) }])[0] ?? null;
    if (scene.isPunct(i) && syntax.form(i) !== ",") return null;
    if (scene.isVerb(i)) return null;
  }
  return null;
}

/** Where the reason ends: before a comma, a quotation or the end of the sentence. */
function endOfReason(scene: Scene, from: number, limit: number): number {
  const { syntax, lexicon } = scene;
  let at = from;
  // "to discuss the talks said": the second finite verb after "because", the first after "to", is the cue's own.
  let clauses = lexicon.words.reasons.has(syntax.lower(from)) ? 1 : 0;
  while (at < limit) {
    const next = at + 1;
    const form = syntax.form(next);
    if (form === "," || form === ";" || form === ":" || scene.quoteOf[next] !== scene.quoteOf[from]) break;
    const xpos = syntax.xpos(next);
    if (/^W/.test(xpos) || lexicon.words.complementizers.has(syntax.lower(next))) clauses += 1;
    const speaks = lexicon.verbs.get(syntax.lemma(next))?.some((row) => row.takes.includes("quote")) === true;
    if (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD") {
      if (clauses === 0 && speaks) break;
      clauses = Math.max(0, clauses - 1);
    }
    at = next;
  }
  return at;
}

/** The reason given for this source: that of a phrase in its sentence which is no part of its content. */
export function reasonFor(scene: Scene, found: FoundAttribution, withholdings: Withholdings): Span | null {
  if (found.cueToken < 0 || withholdings.size === 0) return null;
  const { syntax } = scene;
  const sentence = syntax.sentenceOf(found.cueToken);
  for (const one of withholdings.get(sentence) ?? []) {
    if (one.reason === null) continue;
    const { reason } = one;
    if (found.content.some((at) => at.start < reason.end && reason.start < at.end)) continue;
    return reason;
  }
  return null;
}

/** True for a cue that is only part of such words: "requested anonymity", "to discuss private talks". */
export function isWithholding(scene: Scene, found: FoundAttribution, withholdings: Withholdings): boolean {
  if (found.cueToken < 0) return false;
  const { syntax } = scene;
  const sentence = syntax.sentenceOf(found.cueToken);
  const start = syntax.start(found.cueToken);
  for (const one of withholdings.get(sentence) ?? []) {
    if (one.reason !== null && one.reason.start <= start && start < one.reason.end) return true;
    if (one.from <= found.cueToken && found.cueToken <= one.last) return true;
    const content = found.content[0];
    // "spoke anonymously to discuss {internal plans}".
    if (
      content !== undefined &&
      one.reason !== null &&
      one.reason.start <= content.start &&
      content.end <= one.reason.end
    )
      return true;
    if (content === undefined) continue;
    const first = syntax.tokenFrom(content.start);
    if (first <= one.last && first >= one.from - 3 && found.cueToken < one.from) return true;
  }
  return false;
}
