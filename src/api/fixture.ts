import { Ajv2020 } from "ajv/dist/2020.js";
import { storiesView } from "../app/desk/index.ts";
import { makeEditing } from "../app/edit/index.ts";
import type { ReadingItem, Readings } from "../app/jobs/index.ts";
import { Ingest, settle } from "../app/record/index.ts";
import { ReadoutError } from "../core/index.ts";
import { EXPORTERS } from "../export/index.ts";
import { documentFrom, type Made } from "../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../record/index.ts";
import { documentOf } from "../store/fixture.ts";
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

/** A reader that finds nothing in a text; of a page it takes what is not in tags. It reads no batch of lines. */
const reader: Readings = {
  async *read(source): AsyncGenerator<ReadingItem, void, undefined> {
    if ("bytes" in source && source.isLines)
      throw new ReadoutError("bad-line", { what: "the line is no JSON", fix: "Give one object a line." });
    const text = "text" in source ? source.text : new TextDecoder().decode(source.bytes).replace(/<[^>]*>/g, "");
    if (text.includes("BROKEN")) throw new ReadoutError("not-text", { what: "it is no text", fix: "Give text." });
    const { published = null, headline = null, outlet = null } = source.known;
    const document = documentOf({ id: `id of ${text}`, text, headline, outlet, published });
    yield {
      where: source.name,
      reading: { document, signature: { published: null, names: [] } },
      captured: null,
      warnings: [],
    };
  },
  close: async () => {},
};

/** The API over a store, where Mira may correct and Ivo may only read; who says no name has not signed in. */
export function apiParts(store: Store): ApiParts {
  const editing = makeEditing({
    store,
    making: { ...MAKING, reader: "1.0.0" },
    fetch: async () => {
      throw new ReadoutError("robots-refused", { what: "the site asks not to", fix: "Save the page." });
    },
    readings: reader,
    newId: () => "job-1",
    now: () => NOW,
  });
  const roles = { Mira: "correct", Ivo: "read" } as const;
  return {
    store,
    merge: plainMerger,
    version: "1.2.3",
    now: () => NOW,
    exporters: EXPORTERS,
    editing,
    whoOf: (context) => {
      const name = context.req.header("x-person");
      return name === "Mira" || name === "Ivo" ? { name, role: roles[name] } : null;
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

export interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: "path" | "query";
    readonly required?: boolean;
    readonly schema: { readonly example?: unknown };
  }[];
  readonly responses: {
    readonly [status: string]: { readonly content: { readonly [type: string]: { schema: object } } };
  };
}
export interface Description {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: object;
}

/** Asks a description whether an answer is what it says of that operation: "" where it is, else what is not. */
export function describedBy(described: Description) {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ ...described, $id: "api" });
  return (path: string, method: string, status: "200" | "202" | "default", type: string, body: unknown): string => {
    const pointer = [path, method, "responses", status, "content", type, "schema"]
      .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/");
    const validate = ajv.getSchema(`api#/paths/${pointer}`);
    if (validate === undefined) return `nothing is said of ${path} ${type}`;
    return validate(body) ? "" : ajv.errorsText(validate.errors);
  };
}
