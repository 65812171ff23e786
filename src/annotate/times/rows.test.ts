import { describe, expect, it } from "vitest";
import { TIMES as BULGARIAN } from "../../lang/bg/times.ts";
import { TIMES as ENGLISH } from "../../lang/en/times.ts";
import { TIMES as RUSSIAN } from "../../lang/ru/times.ts";
import { compileTimes, findTimes, type TimeRules } from "./index.ts";

/** The day from which every row's examples are read: a Tuesday. */
const PUBLISHED = "2025-10-21";

/** "They met [last week|2025-W42|END]" as plain text and the expressions marked in it. */
function marked(example: string): { text: string; expected: string[] } {
  let text = "";
  const expected: string[] = [];
  for (const part of example.split(/(\[[^\]|]+\|[^\]]+\])/)) {
    const match = /^\[([^\]|]+)\|([^\]|]+)(?:\|([^\]]+))?\]$/.exec(part);
    if (match === null) text += part;
    else {
      const start = text.length;
      text += match[1];
      expected.push(`${start}-${text.length} ${match[2]}${match[3] === undefined ? "" : ` ${match[3]}`}`);
    }
  }
  return { text, expected };
}

function read(text: string, compiled: ReturnType<typeof compileTimes>) {
  return findTimes(text, compiled, { published: PUBLISHED });
}

function checkRows(rules: TimeRules): void {
  const compiled = compileTimes(rules);
  for (const row of [...rules.rows, ...rules.holidays]) {
    describe(row.id, () => {
      row.examples.forEach((example, index) => {
        it(example, () => {
          const { text, expected } = marked(example);
          const found = read(text, compiled);
          // The mod is compared where the example names it in some expression.
          const withMod = expected.some((item) => item.split(" ").length > 2);
          const got = found.map(
            (time) => `${time.start}-${time.end} ${time.value}${withMod && time.mod !== null ? ` ${time.mod}` : ""}`,
          );
          expect(got).toEqual(expected);
          // A frame of holidays goes by the holiday's name.
          const frame = "pattern" in row && String(row.pattern).includes("{holiday}");
          if (index === 0 && !frame) expect(found.map((time) => time.by)).toContain(row.id);
        });
      });
      for (const sentence of row.never ?? []) {
        it(`never: ${sentence}`, () => {
          expect(read(sentence, compiled).filter((time) => time.by === row.id)).toEqual([]);
        });
      }
    });
  }
}

describe("English rows", () => checkRows(ENGLISH));
describe("Bulgarian rows", () => checkRows(BULGARIAN));
describe("Russian rows", () => checkRows(RUSSIAN));
