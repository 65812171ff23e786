import type { DeskParts } from "../app/desk/index.ts";
import type { Store } from "../app/record/index.ts";

/** What the server for assistants is given: everything of the host comes from here. */
export interface McpParts extends Pick<DeskParts, "merge" | "later"> {
  /** Does something with the store, which may be open for that long alone. */
  readonly withStore: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
  /** The version of the program. */
  readonly version: string;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Where a person finds the desk ("http://localhost:4747"); null where none is served. */
  readonly desk: string | null;
  /** Hears of what went wrong within. */
  readonly warn: (error: unknown) => void;
}
