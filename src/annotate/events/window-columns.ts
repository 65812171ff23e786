import type { Status } from "../../core/index.ts";
import type { StatusColumns } from "../../model/neural/status-reader.ts";
import type { Cue } from "./cues.ts";
import { LETTER } from "./meanings.ts";
import type { Mention } from "./mentions.ts";
import type { Effect } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { against, isCalendar } from "./when.ts";

/** Effects in the order of their codes, from 1; 0 is a word without one. */
export const EFFECT_CODES: readonly Effect[] = [
  "light",
  "attend",
  "postpone",
  "move",
  "cancel",
  "fail",
  "deny",
  "plan",
  "expect",
  "doubt",
  "want",
  "begin",
  "continue",
  "end",
  "achieve",
  "past",
];
/** Codes of where a word of a time lies: 0 no time, calendar times against the day of publication, then what has no place on the calendar. */
const PLACE_CODES: { readonly [place: string]: number } = { before: 1, around: 2, after: 3, unknown: 4 };
const NO_CALENDAR = 5;

/** Statuses in the order of their codes. */
export const STATUS_CODES: readonly Status[] = [
  "scheduled",
  "uncertain",
  "postponed",
  "cancelled",
  "rescheduled",
  "ongoing",
  "happened",
  "did-not-happen",
];
/** Strengths of a reading that have a code of their own. */
const STRENGTHS = 6;

/** Word class and lemma of a token: "v:put", "n:talk". */
export function wordOf(syntax: Scene["syntax"], token: number): string {
  return `${LETTER[syntax.upos(token)] ?? "o"}:${syntax.lemma(token).toLowerCase()}`;
}

/** What the status reader sees of each token of a report; `quoteSpan` is the syntax model's. O(tokens). */
export function columnsOf(
  scene: Scene,
  cues: readonly (readonly Cue[])[],
  mentions: readonly Mention[],
  quoteSpan: Int32Array,
): StatusColumns {
  const { syntax } = scene;
  const { sentences, parses } = syntax.layers;
  const { count } = syntax;
  const sentence = new Int32Array(count);
  const segment = new Int32Array(count);
  sentences.forEach(({ from, to, block }, index) => {
    sentence.fill(index, from, to);
    segment.fill(block, from, to);
  });
  const effect = new Uint8Array(count);
  for (const list of cues)
    for (const cue of list) effect.fill(EFFECT_CODES.indexOf(cue.effect) + 1, cue.from, cue.last + 1);
  const place = new Uint8Array(count);
  scene.times.forEach((time) => {
    const { from, to } = syntax.tokensIn(time);
    const code = isCalendar(time) ? PLACE_CODES[against(time.value, scene.published) ?? "unknown"]! : NO_CALENDAR;
    place.fill(code, from, to);
  });
  const reading = new Uint8Array(count);
  for (const { token, reading: read } of mentions)
    reading[token] =
      1 + STATUS_CODES.indexOf(read.status) * STRENGTHS + Math.min(STRENGTHS - 1, Math.max(0, read.strength));
  const words = Array.from({ length: count }, (_, i) => wordOf(syntax, i));
  return {
    count,
    sentence,
    segment,
    quoteSpan,
    head: parses.head,
    deprel: parses.deprel,
    effect,
    place,
    reading,
    words,
  };
}
