import type { OtherReading } from "../../core/index.ts";
import type { Named } from "./direction.ts";
import type { Discourse } from "./discourse.ts";
import { firstDay, lastDay, type Period, periodOf } from "./periods.ts";
import { dateReading, plainReading, type Reading } from "./reading.ts";

/* What an operation is given and what all operations share. */

/** The order of day and month in a numeric date. */
export interface DateOrder {
  /** True where the day stands first. */
  readonly is: boolean;
  readonly decidedBy: OtherReading["decidedBy"];
}

/** What an operation knows beside its arguments. */
export interface Context {
  /** Day of the report, or null. */
  readonly reference: number | null;
  /** The report's time of day "T09:30", where it is known. */
  readonly referenceClock: string | null;
  readonly discourse: Discourse;
  /** -1 where the words around speak of the past, +1 of the future, 0 where they do not say; 0.5 is a weak future. */
  direction(): number;
  /** What noun after it the expression belongs to: "a June agreement". Its clause says less of when it was. */
  nameOf(): Named;
  /** The order of day and month in digits, and what tells it. */
  dayFirst(): DateOrder;
  /** The token at which the expression begins. */
  readonly token: number;
  /** The expression before, and the token after it (-1 for none). */
  readonly previous: Reading | null;
  readonly previousEnd: number;
  /** The expression that begins one token after this one: "the quarter ended March 31". */
  following(): Reading | null;
  /** The same, where it begins with the number of a day: "8 to 10 April". */
  followingDay(): Reading | null;
  /** The same, where it begins with an hour: "10 to 11 a.m." */
  followingClock(): Reading | null;
  /** True where the expression is only looked at, from the one before it. */
  readonly ahead: boolean;
  /** True where a token stands in the sentence of the expression. */
  inSentence(token: number): boolean;
}

/** An argument: a capture's value, a nested reading, a number or a WORD; undefined where the capture was left out. */
export type Argument = number | string | Reading | undefined;

export type Operation = (args: readonly Argument[], context: Context) => Reading | null;

export const num = (value: Argument): number | null => (typeof value === "number" ? value : null);

export const str = (value: Argument): string | null => (typeof value === "string" ? value : null);

export const inner = (value: Argument): Reading | null => (typeof value === "object" ? value : null);

/** Years that four digits may mean without a word that says so. */
export const FIRST_BARE_YEAR = 1400;
export const LAST_BARE_YEAR = 2100;

/** Two digits of a year: '89 is 1989, '05 is 2005, seen from the report. */
export function fullYear(short: number, reference: number | null): number {
  const now = reference === null ? 2030 : periodOf("year", reference).index;
  let year = Math.floor(now / 100) * 100 + short;
  if (year > now + 15) year -= 100;
  return year;
}

/** How much farther off a date seems that lies against the direction: weakly told, told by words, by a verb, by its own verb (for
 * a day a verb is less sure: "invited them to a feast on March 12"). */
function wrongWay(direction: number, isDay: boolean): number {
  const size = Math.abs(direction);
  return size > 1 && !isDay ? 40 : size >= 1 ? 8 : size > 0.5 ? 3.5 : 2.5;
}

/** The same for a date in the name of a thing. */
const NAMED = 1.5;

/** Among candidates, the one that the direction and the distance from the report favour. */
export function nearest(candidates: readonly Period[], context: Context, futureWeight: number): Period {
  const reference = context.reference!;
  const direction = context.direction();
  // "they will vote under the June agreement", "he opposed the November election": the one nearby, whatever the verb.
  const name = direction === 0 ? null : context.nameOf();
  const against = name !== null && (name === "planned") === direction < 0 ? NAMED : null;
  let best = candidates[0]!;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const start = firstDay(candidate);
    const end = lastDay(candidate);
    const holds = start <= reference && reference <= end;
    const distance = holds ? 0 : start > reference ? start - reference : reference - end;
    let weight = start > reference ? futureWeight : 1;
    if (!holds && direction !== 0)
      weight = start > reference === direction > 0 ? 1 : (against ?? wrongWay(direction, candidate.unit === "day"));
    if (distance * weight < bestCost) {
      bestCost = distance * weight;
      best = candidate;
    }
  }
  return best;
}

/** Candidate periods of the years around the report. */
export function around(reference: number, make: (year: number) => Period | null): Period[] {
  const year = periodOf("year", reference).index;
  return [year - 1, year, year + 1].flatMap((y) => make(y) ?? []);
}

export const relative = (period: Period, inferred = false): Reading =>
  dateReading(period, { from: "reference", inferred });

/** Nothing: the words are no time ("Agenda 2030"), and no other row may read them. */
export const NOTHING = plainReading("DATE", "");
