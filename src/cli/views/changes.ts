import type { Subject } from "../../app/edit/index.ts";
import type { Change, Correction } from "../../app/record/index.ts";
import { clean, clip, type Layout } from "./layout.ts";
import { momentWords } from "./moment.ts";
import { sayerWords } from "./record.ts";

const CAUSE_WORDS: { readonly [C in Change["cause"]]: string | null } = {
  news: null,
  edit: "the outlet altered its report",
  person: "corrected by hand",
  reading: "from earlier reports, read or joined anew",
};
/** Longest value that is shown; the JSON has all. */
const VALUE_COLUMNS = 240;

/** What changed, story by story. */
export function changesPage(page: Layout, changes: readonly Change[], zone: string): void {
  if (changes.length === 0) page.text("Nothing has changed.", { paint: page.paint.dim });
  let story: string | null = null;
  for (const change of changes) {
    if (change.story.id !== story) {
      story = change.story.id;
      page.gap();
      page.text(clean(change.story.name), { paint: page.paint.bold, right: story });
    }
    changeItem(page, change, zone);
  }
}

function changeItem(page: Layout, change: Change, zone: string): void {
  const { kind, event, before, after, cause, at, outlet, by, because } = change;
  if (kind === "new story") {
    page.text("a new story", { indent: 2, paint: page.paint.green });
    return;
  }
  const about = event === null ? "" : `${clean(event.label)}: `;
  const half = VALUE_COLUMNS / 2;
  // What is now must not be lost behind a long account of what was.
  const values =
    before === null
      ? clip(after ?? "", VALUE_COLUMNS)
      : after === null
        ? `${clip(before, VALUE_COLUMNS)}, gone`
        : `${clip(before, half)} → ${clip(after, half)}`;
  page.gap();
  page.text(`${about}${values}`, {
    indent: 2,
    lead: `${kind}  `,
    right: event?.id ?? because[0]?.report ?? "",
    paintLead: page.paint.yellow,
  });
  const why = [
    by.length === 0 ? null : sayerWords(by),
    outlet === null ? null : clean(outlet),
    at === null ? null : momentWords(at, zone),
    CAUSE_WORDS[cause],
  ].filter((words) => words !== null);
  page.text(why.join(", "), { indent: 4, paint: page.paint.dim });
  if (kind !== "statement")
    for (const evidence of because.slice(0, 4))
      page.text(`“${clip(evidence.words, VALUE_COLUMNS)}”`, {
        indent: 4,
        right: `${evidence.report} ${evidence.place}`,
      });
}

/** What corrections speak of, by their names; people stand in the correction itself. */
function subjectWords(subjects: readonly Subject[] = []): string {
  const names = subjects.flatMap(({ kind, name }) => (kind === "person" || name === null ? [] : [name]));
  return [...new Set(names)].map((name) => `“${clip(name, VALUE_COLUMNS)}”`).join(", ");
}

/** Corrections, each with what it speaks of and who made it. */
export function correctionList(
  page: Layout,
  corrections: readonly Correction[],
  subjects: ReadonlyMap<string, readonly Subject[]>,
  zone: string,
): void {
  if (corrections.length === 0) page.text("Nothing was corrected yet.", { paint: page.paint.dim });
  for (const { id, author, at, note, action } of corrections) {
    const { do: what, ...rest } = action;
    const values = Object.values(rest).flat().map(String).join(" ");
    page.text(clean(`${what} ${values}`), { lead: `${id}  `, paintLead: page.paint.dim });
    const about = subjectWords(subjects.get(id));
    if (about !== "") page.text(about, { indent: 13 });
    page.text(`${clean(author)}, ${momentWords(at, zone)}${note === null ? "" : `: ${clean(note)}`}`, {
      indent: 13,
      paint: page.paint.dim,
    });
  }
}
