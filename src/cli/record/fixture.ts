import { GOOD, testAccounts } from "../../app/users/fixture.ts";
import { EXPORTERS, PARTED } from "../../export/index.ts";
import { type Grouping, nameGrouping, plainMerger } from "../../record/index.ts";
import { memoryStore } from "../../store/memory/index.ts";
import type { DemoParts } from "../demo.ts";
import type { McpCommandParts } from "../mcp.ts";
import type { UserParts } from "../users.ts";
import type { SiteParts } from "./site.ts";

/** What the commands over a store are given in tests: a store in memory, Mira at the desk in Sofia, one minute a call. */
export function recordParts(): Omit<
  DemoParts & UserParts & McpCommandParts & SiteParts,
  "terminal" | "reader" | "inputs" | "formats" | "examples"
> {
  const store = memoryStore();
  const accounts = testAccounts().made;
  let minute = 10;
  return {
    openStore: async () => store,
    layersReader: async () => () => {
      throw new Error("this test reads no report into the store");
    },
    layersOf: async () => () => ({}),
    making: async () => ({ grouping: nameGrouping as Grouping, merge: plainMerger, reader: "1.2.3" }),
    exporters: async () => ({ formats: EXPORTERS, parted: PARTED }),
    fetcher: async () => () => {
      throw new Error("this test fetches no page");
    },
    listFiles: async (path) => [path],
    fingerprint: (input) => JSON.stringify(input),
    now: () => `2025-03-20T10:${minute++}:00.000Z`,
    zone: "Europe/Sofia",
    author: "Mira",
    accounts: async () => accounts,
    askSecret: async () => ({ text: GOOD, isTyped: true }),
    serve: async () => {
      throw new Error("this test serves nothing");
    },
    writeSite: async () => {
      throw new Error("this test writes no site");
    },
    mcp: async () => {
      throw new Error("this test answers no assistant");
    },
    passingStore: async () => memoryStore(),
    asked: async () => {},
    openBrowser: () => {},
  };
}
