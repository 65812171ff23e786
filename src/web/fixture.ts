import { readdirSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { Ingest, type Store, settle } from "../app/record/index.ts";
import { assetOf, LITE_STYLES, styleSheet } from "../node/assets.ts";
import { documentFrom, type Made } from "../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../record/index.ts";
import { memoryStore } from "../store/memory/index.ts";
import type { Assets } from "./assets.ts";
import { createDesk, type DeskParts } from "./desk.ts";

const FOLDER = new URL("./", import.meta.url);

/** The assets as the build makes them, from the sources. */
export function testAssets(): Assets {
  const islands = readdirSync(new URL("islands/", FOLDER)).filter((file) => /^[a-z-]+\.ts$/.test(file));
  return new Map(
    [
      assetOf("desk.css", styleSheet(FOLDER)),
      assetOf("lite.css", styleSheet(FOLDER, LITE_STYLES)),
      assetOf("icon.svg", Uint8Array.from(readFileSync(new URL("icon.svg", FOLDER)))),
      ...islands.map((file) => {
        const source = readFileSync(new URL(`islands/${file}`, FOLDER), "utf8");
        const { code } = transformSync(source, { loader: "ts", target: "es2022" });
        return assetOf(file.replace(/\.ts$/, ".js"), Uint8Array.from(Buffer.from(code)));
      }),
    ].map((asset) => [asset.name.replace(/\.[0-9a-f]{12}(?=\.\w+$)/, ""), asset]),
  );
}

/** What a desk is given in tests: noon of a day in Sofia. */
export function testParts(store: Store): DeskParts {
  return {
    store,
    merge: plainMerger,
    now: () => "2025-10-24T09:00:00.000Z",
    zone: "Europe/Sofia",
    assets: testAssets(),
    hosts: new Set(["localhost"]),
    signIn: { accounts: null, author: "Mira", formToken: "form-token", clientOf: () => "10.0.0.1" },
    editing: null,
    warn: (error) => {
      throw error;
    },
  };
}

/** Asks a desk over a store for a page, as a browser would. */
export function testDesk(store: Store): (path: string, init?: RequestInit) => Promise<Response> {
  const desk = createDesk(testParts(store));
  return async (path, init) => desk.request(`http://localhost${path}`, init);
}

/** A store in memory with hand-made reports, an hour between one and the next. */
export async function storeOf(reports: readonly Made[]): Promise<Store> {
  const store = memoryStore();
  const making = { grouping: nameGrouping as Grouping, merge: plainMerger };
  let hour = 10;
  const now = (): string => `2025-03-20T${hour++}:00:00.000Z`;
  const ingest = new Ingest(store, { ...making, reader: "1.0.0", now });
  for (const made of reports) await ingest.add({ document: documentFrom(made), layers: {} });
  await settle(store, making);
  return store;
}

/** What a page would run, load or turn round if it did not escape it. */
export const HOSTILE_TEXT = `<script>alert(1)</script>"><img src=x onerror="alert(2)">' \u202Eyrref&amp;<b>x</b>`;

/** Reports whose every field is hostile. */
export const HOSTILE: readonly Made[] = [1, 2].map((day) => ({
  id: `hostile-${day}`,
  url: "javascript:alert(3)",
  outlet: `${HOSTILE_TEXT} Post ${day}`,
  headline: `${HOSTILE_TEXT} headline`,
  published: `2025-03-0${day}`,
  text: `${HOSTILE_TEXT} The ferry talks are set for Friday, said ${HOSTILE_TEXT}Lind. They may not be held.`,
  people: [{ name: `Lind ${HOSTILE_TEXT}`, roles: [HOSTILE_TEXT] }, "Ana Berg", "Nils Dahl"],
  said: [{ source: `${HOSTILE_TEXT}Lind`, cue: "said", content: "The ferry talks", who: [`Lind ${HOSTILE_TEXT}`] }],
  events: [
    {
      word: "talks",
      label: `talks ${HOSTILE_TEXT}`,
      type: HOSTILE_TEXT,
      who: [`Lind ${HOSTILE_TEXT}`],
      place: HOSTILE_TEXT,
      time: ["Friday", day === 1 ? "2025-03-07" : "2025-03-14"] as const,
      status: "scheduled" as const,
      others: [{ status: "uncertain" as const, evidence: "may not be held", by: [0] }],
      described: [{ words: HOSTILE_TEXT, by: 0 }],
    },
  ],
}));

/** A long story: thirty reports of one meeting, with six events and ten statements each, and a long text. */
export const LONG: readonly Made[] = Array.from({ length: 30 }, (_, part): Made => {
  const people = Array.from({ length: 20 }, (_, i) => `Ana${i} Speaker${i}`);
  const said = people.slice(0, 10).map((name, i) => ({
    source: name,
    cue: `said${i}`,
    content: `that the harbour of number ${i} would be shut for the whole of the winter of that year`,
    who: [name],
  }));
  const events = Array.from({ length: 6 }, (_, i) => ({
    word: `talks${i}`,
    label: `harbour talks ${i} of ${part}`,
    who: [people[i]!],
    place: "Old Harbour",
    time: [`day${i}`, `2025-0${1 + (i % 6)}-${String(1 + (part % 28)).padStart(2, "0")}`] as const,
    status: part % 2 === 0 ? ("scheduled" as const) : ("postponed" as const),
  }));
  const text = [
    ...said.map(({ source, cue, content }) => `${source} ${cue} ${content}.`),
    ...events.map(({ word, time }) => `The ${word} are set for ${time[0]}.`),
    ...Array.from(
      { length: 160 },
      (_, i) => `Line ${i} of report ${part} tells of ${(i * 7919 + part * 104_729) % 99_991} things.`,
    ),
  ].join("\n");
  return {
    id: `long-${part}`,
    published: `2025-01-${String(1 + part).padStart(2, "0")}`,
    headline: `Harbour, part ${part}`,
    people,
    said,
    events,
    text,
  };
});
