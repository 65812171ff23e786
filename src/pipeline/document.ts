import { type Layers, plainSpan, type ReadoutDocument, type Report } from "../core/index.ts";

/** A layer that was not read, and why. */
export type NotRead = ReadoutDocument["notRead"][number];

/**
 * The public document of a report and the layers that were read. A layer that is absent comes out empty and stands in
 * `notRead`, so that a reader of the document can tell "none there" from "nobody looked".
 */
export function toDocument(report: Report, layers: Partial<Layers>, notRead: readonly NotRead[]): ReadoutDocument {
  return {
    format: "readout/1",
    report: {
      ...report,
      blocks: report.blocks.map(({ kind, start, end, path, post }) => ({
        kind,
        start,
        end,
        ...(path === undefined ? {} : { path }),
        ...(post === undefined ? {} : { post }),
      })),
      credits: report.credits.map(({ kind, agency, start, end }) => ({ kind, agency, start, end })),
      posts: report.posts ?? [],
    },
    sentences: (layers.sentences ?? []).map(plainSpan),
    entities: (layers.entities ?? []).map(({ id, kind, name, descriptions, mentions }) => ({
      id,
      kind,
      name,
      descriptions,
      mentions: mentions.map(plainSpan),
    })),
    times: (layers.times ?? []).map(({ by: _by, ...time }) => time),
    attributions: (layers.attributions ?? []).map(({ by: _by, ...attribution }) => attribution),
    events: (layers.events ?? []).map(({ by: _by, ...event }) => event),
    notRead,
  };
}
