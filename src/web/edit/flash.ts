import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { ERROR_CODES, type ErrorCode, type ReadoutError } from "../../core/index.ts";
import type { DeskEnv, Wrong } from "../visitor.ts";
import type { Sent } from "./form.ts";

/** The cookie that tells the page after a form why it was not done: once, and for no longer than the way there takes. */
const COOKIE = "wrong";
const SECONDS = 60;
/** Units of each text: a cookie holds 4 kB. */
const UNITS = 200;

/** Keeps for the next page why a correction was not made. */
export function keepWrong(context: Context<DeskEnv>, sent: Sent, { code, where, what, fix }: ReadoutError): void {
  // Two fields of one name, such as the story and the one it is merged with: the person typed the last.
  const value = [sent[where ?? ""] ?? ""].flat().at(-1) ?? "";
  const wrong: Wrong = {
    do: String(sent["do"] ?? "").slice(0, UNITS),
    code,
    where: where === null ? null : where.slice(0, UNITS),
    what: what.slice(0, UNITS),
    fix: fix.slice(0, UNITS),
    value: value.slice(0, UNITS),
  };
  setCookie(context, COOKIE, JSON.stringify(wrong), { path: "/", httpOnly: true, sameSite: "Strict", maxAge: SECONDS });
}

/** What the form before this page is told of, once; a cookie that is no such thing is nothing. */
export function takeWrong(context: Context<DeskEnv>): Wrong | null {
  const kept = getCookie(context, COOKIE);
  if (kept === undefined || context.req.method !== "GET") return null;
  deleteCookie(context, COOKIE, { path: "/" });
  try {
    const {
      do: act,
      code,
      where,
      what,
      fix,
      value,
    } = (JSON.parse(kept) ?? {}) as { readonly [field: string]: unknown };
    const texts = [act, what, fix, value];
    if (!texts.every((one) => typeof one === "string") || (where !== null && typeof where !== "string")) return null;
    if (typeof code !== "string" || !Object.hasOwn(ERROR_CODES, code)) return null;
    return {
      do: act as string,
      code: code as ErrorCode,
      where,
      what: what as string,
      fix: fix as string,
      value: value as string,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
