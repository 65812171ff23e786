import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import ipaddr from "ipaddr.js";

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/**
 * The address that a request comes from. Of a proxy on this machine it is what the proxy says: the last of X-Forwarded-For, which it
 * adds itself; what stands before that anybody could have written. Of IPv6 it is the network (/64), as one machine has all of it.
 */
export function clientOf(context: Context): string {
  const address = getConnInfo(context).remote.address ?? "";
  if (!LOOPBACK.test(address)) return networkOf(address);
  const told = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return told === "" ? address : networkOf(told.slice(0, 64));
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === "ipv4" ? parsed.toString() : ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/64`).toString();
}
