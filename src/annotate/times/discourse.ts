import { type Period, type Unit, widen } from "./periods.ts";
import type { Reading } from "./reading.ts";

const FINENESS: { readonly [U in Unit]: number } = {
  day: 0,
  weekend: 1,
  week: 1,
  month: 2,
  season: 3,
  quarter: 3,
  half: 4,
  year: 5,
  decade: 6,
  century: 7,
  millennium: 8,
};

/** Levels of fineness, one slot each. */
const LEVELS = 9;

/** Tokens over which a stated year reaches to a bare month: "in 1998 they lost, and in April he resigned". */
const YEAR_REACH = 8;

interface Told {
  readonly period: Period;
  readonly item: number;
  readonly stated: boolean;
  readonly sentence: number;
  /** Token after the expression. */
  readonly token: number;
}

/** The dates that the text has told so far: what "that day" and "a year earlier" point back to. */
export class Discourse {
  /** Number of the sentence that is being read. */
  sentence = 0;
  readonly #last: (Told | null)[] = new Array<Told | null>(LEVELS).fill(null);
  /** The same, of what has begun when the report is written. */
  readonly #lastBegun: (Told | null)[] = new Array<Told | null>(LEVELS).fill(null);
  #lastOfAll: Told | null = null;
  #quarter: Told | null = null;
  /** The year that an earnings story goes on to after its quarter: "in the first nine months". */
  #span: Told | null = null;
  #used: Told | null = null;
  #year: Told | null = null;

  /** Index of the item that the last answer came from, or -1; asking forgets it. */
  takeUsed(): number {
    const used = this.#used?.item ?? -1;
    this.#used = null;
    return used;
  }

  /** What has been told so far, to go on with in a quotation. */
  copy(): Discourse {
    const copy = new Discourse();
    copy.sentence = this.sentence;
    this.#last.forEach((told, level) => {
      copy.#last[level] = told;
      copy.#lastBegun[level] = this.#lastBegun[level]!;
    });
    copy.#lastOfAll = this.#lastOfAll;
    copy.#quarter = this.#quarter;
    copy.#span = this.#span;
    copy.#year = this.#year;
    return copy;
  }

  /**
   * `past`: whether the period has ended when the report is written, so that it can be reported on; `begun`: whether it has
   * begun by then; `origin`: whether it only tells since when a thing is there ("built in 1974").
   */
  note(reading: Reading, item: number, token: number, past: boolean, begun: boolean, origin: boolean): void {
    if (reading.period === null) return;
    const told: Told = {
      period: reading.period,
      item,
      stated: !reading.inferred && reading.from === null,
      sentence: this.sentence,
      token,
    };
    this.#last[FINENESS[told.period.unit]] = told;
    if (begun) this.#lastBegun[FINENESS[told.period.unit]] = told;
    this.#lastOfAll = told;
    if (told.period.unit === "quarter" || told.period.unit === "half") this.#noteQuarter(told, reading.from, past);
    if (told.stated && !origin && FINENESS[told.period.unit] <= FINENESS.year) this.#year = told;
  }

  /** "a year earlier" is a comparison: the story goes on about the latest quarter that it reports. */
  #noteQuarter(told: Told, from: Reading["from"], past: boolean): void {
    const known = this.#quarter;
    const sameUnit = known !== null && known.period.unit === told.period.unit;
    if (sameUnit && known.period.index === told.period.index) this.#quarter = told;
    else if (from !== "discourse" && past && !(sameUnit && told.period.index < known.period.index))
      this.#quarter = told;
  }

  /** Notes that an earnings story has gone on to a longer stretch of a year: what it compares with is the year before. */
  noteSpan(year: Period, item: number, token: number): void {
    if (this.#quarter === null) return;
    this.#span = { period: year, item, stated: false, sentence: this.sentence, token };
  }

  /**
   * The last period told that has a place in a unit: for "day" the last day; for "year" the last date of any kind. `begun`:
   * of those only that have begun when the report is written.
   */
  anchorFor(unit: Unit, begun = false): Period | null {
    if (unit === "year" || unit === "decade" || unit === "century") {
      this.#used = this.#lastOfAll;
      return this.#lastOfAll?.period ?? null;
    }
    let best: Told | null = null;
    for (let level = 0; level <= FINENESS[unit]; level += 1) {
      const told = (begun ? this.#lastBegun : this.#last)[level] ?? null;
      if (told !== null && (best === null || told.item > best.item)) best = told;
    }
    this.#used = best;
    return best?.period ?? null;
  }

  /** The period of an earnings story: the quarter that it reports, or the longer stretch that it has gone on to. */
  reportedPeriod(unit: Unit | null): Period | null {
    const span = unit === null && (this.#span?.item ?? -1) > (this.#quarter?.item ?? -1);
    const told = span ? this.#span : this.#quarter;
    if (told === null || (unit !== null && told.period.unit !== unit)) return null;
    this.#used = told;
    return told.period;
  }

  /** The year that a stated date of the same sentence gives, for a bare month after it; null where there is none. */
  tellingYear(token: number): number | null {
    const told = this.#year;
    if (told === null || told.sentence !== this.sentence || token - told.token > YEAR_REACH) return null;
    this.#used = told;
    return widen(told.period, "year").index;
  }
}
