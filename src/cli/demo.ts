import type { Command } from "commander";
import type { KnownFacts, ReadReport } from "../app/reader.ts";
import type { Formats } from "./read.ts";
import { EXIT, type Terminal } from "./terminal.ts";

/** One of the example reports that come with Readout. */
export interface ExampleReport {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly known: KnownFacts;
}

/** Adds `readout demo`: the example story, report by report. */
export function addDemoCommand(
  program: Command,
  terminal: Terminal,
  reader: () => Promise<ReadReport>,
  formats: Formats,
  examples: () => readonly ExampleReport[],
  done: (exit: number) => void,
): void {
  program
    .command("demo")
    .summary("read the example story that comes with Readout")
    .description(
      "Reads the example reports (one invented story, told by several outlets over ten days) and shows the record of each.",
    )
    .action(async () => {
      const all = examples();
      const read = await reader();
      const rule = "─".repeat(Math.min(terminal.outStyle.columns, 80));
      for (const [index, example] of all.entries()) {
        await terminal.out(`${rule}\nexamples/${example.file} (${index + 1} of ${all.length})\n${rule}\n`);
        const document = read({ ...example.known, bytes: example.bytes });
        await terminal.out(`${formats.pretty(document, terminal.outStyle)}\n`);
      }
      await terminal.out("Read a report of your own: npx readout read FILE (see npx readout read --help)\n");
      done(EXIT.ok);
    });
}
