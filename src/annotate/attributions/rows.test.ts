import { describe, expect, test } from "vitest";
import type { Attribution, Span } from "../../core/index.ts";
import { overlaps } from "../../core/index.ts";
import { CUES } from "../../lang/en/cues.ts";
import { mark, read, wordsOf } from "./fixture.ts";

/** Rows lean on a learnt parse, which a new model may change in a few sentences: this part of the examples may fail. */
const TOLERATED_PART = 0.04;

const rows = [...CUES.cues, ...CUES.adverbs, ...CUES.phrases, ...CUES.lightVerbs];

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return a.some((one) => b.some((other) => overlaps(one, other)));
}

function show(text: string, found: readonly Attribution[]): string {
  return found
    .map(
      (one) => `[${wordsOf(text, one.source)}] <${wordsOf(text, one.cue)}> {${wordsOf(text, one.content)}} ${one.by}`,
    )
    .join("\n");
}

describe("cue rows", () => {
  test("ids are unique and every row has words", () => {
    const ids = rows.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of CUES.cues) expect(row.lemmas.split(" ").every((lemma) => lemma !== "")).toBe(true);
  });

  test("every example is read as it is marked", () => {
    const failures: string[] = [];
    let count = 0;
    for (const row of rows) {
      for (const example of row.examples) {
        if (!example.includes("cue[")) continue;
        count += 1;
        const { text, source, cue, content } = mark(example);
        const found = read(text);
        const got = found.some(
          (one) => touches(one.cue, cue) && touches(one.content, content) && touches(one.source, source),
        );
        if (!got) failures.push(`${row.id}: ${text}\n${show(text, found)}`);
      }
    }
    expect(count).toBeGreaterThan(60);
    expect(failures.length, failures.join("\n\n")).toBeLessThanOrEqual(count * TOLERATED_PART);
  });

  test("no counter-example is read by its row", () => {
    const failures: string[] = [];
    let count = 0;
    for (const row of rows) {
      for (const text of row.never) {
        count += 1;
        const found = read(text).filter((one) => one.by === row.id);
        if (found.length > 0) failures.push(`${row.id}: ${text}\n${show(text, found)}`);
      }
    }
    expect(count).toBeGreaterThan(10);
    expect(failures.length, failures.join("\n\n")).toBeLessThanOrEqual(Math.ceil(count * TOLERATED_PART));
  });
});
