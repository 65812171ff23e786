import type { FieldSource, Incomplete, Report } from "../core/index.ts";
import { type BlockDecision, decideBlocks, findHeadline, headlineKeys } from "./body/index.ts";
import { buildText } from "./build.ts";
import { splitNames } from "./bylines.ts";
import { candidatesOf } from "./candidates.ts";
import { markDateline, readDateline } from "./datelines.ts";
import { type ExtractCandidate, type PageNode, rootOf } from "./dom.ts";
import { findPageBlocks } from "./elements.ts";
import { type KnownFacts, type PageTools, tellField } from "./facts.ts";
import { chooseAmp, chooseCanonical, chooseLite, chooseMainVersion, languageVersionsOf } from "./fields/addresses.ts";
import { peopleIn } from "./fields/author-lines.ts";
import { chooseBylines } from "./fields/authors.ts";
import { asGiven, type Choice, keyOf } from "./fields/choice.ts";
import { correctionsOf } from "./fields/corrections.ts";
import { chooseModified, choosePublished, monthComesFirst, ONLY_MODIFIED, type ShownDate } from "./fields/dates.ts";
import { chooseHeadline, cutSiteName, siteNamesOf } from "./fields/headline.ts";
import { chooseImage, withCredit } from "./fields/image.ts";
import { chooseLanguage, primaryLanguage } from "./fields/language.ts";
import { chooseOutlet } from "./fields/outlet.ts";
import { partialOf } from "./fields/partial.ts";
import { type FieldReading, sourcesOf } from "./fields/provenance.ts";
import { relativeDateOf } from "./fields/relative-date.ts";
import { chooseSection } from "./fields/section.ts";
import { placeOfBlock, type ShownPage, shownBylines, shownDates, shownPage } from "./fields/shown.ts";
import { wireOf } from "./fields/wire.ts";
import { collectMetadata, type PageMetadata } from "./head/metadata.ts";
import { reportId } from "./identity.ts";
import { detailOf, readMoment } from "./moments.ts";
import { describePosts, findPosts, isLiveAddress, isLiveHeadline } from "./posts/index.ts";
import { hostOf, readUrlDate } from "./urls.ts";

/** Blocks behind the last paragraph in which a page says that the rest is not here. */
const BEHIND_BLOCKS = 6;
/** Blocks, kept or not, that may hold the line of rights. */
const RIGHTS_BLOCKS = 60;

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
  const headline = known.headline ? asGiven(known.headline) : chooseHeadline(metadata, siteNames);
  const { blocks, ids } = findPageBlocks(root);
  const words = blocks.map((block) => block.text);
  const outlet = known.outlet ? asGiven(known.outlet) : chooseOutlet(metadata, url, words);
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
  const { text } = built;
  const language = chooseLanguage(metadata, known, text, tools);
  const page = shownPage(decisions, built.spans, ids, language?.value ?? null);
  const bylines = known.bylines
    ? { names: known.bylines, from: "given", why: "given by the caller" }
    : chooseBylines(metadata, shownBylines(page), outlet?.value ?? null, language?.value ?? null);
  const declared = metadata.languages.map((found) => found.value);
  const monthFirst = monthComesFirst(
    language === null || declared[0] === undefined || primaryLanguage(declared[0]) === language.value
      ? [...declared, language?.value ?? ""].filter((tag) => tag !== "")
      : [language.value],
    url === null ? null : hostOf(url),
  );
  const dates = shownDates(page, monthFirst);
  const published = publishedOf(metadata, page, dates, known, url, monthFirst);
  const publishedValue = published.choice?.value ?? null;
  const modified = chooseModified(metadata, dates, publishedValue, monthFirst);
  const mainVersion = chooseMainVersion(metadata, given, canonical?.value ?? null);
  const amp = chooseAmp(metadata, url);
  const lite = chooseLite(metadata, url);
  const section = chooseSection(metadata, url, headline?.value ?? null, outlet?.value ?? null);
  const image = chooseImage(metadata);
  const blocksRead = markDateline(built.blocks, text);
  const wordsOf = (kind: string): string | null => {
    const block = blocksRead.find((one) => one.kind === kind);
    return block === undefined ? null : text.slice(block.start, block.end);
  };
  for (const problem of metadata.problems) tellField(tools, problem);
  const read = (
    field: string,
    chosen: Choice | null,
    all: FieldReading["all"],
    more: Partial<FieldReading> = {},
  ): FieldReading => ({
    field,
    chosen,
    all,
    ...more,
  });
  const day = { sameAs: (value: string): string => (readMoment(value, monthFirst) ?? value).slice(0, 10) };
  const address = { sameAs: (value: string): string => value.replace(/^https?:\/\//, "").replace(/\/$/, "") };
  const deckAt = decisions.findIndex(({ kept, kind }) => kept && kind === "deck");
  const deck: Choice | null =
    deckAt < 0
      ? null
      : {
          value: decisions[deckAt]!.block.text,
          from: "text:deck",
          why: decisions[deckAt]!.why,
          ...placeOfBlock(page, deckAt),
        };
  const metadataFrom: { readonly [field: string]: FieldSource } = sourcesOf(
    [
      read("headline", headline, [...metadata.headings, ...metadata.headlines, ...metadata.titles], {
        sameAs: (value) => keyOf(cutSiteName(value, siteNames)),
      }),
      read("deck", deck, []),
      read("outlet", outlet, metadata.outlets),
      read(
        "published",
        published.choice,
        [...metadata.published, ...dates.filter(({ of }) => of !== "modified"), ...published.relative],
        day,
      ),
      read("modified", modified, [...metadata.modified, ...dates.filter(({ of }) => of === "modified")], day),
      read("bylines", bylines === null ? null : { ...bylines, value: bylines.names.join("; ") }, metadata.authors, {
        agrees: (value) =>
          bylines !== null &&
          peopleIn(value).length > 0 &&
          peopleIn(value).every((name) => bylines.names.some((one) => keyOf(one) === keyOf(name))),
      }),
      read("canonicalUrl", canonical, metadata.canonical, address),
      read("mainVersionUrl", mainVersion, metadata.mainVersions, address),
      read("ampUrl", amp, metadata.ampUrls, address),
      read("liteUrl", lite, metadata.liteUrls, address),
      read("language", language, metadata.languages, { sameAs: (value) => primaryLanguage(value) ?? value }),
      read("section", section, metadata.sections),
      read("image", image, metadata.images.slice(0, 4), address),
    ],
    tools,
  );
  const body = blocksRead.filter(({ kind }) => kind === "paragraph" || kind === "list-item" || kind === "quote");
  const leads = blocksRead.filter(({ kind }) => kind === "paragraph");
  const dropped = decisions.filter((decision) => !decision.kept && decision.block.text.length < 400);
  return {
    id: reportId(known.id, canonical?.value ?? given, text, known.captured),
    url: given,
    canonicalUrl: canonical?.value ?? null,
    mainVersionUrl: mainVersion?.value ?? null,
    ampUrl: amp?.value ?? null,
    liteUrl: lite?.value ?? null,
    languageVersions: languageVersionsOf(metadata, given, canonical?.value ?? null, language?.value ?? null),
    outlet: outlet?.value ?? null,
    section: section?.value ?? null,
    headline: headline?.value ?? wordsOf("headline"),
    deck: wordsOf("deck"),
    bylines: bylines?.names ?? [],
    wire: wireOf({
      text,
      blocks: blocksRead,
      bylines: bylines?.names ?? [],
      publishers: metadata.outlets.filter(({ from }) => from === "json-ld:publisher").map(({ value }) => value),
      outlet: outlet?.value ?? null,
      dropped: dropped.slice(-RIGHTS_BLOCKS).map(({ block }) => block),
    }),
    published: publishedValue,
    publishedFrom: published.choice === null ? null : published.kind,
    publishedDetail: publishedValue === null ? null : detailOf(publishedValue),
    modified: modified?.value ?? null,
    modifiedDetail: modified === null ? null : detailOf(modified.value),
    language: language?.value ?? "und",
    image: withCredit(image, metadata, built.credits, leads[Math.min(1, leads.length - 1)]?.start ?? 0),
    partial:
      partialOf(metadata, {
        body: body.map(({ start, end }) => text.slice(start, end)).join("\n"),
        after: behind(page),
      }) ?? (tools.isCut === true && endsInReport(decisions) ? CUT : null),
    corrections: correctionsOf(text, blocksRead),
    text,
    blocks: blocksRead,
    credits: built.credits,
    metadataFrom,
    ...(built.posts.length === 0
      ? {}
      : { posts: describePosts(built.posts, decisions, metadata.posts, publishedValue) }),
  };
}

const CUT: Incomplete = { why: "too-large", from: "limit", words: null };

/** True where the last block of a tree is part of the report: one that was cut there may have gone on. */
function endsInReport(decisions: readonly BlockDecision[]): boolean {
  return decisions.at(-1)?.kept === true;
}

/** True where the page calls itself a live blog: in its linked data, its headline or its address. */
function isLive(metadata: PageMetadata, headline: Choice | null, url: string | null): boolean {
  return (
    metadata.isLiveBlog || (headline !== null && isLiveHeadline(headline.value)) || (url !== null && isLiveAddress(url))
  );
}

/** The writings of the headline that a block may have. */
function headlineForms(headline: Choice | null, metadata: PageMetadata, siteNames: readonly string[]): string[] {
  const forms = [...metadata.headlines, ...metadata.titles].flatMap((found) => [
    found.value,
    cutSiteName(found.value, siteNames),
  ]);
  return headline === null ? forms : [headline.value, ...forms];
}

/** What the page shows behind its last paragraph. */
function behind({ decisions }: ShownPage): readonly string[] {
  const last = decisions.findLastIndex(({ kept, kind }) => kept && (kind === "paragraph" || kind === "list-item"));
  return decisions
    .slice(Math.max(0, last), last + 1 + BEHIND_BLOCKS)
    .filter(({ by }) => by !== "hidden")
    .map(({ block }) => block.text);
}

interface PublishedReading {
  readonly choice: Choice | null;
  readonly kind: "given" | "metadata" | "dateline" | "inferred";
  /** Dates that the page counts back from now, which are kept where they could not be resolved. */
  readonly relative: readonly ShownDate[];
}

/** The publication date: given, stated in metadata, shown with the report, in its dateline, counted back from the capture, in the address. */
function publishedOf(
  metadata: PageMetadata,
  page: ShownPage,
  shown: readonly ShownDate[],
  known: KnownFacts,
  url: string | null,
  monthFirst: boolean | null,
): PublishedReading {
  const none: readonly ShownDate[] = [];
  if (known.published) return { choice: asGiven(known.published), kind: "given", relative: none };
  const stated = choosePublished(metadata, shown, monthFirst);
  if (stated !== null) return { choice: stated, kind: "metadata", relative: none };
  const visible = shown[0];
  if (visible !== undefined) {
    const { from, path, span, moment, of } = visible;
    const why = of === "modified" ? ONLY_MODIFIED : "a date shown with the report";
    const choice: Choice = {
      value: moment,
      from,
      why,
      ...(path === undefined ? {} : { path }),
      ...(span === undefined ? {} : { span }),
    };
    return { choice, kind: "dateline", relative: none };
  }
  const lead = page.decisions[page.leadAt];
  const dateline = lead === undefined ? null : readDateline(lead.block.text.slice(0, 200));
  if (dateline?.iso) {
    const choice = {
      value: dateline.iso,
      from: "text:dateline",
      why: "the dateline",
      ...placeOfBlock(page, page.leadAt),
    };
    return { choice, kind: "dateline", relative: none };
  }
  const { choice, unresolved } = relativeDateOf(page, known.captured ?? null);
  if (choice !== null) return { choice, kind: "inferred", relative: none };
  const fromUrl = url === null ? null : readUrlDate(url);
  if (fromUrl !== null)
    return {
      choice: { value: fromUrl, from: "url", why: "the address holds a date" },
      kind: "inferred",
      relative: unresolved,
    };
  return { choice: null, kind: "inferred", relative: unresolved };
}
