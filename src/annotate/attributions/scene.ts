import type { Report, Span, Syntax } from "../../core/index.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Quotation } from "./quotations.ts";

/** A run of tokens, both ends included; empty where `last < from`. */
export interface Run {
  readonly from: number;
  readonly last: number;
}

/** What the rules share over one report: syntax, quotations, and which quotation holds which token. */
export class Scene {
  readonly syntax: Syntax;
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly quotations: readonly Quotation[];
  /** Index of the innermost quotation that holds token i, or -1. The marks themselves belong to it. */
  readonly quoteOf: Int32Array;
  /** First and last token of each quotation, marks included. */
  readonly quoteRuns: readonly Run[];
  /** Parent of each quotation, or -1. */
  readonly quoteParent: Int32Array;
  readonly blockKinds: readonly string[];

  constructor(report: Report, syntax: Syntax, quotations: readonly Quotation[], lexicon: Lexicon) {
    this.syntax = syntax;
    this.text = syntax.text;
    this.lexicon = lexicon;
    this.quotations = quotations;
    this.blockKinds = report.blocks.map((block) => block.kind);
    this.quoteOf = new Int32Array(syntax.count).fill(-1);
    this.quoteParent = new Int32Array(quotations.length).fill(-1);
    const runs: Run[] = [];
    const open: number[] = [];
    quotations.forEach((quotation, index) => {
      const { from, to } = syntax.tokensIn(quotation);
      runs.push({ from, last: to - 1 });
      while (open.length > 0 && quotations[open[open.length - 1]!]!.end <= quotation.start) open.pop();
      this.quoteParent[index] = open.length > 0 ? open[open.length - 1]! : -1;
      open.push(index);
      // Outer quotations come first, so that inner ones overwrite them.
      for (let i = from; i < to; i += 1) this.quoteOf[i] = index;
    });
    this.quoteRuns = runs;
  }

  /** The outermost quotation that holds the token, or -1. */
  outerQuote(i: number): number {
    let at = this.quoteOf[i]!;
    for (let step = 0; at >= 0 && this.quoteParent[at]! >= 0 && step < this.quotations.length; step += 1) {
      at = this.quoteParent[at]!;
    }
    return at;
  }

  /** True where token `i` lies in quotation `quote` or one inside it. -1 holds everything. */
  inQuote(i: number, quote: number): boolean {
    if (quote < 0) return true;
    const run = this.quoteRuns[quote]!;
    return run.from <= i && i <= run.last;
  }

  sentence(i: number): Run {
    const index = this.syntax.sentenceOf(i);
    const at = this.syntax.layers.sentences[index];
    return at === undefined ? { from: i, last: i } : { from: at.from, last: at.to - 1 };
  }

  /** True where only space stands between the token and the start of its line. */
  startsLine(i: number): boolean {
    return i === 0 || this.text.slice(this.syntax.end(i - 1), this.syntax.start(i)).includes("\n");
  }

  isPunct(i: number): boolean {
    const upos = this.syntax.upos(i);
    return upos === "PUNCT" || (upos === "SYM" && this.syntax.form(i).length === 1);
  }

  isVerb(i: number): boolean {
    const upos = this.syntax.upos(i);
    return upos === "VERB" || upos === "AUX";
  }

  isNominal(i: number): boolean {
    const upos = this.syntax.upos(i);
    return upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "NUM";
  }

  /** The case marker of a nominal, or the marker of a clause: its first word in lower case; "" for none. */
  markerOf(i: number): string {
    const { syntax } = this;
    for (const child of syntax.children(i)) {
      if (child > i) break;
      const relation = syntax.relation(child);
      if (relation === "case" || relation === "mark") return syntax.lower(child);
    }
    return "";
  }

  /** True where a word of negation hangs on the token or one of its auxiliaries. */
  isNegated(i: number): boolean {
    const { syntax, lexicon } = this;
    for (const child of syntax.children(i)) {
      if (child > i && syntax.relation(child) !== "advmod") continue;
      if (child < i + 1 && lexicon.words.negations.has(syntax.lower(child))) return true;
    }
    return false;
  }

  /**
   * The run without punctuation at its ends. A quotation mark at an end stays where its fellow lies in the run too; a run
   * whose last words lie in a quotation that opens in it is stretched to the closing mark.
   */
  trim(run: Run): Run {
    let { from, last } = run;
    const { syntax, quoteOf, quoteRuns } = this;
    for (let step = 0; from <= last && step < 400; step += 1) {
      if (!this.isPunct(from)) break;
      const quote = quoteOf[from]!;
      if (quote >= 0 && quoteRuns[quote]!.from === from && quoteRuns[quote]!.last <= last + 2) break;
      if (/[$#@(]/.test(syntax.form(from))) break;
      from += 1;
    }
    for (let step = 0; from <= last && step < 400; step += 1) {
      const quote = quoteOf[last]!;
      if (quote >= 0) {
        const at = quoteRuns[quote]!;
        if (at.from >= from) {
          // Only punctuation between the last word and the closing mark: take the mark in.
          let next = last + 1;
          while (next <= at.last && this.isPunct(next)) next += 1;
          if (next > at.last) {
            last = Math.max(last, at.last);
            break;
          }
        }
      }
      if (!this.isPunct(last)) {
        break;
      }
      if (")%".includes(syntax.form(last))) break;
      last -= 1;
    }
    return { from, last };
  }

  /** The words of a run, trimmed; null where nothing is left. */
  spanOf(run: Run): Span | null {
    const trimmed = this.trim(run);
    if (trimmed.last < trimmed.from) return null;
    return this.syntax.spanOf(trimmed.from, trimmed.last);
  }
}
