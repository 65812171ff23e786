import {
  byMoment,
  byText,
  type Change,
  type Correction,
  changesOf,
  type EventMerger,
  eventStates,
  inOrder,
  joinSteps,
  type ReportVersion,
  type StoryState,
} from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";
import { type Between, documentsOf, withRejoined } from "./between.ts";
import type { Breathe } from "./breathe.ts";
import { editsOf } from "./edits.ts";
import type { Later } from "./later.ts";
import { madeFrom, type Spoken, spokenCorrections } from "./made.ts";
import { madeChanges, makeStep } from "./made-changes.ts";
import { beforeTest, type Since } from "./since.ts";
import { statementsIn } from "./story-states.ts";

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

/** Which of the changes of a story are wanted. */
export interface ChangesPart {
  /** Where the part before this one ended (`StoryChanges.next`); "" for the first. */
  readonly after: string;
  /** At most so many changes, and reports whose statements are read for them; of a report all statements or none. */
  readonly changes: number;
  readonly reports: number;
}

const ALL: ChangesPart = { after: "", changes: Number.POSITIVE_INFINITY, reports: Number.POSITIVE_INFINITY };

/** What changed in one story, and what it is called now. */
export interface StoryChanges {
  readonly story: Change["story"];
  /** What changed most first: statuses and dates before statements. */
  readonly changes: readonly Change[];
  /** Where they go on, for the next part; null where there are no more. */
  readonly next: string | null;
  /** True where they are still being worked out: whoever asks again is told them. */
  readonly isPending: boolean;
}

/** How changes are told. */
export interface ChangesOptions {
  /** All where nothing is said. */
  readonly part?: ChangesPart;
  /** Where what takes long is worked out; whoever asks waits for it where nothing is said. */
  readonly later?: Later;
}

/** The same, with how much was read for it: so many reports, or states of events that take as long. */
export interface ReadChanges extends StoryChanges {
  readonly read: number;
}

/** States of events that take as long to read as a report. */
const STATES_OF_REPORT = 40;

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
  { part = ALL, later }: ChangesOptions = {},
): Promise<ReadChanges> {
  const { spoken, again: allAgain } = facts ?? (await changeFacts(store, since));
  const isBefore = beforeTest(since);
  const { name } = (await store.summaries([id]))[0]!;
  const story = { id, name };
  const rows = await store.versionsIn(id);
  const refs = new Set(rows.map(({ ref }) => ref));
  const again = new Set([...allAgain].filter((ref) => refs.has(ref)));
  const isLater = ({ at }: Correction): boolean => since.by === "added" && at > since.moment;
  const said = new Set(
    spoken
      .filter((one) => isLater(one.correction) && one.refs.some((ref) => refs.has(ref)))
      .map((one) => one.correction),
  );
  if (rows.every(isBefore) && again.size === 0 && said.size === 0) return { ...NONE, story };
  const changed = new Set(rows.filter((row) => !isBefore(row) || again.has(row.ref)).map(({ key }) => key));
  const between: Between = { story, rows, isBefore, changed, spoken, merge, breathe: later?.breathe };
  const isOfNews = again.size + said.size === 0;
  const known = isOfNews ? await keptChanges(store, between, part) : null;
  if (known !== null) return known;
  const causes = { since, again, isLater: (one: Correction) => said.size > 0 && isLater(one) };
  const make = async (): Promise<readonly Change[]> => inOrder(await madeChanges(store, between, causes));
  const made =
    later === undefined
      ? await make()
      : await later.take([id, since.by, since.moment, store.revision()].join(" "), make);
  if (made === null) return { ...NONE, story, isPending: true };
  // What was made is kept where it may be asked for again: parts of it are the same then and now.
  const kept = isOfNews && part !== ALL ? await keptChanges(store, between, part) : null;
  return kept ?? partOf({ story, changes: made, read: rows.length }, part);
}

/** Nothing. */
const NONE: Omit<ReadChanges, "story"> = { changes: [], next: null, isPending: false, read: 0 };

/** With what stories are made again. */
export interface Remaking {
  readonly merge: EventMerger;
  readonly spoken: readonly Spoken[];
  readonly breathe: Breathe | undefined;
}

/** Works out what changed in one story since a moment, so that it is known to whoever asks, unless it is known already. */
export async function prepareChanges(
  store: Store,
  id: string,
  since: Since,
  { merge, spoken, breathe }: Remaking,
): Promise<void> {
  const rows = await store.versionsIn(id);
  const earlier = rows.filter(beforeTest(since));
  if (earlier.length === 0 || earlier.length === rows.length) return;
  const [from, now] = [madeFrom(earlier, spoken, merge), madeFrom(rows, spoken, merge)];
  if ((await store.steps(id, from, now)) === null)
    await makeStep(store, id, { earlier, from, now, spoken, merge, breathe });
}

/** A part of what was worked out whole. */
function partOf(
  { story, changes, read }: Pick<ReadChanges, "story" | "changes" | "read">,
  { after, changes: most }: ChangesPart,
): ReadChanges {
  const begin = placeIn(after);
  const end = begin + most;
  const next = end < changes.length ? `n${end}` : null;
  return { story, read, changes: changes.slice(begin, end), next, isPending: false };
}

/** How many changes come before a part that begins among those of events; 0 where it begins elsewhere. */
function placeIn(after: string): number {
  return Number(/^n(\d{1,9})$/.exec(after)?.[1] ?? 0);
}

/**
 * Changes by what was kept each time that the story was made; null where it was not made at that moment. Those of events come first,
 * without a report being opened but those that were edited; then what is said in one report after another.
 */
async function keptChanges(store: Store, between: Between, part: ChangesPart): Promise<ReadChanges | null> {
  const { story, rows, isBefore, spoken, merge } = between;
  const earlier = rows.filter(isBefore);
  const now = madeFrom(rows, spoken, merge);
  const steps = await store.steps(story.id, earlier.length === 0 ? now : madeFrom(earlier, spoken, merge), now);
  if (steps === null) return null;
  const reports = changedReports(between);
  const last = reports.findIndex(({ ref }) => ref === part.after);
  const changes: Change[] = [];
  let states = 0;
  if (last < 0) {
    const step =
      earlier.length === 0 ? { gone: [], came: eventStates((await store.story(story.id))!) } : joinSteps(steps);
    states = Math.floor((step.gone.length + step.came.length) / STATES_OF_REPORT);
    const early = earlier.length === 0 ? null : stateIn(between, step.gone, []);
    const ofEvents = withRejoined(changesOf(early, stateIn(between, step.came, []), "news", early !== null), between);
    const own = inOrder([...ofEvents, ...(await editsIn(store, between))]);
    const begin = placeIn(part.after);
    const end = begin + part.changes;
    changes.push(...own.slice(begin, end));
    if (end < own.length) return { story, changes, next: `n${end}`, isPending: false, read: states };
  }
  const wanted = reports.slice(last + 1);
  let read = 0;
  while (read < wanted.length && read < part.reports && changes.length < part.changes) {
    const some = wanted.slice(read, Math.min(read + READ_TOGETHER, part.reports));
    changes.push(...(await saidIn(store, between, some)));
    read += some.length;
  }
  const next = read < wanted.length ? (wanted[read - 1]?.ref ?? `n${placeIn(part.after) + changes.length}`) : null;
  return { story, changes, next, isPending: false, read: states + read };
}

/** Reports that are read at a time until there are changes enough. */
const READ_TOGETHER = 4;

/** The newest versions of the reports that something came into, in the order of the story. */
function changedReports({ rows, changed }: Between): readonly VersionRow[] {
  return rows.filter(({ key, isCurrent }) => isCurrent && changed.has(key)).sort(byRow);
}

/** Reports in the order of the story, by their rows. */
function byRow(a: VersionRow, b: VersionRow): number {
  return byMoment(a.published, b.published) || byText(a.ref, b.ref);
}

function stateIn(
  { story, rows, isBefore }: Between,
  events: StoryState["events"],
  statements: StoryState["statements"],
): StoryState {
  const keys = new Map(rows.map(({ ref, key }) => [ref, key]));
  // It is told of new stories alone.
  const isNew = !rows.some(isBefore);
  const first = isNew ? rows.filter(({ isCurrent }) => isCurrent).toSorted(byRow)[0]! : rows[0]!;
  return { story, first, keys, events, statements };
}

/** What is said in the newest versions of some reports that was not said in those before. */
async function saidIn(store: Store, between: Between, some: readonly VersionRow[]): Promise<readonly Change[]> {
  const keys = new Set(some.map(({ key }) => key));
  const documents = await documentsOf(
    store,
    between.rows.filter(({ key }) => keys.has(key)),
  );
  const corrections = between.spoken.map(({ correction }) => correction);
  const early = new Set(between.rows.filter(between.isBefore).map(({ ref }) => ref));
  const versions = [...documents.values()];
  const state = (told: readonly ReportVersion[]): StoryState => stateIn(between, [], statementsIn(told, corrections));
  return changesOf(state(versions.filter(({ ref }) => early.has(ref))), state(versions), "news");
}

/** Where outlets altered their reports since then. */
async function editsIn(store: Store, { story, rows, isBefore }: Between): Promise<readonly Change[]> {
  const counts = new Map<string, number>();
  for (const { key } of rows) counts.set(key, (counts.get(key) ?? 0) + 1);
  const edited = new Set(rows.filter((row) => !isBefore(row) && counts.get(row.key)! > 1).map(({ key }) => key));
  const versions = rows.filter(({ key }) => edited.has(key));
  return versions.length === 0 ? [] : editsOf(versions, await documentsOf(store, versions), isBefore, story);
}
