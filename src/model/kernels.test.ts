import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ADD, type KernelExports, Kernels, STORE, STORE_RELU } from "./kernels.ts";
import { KERNELS_WASM } from "./kernels-wasm.ts";

function kernels(): Kernels {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(Buffer.from(KERNELS_WASM, "base64"));
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  return new Kernels({ memory, exports: instance.exports as unknown as KernelExports });
}

/** Numbers that look random and are the same each time. */
function numbers(count: number, seed: number): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32 - 0.5) * 4;
  });
}

describe("kernels", () => {
  it("multiply within the error of 11- and 13-bit numbers, for every shape, with bias, relu and adding", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 13 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 21 }),
        fc.constantFrom(STORE, STORE_RELU, ADD),
        fc.integer(),
        (rows, inputs, outputs, mode, seed) => {
          const k = kernels();
          const weights = numbers(outputs * inputs, seed);
          const bias = numbers(outputs, seed + 1);
          const matrix = k.matrix(weights, outputs, inputs, bias);
          const x = new Float32Array(rows * matrix.inputs);
          const values = numbers(rows * inputs, seed + 2);
          for (let i = 0; i < rows; i += 1) x.set(values.subarray(i * inputs, (i + 1) * inputs), i * matrix.inputs);
          const address = k.place(x);
          const before = numbers(rows * matrix.outputs, seed + 3);
          const target = k.place(before);
          const room = k.takeQuantised(rows, matrix.inputs);
          k.quantise(address, room, rows);
          k.multiply(room, matrix, target, rows, mode);
          const got = k.floats(target, rows * matrix.outputs);
          for (let i = 0; i < rows; i += 1) {
            for (let o = 0; o < outputs; o += 1) {
              let sum = bias[o]!;
              for (let j = 0; j < inputs; j += 1) sum += weights[o * inputs + j]! * values[i * inputs + j]!;
              const want =
                mode === STORE_RELU ? Math.max(0, sum) : mode === ADD ? sum + before[i * matrix.outputs + o]! : sum;
              expect(Math.abs(got[i * matrix.outputs + o]! - want)).toBeLessThan(0.01 + 0.004 * inputs);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("refuse room that there is not, and stay as they were", () => {
    const k = kernels();
    const before = k.mark();
    expect(() => k.takeFloats(2 ** 30)).toThrow(expect.objectContaining({ code: "too-large" }));
    expect(k.mark()).toBe(before);
    expect(k.take(64)).toBe(before);
  });

  it("scan both ways, each segment by itself", () => {
    const k = kernels();
    const d = 16;
    const ends = [3, 4, 9];
    const u = numbers(9 * 3 * d, 7);
    const y = k.takeFloats(9 * d);
    k.run.scan(k.place(u), y, k.placeInts(ends), ends.length, d);
    const got = k.floats(y, 9 * d);
    let from = 0;
    for (const to of ends) {
      for (let j = 0; j < d; j += 1) {
        let h = 0;
        for (let i = 0; i < to - from; i += 1) {
          const t = j < d / 2 ? from + i : to - 1 - i;
          const [z, f, o] = [0, 1, 2].map((part) => u[t * 3 * d + part * d + j]!) as [number, number, number];
          const gate = 0.5 + (0.5 * f) / (1 + Math.abs(f));
          h = gate * h + (1 - gate) * z;
          expect(got[t * d + j]).toBeCloseTo(h * Math.max(o, 0), 4);
        }
      }
      from = to;
    }
  });

  it("convolve within a segment and normalise rows", () => {
    const k = kernels();
    const d = 8;
    const ends = [2, 8];
    const x = numbers(8 * d, 3);
    const taps = numbers(5 * d, 4);
    const gain = numbers(d, 5);
    const y = k.takeFloats(8 * d);
    const z = k.takeFloats(8 * d);
    const address = k.place(x);
    k.run.conv(address, k.place(taps), y, k.placeInts(ends), 2, d);
    k.run.rms(address, k.place(gain), z, 8, d);
    const [conv, rms] = [k.floats(y, 8 * d), k.floats(z, 8 * d)];
    for (let t = 0; t < 8; t += 1) {
      const [from, to] = t < 2 ? [0, 2] : [2, 8];
      let square = 0;
      for (let j = 0; j < d; j += 1) square += x[t * d + j]! ** 2;
      for (let j = 0; j < d; j += 1) {
        let sum = 0;
        for (let u = t - 2; u <= t + 2; u += 1)
          if (u >= from && u < to) sum += taps[(u - t + 2) * d + j]! * x[u * d + j]!;
        expect(conv[t * d + j]).toBeCloseTo(sum, 4);
        expect(rms[t * d + j]).toBeCloseTo((x[t * d + j]! * gain[j]!) / Math.sqrt(square / d + 1e-6), 4);
      }
    }
  });

  it("take products of rows in the same order, however many columns there are", () => {
    const k = kernels();
    const [m, n, width] = [3, 7, 8];
    const [a, b] = [numbers(m * width, 11), numbers(n * width, 12)];
    const [left, right] = [k.place(a), k.place(b)];
    const together = k.takeFloats(m * n);
    const alone = k.takeFloats(1);
    k.run.dots(left, width, right, width, together, n, m, n, width);
    for (let i = 0; i < m; i += 1)
      for (let j = 0; j < n; j += 1) {
        k.run.dots(left + i * width * 4, width, right + j * width * 4, width, alone, 1, 1, 1, width);
        const got = k.floats(together, m * n)[i * n + j]!;
        expect(got).toBe(k.floats(alone, 1)[0]);
        let sum = 0;
        for (let x = 0; x < width; x += 1) sum += a[i * width + x]! * b[j * width + x]!;
        expect(got).toBeCloseTo(sum, 4);
      }
  });

  it("add rows of tables, each sum kept as a single float", () => {
    const k = kernels();
    const d = 8;
    const y = numbers(3 * d, 21);
    const table = numbers(4 * d, 22);
    const target = k.place(y);
    k.addRows(target, k.place(table), [3, 0, 1], d);
    const integers = Int8Array.from(numbers(4 * d, 23), (value) => value * 60);
    const scales = numbers(4, 24);
    // The first row takes two, the second none, the third one.
    k.addScaled(target, k.placeRows(integers, scales), [2, 1, 0], [2, 2, 3], d);
    const want = y.slice();
    [3, 0, 1].forEach((row, i) => {
      for (let j = 0; j < d; j += 1) want[i * d + j]! += table[row * d + j]!;
    });
    for (const [i, row] of [
      [0, 2],
      [0, 1],
      [2, 0],
    ] as const)
      for (let j = 0; j < d; j += 1) want[i * d + j]! += integers[row * d + j]! * scales[row]!;
    expect(Array.from(k.floats(target, 3 * d))).toEqual(Array.from(want));
  });

  it("gather rows, or the one that stands for none", () => {
    const k = kernels();
    const d = 4;
    const table = numbers(3 * d, 31);
    const absent = numbers(d, 32);
    const target = k.place(new Float32Array(3 * 2 * d));
    k.gather(k.place(table), k.place(absent), [2, -1, 0], target, 2 * d, d);
    const rows = [table.subarray(2 * d), absent, table.subarray(0, d)];
    const want = rows.flatMap((row) => [...row, ...new Float32Array(d)]);
    expect(Array.from(k.floats(target, 3 * 2 * d))).toEqual(want);
  });

  it("sum what a token of a window is made of, in doubles and in order", () => {
    const k = kernels();
    const [n, d] = [3, 6];
    const [y, pair, own, by] = [numbers(n * d, 41), numbers(n * d, 42), numbers(d, 43), numbers(d, 44)];
    const tables = Array.from({ length: 6 }, (_, t) => numbers(4 * d, 45 + t));
    const rows = Int32Array.from({ length: n * 6 }, (_, i) => (i * 7) % 4);
    const target = k.place(y);
    const addresses = k.placeInts(tables.map((table) => k.place(table)));
    k.run.addWindow(target, k.place(pair), k.place(own), k.place(by), addresses, k.placeInts(rows), n, d);
    const want = Float32Array.from(y, (value, at) => {
      const [i, j] = [Math.floor(at / d), at % d];
      let sum = value + own[j]! + pair[at]! * by[j]!;
      tables.forEach((table, t) => {
        sum += table[rows[i * 6 + t]! * d + j]!;
      });
      return sum;
    });
    expect(Array.from(k.floats(target, n * d))).toEqual(Array.from(want));
  });

  it("sum rows of three tables, with a row for none", () => {
    const k = kernels();
    const d = 4;
    const [first, second, third, absent] = [numbers(2 * d, 51), numbers(2 * d, 52), numbers(2 * d, 53), numbers(d, 54)];
    const target = k.takeFloats(2 * d);
    const tables = [first, second, third].map((table) => k.place(table)) as [number, number, number];
    k.sumRows(
      target,
      { table: tables[0], rows: [1, 0] },
      { table: tables[1], rows: [-1, 1], absent: k.place(absent) },
      { table: tables[2], rows: [0, 1] },
      d,
      STORE_RELU,
    );
    const want = Float32Array.from({ length: 2 * d }, (_, at) => {
      const j = at % d;
      const sum = at < d ? first[d + j]! + absent[j]! + third[j]! : first[j]! + second[d + j]! + third[d + j]!;
      return Math.max(0, sum);
    });
    expect(Array.from(k.floats(target, 2 * d))).toEqual(Array.from(want));
  });

  it("turn scores into shares of 1, with what each relation adds", () => {
    const k = kernels();
    const [n, wide, step] = [6, 8, 2];
    const scores = numbers(n * wide, 61).map((score) => score * 20);
    const relations = Uint8Array.from({ length: n * n }, (_, i) => i % 3);
    const bias = numbers(3 * step, 62);
    const target = k.place(scores);
    k.run.shares(target, wide, k.placeBytes(relations), k.place(bias) + 4, step, 0.25, n);
    const got = k.floats(target, n * wide);
    for (let i = 0; i < n; i += 1) {
      const row = Array.from({ length: n }, (_, j) =>
        Math.exp(scores[i * wide + j]! * 0.25 + bias[relations[i * n + j]! * step + 1]!),
      );
      const total = row.reduce((sum, value) => sum + value, 0);
      row.forEach((value, j) => {
        expect(got[i * wide + j]).toBeCloseTo(value / total, 6);
      });
      for (let j = n; j < wide; j += 1) expect(got[i * wide + j]).toBe(0);
    }
  });

  it("turn rows of scores into shares of 1, and mix rows by them", () => {
    const k = kernels();
    const [m, n, wide, d] = [3, 6, 8, 12];
    const scores = numbers(m * wide, 63).map((score) => score * 5);
    const rows = numbers(n * d, 64);
    const shares = k.place(scores);
    const source = k.place(rows);
    k.run.softmax(shares, wide, m, n);
    const target = k.takeFloats(m * d);
    k.run.mix(shares, wide, source, d, target, d, m, d, n);
    const got = k.floats(target, m * d);
    for (let i = 0; i < m; i += 1) {
      const row = Array.from({ length: n }, (_, j) => Math.exp(scores[i * wide + j]!));
      const total = row.reduce((sum, value) => sum + value, 0);
      for (let c = 0; c < d; c += 1)
        expect(got[i * d + c]).toBeCloseTo(
          row.reduce((sum, value, j) => sum + (value / total) * rows[j * d + c]!, 0),
          5,
        );
    }
  });

  it("take a row of next to nothing for zeros", () => {
    const k = kernels();
    const room = k.takeQuantised(1, 8);
    k.quantise(k.place(Float32Array.of(1e-36, 0, 0, 5e-37, 0, 0, 0, 0)), room, 1);
    const matrix = k.matrix(new Float32Array(8).fill(1), 1, 8, null);
    const target = k.takeFloats(8);
    k.multiply(room, matrix, target, 1, STORE);
    expect(k.floats(target, 8)[0]).toBe(0);
  });

  it("take the mean of rows, and zeros of none", () => {
    const k = kernels();
    const d = 16;
    const rows = numbers(5 * d, 71);
    const want = Float64Array.from({ length: d }, (_, j) => {
      let sum = 0;
      for (let i = 0; i < 5; i += 1) sum += rows[i * d + j]!;
      return sum / 5;
    });
    expect(k.meanOf(rows, d)).toEqual(want);
    expect(k.meanOf(new Float32Array(0), d)).toEqual(new Float64Array(d));
  });

  it("refuse a matrix whose sums could overflow, and zeros come out as the bias", () => {
    const k = kernels();
    expect(() => k.matrix(new Float32Array(513), 1, 513, null)).toThrow(RangeError);
    const matrix = k.matrix(new Float32Array(8), 1, 8, Float32Array.of(2.5));
    const room = k.takeQuantised(1, 8);
    const target = k.takeFloats(8);
    k.quantise(k.place(new Float32Array(8)), room, 1);
    k.multiply(room, matrix, target, 1, STORE);
    expect(k.floats(target, 1)[0]).toBe(2.5);
  });
});
