import { STATUS, type Status } from "../core/index.ts";
import { type DateMention, type EventMention, type Evidence, ReportClaims } from "./claims.ts";
import { type Correction, standing } from "./corrections.ts";
import { byMoment, byText, dayRange, daysOf, minuteOf, rangesMeet } from "./days.ts";
import { type Difference, differencesOf } from "./differences.ts";
import { centralHeadline } from "./headlines.ts";
import { type CurrentStatus, currentStatus, type HistoryEntry, historyOf } from "./history.ts";
import { byMention, type EventMerger } from "./merging.ts";
import { Origins } from "./origins.ts";
import { People, type Person, peopleLabels } from "./people.ts";
import { type Pieces, whole } from "./pieces.ts";
import { byPublication, type ReportVersion, shortId } from "./report.ts";

/** A report as a story lists it. */
export interface StoryReport {
  readonly ref: string;
  /** What its versions share. */
  readonly key: string;
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly published: string | null;
  readonly language: string;
  /** The earliest report of the same text: itself unless it is a copy. */
  readonly textOf: string;
  /** False where layers were not read: then what it does not have tells nothing. */
  readonly readInFull: boolean;
}

/** One event over all reports of a story. */
export interface StoryEvent {
  /** Made from its earliest mention; `mentions` and ids made from the others lead to it too. */
  readonly id: string;
  readonly label: string;
  readonly type: string;
  /** Refs of the mentions that were merged, in the order of the story. */
  readonly mentions: readonly string[];
  /** Why they were taken for one event. */
  readonly why: string;
  readonly reports: readonly string[];
  readonly status: CurrentStatus;
  readonly time: DateMention | null;
  /** When it was first to be, where that has changed. */
  readonly originalTime: DateMention | null;
  readonly place: string | null;
  readonly participants: readonly { readonly key: string; readonly name: string }[];
  readonly named: readonly Evidence[];
  readonly history: readonly HistoryEntry[];
  readonly differences: readonly Difference[];
  /** Reports read in full that came after the first to tell of it and do not: where several outlets have it. */
  readonly missingFrom: readonly string[];
  /** What people said of it: ids of the corrections that shaped it, and whether somebody confirmed or rejected it. */
  readonly corrections: readonly string[];
  readonly judged: "confirmed" | "rejected" | null;
}

/** A story: everything that its reports say together. */
export interface Story {
  /** Made from its earliest report; ids made from the others lead to it too. */
  readonly id: string;
  readonly name: string;
  /** True where a person named it. */
  readonly isNamedByHand: boolean;
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: readonly StoryReport[];
  /** In the order of time; without a date last. */
  readonly events: readonly StoryEvent[];
  readonly people: readonly Person[];
}

/** An event as the page of its story shows it: without how it came to that, and named by its earliest report alone. */
export type EventOutline = Omit<StoryEvent, "why" | "history" | "missingFrom">;

/** A story without what only the pages of its events show, which is most of it. */
export interface StoryOutline extends Omit<Story, "events"> {
  readonly events: readonly EventOutline[];
}

/** What the page of a story shows of it. */
export function outlineOf(story: Story): StoryOutline {
  return {
    ...story,
    events: story.events.map(({ why: _why, history: _history, missingFrom: _missing, ...event }) => ({
      ...event,
      named: event.named.slice(0, 1),
    })),
  };
}

/** What a story is made from, beside its reports. */
export interface StoryParts {
  readonly corrections: readonly Correction[];
  readonly merge: EventMerger;
}

/** The id that a report gives to the story that it is the earliest of. */
export function storyId(report: Pick<ReportVersion, "key">): string {
  return shortId("s", report.key);
}

/** The id that a mention gives to the event that it is the earliest of. */
export function eventId(mention: string): string {
  return shortId("e", mention);
}

/** Builds a story from the newest versions of its reports. A function of the set: their order does not matter. */
export function buildStory(reports: readonly ReportVersion[], parts: StoryParts): Story {
  return whole(buildingStory(reports, parts));
}

/** Reports whose claims are read, and events that are built, in one piece. */
const PIECE = 16;

/** The same a piece at a time: a story of hundreds of reports takes seconds. */
export function* buildingStory(reports: readonly ReportVersion[], parts: StoryParts): Pieces<Story> {
  const sorted = [...reports].sort(byPublication);
  const held = standing(parts.corrections);
  const origins = new Origins(sorted);
  yield;
  const people = new People(sorted, held);
  yield;
  const listed = sorted.map((report) => listReport(report, origins));
  const labels = peopleLabels(held).statements;
  const mentions: EventMention[] = [];
  for (const [index, report] of sorted.entries()) {
    mentions.push(...new ReportClaims(report, labels).mentions());
    if (index % PIECE === PIECE - 1) yield;
  }
  const { merge } = parts;
  const merged = merge.pieces === undefined ? merge(mentions) : yield* merge.pieces(mentions);
  const groups = corrected(merged, mentions, held);
  const names = new Map(people.all.map((person) => [person.key, person.name]));
  const events: StoryEvent[] = [];
  for (const group of groups) {
    events.push(buildEvent(group.mentions, group.why, { origins, people, names, held, listed }));
    if (events.length % PIECE === 0) yield;
  }
  const name = nameGiven(sorted, held);
  const told = sorted.filter(({ document }) => document.report.published !== null);
  // A date that is none ("last week") is first or last only where there is no other.
  const exact = told.filter(({ document }) => minuteOf(document.report.published!) !== null);
  const dated = exact.length > 0 ? exact : told;
  return {
    id: storyId(sorted[0]!),
    name: name ?? nameOf(sorted),
    isNamedByHand: name !== null,
    first: dated[0]?.document.report.published ?? null,
    last: dated.at(-1)?.document.report.published ?? null,
    reports: listed,
    events: events.sort(byTime),
    people: people.all,
  };
}

function listReport({ ref, key, document }: ReportVersion, origins: Origins): StoryReport {
  const { id, url, canonicalUrl, outlet, headline, published, language } = document.report;
  return {
    ref,
    key,
    id,
    url: canonicalUrl ?? url,
    outlet,
    headline,
    published,
    language,
    textOf: origins.textOf(ref),
    readInFull: document.notRead.length === 0,
  };
}

/** What reports in the order of their publication are called as a story. */
export function storyName(sorted: readonly ReportVersion[], corrections: readonly Correction[]): string {
  return nameGiven(sorted, standing(corrections)) ?? nameOf(sorted);
}

/** The name that a person gave last; null where nobody did. */
function nameGiven(reports: readonly ReportVersion[], held: readonly Correction[]): string | null {
  const refs = new Set(reports.map(({ ref }) => ref));
  const renamed = held.findLast(({ action }) => action.do === "rename-story" && refs.has(action.report));
  return renamed?.action.do === "rename-story" ? renamed.action.name : null;
}

/** The most central headline, else the first words of the earliest report. */
function nameOf(reports: readonly ReportVersion[]): string {
  const headline = centralHeadline(reports);
  if (headline !== null) return headline;
  const { text } = reports[0]!.document.report;
  return text.trimStart().split("\n")[0]!.slice(0, 100);
}

interface Group {
  readonly mentions: readonly EventMention[];
  readonly why: string;
}

/** A merger's groups, with what people said of events on top. A mention is found by any of the words that name it. */
function corrected(
  merged: readonly Group[],
  mentions: readonly EventMention[],
  held: readonly Correction[],
): readonly Group[] {
  const byWord = new Map<string, EventMention>();
  for (const mention of mentions)
    for (const { start } of mention.named) byWord.set(`${mention.report}@${start}`, mention);
  let groups: Group[] = [...merged];
  const take = (mention: EventMention): void => {
    groups = groups
      .map((group) => ({ ...group, mentions: group.mentions.filter((other) => other !== mention) }))
      .filter((group) => group.mentions.length > 0);
  };
  for (const { action, author } of held) {
    if (action.do === "split-event") {
      const mention = byWord.get(action.event);
      if (mention === undefined) continue;
      take(mention);
      groups.push({ mentions: [mention], why: `parted by ${author}` });
    } else if (action.do === "merge-events") {
      const wanted = action.events.flatMap((ref) => byWord.get(ref) ?? []);
      const joined = groups.filter((group) => group.mentions.some((mention) => wanted.includes(mention)));
      if (joined.length < 2) continue;
      groups = groups.filter((group) => !joined.includes(group));
      groups.push({ mentions: joined.flatMap((group) => group.mentions), why: `joined by ${author}` });
    }
  }
  return groups.map((group) => ({ ...group, mentions: group.mentions.toSorted(byMention) }));
}

interface EventParts {
  readonly origins: Origins;
  readonly people: People;
  /** What each of these is called, by key. */
  readonly names: ReadonlyMap<string, string>;
  readonly held: readonly Correction[];
  readonly listed: readonly StoryReport[];
}

function buildEvent(mentions: readonly EventMention[], why: string, parts: EventParts): StoryEvent {
  const { origins, held, listed } = parts;
  const history = historyOf(mentions, origins);
  const words = new Set(mentions.flatMap(({ report, named }) => named.map(({ start }) => `${report}@${start}`)));
  const mine = held.filter(({ action }) => "event" in action && words.has(action.event));
  const edited = (field: string): string | null => {
    const edit = mine.findLast(({ action }) => action.do === "edit-event" && action.field === field);
    return edit?.action.do === "edit-event" ? edit.action.value : null;
  };
  const judgement = mine.findLast(({ action }) => action.do === "confirm-event" || action.do === "reject-event");
  const read = currentStatus(history, { mentions, origins })!;
  const status = edited("status");
  const reports = [...new Set(mentions.map(({ report }) => report))];
  const time = edited("time");
  const originalTime = firstTime(mentions, timeOf(mentions));
  return {
    id: eventId(mentions[0]!.ref),
    label: edited("label") ?? labelOf(mentions),
    type: edited("type") ?? most(mentions.map((mention) => mention.type)),
    mentions: mentions.map(({ ref }) => ref),
    why,
    reports,
    status: status === null || !(status in STATUS) ? read : { ...read, status: status as Status },
    time: time === null ? timeOf(mentions) : { value: time, evidence: null },
    originalTime,
    place: edited("place") ?? placeOf(mentions),
    participants: participantsOf(mentions, parts),
    named: mentions.map(({ named }) => named[0]!),
    history,
    differences: differencesOf(mentions, read, origins),
    missingFrom: missingFrom(reports, listed),
    corrections: mine.map(({ id }) => id),
    judged: judgement === undefined ? null : judgement.action.do === "confirm-event" ? "confirmed" : "rejected",
  };
}

/** The date that the newest reports give, as exactly as any report does that agrees with it. */
function timeOf(mentions: readonly EventMention[]): DateMention | null {
  const dated = mentions.filter(({ time }) => time !== null && dayRange(time.value) !== null);
  const newest = dated.at(-1)?.time;
  if (newest === undefined || newest === null) return mentions.findLast(({ time }) => time !== null)?.time ?? null;
  const range = dayRange(newest.value)!;
  let best = newest;
  for (const { time } of dated.toReversed()) {
    const other = dayRange(time!.value)!;
    if (rangesMeet(range, other) && daysOf(other) < daysOf(dayRange(best.value)!)) best = time!;
  }
  return best;
}

/** When it was first to be, where a report says that it was moved or the dates have changed. */
function firstTime(mentions: readonly EventMention[], now: DateMention | null): DateMention | null {
  const told = mentions.find(({ originalTime }) => originalTime !== null)?.originalTime;
  const range = now === null ? null : dayRange(now.value);
  const differs = (time: DateMention): boolean => {
    const other = dayRange(time.value);
    return range === null || (other !== null && !rangesMeet(range, other));
  };
  if (told !== undefined && told !== null) return now === null || differs(told) ? told : null;
  const moved = mentions.some(({ statuses }) => statuses.some(({ status }) => status === "rescheduled"));
  return moved ? (mentions.find(({ time }) => time !== null && differs(time))?.time ?? null) : null;
}

function placeOf(mentions: readonly EventMention[]): string | null {
  const places = mentions.flatMap(({ place }) => place ?? []);
  return places.length === 0 ? null : most(places);
}

/** Words of a name that a label is begun with, and how many names it is given. */
const NAME_WORDS = 4;
const NAMES = 2;

/**
 * The label that most reports give; of equals the one with the most words in upper case, which says who. One that names nobody ("defeating")
 * gives way to one with the same words that does, else is given the names of those who take part by most reports.
 */
function labelOf(mentions: readonly EventMention[]): string {
  const names = (label: string): number => label.match(/\p{Lu}/gu)?.length ?? 0;
  const labels = mentions.map(({ label }) => label);
  const label = most(labels, (a, b) => names(b) - names(a));
  if (names(label) > 0) return label;
  // "Orvalia–Trassia summit" of one report says more than "summit" of three.
  const fuller = labels.filter((one) => names(one) > 1 && one.toLowerCase().endsWith(` ${label.toLowerCase()}`));
  if (fuller.length > 0) return most(fuller, (a, b) => names(b) - names(a));
  const counts = new Map<string, number>();
  for (const { participants } of mentions)
    for (const { name, named, isPerson, isPlace } of participants) {
      const words = name.split(/\s+/);
      const short = isPerson ? shortPerson(words) : name;
      // "Orro: visiting" would say that Orro does.
      if (!named || isPlace || words.length > NAME_WORDS || !words.every(isOfName)) continue;
      counts.set(short, (counts.get(short) ?? 0) + 1);
    }
  const who = [...counts]
    .sort(([, x], [, y]) => y - x)
    .slice(0, NAMES)
    .map(([name]) => name);
  return who.length === 0 ? label : `${who.join(", ")}: ${label}`;
}

/** True for a word of a name, and for a small one between two: "Bank of Orro". "Their foreign ministers" are described, not named. */
function isOfName(word: string, index: number): boolean {
  return /^\p{Lu}/u.test(word) || (index > 0 && word.length <= 3);
}

/** The surname, without what may stand after it: "Ken Griffey Jr." is Griffey. */
function shortPerson(words: readonly string[]): string {
  return words.findLast((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word)) ?? words.at(-1)!;
}

function most(values: readonly string[], order: (a: string, b: string) => number = () => 0): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || order(a, b) || byText(a, b))[0]![0];
}

function participantsOf(
  mentions: readonly EventMention[],
  { people, names }: Pick<EventParts, "people" | "names">,
): StoryEvent["participants"] {
  const found = new Map<string, string>();
  for (const { participants, report } of mentions)
    for (const { name } of participants) {
      const key = people.keyOf(name, report);
      const known = found.get(key);
      if (known === undefined || known.length < name.length) found.set(key, name);
    }
  return [...found].map(([key, name]) => ({ key, name: names.get(key) ?? name }));
}

function missingFrom(reports: readonly string[], listed: readonly StoryReport[]): readonly string[] {
  if (reports.length < 2) return [];
  const first = listed.findIndex(({ ref }) => ref === reports[0]);
  const outlets = new Set(listed.filter(({ ref }) => reports.includes(ref)).map(({ outlet }) => outlet));
  return listed
    .slice(first + 1)
    .filter(({ ref, readInFull, outlet }) => readInFull && !reports.includes(ref) && !outlets.has(outlet))
    .map(({ ref }) => ref);
}

/** Events by the first day that they cover (of what was put off, by the day that it was set for), then by when they were first told; those without a date last. */
function byTime(a: StoryEvent, b: StoryEvent): number {
  const day = ({ time, originalTime }: StoryEvent): number =>
    dayRange((time ?? originalTime)?.value ?? "")?.from ?? Number.POSITIVE_INFINITY;
  const [x, y] = [day(a), day(b)];
  return x === y ? byMoment(a.history[0]!.at, b.history[0]!.at) || byText(a.id, b.id) : x - y;
}
