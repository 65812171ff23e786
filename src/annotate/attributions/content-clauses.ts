import { chunkStartingAt, subjectBefore } from "./chunks.ts";
import { clip, ownRun, subtreeRun, without } from "./clauses.ts";
import { tailEnd } from "./parentheticals.ts";
import type { CueRow } from "./rules.ts";
import type { Run, Scene } from "./scene.ts";
import { isPassive } from "./sources.ts";

/** The clause that the verb takes or that it is set into, or -1. */
export function contentClause(scene: Scene, v: number): number {
  const { syntax } = scene;
  for (const child of syntax.children(v)) {
    const relation = syntax.relation(child);
    if (relation === "ccomp") return child;
  }
  if (syntax.relation(v) === "parataxis") {
    const head = syntax.head(v);
    if (head >= 0 && (syntax.child(v, "nsubj") >= 0 || isPassive(scene, v)) && !isClauseOfItsOwn(scene, v)) return head;
  }
  for (const child of syntax.children(v)) {
    // "Smith said: the bridge is safe."
    if (syntax.relation(child) === "parataxis" && child > v && isClause(scene, child)) return child;
  }
  return -1;
}

/** "The rebels blamed the army; the army denied responsibility": after a semicolon, with what it says. */
function isClauseOfItsOwn(scene: Scene, v: number): boolean {
  const { syntax } = scene;
  const first = syntax.leftmost(v);
  const isParted = syntax.form(first) === ";" || (first > 0 && syntax.form(first - 1) === ";");
  return isParted && syntax.child(v, "obj", "xcomp", "ccomp", "cop") >= 0;
}

export function isClause(scene: Scene, i: number): boolean {
  const { syntax } = scene;
  return scene.isVerb(i) || syntax.child(i, "cop", "nsubj") >= 0;
}

/** The words of the clause `root` as content of `v`, without what belongs to `v` itself. */
export function clauseRuns(scene: Scene, v: number, root: number): Run[] {
  const { syntax } = scene;
  const whole = subtreeRun(scene, root);
  if (syntax.head(v) === root) {
    // Set in: "The bridge, she said, is safe." / "…, officials said."
    const own = subtreeRun(scene, v);
    return without(whole, own);
  }
  const own = ownRun(scene, v, new Set([root]));
  const sentence = scene.sentence(v);
  if (root < v) {
    const last = Math.min(whole.last, own.from - 1);
    const pieces = without({ from: whole.from, last: Math.max(last, root) }, { from: own.from, last: v });
    if (whole.last > v) pieces.push({ from: v + 1, last: whole.last });
    return pieces;
  }
  let from = Math.max(whole.from, v + 1);
  if (whole.from < v) from = v + 1;
  const pieces: Run[] = [{ from, last: whole.last }];
  // "In late May, the Post reported, the firm was sold": what stands before a cue set in commas belongs to the content.
  if (
    own.from > sentence.from + 1 &&
    syntax.form(own.from - 1) === "," &&
    followedByComma(scene, v, from) &&
    !scene.lexicon.words.complementizers.has(syntax.lower(from))
  ) {
    pieces.unshift({ from: sentence.from, last: own.from - 1 });
  } else if (followedByComma(scene, v, from) && own.from < v && syntax.form(v + 1) === ",") {
    // The parser hung the fronted phrase on the cue: find the comma before its subject.
    const subject = syntax.child(v, "nsubj");
    if (subject >= 0 && subject < v) {
      const left = syntax.leftmost(subject);
      if (left > sentence.from + 1 && syntax.form(left - 1) === ",")
        pieces.unshift({ from: sentence.from, last: left - 1 });
    }
  }
  return pieces;
}

function followedByComma(scene: Scene, v: number, contentFrom: number): boolean {
  const { syntax } = scene;
  return contentFrom - 1 > v && syntax.form(contentFrom - 1) === "," ? syntax.form(v + 1) === "," : false;
}

/** The content clause; that of "made it clear that" may hang on the verb. */
export function clauseOf(scene: Scene, v: number, row: CueRow): number {
  const { syntax } = scene;
  const own = contentClause(scene, v);
  if (own >= 0 || row.kind !== "adjective" || syntax.relation(v) !== "xcomp") return own;
  const above = syntax.child(syntax.head(v), "ccomp");
  return above > v ? above : -1;
}

/**
 * The clause that stands behind a verb of saying where the parser saw none there: all from the next word, or from "that"
 * behind an addressee, to the end of the sentence. Null where no finite verb follows.
 */
export function openClause(scene: Scene, v: number, row: CueRow): Run | null {
  const { syntax, lexicon } = scene;
  const open = row.takes.includes("quote") || row.takes.includes("object-clause");
  if (row.act !== "statement" || !open || isPassive(scene, v)) return null;
  const limit = clip(scene, { from: v, last: scene.sentence(v).last }, v).last;
  if (v >= limit) return null;
  if (row.takes.includes("object-clause")) {
    // "warning the president that he …": an addressee, then the clause.
    const addressee = chunkStartingAt(scene, v + 1, limit);
    const opening = addressee === null ? v + 1 : addressee.last + 1;
    const opens =
      opening < limit && lexicon.words.complementizers.has(syntax.lower(opening)) && syntax.upos(opening) !== "PRON";
    // "told investigators they were unaware".
    const bare =
      addressee !== null &&
      opening < limit &&
      syntax.upos(opening) === "PRON" &&
      syntax.xpos(opening) === "PRP" &&
      finiteAfter(scene, opening, limit);
    if (opens || bare) return { from: opening, last: limit };
    const far = farThat(scene, v, opening, limit);
    return far < 0 ? null : { from: far, last: limit };
  }
  if (tailEnd(scene, v + 1, limit) >= 0) return null;
  // "what he said about it is …": the verb stands in a relative clause that has its content before it.
  const subject = subjectBefore(scene, v, scene.sentence(v).from);
  const opening = subject === null ? v - 1 : subject.from - 1;
  if (opening >= 0 && /^W[PD]/.test(syntax.xpos(opening)) && syntax.lower(opening) !== "who") return null;
  let from = v + 1;
  for (let i = v + 1; i <= Math.min(limit, v + 14); i += 1) {
    if (syntax.lower(i) === "that" && syntax.upos(i) === "SCONJ") {
      from = i;
      break;
    }
    if (scene.isVerb(i)) break;
  }
  const first = syntax.upos(from);
  if (scene.isPunct(from) || first === "CCONJ") return null;
  if (from === v + 1 && (first === "ADP" || first === "VERB" || first === "AUX")) return null;
  if (lexicon.words.relatives.has(syntax.lower(from)) && syntax.upos(from) === "PRON") return null;
  return { from, last: limit };
}

/** True where the clause opens with the infinitive's mark. */
export function startsWithInfinitive(scene: Scene, clause: number): boolean {
  const { syntax, lexicon } = scene;
  for (const child of syntax.children(clause)) {
    if (child > clause) break;
    if (syntax.relation(child) === "mark" && syntax.lower(child) === lexicon.words.infinitive) return true;
  }
  return syntax.lower(syntax.leftmost(clause)) === lexicon.words.infinitive;
}

/** True where the verb of the clause stands right behind its subject, adverbs and auxiliaries apart. */
function finiteAfter(scene: Scene, subject: number, limit: number): boolean {
  const { syntax } = scene;
  for (let i = subject + 1; i <= Math.min(limit, subject + 3); i += 1) {
    const xpos = syntax.xpos(i);
    if (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD") return true;
    if (syntax.upos(i) !== "ADV") return false;
  }
  return false;
}

/** Words between a verb of telling and the "that" of its clause: "told Ruiz, who visited the town in May, that …". */
const FAR_TOKENS = 30;

function farThat(scene: Scene, v: number, from: number, limit: number): number {
  const { syntax, lexicon } = scene;
  for (let i = from; i <= Math.min(limit - 1, v + FAR_TOKENS); i += 1) {
    if (scene.quoteOf[i] !== scene.quoteOf[v]) return -1;
    if (
      syntax.upos(i) === "SCONJ" &&
      syntax.xpos(i) === "IN" &&
      syntax.relation(i) === "mark" &&
      lexicon.words.that.has(syntax.lower(i))
    )
      return i;
    if (scene.isVerb(i) && lexicon.verbs.get(syntax.lemma(i))?.some((row) => row.takes.includes("clause")) === true)
      return -1;
  }
  return -1;
}
