import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/**
 * The address that a request comes from. Of a proxy on this machine it is what the proxy says: the last of X-Forwarded-For, which it
 * adds itself; what stands before that anybody could have written.
 */
export function clientOf(context: Context): string {
  const address = getConnInfo(context).remote.address ?? "";
  if (!LOOPBACK.test(address)) return address;
  const told = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return told === "" ? address : told.slice(0, 64);
}
