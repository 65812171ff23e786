import { describe, expect, test } from "vitest";
import { read } from "./fixture.ts";

/** The time of the event that a word names, in a text published on Wednesday, 11 March 2026. */
function timeOf(text: string, word: string): string | null | undefined {
  const at = text.indexOf(word);
  const event = read(text).find(({ mentions }) => mentions.some(({ start, end }) => start <= at && at < end));
  return event === undefined ? undefined : (event.time?.value ?? null);
}

describe("the time of an event", () => {
  test.each([
    // A day that is told of what has begun stays, though more is to come.
    [
      "Norvik Foods on Monday began the layoffs. The firm is expected to complete the layoffs soon. The layoffs will hurt.",
      "layoffs",
      "2026-03-09",
    ],
    // A day right after "but" is of the clause that it opens.
    ["Lena Ostrow was to speak at the fair, but on Monday the town announced that she was ill.", "speak", null],
    // What was planned on a day was planned for it; what was agreed on a day was not.
    ["Last April, the Ostrow group planned to acquire the mill.", "acquire", "2025-04"],
    ["Last April, the leaders agreed to meet in Norvik.", "meet", null],
    ["Before his Sunday night address, Ostrow met the children.", "address", "2026-03-08TNI"],
    // A year before a thing is the thing's.
    ["The prints were donated by the 1969 film club of Norvik.", "donated", null],
    ["Lena Ostrow, who starred in the 1969 film Harbour, was robbed.", "starred", null],
    // A day to come is not that of the decision.
    ["Ostrow welcomed their decision to suspend the flights early next month.", "flights", "2026-04"],
    // An announcement and what it announces are one.
    ["Norvik Mills earlier this month announced its agreement to buy two hotels.", "agreement", "2026-03"],
    // What was said there, on the day told before.
    [
      "Ostrow said Tuesday that the delay was wrong. She said in a speech that she would fight it.",
      "speech",
      "2026-03-10",
    ],
    // A stretch says more than the day that it begins with.
    [
      "The exhibition opened on March 9, 2026. The exhibition is to run from March 9 through April 20.",
      "exhibition",
      "2026-03-09/2026-04-20",
    ],
    // Two days that follow each other are a stretch, also under a preposition each.
    ["The ministers may meet next month or in early May.", "meet", "2026-04/2026-05"],
    ["The rally is planned for Friday and Saturday.", "rally", "2026-03-13/2026-03-14"],
    ["The rallies are planned for Friday and Sunday.", "rallies", "2026-03-13"],
    // A clock says more than the part of the day in which it lies.
    [
      "Rachel Moss was scheduled to speak on Saturday morning between 10-11 a.m. in Norvik.",
      "speak",
      "2026-03-14T10:00/2026-03-14T11:00",
    ],
    // A part of the day says more than the day.
    ["A bridge fell in Norvik on Monday. The bridge fell on Monday afternoon.", "fell", "2026-03-09TAF"],
    // How long it lasted, where no day is told; not how long what is to come will last.
    ["Lena Ostrow was imprisoned for twelve years.", "imprisoned", "P12Y"],
    ["Ostrow denounced the four-decade embargo on Norvik.", "embargo", "P40Y"],
    ["Lena Ostrow was imprisoned on Monday for twelve years.", "imprisoned", "2026-03-09"],
    ["Ostrow will be imprisoned for twelve years.", "imprisoned", null],
    ["The accord was adopted on Saturday after two weeks of negotiations in Norvik.", "negotiations", "P2W"],
    ["The mill burned down within two weeks of the negotiations in Norvik.", "negotiations", null],
    // Who is to take part is to do so when it is held; who leaves, is not.
    ["The fair in Norvik opens on Friday. Ostrow will not attend the fair because of a cold.", "attend", "2026-03-13"],
    ["The race in Norvik starts on Friday. If Tom Varga leaves the race, Ostrow may run.", "leaves", null],
    // A headline sums up the sentence below it.
    [
      "Ostrow and Varga trade blows in Norvik debate\n\nLena Ostrow and Tom Varga quarrelled over the mill Monday, each blaming the other.",
      "debate",
      "2026-03-09",
    ],
    // What was done meanwhile.
    ["Tom Varga was shot in June 2005 outside a bank while investigating a robbery.", "investigating", "2005-06"],
    // The time within which occasions are numbered is of those.
    ["The meeting of Ostrow and Varga is seen as a key to the second summit this year.", "meeting", null],
    ["The meeting of Ostrow and Varga is seen as a key to the second summit this year.", "summit", "2026"],
    // What occasions are counted from is the day of none of them.
    ["The port of Norvik was evacuated only twice since 2018.", "evacuated", null],
    ["Ostrow has been imprisoned in Norvik since 2018.", "imprisoned", "2018"],
    // A year before a thing is the thing's in the next sentence too.
    [
      "Norvik Party Boosts Spending to Avoid Mistakes of 2012 Race\n\nAs Lena Ostrow moved closer to the seat, the party spent more.",
      "spent",
      null,
    ],
    // What has happened is not what is to come on a day.
    [
      "Norvik Bears win the cup\n\nThe Bears, who won in Velm, are expected to win the final on May 4, their coach said. The win was their first.",
      "final",
      "2026-05-04",
    ],
    // Two of one kind, each on its own day.
    [
      "Norvik will hold presidential elections next year. Velm has hardly been mentioned in this year's presidential race.",
      "race",
      "2026",
    ],
    // What is called off keeps its day, beside another of its kind.
    [
      "A memorial service planned at the chapel of Norvik for Tuesday was cancelled after plans were leaked. Monday's memorial service was quiet.",
      "service planned",
      "2026-03-10",
    ],
    // The last one is another than the one that is told.
    [
      "Ostrow and Hale met on stage Tuesday and repeated the attacks of their campaigns since their last debate a month ago. Ostrow opened the debate with a joke.",
      "debate with",
      "2026-03-10",
    ],
    // A quarter of a match is none of the year.
    ["The Norvik Bears beat Velm 20-13 after a late goal in the fourth quarter.", "beat", null],
    // A clock in brackets is the one before it, told for elsewhere.
    ["The quake, which struck at 1353 (1023 GMT), was felt in Velm.", "quake", "2026-03-11T13:53"],
    // The day from which something is put off begins no stretch.
    ["The meeting is put off from Tuesday to Friday, where Hale will present the plan.", "present", "2026-03-13"],
    ["The survey of dockers in Norvik was conducted March 2 to 6.", "survey", "2026-03-02/2026-03-06"],
    ["The mayor ran the fair from Monday to Wednesday in Norvik.", "fair", "2026-03-09/2026-03-11"],
  ])("%s", (text, word, expected) => {
    expect(timeOf(text, word)).toBe(expected);
  });
});

describe("a change told beside the plan", () => {
  test("what a plan of the past became, a sentence before it", () => {
    const text = "A bid by Norvik Mills was extended to March 16. It had been due to expire on Friday.";
    const event = read(text).find(({ mentions }) =>
      mentions.some(({ start, end }) => text.slice(start, end) === "expire"),
    );
    expect(event?.originalTime?.value).toBe("2026-03-13");
    expect(event?.time?.value).toBe("2026-03-16");
  });

  test.each([
    // What is put off until a day was set for a day before it.
    [
      "Talks between Noor and Hale were to open on Tuesday in Velm. They were put off until Friday.",
      "2026-03-10",
      "2026-03-13",
    ],
    ["The talks were to open on Thursday in Velm. They were put off until Friday.", "2026-03-12", "2026-03-13"],
    // Two days of one week.
    ["The planned talks will be postponed from Thursday to Friday.", "2026-03-12", "2026-03-13"],
    // What is moved may be moved to an earlier day.
    ["Talks planned for Tuesday have been moved to Friday.", "2026-03-17", "2026-03-13"],
  ])("%s", (text, originally, now) => {
    const at = text.toLowerCase().indexOf("talks");
    const event = read(text).find(({ mentions }) => mentions.some(({ start }) => start === at));
    expect([event?.originalTime?.value, event?.time?.value]).toEqual([originally, now]);
  });

  test("this week's meeting, told on a Sunday, is of the week that begins", () => {
    const text = "The town is to cancel this week's meeting in Norvik.";
    const on = (published: string) =>
      read(text, published).find(({ mentions }) =>
        mentions.some(({ start, end }) => text.slice(start, end) === "meeting"),
      )?.time?.value;
    expect(on("2026-03-08")).toBe("2026-W11");
    expect(on("2026-03-07")).toBe("2026-W10");
  });
});
