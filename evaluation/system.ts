import type { ReadoutDocument, Span } from "../src/core/index.ts";
import { codePointTable } from "./metrics/characters.ts";
import type { ScoredEvent } from "./metrics/events.ts";
import type { Metadata } from "./metrics/metadata.ts";
import type { RelayAttribution } from "./metrics/relays.ts";
import type { ScoredTime } from "./metrics/times.ts";

/** One document of the product in the shape that the metrics take; offsets are code points (`from_readout.py`). */
export interface SystemDocument {
  readonly id: string;
  readonly attributions: readonly SystemAttribution[];
  readonly events: readonly SystemEvent[];
  readonly timexes: readonly ScoredTime[];
}

export interface SystemAttribution extends RelayAttribution {
  readonly stance: string;
  readonly anonymityReason: Span | null;
  readonly speaker: string | null | readonly (string | null)[];
}

export interface SystemEvent extends ScoredEvent {
  readonly participants: readonly string[];
}

export interface ConversionOptions {
  /** For PolNeAR, whose contents never nest: leaves out what lies inside another's content. */
  readonly flat?: boolean;
  /** For relays, whose gold leaves unvoiced thoughts out. */
  readonly statements?: boolean;
}

/** What stands for a report that could not be read: found nothing. */
export function emptyDocument(id: string): SystemDocument {
  return { id, attributions: [], events: [], timexes: [] };
}

/** True where every inner span lies in an outer one. */
function isInside(inner: readonly Span[], outer: readonly Span[]): boolean {
  return inner.every((a) => outer.some((b) => b.start <= a.start && a.end <= b.end));
}

/**
 * Leaves out an attribution whose content lies inside the larger content of another; of two with the same content the
 * relayed one stays (its `via` is not empty), else the first.
 */
export function flatten<A extends Pick<RelayAttribution, "content" | "via">>(attributions: readonly A[]): A[] {
  return attributions.filter((a, i) => {
    if (a.content.length === 0) return true;
    return !attributions.some((b, j) => {
      if (i === j || !isInside(a.content, b.content)) return false;
      if (!isInside(b.content, a.content)) return true;
      const relayedA = a.via.length > 0;
      const relayedB = b.via.length > 0;
      return relayedA === relayedB ? j < i : relayedB;
    });
  });
}

/** The product's document as the metrics take it. */
export function toSystem(document: ReadoutDocument, id: string, options: ConversionOptions = {}): SystemDocument {
  const table = codePointTable(document.report.text);
  const point = (span: Span): Span => ({ start: table[span.start]!, end: table[span.end]! });
  const names = new Map(document.entities.map((entity) => [entity.id, entity.name]));
  const attributions = document.attributions
    .filter((a) => !(options.statements === true && a.act === "thought"))
    .map((a): SystemAttribution => {
      const speakers = a.speakers.map((speaker) => names.get(speaker) ?? null);
      return {
        id: a.id,
        source: a.source.map(point),
        cue: a.cue.map(point),
        content: a.content.map(point),
        via: a.via,
        sourceKind: a.sourceKind,
        negated: a.negated,
        stance: a.stance,
        anonymityReason: a.anonymityReason === null ? null : point(a.anonymityReason),
        speaker: speakers.length > 1 ? speakers : (speakers[0] ?? null),
      };
    });
  return {
    id,
    attributions: options.flat === true ? flatten(attributions) : attributions,
    events: document.events.map((event) => ({
      mentions: event.mentions.map(point),
      status: event.status,
      type: event.type,
      time: event.time?.value ?? null,
      participants: event.participants.map((participant) => participant.name),
    })),
    timexes: document.times.map((time) => ({ ...point(time), type: time.type, value: time.value })),
  };
}

/** The same as a line that the reference scorers read. */
export function toScorerLine(document: SystemDocument): object {
  return {
    id: document.id,
    attributions: document.attributions,
    events: document.events.map(({ time, ...event }) => ({ ...event, time: { value: time } })),
    timexes: document.timexes,
  };
}

const BODY_KINDS = new Set(["paragraph", "heading", "list-item", "quote"]);

/** The body of a page's document: paragraphs, headings, list items and quotes, a line each (`pages_from_readout.py`). */
export function toBody({ report }: ReadoutDocument): string {
  return report.blocks
    .filter((block) => BODY_KINDS.has(block.kind))
    .map((block) => report.text.slice(block.start, block.end))
    .join("\n");
}

/** The metadata of a page's document. */
export function toMetadata({ report }: ReadoutDocument): Metadata {
  return {
    headline: report.headline,
    datePublished: report.published,
    authors: report.bylines,
    siteName: report.outlet,
    canonicalUrl: report.canonicalUrl,
    lang: report.language,
  };
}
