import { parse as parseCsv } from "csv-parse/sync";
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
// @ts-expect-error jsonld comes without types.
import jsonldLibrary from "jsonld";
import { describe, expect, it } from "vitest";
import { exportedStories, exportStories, Ingest, settle } from "../app/record/index.ts";
import { documentFrom, FERRY, type Made } from "../record/fixture.ts";
import { correctionOf, type Grouping, nameGrouping, plainMerger } from "../record/index.ts";
import { memoryStore } from "../store/memory/index.ts";
import { EXPORTERS, type ExportedStory, PARTED } from "./index.ts";

const NOW = "2025-03-20T10:00:00.000Z";
const MAKING = { grouping: nameGrouping as Grouping, merge: plainMerger };

/** One event each that is off, put off and in doubt; its words would break a careless format. */
const AWKWARD: Made = {
  id: "awkward",
  outlet: "=Post & <Sons>",
  published: "2025-03-05T09:00:00+01:00",
  url: "https://post.example/a?x=1&y=2",
  headline: 'A "march", a vote; and\na café 🎈',
  text: `The march of 14 March is off. The vote on 12 March was put off, "for now", said Ann Lee. The dinner on 13 March at 19:00 is in doubt.`,
  people: ["Ann Lee"],
  said: [{ source: "Ann Lee", cue: "said", content: '"for now"', who: ["Ann Lee"] }],
  events: [
    {
      word: "march",
      label: "=march, the; 🎈",
      type: "protest",
      status: "cancelled",
      evidence: "is off",
      time: ["14 March", "2025-03-14"],
    },
    {
      word: "vote",
      label: "<vote>",
      type: "vote",
      status: "postponed",
      evidence: "was put off",
      first: ["12 March", "2025-03-12"],
      by: [0],
    },
    {
      word: "dinner",
      label: "dinner",
      type: "other",
      status: "uncertain",
      evidence: "is in doubt",
      time: ["13 March at 19:00", "2025-03-13T19:00"],
      place: "Café “Nord”, Nordby",
    },
    { word: "is off", label: "someday", type: "other", status: "scheduled", evidence: "off" },
  ],
};

async function exported(made: readonly Made[]): Promise<readonly ExportedStory[]> {
  const store = memoryStore();
  const ingest = new Ingest(store, { ...MAKING, reader: "1.0.0", now: () => NOW });
  for (const one of made) await ingest.add({ document: documentFrom(one), layers: {} });
  await settle(store, MAKING);
  const ids = (await store.stories({ limit: 99 })).map(({ id }) => id);
  return exportedStories(store, ids, plainMerger, true);
}

async function as(format: string, made: readonly Made[]): Promise<string> {
  return EXPORTERS[format]!(await exported(made), { now: NOW, corrections: [] });
}

describe("iCalendar, read by ical.js", () => {
  const eventsOf = async (made: readonly Made[]) => {
    const text = await as("ics", made);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents("vevent").map((one) => {
      const event = new ICAL.Event(one);
      return [
        event.summary,
        one.getFirstPropertyValue("status"),
        event.startDate.toString(),
        event.startDate.isDate ? event.endDate.toString() : null,
        event.location,
      ];
    });
  };

  it("keeps what is off and what was put off, and says so", async () => {
    expect(await eventsOf([AWKWARD])).toEqual([
      ["Postponed: <vote>", "TENTATIVE", "2025-03-12", "2025-03-13", null],
      ["In doubt: dinner", "TENTATIVE", "2025-03-13T19:00:00", null, "Café “Nord”, Nordby"],
      ["Cancelled: =march, the; 🎈", "CANCELLED", "2025-03-14", "2025-03-15", null],
    ]);
  });

  it("gives an event its last date", async () => {
    expect(await eventsOf(FERRY)).toEqual([["Lind–Holm talks", "CONFIRMED", "2025-03-14", "2025-03-15", "Nordby"]]);
  });
});

it("CSV, read by csv-parse: a row an event, and no cell that a spreadsheet would run", async () => {
  const rows = parseCsv(await as("csv", [AWKWARD]), { columns: true, relax_column_count: false }) as Record<
    string,
    string
  >[];
  const marched = rows.find(({ status }) => status === "cancelled")!;
  expect(rows).toHaveLength(4);
  expect(marched).toMatchObject({
    label: "'=march, the; 🎈",
    from: "2025-03-14",
    to: "2025-03-14",
    outlet: "'=Post & <Sons>",
    words: "is off",
    story_name: 'A "march", a vote; and\na café 🎈',
  });
});

it("JSON Lines: everything, a line each", async () => {
  const lines = (await as("jsonl", FERRY))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { kind: string });
  const counts: { [kind: string]: number } = {};
  for (const { kind } of lines) counts[kind] = (counts[kind] ?? 0) + 1;
  expect(counts).toEqual({ report: 6, story: 1, statement: 7 });
});

it.each([...PARTED])("%s says the same in parts as whole, holding few stories at a time", async (format) => {
  const store = memoryStore();
  const ingest = new Ingest(store, { ...MAKING, reader: "1.0.0", now: () => NOW });
  for (let number = 0; number < 120; number += 1)
    await ingest.add({
      document: documentFrom({ ...AWKWARD, id: `${number}`, url: `https://post.example/${number}`, people: [] }),
      layers: {},
    });
  const alone = {
    ...MAKING,
    grouping: { ...MAKING.grouping, part: (reports) => reports.map(({ ref }) => [ref]) } as Grouping,
  };
  await settle(store, alone);
  const action = { do: "confirm-event", event: "r@1" } as const;
  await store.putCorrections([correctionOf({ author: "Mira", at: NOW, note: null, action })], []);
  const most: number[] = [];
  const exporter: (typeof EXPORTERS)[string] = (stories, facts) => {
    most.push(stories.length);
    return EXPORTERS[format]!(stories, facts);
  };
  const write = async (isParted: boolean): Promise<string> => {
    let text = "";
    for await (const part of exportStories(store, [], {
      exporter,
      merge: plainMerger,
      now: NOW,
      withChanges: false,
      isParted,
    }))
      text += part;
    return text;
  };
  const whole = await write(false);
  expect(most).toEqual([120]);
  expect(await write(true)).toBe(whole);
  expect(most.slice(1)).toEqual([50, 50, 20, 0]);
});

it("Atom, read by feedsmith: what each report changed, the newest first", async () => {
  const feed = parseAtomFeed(await as("atom", FERRY));
  const status = feed.entries!.filter(({ title }) =>
    /: status,/.test(String(typeof title === "string" ? title : title?.value)),
  );
  expect(status.map(({ updated }) => updated)).toEqual([
    "2025-03-15T12:00:00Z",
    "2025-03-06T08:00:00Z",
    "2025-03-04T12:00:00Z",
  ]);
  expect(new Set(feed.entries!.map(({ id }) => id)).size).toBe(feed.entries!.length);
  const awkward = parseAtomFeed(await as("atom", [AWKWARD]));
  expect(JSON.stringify(awkward.entries)).toContain("<vote>");
});

describe("JSON-LD, expanded by jsonld", () => {
  const SCHEMA = "http://schema.org/";
  const load = async (url: string) => ({
    contextUrl: null,
    documentUrl: url,
    document: { "@context": { "@vocab": SCHEMA, eventStatus: { "@type": "@id" }, url: { "@type": "@id" } } },
  });
  const nodes = async (made: readonly Made[]): Promise<{ [property: string]: unknown }[]> =>
    jsonldLibrary.expand(JSON.parse(await as("jsonld", made)), { documentLoader: load });
  const value = (node: { [property: string]: unknown }, property: string): unknown => {
    const found = (node[`${SCHEMA}${property}`] as { "@value"?: unknown; "@id"?: unknown }[] | undefined)?.[0];
    return found?.["@value"] ?? found?.["@id"];
  };
  const ofType = (all: { [property: string]: unknown }[], type: string) =>
    all.filter((node) => (node["@type"] as string[])[0] === `${SCHEMA}${type}`);

  it("has articles, events with their status and first date, quotations and claims", async () => {
    const all = await nodes([...FERRY, AWKWARD]);
    expect(ofType(all, "NewsArticle")).toHaveLength(7);
    const events = ofType(all, "Event").map((event) => [
      value(event, "name"),
      value(event, "eventStatus"),
      value(event, "startDate"),
      value(event, "previousStartDate"),
    ]);
    expect(events).toContainEqual(["Lind–Holm talks", "https://schema.org/EventScheduled", "2025-03-14", "2025-03-07"]);
    expect(events).toContainEqual(["=march, the; 🎈", "https://schema.org/EventCancelled", "2025-03-14", undefined]);
    expect(events).toContainEqual(["<vote>", "https://schema.org/EventPostponed", "2025-03-12", undefined]);
    expect(ofType(all, "Quotation").map((node) => value(node, "text"))).toEqual(['"for now"']);
    expect(ofType(all, "Claim").length).toBeGreaterThan(4);
  });
});

it("Web Annotations find their words by position and by quotation", async () => {
  const { items } = JSON.parse(await as("annotations", [{ ...AWKWARD, text: `🎈 ${AWKWARD.text}` }])) as {
    items: { target: object | object[] }[];
  };
  const points = [...`🎈 ${AWKWARD.text}`];
  const targets = items.flatMap(({ target }) => target) as {
    source: string;
    selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
  }[];
  expect(targets.length).toBeGreaterThan(3);
  for (const { source, selector } of targets) {
    const [quote, position] = selector;
    expect(source).toBe(AWKWARD.url);
    expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
    expect(points.join("")).toContain(quote.prefix + quote.exact + quote.suffix);
  }
});

it("TimelineJS: dated events with escaped text", async () => {
  const { events } = JSON.parse(await as("timelinejs", [AWKWARD, ...FERRY])) as {
    events: { start_date: { year: number; month: number; day: number }; text: { headline: string; text: string } }[];
  };
  expect(events.map(({ start_date: { year, month, day } }) => [year, month, day])).toContainEqual([2025, 3, 14]);
  for (const { text } of events) expect(text.headline + text.text.replace(/<\/?p>/g, "")).not.toMatch(/[<>]/);
});

it("Markdown: every footnote is used once and defined once", async () => {
  const text = await as("markdown", FERRY);
  const used = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number);
  const defined = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
  expect(used.toSorted()).toEqual(defined.toSorted());
  expect(text).toContain("- 4 Mar 2025: in doubt, a person close to Holm, relayed by Coast Radio[^");
});
