import { byMoment, nameKey, type Person, type Story } from "../../record/index.ts";
import { findPeople } from "../record/lookup.ts";
import { type EventCard, eventCard, type StoryLink } from "./cards.ts";
import { type DeskParts, type Listed, type Part, partOf } from "./parts.ts";
import { plainStatements, type StatementCard } from "./statements.ts";

/** A statement with the story that it belongs to. */
export interface PersonStatement extends StatementCard {
  readonly story: StoryLink;
}

/** One person over all stories, as a page shows them. */
export interface PersonView {
  readonly key: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly descriptions: readonly string[];
  /** Stories that name them, those in which they speak most first. */
  readonly stories: readonly (StoryLink & { readonly statements: number; readonly reports: number })[];
  /** What they are reported to have said, the newest first. */
  readonly statements: Listed<PersonStatement> & { readonly total: number };
  /** Events that they take part in, the newest first. */
  readonly events: Listed<EventCard> & { readonly total: number };
  /** Others whom the same name fits. */
  readonly others: readonly { readonly key: string; readonly name: string }[];
}

/**
 * A person by the key of their name, or by any spelling of it. Of several whom it fits, the one who has that very key, else the
 * one who speaks most; the others are named. Throws `ReadoutError` "not-in-store".
 */
export async function personView({ store, today }: DeskParts, name: string, part: Part): Promise<PersonView> {
  const found = await findPeople(store, name);
  const wanted = nameKey(name);
  const weight = (key: string): number =>
    found.filter(({ person }) => person.key === key).reduce((sum, { statements }) => sum + statements.length, 0);
  const keys = [...new Set(found.map(({ person }) => person.key))].sort(
    (a, b) => Number(b === wanted) - Number(a === wanted) || weight(b) - weight(a) || (a < b ? -1 : 1),
  );
  const key = keys[0]!;
  const mine = found.filter(({ person }) => person.key === key);
  const people = mine.map(({ person }) => person).sort((a, b) => b.reports.length - a.reports.length);
  const statements = mine
    .flatMap(({ story, statements: all }) => plainStatements(all).map((statement) => ({ ...statement, story })))
    .sort((a, b) => Number(a.at === null) - Number(b.at === null) || byMoment(b.at, a.at) || (a.ref < b.ref ? -1 : 1));
  const stories: Story[] = [];
  for (const { story } of mine) stories.push((await store.story(story.id))!);
  const events = stories
    .flatMap((story) =>
      story.events
        .filter(({ participants, judged }) => judged !== "rejected" && participants.some((one) => one.key === key))
        .map((event) => eventCard(story, event, today)),
    )
    .sort((a, b) => (firstDay(a) > firstDay(b) ? -1 : firstDay(a) < firstDay(b) ? 1 : 0));
  return {
    key,
    name: people[0]!.name,
    spellings: unique(people.flatMap(({ spellings }) => spellings)),
    descriptions: unique(people.flatMap(({ descriptions }) => descriptions)),
    stories: mine
      .map(({ story, person }) => ({ ...story, statements: person.statements, reports: person.reports.length }))
      .sort((a, b) => b.statements - a.statements || b.reports - a.reports),
    statements: partOf(statements, part),
    events: partOf(events, part),
    others: keys.slice(1).map((other) => ({ key: other, name: nameOf(found, other) })),
  };
}

function nameOf(found: readonly { readonly person: Person }[], key: string): string {
  return found.find(({ person }) => person.key === key)!.person.name;
}

function firstDay({ when, originally }: EventCard): string {
  return (when ?? originally)?.from ?? "";
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
