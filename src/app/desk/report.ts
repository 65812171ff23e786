import { type ReadoutDocument, ReadoutError, type Span } from "../../core/index.ts";
import { compareVersions } from "../../pipeline/versions.ts";
import { byVersion, type Evidence, ReportClaims } from "../../record/index.ts";
import type { Comparison } from "../../record/versions/comparison.ts";
import { findReport } from "../record/lookup.ts";
import { type ReportCard, reportCard, type StoryLink, type VersionCard, versionCard } from "./cards.ts";
import { type Marked, markedReport } from "./marks.ts";
import type { DeskParts } from "./parts.ts";

/** What is asked of a report beside itself. */
export interface ReportQuery {
  /** Words to highlight. */
  readonly asked?: Span | null;
  /** Words at whose ends the text is cut too, so that a page can set anchors on them. */
  readonly anchors?: readonly Span[];
  /** Ref of an older version to compare with; without one it is the version before. */
  readonly older?: string;
}

/** A version of a report with what was read in it, as a page shows it. */
export interface ReportView extends Marked {
  readonly ref: string;
  /** What its versions share: its address, else its id. */
  readonly key: string;
  /** The document's facts and text, without its blocks: these are `blocks`. */
  readonly report: Omit<ReadoutDocument["report"], "blocks">;
  readonly notRead: ReadoutDocument["notRead"];
  readonly story: StoryLink | null;
  /** Its place in the story: whose text it prints, and who prints its own. */
  readonly card: ReportCard | null;
  readonly copies: readonly ReportCard[];
  /** What the address asked for; null where it asked for nothing that the text has. */
  readonly asked: Evidence | null;
  /** All versions, the oldest first. */
  readonly versions: readonly VersionCard[];
  /** How it differs from the older version; null where there is none. */
  readonly compared: {
    readonly older: VersionCard;
    readonly olderText: string;
    readonly comparison: Comparison;
  } | null;
}

/** One version of a report, by its ref or the beginning of one, or by the report's id. Throws `ReadoutError` "not-in-store". */
export async function reportView({ store }: DeskParts, id: string, query: ReportQuery = {}): Promise<ReportView> {
  const row = await findReport(store, id);
  const [version] = await store.documents([row.ref]);
  const versions = [...(await store.versionsOf(row.key))].sort(byVersion);
  const newest = versions.find(({ story }) => story !== null);
  const story = newest === undefined ? null : await store.outline(newest.story!);
  const claims = new ReportClaims(version!);
  const { blocks: _, ...report } = version!.document.report;
  const asked = within(query.asked ?? null, report.text.length);
  const card = story?.reports.find(({ ref }) => ref === row.ref);
  const place = versions.findIndex(({ ref }) => ref === row.ref);
  const older = query.older === undefined ? versions[place - 1] : versions.find(({ ref }) => ref === query.older);
  if (query.older !== undefined && older === undefined)
    throw new ReadoutError("not-in-store", {
      what: `there is no version "${query.older.slice(0, 40)}" of this report`,
      fix: "The report's page lists its versions.",
    });
  const [olderVersion] = older === undefined ? [] : await store.documents([older.ref]);
  return {
    ref: row.ref,
    key: row.key,
    report,
    notRead: version!.document.notRead,
    story: story === null ? null : { id: story.id, name: story.name },
    card: card === undefined ? null : reportCard(card),
    copies: (story?.reports ?? [])
      .filter(({ ref, textOf }) => card !== undefined && ref !== row.ref && textOf === card.textOf)
      .map(reportCard),
    asked: asked === null ? null : claims.evidence(asked),
    versions: versions.map(versionCard),
    compared:
      olderVersion === undefined
        ? null
        : {
            older: versionCard(older!),
            olderText: olderVersion.document.report.text,
            comparison: compareVersions(olderVersion.document, version!.document),
          },
    ...markedReport(claims, story, asked, query.anchors ?? []),
  };
}

/** The span as far as the text has it; null where it has nothing of it. */
function within(at: Span | null, length: number): Span | null {
  if (at === null || at.start < 0 || at.start >= Math.min(at.end, length)) return null;
  return { start: at.start, end: Math.min(at.end, length) };
}
