import type { Command } from "commander";
import { changesSince, findStory, type Since, type Store, sinceOf } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { EXIT } from "../terminal.ts";
import { changesPage } from "../views/changes.ts";
import { print, type RecordParts, type StoreFlags, storeCommand, withStore, withStories } from "./command.ts";

const EXAMPLES = `  readout changes                        since you looked last
  readout changes --keep-mark            the same, and again the next time
  readout changes --again                what the last look showed once more, with what came since
  readout changes --since 2025-10-20     what reports published since then changed
  readout changes --since r4h9s2kqd7     what was added after that report
`;
/** The notes that say when somebody looked last, and when before they last saw something. */
const LOOKED = "looked";
const LOOKED_BEFORE = "looked before";

interface ChangesFlags extends StoreFlags {
  readonly since?: string;
  readonly story?: string;
  readonly keepMark?: boolean;
  readonly again?: boolean;
}

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
    .option("--keep-mark", "do not take this for a look: the next one shows the same and what came since")
    .option("--again", "what the last look showed that showed anything, and what came since")
    .action(async (flags: ChangesFlags) => {
      if (flags.again === true && flags.since !== undefined)
        throw new ReadoutError("bad-option", {
          what: "--again and --since both say since when",
          fix: "Give one of them.",
        });
      const { merge } = await parts.making();
      const now = parts.now();
      const [mark, changes] = await withStories(flags, parts, async (store) => {
        const only = flags.story === undefined ? null : (await findStory(store, flags.story)).id;
        const seen = (await store.note(flags.again === true ? LOOKED_BEFORE : LOOKED)) ?? "";
        const since: Since =
          flags.since === undefined ? { by: "added", moment: seen } : await sinceOf(store, flags.since);
        const found = await changesSince(store, since, merge);
        return [seen, only === null ? found : found.filter(({ story }) => story.id === only)] as const;
      });
      await print(flags, parts, changes, (page) => changesPage(page, changes, parts.zone), parts.terminal.outWhole);
      // Who looks at one story has not seen what changed in the others; who closed the output has not seen the rest.
      const isLook = flags.since === undefined && flags.story === undefined && flags.keepMark !== true;
      if (isLook)
        await withStore(flags, parts, "look", async (store) => {
          if (store.isWritable) await moveMark(store, now, changes.length > 0 ? mark : null);
          else await parts.terminal.err("readout: the store may only be read: this look is not noted\n");
        });
      done(EXIT.ok);
    });
}

/** Notes that somebody looked now; `before` is since when they saw something, null where there was nothing to see. */
async function moveMark(store: Store, now: string, before: string | null): Promise<void> {
  await store.putNote(LOOKED, now);
  if (before !== null) await store.putNote(LOOKED_BEFORE, before);
}
