import { compareVersions } from "../../pipeline/versions.ts";
import {
  buildStory,
  byChange,
  byMoment,
  byText,
  byVersion,
  type Change,
  type ChangeCause,
  type Correction,
  carryCorrections,
  changesOf,
  currentOf,
  type EventMerger,
  eventStates,
  joinSteps,
  NO_VALUES,
  People,
  ReportClaims,
  type ReportVersion,
  type Statement,
  type StoryState,
  stepBetween,
  storyState,
} from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";
import { madeFrom, type Spoken, spokenCorrections } from "./made.ts";
import { beforeTest, type Since } from "./since.ts";

/** What is looked up once for the changes of all stories since a moment. */
export interface ChangeFacts {
  readonly spoken: readonly Spoken[];
  /** Refs of the versions that were read again since then. */
  readonly again: ReadonlySet<string>;
}

export async function changeFacts(store: Store, since: Since): Promise<ChangeFacts> {
  const again = since.by === "added" ? await store.readAgainAfter(since.moment) : [];
  return { spoken: spokenCorrections(await store.corrections()), again: new Set(again) };
}

/** What changed in one story, and what it is called now. */
export interface StoryChanges {
  readonly story: Change["story"];
  /** What changed most first: statuses and dates before statements. */
  readonly changes: readonly Change[];
}

/** What lies between the state of a story at a moment and now. */
interface Between {
  readonly story: Change["story"];
  readonly rows: readonly VersionRow[];
  readonly isBefore: (row: VersionRow) => boolean;
  /** What the versions share of the reports that something came into. */
  readonly changed: ReadonlySet<string>;
  readonly spoken: readonly Spoken[];
  readonly merge: EventMerger;
}

/**
 * What changed in one story. What its events were is known where it was made of the same reports then; where it was not, or where
 * old reports were read again or corrected since, it is made again as it was.
 */
export async function storyChangesSince(
  store: Store,
  id: string,
  since: Since,
  merge: EventMerger,
  facts?: ChangeFacts,
): Promise<StoryChanges> {
  const { spoken, again: allAgain } = facts ?? (await changeFacts(store, since));
  const isBefore = beforeTest(since);
  const { name } = (await store.summaries([id]))[0]!;
  const story = { id, name };
  const rows = await store.versionsIn(id);
  const refs = new Set(rows.map(({ ref }) => ref));
  const again = new Set([...allAgain].filter((ref) => refs.has(ref)));
  const isLater = ({ at }: Correction): boolean => since.by === "added" && at > since.moment;
  const later = new Set(
    spoken
      .filter((one) => isLater(one.correction) && one.refs.some((ref) => refs.has(ref)))
      .map((one) => one.correction),
  );
  if (rows.every(isBefore) && again.size === 0 && later.size === 0) return { story, changes: [] };
  const changed = new Set(rows.filter((row) => !isBefore(row) || again.has(row.ref)).map(({ key }) => key));
  const between: Between = { story, rows, isBefore, changed, spoken, merge };
  const known = again.size + later.size === 0 ? await keptChanges(store, between) : null;
  const changes =
    known ?? (await madeChanges(store, between, { since, again, isLater: (one) => later.size > 0 && isLater(one) }));
  return { story, changes: changes.toSorted(byChange) };
}

/** Works out what changed in one story since a moment, so that it is known to whoever asks, unless it is known already. */
export async function prepareChanges(
  store: Store,
  id: string,
  since: Since,
  merge: EventMerger,
  spoken: readonly Spoken[],
): Promise<void> {
  const rows = await store.versionsIn(id);
  const earlier = rows.filter(beforeTest(since));
  if (earlier.length === 0 || earlier.length === rows.length) return;
  const [from, now] = [madeFrom(earlier, spoken, merge), madeFrom(rows, spoken, merge)];
  if ((await store.steps(id, from, now)) === null)
    await storyChangesSince(store, id, since, merge, { spoken, again: new Set() });
}

/** Changes by what was kept each time that the story was made; null where it was not made at that moment. */
async function keptChanges(store: Store, between: Between): Promise<readonly Change[] | null> {
  const { story, rows, isBefore, changed, spoken, merge } = between;
  const earlier = rows.filter(isBefore);
  const now = madeFrom(rows, spoken, merge);
  const steps = await store.steps(story.id, earlier.length === 0 ? now : madeFrom(earlier, spoken, merge), now);
  if (steps === null) return null;
  const step =
    earlier.length === 0 ? { gone: [], came: eventStates((await store.story(story.id))!) } : joinSteps(steps);
  const documents = await documentsOf(
    store,
    rows.filter(({ key }) => changed.has(key)),
  );
  const corrections = spoken.map(({ correction }) => correction);
  const versions = [...documents.values()];
  const early = new Set(earlier.map(({ ref }) => ref));
  const before = versions.filter(({ ref }) => early.has(ref));
  const keys = new Map(rows.map(({ ref, key }) => [ref, key]));
  // It is told of new stories alone.
  const first = earlier.length === 0 ? rows.filter(({ isCurrent }) => isCurrent).toSorted(byRow)[0]! : rows[0]!;
  const state = (events: typeof step.came, told: readonly ReportVersion[]): StoryState => ({
    story,
    first,
    keys,
    events,
    statements: statementsIn(told, corrections),
  });
  return [
    ...changesOf(earlier.length === 0 ? null : state(step.gone, before), state(step.came, versions), "news"),
    ...editsOf(rows, documents, isBefore, story),
  ];
}

/** Reports in the order of the story, by their rows. */
function byRow(a: VersionRow, b: VersionRow): number {
  return byMoment(a.published, b.published) || byText(a.ref, b.ref);
}

async function documentsOf(store: Store, rows: readonly VersionRow[]): Promise<ReadonlyMap<string, ReportVersion>> {
  return new Map((await store.documents(rows.map(({ ref }) => ref))).map((version) => [version.ref, version]));
}

/** What tells the states apart that are made again. */
interface Causes {
  readonly since: Since;
  readonly again: ReadonlySet<string>;
  readonly isLater: (correction: Correction) => boolean;
}

/** Changes between the states of the story as they are made again: what old reports said as they were read, reread, and corrected. */
async function madeChanges(
  store: Store,
  { story, rows, isBefore, changed, spoken, merge }: Between,
  { since, again, isLater }: Causes,
): Promise<readonly Change[]> {
  const corrections = spoken.map(({ correction }) => correction);
  const documents = await documentsOf(store, rows);
  const now = rows.flatMap(({ ref }) => documents.get(ref) ?? []);
  const before = rows.filter(isBefore).flatMap(({ ref }) => documents.get(ref) ?? []);
  const earlier = corrections.filter((one) => !isLater(one));
  const old = again.size === 0 ? before : await asReadBefore(store, before, since);
  const state = (versions: readonly ReportVersion[], held: readonly Correction[]): StoryState | null =>
    versions.length === 0 ? null : stateOf(versions, held, merge, (key) => changed.has(key));
  // Where nothing lies between two states, they are one.
  const asRead = state(old, earlier);
  const reread = old === before ? asRead : state(before, earlier);
  const corrected = earlier.length === corrections.length ? reread : state(before, corrections);
  // Where the story that is kept is made from what is there now, it need not be made again.
  const present = madeFrom(rows, spoken, merge);
  const isKept = (await store.steps(story.id, present, present)) !== null;
  const told = now.filter(({ key }) => changed.has(key));
  const newest = isKept
    ? storyState((await store.story(story.id))!, statementsIn(told, corrections))
    : state(now, corrections);
  const steps: readonly (readonly [ChangeCause, StoryState | null, StoryState | null])[] = [
    ["reading", asRead, reread],
    ["person", reread, corrected],
    ["news", corrected, newest],
  ];
  // Whoever asks for the same next need not wait for it again.
  if (asRead !== null && asRead === corrected)
    await store.putStep(
      story.id,
      madeFrom(rows.filter(isBefore), spoken, merge),
      present,
      stepBetween(asRead.events, newest!.events),
    );
  return [
    ...steps.flatMap(([cause, from, to]) => (to === null || from === to ? [] : changesOf(from, to, cause))),
    ...editsOf(rows, documents, isBefore, story),
  ];
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
  return storyState(
    buildStory(reports, { corrections: carried, merge }),
    statementsIn(
      versions.filter(({ key }) => wanted(key)),
      corrections,
    ),
  );
}

/** What is said in the newest of these versions of each report. */
function statementsIn(versions: readonly ReportVersion[], corrections: readonly Correction[]): readonly Statement[] {
  return new People(currentOf(versions), carryCorrections(corrections, versions)).statements;
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
        values: NO_VALUES,
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
