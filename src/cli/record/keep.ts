import { type Command, Option } from "commander";
import { exportStories, findStory, Ingest, settle } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { EXIT } from "../terminal.ts";
import { clean } from "../views/layout.ts";
import { bringUpToDate, print, type StoreFlags, storeCommand, withStore, withStories } from "./command.ts";
import { addSiteCommand, type SiteParts } from "./site.ts";

/** Formats, as `--format` takes them, with what each is for. */
const FORMATS: { readonly [name: string]: string } = {
  ics: "iCalendar: dated events, for calendars",
  csv: "events, a row each, for spreadsheets",
  jsonl: "everything, a line each: reports, stories, statements, corrections",
  jsonld: "schema.org as JSON-LD: articles, events, quotations, claims",
  atom: "what each report changed, as a feed",
  markdown: "stories with footnotes to the exact words",
  timelinejs: "dated events, for TimelineJS",
  annotations: "W3C Web Annotations on the reports' texts",
};
/** Adds `readout export`, `backup` and `doctor`. */
export function addKeepCommands(program: Command, parts: SiteParts, done: (exit: number) => void): void {
  const exporting = storeCommand(
    program,
    "export",
    "print stories in another format, or write them as a site",
    "  readout export s7k2m9qdr4 --format ics > summit.ics\n  readout export --format jsonl > everything.jsonl\n  readout export site summit/ s7k2m9qdr4\n",
  )
    .argument("[stories...]", "ids of stories or their beginnings; all where none is named")
    .addOption(new Option("--format <name>", "how").choices(Object.keys(FORMATS)).default("jsonl"))
    .addHelpText(
      "after",
      `\nFormats:\n${Object.entries(FORMATS)
        .map(([name, words]) => `  ${name.padEnd(12)} ${words}`)
        .join("\n")}\n`,
    )
    .action(async (ids: readonly string[], flags: StoreFlags & { format: string }) => {
      const { formats, parted } = await parts.exporters();
      const { merge } = await parts.making();
      const making = {
        exporter: formats[flags.format]!,
        merge,
        now: parts.now(),
        withChanges: flags.format === "atom",
        isParted: parted.has(flags.format),
      };
      await withStories(
        flags,
        parts,
        async (store) => {
          const wanted: string[] = [];
          for (const id of ids) wanted.push((await findStory(store, id)).id);
          for await (const text of exportStories(store, wanted, making)) await parts.terminal.out(text);
        },
        "read",
      );
      done(EXIT.ok);
    });
  addSiteCommand(exporting, parts, done);

  storeCommand(
    program,
    "backup",
    "write a whole copy of the store to a new file",
    "  readout backup ~/readout-2025-10-21.db\n",
  )
    .argument("<file>", "a file that does not exist yet")
    .action(async (file: string, flags: StoreFlags) => {
      await withStore(flags, parts, "read", async (store) => {
        try {
          await store.backup(file);
        } catch (cause) {
          // The store itself is damaged.
          if (cause instanceof ReadoutError) throw cause;
          throw new ReadoutError("output-unwritable", {
            what: `the copy could not be written (${cause instanceof Error ? cause.message : String(cause)})`,
            where: file,
            fix: "Name a file that does not exist yet, in a folder that does.",
            cause,
          });
        }
      });
      await print(flags, parts, { file }, (page) => page.text(`Written: ${clean(file)}`));
      done(EXIT.ok);
    });

  storeCommand(
    program,
    "doctor",
    "check that the store is sound",
    "  readout doctor\n  readout doctor --renew\n  readout doctor --store old.db --json\n",
  )
    .option(
      "--renew",
      "make again what an earlier version of Readout kept beside its readings, so that events merge better",
    )
    .action(async (flags: StoreFlags & { readonly renew?: boolean }) => {
      const health = await withStore(flags, parts, flags.renew === true ? "change" : "read", async (store) => {
        const making = await parts.making();
        if (flags.renew === true) {
          await bringUpToDate(store, making, parts);
          await settle(store, making);
        }
        const found = await store.check();
        const isOutdated = found.isSound && (await new Ingest(store, { ...making, now: parts.now }).isOutdated());
        return { ...found, isOutdated };
      });
      await print(flags, parts, health, (page) => {
        page.text(health.isSound ? "The store is sound." : "The store is damaged.", {
          paint: health.isSound ? page.paint.green : page.paint.red,
        });
        for (const problem of health.problems) page.text(problem, { indent: 2 });
        for (const [name, count] of Object.entries(health.counts)) page.text(`${count} ${name}`, { indent: 2 });
        if (health.isOutdated)
          page.text(
            "Some reports were kept by an earlier Readout. Their events merge better after readout doctor --renew.",
          );
        if (!health.isSound)
          page.text(
            "Put back a backup (readout backup makes them), or add the reports to a new store: readout add FILES --store NEW",
          );
      });
      done(health.isSound ? EXIT.ok : EXIT.failed);
    });
}
