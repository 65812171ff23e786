import type { OtherReading, TimeType } from "../../core/index.ts";
import { type Period, periodValue, type Unit, unresolvedValue } from "./periods.ts";

/** What a row reads of a match, before it becomes a TimeExpression. */
export interface Reading {
  readonly type: TimeType;
  readonly value: string;
  readonly mod: string | null;
  readonly quant: string | null;
  readonly freq: string | null;
  /** What it was counted from: "reference", "discourse" (the last date that fits), or null. */
  readonly from: "reference" | "discourse" | null;
  /** True where a direction or year was chosen and not stated. */
  readonly inferred: boolean;
  /** The stretch of the calendar, where it is known; later "that day" looks for it. */
  readonly period: Period | null;
  /** TIME only: what follows the date ("T10:35", "TMO"), where the day is still to be taken from the sentence. */
  readonly clock: string | null;
  /** TIME only: the zone that the words name. */
  readonly zone: string | null;
  /** What else the digits could mean. */
  readonly otherwise: OtherReading | null;
}

const BLANK: Reading = {
  type: "DATE",
  value: "",
  mod: null,
  quant: null,
  freq: null,
  from: null,
  inferred: false,
  period: null,
  clock: null,
  zone: null,
  otherwise: null,
};

/** A date that is known. */
export function dateReading(period: Period, more: Partial<Reading> = {}): Reading {
  return { ...BLANK, value: periodValue(period), period, ...more };
}

/** A date whose place is not known: "XXXX-WXX". */
export function openReading(unit: Unit, value: string = unresolvedValue(unit)): Reading {
  return { ...BLANK, value };
}

/** Any reading by type and value. */
export function plainReading(type: TimeType, value: string, more: Partial<Reading> = {}): Reading {
  return { ...BLANK, type, value, ...more };
}

/** ISO 8601 letters of units; hours, minutes and seconds stand after the T. */
const LETTERS: { readonly [unit: string]: string } = {
  year: "Y",
  quarter: "Q",
  month: "M",
  week: "W",
  day: "D",
  weekend: "WE",
  decade: "DE",
  century: "CE",
  millennium: "ML",
  hour: "TH",
  minute: "TM",
  second: "TS",
  season: "S",
  half: "H",
};

/** The duration of `count` units ("X" for an unknown number), in the unit that the words say: 18 months is P18M. */
export function durationValue(count: number | "X", unit: string): string | null {
  if (unit === "fortnight") return durationValue(count === "X" ? "X" : count * 2, "week");
  const letter = LETTERS[unit];
  if (letter === undefined) return null;
  const time = letter.startsWith("T");
  const bare = time ? letter.slice(1) : letter;
  const wrap = (body: string): string => (time ? `PT${body}` : `P${body}`);
  if (count === "X") {
    // Decades, centuries and quarters that are not counted are years and months to TimeML: "for decades" is PXDE in HeidelTime, PXY in TimeBank.
    return wrap(`X${bare}`);
  }
  if (!Number.isFinite(count) || count < 0) return null;
  if (Number.isInteger(count)) {
    return unit === "century" ? `P${count * 100}Y` : unit === "decade" ? `P${count * 10}Y` : wrap(`${count}${bare}`);
  }
  const whole = Math.floor(count);
  // "two and a half years" is P2Y6M, "1 1/2 hours" PT1H30M.
  if (count - whole === 0.5) {
    if (unit === "year") return `P${whole > 0 ? `${whole}Y` : ""}6M`;
    if (unit === "minute") return `PT${whole > 0 ? `${whole}M` : ""}30S`;
    if (unit === "hour") return `PT${whole > 0 ? `${whole}H` : ""}30M`;
    if (unit === "day") return `P${whole > 0 ? `${whole}D` : ""}T12H`;
    if (unit === "decade") return `P${count * 10}Y`;
    if (unit === "century") return `P${count * 100}Y`;
  }
  return wrap(`${Math.round(count * 1000) / 1000}${bare}`);
}

/** The unit of the calendar that a word's unit names, or null for hours and shorter. */
export function calendarUnit(unit: string): Unit | null {
  return unit in LETTERS && unit !== "hour" && unit !== "minute" && unit !== "second" ? (unit as Unit) : null;
}
