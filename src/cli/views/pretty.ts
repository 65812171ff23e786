import {
  listWords,
  Reading,
  type ReadoutDocument,
  SOURCE_KIND_WORDS,
  type Span,
  STATUS,
  timeWords,
} from "../../core/index.ts";
import type { OutputStyle } from "../terminal.ts";
import { clean, clip, Layout, pad } from "./layout.ts";
import { statusPaint } from "./status.ts";

type Attribution = ReadoutDocument["attributions"][number];
type NewsEvent = ReadoutDocument["events"][number];

const PUBLISHED_WORDS: { readonly [from: string]: string } = {
  given: "as given",
  metadata: "from the page",
  dateline: "from the dateline",
  inferred: "inferred from the text",
};

/** Columns of the status and of the date in the list of events. */
const STATUS_COLUMNS = 15;
const DATE_COLUMNS = 23;
/** Longest piece of evidence or name list on one item, in columns; the JSON has all of it. */
const EVIDENCE_COLUMNS = 220;

/** A document as a desk editor reads it in a terminal: what happens, who said what, when, and who is who, each with its place in the text. */
export function pretty(document: ReadoutDocument, style: OutputStyle): string {
  const page = new Layout(style);
  const reading = new Reading(document);
  head(page, reading);
  posts(page, reading);
  events(page, reading);
  statements(page, reading);
  dates(page, reading);
  names(page, reading);
  foot(page, document);
  return page.toString();
}

function head(page: Layout, reading: Reading): void {
  const { report } = reading.document;
  page.text(clean(report.headline ?? "(no headline)"), { paint: page.paint.bold });
  if (report.deck !== null) page.text(clean(report.deck));
  const facts = [
    report.outlet,
    report.bylines.length > 0 ? `by ${listWords(report.bylines)}` : null,
    report.published === null
      ? reading.undatedWords()
      : `${timeWords(report.published)} (${PUBLISHED_WORDS[report.publishedFrom ?? ""] ?? "source not known"})`,
    ...report.credits.map((credit) => `${credit.kind}: ${credit.agency}`),
    report.mainVersionUrl === null ? null : `main version: ${report.mainVersionUrl}`,
  ].filter((fact) => fact !== null);
  page.text(clean(facts.join(" · ")), { paint: page.paint.dim });
}

/** The posts of a live blog: when, what, by whom. */
function posts(page: Layout, reading: Reading): void {
  const { posts: all } = reading.document.report;
  if (all.length === 0) return;
  page.title("Posts", all.length);
  for (const post of all) {
    const by = post.bylines.length === 0 ? "" : ` — ${listWords(post.bylines)}`;
    const day = post.timeFrom === "inferred" ? " (day of the page)" : "";
    page.text(`${clip(post.headline ?? reading.words(post), EVIDENCE_COLUMNS / 2)}${clip(by, EVIDENCE_COLUMNS)}`, {
      indent: 2,
      lead: `${pad(post.time === null ? "no time" : timeWords(post.time) + day, DATE_COLUMNS)}  `,
      right: reading.placeWords(post),
    });
  }
}

function events(page: Layout, reading: Reading): void {
  const { events: all } = reading.document;
  page.title("Events", all.length);
  if (all.length === 0) page.text(nothing(reading, "events"), { indent: 2, paint: page.paint.dim });
  for (const event of all) eventItem(page, reading, event);
}

function eventItem(page: Layout, reading: Reading, event: NewsEvent): void {
  const place = event.place === null || event.label.includes(event.place) ? "" : `, ${event.place}`;
  const when = pad(event.time === null ? "no date" : timeWords(event.time.value), DATE_COLUMNS);
  page.gap();
  page.text(clean(`${event.label}${place}`), {
    indent: 2,
    lead: `${pad(STATUS[event.status].label, STATUS_COLUMNS)}${when} `,
    right: reading.placeWords(event.statusEvidence),
    paintLead: statusPaint(page, event.status),
    paint: page.paint.bold,
  });
  const detail = 2 + STATUS_COLUMNS;
  const by = reading.asserterWords(event.assertedBy);
  page.text(
    `${quoted(reading, event.statusEvidence)} ${by === null ? "— the report" : `— ${clip(by, EVIDENCE_COLUMNS)}`}`,
    {
      indent: detail,
      paint: page.paint.dim,
    },
  );
  if (event.originalTime !== null && event.originalTime.value !== event.time?.value) {
    page.text(`first set for ${timeWords(event.originalTime.value)}`, { indent: detail });
  }
  if (event.statusReason !== null) page.text(`because ${quoted(reading, event.statusReason)}`, { indent: detail });
  if (event.participants.length > 0) {
    page.text(`with ${listWords(event.participants.map((who) => who.name))}`, { indent: detail });
  }
  for (const description of event.descriptions) {
    const who = description.by === null ? null : reading.attribution(description.by);
    const sayer = who === null || who === undefined ? "the report" : reading.sourceWords(who);
    page.text(`${sayer}: ${who?.negated === true ? "did not use " : ""}${quoted(reading, description)}`, {
      indent: detail,
    });
  }
  for (const other of event.otherStatuses) {
    const sayer = reading.asserterWords(other.assertedBy) ?? "the report";
    page.text(
      `also ${STATUS[other.status].label}: ${quoted(reading, other.statusEvidence)} — ${clip(sayer, EVIDENCE_COLUMNS)}`,
      {
        indent: detail,
      },
    );
  }
}

function statements(page: Layout, reading: Reading): void {
  const { attributions } = reading.document;
  page.title("Who said what", attributions.length);
  if (attributions.length === 0) page.text(nothing(reading, "attributions"), { indent: 2, paint: page.paint.dim });
  for (const attribution of attributions) statement(page, reading, attribution);
}

function statement(page: Layout, reading: Reading, attribution: Attribution): void {
  const anchor = attribution.cue[0] ?? attribution.content[0] ?? attribution.source[0];
  page.gap();
  page.text(sourceLine(reading, attribution), {
    indent: 2,
    hang: 4,
    right: anchor === undefined ? "" : reading.placeWords(anchor),
    paint: page.paint.bold,
  });
  const cue = clean(reading.allWords(attribution.cue));
  const content = clean(reading.allWords(attribution.content));
  // A mark as a cue ("X: Y") says nothing by itself.
  const parts = [/\p{L}/u.test(cue) ? cue : "", content];
  page.text(parts.filter((part) => part !== "").join(": "), { indent: 4 });
  const notes = [
    attribution.negated && attribution.stance !== "declines" ? "was not said" : null,
    attribution.act === "thought" ? "a thought, not said to be voiced" : null,
    attribution.addressee.length > 0 ? `to ${reading.allWords(attribution.addressee)}` : null,
    attribution.anonymityReason === null ? null : `name withheld: ${quoted(reading, attribution.anonymityReason)}`,
    attribution.via.length === 0 ? null : `relayed by ${reading.relayWords(attribution).join(", then ")}`,
  ].filter((note) => note !== null);
  if (notes.length > 0) page.text(notes.join(" · "), { indent: 4, paint: page.paint.dim });
}

function sourceLine(reading: Reading, attribution: Attribution): string {
  const who = reading.sourceWords(attribution);
  const words = clean(reading.allWords(attribution.source));
  const described = attribution.speakers.flatMap((id) => reading.entity(id)?.descriptions.slice(0, 1) ?? []);
  const asWritten = words === "" || words === who ? "" : `, written “${words}”`;
  const role = described.length === 1 && !words.includes(described[0]!) ? `, ${described[0]}` : "";
  const number = attribution.sourceCount === null ? "" : `, ${attribution.sourceCount}`;
  return `${who}${role} (${SOURCE_KIND_WORDS[attribution.sourceKind]}${number})${asWritten}`;
}

function dates(page: Layout, reading: Reading): void {
  const { times } = reading.document;
  page.title("Dates", times.length);
  if (times.length === 0) page.text(nothing(reading, "times"), { indent: 2, paint: page.paint.dim });
  const widest = Math.min(30, Math.max(0, ...times.map((time) => clean(reading.words(time)).length)));
  for (const time of times) {
    const other = time.otherwise === undefined ? "" : ` (or ${timeWords(time.otherwise.value)})`;
    page.text(`${timeWords(time.value)}${other}`, {
      indent: 2,
      lead: `${pad(clip(reading.words(time), widest), widest)}  `,
      right: reading.placeWords(time),
    });
  }
}

function names(page: Layout, reading: Reading): void {
  const spoken = new Set([
    ...reading.document.attributions.flatMap((attribution) => attribution.speakers),
    ...reading.document.events.flatMap((event) => event.participants.map((who) => who.entity)),
  ]);
  // Everyone with a name, and of the unnamed those who speak or take part.
  const entities = reading.document.entities.filter(
    (entity) => entity.mentions.length > 0 && (/^\p{Lu}/u.test(entity.name) || spoken.has(entity.id)),
  );
  page.title("Names", entities.length);
  if (entities.length === 0) page.text(nothing(reading, "entities"), { indent: 2, paint: page.paint.dim });
  for (const entity of entities) {
    const roles = entity.descriptions.filter((role) => role !== entity.name);
    page.text(
      `${entity.name} (${entity.kind})${roles.length === 0 ? "" : ` — ${clip(roles.join("; "), EVIDENCE_COLUMNS)}`}${
        entity.mentions.length > 1 ? ` ×${entity.mentions.length}` : ""
      }`,
      { indent: 2, hang: 4, right: reading.placeWords(entity.mentions[0]!) },
    );
  }
}

function foot(page: Layout, document: ReadoutDocument): void {
  page.gap();
  for (const missing of document.notRead)
    page.text(`Not read: ${missing.layer} (${missing.why}).`, { paint: page.paint.yellow });
  page.text("¶3.2 is the second sentence of the third paragraph.", { paint: page.paint.dim });
}

/** Says whether a list is empty because nothing is there or because nobody looked. */
function nothing(reading: Reading, layer: string): string {
  const missing = reading.document.notRead.find((entry) => entry.layer === layer);
  return missing === undefined ? "none found" : `not read: ${missing.why}`;
}

function quoted(reading: Reading, at: Span): string {
  const words = clip(reading.words(at), EVIDENCE_COLUMNS);
  return /^[“„"«]/.test(words) ? words : `“${words}”`;
}
