import { ReadoutError } from "../../core/index.ts";
import {
  type Correction,
  type DatedEvent,
  lastWordOf,
  type ReportLink,
  type ReportSketch,
  type ReportVersion,
  type Story,
  type StoryEvent,
  type StoryOutline,
  type StoryStep,
  type StorySummary,
  sharesKeys,
  storyId,
} from "../../record/index.ts";
import {
  type CalendarQuery,
  type Health,
  type NamedPerson,
  type NewReport,
  type SearchHit,
  type SearchItem,
  SHORT_DAYS,
  type Store,
  type StoryChange,
  type StoryMove,
  type StoryQuery,
  type StoryRow,
  type VersionRow,
} from "../store.ts";
import { checkStore } from "./check.ts";
import { copyProblem, guarded } from "./damage.ts";
import { unpackDated } from "./dates.ts";
import type { Codec, SqliteDriver, SqlRow } from "./driver.ts";
import { Packer } from "./pack.ts";
import { ftsQuery } from "./query.ts";
import { bytes, lists, number, text, transact } from "./rows.ts";
import { APPLICATION_ID, MIGRATIONS } from "./schema.ts";
import { StepTable } from "./steps.ts";
import { StoryTables } from "./stories.ts";

const KINDS: readonly SearchItem["kind"][] = ["report", "statement", "event"];
/** Hits of a search that are ranked. */
const RANKED_HITS = 2_000;
const ROW =
  "r.ref, r.key, r.digest, r.outlet, r.headline, r.published, r.captured, r.added, r.seen, r.reader, r.current, r.story";

/**
 * A store in one SQLite file. The file is locked for this process as long as it is open, and kept with a write-ahead log:
 * killed at any moment, it holds what was committed and nothing else.
 *
 * @throws ReadoutError "bad-store" where the file is no store, is damaged, or was written by a newer Readout
 */
export function sqliteStore(driver: SqliteDriver, codec: Codec, name: string): Store {
  prepare(driver, name);
  return new SqliteStore(driver, codec, name);
}

function badStore(what: string, where: string, fix: string, cause?: unknown): ReadoutError {
  return new ReadoutError("bad-store", { what, where, fix, cause });
}

function prepare(driver: SqliteDriver, name: string): void {
  let version: number;
  try {
    // Before anything is read. Without it, a driver without shared memory refuses the write-ahead log, and a rollback journal
    // is not played back by every driver after a crash.
    driver.all("PRAGMA locking_mode = EXCLUSIVE");
    // What is only read needs no journal: a backup has none.
    const mode = driver.isReadOnly ? "wal" : driver.all("PRAGMA journal_mode = WAL")[0]?.["journal_mode"];
    if (mode !== "wal") throw new Error(`the journal is "${String(mode)}", not "wal"`);
    driver.all("PRAGMA synchronous = FULL");
    driver.all("PRAGMA temp_store = MEMORY");
    driver.all("PRAGMA cache_size = -16000");
    version = number(driver.all("PRAGMA user_version")[0], "user_version");
    const application = number(driver.all("PRAGMA application_id")[0], "application_id");
    const isEmpty = number(driver.all("SELECT count(*) AS n FROM sqlite_master")[0], "n") === 0;
    if (application !== APPLICATION_ID && !isEmpty) throw new Error("it is a database of another program");
  } catch (cause) {
    throw badStore(
      `the store cannot be opened (${cause instanceof Error ? cause.message : String(cause)})`,
      name,
      "Name another file with --store, or put back a backup.",
      cause,
    );
  }
  if (driver.isReadOnly && version < MIGRATIONS.length)
    throw badStore(
      "the store is of an earlier Readout and must be brought up to date, but its file may only be read",
      name,
      "Change the permissions of the file, or copy it and name the copy with --store.",
    );
  if (version > MIGRATIONS.length)
    throw badStore(
      "the store was written by a newer Readout",
      name,
      "Install the newest Readout, or name another file.",
    );
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < version) continue;
    transact(driver, () => {
      driver.exec(step);
      driver.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      driver.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

class SqliteStore implements Store {
  readonly isWritable: boolean;
  #revision = 0;
  readonly #name: string;
  /** The driver as it was given, whose errors are its own. */
  readonly #bare: SqliteDriver;
  readonly #driver: SqliteDriver;
  readonly #packer: Packer;
  readonly #stories: StoryTables;
  readonly #steps: StepTable;

  constructor(driver: SqliteDriver, codec: Codec, name: string) {
    this.isWritable = !driver.isReadOnly;
    this.#name = name;
    this.#bare = driver;
    this.#driver = guarded(driver, name);
    this.#packer = new Packer(codec, name);
    this.#stories = new StoryTables(this.#driver, this.#packer);
    this.#steps = new StepTable(this.#driver, this.#packer);
  }

  async versions(refs: readonly string[]): Promise<readonly VersionRow[]> {
    return lists(this.#driver, refs, (marks) => `SELECT ${ROW} FROM reports r WHERE r.ref IN (${marks})`).map(
      versionRow,
    );
  }

  async versionsOf(key: string): Promise<readonly VersionRow[]> {
    return this.#driver.all(`SELECT ${ROW} FROM reports r WHERE r.key = ?`, [key]).map(versionRow);
  }

  async versionsIn(story: string): Promise<readonly VersionRow[]> {
    return this.#driver
      .all(`SELECT ${ROW} FROM reports r WHERE r.key IN (SELECT key FROM reports WHERE story = ?)`, [story])
      .map(versionRow);
  }

  async allVersions(addedAfter?: string): Promise<readonly VersionRow[]> {
    return this.#driver
      .all(`SELECT ${ROW} FROM reports r WHERE r.added > ? ORDER BY r.added, r.id`, [addedAfter ?? ""])
      .map(versionRow);
  }

  async documents(refs: readonly string[]): Promise<readonly ReportVersion[]> {
    return lists(
      this.#driver,
      refs,
      (marks) =>
        `SELECT ${ROW}, d.document, d.sketch FROM reports r JOIN readings d ON d.report = r.id AND d.reader = r.reader WHERE r.ref IN (${marks})`,
    ).map((row) => this.#version(row));
  }

  async readings(ref: string): Promise<readonly ReportVersion[]> {
    return this.#driver
      .all(
        `SELECT r.ref, r.key, r.digest, r.captured, d.added, d.reader, d.document, d.sketch FROM reports r
         JOIN readings d ON d.report = r.id WHERE r.ref = ? ORDER BY d.added, d.rowid`,
        [ref],
      )
      .map((row) => this.#version(row));
  }

  async readAgainAfter(moment: string): Promise<readonly string[]> {
    return this.#driver
      .all(
        `SELECT DISTINCT r.ref FROM readings d JOIN reports r ON r.id = d.report WHERE d.added > ?1 AND r.added <= ?1`,
        [moment],
      )
      .map((row) => text(row, "ref"));
  }

  async inputRef(input: string, reader: string): Promise<string | null> {
    const [row] = this.#driver.all(
      "SELECT r.ref FROM inputs i JOIN reports r ON r.id = i.report WHERE i.input = ? AND i.reader = ?",
      [input, reader],
    );
    return row === undefined ? null : text(row, "ref");
  }

  async putInput(input: string, ref: string, reader: string): Promise<void> {
    transact(this.#driver, () =>
      this.#driver.run("INSERT OR REPLACE INTO inputs SELECT ?, ?, id FROM reports WHERE ref = ?", [
        input,
        reader,
        ref,
      ]),
    );
  }

  async putSeen(ref: string, moment: string): Promise<void> {
    transact(this.#driver, () => this.#driver.run("UPDATE reports SET seen = ? WHERE ref = ?", [moment, ref]));
  }

  async signatures(refs: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    return new Map(
      lists(this.#driver, refs, (marks) => `SELECT ref, signature FROM reports WHERE ref IN (${marks})`).map((row) => [
        text(row, "ref"),
        this.#packer.unpack(bytes(row, "signature")),
      ]),
    );
  }

  async sharing(keys: readonly string[], most: number, least: number, made: string): Promise<readonly string[]> {
    const counts = new Map<number, number>();
    for (const key of new Set(keys)) {
      if (this.#listed(key, most) > most) continue;
      for (const row of this.#driver.all("SELECT report FROM keys WHERE key = ?", [key])) {
        const report = number(row, "report");
        counts.set(report, (counts.get(report) ?? 0) + 1);
      }
    }
    const wanted = [...counts].filter(([, count]) => count >= least).map(([report]) => report);
    return lists(
      this.#driver,
      wanted,
      (marks) => `SELECT ref, made FROM reports WHERE current = 1 AND id IN (${marks})`,
    )
      .filter((row) => row["made"] === made)
      .map((row) => text(row, "ref"));
  }

  async outdated(made: string, limit: number): Promise<readonly string[]> {
    return this.#driver
      .all("SELECT ref FROM reports WHERE made < ?1 OR made > ?1 ORDER BY id LIMIT ?2", [made, limit])
      .map((row) => text(row, "ref"));
  }

  /** How many versions have a key, counted as far as one beyond `most`. */
  #listed(key: string, most: number): number {
    return number(
      this.#driver.all("SELECT count(*) AS n FROM (SELECT 1 FROM keys WHERE key = ? LIMIT ?)", [key, most + 1])[0],
      "n",
    );
  }

  async links(refs: readonly string[]): Promise<readonly ReportLink[]> {
    const side = (column: string, marks: string): string =>
      `SELECT x.ref AS a, y.ref AS b, l.weight FROM reports s JOIN links l ON l.${column} = s.id
       JOIN reports x ON x.id = l.a JOIN reports y ON y.id = l.b WHERE s.ref IN (${marks})`;
    const rows = [
      ...lists(this.#driver, refs, (marks) => side("a", marks)),
      ...lists(this.#driver, refs, (marks) => side("b", marks)),
    ];
    const links = rows.map((row): ReportLink => {
      const [a, b] = [text(row, "a"), text(row, "b")].sort() as [string, string];
      return { a, b, weight: number(row, "weight") };
    });
    return [...new Map(links.map((link) => [`${link.a} ${link.b}`, link])).values()];
  }

  async putReport(report: NewReport, isCurrent: boolean): Promise<void> {
    this.#revision += 1;
    transact(this.#driver, () => {
      const id = this.#putVersion(report, isCurrent);
      if (report.input !== null)
        this.#driver.run("INSERT OR REPLACE INTO inputs VALUES (?, ?, ?)", [report.input, report.version.reader, id]);
      this.#driver.run("DELETE FROM keys WHERE report = ?", [id]);
      const crowded: string[] = [];
      for (const key of report.keys) {
        const before = this.#listed(key, report.mostListed);
        this.#driver.run("INSERT OR IGNORE INTO keys VALUES (?, ?)", [key, id]);
        if (before === report.mostListed) crowded.push(key);
      }
      this.#driver.run("DELETE FROM links WHERE a = ? OR b = ?", [id, id]);
      for (const link of report.links)
        this.#driver.run(
          `INSERT OR REPLACE INTO links SELECT min(x.id, y.id), max(x.id, y.id), ? FROM reports x, reports y
           WHERE x.ref = ? AND y.ref = ?`,
          [link.weight, link.a, link.b],
        );
      for (const key of crowded) this.#unlink(key, report);
      this.#putItems(id, report.items);
    });
  }

  /** Takes away links that need this key, which has become too common, and marks the reports at their ends. */
  #unlink(key: string, { mostListed, leastShared }: NewReport): void {
    const links = this.#driver
      .all(
        `SELECT l.a, l.b FROM keys k JOIN links l ON l.a = k.report JOIN keys o ON o.key = k.key AND o.report = l.b
         WHERE k.key = ?`,
        [key],
      )
      .map((row) => ({ a: number(row, "a"), b: number(row, "b") }));
    const keys = this.#tellingKeys([...new Set(links.flatMap(({ a, b }) => [a, b]))], mostListed);
    for (const { a, b } of links) {
      if (sharesKeys(keys.get(a)!, keys.get(b)!, leastShared)) continue;
      this.#driver.run("DELETE FROM links WHERE a = ? AND b = ?", [a, b]);
      this.#driver.run("UPDATE reports SET pending = 1 WHERE id IN (?, ?)", [a, b]);
    }
  }

  /** The keys of each of these reports that at most `most` have. */
  #tellingKeys(reports: readonly number[], most: number): ReadonlyMap<number, ReadonlySet<string>> {
    const found = new Map<number, Set<string>>(reports.map((report) => [report, new Set()]));
    const isTelling = new Map<string, boolean>();
    for (const row of lists(
      this.#driver,
      reports,
      (marks) => `SELECT report, key FROM keys WHERE report IN (${marks})`,
    )) {
      const key = text(row, "key");
      if (!isTelling.has(key)) isTelling.set(key, this.#listed(key, most) <= most);
      if (isTelling.get(key)) found.get(number(row, "report"))!.add(key);
    }
    return found;
  }

  #putVersion({ version, signature, made }: NewReport, isCurrent: boolean): number {
    const { ref, key, digest, captured, added, reader, document, sketch = null } = version;
    const { outlet, headline, published } = document.report;
    if (isCurrent)
      this.#driver.run("UPDATE reports SET current = 0, pending = 1 WHERE key = ? AND ref <> ?", [key, ref]);
    const known = this.#driver.all("SELECT id FROM reports WHERE ref = ?", [ref])[0];
    const packed = this.#packer.pack(signature);
    let id: number;
    if (known === undefined) {
      id = this.#driver.run(
        `INSERT INTO reports (ref, key, digest, outlet, headline, published, captured, added, reader, current, pending, story, alias, signature, made)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, NULL, ?, ?, ?)`,
        [
          ref,
          key,
          digest,
          outlet,
          headline,
          published,
          captured,
          added,
          reader,
          isCurrent ? 1 : 0,
          storyId({ key }),
          packed,
          made,
        ],
      );
    } else {
      id = number(known, "id");
      this.#driver.run(
        "UPDATE reports SET reader = ?, current = ?, pending = 1, signature = ?, made = ? WHERE id = ?",
        [reader, isCurrent ? 1 : 0, packed, made, id],
      );
    }
    this.#driver.run(
      "INSERT OR REPLACE INTO readings (report, reader, added, document, sketch) VALUES (?, ?, ?, ?, ?)",
      [id, reader, added, this.#packer.pack(document), sketch === null ? null : this.#packer.pack(sketch)],
    );
    return id;
  }

  #putItems(report: number, items: readonly SearchItem[]): void {
    const [known] = this.#driver.all("SELECT first_item, last_item FROM reports WHERE id = ?", [report]);
    const range = [known!["first_item"]!, known!["last_item"]!];
    this.#driver.run("DELETE FROM search WHERE rowid IN (SELECT id FROM items WHERE id BETWEEN ? AND ?)", range);
    this.#driver.run("DELETE FROM items WHERE id BETWEEN ? AND ?", range);
    this.#driver.run("DELETE FROM speakers WHERE report = ?", [report]);
    const ids: number[] = [];
    for (const { kind, start, end, words, people } of items) {
      const id = this.#driver.run("INSERT INTO items (report, kind, start, end) VALUES (?, ?, ?, ?)", [
        report,
        KINDS.indexOf(kind),
        start,
        end,
      ]);
      ids.push(id);
      this.#driver.run("INSERT INTO search (rowid, words) VALUES (?, ?)", [id, words]);
      for (const name of people ?? [])
        this.#driver.run("INSERT OR IGNORE INTO speakers VALUES (?, ?)", [lastOf(name), report]);
    }
    // The highest id and one more, each time: they stand one after the other.
    this.#driver.run("UPDATE reports SET first_item = ?, last_item = ? WHERE id = ?", [
      ids[0] ?? null,
      ids.at(-1) ?? null,
      report,
    ]);
  }

  async pending(): Promise<readonly string[]> {
    return this.#driver.all("SELECT ref FROM reports WHERE pending = 1").map((row) => text(row, "ref"));
  }

  async putStories({ remove, put, settled, made }: StoryChange): Promise<void> {
    if (remove.length + put.length > 0) this.#revision += 1;
    transact(this.#driver, () => {
      const logs = put.map(({ id }) => this.#steps.take(id, made?.get(id)));
      for (const id of [...remove, ...put.map((story) => story.id)]) {
        this.#stories.remove(id);
        this.#driver.run("UPDATE reports SET story = NULL WHERE story = ?", [id]);
      }
      for (const story of put) this.#stories.put(story);
      for (const log of logs) this.#steps.put(log);
      for (const ref of settled) this.#driver.run("UPDATE reports SET pending = 0 WHERE ref = ?", [ref]);
    });
  }

  async steps(story: string, from: string, now: string): Promise<readonly StoryStep[] | null> {
    return this.#steps.since(story, from, now);
  }

  async putStep(story: string, from: string, now: string, step: StoryStep): Promise<void> {
    // It only spares whoever asks next from working it out again.
    if (this.isWritable) transact(this.#driver, () => this.#steps.putAside(story, from, now, step));
  }

  async story(id: string): Promise<Story | null> {
    return this.#stories.story(id);
  }

  async outline(id: string): Promise<StoryOutline | null> {
    return this.#stories.outline(id);
  }

  async event(story: string, id: string): Promise<StoryEvent | null> {
    return this.#stories.event(story, id);
  }

  async stories(query: StoryQuery): Promise<readonly StoryRow[]> {
    return this.#stories.list(query);
  }

  async summaries(ids: readonly string[]): Promise<readonly StorySummary[]> {
    return this.#stories.summaries(ids);
  }

  async moves(after: string, story?: string): Promise<readonly StoryMove[]> {
    return this.#stories.moves(after, story);
  }

  async storiesById(prefix: string, limit: number): Promise<readonly string[]> {
    const end = `${prefix}\u{10FFFF}`;
    return this.#driver
      .all(
        `SELECT story FROM (
           SELECT id AS story FROM stories WHERE id >= ?1 AND id < ?2
           UNION SELECT story FROM reports WHERE alias >= ?1 AND alias < ?2
           UNION SELECT story FROM reports WHERE ref >= ?1 AND ref < ?2
           UNION SELECT story FROM events WHERE id >= ?1 AND id < ?2
         ) WHERE story IS NOT NULL ORDER BY story LIMIT ?3`,
        [prefix, end, limit],
      )
      .map((row) => text(row, "story"));
  }

  async dated({ from, to, of, limit, offset = 0 }: CalendarQuery): Promise<readonly DatedEvent[]> {
    // Short dates that meet the days begin among them or at most a month before: the index gives those and no others.
    const where =
      of === "days"
        ? "d.long = 0 AND d.first BETWEEN ?1 - ?5 AND ?2 AND d.last >= ?1 ORDER BY d.first, d.last, d.event"
        : "d.long = 1 AND d.last >= ?1 AND d.first <= ?2 AND ?5 > 0 ORDER BY d.last, d.first, d.event";
    return this.#driver
      .all(
        `SELECT d.event, d.first, d.last, d.data, d.story, s.name FROM dates d JOIN stories s ON s.id = d.story
         WHERE ${where} LIMIT ?3 OFFSET ?4`,
        [from, to, limit, offset, SHORT_DAYS],
      )
      .map((row) =>
        unpackDated(text(row, "data"), {
          story: { id: text(row, "story"), name: text(row, "name") },
          id: text(row, "event"),
          days: { from: number(row, "first"), to: number(row, "last") },
        }),
      );
  }

  async peopleNamed(key: string): Promise<readonly NamedPerson[]> {
    return this.#driver
      .all(
        `SELECT p.*, s.name AS story_name, s.last AS story_last FROM people p JOIN stories s ON s.id = p.story
         WHERE p.key IN (SELECT key FROM people WHERE last = ?) ORDER BY p.rowid`,
        [lastWordOf(key)],
      )
      .map((row) => ({
        story: text(row, "story"),
        key: text(row, "key"),
        spelling: text(row, "spelling"),
        name: text(row, "name"),
        statements: number(row, "statements"),
        reports: number(row, "reports"),
        events: number(row, "events"),
        storyName: text(row, "story_name"),
        storyLast: row["story_last"] as string | null,
      }));
  }

  revision(): number {
    return this.#revision;
  }

  async reportsNaming(key: string): Promise<readonly string[]> {
    return this.#driver
      .all(
        `SELECT r.ref FROM speakers s JOIN reports r ON r.id = s.report
         WHERE s.last = ? AND r.current = 1`,
        [lastOf(key)],
      )
      .map((row) => text(row, "ref"));
  }

  async search(query: string, limit: number): Promise<readonly SearchHit[]> {
    const words = ftsQuery(query);
    if (words === null) return [];
    // To rank is to score every hit: words of half the store come newest first instead.
    const count = this.#driver.all("SELECT count(*) AS n FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)", [
      words,
      RANKED_HITS + 1,
    ]);
    const order = number(count[0], "n") > RANKED_HITS ? "rowid DESC" : "rank, rowid";
    return this.#driver
      .all(
        `SELECT i.kind, r.ref, i.start, i.end
         FROM (SELECT rowid, rank FROM search WHERE search MATCH ?1 ORDER BY ${order} LIMIT 2 * ?2) s
         JOIN items i ON i.id = s.rowid JOIN reports r ON r.id = i.report WHERE r.current = 1 ORDER BY s.${order} LIMIT ?2`,
        [words, limit],
      )
      .map((row) => ({
        kind: KINDS[number(row, "kind")]!,
        report: text(row, "ref"),
        start: number(row, "start"),
        end: number(row, "end"),
      }));
  }

  async corrections(): Promise<readonly Correction[]> {
    return this.#driver.all("SELECT id, at, author, note, action FROM corrections ORDER BY at, id").map((row) => ({
      id: text(row, "id"),
      author: text(row, "author"),
      at: text(row, "at"),
      note: row["note"] as string | null,
      action: JSON.parse(text(row, "action")) as Correction["action"],
    }));
  }

  async putCorrections(corrections: readonly Correction[], touched: readonly string[]): Promise<void> {
    this.#revision += 1;
    transact(this.#driver, () => {
      for (const { id, at, author, note, action } of corrections)
        this.#driver.run("INSERT OR IGNORE INTO corrections VALUES (?, ?, ?, ?, ?)", [
          id,
          at,
          author,
          note,
          JSON.stringify(action),
        ]);
      for (const ref of touched) this.#driver.run("UPDATE reports SET pending = 1 WHERE ref = ?", [ref]);
    });
  }

  async note(name: string): Promise<string | null> {
    const row = this.#driver.all("SELECT value FROM notes WHERE name = ?", [name])[0];
    return row === undefined ? null : text(row, "value");
  }

  async putNote(name: string, value: string): Promise<void> {
    transact(this.#driver, () => this.#driver.run("INSERT OR REPLACE INTO notes VALUES (?, ?)", [name, value]));
  }

  async check(): Promise<Health> {
    return checkStore(this.#driver, this.#packer);
  }

  async backup(path: string): Promise<void> {
    try {
      this.#bare.run("VACUUM INTO ?", [path]);
    } catch (cause) {
      throw copyProblem(cause, this.#name);
    }
  }

  async close(): Promise<void> {
    this.#driver.close();
  }

  #version(row: SqlRow): ReportVersion {
    const version: ReportVersion = {
      ref: text(row, "ref"),
      key: text(row, "key"),
      digest: text(row, "digest"),
      document: this.#packer.unpack(bytes(row, "document")) as ReportVersion["document"],
      captured: row["captured"] as string | null,
      added: text(row, "added"),
      reader: text(row, "reader"),
    };
    return row["sketch"] === null ? version : this.#sketched(version, row);
  }

  /** A version with its sketch, which is as large as its document and unpacked when events are merged, which is rarely. */
  #sketched(version: ReportVersion, row: SqlRow): ReportVersion {
    let sketch: ReportSketch | undefined;
    return Object.defineProperty(version, "sketch", {
      enumerable: true,
      configurable: true,
      get: () => {
        sketch ??= this.#packer.unpack(bytes(row, "sketch")) as ReportSketch;
        return sketch;
      },
    });
  }
}

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf(" ") + 1);
}

function versionRow(row: SqlRow): VersionRow {
  return {
    ref: text(row, "ref"),
    key: text(row, "key"),
    digest: text(row, "digest"),
    outlet: row["outlet"] as string | null,
    headline: row["headline"] as string | null,
    published: row["published"] as string | null,
    captured: row["captured"] as string | null,
    added: text(row, "added"),
    seen: row["seen"] as string | null,
    reader: text(row, "reader"),
    isCurrent: row["current"] === 1,
    story: row["story"] as string | null,
  };
}
