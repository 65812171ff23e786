import { describe, expect, test } from "vitest";
import { SyntaxModel } from "./analysis.ts";
import { EventReader } from "./event-reader.ts";
import { freshKernels, openModel } from "./fixture.ts";
import { type StatusColumns, type StatusCue, StatusReader } from "./status-reader.ts";

const kernels = freshKernels();
const syntax = new SyntaxModel(openModel("en/syntax"), kernels);
const meanings = new EventReader(openModel("en/events"), syntax, kernels);
const reader = new StatusReader(openModel("en/status-reader"), kernels, syntax, meanings);

/** A report of so many tokens in sentences of ten and paragraphs of thirty or as many as are given, each word under the one before it. */
function report(count: number, paragraph = 30): { readonly columns: StatusColumns; readonly states: Float32Array } {
  const column = (of: (i: number) => number): Uint8Array => Uint8Array.from({ length: count }, (_, i) => of(i));
  return {
    columns: {
      count,
      sentence: Int32Array.from({ length: count }, (_, i) => Math.floor(i / 10)),
      segment: Int32Array.from({ length: count }, (_, i) => Math.floor(i / paragraph)),
      quoteSpan: new Int32Array(count).fill(-1),
      head: Int32Array.from({ length: count }, (_, i) => (i % 10 === 0 ? -1 : i - 1)),
      deprel: column((i) => i % 5),
      effect: column((i) => (i % 17 === 0 ? 3 : 0)),
      place: column((i) => (i % 23 === 0 ? 2 : 0)),
      reading: column(() => 0),
      words: Array.from({ length: count }, (_, i) => (i % 2 === 0 ? "n:talk" : "v:postpone")),
    },
    states: Float32Array.from({ length: count * syntax.width }, (_, i) => Math.sin(i * 12.9898)),
  };
}

function cueAt(count: number, token: number): StatusCue {
  return {
    cue: { from: token, to: token + 1 },
    same: [token],
    others: new Uint8Array(count),
    reach: reader.far,
    stands: [0, 0, 0, 0],
  };
}

describe("the reader of statuses", () => {
  test("mentions are read together as one by one", () => {
    const { columns, states } = report(400);
    const reading = reader.open(columns, states);
    const cues = Array.from({ length: 40 }, (_, i) => cueAt(400, i * 10));
    const together = reading.decide(cues);
    for (const i of [0, 7, 39]) {
      const [alone] = reading.decide([cues[i]!]);
      alone!.statuses.forEach((value, s) => {
        expect(together[i]!.statuses[s]).toBeCloseTo(value, 3);
      });
    }
  });

  test("what is out of reach does not count, and no memory stays taken", () => {
    const before = kernels.mark();
    const long = report(1200);
    const [far] = reader.open(long.columns, long.states).decide([cueAt(1200, 300)]);
    // Other states far behind the window, in other paragraphs.
    const states = long.states.slice();
    states.fill(0.5, 900 * syntax.width);
    const [same] = reader.open(long.columns, states).decide([cueAt(1200, 300)]);
    expect(same).toEqual(far);
    expect(kernels.mark()).toBe(before);
  });

  test("a text in one line is read in parts, with no more memory than a long paragraph takes", () => {
    const growth = (tokens: number): number => {
      const fresh = freshKernels();
      const own = new SyntaxModel(openModel("en/syntax"), fresh);
      const alone = new StatusReader(openModel("en/status-reader"), fresh, own, meanings);
      const { columns, states } = report(tokens, tokens);
      const before = fresh.memoryBytes;
      alone.open(columns, states);
      return fresh.memoryBytes - before;
    };
    expect(growth(20_000)).toBeLessThan(1.1 * growth(8_000));
  });

  test("a window at either edge of a short text is cut there", () => {
    const { columns, states } = report(3);
    const [first, last] = reader.open(columns, states).decide([cueAt(3, 0), cueAt(3, 2)]);
    expect(first!.window).toEqual({ from: 0, to: 3 });
    expect(last!.evidence).toHaveLength(3);
    expect(reader.statuses).toContain("rescheduled");
  });
});
