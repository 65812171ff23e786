import robotsParser from "robots-parser";
import { type FetchPage, type FetchParts, fetchPage, type RobotsRules } from "../../app/fetch/index.ts";
import { addressGuard } from "./guard.ts";
import { nodeTransport } from "./transport.ts";

// Its types promise a default export; what it exports is the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** Rules of robots.txt as robots-parser reads them: what no rule speaks of is allowed. */
export const robotsRules: RobotsRules = ({ url, text }) => {
  const rules = parseRobots(url, text);
  return { allows: (address, agent) => rules.isAllowed(address, agent) ?? true };
};

/** What a page is fetched with in Node. `guard` and `resolve` are for tests. */
export function fetchParts(
  version: string,
  guard = addressGuard(),
  resolve?: Parameters<typeof nodeTransport>[1],
): FetchParts {
  return {
    send: nodeTransport(guard, resolve),
    robots: robotsRules,
    agent: `Readout/${version}`,
    deadline: (ms) => AbortSignal.timeout(ms),
    now: () => new Date().toISOString(),
  };
}

/** Fetches pages in Node, calling itself by this version of the program. */
export function pageFetcher(version: string): FetchPage {
  const parts = fetchParts(version);
  return (address) => fetchPage(address, parts);
}
