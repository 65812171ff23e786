import { describe, expect, test } from "vitest";
import { matchRow } from "../rows.ts";
import { namesInLine } from "./author-lines.ts";
import { AUTHOR_ROWS, BEARER_ROWS } from "./author-rows.ts";
import { PARTIAL_ROWS } from "./partial-rows.ts";
import { UPDATE_ROWS } from "./update-rows.ts";
import { WIRE_ROWS } from "./wire-rows.ts";

describe("rows of lines that name an author", () => {
  for (const [i, row] of [...AUTHOR_ROWS, ...BEARER_ROWS].entries()) {
    test(`${row.language} ${i}`, () => {
      for (const [line, names] of row.examples)
        expect([line, namesInLine(line, row.language).join("; ")]).toEqual([line, names]);
      for (const line of row.never) expect([line, namesInLine(line, row.language)]).toEqual([line, []]);
    });
  }
});

test("a bare word opens a byline in its own language only", () => {
  expect(namesInLine("Di Maria Rossi Wins", "en")).toEqual([]);
  expect(namesInLine("De Blasio Wins Second Term", "en")).toEqual([]);
  expect(namesInLine("Von Ana Petrova", null)).toEqual([]);
  expect(namesInLine("Autor: Ana Petrova", "en")).toEqual(["Ana Petrova"]);
  expect(namesInLine("By Ana Petrova", "de")).toEqual(["Ana Petrova"]);
});

describe("rows of notes on agencies, walls and changes", () => {
  for (const rows of [PARTIAL_ROWS, UPDATE_ROWS, WIRE_ROWS]) {
    for (const row of rows) {
      test(row.id, () => {
        for (const line of row.examples) expect([line, matchRow([row], line) !== null]).toEqual([line, true]);
        for (const line of row.never) expect([line, matchRow([row], line) !== null]).toEqual([line, false]);
      });
    }
  }
});
