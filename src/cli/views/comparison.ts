import type { BlockChange, Comparison, FactChange, FactKind, FieldChange } from "../../app/compare.ts";
import { type Span, STATUS, type Status, timeWords } from "../../core/index.ts";
import type { ComparedTexts } from "../compare.ts";
import type { OutputStyle } from "../terminal.ts";
import { clean, clip, Layout } from "./layout.ts";

/** Longest piece of a block that is shown, in columns; the JSON has the places of all of it. */
const WORDS_COLUMNS = 240;
/** Words around an edit that are shown, in UTF-16 code units. */
const AROUND_UNITS = 40;

const FACT_WORDS: { readonly [K in FactKind]: string } = {
  number: "number",
  date: "date",
  name: "name",
  quotation: "quotation",
  negation: "negation",
  attribution: "who says it",
  status: "status",
  "event-date": "date of an event",
};

const FIELD_WORDS: { readonly [F in FieldChange["field"]]: string } = {
  headline: "Headline",
  deck: "Deck",
  bylines: "Byline",
  published: "Published",
  outlet: "Outlet",
  language: "Language",
  canonicalUrl: "Address",
};

/** A comparison as an editor reads it: the verdict, the fields, then each block that differs, facts before wording. */
export function comparison(found: Comparison, texts: ComparedTexts, style: OutputStyle): string {
  const page = new Layout(style);
  page.text(clean(found.newer.headline ?? "(no headline)"), { paint: page.paint.bold });
  page.text(verdict(found), { paint: found.factual ? page.paint.yellow : page.paint.dim });
  if (found.fields.length > 0) page.gap();
  for (const field of found.fields) fieldItem(page, field);
  for (const block of found.blocks) if (block.change !== "equal") blockItem(page, block, texts);
  return page.toString();
}

function verdict({ same, factual, headlineChanged, blocks }: Comparison): string {
  if (same) return "The two captures are the same.";
  const count = (change: BlockChange["change"]): number => blocks.filter((block) => block.change === change).length;
  const parts = (["changed", "added", "removed", "moved", "equal"] as const)
    .map((change) => [count(change), change] as const)
    .filter(([number]) => number > 0)
    .map(([number, change]) => `${number} ${change}`);
  const facts = blocks.reduce((sum, block) => sum + block.facts.length, 0);
  const what = factual ? `Facts differ (${facts})` : "Only wording differs";
  return `${what}${headlineChanged ? ", and so does the headline" : ""}. Blocks: ${parts.join(", ")}.`;
}

function fieldItem(page: Layout, { field, older, newer }: FieldChange): void {
  page.text(`${clean(older ?? "none")} → ${clean(newer ?? "none")}`, {
    lead: `${FIELD_WORDS[field]}: `,
    paint: field === "headline" ? page.paint.yellow : (text) => text,
  });
}

function blockItem(page: Layout, block: BlockChange, texts: ComparedTexts): void {
  page.gap();
  const { change, kind, facts } = block;
  const nature = facts.length > 0 ? "" : change === "changed" ? " (wording)" : "";
  const moved = block.moved && change !== "moved" ? ", moved" : "";
  const paint = facts.length > 0 ? page.paint.yellow : page.paint.dim;
  page.text(`${change} ${kind}${moved}${nature}`, { paint });
  if (change === "changed") {
    for (const edit of block.edits) {
      const before = around(texts.newer, edit.newer.start, block.newer!.start);
      const after = texts.newer.slice(edit.newer.end, Math.min(block.newer!.end, edit.newer.end + AROUND_UNITS));
      const gone = edit.older.start === edit.older.end ? "" : page.paint.red(`[-${shown(texts.older, edit.older)}-]`);
      const come = edit.newer.start === edit.newer.end ? "" : page.paint.green(`{+${shown(texts.newer, edit.newer)}+}`);
      page.text(`…${clean(before)} ${gone}${come} ${clean(after)}…`, { indent: 2, hang: 4 });
    }
  } else {
    const [sign, at, text] =
      change === "removed"
        ? ["- ", block.older!, texts.older]
        : [change === "added" ? "+ " : "  ", block.newer!, texts.newer];
    page.text(shown(text as string, at as Span), { indent: 2, lead: sign as string });
  }
  for (const fact of facts) page.text(factWords(fact, texts), { indent: 4, hang: 6, paint: page.paint.bold });
}

function around(text: string, at: number, start: number): string {
  return text.slice(Math.max(start, at - AROUND_UNITS), at);
}

function shown(text: string, at: Span): string {
  return clip(text.slice(at.start, at.end), WORDS_COLUMNS);
}

function factWords(fact: FactChange, texts: ComparedTexts): string {
  const side = (at: Span | null, text: string, value: string | null): string | null => {
    if (at === null) return null;
    const words = `“${shown(text, at)}”`;
    const meaning = value === null ? null : valueWords(fact.kind, value);
    return meaning === null || clean(text.slice(at.start, at.end)) === meaning ? words : `${meaning} ${words}`;
  };
  const older = side(fact.older, texts.older, fact.olderValue);
  const newer = side(fact.newer, texts.newer, fact.newerValue);
  const said = older === null ? `new: ${newer}` : newer === null ? `gone: ${older}` : `${older} → ${newer}`;
  return `${FACT_WORDS[fact.kind]}: ${said}`;
}

function valueWords(kind: FactKind, value: string): string | null {
  if (kind === "date" || kind === "event-date") return timeWords(value);
  if (kind === "status") return STATUS[value as Status].label;
  if (kind === "attribution") return clip(value, WORDS_COLUMNS);
  return null;
}
