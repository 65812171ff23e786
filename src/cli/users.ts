import type { Command } from "commander";
import { type Accounts, ROLES, roleOf, userName } from "../app/users/index.ts";
import { ReadoutError } from "../core/index.ts";
import { EXIT, type Terminal } from "./terminal.ts";
import { Layout } from "./views/layout.ts";

/** What the command is given. */
export interface UserParts {
  readonly terminal: Terminal;
  /** The accounts of a store; null is the one in the user's data folder. */
  readonly accounts: (store: string | null) => Promise<Accounts>;
  /** Asks for a line that is not shown while it is typed; where standard input is no terminal, gives its first line. */
  readonly askSecret: (question: string) => Promise<{ readonly text: string; readonly isTyped: boolean }>;
}

interface UserFlags {
  readonly store?: string;
  readonly json?: boolean;
  readonly role?: string;
}

const EXAMPLES = `Examples:
  readout user add Mira --role admin     asks for a password
  readout user list
  readout user role Mira correct         one of ${ROLES.join(", ")}
  readout user password Mira             ends Mira's sessions
  readout user remove Mira
`;

/** Adds `readout user`: who may sign in to the desk. It works while the desk runs. */
export function addUserCommand(program: Command, parts: UserParts, done: (exit: number) => void): void {
  const { terminal } = parts;
  const command = program
    .command("user")
    .summary("say who may sign in to the desk")
    .description(
      "Says who may sign in to the desk, and what they may do there: read; read and correct; or that and change the users (admin).",
    )
    .helpCommand(false)
    .addHelpText("before", `${EXAMPLES}\n`);
  const add = (name: string, args: string, summary: string): Command =>
    command
      .command(`${name}${args}`)
      .summary(summary)
      .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
      .option("--store <file>", "the store that the desk shows, in place of the one in your data folder");
  const accounts = (flags: UserFlags): Promise<Accounts> => parts.accounts(flags.store ?? null);
  const tell = async (words: string): Promise<void> => {
    await terminal.out(`${words}\n`);
    done(EXIT.ok);
  };
  add("add", " <name>", "add a user")
    .option("--role <role>", `what they may do: ${ROLES.join(", ")}`, "read")
    .action(async (name: string, flags: UserFlags) => {
      const role = roleOf(flags.role ?? "read");
      const known = userName(name);
      const password = await newPassword(parts, known);
      await (await accounts(flags)).add(known, password, role);
      await tell(`${known} may sign in (${role}).`);
    });
  add("list", "", "list the users")
    .option("--json", "for a program")
    .action(async (flags: UserFlags) => {
      const users = (await (await accounts(flags)).users()).map(({ hash: _, ...user }) => user);
      if (flags.json === true) return tell(JSON.stringify(users, null, 2));
      const page = new Layout(terminal.outStyle);
      if (users.length === 0) page.text("There are no users. Add one: readout user add NAME --role admin");
      for (const { name, role, added } of users) page.text(name, { right: `${role}, since ${added.slice(0, 10)}` });
      await terminal.out(page.toString());
      done(EXIT.ok);
    });
  add("role", " <name> <role>", "say what a user may do").action(
    async (name: string, role: string, flags: UserFlags) => {
      await (await accounts(flags)).setRole(name, roleOf(role));
      await tell(`${name} may now ${role === "read" ? "read" : role === "correct" ? "read and correct" : "do all"}.`);
    },
  );
  add("password", " <name>", "set a user's password, and end their sessions").action(
    async (name: string, flags: UserFlags) => {
      const known = await accounts(flags);
      await known.setPassword(name, await newPassword(parts, name));
      await tell(`${name} has a new password.`);
    },
  );
  add("remove", " <name>", "take a user away, and end their sessions").action(
    async (name: string, flags: UserFlags) => {
      await (await accounts(flags)).remove(name);
      await tell(`${name} may not sign in any more.`);
    },
  );
}

async function newPassword({ askSecret }: UserParts, name: string): Promise<string> {
  const { text, isTyped } = await askSecret(`Password for ${name}: `);
  if (!isTyped || (await askSecret("The same again: ")).text === text) return text;
  throw new ReadoutError("bad-user", { what: "the two passwords differ", fix: "Type the same password twice." });
}
