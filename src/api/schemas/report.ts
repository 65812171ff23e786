import { z } from "@hono/zod-openapi";
import type { Comparison } from "../../app/compare.ts";
import type { Mark, MarkedItem, ReportView, WordsView } from "../../app/desk/index.ts";
import { date, evidence, maybe, moment, orNull, sayer, span, status, storyLink, versionCard } from "./common.ts";
import { act, block, entityKind, notRead, report, speech, stance, timeType } from "./document.ts";
import { reportCard } from "./event.ts";

const item = { id: z.string(), evidence };

export const markedItem = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("statement"),
      ...item,
      by: sayer,
      to: z.array(z.string()),
      speech,
      act,
      stance,
      isNegated: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal("event"),
      ...item,
      event: maybe,
      ref: z.string(),
      label: z.string(),
      type: z.string(),
      status,
      by: z.array(sayer),
      when: orNull(date),
      originally: orNull(date),
      place: maybe,
      participants: z.array(z.string()),
    }),
    z.strictObject({
      kind: z.literal("time"),
      ...item,
      type: timeType,
      date,
      mod: maybe,
      anchor: maybe,
      basis: z.enum(["stated", "inferred"]),
    }),
    z.strictObject({
      kind: z.literal("entity"),
      ...item,
      of: entityKind,
      name: z.string(),
      descriptions: z.array(z.string()),
      person: maybe,
    }),
  ])
  .openapi("MarkedItem") satisfies z.ZodType<MarkedItem>;

const mark = z
  .strictObject({
    ...span.shape,
    item: z.string(),
    kind: z.enum(["statement", "event", "time", "entity"]),
    role: z.enum([
      "source",
      "cue",
      "content",
      "addressee",
      "anonymity-reason",
      "mention",
      "status",
      "other-status",
      "reason",
      "description",
      "date",
      "name",
    ]),
  })
  .openapi("Mark") satisfies z.ZodType<Mark>;

const value = maybe;
const place = orNull(span);
const compared = z.strictObject({ id: z.string(), url: maybe, headline: maybe, published: orNull(moment) });

export const comparison = z
  .strictObject({
    format: z.literal("readout-comparison/1"),
    older: compared,
    newer: compared,
    same: z.boolean(),
    factual: z.boolean(),
    headlineChanged: z.boolean(),
    fields: z.array(
      z.strictObject({
        field: z.enum(["headline", "deck", "bylines", "published", "outlet", "language", "canonicalUrl"]),
        older: value,
        newer: value,
      }),
    ),
    blocks: z.array(
      z.strictObject({
        change: z.enum(["equal", "moved", "changed", "added", "removed"]),
        kind: block.shape.kind,
        older: place,
        newer: place,
        moved: z.boolean(),
        edits: z.array(z.strictObject({ older: span, newer: span })),
        facts: z.array(
          z.strictObject({
            kind: z.enum(["number", "date", "name", "quotation", "negation", "attribution", "status", "event-date"]),
            older: place,
            newer: place,
            olderValue: value,
            newerValue: value,
          }),
        ),
      }),
    ),
  })
  .openapi("Comparison", {
    description: "How a newer version of a report differs from an older one",
  }) satisfies z.ZodType<Comparison>;

export const reportView = z
  .strictObject({
    ref: z.string(),
    key: z.string(),
    report: report.omit({ blocks: true }),
    notRead,
    story: orNull(storyLink),
    card: orNull(reportCard),
    copies: z.array(reportCard),
    asked: orNull(evidence),
    versions: z.array(versionCard),
    compared: orNull(z.strictObject({ older: versionCard, olderText: z.string(), comparison })),
    items: z.array(markedItem),
    marks: z.array(mark),
    blocks: z.array(
      z.strictObject({
        kind: block.shape.kind,
        ...span.shape,
        post: orNull(z.int()),
        runs: z.array(z.strictObject({ ...span.shape, marks: z.array(z.int()), isAsked: z.boolean() })),
      }),
    ),
  })
  .openapi("ReportView") satisfies z.ZodType<ReportView>;

export const wordsView = z
  .strictObject({
    report: versionCard,
    url: maybe,
    story: orNull(storyLink),
    evidence,
    sentence: evidence,
    before: orNull(evidence),
    after: orNull(evidence),
  })
  .openapi("Words", {
    description: "Exact words with the sentence that holds them and those around it",
  }) satisfies z.ZodType<WordsView>;
