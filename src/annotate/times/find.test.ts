import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { READ_KINDS, ReadoutError } from "../../core/index.ts";
import { TIMES as BULGARIAN } from "../../lang/bg/times.ts";
import { TIMES as ENGLISH } from "../../lang/en/times.ts";
import { TIMES as RUSSIAN } from "../../lang/ru/times.ts";
import { compileTimes, findTimes, plainTimesAnnotator } from "./index.ts";

const english = compileTimes(ENGLISH);

function read(text: string, published: string | null): string[] {
  return findTimes(text, english, { published }).map((time) => `${text.slice(time.start, time.end)} = ${time.value}`);
}

describe("direction of bare weekdays and months", () => {
  // Read on Tuesday 2025-10-21.
  const table: readonly (readonly [string, string])[] = [
    ["The minister resigned on Monday.", "Monday = 2025-10-20"],
    ["The minister will resign on Monday.", "Monday = 2025-10-27"],
    ["Voting is scheduled for Sunday.", "Sunday = 2025-10-26"],
    ["Voting had been scheduled for Sunday.", "Sunday = 2025-10-19"],
    ["A concert planned for Wednesday has been cancelled.", "Wednesday = 2025-10-22"],
    ["The ultimatum runs until Friday.", "Friday = 2025-10-24"],
    ["Officials said Tuesday that the bridge is safe.", "Tuesday = 2025-10-21"],
    ["They are due to meet Thursday.", "Thursday = 2025-10-23"],
    ["He was shot in August.", "August = 2025-08"],
    ["They will marry in August.", "August = 2026-08"],
    ["The team planned to leave on Thursday.", "Thursday = 2025-10-23"],
    ["They agreed to meet on Friday.", "Friday = 2025-10-24"],
    ["They agreed on Friday to a truce.", "Friday = 2025-10-17"],
    ["The owner could not be reached on Sunday.", "Sunday = 2025-10-19"],
    ["Prices rose ahead of Sunday's vote.", "Sunday = 2025-10-26"],
    ["The owners want to postpone the vote, and will say so on Friday.", "Friday = 2025-10-24"],
    ["They will face delays on Friday.", "Friday = 2025-10-24"],
    ["The club moves its match to Friday.", "Friday = 2025-10-24"],
    ["They postponed the vote on Friday.", "Friday = 2025-10-17"],
    ["The boat sank in late March.", "late March = 2025-03"],
    ["The plant closed on Dec. 3.", "Dec. 3 = 2024-12-03"],
    ["The plant will close on Dec. 3.", "Dec. 3 = 2025-12-03"],
  ];
  it.each(table)("%s", (text, expected) => {
    expect(read(text, "2025-10-21")).toEqual([expected]);
  });
});

describe("two days that share a month share a year", () => {
  // Read on 2025-10-21.
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["Between 20 and 30 May the ferry sailed.", ["20 = 2025-05-20", "30 May = 2025-05-30"]],
    ["Between 20 and 30 May", ["20 = 2025-05-20", "30 May = 2025-05-30"]],
    ["The talks will be held between 20 and 30 May.", ["20 = 2026-05-20", "30 May = 2026-05-30"]],
    ["The strike is scheduled for 8 to 10 April.", ["8 = 2026-04-08", "10 April = 2026-04-10"]],
  ];
  it.each(table)("%s", (text, expected) => {
    expect(read(text, "2025-10-21")).toEqual(expected);
  });
});

describe("without a publication date nothing is invented", () => {
  const table: readonly (readonly [string, string])[] = [
    ["They spoke yesterday.", "yesterday = XXXX-XX-XX"],
    ["They met last week.", "last week = XXXX-WXX"],
    ["They meet this year.", "this year = XXXX"],
    ["Last Thursday they agreed.", "Last Thursday = XXXX-WXX-4"],
    ["He was shot on August 15.", "August 15 = XXXX-08-15"],
    ["It began in February 2022.", "February 2022 = 2022-02"],
    ["He fled two years ago.", "two years ago = XXXX"],
    ["It closed last fall.", "last fall = XXXX-FA"],
    ["Profit rose in the third quarter.", "the third quarter = XXXX-Q3"],
    ["It struck at 10:35 a.m. on Monday.", "10:35 a.m. on Monday = XXXX-WXX-1T10:35"],
    ["He left on Christmas.", "Christmas = XXXX-12-25"],
  ];
  it.each(table)("%s", (text, expected) => {
    expect(read(text, null)).toEqual([expected]);
  });
});

describe("the quarter that an earnings story reports", () => {
  // Read on Tuesday 2025-10-21.
  const table: readonly (readonly [string, readonly string[]])[] = [
    [
      "In the third quarter it earned $9 million, up from $8 million a year earlier.",
      ["the third quarter = 2025-Q3", "a year earlier = 2024-Q3"],
    ],
    // A comparison with an earlier quarter does not change the quarter that is reported.
    [
      "In the third quarter it earned $9 million. It lost $2 million in the second quarter. A year earlier it earned $8 million.",
      ["the third quarter = 2025-Q3", "the second quarter = 2025-Q2", "A year earlier = 2024-Q3"],
    ],
    // The story has gone on to a longer stretch of the year.
    [
      "In the third quarter it earned $9 million. For the nine months it earned $30 million, up from $25 million a year earlier.",
      ["the third quarter = 2025-Q3", "the nine months = P9M", "a year earlier = 2024"],
    ],
    // The fourth quarter of a firm's own year.
    [
      "Tarvel Corp. reported a loss in the fourth quarter. A year earlier it earned $4 million.",
      ["the fourth quarter = 2025-Q4", "A year earlier = 2024-Q4"],
    ],
    [
      "It lost money in the quarter ended June 30. A year earlier it made some.",
      ["the quarter = 2025-Q2", "June 30 = 2025-06-30", "A year earlier = 2024-Q2"],
    ],
  ];
  it.each(table)("%s", (text, expected) => {
    expect(read(text, "2025-10-21")).toEqual(expected);
  });
});

describe("words that are no times", () => {
  const table = [
    "You may march on, the sun will rise in a second attempt.",
    "May the judge rule; the Women's March went on.",
    "Spain won Euro 2024 and the UN adopted Agenda 2030.",
    "A 12-year-old boy and a woman aged 40 were hurt.",
    "They won 3-2 and then 21-7.",
    "It costs $2000, or 1999 euros, and 1,998 people paid.",
    "Call 555-2019 or +1 202 555 1998.",
    "The fall of the wall came as a shock.",
    "The Boeing 747 and the F-16 collided.",
    "He ranked second and she came third.",
    "More than a quarter of the voters stayed away.",
    "The Sunday Times reported it.",
    "Some 2176 delegates came, and 2,176 (or half) left.",
    "The hall holds 2176.",
    "Rows: 1,998 seats, $1,999 and 2001 rupees.",
    "Her 1987 Volvo was found.",
    "Three people died in as many days.",
    "Nearly a quarter of the voters and more than three-quarters of the firms agreed.",
    "The term was long.",
  ];
  it.each(table)("%s", (text) => {
    expect(read(text, "2025-10-21")).toEqual([]);
  });
});

describe("anchors", () => {
  it("names what a value was counted from", () => {
    const text = "He fled on March 3, 2024. Two days later he was caught. He spoke yesterday.";
    const times = findTimes(text, english, { published: "2025-10-21" });
    expect(times.map(({ id, value, anchor, basis }) => ({ id, value, anchor, basis }))).toEqual([
      { id: "t1", value: "2024-03-03", anchor: null, basis: "stated" },
      { id: "t2", value: "2024-03-05", anchor: "t1", basis: "stated" },
      { id: "t3", value: "2025-10-20", anchor: "published", basis: "stated" },
    ]);
  });
  it("says where the report's date comes from", () => {
    const [time] = findTimes("He spoke yesterday.", english, { published: "2025-10-21", anchor: "dateline" });
    expect(time?.anchor).toBe("dateline");
  });
  it("gives a clock time the day of its sentence", () => {
    expect(read("The blast came at 10:35 a.m. Police closed the road on Monday at noon.", "2025-10-21")).toEqual([
      "10:35 a.m. = 2025-10-21T10:35",
      "Monday at noon = 2025-10-20T12:00",
    ]);
    expect(read("A blast at 9 p.m. shook the town on Friday, police said.", "2025-10-21")).toEqual([
      "9 p.m. = 2025-10-17T21:00",
      "Friday = 2025-10-17",
    ]);
  });
});

describe("numeric dates that can be read in two ways", () => {
  const table: readonly (readonly [string, string, object, string])[] = [
    // Text, published, what is known of it, and: value, other value, what decided.
    ["Signed on 03/04/2025.", "2025-10-21", {}, "2025-03-04 | 2025-04-03 language"],
    ["Signed on 03/04/2025.", "2025-10-21", { language: "en-GB" }, "2025-04-03 | 2025-03-04 country"],
    ["Signed on 03/04/2025.", "2025-10-21", { url: "https://www.courier.co.uk/a" }, "2025-04-03 | 2025-03-04 country"],
    // A domain that the whole world uses tells no country.
    ["Signed on 03/04/2025.", "2025-10-21", { url: "https://courier.io/a" }, "2025-03-04 | 2025-04-03 language"],
    ["Filed on 25/12/2024 and again on 03/04/2025.", "2025-10-21", {}, "2025-04-03 | 2025-03-04 other-dates"],
    ["Posted on 03/04/2025.", "2025-04-03", {}, "2025-04-03 | 2025-03-04 published"],
    ["Signed on 25/12/2024.", "2025-10-21", {}, "2024-12-25"],
    ["Signed on 03.04.2025.", "2025-10-21", {}, "2025-04-03"],
    ["Signed on 04/04/2025.", "2025-10-21", {}, "2025-04-04"],
  ];
  it.each(table)("%s (%s, %o)", (text, published, known, expected) => {
    const time = findTimes(text, english, { published, ...known }).at(-1)!;
    const other = time.otherwise === undefined ? "" : ` | ${time.otherwise.value} ${time.otherwise.decidedBy}`;
    expect(time.value + other).toBe(expected);
  });
});

describe("stretches counted from something the words name", () => {
  const table: readonly (readonly [string, string | null])[] = [
    ["He fled two days after the vote.", "P2D after <the vote> null"],
    ["It was called off two weeks before the summit, she said.", "P2W before <the summit> null"],
    ["He fled three days after March 3, 2024.", "P3D after <March 3, 2024> 2024-03-06"],
    ["It took two days.", null],
    ["They spoke for two days. After the vote he left.", null],
  ];
  it.each(table)("%s", (text, expected) => {
    const [time] = findTimes(text, english, { published: "2025-10-21" });
    const anchored = time?.anchored;
    expect(
      anchored === undefined
        ? null
        : `${time!.value} ${anchored.relation} <${text.slice(anchored.start, anchored.end)}> ${anchored.date}`,
    ).toBe(expected);
  });
});

describe("calendar form and zone of a value", () => {
  const table: readonly (readonly [string, string | null, string | null])[] = [
    ["It closed in October.", "2025-10", null],
    ["They met last week.", "2025-10-13/2025-10-19", null],
    ["It rained in the 1990s.", "199X", null],
    ["It took two days.", null, null],
    ["It was felt at 22:04 GMT.", "2025-10-21T22:04:00Z", "Z"],
    ["Polls close at 8 p.m. EST.", "2025-10-21T20:00:00-05:00", "-05:00"],
    ["Polls close at 8 p.m. Eastern time.", "2025-10-21T20:00:00", "America/New_York"],
  ];
  it.each(table)("%s", (text, edtf, zone) => {
    const [time] = findTimes(text, english, { published: "2025-10-21" });
    expect([time?.edtf, time?.zone ?? null]).toEqual([edtf, zone]);
  });
});

describe("blocks", () => {
  it("reads only the kinds that are the report's own words", () => {
    const text = "Posted yesterday\nThey met yesterday.";
    const blocks = [
      { kind: "furniture" as const, start: 0, end: 16 },
      { kind: "paragraph" as const, start: 17, end: text.length },
    ];
    expect(READ_KINDS.has("furniture")).toBe(false);
    const times = findTimes(text, english, { published: "2025-10-21", blocks });
    expect(times.map(({ start }) => start)).toEqual([26]);
  });
});

const BUDAPEST = new URL("../../../../shared/reports/budapest-summit.txt", import.meta.url);
describe.skipIf(!existsSync(BUDAPEST))("the first real report (skips without the shared folder)", () => {
  it("finds its times, with and without a date", () => {
    const text = existsSync(BUDAPEST) ? readFileSync(BUDAPEST, "utf8") : "";
    expect(read(text, "2025-10-21")).toEqual([
      "this week = 2025-W43",
      "yesterday = 2025-10-20",
      "later this week = 2025-W43",
      "this year = 2025",
      "Last Thursday = 2025-10-16",
      "February 2022 = 2022-02",
      "August 15 = 2025-08-15",
    ]);
    expect(read(text, null)).toEqual([
      "this week = XXXX-WXX",
      "yesterday = XXXX-XX-XX",
      "later this week = XXXX-WXX",
      "this year = XXXX",
      "Last Thursday = XXXX-WXX-4",
      "February 2022 = 2022-02",
      "August 15 = XXXX-08-15",
    ]);
  });
});

describe("properties", () => {
  const all = [english, compileTimes(BULGARIAN), compileTimes(RUSSIAN)];
  const words = [
    ...new Set([...ENGLISH.words, ...BULGARIAN.words, ...RUSSIAN.words].flatMap((table) => Object.keys(table.words))),
  ];
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(
      "the",
      "of",
      "in",
      "ago",
      ",",
      ".",
      "-",
      "'s",
      "\n\n",
      "1999",
      "31",
      "0",
      "2025-10-21",
      "10:35",
      "1990s",
      "’",
      "преди",
      "назад",
    ),
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.integer({ min: 0, max: 99_999 }).map(String),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(" "));
  const date = fc.option(
    fc.constantFrom("2025-10-21", "2024-02-29", "2000-01-01", "1969-12-31T23:59:00Z", "not a date"),
    { nil: null },
  );

  it("gives spans in the text, in order, that do not overlap, and is deterministic", () => {
    fc.assert(
      fc.property(text, date, fc.constantFrom(...all), (sample, published, rules) => {
        const times = findTimes(sample, rules, { published });
        let end = 0;
        for (const [index, time] of times.entries()) {
          expect(time.id).toBe(`t${index + 1}`);
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(sample.length);
          expect(time.value).not.toBe("");
          expect(time.value).not.toMatch(/NaN|undefined|null/);
          if (time.anchor?.startsWith("t") === true)
            expect(Number(time.anchor.slice(1))).toBeLessThanOrEqual(times.length);
          end = time.end;
        }
        expect(findTimes(sample, rules, { published })).toEqual(times);
      }),
      { numRuns: 300 },
    );
  });
  it("gives a list or a ReadoutError for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (sample) => {
        try {
          expect(Array.isArray(findTimes(sample, english, { published: "2025-10-21" }))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ReadoutError);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("hostile text is read in linear time", () => {
  const openings = [
    "the ",
    "1 ",
    "Monday ",
    "the end of ",
    "9 a.m. ",
    "3/4/2025 ",
    "two days after ",
    "the quarter ended ",
    "agreed to ",
  ];
  it.each(openings)("50,000 repeats of %j", (opening) => {
    // A step that grows with the square of it would outlast the suite's time limit.
    const text = opening.repeat(50_000);
    for (const time of findTimes(text, english, { published: "2025-10-21" }))
      expect(time.end).toBeLessThanOrEqual(text.length);
  });
});

describe("the annotator without syntax", () => {
  it("needs no layer and gives times", () => {
    const annotator = plainTimesAnnotator(BULGARIAN);
    expect(annotator.needs).toEqual([]);
    expect(annotator.gives).toBe("times");
  });
});
