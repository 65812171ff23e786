import { compareVersions } from "../../pipeline/versions.ts";
import {
  buildStory,
  byChange,
  byVersion,
  type Change,
  type ChangeCause,
  type Correction,
  changesOf,
  currentOf,
  type EventMerger,
  minuteOf,
  People,
  ReportClaims,
  type ReportVersion,
  type StoryState,
} from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";

/** From when on changes are asked for. */
export interface Since {
  /**
   * "added": what came into the store after that moment (ISO 8601, in UTC); "published": what was published on or after that day,
   * as far as reports say when they were.
   */
  readonly by: "added" | "published";
  readonly moment: string;
}

/**
 * What changed in the stories: each story as its reports told it before, and as they tell it now. What a better reading of old
 * reports changed, and what a person corrected, is told apart from news.
 */
export async function changesSince(store: Store, since: Since, merge: EventMerger): Promise<readonly Change[]> {
  const rows = await store.allVersions();
  const isBefore = beforeTest(since);
  const reread = new Set(since.by === "added" ? await store.readAgainAfter(since.moment) : []);
  const corrections = await store.corrections();
  const byKey = new Map<string, VersionRow[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  const touched = new Set<string>();
  for (const row of rows)
    if (!isBefore(row) || reread.has(row.ref))
      for (const { story } of byKey.get(row.key)!) if (story !== null) touched.add(story);
  const later = corrections.filter(({ at }) => since.by === "added" && at > since.moment);
  for (const row of rows)
    if (row.story !== null && later.some((correction) => speaksOf(correction, row))) touched.add(row.story);
  const changes: Change[] = [];
  for (const id of [...touched].sort())
    changes.push(...(await storyChanges(store, id, { since, isBefore, byKey, reread, corrections, merge })));
  return changes;
}

function beforeTest({ by, moment }: Since): (row: VersionRow) => boolean {
  if (by === "added") return ({ added }) => added <= moment;
  const from = (minuteOf(moment) ?? 0) - (/[T ]/.test(moment) ? 0 : 720);
  return ({ published, added }) => (minuteOf(published ?? added) ?? 0) < from;
}

function speaksOf({ action }: Correction, { ref }: VersionRow): boolean {
  return JSON.stringify(action).includes(ref);
}

interface Known {
  readonly since: Since;
  readonly isBefore: (row: VersionRow) => boolean;
  readonly byKey: ReadonlyMap<string, readonly VersionRow[]>;
  readonly reread: ReadonlySet<string>;
  readonly corrections: readonly Correction[];
  readonly merge: EventMerger;
}

async function storyChanges(store: Store, id: string, known: Known): Promise<readonly Change[]> {
  const { since, isBefore, byKey, reread, corrections, merge } = known;
  const story = (await store.story(id))!;
  const rows = story.reports.flatMap(({ key }) => byKey.get(key) ?? []);
  const documents = new Map(
    (await store.documents(rows.map(({ ref }) => ref))).map((version) => [version.ref, version]),
  );
  const now = rows.flatMap(({ ref }) => documents.get(ref) ?? []);
  const before = rows.filter(isBefore).flatMap(({ ref }) => documents.get(ref) ?? []);
  const earlierCorrections = corrections.filter(({ at }) => since.by === "published" || at <= since.moment);
  const state = (versions: readonly ReportVersion[], held: readonly Correction[]): StoryState | null =>
    versions.length === 0 ? null : stateOf(currentOf(versions), held, merge);
  const steps: readonly (readonly [ChangeCause, StoryState | null])[] = [
    ["reading", state(before, earlierCorrections)],
    ["person", state(before, corrections)],
    ["news", state(now, corrections)],
  ];
  const old = before.some(({ ref }) => reread.has(ref)) ? await asReadBefore(store, before, since) : before;
  let at = state(old, earlierCorrections);
  const changes: Change[] = [];
  for (const [cause, next] of steps) {
    if (next !== null) changes.push(...changesOf(at, next, cause));
    at = next;
  }
  for (const edit of editsOf(rows, documents, isBefore, { id: story.id, name: story.name })) changes.push(edit);
  return changes.sort(byChange);
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

/** A story from the newest versions of its reports, with what was said. */
export function stateOf(
  versions: readonly ReportVersion[],
  corrections: readonly Correction[],
  merge: EventMerger,
): StoryState {
  const joined = corrections.flatMap(({ action }) => (action.do === "merge-people" ? [action.names] : []));
  return { story: buildStory(versions, { corrections, merge }), statements: new People(versions, joined).statements };
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
