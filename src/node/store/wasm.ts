import sqlite from "node-sqlite3-wasm";
import type { SqliteDriver, SqlRow, SqlValue } from "../../store/sqlite/driver.ts";

/** Statements that are kept prepared. The store asks in some sixty ways. */
const KEPT_STATEMENTS = 200;

type Statement = InstanceType<typeof sqlite.Statement>;

/** SQLite compiled to WebAssembly, over Node's own file system: it comes with its binary and needs no compiler. */
export function wasmDriver(path: string, isReadOnly = false): SqliteDriver {
  const database = new sqlite.Database(path, { readOnly: isReadOnly });
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= KEPT_STATEMENTS) finalizeAll();
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const finalizeAll = (): void => {
    for (const statement of statements.values()) statement.finalize();
    statements.clear();
  };
  /** A statement that failed tells its error once more when it is finalized; it is not kept. */
  const use = <T>(sql: string, work: (statement: Statement) => T): T => {
    const statement = prepared(sql);
    try {
      return work(statement);
    } catch (error) {
      statements.delete(sql);
      try {
        statement.finalize();
      } catch (again) {
        if (!(again instanceof sqlite.SQLite3Error)) throw again;
      }
      throw error;
    }
  };
  return {
    isReadOnly,
    exec: (sql) => database.exec(sql),
    run: (sql, values = []) => use(sql, (statement) => Number(statement.run(values as SqlValue[]).lastInsertRowid)),
    all: (sql, values = []) => use(sql, (statement) => statement.all(values as SqlValue[]) as readonly SqlRow[]),
    close: () => {
      finalizeAll();
      database.close();
    },
  };
}
