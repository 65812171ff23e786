import type { SqliteDriver, SqlRow, SqlValue } from "./driver.ts";

/** Lengths of IN lists: shorter lists repeat a value, so that few statements serve all. SQLite takes 32,766 parameters. */
const LIST_LENGTHS = [1, 4, 16, 64, 250, 1_000];
const LIST_VALUES = LIST_LENGTHS.at(-1)!;

/** Does all of some work or nothing of it. */
export function transact<T>(driver: SqliteDriver, work: () => T): T {
  driver.exec("BEGIN IMMEDIATE");
  let result: T;
  try {
    result = work();
  } catch (error) {
    driver.exec("ROLLBACK");
    throw error;
  }
  driver.exec("COMMIT");
  return result;
}

/** A number of a row; 0 where there is no row. */
export function number(row: SqlRow | undefined, column: string): number {
  return Number(row?.[column] ?? 0);
}

/** A text of a row. */
export function text(row: SqlRow, column: string): string {
  return row[column] as string;
}

/** Bytes of a row. */
export function bytes(row: SqlRow, column: string): Uint8Array {
  return row[column] as Uint8Array;
}

/** Rows for a list of values, in as many queries as the list needs. */
export function lists(
  driver: SqliteDriver,
  values: readonly SqlValue[],
  sql: (marks: string) => string,
): readonly SqlRow[] {
  const rows: SqlRow[] = [];
  for (let from = 0; from < values.length; from += LIST_VALUES) {
    const some = values.slice(from, from + LIST_VALUES);
    const length = LIST_LENGTHS.find((one) => one >= some.length)!;
    while (some.length < length) some.push(some[0]!);
    rows.push(...driver.all(sql(some.map(() => "?").join(", ")), some));
  }
  return rows;
}
