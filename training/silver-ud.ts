import type { SilverReport } from "./silver.ts";

/** Renamed relations, Stanford/UD v1 -> UD v2 as EWT uses it. */
const RENAMED: { readonly [label: string]: string } = {
  dobj: "obj",
  nsubjpass: "nsubj:pass",
  csubjpass: "csubj:pass",
  auxpass: "aux:pass",
  neg: "advmod",
  mwe: "fixed",
  name: "flat",
  "nmod:tmod": "obl:unmarked",
  "nmod:npmod": "obl:unmarked",
};

/** A tree over our tokens; -2 where the head is not known, so that nothing is learnt of it. Root: -1. */
export interface SilverTree {
  readonly head: Int32Array;
  readonly deprel: string[];
}

/**
 * Brings an automatic analysis to UD v2 over our tokens of one sentence [from, to). Punctuation, "dep" and what crosses
 * our sentences is not learnt. Where an analysed token covers several of ours, the last stands for it and the others are
 * not learnt. `upos` gives our universal tags.
 */
export function toUd(report: SilverReport, from: number, to: number, upos: (i: number) => string): SilverTree {
  const { analysis, covering } = report;
  const length = to - from;
  const ours = new Map<number, number>();
  for (let i = from; i < to; i += 1) if (covering[i]! >= 0) ours.set(covering[i]!, i);
  const head = new Int32Array(length).fill(-2);
  const deprel: string[] = new Array(length).fill("");
  for (const [token, i] of ours) {
    const { head: above, deprel: label } = analysis[token]!;
    if (label === "punct" || label === "dep" || upos(i) === "PUNCT") continue;
    if (above < 0) {
      head[i - from] = -1;
      deprel[i - from] = "root";
      continue;
    }
    const at = ours.get(above);
    if (at === undefined || at === i) continue;
    head[i - from] = at - from;
    let name = RENAMED[label] ?? label;
    const high = upos(at);
    if (name === "nmod") name = high === "VERB" || high === "ADJ" || high === "ADV" || high === "AUX" ? "obl" : "nmod";
    if (name === "obl:unmarked" && (high === "NOUN" || high === "PROPN")) name = "nmod:unmarked";
    if (label === "neg" && upos(i) === "DET") name = "det";
    deprel[i - from] = name;
  }
  // v1 hangs a coordinator on the first conjunct, v2 on the next one.
  for (let i = 0; i < length; i += 1) {
    if (deprel[i] !== "cc" || head[i]! < 0) continue;
    for (let j = i + 1; j < length; j += 1) {
      if (deprel[j] === "conj" && head[j] === head[i]) {
        head[i] = j;
        break;
      }
    }
  }
  // Names and titles are built otherwise ("flat" and "nmod:desc", first word the head): not learnt from here.
  for (let i = 0; i < length; i += 1) {
    if (deprel[i] !== "compound" || head[i]! < 0) continue;
    if (upos(from + i) === "PROPN" || upos(from + head[i]!) === "PROPN") nameAt(head, deprel, i);
  }
  return { head, deprel };
}

/** Forgets a name's inner arcs and its outer one, whose bearer is not the same word. */
function nameAt(head: Int32Array, deprel: string[], i: number): void {
  const top = head[i]!;
  deprel[i] = "";
  head[i] = -2;
  if (top >= 0 && deprel[top] !== "root") {
    head[top] = -2;
    deprel[top] = "";
  }
}
