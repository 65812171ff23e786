import { z } from "@hono/zod-openapi";
import type { Correction, CorrectionAction } from "../../app/record/index.ts";
import { moment, orNull, status } from "./common.ts";

const ref = z
  .string()
  .regex(/^r[0-9a-z]{10}$/)
  .openapi({ description: "Ref of a report", example: "r7f3k2m9qd3" });
const mention = z
  .string()
  .regex(/^r[0-9a-z]{10}@\d{1,9}$/)
  .openapi({
    description: "An event or a statement, by report and place of a word that names it",
    example: "r7f3k2m9qd3@120",
  });
const words = z.string().min(1).max(500);

export const action = z
  .union([
    z.strictObject({ do: z.literal("rename-story"), report: ref, name: words }),
    z.strictObject({ do: z.literal("merge-stories"), reports: z.array(ref).min(2).max(100) }),
    z.strictObject({ do: z.literal("split-story"), reports: z.array(ref).min(1).max(1000) }),
    z.strictObject({ do: z.literal("pin"), report: ref, to: ref }),
    z.strictObject({ do: z.literal("merge-events"), events: z.array(mention).min(2).max(100) }),
    z.strictObject({ do: z.literal("split-event"), event: mention }),
    z.strictObject({ do: z.literal("confirm-event"), event: mention }),
    z.strictObject({ do: z.literal("reject-event"), event: mention }),
    z.strictObject({ do: z.literal("edit-event"), event: mention, field: z.literal("status"), value: status }),
    z.strictObject({
      do: z.literal("edit-event"),
      event: mention,
      field: z.enum(["label", "type", "time", "place"]),
      value: words,
    }),
    z.strictObject({ do: z.literal("merge-people"), names: z.array(words).min(2).max(50) }),
    z.strictObject({ do: z.literal("part-people"), names: z.array(words).min(2).max(50) }),
    z.strictObject({ do: z.literal("split-person"), name: words, as: words, reports: z.array(ref).min(1).max(1000) }),
    z.strictObject({ do: z.literal("reject-statement"), statement: mention }),
    z.strictObject({ do: z.literal("relabel-statement"), statement: mention, who: words }),
    z.strictObject({ do: z.literal("undo"), correction: z.string().regex(/^c[0-9a-z]{10}$/) }),
  ])
  .openapi("CorrectionAction") satisfies z.ZodType<CorrectionAction>;

export const correction = z
  .strictObject({ id: z.string(), author: z.string(), at: moment, note: orNull(z.string()), action })
  .openapi("Correction", { description: "What a person said on top of what was read" }) satisfies z.ZodType<Correction>;

const id = (of: string) =>
  z
    .string()
    .min(1)
    .max(500)
    .openapi({ description: `Id of ${of}, as the other addresses give it` });
const [story, report, event] = [id("a story"), id("a report"), id("an event")];
const some = <T extends z.ZodType>(one: T, least: number) => z.array(one).min(least).max(100);
const note = { note: z.string().max(200).optional().openapi({ description: "Why" }) };

/** What a person sends: fields by the names that the desk's forms have. Author and moment come from the server. */
export const newCorrection = z
  .union([
    z.strictObject({ do: z.literal("rename-story"), story, name: words, ...note }),
    z.strictObject({ do: z.literal("merge-stories"), story: some(story, 2), ...note }),
    z.strictObject({ do: z.literal("split-story"), report: some(report, 1), ...note }),
    z.strictObject({ do: z.literal("pin"), report, story, ...note }),
    z.strictObject({ do: z.literal("merge-events"), event: some(event, 2), ...note }),
    z.strictObject({ do: z.literal("split-event"), event, report, ...note }),
    z.strictObject({ do: z.literal("confirm-event"), event, ...note }),
    z.strictObject({ do: z.literal("reject-event"), event, ...note }),
    z.strictObject({
      do: z.literal("edit-event"),
      event,
      field: z.enum(["label", "type", "status", "time", "place"]),
      value: words,
      ...note,
    }),
    z.strictObject({ do: z.literal("merge-people"), name: some(words, 2), ...note }),
    z.strictObject({ do: z.literal("part-people"), name: some(words, 2), ...note }),
    z.strictObject({ do: z.literal("split-person"), name: words, as: words, report: some(report, 1), ...note }),
    z.strictObject({ do: z.literal("reject-statement"), statement: id("a statement"), ...note }),
    z.strictObject({ do: z.literal("relabel-statement"), statement: id("a statement"), who: words, ...note }),
    z.strictObject({ do: z.literal("undo"), correction: id("a correction"), ...note }),
  ])
  .openapi("NewCorrection");
