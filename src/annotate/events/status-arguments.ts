import type { Syntax } from "../../core/index.ts";
import { type Climb, DEPTH, governorReality, phraseReading } from "./climb.ts";
import { compose, effectOf, phraseAt } from "./effects.ts";
import { finiteReading, isDatedAfter, type Reading, verbGroup } from "./reality.ts";
import type { Effect } from "./rules.ts";

/** A noun that is subject or object: the verb's effect, or the verb's tense as a hint. */
export function argument(
  climb: Climb,
  v: number,
  reach: "subject" | "object",
  depth: number,
  mark = "",
): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const upos = syntax.upos(v);
  // "The talks are on hold", "the sale awaits approval", "no date has been set".
  const phrase = phraseAt(scene, lexicon, v);
  if (phrase !== null && (upos !== "VERB" || phrase.entry.effect !== "plan")) {
    return phraseReading(scene, phrase, v);
  }
  if (upos !== "VERB" && upos !== "AUX") {
    // "The sale is likely to be called off".
    const lower = raisedReading(climb, v, depth, reach === "subject");
    if (lower !== null) return lower;
    // "The vote is unlikely", "the talks are over".
    const entry =
      effectOf(scene, lexicon, v, "clause") ??
      effectOf(scene, lexicon, v, "subject") ??
      effectOf(scene, lexicon, v, "modifier");
    const above = governorReality(climb, v, depth);
    if (entry !== null) return compose(scene, entry, above, v, null);
    return { ...above, strength: 1 };
  }
  const raised = raisedReading(climb, v, depth, reach === "subject" || syntax.xpos(v) === "VBN");
  if (raised !== null) return raised;
  // "hangs in the balance", "runs behind schedule", "was thrown into doubt".
  for (const child of syntax.children(v)) {
    if (child < v || (syntax.relation(child) !== "obl" && syntax.relation(child) !== "advmod")) continue;
    const state = child - v <= 6 ? phraseAt(scene, lexicon, child) : null;
    if (state !== null && state.from > v && reach === "subject") return phraseReading(scene, state, child);
  }
  const later = laterState(climb, v, depth);
  if (later !== null) return later;
  const above = governorReality(climb, v, depth);
  // "Summit postponed", "Talks on dam suspended": in a headline a past form without an object is a passive.
  const isBare = reach === "subject" && isBarePast(syntax, v);
  const entry =
    effectOf(scene, lexicon, v, reach, mark) ?? (isBare ? effectOf(scene, lexicon, v, "object", mark) : null);
  // "was seen as a step": what it is taken for, not that somebody saw it.
  if (entry !== null && !(entry.effect === "light" && isTakenFor(syntax, v))) {
    // "was postponed until a vote": the noun is what is postponed only as the object.
    return compose(scene, entry, above, v, null);
  }
  // "The talks are to begin", "the visit is expected to take place": the verb's own clause is read with its governor.
  const strength = above.status === "happened" || above.status === "ongoing" ? 1 : Math.min(1, above.strength);
  return { ...above, strength };
}

/** "had to be postponed", "remains suspended", "is expected to resume": the lower verb has the event for its subject; null where it has no effect of its own. */
function raisedReading(climb: Climb, v: number, depth: number, isSubject: boolean): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (depth >= DEPTH) return null;
  for (const w of syntax.children(v)) {
    if (syntax.relation(w) !== "xcomp" || w < v || syntax.child(w, "nsubj") >= 0) continue;
    const passive = syntax.xpos(w) === "VBN" && syntax.child(w, "obj") < 0;
    // "want the ban to be delayed": the object is what is to be delayed.
    const entry = effectOf(scene, lexicon, w, passive ? "object" : "subject");
    const changed = entry !== null && CHANGING.has(entry.effect);
    if (!isSubject && !(passive && (changed || syntax.child(w, "aux") >= 0))) continue;
    if (entry === null || entry.effect === "light" || entry.effect === "attend") continue;
    const above = governorReality(climb, v, depth);
    // "remains suspended": the state is what holds.
    if (syntax.child(w, "mark") < 0) return compose(scene, entry, above, w, null);
    return compose(scene, entry, governorReality(climb, w, depth), w, null);
  }
  return null;
}

/** Effects after which the event stands otherwise than before. */
export const CHANGING: ReadonlySet<Effect> = new Set<Effect>(["postpone", "move", "cancel", "fail"]);

/** "was planned for May but has been called off": a second verb of the same subject that changes it, or null. */
function laterState(climb: Climb, v: number, depth: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (depth >= DEPTH) return null;
  for (const child of syntax.children(v)) {
    if (child < v || syntax.relation(child) !== "conj" || syntax.upos(child) !== "VERB") continue;
    if (syntax.child(child, "nsubj", "csubj") >= 0) continue;
    // "postponed, casting doubt on the summit": what follows from it, not what came of it.
    if (syntax.xpos(child) === "VBG" && syntax.child(child, "aux") < 0) continue;
    const passive = syntax.xpos(child) === "VBN" && syntax.child(child, "obj") < 0;
    const entry = effectOf(scene, lexicon, child, passive ? "object" : "subject");
    if (entry === null) continue;
    if (!CHANGING.has(entry.effect)) {
      // "was delayed by an hour but was played in full".
      const first = effectOf(scene, lexicon, v, "object");
      if (first === null || !CHANGING.has(first.effect) || syntax.deprel(child) === "conj:and") continue;
    }
    const own = finiteReading(scene, child, verbGroup(syntax, child));
    const above: Reading = own ?? {
      ...governorReality(climb, v, depth + 1),
      from: child,
      last: child,
      pivot: child,
    };
    const made = compose(scene, entry, above, child, null);
    // "was put off but will be held this weekend".
    if (made.status === "scheduled" && !CHANGING.has(entry.effect) && isDatedAfter(scene, child))
      return { ...made, status: "rescheduled", strength: 5 };
    return made;
  }
  return null;
}

/** "was seen as". */
function isTakenFor(syntax: Syntax, v: number): boolean {
  if (syntax.child(v, "aux:pass") < 0) return false;
  return syntax.children(v).some((child) => {
    const mark = child > v && syntax.relation(child) === "obl" ? syntax.child(child, "case") : -1;
    return mark >= 0 && syntax.lower(mark) === "as";
  });
}

/** A past form with neither auxiliary nor object. */
function isBarePast(syntax: Syntax, v: number): boolean {
  const xpos = syntax.xpos(v);
  return (xpos === "VBD" || xpos === "VBN") && syntax.child(v, "aux", "obj", "ccomp", "xcomp") < 0;
}
