import { annotations } from "./annotations/index.ts";
import { atom } from "./atom/index.ts";
import { calendar } from "./calendar/index.ts";
import { csv } from "./csv/index.ts";
import type { Exporter } from "./exported.ts";
import { jsonl } from "./jsonl/index.ts";
import { jsonld } from "./jsonld/index.ts";
import { markdownStories } from "./markdown/story.ts";
import { timelinejs } from "./timelinejs/index.ts";

/** The formats that stories can be exported in, by the name that `readout export --format` takes. */
export const EXPORTERS: { readonly [format: string]: Exporter } = {
  ics: calendar,
  csv,
  jsonl,
  jsonld,
  atom,
  markdown: markdownStories,
  timelinejs,
  annotations,
};

/** Formats that are written in parts, a few stories at a time, so that memory stays bounded however large the store. */
export const PARTED: ReadonlySet<string> = new Set(["jsonl", "csv"]);

export type { ExportedStory, Exporter, ExportFacts, Feed } from "./exported.ts";
