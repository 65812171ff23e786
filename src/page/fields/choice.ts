import type { Span } from "../../core/index.ts";
import type { Found } from "../head/metadata.ts";

/** What two writings of one name share. */
export { lettersOf as keyOf } from "../shapes.ts";

/** The choice made for a field. */
export interface Choice {
  readonly value: string;
  readonly from: string;
  readonly path?: string;
  /** Where the value stands in the report's text, of visible words that are part of it. */
  readonly span?: Span;
  readonly why: string;
}

/** A found value as the choice of its field. */
export function choose(found: Found, why: string, value = found.value): Choice {
  const { from, path } = found;
  return path === undefined ? { value, from, why } : { value, from, path, why };
}

/** A value that the caller gave. */
export function asGiven(value: string): Choice {
  return { value, from: "given", why: "given by the caller" };
}

/** Place in an order of preference; what it does not name comes last. */
export function rank(order: readonly string[], from: string): number {
  const at = order.indexOf(from);
  return at < 0 ? order.length : at;
}
