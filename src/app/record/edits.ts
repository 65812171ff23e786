import { compareVersions } from "../../pipeline/versions.ts";
import { byVersion, type Change, NO_VALUES, ReportClaims, type ReportVersion } from "../../record/index.ts";
import type { VersionRow } from "../../store/store.ts";

/** Where an outlet altered a report since a moment: with a note that says so, or without one. Changes of wording alone are left out. */
export function editsOf(
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
