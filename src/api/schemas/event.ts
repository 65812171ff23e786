import { z } from "@hono/zod-openapi";
import type { DateCard, EventCard, EventView, HistoryItem, ReportCard } from "../../app/desk/index.ts";
import type { Correction, Difference, Side } from "../../app/record/index.ts";
import { date, evidence, maybe, moment, orNull, sayer, status, storyLink } from "./common.ts";
import { correction } from "./correction.ts";

export const reportCard = z
  .strictObject({
    ref: z.string(),
    outlet: maybe,
    headline: maybe,
    published: orNull(moment),
    url: maybe,
    language: z.string(),
    copyOf: maybe.openapi({ description: "Ref of the report whose text it prints" }),
    isReadInFull: z.boolean(),
  })
  .openapi("ReportCard") satisfies z.ZodType<ReportCard>;

const basis = z
  .strictObject({ origins: z.int(), named: z.int(), unnamed: z.int(), own: z.int() })
  .openapi("Basis", { description: "By how many independent origins, and of which kinds" });

export const eventCard = z
  .strictObject({
    id: z.string().openapi({ example: "e4h9s2kqd7m" }),
    story: storyLink,
    label: z.string(),
    type: z.string(),
    status,
    since: orNull(moment),
    basis,
    isDisputed: z.boolean(),
    when: orNull(date),
    originally: orNull(date),
    tense: z.enum(["past", "now", "ahead", "open"]),
    place: maybe,
    participants: z.array(z.strictObject({ key: z.string(), name: z.string(), isPerson: z.boolean() })),
    reports: z.int(),
    texts: z.int(),
    differences: z.int(),
    judged: orNull(z.enum(["confirmed", "rejected"])),
    evidence,
    named: evidence,
  })
  .openapi("Event") satisfies z.ZodType<EventCard>;

const side = z
  .strictObject({
    value: z.string(),
    at: orNull(moment),
    outlet: maybe,
    by: z.array(sayer),
    evidence,
    sentence: evidence,
  })
  .openapi("Side") satisfies z.ZodType<Side>;

export const difference = z
  .strictObject({
    field: z.enum(["date", "place", "number", "status", "reason", "words"]),
    kind: z.enum(["update", "contradiction", "words"]),
    sides: z.array(side),
  })
  .openapi("Difference") satisfies z.ZodType<Difference>;

export const historyItem = z
  .strictObject({
    status,
    at: orNull(moment),
    outlet: maybe,
    evidence,
    by: z.array(sayer),
    origins: z.array(z.strictObject({ key: z.string(), kind: sayer.shape.kind })),
    main: z.boolean(),
    sentence: evidence,
  })
  .openapi("HistoryItem") satisfies z.ZodType<HistoryItem>;

export const eventView = z
  .strictObject({
    ...eventCard.shape,
    mentions: z.array(z.string()),
    why: z.string(),
    history: z.array(historyItem),
    disputedBy: z.array(historyItem),
    accounts: z.array(difference),
    toldBy: z.array(reportCard),
    missingFrom: z.array(reportCard),
    sentences: z.array(evidence),
    corrections: z.array(correction) satisfies z.ZodType<readonly Correction[]>,
  })
  .openapi("EventView") satisfies z.ZodType<EventView>;

export const dateCard = z
  .strictObject({
    story: storyLink,
    id: z.string(),
    label: z.string(),
    type: z.string(),
    status,
    role: z.enum(["set", "was-set"]),
    when: date,
    other: orNull(date),
    place: maybe,
    origins: z.int(),
    isDisputed: z.boolean(),
    isConfirmed: z.boolean(),
    evidence,
  })
  .openapi("DatedEvent") satisfies z.ZodType<DateCard>;
