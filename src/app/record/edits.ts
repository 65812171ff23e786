import { overlaps, type Span } from "../../core/index.ts";
import { type Comparison, compareVersions, type Edit, type FactChange } from "../../pipeline/versions.ts";
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
      const altered = alteredWords(older, newer, comparison);
      const list = (all: readonly (string | null)[]): string | null =>
        all.filter((one) => one !== null).join(" / ") || null;
      changes.push({
        kind: isCorrected ? "correction" : "silent edit",
        cause: "edit",
        story,
        event: null,
        before: list(altered.map(({ before }) => before)),
        after: list(altered.map(({ after }) => after)),
        values: NO_VALUES,
        at: row.captured ?? row.added,
        outlet: row.outlet,
        by: [],
        because: [...(isCorrected ? notes(newer).slice(-1) : []), ...altered.flatMap(({ at }) => at ?? [])].map((at) =>
          claims.evidence(at),
        ),
      });
    }
  }
  return changes;
}

/** Words that an outlet put for others; one side is null where nothing was there before, or nothing is now. */
interface Altered {
  readonly before: string | null;
  readonly after: string | null;
  /** Where the newer version has them. */
  readonly at: Span | null;
  /** By what they are about: numbers first. */
  readonly rank: number;
}

const RANKS: readonly FactChange["kind"][] = [
  "number",
  "date",
  "event-date",
  "negation",
  "name",
  "status",
  "quotation",
  "attribution",
];

/**
 * The words that differ where facts do, numbers first: of a sentence that says another number the number, not the sentence. A fact that
 * no altered word touches ("Thursday" of another week) is told where its own words differ.
 */
function alteredWords(older: ReportVersion, newer: ReportVersion, { blocks }: Comparison): readonly Altered[] {
  const words = ({ document }: ReportVersion, at: Span | null): string | null =>
    at === null || at.start === at.end ? null : document.report.text.slice(at.start, at.end);
  const altered = (was: Span | null, is: Span | null, rank: number): Altered => {
    const at = is !== null && is.start < is.end ? is : null;
    return { before: words(older, was), after: words(newer, is), at, rank };
  };
  const found = blocks.flatMap(({ edits, facts }) => {
    const touching = new Map(edits.map((edit) => [edit, facts.filter((fact) => isTouched(fact, edit))]));
    const touched = new Set([...touching.values()].flat());
    return [
      ...edits.flatMap((edit) => {
        const ranks = touching.get(edit)!.map(({ kind }) => RANKS.indexOf(kind));
        const one = altered(edit.older, edit.newer, 0);
        if (/\p{N}/u.test(`${one.before} ${one.after}`)) return [one];
        return ranks.length === 0 ? [] : [{ ...one, rank: Math.min(...ranks) }];
      }),
      ...facts
        .filter((fact) => !touched.has(fact))
        .map((fact) => altered(fact.older, fact.newer, RANKS.length + RANKS.indexOf(fact.kind)))
        .filter(({ before, after }) => before !== after),
    ];
  });
  return found.sort((a, b) => a.rank - b.rank);
}

function isTouched({ older, newer }: FactChange, edit: Edit): boolean {
  return (older !== null && overlaps(older, edit.older)) || (newer !== null && overlaps(newer, edit.newer));
}
