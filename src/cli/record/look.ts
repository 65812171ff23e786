import type { Command } from "commander";
import { findEvent, findPeople, findStory, searchStore } from "../../app/record/index.ts";
import { EXIT } from "../terminal.ts";
import { differencesPage, eventPage, peoplePage, searchPage } from "../views/record.ts";
import { countFlag, print, type RecordParts, type StoreFlags, storeCommand, withStories } from "./command.ts";

/** Adds `readout event`, `who`, `differences` and `search`. */
export function addLookCommands(program: Command, parts: RecordParts, done: (exit: number) => void): void {
  storeCommand(
    program,
    "event",
    "show one event: how it stands, who said what about it when, where accounts differ",
    "  readout event e4h9s2kqd7\n",
  )
    .argument("<id>", "the event's id or its beginning")
    .action(async (id: string, flags: StoreFlags) => {
      const { story, event } = await withStories(flags, parts, (store) => findEvent(store, id));
      await print(flags, parts, { story: { id: story.id, name: story.name }, ...event }, (page) =>
        eventPage(page, event, story, parts.zone),
      );
      done(EXIT.ok);
    });

  storeCommand(
    program,
    "who",
    "show who somebody is and what they said, when, to whom, first-hand or relayed",
    '  readout who Velt\n  readout who "Sanja Velt" --json\n  readout who Velt --all                every statement\n',
  )
    .argument("<name...>", "a name, or the last part of one, in any spelling or script")
    .option("--limit <number>", "how many statements", "20")
    .option("--all", "every statement")
    .action(async (words: readonly string[], flags: StoreFlags & { limit: string; all?: boolean }) => {
      const limit = flags.all === true ? Number.POSITIVE_INFINITY : countFlag("--limit", flags.limit, 1);
      const found = await withStories(flags, parts, (store) => findPeople(store, words.join(" ")));
      await print(flags, parts, found, (page) => peoplePage(page, found, parts.zone, limit));
      done(EXIT.ok);
    });

  storeCommand(
    program,
    "differences",
    "show where the accounts of a story differ: dates, places, numbers, statuses, reasons, words",
    "  readout differences s7k2m9qdr4\n",
  )
    .argument("<id>", "the story's id or its beginning")
    .action(async (id: string, flags: StoreFlags) => {
      const story = await withStories(flags, parts, (store) => findStory(store, id));
      const events = story.events.filter(({ differences, judged }) => differences.length > 0 && judged !== "rejected");
      const value = events.map(({ id: event, label, differences }) => ({ event, label, differences }));
      await print(flags, parts, value, (page) => differencesPage(page, story, events, parts.zone));
      done(EXIT.ok);
    });

  storeCommand(
    program,
    "search",
    "find reports, statements and events by their words",
    "  readout search dam filling\n  readout search '\"first week of November\"'     a phrase\n  readout search postpon*                       how words begin\n",
  )
    .argument("<words...>", "words that must all be there")
    .option("--limit <number>", "how many", "20")
    .action(async (words: readonly string[], flags: StoreFlags & { limit: string }) => {
      const limit = countFlag("--limit", flags.limit, 1);
      const found = await withStories(flags, parts, (store) => searchStore(store, words.join(" "), limit));
      await print(flags, parts, found, (page) => searchPage(page, found, parts.zone));
      done(EXIT.ok);
    });
}
