import { plainReport, type ReadoutDocument } from "../core/index.ts";
import {
  buildStory,
  type Correction,
  correctionOf,
  plainMerger,
  type ReportVersion,
  versionOf,
} from "../record/index.ts";
import type { NewReport } from "./store.ts";

/** A document with no more than a store looks at. */
export function documentOf(facts: Partial<ReadoutDocument["report"]> & { readonly text: string }): ReadoutDocument {
  const whole = { start: 0, end: facts.text.length };
  return {
    format: "readout/1",
    report: { ...plainReport("text-0", facts.text, [whole]), posts: [], ...facts },
    sentences: [whole],
    entities: [],
    times: [],
    attributions: [],
    events: [],
    notRead: [],
  };
}

/** A version of an invented report, "a" to "z", as the store is given it. */
export function reportOf(
  id: string,
  text: string,
  more: Partial<Pick<ReportVersion, "added" | "captured" | "reader">> & { readonly published?: string } = {},
): NewReport {
  const { published = "2025-03-04", ...facts } = more;
  const version = versionOf(documentOf({ id, text, published, headline: `Headline ${id}`, outlet: "Harbour Post" }), {
    captured: null,
    added: "2025-03-05T10:00:00.000Z",
    reader: "1.0.0",
    ...facts,
  });
  return {
    version,
    input: `input of ${id}`,
    signature: { id },
    made: "now",
    keys: ["all", `only ${id}`],
    mostListed: 2,
    leastShared: 1,
    links: [],
    items: [{ kind: "report", start: 0, end: text.length, words: text, people: [`anna ${id}`] }],
  };
}

export function storyOf(reports: readonly NewReport[], corrections: readonly Correction[] = []) {
  return buildStory(
    reports.map(({ version }) => version),
    { corrections, merge: plainMerger },
  );
}

export const RENAMED: Correction = correctionOf({
  author: "Mira",
  at: "2025-03-06T08:00:00.000Z",
  note: "clearer",
  action: { do: "rename-story", report: "r1", name: "The ferry" },
});
