import type { Status, Syntax } from "../../core/index.ts";
import type { Scene } from "./scene.ts";

/** What a predicate says of its own occurrence, with the words that say so. */
export interface Reading {
  readonly status: Status;
  /** 0 nothing said, 1 hinted by the sentence, 2 by a noun's verb or an infinitive's governor, 3 by tense or modality, 4 by a word of change, doubt or denial. */
  readonly strength: number;
  /** Tokens [from, last] of the evidence. */
  readonly from: number;
  readonly last: number;
  /** Rule ids, outermost last. */
  readonly by: string;
  /** The token that holds the evidence, to which "until Friday" attaches; -1 for none. */
  readonly pivot: number;
}

const NEGATIONS: ReadonlySet<string> = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "nor",
  "no longer",
  "neither",
  "hardly",
  "barely",
  "’t",
  "no",
]);
const MODALS_FUTURE: ReadonlySet<string> = new Set(["will", "'ll", "’ll", "shall", "wo", "ll"]);
const MODALS_OPEN: ReadonlySet<string> = new Set(["may", "might", "can", "could", "ca"]);
const MODALS_OUGHT: ReadonlySet<string> = new Set(["should", "must", "ought", "need", "dare"]);
const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "whether", "provided", "lest", "assuming", "suppose"]);

/** The auxiliaries and copula of a predicate in text order, its negation, its infinitive "to" and its opening conjunction. */
export interface VerbGroup {
  readonly head: number;
  readonly first: number;
  readonly auxiliaries: readonly number[];
  readonly negation: number;
  readonly to: number;
  readonly mark: number;
  /** "has yet to": the "yet". */
  readonly yet: number;
  /** "no longer": the "longer". */
  readonly longer: number;
}

export function verbGroup(syntax: Syntax, p: number): VerbGroup {
  const auxiliaries: number[] = [];
  let negation = -1;
  let to = -1;
  let mark = -1;
  let yet = -1;
  let longer = -1;
  let first = p;
  for (const child of syntax.children(p)) {
    const relation = syntax.relation(child);
    const word = syntax.lower(child);
    if (relation === "aux" || relation === "cop") {
      auxiliaries.push(child);
      if (child < first) first = child;
    } else if (relation === "advmod" || relation === "det" || relation === "cc") {
      // "stayed barely an hour before": of the time.
      const isScant = child > p && (word === "barely" || word === "hardly");
      if (NEGATIONS.has(word) && relation !== "det" && !isScant) {
        negation = child;
        if (child < first) first = child;
      } else if (word === "yet") yet = child;
      else if (word === "longer" && syntax.child(child, "advmod", "det") >= 0) longer = child;
    } else if (relation === "mark") {
      if (word === "to") {
        to = child;
        if (child < first) first = child;
      } else if (mark < 0) mark = child;
    } else if (relation === "obj") {
      // "will release no prisoners", "held no talks".
      const det = syntax.child(child, "det");
      if (det >= 0 && syntax.lower(det) === "no") negation = det;
    } else if (relation === "nsubj" || relation === "csubj") {
      // "No debate will take place", "none of them came".
      if (word === "none" || word === "nobody" || word === "neither" || word === "nothing" || word === "no one")
        negation = child;
      else {
        const det = syntax.child(child, "det", "advmod");
        if (det >= 0 && (syntax.lower(det) === "no" || syntax.lower(det) === "neither")) negation = det;
      }
    }
  }
  return { head: p, first, auxiliaries, negation, to, mark, yet, longer };
}

/** True where the predicate's clause is opened by a condition ("if", "unless", "whether"). */
export function isCondition(syntax: Syntax, group: VerbGroup): boolean {
  if (group.mark >= 0 && CONDITIONS.has(syntax.lower(group.mark))) return true;
  // "Should Trump tap him …": a modal before its subject.
  const first = group.auxiliaries[0];
  if (first !== undefined && syntax.lower(first) === "should") {
    const subject = syntax.child(group.head, "nsubj");
    if (subject > first && syntax.relation(group.head) === "advcl") return true;
  }
  return false;
}

function hasAdverb(syntax: Syntax, p: number, word: string): boolean {
  for (const child of syntax.children(p))
    if (syntax.relation(child) === "advmod" && syntax.lower(child) === word) return true;
  return false;
}

const UP_TO: ReadonlySet<string> = new Set(["until", "till"]);
const UP_TO_COMING: ReadonlySet<string> = new Set(["until", "till", "before"]);

/** "did not meet until May", "will not meet before May": what is denied up to then. */
function hasUntil(syntax: Syntax, p: number, openers: ReadonlySet<string>): boolean {
  for (const child of syntax.children(p)) {
    if (child < p) continue;
    const mark = syntax.child(child, "case", "mark");
    if (mark >= 0 && openers.has(syntax.lower(mark))) return true;
  }
  return false;
}

/** True where a date of the calendar follows a verb in its own clause: "will be held on May 4". */
export function isDatedAfter({ syntax, timeAt, times }: Scene, v: number): boolean {
  for (const child of syntax.children(v)) {
    if (child < v || (syntax.relation(child) !== "obl" && syntax.relation(child) !== "advmod")) continue;
    const time = timeAt[child]!;
    if (time >= 0 && /^(\d{4}|XXXX)-/.test(times[time]!.value)) return true;
  }
  return false;
}

/** True where a clause "if …" hangs on the predicate. */
export function hasCondition(syntax: Syntax, p: number): boolean {
  for (const child of syntax.children(p)) {
    if (syntax.relation(child) !== "advcl") continue;
    const mark = syntax.child(child, "mark", "advmod");
    if (mark >= 0 && CONDITIONS.has(syntax.lower(mark)) && syntax.lower(mark) !== "whether") return true;
  }
  return false;
}

/**
 * The reality of a finite predicate by tense, aspect, modality and negation alone; null for an infinitive or a bare
 * participle or gerund, which take theirs from what governs them.
 */
export function finiteReading(scene: Scene, p: number, group: VerbGroup): Reading | null {
  const { syntax } = scene;
  const evidence = (status: Status, strength: number, by: string, from = group.first, last = p): Reading => ({
    status,
    strength,
    from: Math.min(from, last),
    last: Math.max(from, last),
    by,
    pivot: p,
  });
  const negated = group.negation >= 0;
  const until = negated && hasUntil(syntax, p, UP_TO);
  if (group.longer >= 0 && group.to < 0) return evidence("cancelled", 3, "tense.no-longer", group.longer);
  const first = group.auxiliaries[0] ?? -1;
  const firstWord = first < 0 ? "" : syntax.lower(first);
  const head = syntax.head(p);
  const headline =
    scene.position[syntax.sentenceOf(p)] === "headline" || scene.position[syntax.sentenceOf(p)] === "deck";
  if (first >= 0 && (syntax.xpos(first) === "MD" || MODALS_FUTURE.has(firstWord))) {
    if (MODALS_FUTURE.has(firstWord)) {
      if (negated && hasUntil(syntax, p, UP_TO_COMING)) return evidence("postponed", 4, "modal.will-not-until");
      if (negated) return evidence("did-not-happen", 3, "modal.will-not");
      return hasCondition(syntax, p)
        ? evidence("uncertain", 3, "condition.consequence")
        : evidence("scheduled", 3, "modal.will");
    }
    if (firstWord === "would" || firstWord === "'d" || firstWord === "’d") {
      const perfect = group.auxiliaries.some((aux) => syntax.lower(aux) === "have");
      if (perfect) return evidence("did-not-happen", 3, "modal.would-have");
      if (negated && hasUntil(syntax, p, UP_TO_COMING)) return evidence("postponed", 4, "modal.would-not-until");
      if (negated) return evidence("did-not-happen", 3, "modal.would-not");
      if (hasCondition(syntax, p)) return evidence("uncertain", 3, "condition.consequence");
      // A proposal's "would" tells what would follow; a plan's "would", told in the past, what is to come.
      return evidence("scheduled", 2, "modal.would");
    }
    if (MODALS_OPEN.has(firstWord)) {
      // "Unless the roof is repaired, the concert cannot take place".
      if (negated && hasCondition(syntax, p)) return evidence("uncertain", 3, "condition.consequence");
      if (negated)
        return evidence(
          firstWord === "may" || firstWord === "might" ? "uncertain" : "did-not-happen",
          3,
          "modal.cannot",
        );
      return evidence("uncertain", 3, "modal.may");
    }
    if (MODALS_OUGHT.has(firstWord)) return evidence("uncertain", 3, "modal.should");
    return evidence("uncertain", 2, "modal");
  }
  if (group.to >= 0) {
    if (first >= 0 && syntax.lemma(first) === "be" && first < group.to) {
      // "is to meet", "were to be held".
      if (negated) return evidence("did-not-happen", 3, "tense.be-not-to");
      // "was to have been signed": told of what did not come about.
      if (/^(was|were)$/.test(firstWord) && group.auxiliaries.some((aux) => syntax.lower(aux) === "have"))
        return evidence("did-not-happen", 2, "tense.was-to-have");
      return evidence("scheduled", 3, "tense.be-to");
    }
    if (headline && (head < 0 || syntax.relation(p) === "acl" || syntax.relation(p) === "root")) {
      return evidence("scheduled", 3, "headline.to");
    }
    return null;
  }
  if (first >= 0) {
    const tense = syntax.xpos(first);
    const own = syntax.xpos(p);
    const past =
      tense === "VBD" || firstWord === "was" || firstWord === "were" || firstWord === "had" || firstWord === "did";
    const perfect = syntax.lemma(first) === "have" && tense !== "VBG";
    // "ordered that the records be released".
    if (tense === "VB" && firstWord === "be") return evidence("scheduled", 2, "subjunctive");
    if (tense === "VBG" || firstWord === "being" || firstWord === "having") {
      return null;
    }
    if (until && (past || perfect)) return evidence("happened", 3, "tense.not-until");
    if (negated) return evidence("did-not-happen", 3, "tense.not");
    if (past) {
      const by = own === "VBG" && !perfect ? "tense.past-progressive" : perfect ? "tense.past-perfect" : "tense.past";
      // "were still searching on Wednesday".
      if (own === "VBG" && hasAdverb(syntax, p, "still")) return evidence("ongoing", 3, "tense.past-progressive-still");
      return evidence("happened", 3, by);
    }
    if (perfect) {
      const been = group.auxiliaries.some((aux) => syntax.lower(aux) === "been");
      return own === "VBG" && been
        ? evidence("ongoing", 3, "tense.perfect-progressive")
        : evidence("happened", 3, "tense.perfect");
    }
    if (own === "VBG") return evidence("ongoing", 3, "tense.progressive");
    if (own === "VBN" || own === "VBD") return evidence(headline ? "happened" : "ongoing", 2, "tense.present-passive");
    if (syntax.lemma(first) === "do") return evidence("ongoing", 1, "tense.present");
    return evidence("ongoing", 2, "tense.present-copula");
  }
  const own = syntax.xpos(p);
  if (own === "VBD") {
    if (negated) return evidence("did-not-happen", 3, "tense.not");
    return evidence("happened", 3, "tense.past");
  }
  if (own === "VBZ" || own === "VBP") {
    if (negated) return evidence("did-not-happen", 2, "tense.not");
    return headline ? evidence("happened", 3, "headline.present") : evidence("ongoing", 1, "tense.present");
  }
  if (own === "VBN") {
    const relation = syntax.relation(p);
    // "the two men arrested on Friday", or a headline's "Man arrested".
    if (relation === "acl" || relation === "amod" || head < 0 || headline)
      return evidence("happened", 3, "tense.participle");
    return null;
  }
  if (own === "VBG" && headline) return evidence("ongoing", 2, "headline.participle");
  return null;
}
