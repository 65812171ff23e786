export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = { readonly [column: string]: SqlValue };

/** The sliver of a SQLite library that the store needs: the edge fills it for the library that is there. */
export interface SqliteDriver {
  /** True where the file was opened for reading alone. */
  readonly isReadOnly: boolean;
  /** Runs statements that give no rows. */
  exec(sql: string): void;
  /** Runs one statement and gives the rowid that it inserted. */
  run(sql: string, values?: readonly SqlValue[]): number;
  all(sql: string, values?: readonly SqlValue[]): readonly SqlRow[];
  close(): void;
}

/** Packs text for storage and back, with what it may repeat. */
export interface Codec {
  readonly pack: (text: string, dictionary?: Uint8Array) => Uint8Array;
  readonly unpack: (bytes: Uint8Array, dictionary?: Uint8Array) => string;
}
