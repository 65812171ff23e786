import type { Syntax } from "../../core/index.ts";
import { CUE_DIRECTION, CUES, type Cue } from "./cue.ts";
import { directionBySyntax, directionOfOwnVerb, type Named } from "./direction.ts";
import { GAP } from "./lexer.ts";
import type { Matcher } from "./matcher.ts";
import { LEANING } from "./verb.ts";

/** Tokens on each side that are looked at for the direction of a clause. */
const WINDOW = 24;
/** Tokens before an expression within which a cue is taken for its own verb, and what a farther one weighs. */
const NEAR_CUE = 3;
const FAR_CUE = 0.8;
/** Tokens back from "to Monday" to what was moved there, and from "back" to its "put". */
const MOVED_WINDOW = 12;
const FAR_VERB = 4;

/** Tells where the clause around an expression points: ahead, back, or neither. */
export class Clause {
  readonly #matcher: Matcher;
  readonly #syntax: Syntax | null;
  /** 0 not looked at, else the place in CUES plus one. */
  readonly #cueColumn: Uint8Array;
  /** The token that told the last answer of #before. */
  #told = -1;

  constructor(matcher: Matcher, syntax: Syntax | null) {
    this.#matcher = matcher;
    this.#syntax = syntax;
    this.#cueColumn = new Uint8Array(matcher.columns.count);
  }

  /**
   * The direction of the clause around the expression that is being read: by the word that stands right before it, else
   * by the verb that governs it, else by the nearest telling word of the sentence.
   */
  direction(from: number, to: number): number {
    const { start, end, gap } = this.#matcher.columns;
    const before = gap[from] === GAP.paragraph ? "present" : this.#cueOf(from - 1);
    // "until Friday" looks ahead whatever the verb; "by Friday" unless the verb is past.
    if (before === "until" && !this.#matcher.opensSentence(from - 1)) return this.#hasLasted(from - 1) ? -1 : 1;
    if ((before === "to" || before === "through") && this.#isMoved(from - 1)) return 1;
    const near = this.#before(from, 0, NEAR_CUE);
    // "had called a rally for Saturday": what is set for a day; whether it has come, the calendar tells better.
    if (near === -1 && before === "aim") return LEANING;
    // A participle or a modal has its tense from the parse; "effective", "ahead of" and "will" need none.
    if (near !== 0 && (this.#syntax === null || near === -1 || this.#isPlain(this.#told))) return near;
    if (this.#syntax !== null) {
      const told = directionBySyntax(this.#syntax, start[from]!, end[to - 1]!, this.#matcher.compiled);
      // "was set for Monday": a plan that a verb of the past tells of.
      if (told < 0 && (near === 1 || before === "aim")) return LEANING;
      if (told !== 0) return told;
    }
    if (near !== 0) return near;
    const opens = this.#matcher.opensSentence(from) || (from > 0 && this.#matcher.opensSentence(from - 1));
    // "In January, the company brought in": the first verb after it is its own.
    if (opens) return this.#after(to);
    const far = this.#before(from, NEAR_CUE, WINDOW) || this.#after(to);
    return far === 0 && before === "toward" ? CUE_DIRECTION.perhaps : far * FAR_CUE;
  }

  /** The direction by the verb on which the expression itself hangs, where the syntax is known: nothing farther tells. */
  ownDirection(from: number, to: number): number {
    if (this.#syntax === null) return this.direction(from, to);
    const { start, end } = this.#matcher.columns;
    return directionOfOwnVerb(this.#syntax, start[from]!, end[to - 1]!, this.#matcher.compiled);
  }

  /** What the noun is on which the parse hangs the expression, where it follows it. */
  nameOf(from: number, to: number): Named {
    const syntax = this.#syntax;
    if (syntax === null) return null;
    const { start, end } = this.#matcher.columns;
    const tokens = syntax.tokensIn({ start: start[from]!, end: end[to - 1]! });
    if (tokens.from >= tokens.to) return null;
    const head = syntax.head(syntax.headOf(tokens.from, tokens.to));
    if (head < tokens.to || syntax.upos(head) !== "NOUN") return null;
    return this.#matcher.compiled.cues.get(syntax.lower(head)) === "planned" ? "planned" : "thing";
  }

  /** The nearest telling word before the expression, in its sentence, from so many tokens before it to so many. */
  #before(from: number, nearest: number, farthest: number): number {
    if (this.#matcher.opensSentence(from)) return 0;
    for (let i = from - 1, step = 0; i >= 0 && step < farthest; i -= 1, step += 1) {
      const cue = this.#cueOf(i);
      this.#told = i;
      if (step >= nearest && this.#looksOn(i, cue)) {
        return this.#underPastPerfect(i) ? LEANING : 1;
      }
      // "agreed on Friday": the verb of a promise is itself in the past.
      if (step >= nearest && cue === "pledged" && this.#endsPast(i)) return -1;
      if (step >= nearest && CUE_DIRECTION[cue] !== 0) {
        // "had been scheduled": whether its day has come, the calendar tells better.
        if (cue === "future" && this.#underPastPerfect(i)) return LEANING;
        // "will be held in December": the participle has no tense of its own.
        if (cue !== "past" || this.#cueOf(i - 1) !== "infinitive") {
          // "could not be reached": what proved impossible is over.
          return cue === "perhaps" && this.#cueOf(i + 1) === "not" ? -1 : CUE_DIRECTION[cue];
        }
      }
      if (this.#matcher.opensSentence(i)) break;
    }
    return 0;
  }

  /** The nearest telling word after the expression, in its sentence. */
  #after(to: number): number {
    const { count } = this.#matcher.columns;
    for (let i = to, step = 0; i < count && step < WINDOW; i += 1, step += 1) {
      if (this.#matcher.opensSentence(i)) break;
      const told = CUE_DIRECTION[this.#cueOf(i)];
      if (told !== 0) return told;
    }
    return 0;
  }

  /** "stayed until Monday", "was not found until Monday": what a past verb says of a time that has come. */
  #hasLasted(until: number): boolean {
    let isNot = false;
    for (let i = until - 1, step = 0; i >= 0 && step < MOVED_WINDOW; i -= 1, step += 1) {
      const cue = this.#cueOf(i);
      if (cue === "lasting") return true;
      if (cue === "not") isNot = true;
      else if (isNot && CUE_DIRECTION[cue] < 0) return true;
      else if (cue === "moved" || cue === "moves" || CUE_DIRECTION[cue] > 0) return false;
      if (this.#matcher.opensSentence(i)) return false;
    }
    return false;
  }

  /** "was postponed to Monday", "put back to Thursday": the day to which a thing was moved; not "had been postponed to". */
  #isMoved(to: number): boolean {
    for (let i = to - 1, step = 0; i >= 0 && step < MOVED_WINDOW; i -= 1, step += 1) {
      const cue = this.#cueOf(i);
      if (cue === "moved" || cue === "moves") return !this.#underPastPerfect(i);
      if (cue === "away") {
        for (let k = i - 1; k >= i - FAR_VERB && k >= 0; k -= 1) {
          if (this.#cueOf(k) === "put") return !this.#underPastPerfect(k);
        }
      } else if (CUE_DIRECTION[cue] !== 0) return false;
      if (this.#matcher.opensSentence(i)) return false;
    }
    return false;
  }

  /** "set for Wednesday", "agreed to meet": what is arranged or meant, but not "agreed to a truce". */
  #looksOn(i: number, cue: Cue): boolean {
    if (cue !== "arranged" && cue !== "intent" && cue !== "pledged") return false;
    const next = this.#cueOf(i + 1);
    return (next === "aim" && cue !== "pledged") || (next === "to" && this.#cueOf(i + 2) !== "article");
  }

  #isPlain(i: number): boolean {
    return this.#cueOf(i) === "future" && !this.#endsPast(i);
  }

  #underPastPerfect(i: number): boolean {
    for (let k = i - 1; k >= i - 3 && k >= 0; k -= 1) if (this.#cueOf(k) === "pastperfect") return true;
    return false;
  }

  #cueOf(i: number): Cue {
    if (i < 0) return "present";
    const known = this.#cueColumn[i]!;
    if (known !== 0) return CUES[known - 1]!;
    const cue = this.#readCue(i);
    this.#cueColumn[i] = CUES.indexOf(cue) + 1;
    return cue;
  }

  #endsPast(i: number): boolean {
    const end = this.#matcher.columns.end[i]!;
    const { pastEndings } = this.#matcher.compiled.rules;
    return pastEndings.some((ending) => this.#matcher.text.startsWith(ending, end - ending.length));
  }

  /** "no earlier than Friday". */
  #compares(i: number): boolean {
    const { start, end, count } = this.#matcher.columns;
    const { comparison } = this.#matcher.compiled.clause;
    return i + 1 < count && comparison.has(this.#matcher.text.slice(start[i + 1]!, end[i + 1]!));
  }

  /** "if no budget is passed by March", "would have begun on Friday": a participle whose auxiliary tells the time. */
  #isToldByAuxiliary(i: number): boolean {
    const syntax = this.#syntax;
    if (syntax === null) return false;
    const { start, end } = this.#matcher.columns;
    const { from: verb } = syntax.tokensIn({ start: start[i]!, end: end[i]! });
    if (syntax.xpos(verb) !== "VBN") return false;
    for (const child of syntax.children(verb)) {
      if (syntax.relation(child) !== "aux") continue;
      if (syntax.xpos(child) === "MD" || this.#matcher.compiled.clause.is.has(syntax.lower(child))) return true;
    }
    return false;
  }

  #readCue(i: number): Cue {
    const index = this.#matcher.columns.entry[i]!;
    const { cueClass, lexicon } = this.#matcher.compiled;
    if (index >= 0) {
      const entry = lexicon.entries[index]!;
      const at = entry.classes.indexOf(cueClass);
      if (at >= 0) {
        const cue = entry.values[at] as Cue;
        return cue === "past" && (this.#compares(i) || this.#isToldByAuxiliary(i)) ? "present" : cue;
      }
      if (entry.classes.length > 0) return "present";
    }
    const start = this.#matcher.columns.start[i]!;
    const end = this.#matcher.columns.end[i]!;
    if (this.#matcher.columns.capital[i] === 1 || end - start < 5) return "present";
    if (!this.#endsPast(i)) return "present";
    if (this.#syntax === null) return "past";
    // "an unspecified date": a participle before its noun, or an adjective, is no verb of the clause.
    const { from } = this.#syntax.tokensIn({ start, end });
    const tag = this.#syntax.xpos(from);
    if (this.#isToldByAuxiliary(i)) return "present";
    return tag === "VBD" || (tag === "VBN" && this.#syntax.relation(from) !== "amod") ? "past" : "present";
  }
}
