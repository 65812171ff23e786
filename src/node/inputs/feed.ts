import { type Atom, type Json, parseFeed, type Rdf, type Rss } from "feedsmith";
import type { InputItem, InputOptions } from "../../app/inputs.ts";
import type { ReadInput } from "../../app/reader.ts";
import { ReadoutError } from "../../core/index.ts";
import { decodeText } from "../decode.ts";
import { isoDate } from "./dates.ts";
import { wordsOfHtml, wrapHtml } from "./markup.ts";

/** Words from which a summary is taken for the report: below it is a teaser. */
const FULL_TEXT_WORDS = 80;

/** One item, whatever the format it came in. */
interface Item {
  readonly url: string | null;
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  /** The whole report. */
  readonly content: Content | null;
  /** A summary: some feeds have the whole report here. */
  readonly summary: Content | null;
}

interface Content {
  readonly value: string;
  readonly type: "html" | "text";
}

/**
 * Items of an RSS, RDF, Atom or JSON feed that hold a full text, in order. Items with a teaser only are left out, and
 * `options.warn` is told how many. Of a feed that is cut short the whole items are read, and the cut is a problem.
 * Throws `ReadoutError`: "damaged-input", "empty-report".
 */
export async function* readFeed(bytes: Uint8Array, options: InputOptions): AsyncGenerator<InputItem, void, undefined> {
  const decoded = decodeText(bytes);
  for (const warning of decoded.warnings) options.warn?.(warning);
  const { feed, isCut } = parse(decoded.text);
  let read = 0;
  let teasers = 0;
  for (const [i, item] of feed.items.entries()) {
    const content = item.content ?? (isFull(item.summary) ? item.summary : null);
    if (content === null) {
      teasers += 1;
      continue;
    }
    read += 1;
    const where = `item ${i + 1}${item.headline === null ? "" : ` (${item.headline.slice(0, 100)})`}`;
    yield { kind: "feed", where, input: toInput(item, content, feed), captured: null };
  }
  if (teasers > 0 && read > 0) {
    options.warn?.(
      `${teasers} ${teasers === 1 ? "item holds" : "items hold"} no full text and ${teasers === 1 ? "was" : "were"} left out.`,
    );
  }
  if (isCut) {
    const what = "the feed is cut short or damaged after its last whole item";
    const error = new ReadoutError("damaged-input", { what, fix: "Fetch it again; the items before were read." });
    yield { kind: "feed", where: `item ${feed.items.length + 1}`, error };
  }
  if (read === 0 && !isCut) {
    throw new ReadoutError("empty-report", {
      what: feed.items.length === 0 ? "the feed holds no items" : "no item of the feed holds its full text",
      fix: "Fetch the pages that its items link to, and read those.",
    });
  }
}

interface Feed {
  readonly outlet: string | null;
  readonly language: string | null;
  readonly base: string | null;
  readonly items: readonly Item[];
}

function parse(text: string): { readonly feed: Feed; readonly isCut: boolean } {
  try {
    return { feed: toFeed(parseFeed(text)), isCut: false };
  } catch (cause) {
    const mended = cutAfterLastItem(text);
    if (mended !== null) {
      try {
        return { feed: toFeed(parseFeed(mended)), isCut: true };
      } catch (second) {
        throw damaged(second);
      }
    }
    throw damaged(cause);
  }
}

function damaged(cause: unknown): ReadoutError {
  return new ReadoutError("damaged-input", {
    what: "the feed cannot be parsed",
    fix: "Fetch it again, or check it with a feed validator.",
    cause,
  });
}

/** "…</item><item><title>The" becomes "…</item></channel></rss>"; null where no item is whole. */
function cutAfterLastItem(text: string): string | null {
  for (const [close, end] of [
    ["</item>", /<rss[\s>]/i.test(text) ? "</channel></rss>" : "</rdf:RDF>"],
    ["</entry>", "</feed>"],
  ] as const) {
    const at = text.lastIndexOf(close);
    if (at >= 0) return text.slice(0, at + close.length) + end;
  }
  return null;
}

function toFeed(parsed: ReturnType<typeof parseFeed>): Feed {
  switch (parsed.format) {
    case "rss":
      return fromRss(parsed.feed as Rss.Feed<string>);
    case "rdf":
      return fromRdf(parsed.feed as Rdf.Feed<string>);
    case "atom":
      return fromAtom(parsed.feed as Atom.Feed<string>);
    default:
      return fromJson(parsed.feed as Json.Feed<string>);
  }
}

function fromRss(feed: Rss.Feed<string>): Feed {
  const items = (feed.items ?? []).map(
    (item): Item => ({
      url: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
      headline: rssTitle(item.title),
      published: isoDate(item.pubDate) ?? isoDate(item.dc?.dates?.[0]),
      authors: namesOf(item.dc?.creators ?? (item.authors ?? []).map((author) => author.name ?? "")),
      outlet: item.source?.title ?? null,
      content: html(item.content?.encoded),
      summary: html(item.description),
    }),
  );
  return { outlet: rssTitle(feed.title), language: feed.language ?? null, base: feed.link ?? null, items };
}

function fromRdf(feed: Rdf.Feed<string>): Feed {
  const items = (feed.items ?? []).map(
    (item): Item => ({
      url: item.link ?? null,
      headline: rssTitle(item.title),
      published: isoDate(item.dc?.dates?.[0]),
      authors: namesOf(item.dc?.creators ?? []),
      outlet: null,
      content: html(item.content?.encoded),
      summary: html(item.description),
    }),
  );
  return { outlet: rssTitle(feed.title), language: null, base: feed.link ?? null, items };
}

function fromAtom(feed: Atom.Feed<string>): Feed {
  const pageOf = (links: Atom.Feed<string>["links"]): string | null =>
    (links ?? []).find((link) => (link.rel ?? "alternate") === "alternate")?.href ?? null;
  const items = (feed.entries ?? []).map(
    (entry): Item => ({
      url: pageOf(entry.links),
      headline: plain(entry.title),
      // "updated" alone says when the entry was last touched, not when it was published.
      published: isoDate(entry.published),
      authors: namesOf((entry.authors ?? []).map((author) => author.name ?? "")),
      outlet: plain(entry.source?.title),
      content: atomContent(entry.content),
      summary: atomContent(entry.summary),
    }),
  );
  return { outlet: plain(feed.title), language: feed.xml?.lang ?? null, base: pageOf(feed.links), items };
}

function fromJson(feed: Json.Feed<string>): Feed {
  const items = (feed.items ?? []).map((item): Item => {
    const written = item as { content_html?: string; content_text?: string };
    return {
      url: item.url ?? null,
      headline: item.title ?? null,
      published: isoDate(item.date_published),
      authors: namesOf((item.authors ?? []).map((author) => author.name ?? "")),
      outlet: null,
      content: html(written.content_html) ?? text(written.content_text),
      summary: text(item.summary),
    };
  });
  return { outlet: feed.title ?? null, language: feed.language ?? null, base: feed.home_page_url ?? null, items };
}

function html(value: string | undefined): Content | null {
  return value === undefined || value.trim() === ""
    ? null
    : { value, type: /<\w|&\w{2,8};/.test(value) ? "html" : "text" };
}

function text(value: string | undefined): Content | null {
  return value === undefined || value.trim() === "" ? null : { value, type: "text" };
}

function atomContent(content: { readonly value?: string; readonly type?: string } | undefined): Content | null {
  if (content?.value === undefined) return null;
  return /html/i.test(content.type ?? "") ? html(content.value) : text(content.value);
}

function plain(title: { readonly value?: string; readonly type?: string } | undefined): string | null {
  if (title?.value === undefined) return null;
  return /html/i.test(title.type ?? "") ? wordsOfHtml(title.value) : title.value;
}

/** RSS does not say what its titles are: entities that are left over are those of HTML, tags are what was written. */
function rssTitle(title: string | undefined): string | null {
  if (title === undefined) return null;
  return /&(?:#\w{1,6}|\w{2,8});/.test(title) ? wordsOfHtml(title.replaceAll("<", "&lt;")) : title;
}

/** "desk@gazette.example (Ana Petrova)" names Ana Petrova; an address alone names nobody. */
function namesOf(authors: readonly string[]): string[] {
  return authors
    .map((author) => (/^\S+@\S+\s*\(([^()]+)\)$/.exec(author.trim())?.[1] ?? author).trim())
    .filter((name) => name !== "" && !/^\S+@\S+$/.test(name));
}

function isFull(summary: Content | null): boolean {
  return (
    summary !== null &&
    summary.value
      .replace(/<[^<>]*>/g, " ")
      .trim()
      .split(/\s+/).length >= FULL_TEXT_WORDS
  );
}

function toInput(item: Item, content: Content, feed: Feed): ReadInput {
  const url = absolute(item.url, feed.base);
  const outlet = item.outlet ?? feed.outlet;
  const facts = {
    ...(url === null ? {} : { url }),
    ...(item.headline === null ? {} : { headline: oneLine(item.headline) }),
    ...(outlet === null ? {} : { outlet: oneLine(outlet) }),
    ...(item.published === null ? {} : { published: item.published }),
    ...(item.authors.length === 0 ? {} : { bylines: item.authors }),
  };
  const headline = item.headline === null ? null : oneLine(item.headline);
  return content.type === "html"
    ? { ...facts, html: wrapHtml(content.value, headline, feed.language) }
    : { ...facts, text: headline === null ? content.value : `${headline}\n\n${content.value}` };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function absolute(url: string | null, base: string | null): string | null {
  if (url === null) return null;
  if (/^https?:\/\//i.test(url)) return url;
  return base !== null && URL.canParse(url, base) ? new URL(url, base).href : null;
}
