import type { Command } from "commander";
import { findStory, whyInStory } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { EXIT } from "../terminal.ts";
import { storyList, storyPage, timelinePage, whyList } from "../views/story.ts";
import { countFlag, print, type RecordParts, type StoreFlags, storeCommand, withStories } from "./command.ts";

/** Adds `readout stories`, `story` and `timeline`. */
export function addStoryCommands(program: Command, parts: RecordParts, done: (exit: number) => void): void {
  storeCommand(
    program,
    "stories",
    "list the stories of the store, the newest first",
    "  readout stories\n  readout stories --since 2025-10-01 --limit 50\n",
  )
    .option("--since <date>", "only stories with a report published since then")
    .option("--limit <number>", "how many", "20")
    .option("--skip <number>", "how many to leave out first", "0")
    .action(async (flags: StoreFlags & { since?: string; limit: string; skip: string }) => {
      const query = {
        limit: countFlag("--limit", flags.limit, 1),
        offset: countFlag("--skip", flags.skip, 0),
        ...(flags.since === undefined ? {} : { since: dateFlag(flags.since) }),
      };
      const rows = await withStories(flags, parts, (store) => store.stories(query));
      await print(flags, parts, rows, (page) =>
        storyList(page, rows, parts.zone, query.offset > 0 || flags.since !== undefined),
      );
      done(EXIT.ok);
    });

  storeCommand(
    program,
    "story",
    "show one story: its reports, its events with their status, its people",
    "  readout story s7k2m9qdr4            the story, or any report or event in it\n  readout story s7k2 --all --json\n  readout story s7k2 --why               why each report is in it\n",
  )
    .argument("<id>", "the story's id or its beginning; that of a report or event leads to its story")
    .option("--all", "every event, also those that one report mentions in passing")
    .option("--why", "why each report is in the story")
    .action(async (id: string, flags: StoreFlags & { all?: boolean; why?: boolean }) => {
      if (flags.why === true) {
        const { grouping } = await parts.making();
        const why = await withStories(flags, parts, async (store) =>
          whyInStory(store, await findStory(store, id), grouping),
        );
        await print(flags, parts, why, (page) => whyList(page, why));
        done(EXIT.ok);
        return;
      }
      const story = await withStories(flags, parts, (store) => findStory(store, id));
      await print(flags, parts, story, (page) => storyPage(page, story, parts.zone, flags.all === true));
      done(EXIT.ok);
    });

  storeCommand(
    program,
    "timeline",
    "show the events of a story day by day",
    "  readout timeline s7k2m9qdr4\n  readout timeline s7k2m9qdr4 --all\n",
  )
    .argument("<id>", "the story's id or its beginning")
    .option("--all", "also events without a date")
    .action(async (id: string, flags: StoreFlags & { all?: boolean }) => {
      const story = await withStories(flags, parts, (store) => findStory(store, id));
      const events = story.events.filter(
        ({ time, judged }) => judged !== "rejected" && (flags.all === true || time !== null),
      );
      await print(flags, parts, events, (page) => timelinePage(page, story, events));
      done(EXIT.ok);
    });
}

/** A day that a person types. Throws `ReadoutError` "bad-date". */
export function dateFlag(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(value)) return value;
  throw new ReadoutError("bad-date", {
    what: `"${value}" is no date`,
    fix: "Write it as 2025-10-21 or 2025-10-21T08:30:00Z.",
  });
}
