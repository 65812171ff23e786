import type { Context } from "hono";

/** Where a request's pages are, as whoever asks sees them: a proxy may speak https for this server. */
export function originOf({ req }: Context): string {
  const { protocol, host } = new URL(req.url);
  return `${req.header("x-forwarded-proto") === "https" ? "https:" : protocol}//${host}`;
}
