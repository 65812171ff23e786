import { LIMITS, ReadoutError } from "../../core/index.ts";
import { pageAddress } from "./address.ts";
import { bodyOf, locationOf } from "./body.ts";
import { Robots, type RobotsRules } from "./robots.ts";
import type { Transport } from "./transport.ts";

export { isAddress, pageAddress } from "./address.ts";
export type { RobotsRules } from "./robots.ts";
export type { PageRequest, PageResponse, Transport } from "./transport.ts";

/** A page as it was fetched: bytes, for `readPage` to tell their charset. */
export interface FetchedPage {
  /** Where it was found in the end, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** When it was fetched, ISO 8601 in UTC. */
  readonly captured: string;
}

/** What fetching needs of an edge. */
export interface FetchParts {
  readonly send: Transport;
  readonly robots: RobotsRules;
  /** What we call ourselves to a site: "Readout/0.1.0". Its first word is what robots.txt knows us by. */
  readonly agent: string;
  /** A signal that breaks off after so many ms. */
  readonly deadline: (ms: number) => AbortSignal;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** Fetches one page by its address. */
export type FetchPage = (address: string) => Promise<FetchedPage>;

/** Bounds that a test makes smaller. */
export type FetchLimits = Pick<typeof LIMITS, "fetchedBytes" | "fetchMs" | "fetchRedirects">;

/**
 * Fetches one page, as a person who follows a link would, within the bounds of `LIMITS`: by http or https alone, asking
 * robots.txt first, each redirect checked like the first address, never from an address of this machine or its network.
 *
 * @throws ReadoutError "bad-address", "private-address", "robots-refused", "not-fetched", "too-large"
 */
export async function fetchPage(
  address: string,
  parts: FetchParts,
  limits: { readonly [L in keyof FetchLimits]: number } = LIMITS,
): Promise<FetchedPage> {
  const signal = parts.deadline(limits.fetchMs);
  const first = pageAddress(address);
  try {
    return await follow(first, parts, limits, signal);
  } catch (error) {
    // Whatever broke, if the time was up then that is why.
    if (signal.aborted)
      throw new ReadoutError("not-fetched", {
        what: `the page had not come whole after ${limits.fetchMs / 1000} seconds`,
        where: first.href,
        fix: "Try again later, or save the page and add the file.",
        cause: error,
      });
    throw error;
  }
}

async function follow(
  first: URL,
  { send, robots, agent, now }: FetchParts,
  limits: { readonly [L in keyof FetchLimits]: number },
  signal: AbortSignal,
): Promise<FetchedPage> {
  const get = (url: URL): ReturnType<Transport> => send({ url, headers: { ...HEADERS, "user-agent": agent }, signal });
  const rules = new Robots(get, robots, agent.split("/", 1)[0]!);
  let url = first;
  for (let hops = 0; hops <= limits.fetchRedirects; hops += 1) {
    await rules.check(url);
    const response = await get(url);
    try {
      const next = locationOf(response, url);
      if (next !== null) {
        url = next;
        continue;
      }
      checkStatus(response.status, url);
      const length = Number(response.header("content-length") ?? 0);
      const { bytes, isWhole } =
        length > limits.fetchedBytes
          ? { bytes: new Uint8Array(), isWhole: false }
          : await bodyOf(response, limits.fetchedBytes);
      if (!isWhole)
        throw new ReadoutError("too-large", {
          what: `the page is larger than ${limits.fetchedBytes} bytes`,
          where: url.href,
          fix: "Give the address of one report.",
        });
      return { url: url.href, bytes, contentType: response.header("content-type"), captured: now() };
    } finally {
      response.close();
    }
  }
  throw new ReadoutError("not-fetched", {
    what: `the address leads on and on: more than ${limits.fetchRedirects} redirects`,
    where: first.href,
    fix: "Open it in a browser, and give the address that it ends at.",
  });
}

const HEADERS = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
};

const SAVE = "If you can open the page in a browser, save it there and add the file.";
/** What a site means by a status, and what to do about it. */
const STATUSES: { readonly [status: number]: readonly [what: string, fix: string] } = {
  401: ["the site shows this page only to those who sign in", SAVE],
  402: ["the site shows this page only to those who pay", SAVE],
  403: ["the site does not give this page to programs", SAVE],
  404: ["the site has no page at this address", "Check the address."],
  410: ["the site has taken this page down", "Look for a copy in a web archive."],
  429: ["the site has had too many requests", "Try again later."],
  451: ["the site may not show this page", SAVE],
};

function checkStatus(status: number, url: URL): void {
  if (status >= 200 && status <= 299) return;
  const [what, fix] = STATUSES[status] ?? [
    status >= 500 ? "the site is out of order" : "the site did not give the page",
    `Try again later. ${SAVE}`,
  ];
  throw new ReadoutError("not-fetched", { what: `${what} (status ${status})`, where: url.href, fix });
}
