import type { StoryStep } from "../../record/index.ts";
import type { StoryMade } from "../store.ts";

/** From what a story is made, null where that is not known, and from what it was before, with what each making changed. */
interface Log {
  readonly from: string | null;
  /** `isAside` of a step from what the story never was made from: others do not go on over it. */
  readonly steps: readonly { readonly from: string; readonly step: StoryStep; readonly isAside?: boolean }[];
}

/** What came into the events of stories each time that they were made again. */
export class StoryLogs {
  readonly #logs = new Map<string, Log>();

  /** Goes on from what is removed or replaced. */
  change(remove: readonly string[], put: readonly (readonly [id: string, made: StoryMade | undefined])[]): void {
    const logs = put.map(([id, made]) => [id, this.#logOf(made)] as const);
    for (const id of remove) this.#logs.delete(id);
    for (const [id, log] of logs) this.#logs.set(id, log);
  }

  #logOf(made: StoryMade | undefined): Log {
    if (made === undefined) return { from: null, steps: [] };
    const { from, after } = made;
    const before = after === null ? undefined : this.#logs.get(after.story);
    return { from, steps: before === undefined ? [] : goOn(before, from, after!.step) };
  }

  steps(story: string, from: string, now: string): readonly StoryStep[] | null {
    const log = this.#logs.get(story);
    if (log === undefined || log.from !== now) return null;
    if (from === now) return [];
    const first = log.steps.findLastIndex((one) => one.from === from);
    if (first < 0) return null;
    return log.steps.slice(first).flatMap(({ step, isAside }, at) => (at > 0 && isAside === true ? [] : [step]));
  }

  putAside(story: string, from: string, now: string, step: StoryStep): void {
    const log = this.#logs.get(story);
    if (log?.from === now) this.#logs.set(story, { ...log, steps: [...log.steps, { from, step, isAside: true }] });
  }
}

/**
 * The steps of a story that was made again. Made from the same it is another only where the program makes stories otherwise:
 * what it was before is then not what would be made now.
 */
function goOn({ from, steps }: Log, now: string, step: StoryStep): Log["steps"] {
  if (from === null) return [];
  if (from !== now) return [...steps, { from, step }];
  return step.gone.length + step.came.length === 0 ? steps : [];
}
