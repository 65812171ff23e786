import type { Hono } from "hono";
import { setCookie } from "hono/cookie";
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
    return context.redirect(ownPath(form["back"]), 303);
  });
}

/** A path of this server; the first page for whatever could lead elsewhere. `lang` would win over the cookie and is left out. */
function ownPath(back: unknown): string {
  const base = "http://desk.invalid";
  if (typeof back !== "string" || !URL.canParse(back, base)) return "/";
  const url = new URL(back, base);
  url.searchParams.delete("lang");
  return url.origin === base ? url.pathname.replace(/^\/{2,}/, "/") + url.search : "/";
}
