import type { SqliteDriver, SqlRow, SqlValue } from "../../../src/store/sqlite/driver.ts";

const WRITES_OF_TRANSACTION = 1_000;
const INDEXED = "INSERT INTO search (rowid, words) VALUES (?, ?)";

/**
 * A driver for filling a store: one transaction holds many writes, as the benchmark is not about how fast the disk is, and the
 * words that go into full text search, which keeps no text, are kept beside it.
 */
export class FillingDriver implements SqliteDriver {
  readonly isReadOnly = false;
  readonly #driver: SqliteDriver;
  #isFilling = false;
  #begun = 0;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
  }

  start(): void {
    this.#driver.exec("CREATE TEMP TABLE added_words (id INTEGER PRIMARY KEY, words TEXT NOT NULL)");
    this.#isFilling = true;
  }

  finish(): void {
    this.#isFilling = false;
    if (this.#begun % WRITES_OF_TRANSACTION > 0) this.#driver.exec("COMMIT");
  }

  exec(sql: string): void {
    if (this.#isFilling && sql === "BEGIN IMMEDIATE" && this.#begun++ % WRITES_OF_TRANSACTION > 0) return;
    if (this.#isFilling && sql === "COMMIT" && this.#begun % WRITES_OF_TRANSACTION > 0) return;
    this.#driver.exec(sql);
  }

  run(sql: string, values?: readonly SqlValue[]): number {
    if (this.#isFilling && sql === INDEXED) this.#driver.run("INSERT INTO temp.added_words VALUES (?, ?)", values);
    return this.#driver.run(sql, values);
  }

  all(sql: string, values?: readonly SqlValue[]): readonly SqlRow[] {
    return this.#driver.all(sql, values);
  }

  close(): void {
    this.#driver.close();
  }
}

/** Keys that more of the reports that were added have are words of the language: the copies have them too. */
const COMMON = 60;
/** Begins the keys that tell invented stories apart: copies have others. */
export const STORY_KEY = "invented story";
const ID_LENGTH = 11;
/** Short ids keep their letter, and are told by their length. */
const ID = "substr($, 1, 1) || ?2 || substr($, 2)";
const MOMENT = "strftime('%Y-%m-%dT%H:%M:%fZ', $, ?3)";

/**
 * What a copy of a row has in place of a column; `$` is the column, ?1 by how much numbers of reports rise, ?2 what is put behind
 * ids, ?3 how much earlier it was, ?4 the same in days, ?5 by how much numbers of search entries rise. Columns that are not named
 * are copied.
 */
const COPIES: { readonly [table: string]: { readonly [column: string]: string } } = {
  reports: {
    id: "$ + ?1",
    ref: ID,
    key: "$ || ?2",
    story: ID,
    alias: ID,
    added: MOMENT,
    published: MOMENT,
    first_item: "$ + ?5",
    last_item: "$ + ?5",
  },
  readings: { report: "$ + ?1", added: MOMENT },
  keys: { key: "CASE WHEN $ IN (SELECT key FROM temp.common_keys) THEN $ ELSE $ || ?2 END", report: "$ + ?1" },
  links: { a: "$ + ?1", b: "$ + ?1" },
  items: { id: "$ + ?5", report: "$ + ?1" },
  speakers: { last: "$ || ?2", report: "$ + ?1" },
  stories: { id: ID, first: MOMENT, last: MOMENT },
  summaries: { story: ID, made: "NULL" },
  details: { story: ID },
  events: { id: ID, story: ID },
  dates: { story: ID, event: ID, first: "$ - ?4", last: "$ - ?4" },
};
/** Tables that copies are made of whole: what was added is told from copies by its numbers or ids. */
const ADDED_ROWS: { readonly [table: string]: string } = {
  reports: "id <= ?6",
  readings: "report <= ?6",
  keys: "report <= ?6",
  links: "a <= ?6",
  items: "report <= ?6",
  speakers: "report <= ?6",
  stories: `length(id) = ${ID_LENGTH}`,
  summaries: `length(story) = ${ID_LENGTH}`,
  details: `length(story) = ${ID_LENGTH}`,
  events: `length(story) = ${ID_LENGTH}`,
  dates: `length(story) = ${ID_LENGTH}`,
};

/** Copies every row of the reports that were added, under other ids and so many days earlier for each age. */
export function repeatRows(
  driver: SqliteDriver,
  { age, reports, days }: { readonly age: number; readonly reports: number; readonly days: number },
): void {
  if (age === 1) {
    driver.exec("CREATE TEMP TABLE common_keys (key TEXT PRIMARY KEY)");
    driver.run(
      "INSERT INTO temp.common_keys SELECT key FROM keys WHERE key NOT LIKE ? GROUP BY key HAVING count(*) > ?",
      [`${STORY_KEY} %`, COMMON],
    );
  }
  const items = Number(driver.all("SELECT max(id) AS n FROM temp.added_words")[0]!["n"]);
  const mark = `${String.fromCharCode(65 + Math.floor(age / 26))}${String.fromCharCode(65 + (age % 26))}`;
  const values = [age * reports, mark, `-${age * days} days`, age * days, age * items, reports];
  driver.exec("BEGIN");
  for (const [table, changed] of Object.entries(COPIES)) {
    const columns = driver.all(`PRAGMA table_info(${table})`).map((row) => row["name"] as string);
    const copied = columns.map((column) => (changed[column] ?? "$").replaceAll("$", column));
    // Every number stands in the statement, so that SQLite knows the types of all values.
    const known = "?1 + ?4 + ?5 + ?6 > 0 AND ?2 || ?3 <> ''";
    driver.run(
      `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${copied.join(", ")} FROM ${table} WHERE ${ADDED_ROWS[table]!} AND ${known}`,
      values,
    );
  }
  driver.run("INSERT INTO search (rowid, words) SELECT id + ?1, words FROM temp.added_words", [age * items]);
  driver.exec("COMMIT");
}
