import type { MiddlewareHandler } from "hono";

/** What a page may load: what this server has. No inline script or style runs, nothing is sent elsewhere, nobody frames it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ["Content-Security-Policy", POLICY],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=()"],
];

/** Puts the headers that keep a page to itself on every answer. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of HEADERS) context.res.headers.set(name, value);
};

/**
 * Answers only requests that name this server as a person would: a page elsewhere whose name was pointed at this machine
 * (DNS rebinding) gives its own name, and is refused. `hosts` are names without a port; null where any will do.
 */
export function knownHosts(hosts: ReadonlySet<string> | null): MiddlewareHandler {
  return async (context, next) => {
    const name = hostName(context.req.header("host") ?? new URL(context.req.url).host);
    if (hosts === null || hosts.has(name)) return next();
    return context.text(
      "This server does not answer to that name. If the name is yours, start it with --name NAME.",
      421,
    );
  };
}

/** "localhost:4747" → "localhost", "[::1]:4747" → "[::1]". */
function hostName(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}
