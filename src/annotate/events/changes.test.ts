import { describe, expect, test } from "vitest";
import type { NewsEvent, Status } from "../../core/index.ts";
import { read } from "./fixture.ts";

/** The event of a text that a word names. */
function named(text: string, word: string): NewsEvent | undefined {
  return read(text).find(({ mentions }) => mentions.some(({ start, end }) => text.slice(start, end).includes(word)));
}

// The reports are of Wednesday, 11 March 2026.
describe("what becomes of a plan", () => {
  test.each<[text: string, word: string, status: Status]>([
    ["Rumours that the summit would be cancelled were false, the minister said.", "summit", "scheduled"],
    ["Reports that the talks had been postponed were wrong, the ministry said.", "talks", "scheduled"],
    [
      "The brewer's lawyers had asked for the hearing to be delayed, but the court refused the request on Monday.",
      "hearing",
      "scheduled",
    ],
    ["He scrapped plans to attend Thursday's debate in Vellin.", "debate", "scheduled"],
    ["Ostrow, who had planned to attend the conference on Friday, has cancelled her trip.", "conference", "scheduled"],
    ["Brandt was to travel to Norvik on Saturday.", "travel", "scheduled"],
    ["Brandt had been expected to visit the dam as early as next week.", "visit", "scheduled"],
    ["The trade fair in Vellin has been cancelled.", "fair", "cancelled"],
    ["The opening of the tunnel was moved to last Friday because of the strike.", "opening", "rescheduled"],
    ["The rider's trial was delayed from 1990 to 1997.", "trial", "happened"],
    ["The council voted to extend the mandate of the inspectors by a year.", "mandate", "rescheduled"],
    // What is put off is not called off, though its day has gone by.
    ["The hearing, which had been set for Tuesday, was postponed, the court said.", "hearing", "postponed"],
    ["It is highly improbable that the treaty will be signed on Monday.", "treaty", "uncertain"],
    ["It is uncertain whether the fireworks on Sunday will go ahead.", "fireworks", "uncertain"],
  ])("%s", (text, word, status) => {
    expect(named(text, word)?.status).toBe(status);
  });

  test.each<[text: string, word: string]>([
    ["The rocket carries a climate probe.", "probe"],
    ["The president's visit to Norvik hung in the balance on Thursday.", "hung"],
    ["The fair will go ahead on Saturday as planned.", "go"],
  ])("%s names no event by “%s”", (text, word) => {
    expect(named(text, word)).toBeUndefined();
  });

  test.each<[text: string, word: string, reason: string | null]>([
    ["The summit is going ahead as planned.", "summit", null],
    ["The crews will strike on Saturday as announced.", "strike", null],
    [
      "The meeting has been cancelled, its organisers said, citing the closure of the crossing.",
      "meeting",
      "the closure of the crossing",
    ],
    [
      "Vellin Mills has shelved plans to sell shares, it said on Tuesday, blaming volatile markets.",
      "plans",
      "volatile markets",
    ],
    ["Local media, citing an unnamed source, reported that the flight would be delayed by two days.", "flight", null],
  ])("%s: why", (text, word, reason) => {
    const event = named(text, word);
    expect(event).toBeDefined();
    const because = event!.statusReason;
    expect(because === null ? null : text.slice(because.start, because.end)).toBe(reason);
  });

  test.each<[text: string, word: string, time: string]>([
    ["The mill workers had planned a march for this Saturday.", "march", "2026-03-14"],
    ["The launch will be attempted again no earlier than Friday.", "launch", "2026-03-13"],
    ["The congress had been scheduled for 21 April.", "congress", "2026-04-21"],
    ["She will dissolve parliament if no budget is passed by 30 April.", "budget", "2026-04-30"],
    ["The concert has been postponed to the autumn.", "concert", "2026-FA"],
    ["The referendum will be held from 20 November to 11 December.", "referendum", "2026-11-20/2026-12-11"],
  ])("%s: when", (text, word, time) => {
    expect(named(text, word)?.time?.value).toBe(time);
  });
});

test("a thing without the name of an event is listed where it was put off and has a date", () => {
  const text = `Ostrow opens the summer in Norvik

The mayor opened the summer season in Norvik on Tuesday, and said that the town would see more guests than last year.

The night market, originally scheduled for 15 March, has been put off to a date to be announced.

The mayor was asked about the lamps in the park, which he called a matter for the council. He thanked those who had come.

The band played until the evening, and the children of the school sang.`;
  expect(named(text, "market")).toMatchObject({ status: "postponed", time: { value: "2026-03-15" } });
});

test("a day from which a thing is moved is of the year to which it is moved", () => {
  const event = named("The trial was moved from 3 May to 10 May.", "trial");
  expect(event?.time?.value).toBe("2026-05-10");
  expect(event?.originalTime?.value).toBe("2026-05-03");
});

describe("occasions that are not one", () => {
  test.each([
    ["another", "The two met for talks on Monday.\n\nAnother round of talks is planned for April."],
    ["a previous one", "The election was held on Sunday.\n\nThe previous election, in 2022, was won by the Greens."],
    ["two days", "The rally on 3 March drew thousands.\n\nA rally on 7 March in Vellin drew hundreds."],
  ])("%s", (_, body) => {
    const text = `Ostrow and Brandt in Norvik\n\n${body}\n\nThe minister spoke of it in the town on Monday, and the governor did so on Tuesday. The paper wrote of both.`;
    const [, word] = /(talks|election|rally)/.exec(body)!;
    const holding = read(text).filter(({ mentions }) =>
      mentions.some(({ start, end }) => text.slice(start, end).toLowerCase().includes(word!)),
    );
    expect(holding.length).toBeGreaterThan(1);
  });
});
