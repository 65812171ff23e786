import { type EventTime, isoDay, isoWeekOf, isoYear, toDays } from "../../core/index.ts";
import { effectOf } from "./effects.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Effect } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { against, daysOf } from "./when.ts";

/** What the times of events are counted from: an event with its time, by its number among those that are listed. */
export interface Datable {
  readonly time: EventTime | null;
  /** True where the event is told as over or under way: it has no day to come. */
  readonly isReal: boolean;
}

/** "was arrested [12 days after] the shooting": what is told, what it is counted from, and how far apart they are. */
interface Anchored {
  /** Tokens of the two, where events are listed by them; else of the verb or noun that stands there. */
  readonly told: number;
  readonly other: number;
  /** The token whose words are those of the other one. */
  readonly side: number;
  /** True for "after", false for "before". */
  readonly isAfter: boolean;
  readonly step: Step;
  /** Id of the length; null for "the day before". */
  readonly from: string | null;
  /** True where what is told is told of now: "is weighing a run", "has hired". */
  readonly isNow: boolean;
  /** Index of a day told right before the length, "on July 24, the day before"; -1 for none. */
  readonly beside: number;
}

interface Step {
  readonly unit: "hour" | "day" | "week" | "month" | "year";
  readonly by: number;
}

const UNITS: { readonly [letter: string]: Step["unit"] } = { D: "day", W: "week", M: "month", Y: "year" };
const HOURS_A_DAY = 24;

/** The step that a TIMEX3 length counts, or null: an open number ("days after") is one only of hours, which stay within the day. */
export function stepOf(value: string): Step | null {
  const whole = /^P(\d+)([DWMY])$/.exec(value);
  if (whole !== null) return { unit: UNITS[whole[2]!]!, by: Number(whole[1]) };
  const hours = /^PT(\d+|X)[HMS]$/.exec(value);
  if (hours === null || (/H$/.test(value) && Number(hours[1]) >= HOURS_A_DAY)) return null;
  return { unit: "hour", by: 0 };
}

const DAY = /^(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T[^/]*)?$/;
/** A year in which every day of a month without a year has a place. */
const ANY_YEAR = 2000;

/** A value of a year of four digits, or of none. */
const IN_CALENDAR = /^(?:\d{4}|XXXX)(?:-|$)/;

/**
 * A value some steps later, or earlier where `sign` is -1, no finer than the step; null where the value is too coarse to count from,
 * and beyond the years of four digits.
 */
export function shifted(value: string, step: Step, sign: 1 | -1): string | null {
  const moved = movedBy(value, step, sign);
  return moved !== null && IN_CALENDAR.test(moved) ? moved : null;
}

function movedBy(value: string, { unit, by }: Step, sign: 1 | -1): string | null {
  const day = DAY.exec(value);
  if (day !== null) {
    const isOpen = day[1] === "XXXX";
    const year = isOpen ? ANY_YEAR : Number(day[1]);
    const at = toDays(year, Number(day[2]), Number(day[3]));
    if (unit === "hour") return value.slice(0, 10);
    if (unit === "day") return isOpen ? `XXXX${isoDay(at + sign * by).slice(4)}` : isoDay(at + sign * by);
    if (isOpen) return null;
    if (unit === "week") return isoWeekOf(at + sign * by * 7);
    return movedBy(value.slice(0, 7), { unit, by }, sign);
  }
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month !== null && unit === "month") {
    const index = Number(month[1]) * 12 + Number(month[2]) - 1 + sign * by;
    return `${isoYear(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}`;
  }
  const year = /^(\d{4})(?:-\d\d)?$/.exec(value);
  if (year !== null && unit === "year") return isoYear(Number(year[1]) + sign * by);
  const week = /^\d{4}-W\d\d$/.test(value) ? daysOf(value) : null;
  return week !== null && unit === "week" ? isoWeekOf(week.first + sign * by * 7) : null;
}

/**
 * Times counted from another event, or from the report's own day: "arrested 12 days after the shooting", "on the eve of
 * the talks", "Eight years after backing him, she is weighing a run". By number of the event; only where it has no time
 * or has taken that of the other one. O(times + tokens).
 */
export function anchoredTimes(
  scene: Scene,
  lexicon: Lexicon,
  eventOf: ReadonlyMap<number, number>,
  events: readonly Datable[],
): Map<number, EventTime> {
  const found = new Map<number, EventTime>();
  const timeOf = (event: number | undefined): EventTime | null =>
    event === undefined ? null : (found.get(event) ?? events[event]!.time);
  for (const { told, other, side, isAfter, step, from, isNow, beside } of anchorsIn(scene, lexicon, eventOf)) {
    const [a, b] = [eventOf.get(told), eventOf.get(other)];
    const give = (event: number | undefined, base: EventTime | null, sign: 1 | -1): void => {
      if (event === undefined || base === null) return;
      const value = shifted(base.value, step, sign);
      if (value === null || (events[event]!.isReal && against(value, scene.published) === "after")) return;
      found.set(event, { value, from: from ?? base.from });
    };
    const known = timeOf(b);
    let own = timeOf(a);
    if (a === b) own = null;
    // "resigned a week after the bridge fell on Monday": one day, told here, for both.
    const isShared = own !== null && known?.from === own.from && standsIn(scene, own, side);
    // It is of the side on which it stands.
    if (known !== null && (!isShared || standsUnder(scene, known, side))) {
      if ((own === null || isShared) && a !== b) give(a, known, isAfter ? 1 : -1);
      continue;
    }
    if (beside >= 0) own = { value: scene.times[beside]!.value, from: scene.times[beside]!.id };
    else if (own === null && isNow && scene.published !== null) own = { value: isoDay(scene.published), from: null };
    give(b, own, isAfter ? -1 : 1);
  }
  return found;
}

/** True where the expression that gave a time stands among the words of a token. */
function standsUnder(scene: Scene, { from }: EventTime, token: number): boolean {
  const { syntax, times } = scene;
  const expression = times[scene.timeIndex(from)];
  return expression !== undefined && syntax.isUnder(syntax.tokensIn(expression).from, token);
}

/** True where the expression that gave a time stands in the sentence of a token. */
function standsIn(scene: Scene, { from }: EventTime, token: number): boolean {
  const { syntax, times } = scene;
  const expression = times[scene.timeIndex(from)];
  return expression !== undefined && syntax.sentenceOf(syntax.tokensIn(expression).from) === syntax.sentenceOf(token);
}

/** Where a length, or "the day", or "the eve", stands between two happenings. In text order. */
function* anchorsIn(scene: Scene, lexicon: Lexicon, eventOf: ReadonlyMap<number, number>): IterableIterator<Anchored> {
  const { syntax } = scene;
  const { after, before, oneDay, eves, limiting } = lexicon.turns;
  for (let i = 0; i + 1 < syntax.count; i += 1) {
    const time = scene.times[scene.timeAt[i]!];
    let step: Step | null = null;
    let mark = i + 1;
    if (time !== undefined) {
      if (scene.timeAt[mark] === scene.timeAt[i] || time.type !== "DURATION") continue;
      if (time.mod === null || time.mod === "APPROX") step = stepOf(time.value);
    } else if (oneDay.has(syntax.lower(i)) && i > 0 && syntax.lower(i - 1) === "the") step = { unit: "day", by: 1 };
    if (step === null) continue;
    const isEve = eves.has(syntax.lower(i));
    const word = syntax.lower(mark);
    if (isEve ? word !== "of" : !after.has(word) && !before.has(word)) continue;
    if (syntax.lower(mark + 1) === "of" && !isEve) mark += 1;
    // "a day after", "two weeks before the start of": what the preposition or conjunction opens.
    const start = time === undefined ? i : syntax.tokensIn(time).from;
    const head = syntax.headOf(start, i + 1);
    const side = syntax.head(mark);
    // "no later than six months before", "within a day after": a bound, and no time.
    if (start > 0 && limiting.has(syntax.lower(start - 1))) continue;
    if (head < 0 || side <= mark || syntax.sentenceOf(side) !== syntax.sentenceOf(i)) continue;
    const other = happeningAt(scene, lexicon, side, eventOf);
    const above = toldAbove(scene, lexicon, head, side, eventOf);
    const beside = isEve || time !== undefined ? -1 : dayBefore(scene, i - 1);
    yield {
      told: above,
      other,
      side,
      isAfter: !isEve && after.has(word),
      step,
      from: time?.id ?? null,
      isNow: time !== undefined && above >= 0 && isToldOfNow(scene, above),
      beside,
    };
  }
}

/** Effects of words that add no happening of their own to what they govern: "held a meeting", "attended it", "it began". */
const CARRYING: ReadonlySet<Effect> = new Set<Effect>(["light", "attend", "begin"]);

/** The event that the words after "after" name: what stands there, what begins ("the start of the race"), what is done or takes place ("the talks were held"). */
function happeningAt(scene: Scene, lexicon: Lexicon, side: number, eventOf: ReadonlyMap<number, number>): number {
  const { syntax } = scene;
  if (eventOf.has(side)) return side;
  const isVerb = syntax.upos(side) === "VERB";
  if (isVerb) {
    const carried = effectOf(scene, lexicon, side, "object");
    for (const child of carried !== null && CARRYING.has(carried.effect) ? syntax.children(side) : [])
      if (/^(obj|nsubj:pass)$/.test(syntax.deprel(child)) && eventOf.has(child)) return child;
    return subjectOf(scene, lexicon, side, eventOf);
  }
  for (const child of syntax.children(side)) {
    if (!/^(nmod|appos)$/.test(syntax.deprel(child))) continue;
    if (eventOf.has(child)) return child;
    // "the start of the Seln, the yearly race".
    const named = syntax.child(child, "appos");
    if (named >= 0 && eventOf.has(named)) return named;
  }
  // "after their captain, Lena Ostrow, was dismissed": a parse may take the subject alone for what follows.
  const above = syntax.head(side);
  return above > side && eventOf.has(above) ? above : side;
}

/** The event that a verb says takes place: "the [decision] came"; the verb where it says more. */
function subjectOf(scene: Scene, lexicon: Lexicon, verb: number, eventOf: ReadonlyMap<number, number>): number {
  const { syntax } = scene;
  const subject = syntax.child(verb, "nsubj", "nsubj:pass");
  if (subject < 0 || !eventOf.has(subject)) return verb;
  // "was set to start".
  const inner = syntax.child(verb, "xcomp");
  const word = inner < 0 ? verb : inner;
  const effect = effectOf(scene, lexicon, word, "subject")?.effect ?? effectOf(scene, lexicon, word, "object")?.effect;
  const takesPlace = lexicon.turns.occurring.has(syntax.lemma(word).toLowerCase());
  return takesPlace || (effect !== undefined && CARRYING.has(effect)) ? subject : verb;
}

/** Relations of verbs that only say more of what is above them. */
const BELOW: ReadonlySet<string> = new Set(["acl", "xcomp", "amod", "compound"]);

/** What a length stands on: the event above it, or the one that "comes" then; -1 for none. */
function toldAbove(
  scene: Scene,
  lexicon: Lexicon,
  head: number,
  side: number,
  eventOf: ReadonlyMap<number, number>,
): number {
  const { syntax } = scene;
  // "It has been two years since the fire": of the length itself.
  if (syntax.child(head, "cop") >= 0) return head;
  let at = syntax.head(syntax.head(head) === side ? side : head);
  for (let step = 0; at >= 0 && step < STEPS; step += 1) {
    if (eventOf.has(at) || (syntax.upos(at) === "VERB" && !BELOW.has(syntax.relation(at)))) break;
    at = syntax.head(at);
  }
  return at < 0 || eventOf.has(at) ? at : subjectOf(scene, lexicon, at, eventOf);
}

const STEPS = 4;

/** "is weighing", "has hired", "has been two years": told of the day of the report. */
function isToldOfNow({ syntax }: Scene, token: number): boolean {
  if (syntax.child(token, "aux") < 0 && syntax.child(token, "cop") < 0) return false;
  return syntax.children(token).some((child) => {
    const form = syntax.xpos(child);
    return syntax.relation(child) === "aux" && (form === "VBZ" || form === "VBP");
  });
}

/** A day told right before "the day before": its index, or -1. */
function dayBefore(scene: Scene, the: number): number {
  const at = the - (scene.syntax.upos(the - 1) === "PUNCT" ? 2 : 1);
  const index = at < 0 ? -1 : scene.timeAt[at]!;
  return index >= 0 && DAY.test(scene.times[index]!.value) ? index : -1;
}
