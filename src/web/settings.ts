import type { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { ownPath, pathOf } from "./edit/back.ts";
import { isLanguage } from "./messages/index.ts";
import { COOKIES, type DeskEnv } from "./visitor.ts";

const YEAR_SECONDS = 365 * 24 * 3600;

/** POST /settings: keeps language and colours in cookies and goes back to where the visitor was. */
export function addSettings(desk: Hono<DeskEnv>): void {
  desk.post("/settings", async (context) => {
    const form = await context.req.parseBody();
    const keep = (name: string, value: string): void =>
      setCookie(context, name, value, { path: "/", maxAge: YEAR_SECONDS, sameSite: "Lax" });
    const { theme, lang } = form;
    if (theme === "auto" || theme === "light" || theme === "dark") keep(COOKIES.theme, theme);
    if (isLanguage(lang)) keep(COOKIES.language, lang);
    return context.redirect(settled(form["back"]), 303);
  });
}

/** Where the visitor was, without what would win over the cookie. */
function settled(back: unknown): string {
  const url = ownPath(back);
  url.searchParams.delete("lang");
  return pathOf(url);
}
