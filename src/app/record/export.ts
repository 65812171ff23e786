import type { ExportedStory, Exporter } from "../../export/index.ts";
import {
  type Change,
  type Correction,
  changesOf,
  type EventMerger,
  People,
  type Pieces,
  type ReportVersion,
} from "../../record/index.ts";
import type { Store } from "../../store/store.ts";

import { type Breathe, inPieces } from "./breathe.ts";
import { heldCorrections } from "./held.ts";
import { buildingState } from "./story-states.ts";

/** The newest reports of a story whose changes are told: each costs the making of the story up to it. */
const TOLD_REPORTS = 40;

/** Stories with all that an export draws on; what changed is worked out only where it is asked for. */
export async function exportedStories(
  store: Store,
  ids: readonly string[],
  merge: EventMerger,
  withChanges: boolean,
  breathe?: Breathe,
): Promise<readonly ExportedStory[]> {
  const corrections = await heldCorrections(store);
  const exported: ExportedStory[] = [];
  for (const id of ids) {
    const story = await store.story(id);
    if (story === null) continue;
    const documents = new Map(
      (await store.documents(story.reports.map(({ ref }) => ref))).map((report) => [report.ref, report]),
    );
    const reports = story.reports.flatMap(({ ref }) => documents.get(ref) ?? []);
    exported.push({
      story,
      reports,
      statements: new People(reports, corrections).statements,
      changes: withChanges ? await inPieces(unfolding(reports, corrections, merge), breathe) : [],
    });
  }
  return exported;
}

/** Stories of one part of a long export. */
const PART = 50;

/** What an export is made with. */
export interface ExportParts {
  readonly exporter: Exporter;
  readonly merge: EventMerger;
  /** The moment, ISO 8601 in UTC. */
  readonly now: string;
  /** True where the feed of what changed is wanted. */
  readonly withChanges: boolean;
  /** True for a format that may be written in parts. */
  readonly isParted: boolean;
}

/** Exports stories, all where none is named: in parts where the format allows it, so that memory stays bounded. */
export async function* exportStories(
  store: Store,
  ids: readonly string[],
  { exporter, merge, now, withChanges, isParted }: ExportParts,
): AsyncGenerator<string, void, undefined> {
  const corrections = await store.corrections();
  const parts = ids.length === 0 ? pages(store) : [ids];
  if (!isParted) {
    const all: string[] = [];
    for await (const part of parts) all.push(...part);
    yield exporter(await exportedStories(store, all, merge, withChanges), { now, corrections });
    return;
  }
  let isFirst = true;
  for await (const part of parts) {
    const stories = await exportedStories(store, part, merge, withChanges);
    yield exporter(stories, { now, corrections, part: { isFirst, isLast: false } });
    isFirst = false;
  }
  yield exporter([], { now, corrections, part: { isFirst, isLast: true } });
}

async function* pages(store: Store): AsyncGenerator<readonly string[], void, undefined> {
  for (let offset = 0; ; offset += PART) {
    const rows = await store.stories({ limit: PART, offset });
    if (rows.length > 0) yield rows.map(({ id }) => id);
    if (rows.length < PART) return;
  }
}

/** What each report of a story brought, in the order of publication. */
function* unfolding(
  reports: readonly ReportVersion[],
  corrections: readonly Correction[],
  merge: EventMerger,
): Pieces<readonly Change[]> {
  const changes: Change[] = [];
  const from = Math.max(0, reports.length - TOLD_REPORTS);
  let before = from === 0 ? null : yield* buildingState(reports.slice(0, from), corrections, merge, () => false);
  for (let count = from + 1; count <= reports.length; count += 1) {
    const newest = reports[count - 1]!;
    const after = yield* buildingState(reports.slice(0, count), corrections, merge, (key) => key === newest.key);
    const { published } = newest.document.report;
    changes.push(...changesOf(before, after, "news").map((change) => ({ ...change, at: published ?? change.at })));
    before = after;
  }
  return changes;
}
