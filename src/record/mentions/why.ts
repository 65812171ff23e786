import { listWords } from "../../core/index.ts";
import { dayRange, rangesMeet } from "../days.ts";
import { samePerson, sameWords, type Told } from "./told.ts";

/** Names and words that a reason lists. */
const LISTED = 3;

/** Why mentions were taken for one event, for a reader: "both call it “summit”, both name Edda Maslin, on the same day". */
export function whyMerged(told: readonly Told[]): string {
  if (told.length === 1) return "one report tells of it";
  const all = told.length === 2 ? "both" : `all ${told.length}`;
  const parts = [copies(told), words(told, all), people(told, all), days(told)];
  return parts.filter((part) => part !== null).join("; ");
}

function copies(told: readonly Told[]): string | null {
  const first = told.filter((one, i) => told.some((other, j) => i !== j && sameWords(one, other)));
  return first.length === 0 ? null : `${first.length} reports have the same sentence`;
}

/** The words that name it, as they stand in the reports. */
function words(told: readonly Told[], all: string): string {
  const counts = new Map<string, number>();
  for (const { mention } of told) {
    const word = mention.named[0]!.words.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, x], [, y]) => y - x).map(([word]) => `“${word}”`);
  return sorted.length === 1
    ? `${all} call it ${sorted[0]}`
    : `they call it ${listWords(sorted.slice(0, LISTED))}${sorted.length > LISTED ? " and otherwise" : ""}`;
}

/** Who takes part by at least half of the reports. */
function people(told: readonly Told[], all: string): string | null {
  const names = new Map<string, string>();
  for (const { mention } of told)
    for (const { key, name } of mention.participants) {
      if (key === "") continue;
      const known = [...names.keys()].find((other) => samePerson(key, other));
      if (known === undefined || names.get(known)!.length < name.length) names.set(known ?? key, name);
    }
  const having = [...names].map(([key, name]) => ({
    name,
    count: told.filter((one) => one.people.some((other) => samePerson(key, other))).length,
  }));
  const shared = having.filter(({ count }) => count > 1 && 2 * count >= told.length).sort((a, b) => b.count - a.count);
  if (shared.length === 0) return null;
  const listed = listWords(shared.slice(0, LISTED).map(({ name }) => name));
  return shared.every(({ count }) => count === told.length) ? `${all} have ${listed}` : `most have ${listed}`;
}

/** Whether their dates agree, or one of them moves it. */
function days(told: readonly Told[]): string | null {
  const dated = told.filter(({ days: range }) => range !== null);
  if (dated.length < 2) return null;
  const agree = dated.every((x) => dated.every((y) => rangesMeet(x.days!, y.days!)));
  if (agree) return "their dates agree";
  const moved = told.find(({ mention: { time, originalTime } }) => {
    const [to, from] = [time, originalTime].map((date) => (date === null ? null : dayRange(date.value)));
    return to !== null && from !== null && to !== undefined && from !== undefined && !rangesMeet(to, from);
  });
  return moved === undefined ? "a report puts it off" : "a report moves it from the one date to the other";
}
