import { documentFrom, type Made } from "../../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../../record/index.ts";
import { memoryStore } from "../../store/memory/index.ts";
import { Ingest } from "../record/ingest.ts";
import { settle } from "../record/settle.ts";
import type { DeskParts } from "./parts.ts";

export const MAKING = { grouping: nameGrouping as Grouping, merge: plainMerger };
export const ALL = { limit: 50, offset: 0 };
export const FIRE: Made = {
  id: "fire",
  outlet: "Harbour Post",
  published: "2025-03-05",
  headline: "Fire in the Brekke mill",
  text: "A fire in the Brekke mill was put out by Jon Aas and Liv Moe.",
  people: ["Jon Aas", "Liv Moe"],
  events: [{ word: "fire", label: "Brekke mill fire", type: "accident", status: "happened", evidence: "was put out" }],
};

/** A desk in memory, at which each report comes a minute after the one before. */
export async function deskOf(made: readonly Made[], facts: Partial<DeskParts> = {}): Promise<DeskParts> {
  const store = memoryStore();
  let minute = 10;
  const now = (): string => `2025-03-20T10:${minute++}:00.000Z`;
  const ingest = new Ingest(store, { ...MAKING, reader: "1.0.0", now });
  for (const one of made) await ingest.add({ document: documentFrom(one), layers: {} });
  await settle(store, MAKING);
  return { store, merge: plainMerger, today: "2025-03-12", seen: null, ...facts };
}
