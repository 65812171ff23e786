import { LIMITS, ReadoutError } from "../../core/index.ts";
import { bodyOf, locationOf } from "./body.ts";
import type { Transport } from "./transport.ts";

/** Whether a site's robots.txt lets an agent fetch an address: a library at the edge knows the format. */
export type RobotsRules = (robots: { readonly url: string; readonly text: string }) => {
  readonly allows: (address: string, agent: string) => boolean;
};

/** What a site says of fetching: its rules, nothing at all, or nothing that could be read. */
type Said = { readonly allows: (address: string) => boolean } | "nothing" | "unreadable";

/** The rules of the sites that one fetch comes by, each asked for once (RFC 9309). */
export class Robots {
  readonly #send: (url: URL) => ReturnType<Transport>;
  readonly #rules: RobotsRules;
  readonly #agent: string;
  readonly #said = new Map<string, Said>();

  constructor(send: (url: URL) => ReturnType<Transport>, rules: RobotsRules, agent: string) {
    this.#send = send;
    this.#rules = rules;
    this.#agent = agent;
  }

  /** Throws `ReadoutError` "robots-refused" where the site asks not to fetch this page, or could not be asked. */
  async check(url: URL): Promise<void> {
    const said = this.#said.get(url.origin) ?? (await this.#ask(url.origin).catch((error) => at(error, url)));
    this.#said.set(url.origin, said);
    if (said === "nothing") return;
    const fix = "Open the page in a browser, save it and add the file, if you may.";
    if (said === "unreadable")
      throw new ReadoutError("robots-refused", {
        what: "the site's robots.txt could not be read, so it is not known whether programs may fetch the page",
        where: url.href,
        fix: `Try again later. ${fix}`,
      });
    if (!said.allows(url.href))
      throw new ReadoutError("robots-refused", {
        what: "the site asks programs not to fetch this page (robots.txt)",
        where: url.href,
        fix,
      });
  }

  async #ask(origin: string): Promise<Said> {
    let url = new URL("/robots.txt", origin);
    for (let hops = 0; hops <= LIMITS.fetchRedirects; hops += 1) {
      const response = await this.#send(url);
      try {
        const next = locationOf(response, url);
        if (next !== null) {
          url = next;
          continue;
        }
        if (response.status >= 500 || response.status === 429) return "unreadable";
        if (response.status < 200 || response.status > 299) return "nothing";
        const { bytes } = await bodyOf(response, LIMITS.robotsBytes);
        const rules = this.#rules({ url: new URL("/robots.txt", origin).href, text: new TextDecoder().decode(bytes) });
        return { allows: (address) => rules.allows(address, this.#agent) };
      } finally {
        response.close();
      }
    }
    return "nothing";
  }
}

/** Who gave the address of a page need not hear of its site's robots.txt where both cannot be had. */
function at(error: unknown, url: URL): never {
  if (!(error instanceof ReadoutError)) throw error;
  throw new ReadoutError(error.code, { what: error.what, where: url.href, fix: error.fix, cause: error });
}
