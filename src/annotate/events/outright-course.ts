import type { Syntax } from "../../core/index.ts";
import { type Climb, governorReality } from "./climb.ts";
import { effectOf, phraseAt } from "./effects.ts";
import { isDone, isPast, lemmaOf, predicateOf, type Turn, told } from "./outright-words.ts";
import { type Reading, verbGroup } from "./reality.ts";
import { against } from "./when.ts";

/** "gave Brandt the green light to [travel]", "the go-ahead for the [march]". */
function givenSignal(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { signals, giving } = lexicon.turns;
  const mark = syntax.child(n, "case", "mark");
  const head = syntax.head(n);
  if (head < 0 || mark < 0 || !/^(to|for)$/.test(syntax.lower(mark))) return null;
  const isSignal = (token: number): boolean => signals.has(lemmaOf(syntax, token));
  const isOn = isSignal(head) && /^(acl|nmod)$/.test(syntax.relation(n));
  const isBeside = syntax.upos(head) === "VERB" && /^(obl|advcl|xcomp|ccomp)$/.test(syntax.relation(n));
  const noun = isOn
    ? head
    : isBeside
      ? (syntax.children(head).find((child) => syntax.deprel(child) === "obj" && isSignal(child)) ?? -1)
      : -1;
  const verb = noun < 0 ? -1 : predicateOf(syntax, noun);
  if (verb < 0 || !giving.has(lemmaOf(syntax, verb)) || !isDone(climb, verb)) return null;
  return told("scheduled", "outright.signal", noun);
}

/** "went ahead with the [trip]", "will press ahead with the [tour]". */
function wentAhead(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const verb = syntax.head(n);
  if (verb < 0 || syntax.relation(n) !== "obl" || !lexicon.turns.pressing.has(lemmaOf(syntax, verb))) return null;
  const mark = syntax.child(n, "case");
  if (mark < 0 || syntax.lower(mark) !== "with") return null;
  if (lemmaOf(syntax, verb) !== "proceed" && syntax.lower(mark - 1) !== "ahead") return null;
  const { status, strength } = governorReality(climb, verb, 0);
  // "pushed ahead with the inquiry": that may still be on.
  const isTold = status === "scheduled" || (status === "happened" && lemmaOf(syntax, verb) === "go");
  return strength >= 3 && isTold ? told(status, "outright.went-ahead", verb, verb, mark) : null;
}

/** "The [primary] is on Tuesday", told before that day. */
function isOnDay({ scene }: Climb, n: number): Reading | null {
  const { syntax } = scene;
  const day = syntax.head(n);
  const copula = day < 0 || syntax.deprel(n) !== "nsubj" ? -1 : syntax.child(day, "cop");
  const time = copula < 0 ? -1 : scene.timeAt[day]!;
  if (time < 0 || !/^VB[ZP]$/.test(syntax.xpos(copula)) || verbGroup(syntax, day).negation >= 0) return null;
  const isToCome = against(scene.times[time]!.value, scene.published) === "after";
  return isToCome ? told("scheduled", "outright.is-on-day", copula, copula, day) : null;
}

const NEAR_DAY = /^\d{4}-\d\d-\d\d/;

/** "The [trial] resumes on Monday", "the [fair] opens on May 3": the present tense of what begins on a day. */
function beginsOn(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = syntax.head(n);
  if (v < 0) return null;
  const isVerb = syntax.deprel(n) === "nsubj" && /^VB[ZP]$/.test(syntax.xpos(v));
  // "The trial resumes on Monday", where the tagger takes the verb for a plural.
  const isLost = v === n + 1 && syntax.relation(n) === "compound" && syntax.xpos(v) === "NNS" && syntax.head(v) < 0;
  if ((!isVerb && !isLost) || syntax.child(v, "aux", "mark") >= 0) return null;
  const position = scene.position[syntax.sentenceOf(n)];
  if (position === "headline" || position === "deck") return null;
  const effect = effectOf(scene, lexicon, v, "subject")?.effect;
  if (effect !== "begin" && effect !== "light") return null;
  const isDated = syntax.children(v).some((child) => {
    const time = child > v ? scene.timeAt[child]! : -1;
    return time >= 0 && scene.times[time]!.type === "DATE" && NEAR_DAY.test(scene.times[time]!.value);
  });
  return isDated ? told("scheduled", "outright.begins-on > tense.present", v, v, v) : null;
}

/** "During the [debate] the two will face each other", "the [election], during which they voted": as real as what happens in it. */
function duringIt(climb: Climb, n: number): Reading | null {
  const { syntax } = climb.scene;
  const mark = syntax.child(n, "case");
  const isOpened = mark >= 0 && syntax.lower(mark) === "during" && syntax.relation(n) === "obl";
  const verb = isOpened ? syntax.head(n) : duringWhich(syntax, n);
  if (verb < 0) return null;
  const { status, strength } = governorReality(climb, verb, 0);
  // What is still on may have had something happen in it.
  const isTold = status === "scheduled" || (status === "happened" && !isOpened);
  return strength >= 3 && isTold ? told(status, "outright.during", verb) : null;
}

/** The verb of "…, during which they voted" right behind a noun, on whatever the parse hangs it; -1 for none. */
function duringWhich(syntax: Syntax, n: number): number {
  const at = n + 1 < syntax.count && syntax.upos(n + 1) === "PUNCT" ? n + 2 : n + 1;
  if (at + 1 >= syntax.count || syntax.lower(at) !== "during" || syntax.lower(at + 1) !== "which") return -1;
  const verb = syntax.head(at + 1);
  return verb > at && syntax.upos(verb) === "VERB" ? verb : -1;
}

/** What is said of its subject by a verb that it did not take place; null where it says something else. */
function notCome(climb: Climb, v: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const isOccurring = (verb: number): boolean =>
    lexicon.turns.occurring.has(lemmaOf(syntax, verb)) && effectOf(scene, lexicon, verb, "subject")?.effect === "light";
  const lower = syntax.child(v, "xcomp");
  if (lower > v && lemmaOf(syntax, v) === "fail" && isOccurring(lower) && isDone(climb, v))
    return told("did-not-happen", "outright.never-came", v, v, lower);
  if (!isOccurring(v)) return null;
  const own = climb.predicate(v, 0);
  if (own === null || own.status !== "did-not-happen" || !own.by.startsWith("tense.not")) return null;
  return told("did-not-happen", "outright.never-came", v, own.from, v);
}

/** "The [attack] failed to materialise", "the [rally] never took place", "the [search] was never carried out". */
function neverCame(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = syntax.head(n);
  if (v >= 0 && syntax.deprel(n) === "nsubj:pass" && effectOf(scene, lexicon, v, "object")?.effect === "light") {
    const own = climb.predicate(v, 0);
    // "No progress had been made" says so before its verb.
    const article = syntax.child(n, "det");
    const isDenied = verbGroup(syntax, v).negation >= 0 && !(article >= 0 && syntax.lower(article) === "no");
    if (isDenied && own?.status === "did-not-happen" && own.by.startsWith("tense.not"))
      return told("did-not-happen", "outright.never-came", v, own.from, v);
  }
  return syntax.deprel(n) === "nsubj" && syntax.head(n) >= 0 ? notCome(climb, syntax.head(n)) : null;
}

/** "They had called a [rally]. The event never took place." */
function neverCameNext(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const next = syntax.layers.sentences[syntax.sentenceOf(n) + 1];
  if (next === undefined || syntax.upos(n) !== "NOUN") return null;
  const root = syntax.headOf(next.from, next.to);
  const subject = syntax.child(root, "nsubj");
  if (subject < 0 || subject > next.from + 1 || !lexicon.turns.itself.has(lemmaOf(syntax, subject))) return null;
  // Of the last occurrence that is named before it, less what only describes that.
  for (let i = syntax.rightmost(n) + 1; i < next.from; i += 1)
    if (syntax.upos(i) === "NOUN" && lexicon.nouns.has(lemmaOf(syntax, i))) return null;
  return notCome(climb, root);
}

/** "drew to a close", "was brought to an end"; "ground to a halt" may go on. */
function cameToEnd(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const { closes, standstills } = lexicon.turns;
  const v = syntax.head(n);
  if (v < 0 || !/^(nsubj|obj)$/.test(syntax.relation(n))) return null;
  // "The walkout brought the session to a standstill".
  if (syntax.deprel(n) === "nsubj" && syntax.child(v, "obj") >= 0) return null;
  const isStop = (token: number): boolean => standstills.has(lemmaOf(syntax, token));
  const isEnd = (token: number): boolean => closes.has(lemmaOf(syntax, token)) || isStop(token);
  // "moved to the end of May": a time.
  const isOwn = (token: number): boolean => scene.timeAt[token]! < 0 && syntax.child(token, "nmod") < 0;
  const end = syntax.children(v).find((child) => child > v && isEnd(child) && isOwn(child)) ?? -1;
  const mark = end < 0 ? -1 : syntax.child(end, "case");
  if (mark < 0 || syntax.lower(mark) !== "to" || !isDone(climb, v)) return null;
  return told(isStop(end) ? "postponed" : "happened", "outright.came-to-end", v, v, end);
}

/** "The [call] began at noon and lasted an hour": what lasted is over. */
function lasted(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const v = syntax.head(n);
  if (v < 0 || syntax.deprel(n) !== "nsubj" || syntax.upos(v) !== "VERB") return null;
  const joined = syntax.children(v).filter((child) => syntax.relation(child) === "conj");
  const over = [v, ...joined].find(
    (verb) => syntax.xpos(verb) === "VBD" && lexicon.turns.lasting.has(lemmaOf(syntax, verb)),
  );
  return over === undefined ? null : told("happened", "outright.lasted", over);
}

/** "did not [meet] until Friday": then they did. */
function notUntil(climb: Climb, n: number): Reading | null {
  const { syntax } = climb.scene;
  if (syntax.upos(n) !== "VERB") return null;
  const own = climb.predicate(n, 0);
  return own?.by === "tense.not-until" ? told("happened", "outright.not-until", n, own.from, own.last) : null;
}

/** "has already [ratified] it", whatever others have done. */
function alreadyDone(climb: Climb, n: number): Reading | null {
  const { syntax } = climb.scene;
  if (syntax.upos(n) !== "VERB" || !isPast(climb, n)) return null;
  const already = syntax.children(n).find((child) => child < n && syntax.lower(child) === "already") ?? -1;
  return already < 0 ? null : told("happened", "outright.already", already, already, n);
}

/** "The [vote] was a key step", "the [tour] was a triumph": it was held. */
function wasSomething(climb: Climb, n: number): Reading | null {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const p = syntax.deprel(n) === "nsubj" ? syntax.head(n) : -1;
  const copula = p < 0 || syntax.upos(p) !== "NOUN" || scene.contentAt[n]! >= 0 ? -1 : syntax.child(p, "cop");
  if (copula < 0 || syntax.xpos(copula) !== "VBD" || scene.timeAt[p]! >= 0) return null;
  const group = verbGroup(syntax, p);
  if (group.negation >= 0 || group.mark >= 0 || group.auxiliaries.length > 1 || syntax.child(p, "case") >= 0)
    return null;
  if (phraseAt(scene, lexicon, p) !== null || effectOf(scene, lexicon, p, "noun") !== null) return null;
  return told("happened", "outright.was-something", copula, copula, p);
}

/** Constructions that tell that a plan goes on, or how it went. */
export const COURSE_TURNS: readonly Turn[] = [
  givenSignal,
  wentAhead,
  isOnDay,
  beginsOn,
  duringIt,
  neverCame,
  neverCameNext,
  cameToEnd,
  lasted,
  notUntil,
  alreadyDone,
  wasSomething,
];
