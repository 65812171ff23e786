import { describe, expect, test } from "vitest";
import { featureKey, featureKeys } from "../feature-tables.ts";
import { SyntaxModel } from "./analysis.ts";
import { EventReader } from "./event-reader.ts";
import { freshKernels, openModel, tokensOf } from "./fixture.ts";
import { Tensors } from "./tensors.ts";

const kernels = freshKernels();
const syntax = new SyntaxModel(openModel("en/syntax"), kernels);
const model = openModel("en/events");
const reader = new EventReader(model, syntax, kernels);
const PARTS = ["mention", "pair", "cluster"] as const;

/** Numbers that differ from row to row, and repeat from run to run. */
function numbersOf(rows: number, inputs: number): Float32Array {
  return Float32Array.from({ length: rows * inputs }, (_, i) => Math.sin(i * 12.9898) * 2);
}

/** The formula of training/README.md, without kernels. */
function reference(part: (typeof PARTS)[number], names: readonly string[], x: Float32Array): number {
  const at = (name: string): Float32Array => model.sections[`${part}.${name}`] as Float32Array;
  const inputs = x.length;
  const width = model.manifest.numbers[`${part}.width`]!;
  const even = x.map((value, i) => (value - at("mean")[i]!) * at("rate")[i]!);
  let odds = model.manifest.numbers[`${part}.offset`]!;
  const keys = model.sections[`${part}.keys`]!;
  for (const name of names) {
    const row = keys.indexOf(featureKey(name));
    if (row >= 0) odds += (model.sections[`${part}.weight`]![row] ?? 0) / 1000;
  }
  for (let i = 0; i < inputs; i += 1) odds += at("line")[i]! * even[i]!;
  if (width === 0) return odds;
  const hidden = new Tensors(model).floats(`${part}.hidden.weight`, width * inputs);
  for (let k = 0; k < width; k += 1) {
    let sum = at("hidden.bias")[k]!;
    for (let i = 0; i < inputs; i += 1) sum += hidden[k * inputs + i]! * even[i]!;
    odds += Math.max(0, sum) * at("out")[k]!;
  }
  return odds;
}

describe("the reader of events", () => {
  test.each(PARTS)("the judge of a %s adds names, line and network as its specification says", (part) => {
    const judge = reader[part];
    const names = [["status=happened", "kind=noun"], [], ["no such name"], ["position=lead", "match=lemma"]];
    const numbers = numbersOf(names.length, judge.inputs);
    const odds = judge.judge(names.map(featureKeys), numbers);
    names.forEach((list, row) => {
      const x = numbers.slice(row * judge.inputs, (row + 1) * judge.inputs);
      // The kernels round inputs to 13 bits.
      expect(odds[row]).toBeCloseTo(reference(part, list, x), 1);
    });
  });

  test("many rows at once are judged as one by one, and no memory stays taken", () => {
    const { mention } = reader;
    const rows = 700;
    const numbers = numbersOf(rows, mention.inputs);
    const names = Array.from({ length: rows }, () => featureKeys([]));
    const before = kernels.mark();
    const together = mention.judge(names, numbers);
    expect(kernels.mark()).toBe(before);
    for (const row of [0, 511, 512, 699]) {
      const x = numbers.slice(row * mention.inputs, (row + 1) * mention.inputs);
      expect(mention.judge([featureKeys([])], x)[0]).toBe(together[row]);
    }
    expect(mention.judge([], new Float32Array(0))).toHaveLength(0);
  });

  test("vectors have length 1, and words that are used alike lie near each other", () => {
    const near = (a: string, b: string): number => {
      const [x, y] = [reader.vector(a)!, reader.vector(b)!];
      return x.reduce((sum, value, k) => sum + value * y[k]!, 0);
    };
    expect(near("n:quake", "n:quake")).toBeCloseTo(1, 1);
    expect(near("n:quake", "n:tremor")).toBeGreaterThan(near("n:quake", "n:poll"));
    expect(near("n:rally", "n:gathering")).toBeGreaterThan(near("n:rally", "n:tax"));
    expect(reader.vector("n:no-such-word")).toBeNull();
  });

  test("states are those of the shared pass, a row a token", () => {
    const { tokens, sentences } = tokensOf(["The", "two", "met", "on", "Friday", "."]);
    const states = reader.states(tokens, sentences);
    expect(states).toHaveLength(6 * syntax.width);
    expect(reader.states(tokens, sentences)).toEqual(states);
    expect(states.some((value) => value !== 0)).toBe(true);
  });
});
