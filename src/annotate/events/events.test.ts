import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NewsEvent, Span, TraceEntry } from "../../core/index.ts";
import { layersOf, read } from "./fixture.ts";
import { against, daysOf } from "./when.ts";

const REPORT = `Talks on the Norvik dam put off

The planned meeting between Interior Minister Lena Ostrow and Governor Pavel Brandt was postponed on Tuesday because of a storm, a ministry official said.

Ostrow and Brandt met in Norvik on February 20. Ostrow resigned as party leader last Friday.

The two will speak by phone on Thursday. The union called off a strike that had been set for Monday.`;

function words(text: string, spans: readonly Span[]): string[] {
  return spans.map((at) => text.slice(at.start, at.end));
}

function naming(text: string, events: readonly NewsEvent[], word: string): NewsEvent | undefined {
  return events.find((event) => words(text, event.mentions).some((one) => one.toLowerCase().includes(word)));
}

describe("the events of a report", () => {
  const events = read(REPORT);

  test.each([
    ["meeting", "postponed"],
    ["met", "happened"],
    ["resigned", "happened"],
    ["speak", "scheduled"],
    ["strike", "cancelled"],
  ])("%s is %s", (word, status) => {
    expect(naming(REPORT, events, word)?.status).toBe(status);
  });

  test("a time dates what it is attached to", () => {
    expect(naming(REPORT, events, "met")?.time?.value).toBe("2026-02-20");
    expect(naming(REPORT, events, "resigned")?.time?.value).toBe("2026-03-06");
    expect(naming(REPORT, events, "speak")?.time?.value).toBe("2026-03-12");
    // "on Tuesday" dates the postponement.
    expect(naming(REPORT, events, "meeting")?.time?.value).not.toBe("2026-03-10");
  });

  test("a change has its reason, and who says so", () => {
    const meeting = naming(REPORT, events, "meeting")!;
    expect(meeting.statusReason).not.toBeNull();
    expect(words(REPORT, [meeting.statusReason!])[0]).toContain("storm");
    expect(meeting.assertedBy).toHaveLength(1);
  });

  test("two meetings of different days stay two", () => {
    expect(naming(REPORT, events, "met")?.id).not.toBe(naming(REPORT, events, "meeting")?.id);
  });

  test("those who met take part", () => {
    const names = naming(REPORT, events, "met")!.participants.map(({ name }) => name);
    expect(names.join(" ")).toContain("Ostrow");
    expect(names.join(" ")).toContain("Brandt");
  });

  test("the trace tells why an event is there and why a word is not", () => {
    const entries: TraceEntry[] = [];
    read(REPORT, "2026-03-11", (entry) => entries.push(entry));
    expect(entries.some((entry) => entry.kept && entry.why.includes("status"))).toBe(true);
    expect(entries.some((entry) => !entry.kept)).toBe(true);
  });
});

describe("what a headline calls preparations", () => {
  const text = `Preparations for Haskel-Koravec summit in Norvik postponed

President Ludmira Haskel's hopes for a quick summit with President Anselm Koravec could be dashed after a preparatory meeting between their foreign ministers was postponed this week, officials said.

The meeting of the ministers was seen as a key preparation for the summit.`;
  const events = read(text);

  test("is the preparatory meeting of the report", () => {
    const meeting = naming(text, events, "meeting")!;
    expect(naming(text, events, "preparation")?.id ?? meeting.id).toBe(meeting.id);
    expect(meeting.status).toBe("postponed");
  });

  test("what the meeting was taken for is not what came of it", () => {
    const meeting = naming(text, events, "meeting")!;
    expect(meeting.otherStatuses.map(({ status }) => status)).not.toContain("happened");
  });
});

test.each<[text: string, word: string, label: string]>([
  ["A 24-hour strike by dockers closed the port of Velm on Tuesday.", "strike", "24-hour strike"],
  ["Ludmira Haskel and Anselm Koravec met in Norvik on Monday.", "met", "Haskel–Koravec meeting"],
  [
    "Orlund and Trassia will hold a summit in Norvik on Friday. The presidents of Orlund and Trassia met in May.",
    "summit",
    "Orlund–Trassia summit",
  ],
  [
    "The Orlund-Trassia summit in Norvik was called off on Monday. The presidents of Orlund and Trassia gave no reason.",
    "summit",
    "Orlund-Trassia summit",
  ],
])("%s has a label", (text, word, label) => {
  expect(naming(text, read(text), word)?.label).toBe(label);
});

describe("who takes part tells meetings apart", () => {
  test.each([
    // Ranks: the ministers' meeting is not the leaders'.
    [
      "The foreign ministers' [meeting] on Tuesday was postponed. It is unclear whether the presidents can [meet] in May.",
      2,
    ],
    [
      "The presidents' [meeting] on Tuesday was postponed. The leaders had planned to [meet] on Tuesday for two days.",
      1,
    ],
  ])("%s", (marked, count) => {
    const text = marked.replaceAll(/[[\]]/g, "");
    const at = [...marked.matchAll(/\[/g)].map(({ index }, i) => index - 2 * i);
    const holding = at.map(
      (start) => read(text).find(({ mentions }) => mentions.some((one) => one.start === start))?.id,
    );
    expect(new Set(holding).size).toBe(count);
  });

  test("what is said in fewer words of the same people is left out", () => {
    const text = "Ministers meet in Lesno\n\nThe Dorvian foreign ministers met in Lesno on Monday.";
    const names = read(text).flatMap(({ participants }) => participants.map(({ name }) => name.toLowerCase()));
    expect(names).not.toContain("ministers");
  });
});

describe("laws", () => {
  const parts = [
    "The council met on Friday.",
    "“No,” said Ms. Reyes.",
    "The summit was not cancelled.",
    "\n\n",
    "A call with Mr. Adler is expected 🙂.",
    "If it rains, the parade may be put off until 4 May.",
    "ا\u200f",
    "!!!",
  ];

  test("spans lie in the text, ids count up, links point at events; equal input gives equal output", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }), (chosen) => {
        const text = `A ${chosen.join(" ")}`;
        const events = read(text);
        expect(read(text)).toEqual(events);
        const ids = events.map((event) => event.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const event of events) {
          expect(event.mentions.length).toBeGreaterThan(0);
          for (const at of [...event.mentions, event.statusEvidence, ...event.descriptions, ...event.links]) {
            expect(at.start).toBeGreaterThanOrEqual(0);
            expect(at.end).toBeGreaterThan(at.start);
            expect(at.end).toBeLessThanOrEqual(text.length);
          }
          for (const link of event.links) expect(ids).toContain(link.event);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("attributions that assert a status are in the report", () => {
    const ids = layersOf(REPORT).attributions.map(({ id }) => id);
    for (const event of read(REPORT)) for (const id of event.assertedBy) expect(ids).toContain(id);
  });
});

describe("calendar values", () => {
  test.each([
    ["2026-03-11", 1],
    ["2026-W11", 7],
    ["2026-W11-WE", 2],
    ["2026-02", 28],
    ["2026-Q1", 90],
    ["2026", 365],
    ["2026-03-10/2026-03-12", 3],
    ["2026-03-11TMO", 1],
  ])("%s spans %d days", (value, length) => {
    const days = daysOf(value)!;
    expect(days.last - days.first + 1).toBe(length);
  });

  test("what has no place on the calendar has no days", () => {
    for (const value of ["PAST_REF", "XXXX-WXX-4", "P3D", "2026-13", ""]) expect(daysOf(value)).toBeNull();
    expect(against("2026-03-10", null)).toBeNull();
    expect(against("2026-03-10", daysOf("2026-03-11")!.first)).toBe("before");
    expect(against("2026-W11", daysOf("2026-03-11")!.first)).toBe("around");
    expect(against("2026-04", daysOf("2026-03-11")!.first)).toBe("after");
  });
});

describe("the short name of an event, and who takes part", () => {
  test.each([
    ["Pavel Brandt raised $3.2 million on Tuesday.", "raised", "Brandt: raised $3.2 million"],
    ["Lena Ostrow was fined more than $40,000 by a court on Tuesday.", "fined", "Ostrow: fined"],
    ["The Norvik council spent $500 on Tuesday.", "spent", "$500"],
    // Who did it, where no name is told.
    ["Police in Norvik arrested four people on Tuesday.", "arrested", "Police in Norvik: arrested"],
    ["Two divers were arrested in Norvik on Tuesday.", "arrested", "Two divers: arrested"],
    ["Its deputy chairwoman, Lena Ostrow, is due to visit Norvik on Friday.", "visit", "Ostrow: visit"],
  ])("%s", (text, word, label) => {
    expect(naming(text, read(text), word)?.label).toContain(label);
    for (const event of read(text)) expect(event.label).not.toMatch(/\$(?!\d)/);
  });

  test.each([
    ["Ostrow and Brandt met at a hotel in Norvik on February 20, an aide said.", "met", "a hotel in Norvik"],
    ["The race in Norvik on Saturday was called off.", "race", "Norvik"],
    ["Ostrow claimed victory in Norvik's election on Monday.", "victory", null],
  ])("%s: where it is, without when", (text, word, place) => {
    expect(naming(text, read(text), word)?.place).toBe(place);
  });

  test.each<[string, string, string, string]>([
    ["A judge barred Pavel Brandt from speaking at the fair on Tuesday.", "speaking", "Brandt", "judge"],
    ["Lena Ostrow is to give a speech after the launch on Friday.", "launch", "", "Ostrow"],
    ["The ministry will publish a report on Friday.", "report", "", "report"],
  ])("%s: who takes part in “%s”", (text, word, part, none) => {
    const names =
      naming(text, read(text), word)
        ?.participants.map(({ name }) => name)
        .join(" ") ?? "";
    expect(names).toContain(part);
    expect(names).not.toContain(none);
  });

  test("what goes on meanwhile is no reason of a denial", () => {
    for (const { statusReason } of read("Rebels deny accepting a truce in Norvik as shelling goes on."))
      expect(statusReason).toBeNull();
  });

  test.each([
    "Norvik waited for Monday's debate.",
    "The harbour was closed before this summer's strike.",
    "Only one person protested in Norvik on Tuesday.",
  ])("%s: when it was, or how few came, takes no part", (text) => {
    for (const { participants } of read(text))
      for (const { name } of participants) expect(name).not.toMatch(/Monday|summer|Only/i);
  });
});
