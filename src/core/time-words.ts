import { fromDays, mondayOfWeek, parseIsoDay } from "./instant.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const SEASONS: { readonly [code: string]: string } = {
  SP: "spring",
  SU: "summer",
  FA: "autumn",
  AU: "autumn",
  WI: "winter",
};
const PARTS_OF_DAY: { readonly [code: string]: string } = {
  MO: "morning",
  MI: "midday",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
  DT: "daytime",
};
const UNITS: { readonly [code: string]: string } = {
  Y: "year",
  M: "month",
  W: "week",
  D: "day",
  Q: "quarter",
  DE: "decade",
  CE: "century",
};
const CLOCK_UNITS: { readonly [code: string]: string } = { H: "hour", M: "minute", S: "second" };
const REFERENCES: { readonly [value: string]: string } = {
  PRESENT_REF: "now",
  PAST_REF: "in the past",
  FUTURE_REF: "in the future",
};

/** Rows from the shape of a TIMEX3 or ISO value to English. The first that fits decides. */
const ROWS: readonly { readonly shape: RegExp; readonly say: (m: RegExpExecArray) => string | null }[] = [
  // 2025-10-20, 2025-10-20T14:30, 2025-10-20TNI
  {
    shape: /^(\d{4})-(\d{2})-(\d{2})(?:T(.+))?$/,
    say: ([, year, month, day, time]) => {
      if (parseIsoDay(`${year}-${month}-${day}`) === null) return null;
      return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}${time === undefined ? "" : `, ${clock(time)}`}`;
    },
  },
  // 2025-W43, 2025-W43-WE
  {
    shape: /^(\d{4})-W(\d{2})(-WE)?$/,
    say: ([, year, week, weekend]) => {
      const monday = mondayOfWeek(Number(year), Number(week));
      const { year: y, month, day } = fromDays(weekend === undefined ? monday : monday + 5);
      return `${weekend === undefined ? "week" : "weekend"} of ${day} ${MONTHS[month - 1]} ${y}`;
    },
  },
  { shape: /^(\d{4})-(0[1-9]|1[0-2])$/, say: ([, year, month]) => `${MONTHS[Number(month) - 1]} ${year}` },
  { shape: /^(\d{4})-(SP|SU|FA|AU|WI)$/, say: ([, year, season]) => `${SEASONS[season!]} ${year}` },
  { shape: /^(\d{4})-Q([1-4])$/, say: ([, year, quarter]) => `quarter ${quarter} of ${year}` },
  { shape: /^(\d{4})-H([12])$/, say: ([, year, half]) => `${half === "1" ? "first" : "second"} half of ${year}` },
  { shape: /^(\d{4})$/, say: ([, year]) => `${year}` },
  { shape: /^(\d{3})X?$/, say: ([, decade]) => `the ${decade}0s` },
  // XXXX-WXX-4, XXXX-10, XXXX-10-21, XXXX-WXX: not resolved
  {
    shape: /^XXXX-WXX-([1-7])(?:T(.+))?$/,
    say: ([, day, time]) => `a ${WEEKDAYS[Number(day) - 1]}${time ? `, ${clock(time)}` : ""}, date not known`,
  },
  {
    shape: /^XXXX-(0[1-9]|1[0-2])-(\d{2})$/,
    say: ([, month, day]) => `${Number(day)} ${MONTHS[Number(month) - 1]}, year not known`,
  },
  { shape: /^XXXX-(0[1-9]|1[0-2])$/, say: ([, month]) => `${MONTHS[Number(month) - 1]}, year not known` },
  { shape: /^XXXX-(SP|SU|FA|AU|WI)$/, say: ([, season]) => `${SEASONS[season!]}, year not known` },
  { shape: /^XXXX-WXX(-WE)?$/, say: ([, weekend]) => `a ${weekend ? "weekend" : "week"}, date not known` },
  { shape: /^XXXX(?:-XX(?:-XX)?)?(?:T(.+))?$/, say: ([, time]) => `${time ? `${clock(time)}, ` : ""}date not known` },
  // P3D, PT24H, PXM
  {
    shape: /^P(T?)([\dX.]+)(DE|CE|[A-Z])$/,
    say: ([, isClock, count, unit]) => {
      const word = (isClock === "" ? UNITS : CLOCK_UNITS)[unit!];
      if (word === undefined) return null;
      return count === "X" ? `some ${plural(word)}` : `${count} ${count === "1" ? word : plural(word)}`;
    },
  },
];

/**
 * A TIMEX3 or ISO 8601 value in plain English, for a reader: "2025-W43" is "week of 20 Oct 2025", "XXXX-WXX-4" is
 * "a Thursday, date not known". A range "a/b" is "a to b", of days "24 to 26 Oct 2025". A value of an unknown shape comes back as it is.
 */
export function timeWords(value: string): string {
  const reference = REFERENCES[value];
  if (reference !== undefined) return reference;
  const slash = value.indexOf("/");
  if (slash > 0) return rangeWords(value.slice(0, slash), value.slice(slash + 1));
  for (const row of ROWS) {
    const match = row.shape.exec(value);
    const words = match === null ? null : row.say(match);
    if (words !== null) return words;
  }
  return value;
}

/** "24 to 26 Oct 2025", "20 Nov to 11 Dec 2025": what two days share is said once. */
function rangeWords(first: string, last: string): string {
  const [from, to] = [timeWords(first), timeWords(last)];
  const [a, b] = [first, last].map((value) => /^(\d{4})-(\d{2})-\d{2}$/.exec(value));
  if (!a || !b || a[1] !== b[1]) return `${from} to ${to}`;
  const [day, month] = from.split(" ");
  return `${day}${a[2] === b[2] ? "" : ` ${month}`} to ${to}`;
}

function clock(time: string): string {
  // 19:05:00+02:00 is "19:05 +02:00": nobody reads the seconds of a report.
  return (
    PARTS_OF_DAY[time] ??
    time
      .replace(/^(\d{2}:\d{2}):\d{2}(?:\.\d+)?/, "$1")
      .replace(/Z$/, " UTC")
      .replace(/(?<=\d)([+-]\d{2}:?\d{2})$/, " $1")
  );
}

function plural(word: string): string {
  return word === "century" ? "centuries" : `${word}s`;
}
