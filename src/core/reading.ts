import type { ReadoutDocument } from "./document.ts";
import type { BlockKind } from "./report.ts";
import { indexAt, type Span } from "./span.ts";
import { timeWords } from "./time-words.ts";

type DocumentAttribution = ReadoutDocument["attributions"][number];

/** Where in a report something stands, as a reader counts: the third paragraph's second sentence. */
export interface Place {
  readonly kind: BlockKind;
  /** The paragraph's number among the paragraphs, list items and quotes, from 1; null in other kinds of block. */
  readonly paragraph: number | null;
  /** The sentence's number in its block, from 1; null where no sentence holds the offset. */
  readonly sentence: number | null;
}

const COUNTED: ReadonlySet<BlockKind> = new Set<BlockKind>(["paragraph", "list-item", "quote"]);

/** How each kind of source is called for a reader. */
export const SOURCE_KIND_WORDS: { readonly [K in DocumentAttribution["sourceKind"]]: string } = {
  named: "named",
  anonymous: "not named",
  document: "document",
  collective: "organisation or group",
  unstated: "not stated",
};

/**
 * Look-ups over one document that every view needs: the place of a span, the name behind a source, the chain of relays.
 * Built once in O(blocks + sentences + items).
 */
export class Reading {
  readonly document: ReadoutDocument;
  readonly #paragraphs: readonly (number | null)[];
  readonly #entities: ReadonlyMap<string, ReadoutDocument["entities"][number]>;
  readonly #attributions: ReadonlyMap<string, DocumentAttribution>;

  constructor(document: ReadoutDocument) {
    this.document = document;
    let count = 0;
    this.#paragraphs = document.report.blocks.map((block) => (COUNTED.has(block.kind) ? ++count : null));
    this.#entities = new Map(document.entities.map((entity) => [entity.id, entity]));
    this.#attributions = new Map(document.attributions.map((attribution) => [attribution.id, attribution]));
  }

  /** The exact words of a span. */
  words(at: Span): string {
    return this.document.report.text.slice(at.start, at.end);
  }

  /** The words of several spans, with "…" where something lies between them. */
  allWords(spans: readonly Span[]): string {
    return spans.map((at) => this.words(at)).join(" … ");
  }

  /** Where a span begins. O(log n). Null where no block holds it. */
  place(at: Span): Place | null {
    const { blocks } = this.document.report;
    const block = indexAt(blocks, at.start);
    if (block < 0) return null;
    const { sentences } = this.document;
    const sentence = indexAt(sentences, at.start);
    let number: number | null = null;
    if (sentence >= 0) {
      number = 1;
      for (let i = sentence - 1; i >= 0 && sentences[i]!.start >= blocks[block]!.start; i -= 1) number += 1;
    }
    return { kind: blocks[block]!.kind, paragraph: this.#paragraphs[block]!, sentence: number };
  }

  /** "¶3.2" for the second sentence of the third paragraph, else the kind of block. */
  placeWords(at: Span): string {
    const place = this.place(at);
    if (place === null) return "";
    if (place.paragraph === null) return place.kind;
    return place.sentence === null ? `¶${place.paragraph}` : `¶${place.paragraph}.${place.sentence}`;
  }

  /** What a report without a date tells of it: "date not known, but not before February 2022". */
  undatedWords(): string {
    const said = (which: "not-before" | "not-after"): string | null => {
      const time = this.document.times.find(({ bounds }) => bounds === which);
      return time === undefined
        ? null
        : `${which === "not-before" ? "not before" : "not after"} ${timeWords(time.value)}`;
    };
    const bounds = [said("not-before"), said("not-after")].filter((words) => words !== null);
    return bounds.length === 0 ? "date not known" : `date not known, but ${bounds.join(" and ")}`;
  }

  entity(id: string): ReadoutDocument["entities"][number] | undefined {
    return this.#entities.get(id);
  }

  attribution(id: string): DocumentAttribution | undefined {
    return this.#attributions.get(id);
  }

  /** Who speaks: the names behind the source, else its words, else a dash. */
  sourceWords(attribution: DocumentAttribution): string {
    const names = attribution.speakers.flatMap((id) => this.#entities.get(id)?.name ?? []);
    if (names.length > 0) return listWords(names);
    return attribution.source.length > 0 ? this.allWords(attribution.source) : "nobody named";
  }

  /** Who relays an attribution, outermost first: ["CNN", "a White House official"]. */
  relayWords(attribution: DocumentAttribution): readonly string[] {
    return attribution.via.flatMap((id) => {
      const relay = this.#attributions.get(id);
      return relay === undefined ? [] : [this.sourceWords(relay)];
    });
  }

  /** Who says so, with the relays: "a White House official, as relayed by Reuters and CNN". Null for the report itself. */
  asserterWords(ids: readonly string[]): string | null {
    const said: string[] = [];
    for (const id of ids) {
      const attribution = this.#attributions.get(id);
      if (attribution === undefined) continue;
      const relays = this.relayWords(attribution);
      const words = this.sourceWords(attribution) + (relays.length === 0 ? "" : `, relayed by ${relays.join(" ← ")}`);
      if (!said.includes(words)) said.push(words);
    }
    return said.length === 0 ? null : said.join("; ");
  }
}

/** "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
