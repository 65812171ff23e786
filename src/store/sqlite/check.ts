import { type ReadoutDocument, ReadoutError } from "../../core/index.ts";
import { digestOf, type Story } from "../../record/index.ts";
import type { Health } from "../store.ts";
import type { SqliteDriver, SqlRow } from "./driver.ts";
import type { Packer } from "./pack.ts";
import { number } from "./rows.ts";

/** Rows that are unpacked at a time. */
const ROWS = 100;
/** Damaged rows of a table that are named, each with what is wrong. */
const NAMED = 20;

/** What points nowhere: rows, and what is said of so many of them. */
const LOST: readonly (readonly [rows: string, words: string])[] = [
  ["reports WHERE id NOT IN (SELECT report FROM readings)", "reports without a reading"],
  ["readings WHERE report NOT IN (SELECT id FROM reports)", "readings without a report"],
  ["items WHERE report NOT IN (SELECT id FROM reports)", "search entries without a report"],
  ["reports WHERE story IS NOT NULL AND story NOT IN (SELECT id FROM stories)", "reports of a story that is not there"],
  ["reports WHERE current = 1 AND pending = 0 AND story IS NULL", "reports without a story"],
  ["summaries WHERE story NOT IN (SELECT id FROM stories)", "summaries of a story that is not there"],
  ["steps WHERE story NOT IN (SELECT id FROM stories)", "steps of a story that is not there"],
  ["details WHERE story NOT IN (SELECT id FROM stories)", "details of a story that is not there"],
  ["events WHERE story NOT IN (SELECT id FROM stories)", "events of a story that is not there"],
  ["dates WHERE story NOT IN (SELECT id FROM stories)", "dates of a story that is not there"],
  ["people WHERE story NOT IN (SELECT id FROM stories)", "people of a story that is not there"],
];

const COUNTS: { readonly [name: string]: string } = {
  reports: "reports WHERE current = 1",
  versions: "reports",
  readings: "readings",
  stories: "stories",
  corrections: "corrections",
  pending: "reports WHERE pending = 1",
};

/** Columns of packed data: what they are of, by the name of each row, and what must be as other columns say. */
const PACKED: readonly {
  readonly table: string;
  readonly columns: readonly string[];
  /** What is selected beside them; `name` is how a reader is told of the row. */
  readonly beside: string;
  readonly from: string;
  readonly words: (row: SqlRow, column: string) => string;
  readonly agrees?: (value: unknown, row: SqlRow, column: string) => boolean;
}[] = [
  {
    table: "readings",
    columns: ["document", "sketch"],
    beside: "coalesce(r.ref, t.report) AS name, r.digest",
    from: "readings t LEFT JOIN reports r ON r.id = t.report",
    words: ({ name }, column) => `the ${column === "document" ? "reading" : column} of report ${String(name)}`,
    agrees: (value, { digest }, column) =>
      column !== "document" || digest === null || digestOf(value as ReadoutDocument) === digest,
  },
  {
    table: "reports",
    columns: ["signature"],
    beside: "t.ref AS name",
    from: "reports t",
    words: ({ name }) => `the signature of report ${String(name)}`,
  },
  {
    table: "stories",
    columns: ["data"],
    beside: "t.id AS name, t.events",
    from: "stories t",
    words: ({ name }) => `story ${String(name)}`,
    agrees: (value, row) => (value as Story).id === row["name"] && (value as Story).events.length === row["events"],
  },
  ...["details", "summaries", "steps"].map((table) => ({
    table,
    columns: ["data"],
    beside: "t.story AS name",
    from: `${table} t`,
    words: ({ name }: SqlRow) => `${table} of story ${String(name)}`,
  })),
];

/**
 * Looks through the whole store: SQLite's own check, what points nowhere, everything that is packed (unpacked, with its checksum, and
 * against what other columns say of it). What cannot be read is a problem among the others, and keeps nothing else from being looked at.
 */
export function checkStore(driver: SqliteDriver, packer: Packer): Health {
  const problems: string[] = [];
  /** What some work gives; null where the file cannot be read, which is noted. */
  const tried = <T>(what: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      problems.push(`${what} cannot be read (${reasonOf(error)})`);
      return null;
    }
  };
  const count = (rows: string): number => number(driver.all(`SELECT count(*) AS n FROM ${rows}`)[0], "n");
  for (const row of tried("the file", () => driver.all("PRAGMA integrity_check")) ?? []) {
    const line = String(Object.values(row)[0]);
    if (line !== "ok") problems.push(line);
  }
  for (const [rows, words] of LOST) {
    const n = tried(`whether there are ${words}`, () => count(rows)) ?? 0;
    if (n > 0) problems.push(`${n} ${words}`);
  }
  for (const packed of PACKED) {
    const found: string[] = [];
    tried(`the table of ${packed.table}`, () => {
      for (const one of damagedIn(packed, driver, packer)) found.push(one);
    });
    problems.push(...found.slice(0, NAMED));
    if (found.length > NAMED) problems.push(`and ${found.length - NAMED} more of the table of ${packed.table}`);
  }
  const counts = Object.entries(COUNTS).flatMap(([name, rows]): readonly (readonly [string, number])[] => {
    const n = tried(`the number of ${name}`, () => count(rows));
    return n === null ? [] : [[name, n]];
  });
  return { isSound: problems.length === 0, problems, counts: Object.fromEntries(counts) };
}

/** What is wrong with each row of a table whose packed data is not as it was written. */
function* damagedIn(
  { columns, beside, from, words, agrees }: (typeof PACKED)[number],
  driver: SqliteDriver,
  packer: Packer,
): Generator<string, void, undefined> {
  const selected = columns.map((column) => `t.${column} AS packed_${column}`).join(", ");
  for (let last = 0; ; ) {
    const rows = driver.all(
      `SELECT t.rowid AS row, ${selected}, ${beside} FROM ${from} WHERE t.rowid > ? ORDER BY t.rowid LIMIT ${ROWS}`,
      [last],
    );
    for (const row of rows) {
      last = number(row, "row");
      for (const column of columns) {
        const bytes = row[`packed_${column}`];
        if (bytes === null) continue;
        try {
          const value = packer.unpack(bytes as Uint8Array);
          if (agrees?.(value, row, column) === false) yield `${words(row, column)} is not what was written`;
        } catch (error) {
          yield `${words(row, column)} cannot be unpacked (${reasonOf(error)})`;
        }
      }
    }
    if (rows.length < ROWS) return;
  }
}

/** Why something could not be read, without what the error says beside that. */
function reasonOf(error: unknown): string {
  const { cause } = error as Error;
  const told = error instanceof ReadoutError && cause instanceof Error ? cause : error;
  return told instanceof Error ? told.message : String(told);
}
