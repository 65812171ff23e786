import type { CompiledTimes } from "./compile.ts";
import { FRACTIONS, GAP, SHAPE, type TokenColumns } from "./lexer.ts";

export interface NumberAt {
  /** Token after the number. */
  readonly end: number;
  readonly value: number;
  readonly kind: "number" | "ordinal" | "year";
}

/** Reads numbers in digits and words. */
export class NumberReader {
  readonly text: string;
  readonly compiled: CompiledTimes;
  readonly columns: TokenColumns;

  constructor(text: string, compiled: CompiledTimes, columns: TokenColumns) {
    this.text = text;
    this.compiled = compiled;
    this.columns = columns;
  }

  /** "twenty-five", "two hundred and fifty", "nineteen ninety-seven", "2 1/2", "twenty-first": the number at a token. */
  numberAt(i: number): NumberAt | null {
    const { columns } = this;
    const classes = this.compiled.numberClasses;
    if (columns.shape[i] === SHAPE.int) {
      const value = columns.value[i]!;
      // "2 1/2 years".
      if (
        i + 3 < columns.count &&
        columns.shape[i + 1] === SHAPE.int &&
        columns.shape[i + 3] === SHAPE.int &&
        this.unitAt(i + 2, 0x2f) &&
        columns.value[i + 3]! > columns.value[i + 1]! &&
        columns.value[i + 3]! <= 8
      ) {
        return { end: i + 4, value: value + columns.value[i + 1]! / columns.value[i + 3]!, kind: "number" };
      }
      // "5 ½ years".
      const fraction = i + 1 < columns.count && columns.gap[i + 1] === GAP.blank ? this.#fractionAt(i + 1) : 0;
      if (fraction > 0) return { end: i + 2, value: value + fraction, kind: "number" };
      // "1.5 million years" and "10 thousand": a scale word after digits.
      const scale = this.wordValue(i + 1, classes.scale);
      if (scale !== null) return { end: i + 2, value: value * scale, kind: "number" };
      return { end: i + 1, value, kind: "number" };
    }
    let total = 0;
    let part = 0;
    let at = i;
    let read = 0;
    let firstValue = 0;
    let kind: NumberAt["kind"] = "number";
    while (at < columns.count && read < 12) {
      if (read > 0 && columns.gap[at] === GAP.paragraph) break;
      let next = at;
      if (read > 0 && this.unitAt(at, 0x2d)) next = at + 1;
      else if (read > 0 && this.wordValue(at, classes.glue) !== null && part + total >= 100) next = at + 1;
      const scale = this.wordValue(next, classes.scale);
      const ordinal = this.wordValue(next, classes.ordinal);
      const word = this.wordValue(next, classes.numword);
      if (scale !== null && read > 0) {
        if (scale >= 1000) {
          total += part * scale;
          part = 0;
        } else part *= scale;
      } else if (word !== null) {
        // "nineteen ninety-seven": two numbers of two digits make a year.
        if (read === 1 && firstValue >= 10 && firstValue <= 20 && word >= 10 && word < 100 && next === at) {
          part = firstValue * 100 + word;
          kind = "year";
        } else if (read > 0 && !(word < 10 && part % 10 === 0 && part % 100 >= 20) && !(part % 100 === 0 && part > 0)) {
          break;
        } else part += word;
        if (read === 0) firstValue = word;
      } else if (ordinal !== null && read > 0 && ordinal < 10 && part % 10 === 0 && part % 100 >= 20) {
        return { end: next + 1, value: total + part + ordinal, kind: "ordinal" };
      } else break;
      read += 1;
      at = next + 1;
    }
    if (read === 0) return null;
    const value = total + part;
    if (value >= 1900 && value < 2100 && kind === "number" && total >= 2000) kind = "year";
    return { end: at, value, kind };
  }

  #fractionAt(i: number): number {
    const { start, end } = this.columns;
    return end[i]! - start[i]! === 1 ? (FRACTIONS.get(this.text.charCodeAt(start[i]!)) ?? 0) : 0;
  }

  unitAt(i: number, unit: number): boolean {
    return (
      i < this.columns.count &&
      this.columns.end[i]! - this.columns.start[i]! === 1 &&
      this.text.charCodeAt(this.columns.start[i]!) === unit
    );
  }

  wordValue(i: number, name: number): number | null {
    if (i >= this.columns.count) return null;
    const index = this.columns.entry[i]!;
    if (index < 0) return null;
    const entry = this.compiled.lexicon.entries[index]!;
    const at = entry.classes.indexOf(name);
    const value = at < 0 ? undefined : entry.values[at];
    return typeof value === "number" ? value : null;
  }
}
