import { LIMITS, ReadoutError } from "../../core/index.ts";
import { Turns } from "../jobs/turns.ts";
import { Tries } from "./tries.ts";
import {
  checkPassword,
  isSameName,
  may,
  nameKeyOf,
  type Role,
  type Session,
  type User,
  type UserKeep,
  userName,
} from "./users.ts";

/** What accounts need of an edge. */
export interface AccountParts {
  readonly keep: UserKeep;
  /** A slow hash of a password, with its salt and parameters in it. */
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (password: string, hash: string) => Promise<boolean>;
  /** A fast digest of a token. */
  readonly digest: (token: string) => string;
  /** 256 bits that nobody can guess. */
  readonly newToken: () => string;
  /** The moment, in ms since 1970. */
  readonly now: () => number;
}

/** Wrong passwords in a quarter of an hour: of one name from one address, from one address, of one name from anywhere. */
const QUARTER_MS = 15 * 60_000;
const MOST = { both: 5, address: 30, name: 60 } as const;
/** Passwords that are hashed at once: each takes a core and 64 MiB. */
const HASHES = 2;

/** Who may sign in, and who has. */
export class Accounts {
  readonly #parts: AccountParts;
  readonly #tries = {
    both: new Tries({ tries: MOST.both, inMs: QUARTER_MS }),
    address: new Tries({ tries: MOST.address, inMs: QUARTER_MS }),
    name: new Tries({ tries: MOST.name, inMs: QUARTER_MS }),
  };
  readonly #hashing = new Turns(HASHES);
  #nobody: Promise<string> | null = null;

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  /** Every user, by name. */
  async users(): Promise<readonly User[]> {
    const { users } = await this.#parts.keep.read();
    return [...users].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /** Adds a user. Throws `ReadoutError` "bad-user" where the name is taken, or the password too short. */
  async add(name: string, password: string, role: Role): Promise<void> {
    const known = userName(name);
    checkPassword(password);
    const hash = await this.#hashing.take(() => this.#parts.hash(password));
    const user: User = { name: known, role, hash, added: new Date(this.#parts.now()).toISOString() };
    await this.#parts.keep.change((record) => {
      if (record.users.some((one) => isSameName(one.name, known)))
        throw new ReadoutError("bad-user", {
          what: `there is a user called "${known}" already`,
          fix: "Choose another name, or set a new password: readout user password NAME",
        });
      return { ...record, users: [...record.users, user] };
    });
  }

  /** Takes a user away, and ends their sessions. The last admin stays while there are others. */
  async remove(name: string): Promise<void> {
    await this.#change(name, (_, others) => {
      keepAdmin(others);
      return null;
    });
  }

  async setRole(name: string, role: Role): Promise<void> {
    await this.#change(name, (user, others) => {
      const changed = { ...user, role };
      keepAdmin([...others, changed]);
      return changed;
    });
  }

  /** Sets a new password, and ends the user's sessions. */
  async setPassword(name: string, password: string): Promise<void> {
    checkPassword(password);
    const hash = await this.#hashing.take(() => this.#parts.hash(password));
    await this.#change(name, (user) => ({ ...user, hash }), true);
  }

  async #change(
    name: string,
    work: (user: User, others: readonly User[]) => User | null,
    isSignedOut = false,
  ): Promise<void> {
    await this.#parts.keep.change(({ users, sessions }) => {
      const user = users.find((one) => isSameName(one.name, name));
      if (user === undefined)
        throw new ReadoutError("bad-user", {
          what: `there is no user called "${name.slice(0, LIMITS.userNameUnits)}"`,
          fix: "List them: readout user list",
        });
      const changed = work(
        user,
        users.filter((one) => one !== user),
      );
      return {
        users: users.flatMap((one) => (one !== user ? [one] : changed === null ? [] : [changed])),
        sessions: changed === null || isSignedOut ? sessions.filter((one) => one.user !== user.name) : sessions,
      };
    });
  }

  /**
   * Checks a name and password, and gives a token for the browser to hold. Whether a name is known shows neither in what is said
   * nor in how long it takes.
   *
   * @throws ReadoutError "sign-in-failed", "too-many-tries"
   */
  async signIn(
    name: string,
    password: string,
    address: string,
  ): Promise<{ readonly token: string; readonly user: User }> {
    const { keep, verify, digest, newToken, now } = this.#parts;
    const key = nameKeyOf(name).slice(0, LIMITS.userNameUnits);
    const keys = { both: `${key} ${address}`, address, name: key };
    const kinds = ["both", "address", "name"] as const;
    const wait = Math.max(...kinds.map((kind) => this.#tries[kind].wait(keys[kind], now())));
    if (wait > 0)
      throw new ReadoutError("too-many-tries", {
        what: "there were too many wrong passwords",
        fix: `Try again in ${Math.ceil(wait / 60_000)} ${wait > 60_000 ? "minutes" : "minute"}.`,
      });
    // Noted before the slow check, so that many at once gain nothing.
    const noted = now();
    for (const kind of kinds) this.#tries[kind].note(keys[kind], noted);
    const user = (await keep.read()).users.find((one) => isSameName(one.name, key));
    const hash = user?.hash ?? (await this.#nobodysHash());
    const fits =
      password.length <= LIMITS.passwordUnits.most && (await this.#hashing.take(() => verify(password, hash)));
    if (!fits || user === undefined) throw signInFailed();
    this.#tries.both.forget(keys.both);
    this.#tries.address.takeBack(keys.address, noted);
    this.#tries.name.takeBack(keys.name, noted);
    const token = newToken();
    const session: Session = {
      digest: digest(token),
      user: user.name,
      ends: new Date(now() + LIMITS.sessionMs).toISOString(),
    };
    await keep.change(({ users, sessions }) => {
      // Taken away, or given a new password, while this one was checked.
      if (!users.some((one) => one.name === user.name && one.hash === user.hash)) throw signInFailed();
      const held = sessions.filter(({ ends }) => Date.parse(ends) > now());
      const mine = held.filter((one) => one.user === user.name);
      const oldest = mine.slice(0, Math.max(0, mine.length + 1 - LIMITS.sessionsOfUser));
      return { users, sessions: [...held.filter((one) => !oldest.includes(one)), session] };
    });
    return { token, user };
  }

  /** Who holds a token; null where nobody does any more. */
  async userOf(token: string): Promise<User | null> {
    const { keep, digest, now } = this.#parts;
    const { users, sessions } = await keep.read();
    const wanted = digest(token);
    const session = sessions.find((one) => one.digest === wanted && Date.parse(one.ends) > now());
    return session === undefined ? null : (users.find(({ name }) => name === session.user) ?? null);
  }

  /** What forms of who holds a token send back: made from it, and of no use to sign in. */
  formToken(token: string): string {
    return this.#parts.digest(`form ${token}`);
  }

  async signOut(token: string): Promise<void> {
    const ended = this.#parts.digest(token);
    await this.#parts.keep.change(({ users, sessions }) => ({
      users,
      sessions: sessions.filter((one) => one.digest !== ended),
    }));
  }

  /** A hash that no password fits, so that a name nobody has takes as long to check. */
  #nobodysHash(): Promise<string> {
    this.#nobody ??= this.#parts.hash(this.#parts.newToken());
    return this.#nobody;
  }
}

function signInFailed(): ReadoutError {
  return new ReadoutError("sign-in-failed", {
    what: "no user has this name and password",
    fix: "Check both, and the keys for capital letters and other alphabets.",
  });
}

/** Users without an admin could not be changed from the desk any more. */
function keepAdmin(users: readonly User[]): void {
  if (users.length > 0 && !users.some(({ role }) => may(role, "admin")))
    throw new ReadoutError("bad-user", {
      what: "nobody would be an admin any more",
      fix: "Make another user an admin first: readout user role NAME admin",
    });
}
