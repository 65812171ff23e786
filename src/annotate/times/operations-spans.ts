import { two } from "../../core/index.ts";
import { num, type Operation, str } from "./operation.ts";
import { durationValue, plainReading } from "./reading.ts";

/* Operations of durations and sets. */

/** n, unit: a duration. */
export const duration: Operation = ([count, name, half]) => {
  const n = num(count);
  const word = str(name);
  if (n === null || word === null) return null;
  const value = durationValue(half === "HALF" ? n + 0.5 : n, word);
  return value === null ? null : plainReading("DURATION", value);
};

/** unit: a duration that is not counted, "for years". */
export const vague: Operation = ([name]) => {
  const word = str(name);
  const value = word === null ? null : durationValue("X", word);
  return value === null ? null : plainReading("DURATION", value);
};

/** What a longer unit may be followed by in one duration: "two hours and 15 minutes", not "18 months and 24 hours". */
const FINER: { readonly [unit: string]: readonly string[] } = {
  year: ["month", "week", "day"],
  month: ["week", "day"],
  week: ["day"],
  day: ["hour"],
  hour: ["minute"],
  minute: ["second"],
};

/** n, unit, n, unit: "two hours and 15 minutes". */
export const durationPair: Operation = ([count, name, more, moreName]) => {
  const first = durationValue(num(count) ?? Number.NaN, str(name) ?? "");
  const second = durationValue(num(more) ?? Number.NaN, str(moreName) ?? "");
  if (first === null || second === null || FINER[str(name) ?? ""]?.includes(str(moreName) ?? "") !== true) return null;
  const [a, b] = [first.slice(1), second.slice(1)];
  // The T of the time part is written once.
  return plainReading("DURATION", `P${a}${a.includes("T") && b.startsWith("T") ? b.slice(1) : b}`);
};

/** A stretch of unknown length and unit: "for some time". */
export const someTime: Operation = () => plainReading("DURATION", "PXX");

/** n, unit, quant?, freq?: "every two days" is P2D, quant EVERY. */
export const every: Operation = ([count, name, quant, freq]) => {
  const n = num(count) ?? 1;
  const word = str(name);
  const value = word === null ? null : durationValue(n, word);
  if (value === null) return null;
  return plainReading("SET", value, { quant: str(quant), freq: typeof freq === "number" ? `${freq}X` : str(freq) });
};

/** unit: "every few days". */
export const everyVague: Operation = ([name]) => {
  const value = durationValue("X", str(name) ?? "");
  return value === null ? null : plainReading("SET", value, { quant: "EVERY" });
};

/** weekday | month | season | a part of day, and what it is: "every Monday" XXXX-WXX-1. */
export const everyNamed: Operation = ([name, kind, quant]) => {
  const more = { quant: str(quant) };
  const n = num(name);
  const code = str(name);
  if (kind === "WEEKDAY" && n !== null) return plainReading("SET", `XXXX-WXX-${n}`, more);
  if (kind === "MONTH" && n !== null) return plainReading("SET", `XXXX-${two(n)}`, more);
  if (kind === "SEASON" && n !== null) return plainReading("SET", `XXXX-${["SP", "SU", "FA", "WI"][n]}`, more);
  if (kind === "QUARTER" && n !== null) return plainReading("SET", `XXXX-Q${n}`, more);
  if (kind === "WEEKEND") return plainReading("SET", "XXXX-WXX-WE", more);
  if (kind === "PART" && code !== null) return plainReading("SET", `XXXX-XX-XX${code}`, more);
  return null;
};

/** weekday, part: "Monday mornings". */
export const everyWeekdayPart: Operation = ([name, part]) => {
  const n = num(name);
  const code = str(part);
  return n === null || code === null ? null : plainReading("SET", `XXXX-WXX-${n}${code}`, { quant: "EVERY" });
};
