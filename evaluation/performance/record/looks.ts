import {
  calendarView,
  changesView,
  type DeskParts,
  eventView,
  personView,
  reportView,
  searchView,
  storiesView,
  storyView,
} from "../../../src/app/desk/index.ts";
import { findStory, Ingest, type Store, type Story, settle } from "../../../src/app/record/index.ts";
import type { nodeMaking } from "../../../src/node/making.ts";
import type { Copy } from "./copies.ts";
import { dice, pick } from "./names.ts";

/** Something that a reader waits for. */
export interface Look {
  readonly what: string;
  readonly look: (index: number) => Promise<unknown>;
}

/** What it took, in milliseconds: of the clock and of the processor. */
export interface LookTimes {
  readonly what: string;
  readonly wall: Quantiles;
  readonly cpu: Quantiles;
}

export interface Quantiles {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** Times that each question is asked. */
export const LOOKS = 100;
const DAY_MS = 86_400_000;

/** Every page of the desk, each time of another place of the store, and what only the commands ask. */
export async function looksOf(store: Store, merge: DeskParts["merge"]): Promise<readonly Look[]> {
  const rows = await store.stories({ limit: 1_000_000 });
  const roll = dice(1);
  const some = Array.from({ length: LOOKS }, () => pick(roll, rows));
  const stories: Story[] = [];
  for (const { id } of some) stories.push((await store.story(id))!);
  const largest = rows.toSorted((a, b) => b.reports - a.reports)[0]!;
  const events = stories.map((story) => pick(roll, story.events).id);
  const reports = stories.map((story) => pick(roll, story.reports).ref);
  const people = stories.map((story) => pick(roll, story.people).name);
  const outlets = stories.map((story) => story.reports[0]!.outlet!.split(" ")[0]!);
  const days = stories.map((story) => story.last!.slice(0, 10));
  const last = (await store.allVersions()).at(-1)!.added;
  // Midnight, when stories are made: a reader looks at what is made.
  const seen = `${new Date(Date.parse(last) - DAY_MS).toISOString().slice(0, 10)}T00:00:00.000Z`;
  const desk: DeskParts = { store, merge, today: last.slice(0, 10), seen };
  const part = { limit: 20, offset: 0 };
  return [
    { what: "stories, the newest", look: () => storiesView({ ...desk, seen: null }, part) },
    {
      what: "stories, anywhere in the list",
      look: (i) => storiesView({ ...desk, seen: null }, { limit: 20, offset: Math.floor((i * rows.length) / LOOKS) }),
    },
    { what: "stories that moved since yesterday", look: () => storiesView(desk, part) },
    { what: "a story", look: (i) => storyView(desk, some[i]!.id, part) },
    { what: `the largest story (${largest.reports} reports)`, look: () => storyView(desk, largest.id, part) },
    { what: "a story by the beginning of its id", look: (i) => findStory(store, some[i]!.id.slice(0, 8)) },
    { what: "an event", look: (i) => eventView(desk, events[i]!) },
    { what: "a person", look: (i) => personView(desk, people[i]!, part) },
    { what: "a report", look: (i) => reportView(desk, reports[i]!) },
    { what: "search, a rare word", look: (i) => searchView(desk, outlets[i]!, part) },
    { what: "search, words of every report", look: () => searchView(desk, "meeting ministry", part) },
    { what: "calendar, four weeks", look: (i) => calendarView(desk, { from: days[i]!, limit: 100 }) },
    { what: "changes since yesterday, 20 stories", look: () => changesView(desk, part) },
    { what: "changes in a story since yesterday", look: (i) => changesView(desk, { ...part, story: stories[i]!.id }) },
    {
      what: "changes published since yesterday, 20 stories",
      look: () => changesView(desk, { ...part, since: seen.slice(0, 10) }),
    },
  ];
}

/** Asks again and again. */
export async function timeLook({ what, look }: Look): Promise<LookTimes> {
  const [wall, cpu]: [number[], number[]] = [[], []];
  for (let index = 0; index < LOOKS; index += 1) {
    const from = performance.now();
    const used = process.cpuUsage();
    await look(index);
    const { user, system } = process.cpuUsage(used);
    wall.push(performance.now() - from);
    cpu.push((user + system) / 1000);
    // Ten answers that take a second each tell enough.
    if (index >= 9 && wall.reduce((sum, one) => sum + one, 0) > 10_000) break;
  }
  return { what, wall: quantilesOf(wall), cpu: quantilesOf(cpu) };
}

/** Adds further reports one at a time, and makes the stories that each changes again. */
export function addingLook(store: Store, copies: readonly Copy[], making: ReturnType<typeof nodeMaking>): Look {
  const ingest = new Ingest(store, { ...making, now: () => copies[0]!.document.report.published! });
  return {
    what: "one further report, its story made again",
    look: async (index) => {
      await ingest.add(copies[index]!);
      await settle(store, making);
    },
  };
}

function quantilesOf(times: number[]): Quantiles {
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
