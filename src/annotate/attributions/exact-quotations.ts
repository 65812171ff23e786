import type { Span } from "../../core/index.ts";
import type { FoundAttribution } from "./finder.ts";
import type { Quotation } from "./quotations.ts";
import type { Scene } from "./scene.ts";

/** Fewest words of a paragraph that is taken for the speech of whoever spoke before. */
const ORPHAN_WORDS = 4;

/** Most words of what only leads up to a quotation: "told the crowd, | “…”". */
const LEAD_WORDS = 3;

/** Most code units between the end of a paragraph and the next one that belongs to it. */
const GAP_UNITS = 200;

/**
 * The last step for speech in marks: gives a direct quotation exactly its marks.
 *
 * - A content that begins with a quotation ends with it: "“We will stay. We will | not pay,” she said".
 * - What leads up to a quotation on its own line is no part of it: "He wrote: ⏎ “…”".
 * - A paragraph that is one quotation and that nobody is said to speak goes on from the quotation before it.
 * - A quotation over several paragraphs is one span a paragraph.
 */
export function exactQuotations(scene: Scene, found: readonly FoundAttribution[]): readonly FoundAttribution[] {
  const outer = outerQuotations(scene);
  if (outer.length === 0) return found;
  const cues = found.flatMap((one) => one.cue.map((at) => at.start)).sort((a, b) => a - b);
  const snapped = found.map((one) => snap(scene, one, outer, cues));
  return goOn(scene, snapped, outer);
}

/** Indexes of the quotations that lie in no other, in text order. */
function outerQuotations(scene: Scene): readonly number[] {
  return scene.quotations.flatMap((quotation, index) => (quotation.level === 0 ? [index] : []));
}

/** The first of the outer quotations that ends after the offset, as an index into `outer`. */
function firstEndingAfter(scene: Scene, outer: readonly number[], offset: number): number {
  let low = 0;
  let high = outer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scene.quotations[outer[middle]!]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where a cue begins in the stretch: somebody else's attribution is part of what was said. */
function holdsCue(cues: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < cues.length && cues[low]! < to;
}

function snap(
  scene: Scene,
  found: FoundAttribution,
  outer: readonly number[],
  cues: readonly number[],
): FoundAttribution {
  if (found.content.length === 0) return found;
  let changed = false;
  const content: Span[] = [];
  for (const at of found.content) {
    for (const piece of byParagraph(scene, at, outer)) {
      const exact = snapSpan(scene, piece, found.cue, outer, cues);
      if (exact !== at) changed = true;
      const before = content[content.length - 1];
      // What the longer span now covers.
      if (before !== undefined && exact.start < before.end) {
        if (exact.end > before.end) content[content.length - 1] = { start: before.start, end: exact.end };
      } else content.push(exact);
    }
  }
  return changed ? { ...found, content } : found;
}

function snapSpan(
  scene: Scene,
  at: Span,
  cue: readonly Span[],
  outer: readonly number[],
  cues: readonly number[],
): Span {
  const first = firstEndingAfter(scene, outer, at.start);
  const index = outer[first];
  if (index === undefined) return at;
  const quotation = scene.quotations[index]!;
  if (!quotation.closed || cue.some((one) => quotation.start < one.end && one.start < quotation.end)) return at;
  // "“We will stay. We will | not pay,” she said".
  if (at.start === quotation.start && at.end < quotation.end) return { start: at.start, end: quotation.end };
  const { text } = scene;
  // "“Don't!” | until help came".
  if (
    at.start === quotation.start &&
    at.end > quotation.end &&
    endsSpeech(text, quotation.innerEnd) &&
    !holdsCue(cues, quotation.end, at.end)
  ) {
    const next = scene.quotations[outer[first + 1] ?? -1];
    if (
      (next === undefined || next.start >= at.end) &&
      words(text.slice(quotation.start, quotation.end)) >= ORPHAN_WORDS
    )
      return { start: at.start, end: quotation.end };
  }
  // "He wrote: ⏎ | “…”".
  if (at.start < quotation.start && at.end === quotation.end && !holdsCue(cues, at.start, quotation.start)) {
    const lead = text.slice(at.start, quotation.start).trimEnd();
    const broken = text.slice(at.start, quotation.start).includes("\n");
    // On its own line, or behind a word or two that only say to whom: "yelled at him: | “…”".
    if (broken ? lead.endsWith(":") : /[:,]$/.test(lead) && isShortLead(scene, lead))
      return { start: quotation.start, end: at.end };
  }
  return at;
}

/** A mark that ends a sentence or a speech stands before the closing mark. */
function endsSpeech(text: string, innerEnd: number): boolean {
  return /[.,!?…]/.test(text.charAt(innerEnd - 1));
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The span, one piece a paragraph where a quotation opens in the later one. */
function byParagraph(scene: Scene, at: Span, outer: readonly number[]): Span[] {
  const { text } = scene;
  if (!text.slice(at.start, at.end).includes("\n")) return [at];
  const pieces: Span[] = [];
  let start = at.start;
  for (let end = text.indexOf("\n", start); end >= 0 && end < at.end; end = text.indexOf("\n", end + 1)) {
    const next = end + 1 + (/^\s*/.exec(text.slice(end + 1, at.end))?.[0].length ?? 0);
    const opens = scene.quotations[outer[firstEndingAfter(scene, outer, next)] ?? -1]?.start === next;
    if (!opens || next >= at.end) continue;
    const trimmed = start + text.slice(start, end).trimEnd().length;
    if (trimmed > start) pieces.push({ start, end: trimmed });
    start = next;
  }
  pieces.push({ start, end: at.end });
  return pieces;
}

/** Gives each paragraph that is one unspoken quotation to the speaker of the quotation before it. */
function goOn(scene: Scene, found: readonly FoundAttribution[], outer: readonly number[]): readonly FoundAttribution[] {
  const out = [...found];
  const spoken = out.flatMap((one, index) =>
    one.content.filter((at) => isSpoken(one, at)).map((at) => ({ at, index })),
  );
  spoken.sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  const cued = out
    .flatMap((one, index) => (one.cue.length > 0 && one.cueToken >= 0 ? [{ at: one.cue[0]!.start, index }] : []))
    .sort((a, b) => a.at - b.at);
  /** Index of the attribution that has the quotation, by the quotation's place in `outer`. */
  const speakers: number[] = [];
  let next = 0;
  outer.forEach((index, place) => {
    const quotation = scene.quotations[index]!;
    let speaker = -1;
    while (next < spoken.length && spoken[next]!.at.end <= quotation.start) next += 1;
    for (let i = next; i < spoken.length && spoken[i]!.at.start < quotation.end; i += 1) {
      if (isWhole(spoken[i]!.at, quotation)) speaker = spoken[i]!.index;
      else if (spoken[i]!.at.end > quotation.start && speaker < 0) speaker = -2;
    }
    speakers.push(speaker);
    if (speaker !== -1 || !standsAlone(scene, quotation)) return;
    const before = outer[place - 1];
    let last = before === undefined ? -1 : speakers[place - 1]!;
    if (last < 0 || !endsParagraphBefore(scene, out[last]!, scene.quotations[before!]!, quotation))
      last = lastSpeaker(scene, cued, out, quotation);
    if (last < 0) return;
    out[last] = { ...out[last]!, content: [...out[last]!.content, { start: quotation.start, end: quotation.end }] };
    speakers[place] = last;
  });
  return out;
}

/** The cue stands outside what it attributes: what is said inside a quotation does not go on in the next. */
function isSpoken(found: FoundAttribution, at: Span): boolean {
  return found.cue.every((cue) => cue.end <= at.start || cue.start >= at.end);
}

function isWhole(at: Span, quotation: Span): boolean {
  return at.start <= quotation.start && quotation.end <= at.end;
}

/** A closed quotation of some words with nothing else in its paragraph. */
function standsAlone(scene: Scene, quotation: Quotation): boolean {
  const { text } = scene;
  // A crosshead may stand in single marks.
  if (/['‘]/.test(text.charAt(quotation.start)) && quotation.innerStart - quotation.start === 1) return false;
  if (
    !quotation.closed ||
    !endsSpeech(text, quotation.innerEnd) ||
    words(text.slice(quotation.start, quotation.end)) < ORPHAN_WORDS
  )
    return false;
  // Only spaces up to the line's ends: no more is looked at, since a line may be the whole report.
  let from = quotation.start;
  while (from > 0 && text[from - 1] !== "\n" && /\s/.test(text[from - 1]!)) from -= 1;
  let to = quotation.end;
  while (to < text.length && text[to] !== "\n" && /\s/.test(text[to]!)) to += 1;
  return (from === 0 || text[from - 1] === "\n") && (to === text.length || text[to] === "\n");
}

/** The quotation before and its speaker stand in the paragraph right before this one. */
function endsParagraphBefore(scene: Scene, speaker: FoundAttribution, before: Span, quotation: Span): boolean {
  const { text } = scene;
  if (quotation.start - before.end > GAP_UNITS) return false;
  const gap = text.slice(before.end, quotation.start);
  const parts = gap.split(/\n\s*/).filter((part) => part.trim() !== "");
  if (!gap.includes("\n") || parts.length > 1) return false;
  // Only what belongs to the speaker may stand between: "“…,” she said in Varna. ⏎ “…”".
  if (parts.length === 0) return true;
  const line = { start: before.end, end: before.end + gap.indexOf("\n") };
  return speaker.cue.some((cue) => cue.start >= line.start - 1 && cue.end <= line.end + 1);
}

/**
 * Whose statement ends the paragraph right before: "The mayor said the bridge would stay. ⏎ “We need it.”" The last sentence
 * must be one statement of somebody, with nothing of another's in it; -1 for none.
 */
function lastSpeaker(
  scene: Scene,
  cued: readonly { readonly at: number; readonly index: number }[],
  found: readonly FoundAttribution[],
  quotation: Quotation,
): number {
  const { syntax, text, lexicon } = scene;
  const lineEnd = text.slice(0, quotation.start).trimEnd().length;
  if (!text.slice(lineEnd, quotation.start).includes("\n") || lineEnd === 0) return -1;
  const last = syntax.tokenFrom(lineEnd - 1);
  if (last < 0 || last >= syntax.count) return -1;
  const { from } = scene.sentence(last);
  const start = syntax.start(from);
  let low = 0;
  let high = cued.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cued[middle]!.at < start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < cued.length && cued[i]!.at < quotation.start; i += 1) {
    const one = found[cued[i]!.index]!;
    const row = lexicon.rows.get(one.row ?? one.by);
    // The main verb of the sentence, by which somebody says something.
    if (row?.act !== "statement" || row.withheld === true || !row.takes.includes("quote")) continue;
    if (one.source.length === 0 || scene.quoteOf[one.cueToken]! >= 0 || syntax.head(one.cueToken) >= 0) continue;
    return cued[i]!.index;
  }
  return -1;
}

/** "told the crowd," leads up to a quotation; "things such as," is part of what was said. */
function isShortLead(scene: Scene, lead: string): boolean {
  const last = /(\p{L}+)[^\p{L}]*$/u.exec(lead)?.[1]?.toLowerCase();
  return words(lead) <= LEAD_WORDS && last !== scene.lexicon.words.as;
}
