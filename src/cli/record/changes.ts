import type { Command } from "commander";
import { changesSince, findStory, type Since, sinceOf } from "../../app/record/index.ts";
import { EXIT } from "../terminal.ts";
import { changesPage } from "../views/changes.ts";
import { print, type RecordParts, type StoreFlags, storeCommand, withStories } from "./command.ts";

const EXAMPLES = `  readout changes                        since you looked last
  readout changes --since 2025-10-20     what reports published since then changed
  readout changes --since r4h9s2kqd7     what was added after that report
`;
/** The note that says when somebody looked last. */
const LOOKED = "looked";

/** Adds `readout changes`. */
export function addChangesCommand(program: Command, parts: RecordParts, done: (exit: number) => void): void {
  storeCommand(
    program,
    "changes",
    "show what changed: events, statuses, dates, statements, disagreements, edits",
    EXAMPLES,
  )
    .option("--since <date or report>", "a day or moment of publication, or a report; else since you looked last")
    .option("--story <id>", "only in this story")
    .action(async (flags: StoreFlags & { since?: string; story?: string }) => {
      const { merge } = await parts.making();
      const now = parts.now();
      const changes = await withStories(flags, parts, async (store) => {
        const only = flags.story === undefined ? null : (await findStory(store, flags.story)).id;
        const since: Since =
          flags.since === undefined
            ? { by: "added", moment: (await store.note(LOOKED)) ?? "" }
            : await sinceOf(store, flags.since);
        const found = await changesSince(store, since, merge);
        // Who looks at one story has not seen what changed in the others.
        if (flags.since === undefined && only === null && store.isWritable) await store.putNote(LOOKED, now);
        return only === null ? found : found.filter(({ story }) => story.id === only);
      });
      await print(flags, parts, changes, (page) => changesPage(page, changes, parts.zone));
      done(EXIT.ok);
    });
}
