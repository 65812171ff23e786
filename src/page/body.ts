import type { BlockKind } from "../core/index.ts";
import { isEndByline, readByline } from "./bylines.ts";
import { readCreditLine, readCreditTail } from "./credits.ts";
import { findWrittenDates, readDateLine } from "./dates.ts";
import { AROUND, type PageBlock } from "./elements.ts";
import { FURNITURE_ROWS } from "./furniture.ts";
import { HINT_ROWS, type HintRow } from "./hints.ts";
import { matchRow } from "./rows.ts";
import { CORRECTION_ROWS, endsSentence, hasWords, wordCountOf } from "./shapes.ts";

/** What one block of a page was taken for, by which step and why. */
export interface BlockDecision {
  readonly block: PageBlock;
  readonly kind: BlockKind;
  readonly by: string;
  readonly why: string;
  /** False for what is not part of the report's text: menus, other reports, boxes. */
  readonly kept: boolean;
}

/** What is known of a page before its blocks are told apart. */
export interface BodyContext {
  /** Blocks that the candidate finder kept; empty where it found nothing. */
  readonly candidates: ReadonlySet<number>;
  /** Headlines that metadata give, without the site's name. */
  readonly headlines: readonly string[];
  /** The line under the headline as metadata give it. */
  readonly descriptions: readonly string[];
  /** People whom metadata name as authors. */
  readonly authors: readonly string[];
}

/** Blocks before and after the running text of the candidate in which bylines, dates and captions are looked for. */
const FAR_BLOCKS = 40;

interface Decision {
  kind: BlockKind;
  by: string;
  why: string;
  kept: boolean;
}

/** Letters and digits only, lower case. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function linkShare(block: PageBlock): number {
  return block.chars === 0 ? 0 : block.linkChars / block.chars;
}

/** A sentence or more that is not mostly links: what bodies are made of. */
function isRunning(block: PageBlock): boolean {
  return (
    block.chars >= 50 &&
    linkShare(block) < 0.5 &&
    (block.around & (AROUND.figcaption | AROUND.nav | AROUND.hidden | AROUND.button | AROUND.form)) === 0 &&
    !/^h[1-6]$/.test(block.tag) &&
    (block.chars >= 160 || endsSentence(block.text))
  );
}

/** The element names and classes of the `levels` nearest block elements, and of the inline elements within. */
function nearHints(block: PageBlock, levels: number): string {
  const parts = block.hints.split(" / ");
  const near = parts.slice(-levels).join(" / ");
  // The inline elements of running text say nothing of the whole: "span.ad" may be a word of it.
  return isRunning(block) ? near : `${near} ${block.props}`;
}

/**
 * Tells a page's blocks apart in ordered steps: what the candidate finder kept, then markup, then words, then place.
 * Each decision names its step. O(blocks).
 */
export function decideBlocks(blocks: readonly PageBlock[], context: BodyContext): BlockDecision[] {
  const decisions: (Decision | null)[] = blocks.map(() => null);
  const inCandidate = (i: number): boolean =>
    context.candidates.size === 0 || context.candidates.has(blocks[i]!.marker);
  const decide = (i: number, kind: BlockKind, by: string, why: string, kept = kind !== "furniture"): void => {
    decisions[i] = { kind, by, why, kept };
  };
  const headlineKeys = new Set(context.headlines.map(lettersOf).filter((key) => key.length > 3));
  const memo = new HintMemo();
  const hintRows = usableHints(blocks, inCandidate, memo);

  // Step 1: the headline, wherever the finder left it, and the article element around it.
  const headlineAt = findHeadline(blocks, headlineKeys);
  const scope = scopeOf(blocks, inCandidate, headlineAt);
  const longestKey = Math.max(0, ...[...headlineKeys].map((key) => key.length));
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (i !== headlineAt && block.chars > longestKey * 2) continue;
    if (i === headlineAt) decide(i, "headline", "headline", "the page's headline");
    else if (headlineKeys.has(lettersOf(block.text)) && block.chars > 8)
      decide(i, "furniture", "headline-repeated", "the headline once more");
  }

  // Step 2: markup and words that say what a block is. Far from the candidate nothing is looked at: menus are long.
  let from = blocks.length;
  let to = -1;
  for (let i = 0; i < blocks.length; i += 1) {
    if (!inCandidate(i) || !isRunning(blocks[i]!)) continue;
    if (from === blocks.length) from = i;
    to = i;
  }
  for (let i = 0; i < blocks.length; i += 1) {
    if (decisions[i] !== null) continue;
    if (!inCandidate(i) && (i < from - FAR_BLOCKS || i > to + FAR_BLOCKS)) {
      decide(i, "furniture", "outside", "far from the part that holds the report");
      continue;
    }
    const found = byMarkup(blocks[i]!, hintRows, memo, context) ?? byWords(blocks[i]!);
    if (found !== null) decisions[i] = { ...found, kept: found.kind !== "furniture" };
  }

  // Step 3: outside of the candidate is not the report, but for what stands between its parts.
  let first = -1;
  let last = -1;
  for (let i = 0; i < blocks.length; i += 1) {
    if (decisions[i] === null && inCandidate(i) && isRunning(blocks[i]!) && inScope(blocks[i]!, scope)) {
      if (first < 0) first = i;
      last = i;
    }
  }
  for (let i = Math.max(first, 0); i < blocks.length; i += 1) {
    // "div.subheadline" within the body is a heading, not the line under the headline.
    if (decisions[i]?.kind === "deck") decisions[i] = null;
  }
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    const decision = decisions[i] ?? null;
    const inside = inCandidate(i) && inScope(block, scope);
    if (decision !== null) {
      if (decision.kind === "headline") continue;
      const near = i >= first - 12 && i <= last + 4 && i >= headlineAt - 6;
      if (
        decision.kept &&
        !(
          inside ||
          (near &&
            (decision.kind === "caption" || decision.kind === "credit"
              ? i > first - 6 && i < last
              : isAbove(decision.kind) && i < first))
        )
      ) {
        decision.kept = false;
      }
      continue;
    }
    if (
      !inside &&
      headlineAt >= 0 &&
      i > headlineAt &&
      i <= headlineAt + 3 &&
      i < first &&
      isDeckLine(block) &&
      !decisions.some((other) => other?.kind === "deck")
    ) {
      decide(i, "deck", "deck-under-headline", "a line between the headline and the first paragraph");
      continue;
    }
    if (!inside && !(i > first && i < last && rejoins(blocks, i, inCandidate))) {
      decide(i, "furniture", "outside", "outside of the part that holds the report");
    }
  }

  // Step 4: runs of links to other reports, and what their headings announce.
  markLinkRuns(blocks, decisions, decide, first, last);

  // Step 5: what is left is the body; its edges are looked at once more.
  for (let i = 0; i < blocks.length; i += 1) {
    if (decisions[i] !== null) continue;
    const found = byPlace(blocks, i, first, last, headlineAt, context, decisions);
    decide(i, found.kind, found.by, found.why);
  }
  dropRepeats(blocks, decisions, decide);
  dropStrayHeadings(blocks, decisions, decide);
  return blocks.map((block, i) => ({ block, ...decisions[i]! }));
}

function isAbove(kind: BlockKind): boolean {
  return kind === "deck" || kind === "byline" || kind === "dateline";
}

/** Answers of hint rows by the string that they were asked about: neighbours share their class names. */
class HintMemo {
  readonly #answers: Map<HintRow, Map<string, boolean>> = new Map();

  test(row: HintRow, block: PageBlock): boolean {
    const hints = nearHints(block, row.levels);
    let answers = this.#answers.get(row);
    if (answers === undefined) {
      answers = new Map();
      this.#answers.set(row, answers);
    }
    let answer = answers.get(hints);
    if (answer === undefined) {
      answer = row.pattern.test(hints);
      answers.set(hints, answer);
    }
    return answer;
  }
}

/** Hint rows whose word does not stand on a large part of the page's running text. */
function usableHints(
  blocks: readonly PageBlock[],
  inCandidate: (i: number) => boolean,
  memo: HintMemo,
): readonly HintRow[] {
  let all = 0;
  const taken = new Map<HintRow, number>();
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (!inCandidate(i) || !isRunning(block) || (block.around & (AROUND.figure | AROUND.figcaption)) !== 0) continue;
    all += block.chars;
    for (const row of HINT_ROWS) {
      if (memo.test(row, block)) taken.set(row, (taken.get(row) ?? 0) + block.chars);
    }
  }
  return HINT_ROWS.filter((row) => (taken.get(row) ?? 0) <= all * 0.3);
}

/**
 * The article element that is the report, where a page has several side by side, each with a heading of its own: the
 * one with the headline, else the one with most running text. Null where one article or none holds it all.
 */
function scopeOf(blocks: readonly PageBlock[], inCandidate: (i: number) => boolean, headlineAt: number): number | null {
  const chars = new Map<number, number>();
  const headed = new Set<number>();
  let all = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    const outer = block.articles[0];
    if (outer !== undefined && /^h[1-6]$/.test(block.tag)) headed.add(outer);
    if (!inCandidate(i) || !isRunning(block)) continue;
    all += block.chars;
    if (outer !== undefined) chars.set(outer, (chars.get(outer) ?? 0) + block.chars);
  }
  if (chars.size < 2) return null;
  const withHeadline = blocks[headlineAt]?.articles[0];
  const most = [...chars].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  const scope =
    withHeadline !== undefined && chars.has(withHeadline) ? withHeadline : most[1] > all * 0.4 ? most[0] : null;
  if (scope === null) return null;
  const others = [...chars.keys()].filter((article) => article !== scope);
  return others.every((article) => headed.has(article)) ? scope : null;
}

/** False for a block of another article element than the report's. */
function inScope(block: PageBlock, scope: number | null): boolean {
  return scope === null || block.articles[0] === undefined || block.articles[0] === scope;
}

function findHeadline(blocks: readonly PageBlock[], keys: ReadonlySet<string>): number {
  let best = -1;
  const longest = Math.max(0, ...[...keys].map((key) => key.length)) * 2;
  const isHeadline = (block: PageBlock): boolean => block.chars <= longest && keys.has(lettersOf(block.text));
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    const isKey = /^h[1-6]$/.test(block.tag) && isHeadline(block);
    if (isKey && /^h[1-6]$/.test(block.tag)) {
      if (best < 0 || (block.tag === "h1" && blocks[best]!.tag !== "h1")) best = i;
    }
  }
  if (best >= 0) return best;
  const plain = blocks.findIndex((block) => isHeadline(block) && linkShare(block) < 0.5);
  if (plain >= 0) return plain;
  return blocks.findIndex(
    (block) =>
      block.tag === "h1" && (block.around & (AROUND.nav | AROUND.hidden)) === 0 && wordCountOf(block.text) >= 3,
  );
}

function byMarkup(
  block: PageBlock,
  hintRows: readonly HintRow[],
  memo: HintMemo,
  context: BodyContext,
): Omit<Decision, "kept"> | null {
  const { around } = block;
  if ((around & AROUND.embed) !== 0) return null;
  if ((around & AROUND.hidden) !== 0) return { kind: "furniture", by: "hidden", why: "not shown" };
  if ((around & AROUND.nav) !== 0) return { kind: "furniture", by: "nav", why: "a navigation element" };
  if ((around & (AROUND.button | AROUND.form)) !== 0 && block.chars < 200)
    return { kind: "furniture", by: "form", why: "a form or a button" };
  if ((around & AROUND.figcaption) !== 0) return captionOf(block, "figcaption");
  if ((around & AROUND.figure) !== 0 && (around & (AROUND.blockquote | AROUND.table)) === 0 && block.chars < 900)
    return captionOf(block, "figure");
  const credit = readCreditLine(block.text);
  if (credit !== null) return { kind: "credit", by: credit.by, why: "a picture credit" };
  for (const row of hintRows) {
    if (block.text.length > row.longest || !memo.test(row, block)) continue;
    if (row.kind === "caption") return captionOf(block, row.id);
    if (row.kind === "deck" && (isRunning(block) ? !matchesDescription(block, context) && block.chars > 350 : false))
      continue;
    if (
      row.kind === "byline" &&
      block.chars > 90 &&
      endsSentence(block.text) &&
      linkShare(block) < 0.5 &&
      wordCountOf(block.text) > 14
    ) {
      return { kind: "furniture", by: "author-bio", why: "about the author" };
    }
    if (row.kind === "byline" && readDateLine(block.text) !== null)
      return { kind: "dateline", by: "date-line", why: "a line of dates" };
    if (row.kind === "dateline" && findWrittenDates(block.text, true).length === 0 && !/\d/.test(block.text)) continue;
    return { kind: row.kind, by: row.id, why: row.why };
  }
  return null;
}

function captionOf(block: PageBlock, by: string): Omit<Decision, "kept"> {
  const credit = readCreditLine(block.text);
  if (credit !== null) return { kind: "credit", by: credit.by, why: "a picture credit" };
  if (!hasWords(block.text) || matchRow(FURNITURE_ROWS, block.text) !== null)
    return { kind: "furniture", by, why: "a picture's controls" };
  return { kind: "caption", by, why: "words under a picture" };
}

function byWords(block: PageBlock): Omit<Decision, "kept"> | null {
  const { text } = block;
  // "___" between paragraphs is the report's own section break; anything else without a word is ornament.
  if (!hasWords(text))
    return /^_{2,}$/.test(text) ? null : { kind: "furniture", by: "furniture/no-words", why: "no words" };
  if (text.length > 500 || (block.around & AROUND.cell) !== 0) return null;
  const furniture = matchRow(FURNITURE_ROWS, text);
  if (furniture !== null) return { kind: "furniture", by: furniture.id, why: "a line of the page" };
  const correction = matchRow(CORRECTION_ROWS, text);
  if (correction !== null) return { kind: "correction", by: correction.id, why: "a note on an earlier version" };
  if (isEndByline(text)) return { kind: "byline", by: "end-byline", why: "who else worked on it" };
  if (
    block.afterImage &&
    text.length < 220 &&
    !endsSentence(text) &&
    linkShare(block) < 0.5 &&
    /^(?:div|center|td|figure)$/.test(block.tag)
  ) {
    return { kind: "caption", by: "after-image", why: "a short line right after a picture" };
  }
  if (block.links === 0 && /(?:©|\(c\)|ⓒ)\s*\p{L}/iu.test(text) && text.length < 260)
    return { kind: "caption", by: "credit-in-line", why: "names who holds the rights in a picture" };
  if (readDateLine(text) !== null) return { kind: "dateline", by: "date-line", why: "a line of dates" };
  if (
    /\(\s*(?:photo|image|pic|picture|credit|source|foto|bild|снимка|фото)s?\s*(?:credit|by|courtesy(?:\s+of)?|:)?\s*[:\s][^()]{2,80}\)\s*\.?$/iu.test(
      text,
    ) &&
    text.length < 420
  ) {
    return { kind: "caption", by: "credit-at-end", why: "ends with a picture credit" };
  }
  const tail = text.length < 320 ? readCreditTail(text) : null;
  if (tail !== null && (tail.named || tail.by !== "credit/agency-name"))
    return { kind: "caption", by: "credit-at-end", why: "ends with a picture credit" };
  return null;
}

function matchesDescription(block: PageBlock, context: BodyContext): boolean {
  const key = lettersOf(block.text);
  return context.descriptions.some((description) => {
    const wanted = lettersOf(description);
    return (
      wanted.length > 20 &&
      (key === wanted || (key.startsWith(wanted.slice(0, -3)) && key.length < wanted.length * 1.3))
    );
  });
}

/** A block that the finder dropped between two that it kept: an embedded post, a heading, a short paragraph beside its siblings. */
function rejoins(blocks: readonly PageBlock[], i: number, inCandidate: (i: number) => boolean): boolean {
  const block = blocks[i]!;
  if ((block.around & AROUND.embed) !== 0) return true;
  const sibling = (at: number): boolean => {
    const other = blocks[at];
    return other !== undefined && inCandidate(at) && other.container === block.container && isRunning(other);
  };
  if (/^h[2-6]$/.test(block.tag) && linkShare(block) < 0.5) return sibling(i + 1) || sibling(i - 1);
  return (
    (block.tag === "p" || block.tag === "blockquote") &&
    linkShare(block) < 0.5 &&
    endsSentence(block.text) &&
    (sibling(i - 1) || sibling(i + 1))
  );
}

type Decide = (i: number, kind: BlockKind, by: string, why: string, kept?: boolean) => void;

const ANNOUNCES =
  /^(?:you\s+(?:may|might)\s+(?:also\s+)?(?:like|enjoy|be\s+interested)|more\s+(?:great\s+|from\s+|on\s+|stories|in\s+|about\s+|like\s+this|coverage|news|reading)|read\s+(?:more|next|also|these)|related|recommended|see\s+also|also\s+(?:on|read|see|in)|don['’]?t\s+miss|most\s+(?:read|popular)|trending|top\s+stories|latest\s+(?:news|stories|from)|further\s+reading|what\s+to\s+read|keep\s+reading|further\s+links|popular\s+(?:now|stories|posts)|in\s+other\s+news|lesen\s+sie\s+auch|mehr\s+zum|das\s+könnte|à\s+lire\s+aussi|sur\s+le\s+même\s+sujet|te\s+puede\s+interesar|lee\s+también|leggi\s+anche|potrebbe\s+interessarti|leia\s+(?:também|mais)|veja\s+também|lees\s+ook|läs\s+(?:också|mer)|czytaj\s+(?:też|także)|zobacz\s+także|още\s+по\s+темата|вижте\s+още|прочетете\s+още|читайте\s+также|関連記事|あわせて読みたい|関連リンク|관련기사|相关阅读)/iu;

/** Two or more neighbours that are links and nothing else are links to other reports; so is one that is announced as such. */
function markLinkRuns(
  blocks: readonly PageBlock[],
  decisions: readonly (Decision | null)[],
  decide: Decide,
  first: number,
  last: number,
): void {
  const isLink = (i: number): boolean => {
    const block = blocks[i]!;
    return block.links > 0 && linkShare(block) >= 0.75 && !/^\[.*\]$/.test(block.text);
  };
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (decisions[i] !== null) continue;
    if (block.text.length <= 120 && ANNOUNCES.test(block.text) && linkShare(block) < 0.9 && !/[.]$/.test(block.text)) {
      decide(i, "furniture", "announces-links", "announces other reports");
      const group = blocks[i + 1]?.group ?? 0;
      for (let j = i + 1; j < blocks.length && j < i + 30; j += 1) {
        if (decisions[j] !== null) {
          if (decisions[j]!.kept) break;
          continue;
        }
        const inList = group !== 0 && blocks[j]!.group === group && blocks[j]!.links > 0;
        if (
          !isLink(j) &&
          !inList &&
          !(blocks[j]!.links > 0 && linkShare(blocks[j]!) >= 0.3 && !endsSentence(blocks[j]!.text))
        )
          break;
        decide(j, "furniture", "announced-link", "a link to another report");
      }
      continue;
    }
    if (
      block.links >= 2 &&
      block.text.length <= 160 &&
      /\s[|·•›»/]\s/.test(block.text) &&
      !endsSentence(block.text) &&
      linkShare(block) >= 0.3
    ) {
      decide(i, "furniture", "link-bar", "a row of links");
      continue;
    }
    if (!isLink(i)) continue;
    let j = i;
    while (j < blocks.length && decisions[j] === null && isLink(j)) j += 1;
    const words = wordCountOf(block.text);
    if (j - i >= 2)
      for (let k = i; k < j; k += 1) decide(k, "furniture", "link-run", "one of several lines that are only links");
    else if (i < first || i > last) decide(i, "furniture", "link-at-edge", "a link before or after the report");
    else if (words >= 4 && !endsSentence(block.text) && !/https?:\/\/|^www\./.test(block.text)) {
      decide(i, "furniture", "cross-link", "a line that is only a link to another report");
    }
    i = j - 1;
  }
}

function byPlace(
  blocks: readonly PageBlock[],
  i: number,
  first: number,
  last: number,
  headlineAt: number,
  context: BodyContext,
  decisions: readonly (Decision | null)[],
): Omit<Decision, "kept"> {
  const block = blocks[i]!;
  const isHeading = /^h[1-6]$/.test(block.tag) || block.tag === "dt";
  const words = wordCountOf(block.text);
  if (i < first) {
    const lead = blocks[first]!;
    if (readByline(block.text) !== null) return { kind: "byline", by: "byline", why: "opens as a byline" };
    if (isAuthor(block.text, context))
      return { kind: "byline", by: "author-name", why: "an author whom the metadata name" };
    if (
      block.text.length < 160 &&
      (block.time || findWrittenDates(block.text, true).length > 0) &&
      !endsSentence(block.text)
    ) {
      return { kind: "dateline", by: "date-before-lead", why: "a date before the first paragraph" };
    }
    // A body that has an element to itself holds no headline, so what stands in it is body, short lines too.
    const sibling = block.container === lead.container && i > headlineAt;
    const ownElement = headlineAt < 0 || blocks[headlineAt]!.container !== lead.container;
    if (sibling && ownElement && words >= 2 && !matchesDescription(block, context)) return bodyKind(block);
    if (i > headlineAt && headlineAt >= 0 && (isHeading || matchesDescription(block, context)) && words >= 4) {
      return { kind: "deck", by: "deck-before-lead", why: "between the headline and the first paragraph" };
    }
    if (sibling && (endsSentence(block.text) || isHeading || i === first - 1) && words >= 2) return bodyKind(block);
    if (
      headlineAt >= 0 &&
      i > headlineAt &&
      i - headlineAt <= 4 &&
      words >= 5 &&
      linkShare(block) < 0.3 &&
      block.chars < 300
    ) {
      return { kind: "deck", by: "deck-under-headline", why: "a line between the headline and the first paragraph" };
    }
    if ((block.around & AROUND.embed) !== 0) return bodyKind(block);
    if (i > headlineAt && words >= 8 && endsSentence(block.text)) return bodyKind(block);
    return { kind: "furniture", by: "before-lead", why: "before the first paragraph" };
  }
  if (i > last && last >= 0) {
    const end = blocks[last]!;
    if (block.container === end.container || block.own === end.own) return bodyKind(block);
    if (block.tag === "li" && near(decisions, blocks, i, last)) return bodyKind(block);
    return { kind: "furniture", by: "after-end", why: "after the last paragraph" };
  }
  if (i === first && first >= 0 && headlineAt >= 0 && matchesDescription(block, context) && isDeckShaped(blocks, i)) {
    return {
      kind: "deck",
      by: "deck-by-description",
      why: "the description that metadata give, set apart from the body",
    };
  }
  return bodyKind(block);
}

/** A line of five words or more, short and not of links: what a deck looks like where nothing calls it one. */
function isDeckLine(block: PageBlock): boolean {
  return (
    block.chars < 300 &&
    linkShare(block) < 0.3 &&
    (block.around & (AROUND.nav | AROUND.hidden | AROUND.form | AROUND.button)) === 0 &&
    wordCountOf(block.text) >= 5
  );
}

/** True where a block is set in another element than the paragraphs after it, as decks are. */
function isDeckShaped(blocks: readonly PageBlock[], i: number): boolean {
  const block = blocks[i]!;
  const next = blocks.slice(i + 1, i + 8).find((other) => isRunning(other));
  return next !== undefined && block.container !== next.container && block.own !== next.own;
}

function near(decisions: readonly (Decision | null)[], blocks: readonly PageBlock[], i: number, last: number): boolean {
  for (let k = last; k < i; k += 1) if (decisions[k] !== null && !decisions[k]!.kept) return false;
  return linkShare(blocks[i]!) < 0.6;
}

function isAuthor(text: string, context: BodyContext): boolean {
  const key = lettersOf(text.replace(/^by\s+/i, ""));
  return context.authors.some((name) => {
    const wanted = lettersOf(name);
    return wanted.length > 4 && (key === wanted || (key.startsWith(wanted) && key.length < wanted.length + 40));
  });
}

function bodyKind(block: PageBlock): Omit<Decision, "kept"> {
  if (/^h[1-6]$/.test(block.tag)) return { kind: "heading", by: "heading", why: "a heading element" };
  if ((block.around & AROUND.blockquote) !== 0) return { kind: "quote", by: "quote", why: "a quotation element" };
  if ((block.around & AROUND.listItem) !== 0) return { kind: "list-item", by: "list-item", why: "a list element" };
  if (block.strongChars > block.chars * 0.9 && block.chars < 90 && !endsSentence(block.text) && block.chars > 0) {
    return { kind: "heading", by: "strong-line", why: "a short line set in bold" };
  }
  return { kind: "paragraph", by: "paragraph", why: "running text" };
}

/** A long paragraph that stands on the page twice is kept once. */
function dropRepeats(blocks: readonly PageBlock[], decisions: readonly (Decision | null)[], decide: Decide): void {
  const seen = new Set<string>();
  for (let i = 0; i < blocks.length; i += 1) {
    const decision = decisions[i]!;
    if (decision === null || !decision.kept || blocks[i]!.chars < 150) continue;
    const key = lettersOf(blocks[i]!.text);
    if (seen.has(key)) decide(i, "furniture", "repeated", "stands on the page twice");
    seen.add(key);
  }
}

/** A heading with no text under it heads what was dropped. */
function dropStrayHeadings(
  blocks: readonly PageBlock[],
  decisions: readonly (Decision | null)[],
  decide: Decide,
): void {
  let under = false;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const decision = decisions[i]!;
    if (decision === null || !decision.kept) continue;
    if (decision.kind === "heading") {
      if (!under) decide(i, "furniture", "stray-heading", "a heading with nothing under it");
    } else if (decision.kind !== "caption" && decision.kind !== "credit" && decision.kind !== "byline") under = true;
  }
}
