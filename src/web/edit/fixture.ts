import { makeEditing } from "../../app/edit/index.ts";
import type { ReadingItem, Readings } from "../../app/jobs/index.ts";
import type { Store } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { type Grouping, nameGrouping, plainMerger } from "../../record/index.ts";
import { documentOf } from "../../store/fixture.ts";
import { createDesk, type DeskParts } from "../desk.ts";
import { testParts } from "../fixture.ts";

/** A reader that finds nothing in a text but its first line, which is the headline; it breaks off at BROKEN. */
const reader: Readings = {
  async *read(source): AsyncGenerator<ReadingItem, void, undefined> {
    const text = "text" in source ? source.text : new TextDecoder().decode(source.bytes);
    if (text.includes("BROKEN"))
      throw new ReadoutError("not-text", { what: "it is <b>no</b> text", where: source.name, fix: "Give text." });
    const { known } = source;
    const document = documentOf({
      id: `id of ${text.slice(0, 40)}`,
      text,
      headline: known.headline ?? text.split("\n")[0]!,
      outlet: known.outlet ?? null,
      published: known.published ?? null,
      url: known.url ?? ("url" in source ? source.url : null),
    });
    const reading = { document, signature: { published: null, names: [] } };
    yield { where: source.name, reading, captured: null, warnings: [] };
  },
  close: async () => {},
};

/** How long fetching a page takes, so that who looks at once sees it under way. */
const FETCH_MS = 20;

/** A desk over a store that can be written at, by Mira who works alone unless `more` says otherwise. */
export function editParts(store: Store, more: Partial<DeskParts> = {}): DeskParts {
  let jobs = 0;
  let minute = 0;
  const now = (): string => new Date(Date.parse("2025-10-24T09:00:00Z") + 60_000 * minute++).toISOString();
  const editing = makeEditing({
    store,
    making: { grouping: nameGrouping as Grouping, merge: plainMerger, reader: "1.0.0" },
    fetch: async (address) => {
      await new Promise((go) => setTimeout(go, FETCH_MS));
      if (address.includes("gone"))
        throw new ReadoutError("not-fetched", { what: "gone", where: address, fix: "Wait." });
      const bytes = new TextEncoder().encode("Fetched headline\nThe mill burns.");
      return { url: address, bytes, contentType: "text/plain", captured: now() };
    },
    readings: reader,
    newId: () => `job-${++jobs}`,
    now,
  });
  return { ...testParts(store), editing, ...more };
}

/** Asks such a desk as a browser would that shows its pages: a form is sent from there, with the secret that the page gave it. */
export function editDesk(store: Store, more: Partial<DeskParts> = {}) {
  const desk = createDesk(editParts(store, more));
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    desk.request(`http://localhost${path}`, init);
  const send = (
    path: string,
    fields: Readonly<Record<string, string | readonly string[] | File>>,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const isMultipart = Object.values(fields).some((value) => value instanceof File);
    const body = isMultipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries({ token: "form-token", ...fields }))
      for (const one of Array.isArray(value) ? value : [value]) (body as FormData).append(name, one);
    return ask(path, { method: "POST", body, headers: { origin: "http://localhost", ...headers } });
  };
  return { ask, send };
}
