import { Accounts } from "./accounts.ts";
import type { UserKeep, UserRecord } from "./users.ts";

/** A password that may be one. */
export const GOOD = "a long enough sentence";

/** Users in memory. */
export function memoryKeep(): UserKeep {
  let record: UserRecord = { users: [], sessions: [] };
  return {
    read: async () => record,
    change: async (work) => {
      record = work(record);
    },
  };
}

/** Accounts with a fast hash and a clock that the test turns; `hashed` counts the slow checks, `meanwhile` happens during one. */
export function testAccounts(keep = memoryKeep(), meanwhile = async (): Promise<void> => {}) {
  const clock = { now: Date.parse("2025-10-24T09:00:00Z"), hashed: 0 };
  let tokens = 0;
  const made = new Accounts({
    keep,
    hash: async (password) => `hash of ${password}`,
    verify: async (password, hash) => {
      clock.hashed += 1;
      await meanwhile();
      return hash === `hash of ${password}`;
    },
    digest: (token) => `digest of ${token}`,
    newToken: () => `token-${++tokens}`,
    now: () => clock.now,
  });
  return { made, clock, keep };
}
