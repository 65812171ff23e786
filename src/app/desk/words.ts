import { indexAt, ReadoutError, type Span } from "../../core/index.ts";
import { type Evidence, ReportClaims } from "../../record/index.ts";
import { findReport } from "../record/lookup.ts";
import { type StoryLink, type VersionCard, versionCard } from "./cards.ts";
import type { DeskParts } from "./parts.ts";

/** Exact words of a report with what stands around them: what a citation needs. */
export interface WordsView {
  readonly report: VersionCard;
  readonly url: string | null;
  readonly story: StoryLink | null;
  readonly evidence: Evidence;
  /** The sentence that holds where they begin, and the ones before and after it; null where there is none. */
  readonly sentence: Evidence;
  readonly before: Evidence | null;
  readonly after: Evidence | null;
}

/** The words of a span of a report. Throws `ReadoutError` "not-in-store" also where the text has no such span. */
export async function wordsView({ store }: Pick<DeskParts, "store">, id: string, at: Span): Promise<WordsView> {
  const row = await findReport(store, id);
  const [version] = await store.documents([row.ref]);
  const claims = new ReportClaims(version!);
  const { sentences, report } = version!.document;
  if (at.start < 0 || at.start >= at.end || at.end > report.text.length)
    throw new ReadoutError("not-in-store", {
      what: `the report has no words from ${at.start} to ${at.end}: its text has ${report.text.length} UTF-16 code units`,
      where: row.ref,
      fix: "Take start and end from an item's evidence.",
    });
  const [story] = row.story === null ? [] : await store.summaries([row.story]);
  const index = indexAt(sentences, at.start);
  const sentenceAt = (place: number): Evidence | null =>
    index < 0 || sentences[place] === undefined ? null : claims.evidence(sentences[place]);
  return {
    report: versionCard(row),
    url: report.canonicalUrl ?? report.url,
    story: story === undefined ? null : { id: story.id, name: story.name },
    evidence: claims.evidence(at),
    sentence: sentenceAt(index) ?? claims.evidence(at),
    before: sentenceAt(index - 1),
    after: sentenceAt(index + 1),
  };
}
