import type { Span } from "../../src/core/index.ts";
import { roundTo } from "./rounding.ts";

/** A syntactic word. Offsets count the text's characters without white space; those of a multiword token are its token's. */
export interface SyntaxWord extends Span {
  readonly form: string;
  /** True for a part of a multiword token ("do" and "n't" of "don't"). */
  readonly multiword: boolean;
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  /** Index of the head among the document's words, -1 at a root, `UNKNOWN_HEAD` where nobody looked. */
  readonly head: number;
  /** Relation without its subtype. */
  readonly deprel: string;
}

/** The head of a word that was not parsed: never right. */
export const UNKNOWN_HEAD = -2;

/** One document's words and sentences, gold or given. */
export interface SyntaxDocument {
  readonly id: string;
  readonly words: readonly SyntaxWord[];
  readonly sentences: readonly Span[];
}

/** P/R/F1, and `accuracy` on the words that could be aligned (null for sentences). */
export interface SyntaxFigure {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly accuracy: number | null;
}

export const SYNTAX_FIGURES = ["sentences", "words", "upos", "xpos", "lemmas", "uas", "las", "clas"] as const;
export type SyntaxFigures = { readonly [F in (typeof SYNTAX_FIGURES)[number]]: SyntaxFigure } & {
  readonly counts: { readonly words: number; readonly sentences: number };
};

/** Relations of content words, on which CLAS counts. */
const CONTENT_RELATIONS = new Set(
  (
    "nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse nmod appos nummod acl amod " +
    "conj fixed flat compound list parataxis orphan goeswith reparandum root dep"
  ).split(" "),
);

/** For each gold word the index of the given word aligned with it, or -1. */
export function alignWords(gold: readonly SyntaxWord[], got: readonly SyntaxWord[]): Int32Array {
  const aligned = new Int32Array(gold.length).fill(-1);
  let g = 0;
  let s = 0;
  while (g < gold.length && s < got.length) {
    const a = gold[g]!;
    const b = got[s]!;
    if (a.multiword || b.multiword) {
      // A word that begins before the multiword token lies outside its span.
      if (a.multiword ? !b.multiword && b.start < a.start : a.start < b.start) {
        if (a.multiword) s += 1;
        else g += 1;
      }
      const to = multiwordSpanEnd(gold, got, g, s, (a.multiword ? a : b).end);
      alignForms(gold, got, { g, s, gTo: to.g, sTo: to.s }, aligned);
      g = to.g;
      s = to.s;
    } else if (a.start === b.start && a.end === b.end) {
      aligned[g] = s;
      g += 1;
      s += 1;
    } else if (a.start <= b.start) g += 1;
    else s += 1;
  }
  return aligned;
}

/** The first words of both sides behind the smallest span that no multiword token of either side sticks out of. */
function multiwordSpanEnd(
  gold: readonly SyntaxWord[],
  got: readonly SyntaxWord[],
  fromGold: number,
  fromGot: number,
  firstEnd: number,
): { readonly g: number; readonly s: number } {
  let g = fromGold;
  let s = fromGot;
  let end = firstEnd;
  const isBeyond = (word: SyntaxWord | undefined): boolean =>
    word === undefined || (word.multiword ? word.start >= end : word.end > end);
  while (!isBeyond(gold[g]) || !isBeyond(got[s])) {
    const a = gold[g];
    const b = got[s];
    const takeGold = a !== undefined && (b === undefined || a.start <= b.start);
    const word = takeGold ? a : b!;
    if (word.multiword && word.end > end) end = word.end;
    if (takeGold) g += 1;
    else s += 1;
  }
  return { g, s };
}

/** Aligns the words of a multiword span by a longest common subsequence of their forms, letter case aside. */
function alignForms(
  gold: readonly SyntaxWord[],
  got: readonly SyntaxWord[],
  { g, s, gTo, sTo }: { readonly g: number; readonly s: number; readonly gTo: number; readonly sTo: number },
  aligned: Int32Array,
): void {
  const rows = gTo - g;
  const columns = sTo - s;
  const same = (i: number, j: number): boolean => gold[g + i]!.form.toLowerCase() === got[s + j]!.form.toLowerCase();
  // longest[i][j]: length of the longest common subsequence of the words from i and from j on.
  const longest = Array.from({ length: rows + 1 }, () => new Int32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const both = same(i, j) ? 1 + longest[i + 1]![j + 1]! : 0;
      longest[i]![j] = Math.max(both, longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (same(i, j)) {
      aligned[g + i] = s + j;
      i += 1;
      j += 1;
    } else if (longest[i]![j] === longest[i + 1]![j]) i += 1;
    else j += 1;
  }
}

/** True where both words are roots, or the given head is aligned with the gold head. `headOfGot`: the gold word of the given head, -1 for none. */
export function hasSameHead(gold: SyntaxWord, got: SyntaxWord, headOfGot: number): boolean {
  return gold.head < 0 ? got.head === gold.head : got.head >= 0 && headOfGot === gold.head;
}

/** How many spans (in order, not overlapping) are in both lists. */
function sameSpanCount(gold: readonly Span[], got: readonly Span[]): number {
  let count = 0;
  let g = 0;
  let s = 0;
  while (g < gold.length && s < got.length) {
    const a = gold[g]!;
    const b = got[s]!;
    if (b.start < a.start) s += 1;
    else if (a.start < b.start) g += 1;
    else {
      if (a.end === b.end) count += 1;
      g += 1;
      s += 1;
    }
  }
  return count;
}

interface Hits {
  right: number;
  gold: number;
  got: number;
  aligned: number;
}

function figure(hits: Hits, hasAccuracy: boolean): SyntaxFigure {
  const { right, gold, got, aligned } = hits;
  return {
    p: got === 0 ? 0 : roundTo(right / got, 4),
    r: gold === 0 ? 0 : roundTo(right / gold, 4),
    f1: gold + got === 0 ? 0 : roundTo((2 * right) / (gold + got), 4),
    accuracy: hasAccuracy ? (aligned === 0 ? 0 : roundTo(right / aligned, 4)) : null,
  };
}

/**
 * Words, sentences and their analyses by the definitions of the CoNLL 2018 shared task (Zeman et al. 2018): words are
 * equal where they cover the same characters, inside multiword tokens where their forms align; P and R are over all given
 * and all gold words, so wrong words cost every later figure. Relations are compared without subtypes. A gold lemma "_" fits
 * any. Documents are paired by id; a gold document that `got` lacks is empty.
 */
export function scoreSyntax(gold: readonly SyntaxDocument[], got: readonly SyntaxDocument[]): SyntaxFigures {
  const byId = new Map(got.map((document) => [document.id, document]));
  const hits = Object.fromEntries(SYNTAX_FIGURES.map((name) => [name, { right: 0, gold: 0, got: 0, aligned: 0 }])) as {
    [F in (typeof SYNTAX_FIGURES)[number]]: Hits;
  };
  for (const document of gold) {
    const mine = byId.get(document.id) ?? { words: [], sentences: [] };
    const aligned = alignWords(document.words, mine.words);
    const goldOf = new Int32Array(mine.words.length).fill(-1);
    aligned.forEach((s, g) => {
      if (s >= 0) goldOf[s] = g;
    });
    hits.sentences.gold += document.sentences.length;
    hits.sentences.got += mine.sentences.length;
    hits.sentences.right += sameSpanCount(document.sentences, mine.sentences);
    for (const name of SYNTAX_FIGURES) {
      if (name === "sentences") continue;
      const counts = (word: SyntaxWord): boolean => name !== "clas" || CONTENT_RELATIONS.has(word.deprel);
      hits[name].gold += document.words.filter(counts).length;
      hits[name].got += mine.words.filter(counts).length;
    }
    aligned.forEach((s, g) => {
      if (s < 0) return;
      const a = document.words[g]!;
      const b = mine.words[s]!;
      const sameHead = hasSameHead(a, b, goldOf[b.head] ?? -1);
      const sameRelation = sameHead && a.deprel === b.deprel;
      const rights = {
        words: true,
        upos: a.upos === b.upos,
        xpos: a.xpos === b.xpos,
        lemmas: a.lemma === "_" || a.lemma === b.lemma,
        uas: sameHead,
        las: sameRelation,
      };
      for (const [name, right] of Object.entries(rights) as [keyof typeof rights, boolean][]) {
        hits[name].aligned += 1;
        if (right) hits[name].right += 1;
      }
      if (CONTENT_RELATIONS.has(a.deprel)) {
        hits.clas.aligned += 1;
        if (sameRelation) hits.clas.right += 1;
      }
    });
  }
  const figures = SYNTAX_FIGURES.map((name) => [name, figure(hits[name], name !== "sentences")]);
  const counts = { words: hits.words.gold, sentences: hits.sentences.gold };
  return { ...Object.fromEntries(figures), counts } as SyntaxFigures;
}
