import { ReadoutError } from "../core/index.ts";

/**
 * A user's own settings for the pages of a site: CSS selectors of the parts of its pages. None is needed for a site to be
 * read; they are for pages that are read wrong.
 */
export interface SiteSettings {
  /** Hosts: "example.org" is that host and those below it, "*.example.org" only those below it. */
  readonly hosts: readonly string[];
  /** The element that holds the report: the first that is found, in this order. */
  readonly body: readonly string[];
  /** What is not the report, wherever it stands. */
  readonly drop: readonly string[];
  readonly headline: readonly string[];
  readonly byline: readonly string[];
  readonly date: readonly string[];
}

const SELECTORS = ["body", "drop", "headline", "byline", "date"] as const;
const KEYS: ReadonlySet<string> = new Set(["hosts", ...SELECTORS]);
const HOST = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Settings from JSON: one object or a list of them, `{"hosts": ["example.org"], "drop": [".promo"]}`; a single string may stand
 * for a list of one. `isSelector` tells whether a string is CSS. Throws "bad-site" with the file, the row and what is wrong.
 */
export function readSiteSettings(
  source: string,
  where: string,
  isSelector: (selector: string) => boolean,
): readonly SiteSettings[] {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new ReadoutError("bad-site", {
      what: `the settings are no JSON (${said})`,
      where,
      fix: 'Write them as [{"hosts": ["example.org"], "drop": [".promo"]}].',
      cause,
    });
  }
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return rows.map((row, i) => readRow(row, Array.isArray(value) ? `${where}, row ${i + 1}` : where, isSelector));
}

function readRow(row: unknown, where: string, isSelector: (selector: string) => boolean): SiteSettings {
  const bad = (what: string, fix: string): ReadoutError => new ReadoutError("bad-site", { what, where, fix });
  if (typeof row !== "object" || row === null || Array.isArray(row))
    throw bad("the settings of a site are no object", 'Write {"hosts": ["example.org"], "drop": [".promo"]}.');
  const fields = row as { readonly [key: string]: unknown };
  for (const key of Object.keys(fields))
    if (!KEYS.has(key)) throw bad(`there is no setting "${key.slice(0, 40)}"`, `Use ${[...KEYS].join(", ")}.`);
  const listOf = (key: string): readonly string[] => {
    const value = fields[key] ?? [];
    const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    return list.map((item) => {
      if (typeof item !== "string" || item.trim() === "")
        throw bad(`"${key}" holds something that is no string`, `Write "${key}" as a string or a list of strings.`);
      return item.trim();
    });
  };
  const hosts = listOf("hosts").map((host) => host.toLowerCase());
  if (hosts.length === 0) throw bad('it is not said which site is meant ("hosts")', 'Add "hosts": ["example.org"].');
  for (const host of hosts)
    if (!HOST.test(host))
      throw bad(
        `"${host.slice(0, 80)}" is no host`,
        'Write "example.org" or "*.example.org", without https:// and path.',
      );
  const [body, drop, headline, byline, date] = SELECTORS.map(listOf) as unknown as (readonly string[])[];
  for (const selector of [body!, drop!, headline!, byline!, date!].flat())
    if (!isSelector(selector))
      throw bad(`"${selector.slice(0, 80)}" is no CSS selector`, "Write it as in a style sheet: #story > .promo");
  if ([body!, drop!, headline!, byline!, date!].every((list) => list.length === 0))
    throw bad("it says nothing of the site's pages", `Add one of ${SELECTORS.join(", ")}.`);
  return { hosts, body: body!, drop: drop!, headline: headline!, byline: byline!, date: date! };
}

/** The settings for an address: of those that name its host, the one that names it most closely; the first of equals. */
export function settingsFor(url: string | null | undefined, all: readonly SiteSettings[]): SiteSettings | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url ?? "")?.[1]?.toLowerCase();
  if (host === undefined) return null;
  let best: SiteSettings | null = null;
  let closest = 0;
  for (const settings of all)
    for (const pattern of settings.hosts) {
      const name = pattern.startsWith("*.") ? pattern.slice(2) : pattern;
      const matches = (host === name && name === pattern) || host.endsWith(`.${name}`);
      if (matches && name.length > closest) [best, closest] = [settings, name.length];
    }
  return best;
}
