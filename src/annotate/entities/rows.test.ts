import { describe, expect, test } from "vitest";
import { englishNames } from "../../lang/en/names.ts";
import { hasKind, readLayers, unmark } from "./fixture.ts";
import type { WordsRow } from "./rules.ts";

const rows: WordsRow[] = Object.values(englishNames)
  .filter((value): value is readonly WordsRow[] => Array.isArray(value))
  .flat();
rows.push(...Object.values(englishNames.grammar).flat());

describe("rows", () => {
  test("have ids of their own and no empty or doubled entry", () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      const words = row.words.split("|");
      expect(words.filter((word) => word.trim() !== word || word === "")).toEqual([]);
      expect(`${row.id}: ${words.filter((word, i) => words.indexOf(word) !== i).join("|")}`).toBe(`${row.id}: `);
    }
  });

  test.each(
    rows.flatMap((row) => row.examples.map((example) => [row.id, example] as const)),
  )("%s: %s", (_, example) => {
    const { text, marks } = unmark(example);
    const { entities } = readLayers(text);
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks)
      expect({ [text.slice(mark.start, mark.end)]: hasKind(entities, mark) }).toEqual({
        [text.slice(mark.start, mark.end)]: true,
      });
  });

  test.each(
    rows.flatMap((row) => row.never.map((example) => [row.id, example] as const)),
  )("never %s: %s", (_, example) => {
    const { text, marks } = unmark(example);
    const { entities } = readLayers(text);
    for (const mark of marks) expect(hasKind(entities, mark)).toBe(false);
  });
});
