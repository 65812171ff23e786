import { describe, expect, test } from "vitest";
import { read, unmark } from "./fixture.ts";

/** True where an event of the passage has the [bracketed] word for a mention. */
function lists(marked: string): boolean {
  const { text, start, end } = unmark(marked);
  return read(text).some(({ mentions }) => mentions.some((one) => one.start < end && start < one.end));
}

describe("what a passage lists", () => {
  test.each([
    "The visit of the president to Tessel has been [postponed].",
    "The spokeswoman [said] that the summit had been called off.",
    "The two ministers [think] that the vote should be delayed.",
    "Officials [announced] on Tuesday that the trial would not resume before May.",
    "The union [believes] that the strike can still be averted.",
  ])("not words of change, speech or thought: %s", (marked) => {
    expect(lists(marked)).toBe(false);
  });

  test.each([
    "The [visit] of the president to Tessel has been postponed.",
    "The spokeswoman said that the [summit] had been called off.",
    "Rain forced the club to call off Saturday’s [match] against Norvik.",
    "The court adjourned the [trial] of the former mayor until May 4.",
    "The minister denied that he had [met] the rebels.",
    "It is unclear whether the [election] will go ahead.",
  ])("what they act on: %s", (marked) => {
    expect(lists(marked)).toBe(true);
  });

  test.each([
    "The theatre has called off its Christmas [musical] for lack of money.",
    "The [regatta] was postponed to June because of the storm.",
  ])("nouns that a word of change makes occurrences: %s", (marked) => {
    expect(lists(marked)).toBe(true);
  });

  test.each([
    "Rescuers pulled eight [divers] from a flooded cave on Tuesday.",
    "The crash on Monday killed two [passengers].",
    "The army withdrew its [soldiers] from the port on Friday.",
  ])("not those to whom it was done: %s", (marked) => {
    expect(lists(marked)).toBe(false);
  });
});
