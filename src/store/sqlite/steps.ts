import type { StoryStep } from "../../record/index.ts";
import type { StoryMade } from "../store.ts";
import type { SqliteDriver, SqlValue } from "./driver.ts";
import type { Packer } from "./pack.ts";
import { bytes, text } from "./rows.ts";

/** What is kept of a story while its rows are replaced. */
interface Log {
  readonly story: string;
  readonly made: StoryMade | undefined;
  /** From what the story that it goes on from is made; null where that is not known. */
  readonly before: string | null;
  /** Numbers of that story's steps. */
  readonly steps: readonly SqlValue[];
}

/** The table of what came into the events of stories each time that they were made again. */
export class StepTable {
  readonly #driver: SqliteDriver;
  readonly #packer: Packer;

  constructor(driver: SqliteDriver, packer: Packer) {
    this.#driver = driver;
    this.#packer = packer;
  }

  /** Takes the steps that a story goes on from out of the way of what is removed. */
  take(story: string, made: StoryMade | undefined): Log {
    const after = made?.after?.story ?? null;
    if (after === null) return { story, made, before: null, steps: [] };
    const before = (this.#madeFrom(after) ?? null) as string | null;
    const steps = this.#driver.all("SELECT id FROM steps WHERE story = ?", [after]).map((row) => row["id"]!);
    for (const id of steps) this.#driver.run("UPDATE steps SET story = '' WHERE id = ?", [id]);
    return { story, made, before, steps };
  }

  /** Notes from what a story is made that was put, with the steps that it goes on from. */
  put({ story, made, before, steps }: Log): void {
    if (made === undefined) return;
    this.#driver.run("UPDATE summaries SET made = ? WHERE story = ?", [made.from, story]);
    const { gone = [], came = [] } = made.after?.step ?? {};
    // Made from the same, it is another only where the program makes stories otherwise: what it was is not what would be made now.
    const isOther = before === made.from && gone.length + came.length > 0;
    for (const id of steps)
      if (before === null || isOther) this.#driver.run("DELETE FROM steps WHERE id = ?", [id]);
      else this.#driver.run("UPDATE steps SET story = ? WHERE id = ?", [story, id]);
    if (before === null || before === made.from) return;
    this.#insert(story, before, { gone, came }, false);
  }

  /** Keeps a step from what a story never was made from. */
  putAside(story: string, from: string, now: string, step: StoryStep): void {
    if (this.#madeFrom(story) === now) this.#insert(story, from, step, true);
  }

  #insert(story: string, from: string, step: StoryStep, isAside: boolean): void {
    this.#driver.run("INSERT INTO steps (story, made, data, aside) VALUES (?, ?, ?, ?)", [
      story,
      from,
      this.#packer.pack(step),
      isAside ? 1 : 0,
    ]);
  }

  since(story: string, from: string, now: string): readonly StoryStep[] | null {
    if (this.#madeFrom(story) !== now) return null;
    if (from === now) return [];
    const first = this.#driver.all("SELECT max(id) AS id FROM steps WHERE story = ? AND made = ?", [story, from])[0];
    const id = first?.["id"] ?? null;
    if (id === null) return null;
    return this.#driver
      .all("SELECT data FROM steps WHERE story = ?1 AND (id = ?2 OR (id > ?2 AND aside = 0)) ORDER BY id", [story, id])
      .map((row) => this.#packer.unpack(bytes(row, "data")) as StoryStep);
  }

  #madeFrom(story: string): SqlValue | undefined {
    const row = this.#driver.all("SELECT made FROM summaries WHERE story = ?", [story])[0];
    return row === undefined || row["made"] === null ? undefined : text(row, "made");
  }
}
