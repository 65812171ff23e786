import { clip, cueRun, subtreeRun, toSpans } from "./clauses.ts";
import type { FoundAttribution } from "./finder.ts";
import type { CueRow } from "./rules.ts";
import type { Run, Scene } from "./scene.ts";
import { agentOf, isPassive, sourceRun, subjectOf } from "./sources.ts";

/**
 * Reads the noun at `n` as a cue: "her claim that the vote was rigged", "calls for an inquiry", "made the promise to
 * return". It needs a content of its own; its source is its possessor, the "by …" after it, or the subject of a verb that
 * only carries it. Null where there is no content.
 */
export function readNoun(scene: Scene, n: number, rows: readonly CueRow[]): FoundAttribution | null {
  for (const row of rows) {
    if (row.negatedOnly === true && !hasNo(scene, n)) continue;
    const content = contentOf(scene, n, row);
    const found = content === null ? readNothing(scene, n, row) : assemble(scene, n, row, content);
    if (found !== null) return found;
  }
  return null;
}

/**
 * "The embassy had no comment", "There was no immediate comment from the embassy": an answer that was not given, with no
 * word of what about.
 */
function readNothing(scene: Scene, n: number, row: CueRow): FoundAttribution | null {
  if (!row.takes.includes("nothing")) return null;
  const { syntax } = scene;
  const above = syntax.head(n);
  const relation = syntax.relation(n);
  let source = -1;
  let cue: Run = { from: syntax.leftmost(n), last: n };
  // "had no comment", "gave no reasons"; "saw no reason" is another thing.
  const gives = above >= 0 && row.carriedBy?.includes(syntax.lemma(above)) === true;
  if (relation === "obj" && scene.isVerb(above) && above < n && gives) {
    source = subjectOf(scene, above);
    cue = { from: cueRun(scene, above).from, last: n };
  } else if (
    row.sourceMarks !== undefined &&
    (relation === "nsubj" || relation === "root" || syntax.child(n, "expl") >= 0)
  ) {
    const { last } = scene.sentence(n);
    for (let i = n + 1; i < last && source < 0; i += 1) {
      if (row.sourceMarks?.includes(syntax.lower(i)) === true && syntax.relation(i) === "case" && syntax.head(i) > i) {
        source = syntax.head(i);
        // "No reaction was immediately available from …".
        if (above > n && above < i) cue = { from: cue.from, last: above };
      }
    }
  }
  if (source < 0) return null;
  return {
    source: toSpans(scene, [sourceRun(scene, source, n)]),
    cue: [syntax.spanOf(cue.from, cue.last)],
    content: [],
    by: row.id,
    cueToken: n,
    sourceToken: source,
  };
}

/** "no comment", "gave no reason". */
function hasNo(scene: Scene, n: number): boolean {
  const { syntax, lexicon } = scene;
  for (const child of syntax.children(n))
    if (child < n && lexicon.words.negations.has(syntax.lower(child))) return true;
  return false;
}

interface NounContent {
  readonly run: Run;
  /** Last token of the cue: the preposition that belongs to it. */
  readonly cueLast: number;
}

function contentOf(scene: Scene, n: number, row: CueRow): NounContent | null {
  const { syntax, lexicon } = scene;
  for (const child of syntax.children(n)) {
    if (child < n) continue;
    const relation = syntax.deprel(child);
    const first = syntax.leftmost(child);
    if (first <= n) continue;
    const marker = syntax.lower(first);
    if (relation === "acl" || relation === "ccomp" || relation === "acl:relcl" || relation === "advcl") {
      if (
        row.takes.includes("clause") &&
        lexicon.words.complementizers.has(marker) &&
        isThatClause(scene, child, first)
      ) {
        return { run: subtreeRun(scene, child), cueLast: n };
      }
      if (row.takes.includes("infinitive") && marker === lexicon.words.infinitive && relation !== "acl:relcl") {
        return { run: subtreeRun(scene, child), cueLast: n };
      }
    }
    if (!row.takes.includes("preposition") || row.prepositions === undefined || first === child) continue;
    if (relation === "nmod" || relation === "acl" || relation === "advcl" || relation === "obl") {
      // "did not respond to a request for comment": nobody has said what.
      if (lexicon.words.answers.has(syntax.lemma(child))) continue;
      if (row.prepositions.includes(marker) && first === n + 1) {
        return { run: { from: first + 1, last: syntax.rightmost(child) }, cueLast: first };
      }
    }
  }
  return null;
}

/** "the claim that he lied", not "the claim that he made": in the first the clause is complete. */
function isThatClause(scene: Scene, clause: number, marker: number): boolean {
  const { syntax } = scene;
  if (syntax.deprel(clause) !== "acl:relcl") return true;
  return syntax.relation(marker) === "mark";
}

function assemble(scene: Scene, n: number, row: CueRow, content: NounContent): FoundAttribution | null {
  const { syntax, lexicon } = scene;
  let source = syntax.child(n, "nmod:poss");
  let cueFrom = n;
  let light = -1;
  let run = content.run;
  if (source < 0) {
    for (const child of syntax.children(n)) {
      if (child > n && lexicon.words.agent.has(scene.markerOf(child)) && syntax.relation(child) === "nmod")
        source = child;
    }
  }
  if (source < 0) {
    const head = syntax.head(n);
    const relation = syntax.relation(n);
    if (head >= 0 && scene.isVerb(head) && lexicon.lightVerbs.has(syntax.lemma(head))) {
      if (relation === "obj") {
        source = subjectOf(scene, head);
        light = head;
        if (source < 0) light = -1;
      } else if (relation === "nsubj" && isPassive(scene, head)) source = agentOf(scene, head);
    }
  }
  // A noun without anybody behind it attributes only where a whole clause hangs on it.
  if (source < 0 && content.cueLast !== n) return null;
  const preposition = content.cueLast > n;
  if (source < 0 && !row.takes.includes("clause")) return null;
  if (source < 0 && syntax.lower(content.run.from) === lexicon.words.infinitive) return null;
  if (source > content.run.from && source <= content.run.last) {
    run = { from: content.run.from, last: syntax.leftmost(source) - 1 };
  }
  if (light >= 0) cueFrom = Math.min(cueRun(scene, light).from, n);
  else if (n > 0 && syntax.relation(n - 1) === "amod" && syntax.head(n - 1) === n && source >= 0 && source < n - 1)
    cueFrom = n - 1;
  const last = preposition ? content.cueLast : n;
  const contentSpans = toSpans(scene, [clip(scene, run, n)]);
  if (contentSpans.length === 0) return null;
  const sources = source < 0 ? null : sourceRun(scene, source, light >= 0 ? light : n);
  return {
    source: sources === null ? [] : toSpans(scene, [sources]),
    cue: [syntax.spanOf(cueFrom, last)],
    content: contentSpans,
    by: row.id,
    cueToken: n,
    sourceToken: source,
  };
}
