import type { Span } from "../../core/index.ts";
import type { Evidence } from "../../record/index.ts";
import { searchStore } from "../record/lookup.ts";
import { type StoryLink, type VersionCard, versionCard } from "./cards.ts";
import type { DeskParts, Listed, Part } from "./parts.ts";

/** Furthest hit that is listed: to go further is to rank the whole store. */
const FURTHEST = 500;

/** A hit with its sentence and the words in it that were asked for. */
export interface SearchItemView {
  readonly kind: "report" | "statement" | "event";
  readonly report: VersionCard;
  readonly story: StoryLink | null;
  readonly evidence: Evidence;
  /** Where in `evidence.words` the words of the query stand. */
  readonly found: readonly Span[];
}

export interface SearchView extends Listed<SearchItemView> {
  readonly query: string;
}

/** Full text search over reports, statements and events, best first. An empty query finds nothing. */
export async function searchView({ store }: DeskParts, query: string, { limit, offset }: Part): Promise<SearchView> {
  const last = Math.min(FURTHEST, offset + limit + 1);
  const hits = last <= offset ? [] : await searchStore(store, query, last, offset);
  const stories = [...new Set(hits.flatMap(({ story }) => story ?? []))];
  const names = new Map((await store.summaries(stories)).map(({ id, name }) => [id, name]));
  return {
    query,
    items: hits.slice(0, limit).map(({ kind, report, story, evidence }) => ({
      kind,
      report: versionCard(report),
      story: story === null ? null : { id: story, name: names.get(story) ?? story },
      evidence,
      found: placesOf(query, evidence.words),
    })),
    limit,
    offset,
    hasMore: hits.length > limit && last < FURTHEST,
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Where the words of a query stand in a text, without regard to case and accents; "word*" finds what begins so. */
export function placesOf(query: string, text: string): readonly Span[] {
  const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = [...query.matchAll(/([\p{L}\p{M}\p{N}]+)(\*?)/gu)].map(([, word, star]) => ({
    word: plain(word!),
    isBeginning: star === "*",
  }));
  return [...text.matchAll(WORD)].flatMap(({ 0: match, index }) => {
    const word = plain(match);
    const hit = wanted.some((one) => (one.isBeginning ? word.startsWith(one.word) : word === one.word));
    return hit ? [{ start: index, end: index + match.length }] : [];
  });
}
