import { nameKey } from "./names.ts";
import type { Story } from "./story.ts";

/** A person in one story, by one spelling of the name: a line of an index of people over all stories. */
export interface StoryPerson {
  readonly story: string;
  /** The person's key in that story, and the key of a spelling there: "sergei lavrov", "lavrov". */
  readonly key: string;
  readonly spelling: string;
  readonly name: string;
  readonly statements: number;
  readonly reports: number;
  /** Events that they take part in and nobody rejected. */
  readonly events: number;
}

/** Everybody with a name in a story, a line for each key that the spellings have. */
export function storyPeople({ id, people, events }: Story): readonly StoryPerson[] {
  const parts = new Map<string, number>();
  for (const { participants, judged } of events)
    if (judged !== "rejected") for (const { key } of participants) parts.set(key, (parts.get(key) ?? 0) + 1);
  return people.flatMap(({ key, name, spellings, statements, reports }) =>
    [...new Set([key, ...spellings.map(nameKey)])]
      .filter((spelling) => spelling !== "")
      .map((spelling) => ({
        story: id,
        key,
        spelling,
        name,
        statements,
        reports: reports.length,
        events: parts.get(key) ?? 0,
      })),
  );
}

/** The last word of a name's key, by which it is looked up. */
export function lastWordOf(key: string): string {
  return key.slice(key.lastIndexOf(" ") + 1);
}
