import {
  type Change,
  type Correction,
  changesOf,
  type EventMerger,
  type EventState,
  eventStates,
  joinSteps,
  type ReportVersion,
  type Story,
  type StoryState,
  statesBefore,
  stepBetween,
  storyName,
} from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { type Breathe, inPieces } from "./breathe.ts";
import { madeFrom, spokenCorrections } from "./made.ts";
import { buildingState, statementsIn } from "./story-states.ts";

/** The newest reports of a story of which it is told what they brought. */
const TOLD_REPORTS = 40;

/** With what stories are made that are not known as they were. */
export interface BroughtParts {
  /** As they hold now (`heldCorrections`). */
  readonly corrections: readonly Correction[];
  readonly merge: EventMerger;
  readonly breathe: Breathe | undefined;
}

/**
 * What each of the newest reports of a story brought, in the order of publication: what lies between the story of the reports before it
 * and that with it. How these stood is known where the story was once made from them, or where it was asked for before; else it is made,
 * and kept for whoever asks next. `reports` are those of the story, in its order.
 */
export async function broughtBy(
  store: Store,
  story: Story,
  reports: readonly ReportVersion[],
  { corrections, merge, breathe }: BroughtParts,
): Promise<readonly Change[]> {
  const rows = await store.versionsIn(story.id);
  const spoken = spokenCorrections(await store.corrections());
  const now = madeFrom(rows, spoken, merge);
  // A story of an earlier version of the program is not as this one makes it.
  const isNew = (await store.steps(story.id, now, now)) !== null;
  const present = eventStates(story);
  const statesOf = async (count: number): Promise<readonly EventState[]> => {
    if (isNew && count === reports.length) return present;
    const some = reports.slice(0, count);
    const keys = new Set(some.map(({ key }) => key));
    const from = madeFrom(
      rows.filter(({ key }) => keys.has(key)),
      spoken,
      merge,
    );
    const steps = isNew ? await store.steps(story.id, from, now) : null;
    if (steps !== null) return statesBefore(present, joinSteps(steps));
    const { events } = await inPieces(
      buildingState(some, corrections, merge, () => false),
      breathe,
    );
    if (isNew) await store.putStep(story.id, from, now, stepBetween(events, present));
    return events;
  };
  const stateOf = (count: number, events: readonly EventState[], said: readonly ReportVersion[]): StoryState => {
    const some = reports.slice(0, count);
    return {
      story: { id: story.id, name: storyName(some, corrections) },
      first: story.reports[0]!,
      keys: new Map(some.map(({ ref, key }) => [ref, key])),
      events,
      statements: statementsIn(said, corrections),
    };
  };
  const changes: Change[] = [];
  const from = Math.max(0, reports.length - TOLD_REPORTS);
  let before = from === 0 ? null : await statesOf(from);
  for (let count = from + 1; count <= reports.length; count += 1) {
    const newest = reports[count - 1]!;
    const after = await statesOf(count);
    const { published } = newest.document.report;
    const then = before === null ? null : stateOf(count - 1, before, []);
    const brought = changesOf(then, stateOf(count, after, [newest]), "news");
    changes.push(...brought.map((change) => ({ ...change, at: published ?? change.at })));
    before = after;
    await breathe?.();
  }
  return changes;
}
