import type { Syntax } from "../../core/index.ts";
import { type Climb, governorReality } from "./climb.ts";
import { effectOf } from "./effects.ts";
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
  noDateNext,
];
