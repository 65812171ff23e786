import type { Block, Credit, Report } from "../core/index.ts";
import { type BlockDecision, decideBlocks, findHeadline, headlineKeys, lettersOf } from "./body/index.ts";
import { isPersonName, readByline, splitNames } from "./bylines.ts";
import {
  type Choice,
  chooseBylines,
  chooseCanonical,
  chooseHeadline,
  chooseMainVersion,
  chooseOutlet,
  choosePublished,
  cutSiteName,
  primaryLanguage,
  siteNamesOf,
} from "./choices.ts";
import { readCreditLine, readCreditTail } from "./credits.ts";
import { markDateline, readDateline } from "./datelines.ts";
import { findWrittenDates, readDateLine } from "./dates.ts";
import { type ExtractCandidate, type PageNode, rootOf, walkTree } from "./dom.ts";
import { AROUND, findPageBlocks, type PageBlock } from "./elements.ts";
import { type KnownFacts, type PageTools, type Provenance, tellField } from "./facts.ts";
import { reportId } from "./identity.ts";
import { collectMetadata, type Found, type PageMetadata } from "./metadata.ts";
import { pathOf } from "./paths.ts";
import { type BuiltPost, describePosts, findPosts, isLiveHeadline, type PostRange } from "./posts/index.ts";
import { readUrlDate } from "./urls.ts";

/** UTF-16 code units between two blocks of `report.text`: a blank line. */
const BETWEEN = "\n\n";

/** Words of a dropped block that are told, in UTF-16 code units. */
const TRACED_UNITS = 200;

/**
 * Reads a report from a page's tree. `report.text` is built from the article's blocks, a blank line between them, in the
 * page's order; what was left out is told to `tools.trace`. `extract` finds the part that holds the report and may
 * rebuild the tree, so all that is wanted of it is read before. Linear in the page, but for what `extract` costs.
 */
export function readHtmlPage(
  document: PageNode,
  extract: ExtractCandidate,
  known: KnownFacts = {},
  tools: PageTools = {},
): Report {
  const given = known.url ?? null;
  const root = rootOf(document);
  const metadata = collectMetadata(root, given);
  const canonical = chooseCanonical(metadata);
  const url = given ?? canonical?.value ?? null;
  const siteNames = siteNamesOf(metadata, url);
  const outlet = known.outlet ? asGiven(known.outlet) : chooseOutlet(metadata, url);
  const headline = known.headline ? asGiven(known.headline) : chooseHeadline(metadata, siteNames);
  const { blocks, ids } = findPageBlocks(root);
  const candidates = candidatesOf(blocks, document, extract, tools);
  const headlines = headlineForms(headline, metadata, siteNames);
  const posts = findPosts(blocks, {
    isLive: isLive(metadata, headline, url),
    linked: metadata.posts,
    headlineAt: findHeadline(blocks, headlineKeys(headlines)),
    candidates,
  });
  const decisions = decideBlocks(blocks, {
    candidates,
    headlines,
    descriptions: metadata.descriptions.map((found) => found.value),
    authors: metadata.authors.flatMap((found) => splitNames(found.value)),
    posts,
  });
  const built = buildText(decisions, posts, ids, tools);
  if (built.posts.length > 0) {
    const why = "a run of dated posts, each with words of its own";
    tellField(tools, { field: "posts", value: String(built.posts.length), from: "posts", chosen: true, why });
  }
  const shownHeadline = built.blocks.find((block) => block.kind === "headline");
  const deck = built.blocks.find((block) => block.kind === "deck");
  const bylines = known.bylines
    ? { names: known.bylines, from: "given", why: "given by the caller" }
    : chooseBylines(metadata, shownBylines(decisions), outlet?.value ?? null);
  const published = publishedOf(metadata, decisions, known, url);
  const language = languageOf(metadata, known, built.text, tools);
  const mainVersion = chooseMainVersion(metadata, given, canonical?.value ?? null);
  const headlineText =
    headline?.value ?? (shownHeadline === undefined ? null : built.text.slice(shownHeadline.start, shownHeadline.end));
  tellProvenance(metadata, { headline, outlet, published, canonical, mainVersion, language }, bylines, tools);
  return {
    id: reportId(known.id, canonical?.value ?? given, built.text, known.captured),
    url: given,
    canonicalUrl: canonical?.value ?? null,
    mainVersionUrl: mainVersion?.value ?? null,
    outlet: outlet?.value ?? null,
    headline: headlineText,
    deck: deck === undefined ? null : built.text.slice(deck.start, deck.end),
    bylines: bylines?.names ?? [],
    published: published?.value ?? null,
    publishedFrom: published === null ? null : published.kind,
    language: language?.value ?? "und",
    text: built.text,
    blocks: markDateline(built.blocks, built.text),
    credits: built.credits,
    ...(built.posts.length === 0
      ? {}
      : { posts: describePosts(built.posts, decisions, metadata.posts, published?.value ?? null) }),
  };
}

/** True where the page calls itself a live blog: in its linked data, its headline or its address. */
function isLive(metadata: PageMetadata, headline: Choice | null, url: string | null): boolean {
  return (
    metadata.isLiveBlog ||
    (headline !== null && isLiveHeadline(headline.value)) ||
    /[/-]live(?:-?(?:blog|updates?|news|coverage|ticker))?[/-]|liveblog|liveticker/.test(url ?? "")
  );
}

function asGiven(value: string): Choice {
  return { value, from: "given", why: "given by the caller" };
}

/** The writings of the headline that a block may have. */
function headlineForms(headline: Choice | null, metadata: PageMetadata, siteNames: readonly string[]): string[] {
  const forms = [...metadata.headlines, ...metadata.titles].flatMap((found) => [
    found.value,
    cutSiteName(found.value, siteNames),
  ]);
  return headline === null ? forms : [headline.value, ...forms];
}

/** Markers of the blocks that the candidate finder kept; where it found nothing, those of the container with most running text. */
function candidatesOf(
  blocks: readonly PageBlock[],
  document: PageNode,
  extract: ExtractCandidate,
  tools: PageTools,
): ReadonlySet<number> {
  const root = extract(document);
  const found = new Set<number>();
  if (root !== null) {
    const kept = new Set<PageNode>();
    walkTree(root, (node) => {
      if (node.nodeType === 3 || node.nodeType === 4) kept.add(node);
      return true;
    });
    for (const { first, last, marker } of blocks)
      if (first !== null && last !== null && kept.has(first) && kept.has(last)) found.add(marker);
    if (found.size === 0) {
      // A finder that tried again did so on a copy of the tree: its blocks are known by their words.
      const texts = new Set(findPageBlocks(root).blocks.map((block) => block.text));
      for (const block of blocks) if (texts.has(block.text)) found.add(block.marker);
    }
  }
  if (found.size > 0) return found;
  tellField(tools, {
    field: "body",
    value: "",
    from: "candidate",
    chosen: false,
    why: "no candidate was found; the element with most running text was taken",
  });
  const chars = new Map<number, number>();
  for (const block of blocks) {
    const skipped = AROUND.nav | AROUND.hidden | AROUND.form | AROUND.button | AROUND.footer;
    if ((block.around & skipped) !== 0 || block.linkChars > block.chars * 0.5) continue;
    chars.set(block.container, (chars.get(block.container) ?? 0) + (block.chars > 60 ? block.chars : block.chars / 4));
  }
  let best = -1;
  for (const [container, count] of chars) if (best < 0 || count > (chars.get(best) ?? 0)) best = container;
  const first = blocks.findIndex((block) => block.container === best);
  for (let i = Math.max(first, 0); i < blocks.length; i += 1) found.add(blocks[i]!.marker);
  for (let i = blocks.length - 1; i >= 0 && blocks[i]!.container !== best; i -= 1) found.delete(blocks[i]!.marker);
  return found;
}

interface BuiltText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
  /** The posts of which something was kept. */
  readonly posts: readonly BuiltPost[];
}

/** Joins the kept blocks; cells of one table row become one line. */
function buildText(
  decisions: readonly BlockDecision[],
  ranges: readonly PostRange[],
  ids: ReadonlyMap<string, number>,
  tools: PageTools,
): BuiltText {
  const posts: BuiltPost[] = [];
  let rangeAt = 0;
  const parts: string[] = [];
  const blocks: Block[] = [];
  const credits: Credit[] = [];
  let length = 0;
  let previous: BlockDecision | null = null;
  const { trace } = tools;
  for (const [i, decision] of decisions.entries()) {
    const { block, kind, by, why } = decision;
    while (rangeAt < ranges.length && ranges[rangeAt]!.to <= i) rangeAt += 1;
    if (!decision.kept) {
      if (trace === undefined) continue;
      const words = block.text.slice(0, TRACED_UNITS);
      trace({
        layer: "blocks",
        by,
        start: length,
        end: length,
        kept: false,
        why,
        kind,
        words,
        path: pathOf(block.place, ids),
      });
      continue;
    }
    const path = pathOf(block.place, ids);
    const inRow =
      previous !== null &&
      isCell(previous.block) &&
      isCell(block) &&
      previous.block.row === block.row &&
      previous.kind === kind;
    const glue = parts.length === 0 ? "" : inRow ? " " : BETWEEN;
    const start = length + glue.length;
    parts.push(glue, block.text);
    length = start + block.text.length;
    if (inRow)
      blocks[blocks.length - 1] = {
        ...blocks[blocks.length - 1]!,
        end: length,
        path: pathOf(block.place.above ?? block.place, ids),
      };
    else blocks.push({ kind, start, end: length, by, path });
    const range = ranges[rangeAt];
    if (range !== undefined && range.from <= i) {
      const post = posts.at(-1);
      if (post?.range === range) posts[posts.length - 1] = { ...post, end: length };
      else posts.push({ start, end: length, range });
      blocks[blocks.length - 1] = { ...blocks.at(-1)!, post: posts.length - 1 };
    }
    if (kind === "credit" || kind === "caption") {
      const credit = readCreditLine(block.text) ?? readCreditTail(block.text);
      if (credit !== null)
        credits.push({
          kind: credit.kind,
          agency: credit.agency,
          start: start + credit.start,
          end: start + credit.end,
        });
      else if (kind === "credit") credits.push({ kind: "photo", agency: block.text, start, end: length });
    }
    trace?.({ layer: "blocks", by, start, end: length, kept: true, why, kind, path });
    previous = decision;
  }
  return { text: parts.join(""), blocks, credits, posts };
}

function isCell(block: PageBlock): boolean {
  return block.row !== 0 && (block.tag === "td" || block.tag === "th") && block.text.length <= 120;
}

/** Bylines that the page shows around its headline, kept in the text or not. */
function shownBylines(decisions: readonly BlockDecision[]): Found[] {
  const headlineAt = decisions.findIndex((decision) => decision.kind === "headline");
  const lead = decisions.findIndex((decision) => decision.kept && decision.kind === "paragraph");
  const found: Found[] = [];
  decisions.forEach((decision, i) => {
    // "21 Oct. 2025, 18:20 Ana Petrova": a line of dates may end with a name.
    const after = decision.kind === "dateline" ? afterDate(decision.block.text) : null;
    if (after !== null && isPersonName(after) && i >= headlineAt && i <= lead)
      found.push({ value: after, from: "text:byline" });
    if (decision.kind !== "byline" || decision.by === "end-byline") return;
    const near = i >= headlineAt - 10 && i <= lead + 3;
    if (decision.kept || near || readByline(decision.block.text) !== null)
      found.push({ value: decision.block.text, from: "text:byline" });
  });
  return found.slice(0, 8);
}

/** "Published: …", "Posted on …", and the same in other languages, at the head of a line. */
const PUBLISHED_LABEL =
  /^\W{0,3}(?:first\s+)?(?:published|posted|publié|publicado|pubblicato|veröffentlicht|erschienen|gepubliceerd|publicerad|publiceret|publisert|opublikowano|publikováno|опубликовано|публикувано|публикувана|기사입력|입력|등록|発行|公開)/iu;

function afterDate(text: string): string | null {
  const date = text.length > 160 ? undefined : findWrittenDates(text, true)[0];
  if (date === undefined) return null;
  const rest = text
    .slice(date.end)
    .replace(
      /^[\s,|•·–—-]*(?:(?:at|um|à|в|klo)\s+)?(?:\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?)?[\s,|•·–—-]*(?:by\s+)?/iu,
      "",
    );
  return rest === "" ? null : rest;
}

type PublishedChoice = Choice & { readonly kind: "given" | "metadata" | "dateline" | "inferred" };

function publishedOf(
  metadata: PageMetadata,
  decisions: readonly BlockDecision[],
  known: KnownFacts,
  url: string | null,
): PublishedChoice | null {
  if (known.published) return { ...asGiven(known.published), kind: "given" };
  const fromMetadata = choosePublished(metadata);
  if (fromMetadata !== null) return { ...fromMetadata, kind: "metadata" };
  const lead = decisions.findIndex((decision) => decision.kept && decision.kind === "paragraph");
  const headlineAt = decisions.findIndex((decision) => decision.kind === "headline");
  const near = (i: number): boolean => lead < 0 || (i >= headlineAt - 8 && i <= lead + 2);
  // In this order: a date that is labelled as published, a line of dates, any short line with a date, all near the headline.
  for (const wanted of ["labelled", "date-line", "any"] as const) {
    for (let i = 0; i < decisions.length; i += 1) {
      const decision = decisions[i]!;
      const { text } = decision.block;
      if (
        text.length > 200 ||
        decision.kind === "paragraph" ||
        decision.by === "hidden" ||
        decision.by === "hint/related" ||
        decision.by === "hint/comments"
      )
        continue;
      if (
        wanted === "labelled"
          ? !PUBLISHED_LABEL.test(text)
          : !near(i) || (wanted === "date-line" && (decision.kind !== "dateline" || decision.by === "date-before-lead"))
      )
        continue;
      const iso = readDateLine(text)?.iso ?? findWrittenDates(text)[0]?.iso;
      if (iso !== undefined)
        return { value: iso, from: `text:${wanted}`, why: "a date shown with the report", kind: "dateline" };
    }
  }
  const body = decisions[lead];
  const dateline = body === undefined ? null : readDateline(body.block.text.slice(0, 200));
  if (dateline?.iso) return { value: dateline.iso, from: "text:dateline", why: "the dateline", kind: "dateline" };
  const fromUrl = url === null ? null : readUrlDate(url);
  if (fromUrl !== null) return { value: fromUrl, from: "url", why: "the address holds a date", kind: "inferred" };
  return null;
}

function languageOf(metadata: PageMetadata, known: KnownFacts, text: string, tools: PageTools): Choice | null {
  if (known.language) return asGiven(known.language);
  const declared = metadata.languages
    .map((found) => ({ ...found, value: primaryLanguage(found.value) }))
    .find((found) => found.value !== null);
  const detected = text.length >= 120 ? (tools.detectLanguage?.(text) ?? null) : null;
  if (detected !== null) {
    // Norwegian is declared as one of its two written forms and detected as neither.
    const form =
      detected === "no" && (declared?.value === "nb" || declared?.value === "nn") ? declared.value : detected;
    return {
      value: form,
      from: "detected",
      why:
        declared === undefined || declared.value === form
          ? "told from the text"
          : `told from the text, though the page says ${declared.value}`,
    };
  }
  if (declared !== undefined)
    return { value: declared.value!, from: declared.from, why: "declared; the text is too short to tell" };
  const short = tools.detectLanguage?.(text) ?? null;
  return short === null ? null : { value: short, from: "detected", why: "told from the text" };
}

function tellProvenance(
  metadata: PageMetadata,
  choices: Readonly<Record<string, Choice | null>>,
  bylines: { readonly names: readonly string[]; readonly from: string; readonly why: string } | null,
  tools: PageTools,
): void {
  if (tools.trace === undefined) return;
  const tell = (entry: Provenance): void => tellField(tools, entry);
  for (const problem of metadata.problems) tell(problem);
  for (const [field, choice] of Object.entries(choices)) {
    if (choice !== null) tell({ field, value: choice.value, from: choice.from, chosen: true, why: choice.why });
  }
  if (bylines !== null)
    tell({ field: "bylines", value: bylines.names.join("; "), from: bylines.from, chosen: true, why: bylines.why });
  const others: (readonly [string, readonly Found[]])[] = [
    ["headline", [...metadata.headings, ...metadata.headlines, ...metadata.titles]],
    ["outlet", metadata.outlets],
    ["published", metadata.published],
    ["modified", metadata.modified],
    ["bylines", metadata.authors],
    ["canonical", metadata.canonical],
    ["language", metadata.languages],
  ];
  for (const [field, list] of others) {
    const chosen = choices[field] ?? null;
    for (const found of list) {
      if (chosen !== null && chosen.from === found.from && lettersOf(chosen.value) === lettersOf(found.value)) continue;
      tell({ field, value: found.value, from: found.from, chosen: false, why: "another statement was preferred" });
    }
  }
}
