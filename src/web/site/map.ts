import { addressesBelow, wordsAnchor } from "../../app/desk/index.ts";
import type { Span } from "../../core/index.ts";
import { type Assets, assetHref } from "../assets.ts";
import { withQuery } from "../data.ts";
import type { Links } from "../links.ts";
import type { ExportLink } from "../views/exports.ts";
import { LITE, type Version } from "../visitor.ts";
import { fileOf, relativePath } from "./files.ts";

/** What the map is told of the stories of a site. */
export interface SiteFacts {
  /** The day from which a story's changes are told, by its id. */
  readonly changesFrom: ReadonlyMap<string, string>;
  /** The key of a person by that or by a spelling of the name; null where the stories have none. */
  readonly personOf: (key: string) => string | null;
  /** In which part of its lite page a place of a report's text is, by ref and offset. */
  readonly partOf: (ref: string, place: number) => number;
  /** Formats that each story is exported in. */
  readonly formats: readonly ExportLink["format"][];
}

/** An export that stands beside a story's page. */
export interface SiteExport {
  readonly story: string;
  readonly format: ExportLink["format"];
  readonly file: string;
}

/** Endings of the files of formats whose name is none. */
const ENDINGS: { readonly [format: string]: string } = {
  markdown: "md",
  timelinejs: "timeline.json",
  annotations: "annotations.jsonld",
};

/** What in an address asks for a part of a list. */
const PARTS: ReadonlySet<string> = new Set(["section", "offset", "all", "from", "skip"]);

/**
 * Which pages a site has: all that its pages link to. Making a link asks for the page that it leads to, so that none can lead
 * nowhere. Pages are named by their addresses on a desk.
 */
export class SiteMap {
  readonly #assets: Assets;
  readonly #facts: SiteFacts;
  readonly #wanted = new Map<string, string>();
  readonly #words = new Map<string, Map<string, Span>>();
  readonly exports = new Map<string, SiteExport>();
  readonly usedAssets = new Set<string>();

  constructor(assets: Assets, facts: SiteFacts) {
    this.#assets = assets;
    this.#facts = facts;
  }

  /** Asks for a page; gives its file. */
  want(address: string): string {
    const known = this.#wanted.get(address);
    if (known !== undefined) return known;
    const file = fileOf(address);
    this.#wanted.set(address, file);
    return file;
  }

  /** The way from a page to the same in the other version. Parts of lists differ, so a part leads to the beginning. */
  counterpart(address: string, version: Version): string {
    const [path = "", query = ""] = address.split("?");
    const kept = Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => !PARTS.has(name)));
    const other = version === "lite" ? path.slice(LITE.length) : LITE + path;
    return relativePath(this.want(address), this.want(withQuery(other, kept)));
  }

  /** Pages that were asked for so far, in the order in which they were. */
  get addresses(): IterableIterator<string> {
    return this.#wanted.keys();
  }

  /** The links of the page at an address. */
  linksFrom(address: string, version: Version): Links {
    const desk = addressesBelow(version === "lite" ? LITE : "");
    const here = this.want(address);
    const addresses = new Map<string, string>();
    const to = (target: string): string => {
      const href = relativePath(here, this.want(target));
      addresses.set(href, target);
      return href;
    };
    const none = (what: string) => (): never => {
      throw new Error(`a site of files has no ${what}, but a page links to it`);
    };
    return {
      stories: (part) => to(desk.stories(part)),
      story: (id) => to(desk.story(id)),
      event: (id) => to(desk.event(id)),
      person: (name) => {
        const key = this.#facts.personOf(name);
        return key === null ? null : to(desk.person(key));
      },
      report: (ref) => to(desk.report(ref)),
      words: ({ report, start, end }) => {
        const words = this.#words.get(report) ?? new Map<string, Span>();
        const anchor = wordsAnchor({ start, end });
        this.#words.set(report, words.set(anchor, { start, end }));
        const part = version === "lite" ? this.#facts.partOf(report, start) : 0;
        return `${to(withQuery(desk.report(report), part === 0 ? {} : { section: "text", offset: part }))}#${anchor}`;
      },
      compared: (ref, older) => to(desk.compared(ref, older)),
      changes: (story) => {
        if (story === undefined) return none("list of all changes")();
        return to(withQuery(desk.changes(story), { since: this.#facts.changesFrom.get(story) }));
      },
      calendar: none("calendar"),
      search: none("search"),
      looked: none("visitor"),
      exported: none("address of an export"),
      query: (href, values) => {
        const target = addresses.get(href);
        if (target === undefined) throw new Error(`"${href}" is no link of this page`);
        const [path = "", given = ""] = target.split("?");
        const known = Object.fromEntries(new URLSearchParams(given));
        // Which events are shown is nothing to a page of another section.
        const isOther = values["section"] !== undefined && values["section"] !== "timeline";
        return to(withQuery(path, { ...known, ...values, ...(isOther ? { all: false } : {}) }));
      },
      exports: (view) => (view.kind === "story" ? this.#exportsOf(view.id, here) : []),
      anchored: (ref) => [...(this.#words.get(ref)?.values() ?? [])],
      asset: (name) => {
        this.usedAssets.add(name);
        return relativePath(here, assetHref(this.#assets, name).slice(1));
      },
    };
  }

  #exportsOf(story: string, here: string): readonly ExportLink[] {
    return this.#facts.formats.map((format) => {
      const page = fileOf(addressesBelow("").story(story));
      const file = page.replace(/html$/, ENDINGS[format] ?? format);
      this.exports.set(file, { story, format, file });
      return { format, href: relativePath(here, file) };
    });
  }
}
