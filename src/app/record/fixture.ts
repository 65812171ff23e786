import { documentFrom, FERRY, type Made } from "../../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger, type Story } from "../../record/index.ts";
import { memoryStore } from "../../store/memory/index.ts";
import type { Store } from "../../store/store.ts";
import { Ingest } from "./ingest.ts";
import { settle } from "./settle.ts";

/** How the stories of tests are made. */
export const MAKING = { grouping: nameGrouping as Grouping, merge: plainMerger };

/** A report of another story, which shares one name with the first. */
const FIRE: readonly Made[] = [
  {
    id: "fire",
    outlet: "Harbour Post",
    published: "2025-03-05",
    text: "A fire in the Brekke mill was put out by Jon Aas and Liv Moe, and Pia Holm thanked them.",
    people: ["Jon Aas", "Liv Moe", "Pia Holm"],
    events: [
      {
        word: "fire",
        label: "Brekke mill fire",
        type: "accident",
        who: ["Jon Aas"],
        status: "happened",
        evidence: "was put out",
      },
    ],
  },
  {
    id: "fire-2",
    outlet: "Coast Radio",
    published: "2025-03-06",
    text: "Jon Aas and Liv Moe found how the fire in the mill began.",
    people: ["Jon Aas", "Liv Moe"],
    events: [
      { word: "fire", label: "mill fire", type: "accident", who: ["Jon Aas"], status: "happened", evidence: "found" },
    ],
  },
];
export const MADE = [...FERRY, ...FIRE];

/** A desk over a store, at which each act takes a minute. */
export class Desk {
  readonly store: Store = memoryStore();
  minute = 10;

  now(): string {
    return `2025-03-20T10:${this.minute++}:00.000Z`;
  }

  async add(made: Made, reader = "1.0.0", captured: string | null = null): Promise<string> {
    const ingest = new Ingest(this.store, { ...MAKING, reader, now: () => this.now() });
    return (await ingest.add({ document: documentFrom(made), layers: {} }, captured)).added;
  }

  async stories(): Promise<readonly Story[]> {
    await settle(this.store, MAKING);
    const found: Story[] = [];
    for (const { id } of await this.store.stories({ limit: 99 })) found.push((await this.store.story(id))!);
    return found;
  }
}
