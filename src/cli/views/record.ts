import {
  byMoment,
  type CurrentStatus,
  type Difference,
  type Evidence,
  type FoundWords,
  type HistoryEntry,
  type PersonInStory,
  type Sayer,
  type Side,
  type Statement,
  type Story,
  type StoryEvent,
  type StoryOutline,
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

/** Stories that a person is only named in, of which the list tells. */
const NAMED_STORIES = 5;

/**
 * People with what they said, each once, in the order of date over all stories; then those who are named and not heard. At most so many
 * statements of all of them are shown.
 */
export function peoplePage(page: Layout, found: readonly PersonInStory[], zone: string, limit: number): void {
  const people = new Map<string, PersonInStory[]>();
  for (const one of found) {
    const known = people.get(one.person.key);
    if (known === undefined) people.set(one.person.key, [one]);
    else known.push(one);
  }
  const told = [...people.values()].map((stories) => ({
    stories,
    statements: stories
      .flatMap(({ story, statements }) => statements.map((statement) => ({ story, statement })))
      .sort((a, b) => byMoment(a.statement.at, b.statement.at)),
  }));
  const heard = told.filter(({ statements }) => statements.length > 0);
  heard.sort((a, b) => b.statements.length - a.statements.length);
  let left = limit;
  for (const { stories, statements } of heard) {
    page.gap();
    personHead(page, stories);
    page.text(`${count(statements.length, "statement")} in ${count(stories.length, "story", "stories")}`, {
      indent: 2,
      paint: page.paint.dim,
    });
    let last: string | null = null;
    for (const { story, statement } of statements.slice(0, left)) {
      if (story.id !== last) {
        page.gap();
        page.text(`${clean(story.name)} (${story.id})`, { indent: 2, paint: page.paint.dim });
      }
      last = story.id;
      statementItem(page, statement, zone);
    }
    left = Math.max(0, left - statements.length);
  }
  const more = heard.reduce((sum, { statements }) => sum + statements.length, 0) - limit;
  if (more > 0) {
    page.gap();
    page.text(`${count(more, "more statement")}: --all`, { indent: 2, paint: page.paint.dim });
  }
  const silent = told.filter(({ statements }) => statements.length === 0);
  if (silent.length > 0) page.title("Named, but not heard", silent.length);
  for (const { stories } of silent) {
    personHead(page, stories);
    const [shown, rest] = [stories.slice(0, NAMED_STORIES), stories.length - NAMED_STORIES];
    const names = shown.map(({ story }) => `${clean(story.name)} (${story.id})`).join("; ");
    page.text(`${names}${rest > 0 ? ` and ${count(rest, "more story", "more stories")}` : ""}`, {
      indent: 2,
      paint: page.paint.dim,
    });
  }
}

/** Who somebody is over the stories that name them: the fullest name, what they are, how else they are written. */
function personHead(page: Layout, stories: readonly PersonInStory[]): void {
  const name = stories.map(({ person }) => person.name).reduce((a, b) => (b.length > a.length ? b : a));
  const descriptions = [...new Set(stories.flatMap(({ person }) => person.descriptions))];
  const others = [...new Set(stories.flatMap(({ person }) => person.spellings))].filter((other) => other !== name);
  const what = descriptions.length === 0 ? "" : ` — ${clip(descriptions.join("; "), WORDS_COLUMNS)}`;
  page.text(`${clean(name)}${what}`, { paint: page.paint.bold });
  if (others.length > 0) page.text(clip(`also written ${listWords(others)}`, WORDS_COLUMNS), { indent: 2 });
}

/** "1 report", "2 stories". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
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
