import type { Command } from "commander";
import {
  type Correction,
  type CorrectionAction,
  correct,
  findEvent,
  findReport,
  findStatement,
  findStory,
  nameKey,
  type Store,
} from "../../app/record/index.ts";
import { ReadoutError, STATUS, type Status } from "../../core/index.ts";
import { EXIT } from "../terminal.ts";
import { correctionList } from "../views/changes.ts";
import { bringUpToDate, print, type RecordParts, type StoreFlags, storeCommand, withStories } from "./command.ts";

interface CorrectFlags extends StoreFlags {
  readonly author?: string;
  readonly note?: string;
}

/** What can be corrected: a row each, with what its words lead to. */
const ROWS: readonly {
  readonly name: string;
  readonly args: string;
  readonly summary: string;
  readonly example: string;
  readonly action: (store: Store, words: readonly string[]) => Promise<CorrectionAction>;
}[] = [
  {
    name: "rename",
    args: "<story> <name...>",
    summary: "give a story a name",
    example: "rename s7k2m9qdr4 The summit on the Sarn",
    action: async (store, [story, ...name]) => ({
      do: "rename-story",
      report: (await findStory(store, story!)).reports[0]!.ref,
      name: name.join(" "),
    }),
  },
  {
    name: "merge-stories",
    args: "<stories...>",
    summary: "say that stories are one",
    example: "merge-stories s7k2m9qdr4 s3hd82kfp9",
    action: async (store, stories) => ({
      do: "merge-stories",
      reports: await each(atLeastTwo(stories), async (id) => (await findStory(store, id)).reports[0]!.ref),
    }),
  },
  {
    name: "split",
    args: "<reports...>",
    summary: "make reports a story of their own",
    example: "split r4h9s2kqd7 r8d3m2xq5w",
    action: async (store, reports) => ({ do: "split-story", reports: await each(reports, (id) => refOf(store, id)) }),
  },
  {
    name: "pin",
    args: "<report> <story>",
    summary: "put a report into a story, whatever its words say",
    example: "pin r4h9s2kqd7 s7k2m9qdr4",
    action: async (store, [report, story]) => ({
      do: "pin",
      report: await refOf(store, report!),
      to: (await findStory(store, story!)).reports[0]!.ref,
    }),
  },
  {
    name: "merge",
    args: "<events...>",
    summary: "say that events are one",
    example: "merge e4h9s2kqd7 e8d3m2xq5w",
    action: async (store, events) => ({
      do: "merge-events",
      events: await each(atLeastTwo(events), (id) => mentionOf(store, id)),
    }),
  },
  {
    name: "part",
    args: "<event> <report>",
    summary: "say that what a report tells is another event",
    example: "part e4h9s2kqd7 r4h9s2kqd7",
    action: async (store, [id, report]) => {
      const { event } = await findEvent(store, id!);
      const ref = await refOf(store, report!);
      const mention = event.mentions.find((one) => one.startsWith(`${ref}@`));
      if (mention === undefined)
        throw new ReadoutError("not-in-store", {
          what: `report ${ref} tells nothing of event ${event.id}`,
          fix: `See which do: readout event ${event.id}`,
        });
      return { do: "split-event", event: mention };
    },
  },
  {
    name: "confirm",
    args: "<event>",
    summary: "say that an event was read right",
    example: "confirm e4h9s2kqd7",
    action: async (store, [id]) => ({ do: "confirm-event", event: await mentionOf(store, id!) }),
  },
  {
    name: "reject",
    args: "<event|statement>",
    summary: "say that an event or a statement was read wrong",
    example: "reject e4h9s2kqd7",
    action: async (store, [id]) =>
      id!.includes("@")
        ? { do: "reject-statement", statement: await findStatement(store, id!) }
        : { do: "reject-event", event: await mentionOf(store, id!) },
  },
  {
    name: "said-by",
    args: "<statement> <name...>",
    summary: "say who makes a statement, which readout who lists",
    example: "said-by r4h9s2kqd7@120 Sanja Velt",
    action: async (store, [id, ...name]) => ({
      do: "relabel-statement",
      statement: await findStatement(store, id!),
      who: named(name.join(" ")),
    }),
  },
  {
    name: "edit",
    args: "<event> <field> <value...>",
    summary: "set an event's label, type, status, time or place",
    example: "edit e4h9s2kqd7 status postponed",
    action: async (store, [id, field, ...words]) => editOf(await mentionOf(store, id!), field!, words.join(" ")),
  },
  {
    name: "same-person",
    args: "<names...>",
    summary: "say that names are of one person, called by the first",
    example: 'same-person "Sanja Velt" "S. Veltova"',
    action: async (_, names) => ({ do: "merge-people", names: atLeastTwo(names) }),
  },
  {
    name: "different-people",
    args: "<names...>",
    summary: "say that names are of different people, though one fits the other",
    example: 'different-people "Velt" "Sanja Velt"',
    action: async (_, names) => ({ do: "part-people", names: atLeastTwo(names) }),
  },
  {
    name: "other-person",
    args: "<name> <as> <reports...>",
    summary: "say that in some reports a name is of somebody else, and call them otherwise",
    example: 'other-person "Sanja Velt" "Sanja Velt of Lesno" r4h9s2kqd7',
    action: async (store, [name, as, ...reports]) => {
      if (nameKey(named(name!)) === nameKey(named(as!)))
        throw new ReadoutError("bad-option", {
          what: `"${as}" cannot be told from "${name}"`,
          fix: 'Call them otherwise, such as "Sanja Velt of Lesno".',
        });
      return { do: "split-person", name: name!, as: as!, reports: await each(reports, (id) => refOf(store, id)) };
    },
  },
  {
    name: "undo",
    args: "<correction>",
    summary: "take a correction back",
    example: "undo c4h9s2kqd7",
    action: async (_, [id]) => ({ do: "undo", correction: id! }),
  },
];

/** Adds `readout correct` and what it can correct. */
export function addCorrectCommand(program: Command, parts: RecordParts, done: (exit: number) => void): void {
  const command = program
    .command("correct")
    .summary("correct what was read: kept with author and time, never overwritten, undoable")
    .description(
      "Corrects the record. A correction stands on top of what was read, with who made it and when; it can be undone.",
    )
    .addHelpText(
      "before",
      `Examples:\n${ROWS.map(({ example }) => `  readout correct ${example}`).join("\n")}\n  readout correct list\n`,
    );
  for (const { name, args, summary, example, action } of ROWS)
    storeCommand(command, name, summary, `  readout correct ${example}\n`)
      .arguments(args)
      .option("--author <name>", "who corrects, in place of the user's name")
      .option("--note <text>", "why")
      .action(async (...given: readonly unknown[]) => {
        const words = given.slice(0, -2).flat() as readonly string[];
        const flags = given.at(-2) as CorrectFlags;
        const correction = await withStories(flags, parts, async (store) => {
          const making = await parts.making();
          await bringUpToDate(store, making, parts);
          const said = {
            author: flags.author ?? parts.author,
            at: parts.now(),
            note: flags.note ?? null,
            action: await action(store, words),
          };
          return correct(store, said, making);
        });
        await print(flags, parts, correction, (page) => correctionList(page, [correction], parts.zone));
        done(EXIT.ok);
      });
  storeCommand(command, "list", "list all corrections, also those that were undone", "  readout correct list\n").action(
    async (flags: StoreFlags) => {
      const corrections: readonly Correction[] = await withStories(flags, parts, (store) => store.corrections());
      await print(flags, parts, corrections, (page) => correctionList(page, corrections, parts.zone));
      done(EXIT.ok);
    },
  );
}

async function each<T, U>(values: readonly T[], find: (value: T) => Promise<U>): Promise<readonly U[]> {
  const found: U[] = [];
  for (const value of values) found.push(await find(value));
  return found;
}

async function refOf(store: Store, id: string): Promise<string> {
  return (await findReport(store, id)).ref;
}

async function mentionOf(store: Store, id: string): Promise<string> {
  return (await findEvent(store, id)).event.mentions[0]!;
}

function named(name: string): string {
  if (nameKey(name) !== "") return name;
  throw new ReadoutError("bad-option", { what: `"${name}" is no name`, fix: "Give the name of a person." });
}

function atLeastTwo(values: readonly string[]): readonly string[] {
  if (values.length > 1) return values;
  throw new ReadoutError("bad-option", { what: "one alone cannot be merged", fix: "Name two or more." });
}

const FIELDS = ["label", "type", "status", "time", "place"] as const;

function editOf(event: string, name: string, value: string): CorrectionAction {
  const field = FIELDS.find((one) => one === name);
  if (field === undefined)
    throw new ReadoutError("bad-option", {
      what: `an event has no "${name}"`,
      fix: `Edit one of ${FIELDS.join(", ")}.`,
    });
  if (field !== "status") return { do: "edit-event", event, field, value };
  if (!(value in STATUS))
    throw new ReadoutError("bad-option", {
      what: `there is no status "${value}"`,
      fix: `Give one of ${Object.keys(STATUS).join(", ")}.`,
    });
  return { do: "edit-event", event, field, value: value as Status };
}
