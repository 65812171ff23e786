import type { AnchoredTo, Span, Syntax } from "../../core/index.ts";
import { GAP } from "./lexer.ts";
import type { Matcher } from "./matcher.ts";
import { moveDay, periodValue } from "./periods.ts";
import { calendarUnit, type Reading } from "./reading.ts";

/** Tokens of a name that a stretch is counted from, where no parse tells its end. */
const LONGEST_NAME = 6;
/** What a stretch's value says: "P2D". */
const STRETCH = /^P(\d+)([DWMY])$/;
const UNITS: { readonly [letter: string]: string } = { D: "day", W: "week", M: "month", Y: "year" };

/**
 * What a stretch of time is counted from: "two days after the vote" tells a day that only the vote's own day fixes. The
 * words that name it come from the parse, else up to the next mark. `next` is the reading that begins right there.
 */
export function anchoredTo(
  reading: Reading,
  to: number,
  matcher: Matcher,
  syntax: Syntax | null,
  next: { readonly reading: Reading; readonly to: number } | null,
): AnchoredTo | null {
  if (reading.type !== "DURATION") return null;
  const { columns, compiled } = matcher;
  const { count, start, end, gap, entry } = columns;
  if (to + 1 >= count || gap[to] !== GAP.blank || gap[to + 1] !== GAP.blank) return null;
  const index = entry[to]!;
  const at = index < 0 ? -1 : compiled.lexicon.entries[index]!.classes.indexOf(compiled.sideClass);
  if (at < 0) return null;
  const relation = compiled.lexicon.entries[index]!.values[at] === "before" ? "before" : "after";
  if (next !== null) {
    const span = { start: start[to + 1]!, end: end[next.to - 1]! };
    return { relation, ...span, date: countedFrom(reading.value, relation, next.reading) };
  }
  const word = { start: start[to]!, end: end[to]! };
  const span = (syntax === null ? null : named(syntax, word)) ?? upToMark(matcher, to + 1);
  return span === null ? null : { relation, ...span, date: null };
}

/** The date that lies a stretch from a day: "two days after March 3". */
function countedFrom(value: string, relation: "after" | "before", { period }: Reading): string | null {
  const stretch = STRETCH.exec(value);
  if (stretch === null || period === null || period.unit !== "day") return null;
  const unit = calendarUnit(UNITS[stretch[2]!]!)!;
  const by = Number(stretch[1]) * (relation === "before" ? -1 : 1);
  return periodValue({ unit: "day", index: moveDay(period.index, unit, by) });
}

/** The words under "after" or "before": a noun with what belongs to it, or a clause. */
function named(syntax: Syntax, word: Span): Span | null {
  const { from, to } = syntax.tokensIn(word);
  if (to - from !== 1) return null;
  const relation = syntax.relation(from);
  const head = syntax.head(from);
  if (head < 0 || (relation !== "case" && relation !== "mark")) return null;
  let last = syntax.rightmost(head);
  while (last > from && syntax.upos(last) === "PUNCT") last -= 1;
  return from + 1 > last ? null : syntax.spanOf(from + 1, last);
}

function upToMark(matcher: Matcher, from: number): Span | null {
  const { count, start, end, gap } = matcher.columns;
  let to = from;
  while (to < count && to - from < LONGEST_NAME && (to === from || gap[to] === GAP.blank)) {
    if (/^[^\p{L}\p{N}]/u.test(matcher.text.slice(start[to]!, end[to]!))) break;
    to += 1;
  }
  return to === from ? null : { start: start[from]!, end: end[to - 1]! };
}
