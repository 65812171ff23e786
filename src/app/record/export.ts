import type { ExportedStory, Exporter } from "../../export/index.ts";
import { type EventMerger, People } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import type { Breathe } from "./breathe.ts";
import { broughtBy } from "./brought.ts";
import { heldCorrections } from "./held.ts";

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
      changes: withChanges ? await broughtBy(store, story, reports, { corrections, merge, breathe }) : [],
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
