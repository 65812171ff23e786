import type { ExportedStory } from "../../export/index.ts";
import {
  type Change,
  type Correction,
  changesOf,
  type EventMerger,
  People,
  type ReportVersion,
} from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { stateOf } from "./changes.ts";
import { heldCorrections } from "./held.ts";

/** The newest reports of a story whose changes are told: each costs the making of the story up to it. */
const TOLD_REPORTS = 40;

/** Stories with all that an export draws on; what changed is worked out only where it is asked for. */
export async function exportedStories(
  store: Store,
  ids: readonly string[],
  merge: EventMerger,
  withChanges: boolean,
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
      changes: withChanges ? unfolding(reports, corrections, merge) : [],
    });
  }
  return exported;
}

/** What each report of a story brought, in the order of publication. */
function unfolding(
  reports: readonly ReportVersion[],
  corrections: readonly Correction[],
  merge: EventMerger,
): readonly Change[] {
  const changes: Change[] = [];
  const from = Math.max(0, reports.length - TOLD_REPORTS);
  let before = from === 0 ? null : stateOf(reports.slice(0, from), corrections, merge, () => false);
  for (let count = from + 1; count <= reports.length; count += 1) {
    const newest = reports[count - 1]!;
    const after = stateOf(reports.slice(0, count), corrections, merge, (key) => key === newest.key);
    const { published } = newest.document.report;
    changes.push(...changesOf(before, after, "news").map((change) => ({ ...change, at: published ?? change.at })));
    before = after;
  }
  return changes;
}
