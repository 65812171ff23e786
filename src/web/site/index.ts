import { Hono } from "hono";
import { addressesBelow, type DeskParts as DataParts, exportView, someStories } from "../../app/desk/index.ts";
import type { Exporter, Story } from "../../app/record/index.ts";
import { isoDay, parseIsoDay } from "../../core/index.ts";
import type { Assets } from "../assets.ts";
import { todayIn } from "../dates.ts";
import { catalogue, type Language } from "../messages/index.ts";
import { addPages } from "../pages/index.ts";
import type { ExportLink } from "../views/exports.ts";
import { partAt, textParts } from "../views/report-parts.ts";
import { type DeskEnv, LITE, type Version, type Visitor } from "../visitor.ts";
import { SiteMap } from "./map.ts";

/** Of what a site is made. */
export interface SiteParts extends Pick<DataParts, "store" | "merge"> {
  /** Ids of its stories; null for all. */
  readonly stories: readonly string[] | null;
  /** The moment, ISO 8601 in UTC, and the zone in which it shows dates. */
  readonly now: string;
  readonly zone: string;
  readonly language: Language;
  /** True where it is to have lite pages alone. */
  readonly isLite: boolean;
  readonly assets: Assets;
  readonly exporters: { readonly [format: string]: Exporter };
}

/** A file of a site. */
export interface SiteFile {
  /** Below the site's folder, with "/" between folders. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Stories that are looked up at a time. */
const PAGE = 500;

/**
 * The files of a site: stories as a reader of the desk sees them, main and lite, with what they link to, their exports and their
 * styles. It needs no server and no script, and loads nothing from elsewhere. Pages are those of the desk: only their links differ.
 *
 * @throws Error where a page cannot be made
 */
export async function* siteFiles(parts: SiteParts): AsyncGenerator<SiteFile, void, undefined> {
  const store = await someStories(parts.store, parts.stories);
  const stories = await storiesOf(store);
  const map = new SiteMap(parts.assets, {
    changesFrom: new Map(stories.map((story) => [story.id, dayAfter(story.first)])),
    personOf: personFinder(stories),
    partOf: await partFinder(store, stories),
    formats: Object.keys(parts.exporters).filter(
      (format) => format in catalogue("en").exports.formats,
    ) as ExportLink["format"][],
  });
  const ask = asker({ ...parts, store }, map);
  const first: readonly Version[] = parts.isLite ? ["lite"] : ["main", "lite"];
  for (const version of first) map.want(addressesBelow(version === "lite" ? LITE : "").stories());

  // Words that pages made later link to must have an anchor too, so the texts of reports are made last.
  const done = new Set<string>();
  for (let isAll = false; !isAll; ) {
    isAll = true;
    for (const address of map.addresses) {
      if (done.has(address)) continue;
      done.add(address);
      isAll = false;
      const html = await ask(address);
      if (!isText(address)) yield { path: map.want(address), content: html };
    }
  }
  for (const address of map.addresses)
    if (isText(address)) yield { path: map.want(address), content: await ask(address) };
  for (const { story, format, file } of map.exports.values()) {
    const facts = { now: parts.now, withChanges: format === "atom" };
    const data = { store, merge: parts.merge, today: todayIn(parts.zone, parts.now), seen: null };
    yield { path: file, content: await exportView(data, { of: "story", id: story }, parts.exporters[format]!, facts) };
  }
  for (const name of map.usedAssets) {
    const { name: hashed, bytes } = parts.assets.get(name)!;
    yield { path: `assets/${hashed}`, content: bytes };
  }
  if (parts.isLite) yield { path: "index.html", content: await ask(`${LITE}/stories`, "/stories") };
}

/** True of the page of a report's text, whose words have anchors. */
function isText(address: string): boolean {
  return /^(?:\/lite)?\/reports\//.test(address) && !address.includes("older=");
}

/** Gives pages of the desk as files: the page at an address, as if it stood at `place`. */
function asker(parts: SiteParts, map: SiteMap): (address: string, place?: string) => Promise<string> {
  const desk = new Hono<DeskEnv>();
  let place = "";
  desk.use(async (context, next) => {
    context.set("visitor", visitorOf(parts, map, context.req.path, place));
    context.set("who", null);
    await next();
  });
  addPages(desk, parts);
  desk.onError((error) => {
    throw error;
  });
  return async (address, at = address) => {
    place = at;
    const answer = await desk.request(`http://site.invalid${address}`);
    if (answer.status !== 200) throw new Error(`the site has no page at ${address} (${answer.status})`);
    return answer.text();
  };
}

function visitorOf({ language, zone, now, isLite }: SiteParts, map: SiteMap, path: string, place: string): Visitor {
  const version = path === LITE || path.startsWith(`${LITE}/`) ? "lite" : "main";
  return {
    person: "",
    language,
    say: catalogue(language),
    zone,
    theme: "auto",
    now,
    path,
    version,
    otherVersion: isLite ? null : map.counterpart(place, version),
    isServed: false,
    links: map.linksFrom(place, version),
    who: null,
    mayCorrect: false,
    isCorrecting: false,
    done: null,
    wrong: null,
  };
}

async function storiesOf(store: SiteParts["store"]): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const rows = await store.stories({ limit: PAGE, offset });
    for (const { id } of rows) stories.push((await store.story(id))!);
    if (rows.length < PAGE) return stories;
  }
}

/** The day after a story's first report: what came on the first day is how it began, not what changed. */
function dayAfter(first: string | null): string {
  const day = first === null ? null : parseIsoDay(first.slice(0, 10));
  return day === null ? "" : isoDay(day + 1);
}

function personFinder(stories: readonly Story[]): (name: string) => string | null {
  const keys = new Map<string, string>();
  const people = stories.flatMap((story) => story.people);
  for (const { key, spellings } of people) for (const name of spellings) keys.set(name, key);
  for (const { key, name } of people) keys.set(name, key).set(key, key);
  return (name) => keys.get(name) ?? null;
}

/** In which part of its lite page a place of a text is. */
async function partFinder(
  store: SiteParts["store"],
  stories: readonly Story[],
): Promise<(ref: string, place: number) => number> {
  const parts = new Map<string, ReturnType<typeof textParts>>();
  for (const { reports } of stories)
    for (const { ref, document } of await store.documents(reports.map((report) => report.ref))) {
      const { report } = document;
      const blocks = report.blocks.map((block) => ({ ...block, post: null, runs: [] }));
      parts.set(ref, textParts({ blocks, report }));
    }
  return (ref, place) => partAt(parts.get(ref) ?? [], place);
}
