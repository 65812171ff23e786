import { describe, expect, test } from "vitest";
import { featureKeys } from "../feature-tables.ts";
import { freshKernels, openModel } from "./fixture.ts";
import { RELATION_ROWS, type ReportMentions, ReportReader, STAND_ROWS } from "./report-reader.ts";
import { Tensors } from "./tensors.ts";

const kernels = freshKernels();
const model = openModel("en/report-reader");
const { numbers: sizes } = model.manifest;
const [state, inputs, width, heads] = [sizes["state"]!, sizes["numbers"]!, sizes["width"]!, sizes["heads"]!];
const reader = new ReportReader(model, kernels, { state, numbers: inputs });
const tensors = new Tensors(model);

/** Mentions whose numbers differ from one to the next, and repeat from run to run. */
function report(count: number): ReportMentions {
  const wave = (length: number, phase: number): Float32Array =>
    Float32Array.from({ length }, (_, i) => Math.sin(i * 12.9898 + phase));
  const kinds = RELATION_ROWS.length;
  return {
    count,
    names: Array.from({ length: count }, (_, i) =>
      featureKeys(i % 2 === 0 ? ["status=happened", "kind=noun"] : ["no such name"]),
    ),
    numbers: wave(count * inputs, 0),
    around: wave(count * 2 * state, 1),
    whole: wave(2 * state, 2),
    stands: Uint8Array.from({ length: count * STAND_ROWS.length }, (_, i) => (i * 5) % STAND_ROWS[i % 9]!),
    // Every code occurs, and none is the same in both directions.
    relations: (from, to) =>
      Uint8Array.from({ length: (to - from) ** 2 * kinds }, (_, i) => {
        const [a, b] = [Math.floor(i / kinds / (to - from)), Math.floor(i / kinds) % (to - from)];
        return (3 * a + b) % RELATION_ROWS[i % kinds]!;
      }),
  };
}

type Rows = number[][];

function linear(name: string, x: Rows, outputs: number, size: number): Rows {
  const weight = tensors.floats(`${name}.weight`, outputs * size);
  const bias = model.sections[`${name}.bias`] === undefined ? null : tensors.floats(`${name}.bias`, outputs);
  return x.map((row) =>
    Array.from({ length: outputs }, (_, o) =>
      row.reduce((sum, value, i) => sum + value * weight[o * size + i]!, bias?.[o] ?? 0),
    ),
  );
}

function rms(x: Rows, name: string): Rows {
  const gain = tensors.floats(name, width);
  return x.map((row) => {
    const root = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0) / width + 1e-6);
    return row.map((value, i) => (value / root) * gain[i]!);
  });
}

const sum = (a: Rows, b: Rows): Rows => a.map((row, i) => row.map((value, j) => value + b[i]![j]!));

/** The formulas of training/README.md, without kernels. */
function reference(given: ReportMentions): {
  readonly odds: number[];
  readonly types: Rows;
  same(a: number, b: number): number;
} {
  const { count } = given;
  const rows = (values: ArrayLike<number>, size: number): Rows =>
    Array.from({ length: count }, (_, i) => Array.from({ length: size }, (_, j) => values[i * size + j]!));
  const named = sizes["named"]!;
  const keys = model.sections["keys"]!;
  const table = tensors.floats("names.weight", keys.length * named);
  const singles: number[] = [];
  const bags = given.names.map((list) => {
    const found = Array.from(list, (key) => keys.indexOf(key)).filter((row) => row >= 0);
    singles.push(found.reduce((total, row) => total + (model.sections["single"]![row] as number), 0) / sizes["scale"]!);
    return Array.from({ length: named }, (_, j) => found.reduce((total, row) => total + table[row * named + j]!, 0));
  });
  const whole = Array.from({ length: count }, () => Array.from(given.whole));
  let x = linear("own", rows(given.around, 2 * state), width, 2 * state);
  x = sum(x, linear("number", rows(given.numbers, inputs), width, inputs));
  x = sum(x, linear("named", bags, width, named));
  x = sum(x, linear("whole", whole, width, 2 * state));
  STAND_ROWS.forEach((codes, column) => {
    const stand = tensors.floats(`stand.${column}.weight`, codes * width);
    x = x.map((row, i) =>
      row.map((value, j) => value + stand[given.stands[i * STAND_ROWS.length + column]! * width + j]!),
    );
  });
  const relations = given.relations(0, count);
  const size = width / heads;
  for (let l = 0; l < sizes["layers"]!; l += 1) {
    const qkv = linear(`layers.${l}.qkv`, rms(x, `layers.${l}.gain`), 3 * width, width);
    const tables = RELATION_ROWS.map((codes, r) => tensors.floats(`layers.${l}.relation.${r}.weight`, codes * heads));
    const seen = x.map((row, i) =>
      row.map((_, c) => {
        const head = Math.floor(c / size);
        const scores = qkv.map((other, j) => {
          let score = 0;
          for (let k = head * size; k < (head + 1) * size; k += 1) score += qkv[i]![k]! * other[width + k]!;
          score /= Math.sqrt(size);
          tables.forEach((bias, r) => {
            score += bias[relations[(i * count + j) * tables.length + r]! * heads + head]!;
          });
          return Math.exp(score);
        });
        const total = scores.reduce((a, b) => a + b, 0);
        return scores.reduce((mean, score, j) => mean + (score / total) * qkv[j]![2 * width + c]!, 0);
      }),
    );
    x = sum(x, linear(`layers.${l}.out`, seen, width, width));
    const inner = linear(`layers.${l}.there`, rms(x, `layers.${l}.gain2`), 2 * width, width);
    const relu = inner.map((row) => row.map((value) => Math.max(0, value)));
    x = sum(x, linear(`layers.${l}.back`, relu, width, 2 * width));
  }
  const states = rms(x, "gain");
  const earlier = linear("pair_a", states, sizes["pair"]!, width);
  const later = linear("pair_b", states, sizes["pair"]!, width);
  return {
    odds: linear("listed", states, 1, width).map(([value], i) => value! + singles[i]!),
    types: linear("type", states, reader.types.length, width),
    same: (a, b) => earlier[a]!.reduce((total, value, c) => total + value * later[b]![c]!, 0) / 7 - 1,
  };
}

describe("the reader of a report's mentions", () => {
  test.each([1, 5])("%i mentions are weighed as the specification says", (count) => {
    const given = report(count);
    const { odds, same, typesOf } = reader.read(given);
    const right = reference(given);
    right.types.forEach((scores, i) => {
      const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
      const got = typesOf(i);
      scores.forEach((score, type) => {
        expect(got[type]).toBeCloseTo(score - total, 1);
      });
    });
    // The kernels round inputs to 13 bits.
    right.odds.forEach((value, i) => {
      expect(odds[i]).toBeCloseTo(value, 1);
    });
    for (let a = 0; a < count; a += 1)
      for (let b = 0; b < count; b += 1) expect(same(a, b)).toBeCloseTo(right.same(a, b), 1);
  });

  test("each mention is weighed in view of the others", () => {
    const [two, three] = [reader.read(report(2)).odds, reader.read(report(3)).odds];
    expect(two[0]).not.toBeCloseTo(three[0]!, 4);
  });

  test("a long report is read in parts, and no memory stays taken", () => {
    const before = kernels.mark();
    const { odds, same } = reader.read(report(2 * reader.most + 1));
    expect(odds.every(Number.isFinite)).toBe(true);
    const part = Math.ceil((2 * reader.most + 1) / 3);
    expect(odds.slice(0, part)).toEqual(reader.read(report(part)).odds);
    // What was not read together is left to the judge.
    expect(same(0, part - 1)).not.toBeNull();
    expect(same(0, part)).toBeNull();
    expect(kernels.mark()).toBe(before);
    expect(reader.read(report(0)).odds).toHaveLength(0);
  });

  test("it refuses another encoder", () => {
    expect(() => new ReportReader(model, kernels, { state: state + 1, numbers: inputs })).toThrow(/another encoder/);
  });
});
