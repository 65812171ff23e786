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

/** A row for each thing that a correction can do: the compiler asks for one when there is a new thing. */
const ACTIONS = {
  "rename-story": z.strictObject({ do: z.literal("rename-story"), report: ref, name: words }),
  "merge-stories": z.strictObject({ do: z.literal("merge-stories"), reports: z.array(ref) }),
  "split-story": z.strictObject({ do: z.literal("split-story"), reports: z.array(ref) }),
  pin: z.strictObject({ do: z.literal("pin"), report: ref, to: ref }),
  "merge-events": z.strictObject({ do: z.literal("merge-events"), events: z.array(mention) }),
  "split-event": z.strictObject({ do: z.literal("split-event"), event: mention }),
  "confirm-event": z.strictObject({ do: z.literal("confirm-event"), event: mention }),
  "reject-event": z.strictObject({ do: z.literal("reject-event"), event: mention }),
  "edit-event": z.union([
    z.strictObject({ do: z.literal("edit-event"), event: mention, field: z.literal("status"), value: status }),
    z.strictObject({
      do: z.literal("edit-event"),
      event: mention,
      field: z.enum(["label", "type", "time", "place"]),
      value: words,
    }),
  ]),
  "merge-people": z.strictObject({ do: z.literal("merge-people"), names: z.array(words) }),
  "part-people": z.strictObject({ do: z.literal("part-people"), names: z.array(words) }),
  "split-person": z.strictObject({ do: z.literal("split-person"), name: words, reports: z.array(ref), as: words }),
  "reject-statement": z.strictObject({ do: z.literal("reject-statement"), statement: mention }),
  "relabel-statement": z.strictObject({ do: z.literal("relabel-statement"), statement: mention, who: words }),
  undo: z.strictObject({ do: z.literal("undo"), correction: z.string() }),
} satisfies { readonly [D in CorrectionAction["do"]]: z.ZodType<Extract<CorrectionAction, { readonly do: D }>> };

export const action = z.union(Object.values(ACTIONS)).openapi("CorrectionAction") satisfies z.ZodType<CorrectionAction>;

export const correction = z
  .strictObject({ id: z.string(), author: z.string(), at: moment, note: orNull(z.string()), action })
  .openapi("Correction", { description: "What a person said on top of what was read" }) satisfies z.ZodType<Correction>;

const id = (of: string) =>
  z
    .string()
    .min(1)
    .max(500)
    .openapi({ description: `Id of ${of}, as the other addresses give it` });
const [story, report, event, statement] = [id("a story"), id("a report"), id("an event"), id("a statement")];
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
    z.strictObject({ do: z.literal("part-people"), name: some(words, 2), ...note }),
    z.strictObject({ do: z.literal("split-person"), name: words, as: words, report: some(report, 1), ...note }),
    z.strictObject({ do: z.literal("reject-statement"), statement, ...note }),
    z.strictObject({ do: z.literal("relabel-statement"), statement, who: words, ...note }),
    z.strictObject({ do: z.literal("undo"), correction: id("a correction"), ...note }),
  ])
  .openapi("NewCorrection");
