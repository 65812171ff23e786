import type { PersonView } from "../../app/desk/index.ts";
import type { Store } from "../../app/record/index.ts";
import type { OtherStory } from "./views/story.ts";

/** Stories that are offered to choose from. */
const STORIES = 100;
/** Stories whose people are offered, and how many of them. */
const PEOPLE_OF = 5;
const PEOPLE = 200;

/** The newest stories beside one. */
export async function otherStories(store: Store, id: string): Promise<readonly OtherStory[]> {
  return (await store.stories({ limit: STORIES })).filter((story) => story.id !== id);
}

/** Others in the stories of a person: first those whom the name fits, then the rest by name. */
export async function namesakes(
  store: Store,
  { name, others, stories }: Pick<PersonView, "name" | "others" | "stories">,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { id } of stories.slice(0, PEOPLE_OF))
    for (const person of (await store.story(id))?.people ?? []) found.add(person.name);
  const first = others.map((other) => other.name);
  for (const known of [name, ...first]) found.delete(known);
  return [...first, ...[...found].sort()].slice(0, PEOPLE);
}
