import type { Listed } from "../../app/desk/index.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { pagingHtml } from "./paging.ts";

/** Which section of a lite page is asked for alone, and from where in its list. */
export interface SectionChoice {
  readonly section: string | null;
  readonly offset: number;
}

/** Where a part of a section is. */
export type SectionHref = (section: string, offset: number) => string;

/** Entries of a section of a main page. */
const MAIN = 40;

/** A part of a list as a page shows it, with links to the other parts. */
export interface Shown<T> {
  readonly items: readonly T[];
  readonly paging: Part;
}

/**
 * The sections of a page. A main page shows all of them, of a long list a part. A lite page shows the beginning of each, so that it weighs little, and
 * what follows on pages that show that section alone. In a site of files, what follows in a main page stands alone too.
 */
export class Sections {
  readonly #visitor: Visitor;
  readonly #choice: SectionChoice;
  readonly #hrefOf: SectionHref;

  constructor(visitor: Visitor, choice: SectionChoice, hrefOf: SectionHref) {
    this.#visitor = visitor;
    this.#choice = choice;
    this.#hrefOf = hrefOf;
  }

  /** True where the section, with this id on the page, is shown. */
  has(section: string): boolean {
    return this.isOverview || this.#choice.section === section;
  }

  /** True where all sections are shown. */
  get isOverview(): boolean {
    const { version, isServed } = this.#visitor;
    return (version === "main" && isServed) || this.#choice.section === null;
  }

  /** What is shown of a section's list: `lite` entries at a time where the page is lite, else as many as a page has time for. */
  list<T>(section: string, title: string, all: readonly T[], lite: number): Shown<T> {
    const { version, isServed, isCorrecting } = this.#visitor;
    // Whoever corrects selects among all; a site of files has time.
    const isWhole = version === "main" && (!isServed || isCorrecting);
    const limit = version === "lite" ? lite : MAIN;
    if (isWhole || (version === "main" && all.length <= limit)) return { items: all, paging: null };
    const offset = this.#choice.section === section ? this.#choice.offset : 0;
    const items = all.slice(offset, offset + limit);
    return { items, paging: this.paging(section, title, { limit, offset, hasMore: offset + limit < all.length }) };
  }

  /** Links to the parts of a section's list around the one that is shown. */
  paging(section: string, title: string, part: Pick<Listed<unknown>, "limit" | "offset" | "hasMore">): Part {
    return pagingHtml(this.#visitor, part, (offset) => `${this.#hrefOf(section, offset)}#${section}`, title);
  }
}

/** Links to the sections of a page; from a page that shows one alone, to the page with all. */
export function sectionLinks(
  { say }: Visitor,
  sections: Sections,
  whole: string,
  entries: readonly (readonly [id: string, words: string])[],
): Html {
  if (!sections.isOverview) return html`<p><a href="${whole}">${say.lite.whole}</a></p>`;
  return html`<nav class="contents" aria-label="${say.onThisPage}"><ul>${entries.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}</ul></nav>`;
}
