import type { Command } from "commander";
import { lookedNote } from "../app/desk/index.ts";
import type { KnownFacts } from "../app/reader.ts";
import { type ReadLayers, replay, type Store } from "../app/record/index.ts";
import { isoDay, parseIsoDay } from "../core/index.ts";
import type { Formats } from "./read.ts";
import { portFlag, type ServeParts, serveUntilAsked } from "./serve.ts";
import { EXIT } from "./terminal.ts";

/** One of the example reports that come with Readout. */
export interface ExampleReport {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly known: KnownFacts;
}

/** What the demo is given beside what `serve` is. */
export interface DemoParts extends ServeParts {
  readonly formats: Formats;
  readonly examples: () => readonly ExampleReport[];
  /** A store that nothing is left of when the program ends. */
  readonly passingStore: () => Promise<Store>;
}

/** Adds `readout demo`: the example story, report by report, then as the pages of the desk. */
export function addDemoCommand(program: Command, parts: DemoParts, done: (exit: number) => void): void {
  const { terminal, formats, examples, layersReader } = parts;
  program
    .command("demo")
    .summary("read the example story that comes with Readout, and show it in a browser")
    .description(
      "Reads the example reports (one invented story, told by several outlets over ten days) and shows the record of each; then, at a terminal, serves the story's pages.",
    )
    .option("--serve", "serve the pages wherever the output goes")
    .option("--no-serve", "end when the reports are read")
    .option("--port <number>", "where to serve; 0 takes any port that is free", "0")
    .option("--open", "open the pages in your browser")
    .action(async (flags: { serve?: boolean; port: string; open?: boolean }) => {
      const port = portFlag(flags.port);
      const all = examples();
      const read = await layersReader();
      const readings: ReadLayers[] = [];
      const rule = "─".repeat(Math.min(terminal.outStyle.columns, 80));
      for (const [index, example] of all.entries()) {
        await terminal.out(`${rule}\nexamples/${example.file} (${index + 1} of ${all.length})\n${rule}\n`);
        const reading = read({ ...example.known, bytes: example.bytes });
        readings.push(reading);
        await terminal.out(`${formats.pretty(reading.document, terminal.outStyle)}\n`);
      }
      await terminal.out("Read a report of your own: npx readout read FILE (see npx readout read --help)\n");
      if (flags.serve ?? terminal.outStyle.isTerminal) await serveStory(parts, readings, port, flags.open === true);
      else await terminal.out("See the story as pages in a browser: npx readout demo --serve\n");
      done(EXIT.ok);
    });
}

/**
 * Serves the story as a desk had it on the evening of its newest report: each report came when it was published, and somebody
 * looked last on the morning of the day before.
 */
async function serveStory(
  parts: DemoParts,
  readings: readonly ReadLayers[],
  port: number,
  isOpened: boolean,
): Promise<void> {
  const making = await parts.making();
  const store = await parts.passingStore();
  const newest = (await replay(store, readings, making)) ?? parts.now();
  const dayBefore = isoDay(parseIsoDay(newest.slice(0, 10))! - 1);
  await store.putNote(lookedNote(""), `${dayBefore}T06:00:00.000Z`);
  const options = { store, host: "127.0.0.1", port, names: [], accounts: null };
  await serveUntilAsked({ ...parts, now: () => newest }, options, isOpened);
  await store.close();
}
