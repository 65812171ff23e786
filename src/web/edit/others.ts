import type { PersonView } from "../../app/desk/index.ts";
import { byNewest, type Store, type StoryReport } from "../../app/record/index.ts";
import type { OtherStory, PersonChoices } from "./views/story.ts";

/** Stories that are offered to choose from. */
const STORIES = 100;
/** Stories whose people and reports are offered, and how many of them. */
const OFFERED_OF = 5;
const PEOPLE = 200;
const REPORTS = 40;

/** The newest stories beside one. */
export async function otherStories(store: Store, id: string): Promise<readonly OtherStory[]> {
  return (await store.stories({ limit: STORIES })).filter((story) => story.id !== id);
}

export const NO_CHOICES: PersonChoices = { names: [], reports: [] };

/** What is offered to correct of a person, from the newest of their stories. */
export async function personChoices(
  store: Store,
  { key, name, others, stories }: Pick<PersonView, "key" | "name" | "others" | "stories">,
): Promise<PersonChoices> {
  const found = new Set<string>();
  const reports: StoryReport[] = [];
  for (const { id } of stories.slice(0, OFFERED_OF)) {
    const story = await store.outline(id);
    for (const person of story?.people ?? []) found.add(person.name);
    const naming = new Set(story?.people.find((person) => person.key === key)?.reports);
    reports.push(...(story?.reports.filter(({ ref }) => naming.has(ref)) ?? []));
  }
  const first = others.map((other) => other.name);
  for (const known of [name, ...first]) found.delete(known);
  return {
    names: [...first, ...[...found].sort()].slice(0, PEOPLE),
    reports: reports.sort((a, b) => byNewest(a.published, b.published)).slice(0, REPORTS),
  };
}
