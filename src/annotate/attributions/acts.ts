import type { Attribution, Stance } from "../../core/index.ts";
import type { FoundAttribution } from "./finder.ts";
import type { CueRow } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** The row of a found attribution: its own, or for a model's the first row of the cue's word. */
export function rowOf(scene: Scene, found: FoundAttribution): CueRow | null {
  const { lexicon, syntax } = scene;
  const own = lexicon.rows.get(found.row ?? found.by);
  if (own !== undefined) return own;
  if (found.cueToken < 0) return null;
  const lemma = syntax.lemma(found.cueToken);
  const upos = syntax.upos(found.cueToken);
  const table = upos === "NOUN" ? lexicon.nouns : upos === "ADJ" ? lexicon.adjectives : lexicon.verbs;
  const rows = table.get(lemma);
  if (rows === undefined) return null;
  // A row that wants certain objects ("use the word") says nothing of "used to support".
  const open = rows.filter((row) => row.objects === undefined || row.takes.length > 1);
  return open.find((row) => row.negatedOnly !== true || scene.isNegated(found.cueToken)) ?? open[0] ?? null;
}

/** True for an act that did not take place: negated, refused, or done by nobody. */
export function isNegated(scene: Scene, found: FoundAttribution, row: CueRow | null): boolean {
  if (row?.withheld === true) return true;
  const { syntax, lexicon } = scene;
  const cue = found.cueToken;
  if (cue < 0 || lexicon.adverbs.has(syntax.lower(cue))) return false;
  if (scene.isNegated(cue)) return true;
  // "did not confirm or deny": the negation stands with the first verb.
  const head = syntax.head(cue);
  if (syntax.relation(cue) === "conj" && head >= 0 && scene.isNegated(head) && syntax.child(cue, "nsubj") < 0) {
    for (const child of syntax.children(cue))
      if (syntax.relation(child) === "cc" && lexicon.words.alternatives.has(syntax.lower(child))) return true;
  }
  // "made no mention of", "cited no evidence", "neither company would say".
  const object = syntax.child(cue, "obj");
  if (object > cue && lexicon.words.negations.has(syntax.lower(syntax.leftmost(object))) && row?.relays === true)
    return true;
  // "gave no reason for": the negation is part of the cue.
  for (const at of found.cue) {
    const { from, to } = syntax.tokensIn(at);
    for (let i = from; i < to; i += 1)
      if (
        i !== cue &&
        lexicon.words.negations.has(syntax.lower(i)) &&
        !lexicon.words.only.has(syntax.lower(i + 1 < to ? i + 1 : i))
      )
        return true;
  }
  if (syntax.upos(cue) === "NOUN" && lexicon.words.negations.has(syntax.lower(syntax.leftmost(cue)))) return true;
  if (found.sourceToken >= 0) {
    const first = syntax.lower(syntax.leftmost(found.sourceToken));
    if (lexicon.words.negativeSubjects.has(first)) return true;
  }
  return false;
}

/** How the source stands to the content: the row's stance, or a refusal where the words make it one. */
export function stanceOf(scene: Scene, found: FoundAttribution, row: CueRow | null, negated: boolean): Stance {
  if (row === null) return "asserts";
  const { syntax, lexicon } = scene;
  if (
    negated &&
    row.stance === "denies" &&
    syntax.relation(found.cueToken) === "conj" &&
    lexicon.words.alternatives.size > 0
  ) {
    const head = syntax.head(found.cueToken);
    if (head >= 0 && scene.isNegated(head)) return "declines";
  }
  // "would not say", "would not discuss": an answer that was refused.
  if (negated && row.act === "statement" && row.stance === "asserts" && row.withheld !== true) {
    for (const child of syntax.children(found.cueToken)) {
      if (child < found.cueToken && lexicon.words.refusing.has(syntax.lower(child))) return "declines";
    }
  }
  return row.stance;
}

/** Whether it was voiced. What only a model found, without a row, is taken for voiced where it is quoted. */
export function actOf(scene: Scene, found: FoundAttribution, row: CueRow | null): Attribution["act"] {
  const phrase = scene.lexicon.phraseActs.get(found.row ?? found.by);
  if (phrase !== undefined) return phrase;
  if (row !== null) return isDeedRefused(scene, found, row) ? "thought" : row.act;
  if (scene.lexicon.rules.adverbs.some((adverb) => adverb.id === found.by)) return "statement";
  if (found.cueToken < 0 || scene.isPunct(found.cueToken)) return "statement";
  return speechOf(scene, found) === "indirect" &&
    scene.lexicon.rows.get(found.by) === undefined &&
    found.score !== undefined
    ? "thought"
    : "statement";
}

/** Direct where every word of the content stands in quotation marks that belong to it, mixed where some do. */
export function speechOf(scene: Scene, found: FoundAttribution): Attribution["speech"] {
  const { syntax, quoteOf, quotations } = scene;
  let quoted = 0;
  let plain = 0;
  for (const span of found.content) {
    const { from, to } = syntax.tokensIn(span);
    for (let i = from; i < to; i += 1) {
      if (scene.isPunct(i)) continue;
      let quote = quoteOf[i]!;
      let inside = false;
      for (let step = 0; quote >= 0 && step < 8; step += 1) {
        const at = quotations[quote]!;
        // The marks themselves must be part of the content; an unclosed quotation may lack its mark.
        if (at.start >= span.start - 1 && at.end <= span.end + 1) {
          inside = true;
          break;
        }
        quote = scene.quoteParent[quote]!;
      }
      if (inside) quoted += 1;
      else plain += 1;
    }
  }
  if (quoted === 0) return "indirect";
  return plain === 0 ? "direct" : "mixed";
}

/** "refused to return the child": no answer was refused, only a deed, and nobody need have said a word. */
function isDeedRefused(scene: Scene, found: FoundAttribution, row: CueRow): boolean {
  const { syntax, lexicon } = scene;
  if (row.withheld !== true || row.stance !== "declines" || row.prepositions !== undefined || row.objects !== undefined)
    return false;
  const deed = syntax.child(found.cueToken, "xcomp", "ccomp", "advcl");
  if (deed < found.cueToken) return false;
  // "declined to give details": the verb alone says little.
  const lemma = syntax.lemma(deed);
  const says = (rows: readonly CueRow[] | undefined): boolean => rows?.some((one) => one.act === "statement") === true;
  if (lexicon.lightVerbs.has(lemma) || says(lexicon.verbs.get(lemma)) || says(lexicon.nouns.get(lemma))) return false;
  return !lexicon.words.answering.has(lemma);
}
