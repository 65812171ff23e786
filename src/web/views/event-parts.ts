import type { EventCard, TimelineEntry } from "../../app/desk/index.ts";

/** An event in the list of a story's page: what has a date, what has none, what somebody rejected. */
export type ListedEvent =
  | { readonly of: "dated"; readonly entry: TimelineEntry }
  | { readonly of: "undated" | "rejected"; readonly event: EventCard };

/**
 * Where a part of the list begins: on a day (ISO 8601), with what has no date, or with what somebody rejected. An address says
 * it so, and stays when events come in. `skip`: how many of those are left out, where one day has more than a part holds.
 */
export interface PartStart {
  readonly from: string;
  readonly skip: number;
}

/** A part of the list. */
export interface EventPart extends PartStart {
  /** Its events are those from this one on, by their place in the list, and before `end`. */
  readonly begin: number;
  readonly end: number;
  /** What it ends with: a day, "undated" or "rejected". */
  readonly to: string;
}

function placeOf(one: ListedEvent): string {
  return one.of === "dated" ? one.entry.at.from! : one.of;
}

/** The order of places: days, what has no date, what was rejected. */
function rank(place: string): string {
  return place === "undated" ? "u" : place === "rejected" ? "v" : `0${place}`;
}

/**
 * The list in parts of at most so many events. A part ends with a day where it can: only a day with more than a part holds goes
 * over several.
 */
export function eventParts(all: readonly ListedEvent[], most: number): readonly EventPart[] {
  const parts: EventPart[] = [];
  for (let begin = 0; begin < all.length; ) {
    const from = placeOf(all[begin]!);
    let end = Math.min(all.length, begin + most);
    if (end < all.length) {
      let lastDay = end;
      while (lastDay > begin && placeOf(all[lastDay - 1]!) === placeOf(all[end]!)) lastDay -= 1;
      if (lastDay > begin) end = lastDay;
    }
    let skip = 0;
    while (begin - skip > 0 && placeOf(all[begin - skip - 1]!) === from) skip += 1;
    parts.push({ from, skip, begin, end, to: placeOf(all[end - 1]!) });
    begin = end;
  }
  return parts;
}

/**
 * What an address asks for: from a day on, whether or not something is on that day or a part begins with it, to the end of the
 * part that it is in. The first part where it asks for nothing, the last event where it asks for what comes after all.
 */
export function askedPart(
  all: readonly ListedEvent[],
  parts: readonly EventPart[],
  { from, skip }: PartStart,
): EventPart | undefined {
  const first = all.findIndex((one) => rank(placeOf(one)) >= rank(from));
  const begin = Math.min(first < 0 ? all.length : first + skip, all.length - 1);
  const part = parts.find((one) => one.begin <= begin && begin < one.end);
  return part === undefined || part.begin === begin ? part : { ...part, from, skip, begin };
}
