import { describe, expect, it } from "vitest";
import { type CorrectionAction, correctionOf } from "../corrections.ts";
import { FERRY, type Made, versionFrom } from "../fixture.ts";
import { plainMerger } from "../merging.ts";
import { People } from "../people.ts";
import { currentOf } from "../report.ts";
import { buildStory } from "../story.ts";
import { carryCorrections, carryPlace } from "./carry.ts";

describe("a place is found again by the words around it", () => {
  const from = "The talks on the ferry were set for Friday. Talks on the pier come later.";
  it.each([
    ["nothing changed", from, "talks on the ferry"],
    ["words were put before", `Update at noon. ${from}`, "talks on the ferry"],
    ["a word beside it changed", from.replace("on the ferry", "about the ferry"), "talks about the ferry"],
    [
      "another sentence has the word",
      from.replace("Talks on the pier", "Talks on the ferry"),
      "talks on the ferry were",
    ],
    ["the sentence is gone", "Talks on the pier come later.", null],
    ["the word is gone", from.replaceAll(/talks/gi, "meetings"), null],
  ])("%s", (_, to, found) => {
    const at = carryPlace(from, from.indexOf("talks"), to);
    expect(at === null ? null : to.slice(at, at + (found?.length ?? 0))).toBe(found);
  });
});

describe("what was said of a version goes over to the edited one", () => {
  const old = FERRY[0]!;
  const edited: Made = { ...old, text: `Corrected on Tuesday. ${old.text.replace("400", "4,000")}` };
  const [before, after] = [
    versionFrom(old, { captured: "2025-03-03T08:00:00Z" }),
    versionFrom(edited, { captured: "2025-03-03T09:00:00Z" }),
  ];
  const versions = [before, after];
  const say = (action: CorrectionAction) =>
    carryCorrections([correctionOf({ author: "Mira", at: "2025-03-20T10:00:00Z", note: null, action })], versions);
  const at = (words: string): string => `${before.ref}@${old.text.indexOf(words)}`;

  it("a status of an event, and the name of a story", () => {
    const story = buildStory(currentOf(versions), {
      merge: plainMerger,
      corrections: [
        ...say({ do: "edit-event", event: at("talks"), field: "status", value: "cancelled" }),
        ...say({ do: "rename-story", report: before.ref, name: "The ferry" }),
      ],
    });
    expect(story).toMatchObject({ name: "The ferry", events: [{ status: { status: "cancelled" } }] });
  });

  it("who says something", () => {
    const corrections = say({ do: "relabel-statement", statement: at("told"), who: "Pia Holm" });
    expect(new People(currentOf(versions), corrections).statements.map(({ people }) => people)).toEqual([["pa holm"]]);
  });

  it("what has no such words any more stays where it was said", () => {
    const gone = versionFrom(
      { ...old, text: "Lind and Holm were not seen.", events: [], said: [] },
      { captured: "2025-03-04T09:00:00Z" },
    );
    const [carried] = carryCorrections(
      [
        correctionOf({
          author: "Mira",
          at: "2025-03-20T10:00:00Z",
          note: null,
          action: { do: "confirm-event", event: at("talks") },
        }),
      ],
      [before, gone],
    );
    expect(carried!.action).toEqual({ do: "confirm-event", event: at("talks") });
  });
});
