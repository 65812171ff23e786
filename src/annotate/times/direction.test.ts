import { expect, test } from "vitest";
import { Syntax, UPOS, type Upos } from "../../core/index.ts";
import { TIMES as ENGLISH } from "../../lang/en/times.ts";
import { compileTimes } from "./compile.ts";
import { directionBySyntax, directionOfOwnVerb } from "./direction.ts";

/** A token: form, lemma, universal tag, Penn tag, number of its head from 1 (0 for the root), relation. */
type Row = readonly [string, string, Upos, string, number, string];

/** One parsed sentence; the last token is the time expression. */
function parsed(rows: readonly Row[]): { readonly syntax: Syntax; readonly start: number; readonly end: number } {
  const text = rows.map(([form]) => form).join(" ");
  const starts = rows.map((_, i) => rows.slice(0, i).reduce((sum, [form]) => sum + form.length + 1, 0));
  const column = (of: (row: Row, i: number) => number) => Int32Array.from(rows, of);
  const index = (_: Row, i: number): number => i;
  const syntax = new Syntax(text, {
    tokens: {
      count: rows.length,
      start: Int32Array.from(starts),
      end: Int32Array.from(rows, ([form], i) => starts[i]! + form.length),
      form: column(index),
      forms: rows.map(([form]) => form),
    },
    sentences: [{ start: 0, end: text.length, from: 0, to: rows.length, block: 0 }],
    tags: {
      upos: column(([, , upos]) => UPOS.indexOf(upos)),
      xpos: column(index),
      xposes: rows.map(([, , , xpos]) => xpos),
      lemma: column(index),
      lemmas: rows.map(([, lemma]) => lemma),
    },
    parses: { head: column(([, , , , head]) => head - 1), deprel: column(index), deprels: rows.map((row) => row[5]) },
  });
  return { syntax, start: starts.at(-1)!, end: text.length };
}

const present = (verb: string, lemma: string, preposition = "on"): readonly Row[] => [
  ["talks", "talk", "NOUN", "NNS", 2, "nsubj"],
  [verb, lemma, "VERB", "VBP", 0, "root"],
  [preposition, preposition, "ADP", "IN", 4, "case"],
  ["Monday", "Monday", "PROPN", "NNP", 2, "obl"],
];
const denied: readonly Row[] = [
  ["neither", "neither", "PRON", "DT", 4, "nsubj:pass"],
  ["could", "could", "AUX", "MD", 4, "aux"],
  ["be", "be", "AUX", "VB", 4, "aux:pass"],
  ["reached", "reach", "VERB", "VBN", 0, "root"],
  ["Monday", "Monday", "PROPN", "NNP", 4, "obl:tmod"],
];
const helped: readonly Row[] = [
  ["helped", "help", "VERB", "VBD", 0, "root"],
  ["firms", "firm", "NOUN", "NNS", 3, "nsubj"],
  ["open", "open", "VERB", "VB", 1, "ccomp"],
  ["on", "on", "ADP", "IN", 5, "case"],
  ["Monday", "Monday", "PROPN", "NNP", 3, "obl"],
];
const planned: readonly Row[] = [
  ["meeting", "meeting", "NOUN", "NN", 0, "root"],
  ["that", "that", "PRON", "WDT", 5, "nsubj"],
  ["was", "be", "AUX", "VBD", 5, "aux"],
  ["to", "to", "PART", "TO", 5, "mark"],
  ["open", "open", "VERB", "VB", 1, "acl:relcl"],
  ["Monday", "Monday", "PROPN", "NNP", 5, "obl:tmod"],
];
const closed = (preposition: string): readonly Row[] => [
  ["mine", "mine", "NOUN", "NN", 2, "nsubj"],
  ["closed", "close", "VERB", "VBD", 0, "root"],
  [preposition, preposition, "ADP", "IN", 4, "case"],
  ["Monday", "Monday", "PROPN", "NNP", 2, "obl"],
];

const stated = (subject: string, form: string, tag: string, preposition = "on"): readonly Row[] => [
  [subject, subject, "NOUN", subject.endsWith("s") ? "NNS" : "NN", 4, "nsubj"],
  [form, "be", "AUX", tag, 4, "cop"],
  [preposition, preposition, "ADP", "IN", 4, "case"],
  ["Monday", "Monday", "PROPN", "NNP", 0, "root"],
];

const would: readonly Row[] = [
  ["would", "would", "AUX", "MD", 2, "aux"],
  ["meet", "meet", "VERB", "VB", 0, "root"],
  ["on", "on", "ADP", "IN", 4, "case"],
  ["Monday", "Monday", "PROPN", "NNP", 2, "obl"],
];

const english = compileTimes(ENGLISH);
const { clause: _, ...rest } = ENGLISH;
/** The same language without its table of clauses. */
const silent = compileTimes(rest);

test.each<[string, readonly Row[], number, number]>([
  ["a calendar's verb", present("begin", "begin"), 0.8, 0.6],
  ["another verb", present("stand", "stand"), 0.6, 0.6],
  ["a verb of speaking", present("say", "say"), 0, 0.6],
  ["what proved impossible", denied, -1.5, 0.5],
  ["an infinitive without to", helped, -1, 0.6],
  ["a plan of the past", planned, 0.6, 1],
  ["within its time", closed("on"), -1.5, -1],
  ["moved to its time", closed("to"), -1, -1],
  ["what would be on a day", would, 0.7, 0.7],
  ["what is on a day", stated("talks", "are", "VBP"), 1, 0],
  ["what was on a day", stated("talks", "were", "VBD"), 0, 0],
  ["what is from a day", stated("figures", "are", "VBP", "from"), 0, 0],
  ["what day it is", stated("today", "is", "VBZ"), 0, 0],
])("%s points by the words of the language's table", (_name, rows, withTable, without) => {
  const { syntax, start, end } = parsed(rows);
  expect(directionBySyntax(syntax, start, end, english)).toBe(withTable);
  expect(directionBySyntax(syntax, start, end, silent)).toBe(without);
});

test("what ends by a day to come is put into its time, what ended by it is not", () => {
  const ending = (modal: readonly Row[], verb: Row): readonly Row[] => [
    ...modal,
    verb,
    ["by", "by", "ADP", "IN", modal.length + 3, "case"],
    ["Monday", "Monday", "PROPN", "NNP", modal.length + 1, "obl"],
  ];
  const ahead = parsed(ending([["will", "will", "AUX", "MD", 2, "aux"]], ["end", "end", "VERB", "VB", 0, "root"]));
  const back = parsed(ending([], ["ended", "end", "VERB", "VBD", 0, "root"]));
  expect(directionOfOwnVerb(ahead.syntax, ahead.start, ahead.end, english)).toBe(1);
  expect(directionOfOwnVerb(ahead.syntax, ahead.start, ahead.end, silent)).toBe(0);
  expect(directionOfOwnVerb(back.syntax, back.start, back.end, english)).toBe(0);
});
