import type { ReadSigned } from "../../../src/app/record/index.ts";
import type { ReadoutDocument } from "../../../src/core/index.ts";
import { createReader } from "../../../src/node/index.ts";
import { nodeKeeping } from "../../../src/node/making.ts";
import type { Signature } from "../../../src/record/index.ts";
import { inventStory } from "./invented.ts";
import { dice, inventName, isNoun, nounLike } from "./names.ts";

/** A report that was read, and what its copies are made from. */
interface Original {
  /** In milliseconds since 1970. */
  readonly published: number;
  /** As JSON. */
  readonly document: string;
  readonly signature: string;
  readonly sketch: string;
}

/** A story that was read. */
export interface ReadStory {
  readonly originals: readonly Original[];
  readonly names: readonly string[];
  /** Words of its texts that mean nothing to the shape of a document: copies may have others. */
  readonly words: readonly string[];
}

/** A report of the large store, as `Ingest` takes it from a reader that keeps its layers. */
export interface Copy extends ReadSigned {
  readonly signature: Signature;
}

/** Reads invented stories with the whole product. */
export function readStories(count: number, onCount: (done: number) => void): readonly ReadStory[] {
  const reader = createReader();
  const keep = nodeKeeping();
  return Array.from({ length: count }, (_, number) => {
    const { reports, names } = inventStory(number);
    const originals = reports.map(({ text, headline, outlet, published }): Original => {
      const reading = reader.readLayers({ text, headline, outlet, published, language: "en" });
      const { signature, sketch } = keep(reading);
      return {
        published: Date.parse(published),
        document: JSON.stringify(reading.document),
        signature: JSON.stringify(signature),
        sketch: JSON.stringify(sketch),
      };
    });
    onCount(number + 1);
    return { originals, names, words: freeWords(reports, originals) };
  });
}

/** Long words of the texts that are no key and no label of a document. */
function freeWords(reports: readonly { readonly text: string }[], originals: readonly Original[]): readonly string[] {
  const labels = new Set<string>();
  const collect = (value: unknown, key = ""): void => {
    for (const word of key.match(/[A-Za-z]+/g) ?? []) labels.add(word);
    if (typeof value === "string" && !WORDED.has(key))
      for (const word of value.match(/[A-Za-z]+/g) ?? []) labels.add(word);
    if (typeof value === "object" && value !== null)
      for (const [inner, part] of Object.entries(value)) collect(part, Array.isArray(value) ? key : inner);
  };
  for (const { document, signature, sketch } of originals)
    for (const json of [document, signature, sketch]) collect(JSON.parse(json));
  const words = reports.flatMap(({ text }) => text.match(/\b[a-z]{5,}\b/g) ?? []);
  return [...new Set(words)].filter((word) => !labels.has(word) && !isNoun(word)).sort();
}

/** Fields that hold words of the text. */
const WORDED: ReadonlySet<string> = new Set([
  "text",
  "headline",
  "outlet",
  "name",
  "descriptions",
  "label",
  "place",
  "term",
  "noun",
]);
/** Share of a story's free words that a copy has others for: stories are told apart by more than their names. */
const OTHER_WORDS = 0.5;

/** Which words of a story a copy has in place of the story's own: other names, and other words, each as long as the one that it replaces. */
export function otherWords({ names, words }: ReadStory, seed: number): ReadonlyMap<string, string> {
  const roll = dice(seed);
  const others = new Map<string, string>();
  for (const word of words) if (roll() < OTHER_WORDS) others.set(word, nounLike(roll, word));
  for (const name of names) {
    const other = inventName(roll, name.length);
    others.set(name, other);
    others.set(name.toLowerCase(), other.toLowerCase());
  }
  return others;
}

const DAY_MS = 86_400_000;

/**
 * A copy of a report with other names, other nouns and other dates, all of the same length, so that every span of the reading
 * still covers its words. `seed` decides the nouns, `weeks` how much later it was published.
 */
export function copyOf(
  original: Original,
  names: ReadonlyMap<string, string>,
  { id, seed, weeks }: { readonly id: string; readonly seed: number; readonly weeks: number },
): Copy {
  const roll = dice(seed);
  const nouns = new Map<string, string>();
  const swap = (word: string): string => {
    if (word.length > 4 && word[4] === "-") return later(word, weeks);
    const name = names.get(word);
    if (name !== undefined) return name;
    if (!isNoun(word)) return word;
    let noun = nouns.get(word);
    if (noun === undefined) {
      noun = nounLike(roll, word);
      nouns.set(word, noun);
    }
    return noun;
  };
  const vary = (json: string): string => json.replace(/[A-Za-z]{4,}|\b\d{4}-(?:W\d{2}|\d{2}-\d{2})/g, swap);
  const document = JSON.parse(vary(original.document)) as ReadoutDocument;
  const signature = JSON.parse(vary(original.signature)) as Signature;
  const sketch = JSON.parse(vary(original.sketch)) as Copy["sketch"];
  return {
    sketch,
    document: { ...document, report: { ...document.report, id } },
    signature: {
      ...signature,
      published: signature.published === null ? null : signature.published + 7 * weeks,
    },
  };
}

/** A day or week of the calendar, so many weeks later. */
export function later(value: string, weeks: number): string {
  if (value[5] !== "W") return iso(Date.parse(value) + 7 * weeks * DAY_MS);
  const year = Number(value.slice(0, 4));
  // The first week of ISO 8601 is that with the 4th of January.
  const fourth = Date.UTC(year, 0, 4);
  const thursday =
    fourth -
    ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS +
    (7 * (Number(value.slice(6)) - 1 + weeks) + 3) * DAY_MS;
  const { y, start } = yearOf(thursday);
  return `${y}-W${String(1 + Math.floor((thursday - start) / (7 * DAY_MS))).padStart(2, "0")}`;
}

function yearOf(ms: number): { readonly y: number; readonly start: number } {
  const y = new Date(ms).getUTCFullYear();
  return { y, start: Date.UTC(y, 0, 1) };
}

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
