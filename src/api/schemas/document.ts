import { z } from "@hono/zod-openapi";
import type { ReadoutDocument } from "../../core/index.ts";
import { maybe, moment, orNull, sourceKind, span, status } from "./common.ts";

const blockKind = z
  .enum([
    "headline",
    "deck",
    "byline",
    "dateline",
    "credit",
    "paragraph",
    "heading",
    "list-item",
    "quote",
    "caption",
    "correction",
    "furniture",
  ])
  .openapi("BlockKind");
export const entityKind = z.enum(["person", "organization", "place", "group", "role", "document"]);
export const stance = z.enum(["asserts", "denies", "declines", "asks", "doubts"]);
export const speech = z.enum(["direct", "indirect", "mixed"]);
export const act = z.enum(["statement", "thought"]);
export const timeType = z.enum(["DATE", "TIME", "DURATION", "SET"]);
const spanned = span.shape;
const strings = z.array(z.string());

export const block = z.strictObject({
  kind: blockKind,
  ...spanned,
  path: z.string().optional(),
  post: z.int().optional(),
});

const detail = z.strictObject({ precision: z.enum(["day", "minute", "second"]), zone: maybe });
const field = z.strictObject({
  from: z.string(),
  path: z.string().optional(),
  span: span.optional(),
  why: z.string(),
  others: z.array(z.strictObject({ value: z.string(), from: z.string(), path: z.string().optional() })),
});

/** The facts of a report, and what a page says beside them. */
export const report = z.strictObject({
  id: z.string(),
  url: maybe,
  canonicalUrl: maybe,
  mainVersionUrl: maybe,
  outlet: maybe,
  headline: maybe,
  deck: maybe,
  bylines: strings,
  published: orNull(moment),
  publishedFrom: orNull(z.enum(["given", "metadata", "dateline", "inferred"])),
  language: z.string().openapi({ description: "BCP 47" }),
  text: z.string().openapi({ description: "What all offsets count in, in UTF-16 code units" }),
  blocks: z.array(block),
  credits: z.array(
    z.strictObject({ kind: z.enum(["photo", "video", "graphic", "other"]), agency: z.string(), ...spanned }),
  ),
  posts: z.array(
    z.strictObject({
      ...spanned,
      time: orNull(moment),
      timeFrom: orNull(z.enum(["metadata", "shown", "inferred"])),
      headline: maybe,
      bylines: strings,
    }),
  ),
  publishedDetail: orNull(detail).optional(),
  modified: orNull(moment).optional(),
  modifiedDetail: orNull(detail).optional(),
  languageVersions: z.array(z.strictObject({ language: z.string(), url: z.string(), from: z.string() })).optional(),
  ampUrl: maybe.optional(),
  liteUrl: maybe.optional(),
  image: orNull(z.strictObject({ url: z.string(), credit: maybe, creditSpan: orNull(span) })).optional(),
  section: maybe.optional(),
  wire: z
    .array(
      z.strictObject({ agency: maybe, role: z.enum(["source", "material"]), from: z.string(), span: orNull(span) }),
    )
    .optional(),
  partial: orNull(
    z.strictObject({ why: z.enum(["paywall", "sign-in", "teaser", "too-large"]), from: z.string(), words: maybe }),
  ).optional(),
  corrections: z
    .array(
      z.strictObject({
        ...spanned,
        kind: z.enum(["correction", "clarification", "update", "editors-note"]),
        date: maybe,
      }),
    )
    .optional(),
  metadataFrom: z.record(z.string(), field).optional(),
});

const claim = { status, statusEvidence: span, assertedBy: strings };
const eventTime = orNull(z.strictObject({ value: z.string(), from: maybe }));

export const notRead = z.array(z.strictObject({ layer: z.string(), why: z.string() }));

/** "readout/1": what `readout read --format json` prints. */
export const document = z
  .strictObject({
    format: z.literal("readout/1"),
    report,
    sentences: z.array(span),
    entities: z.array(
      z.strictObject({
        id: z.string(),
        kind: entityKind,
        name: z.string(),
        descriptions: strings,
        mentions: z.array(span),
      }),
    ),
    times: z.array(
      z.strictObject({
        id: z.string(),
        ...spanned,
        type: timeType,
        value: z.string(),
        mod: maybe,
        quant: maybe.optional(),
        freq: maybe.optional(),
        anchor: maybe,
        basis: z.enum(["stated", "inferred"]),
        edtf: maybe.optional(),
        zone: z.string().optional(),
        otherwise: z
          .strictObject({ value: z.string(), decidedBy: z.enum(["published", "other-dates", "country", "language"]) })
          .optional(),
        anchored: z.strictObject({ ...spanned, relation: z.enum(["after", "before"]), date: maybe }).optional(),
        bounds: z.enum(["not-before", "not-after"]).optional(),
      }),
    ),
    attributions: z.array(
      z.strictObject({
        id: z.string(),
        source: z.array(span),
        cue: z.array(span),
        content: z.array(span),
        speech,
        act,
        speakers: strings,
        sourceKind,
        anonymityReason: orNull(span),
        sourceCount: orNull(z.int()),
        addressee: z.array(span),
        via: strings,
        stance,
        negated: z.boolean(),
      }),
    ),
    events: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        type: z.string(),
        mentions: z.array(span),
        participants: z.array(z.strictObject({ entity: maybe, name: z.string() })),
        place: maybe,
        time: eventTime,
        originalTime: eventTime,
        ...claim,
        statusReason: orNull(span),
        otherStatuses: z.array(z.strictObject(claim)),
        descriptions: z.array(z.strictObject({ ...spanned, by: maybe })),
        links: z.array(
          z.strictObject({
            ...spanned,
            kind: z.enum(["prepares", "follows", "replaces", "part-of", "responds-to"]),
            event: z.string(),
          }),
        ),
      }),
    ),
    notRead,
  })
  .openapi("Readout", {
    description: 'A report as it was read: the document "readout/1"',
  }) satisfies z.ZodType<ReadoutDocument>;
