import { hashOf } from "../../core/index.ts";
import { type Correction, type EventMerger, eventStates, type Story, stepBetween } from "../../record/index.ts";
import type { StoryMade, VersionRow } from "../../store/store.ts";

/** Refs of the reports that a correction speaks of; of an undo those of what it undoes. */
export function spokenOf({ action }: Correction, corrections: readonly Correction[]): readonly string[] {
  if (action.do !== "undo") return JSON.stringify(action).match(/\br[0-9a-z]{10}\b/g) ?? [];
  const undone = corrections.find(({ id }) => id === action.correction);
  return undone === undefined ? [] : spokenOf(undone, corrections);
}

/** A correction with the reports that it speaks of. */
export interface Spoken {
  readonly correction: Correction;
  readonly refs: readonly string[];
}

export function spokenCorrections(corrections: readonly Correction[]): readonly Spoken[] {
  return corrections.map((correction) => ({ correction, refs: spokenOf(correction, corrections) }));
}

/**
 * What tells from what the events of a story are made: these versions as they were read, what people said of them, and how
 * mentions become events. Equal texts make equal events.
 */
export function madeFrom(
  rows: readonly Pick<VersionRow, "ref" | "reader">[],
  spoken: readonly Spoken[],
  merge: EventMerger,
): string {
  const refs = new Set(rows.map(({ ref }) => ref));
  const said = spoken.filter((one) => one.refs.some((ref) => refs.has(ref))).map(({ correction }) => correction.id);
  return hashOf(
    JSON.stringify([merge.version ?? "", rows.map(({ ref, reader }) => `${ref} ${reader}`).sort(), said.sort()]),
  );
}

/**
 * The story that each of these goes on from: of those that are replaced the one of its own id, else that with most of its
 * reports; what changed in its events since then.
 */
export function goingOn(made: readonly Story[], replaced: readonly Story[]): ReadonlyMap<string, StoryMade["after"]> {
  const left = new Map(replaced.map((story) => [story.id, story]));
  const sharing = (story: Story): readonly Story[] => {
    const keys = new Set(story.reports.map(({ key }) => key));
    const shared = (old: Story): number => old.reports.filter(({ key }) => keys.has(key)).length;
    const weight = (old: Story): number => shared(old) + (old.id === story.id ? 0.5 : 0);
    return [...left.values()].filter((old) => shared(old) > 0).sort((a, b) => weight(b) - weight(a));
  };
  const found = new Map<string, StoryMade["after"]>();
  for (const story of made) {
    const [old] = sharing(story);
    if (old === undefined) continue;
    left.delete(old.id);
    found.set(story.id, { story: old.id, step: stepBetween(eventStates(old), eventStates(story)) });
  }
  return found;
}
