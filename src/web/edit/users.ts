import type { Hono } from "hono";
import { type Accounts, may, roleOf } from "../../app/users/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { layout } from "../layout.ts";
import type { DeskEnv } from "../visitor.ts";
import { type Sent, sentFields, sentText } from "./form.ts";
import { takes } from "./session.ts";
import { usersPage } from "./views/users.ts";

/** GET and POST /users: everybody sees and changes themselves, an admin all. */
export function addUsers(desk: Hono<DeskEnv>, accounts: Accounts | null): void {
  if (accounts === null) return;
  desk.get("/users", async (context) => {
    const { visitor } = context.var;
    return context.html(layout(visitor, usersPage(visitor, await accounts.users(), null)));
  });
  desk.post("/users", takes("read"), async (context) => {
    const { visitor, who } = context.var;
    const sent = await sentFields(context);
    const name = sentText(sent, "name");
    if (!may(who!.role, "admin") && !(sentText(sent, "do") === "password" && name === who!.name))
      throw new ReadoutError("not-allowed", { what: "only an admin may change others", fix: "Ask an admin." });
    try {
      await change(accounts, sent, name);
      return context.redirect("/users", 303);
    } catch (error) {
      if (!(error instanceof ReadoutError) || error.code !== "bad-user") throw error;
      return context.html(layout(visitor, usersPage(visitor, await accounts.users(), error)), 400);
    }
  });
}

async function change(accounts: Accounts, sent: Sent, name: string): Promise<void> {
  const password = typeof sent["password"] === "string" ? sent["password"] : "";
  switch (sentText(sent, "do")) {
    case "add":
      return accounts.add(name, password, roleOf(sentText(sent, "role")));
    case "role":
      return accounts.setRole(name, roleOf(sentText(sent, "role")));
    case "password":
      return accounts.setPassword(name, password);
    case "remove":
      return accounts.remove(name);
    default:
      throw new ReadoutError("bad-user", { what: "it is not said what to change", fix: "Load the page again." });
  }
}
