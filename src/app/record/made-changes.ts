import {
  type Change,
  type ChangeCause,
  type Correction,
  changesOf,
  type EventMerger,
  eventStates,
  type ReportVersion,
  type StoryState,
  stepBetween,
  storyState,
} from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";
import { type Between, documentsOf, withRejoined } from "./between.ts";
import { type Breathe, inPieces } from "./breathe.ts";
import { editsOf } from "./edits.ts";
import { madeFrom, type Spoken } from "./made.ts";
import type { Since } from "./since.ts";
import { buildingState, statementsIn } from "./story-states.ts";

/** What tells the states apart that are made again. */
export interface Causes {
  readonly since: Since;
  readonly again: ReadonlySet<string>;
  readonly isLater: (correction: Correction) => boolean;
}

/** Changes between the states of the story as they are made again: what old reports said as they were read, reread, and corrected. */
export async function madeChanges(
  store: Store,
  between: Between,
  { since, again, isLater }: Causes,
): Promise<readonly Change[]> {
  const { story, rows, isBefore, changed, spoken, merge, breathe } = between;
  const corrections = spoken.map(({ correction }) => correction);
  const documents = await documentsOf(store, rows, breathe);
  const now = rows.flatMap(({ ref }) => documents.get(ref) ?? []);
  const before = rows.filter(isBefore).flatMap(({ ref }) => documents.get(ref) ?? []);
  const earlier = corrections.filter((one) => !isLater(one));
  const old = again.size === 0 ? before : await asReadBefore(store, before, since);
  const state = async (versions: readonly ReportVersion[], held: readonly Correction[]): Promise<StoryState | null> =>
    versions.length === 0
      ? null
      : inPieces(
          buildingState(versions, held, merge, (key) => changed.has(key)),
          breathe,
        );
  // Where nothing lies between two states, they are one.
  const asRead = await state(old, earlier);
  const reread = old === before ? asRead : await state(before, earlier);
  const corrected = earlier.length === corrections.length ? reread : await state(before, corrections);
  // Where the story that is kept is made from what is there now, it need not be made again.
  const present = madeFrom(rows, spoken, merge);
  const isKept = (await store.steps(story.id, present, present)) !== null;
  const told = now.filter(({ key }) => changed.has(key));
  const newest = isKept
    ? storyState((await store.story(story.id))!, statementsIn(told, corrections))
    : await state(now, corrections);
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
    ...withRejoined(
      steps.flatMap(([cause, from, to]) => (to === null || from === to ? [] : changesOf(from, to, cause))),
      between,
    ),
    ...editsOf(rows, documents, isBefore, story),
  ];
}

/** From what a story was made once, and from what it is made now. */
export interface Earlier {
  readonly earlier: readonly VersionRow[];
  readonly from: string;
  readonly now: string;
  readonly spoken: readonly Spoken[];
  readonly merge: EventMerger;
  readonly breathe: Breathe | undefined;
}

/** Keeps what lies between a story as it was, which is made again, and as it is kept. */
export async function makeStep(
  store: Store,
  id: string,
  { earlier, from, now, spoken, merge, breathe }: Earlier,
): Promise<void> {
  const versions = [...(await documentsOf(store, earlier, breathe)).values()];
  const corrections = spoken.map(({ correction }) => correction);
  const { events } = await inPieces(
    buildingState(versions, corrections, merge, () => false),
    breathe,
  );
  await store.putStep(id, from, now, stepBetween(events, eventStates((await store.story(id))!)));
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
