import { chunkStartingAt, subjectBefore } from "./chunks.ts";
import type { Run, Scene } from "./scene.ts";

/** A cue that is set into or behind its content: "P, officials said on Monday." */
export interface Parenthetical {
  readonly content: readonly Run[];
  readonly source: Run;
  readonly sourceHead: number;
}

/**
 * Reads a cue that follows its content by the marks and tags alone: a comma, the source, the verb, and nothing after it
 * but an addressee, a day or a place up to the next mark; or the verb first ("P, said the report."). Parsers often hang
 * such clauses wrongly, and writers of news use them in every third sentence. Null where the sentence has another form.
 */
export function readParenthetical(scene: Scene, v: number): Parenthetical | null {
  const { syntax } = scene;
  const xpos = syntax.xpos(v);
  if (xpos === "VB" || xpos === "VBG" || xpos === "NN") return null;
  const sentence = scene.sentence(v);
  const floor = quoteFloor(scene, v, sentence.from);
  const limit = quoteLimit(scene, v, sentence.last);
  const subject = subjectBefore(scene, v, floor);
  if (subject !== null && xpos !== "VBN") {
    const framed = frame(scene, subject, v + 1, floor, limit);
    if (framed !== null) return framed;
  }
  if (v > floor && isBreak(scene, v - 1) && (xpos === "VBD" || xpos === "VBZ" || xpos === "VBN" || xpos === "VBP")) {
    const after = chunkStartingAt(scene, v + 1, limit);
    // "P, said Petrov, the head of the agency": the source may go on behind a comma.
    const apposed = after === null ? -1 : appositionEnd(scene, after.last, limit);
    if (
      after !== null &&
      syntax.upos(after.head) !== "NUM" &&
      syntax.upos(after.from) !== "PRON" &&
      (apposed >= limit || tailEnd(scene, apposed + 1, limit) >= 0)
    ) {
      const source = { from: after.from, last: apposed };
      const content = contentBefore(scene, floor, v - 1);
      if (content !== null) return { content: [content], source, sourceHead: after.head };
    }
  }
  return null;
}

function frame(
  scene: Scene,
  subject: Run & { readonly head: number },
  tail: number,
  floor: number,
  limit: number,
): Parenthetical | null {
  const { syntax, lexicon } = scene;
  let left = subject.from - 1;
  // "…, as Reuters reported on Monday."
  if (left > floor && syntax.lower(left) === lexicon.words.as) left -= 1;
  if (left < floor || !isBreak(scene, left)) return null;
  if (lexicon.words.relatives.has(syntax.lower(subject.from)) && syntax.upos(subject.from) === "PRON") return null;
  const end = tailEnd(scene, tail, limit);
  if (end < 0) return null;
  const before = contentBefore(scene, floor, left);
  if (before === null) return null;
  const content: Run[] = [before];
  // "The bridge, she said, is safe.": the clause goes on after the comma.
  if (syntax.form(end) === "," && end < limit && goesOn(scene, before, end + 1, limit))
    content.push({ from: end + 1, last: limit });
  else if (!hasFinite(scene, before) && before.last - before.from < FRAGMENT_TOKENS) return null;
  return { content, source: { from: subject.from, last: subject.last }, sourceHead: subject.head };
}

/** From this length on, words before a cue are taken for a clause though no finite verb was seen in them: taggers err. */
const FRAGMENT_TOKENS = 5;

/** True for a comma, a dash or a closing quotation mark. */
function isBreak(scene: Scene, i: number): boolean {
  const { syntax, quoteOf, quoteRuns } = scene;
  const form = syntax.form(i);
  if (form === "," || form === "--" || form === "—" || form === "–" || form === "_" || form === "-") return true;
  const quote = quoteOf[i]!;
  return quote >= 0 && quoteRuns[quote]!.last === i && quoteRuns[quote]!.last > quoteRuns[quote]!.from;
}

/** What stands before the break, from the start of the sentence without a leading conjunction; null without enough words. */
function contentBefore(scene: Scene, floor: number, brk: number): Run | null {
  const { syntax } = scene;
  let from = floor;
  while (
    from < brk &&
    (syntax.upos(from) === "CCONJ" || (scene.isPunct(from) && scene.quoteOf[from] === scene.quoteOf[brk]))
  )
    from += 1;
  const last = syntax.form(brk) === "," || (scene.isPunct(brk) && scene.quoteOf[brk]! < 0) ? brk - 1 : brk;
  let words = 0;
  for (let i = from; i <= last; i += 1) if (!scene.isPunct(i)) words += 1;
  return words >= 1 ? { from, last } : null;
}

/**
 * The mark at which the words after the verb end, where they are no clause: "told reporters on Friday". -1 where a clause
 * follows ("said that …", "said the bridge is …").
 */
export function tailEnd(scene: Scene, from: number, limit: number): number {
  const { syntax, lexicon } = scene;
  let relative = false;
  let opening = from;
  // "points out that": the particle first.
  while (opening < limit && (syntax.xpos(opening) === "RP" || syntax.deprel(opening) === "compound:prt")) opening += 1;
  for (let i = opening; i <= limit; i += 1) {
    const upos = syntax.upos(i);
    if (scene.quoteOf[i] !== scene.quoteOf[from - 1]) return -1;
    if (i === opening && (lexicon.words.complementizers.has(syntax.lower(i)) || syntax.form(i) === ":")) return -1;
    if (
      syntax.form(i) === "," ||
      syntax.form(i) === "." ||
      syntax.form(i) === ";" ||
      syntax.form(i) === "--" ||
      syntax.form(i) === "—" ||
      syntax.form(i) === "_" ||
      syntax.form(i) === ":"
    )
      return i;
    if (
      upos === "SCONJ" ||
      (upos === "PRON" && lexicon.words.relatives.has(syntax.lower(i))) ||
      (upos === "ADV" && syntax.xpos(i) === "WRB")
    )
      relative = true;
    const xpos = syntax.xpos(i);
    if (!relative && (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD")) return -1;
    if (!relative && i === opening && xpos === "TO") return -1;
  }
  return limit;
}

/** True where the words from `from` belong to the clause that was broken off at the cue. */
function goesOn(scene: Scene, before: Run, from: number, limit: number): boolean {
  const { syntax } = scene;
  if (!hasFinite(scene, before)) return hasFinite(scene, { from, last: limit });
  const xpos = syntax.xpos(from);
  if (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD") {
    return scene.lexicon.verbs.get(syntax.lemma(from))?.some((row) => row.takes.includes("quote")) !== true;
  }
  return false;
}

export function hasFinite(scene: Scene, run: Run): boolean {
  const { syntax } = scene;
  for (let i = run.from; i <= run.last; i += 1) {
    const xpos = syntax.xpos(i);
    if (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD") return true;
    // A quotation stands by itself: "“Too much hate,” she said".
    if (scene.quoteOf[i]! >= 0 && scene.quoteRuns[scene.quoteOf[i]!]!.from >= run.from) return true;
  }
  return false;
}

/** "Petrov, the head of the agency, …": the apposition after a name, up to the comma that closes it. */
export function appositionEnd(scene: Scene, last: number, limit: number): number {
  const { syntax } = scene;
  if (last + 2 > limit || syntax.form(last + 1) !== ",") return last;
  const chunk = chunkStartingAt(scene, last + 2, limit);
  const relative = scene.lexicon.words.relatives.has(syntax.lower(last + 2));
  if (chunk === null && !relative) return last;
  if (chunk !== null && syntax.upos(chunk.head) === "PRON") return last;
  for (let i = chunk === null ? last + 2 : chunk.last; i <= limit; i += 1) {
    const xpos = syntax.xpos(i);
    if (syntax.form(i) === "," || syntax.form(i) === "." || scene.quoteOf[i] !== scene.quoteOf[last]) return i - 1;
    if (!relative && (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD")) return last;
  }
  return limit;
}

function quoteFloor(scene: Scene, v: number, from: number): number {
  const quote = scene.quoteOf[v]!;
  return quote < 0 ? from : Math.max(from, scene.quoteRuns[quote]!.from + 1);
}

function quoteLimit(scene: Scene, v: number, last: number): number {
  const quote = scene.quoteOf[v]!;
  if (quote < 0) return last;
  return Math.min(last, scene.quoteRuns[quote]!.last - (scene.quotations[quote]!.closed ? 1 : 0));
}
