import type { Span } from "../../core/index.ts";
import { toSpans } from "./clauses.ts";
import type { FoundAttribution } from "./finder.ts";
import type { Scene } from "./scene.ts";

/** Cues of a sentence before one that are looked at: more stand in a sentence only in nonsense. */
const NEAR_CUES = 12;

/**
 * Where attributions of one sentence meet: what a later cue takes from an earlier one's content, and a source that the
 * later shares with the earlier.
 */
export function joinParts(scene: Scene, found: readonly FoundAttribution[]): readonly FoundAttribution[] {
  const bySentence = new Map<number, number[]>();
  const out = [...found];
  /** Participles that have been given to the first cue of their sentence: "She said A does B, noting C". */
  const joined = new Set<number>();
  found.forEach((one, index) => {
    if (one.cueToken < 0) return;
    const key = scene.syntax.sentenceOf(one.cueToken);
    const list = bySentence.get(key);
    if (list === undefined) bySentence.set(key, [index]);
    else list.push(index);
  });
  for (const indexes of bySentence.values()) {
    indexes.sort((a, b) => out[a]!.cueToken - out[b]!.cueToken);
    for (let l = 1; l < indexes.length; l += 1) {
      const later = indexes[l]!;
      for (let e = Math.max(0, l - NEAR_CUES); e < l; e += 1) {
        const earlier = indexes[e]!;
        if (out[earlier]!.cueToken >= out[later]!.cueToken) continue;
        meet(scene, out, earlier, later, joined);
      }
    }
  }
  return out;
}

function meet(scene: Scene, out: FoundAttribution[], earlier: number, later: number, joined: Set<number>): void {
  const first = out[earlier]!;
  const second = out[later]!;
  const { syntax, lexicon } = scene;
  if (scene.quoteOf[first.cueToken] !== scene.quoteOf[second.cueToken]) return;
  const cueStart = second.cue[0]?.start ?? 0;
  const last = first.content[first.content.length - 1];
  const holds = last !== undefined && last.start < cueStart && cueStart < last.end;
  if (lexicon.phraseActs.has(second.by)) {
    // "Ruiz said P, according to reports": the reports tell that Ruiz said it; they are no part of what she said.
    const cue = first.cue[0];
    const relays = cue !== undefined && second.content.some((at) => at.start <= cue.start && cue.end <= at.end);
    if (holds && relays && second.source.some((at) => at.end >= last.end - 1))
      out[earlier] = cutAt(scene, first, cueStart);
    return;
  }
  const concession = concessionOf(scene, first, second);
  if (holds && concession >= 0) {
    // "He said P, though he did not say why": that is the report's own.
    out[earlier] = cutAt(scene, first, syntax.start(concession));
    return;
  }
  if (isOuterRefusal(scene, first, second)) {
    // "She said P but declined to name him": she declined.
    const cut = conjunctionBefore(scene, syntax.tokenFrom(cueStart));
    if (holds) out[earlier] = cutAt(scene, first, syntax.start(cut));
    out[later] = { ...second, source: first.source, sourceToken: first.sourceToken };
    return;
  }
  if (syntax.xpos(second.cueToken) !== "VBG" || !isSpeech(scene, second)) {
    shareSource(scene, out, earlier, later);
    return;
  }
  // "She said P, noting that Q": Q is hers too.
  const participle = second.cueToken === syntax.tokenFrom(cueStart) || scene.isVerb(second.cueToken);
  const before = syntax.tokenFrom(cueStart) - 1;
  const comma =
    before > 0 && (syntax.form(before) === "," || (syntax.form(before - 1) === "," && scene.isPunct(before)));
  const hisEnd = second.content[second.content.length - 1]?.end ?? 0;
  if (holds && participle && (comma || isBareParticiple(scene, second)) && Math.abs(hisEnd - last.end) <= 1) {
    out[earlier] = cutAt(scene, first, cueStart);
    if (!joined.has(later)) out[later] = { ...second, source: first.source, sourceToken: first.sourceToken };
    joined.add(later);
  } else if (!joined.has(later) && !holds && second.source.length === 0) {
    out[later] = { ...second, source: first.source, sourceToken: first.sourceToken };
  }
}

/** A refusal that a conjunction joins to a statement, without a subject of its own. */
function isOuterRefusal(scene: Scene, first: FoundAttribution, second: FoundAttribution): boolean {
  const { syntax, lexicon } = scene;
  if (lexicon.rows.get(second.row ?? second.by)?.withheld !== true || !scene.isVerb(second.cueToken)) return false;
  if (!isSpeech(scene, first) && lexicon.rows.get(first.row ?? "")?.act !== "statement") return false;
  if (first.source.length === 0 || !scene.isVerb(first.cueToken)) return false;
  const last = first.content[first.content.length - 1];
  const start = second.cue[0]?.start ?? 0;
  if (last === undefined || last.end < first.cue[0]!.end || start < last.start) return false;
  if (conjunctionBefore(scene, syntax.tokenFrom(start)) < 0) return false;
  // "refused to drop the gun" refuses no answer.
  const act = syntax.child(second.cueToken, "xcomp", "ccomp", "advcl");
  if (act < second.cueToken) return true;
  const lemma = syntax.lemma(act);
  return lexicon.lightVerbs.has(lemma) || lexicon.verbs.get(lemma)?.some((row) => row.act === "statement") === true;
}

/** The word that opens ", though he did not say …": a concession in the same sentence about what was not said; or -1. */
function concessionOf(scene: Scene, first: FoundAttribution, second: FoundAttribution): number {
  const { syntax, lexicon } = scene;
  const { sourceToken, cueToken } = second;
  if (first.source.length === 0 || !isSpeech(scene, first) || !scene.isVerb(cueToken)) return -1;
  const row = lexicon.rows.get(second.row ?? second.by);
  if (row?.act !== "statement" || !(row.withheld === true || scene.isNegated(cueToken))) return -1;
  const opens = sourceToken - 1;
  if (opens < 1 || !lexicon.words.thirdPerson.singular.has(syntax.lower(sourceToken))) return -1;
  return lexicon.words.concessions.has(syntax.lower(opens)) && syntax.form(opens - 1) === "," ? opens : -1;
}

/** The "but" or "and" right before the cue, or -1. */
function conjunctionBefore(scene: Scene, cue: number): number {
  const { syntax } = scene;
  for (let i = cue - 1; i >= Math.max(0, cue - 2); i -= 1) {
    if (syntax.upos(i) === "CCONJ") return i;
    if (syntax.upos(i) !== "ADV" && syntax.upos(i) !== "AUX") return -1;
  }
  return -1;
}

/** "denied P saying Q": the participle of "say" needs no comma. */
function isBareParticiple(scene: Scene, found: FoundAttribution): boolean {
  const { syntax } = scene;
  const before = found.cueToken - 1;
  return (
    before >= 0 && scene.isNominal(before) && found.by === "say" && syntax.child(found.cueToken, "nsubj", "aux") < 0
  );
}

function isSpeech(scene: Scene, found: FoundAttribution): boolean {
  const row = scene.lexicon.rows.get(found.row ?? found.by);
  return (
    row?.act === "statement" &&
    (row.takes.includes("clause") || row.takes.includes("quote") || row.takes.includes("object-complement"))
  );
}

/** "said P and urged Q": a verb joined by a conjunction, without a subject of its own, has the first verb's source. */
function shareSource(scene: Scene, out: FoundAttribution[], earlier: number, later: number): void {
  const first = out[earlier]!;
  const second = out[later]!;
  const { syntax } = scene;
  if (second.source.length > 0 || first.source.length === 0 || !scene.isVerb(second.cueToken)) return;
  const row = scene.lexicon.rows.get(second.by);
  if (row === undefined || row.takes.includes("raising") || syntax.child(second.cueToken, "nsubj", "expl") >= 0) return;
  const cue = syntax.tokenFrom(second.cue[0]!.start);
  if (
    cue > 0 &&
    (syntax.upos(cue - 1) === "CCONJ" || (syntax.upos(cue - 1) === "ADV" && syntax.upos(cue - 2) === "CCONJ"))
  ) {
    out[later] = { ...second, source: first.source, sourceToken: first.sourceToken };
  }
}

/** The attribution with its content ended before `offset`. */
function cutAt(scene: Scene, found: FoundAttribution, offset: number): FoundAttribution {
  const content: Span[] = [];
  for (const at of found.content) {
    if (at.end <= offset) content.push(at);
    else if (at.start < offset) {
      const { from, to } = scene.syntax.tokensIn({ start: at.start, end: offset });
      content.push(...toSpans(scene, [{ from, last: to - 1 }]));
    }
  }
  return content.length === 0 ? found : { ...found, content };
}
