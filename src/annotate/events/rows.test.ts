import { describe, expect, test } from "vitest";
import { EVENT_RULES } from "../../lang/en/triggers.ts";
import { type Cue, findCues } from "./cues.ts";
import { candidatesOf, unmark } from "./fixture.ts";
import { compileLexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";

const LEXICON = compileLexicon(EVENT_RULES);

/** Rows lean on a learnt parse, which a new model may change in a few sentences: this part of the examples may fail. */
const TOLERATED_PART = 0.06;

function mentionAt(marked: string): { readonly text: string; readonly mention: Mention | undefined } {
  const { text, start, end } = unmark(marked);
  const { scene, mentions } = candidatesOf(text);
  const mention = mentions.find((one) => scene.syntax.start(one.token) < end && start < scene.syntax.end(one.token));
  return { text, mention };
}

/** The words of change, doubt and course in a sentence, wherever they stand. */
function cuesOf(marked: string): readonly Cue[] {
  const { scene } = candidatesOf(unmark(marked).text);
  return findCues(scene, LEXICON).flat();
}

describe("trigger rows", () => {
  test("ids are unique; words are lemmas in lower case", () => {
    const ids = EVENT_RULES.triggers.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of EVENT_RULES.triggers) {
      for (const word of [...row.nouns, ...row.verbs]) expect(word).toBe(word.toLowerCase().trim());
      expect(row.examples.length, row.id).toBeGreaterThan(0);
    }
  });

  test("every example is found by its row", () => {
    const failures: string[] = [];
    let count = 0;
    for (const row of EVENT_RULES.triggers) {
      for (const example of row.examples) {
        count += 1;
        const { text, mention } = mentionAt(example);
        if (mention?.row?.id !== row.id) failures.push(`${row.id}: ${text} -> ${mention?.row?.id ?? "nothing"}`);
      }
    }
    expect(failures.length, failures.join("\n")).toBeLessThanOrEqual(count * TOLERATED_PART);
  });

  test("no counter-example is found by its row", () => {
    const failures: string[] = [];
    for (const row of EVENT_RULES.triggers) {
      for (const example of row.never) {
        const { text, mention } = mentionAt(example);
        if (mention?.row?.id === row.id) failures.push(`${row.id}: ${text}`);
      }
    }
    expect(failures).toEqual([]);
  });
});

describe("status rows", () => {
  test("ids are unique", () => {
    const ids = EVENT_RULES.statuses.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every example is read with its status, and by its row", () => {
    const failures: string[] = [];
    let count = 0;
    for (const row of EVENT_RULES.statuses) {
      for (const { text: marked, status } of row.examples) {
        count += 1;
        const { text, mention } = mentionAt(marked);
        const reading = mention?.reading;
        if (row.reach.includes("near") && cuesOf(marked).some((cue) => cue.entry.row === row && cue.status === status))
          continue;
        if (reading?.status !== status || !reading.by.includes(row.id)) {
          failures.push(`${row.id}: ${text} -> ${reading?.status ?? "nothing"} by ${reading?.by ?? ""}`);
        }
      }
    }
    expect(failures.length, failures.join("\n")).toBeLessThanOrEqual(count * TOLERATED_PART);
  });

  test("no counter-example is read with its status", () => {
    for (const row of EVENT_RULES.statuses) {
      for (const { text: marked, status } of row.never) {
        expect(mentionAt(marked).mention?.reading.status, marked).not.toBe(status);
      }
    }
  });
});
