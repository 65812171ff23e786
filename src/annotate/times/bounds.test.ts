import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDays, isoDay, toDays } from "../../core/index.ts";
import { TIMES as ENGLISH } from "../../lang/en/times.ts";
import { compileTimes, findTimes } from "./index.ts";

const english = compileTimes(ENGLISH);
const read = (text: string, published: string | null = null) => findTimes(text, english, { published });

describe("an undated report is bounded by the dates that it states", () => {
  const table: readonly (readonly [string, string | null, string | null])[] = [
    ["The pact was signed on 12 May 2025. A vote will be held on 3 June 2025.", "12 May 2025", "3 June 2025"],
    ["Troops invaded in February 2022. They left on 4 July 2023.", "4 July 2023", null],
    ["The bridge will open in 2031. The port will close in May 2030.", null, "May 2030"],
    // A day without its year bounds nothing, nor does a decade.
    ["The pact was signed on 12 May. It was first drafted in the 1990s.", null, null],
    // Old words in a quotation contradict what has happened since: no bounds.
    ['The plant closed in 2021. "It will close in 2019," the brochure had read.', null, null],
    ["Nothing is dated here.", null, null],
  ];
  it.each(table)("%s", (text, notBefore, notAfter) => {
    const words = (which: string) => {
      const time = read(text).find(({ bounds }) => bounds === which);
      return time === undefined ? null : text.slice(time.start, time.end);
    };
    expect([words("not-before"), words("not-after")]).toEqual([notBefore, notAfter]);
  });
});

describe("what means the same on every day between the bounds is given", () => {
  const bounds = "The pact was signed on 12 May 2025. A vote will be held on 3 June 2025.";
  const table: readonly (readonly [string, string])[] = [
    ["Boats stopped in March.", "2025-03"],
    ["The mayor resigned this year.", "2025"],
    // Tuesday depends on the day within the bounds.
    ["The mayor resigned on Tuesday.", "XXXX-WXX-2"],
  ];
  it.each(table)("%s", (text, value) => {
    const last = read(`${bounds} ${text}`).at(-1);
    expect(last).toMatchObject(
      value.includes("X") ? { value, anchor: null } : { value, anchor: "bounds", basis: "inferred" },
    );
  });
  it("needs both bounds", () => {
    expect(read("The pact was signed on 12 May 2025. The mayor resigned this year.").at(-1)?.value).toBe("XXXX");
  });
});

it("gives no value that a day between the bounds would not give (law)", () => {
  const phrases = [
    "in March",
    "this year",
    "last month",
    "on Friday",
    "next year",
    "last summer",
    "on April 2",
    "at Christmas",
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: toDays(1995, 1, 1), max: toDays(2030, 1, 1) }),
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.subarray(phrases, { minLength: 1 }),
      (first, days, share, chosen) => {
        const day = (at: number) => {
          const { year, month, day: date } = fromDays(at);
          return `${date} ${["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][month - 1]} ${year}`;
        };
        const text = `The vote will be held on ${day(first + days)}. The pact was signed on ${day(first)}. ${chosen.map((words) => `He spoke ${words}.`).join(" ")}`;
        const open = read(text);
        const dated = read(text, isoDay(first + Math.round(days * share)));
        for (const [index, time] of open.entries()) {
          if (time.anchor === "bounds") expect(dated[index]?.value).toBe(time.value);
        }
      },
    ),
    { seed: 20251021, numRuns: 300 },
  );
});
