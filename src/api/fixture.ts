import { storiesView } from "../app/desk/index.ts";
import { correct, Ingest, settle } from "../app/record/index.ts";
import { EXPORTERS } from "../export/index.ts";
import { documentFrom, type Made } from "../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../record/index.ts";
import { memoryStore } from "../store/memory/index.ts";
import type { Store } from "../store/store.ts";
import { type ApiParts, createApi } from "./index.ts";

const MAKING = { grouping: nameGrouping as Grouping, merge: plainMerger };
export const NOW = "2025-03-20T12:00:00.000Z";

/** A store with hand-made reports, added a minute after one another. */
export async function storeOf(made: readonly Made[]): Promise<Store> {
  const store = memoryStore();
  let minute = 10;
  const ingest = new Ingest(store, { ...MAKING, reader: "1.0.0", now: () => `2025-03-20T10:${minute++}:00.000Z` });
  for (const one of made) await ingest.add({ document: documentFrom(one), layers: {} });
  await settle(store, MAKING);
  return store;
}

/** The API over a store, where Mira may correct; a text is "read" as a report without anything in it. */
export function apiParts(store: Store): ApiParts {
  const isMira = (header: string | undefined): boolean => header === "Mira";
  return {
    store,
    merge: plainMerger,
    version: "1.2.3",
    now: () => NOW,
    exporters: EXPORTERS,
    reading: {
      permission: async (_, next) => next(),
      read: async ({ text = "", published }) =>
        documentFrom({ id: "given", text, ...(published === undefined ? {} : { published }) }),
    },
    correcting: {
      permission: async (context, next) =>
        isMira(context.req.header("x-person")) ? next() : context.text("Only Mira may.", 403),
      author: (context) => context.req.header("x-person")!,
      correct: (correction) => correct(store, correction, MAKING),
    },
    warn: (error) => {
      throw error;
    },
  };
}

/** Asks the API as a program would, and gives ids of the first story to ask with. */
export async function askedApi(made: readonly Made[]) {
  const store = await storeOf(made);
  const api = createApi(apiParts(store));
  const [card] = (
    await storiesView({ store, merge: plainMerger, today: NOW.slice(0, 10), seen: null }, { limit: 1, offset: 0 })
  ).items;
  const story = (await store.story(card!.id))!;
  return {
    store,
    api,
    story: story.id,
    event: story.events[0]!.id,
    report: story.reports[0]!.ref,
    ask: async (path: string, init?: RequestInit): Promise<Response> => api.request(`http://localhost${path}`, init),
  };
}
