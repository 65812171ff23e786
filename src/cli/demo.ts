import type { Command } from "commander";
import { lookedNote } from "../app/desk/index.ts";
import type { KnownFacts } from "../app/reader.ts";
import { findStory, type ReadLayers, type Store, unfold } from "../app/record/index.ts";
import { isoDay, parseIsoDay } from "../core/index.ts";
import type { Formats } from "./read.ts";
import { portFlag, type ServeParts, serveUntilAsked } from "./serve.ts";
import { EXIT } from "./terminal.ts";
import { Layout } from "./views/layout.ts";
import { storyPage } from "./views/story.ts";
import { unfoldedPage } from "./views/unfold.ts";

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
  const { terminal } = parts;
  program
    .command("demo")
    .summary("read the example story that comes with Readout, and show it in a browser")
    .description(
      "Adds the example reports (one invented story, told by several outlets over ten days) to a record, shows what each changed and the story that comes of it; then, at a terminal, serves the story's pages.",
    )
    .option("--readings", "show all that was read in each report too")
    .option("--serve", "serve the pages wherever the output goes")
    .option("--no-serve", "end when the reports are read")
    .option("--port <number>", "where to serve; 0 takes any port that is free", "0")
    .option("--open", "open the pages in your browser")
    .action(async (flags: { readings?: boolean; serve?: boolean; port: string; open?: boolean }) => {
      const port = portFlag(flags.port);
      const store = await parts.passingStore();
      const newest = (await showStory(parts, store, flags.readings === true)) ?? parts.now();
      await terminal.out("Read a report of your own: npx readout read FILE (see npx readout read --help)\n");
      if (flags.serve ?? terminal.outStyle.isTerminal)
        await serveStory(parts, { store, newest }, port, flags.open === true);
      else await terminal.out("See the story as pages in a browser: npx readout demo --serve\n");
      await store.close();
      done(EXIT.ok);
    });
}

/** Adds the examples one by one and shows what each changed, then the story. Gives the moment of the newest. */
async function showStory(parts: DemoParts, store: Store, isReadIn: boolean): Promise<string | null> {
  const { terminal, formats, examples, zone } = parts;
  const line = `${"─".repeat(Math.min(terminal.outStyle.columns, 100))}\n`;
  const read = await parts.layersReader();
  const files = new Map<ReadLayers["document"], string>();
  const readings = examples().map(({ file, known, bytes }): ReadLayers => {
    const reading = read({ ...known, bytes });
    files.set(reading.document, `examples/${file}`);
    return reading;
  });
  let newest: string | null = null;
  for await (const unfolded of unfold(store, readings, await parts.making())) {
    const { document, moment } = unfolded;
    const page = new Layout(terminal.outStyle);
    unfoldedPage(page, files.get(document)!, unfolded, zone);
    const reading = isReadIn ? `\n${formats.pretty(document, terminal.outStyle)}` : "";
    await terminal.out(`${line}${page.toString()}${reading}\n`);
    newest = moment;
  }
  const [largest] = (await store.stories({ limit: readings.length })).toSorted((a, b) => b.reports - a.reports);
  if (largest !== undefined) {
    const page = new Layout(terminal.outStyle);
    storyPage(page, await findStory(store, largest.id), zone, false);
    await terminal.out(`${line}${page.toString()}\n`);
  }
  return newest;
}

/** Serves the story as a desk had it on the evening of its newest report, when somebody looked last on the morning of the day before. */
async function serveStory(
  parts: DemoParts,
  { store, newest }: { readonly store: Store; readonly newest: string },
  port: number,
  isOpened: boolean,
): Promise<void> {
  const dayBefore = isoDay(parseIsoDay(newest.slice(0, 10))! - 1);
  await store.putNote(lookedNote(""), `${dayBefore}T06:00:00.000Z`);
  const options = { store, host: "127.0.0.1", port, names: [], accounts: null };
  await serveUntilAsked({ ...parts, now: () => newest }, options, isOpened);
}
