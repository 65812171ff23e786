import type { Span } from "../../core/index.ts";
import type { Run, Scene } from "./scene.ts";

/** The run of a token's subtree. */
export function subtreeRun(scene: Scene, i: number): Run {
  return { from: scene.syntax.leftmost(i), last: scene.syntax.rightmost(i) };
}

/** The run of a noun phrase, with a determiner that the parser hung elsewhere ("The two are expected"). */
export function nounRun(scene: Scene, i: number): Run {
  const run = subtreeRun(scene, i);
  const before = run.from - 1;
  const { syntax } = scene;
  if (before >= 0 && syntax.upos(before) === "DET" && syntax.sentenceOf(before) === syntax.sentenceOf(i)) {
    return { from: before, last: run.last };
  }
  return run;
}

/**
 * The words of a cue: its auxiliaries, negation and the adverbs that stand directly before it ("has also said", "did not
 * use the word"), then the particles after it ("pointed out").
 */
export function cueRun(scene: Scene, v: number): Run {
  const { syntax } = scene;
  let from = v;
  for (let i = v - 1; i >= scene.sentence(v).from; i -= 1) {
    const upos = syntax.upos(i);
    const relation = syntax.relation(i);
    const hangs = syntax.head(i) === v && (relation === "aux" || relation === "cop" || relation === "advmod");
    const particle = upos === "PART" && syntax.head(i) === v;
    if (particle && syntax.lower(i) === scene.lexicon.words.infinitive) break;
    if (!hangs && !particle) break;
    if (syntax.leftmost(i) < i && syntax.leftmost(i) < from - 1) break;
    from = i;
  }
  // An adverb alone at the left edge belongs to it only after an auxiliary or where it is one word: "also said".
  let last = v;
  for (const child of syntax.children(v)) {
    if (child > last && child <= last + 1 && syntax.deprel(child) === "compound:prt") last = child;
  }
  return { from, last };
}

/** First and last token of everything that hangs on `v` but the subtrees in `without`. */
export function ownRun(scene: Scene, v: number, without: ReadonlySet<number>): Run {
  const { syntax } = scene;
  let from = v;
  let last = v;
  for (const child of syntax.children(v)) {
    if (without.has(child) || syntax.relation(child) === "punct") continue;
    if (child < v) from = Math.min(from, syntax.leftmost(child));
    else last = Math.max(last, syntax.rightmost(child));
  }
  return { from, last };
}

/** Content as runs, in text order, made of `run` without the tokens of `hole`. */
export function without(run: Run, hole: Run): Run[] {
  if (hole.last < run.from || hole.from > run.last) return [run];
  const out: Run[] = [];
  if (run.from < hole.from) out.push({ from: run.from, last: hole.from - 1 });
  if (hole.last < run.last) out.push({ from: hole.last + 1, last: run.last });
  return out;
}

/**
 * The run, carried on where the words go on without a mark and the parser broke the clause off: "said that the plan is
 * | in the interest of all". Stops at marks, conjunctions and words that begin an adjunct of the cue ("on Monday").
 */
export function carryOn(scene: Scene, run: Run, v: number): Run {
  const { syntax, lexicon } = scene;
  const limit = clip(scene, { from: run.from, last: scene.sentence(v).last }, v).last;
  let { last } = run;
  if (last >= limit || last < v || syntax.upos(last) === "PUNCT") return run;
  const upos = syntax.upos(last + 1);
  const word = syntax.lower(last + 1);
  const quote = scene.quoteOf[last + 1]!;
  if (quote >= 0 && quote !== scene.quoteOf[v] && scene.quoteRuns[quote]!.from === last + 1) {
    // "said it was “bad”": the words in marks belong to the clause.
    last = Math.min(limit, scene.quoteRuns[quote]!.last);
    return { from: run.from, last };
  }
  if (upos === "PUNCT" || upos === "CCONJ" || upos === "PRON" || lexicon.words.adjunctStarts.has(word)) return run;
  while (last < limit) {
    const next = last + 1;
    const mark = syntax.upos(next);
    if (mark === "CCONJ" || (mark === "PUNCT" && scene.quoteOf[next] === scene.quoteOf[v])) break;
    last = next;
  }
  return { from: run.from, last };
}

/** Part of `run` inside the quotation that holds `anchor`: what is said in a quotation stays in it. */
export function clip(scene: Scene, run: Run, anchor: number): Run {
  const quote = scene.quoteOf[anchor] ?? -1;
  if (quote < 0) return run;
  const at = scene.quoteRuns[quote]!;
  const closed = scene.quotations[quote]!.closed ? 1 : 0;
  return { from: Math.max(run.from, at.from + 1), last: Math.min(run.last, at.last - closed) };
}

/** Trimmed spans of runs, without empty ones, merged where only space or a comma parts them inside one quotation. */
export function toSpans(scene: Scene, runs: readonly Run[]): Span[] {
  const sorted = [...runs].filter((run) => run.from <= run.last).sort((a, b) => a.from - b.from || b.last - a.last);
  const merged: Run[] = [];
  for (const run of sorted) {
    const before = merged[merged.length - 1];
    if (before !== undefined && run.from <= before.last + 1) {
      merged[merged.length - 1] = { from: before.from, last: Math.max(before.last, run.last) };
    } else merged.push(run);
  }
  const spans: Span[] = [];
  for (const run of merged) {
    const span = scene.spanOf(run);
    if (span !== null && span.end > span.start) spans.push(span);
  }
  return spans;
}
