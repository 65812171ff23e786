import type { Context } from "hono";
import { expect, it } from "vitest";
import { clientOf } from "./client.ts";

it.each([
  ["203.0.113.7", undefined, "203.0.113.7"],
  // Who is not this machine's proxy says what they like.
  ["203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["127.0.0.1", undefined, "127.0.0.1"],
  ["::ffff:127.0.0.1", "evil, 198.51.100.1", "198.51.100.1"],
  ["2001:db8:1:2:aaaa::1", undefined, "2001:db8:1:2::"],
  ["::1", "2001:db8:1:2:bbbb:cccc:0:2", "2001:db8:1:2::"],
])("of %s that says %s the address is %s", (remoteAddress, told, expected) => {
  const context = {
    env: { incoming: { socket: { remoteAddress } } },
    req: { header: () => told },
  } as unknown as Context;
  expect(clientOf(context)).toBe(expected);
});
