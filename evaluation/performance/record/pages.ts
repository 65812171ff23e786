import type { Store, Story } from "../../../src/app/record/index.ts";
import { createDesk, type DeskParts } from "../../../src/web/desk.ts";
import { testParts } from "../../../src/web/fixture.ts";
import { LOOKS, type Look } from "./looks.ts";
import { dice, pick } from "./names.ts";

/** Every page of the desk as a browser is given it, from request to HTML, each time of another place of the store. */
export async function pageLooks(store: Store, merge: DeskParts["merge"]): Promise<readonly Look[]> {
  const rows = await store.stories({ limit: 1_000_000 });
  const roll = dice(2);
  const stories: Story[] = [];
  for (let index = 0; index < LOOKS; index += 1) stories.push((await store.story(pick(roll, rows).id))!);
  const largest = rows.toSorted((a, b) => b.reports - a.reports)[0]!;
  const last = (await store.allVersions()).at(-1)!.added;
  const desk = createDesk({ ...testParts(store), merge, now: () => new Date(last).toISOString() });
  const page = (what: string, pathOf: (index: number) => string): Look => ({
    what: `page: ${what}`,
    look: async (index) => {
      // An address of its own each time, so that no answer that is kept is given again.
      const path = pathOf(index);
      const address = `http://localhost${path}${path.includes("?") ? "&" : "?"}n=${index}`;
      const answer = await desk.request(address);
      if (answer.status !== 200) throw new Error(`${path} was answered by ${answer.status}`);
      return answer.text();
    },
  });
  const of = <T>(list: (story: Story) => readonly T[]): readonly T[] => stories.map((story) => pick(roll, list(story)));
  const events = of((story) => story.events);
  const reports = of((story) => story.reports);
  const people = of((story) => story.people);
  return [
    page("stories", () => "/stories"),
    page("a story", (i) => `/stories/${stories[i]!.id}`),
    page("the largest story, every event", () => `/stories/${largest.id}?all=1`),
    page("an event", (i) => `/events/${events[i]!.id}`),
    page("a person", (i) => `/people/${encodeURIComponent(people[i]!.key)}`),
    page("a report", (i) => `/reports/${reports[i]!.ref}?at=0-20`),
    page("a month", (i) => `/calendar?from=${stories[i]!.last!.slice(0, 10)}`),
    page("search, words of every report", () => "/search?q=meeting+ministry"),
    page("what the newest day changed, six stories", () => `/changes?since=${last.slice(0, 10)}`),
    page(
      "what changed in a story",
      (i) => `/stories/${stories[i]!.id}/changes?since=${stories[i]!.last!.slice(0, 10)}`,
    ),
  ];
}
