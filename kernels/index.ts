// The operations of the neural layers, in AssemblyScript (WebAssembly with 128-bit SIMD). All integer arithmetic is exact and
// all float arithmetic is IEEE single precision in a fixed order, so that every host decides the same.
//
// Streams are flat: `n` rows of `d` floats, cut into segments by `ends` (int32, the end of each). d is a multiple of 8.
// Sizes and addresses are checked by the caller (src/model/kernels.ts).

// @ts-ignore: decorator
@inline
function at(base: usize, index: i32): usize {
  return base + (<usize>index << 2);
}

/** A row of no number above this is one of zeros: its inverse would overflow. */
const LEAST: f32 = 1e-30;

/** 1.5 * 2^23: added to a float below 2^22 it leaves the nearest integer (even ones first) in the lower bits. */
const ROUNDER: f32 = 12582912;
const ROUNDER_BITS: i32 = 0x4b400000;

// @ts-ignore: decorator
@inline
function rounded(v: v128, inverse: v128): v128 {
  return i32x4.sub(f32x4.add(f32x4.mul(v, inverse), f32x4.splat(ROUNDER)), i32x4.splat(ROUNDER_BITS));
}

/** Rows of floats [m x k] -> int16 [m x k] and each row's scale: a = scale * q, |q| <= 4095. */
export function quantise(a: usize, q: usize, scales: usize, m: i32, k: i32): void {
  for (let i = 0; i < m; i++) {
    let top0 = f32x4.splat(0), top1 = top0;
    const row = at(a, i * k);
    for (let j = 0; j < k; j += 8) {
      top0 = f32x4.pmax(top0, f32x4.abs(v128.load(at(row, j))));
      top1 = f32x4.pmax(top1, f32x4.abs(v128.load(at(row, j), 16)));
    }
    const top = f32x4.pmax(top0, top1);
    const most = max(
      max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
      max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
    );
    const inverse = f32x4.splat(most > LEAST ? 4095 / most : 0);
    store<f32>(at(scales, i), most / 4095);
    const out = q + (<usize>(i * k) << 1);
    for (let j = 0; j < k; j += 8) {
      const low = rounded(v128.load(at(row, j)), inverse);
      const high = rounded(v128.load(at(row, j), 16), inverse);
      v128.store(out + (<usize>j << 1), i16x8.narrow_i32x4_s(low, high));
    }
  }
}

// @ts-ignore: decorator
@inline
function finish(acc: v128, row: v128, columns: v128, bias: v128, c: usize, mode: i32): void {
  let v = f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(acc), row), columns), bias);
  if (mode == 1) v = f32x4.pmax(f32x4.splat(0), v);
  if (mode == 2) v = f32x4.add(v, v128.load(c));
  v128.store(c, v);
}

/**
 * C [m x n] = A [m x k] * B [k x n] + bias, A and B int16 with scales a row and a column. B lies in panels of 8 columns, in
 * each panel pairs of rows interleaved. mode 0: store, 1: store max(0, .), 2: add to C. k is even, n a multiple of 8, k <= 512.
 */
export function gemm(
  a: usize, scales: usize, b: usize, columns: usize, bias: usize, c: usize, ldc: i32, m: i32, k: i32, n: i32, mode: i32,
): void {
  const step = <usize>k << 1;
  for (let p = 0; p < n; p += 8) {
    const panel = b + (<usize>(p * k) << 1), end = panel + (<usize>k << 4);
    const s0 = v128.load(at(columns, p)), s1 = v128.load(at(columns, p), 16);
    const b0 = v128.load(at(bias, p)), b1 = v128.load(at(bias, p), 16);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let c00 = i32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
      let ap = a + (<usize>(i * k) << 1);
      let bp = panel;
      // Without a counter, and no more rows or steps at once: the sums and what is loaded just fit the registers.
      while (bp < end) {
        const v0 = v128.load(bp), v1 = v128.load(bp, 16);
        let t = v128.load32_splat(ap);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(t, v0));
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(t, v1));
        t = v128.load32_splat(ap + step);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(t, v0));
        c11 = i32x4.add(c11, i32x4.dot_i16x8_s(t, v1));
        t = v128.load32_splat(ap + (step << 1));
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(t, v0));
        c21 = i32x4.add(c21, i32x4.dot_i16x8_s(t, v1));
        t = v128.load32_splat(ap + step * 3);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(t, v0));
        c31 = i32x4.add(c31, i32x4.dot_i16x8_s(t, v1));
        ap += 4;
        bp += 32;
      }
      let cp = at(c, i * ldc + p);
      const down = <usize>ldc << 2;
      let r = v128.load32_splat(at(scales, i));
      finish(c00, r, s0, b0, cp, mode);
      finish(c01, r, s1, b1, cp + 16, mode);
      cp += down;
      r = v128.load32_splat(at(scales, i + 1));
      finish(c10, r, s0, b0, cp, mode);
      finish(c11, r, s1, b1, cp + 16, mode);
      cp += down;
      r = v128.load32_splat(at(scales, i + 2));
      finish(c20, r, s0, b0, cp, mode);
      finish(c21, r, s1, b1, cp + 16, mode);
      cp += down;
      r = v128.load32_splat(at(scales, i + 3));
      finish(c30, r, s0, b0, cp, mode);
      finish(c31, r, s1, b1, cp + 16, mode);
    }
    for (; i < m; i++) {
      let c00 = i32x4.splat(0), c01 = c00;
      let ap = a + (<usize>(i * k) << 1);
      let bp = panel;
      while (bp < end) {
        const t = v128.load32_splat(ap);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(t, v128.load(bp)));
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(t, v128.load(bp, 16)));
        ap += 4;
        bp += 32;
      }
      const cp = at(c, i * ldc + p);
      const r = v128.load32_splat(at(scales, i));
      finish(c00, r, s0, b0, cp, mode);
      finish(c01, r, s1, b1, cp + 16, mode);
    }
  }
}

/** y = gain * x / sqrt(mean(x^2) + 1e-6), row by row (RMSNorm). */
export function rms(x: usize, gain: usize, y: usize, n: i32, d: i32): void {
  for (let i = 0; i < n; i++) {
    const row = at(x, i * d), out = at(y, i * d);
    let sum = f32x4.splat(0);
    for (let j = 0; j < d; j += 4) {
      const v = v128.load(at(row, j));
      sum = f32x4.add(sum, f32x4.mul(v, v));
    }
    const total =
      f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
    const r = f32x4.splat(1 / sqrt<f32>(total / <f32>d + 1e-6));
    for (let j = 0; j < d; j += 4) {
      v128.store(at(out, j), f32x4.mul(f32x4.mul(v128.load(at(row, j)), r), v128.load(at(gain, j))));
    }
  }
}

/** Depthwise convolution over five rows: y[t] = sum over k of taps[k] * x[t + k - 2], zero outside the segment. */
export function conv(x: usize, taps: usize, y: usize, ends: usize, segments: i32, d: i32): void {
  const width = <usize>d << 2;
  let from = 0;
  for (let s = 0; s < segments; s++) {
    const to = load<i32>(at(ends, s));
    for (let t = from; t < to; t++) {
      const out = at(y, t * d);
      const first = max(t - 2, from), last = min(t + 2, to - 1);
      for (let j = 0; j < d; j += 4) {
        let sum = f32x4.splat(0);
        let xp = at(x, first * d + j);
        let wp = at(taps, (first - t + 2) * d + j);
        for (let u = first; u <= last; u++) {
          sum = f32x4.add(sum, f32x4.mul(v128.load(wp), v128.load(xp)));
          xp += width;
          wp += width;
        }
        v128.store(at(out, j), sum);
      }
    }
    from = to;
  }
}

/**
 * Gated recurrence over u = [z | f | o], rows of 3d: channels below d/2 run left to right, the others right to left;
 * d is a multiple of 16.
 * g = 1/2 + f / (2 (1 + |f|)); h = g * h before + (1 - g) * z; y = h * max(o, 0).
 */
export function scan(u: usize, y: usize, ends: usize, segments: i32, d: i32): void {
  const half = d >> 1;
  const width = <usize>d << 2;
  const one = f32x4.splat(1), point5 = f32x4.splat(0.5), zero = f32x4.splat(0);
  let from = 0;
  for (let s = 0; s < segments; s++) {
    const to = load<i32>(at(ends, s));
    // Eight channels at a time: their rows share cache lines.
    for (let j = 0; j < d; j += 8) {
      const back = j >= half;
      const step = back ? -(<isize>width) : <isize>width;
      const first = back ? to - 1 : from;
      let row = at(u, first * 3 * d + j);
      let out = at(y, first * d + j);
      let h0 = zero, h1 = zero;
      for (let i = from; i < to; i++) {
        const f0 = v128.load(row + width), f1 = v128.load(row + width, 16);
        const g0 = f32x4.add(point5, f32x4.div(f32x4.mul(point5, f0), f32x4.add(one, f32x4.abs(f0))));
        const g1 = f32x4.add(point5, f32x4.div(f32x4.mul(point5, f1), f32x4.add(one, f32x4.abs(f1))));
        h0 = f32x4.add(f32x4.mul(g0, h0), f32x4.mul(f32x4.sub(one, g0), v128.load(row)));
        h1 = f32x4.add(f32x4.mul(g1, h1), f32x4.mul(f32x4.sub(one, g1), v128.load(row, 16)));
        const o = row + (width << 1);
        v128.store(out, f32x4.mul(h0, f32x4.pmax(zero, v128.load(o))));
        v128.store(out, f32x4.mul(h1, f32x4.pmax(zero, v128.load(o, 16))), 16);
        row += <usize>(step * 3);
        out += <usize>step;
      }
    }
    from = to;
  }
}

// @ts-ignore: decorator
@inline
function product(a: usize, b: usize, x: i32, sum: v128): v128 {
  return f32x4.add(sum, f32x4.mul(v128.load(at(a, x)), v128.load(at(b, x))));
}

/** c [m x n] = A [m x k] * B [n x k] transposed, in floats; k is a multiple of 4. */
export function dots(a: usize, lda: i32, b: usize, ldb: i32, c: usize, ldc: i32, m: i32, n: i32, k: i32): void {
  const down = <usize>ldb << 2;
  for (let i = 0; i < m; i++) {
    const row = at(a, i * lda);
    const out = at(c, i * ldc);
    let column = b;
    let j = 0;
    // Four columns at a time, each summed in the order in which it is summed alone.
    for (; j + 4 <= n; j += 4) {
      let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
      const b1 = column + down, b2 = b1 + down, b3 = b2 + down;
      for (let x = 0; x < k; x += 4) {
        s0 = product(row, column, x, s0);
        s1 = product(row, b1, x, s1);
        s2 = product(row, b2, x, s2);
        s3 = product(row, b3, x, s3);
      }
      const low = f32x4.add(v128.shuffle<f32>(s0, s1, 0, 4, 2, 6), v128.shuffle<f32>(s0, s1, 1, 5, 3, 7));
      const high = f32x4.add(v128.shuffle<f32>(s2, s3, 0, 4, 2, 6), v128.shuffle<f32>(s2, s3, 1, 5, 3, 7));
      v128.store(
        at(out, j),
        f32x4.add(v128.shuffle<f32>(low, high, 0, 1, 4, 5), v128.shuffle<f32>(low, high, 2, 3, 6, 7)),
      );
      column = b3 + down;
    }
    for (; j < n; j++) {
      let sum = f32x4.splat(0);
      for (let x = 0; x < k; x += 4) sum = product(row, column, x, sum);
      store<f32>(
        at(out, j),
        f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)),
      );
      column += down;
    }
  }
}

/** c [m x n] = A [m x k] * B [k x n], in floats; n is a multiple of 4. */
export function mix(a: usize, lda: i32, b: usize, ldb: i32, c: usize, ldc: i32, m: i32, n: i32, k: i32): void {
  for (let i = 0; i < m; i++) {
    const out = at(c, i * ldc);
    for (let j = 0; j < n; j += 4) v128.store(at(out, j), f32x4.splat(0));
    for (let x = 0; x < k; x++) {
      const share = f32x4.splat(load<f32>(at(a, i * lda + x)));
      const row = at(b, x * ldb);
      for (let j = 0; j < n; j += 4) {
        v128.store(at(out, j), f32x4.add(v128.load(at(out, j)), f32x4.mul(share, v128.load(at(row, j)))));
      }
    }
  }
}

/** Rows of y [n x d] += rows of a table of floats, that of row i numbered rows[i] (int32); d is a multiple of 4. */
export function addRows(y: usize, table: usize, rows: usize, n: i32, d: i32): void {
  for (let i = 0; i < n; i++) {
    const out = at(y, i * d);
    const row = at(table, load<i32>(at(rows, i)) * d);
    for (let j = 0; j < d; j += 4) v128.store(at(out, j), f32x4.add(v128.load(at(out, j)), v128.load(at(row, j))));
  }
}

// @ts-ignore: decorator
@inline
function upper(v: v128): v128 {
  return v128.shuffle<i64>(v, v, 1, 1);
}

// @ts-ignore: decorator
@inline
function lowHalf(v: v128): v128 {
  return f64x2.promote_low_f32x4(v);
}

// @ts-ignore: decorator
@inline
function highHalf(v: v128): v128 {
  return f64x2.promote_low_f32x4(upper(v));
}

// @ts-ignore: decorator
@inline
function single(low: v128, high: v128): v128 {
  return v128.shuffle<i64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}

// @ts-ignore: decorator
@inline
function addInts(sum: v128, ints: v128, scale: v128): v128 {
  return single(
    f64x2.add(lowHalf(sum), f64x2.mul(f64x2.convert_low_i32x4_s(ints), scale)),
    f64x2.add(highHalf(sum), f64x2.mul(f64x2.convert_low_i32x4_s(upper(ints)), scale)),
  );
}

/**
 * Rows of y [n x d] += rows of a table of int8 with a scale each; to row i are added those numbered picked[ends[i - 1]] to
 * picked[ends[i]], in this order. Each sum is taken in doubles and kept in a single float. d is a multiple of 8.
 */
export function addScaled(y: usize, table: usize, scales: usize, picked: usize, ends: usize, n: i32, d: i32): void {
  let from = 0;
  for (let i = 0; i < n; i++) {
    const to = load<i32>(at(ends, i));
    for (let j = 0; j < d; j += 8) {
      const out = at(y, i * d + j);
      let low = v128.load(out), high = v128.load(out, 16);
      for (let p = from; p < to; p++) {
        const row = load<i32>(at(picked, p));
        const scale = f64x2.splat(<f64>load<f32>(at(scales, row)));
        const ints = v128.load8x8_s(table + <usize>(row * d + j));
        low = addInts(low, i32x4.extend_low_i16x8_s(ints), scale);
        high = addInts(high, i32x4.extend_high_i16x8_s(ints), scale);
      }
      v128.store(out, low);
      v128.store(out, high, 16);
    }
    from = to;
  }
}

// @ts-ignore: decorator
@inline
function addSingle(sum: v128, place: usize): v128 {
  return f64x2.add(sum, f64x2.promote_low_f32x4(v128.load64_zero(place)));
}

/**
 * Rows of y [n x d] = y + own + pair * by + a row of each of six tables. `tables` are six addresses, `rows` [n x 6] numbers
 * of rows (both int32); `own` and `by` [d] are the same for all rows. Each sum is taken in doubles, in this order. d is even.
 */
export function addWindow(
  y: usize, pair: usize, own: usize, by: usize, tables: usize, rows: usize, n: i32, d: i32,
): void {
  const t0 = load<i32>(tables), t1 = load<i32>(tables, 4), t2 = load<i32>(tables, 8);
  const t3 = load<i32>(tables, 12), t4 = load<i32>(tables, 16), t5 = load<i32>(tables, 20);
  for (let i = 0; i < n; i++) {
    const numbers = at(rows, i * 6);
    const r0 = at(t0, load<i32>(numbers) * d), r1 = at(t1, load<i32>(numbers, 4) * d);
    const r2 = at(t2, load<i32>(numbers, 8) * d), r3 = at(t3, load<i32>(numbers, 12) * d);
    const r4 = at(t4, load<i32>(numbers, 16) * d), r5 = at(t5, load<i32>(numbers, 20) * d);
    const out = at(y, i * d), pairs = at(pair, i * d);
    for (let j = 0; j < d; j += 2) {
      let sum = f64x2.promote_low_f32x4(v128.load64_zero(at(out, j)));
      sum = addSingle(sum, at(own, j));
      sum = f64x2.add(
        sum,
        f64x2.mul(
          f64x2.promote_low_f32x4(v128.load64_zero(at(pairs, j))),
          f64x2.promote_low_f32x4(v128.load64_zero(at(by, j))),
        ),
      );
      sum = addSingle(sum, at(r0, j));
      sum = addSingle(sum, at(r1, j));
      sum = addSingle(sum, at(r2, j));
      sum = addSingle(sum, at(r3, j));
      sum = addSingle(sum, at(r4, j));
      sum = addSingle(sum, at(r5, j));
      v128.store64_lane(at(out, j), f32x4.demote_f64x2_zero(sum), 0);
    }
  }
}

/** Rows of y, `stride` floats apart, = rows of a table of floats, that of row i numbered rows[i] (int32), or `absent` below 0; d is a multiple of 4. */
export function gather(table: usize, absent: usize, rows: usize, y: usize, stride: i32, n: i32, d: i32): void {
  for (let i = 0; i < n; i++) {
    const number = load<i32>(at(rows, i));
    const row = number < 0 ? absent : at(table, number * d);
    const out = at(y, i * stride);
    for (let j = 0; j < d; j += 4) v128.store(at(out, j), v128.load(at(row, j)));
  }
}

/**
 * Rows of y [n x d] = the sum, in doubles, of a row of each of three tables, numbered r0[i], r1[i], r2[i] (int32); of the
 * second table, `absent` where the number is below 0. mode 1: max(0, .). d is even.
 */
export function sumRows(
  y: usize, t0: usize, r0: usize, t1: usize, r1: usize, absent: usize, t2: usize, r2: usize, n: i32, d: i32, mode: i32,
): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < n; i++) {
    const out = at(y, i * d);
    const number = load<i32>(at(r1, i));
    const a = at(t0, load<i32>(at(r0, i)) * d);
    const b = number < 0 ? absent : at(t1, number * d);
    const c = at(t2, load<i32>(at(r2, i)) * d);
    for (let j = 0; j < d; j += 2) {
      const sum = addSingle(addSingle(f64x2.promote_low_f32x4(v128.load64_zero(at(a, j))), at(b, j)), at(c, j));
      let v = f32x4.demote_f64x2_zero(sum);
      if (mode == 1) v = f32x4.pmax(zero, v);
      v128.store64_lane(at(out, j), v, 0);
    }
  }
}

// @ts-ignore: decorator
@inline
function spread(x: f64): v128 {
  return f64x2.splat(x);
}

/** e^x for x of at most about 0, as fdlibm has it (Sun Microsystems 1993), where that is above the least single float; else next to nothing. */
// @ts-ignore: decorator
@inline
function exponential(given: v128): v128 {
  const x = f64x2.pmax(spread(-200), given);
  const size = f64x2.abs(x);
  const sign = v128.and(x, i64x2.splat(0x8000000000000000));
  // Steps of ln 2: none up to half of one, one up to one and a half, by the upper halves of the numbers.
  const steps = f64x2.trunc(f64x2.add(f64x2.mul(spread(1.442695040888963387), x), v128.or(spread(0.5), sign)));
  const one = v128.bitselect(v128.or(spread(1), sign), steps, f64x2.lt(size, spread(reinterpret<f64>(0x3ff0a2b200000000))));
  const k = v128.andnot(one, f64x2.lt(size, spread(reinterpret<f64>(0x3fd62e4300000000))));
  const high = f64x2.sub(x, f64x2.mul(k, spread(6.93147180369123816490e-1)));
  const low = f64x2.mul(k, spread(1.90821492927058770002e-10));
  const r = f64x2.sub(high, low);
  const t = f64x2.mul(r, r);
  let p = f64x2.add(spread(-1.65339022054652515390e-6), f64x2.mul(t, spread(4.13813679705723846039e-8)));
  p = f64x2.add(spread(6.61375632143793436117e-5), f64x2.mul(t, p));
  p = f64x2.add(spread(-2.77777777770155933842e-3), f64x2.mul(t, p));
  p = f64x2.add(spread(1.66666666666666019037e-1), f64x2.mul(t, p));
  const c = f64x2.sub(r, f64x2.mul(t, p));
  const part = f64x2.div(f64x2.mul(r, c), f64x2.sub(spread(2), c));
  const y = f64x2.sub(spread(1), f64x2.sub(f64x2.sub(low, part), high));
  const power = i64x2.shl(i64x2.extend_low_i32x4_s(i32x4.add(i32x4.trunc_sat_f64x2_s_zero(k), i32x4.splat(1023))), 52);
  return f64x2.mul(y, power);
}

/**
 * Scores [n x n], rows `wide` floats apart, -> shares of 1 a row: e^(score * root + bias[relation]), divided by their sum.
 * `relations` [n x n] are bytes, `bias` has `step` floats a relation. What lies behind n in a row becomes 0.
 */
export function shares(
  scores: usize, wide: i32, relations: usize, bias: usize, step: i32, root: f64, n: i32,
): void {
  for (let i = 0; i < n; i++) {
    const row = at(scores, i * wide);
    let most = -Infinity;
    for (let j = 0; j < n; j++) {
      const relation = <i32>load<u8>(relations + <usize>(i * n + j));
      const score = <f64>load<f32>(at(row, j)) * root + <f64>load<f32>(at(bias, relation * step));
      store<f32>(at(row, j), <f32>score);
      most = max(most, score);
    }
    soften(row, wide, n, most);
  }
}

/** Scores of m rows of n, `wide` floats apart, -> shares of 1 a row. What lies behind n in a row becomes 0; wide is a multiple of 4. */
export function softmax(scores: usize, wide: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    const row = at(scores, i * wide);
    let most = -Infinity;
    for (let j = 0; j < n; j++) most = max(most, <f64>load<f32>(at(row, j)));
    soften(row, wide, n, most);
  }
}

/** One row of scores -> shares of 1; `most` is the greatest of them. */
function soften(row: usize, wide: i32, n: i32, most: f64): void {
  for (let j = n; j < wide; j++) store<f32>(at(row, j), -Infinity);
  const top = spread(most);
  for (let j = 0; j < wide; j += 4) {
    const v = v128.load(at(row, j));
    const low = exponential(f64x2.sub(lowHalf(v), top)), high = exponential(f64x2.sub(highHalf(v), top));
    v128.store(at(row, j), single(low, high));
  }
  let total: f64 = 0;
  for (let j = 0; j < n; j++) total += <f64>load<f32>(at(row, j));
  const all = spread(total);
  for (let j = 0; j < wide; j += 4) {
    const v = v128.load(at(row, j));
    v128.store(at(row, j), single(f64x2.div(lowHalf(v), all), f64x2.div(highHalf(v), all)));
  }
}

/** Sums of the columns of x [n x d], in doubles from the first row to the last, to y [d doubles]; d is a multiple of 8. */
export function sumColumns(x: usize, y: usize, n: i32, d: i32): void {
  for (let j = 0; j < d; j += 8) {
    let s0 = f64x2.splat(0), s1 = s0, s2 = s0, s3 = s0;
    for (let i = 0; i < n; i++) {
      const row = at(x, i * d + j);
      const low = v128.load(row), high = v128.load(row, 16);
      s0 = f64x2.add(s0, lowHalf(low));
      s1 = f64x2.add(s1, highHalf(low));
      s2 = f64x2.add(s2, lowHalf(high));
      s3 = f64x2.add(s3, highHalf(high));
    }
    const out = y + (<usize>j << 3);
    v128.store(out, s0);
    v128.store(out, s1, 16);
    v128.store(out, s2, 32);
    v128.store(out, s3, 48);
  }
}
