import type { Status, Syntax } from "../../core/index.ts";
import { type Climb, DEPTH, governorReality, nounReality } from "./climb.ts";
import { compose, effectOf } from "./effects.ts";
import { finiteReading, isCondition, type Reading, type VerbGroup, verbGroup } from "./reality.ts";
import type { Effect } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** A predicate's status: by its own form where it is finite, then by what governs it. */
export function predicate(climb: Climb, p: number, depth: number): Reading | null {
  const { scene, lexicon } = climb;
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
    const lost = lostGovernor(climb, p, head, group.to);
    if (lost >= 0 && depth < DEPTH) {
      const governed = clauseUnder(climb, p, lost, null, depth + 1);
      if (governed !== null) return governed;
    }
  }
  if (depth >= DEPTH || head < 0) return own ?? bare(scene, p, group);
  const relation = syntax.deprel(p);
  const plain = syntax.relation(p);
  if (plain === "conj" && own === null) {
    const first = gerundBefore(syntax, p, head);
    const shared =
      syntax.upos(first) === "VERB" || syntax.upos(first) === "AUX" || syntax.upos(first) === "ADJ"
        ? predicate(climb, first, depth + 1)
        : null;
    return shared === null ? bare(scene, p, group) : { ...shared, strength: Math.min(shared.strength, 3) };
  }
  const owner = own === null ? ownerBefore(climb, p, head, group.to) : -1;
  const owned = owner < 0 ? null : clauseUnder(climb, p, owner, null, depth + 1);
  if (owned !== null) return owned;
  // "forced the club to move the match": the clause hangs on the verb, whatever noun the parse gives it to.
  if (plain === "acl" && own === null && group.to >= 0 && syntax.relation(head) === "obj") {
    const verb = syntax.head(head);
    if (
      verb >= 0 &&
      effectOf(scene, lexicon, head, "clause") === null &&
      effectOf(scene, lexicon, verb, "clause") !== null
    ) {
      const governed = clauseUnder(climb, p, verb, null, depth + 1);
      if (governed !== null) return governed;
    }
  }
  // "There is speculation that the king will abdicate".
  if (plain === "ccomp" && own !== null && syntax.child(head, "expl") >= 0) {
    const subject = syntax.child(head, "nsubj");
    const entry = subject < 0 ? null : effectOf(scene, lexicon, subject, "clause");
    if (entry !== null && entry.effect === "doubt")
      return compose(scene, entry, nounReality(climb, subject, depth), subject, own);
  }
  // "Rumours that the summit would be cancelled were false": the parse may take the clause for the subject.
  if (plain === "csubj" && isUntrue(climb, head))
    return { status: "did-not-happen", strength: 4, from: head, last: head, by: "untrue", pivot: head };
  const unsaid = plain === "ccomp" && own !== null ? notSaidWhen(scene, p, head, own) : null;
  if (unsaid !== null) return unsaid;
  if (
    plain === "xcomp" ||
    plain === "ccomp" ||
    plain === "csubj" ||
    (plain === "acl" && relation !== "acl:relcl") ||
    plain === "obj"
  ) {
    const governed = clauseUnder(climb, p, head, own, depth);
    if (governed !== null) return governed;
  }
  if (plain === "advcl" || plain === "obl" || plain === "nmod") {
    const governed = adverbial(climb, p, head, group, own, depth);
    if (governed !== null) return governed;
  }
  if (own !== null) return own;
  return bare(scene, p, group);
}

/**
 * "agreed by phone to meet", where the parse has torn the infinitive from its verb: the word with an effect on clauses
 * at most four words before the "to". -1 where the infinitive hangs on a verb, adjective or noun as it should.
 */
function lostGovernor(climb: Climb, p: number, head: number, to: number): number {
  const { scene, lexicon } = climb;
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

/** "by failing to show up and [cancelling] a meeting": what a form in -ing is joined to is of its form, though the parse takes a verb under it. */
function gerundBefore(syntax: Syntax, p: number, head: number): number {
  if (syntax.xpos(p) !== "VBG" || syntax.xpos(head) === "VBG") return head;
  const upper = syntax.relation(head) === "xcomp" ? syntax.head(head) : -1;
  return upper >= 0 && syntax.xpos(upper) === "VBG" ? upper : head;
}

/** "stuck to its [plan] to strike", where the parse hangs the infinitive on the verb: the noun right before it that governs clauses; -1 for none. */
function ownerBefore({ scene, lexicon }: Climb, p: number, head: number, to: number): number {
  const { syntax } = scene;
  if (to < 1 || !/^(xcomp|advcl)$/.test(syntax.relation(p)) || syntax.head(to - 1) !== head) return -1;
  const isNoun = syntax.upos(to - 1) === "NOUN" && /^(obj|obl)$/.test(syntax.relation(to - 1));
  return isNoun && effectOf(scene, lexicon, to - 1, "clause") !== null ? to - 1 : -1;
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
function clauseUnder(climb: Climb, p: number, g: number, own: Reading | null, depth: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const entry = effectOf(scene, lexicon, g, "clause");
  const isNoun = syntax.upos(g) === "NOUN" || syntax.upos(g) === "PROPN";
  const group = verbGroup(syntax, p);
  if (own === null && group.to >= 0 && group.negation >= 0 && entry !== null && entry.effect !== "deny") {
    // "decided not to travel".
    return { status: "did-not-happen", strength: 4, from: g, last: p, by: `${entry.row.id} < not-to`, pivot: g };
  }
  const untrue = isNoun ? untrueWord(climb, g) : -1;
  if (untrue >= 0)
    return { status: "did-not-happen", strength: 4, from: untrue, last: untrue, by: "untrue", pivot: untrue };
  if (own !== null) {
    // A finite clause keeps its own form, but for what denies, doubts or hopes it.
    if (entry === null) return own;
    if (entry.effect === "deny" || entry.effect === "doubt" || entry.effect === "want" || entry.effect === "fail") {
      if (own.status === "happened" && entry.effect === "want") return own;
      // "told analysts that it will resume sales": said, not wanted.
      if (entry.effect === "want" && isTold(climb, g, own)) return own;
      const above = governorReality(climb, g, depth);
      if (entry.effect === "doubt" && above.status === "did-not-happen") {
        // "dismissed suggestions that they had met": what was suggested is denied; "no hope that it will" leaves it open.
        return above.by.includes("status.deny") ? { ...above, strength: 4 } : own;
      }
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
      const above = climb.noun(g, depth + 1);
      if (above !== null && above.strength >= 2) return { ...above, strength: 2 };
      // "conditions for ending the war"; "praise for ending the war" is for what was done.
      const mark = syntax.xpos(p) === "VBG" ? syntax.child(p, "mark", "case") : -1;
      if (mark >= 0 && syntax.lower(mark) === "for" && !FOR_DEEDS.has(syntax.lemma(g)))
        return { status: "uncertain", strength: 1, from: mark, last: p, by: "purpose", pivot: p };
      return null;
    }
    const above = governorReality(climb, g, depth);
    if (syntax.xpos(p) === "VBG") return { ...above, strength: Math.min(2, above.strength) };
    if (syntax.lemma(g) === "have") {
      // "had to be abandoned" was; "has to be approved" is still to be.
      if (above.status === "happened" && above.strength >= 3 && above.by.startsWith("tense"))
        return { ...above, strength: 3, last: p, by: "had-to", pivot: p };
      return { status: "uncertain", strength: 2, from: g, last: p, by: "have-to", pivot: p };
    }
    return null;
  }
  const above = isNoun ? nounReality(climb, g, depth) : governorReality(climb, g, depth);
  const made = compose(scene, entry, above, g, null);
  return planTurned(climb, p, g, made) ?? made;
}

/** "Rumours that it would be called off were false": the word by which what the noun tells is untrue, or -1. */
function untrueWord(climb: Climb, noun: number): number {
  const { syntax } = climb.scene;
  const said = syntax.head(noun);
  return said >= 0 && syntax.relation(noun) === "nsubj" && isUntrue(climb, said) ? said : -1;
}

function isUntrue({ scene, lexicon }: Climb, said: number): boolean {
  const { syntax } = scene;
  return syntax.child(said, "cop") >= 0 && lexicon.untrue.has(syntax.lemma(said).toLowerCase());
}

/** Nouns behind which "for" brings what was done. */
const FOR_DEEDS: ReadonlySet<string> = new Set(
  "credit praise blame thanks apology criticism award prize reward fine sentence penalty punishment charge responsibility arrest conviction guilt trial lawsuit regret gratitude condemnation".split(
    " ",
  ),
);

const PAST_PLAN = /^status\.(plan\.clause|expect) < tense\.past/;
/** Words between a plan and the turn that it takes, at most. */
const TURN_REACH = 16;

/** "was due to appear but did not do so", "had planned to run, but withdrew": a plan told in the past, and what came of it; else null. */
function planTurned(climb: Climb, p: number, g: number, plan: Reading): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (plan.status !== "scheduled" || !PAST_PLAN.test(plan.by)) return null;
  for (const governor of [g, p])
    for (const child of syntax.children(governor)) {
      if (child < p || child - p > TURN_REACH || syntax.relation(child) !== "conj" || syntax.upos(child) !== "VERB")
        continue;
      const turn = syntax.child(child, "cc");
      if (turn < 0 || syntax.lower(turn) !== "but") continue;
      const group = verbGroup(syntax, child);
      const own = finiteReading(scene, child, group);
      if (own === null) continue;
      const turned = (status: Status): Reading => ({ ...own, status, strength: 4, by: `turn < ${own.by}` });
      if (own.status === "did-not-happen") return turned("did-not-happen");
      const entry = effectOf(scene, lexicon, child, "object") ?? effectOf(scene, lexicon, child, "clause");
      if (own.status === "happened" && entry !== null && syntax.child(child, "obj") < 0 && entry.effect === "cancel")
        return turned("cancelled");
    }
  return null;
}

/** True where a word of wanting does no more than say what its clause tells as a fact or a plan. */
function isTold({ lexicon, scene }: Climb, g: number, own: Reading): boolean {
  return lexicon.speechVerbs.has(scene.syntax.lemma(g).toLowerCase()) && /^(tense|modal\.will)/.test(own.by);
}

const ASKS: ReadonlySet<string> = new Set(["when", "where", "how"]);

/** "has not said when the vote will be held", "would give no date when …": what is to come, but is left open. */
function notSaidWhen(scene: Scene, p: number, g: number, own: Reading): Reading | null {
  const { syntax } = scene;
  if (own.status !== "scheduled") return null;
  const opener = syntax.child(p, "advmod", "mark");
  if (opener < 0 || opener > p || !ASKS.has(syntax.lower(opener))) return null;
  const upper = verbGroup(syntax, g);
  if (upper.negation < 0) return null;
  return {
    status: "uncertain",
    strength: 4,
    from: Math.min(upper.first, upper.negation),
    last: opener,
    by: "not-said-when",
    pivot: g,
  };
}

const TURNS: ReadonlySet<Effect> = new Set<Effect>(["cancel", "postpone", "move", "end"]);

/** "cut 900 jobs, blaming a collapse", "were killed in shelling": what goes along with a change and is not what it changes. */
function isAside(syntax: Syntax, p: number, { to }: VerbGroup, opener: string, effect: Effect): boolean {
  if (to >= 0 || !TURNS.has(effect)) return false;
  if (opener === "in" || opener === "on") return true;
  const first = syntax.leftmost(p);
  return opener === "" && (syntax.form(first) === "," || (first > 0 && syntax.form(first - 1) === ","));
}

/** An adverbial clause or a gerund under a preposition: "after meeting", "without meeting", "to meet". */
function adverbial(
  climb: Climb,
  p: number,
  g: number,
  group: VerbGroup,
  own: Reading | null,
  depth: number,
): Reading | null {
  const { scene, lexicon } = climb;
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
    !isAside(syntax, p, group, opener, entry.effect) &&
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
      const above = nounish ? nounReality(climb, g, depth) : governorReality(climb, g, depth);
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
  const above = governorReality(climb, g, depth);
  if (group.to >= 0) {
    const status: Status = above.status === "happened" || above.status === "ongoing" ? "uncertain" : above.status;
    return { status, strength: 1, from: group.first, last: p, by: "purpose", pivot: p };
  }
  return { ...above, strength: Math.min(2, above.strength), by: `${above.by} > adverbial` };
}

/** Openers of a clause whose present tense is of the time to come. */
const TEMPORAL: ReadonlySet<string> = new Set(["when", "once", "until", "till", "before", "after", "as"]);
