import { type Command, Option } from "commander";
import { findStory, type SettleParts, type Store } from "../../app/record/index.ts";
import { EXIT } from "../terminal.ts";
import { clean } from "../views/layout.ts";
import { print, type RecordParts, type StoreFlags, storeCommand, withStories } from "./command.ts";

/** What of a store is written as a site, and where. */
export interface SiteOptions {
  readonly store: Store;
  readonly merge: SettleParts["merge"];
  readonly folder: string;
  /** Ids of its stories; null for all. */
  readonly stories: readonly string[] | null;
  readonly isLite: boolean;
  /** True where a folder that holds something is written over. */
  readonly isForced: boolean;
  readonly language: "en" | "bg";
  readonly now: string;
  readonly zone: string;
}

/** What was written. */
export interface SiteWritten {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** What `export site` is given beside what every command over a store is. */
export interface SiteParts extends RecordParts {
  readonly writeSite: (options: SiteOptions) => Promise<SiteWritten>;
}

interface SiteFlags extends StoreFlags {
  readonly lite?: boolean;
  readonly force?: boolean;
  readonly lang: "en" | "bg";
}

const EXAMPLES = `  readout export site summit/ s7k2m9qdr4      one story
  readout export site site/                   all stories
  readout export site site/ --lite --lang bg  lite pages alone, in Bulgarian
`;

/** Adds `readout export site`: stories as pages in files, which need no server. */
export function addSiteCommand(exporting: Command, parts: SiteParts, done: (exit: number) => void): void {
  storeCommand(exporting, "site", "write stories as a site of files, main and lite, that needs no server", EXAMPLES)
    .argument("<folder>", "a new or an empty folder")
    .argument("[stories...]", "ids of stories or their beginnings; all where none is named")
    .option("--lite", "lite pages alone")
    .addOption(new Option("--lang <code>", "the language of the pages").choices(["en", "bg"]).default("en"))
    .option("--force", "write over a folder that is not empty; what is not of an older site in it stays")
    .action(async (folder: string, ids: readonly string[], _: SiteFlags, command: Command) => {
      // "--store" before or after "site": the command above takes it too.
      const flags = command.optsWithGlobals<SiteFlags>();
      const { merge } = await parts.making();
      const written = await withStories(
        flags,
        parts,
        async (store) => {
          const stories: string[] = [];
          for (const id of ids) stories.push((await findStory(store, id)).id);
          return parts.writeSite({
            store,
            merge,
            folder,
            stories: ids.length === 0 ? null : stories,
            isLite: flags.lite === true,
            isForced: flags.force === true,
            language: flags.lang,
            now: parts.now(),
            zone: parts.zone,
          });
        },
        "read",
      );
      await print(flags, parts, written, (page) =>
        page.text(
          `Written: ${written.files} files, ${(written.bytes / 1e6).toFixed(1)} MB, in ${clean(written.folder)}`,
        ),
      );
      done(EXIT.ok);
    });
}
