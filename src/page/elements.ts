import { LIMITS } from "../core/index.ts";
import { attributeOf, isPlain, nameOf, type PageNode, rootOf, walkTree } from "./dom.ts";
import { type ElementPlace, plainId } from "./paths.ts";

/** What the elements around a block say of it. Bits, inherited downwards. */
export const AROUND = {
  figure: 1,
  figcaption: 2,
  list: 4,
  listItem: 8,
  blockquote: 16,
  aside: 32,
  footer: 64,
  header: 128,
  nav: 256,
  table: 512,
  form: 1024,
  article: 2048,
  hidden: 4096,
  button: 8192,
  main: 16384,
  cell: 32768,
  pre: 65536,
  definition: 131072,
  /** An embedded post: a tweet or the like, quoted in full. */
  embed: 262144,
} as const;

/** A stretch of text that a page shows as one block, and what is known of it. */
export interface PageBlock {
  readonly text: string;
  /** The nearest block element: "p", "h2", "li", "div". */
  readonly tag: string;
  readonly marker: number;
  readonly around: number;
  /** Names that the element (last) and the five block elements above it carry in class, id and data attributes, lower case. */
  readonly hints: readonly string[];
  /** Where its element stands in the tree. */
  readonly place: ElementPlace;
  /** Its first and last nodes of text that is not blank, by which it is known again in a tree that was rebuilt. */
  readonly first: PageNode | null;
  readonly last: PageNode | null;
  /** Letters and digits in all, and those inside links, strong and emphasis. */
  readonly chars: number;
  readonly linkChars: number;
  readonly strongChars: number;
  readonly emphasisChars: number;
  readonly links: number;
  /** itemprop, rel and property values on the elements that hold only this block. */
  readonly props: string;
  /** A `<time>` element stands in it; `moment` is what the first one's datetime says, "" where it says nothing. */
  readonly time: boolean;
  readonly moment: string;
  /** Depth-first number of the nearest list, table, figure or quote around it; 0 for none. Blocks that share it belong together. */
  readonly group: number;
  /** Number of its own element, and of the one that it stands in with lists, quotes and tables looked through. */
  readonly own: number;
  readonly container: number;
  /** Number of the table row around it; 0 for none. */
  readonly row: number;
  /** Numbers of the article elements around it, outermost first. */
  readonly articles: readonly number[];
  /** A picture stands right before it, or in it before its words. */
  readonly afterImage: boolean;
}

const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header " +
    "hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul caption amp-ad amp-sidebar"
  ).split(" "),
);

const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  "head script style noscript template svg math iframe object embed audio video canvas select option textarea input datalist map meta link title amp-ad amp-sidebar amp-analytics".split(
    " ",
  ),
);

const FLAG_OF: ReadonlyMap<string, number> = new Map([
  ["figure", AROUND.figure],
  ["figcaption", AROUND.figcaption],
  ["ul", AROUND.list],
  ["ol", AROUND.list],
  ["li", AROUND.listItem],
  ["blockquote", AROUND.blockquote],
  ["aside", AROUND.aside],
  ["footer", AROUND.footer],
  ["header", AROUND.header],
  ["nav", AROUND.nav],
  ["table", AROUND.table],
  ["td", AROUND.cell],
  ["th", AROUND.cell],
  ["form", AROUND.form],
  ["article", AROUND.article],
  ["main", AROUND.main],
  ["button", AROUND.button],
  ["pre", AROUND.pre],
  ["dl", AROUND.definition],
]);

const HINT_LEVELS = 6;
const HINT_UNITS = 160;

interface Frame {
  readonly tag: string;
  readonly around: number;
  readonly hints: readonly string[];
  readonly group: number;
  readonly articles: readonly number[];
  readonly own: number;
  /** Number of the element that its children count as standing in. */
  readonly holds: number;
  readonly container: number;
  readonly row: number;
  readonly place: ElementPlace;
}

/** The blocks of a page, and how often each id stands on it. */
export interface PageBlocks {
  readonly blocks: readonly PageBlock[];
  readonly ids: ReadonlyMap<string, number>;
}

const SEEN_THROUGH: ReadonlySet<string> = new Set([
  "ul",
  "ol",
  "li",
  "dl",
  "blockquote",
  "table",
  "tbody",
  "thead",
  "tr",
  "td",
]);

/**
 * The text blocks of a page in document order, without recursion and in time linear in its size. Scripts, styles and what is not shown as text are left out; hidden elements are kept and flagged.
 */
export function findPageBlocks(root: PageNode): PageBlocks {
  const blocks: PageBlock[] = [];
  const ids = new Map<string, number>();
  // The elements that are open, from the root down: how many children each has shown, and where each stands.
  const shown: number[] = [0];
  const open: ElementPlace[] = [];
  let depth = 0;
  const stack: Frame[] = [
    {
      tag: "body",
      around: 0,
      hints: [],
      group: 0,
      articles: [],
      own: 0,
      holds: 0,
      container: 0,
      row: 0,
      place: { above: null, name: "html", nth: 1, id: "" },
    },
  ];
  let parts: string[] = [];
  let chars = 0;
  let linkChars = 0;
  let strongChars = 0;
  let emphasisChars = 0;
  let links = 0;
  let inLink = 0;
  let inStrong = 0;
  let inEmphasis = 0;
  let time = false;
  let moment = "";
  let props = "";
  let first: PageNode | null = null;
  let last: PageNode | null = null;
  let breaks = 0;
  let groups = 0;
  let articleCount = 0;
  let image = false;
  let elements = 0;

  const flush = (): void => {
    if (parts.length > 0) {
      const frame = stack[stack.length - 1]!;
      const raw = parts.join("");
      const text = (frame.around & AROUND.pre) !== 0 ? raw.replace(/[ \t\f\v]+/g, " ").trim() : squeeze(raw);
      if (text !== "") {
        const marker = blocks.length;
        blocks.push({
          text,
          tag: frame.tag,
          marker,
          around: frame.around,
          hints: frame.hints,
          place: frame.place,
          first,
          last,
          chars,
          linkChars,
          strongChars,
          emphasisChars,
          links,
          props,
          time,
          moment,
          group: frame.group,
          articles: frame.articles,
          own: frame.own,
          container: frame.container,
          row: frame.row,
          afterImage: image,
        });
        image = false;
      }
    }
    parts = [];
    chars = 0;
    linkChars = 0;
    strongChars = 0;
    emphasisChars = 0;
    links = 0;
    time = false;
    moment = "";
    props = "";
    first = null;
    last = null;
    breaks = 0;
  };

  walkTree(
    root,
    (node) => {
      if (node.nodeType === 3 || node.nodeType === 4) {
        const value = node.nodeValue ?? "";
        if (value === "") return false;
        parts.push(value);
        const letters = countLetters(value);
        if (letters > 0) breaks = 0;
        if (letters > 0 || /\S/.test(value)) {
          first ??= node;
          last = node;
        }
        chars += letters;
        if (inLink > 0) linkChars += letters;
        if (inStrong > 0) strongChars += letters;
        if (inEmphasis > 0) emphasisChars += letters;
        return false;
      }
      if (node.nodeType !== 1) return node.nodeType === 9 || node.nodeType === 11;
      elements += 1;
      if (elements > LIMITS.treeElements) return false;
      const name = nameOf(node);
      const nth = shown[depth]! + 1;
      shown[depth] = nth;
      if (name === "br") {
        breaks += 1;
        // Two breaks in a row are a paragraph's end; one is a line break, kept as a space or a line of its own.
        if (breaks >= 2) flush();
        else parts.push("\n");
        return false;
      }
      if (name === "img" || name === "picture" || name === "amp-img") {
        if (chars === 0) image = true;
        return false;
      }
      if (SKIPPED_ELEMENTS.has(name)) return false;
      if (BLOCK_ELEMENTS.has(name)) {
        flush();
        const above = stack[stack.length - 1]!;
        let around = above.around | (FLAG_OF.get(name) ?? 0);
        if (isHidden(node)) around |= AROUND.hidden;
        const rawId = attributeOf(node, "id");
        const id = rawId === "" ? "" : plainId(rawId);
        if (id !== "") ids.set(id, (ids.get(id) ?? 0) + 1);
        const place: ElementPlace = { above: depth === 0 ? null : open[depth - 1]!, name, nth, id };
        const hint = hintsOf(node, name, rawId);
        if (
          /\b(?:twitter-tweet|instagram-media|fb-post|tiktok-embed|reddit-card|bluesky-embed|telegram-post)\b/.test(
            hint,
          )
        )
          around |= AROUND.embed;
        let group = above.group;
        if (
          name === "ul" ||
          name === "ol" ||
          name === "table" ||
          name === "figure" ||
          name === "blockquote" ||
          name === "aside" ||
          name === "dl"
        ) {
          groups += 1;
          group = groups;
        }
        let { articles } = above;
        if (name === "article" && articles.length < 8) {
          articleCount += 1;
          articles = [...articles, articleCount];
        }
        const kept = above.hints.length >= HINT_LEVELS ? above.hints.slice(1) : above.hints;
        stack.push({
          tag: name,
          around,
          hints: [...kept, hint],
          group,
          articles,
          own: elements,
          holds: SEEN_THROUGH.has(name) ? above.holds : elements,
          container: above.holds,
          row: name === "tr" ? elements : name === "table" ? 0 : above.row,
          place,
        });
        open[depth] = place;
        depth += 1;
        shown[depth] = 0;
        return true;
      }
      if (isHidden(node) || isHoverCard(node)) return false;
      open[depth] = { above: depth === 0 ? null : open[depth - 1]!, name, nth, id: "" };
      depth += 1;
      shown[depth] = 0;
      const prop = attributeOf(node, "itemprop") || attributeOf(node, "rel");
      if (prop !== "") props += ` ${prop.slice(0, 60)}`;
      const className = attributeOf(node, "class");
      if (className !== "" && props.length < 300) props += ` ${className.slice(0, 80).toLowerCase()}`;
      if (name === "time") {
        time = true;
        if (moment === "") moment = attributeOf(node, "datetime").slice(0, 100);
      }
      if (name === "a") {
        links += 1;
        inLink += 1;
      } else if (name === "b" || name === "strong") inStrong += 1;
      else if (name === "i" || name === "em" || name === "cite") inEmphasis += 1;
      return true;
    },
    (node) => {
      if (node.nodeType !== 1) return;
      depth -= 1;
      const name = nameOf(node);
      if (BLOCK_ELEMENTS.has(name)) {
        flush();
        if (stack.length > 1) stack.pop();
      } else if (name === "a") inLink -= 1;
      else if (name === "b" || name === "strong") inStrong -= 1;
      else if (name === "i" || name === "em" || name === "cite") inEmphasis -= 1;
    },
  );
  flush();
  return { blocks, ids };
}

/** White space made single; between Chinese, Japanese or Korean-less wide letters a line break in the source is no space. */
function squeeze(text: string): string {
  const joined = /[\u3000-\uffef]/.test(text)
    ? text.replace(
        /([\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])/g,
        "$1",
      )
    : text;
  return joined.replace(/[\s\u200b\u2060\ufeff]+/g, " ").trim();
}

function countLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (
      unit > 127
        ? unit !== 0xa0 && unit !== 0x200b
        : (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
    )
      count += 1;
  }
  return count;
}

/** True where the page itself says that the element is not shown. */
function isHidden(node: PageNode): boolean {
  if (node.getAttribute?.("hidden") !== null && node.getAttribute?.("hidden") !== undefined) return true;
  if (attributeOf(node, "aria-hidden") === "true") return true;
  const style = attributeOf(node, "style");
  return style !== "" && style.length < 2_000 && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** What sites call a card that is shown while the pointer rests on a name in the running text. */
const HOVER_CARD =
  /(?:^|[\s_-])(?:rollover|hover-?card|pop-?over|tool-?tip)(?:[a-z]*-)*(?:block|card|content|body|box|inner|panel|popup)(?![\w-]*(?:link|trigger))/;

/** True for an inline element whose names say that it is such a card: its words are not those of the paragraph around it. */
function isHoverCard(node: PageNode): boolean {
  const names = attributeOf(node, "class");
  return names !== "" && names.length < 200 && HOVER_CARD.test(names.toLowerCase());
}

/** "p.story-text#lead" and the roles an element is given, in lower case. */
function hintsOf(node: PageNode, name: string, id: string): string {
  if (isPlain(node)) return `${name}. # `;
  const all = `${name}.${attributeOf(node, "class")} #${id} ${attributeOf(node, "role")} ${attributeOf(node, "itemprop")} ${attributeOf(node, "data-component")} ${attributeOf(node, "data-module")} ${attributeOf(node, "data-testid")}`;
  return all.slice(0, HINT_UNITS).replace(/\s+/g, " ").toLowerCase();
}

/**
 * Depth of the deepest element, counted no further than one past `LIMITS.treeDepth`; the number of nodes, text among them;
 * the names of elements that occur, in lower case.
 */
export function measureTree(root: PageNode): {
  readonly depth: number;
  readonly nodes: number;
  readonly names: ReadonlySet<string>;
} {
  const names = new Set<string>();
  let depth = 0;
  let deepest = 0;
  let nodes = 0;
  walkTree(
    rootOf(root),
    (node) => {
      nodes += 1;
      if (node.nodeType !== 1 && node.nodeType !== 9) return false;
      names.add(nameOf(node));
      depth += 1;
      if (depth > deepest) deepest = depth;
      return true;
    },
    () => {
      depth -= 1;
    },
  );
  return { depth: Math.min(deepest, LIMITS.treeDepth + 1), nodes, names };
}
