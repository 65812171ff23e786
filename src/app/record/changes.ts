import { isoDay, parseIsoDay, ReadoutError } from "../../core/index.ts";
import { compareVersions } from "../../pipeline/versions.ts";
import {
  buildStory,
  byChange,
  byText,
  byVersion,
  type Change,
  type ChangeCause,
  type Correction,
  carryCorrections,
  changesOf,
  currentOf,
  type EventMerger,
  minuteOf,
  People,
  ReportClaims,
  type ReportVersion,
  type Story,
  type StoryState,
} from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";
import { findReport } from "./lookup.ts";

/** From when on changes are asked for. */
export interface Since {
  /**
   * "added": what came into the store after that moment (ISO 8601, in UTC); "published": what was published on or after that day,
   * as far as reports say when they were.
   */
  readonly by: "added" | "published";
  readonly moment: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/;

const CLOCK = /[T ](\d{2}):(\d{2})(?::(\d{2}))?/;
const ZONE = /[+-](\d{2}):?(\d{2})$/;

/**
 * What a person means by "since": a day or moment of publication, or what was added after a report, by its ref or id, even one
 * that begins like a date ("2025-10-21-summit"). Throws `ReadoutError` "bad-date" or "not-in-store".
 */
export async function sinceOf(store: Store, given: string): Promise<Since> {
  if (DATE.test(given)) {
    const [, hour = "0", minute = "0", second = "0"] = CLOCK.exec(given) ?? [];
    const [, zoneHour = "0", zoneMinute = "0"] = ZONE.exec(given) ?? [];
    const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
    const isZone = Number(zoneHour) < 24 && Number(zoneMinute) < 60;
    if (parseIsoDay(given) !== null && isClock && isZone) return { by: "published", moment: given };
    throw new ReadoutError("bad-date", {
      what: `"${given}" is no moment that there is`,
      fix: "Write it as 2025-10-21 or 2025-10-21T08:30Z.",
    });
  }
  return { by: "added", moment: (await findReport(store, given)).added };
}

/**
 * What changed in the stories: each story as its reports told it before, and as they tell it now. What a better reading of old
 * reports changed, and what a person corrected, is told apart from news.
 */
export async function changesSince(store: Store, since: Since, merge: EventMerger): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const id of [...(await touchedStories(store, since))].sort())
    changes.push(...(await storyChangesSince(store, id, since, merge)).changes);
  return changes;
}

/** Stories of one page of the list while those with newer reports are sought. */
const PAGE = 500;

/** Ids of the stories that something came into, or that a person corrected: those with the newest report first. */
export async function touchedStories(store: Store, since: Since): Promise<readonly string[]> {
  const touched = new Map<string, string>();
  const touch = (story: string | null, at: string): void => {
    if (story !== null && (touched.get(story) ?? "") < at) touched.set(story, at);
  };
  const day = parseIsoDay(since.moment.slice(0, 10));
  // A zone may put a moment into the day before.
  const dayBefore = day === null ? "" : isoDay(day - 1);
  if (since.by === "published") for (const { id, last } of await storiesFrom(store, since, dayBefore)) touch(id, last);
  const isBefore = beforeTest(since);
  const news = (await store.allVersions(since.by === "added" ? since.moment : dayBefore)).filter(
    (row) => !isBefore(row) && (since.by === "added" || row.published === null),
  );
  const again = since.by === "added" ? await store.versions(await store.readAgainAfter(since.moment)) : [];
  const corrections = await store.corrections();
  const spoken = corrections.filter(({ at }) => since.by === "added" && at > since.moment);
  const named = await store.versions([...new Set(spoken.flatMap((one) => spokenOf(one, corrections)))]);
  for (const row of [...news, ...again, ...named]) {
    // An older version of a report is in no story: its newest is.
    const story = row.story ?? (await store.versionsOf(row.key)).find((other) => other.story !== null)?.story ?? null;
    touch(story, row.added);
  }
  return [...touched].sort(([a, x], [b, y]) => byText(y, x) || byText(a, b)).map(([id]) => id);
}

/** Stories whose newest dated report was published since then. */
async function storiesFrom(
  store: Store,
  since: Since,
  day: string,
): Promise<readonly { readonly id: string; readonly last: string }[]> {
  const isBefore = beforeTest(since);
  const found: { id: string; last: string }[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const rows = await store.stories({ since: day, limit: PAGE, offset });
    for (const { id, last } of rows)
      if (last !== null && !isBefore({ published: last, added: last })) found.push({ id, last });
    if (rows.length < PAGE) return found;
  }
}

function beforeTest({ by, moment }: Since): (row: Pick<VersionRow, "published" | "added">) => boolean {
  if (by === "added") return ({ added }) => added <= moment;
  const from = (minuteOf(moment) ?? 0) - (/[T ]/.test(moment) ? 0 : 720);
  return ({ published, added }) => (minuteOf(published ?? added) ?? 0) < from;
}

/** Refs of the reports that a correction speaks of; of an undo those of what it undoes. */
export function spokenOf({ action }: Correction, corrections: readonly Correction[]): readonly string[] {
  if (action.do !== "undo") return JSON.stringify(action).match(/\br[0-9a-z]{10}\b/g) ?? [];
  const undone = corrections.find(({ id }) => id === action.correction);
  return undone === undefined ? [] : spokenOf(undone, corrections);
}

/** What changed in one story. */
export async function storyChangesSince(
  store: Store,
  id: string,
  since: Since,
  merge: EventMerger,
): Promise<{ readonly story: Story; readonly changes: readonly Change[] }> {
  const isBefore = beforeTest(since);
  const story = (await store.story(id))!;
  const corrections = await store.corrections();
  const rows: VersionRow[] = [];
  for (const { key } of story.reports) rows.push(...(await store.versionsOf(key)));
  const earlierRows = rows.filter(isBefore);
  const refs = new Set(rows.map(({ ref }) => ref));
  const again = (since.by === "added" ? await store.readAgainAfter(since.moment) : []).filter((ref) => refs.has(ref));
  const isLater = ({ at }: Correction): boolean => since.by === "added" && at > since.moment;
  const later = corrections.filter((one) => isLater(one) && spokenOf(one, corrections).some((ref) => refs.has(ref)));
  if (earlierRows.length === rows.length && again.length === 0 && later.length === 0) return { story, changes: [] };
  const documents = new Map(
    (await store.documents(rows.map(({ ref }) => ref))).map((version) => [version.ref, version]),
  );
  const now = rows.flatMap(({ ref }) => documents.get(ref) ?? []);
  const before = earlierRows.flatMap(({ ref }) => documents.get(ref) ?? []);
  const earlierCorrections = later.length === 0 ? corrections : corrections.filter((one) => !isLater(one));
  const old = again.length === 0 ? before : await asReadBefore(store, before, since);
  const changed = new Set(rows.filter((row) => !isBefore(row) || again.includes(row.ref)).map(({ key }) => key));
  const state = (versions: readonly ReportVersion[], held: readonly Correction[]): StoryState | null =>
    versions.length === 0 ? null : stateOf(versions, held, merge, (key) => changed.has(key));
  // Where nothing lies between two states, they are one.
  const asRead = state(old, earlierCorrections);
  const reread = old === before ? asRead : state(before, earlierCorrections);
  const corrected = later.length === 0 ? reread : state(before, corrections);
  const steps: readonly (readonly [ChangeCause, StoryState | null, StoryState | null])[] = [
    ["reading", asRead, reread],
    ["person", reread, corrected],
    ["news", corrected, state(now, corrections)],
  ];
  const changes: Change[] = [];
  for (const [cause, from, to] of steps) if (to !== null && from !== to) changes.push(...changesOf(from, to, cause));
  for (const edit of editsOf(rows, documents, isBefore, { id: story.id, name: story.name })) changes.push(edit);
  return { story, changes: changes.sort(byChange) };
}

/** The readings that were the newest at that time. */
async function asReadBefore(
  store: Store,
  versions: readonly ReportVersion[],
  { moment }: Since,
): Promise<readonly ReportVersion[]> {
  const old: ReportVersion[] = [];
  for (const version of versions) {
    const reading = (await store.readings(version.ref)).findLast(({ added }) => added <= moment);
    old.push(reading === undefined ? version : { ...reading, added: version.added });
  }
  return old;
}

/**
 * A story from the newest of these versions of its reports, with what was said in those that are `wanted`, by what their versions
 * share; corrections of older versions are carried over.
 */
export function stateOf(
  versions: readonly ReportVersion[],
  corrections: readonly Correction[],
  merge: EventMerger,
  wanted: (key: string) => boolean = () => true,
): StoryState {
  const reports = currentOf(versions);
  const carried = carryCorrections(corrections, versions);
  const { statements } = new People(
    reports.filter(({ key }) => wanted(key)),
    carried,
  );
  return { story: buildStory(reports, { corrections: carried, merge }), statements };
}

/** Where an outlet altered a report: with a note that says so, or without one. Changes of wording alone are left out. */
function editsOf(
  rows: readonly VersionRow[],
  documents: ReadonlyMap<string, ReportVersion>,
  isBefore: (row: VersionRow) => boolean,
  story: Change["story"],
): readonly Change[] {
  const changes: Change[] = [];
  for (const key of new Set(rows.map((row) => row.key))) {
    const versions = rows.filter((row) => row.key === key).sort(byVersion);
    for (const [index, row] of versions.entries()) {
      const previous = versions[index - 1];
      if (previous === undefined || isBefore(row)) continue;
      const older = documents.get(previous.ref)!;
      const newer = documents.get(row.ref)!;
      const comparison = compareVersions(older.document, newer.document);
      const notes = (version: ReportVersion) =>
        version.document.report.blocks.filter(({ kind }) => kind === "correction");
      const isCorrected = notes(newer).length > notes(older).length;
      if (!comparison.factual && !isCorrected) continue;
      const claims = new ReportClaims(newer);
      const facts = comparison.blocks.flatMap((block) => block.facts);
      const words = (version: ReportVersion, at: { start: number; end: number } | null): string | null =>
        at === null ? null : version.document.report.text.slice(at.start, at.end);
      const list = (all: readonly (string | null)[]): string | null =>
        all.filter((one) => one !== null).join(" / ") || null;
      changes.push({
        kind: isCorrected ? "correction" : "silent edit",
        cause: "edit",
        story,
        event: null,
        before: list(facts.map((fact) => words(older, fact.older))),
        after: list(facts.map((fact) => words(newer, fact.newer))),
        at: row.captured ?? row.added,
        outlet: row.outlet,
        by: [],
        because: [
          ...(isCorrected ? notes(newer).slice(-1) : []),
          ...facts.flatMap(({ newer: at }) => (at === null ? [] : [at])),
        ].map((at) => claims.evidence(at)),
      });
    }
  }
  return changes;
}
