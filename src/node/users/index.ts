import { createHash, randomBytes } from "node:crypto";
import { Accounts } from "../../app/users/index.ts";
import { fileKeep } from "./keep.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";

const TOKEN_BYTES = 32;

/** The accounts of a store, which are kept in a file beside it. */
export function accountsOf(store: string): Accounts {
  return new Accounts({
    keep: fileKeep(`${store}.users`),
    hash: hashPassword,
    verify: verifyPassword,
    digest: (token) => createHash("sha256").update(token).digest("base64url"),
    newToken: () => randomBytes(TOKEN_BYTES).toString("base64url"),
    now: Date.now,
  });
}
