import type { Syntax } from "../../core/index.ts";
import { type Climb, governorReality } from "./climb.ts";
import { effectOf, isChange } from "./effects.ts";
import { changeOf, clauseOf, isDone, lemmaOf, type Turn, told, verbOn, wordsOver } from "./outright-words.ts";
import { type Reading, verbGroup } from "./reality.ts";

/** The word that opens a clause: "[whether] it will", "[when] it will"; -1 for none. */
function openerOf(syntax: Syntax, v: number): number {
  return syntax.children(v).find((child) => child < v && /^(mark|advmod)$/.test(syntax.relation(child))) ?? -1;
}

/** True where a word says that something isn't known or told: "unclear", "not clear", "did not say", "has yet to decide". */
function isUnknown({ scene, lexicon }: Climb, word: number): boolean {
  const { syntax } = scene;
  const { unsure, sure } = lexicon.turns;
  const name = lemmaOf(syntax, word);
  const upper = syntax.head(word);
  if (unsure.has(name)) return verbGroup(syntax, word).negation < 0;
  // "It remains to be seen".
  if (name === "see" && upper >= 0 && lemmaOf(syntax, upper) === "remain") return true;
  if (!sure.has(name) && !sure.has(syntax.lower(word))) return false;
  if (verbGroup(syntax, word).negation >= 0) return true;
  return upper >= 0 && lemmaOf(syntax, upper) === "have" && verbGroup(syntax, upper).yet >= 0;
}

/** "It is unclear whether the [summit] will be held", "has not said when the [vote] will be"; of what stopped: "not known when [flights] will resume". */
function notKnown(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = clauseOf(syntax, n);
  const opener = v < 0 ? -1 : openerOf(syntax, v);
  const head = v < 0 ? -1 : syntax.head(v);
  if (opener < 0 || head < 0 || !isUnknown(climb, head)) return null;
  const { auxiliaries } = verbGroup(syntax, v);
  // What may have been is another doubt than of a plan.
  const isToCome = auxiliaries.length > 0 && syntax.xpos(auxiliaries[0]!) === "MD";
  if (!isToCome || auxiliaries.some((aux) => syntax.lower(aux) === "have")) return null;
  const asks = syntax.lower(opener);
  const isAgain =
    lexicon.turns.again.has(lemmaOf(syntax, v)) ||
    syntax.children(v).some((child) => /^(again|back)$/.test(syntax.lower(child)));
  if (asks === "when" && n !== v && isAgain) return told("postponed", "outright.not-known-when", head, head, v);
  return /^(whether|if|when)$/.test(asks) ? told("uncertain", "outright.not-known", head, head, opener) : null;
}

/** "a tentative [deal]", "the provisional [agreement]". */
function tentativeBargain({ scene, lexicon }: Climb, n: number): Reading | null {
  const { syntax } = scene;
  const { compacts, tentative } = lexicon.turns;
  if (!compacts.has(lemmaOf(syntax, n))) return null;
  const word = syntax.children(n).find((child) => child < n && tentative.has(syntax.lower(child))) ?? -1;
  return word < 0 ? null : told("uncertain", "outright.tentative", word);
}

/** "tentatively agreed to [buy] the mill"; "tentatively scheduled to open in May" has its day. */
function tentatively({ scene, lexicon }: Climb, n: number): Reading | null {
  const { syntax } = scene;
  const [head] = wordsOver(syntax, n);
  if (syntax.upos(n) !== "VERB" || head === undefined || syntax.upos(head) !== "VERB") return null;
  if (effectOf(scene, lexicon, head, "object")?.effect === "plan" && syntax.xpos(head) === "VBN") return null;
  const word = syntax.children(head).find((child) => lexicon.turns.tentatively.has(syntax.lower(child))) ?? -1;
  return word < 0 ? null : told("uncertain", "outright.tentatively", head, word, head);
}

/** "put the [show] in jeopardy", "threw the [summit] into doubt". */
function imperilled(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { putting, perils } = lexicon.turns;
  // "threw the election timetable into confusion".
  const v = verbOn(syntax, syntax.relation(n) === "compound" ? syntax.head(n) : n);
  if (v < 0 || !putting.has(lemmaOf(syntax, v))) return null;
  const peril = syntax.children(v).find((child) => child > v && perils.has(lemmaOf(syntax, child))) ?? -1;
  const mark = peril < 0 ? -1 : syntax.child(peril, "case");
  if (mark < 0 || !/^(in|into|at)$/.test(syntax.lower(mark))) return null;
  const { status } = governorReality(climb, v, 0);
  return status === "did-not-happen" ? null : told("uncertain", "outright.imperilled", v, mark, peril);
}

/** "A question mark hangs over the [match]", "doubts surround the [tour]". */
function hangsOver(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { hanging, perils, fears, shadows } = lexicon.turns;
  const v = /^(obl|obj)$/.test(syntax.relation(n)) ? syntax.head(n) : -1;
  const doubt = v < 0 || !hanging.has(lemmaOf(syntax, v)) ? -1 : syntax.child(v, "nsubj");
  const name = doubt < 0 ? "" : lemmaOf(syntax, doubt);
  if (!perils.has(name) && !fears.has(name) && !shadows.has(name)) return null;
  const mark = syntax.child(n, "case");
  if (syntax.relation(n) === "obl" && (mark < 0 || !/^(over|about|around)$/.test(syntax.lower(mark)))) return null;
  return verbGroup(syntax, v).negation < 0 ? told("uncertain", "outright.hangs-over", v, doubt, v) : null;
}

/** The noun for what is told of an event: "[reports] of a merger", "[rumours] that he had resigned"; -1 for none. */
function tellingOver({ scene: { syntax }, lexicon }: Climb, n: number): number {
  const head = syntax.head(n);
  const isTelling = (token: number): boolean =>
    syntax.upos(token) === "NOUN" && lexicon.turns.telling.has(lemmaOf(syntax, token));
  if (syntax.relation(n) === "nmod" && isTelling(head)) return head;
  return syntax.upos(n) === "VERB" ? (wordsOver(syntax, n).find(isTelling) ?? -1) : -1;
}

/** "called reports of a [merger] nonsense", "dismissed as speculation reports that he had [resigned]", "the rumour of a [split] is untrue". */
function calledUntrue(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const noun = changeOf(climb, n) >= 0 ? -1 : tellingOver(climb, n);
  const v = noun < 0 ? -1 : syntax.head(noun);
  if (v < 0) return null;
  const isUntrue = (token: number): boolean => token !== noun && lexicon.turns.inventions.has(lemmaOf(syntax, token));
  const isNamed = syntax.relation(noun) === "nsubj" && syntax.child(v, "cop") >= 0 && isUntrue(v);
  if (isNamed && verbGroup(syntax, v).negation < 0) return told("did-not-happen", "outright.called-untrue", v, v);
  if (!lexicon.turns.branding.has(lemmaOf(syntax, v)) || !isDone(climb, v)) return null;
  const word = [...syntax.children(v), ...syntax.children(noun), ...syntax.children(n)].find(isUntrue) ?? -1;
  return word < 0 ? null : told("did-not-happen", "outright.called-untrue", v, v, word);
}

/** "are close to an [agreement]", "on the verge of a [deal]". */
function onTheVerge({ scene, lexicon }: Climb, n: number): Reading | null {
  const { syntax } = scene;
  const mark = syntax.child(n, "case");
  const head = syntax.head(n);
  if (mark < 0 || head < 0 || mark !== head + 1) return null;
  const isClose = syntax.lower(mark) === "to" && /^(close|closer|near|nearer)$/.test(syntax.lower(head));
  const isVerge = syntax.lower(mark) === "of" && lexicon.turns.verges.has(lemmaOf(syntax, head));
  return isClose || isVerge ? told("uncertain", "outright.verge", head, head, mark) : null;
}

/** "is to [resign] if the bill is rejected", "plans to [sell] the mill unless prices rise": a plan under a condition. */
function onCondition(climb: Climb, n: number): Reading | null {
  const { syntax } = climb.scene;
  const v = clauseOf(syntax, n);
  if (v < 0 || verbGroup(syntax, v).negation >= 0) return null;
  const plan = syntax.relation(v) === "xcomp" ? syntax.head(v) : -1;
  const condition = [v, plan].map((verb) => (verb < 0 ? -1 : conditionOf(syntax, verb))).find((clause) => clause >= 0);
  if (condition === undefined) return null;
  const { status, by } = governorReality(climb, v, 0);
  const isPlan = status === "scheduled" || (status === "uncertain" && by.includes("condition"));
  return isPlan ? told("uncertain", "outright.on-condition", condition) : null;
}

/** The opening word of a clause "if …" or "unless …" on a verb; not of "even if", "as if"; -1 for none. */
function conditionOf(syntax: Syntax, v: number): number {
  for (const child of syntax.children(v)) {
    if (syntax.relation(child) !== "advcl" || syntax.upos(child) !== "VERB") continue;
    const mark = syntax.child(child, "mark");
    if (mark < 0 || !/^(if|unless)$/.test(syntax.lower(mark))) continue;
    if (mark === 0 || !/^(even|as|only)$/.test(syntax.lower(mark - 1))) return mark;
  }
  return -1;
}

/** "The [visit] has not been confirmed", "is yet to be finalised": it is not sure to come. */
function notConfirmed(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = syntax.deprel(n) === "nsubj:pass" ? syntax.head(n) : -1;
  if (v < 0 || !lexicon.turns.confirming.has(lemmaOf(syntax, v))) return null;
  const { negation, auxiliaries, to } = verbGroup(syntax, v);
  if (to >= 0 || auxiliaries.some((aux) => syntax.xpos(aux) === "MD")) return null;
  return negation >= 0 ? told("uncertain", "outright.not-confirmed", v, negation, v) : null;
}

/** "could pave the way for [elections]": no more than possible. */
function mayPave(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const mark = syntax.child(n, "case", "mark");
  if (mark < 0 || !/^(for|to)$/.test(syntax.lower(mark))) return null;
  const head = syntax.head(n);
  const isWay = (token: number): boolean => lexicon.turns.ways.has(lemmaOf(syntax, token));
  const verb = head >= 0 && isWay(head) ? verbOn(syntax, head) : head;
  if (verb < 0 || !lexicon.turns.paving.has(lemmaOf(syntax, verb))) return null;
  const way = syntax.child(verb, "obj");
  if (way < 0 || !isWay(way)) return null;
  const { status } = governorReality(climb, verb, 0);
  return status === "uncertain" ? told("uncertain", "outright.may-pave", verb, verb, way) : null;
}

/** "raised the likelihood of an early [vote]", "hinted at the possibility that they will [strike]". */
function onlyPossible(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (changeOf(climb, n) >= 0) return null;
  const head = syntax.relation(n) === "nmod" ? syntax.head(n) : -1;
  const isOdds = (token: number): boolean =>
    syntax.upos(token) === "NOUN" && lexicon.turns.odds.has(lemmaOf(syntax, token));
  const noun =
    head >= 0 ? (isOdds(head) ? head : -1) : syntax.upos(n) === "VERB" ? (wordsOver(syntax, n).find(isOdds) ?? -1) : -1;
  if (noun < 0) return null;
  const no = syntax.child(noun, "det");
  if (no >= 0 && syntax.lower(no) === "no") return null;
  const { status } = climb.noun(noun, 0) ?? { status: "happened" };
  return status === "did-not-happen" ? null : told("uncertain", "outright.possible", noun);
}

/** "has no plans to put the bill to a [vote]": what is under a plan that there isn't. */
function noPlans(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = /^(obj|obl)$/.test(syntax.relation(n)) ? syntax.head(n) : -1;
  if (v < 0 || !/^(acl|xcomp|advcl)$/.test(syntax.deprel(v)) || verbGroup(syntax, v).to < 0) return null;
  const upper = syntax.head(v);
  const noun = upper >= 0 && syntax.upos(upper) === "VERB" ? syntax.child(upper, "obj") : upper;
  if (noun < 0 || noun > v || !lexicon.turns.intents.has(lemmaOf(syntax, noun))) return null;
  const no = syntax.child(noun, "det");
  if (no < 0 || syntax.lower(no) !== "no" || isChange(climb, v, "object")) return null;
  const effect = effectOf(scene, lexicon, v, "object")?.effect;
  if (effect === "attend" || effect === "fail" || effect === "end") return null;
  return told("did-not-happen", "outright.no-plans", no, no, noun);
}

/** "accepted an invitation to [visit] Dalmar" is a plan; "declined an offer to [speak]" none. */
function answered(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { offering, taking, declining } = lexicon.turns;
  const noun = syntax.head(n);
  if (noun < 0 || syntax.relation(n) !== "acl" || !offering.has(lemmaOf(syntax, noun))) return null;
  const verb = verbOn(syntax, noun);
  if (verb < 0 || verbGroup(syntax, n).to < 0 || !isDone(climb, verb)) return null;
  if (taking.has(lemmaOf(syntax, verb))) return told("scheduled", "outright.invited", verb, verb, noun);
  return declining.has(lemmaOf(syntax, verb)) ? told("did-not-happen", "outright.declined", verb, verb, noun) : null;
}

/** Sentences after a plan in which it is told that it has no day yet. */
const DATE_AHEAD = 2;

/** "called an early [election]. No date has been set." */
function noDateNext(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  if (syntax.upos(n) !== "NOUN" || !lexicon.nouns.has(lemmaOf(syntax, n)) || changeOf(climb, n) >= 0) return null;
  const v = clauseOf(syntax, n);
  if (v < 0 || !isPlanned(climb, v)) return null;
  const at = syntax.sentenceOf(n);
  for (const { from } of syntax.layers.sentences.slice(at + 1, at + 1 + DATE_AHEAD)) {
    const date = from + 1;
    if (syntax.lower(from) !== "no" || !lexicon.turns.dates.has(lemmaOf(syntax, date))) continue;
    // "No date for the trial": of another plan.
    if (syntax.head(date) < 0 || syntax.child(date, "nmod", "acl") >= 0) continue;
    return told("uncertain", "outright.no-date", date, from, date);
  }
  return null;
}

/** "agreed to hold a [vote] but did not set a date", "called an [election] without naming the day". */
function noDateSaid(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { dates, dating } = lexicon.turns;
  if (syntax.upos(n) !== "NOUN" || !lexicon.nouns.has(lemmaOf(syntax, n)) || changeOf(climb, n) >= 0) return null;
  // "decided to return to the talks".
  const v = syntax.relation(n) === "obl" ? syntax.head(n) : clauseOf(syntax, n);
  if (v < 0 || !isPlanned(climb, v)) return null;
  const last = Math.min(syntax.layers.sentences.length - 1, syntax.sentenceOf(n) + 1);
  for (let i = n + 1; i < syntax.layers.sentences[last]!.to; i += 1) {
    if (syntax.upos(i) !== "VERB" || !dating.has(lemmaOf(syntax, i))) continue;
    const date = syntax.child(i, "obj", "nsubj:pass");
    // "No date for the trial": of another plan.
    if (date < 0 || syntax.child(date, "nmod", "acl") >= 0) continue;
    const isDay = lemmaOf(syntax, date) === "day" && lemmaOf(syntax, i) === "name";
    if (!isDay && !dates.has(lemmaOf(syntax, date))) continue;
    const mark = syntax.child(i, "mark", "case");
    const without = mark >= 0 && syntax.lower(mark) === "without" ? mark : verbGroup(syntax, i).negation;
    if (without >= 0) return told("uncertain", "outright.no-date-said", i, without, Math.max(i, date));
  }
  return null;
}

function isPlanned(climb: Climb, v: number): boolean {
  const { scene, lexicon } = climb;
  if (governorReality(climb, v, 0).status === "scheduled") return true;
  if (effectOf(scene, lexicon, v, "object")?.effect === "plan") return isDone(climb, v);
  return lexicon.turns.calling.has(lemmaOf(scene.syntax, v));
}

/** Constructions that leave it open whether, or when, a plan will be carried out. */
export const DOUBT_TURNS: readonly Turn[] = [
  notKnown,
  tentativeBargain,
  tentatively,
  imperilled,
  onTheVerge,
  hangsOver,
  calledUntrue,
  onCondition,
  onlyPossible,
  noPlans,
  notConfirmed,
  mayPave,
  answered,
  noDateSaid,
  noDateNext,
];
