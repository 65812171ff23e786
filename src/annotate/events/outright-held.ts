import type { Syntax } from "../../core/index.ts";
import { type Climb, governorReality } from "./climb.ts";
import { effectOf, isChange } from "./effects.ts";
import {
  changeOf,
  clauseOf,
  isDone,
  isPast,
  lemmaOf,
  predicateOf,
  sentenceEnd,
  type Turn,
  told,
  verbOn,
} from "./outright-words.ts";
import { finiteReading, type Reading, verbGroup } from "./reality.ts";
import type { Scene } from "./scene.ts";
import { against, daysOf } from "./when.ts";

/** True where a token is of a time that lies after the day of publication. */
function isOfTimeToCome({ timeAt, times, published }: Scene, token: number): boolean {
  const time = timeAt[token]!;
  return time >= 0 && against(times[time]!.value, published) === "after";
}

/** True where a verb is of something done more times than one: "was cancelled [twice]". */
function isOften({ scene: { syntax }, lexicon }: Climb, verb: number): boolean {
  return syntax.children(verb).some((child) => lexicon.turns.often.has(lemmaOf(syntax, child)));
}

/** "hosted the gala in May after the [show] had been cancelled twice": what was held at last. */
function heldAtLast(climb: Climb, n: number): Reading | null {
  const { syntax } = climb.scene;
  const change = syntax.head(n);
  if (change < 0 || syntax.deprel(n) !== "nsubj:pass" || !isChange(climb, change, "object")) return null;
  const mark = syntax.child(change, "mark");
  if (mark < 0 || syntax.lower(mark) !== "after" || syntax.relation(change) !== "advcl") return null;
  const held = syntax.head(change);
  return isOften(climb, change) && isDone(climb, held) ? told("happened", "outright.held-at-last", held) : null;
}

/** "The [launch] had been put off four times before the rocket finally rose", "was delayed by a day before being held". */
function cameAtLast(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const change = verbOn(syntax, n);
  if (change < 0 || !isChange(climb, change, "object") || !isDone(climb, change)) return null;
  for (const child of syntax.children(change)) {
    const mark = child > change && syntax.relation(child) === "advcl" ? syntax.child(child, "mark", "case") : -1;
    if (mark < 0 || syntax.lower(mark) !== "before" || !/^VB[DNG]$/.test(syntax.xpos(child))) continue;
    if (verbGroup(syntax, child).negation >= 0) continue;
    const isLast = syntax.children(child).some((adverb) => lexicon.turns.atLast.has(syntax.lower(adverb)));
    const subject = syntax.child(child, "nsubj", "nsubj:pass");
    const isOwn = subject < 0 || syntax.upos(subject) === "PRON";
    const carried = effectOf(scene, lexicon, child, "object") ?? effectOf(scene, lexicon, child, "subject");
    if (isLast || isOften(climb, change) || (isOwn && carried?.effect === "light"))
      return told("happened", "outright.came-at-last", child, mark, child);
  }
  return null;
}

/** The first word of "behind schedule", "two days late", "later than planned" after a verb, where it hangs on that; -1 for none. */
function latenessOf({ scene, lexicon }: Climb, v: number): number {
  const { syntax } = scene;
  const to = sentenceEnd(syntax, v);
  for (let i = v + 1; i < to; i += 1) {
    const word = syntax.lower(i);
    const isBehind = word === "behind" && i + 1 < to && syntax.lower(i + 1) === "schedule";
    const isLate = word === "late" && i > v + 1 && scene.timeAt[i - 1]! >= 0;
    const isLater = lexicon.turns.later.has(word) && i + 1 < to && syntax.lower(i + 1) === "than";
    if (!isBehind && !isLate && !isLater) continue;
    for (let at = syntax.head(i), step = 0; at >= 0 && step < STEPS; at = syntax.head(at), step += 1) {
      if (at === v) return i;
      if (syntax.upos(at) === "VERB") break;
    }
  }
  return -1;
}

/** Words between one of lateness and the verb that it is said of. */
const STEPS = 4;

/** "The [bridge] was opened on Monday, two years behind schedule": late, but done; what sits for days may be on. */
function doneLate(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (syntax.upos(n) === "VERB") return null;
  const described = syntax.child(n, "acl:relcl");
  const relative = described < 0 ? -1 : syntax.child(described, "nsubj", "nsubj:pass");
  const isDescribed = relative >= 0 && /^(which|that)$/.test(syntax.lower(relative));
  const v = isDescribed ? described : predicateOf(syntax, n);
  if (v < 0 || (!isDescribed && syntax.relation(n) === "obl") || !isPast(climb, v)) return null;
  const isSubject = syntax.deprel(isDescribed ? relative : n) === "nsubj";
  const effect = effectOf(scene, lexicon, v, isSubject ? "subject" : "object")?.effect;
  if (effect !== "light" && effect !== "begin" && effect !== "end") return null;
  const at = latenessOf(climb, v);
  if (at < 0) return null;
  const isOn = effect === "begin" && lexicon.turns.sessions.has(lemmaOf(syntax, n));
  return told(isOn ? "ongoing" : "happened", "outright.done-late", v, v, at);
}

/** Days in which what sits for days has hardly ended. */
const LATELY = 3;

/** "pulled out of the [championships], which opened on Tuesday": they are on. */
function openedLately(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax, published } = scene;
  if (published === null || !lexicon.turns.sessions.has(lemmaOf(syntax, n))) return null;
  const v = syntax.child(n, "acl:relcl");
  const subject = v < 0 ? -1 : syntax.child(v, "nsubj", "nsubj:pass");
  if (subject < 0 || !/^(which|that)$/.test(syntax.lower(subject)) || !isDone(climb, v)) return null;
  if (effectOf(scene, lexicon, v, "subject")?.effect !== "begin") return null;
  const isLately = syntax.children(v).some((child) => {
    const time = child > v ? scene.timeAt[child]! : -1;
    const days = time < 0 ? null : daysOf(scene.times[time]!.value);
    return days !== null && days.first === days.last && days.first <= published && published - days.first <= LATELY;
  });
  return isLately ? told("ongoing", "outright.opened-lately", v) : null;
}

/** "lifted their [blockade] of the port": it had been on, unless it was only planned. */
function liftedSiege(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = verbOn(syntax, n);
  if (v < 0 || !lexicon.turns.standing.has(lemmaOf(syntax, n))) return null;
  if (effectOf(scene, lexicon, v, "object")?.effect !== "cancel" || !isDone(climb, v)) return null;
  const isPlanned = syntax.children(n).some((child) => {
    const effect = effectOf(scene, lexicon, child, child < n ? "modifier" : "object")?.effect;
    return effect === "plan" || isOfTimeToCome(scene, child) || lexicon.turns.menacing.has(lemmaOf(syntax, child));
  });
  return isPlanned ? null : told("happened", "outright.lifted-siege", v, v, n);
}

/** "cut his [visit] to two days", "the [tour] was shortened": it is not called off. */
function shortened(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = /^(obj|nsubj:pass|csubj:pass|csubj)$/.test(syntax.deprel(n)) ? syntax.head(n) : -1;
  if (v < 0 || !lexicon.turns.shortening.has(lemmaOf(syntax, v))) return null;
  const isShort = syntax.children(v).some((child) => {
    if (syntax.lower(child) === "short") return true;
    const time = child > v ? scene.timeAt[child]! : -1;
    const mark = time < 0 ? -1 : syntax.child(child, "case");
    return mark >= 0 && /^(to|by|from)$/.test(syntax.lower(mark)) && scene.times[time]!.type === "DURATION";
  });
  if (!isShort) return null;
  const { status } = governorReality(climb, v, 0);
  return status === "happened" || status === "scheduled" ? told(status, "outright.shortened", v) : null;
}

/** "extended the [curfew] indefinitely": it is on. */
function extendedOn(climb: Climb, n: number): Reading | null {
  const { syntax } = climb.scene;
  const v = verbOn(syntax, n);
  if (v < 0 || !climb.lexicon.turns.lengthening.has(lemmaOf(syntax, v)) || !isDone(climb, v)) return null;
  const open = syntax.children(v).find((child) => syntax.lower(child) === "indefinitely") ?? -1;
  return open < 0 ? null : told("ongoing", "outright.extended-on", v, v, open);
}

/** Sentences after a failed attempt in which the next one may be told. */
const ATTEMPT_AHEAD = 2;

/** "scrubbed the [launch]. They will try again on Saturday": it has another day. */
function triedAgain(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const change = verbOn(syntax, n);
  if (change < 0 || !isDone(climb, change)) return null;
  const effect = effectOf(scene, lexicon, change, "object")?.effect;
  if (effect !== "cancel" && effect !== "postpone") return null;
  const last = Math.min(syntax.layers.sentences.length - 1, syntax.sentenceOf(n) + ATTEMPT_AHEAD);
  for (let i = Math.max(change, n) + 1; i < syntax.layers.sentences[last]!.to; i += 1) {
    const clause = attemptAt(climb, i);
    if (clause < 0) continue;
    const isDated = [clause, ...syntax.children(clause)].some((token) => isOfTimeToCome(scene, token));
    if (isDated) return told("rescheduled", "outright.tried-again", change, i);
  }
  return null;
}

/** The head of a clause that tells of another try by the word at `i`: "will [try] again", "the next [attempt] is"; -1 for none. */
function attemptAt({ scene: { syntax }, lexicon }: Climb, i: number): number {
  if (!lexicon.turns.attempts.has(lemmaOf(syntax, i))) return -1;
  const isAnew = syntax.children(i).some((child) => lexicon.turns.anew.has(syntax.lower(child)));
  if (!isAnew) return -1;
  if (syntax.upos(i) === "VERB") return i;
  return /^(obj|nsubj|obl)$/.test(syntax.relation(i)) ? syntax.head(i) : i;
}

/** "The [vote] will have to wait until the court has ruled": put off; "may have to wait" leaves it open. */
function mustWait(climb: Climb, n: number): Reading | null {
  const { scene } = climb;
  const { syntax } = scene;
  const v = syntax.deprel(n) === "nsubj" ? syntax.head(n) : -1;
  if (v < 0) return null;
  const lower = lemmaOf(syntax, v) === "have" ? syntax.child(v, "xcomp") : v;
  if (lower < 0 || lemmaOf(syntax, lower) !== "wait" || syntax.upos(lower) !== "VERB") return null;
  const { auxiliaries, negation } = verbGroup(syntax, v);
  const isBound = lower !== v || auxiliaries.some((aux) => syntax.xpos(aux) === "MD");
  if (!isBound || negation >= 0) return null;
  const isOpen = auxiliaries.some((aux) => /^(may|might|could)$/.test(syntax.lower(aux)));
  if (isOpen) return told("uncertain", "outright.may-wait", v, v, lower);
  const isDated = syntax.children(lower).some((child) => child > lower && isOfTimeToCome(scene, child));
  return told(isDated ? "rescheduled" : "postponed", "outright.must-wait", lower, v, lower);
}

/** "announced plans to resume [flights]", "left for Oslo to resume [talks]": what stood still is planned again. */
function toResume(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = /^(obj|nsubj|nsubj:pass)$/.test(syntax.deprel(n)) ? syntax.head(n) : -1;
  if (v < 0 || !lexicon.turns.again.has(lemmaOf(syntax, v)) || changeOf(climb, n) >= 0) return null;
  const { to, auxiliaries } = verbGroup(syntax, v);
  if (to < 0 || auxiliaries.length > 0) return null;
  const head = syntax.head(v);
  const isBound =
    head >= 0 &&
    syntax.relation(v) === "advcl" &&
    lexicon.turns.moving.has(lemmaOf(syntax, head)) &&
    isDone(climb, head);
  const { status, strength, by } = governorReality(climb, v, 0);
  const isPlanned = status === "scheduled" && strength >= 3 && by.startsWith("status.plan");
  return isBound || isPlanned ? told("scheduled", "outright.to-resume", v, to, v) : null;
}

/** "The [drive] has yet to begin in the north, where it was to have started in May": it is late. */
function overdue(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = clauseOf(syntax, n);
  const upper = v >= 0 && lemmaOf(syntax, v) === "have" ? v : v < 0 ? -1 : syntax.head(v);
  if (upper < 0 || lemmaOf(syntax, upper) !== "have" || verbGroup(syntax, upper).yet < 0) return null;
  for (let i = syntax.layers.sentences[syntax.sentenceOf(n)]!.from; i < sentenceEnd(syntax, n); i += 1) {
    if (i === v || i === upper || !/^(VERB|ADJ)$/.test(syntax.upos(i))) continue;
    const group = verbGroup(syntax, i);
    const wasToHave = finiteReading(scene, i, group)?.by === "tense.was-to-have";
    const wasDue =
      effectOf(scene, lexicon, i, "clause")?.effect === "plan" &&
      syntax.child(i, "xcomp") >= 0 &&
      group.auxiliaries.some((aux) => /^(was|were|had)$/.test(syntax.lower(aux)));
    if (wasToHave || wasDue) return told("postponed", "outright.overdue", upper, upper, v);
  }
  return null;
}

/** "stayed the [execution]": what the word can only mean of an event. */
function stayed(climb: Climb, n: number): Reading | null {
  const { syntax } = climb.scene;
  const v = verbOn(syntax, n);
  if (v < 0 || !climb.lexicon.turns.staying.has(lemmaOf(syntax, v)) || !isDone(climb, v)) return null;
  return told("postponed", "outright.stayed", v);
}

/** The noun of which a verb or noun at `n` is what is stopped: "a [ban] on the march", "an [injunction] that had blocked the sale"; -1 for none. */
function obstacleOver(climb: Climb, n: number): number {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const head = syntax.head(n);
  if (head < 0) return -1;
  if (syntax.relation(n) === "nmod") return isObstacle(syntax, head, lexicon.turns.obstacles) ? head : -1;
  if (verbOn(syntax, n) !== head || !/^acl/.test(syntax.deprel(head))) return -1;
  const effect = effectOf(scene, lexicon, head, "object")?.effect;
  const isStop = effect === "fail" || effect === "postpone" || effect === "cancel";
  const noun = syntax.head(head);
  return isStop && isObstacle(syntax, noun, lexicon.turns.obstacles) ? noun : -1;
}

function isObstacle(syntax: Syntax, noun: number, obstacles: ReadonlySet<string>): boolean {
  return noun >= 0 && syntax.upos(noun) === "NOUN" && obstacles.has(lemmaOf(syntax, noun));
}

/** "lifted an injunction that had blocked the [sale]", "overturned a ban on the [march]": it may come. */
function obstacleGone(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const noun = obstacleOver(climb, n);
  const v = noun < 0 ? -1 : verbOn(syntax, noun);
  if (v < 0 || !lexicon.turns.lifting.has(lemmaOf(syntax, v)) || !isDone(climb, v)) return null;
  return told("scheduled", "outright.unchanged.lifted", v, v, noun);
}

/** Constructions that tell that a plan which met with trouble was, is or will be carried out all the same, or on another day. */
export const HELD_TURNS: readonly Turn[] = [
  heldAtLast,
  cameAtLast,
  doneLate,
  openedLately,
  liftedSiege,
  shortened,
  extendedOn,
  triedAgain,
  mustWait,
  stayed,
  overdue,
  toResume,
  obstacleGone,
];
