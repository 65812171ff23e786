import type { Syntax } from "../../core/index.ts";
import { type Climb, governorReality } from "./climb.ts";
import { effectOf, isChange } from "./effects.ts";
import {
  changeOf,
  clauseOf,
  isDone,
  lemmaOf,
  madeBy,
  nounOver,
  predicateOf,
  sentenceEnd,
  type Turn,
  told,
  verbOn,
  wordsOver,
} from "./outright-words.ts";
import { isCondition, isDatedAfter, type Reading, verbGroup } from "./reality.ts";

/** "made several requests to postpone the [hearing]", "calls for the [vote] to be delayed": it stands unless they are granted. */
function askedAway(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { asking, granting } = lexicon.turns;
  const change = changeOf(climb, n);
  const above = change < 0 ? -1 : nounOver(syntax, n, change);
  // "Calls are growing for the vote to be delayed".
  const noun = above < 0 && change >= 0 ? callerOf(syntax, n, change) : above;
  if (noun < 0 || noun === change || !asking.has(lemmaOf(syntax, noun))) return null;
  const verb = predicateOf(syntax, noun);
  if (verb >= 0 && granting.has(lemmaOf(syntax, verb)))
    return isDone(climb, verb) ? told(madeBy(climb, change), "outright.granted", change, verb, change) : null;
  return told("scheduled", "outright.unchanged.asked", change, noun, change);
}

/** The subject of the clause that a change hangs on as its aim; -1 for none. */
function callerOf(syntax: Syntax, n: number, change: number): number {
  const head = syntax.head(change) === n && syntax.relation(n) === "obl" ? syntax.head(n) : syntax.head(change);
  const isAim = head >= 0 && /^(advcl|acl)$/.test(syntax.deprel(change)) && verbGroup(syntax, change).to >= 0;
  return isAim ? syntax.child(head, "nsubj") : -1;
}

/** "was wrong in his claim that they had cancelled the [match]", "falsely said that the [match] had been put off", "denied that it was". */
function changedInWords(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const change = changeOf(climb, n);
  if (change < 0) return null;
  for (const word of wordsOver(syntax, change)) {
    const isUntrue = syntax.upos(word) === "ADJ" && lexicon.turns.untrue.has(lemmaOf(syntax, word));
    if (isUntrue && syntax.child(word, "cop") >= 0) return told("scheduled", "outright.unchanged.untrue", word);
    const adverb = syntax.children(word).find((child) => lexicon.turns.untruly.has(syntax.lower(child))) ?? -1;
    if (adverb >= 0) return told("scheduled", "outright.unchanged.untrue", word, adverb, word);
    const isDenied = syntax.upos(word) === "VERB" && effectOf(scene, lexicon, word, "clause")?.effect === "deny";
    if (isDenied && isDone(climb, word)) return told("scheduled", "outright.unchanged.denied", word);
  }
  return null;
}

/** "passed a motion to move the [vote]": made where it is passed, open where that is to come ("agreed to pass a resolution to defer the [vote]"). */
function proposedAway(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { proposing, passing } = lexicon.turns;
  const change = changeOf(climb, n);
  if (change < 0 || syntax.head(change) === n || syntax.deprel(change) === "acl:relcl") return null;
  const noun = wordsOver(syntax, change)[0] ?? -1;
  if (noun < 0 || noun > change || !proposing.has(lemmaOf(syntax, noun))) return null;
  const verb = predicateOf(syntax, noun);
  if (verb < 0 || !passing.has(lemmaOf(syntax, verb))) return null;
  return isDone(climb, verb)
    ? told(madeBy(climb, change), "outright.passed", change, verb, change)
    : told("uncertain", "outright.proposed", change, noun, change);
}

/** "dismissed fears for the [marathon]", "played down doubts about the [vote]": it stands. */
function fearsAllayed(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const noun = syntax.relation(n) === "nmod" || syntax.relation(n) === "obl" ? syntax.head(n) : -1;
  const fear = noun >= 0 && syntax.upos(noun) === "VERB" ? syntax.child(noun, "obj") : noun;
  const mark = syntax.child(n, "case");
  if (mark < 0 || !/^(for|about|over)$/.test(syntax.lower(mark))) return null;
  if (fear < 0 || fear > n || !lexicon.turns.fears.has(lemmaOf(syntax, fear))) return null;
  const verb = verbOn(syntax, fear);
  if (verb < 0 || !lexicon.turns.allaying.has(lemmaOf(syntax, verb))) return null;
  return told("scheduled", "outright.unchanged.fears", verb, verb, fear);
}

/** "walked away from the [deal]", "backed out of the [merger]", "reneged on the [accord]". */
function leftBargain(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { leaving, bargains } = lexicon.turns;
  const verb = syntax.head(n);
  if (verb < 0 || syntax.relation(n) !== "obl" || !leaving.has(lemmaOf(syntax, verb))) return null;
  const mark = syntax.child(n, "case");
  if (!bargains.has(lemmaOf(syntax, n)) || mark < 0 || !/^(from|of|on|out)$/.test(syntax.lower(mark))) return null;
  return isDone(climb, verb) ? told("cancelled", "outright.left", verb, verb, mark) : null;
}

/** "will not be able to complete the [move] by 2008", "failed to finish the [work] on time". */
function notInTime(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { finishing, late, inTime } = lexicon.turns;
  const v = verbOn(syntax, n);
  const group = v < 0 ? null : verbGroup(syntax, v);
  if (group === null || !finishing.has(lemmaOf(syntax, v)) || isCondition(syntax, group)) return null;
  const head = syntax.relation(v) === "xcomp" ? syntax.head(v) : -1;
  const isUnable =
    head >= 0 &&
    (late.has(lemmaOf(syntax, head)) || (lemmaOf(syntax, head) === "able" && verbGroup(syntax, head).negation >= 0));
  if (!isUnable && group.negation < 0) return null;
  for (let i = Math.max(n, v) + 1; i < sentenceEnd(syntax, n); i += 1)
    if (inTime.has(syntax.lower(i))) return told("postponed", "outright.not-in-time", v, v, n);
  return null;
}

/** "voted to prolong the [strike] until Friday": it is on. */
function runsOn(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { running, lengthening } = lexicon.turns;
  const verb = verbOn(syntax, n);
  if (verb < 0 || !running.has(lemmaOf(syntax, n)) || !lengthening.has(lemmaOf(syntax, verb))) return null;
  return told("ongoing", "outright.runs-on", verb);
}

/** The rule that gives what runs out another day: the pivot of its reading is the verb of extending. */
export const EXTENDED = "outright.extended";

/** What a verb of running out at `n` is said of, where it stands under a plan: "[bid], due to expire", "the [offer] had been set to expire"; -1 for none. */
function runsOut(climb: Climb, n: number): number {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (!lexicon.turns.expiring.has(lemmaOf(syntax, n)) || syntax.upos(n) !== "VERB") return -1;
  const { to } = verbGroup(syntax, n);
  const head = syntax.head(n);
  if (to < 0 || head < 0) return -1;
  // The parse may take "due" for a part of "to expire", and hang it on the verb.
  if (syntax.lower(to - 1) === "due" && syntax.upos(head) === "VERB" && syntax.head(to - 1) === n)
    return syntax.child(head, "obj");
  if (effectOf(scene, lexicon, head, "clause")?.effect !== "plan") return -1;
  return syntax.relation(head) === "acl" ? syntax.head(head) : syntax.child(head, "nsubj", "nsubj:pass");
}

/** "The offer … had been set to [expire] on Monday", where the offer was extended: the end has another day. */
function extended(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const subject = runsOut(climb, n);
  if (subject < 0) return null;
  const { from } = syntax.layers.sentences[Math.max(0, syntax.sentenceOf(n) - 1)]!;
  for (let v = sentenceEnd(syntax, n) - 1; v >= from; v -= 1) {
    if (syntax.upos(v) !== "VERB" || !lexicon.turns.lengthening.has(lemmaOf(syntax, v))) continue;
    const object = syntax.child(v, "obj", "nsubj:pass");
    const isSame =
      object >= 0 && (lemmaOf(syntax, object) === lemmaOf(syntax, subject) || syntax.upos(subject) === "PRON");
    const { status } = governorReality(climb, v, 0);
    if (isSame && (status === "happened" || status === "scheduled")) return told("rescheduled", EXTENDED, v);
  }
  return null;
}

/** "After it was delayed several times, the probe will be [launched] on March 20": that day is not the first. */
function afterDelays(climb: Climb, n: number): Reading | null {
  const { scene } = climb;
  const { syntax } = scene;
  const v = clauseOf(syntax, n);
  const own = v < 0 ? null : climb.predicate(v, 0);
  if (own === null || own.strength < 3 || own.status !== "scheduled" || !isDatedAfter(scene, v)) return null;
  for (const child of syntax.children(v)) {
    const mark = syntax.child(child, "mark");
    const subject = syntax.child(child, "nsubj:pass");
    if (mark < 0 || syntax.lower(mark) !== "after" || subject < 0 || syntax.upos(subject) !== "PRON") continue;
    if (isChange(climb, child, "object")) return told("rescheduled", "outright.after-delays", v, child, v);
  }
  return null;
}

/** "will hold an [election] that has been put off twice", "staged the [race], abandoned in May": the sentence's own verb tells what came of it. */
function doneAfterChange(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = syntax.deprel(n) === "obj" ? syntax.head(n) : -1;
  const described = v < 0 ? -1 : syntax.child(n, "acl:relcl", "acl");
  if (described < 0 || effectOf(scene, lexicon, v, "object")?.effect !== "light") return null;
  const subject = syntax.child(described, "nsubj");
  if (subject >= 0 && syntax.deprel(subject) !== "nsubj:pass") return null;
  const isOfIt = subject >= 0 ? /^(which|that)$/.test(syntax.lower(subject)) : syntax.xpos(described) === "VBN";
  if (!isOfIt || !isChange(climb, described, "object")) return null;
  if (verbGroup(syntax, described).to >= 0 || verbGroup(syntax, described).negation >= 0) return null;
  const { status, strength } = governorReality(climb, v, 0);
  if (strength < 3) return null;
  if (status === "happened") return told("happened", "outright.done-after-change", v);
  return status === "scheduled" && hasDay(climb, v) ? told("rescheduled", "outright.done-after-change", v) : null;
}

/** True where a day hangs on a verb. */
function hasDay({ scene }: Climb, v: number): boolean {
  return scene.syntax.children(v).some((child) => {
    const time = scene.timeAt[child]!;
    return time >= 0 && scene.times[time]!.type === "DATE";
  });
}

/**
 * The verb by which an occasion that was called off or put off is told to be held after all: "Rain washed out the [final]; it will
 * be played on Friday"; -1 for none. In its sentence or the next, by "it".
 */
export function stagedAfter({ scene, lexicon }: Pick<Climb, "scene" | "lexicon">, n: number): number {
  const { syntax } = scene;
  const { sentences } = syntax.layers;
  const last = Math.min(sentences.length - 1, syntax.sentenceOf(n) + 1);
  for (let i = n + 1; i < sentences[last]!.to; i += 1) {
    // Another occasion between them may be what is meant.
    if (syntax.upos(i) === "NOUN" && lexicon.nouns.has(lemmaOf(syntax, i))) return -1;
    if (syntax.lower(i) !== "it" || syntax.deprel(i) !== "nsubj:pass") continue;
    // Within a sentence that follows, "it" may be what is named there.
    if (syntax.sentenceOf(i) !== syntax.sentenceOf(n) && i !== sentences[last]!.from) return -1;
    const v = syntax.head(i);
    const isDated = v > i && syntax.children(v).some((child) => child > v && scene.timeAt[child]! >= 0);
    if (isDated && lexicon.turns.staging.has(lemmaOf(syntax, v))) return v;
  }
  return -1;
}

function staged(climb: Climb, n: number): Reading | null {
  const { syntax } = climb.scene;
  if (syntax.upos(n) === "VERB" || changeOf(climb, n) < 0 || !isDone(climb, changeOf(climb, n))) return null;
  const v = stagedAfter(climb, n);
  if (v < 0) return null;
  const { status } = governorReality(climb, v, 0);
  const made = status === "scheduled" ? "rescheduled" : status === "happened" ? "happened" : null;
  return made === null ? null : told(made, "outright.staged", v);
}

/** Sentences after an adjournment in which its new day may be told. */
const SESSION_AHEAD = 2;

/** "The [trial] was adjourned", and then "set May 4 for the next hearing". */
function newSession(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (!lexicon.nouns.has(lemmaOf(syntax, n)) || !isAdjourned(climb, syntax.sentenceOf(n))) return null;
  const last = Math.min(syntax.layers.sentences.length - 1, syntax.sentenceOf(n) + SESSION_AHEAD);
  for (let i = n + 1; i < syntax.layers.sentences[last]!.to; i += 1) {
    if (!lexicon.turns.newly.has(syntax.lower(i)) || syntax.relation(i) !== "amod") continue;
    const session = syntax.head(i);
    const mark = syntax.child(session, "case");
    const v = syntax.head(session);
    if (v < 0 || mark < 0 || syntax.lower(mark) !== "for" || syntax.relation(session) !== "obl") continue;
    if (scene.timeAt[session]! >= 0) continue;
    const isDated = syntax.children(v).some((child) => scene.timeAt[child]! >= 0);
    const isSet = effectOf(scene, lexicon, v, "object")?.effect === "plan" && isDone(climb, v);
    if (isDated && isSet) return told("rescheduled", "outright.new-session", v, v, i);
  }
  return null;
}

/** True where a verb of a sentence says that something was broken off. */
function isAdjourned(climb: Climb, sentence: number): boolean {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { from, to } = syntax.layers.sentences[sentence]!;
  for (let i = from; i < to; i += 1)
    if (syntax.upos(i) === "VERB" && lexicon.turns.adjourning.has(lemmaOf(syntax, i)) && isDone(climb, i)) return true;
  return false;
}

/** Words after a verb in which it is told for how long, or where a plan stands again. */
const NEAR = 8;

/** "was shelved for good", "suspended permanently". */
function forGood(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = verbOn(syntax, n);
  if (v < 0 || !isChange(climb, v, "object") || !isDone(climb, v)) return null;
  for (let i = v + 1; i < sentenceEnd(syntax, n) && i <= v + NEAR; i += 1) {
    const isGood = syntax.lower(i) === "good" && syntax.lower(i - 1) === "for" && syntax.head(i - 1) === i;
    if (isGood || lexicon.turns.forGood.has(syntax.lower(i))) return told("cancelled", "outright.for-good", v, v, i);
  }
  return null;
}

/** "was called off, and no new date was set": off for now. */
function offForNow(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = verbOn(syntax, n);
  if (v < 0 || effectOf(scene, lexicon, v, "object")?.effect !== "cancel" || !isDone(climb, v)) return null;
  const at = syntax.sentenceOf(n);
  const { to } = syntax.layers.sentences[Math.min(at + 1, syntax.layers.sentences.length - 1)]!;
  for (let i = v + 1; i + 2 < to; i += 1)
    if (syntax.lower(i) === "no" && syntax.lower(i + 1) === "new" && lexicon.turns.dates.has(lemmaOf(syntax, i + 2)))
      return told("postponed", "outright.off-for-now", v, i, i + 2);
  return null;
}

/** "called off its [strike] after ten days", "ended a three-week-old [strike]": it had run before. */
function ranBefore(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = verbOn(syntax, n);
  if (v < 0 || !lexicon.turns.running.has(lemmaOf(syntax, n)) || !isChange(climb, v, "object") || !isDone(climb, v))
    return null;
  const isOld = syntax.children(n).some((child) => child < n && /(^|-)old$/.test(syntax.lower(child)));
  const isAfter = syntax.children(v).some((child) => {
    const mark = child > v ? syntax.child(child, "case") : -1;
    const time = scene.timeAt[child]!;
    return mark >= 0 && syntax.lower(mark) === "after" && time >= 0 && scene.times[time]!.type === "DURATION";
  });
  return isOld || isAfter ? told("happened", "outright.ran-before", v, v, n) : null;
}

/** "missed its deadline for the [reform]". */
function missedDeadline(climb: Climb, n: number): Reading | null {
  const { syntax } = climb.scene;
  const mark = syntax.child(n, "case");
  const v =
    syntax.relation(n) === "obl"
      ? syntax.head(n)
      : syntax.relation(n) === "nmod"
        ? predicateOf(syntax, syntax.head(n))
        : -1;
  if (v < 0 || mark < 0 || syntax.lower(mark) !== "for" || lemmaOf(syntax, v) !== "miss") return null;
  const object = syntax.child(v, "obj");
  return object >= 0 && lemmaOf(syntax, object) === "deadline" && isDone(climb, v)
    ? told("postponed", "outright.missed", v, v, object)
    : null;
}

/** "has been put back on the rails", "is back on track". */
function backOnTrack(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = syntax.head(n);
  if (v < 0 || !/^(obj|nsubj)$/.test(syntax.relation(n))) return null;
  const to = sentenceEnd(syntax, n);
  for (let i = n + 1; i < to - 2 && i <= v + NEAR; i += 1) {
    if (syntax.lower(i) !== "back" || syntax.lower(i + 1) !== "on") continue;
    const place = syntax.lower(i + 2) === "the" ? i + 3 : i + 2;
    if (place >= to || !lexicon.turns.tracks.has(syntax.lower(place))) continue;
    const { status } = governorReality(climb, v, 0);
    const isReal = status === "happened" || status === "ongoing";
    return isReal ? told("scheduled", "outright.back-on-track", v, i, place) : null;
  }
  return null;
}

/** Words behind a verb of putting off in which it is told by how much. */
const SPAN_AHEAD = 12;
/** A span that can be counted: "by a week", "for 48 hours"; not "by three hours", "by some weeks", "by at least a month". */
const COUNTED = /^P(\d+[DWMY]|T(24|36|48|60|72)H)$/;

/** "put the [fair] off by six months", "the [trial] was delayed for two weeks": the new day can be counted. */
function bySpan(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = verbOn(syntax, n);
  if (v < 0 || !lexicon.turns.shifting.has(lemmaOf(syntax, v))) return null;
  const { status, strength, by } = governorReality(climb, v, 0);
  if (strength < 2 || (status !== "happened" && status !== "scheduled") || by === "subjunctive") return null;
  if (!isChange(climb, v, "object")) return null;
  const to = Math.min(sentenceEnd(syntax, n), Math.max(n, v) + SPAN_AHEAD);
  for (let i = v + 1; i + 1 < to; i += 1) {
    if (i !== n && syntax.upos(i) === "VERB") return null;
    // "was put back a month".
    const bare = scene.timeAt[i]!;
    const isBare = i > v + 1 && syntax.head(i - 1) === v && syntax.relation(i - 1) === "compound";
    if (isBare && bare >= 0 && COUNTED.test(scene.times[bare]!.value))
      return told("rescheduled", "outright.by-span", v, v, i);
    if (!/^(by|for)$/.test(syntax.lower(i))) continue;
    if (syntax.lower(i + 1) === "at") return null;
    const time = [i + 1, i + 2].map((at) => (at < to ? scene.timeAt[at]! : -1)).find((at) => at >= 0);
    if (time !== undefined && COUNTED.test(scene.times[time]!.value))
      return told("rescheduled", "outright.by-span", v, v, i);
  }
  return null;
}

/** Constructions that tell what a change of a plan came to. */
export const CHANGE_TURNS: readonly Turn[] = [
  askedAway,
  changedInWords,
  proposedAway,
  fearsAllayed,
  leftBargain,
  notInTime,
  runsOn,
  extended,
  afterDelays,
  doneAfterChange,
  newSession,
  staged,
  offForNow,
  ranBefore,
  missedDeadline,
  forGood,
  backOnTrack,
  bySpan,
];
