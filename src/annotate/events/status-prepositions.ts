import type { Status, Syntax } from "../../core/index.ts";
import { type Climb, DEPTH, governorReality, nounReality, phraseReading } from "./climb.ts";
import { compose, effectOf, phraseAt } from "./effects.ts";
import { type Reading, verbGroup } from "./reality.ts";
import { argument } from "./status-arguments.ts";

const CONJUNCTIONS: ReadonlySet<string> = new Set(["after", "before", "until", "since", "as", "while", "till"]);

/** The verb that follows a noun phrase at once and has no subject of its own; -1 for none. */
function lostVerb(syntax: Syntax, n: number): number {
  const next = syntax.rightmost(n) + 1;
  if (next >= syntax.count || syntax.sentenceOf(next) !== syntax.sentenceOf(n)) return -1;
  const upos = syntax.upos(next);
  const verb = upos === "AUX" ? syntax.head(next) : upos === "VERB" ? next : -1;
  if (verb < next || verb - next > 4 || syntax.upos(verb) !== "VERB") return -1;
  return syntax.child(verb, "nsubj", "csubj") < 0 && syntax.child(verb, "mark") < 0 ? verb : -1;
}

const OF_NOUN: ReadonlySet<string> = new Set(["of", "for", "to", "in", "on", "about", "over"]);

/**
 * "agreed to a delay in the vote", "set a new date for the launch", "doubts remain over the match": the parse hangs the
 * phrase on the verb, but a noun of change before it, the verb's object or its subject, is what it belongs to.
 */
function tornGovernor(climb: Climb, n: number, g: number, opener: string): ((depth: number) => Reading) | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (!OF_NOUN.has(opener) || syntax.relation(n) !== "obl") return null;
  const mark = syntax.child(n, "case");
  for (const candidate of [mark - 1, syntax.child(g, "obj"), syntax.child(g, "nsubj", "nsubj:pass")]) {
    if (candidate < 0 || candidate === n || candidate >= mark) continue;
    if (syntax.upos(candidate) !== "NOUN" || syntax.sentenceOf(candidate) !== syntax.sentenceOf(n)) continue;
    const phrase = phraseAt(scene, lexicon, candidate);
    if (phrase !== null) return () => phraseReading(scene, phrase, candidate);
    const entry = effectOf(scene, lexicon, candidate, "noun");
    if (entry === null || entry.effect === "plan") continue;
    return (depth) => compose(scene, entry, nounReality(climb, candidate, depth), candidate, null);
  }
  return null;
}

/** A noun under a preposition, or before another noun. */
export function prepositional(climb: Climb, n: number, g: number, plain: string, depth: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const mark = syntax.child(n, "case");
  const opener = mark < 0 ? "" : syntax.lower(mark);
  const upos = syntax.upos(g);
  if (upos === "NOUN" || upos === "PROPN") {
    const phrase = plain === "nmod" && OF_NOUN.has(opener) ? phraseAt(scene, lexicon, g) : null;
    if (phrase !== null) {
      return phraseReading(scene, phrase, g);
    }
    const entry = effectOf(scene, lexicon, g, "noun");
    if (
      entry !== null &&
      (opener === "of" ||
        opener === "for" ||
        opener === "to" ||
        opener === "in" ||
        opener === "on" ||
        opener === "about" ||
        opener === "over" ||
        plain === "compound")
    ) {
      return compose(scene, entry, nounReality(climb, g, depth), g, null);
    }
    if (opener === "of" && depth < DEPTH) {
      // "a round of talks", "the start of the trial".
      const above = climb.noun(g, depth + 1);
      if (above !== null && above.strength >= 2) return { ...above, strength: above.strength >= 4 ? 3 : 1 };
    }
    return null;
  }
  const torn = tornGovernor(climb, n, g, opener);
  if (torn !== null) return torn(depth);
  // "after a meeting was postponed": parsers take the conjunction for a preposition and lose the verb's subject.
  const lost = CONJUNCTIONS.has(opener) ? lostVerb(syntax, n) : -1;
  if (lost >= 0) {
    const passive =
      verbGroup(syntax, lost).auxiliaries.some((aux) => syntax.lemma(aux) === "be") && syntax.xpos(lost) === "VBN";
    const read = argument(climb, lost, passive ? "object" : "subject", depth);
    if (read !== null) return read;
  }
  const above = governorReality(climb, g, depth);
  if (opener === "without" || opener === "instead") {
    return { status: "did-not-happen", strength: 3, from: mark, last: n, by: "without", pivot: n };
  }
  // "pulled out of the race", "withdrew from the talks", "called for a vote", "prepares for a summit".
  const entry = effectOf(scene, lexicon, g, "object", opener) ?? effectOf(scene, lexicon, g, "clause");
  if (entry !== null && opener !== "at" && opener !== "during" && opener !== "after" && opener !== "before") {
    if (
      entry.particle !== null ||
      entry.effect === "want" ||
      entry.effect === "plan" ||
      entry.effect === "doubt" ||
      entry.effect === "end"
    ) {
      if (
        opener === "for" ||
        opener === "to" ||
        opener === "on" ||
        opener === "over" ||
        opener === "of" ||
        opener === "from" ||
        opener === "out"
      ) {
        return compose(scene, entry, above, g, null);
      }
    }
  }
  if (opener === "after" || opener === "since" || opener === "following" || opener === "during" || opener === "amid") {
    const status: Status = opener === "amid" ? "ongoing" : above.status === "scheduled" ? "scheduled" : "happened";
    return { status, strength: 1, from: mark, last: n, by: `preposition.${opener}`, pivot: n };
  }
  if (opener === "before" || opener === "until" || opener === "ahead" || opener === "till") {
    return {
      status: "scheduled",
      strength: above.status === "happened" ? 0 : 1,
      from: mark,
      last: n,
      by: `preposition.${opener}`,
      pivot: n,
    };
  }
  if (
    opener === "at" ||
    opener === "in" ||
    opener === "on" ||
    opener === "with" ||
    opener === "from" ||
    opener === "to" ||
    opener === "by"
  ) {
    if (above.status === "happened" || above.status === "scheduled" || above.status === "uncertain")
      return { ...above, strength: 1 };
  }
  return null;
}
