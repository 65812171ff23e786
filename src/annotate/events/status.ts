import type { Status, Syntax } from "../../core/index.ts";
import type { Candidate } from "./candidates.ts";
import { compose, effectOf, type Phrase, phraseAt } from "./effects.ts";
import type { EffectEntry, Lexicon } from "./lexicon.ts";
import { finiteReading, isCondition, type Reading, type VerbGroup, verbGroup } from "./reality.ts";
import type { Effect } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** Governors that are climbed at most; a longer chain says no more. */
const DEPTH = 6;

/** The status that the mention's own sentence gives it. Bounded by DEPTH governors and their children. */
export function readStatus(scene: Scene, lexicon: Lexicon, candidate: Candidate): Reading {
  const reading =
    candidate.kind === "verb" && !isGerund(scene.syntax, candidate.token)
      ? predicate(scene, lexicon, candidate.token, 0)
      : noun(scene, lexicon, candidate.token, 0);
  const absent = effectOf(scene, lexicon, candidate.token, "itself");
  if (absent !== null && candidate.kind === "verb") return unattended(absent, reading, candidate);
  if (reading !== null) return reading;
  return {
    status: candidate.row?.bare ?? "happened",
    strength: 0,
    from: candidate.from,
    last: candidate.last,
    by: "bare",
    pivot: -1,
  };
}

const REAL: ReadonlySet<Status> = new Set(["happened", "ongoing", "scheduled"]);

/** "The party boycotted the vote", "will stay away": what is done, or to be done, is not to come. */
function unattended(entry: EffectEntry, reading: Reading | null, { from, last, token }: Candidate): Reading {
  if (reading === null || REAL.has(reading.status))
    return {
      status: "did-not-happen",
      strength: 4,
      from: reading === null ? from : Math.min(from, reading.from),
      last: reading === null ? last : Math.max(last, reading.last),
      by: reading === null ? entry.row.id : `${entry.row.id} < ${reading.by}`,
      pivot: token,
    };
  if (reading.status === "did-not-happen") return { ...reading, status: "uncertain", strength: 2 };
  return reading;
}

/** "Trading was suspended": a form in -ing that stands where a noun would. */
function isGerund(syntax: Syntax, token: number): boolean {
  if (syntax.xpos(token) !== "VBG" || syntax.child(token, "aux", "cop", "mark") >= 0) return false;
  const relation = syntax.relation(token);
  return (
    relation === "nsubj" || relation === "csubj" || relation === "obj" || relation === "nmod" || relation === "obl"
  );
}

/** How real a word is that changes an event: "might be postponed", "a possible delay", "no plans"; "happened" where nothing is said. */
export function realityOf(scene: Scene, lexicon: Lexicon, token: number): Reading {
  const { syntax } = scene;
  const upos = syntax.upos(token);
  if (upos === "NOUN" || upos === "PROPN") {
    if (syntax.child(token, "cop") >= 0) return governorReality(scene, lexicon, token, 0);
    const above = noun(scene, lexicon, token, 0);
    if (above !== null && above.strength >= 2) return above;
    return nounReality(scene, lexicon, token, 0);
  }
  if (upos === "ADJ" && syntax.relation(token) === "amod")
    return { status: "happened", strength: 1, from: token, last: token, by: "", pivot: token };
  return governorReality(scene, lexicon, token, 0);
}

/** A predicate's status: by its own form where it is finite, then by what governs it. */
function predicate(scene: Scene, lexicon: Lexicon, p: number, depth: number): Reading | null {
  const { syntax } = scene;
  const group = verbGroup(syntax, p);
  const own = finiteReading(scene, p, group);
  if (isCondition(syntax, group)) {
    return {
      status: "uncertain",
      strength: 4,
      from: group.mark >= 0 ? group.mark : group.first,
      last: p,
      by: "condition.if",
      pivot: p,
    };
  }
  const head = syntax.head(p);
  if (own === null && group.to >= 0) {
    const lost = lostGovernor(scene, lexicon, p, head, group.to);
    if (lost >= 0 && depth < DEPTH) {
      const governed = clauseUnder(scene, lexicon, p, lost, null, depth + 1);
      if (governed !== null) return governed;
    }
  }
  if (depth >= DEPTH || head < 0) return own ?? bare(scene, p, group);
  const relation = syntax.deprel(p);
  const plain = syntax.relation(p);
  if (plain === "conj" && own === null) {
    const shared =
      syntax.upos(head) === "VERB" || syntax.upos(head) === "AUX" || syntax.upos(head) === "ADJ"
        ? predicate(scene, lexicon, head, depth + 1)
        : null;
    return shared === null ? bare(scene, p, group) : { ...shared, strength: Math.min(shared.strength, 3) };
  }
  // "forced the club to move the match": the clause hangs on the verb, whatever noun the parse gives it to.
  if (plain === "acl" && own === null && group.to >= 0 && syntax.relation(head) === "obj") {
    const verb = syntax.head(head);
    if (
      verb >= 0 &&
      effectOf(scene, lexicon, head, "clause") === null &&
      effectOf(scene, lexicon, verb, "clause") !== null
    ) {
      const governed = clauseUnder(scene, lexicon, p, verb, null, depth + 1);
      if (governed !== null) return governed;
    }
  }
  // "There is speculation that the king will abdicate".
  if (plain === "ccomp" && own !== null && syntax.child(head, "expl") >= 0) {
    const subject = syntax.child(head, "nsubj");
    const entry = subject < 0 ? null : effectOf(scene, lexicon, subject, "clause");
    if (entry !== null && entry.effect === "doubt")
      return compose(scene, entry, nounReality(scene, lexicon, subject, depth), subject, own);
  }
  if (
    plain === "xcomp" ||
    plain === "ccomp" ||
    plain === "csubj" ||
    (plain === "acl" && relation !== "acl:relcl") ||
    plain === "obj"
  ) {
    const governed = clauseUnder(scene, lexicon, p, head, own, depth);
    if (governed !== null) return governed;
  }
  if (plain === "advcl" || plain === "obl" || plain === "nmod") {
    const governed = adverbial(scene, lexicon, p, head, group, own, depth);
    if (governed !== null) return governed;
  }
  if (own !== null) return own;
  return bare(scene, p, group);
}

/**
 * "agreed by phone to meet", where the parse has torn the infinitive from its verb: the word with an effect on clauses
 * at most four words before the "to". -1 where the infinitive hangs on a verb, adjective or noun as it should.
 */
function lostGovernor(scene: Scene, lexicon: Lexicon, p: number, head: number, to: number): number {
  const { syntax } = scene;
  const relation = syntax.relation(p);
  if (
    head >= 0 &&
    (relation === "xcomp" ||
      relation === "acl" ||
      relation === "conj" ||
      relation === "advcl" ||
      relation === "csubj" ||
      relation === "ccomp")
  )
    return -1;
  const from = syntax.layers.sentences[syntax.sentenceOf(p)]!.from;
  for (let i = to - 1; i >= from && i >= to - 4; i -= 1) {
    if (syntax.upos(i) === "PUNCT") return -1;
    if ((syntax.upos(i) === "VERB" || syntax.upos(i) === "ADJ") && effectOf(scene, lexicon, i, "clause") !== null)
      return i;
  }
  return -1;
}

function bare(scene: Scene, p: number, group: VerbGroup): Reading | null {
  if (group.to >= 0) {
    return { status: "uncertain", strength: 1, from: group.first, last: p, by: "infinitive", pivot: p };
  }
  if (scene.syntax.xpos(p) === "VBN" || scene.syntax.xpos(p) === "VBG") {
    return { status: "happened", strength: 1, from: group.first, last: p, by: "participle", pivot: p };
  }
  return null;
}

/** A clause under a governor: "expected to meet", "denied that they had met", "the decision to resign". */
function clauseUnder(
  scene: Scene,
  lexicon: Lexicon,
  p: number,
  g: number,
  own: Reading | null,
  depth: number,
): Reading | null {
  const { syntax } = scene;
  const entry = effectOf(scene, lexicon, g, "clause");
  const isNoun = syntax.upos(g) === "NOUN" || syntax.upos(g) === "PROPN";
  const group = verbGroup(syntax, p);
  if (own === null && group.to >= 0 && group.negation >= 0 && entry !== null && entry.effect !== "deny") {
    // "decided not to travel".
    return { status: "did-not-happen", strength: 4, from: g, last: p, by: `${entry.row.id} < not-to`, pivot: g };
  }
  if (own !== null) {
    // A finite clause keeps its own form, but for what denies, doubts or hopes it.
    if (entry === null) return own;
    if (entry.effect === "deny" || entry.effect === "doubt" || entry.effect === "want" || entry.effect === "fail") {
      if (own.status === "happened" && entry.effect === "want") return own;
      const above = governorReality(scene, lexicon, g, depth);
      if (entry.effect === "doubt" && above.status === "did-not-happen") return own;
      return compose(scene, entry, above, g, own);
    }
    return own;
  }
  // "has yet to meet".
  const upper = verbGroup(syntax, g);
  if (syntax.lemma(g) === "have" && upper.yet >= 0) {
    return { status: "uncertain", strength: 4, from: g, last: p, by: "yet-to", pivot: p };
  }
  if (entry === null) {
    if (isNoun) {
      const above = noun(scene, lexicon, g, depth + 1);
      if (above !== null && above.strength >= 2) return { ...above, strength: 2 };
      return null;
    }
    const above = governorReality(scene, lexicon, g, depth);
    if (syntax.xpos(p) === "VBG") return { ...above, strength: Math.min(2, above.strength) };
    if (syntax.lemma(g) === "have") {
      // "had to be abandoned" was; "has to be approved" is still to be.
      if (above.status === "happened" && above.strength >= 3 && above.by.startsWith("tense"))
        return { ...above, strength: 3, last: p, by: "had-to", pivot: p };
      return { status: "uncertain", strength: 2, from: g, last: p, by: "have-to", pivot: p };
    }
    return null;
  }
  const above = isNoun ? nounReality(scene, lexicon, g, depth) : governorReality(scene, lexicon, g, depth);
  return compose(scene, entry, above, g, null);
}

/** How real a governing verb or adjective is; "happened" where nothing is said. */
function governorReality(scene: Scene, lexicon: Lexicon, g: number, depth: number): Reading {
  return (
    predicate(scene, lexicon, g, depth + 1) ?? {
      status: "happened",
      strength: 1,
      from: g,
      last: g,
      by: "governor",
      pivot: g,
    }
  );
}

/** How real a governing noun is: "foiled an attempt to …" makes the attempt's goal as unreal as the foiling makes it. */
function nounReality(scene: Scene, lexicon: Lexicon, g: number, depth: number): Reading {
  const { syntax } = scene;
  const no = syntax.child(g, "det");
  if (no >= 0 && syntax.lower(no) === "no") {
    return { status: "did-not-happen", strength: 4, from: no, last: g, by: "no", pivot: g };
  }
  const head = syntax.head(g);
  if (head >= 0 && depth < DEPTH) {
    const relation = syntax.deprel(g);
    const reach = relation === "obj" || relation === "nsubj:pass" ? "object" : relation === "nsubj" ? "subject" : null;
    if (reach !== null) {
      const entry = effectOf(scene, lexicon, head, reach);
      const above = governorReality(scene, lexicon, head, depth + 1);
      if (above.strength >= 3 && (above.status === "did-not-happen" || above.by.includes("yet-to")))
        return { ...above, status: "did-not-happen" };
      if (
        entry !== null &&
        (entry.effect === "fail" || entry.effect === "deny" || entry.effect === "postpone" || entry.effect === "cancel")
      ) {
        return compose(scene, entry, governorReality(scene, lexicon, head, depth + 1), head, null);
      }
    }
  }
  return { status: "happened", strength: 1, from: g, last: g, by: "noun", pivot: g };
}

/** An adverbial clause or a gerund under a preposition: "after meeting", "without meeting", "to meet". */
function adverbial(
  scene: Scene,
  lexicon: Lexicon,
  p: number,
  g: number,
  group: VerbGroup,
  own: Reading | null,
  depth: number,
): Reading | null {
  const { syntax } = scene;
  let opener = group.mark >= 0 ? syntax.lower(group.mark) : "";
  let at = group.mark;
  if (opener === "") {
    const mark = syntax.child(p, "case", "advmod");
    if (mark >= 0 && mark < p) {
      opener = syntax.lower(mark);
      at = mark;
    }
  }
  if (opener === "without" || opener === "instead" || opener === "against") {
    return { status: "did-not-happen", strength: 4, from: at, last: p, by: "without", pivot: p };
  }
  if (own !== null && (opener === "when" || opener === "where" || opener === "how")) {
    // "has not said when the vote will be held".
    const upper = verbGroup(syntax, g);
    if (upper.negation >= 0 && own.status === "scheduled")
      return {
        status: "uncertain",
        strength: 4,
        from: Math.min(upper.first, upper.negation),
        last: at,
        by: "not-said-when",
        pivot: g,
      };
  }
  // "as soon as she arrives", "once a deal is reached": what is still to come.
  if (own !== null && own.status === "ongoing" && own.by.startsWith("tense.present") && TEMPORAL.has(opener)) {
    return { ...own, status: "scheduled", strength: 2, by: "tense.present > to come" };
  }
  if (opener === "until" && own !== null && own.status === "happened") {
    return { status: "uncertain", strength: 3, from: at, last: p, by: "until", pivot: p };
  }
  if (own !== null) return own;
  // "from attending": the verb before decides ("barred from", "prevented from", "refrain from").
  const entry = effectOf(scene, lexicon, g, "clause");
  if (
    entry !== null &&
    (opener === "from" ||
      opener === "of" ||
      opener === "to" ||
      opener === "" ||
      opener === "for" ||
      opener === "on" ||
      opener === "in")
  ) {
    if (opener === "from" || entry.effect !== "achieve") {
      const nounish = syntax.upos(g) === "NOUN";
      const above = nounish ? nounReality(scene, lexicon, g, depth) : governorReality(scene, lexicon, g, depth);
      if (group.to < 0 || syntax.upos(g) === "ADJ" || entry.effect !== "light")
        return compose(scene, entry, above, g, null);
    }
  }
  if (
    opener === "after" ||
    opener === "since" ||
    opener === "by" ||
    opener === "while" ||
    opener === "upon" ||
    opener === "following"
  ) {
    return { status: "happened", strength: 2, from: at, last: p, by: `adverbial.${opener}`, pivot: p };
  }
  const above = governorReality(scene, lexicon, g, depth);
  if (group.to >= 0) {
    const status: Status = above.status === "happened" || above.status === "ongoing" ? "uncertain" : above.status;
    return { status, strength: 1, from: group.first, last: p, by: "purpose", pivot: p };
  }
  return { ...above, strength: Math.min(2, above.strength), by: `${above.by} > adverbial` };
}

/** "The delayed flight landed": late is not off. */
const LATE: ReadonlySet<string> = new Set(["delayed", "long-delayed", "belated", "overdue"]);

/** A noun's status: by its determiner and adjectives, then by the verb, noun or preposition that governs it. */
function noun(scene: Scene, lexicon: Lexicon, n: number, depth: number): Reading | null {
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
        if (held && !LATE.has(word)) return afterChange(scene, lexicon, n, made, depth);
        if (held && syntax.deprel(n) === "nsubj") continue;
        if (hint === null) hint = { ...made, strength: 2 };
      }
    }
  }
  const described = describedBy(scene, lexicon, n, depth);
  if (described !== null) {
    if (described.strength >= 5) return afterChange(scene, lexicon, n, described, depth);
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
    const shared = upos === "NOUN" || upos === "PROPN" ? noun(scene, lexicon, head, depth + 1) : null;
    return stronger(hint, shared);
  }
  const stolen = plain === "nsubj" ? stolenPredicate(scene, lexicon, n, head) : -1;
  if (stolen >= 0) {
    const passive = syntax.xpos(stolen) === "VBN" && syntax.child(stolen, "aux:pass") >= 0;
    return stronger(hint, argument(scene, lexicon, stolen, passive ? "object" : "subject", depth + 1));
  }
  if (relation === "obj" || relation === "nsubj:pass" || plain === "nsubj") {
    return stronger(
      hint,
      argument(
        scene,
        lexicon,
        head,
        relation === "nsubj" || plain === "csubj" ? "subject" : "object",
        depth,
        caseOf(syntax, n),
      ),
    );
  }
  if (plain === "obl" || plain === "nmod" || plain === "compound") {
    const read = prepositional(scene, lexicon, n, head, plain, depth);
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
    const whole = noun(scene, lexicon, head, depth + 1);
    return stronger(hint, whole === null ? null : { ...whole, strength: Math.min(whole.strength, 4) });
  }
  return hint;
}

/** "The concert, postponed from January, was held on Saturday": the sentence's own verb tells what came of it. */
function afterChange(scene: Scene, lexicon: Lexicon, n: number, change: Reading, depth: number): Reading {
  const { syntax } = scene;
  const head = syntax.head(n);
  const relation = syntax.deprel(n);
  if (head < 0 || depth >= DEPTH || (relation !== "nsubj" && relation !== "nsubj:pass")) return change;
  const entry = effectOf(scene, lexicon, head, relation === "nsubj" ? "subject" : "object");
  if (entry === null) return change;
  // "The strike, called off on Tuesday, had lasted nine days": it was held before it was called off.
  if (entry.effect === "continue" && change.status === "cancelled") {
    const held = governorReality(scene, lexicon, head, depth);
    return held.status === "happened" ? { ...held, strength: 5 } : change;
  }
  if (entry.effect !== "light" && entry.effect !== "begin" && entry.effect !== "end") return change;
  const main = argument(scene, lexicon, head, relation === "nsubj" ? "subject" : "object", depth);
  if (main === null || main.strength < 3) return change;
  if (main.status === "happened" || main.status === "ongoing") return { ...main, strength: 5 };
  return change;
}

/** "Talks …, have been suspended, Ostrow said": the subject that the parse gives to the verb of saying; the verb it should have, or -1. */
function stolenPredicate(scene: Scene, lexicon: Lexicon, n: number, head: number): number {
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
function describedBy(scene: Scene, lexicon: Lexicon, n: number, depth: number): Reading | null {
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
      const above: Reading = {
        status: "happened",
        strength: 3,
        from: child,
        last: child,
        by: "tense.participle",
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
      return compose(scene, entry, governorReality(scene, lexicon, child, depth + 1), child, null);
    }
  }
  return null;
}

function stronger(a: Reading | null, b: Reading | null): Reading | null {
  if (a === null) return b;
  if (b === null) return a;
  return b.strength >= a.strength ? b : a;
}

/** A noun that is subject or object: the verb's effect, or the verb's tense as a hint. */
function argument(
  scene: Scene,
  lexicon: Lexicon,
  v: number,
  reach: "subject" | "object",
  depth: number,
  mark = "",
): Reading | null {
  const { syntax } = scene;
  const upos = syntax.upos(v);
  // "The talks are on hold", "the sale awaits approval", "no date has been set".
  const phrase = phraseAt(scene, lexicon, v);
  if (phrase !== null && (upos !== "VERB" || phrase.entry.effect !== "plan")) {
    return phraseReading(scene, phrase, v);
  }
  if (upos !== "VERB" && upos !== "AUX") {
    // "The vote is unlikely", "the talks are over".
    const entry =
      effectOf(scene, lexicon, v, "clause") ??
      effectOf(scene, lexicon, v, "subject") ??
      effectOf(scene, lexicon, v, "modifier");
    const above = governorReality(scene, lexicon, v, depth);
    if (entry !== null) return compose(scene, entry, above, v, null);
    return { ...above, strength: 1 };
  }
  const raised = raisedReading(scene, lexicon, v, depth, reach === "subject" || syntax.xpos(v) === "VBN");
  if (raised !== null) return raised;
  // "hangs in the balance", "runs behind schedule", "was thrown into doubt".
  for (const child of syntax.children(v)) {
    if (child < v || (syntax.relation(child) !== "obl" && syntax.relation(child) !== "advmod")) continue;
    const state = child - v <= 6 ? phraseAt(scene, lexicon, child) : null;
    if (state !== null && state.from > v && reach === "subject") return phraseReading(scene, state, child);
  }
  const later = laterState(scene, lexicon, v, depth);
  if (later !== null) return later;
  const above = governorReality(scene, lexicon, v, depth);
  // "Summit postponed", "Talks on dam suspended": in a headline a past form without an object is a passive.
  const isBare = reach === "subject" && isBarePast(syntax, v);
  const entry =
    effectOf(scene, lexicon, v, reach, mark) ?? (isBare ? effectOf(scene, lexicon, v, "object", mark) : null);
  if (entry !== null) {
    // "was postponed until a vote": the noun is what is postponed only as the object.
    return compose(scene, entry, above, v, null);
  }
  // "The talks are to begin", "the visit is expected to take place": the verb's own clause is read with its governor.
  const strength = above.status === "happened" || above.status === "ongoing" ? 1 : Math.min(1, above.strength);
  return { ...above, strength };
}

/** A fixed phrase says what it says: "on hold", "no date". */
function phraseReading(scene: Scene, { entry, from, last }: Phrase, pivot: number): Reading {
  const above: Reading = { status: "happened", strength: 4, from, last, by: "", pivot };
  return { ...compose(scene, entry, above, pivot, null), strength: entry.effect === "plan" ? 4 : 5 };
}

/** "had to be postponed", "remains suspended", "is expected to resume": the lower verb has the event for its subject; null where it has no effect of its own. */
function raisedReading(scene: Scene, lexicon: Lexicon, v: number, depth: number, isSubject: boolean): Reading | null {
  const { syntax } = scene;
  if (depth >= DEPTH) return null;
  for (const w of syntax.children(v)) {
    if (syntax.relation(w) !== "xcomp" || w < v || syntax.child(w, "nsubj") >= 0) continue;
    const passive = syntax.xpos(w) === "VBN" && syntax.child(w, "obj") < 0;
    // "want the ban to be delayed": the object is what is to be delayed.
    if (!isSubject && !(passive && syntax.child(w, "aux") >= 0)) continue;
    const entry = effectOf(scene, lexicon, w, passive ? "object" : "subject");
    if (entry === null || entry.effect === "light" || entry.effect === "attend") continue;
    const above = governorReality(scene, lexicon, v, depth);
    // "remains suspended": the state is what holds.
    if (syntax.child(w, "mark") < 0) return compose(scene, entry, above, w, null);
    return compose(scene, entry, governorReality(scene, lexicon, w, depth), w, null);
  }
  return null;
}

/** Effects after which the event stands otherwise than before. */
const CHANGING: ReadonlySet<Effect> = new Set<Effect>(["postpone", "move", "cancel", "fail"]);

/** "was planned for May but has been called off": a second verb of the same subject that changes it, or null. */
function laterState(scene: Scene, lexicon: Lexicon, v: number, depth: number): Reading | null {
  const { syntax } = scene;
  if (depth >= DEPTH) return null;
  for (const child of syntax.children(v)) {
    if (child < v || syntax.relation(child) !== "conj" || syntax.upos(child) !== "VERB") continue;
    if (syntax.child(child, "nsubj", "csubj") >= 0) continue;
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
      ...governorReality(scene, lexicon, v, depth + 1),
      from: child,
      last: child,
      pivot: child,
    };
    return compose(scene, entry, above, child, null);
  }
  return null;
}

/** A past form with neither auxiliary nor object. */
function isBarePast(syntax: Syntax, v: number): boolean {
  const xpos = syntax.xpos(v);
  return (xpos === "VBD" || xpos === "VBN") && syntax.child(v, "aux", "obj", "ccomp", "xcomp") < 0;
}

/** Openers of a clause whose present tense is of the time to come. */
const TEMPORAL: ReadonlySet<string> = new Set(["when", "once", "until", "till", "before", "after", "as"]);
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
function tornGovernor(
  scene: Scene,
  lexicon: Lexicon,
  n: number,
  g: number,
  opener: string,
): ((depth: number) => Reading) | null {
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
    return (depth) => compose(scene, entry, nounReality(scene, lexicon, candidate, depth), candidate, null);
  }
  return null;
}

/** A noun under a preposition, or before another noun. */
function prepositional(
  scene: Scene,
  lexicon: Lexicon,
  n: number,
  g: number,
  plain: string,
  depth: number,
): Reading | null {
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
      return compose(scene, entry, nounReality(scene, lexicon, g, depth), g, null);
    }
    if (opener === "of" && depth < DEPTH) {
      // "a round of talks", "the start of the trial".
      const above = noun(scene, lexicon, g, depth + 1);
      if (above !== null && above.strength >= 2) return { ...above, strength: above.strength >= 4 ? 3 : 1 };
    }
    return null;
  }
  const torn = tornGovernor(scene, lexicon, n, g, opener);
  if (torn !== null) return torn(depth);
  // "after a meeting was postponed": parsers take the conjunction for a preposition and lose the verb's subject.
  const lost = CONJUNCTIONS.has(opener) ? lostVerb(syntax, n) : -1;
  if (lost >= 0) {
    const passive =
      verbGroup(syntax, lost).auxiliaries.some((aux) => syntax.lemma(aux) === "be") && syntax.xpos(lost) === "VBN";
    const read = argument(scene, lexicon, lost, passive ? "object" : "subject", depth);
    if (read !== null) return read;
  }
  const above = governorReality(scene, lexicon, g, depth);
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
