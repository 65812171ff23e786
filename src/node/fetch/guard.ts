import { networkInterfaces } from "node:os";
import ipaddr from "ipaddr.js";

/** Says why a program may not connect to an IP address; null where it may. */
export type AddressGuard = (address: string) => string | null;

const GIVEN_OUT = ipaddr.parseCIDR("2000::/3");

/**
 * Lets through only addresses of the open internet: none of this machine, its network, the host's metadata service, a carrier's
 * inner network or a reserved range, also where one is written into an IPv6 address. Nor does it let through a public address that
 * this machine has itself. `allowed` are exceptions, and `own` this machine's addresses, for tests.
 */
export function addressGuard(
  allowed: readonly string[] = [],
  own: () => readonly string[] = ownAddresses,
): AddressGuard {
  return (address) => {
    if (allowed.includes(address)) return null;
    if (!ipaddr.isValid(address)) return "no address";
    // "::ffff:127.0.0.1" is an address of IPv4; process() says so.
    const parsed = ipaddr.process(address);
    const range = parsed.range();
    if (range !== "unicast") return range;
    if (own().some((one) => ipaddr.isValid(one) && ipaddr.process(one).toString() === parsed.toString()))
      return "this machine";
    // Beyond 2000::/3 nothing of IPv6 was given out; "::7f00:1" is an old way to write an address of IPv4.
    return parsed.kind() === "ipv4" || parsed.match(GIVEN_OUT) ? null : "reserved";
  };
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address));
}
