import { LIMITS, ReadoutError } from "../../core/index.ts";

/** What a user may do: look, look and correct, or that and say who the users are. Each may what those before it may. */
export const ROLES = ["read", "correct", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** True where a role is enough for what takes another. */
export function may(role: Role, takes: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(takes);
}

/** Somebody who may sign in. */
export interface User {
  readonly name: string;
  readonly role: Role;
  /** What the password is checked against; never the password. */
  readonly hash: string;
  /** When the user was added, ISO 8601 in UTC. */
  readonly added: string;
}

/** Who a request comes from. */
export interface Who {
  readonly name: string;
  readonly role: Role;
  /** False where one person works alone on their machine, without signing in. */
  readonly isSignedIn: boolean;
  /** What a form of this person's must send back, so that no other page can send one in their name. */
  readonly formToken: string;
}

/** A sign-in that holds. */
export interface Session {
  /** Digest of the token that the browser holds; the token itself is kept nowhere. */
  readonly digest: string;
  readonly user: string;
  /** When it ends, ISO 8601 in UTC. */
  readonly ends: string;
}

/** Users and sessions as they are kept. */
export interface UserRecord {
  readonly users: readonly User[];
  readonly sessions: readonly Session[];
}

/** Where they are kept. `change` gives what is there and keeps what comes back, and lets no other change come between. */
export interface UserKeep {
  read(): Promise<UserRecord>;
  change(work: (record: UserRecord) => UserRecord): Promise<void>;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]*$/u;

/** A name as it is kept. Throws `ReadoutError` "bad-user". */
export function userName(text: string): string {
  const name = text.normalize("NFC").trim().replace(/\s+/g, " ");
  if (name.length <= LIMITS.userNameUnits && NAME.test(name)) return name;
  throw new ReadoutError("bad-user", {
    what: `"${name.slice(0, LIMITS.userNameUnits)}" is no name of a user`,
    fix: `Use letters, digits, spaces and . _ @ -, at most ${LIMITS.userNameUnits} characters, a letter or digit first.`,
  });
}

/** Names that differ in small and capital letters, in spaces or in how letters are composed are one. */
export function isSameName(a: string, b: string): boolean {
  return nameKeyOf(a) === nameKeyOf(b);
}

/** What names of one user have in common. */
export function nameKeyOf(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Throws `ReadoutError` "bad-user" for a password that is too short or too long. */
export function checkPassword(password: string): void {
  const { least, most } = LIMITS.passwordUnits;
  if (password.length < least || password.length > most)
    throw new ReadoutError("bad-user", {
      what: `the password has ${password.length} characters`,
      fix: `Use at least ${least} and at most ${most}; a sentence is good.`,
    });
}

/** The role that a word names. Throws `ReadoutError` "bad-user". */
export function roleOf(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (role !== undefined) return role;
  throw new ReadoutError("bad-user", { what: `there is no role "${text}"`, fix: `Give one of ${ROLES.join(", ")}.` });
}
