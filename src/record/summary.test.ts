import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../core/index.ts";
import { dayRange } from "./days.ts";
import { FERRY, type Made, versionFrom } from "./fixture.ts";
import { plainMerger } from "./merging.ts";
import { buildStory, type Story } from "./story.ts";
import { type EventSummary, eventSummary, storySummary } from "./summary.ts";

const storyOf = (made: readonly Made[]): Story =>
  buildStory(
    made.map((one) => versionFrom(one)),
    { corrections: [], merge: plainMerger },
  );

/** First and last day of an event; of one without days what never begins and never ends. */
function daysOf({ time, originalTime }: EventSummary): { readonly from: string; readonly to: string } {
  const range = dayRange((time ?? originalTime)?.value ?? "");
  return range === null ? { from: "", to: "" } : { from: isoDay(range.from), to: isoDay(range.to) };
}

describe("the summary of a story", () => {
  it("counts its reports, outlets and events", () => {
    const { name, first, last, reports, outlets, events, disputed, latest } = storySummary(storyOf(FERRY.slice(0, 3)));
    expect({ name, first, last, reports, outlets, events, disputed }).toEqual({
      name: "Radio: ferry talks in doubt",
      first: "2025-03-03",
      last: "2025-03-04T18:00:00+01:00",
      reports: 3,
      outlets: 2,
      events: 1,
      disputed: 1,
    });
    expect(latest).toMatchObject([{ label: "Lind–Holm talks", reports: 3, texts: 3, status: "uncertain" }]);
  });

  const event = fc.record({
    label: fc.constantFrom("talks", "vote", "march"),
    value: fc.constantFrom(null, "2025-03-02", "2025-03-04", "2025-03", "2025-W10", "2025", "XXXX-WXX-4"),
    status: fc.constantFrom("scheduled" as const, "happened" as const, "rescheduled" as const),
  });
  const report = fc.record({
    published: fc.constantFrom(null, "2025-03-01", "2025-03-03", "2025-03-05"),
    events: fc.array(event, { maxLength: 4 }),
  });

  it("knows for any day what comes next and what was told last, as all its events would tell it", () => {
    fc.assert(
      fc.property(
        fc.array(report, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("2025-01-01", "2025-03-01", "2025-03-03", "2025-03-04", "2025-03-20", "2026-01-01"),
        (reports, today) => {
          const story = storyOf(
            reports.map(({ published, events }, index) => ({
              id: `r${index}`,
              published,
              text: `Report ${index}: ${events.map(({ label }, at) => `${label}${at} on day${at}`).join(", ")}.`,
              events: events.map(({ label, value, status }, at) => ({
                word: `${label}${at}`,
                label,
                status,
                ...(value === null ? {} : { time: [`day${at}`, value] as const }),
              })),
            })),
          );
          const all = story.events.map((one) => eventSummary(story, one));
          const { next, latest } = storySummary(story);
          const isOver = (one: EventSummary): boolean => daysOf(one).to < today;
          const isAhead = (one: EventSummary): boolean => daysOf(one).from > today;
          const ahead = all.filter((one) => one.time !== null && daysOf(one).to !== "" && !isOver(one));
          const weightiest = ahead.sort(
            (a, b) =>
              b.texts - a.texts || (daysOf(a).from < daysOf(b).from ? -1 : Number(daysOf(a).from > daysOf(b).from)),
          );
          expect(next.find((one) => !isOver(one))).toEqual(weightiest[0]);
          const told = all.filter((one) => one.since !== null && !isAhead(one));
          const later = (x: string, y: string): number => (x > y ? -1 : Number(x < y));
          const newest = told.sort(
            (a, b) => later(a.since!, b.since!) || b.texts - a.texts || later(daysOf(a).from, daysOf(b).from),
          );
          expect(latest.find((one) => !isAhead(one))).toEqual(newest[0]);
        },
      ),
    );
  });
});
