import {
  type EventTime,
  isoDay,
  isoWeekOf,
  type Span,
  type Status,
  type StatusClaim,
  type TimeExpression,
} from "../../core/index.ts";
import type { Cluster } from "./clusters.ts";
import { contested } from "./contested.ts";
import type { Cue } from "./cues.ts";
import { CHANGED } from "./effects.ts";
import { type EventTimes, eventTimes, lengthOf } from "./event-times.ts";
import { firstDate } from "./first-dates.ts";
import type { Mention } from "./mentions.ts";
import type { EventNetwork, EventReading } from "./network.ts";
import { OUTRIGHT } from "./outright-words.ts";
import type { Reading } from "./reality.ts";
import type { Scene } from "./scene.ts";
import { type Weighed as Features, type SettledReading, statusFeatures } from "./status-features.ts";
import type { Surroundings } from "./surroundings.ts";
import { typeOf } from "./types.ts";
import { against, daysOf, isCalendar } from "./when.ts";

/** The status of an event with what else the report says of it, and its times. */
export interface Outcome {
  readonly status: Status;
  readonly reading: Reading;
  readonly mention: Mention;
  /** All readings that give this status, the shown one first. */
  readonly agreeing: readonly Reading[];
  readonly claim: StatusClaim;
  readonly others: readonly StatusClaim[];
  readonly time: EventTime | null;
  readonly originalTime: EventTime | null;
}

/** Log-odds for the status that a word of change gives to the event that it governs. */
const GOVERNED = 0.5;
/** The same in a headline, which tells the latest; of a doubt, which the body often tells beside the plan that it is of. */
const GOVERNED_ABOVE = 2;
const DOUBTED_ABOVE = 3.5;

/** The same for what is left of an event when a change of it is untrue, or only asked for or denied. */
const UNTRUE = 4;
const SPOKEN_OF = 1;
const ATTENDED = 5;
/** The same for a construction that leaves no choice. */
const TOLD_OUTRIGHT = 9;
/** The same where only a change of it is told to be none: it may be on, or over, as well. Against a change speaks as much as above. */
const UNCHANGED = /^outright\.unchanged/;
const STANDS = 4;
const UNDONE: readonly Status[] = [...CHANGED, "did-not-happen"];

interface Weighed {
  readonly times: EventTimes;
  /** Where its time lies; null where it has none, or none that can be told. */
  readonly place: ReturnType<typeof against>;
  readonly readings: readonly SettledReading[];
  readonly best: SettledReading;
  readonly features: Features;
}

/** The readings of an event's mentions, the strongest of them, and what speaks for each status. */
export function weighReadings(
  scene: Scene,
  around: Surroundings,
  cluster: Cluster,
  read: EventReading | null = null,
): Weighed {
  const times = comingTimes(scene, cluster, eventTimes(scene, around, cluster, read));
  let best: { readonly mention: Mention; readonly reading: Reading; readonly weight: number } | null = null;
  const readings = cluster.mentions.map((mention) => ({
    mention,
    reading: settle(scene, mention, mention.reading, times),
  }));
  for (const { mention, reading } of readings) {
    let weight = reading.strength * 10;
    // The headline tells the latest; among equals the first in the text.
    if (scene.position[mention.sentence] === "headline" && reading.strength >= 3) weight += 3;
    if (mention.said < 0) weight += 2;
    if (best === null || weight > best.weight) best = { mention, reading, weight };
  }
  const place = times.when === null ? null : against(times.when.value, scene.published);
  const when = times.when === null ? "none" : (place ?? "unknown");
  const chosen: SettledReading = withdrawn(readings) ?? contested(scene, around.lexicon.turns, readings) ?? best!;
  const features = statusFeatures(
    scene,
    around,
    cluster,
    readings,
    chosen,
    typeOf(cluster),
    when,
    times.moved !== null,
    times.old !== null,
  );
  return { times, place, readings, best: chosen, features };
}

const ANNOUNCED = /^status\.plan.* < tense\.past/;
const TO_BE_LEFT = /^modal\.(will|would)-not$/;

/** "had been scheduled to attend", and then "will not be attending": what was announced and is withdrawn; null for anything else. */
function withdrawn(readings: readonly SettledReading[]): SettledReading | null {
  if (!readings.some(({ reading }) => ANNOUNCED.test(reading.by))) return null;
  const left = readings.find(
    ({ mention, reading }) =>
      reading.status === "did-not-happen" && mention.kind === "verb" && TO_BE_LEFT.test(reading.by),
  );
  if (left === undefined) return null;
  const { mention, reading } = left;
  return {
    mention,
    reading: { ...reading, status: "cancelled", strength: OUTRIGHT, by: `outright.withdrawn < ${reading.by}` },
  };
}

/**
 * Decides the status of an event, with its evidence and times: by the network where there is one, else by the linear model
 * of `around`, else by the strongest reading. `all` are the report's events, which the network tells it from.
 */
export function weighOutcome(
  scene: Scene,
  around: Surroundings,
  cluster: Cluster,
  network: EventNetwork | null = null,
  all: readonly Cluster[] = [],
): Outcome {
  const read = network?.of(cluster, all) ?? null;
  const { times, place, readings, best, features } = weighReadings(scene, around, cluster, read);
  let { mention, reading } = best;
  let status = reading.status;
  let next: Status = status;
  let lead = 0;
  if (network !== null && read !== null) {
    const named = around.model?.ballot;
    const linear = named?.sums(features) ?? [];
    const sums = network.statuses.map((name, i) => {
      const column = named?.names.indexOf(name) ?? -1;
      return read.logChances[i]! + (column < 0 ? 0 : LINEAR_SHARE * linear[column]!);
    });
    sums[network.statuses.indexOf(best.reading.status)]! += governed(scene, best);
    const contrary = place === "after" ? TO_COME_AGAINST : place === "before" ? GONE_BY_AGAINST : {};
    for (const [name, odds] of Object.entries(contrary)) sums[network.statuses.indexOf(name as Status)]! -= odds;
    // Nothing is changed where no word near it tells of a change.
    if (!changesAround(around, cluster)) for (const name of CHANGED) sums[network.statuses.indexOf(name)]! -= UNTOLD;
    // "The hearing, which had been set for Tuesday, was postponed": what is put off is not called off where no word says so.
    if (best.reading.status === "postponed" && best.reading.strength >= 5 && !isCalledOff(around, cluster))
      sums[network.statuses.indexOf("cancelled")]! -= UNTOLD;
    if (UNCHANGED.test(best.reading.by))
      for (const name of UNDONE) sums[network.statuses.indexOf(name)]! -= TOLD_OUTRIGHT;
    const order = network.statuses.map((_, i) => i).sort((a, b) => sums[b]! - sums[a]! || a - b);
    [status, next] = [network.statuses[order[0]!]!, network.statuses[order[1]!]!];
    lead = sums[order[0]!]! - sums[order[1]!]!;
  } else if (around.model !== null) status = balloted(scene, around, features, readings, best);
  const { old } = times;
  const movedTo = times.moved ?? (read !== null && status === "rescheduled" ? likeliestMove(scene, read) : null);
  const moved = movedTo !== null;
  // Without a new time that can be told ("by a week") nothing is moved but where that is clear: it is put off where words say so, else what is next likely.
  const isUntold = read !== null && status === "rescheduled" && !moved && reading.status !== "rescheduled";
  if (isUntold && !(lead >= CLEARLY && hasTimeOn(scene, best)))
    status = reading.status === "postponed" ? "postponed" : next;
  // What has happened has no day to come: the likelier of the two is kept.
  const when = status === "happened" && place === "after" ? null : times.when;
  const replaced = old !== null && when !== null && old.value !== when.value;
  if (read === null && ((status === "postponed" && moved) || (status === "scheduled" && replaced)))
    status = "rescheduled";
  // "was delayed from 1990 to 1997": a new date that is gone by too.
  const gone = movedTo !== null && isLongGone(scene, movedTo);
  if ((status === "rescheduled" || status === "postponed") && gone) status = "happened";
  if (status !== reading.status) {
    // The evidence is the strongest reading that agrees, else the one that was weighed most.
    let strongest = -1;
    for (const one of readings) {
      if (one.reading.status === status && one.reading.strength > strongest) {
        strongest = one.reading.strength;
        ({ mention, reading } = one);
      }
    }
    const shown = strongest < 0 ? likeliestCue(around, cluster, status) : null;
    // Words inside those that were read anyhow say no more: "postponed" of "has been postponed".
    const { from, last } = read?.evidence ?? reading;
    const isWithin = reading.from <= from && last <= reading.last;
    if (shown === null && strongest < 0 && read !== null && !isWithin) {
      mention = read.evidence.mention;
      reading = { status, strength: 2, from, last, by: "status.words", pivot: -1 };
    }
    if (shown !== null) {
      const { from, last, pivot, entry } = shown.cue;
      mention = shown.mention;
      reading = { status, strength: 2, from, last, by: `${entry.row.id} < near`, pivot };
    }
  }
  const claim = claimOf(scene, cluster, status, reading, mention, readings);
  const others: StatusClaim[] = [];
  const seen = new Set<Status>([status]);
  for (const { mention: other, reading: said } of readings) {
    if (said.strength < 3 || seen.has(said.status)) continue;
    seen.add(said.status);
    others.push(claimOf(scene, cluster, said.status, said, other, readings));
  }
  // "rearranged for 3 February, kick-off 7.45 p.m.": an hour of the day to which it is moved is the new hour.
  const isHour = movedTo !== null && times.when?.value.startsWith(`${movedTo.value}T`) === true;
  let time = moved && (status === "rescheduled" || gone) ? (isHour ? times.when : movedTo) : when;
  let originalTime: EventTime | null = null;
  if (CHANGED.has(status)) {
    // Moved by a word alone ("a week later than planned"): the day that stands there is the new one.
    const isNew = isHour || times.when?.from === movedTo?.from || (status === "rescheduled" && movedTo === null);
    originalTime = times.old ?? (isNew ? null : times.when);
    if (originalTime !== null && movedTo !== null)
      originalTime = firstDate(scene, around, cluster, originalTime, movedTo);
    if (time === null) time = originalTime;
  }
  if (status === "happened" || status === "ongoing") time ??= lengthOf(scene, cluster);
  else if (time !== null) time = weekToCome(scene, time) ?? time;
  const agreeing = [
    reading,
    ...readings.map((one) => one.reading).filter((one) => one !== reading && one.status === reading.status),
  ];
  return { status, reading, mention, agreeing, claim, others, time, originalTime };
}

/** Days after which a new date that is gone by tells that the event was held then: what was moved to last Friday is told as moved. */
const LONG_GONE = 31;

function isLongGone({ published }: Scene, { value }: EventTime): boolean {
  const days = daysOf(value);
  return published !== null && days !== null && published - days.last > LONG_GONE;
}

/** By how much an event has to be more likely moved than anything else, where its new time is not told. */
const CLEARLY = 1;

/** True where a time, of whatever kind, hangs on the word that tells what became of an event: "extended [by a year]". */
function hasTimeOn({ syntax, times }: Scene, { reading: { pivot } }: SettledReading): boolean {
  return times.some((time) => {
    const { from, to } = syntax.tokensIn(time);
    const head = syntax.headOf(from, to);
    return from > pivot && head >= 0 && syntax.head(head) === pivot;
  });
}

/** What speaks against a change of which no word tells, in the sentence of a mention or beside it. */
const UNTOLD = 2;

const CHANGING: ReadonlySet<string> = new Set(["postpone", "cancel", "move", "fail", "end", "deny"]);

/** True where a word of change, or of what comes to nothing, stands in the sentence of a mention or in the next to it. */
function changesAround(around: Surroundings, { mentions }: Cluster): boolean {
  return mentions.some(({ sentence }) =>
    [sentence - 1, sentence, sentence + 1].some((at) => around.cues[at]?.some(({ effect }) => CHANGING.has(effect))),
  );
}

const CALLING_OFF: ReadonlySet<string> = new Set(["cancel", "fail", "end"]);

/** True where a word of calling off, or of what comes to nothing, stands in the sentence of a mention or in the next to it. */
function isCalledOff(around: Surroundings, { mentions }: Cluster): boolean {
  return mentions.some(({ sentence }) =>
    [sentence - 1, sentence, sentence + 1].some((at) => around.cues[at]?.some(({ effect }) => CALLING_OFF.has(effect))),
  );
}

/** What speaks against statuses that the event's own time contradicts: a day to come, a day gone by. By hand, as the others here. */
const TO_COME_AGAINST: { readonly [S in Status]?: number } = { happened: 1.5 };
const GONE_BY_AGAINST: { readonly [S in Status]?: number } = { scheduled: 6 };

/** How much the sums over named features are heard beside the network's log-chances: by hand, on development and check sets. */
const LINEAR_SHARE = 0.6;

/** A time to which the network moves an event with less than this chance is not its new time. */
const MOVED = 0.3;

/** The time to which an event most likely is moved, by its network; null where none is likely enough. */
function likeliestMove(scene: Scene, { times }: EventReading): EventTime | null {
  let best: EventTime | null = null;
  let most = MOVED;
  for (const [index, { moved }] of times) {
    const { value, id } = scene.times[index]!;
    // What is gone by is the day of the decision: "was postponed on Tuesday".
    if (moved < most || !isCalendar(scene.times[index]!) || against(value, scene.published) === "before") continue;
    most = moved;
    best = { value, from: id };
  }
  return best;
}

/** The status by the linear model: in falling order of their sums, the first that some words show. */
function balloted(
  scene: Scene,
  around: Surroundings,
  features: Features,
  readings: readonly SettledReading[],
  best: SettledReading,
): Status {
  const { ballot } = around.model!;
  const { names } = ballot;
  const sums = ballot.sums(features);
  sums[names.indexOf(best.reading.status)]! += governed(scene, best);
  const order = names.map((_, i) => i).sort((a, b) => sums[b]! - sums[a]! || a - b);
  for (const i of order) {
    const name = names[i] as Status;
    if (mayBe(name, readings, best, around)) return name;
  }
  return best.reading.status;
}

/** What a word of change that says it of its own event outweighs of what the words around hint at. */
function governed(scene: Scene, { mention, reading }: SettledReading): number {
  // "denied that it was cancelled", "asked for it to be delayed": the change is only spoken of.
  if (/(< .*|\.)untrue/.test(reading.by)) return UNTRUE;
  if (UNCHANGED.test(reading.by)) return STANDS;
  if (reading.strength >= OUTRIGHT) return TOLD_OUTRIGHT;
  if (/ < .*status\.(ask|deny)/.test(reading.by)) return SPOKEN_OF;
  // "scrapped plans to attend the debate": the debate is held all the same.
  if (/^status\.attend < .*status\.(cancel|postpone|move|fail|plan)/.test(reading.by)) return ATTENDED;
  if (reading.strength < 5) return 0;
  const position = scene.position[mention.sentence];
  if (position !== "headline" && position !== "deck") return GOVERNED;
  return reading.status === "uncertain" ? DOUBTED_ABOVE : GOVERNED_ABOVE;
}

/** The cue that shows a status and most likely bears on one of the mentions, or null. */
function likeliestCue(
  around: Surroundings,
  cluster: Cluster,
  status: Status,
): { readonly cue: Cue; readonly mention: Mention } | null {
  let best: { readonly cue: Cue; readonly mention: Mention } | null = null;
  let most = 0;
  for (const mention of cluster.mentions) {
    for (const { cue, chance } of around.borneBy(mention)) {
      if (cue.status !== status || chance <= most) continue;
      most = chance;
      best = { cue, mention };
    }
  }
  return best;
}

/** Statuses that a bare or weak reading leaves open. */
const OPEN: ReadonlySet<Status> = new Set(["happened", "ongoing", "scheduled", "uncertain"]);

/** What no words show is not weighed: a status needs a reading of its own, a cue that gives it, or readings that leave it open. */
function mayBe(
  status: Status,
  readings: readonly SettledReading[],
  best: SettledReading,
  around: Surroundings,
): boolean {
  if (readings.some(({ reading }) => reading.status === status && reading.strength >= 1)) return true;
  if (status === best.reading.status) return true;
  if (OPEN.has(status)) return true;
  return readings.some(({ mention }) => around.borneBy(mention).some(({ cue }) => cue.status === status));
}

/** Corrects a reading by the calendar: what was to be and is gone by has happened; a bare noun with a date to come is scheduled. */
/** Rule ids of what is told as still to come. */
const TO_COME = /modal\.will|tense\.present|tense\.be-to|headline\.to|to come|status\.will|preposition\.(before|ahead)/;

/** "The match kicks off on Friday", "was put off until Friday": a bare weekday of what is still to come is the next one, whatever its own verb suggested. */
function comingTimes(scene: Scene, cluster: Cluster, times: EventTimes): EventTimes {
  const coming = cluster.mentions.filter(isComing);
  const moved =
    times.moved === null ? null : (nextWeekday(scene, times.moved) ?? nextYear(scene, times.moved) ?? times.moved);
  // "was moved from May 3 to May 10", told in March: the day it is moved from is of the year it is moved to.
  const ahead = moved !== null && against(moved.value, scene.published) === "after";
  const old = ahead && times.old !== null ? (nextYear(scene, times.old) ?? times.old) : times.old;
  if (coming.length === 0 || times.when === null) return { ...times, moved, old };
  // "began the layoffs on Wednesday … is expected to lay off more": the day is of the sentence that tells it.
  const sentence = sentenceOf(scene, times.when);
  const beside = cluster.mentions.filter((mention) => mention.sentence === sentence);
  if (beside.length > 0 && !beside.some((mention) => coming.includes(mention))) return { ...times, moved, old };
  if (isTold(scene, times.when)) return { ...times, moved, old };
  return { ...times, moved, old, when: nextWeekday(scene, times.when) ?? times.when };
}

/** Told as still to come; "before his Sunday address, he met them" tells of no plan. */
function isComing({ reading }: Mention): boolean {
  const { status, by, strength } = reading;
  if (status !== "scheduled" || !TO_COME.test(by) || /tense\.past/.test(by)) return false;
  return strength > 0 || !by.startsWith("preposition.");
}

/** "on Wednesday began the layoffs": a day on a verb of the past that tells of no plan. */
function isTold(scene: Scene, time: EventTime): boolean {
  const expression = expressionOf(scene, time);
  if (expression === undefined) return false;
  const { syntax } = scene;
  const tokens = syntax.tokensIn(expression);
  const verb = syntax.head(syntax.headOf(tokens.from, tokens.to));
  return verb >= 0 && syntax.xpos(verb) === "VBD" && !LEANING.has(syntax.lemma(verb));
}

const LEANING: ReadonlySet<string> = new Set([
  "plan",
  "intend",
  "hope",
  "want",
  "expect",
  "schedule",
  "set",
  "agree",
  "postpone",
  "move",
  "delay",
  "adjourn",
  "reschedule",
  "defer",
]);

/** The expression that gave a time; undefined for none. */
function expressionOf(scene: Scene, { from }: EventTime): TimeExpression | undefined {
  return scene.times[scene.timeIndex(from)];
}

function sentenceOf(scene: Scene, time: EventTime): number {
  const expression = expressionOf(scene, time);
  return expression === undefined ? -1 : scene.syntax.sentenceOf(scene.syntax.tokensIn(expression).from);
}

/** The same weekday a week later, where a bare weekday is of the week before the report; null for any other time. */
function nextWeekday(scene: Scene, time: EventTime): EventTime | null {
  if (scene.published === null || !/^\d{4}-\d\d-\d\d/.test(time.value)) return null;
  const days = daysOf(time.value)!;
  const expression = expressionOf(scene, time);
  if (expression === undefined || days.first >= scene.published || days.first < scene.published - 7) return null;
  if (!WEEKDAY.test(scene.report.text.slice(expression.start, expression.end))) return null;
  return { ...time, value: `${isoDay(days.first + 7)}${time.value.slice(10)}` };
}

/** "this week's convention", told on a Sunday: the week that begins; null for any other time. */
function weekToCome(scene: Scene, time: EventTime): EventTime | null {
  const days = daysOf(time.value);
  if (scene.published === null || days === null || !WEEK.test(time.value) || days.last !== scene.published) return null;
  const expression = expressionOf(scene, time);
  if (expression === undefined || !THIS_WEEK.test(scene.report.text.slice(expression.start, expression.end)))
    return null;
  return { ...time, value: isoWeekOf(scene.published + 1) };
}

const WEEK = /^\d{4}-W\d\d$/;
const THIS_WEEK = /^this week$/i;

/** Days ago from which on a month without a year is that of the year to come. */
const LONG_AGO = 120;

/** "was put over to June 4", told in March: the month of this year, where that of the last was meant by the tense alone; null for any other time. */
function nextYear(scene: Scene, time: EventTime): EventTime | null {
  const days = daysOf(time.value);
  const expression = expressionOf(scene, time);
  if (scene.published === null || days === null || expression === undefined) return null;
  if (!/^\d{4}-\d\d/.test(time.value) || scene.published - days.last < LONG_AGO || scene.published - days.last > 366)
    return null;
  if (/\d{4}/.test(scene.report.text.slice(expression.start, expression.end))) return null;
  return { ...time, value: `${Number(time.value.slice(0, 4)) + 1}${time.value.slice(4)}` };
}

const WEEKDAY = /^\p{Lu}\p{L}*day\b/u;

function settle(scene: Scene, mention: Mention, reading: Reading, times: EventTimes): Reading {
  const when = times.when === null ? null : against(times.when.value, scene.published);
  if (when === null || reading.strength >= OUTRIGHT) return reading;
  if (when === "after" && reading.strength <= 1 && reading.status !== "scheduled") {
    return { ...reading, status: "scheduled", by: `${reading.by} > date to come` };
  }
  if (
    when === "after" &&
    reading.strength <= 2 &&
    (reading.status === "happened" || reading.status === "ongoing") &&
    !reading.by.startsWith("status.ongoing")
  ) {
    return { ...reading, status: "scheduled", by: `${reading.by} > date to come` };
  }
  if (when === "after" && reading.status === "ongoing")
    return { ...reading, status: "scheduled", by: `${reading.by} > date to come` };
  if (when === "before" && reading.status === "scheduled" && reading.strength <= 3) {
    return { ...reading, status: "happened", by: `${reading.by} > date gone by` };
  }
  if (when === "before" && reading.strength === 0 && mention.row?.bare === "scheduled") {
    return { ...reading, status: "happened", by: `${reading.by} > date gone by` };
  }
  return reading;
}

/** A status with its evidence and the attributions under which it is stated. */
function claimOf(
  scene: Scene,
  _cluster: Cluster,
  status: Status,
  reading: Reading,
  mention: Mention,
  readings: readonly { readonly mention: Mention; readonly reading: Reading }[],
): StatusClaim {
  const asserted: string[] = [];
  let own = false;
  for (const { mention: other, reading: said } of readings) {
    if (said.status !== reading.status || said.strength < Math.min(reading.strength, 3)) continue;
    const at = scene.contentAt[said.pivot >= 0 ? said.pivot : other.token]!;
    const position = scene.position[other.sentence];
    if (at < 0) {
      // A headline sums up what the body says in somebody's name.
      if (position !== "headline" && position !== "deck") own = true;
      continue;
    }
    const { id } = scene.attributions[at]!;
    if (!asserted.includes(id)) asserted.push(id);
  }
  const evidence: Span = scene.syntax.spanOf(reading.from, reading.last);
  const here = scene.contentAt[reading.pivot >= 0 ? reading.pivot : mention.token]!;
  if (own) return { status, statusEvidence: evidence, assertedBy: [] };
  if (asserted.length === 0 && here >= 0) asserted.push(scene.attributions[here]!.id);
  return { status, statusEvidence: evidence, assertedBy: asserted };
}
