import type { Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { LIMITS, ReadoutError } from "../../core/index.ts";
import { html } from "../html.ts";
import { layout, type Page } from "../layout.ts";
import type { DeskEnv, Visitor } from "../visitor.ts";
import { ownPath, pathOf } from "./back.ts";
import { errorOf, errorsHtml, fieldHtml, sentFields, sentText } from "./form.ts";
import { type SignInParts, sessionCookie, tokenOf } from "./session.ts";

/** GET and POST /sign-in, POST /sign-out, POST and DELETE /api/session. Without accounts there is nothing to sign in to. */
export function addSignIn(desk: Hono<DeskEnv>, { accounts, clientOf }: SignInParts): void {
  if (accounts === null) return;
  desk.get("/sign-in", (context) => {
    const { visitor, who } = context.var;
    const back = pathOf(ownPath(context.req.query("back")));
    if (who !== null) return context.redirect(back, 303);
    return context.html(layout(visitor, signInPage(visitor, { back, name: "", error: null })));
  });
  desk.post("/sign-in", async (context) => {
    const { visitor } = context.var;
    const sent = await sentFields(context);
    const back = pathOf(ownPath(sentText(sent, "back")));
    const name = sentText(sent, "name");
    const password = sent["password"];
    try {
      const { token } = await accounts.signIn(name, typeof password === "string" ? password : "", clientOf(context));
      const cookie = sessionCookie(context);
      setCookie(context, cookie.name, token, {
        path: "/",
        httpOnly: true,
        sameSite: "Lax",
        secure: cookie.isSecure,
        maxAge: LIMITS.sessionMs / 1000,
      });
      return context.redirect(back, 303);
    } catch (error) {
      if (!(error instanceof ReadoutError) || !(error.code in FAILED)) throw error;
      const page = signInPage(visitor, { back, name, error });
      return context.html(layout(visitor, page), FAILED[error.code as keyof typeof FAILED]);
    }
  });
  desk.post("/sign-out", async (context) => {
    const held = tokenOf(context);
    if (held !== null) await accounts.signOut(held.token);
    const cookie = sessionCookie(context);
    deleteCookie(context, cookie.name, { path: "/", secure: cookie.isSecure });
    return context.redirect("/sign-in", 303);
  });
  // For programs: the token is shown in the Authorization header from then on.
  desk.post("/api/session", async (context) => {
    const body = (await context.req.json().catch(() => null)) as { name?: unknown; password?: unknown } | null;
    const { name, password } = body ?? {};
    if (typeof name !== "string" || typeof password !== "string")
      throw new ReadoutError("bad-line", {
        what: "the body has no name and password",
        fix: 'Send {"name": "…", "password": "…"}.',
      });
    const { token, user } = await accounts.signIn(name, password, clientOf(context));
    return context.json({ token, name: user.name, role: user.role });
  });
  desk.delete("/api/session", async (context) => {
    const held = tokenOf(context);
    if (held === null)
      throw new ReadoutError("not-signed-in", {
        what: "there is no session to end",
        fix: "Send its token: Authorization: Bearer TOKEN",
      });
    await accounts.signOut(held.token);
    return context.body(null, 204);
  });
}

const FAILED = { "sign-in-failed": 401, "too-many-tries": 429 } as const;

function signInPage(
  visitor: Visitor,
  { back, name, error }: { readonly back: string; readonly name: string; readonly error: ReadoutError | null },
): Page {
  const { signIn } = visitor.say.edit;
  return {
    title: signIn.title,
    section: null,
    body: html`<h1>${signIn.title}</h1>
<p class="lead">${signIn.lead}</p>
${errorsHtml(visitor, error)}
<form class="form narrow" method="post" action="/sign-in">
<input type="hidden" name="back" value="${back}">
${fieldHtml({ name: "name", label: signIn.name, value: name, isRequired: true, autocomplete: "username", error: errorOf(visitor, error, "name") })}
${fieldHtml({ name: "password", label: signIn.password, type: "password", isRequired: true, autocomplete: "current-password" })}
<p class="form-end"><button class="primary">${signIn.go}</button></p>
</form>`,
  };
}
