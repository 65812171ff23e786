import { describe, expect, test } from "vitest";
import type { NewsEvent, TraceEntry } from "../../core/index.ts";
import { EVENT_RULES } from "../../lang/en/triggers.ts";
import { candidatesOf, read, unmark } from "./fixture.ts";
import { compileLexicon } from "./lexicon.ts";
import { sketchOf } from "./pairs.ts";
import { relationOf } from "./relations.ts";

const lexicon = compileLexicon(EVENT_RULES);

/** A report in which the [bracketed] word stands among others, as it would in the news. */
const HEAD =
  "Port of Velm closed after collision\n\nThe harbour of Velm was closed on Monday after two ferries collided. ";

function at(events: readonly NewsEvent[], start: number, end: number): NewsEvent | undefined {
  return events.find((event) => event.mentions.some((one) => one.start < end && start < one.end));
}

describe("what a newsroom lists", () => {
  test.each([
    "Transport Minister Ada Kroll will [visit] the port on Wednesday.",
    "Police [arrested] the captain of one ferry on Tuesday.",
    "A court [hearing] is scheduled for Friday.",
    "The shipping company’s chairman, Piet Noor, [resigned] on Tuesday.",
    "An [explosion] at the fuel dock killed three workers on Tuesday.",
    "The union will hold a [rally] in Velm on Saturday.",
  ])("%s", (sentence) => {
    const { text, start, end } = unmark(HEAD + sentence);
    expect(at(read(text), start, end)).toBeDefined();
  });

  test.each([
    "The harbour [handles] forty ships a day.",
    "“I [think] everybody is tired,” said a dock worker, Tom Hale.",
    "The mayor, Lise Brandt, [knows] the port well.",
    "Ferries usually [sail] every hour in summer.",
    "The company [owns] nine ships.",
  ])("not: %s", (sentence) => {
    const { text, start, end } = unmark(HEAD + sentence);
    expect(at(read(text), start, end)).toBeUndefined();
  });
});

describe("what names no occurrence", () => {
  test.each([
    "The lunar [probe] will be launched on Friday.",
    "The agency called off the [probe] launch on Tuesday.",
    "The deal was signed, a person who asked not to be [named] said on Tuesday.",
    "The ferries have been under repair since [March], when the yard reopened.",
    "Peace is harder to reach than a [ceasefire] or a truce, the envoy said.",
    "Peace is harder to reach than a ceasefire in Lesno or the brief [war] between Dorvia and Orro, she said.",
    "The port is closed, the company said in a [statement] on its website.",
    "The company did not immediately respond to a [request] for comment.",
    "[Emails] seeking comment from the ministry were not answered.",
    "The envoy did not return a [call] on Tuesday.",
    "[Calls] to the union were not returned.",
    "The truce will take [effect] on Friday, the envoy said.",
    "The new [assembly] will convene on April 15.",
    "The flight may be moved, [launch] director Ada Kroll said.",
  ])("%s", (marked) => {
    const { text, start, end } = unmark(marked);
    const { scene, mentions } = candidatesOf(text);
    expect(mentions.filter(({ token }) => scene.syntax.start(token) < end && start < scene.syntax.end(token))).toEqual(
      [],
    );
  });

  test("what stands beside a place that is no comparison's stays", () => {
    const { text, start, end } = unmark(
      "The envoy spoke of a ceasefire in Lesno and the [war] between Dorvia and Orro.",
    );
    const { scene, mentions } = candidatesOf(text);
    expect(mentions.some(({ token }) => scene.syntax.start(token) < end && start < scene.syntax.end(token))).toBe(true);
  });

  test.each([
    ["The council [put off] the hearing on the ferries on Tuesday.", "hearing"],
    ["The two ministers will [open] talks on the port on Monday.", "talks"],
    ["The strike at the port [ended] on Tuesday.", "strike"],
    ["A second round of talks with the union [collapsed] on Tuesday.", "talks"],
    ["The hearing, which was to [open] on Wednesday, was held on Tuesday.", "hearing"],
    [
      "Talks between Velm and Orro on a gas pipeline, which were to open on Tuesday, have been [put off] until 2 December, the minister said.",
      "Talks",
    ],
    ["The union will [stage] a rally in Velm on Saturday.", "rally"],
    ["The truce will [take] effect on Friday.", "truce"],
    ["Peace talks in Orro that were due to [open] on Monday have been suspended.", "talks"],
    ["Rain washed out the hearing on Tuesday; it will be [held] on Friday.", "hearing"],
  ])("the word that changes, begins or carries an event is no event beside it: %s", (sentence, event) => {
    const { text, start, end } = unmark(HEAD + sentence);
    const events = read(text);
    const named = text.indexOf(event);
    expect(at(events, named, named + event.length)).toBeDefined();
    expect(at(events, start, end)).toBeUndefined();
  });
});

test("a change that is spoken of again is no event beside what it changed", () => {
  const text =
    "Velm puts off port talks\n\nTalks on the port of Velm have been put off until 2 December, the mayor said on Monday.\n\nThe delay came at the request of the union, the mayor said.";
  const start = text.indexOf("delay");
  expect(at(read(text), start, start + 5)).toBeUndefined();
});

test("no word names two events: the longer name stands", () => {
  const events = read(
    `${HEAD}The port will hold a conference call on Thursday. The conference call was moved from Friday, it said at a conference in Orro on Monday.`,
  );
  const spans = events.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
  spans.slice(1).forEach((span, i) => {
    expect(span.start).toBeGreaterThanOrEqual(spans[i]!.end);
  });
});

describe("which mentions are one event", () => {
  test.each([
    ["An [explosion] at a fuel dock in Velm killed three workers on Tuesday.", "The [explosion] broke windows nearby."],
    ["An [earthquake] struck the island of Orro on Tuesday, killing nine people.", "The [quake] was felt in Velm."],
    ["Police [arrested] Piet Noor in Velm on Tuesday.", "Noor’s [arrest] came after a long search."],
    ["Ada Kroll and Lise Brandt [met] in Velm on Tuesday.", "The [meeting] lasted two hours."],
    ["The planned Kroll–Brandt [summit] could be delayed.", "Ada Kroll and Lise Brandt agreed to [meet] soon."],
  ])("%s … %s", (first, second) => {
    const a = unmark(first);
    const b = unmark(second);
    const text = `${a.text}\n\n${b.text}`;
    const events = read(text);
    const one = at(events, a.start, a.end);
    expect(one).toBeDefined();
    const from = a.text.length + 2;
    expect(at(events, from + b.start, from + b.end)).toBe(one);
  });

  test.each([
    ["Ada Kroll [met] Lise Brandt in Velm on Tuesday.", "Piet Noor [met] Tom Hale on Tuesday."],
    ["Police [arrested] Piet Noor in Velm on Tuesday.", "Tom Hale was [arrested] in Orro in March."],
    ["Ada Kroll and Lise Brandt [met] in Velm on March 3.", "The two will [meet] again on March 20."],
    [
      "Kroll and Brandt will [talk] again on Friday, their offices said.",
      "The [conversation] began at noon on Tuesday.",
    ],
    ["The ministers' [meeting] in Velm was put off on Monday.", "The [conversation] began at noon on Tuesday."],
    [
      "Foreign Minister Ada Kroll and Foreign Minister Lise Brandt spoke after their [meeting] was put off.",
      "The leaders' [summit] could be moved.",
    ],
    ["Voters in Velm [elected] Piet Noor on Tuesday.", "Voters in Orro [elected] Tom Hale."],
    ["A gunman [killed] Piet Noor in Velm on Tuesday.", "Another man [killed] Tom Hale."],
    ["Piet Noor took part in a Democratic [debate] in Velm.", "The Republican [debate] drew nine million viewers."],
    ["Noor and Hale held a [debate] in Velm on Tuesday.", "A second [debate], planned for March 20, was called off."],
    ["Police [arrested] Piet Noor in Velm on Tuesday.", "Two people were [detained] outside the court on Monday."],
    ["Officials halted the [count] in Velm on Tuesday.", "Noor will ask the court for a [recount] on Friday."],
    [
      "The [launch] of the Orro-2 probe was called off on Tuesday.",
      "The [launch] of a weather satellite, set for March 19, is in jeopardy.",
    ],
    [
      "Prosecutors opened an [investigation] on Monday.",
      "An [inspection] of the mine planned for May never took place.",
    ],
  ])("two events: %s … %s", (first, second) => {
    const a = unmark(first);
    const b = unmark(second);
    const events = read(`${a.text}\n\n${b.text}`);
    const from = a.text.length + 2;
    const one = at(events, a.start, a.end);
    expect(one).toBeDefined();
    expect(at(events, from + b.start, from + b.end)).not.toBe(one);
  });
});

describe("what keeps two words of one sentence apart", () => {
  test.each([
    ["The union struck on Tuesday after the company fired nine dockers.", "struck", "fired", true],
    ["Police arrested Piet Noor on Monday before they arrested his son.", "arrested Piet", "arrested his", true],
    ["Gunmen shot and killed two dockers on Tuesday.", "shot", "killed", false],
    ["The mayor rose and spoke on Tuesday.", "rose", "spoke", false],
  ])("%s (%s, %s): %s", (text, first, second, another) => {
    const { scene, mentions } = candidatesOf(text);
    const [a, b] = [first, second].map((words) => {
      const mention = mentions.find(({ token }) => scene.syntax.start(token) === text.indexOf(words))!;
      return { mention, sketch: sketchOf(scene, lexicon, mention) };
    });
    expect(relationOf(scene, lexicon, a!.mention, a!.sketch, b!.mention, b!.sketch).another).toBe(another);
  });
});

test("what is named again goes to the one of two events whose person it names", () => {
  const text =
    "Police arrested Piet Noor in Velm on Monday. Police arrested Tom Hale in Orro on Tuesday. The arrest of Noor came after a long search. Hale’s arrest was a surprise.";
  const events = read(text);
  const of = (part: string, word: string): NewsEvent | undefined => {
    const start = text.indexOf(word, text.indexOf(part));
    return at(events, start, start + word.length);
  };
  expect(of("Police arrested Piet", "arrested")).toBeDefined();
  expect(of("The arrest of", "arrest")).toBe(of("Police arrested Piet", "arrested"));
  expect(of("Hale’s", "arrest")).toBe(of("Police arrested Tom", "arrested"));
  expect(of("Hale’s", "arrest")).not.toBe(of("The arrest of", "arrest"));
});

test("what is dropped says which features weighed most", () => {
  const dropped: TraceEntry[] = [];
  read(`${HEAD}The harbour handles forty ships a day.`, "2026-03-11", (entry) => {
    if (entry.layer === "events" && !entry.kept) dropped.push(entry);
  });
  expect(dropped.length).toBeGreaterThan(0);
  for (const { why, score } of dropped) {
    expect(why).toMatch(/\(.+ [+−]\d+\.\d/);
    expect(score).toBeLessThan(1);
  }
});
