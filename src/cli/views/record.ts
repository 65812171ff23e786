import type {
  CurrentStatus,
  Difference,
  Evidence,
  FoundWords,
  HistoryEntry,
  PersonInStory,
  Sayer,
  Side,
  Statement,
  Story,
  StoryEvent,
  StoryOutline,
} from "../../app/record/index.ts";
import { listWords, SOURCE_KIND_WORDS, STATUS, type Status, timeWords } from "../../core/index.ts";
import { clean, clip, type Layout } from "./layout.ts";
import { momentWords } from "./moment.ts";
import { statusPaint } from "./status.ts";

const WORDS_COLUMNS = 200;

/** On what a status stands: "2 independent origins: 1 named, 1 not named; disputed". */
export function basisWords({ basis, disputedBy }: CurrentStatus): string {
  const kinds = [
    basis.named > 0 ? `${basis.named} named` : null,
    basis.unnamed > 0 ? `${basis.unnamed} not named` : null,
    basis.own > 0 ? `${basis.own} reporting it as fact` : null,
  ].filter((words) => words !== null);
  return `${basis.origins} independent ${basis.origins === 1 ? "origin" : "origins"} (${kinds.join(", ")})${
    disputedBy.length > 0 ? "; disputed" : ""
  }`;
}

/** Who stands behind a claim: "an official (not named), relayed by Northwire". */
export function sayerWords(by: readonly Sayer[]): string {
  return [...new Set(by.map(oneSayer))].join("; ");
}

function oneSayer({ kind, names, words, via }: Sayer): string {
  if (kind === "report") return "the report";
  const who = names.length > 0 ? listWords(names) : clip(words ?? "nobody named", 60);
  const how = kind === "named" ? "" : ` (${SOURCE_KIND_WORDS[kind]})`;
  return `${clean(who)}${how}${via.length === 0 ? "" : `, relayed by ${clean(via.join(" ← "))}`}`;
}

function quoted(evidence: Evidence): string {
  const words = clip(evidence.words, WORDS_COLUMNS);
  return /^[“„"«]/.test(words) ? words : `“${words}”`;
}

/** One event: how it stands, its history, where accounts differ, what is missing where. */
export function eventPage(page: Layout, event: StoryEvent, story: StoryOutline, zone: string): void {
  const { label, status, time, originalTime, place, participants, history, differences } = event;
  page.text(clean(label), { paint: page.paint.bold, right: event.id });
  page.text(`${clean(story.name)} (${story.id})`, { paint: page.paint.dim });
  page.gap();
  page.text(
    `${STATUS[status.status].label}${status.since === null ? "" : `, since ${momentWords(status.since, zone)}`}`,
    {
      paint: statusPaint(page, status.status),
    },
  );
  page.text(basisWords(status), { indent: 2 });
  if (time !== null) page.text(`when: ${timeWords(time.value)}`, { indent: 2 });
  if (originalTime !== null) page.text(`first set for: ${timeWords(originalTime.value)}`, { indent: 2 });
  if (place !== null) page.text(`where: ${clean(place)}`, { indent: 2 });
  if (participants.length > 0)
    page.text(`with: ${clean(listWords(participants.map(({ name }) => name)))}`, { indent: 2 });
  if (event.judged !== null) page.text(`${event.judged} by hand`, { indent: 2 });
  page.title("History", history.length);
  for (const entry of history) historyEntry(page, entry, zone);
  if (differences.length > 0) page.title("Where accounts differ", differences.length);
  for (const difference of differences) differenceItem(page, difference, zone);
  if (event.missingFrom.length > 0) {
    page.title("Not told by", event.missingFrom.length);
    for (const ref of event.missingFrom) {
      const report = story.reports.find((one) => one.ref === ref)!;
      page.text(`${clean(report.outlet ?? "outlet not known")}: ${clean(report.headline ?? "")}`, {
        indent: 2,
        right: ref,
      });
    }
  }
  page.gap();
  page.text(`One event, because: ${clean(event.why)}.`, { paint: page.paint.dim });
}

function historyEntry(page: Layout, { status, at, outlet, evidence, by, main }: HistoryEntry, zone: string): void {
  page.gap();
  page.text(`${main ? "" : "also "}${STATUS[status].label}`, {
    indent: 2,
    lead: `${momentWords(at, zone)}  `,
    right: `${evidence.report} ${evidence.place}`,
    paint: statusPaint(page, status),
    paintLead: page.paint.dim,
  });
  page.text(`${quoted(evidence)} — ${sayerWords(by)}${outlet === null ? "" : ` (${clean(outlet)})`}`, { indent: 4 });
}

const DIFFERENCE_WORDS: { readonly [K in Difference["kind"]]: string } = {
  update: "changed",
  contradiction: "contradicting",
  words: "told otherwise",
};

function differenceItem(page: Layout, { field, kind, sides }: Difference, zone: string): void {
  page.gap();
  page.text(`${field}: ${DIFFERENCE_WORDS[kind]}`, { indent: 2, paint: page.paint.bold });
  for (const side of sides) sideItem(page, field, side, zone);
}

function sideItem(
  page: Layout,
  field: Difference["field"],
  { value, at, outlet, by, evidence, sentence }: Side,
  zone: string,
): void {
  const shown =
    field === "date"
      ? timeWords(value)
      : field === "status"
        ? STATUS[value as Status].label
        : clip(value, WORDS_COLUMNS);
  page.text(clean(shown), { indent: 4, right: `${evidence.report} ${evidence.place}`, paint: page.paint.yellow });
  page.text(`${sayerWords(by)}${outlet === null ? "" : `, in ${clean(outlet)}`}, ${momentWords(at, zone)}`, {
    indent: 6,
    paint: page.paint.dim,
  });
  page.text(quoted(sentence), { indent: 6 });
}

/** Where the accounts of a story differ, event by event. */
export function differencesPage(page: Layout, story: Story, events: readonly StoryEvent[], zone: string): void {
  page.text(clean(story.name), { paint: page.paint.bold });
  if (events.length === 0) page.text("No differences were found.", { paint: page.paint.dim });
  for (const { id, label, differences } of events) {
    page.gap();
    page.text(clean(label), { paint: page.paint.bold, right: id });
    for (const difference of differences) differenceItem(page, difference, zone);
  }
}

/** People with what they said, story by story. */
export function peoplePage(page: Layout, found: readonly PersonInStory[], zone: string): void {
  for (const { story, person, statements } of found) {
    page.gap();
    const others = person.spellings.filter((name) => name !== person.name);
    page.text(
      `${clean(person.name)}${person.descriptions.length === 0 ? "" : ` — ${clip(person.descriptions.join("; "), WORDS_COLUMNS)}`}`,
      {
        paint: page.paint.bold,
      },
    );
    if (others.length > 0) page.text(`also written ${clean(listWords(others))}`, { indent: 2 });
    page.text(`${clean(story.name)} (${story.id})`, { indent: 2, paint: page.paint.dim });
    for (const statement of statements) statementItem(page, statement, zone);
    if (statements.length === 0) page.text("named, but not heard", { indent: 2, paint: page.paint.dim });
  }
}

function statementItem(page: Layout, statement: Statement, zone: string): void {
  const { at, outlet, by, cue, content, to, negated, act, judged } = statement;
  const words = content.map((evidence) => evidence.words).join(" … ");
  page.gap();
  page.text(`${momentWords(at, zone)}${outlet === null ? "" : `, ${clean(outlet)}`}`, {
    indent: 2,
    right: `${statement.ref} ${(cue ?? content[0])?.place ?? ""}`,
    paint: page.paint.dim,
  });
  page.text(`${clean(cue?.words ?? "")}: ${clip(words, 400)}`, { indent: 4 });
  const notes = [
    judged === "rejected" ? "rejected: read wrong" : null,
    negated ? "was not said" : null,
    act === "thought" ? "a thought, not said to be voiced" : null,
    to.length === 0 ? null : `to ${clean(listWords(to))}`,
    by.via.length === 0 ? "first-hand" : `relayed by ${clean(by.via.join(" ← "))}`,
  ].filter((note) => note !== null);
  page.text(notes.join(" · "), { indent: 4, paint: page.paint.dim });
}

/** Hits of a search. */
export function searchPage(page: Layout, found: readonly FoundWords[], zone: string): void {
  if (found.length === 0) page.text("Nothing was found.", { paint: page.paint.dim });
  for (const { kind, report, story, evidence } of found) {
    page.gap();
    page.text(clean(report.headline ?? report.key), {
      lead: `${kind}  `,
      right: `${report.ref} ${evidence.place}`,
      paint: page.paint.bold,
      paintLead: page.paint.dim,
    });
    page.text(clip(evidence.words, 300), { indent: 2 });
    page.text(
      `${clean(report.outlet ?? "outlet not known")}, ${momentWords(report.published, zone)}${story === null ? "" : `, story ${story}`}`,
      {
        indent: 2,
        paint: page.paint.dim,
      },
    );
  }
}
