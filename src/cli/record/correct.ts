import type { Command } from "commander";
import { type CorrectionFields, correctionAction, correctionNote, subjectsById } from "../../app/edit/index.ts";
import { correct } from "../../app/record/index.ts";
import { EXIT } from "../terminal.ts";
import { correctionList } from "../views/changes.ts";
import { print, type RecordParts, type StoreFlags, storeCommand, withRenewed, withStories } from "./command.ts";

interface CorrectFlags extends StoreFlags {
  readonly author?: string;
  readonly note?: string;
}

/** What can be corrected: a row each, with the fields that its words fill. */
const ROWS: readonly {
  readonly name: string;
  readonly args: string;
  readonly summary: string;
  readonly example: string;
  readonly fields: (words: readonly string[]) => CorrectionFields;
}[] = [
  {
    name: "rename",
    args: "<story> <name...>",
    summary: "give a story a name",
    example: "rename s7k2m9qdr4 The summit on the Sarn",
    fields: ([story, ...name]) => ({ do: "rename-story", story, name: name.join(" ") }),
  },
  {
    name: "merge-stories",
    args: "<stories...>",
    summary: "say that stories are one",
    example: "merge-stories s7k2m9qdr4 s3hd82kfp9",
    fields: (story) => ({ do: "merge-stories", story }),
  },
  {
    name: "split",
    args: "<reports...>",
    summary: "make reports a story of their own",
    example: "split r4h9s2kqd7 r8d3m2xq5w",
    fields: (report) => ({ do: "split-story", report }),
  },
  {
    name: "pin",
    args: "<report> <story>",
    summary: "put a report into a story, whatever its words say",
    example: "pin r4h9s2kqd7 s7k2m9qdr4",
    fields: ([report, story]) => ({ do: "pin", report, story }),
  },
  {
    name: "merge",
    args: "<events...>",
    summary: "say that events are one",
    example: "merge e4h9s2kqd7 e8d3m2xq5w",
    fields: (event) => ({ do: "merge-events", event }),
  },
  {
    name: "part",
    args: "<event> <report>",
    summary: "say that what a report tells is another event",
    example: "part e4h9s2kqd7 r4h9s2kqd7",
    fields: ([event, report]) => ({ do: "split-event", event, report }),
  },
  {
    name: "confirm",
    args: "<event>",
    summary: "say that an event was read right",
    example: "confirm e4h9s2kqd7",
    fields: ([event]) => ({ do: "confirm-event", event }),
  },
  {
    name: "reject",
    args: "<event|statement>",
    summary: "say that an event or a statement was read wrong",
    example: "reject e4h9s2kqd7",
    fields: ([id]) =>
      id!.includes("@") ? { do: "reject-statement", statement: id } : { do: "reject-event", event: id },
  },
  {
    name: "said-by",
    args: "<statement> <name...>",
    summary: "say who makes a statement, which readout who lists",
    example: "said-by r4h9s2kqd7@120 Sanja Velt",
    fields: ([statement, ...name]) => ({ do: "relabel-statement", statement, who: name.join(" ") }),
  },
  {
    name: "edit",
    args: "<event> <field> <value...>",
    summary: "set an event's label, type, status, time or place",
    example: "edit e4h9s2kqd7 status postponed",
    fields: ([event, field, ...words]) => ({ do: "edit-event", event, field, value: words.join(" ") }),
  },
  {
    name: "same-person",
    args: "<names...>",
    summary: "say that names are of one person, called by the first",
    example: 'same-person "Sanja Velt" "S. Veltova"',
    fields: (name) => ({ do: "merge-people", name }),
  },
  {
    name: "different-people",
    args: "<names...>",
    summary: "say that names are of different people, though one fits the other",
    example: 'different-people "Velt" "Sanja Velt"',
    fields: (name) => ({ do: "part-people", name }),
  },
  {
    name: "other-person",
    args: "<name> <as> <reports...>",
    summary: "say that in some reports a name is of somebody else, and call them otherwise",
    example: 'other-person "Sanja Velt" "Sanja Velt of Lesno" r4h9s2kqd7',
    fields: ([name, as, ...report]) => ({ do: "split-person", name, as, report }),
  },
  {
    name: "undo",
    args: "<correction>",
    summary: "take a correction back",
    example: "undo c4h9s2kqd7",
    fields: ([correction]) => ({ do: "undo", correction }),
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
  for (const { name, args, summary, example, fields } of ROWS)
    storeCommand(command, name, summary, `  readout correct ${example}\n`)
      .arguments(args)
      .option("--author <name>", "who corrects, in place of the user's name")
      .option("--note <text>", "why")
      .action(async (...given: readonly unknown[]) => {
        const words = given.slice(0, -2).flat() as readonly string[];
        const flags = given.at(-2) as CorrectFlags;
        const { author = parts.author, note } = flags;
        const [correction, subjects] = await withRenewed(flags, parts, "change", async (store, making) => {
          const action = await correctionAction(store, fields(words));
          const said = { author, at: parts.now(), note: correctionNote({ note }), action };
          const made = await correct(store, said, making);
          return [made, await subjectsById(store, [made.id])] as const;
        });
        await print(flags, parts, correction, (page) => correctionList(page, [correction], subjects, parts.zone));
        done(EXIT.ok);
      });
  storeCommand(command, "list", "list all corrections, also those that were undone", "  readout correct list\n").action(
    async (flags: StoreFlags) => {
      const [corrections, subjects] = await withStories(flags, parts, async (store) => {
        const all = await store.corrections();
        return [
          all,
          await subjectsById(
            store,
            all.map(({ id }) => id),
          ),
        ] as const;
      });
      await print(flags, parts, corrections, (page) => correctionList(page, corrections, subjects, parts.zone));
      done(EXIT.ok);
    },
  );
}
