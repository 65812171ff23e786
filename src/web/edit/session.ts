import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { type Accounts, may, type Role, type Who } from "../../app/users/index.ts";
import { LIMITS, ReadoutError } from "../../core/index.ts";
import type { DeskEnv } from "../visitor.ts";
import { unmasked } from "./mask.ts";

/** Whom a desk lets in. */
export interface SignInParts {
  /** Who may sign in; null where one person works alone on their machine. */
  readonly accounts: Accounts | null;
  /** The name of the one who works alone. */
  readonly author: string;
  /** A secret of this start of the server, for forms of the one who works alone. */
  readonly formToken: string;
  /** The address that a request comes from. */
  readonly clientOf: (context: Context<DeskEnv>) => string;
}

/** Pages that need no sign-in. */
const OPEN = /^\/(?:sign-in|settings|api\/session)$/;
/** What a proxy adds: behind one, others than this machine's user may look. */
const PROXY_HEADERS = ["forwarded", "x-forwarded-for", "x-forwarded-host", "via"];

/** The cookie that holds a session's token; over https browsers take it from no other host or path. */
export function sessionCookie(context: Context): { readonly name: string; readonly isSecure: boolean } {
  const isSecure =
    new URL(context.req.url).protocol === "https:" || context.req.header("x-forwarded-proto") === "https";
  return { name: isSecure ? "__Host-readout" : "readout", isSecure };
}

/** The token that a request holds: of a browser in the cookie, of a program in its Authorization header. */
export function tokenOf(context: Context): { readonly token: string; readonly isBearer: boolean } | null {
  const bearer = /^Bearer ([\w-]{1,200})$/.exec(context.req.header("authorization") ?? "")?.[1];
  if (bearer !== undefined) return { token: bearer, isBearer: true };
  const token = getCookie(context, sessionCookie(context).name);
  return token === undefined ? null : { token, isBearer: false };
}

/** Finds out who a request comes from. */
export function identify({ accounts, author, formToken }: SignInParts): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    if (accounts === null) {
      if (PROXY_HEADERS.some((name) => context.req.header(name) !== undefined))
        return context.text("Behind a proxy the desk needs users: readout serve --users", 403);
      context.set("who", { name: author, role: "admin", isSignedIn: false, formToken });
      return next();
    }
    const held = tokenOf(context);
    const user = held === null ? null : await accounts.userOf(held.token);
    const who: Who | null =
      user === null
        ? null
        : { name: user.name, role: user.role, isSignedIn: true, formToken: accounts.formToken(held!.token) };
    context.set("who", who);
    await next();
    // What one person is shown no shared cache may keep for another.
    if (!context.res.headers.has("Cache-Control")) context.res.headers.set("Cache-Control", "private, no-cache");
  };
}

/** Lets in nobody who must sign in first. */
export function gate(): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    const { path, method } = context.req;
    if (context.var.who !== null || OPEN.test(path)) return next();
    if (path.startsWith("/api/") || path === "/mcp" || (method !== "GET" && method !== "HEAD"))
      throw new ReadoutError("not-signed-in", { what: "only those who sign in may do this", fix: "Sign in." });
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`/sign-in?back=${encodeURIComponent(pathname + search)}`, 303);
  };
}

/** Where reports are sent to; and the largest body anywhere else, in bytes. */
const LARGE = /^\/(?:add|api\/reports|api\/read)$/;
const FORM_BYTES = 256 * 1024;

/** Forms that change nothing which another page could want changed: how pages are shown, what was seen, who signs in. */
const FREE_FORMS = new Set(["/settings", "/looked", "/lite/looked", "/sign-in"]);

/**
 * Takes no request that changes something from another page than the desk's own: by the browser's word where the request comes from
 * (Origin, Sec-Fetch-Site), and by a secret in each form. A program that shows its token needs neither.
 */
export function ownRequests(): MiddlewareHandler<DeskEnv>[] {
  const isOwn = (origin: string, context: Context): boolean =>
    URL.canParse(origin) && new URL(origin).host === (context.req.header("host") ?? new URL(context.req.url).host);
  const forms = csrf({ origin: isOwn });
  const tooLarge = (): never => {
    throw new ReadoutError("too-large", {
      what: `more than ${LIMITS.inputBytes} bytes were sent`,
      fix: "Send less at a time, or add the files with readout add.",
    });
  };
  const large = bodyLimit({ maxSize: LIMITS.inputBytes, onError: tooLarge });
  const small = bodyLimit({ maxSize: FORM_BYTES, onError: tooLarge });
  return [
    async (context, next) => (LARGE.test(context.req.path) ? large(context, next) : small(context, next)),
    async (context, next) => (tokenOf(context)?.isBearer === true ? next() : forms(context, next)),
    async (context, next) => {
      const { method, path } = context.req;
      if (/^(?:GET|HEAD|OPTIONS)$/.test(method) || tokenOf(context)?.isBearer === true) return next();
      const origin = context.req.header("origin");
      const site = context.req.header("sec-fetch-site");
      if ((origin !== undefined && !isOwn(origin, context)) || site === "cross-site" || site === "same-site")
        throw foreign();
      // JSON is sent by no form: of another site a browser asks first, and is not answered.
      if (FREE_FORMS.has(path) || /^application\/json\b/i.test(context.req.header("content-type") ?? "")) return next();
      const sent = (await context.req.parseBody())["token"];
      if (context.var.who === null || typeof sent !== "string") throw foreign();
      const { formToken } = context.var.who;
      if (sent !== formToken && unmasked(sent) !== formToken) throw foreign();
      return next();
    },
  ];
}

function foreign(): ReadoutError {
  return new ReadoutError("not-allowed", {
    what: "the form is not from this desk, or is older than its last start",
    fix: "Load the page again, and send the form once more.",
  });
}

/** Lets on only those whose role is enough. */
export function takes(role: Role): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    const { who } = context.var;
    if (who !== null && may(who.role, role)) return next();
    throw new ReadoutError("not-allowed", {
      what: `this takes the role "${role}"`,
      fix: "Ask an admin of this desk for it.",
    });
  };
}
