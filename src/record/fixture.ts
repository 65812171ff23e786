import type { ReadoutDocument, Span, Status } from "../core/index.ts";
import { type ReportVersion, versionOf } from "./report.ts";

type Document = ReadoutDocument;

/** A statement of a hand-made report; words stand for the place where the text has them first. */
export interface Said {
  readonly source?: string;
  readonly cue: string;
  readonly content?: string;
  readonly kind?: Document["attributions"][number]["sourceKind"];
  /** Names of the people who speak. */
  readonly who?: readonly string[];
  /** Numbers, from 0, of the statements that relay this one. */
  readonly via?: readonly number[];
  readonly to?: string;
  readonly negated?: boolean;
}

/** An event of a hand-made report. */
export interface Told {
  /** The word that names it. */
  readonly word: string;
  /** Further words that name it. */
  readonly also?: readonly string[];
  readonly label?: string;
  readonly type?: string;
  readonly who?: readonly string[];
  readonly place?: string;
  /** The date as written, and its value. */
  readonly time?: readonly [words: string, value: string];
  readonly first?: readonly [words: string, value: string];
  readonly status: Status;
  readonly evidence?: string;
  /** Numbers of the statements that assert it. */
  readonly by?: readonly number[];
  readonly others?: readonly { readonly status: Status; readonly evidence: string; readonly by?: readonly number[] }[];
  readonly reason?: string;
  readonly described?: readonly { readonly words: string; readonly by?: number }[];
}

/** What a hand-made report says. */
export interface Made {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly published?: string | null;
  readonly url?: string;
  readonly main?: string;
  readonly headline?: string;
  readonly people?: readonly (string | { readonly name: string; readonly roles: readonly string[] })[];
  readonly said?: readonly Said[];
  readonly events?: readonly Told[];
  readonly correction?: string;
  readonly notRead?: readonly string[];
}

/** A document from what a test says of it: every span is found by its words, which the text must hold. */
export function documentFrom(made: Made): Document {
  const { text } = made;
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`the text does not hold "${words}"`);
    return { start, end: start + words.length };
  };
  const names = new Map<string, { name: string; roles: readonly string[] }>();
  const know = (name: string, roles: readonly string[] = []): string => {
    if (!names.has(name)) names.set(name, { name, roles });
    return `n${[...names.keys()].indexOf(name) + 1}`;
  };
  for (const person of made.people ?? []) typeof person === "string" ? know(person) : know(person.name, person.roles);
  const times: Document["times"][number][] = [];
  const time = (given: readonly [string, string] | undefined): { value: string; from: string } | null => {
    if (given === undefined) return null;
    const id = `t${times.length + 1}`;
    times.push({ id, ...at(given[0]), type: "DATE", value: given[1], mod: null, anchor: "published", basis: "stated" });
    return { value: given[1], from: id };
  };
  const statement = (said: Said, index: number): Document["attributions"][number] => ({
    id: `a${index}`,
    source: said.source === undefined ? [] : [at(said.source)],
    cue: [at(said.cue)],
    content: said.content === undefined ? [] : [at(said.content)],
    speech: "indirect",
    act: "statement",
    speakers: (said.who ?? []).map((name) => know(name)),
    sourceKind: said.kind ?? "named",
    anonymityReason: null,
    sourceCount: null,
    addressee: said.to === undefined ? [] : [at(said.to)],
    via: (said.via ?? []).map((number) => `a${number}`),
    stance: "asserts",
    negated: said.negated ?? false,
  });
  const event = (told: Told, index: number): Document["events"][number] => ({
    id: `e${index + 1}`,
    label: told.label ?? told.word,
    type: told.type ?? "meeting",
    mentions: [told.word, ...(told.also ?? [])].map(at),
    participants: (told.who ?? []).map((name) => ({ entity: know(name), name })),
    place: told.place ?? null,
    time: time(told.time),
    originalTime: time(told.first),
    status: told.status,
    statusEvidence: at(told.evidence ?? told.word),
    assertedBy: (told.by ?? []).map((number) => `a${number}`),
    statusReason: told.reason === undefined ? null : at(told.reason),
    otherStatuses: (told.others ?? []).map(({ status, evidence, by = [] }) => ({
      status,
      statusEvidence: at(evidence),
      assertedBy: by.map((number) => `a${number}`),
    })),
    descriptions: (told.described ?? []).map(({ words, by }) => ({
      ...at(words),
      by: by === undefined ? null : `a${by}`,
    })),
    links: [],
  });
  const attributions = (made.said ?? []).map(statement);
  const events = (made.events ?? []).map(event);
  const sentences = [...text.matchAll(/[^.\n]+\.?/g)]
    .filter(([words]) => words.trim() !== "")
    .map(({ 0: words, index }) => ({ start: index + words.search(/\S/), end: index + words.length }));
  return {
    format: "readout/1",
    report: {
      id: made.id,
      url: made.url ?? null,
      canonicalUrl: null,
      mainVersionUrl: made.main ?? null,
      outlet: made.outlet ?? null,
      headline: made.headline ?? null,
      deck: null,
      bylines: [],
      published: made.published ?? null,
      publishedFrom: made.published === undefined ? null : "given",
      language: "en",
      text,
      blocks: [
        { kind: "paragraph", start: 0, end: made.correction === undefined ? text.length : at(made.correction).start },
        ...(made.correction === undefined ? [] : [{ kind: "correction" as const, ...at(made.correction) }]),
      ],
      credits: [],
      posts: [],
    },
    sentences,
    entities: [...names.values()].map(({ name, roles }, index) => ({
      id: `n${index + 1}`,
      kind: "person",
      name,
      descriptions: roles,
      mentions: text.includes(name) ? [at(name)] : [],
    })),
    times,
    attributions,
    events,
    notRead: (made.notRead ?? []).map((layer) => ({ layer, why: "not asked for" })),
  };
}

/** A version of a hand-made report. */
export function versionFrom(
  made: Made,
  facts: Partial<Pick<ReportVersion, "captured" | "added" | "reader">> = {},
): ReportVersion {
  return versionOf(documentFrom(made), {
    captured: null,
    added: "2025-03-20T10:00:00.000Z",
    reader: "1.0.0",
    ...facts,
  });
}

const TALKS: Pick<Told, "label" | "who"> = { label: "Lind–Holm talks", who: ["Oskar Lind", "Pia Holm"] };

/**
 * An invented story of talks on a ferry: set for Friday, in doubt by an unnamed source whom another outlet relays, put off,
 * moved, and held. "wire" is printed by two outlets.
 */
export const FERRY: readonly Made[] = [
  {
    id: "set",
    outlet: "Harbour Post",
    published: "2025-03-03",
    headline: "Ferry talks set for Friday",
    text: "Oskar Lind and Pia Holm will hold talks on the Nordby ferry on Friday. Some 400 people wrote to the town. Lind, the harbour master, told reporters that the old ship would be sold.",
    people: [{ name: "Oskar Lind", roles: ["harbour master"] }, "Pia Holm"],
    said: [
      { source: "Lind", cue: "told", content: "that the old ship would be sold", who: ["Oskar Lind"], to: "reporters" },
    ],
    events: [
      {
        ...TALKS,
        word: "talks",
        status: "scheduled",
        evidence: "will hold",
        time: ["Friday", "2025-03-07"],
        place: "Nordby",
      },
    ],
  },
  {
    id: "doubt",
    outlet: "Coast Radio",
    published: "2025-03-04",
    headline: "Doubt over ferry talks",
    text: "Friday's talks of Oskar Lind and Pia Holm may not take place, a person close to Holm said. The office of Holm said the talks stand.",
    people: ["Oskar Lind", "Pia Holm"],
    said: [
      { source: "a person close to Holm", cue: "said", content: "may not take place", kind: "anonymous" },
      { source: "The office of Holm", cue: "said the", content: "the talks stand", kind: "collective" },
    ],
    events: [
      {
        ...TALKS,
        word: "talks",
        status: "uncertain",
        evidence: "may not take place",
        by: [0],
        time: ["Friday", "2025-03-07"],
        others: [{ status: "scheduled", evidence: "stand", by: [1] }],
      },
    ],
  },
  {
    id: "relayed",
    outlet: "Harbour Post",
    published: "2025-03-04T18:00:00+01:00",
    headline: "Radio: ferry talks in doubt",
    text: "Talks of Lind and Holm on Friday are in doubt, Coast Radio reported, quoting a person close to Holm.",
    people: ["Oskar Lind", "Pia Holm"],
    said: [
      { source: "Coast Radio", cue: "reported", kind: "collective" },
      { source: "a person close to Holm", cue: "quoting", content: "are in doubt", kind: "anonymous", via: [0] },
    ],
    events: [
      {
        ...TALKS,
        word: "Talks",
        status: "uncertain",
        evidence: "are in doubt",
        by: [1],
        time: ["Friday", "2025-03-07"],
      },
    ],
  },
  ...["Harbour Post", "Nordby Daily"].map(
    (outlet, index): Made => ({
      id: `wire-${index}`,
      outlet,
      published: `2025-03-06T0${8 + index}:00:00Z`,
      headline: "Ferry talks moved by a week",
      text: "The talks on the ferry of Oskar Lind and Pia Holm were moved from Friday to March 14 on Thursday. The town of Nordby gave a storm as the reason for that in a short note to the press.",
      people: ["Oskar Lind", "Pia Holm"],
      events: [
        {
          ...TALKS,
          word: "talks",
          status: "rescheduled",
          evidence: "were moved",
          first: ["Friday", "2025-03-07"],
          time: ["March 14", "2025-03-14"],
          reason: "a storm",
        },
      ],
    }),
  ),
  {
    id: "held",
    outlet: "Coast Radio",
    published: "2025-03-15",
    headline: "Ferry talks held",
    text: "Oskar Lind and Pia Holm held talks in Nordby on Friday. Lind called them good. Holm called them useless. More than 600 people stood outside.",
    people: ["Oskar Lind", "Pia Holm"],
    said: [
      { source: "Lind", cue: "called", content: "them good", who: ["Oskar Lind"] },
      { source: "Holm", cue: "called them useless", content: "them useless", who: ["Pia Holm"] },
    ],
    events: [
      {
        ...TALKS,
        word: "talks",
        status: "happened",
        evidence: "held",
        time: ["Friday", "2025-03-14"],
        place: "Nordby",
        described: [
          { words: "good", by: 0 },
          { words: "useless", by: 1 },
        ],
      },
    ],
  },
];
