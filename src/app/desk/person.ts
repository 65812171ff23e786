import { ReadoutError } from "../../core/index.ts";
import { byNewest, byText, keyFits, nameKey, People, type StoryOutline } from "../../record/index.ts";
import type { NamedPerson, Store } from "../../store/store.ts";
import { heldCorrections } from "../record/held.ts";
import { type EventCard, eventCard, type StoryLink } from "./cards.ts";
import type { DeskParts, Listed, Part } from "./parts.ts";
import { plainStatements, type StatementCard } from "./statements.ts";

/** A statement with the story that it belongs to. */
export interface PersonStatement extends StatementCard {
  readonly story: StoryLink;
}

/** One person over all stories, as a page shows them. */
export interface PersonView {
  readonly key: string;
  readonly name: string;
  /** As their newest stories write them. */
  readonly spellings: readonly string[];
  readonly descriptions: readonly string[];
  /** Stories that name them, those in which they speak most first; at most fifty of `storyCount`. */
  readonly stories: readonly (StoryLink & { readonly statements: number; readonly reports: number })[];
  readonly storyCount: number;
  /** What they are reported to have said, the newest first. */
  readonly statements: Listed<PersonStatement> & { readonly total: number };
  /** Events that they take part in: those of the newest stories first, of each story the newest first. */
  readonly events: Listed<EventCard> & { readonly total: number };
  /** Others whom the same name fits. */
  readonly others: readonly { readonly key: string; readonly name: string }[];
}

const LISTED_STORIES = 50;
/** The newest stories, which tell how somebody is written and described. */
const TELLING_STORIES = 5;

/** Somebody over all stories. */
export interface FoundPerson {
  readonly key: string;
  readonly name: string;
  /** One line for each story, those with the newest report first. */
  readonly stories: readonly NamedPerson[];
  readonly others: PersonView["others"];
}

/**
 * A person by the key of their name, or by any spelling of it. Of several whom it fits, the one who has that very key in full,
 * else the one who speaks most; the others are named. Throws `ReadoutError` "not-in-store".
 */
export async function findPerson(store: Store, name: string): Promise<FoundPerson> {
  const wanted = nameKey(name);
  const lines = wanted === "" ? [] : await store.peopleNamed(wanted);
  const fitting = new Set(
    lines.flatMap(({ key, spelling }) => (key === wanted || keyFits(wanted, spelling) ? [key] : [])),
  );
  if (fitting.size === 0)
    throw new ReadoutError("not-in-store", {
      what: `nobody in the store is called "${name.slice(0, 100)}"`,
      fix: "Search the words: readout search NAME",
    });
  const people = [...fitting].map((key) => {
    const mine = lines.filter((line) => line.key === key);
    const stories = [...new Map(mine.map((line) => [line.story, line])).values()];
    const sum = (count: (line: NamedPerson) => number): number => stories.reduce((all, line) => all + count(line), 0);
    const spoken = sum(({ statements }) => statements);
    return { key, stories, weight: spoken * 1e6 + sum(({ reports }) => reports) };
  });
  // A surname alone is the key of whoever is called nothing else in a story: that is rarely who is meant.
  const isMeant = (key: string): boolean => key === wanted && key.includes(" ");
  people.sort((a, b) => Number(isMeant(b.key)) - Number(isMeant(a.key)) || b.weight - a.weight || byText(a.key, b.key));
  const [{ key, stories }, ...others] = people as [(typeof people)[0], ...typeof people];
  const nameIn = (all: readonly NamedPerson[]): string => all.toSorted((a, b) => b.reports - a.reports)[0]!.name;
  return {
    key,
    name: nameIn(stories),
    stories: stories.sort((a, b) => byNewest(a.storyLast, b.storyLast) || byText(a.story, b.story)),
    others: others.map((other) => ({ key: other.key, name: nameIn(other.stories) })),
  };
}

/** A person over all stories. What is listed costs no more where they are in many. */
export async function personView({ store, today }: DeskParts, name: string, part: Part): Promise<PersonView> {
  const person = await findPerson(store, name);
  const { key, stories } = person;
  const read = new Map<string, StoryOutline>();
  const storyOf = async (id: string): Promise<StoryOutline> => {
    if (!read.has(id)) read.set(id, (await store.outline(id))!);
    return read.get(id)!;
  };
  const newest: StoryOutline[] = [];
  for (const { story } of stories.slice(0, TELLING_STORIES)) newest.push(await storyOf(story));
  const written = newest.flatMap((story) => story.people.filter((one) => one.key === key));
  const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
  const total = (count: (line: NamedPerson) => number): number => stories.reduce((all, line) => all + count(line), 0);
  return {
    key,
    name: person.name,
    spellings: unique(written.flatMap(({ spellings }) => spellings)),
    descriptions: unique(written.flatMap(({ descriptions }) => descriptions)),
    stories: stories
      .toSorted((a, b) => b.statements - a.statements || b.reports - a.reports)
      .slice(0, LISTED_STORIES)
      .map(({ story, storyName, statements, reports }) => ({ id: story, name: storyName, statements, reports })),
    storyCount: stories.length,
    statements: {
      ...(await statementsOf(store, person, part, storyOf)),
      total: total(({ statements }) => statements),
    },
    events: {
      ...(await eventsOf(person, part, storyOf, today)),
      total: total(({ events }) => events),
    },
    others: person.others,
  };
}

/**
 * What somebody said, the newest first. Stories are opened from the newest on, and their reports read by date, no more than the part
 * needs: once what a story counts of theirs is found, the rest of its reports is left unread.
 */
async function statementsOf(
  store: Store,
  { key, stories }: FoundPerson,
  { limit, offset }: Part,
  storyOf: (id: string) => Promise<StoryOutline>,
): Promise<Listed<PersonStatement>> {
  const corrections = limit === 0 ? [] : await heldCorrections(store);
  const closed = limit === 0 ? [] : stories.filter(({ statements }) => statements > 0);
  const open = new Map<string, { readonly link: StoryLink; readonly people: People; left: number }>();
  let reports: { readonly ref: string; readonly published: string | null; readonly story: string }[] = [];
  const found: PersonStatement[] = [];
  let next = 0;
  while (found.length <= offset + limit) {
    const [report] = reports;
    const story = closed[next];
    if (story !== undefined && (report === undefined || byNewest(story.storyLast, report.published) <= 0)) {
      const { id, name, people, reports: all } = await storyOf(story.story);
      const spokeIn = people.find((person) => person.key === key)?.spokeIn;
      const told = spokeIn === undefined ? all : all.filter(({ ref }) => spokeIn.includes(ref));
      open.set(id, { link: { id, name }, people: People.known(people, corrections), left: story.statements });
      reports = [...reports, ...told.map(({ ref, published }) => ({ ref, published, story: id }))].sort(
        (a, b) => byNewest(a.published, b.published) || byText(a.ref, b.ref),
      );
      next += 1;
      continue;
    }
    if (report === undefined) break;
    reports.shift();
    const at = open.get(report.story)!;
    const [version] = at.left > 0 ? await store.documents([report.ref]) : [];
    if (version === undefined) continue;
    const said = at.people.statementsIn(version, key).filter(({ judged }) => judged === null);
    at.left -= said.length;
    found.push(...plainStatements(said).map((one) => ({ ...one, story: at.link })));
  }
  return { items: found.slice(offset, offset + limit), limit, offset, hasMore: found.length > offset + limit };
}

async function eventsOf(
  { key, stories }: FoundPerson,
  { limit, offset }: Part,
  storyOf: (id: string) => Promise<StoryOutline>,
  today: string,
): Promise<Listed<EventCard>> {
  const found: EventCard[] = [];
  for (const { story: id, events } of stories) {
    if (events === 0) continue;
    if (found.length > offset + limit || limit === 0) break;
    const story = await storyOf(id);
    const mine = story.events
      .filter(({ participants, judged }) => judged !== "rejected" && participants.some((one) => one.key === key))
      .map((event) => eventCard(story, event, today));
    found.push(...mine.sort((a, b) => byText(firstDay(b), firstDay(a))));
  }
  return { items: found.slice(offset, offset + limit), limit, offset, hasMore: found.length > offset + limit };
}

function firstDay({ when, originally }: EventCard): string {
  return (when ?? originally)?.from ?? "";
}
