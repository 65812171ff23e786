import type { Syntax } from "../../core/index.ts";
import { type Climb, DEPTH, governorReality, phraseReading } from "./climb.ts";
import { compose, effectOf, phraseAt } from "./effects.ts";
import { finiteReading, isCondition, isDatedAfter, type Reading, verbGroup } from "./reality.ts";
import { argument } from "./status-arguments.ts";
import { prepositional } from "./status-prepositions.ts";

/** "The delayed flight landed": late is not off. */
const LATE: ReadonlySet<string> = new Set(["delayed", "long-delayed", "belated", "overdue"]);

/** A noun's status: by its determiner and adjectives, then by the verb, noun or preposition that governs it. */
export function noun(climb: Climb, n: number, depth: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  let hint: Reading | null = null;
  for (const child of syntax.children(n)) {
    const relation = syntax.relation(child);
    const word = syntax.lower(child);
    if (relation === "det" && word === "no") {
      const head = syntax.head(n);
      const upper = head < 0 ? null : verbGroup(syntax, head);
      const planned = head >= 0 && effectOf(scene, lexicon, head, "object")?.effect === "plan";
      return {
        status: planned && upper !== null ? "uncertain" : "did-not-happen",
        strength: 4,
        from: child,
        last: n,
        by: "no",
        pivot: n,
      };
    }
    if ((relation === "amod" || relation === "compound" || relation === "advmod" || relation === "acl") && child < n) {
      const entry = effectOf(scene, lexicon, child, "modifier");
      if (entry !== null) {
        const made = compose(
          scene,
          entry,
          { status: "happened", strength: 1, from: child, last: child, by: "", pivot: child },
          child,
          null,
        );
        const held = entry.effect === "postpone" || entry.effect === "cancel";
        if (held && !LATE.has(word)) return afterChange(climb, n, made, depth);
        if (held && syntax.deprel(n) === "nsubj") continue;
        if (hint === null) hint = { ...made, strength: 2 };
      }
    }
  }
  const described = describedBy(climb, n, depth);
  if (described !== null) {
    if (described.strength >= 5) return afterChange(climb, n, described, depth);
    if (hint === null || described.strength >= hint.strength) hint = described;
  }
  // "It was a quick visit", "There will be a vote".
  const copula = syntax.child(n, "cop");
  if (copula >= 0) {
    const group = verbGroup(syntax, n);
    const own = finiteReading(scene, n, group);
    if (own !== null) {
      if (isCondition(syntax, group)) return { ...own, status: "uncertain", strength: 4, by: "condition.if" };
      return { ...own, strength: Math.min(own.strength, 1) };
    }
  }
  const head = syntax.head(n);
  if (head < 0 || depth >= DEPTH) {
    const group = verbGroup(syntax, n);
    return hint ?? (group.auxiliaries.length > 0 ? finiteReading(scene, n, group) : null);
  }
  const relation = syntax.deprel(n);
  const plain = syntax.relation(n);
  if (plain === "conj" || plain === "appos") {
    const upos = syntax.upos(head);
    const shared = upos === "NOUN" || upos === "PROPN" ? noun(climb, head, depth + 1) : null;
    return stronger(hint, shared);
  }
  const stolen = plain === "nsubj" ? stolenPredicate(climb, n, head) : -1;
  if (stolen >= 0) {
    const passive = syntax.xpos(stolen) === "VBN" && syntax.child(stolen, "aux:pass") >= 0;
    return stronger(hint, argument(climb, stolen, passive ? "object" : "subject", depth + 1));
  }
  if (relation === "obj" || relation === "nsubj:pass" || plain === "nsubj") {
    return stronger(
      hint,
      argument(climb, head, relation === "nsubj" || plain === "csubj" ? "subject" : "object", depth, caseOf(syntax, n)),
    );
  }
  if (plain === "obl" || plain === "nmod" || plain === "compound") {
    const read = prepositional(climb, n, head, plain, depth);
    if (read !== null || plain !== "compound") return stronger(hint, read);
    const lost =
      syntax.head(head) < 0 && syntax.xpos(head) === "NNS" ? effectOf(scene, lexicon, head, "subject") : null;
    if (lost !== null && head === n + 1) {
      // "The trial resumes on Monday", where the tagger takes the verb for a plural.
      const above: Reading = {
        status: "ongoing",
        strength: 1,
        from: head,
        last: head,
        by: "tense.present",
        pivot: head,
      };
      return compose(scene, lost, above, head, null);
    }
    // "The rescue operation was called off": what is said of the whole is said of its first word.
    const whole = noun(climb, head, depth + 1);
    return stronger(hint, whole === null ? null : { ...whole, strength: Math.min(whole.strength, 4) });
  }
  return hint;
}

/** "The concert, postponed from January, was held on Saturday": the sentence's own verb tells what came of it. */
function afterChange(climb: Climb, n: number, change: Reading, depth: number): Reading {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const head = syntax.head(n);
  const relation = syntax.deprel(n);
  if (head < 0 || depth >= DEPTH || (relation !== "nsubj" && relation !== "nsubj:pass")) return change;
  const entry = effectOf(scene, lexicon, head, relation === "nsubj" ? "subject" : "object");
  if (entry === null) return change;
  // "The strike, called off on Tuesday, had lasted nine days": it was held before it was called off.
  if (entry.effect === "continue" && change.status === "cancelled") {
    const held = governorReality(climb, head, depth);
    return held.status === "happened" ? { ...held, strength: 5 } : change;
  }
  if (entry.effect !== "light" && entry.effect !== "begin" && entry.effect !== "end" && entry.effect !== "plan")
    return change;
  const main = argument(climb, head, relation === "nsubj" ? "subject" : "object", depth);
  if (main === null || main.strength < 3) return change;
  // "The launch, held up since May, has been booked for July 24".
  if (main.status === "scheduled" && change.status !== "rescheduled")
    return isDatedAfter(scene, head) ? { ...main, status: "rescheduled", strength: 5 } : change;
  if (entry.effect === "plan") return change;
  if (main.status === "happened" || main.status === "ongoing") return { ...main, strength: 5 };
  return change;
}

/** "Talks …, have been suspended, Ostrow said": the subject that the parse gives to the verb of saying; the verb it should have, or -1. */
function stolenPredicate(climb: Climb, n: number, head: number): number {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (!lexicon.speechVerbs.has(syntax.lemma(head).toLowerCase())) return -1;
  const clause = syntax.child(head, "ccomp");
  if (clause <= n || clause >= head || syntax.child(clause, "nsubj", "nsubj:pass", "csubj") >= 0) return -1;
  return clause;
}

function caseOf(syntax: Syntax, n: number): string {
  const mark = syntax.child(n, "case");
  return mark < 0 ? "" : syntax.lower(mark);
}

/** What a clause after the noun says of it: "a summit planned for May", "talks that were suspended", "the race was called off". */
function describedBy(climb: Climb, n: number, depth: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (depth >= DEPTH) return null;
  for (const child of syntax.children(n)) {
    if (child <= n) continue;
    const relation = syntax.deprel(child);
    if (relation === "acl") {
      const phrase = phraseAt(scene, lexicon, child);
      if (phrase !== null && phrase.entry.effect !== "plan") return phraseReading(scene, phrase, child);
      const xpos = syntax.xpos(child);
      if (xpos !== "VBN" && xpos !== "VBD" && syntax.upos(child) !== "ADJ") continue;
      const entry =
        effectOf(scene, lexicon, child, "object") ??
        effectOf(scene, lexicon, child, "subject") ??
        effectOf(scene, lexicon, child, "clause");
      if (entry === null) continue;
      const isAsked = verbGroup(syntax, child).to >= 0;
      const above: Reading = {
        status: isAsked ? "uncertain" : "happened",
        strength: 3,
        from: child,
        last: child,
        by: isAsked ? askedBy(climb, n) : "tense.participle",
        pivot: child,
      };
      return compose(scene, entry, above, child, null);
    }
    if (relation === "acl:relcl") {
      const subject = syntax.child(child, "nsubj", "nsubj:pass", "obj");
      if (subject < 0 || subject > child) continue;
      const word = syntax.lower(subject);
      if (word !== "which" && word !== "that") continue;
      const phrase = phraseAt(scene, lexicon, child);
      if (phrase !== null && phrase.entry.effect !== "plan") return phraseReading(scene, phrase, child);
      const role = syntax.deprel(subject);
      const entry = effectOf(scene, lexicon, child, role === "nsubj" ? "subject" : "object");
      if (entry === null || entry.effect === "light" || entry.effect === "attend") continue;
      return compose(scene, entry, governorReality(climb, child, depth + 1), child, null);
    }
  }
  return null;
}

/** "asked for the [hearing] to be delayed": the rule of the word that asks, where the noun hangs on one. */
function askedBy({ scene, lexicon }: Climb, n: number): string {
  const above = scene.syntax.head(n);
  const entry = above < 0 ? null : effectOf(scene, lexicon, above, "object", caseOf(scene.syntax, n));
  return entry?.effect === "want" ? entry.row.id : "infinitive";
}

function stronger(a: Reading | null, b: Reading | null): Reading | null {
  if (a === null) return b;
  if (b === null) return a;
  return b.strength >= a.strength ? b : a;
}
