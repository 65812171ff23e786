import { two } from "../../core/index.ts";
import { inner, num, type Operation, relative, str } from "./operation.ts";
import { same } from "./operations-discourse.ts";
import { weekday } from "./operations-relative.ts";
import { dayPeriod } from "./periods.ts";
import { plainReading, type Reading } from "./reading.ts";

/* Operations of clock times and parts of the day. */

/** The clock's code: hour, minute, meridiem. */
function clockOf(hour: number, minute: number | null, meridiem: string | null): string | null {
  let h = hour;
  if (meridiem === "PM" && h < 12) h += 12;
  if (meridiem === "AM" && h === 12) h = 0;
  if (h > 24 || (minute ?? 0) > 59) return null;
  return `T${two(h)}:${two(minute ?? 0)}`;
}

/** Puts a clock or part of day on a date; without a date the sentence gives it later. */
function timed(clock: string, date: Reading | null): Reading | null {
  if (date === null) return plainReading("TIME", `XXXX-XX-XX${clock}`, { clock });
  if (date.type !== "DATE") return null;
  if (date.period !== null && date.period.unit !== "day") return null;
  if (date.period === null && !/^(?:XXXX-WXX-\d|[\dX]{4}-[\dX]{2}-[\dX]{2})$/.test(date.value)) return null;
  return { ...date, type: "TIME", value: `${date.value}${clock}`, clock };
}

/** hour or clock text, minute, meridiem?, date?, zone?. The zone is no part of the value, which is local time; it stands beside it. */
export const clock: Operation = ([time, minute, meridiem, date, zone]) => {
  let code: string | null = null;
  if (typeof time === "string") {
    const match = /^(\d{1,2})[:.](\d\d)(:\d\d)?$/.exec(time);
    if (match !== null) {
      code = clockOf(Number(match[1]), Number(match[2]), str(meridiem));
      if (code !== null) code += match[3] ?? "";
    }
  } else if (typeof time === "number") {
    code =
      time >= 100
        ? clockOf(Math.floor(time / 100), time % 100, str(meridiem))
        : clockOf(time, num(minute), str(meridiem));
    if (code === null) return null;
    if (typeof meridiem === "string" && meridiem.length === 2 && (time > 12 || time === 0) && time < 100) return null;
  }
  if (code === null) return null;
  const reading = timed(code, inner(date));
  return reading === null ? null : { ...reading, zone: str(zone) || null };
};

/** hour or clock text, meridiem?, zone?: on the report's day, "8 p.m. tonight". */
export const clockToday: Operation = ([time, meridiem, zone], context) => {
  const { reference } = context;
  const date = reference === null ? undefined : relative(dayPeriod(reference));
  return clock([time, 0, meridiem, date, zone], context);
};

/** hour of four digits: "at 1105 (0735 GMT)", where a clock with its zone stands beside it; else the digits are a number. */
export const clockBeside: Operation = ([time], context) => {
  const beside = context.following();
  return beside === null || beside.clock === null || beside.zone === null ? null : clock([time], context);
};

/** A clock of twelve hours that "tonight" puts after noon; a later or very early one says itself which it is. */
const EVENING_CLOCK = /^(?:0?[5-9]|1[01])[:.]/;

/** clock text, zone?: "8:30 tonight" without "p.m." */
export const clockTonight: Operation = ([time, zone], context) =>
  clockToday([time, typeof time === "string" && EVENING_CLOCK.test(time) ? "PM" : undefined, zone], context);

/** hour or clock text: the first of two that share what the second states: "10 to 11 a.m.", "7:30-9 p.m. on Monday". */
export const clockOfRange: Operation = ([time], context) => {
  const end = context.followingClock();
  const until = end === null || end.type !== "TIME" ? null : /T(\d\d:\d\d)/.exec(end.value);
  const match = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(String(time));
  if (end === null || until === null || match === null) return null;
  // The later of the two hours that the clock may mean, before the end: "11-1 p.m." begins in the morning.
  for (const meridiem of ["PM", "AM"]) {
    const code = Number(match[1]) > 12 ? null : clockOf(Number(match[1]), Number(match[2] ?? 0), meridiem);
    if (code === null || code.slice(1) >= until[1]!) continue;
    const value = end.value.replace(/T\d\d:\d\d.*$/, code);
    return { ...end, value, clock: code, inferred: true };
  }
  return null;
};

/** part of day, date?. */
export const part: Operation = ([name, date]) => {
  const code = str(name);
  return code === null ? null : timed(code, inner(date));
};

/** weekday, part of day, and which weekday: "Monday night's debate". */
export const weekdayPart: Operation = ([name, code, which], context) => {
  const day = weekday([name, which], context);
  return day === null || typeof code !== "string" ? null : timed(code, day);
};

/** part of day, n: "this morning", "tomorrow night", counted in days from the report. */
export const partRelative: Operation = ([name, by], context) => {
  const code = str(name);
  if (code === null) return null;
  if (context.reference === null) return plainReading("TIME", `XXXX-XX-XX${code}`);
  const at = relative(dayPeriod(context.reference + (num(by) ?? 0)));
  return { ...at, type: "TIME", value: `${at.value}${code}` };
};

/** part of day, n: counted from the last day in the text: "that night", "the next morning". */
export const partSame: Operation = ([name, by], context) => {
  const code = str(name);
  const at = same(["day", num(by) ?? 0], context);
  if (code === null || at === null) return null;
  return { ...at, type: "TIME", value: `${at.value}${code}` };
};
