import type { Run, Scene } from "./scene.ts";

/** A noun phrase found by its tags alone, for where the parse is in doubt. */
export interface Chunk extends Run {
  readonly head: number;
}

/** Most tokens of a phrase that is read by tags alone. */
const CHUNK_TOKENS = 30;

/** The base noun phrase that ends at token `last`: determiner, adjectives, nouns, names, a possessor, a tail in "of". */
export function chunkEndingAt(scene: Scene, last: number, floor: number): Chunk | null {
  const { syntax } = scene;
  if (last < floor || !isHead(scene, last)) return null;
  let from = last;
  let head = last;
  let at = last;
  const level = scene.quoteOf[last];
  for (let step = 0; at > floor && step < CHUNK_TOKENS; step += 1) {
    const before = at - 1;
    if (scene.quoteOf[before] !== level) break;
    const upos = syntax.upos(before);
    if (syntax.upos(at) === "DET" || (syntax.upos(at) === "PRON" && at !== last)) {
      // Past the determiner only a preposition that hangs the phrase on another: "a spokesman for the union".
      if (upos !== "ADP" || !scene.lexicon.words.nounLinks.has(syntax.lower(before))) break;
      const outer = chunkEndingAt(scene, before - 1, floor);
      if (outer === null || before - 1 < floor) break;
      return { from: outer.from, last, head: outer.head };
    }
    if (upos === "NOUN" || upos === "PROPN" || upos === "ADJ" || upos === "NUM" || upos === "DET") at = before;
    else if (upos === "PART" && scene.lexicon.words.possessive.has(syntax.lower(before))) at = before;
    else if (upos === "PRON" && syntax.xpos(before) === "PRP$") at = before;
    else if (upos === "VERB" && syntax.relation(before) === "amod") at = before;
    else if (upos === "ADP" && scene.lexicon.words.nounLinks.has(syntax.lower(before))) {
      const outer = chunkEndingAt(scene, before - 1, floor);
      if (outer === null) break;
      return { from: outer.from, last, head: outer.head };
    } else if (
      upos === "CCONJ" &&
      before - 1 >= floor &&
      isHead(scene, before - 1) &&
      syntax.upos(before - 1) === "PROPN"
    ) {
      const outer = chunkEndingAt(scene, before - 1, floor);
      if (outer === null) break;
      head = outer.head;
      return { from: outer.from, last, head };
    } else break;
    from = at;
  }
  return { from, last, head };
}

function isHead(scene: Scene, i: number): boolean {
  const upos = scene.syntax.upos(i);
  return (
    upos === "NOUN" ||
    upos === "PROPN" ||
    upos === "PRON" ||
    upos === "NUM" ||
    (upos === "DET" && scene.syntax.xpos(i) === "DT")
  );
}

/** The token before the verb and its auxiliaries, adverbs and a day between them ("was Wednesday quoted"). */
export function beforeVerb(scene: Scene, v: number, floor: number): number {
  const { syntax } = scene;
  let at = v - 1;
  for (let step = 0; at >= floor && step < 6; step += 1) {
    const upos = syntax.upos(at);
    if (upos === "AUX" || upos === "ADV" || (upos === "PART" && syntax.lower(at) !== scene.lexicon.words.infinitive))
      at -= 1;
    else if (
      upos === "PROPN" &&
      scene.lexicon.words.occasions.has(syntax.lower(at)) &&
      at > floor &&
      syntax.upos(at - 1) === "AUX"
    )
      at -= 1;
    else break;
  }
  return at;
}

/** The subject that stands right before the verb, appositions and relative clauses in commas included; null for none. */
export function subjectBefore(scene: Scene, v: number, floor: number): Chunk | null {
  const { syntax } = scene;
  const at = beforeVerb(scene, v, floor);
  if (at < floor) return null;
  if (syntax.form(at) !== "," && syntax.form(at) !== ")") return chunkEndingAt(scene, at, floor);
  const relative = relativeBefore(scene, at, floor);
  if (relative >= 0) {
    const chunk = chunkEndingAt(scene, relative - 2, floor);
    if (chunk !== null) return { from: chunk.from, last: at - 1, head: chunk.head };
  }
  // "Ivan Petrov, the head of the agency, said": back to the comma that opens the apposition.
  for (let i = at - 1; i > floor && i > at - CHUNK_TOKENS; i -= 1) {
    const form = syntax.form(i);
    if (scene.quoteOf[i] !== scene.quoteOf[v]) return null;
    if (form === "," || (form === "(" && syntax.form(at) === ")")) {
      const chunk = chunkEndingAt(scene, i - 1, floor);
      if (chunk === null) return null;
      return { from: chunk.from, last: form === "(" ? at : at - 1, head: chunk.head };
    }
  }
  return null;
}

/** The base noun phrase that begins at token `from`, with its tail in "of", "for", …; null for none. */
export function chunkStartingAt(scene: Scene, from: number, limit: number): Chunk | null {
  const { syntax } = scene;
  let at = from;
  let head = -1;
  const level = scene.quoteOf[from];
  for (let step = 0; at <= limit && step < CHUNK_TOKENS; step += 1) {
    if (scene.quoteOf[at] !== level) break;
    const upos = syntax.upos(at);
    if (upos === "NOUN" || upos === "PROPN" || (upos === "PRON" && head < 0 && at === from) || upos === "NUM") {
      head = at;
      at += 1;
    } else if (upos === "DET" && head < 0) at += 1;
    else if (upos === "ADJ" || (upos === "PART" && scene.lexicon.words.possessive.has(syntax.lower(at)))) at += 1;
    else if (upos === "PRON" && syntax.xpos(at) === "PRP$" && head < 0) at += 1;
    else break;
  }
  if (head < 0) return null;
  let last = head;
  if (last < limit && syntax.upos(last + 1) === "ADP" && scene.lexicon.words.nounLinks.has(syntax.lower(last + 1))) {
    const inner = chunkStartingAt(scene, last + 2, limit);
    if (inner !== null) last = inner.last;
  }
  return { from, last, head };
}

/** "Petrov, who lives in Varna, Bulgaria, said": the relative pronoun behind the comma that opens the clause, or -1. */
function relativeBefore(scene: Scene, comma: number, floor: number): number {
  const { syntax } = scene;
  if (syntax.form(comma) !== ",") return -1;
  for (let i = comma - 1; i > floor + 1 && i > comma - CHUNK_TOKENS; i -= 1) {
    const form = syntax.form(i);
    if (form === ";" || form === ":" || scene.quoteOf[i] !== scene.quoteOf[comma]) return -1;
    if (syntax.upos(i) === "PRON" && scene.lexicon.words.persons.has(syntax.lower(i)))
      return syntax.form(i - 1) === "," ? i : -1;
  }
  return -1;
}
