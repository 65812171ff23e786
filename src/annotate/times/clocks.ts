import { isoDay } from "../../core/index.ts";
import { type Item, isSpoken } from "./item.ts";
import { GAP, type TokenColumns } from "./lexer.ts";
import type { Reading } from "./reading.ts";

/** Tokens within which a clock time finds its day. */
const CLOCK_WINDOW = 14;
/** Tokens back to a day of an earlier sentence that a clock time goes on with. */
const STORY_WINDOW = 60;

/** A clock time without a day takes the nearest day of its sentence, else the last day told, else the report's. */
export function fillClocks(items: Item[], gap: TokenColumns["gap"]): void {
  for (let k = 0; k < items.length; k += 1) {
    const item = items[k]!;
    const { reading } = item;
    if (reading.clock === null || reading.period !== null || !reading.value.startsWith("XXXX-XX-XX")) continue;
    let best = -1;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const other of [k + 1, k - 1, k + 2, k - 2]) {
      const near = items[other];
      if (near === undefined || near.sentence !== item.sentence || near.reading.period?.unit !== "day") continue;
      if (isSpoken(near.reading, near.quote, item.quote)) continue;
      const distance = other > k ? near.from - item.to : (item.from - near.to) * 1.5;
      if (distance < bestDistance && distance <= CLOCK_WINDOW) {
        best = other;
        bestDistance = distance;
      }
    }
    best = storyDay(items, k) ?? best;
    if (best < 0) best = dayBefore(items, gap, k);
    let period = best >= 0 ? items[best]!.reading.period : null;
    let from: Reading["from"] = "discourse";
    if (period === null && item.reference.day !== null) {
      period = { unit: "day", index: item.reference.day };
      from = "reference";
    }
    if (period === null) continue;
    items[k] = {
      ...item,
      anchorItem: best,
      reading: { ...reading, value: `${isoDay(period.index)}${reading.clock}`, period, from, inferred: true },
    };
  }
}

/**
 * "closed at 22:30, and the last was cast at 2:30 the next day": what the next expression of the sentence is counted from is
 * the day of a clock before it. Null where it is counted from nothing.
 */
function storyDay(items: readonly Item[], k: number): number | null {
  const next = items[k + 1];
  if (next === undefined || next.sentence !== items[k]!.sentence || next.reading.from !== "discourse") return null;
  const day = items[next.anchorItem]?.reading.period;
  return day?.unit === "day" && next.anchorItem < k ? next.anchorItem : null;
}

/** The item of the last day told before an item, in its paragraph, that has come: the clock goes on with its story. */
function dayBefore(items: readonly Item[], gap: TokenColumns["gap"], k: number): number {
  let paragraph = items[k]!.from;
  const farthest = Math.max(0, paragraph - STORY_WINDOW);
  while (paragraph > farthest && gap[paragraph] !== GAP.paragraph) paragraph -= 1;
  for (let other = k - 1; other >= 0; other -= 1) {
    const told = items[other]!;
    if (told.from < paragraph) return -1;
    if (
      told.reading.period?.unit !== "day" ||
      told.reading.period.index > (items[k]!.reference.day ?? Number.POSITIVE_INFINITY) ||
      isSpoken(told.reading, told.quote, items[k]!.quote)
    )
      continue;
    return other;
  }
  return -1;
}
