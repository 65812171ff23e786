import {
  datedEvents,
  daysOf,
  eventId,
  lastWordOf,
  outlineOf,
  type Story,
  type StoryEvent,
  type StoryOutline,
  type StorySummary,
  storyPeople,
  storySummary,
} from "../../record/index.ts";
import { SHORT_DAYS, type StoryMove, type StoryQuery, type StoryRow } from "../store.ts";
import { packDated } from "./dates.ts";
import type { SqliteDriver } from "./driver.ts";
import { joinDetails, type PackedDetails, packDetails } from "./events.ts";
import type { Packer } from "./pack.ts";
import { bytes, lists, number, text, transact } from "./rows.ts";

/** Events of a row of details. */
const PART = 40;

/** What the row of a story does not hold of its summary. */
type KeptSummary = Omit<StorySummary, "id" | "name" | "first" | "last" | "reports">;

function isWhole(story: StoryOutline | Story): story is Story {
  return story.events.some((event) => "history" in event);
}

/** The tables of what is made of stories. */
export class StoryTables {
  readonly #driver: SqliteDriver;
  readonly #packer: Packer;

  constructor(driver: SqliteDriver, packer: Packer) {
    this.#driver = driver;
    this.#packer = packer;
  }

  /** Takes away all that is kept of a story. */
  remove(id: string): void {
    this.#driver.run("DELETE FROM stories WHERE id = ?", [id]);
    for (const table of ["summaries", "details", "steps", "events", "dates", "people"])
      this.#driver.run(`DELETE FROM ${table} WHERE story = ?`, [id]);
  }

  /** Puts a story where none with its id is. */
  put(story: Story): void {
    const { id, name, first, last, reports, events } = story;
    this.#driver.run("INSERT INTO stories VALUES (?, ?, ?, ?, ?, ?, ?)", [
      id,
      name,
      first,
      last,
      reports.length,
      events.length,
      // A small story is one row: a second would take as much again as it holds.
      this.#packer.pack(events.length > PART ? outlineOf(story) : story),
    ]);
    for (let from = 0; events.length > PART && from < events.length; from += PART)
      this.#driver.run("INSERT INTO details VALUES (?, ?, ?)", [
        id,
        from / PART,
        this.#packer.pack(events.slice(from, from + PART).map(packDetails)),
      ]);
    this.#putSummary(storySummary(story));
    for (const event of events)
      for (const mention of event.mentions)
        this.#driver.run("INSERT OR IGNORE INTO events VALUES (?, ?)", [eventId(mention), id]);
    for (const { spelling, key, name: shown, statements, reports: naming, events: parts } of storyPeople(story))
      this.#driver.run("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [
        lastWordOf(spelling),
        spelling,
        key,
        shown,
        id,
        statements,
        naming,
        parts,
      ]);
    for (const dated of datedEvents(story))
      this.#driver.run("INSERT INTO dates VALUES (?, ?, ?, ?, ?, ?)", [
        id,
        dated.id,
        dated.days.from,
        dated.days.to,
        daysOf(dated.days) > SHORT_DAYS ? 1 : 0,
        packDated(dated),
      ]);
    for (const { ref } of reports) this.#driver.run("UPDATE reports SET story = ? WHERE ref = ?", [id, ref]);
  }

  story(id: string): Story | null {
    const outline = this.#kept(id);
    if (outline === null) return null;
    const parts = this.#driver.all("SELECT data FROM details WHERE story = ? ORDER BY part", [id]);
    // A small story is whole, and what an earlier version made.
    if (parts.length === 0) return outline as Story;
    const details = parts.flatMap((row) => this.#packer.unpack(bytes(row, "data")) as PackedDetails[]);
    return { ...outline, events: outline.events.map((event, index) => joinDetails(event, details[index]!)) };
  }

  outline(id: string): StoryOutline | null {
    const kept = this.#kept(id);
    return kept === null || !isWhole(kept) ? kept : outlineOf(kept);
  }

  /** An outline, or the whole of a small story. */
  #kept(id: string): StoryOutline | Story | null {
    const row = this.#driver.all("SELECT data FROM stories WHERE id = ?", [id])[0];
    return row === undefined ? null : (this.#packer.unpack(bytes(row, "data")) as StoryOutline);
  }

  event(story: string, id: string): StoryEvent | null {
    const events = this.#kept(story)?.events ?? [];
    const index = events.findIndex((event) => event.id === id);
    if (index < 0) return null;
    const part = Math.floor(index / PART);
    const row = this.#driver.all("SELECT data FROM details WHERE story = ? AND part = ?", [story, part])[0];
    if (row === undefined) return events[index] as StoryEvent;
    const details = this.#packer.unpack(bytes(row, "data")) as PackedDetails[];
    return joinDetails(events[index]!, details[index - part * PART]!);
  }

  list({ limit, offset = 0, since = "" }: StoryQuery): readonly StoryRow[] {
    // The index tells which they are; only of these are the rows looked at.
    return this.#driver
      .all(
        `SELECT s.id, s.name, s.first, s.last, s.reports, s.events
         FROM (SELECT id FROM stories ${since === "" ? "" : "WHERE last >= ?3"} ORDER BY last DESC, id LIMIT ?1 OFFSET ?2) l
         JOIN stories s ON s.id = l.id ORDER BY s.last DESC, s.id`,
        since === "" ? [limit, offset] : [limit, offset, since],
      )
      .map((row) => ({
        id: text(row, "id"),
        name: text(row, "name"),
        first: row["first"] as string | null,
        last: row["last"] as string | null,
        reports: number(row, "reports"),
        events: number(row, "events"),
      }));
  }

  summaries(ids: readonly string[]): readonly StorySummary[] {
    const found = new Map<string, StorySummary>();
    for (const row of lists(
      this.#driver,
      ids,
      (marks) =>
        `SELECT s.id, s.name, s.first, s.last, s.reports, c.data FROM stories s JOIN summaries c ON c.story = s.id WHERE s.id IN (${marks})`,
    )) {
      const { id, name, first, last, reports } = row as unknown as StorySummary;
      found.set(id, {
        id,
        name,
        first,
        last,
        reports,
        ...(this.#packer.unpack(bytes(row, "data")) as KeptSummary),
      });
    }
    // Of a story that an earlier version made none is kept.
    const made: StorySummary[] = [];
    for (const id of ids) {
      const story = found.has(id) ? null : this.story(id);
      if (story !== null) made.push({ ...storySummary(story), id });
    }
    if (made.length > 0 && !this.#driver.isReadOnly)
      transact(this.#driver, () => {
        for (const summary of made) this.#putSummary(summary);
      });
    return [...found.values(), ...made];
  }

  #putSummary({ id, name: _name, first: _first, last: _last, reports: _reports, ...kept }: StorySummary): void {
    const summary: KeptSummary = kept;
    this.#driver.run("INSERT INTO summaries (story, data) VALUES (?, ?)", [id, this.#packer.pack(summary)]);
  }

  moves(after: string, story?: string): readonly StoryMove[] {
    // The plus keeps SQLite from walking all reports in the order of their stories.
    const [which, values] = story === undefined ? ["story IS NOT NULL", [after]] : ["story = ?", [after, story]];
    return this.#driver
      .all(
        `SELECT story, count(*) AS reports, max(added) AS at FROM reports WHERE added > ? AND ${which} GROUP BY +story`,
        values,
      )
      .map((row) => ({ story: text(row, "story"), reports: number(row, "reports"), at: text(row, "at") }));
  }
}
