import { hashOf } from "../../core/index.ts";
import { type Change, isoMoment, minuteOf } from "../../record/index.ts";
import type { ExportedStory, ExportFacts } from "../exported.ts";

/** Entries of a feed: the newest. */
const MOST_ENTRIES = 200;

/** What changed in stories as an Atom feed (RFC 4287), the newest change first. */
export function atom(stories: readonly ExportedStory[], { now, feed }: ExportFacts): string {
  const changes = stories
    .flatMap((story) => story.changes)
    .sort((a, b) => (minuteOf(b.at ?? "") ?? 0) - (minuteOf(a.at ?? "") ?? 0))
    .slice(0, MOST_ENTRIES);
  const seen = new Map<string, number>();
  const idOf = (change: Change): string => {
    const id = contentId(change);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  const title = feed?.title ?? `Readout: ${stories.length === 1 ? stories[0]!.story.name : "Stories"}`;
  // Of a served feed the moment of its newest change: asked for again, it is the same as long as nothing changed.
  const updated = feed === undefined ? now : (changes.flatMap(({ at }) => isoMoment(at ?? "") ?? [])[0] ?? now);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escaped(title)}</title>`,
    `<id>${feed === undefined ? `urn:readout:${stories.map(({ story }) => story.id).join(":") || "none"}` : escaped(feed.self)}</id>`,
    `<updated>${updated}</updated>`,
    ...(feed === undefined
      ? []
      : [`<link rel="self" href="${escaped(feed.self)}"/>`, `<link rel="alternate" href="${escaped(feed.page)}"/>`]),
    "<author><name>Readout</name></author>",
    '<generator uri="https://www.npmjs.com/package/readout">Readout</generator>',
    ...changes.map((change) => entry(change, idOf(change), updated, feed?.pageOf(change) ?? null)),
    "</feed>",
    "",
  ].join("\n");
}

/** Made from what the change says and rests on, so that a reader of the feed knows it again. */
function contentId({ kind, before, after, because, at }: Change): string {
  return `urn:readout:change:${hashOf(JSON.stringify([kind, before, after, at, because.map(({ report, start }) => [report, start])]))}`;
}

function entry(change: Change, id: string, now: string, page: string | null): string {
  const { kind, story, event, before, after, by, because, outlet } = change;
  const values = before === null ? (after ?? "") : after === null ? `${before}, gone` : `${before} → ${after}`;
  const about = event === null ? story.name : event.label;
  const who = by.flatMap(({ names, words }) => (names.length > 0 ? names : (words ?? []))).join(", ");
  const words = because.map((evidence) => `“${evidence.words}” (${evidence.place})`).join("\n");
  const content = [values, [who, outlet].filter((part) => part !== null && part !== "").join(", "), words].filter(
    (part) => part !== "",
  );
  return [
    "<entry>",
    `<title>${escaped(`${about}: ${kind}${kind === "statement" ? "" : `, ${values}`}`)}</title>`,
    `<id>${id}</id>`,
    `<updated>${change.at === null ? now : (isoMoment(change.at) ?? now)}</updated>`,
    ...(page === null ? [] : [`<link href="${escaped(page)}"/>`]),
    `<category term="${kind}"/>`,
    `<category term="${change.cause}" scheme="urn:readout:cause"/>`,
    `<content type="text">${escaped(content.join("\n"))}</content>`,
    "</entry>",
  ].join("\n");
}

function escaped(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      " ",
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
