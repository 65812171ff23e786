import { clip, cueRun, toSpans, without } from "./clauses.ts";
import type { FoundAttribution } from "./finder.ts";
import { type Filled, fill } from "./frames.ts";
import { readParenthetical } from "./parentheticals.ts";
import type { CueRow, Frame } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { agentOf, isPassive, sourceRun, subjectOf } from "./sources.ts";
import type { SpeechLink } from "./speech.ts";

/** Frames in the order in which they are tried: the closer a frame ties its content to the verb, the earlier. */
const FRAME_ORDER: readonly Frame[] = [
  "quote",
  "object-clause",
  "object-infinitive",
  "clause",
  "object-complement",
  "infinitive",
  "gerund",
  "raising",
  "preposition",
  "object",
  "nothing",
];

/** Reads the verb (or adjective) at `v` as a cue; null where none of its frames is filled. */
export function readVerb(
  scene: Scene,
  v: number,
  rows: readonly CueRow[],
  link: SpeechLink | undefined,
): FoundAttribution | null {
  const { syntax } = scene;
  const set = readSetIn(scene, v, rows, link);
  if (set !== null) return set;
  for (const frame of FRAME_ORDER) {
    for (const row of rows) {
      if (!row.takes.includes(frame)) continue;
      if (row.particles !== undefined && !row.particles.includes(syntax.lower(v + 1 < syntax.count ? v + 1 : v)))
        continue;
      if (row.finiteOnly === true && syntax.xpos(v) === "VBG" && syntax.child(v, "aux") < 0) continue;
      if (row.agentOnly === true && isPassive(scene, v) && agentOf(scene, v) < 0) continue;
      if (row.negatedOnly === true && !(scene.isNegated(v) && syntax.xpos(v - 1) !== "TO")) continue;
      const filled = fill(scene, v, frame, row, link);
      if (filled === null) continue;
      if (frame !== "quote" && frame !== "infinitive" && isBareParticiple(scene, v, filled)) continue;
      const source = filled.source ?? subjectOf(scene, v);
      if (row.source === "document" && !isDocument(scene, source)) continue;
      const found = assemble(scene, v, row, filled, source);
      if (found !== null) return found;
    }
  }
  return null;
}

/** "the information disclosed": a past participle without auxiliary and agent reports nothing of anybody's saying. */
function isBareParticiple(scene: Scene, v: number, filled: Filled): boolean {
  const { syntax } = scene;
  if (syntax.xpos(v) !== "VBN" || syntax.child(v, "aux", "nsubj") >= 0 || syntax.relation(v) === "conj") return false;
  if (syntax.relation(v) === "advcl" || (filled.source ?? -1) >= 0) return false;
  return agentOf(scene, v) < 0 && syntax.upos(v - 1 < 0 ? v : v - 1) !== "AUX";
}

/** "P, officials said": read by the marks before the parse is asked. */
function readSetIn(
  scene: Scene,
  v: number,
  rows: readonly CueRow[],
  link: SpeechLink | undefined,
): FoundAttribution | null {
  const row = rows.find((one) => one.takes.includes("clause") || one.takes.includes("object-clause"));
  if (row === undefined || !row.takes.includes("quote") || row.negatedOnly === true) return null;
  const set = readParenthetical(scene, v);
  if (set === null) return null;
  const { syntax } = scene;
  const cue = cueRun(scene, v);
  const quotes = link === undefined ? [] : link.quotes.map((q) => scene.quoteRuns[q]!);
  const pieces = set.content.filter((run) => !quotes.some((quote) => quote.from <= run.from && run.last <= quote.last));
  const content = toSpans(scene, [...pieces, ...quotes]);
  if (content.length === 0) return null;
  // The parse knows more of the source where it agrees on its head: apposition, relative clause.
  const parsed = subjectOf(scene, v);
  const whole = parsed === set.sourceHead ? sourceRun(scene, parsed, v) : set.source;
  const source = whole.from <= set.source.from && whole.last >= set.source.last ? whole : set.source;
  const outside = content.some(
    (span) => span.start <= syntax.start(source.from) && syntax.start(source.from) < span.end,
  );
  return {
    source: toSpans(scene, [outside ? set.source : source]),
    cue: [syntax.spanOf(cue.from, cue.last)],
    content,
    by: row.id,
    cueToken: v,
    sourceToken: set.sourceHead,
  };
}

function assemble(scene: Scene, v: number, row: CueRow, filled: Filled, source: number): FoundAttribution | null {
  const { syntax } = scene;
  let cue = cueRun(scene, v);
  const above = syntax.head(v);
  if (row.kind === "adjective" && syntax.relation(v) === "xcomp" && above >= 0 && above < v && v - above < 4) {
    cue = { from: cueRun(scene, above).from, last: cue.last };
  }
  if (filled.cueLast !== undefined) cue = { from: cue.from, last: Math.max(cue.last, filled.cueLast) };
  const linked = filled.frame === "quote";
  let holes = filled.content.flatMap((run) => without(linked ? run : clip(scene, run, v), cue));
  const sources = source >= 0 ? sourceRun(scene, source, v) : null;
  if (sources !== null) holes = holes.flatMap((run) => without(run, sources));
  const content = toSpans(scene, holes);
  if (content.length === 0 && filled.frame !== "nothing") return null;
  return {
    source: sources === null ? [] : toSpans(scene, [sources]),
    cue: [syntax.spanOf(cue.from, cue.last)],
    content,
    by: row.id,
    cueToken: v,
    sourceToken: source,
  };
}

function isDocument(scene: Scene, source: number): boolean {
  if (source < 0) return false;
  const row = scene.lexicon.sources.get(scene.syntax.lemma(source).toLowerCase());
  return row !== undefined && row.kind === "document";
}
