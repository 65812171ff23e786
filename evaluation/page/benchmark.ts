import type { ReadoutDocument } from "../../src/core/index.ts";
import { readBodies, readMetadata, readPages } from "../corpora/pages.ts";
import { pageF1, scoreBodies, scorePage } from "../metrics/body.ts";
import { judgeField, METADATA_FIELDS, type Metadata, scoreMetadata } from "../metrics/metadata.ts";
import { type ErrorItem, readOne, type Suite } from "../suite.ts";
import { toBody, toMetadata } from "../system.ts";

const FOLDER = "page/dev";

/** Issue 6 asks for these. */
const METADATA_ROWS = [
  { field: "headline", label: "headline", target: 0.99 },
  { field: "datePublished", label: "date", target: 0.97 },
  { field: "authors", label: "authors", target: 0.93 },
  { field: "siteName", label: "outlet", target: 0.95 },
  { field: "canonicalUrl", label: "canonical address", target: 0.98 },
  { field: "lang", label: "language", target: 0.98 },
] as const;

/** Bodies and metadata of the development half of the article-extraction benchmark. Targets: issue 6, for that half. */
export const pageDev: Suite = {
  name: "page-dev",
  layer: "page",
  files: [FOLDER],
  async run(context) {
    const wanted = new Map([...readBodies(context.data, FOLDER)].sort(([a], [b]) => (a < b ? -1 : 1)));
    const facts = readMetadata(context.data, FOLDER);
    const bodies = new Map<string, string>();
    const metadata = new Map<string, Metadata>();
    let count = 0;
    for (const page of readPages(context.data, FOLDER)) {
      if (count >= context.limit) break;
      const document: ReadoutDocument | null = readOne(
        { id: page.id, html: page.html, ...(page.url === null ? {} : { url: page.url }) },
        page.id,
        context,
      );
      count += 1;
      context.onRead(count);
      if (document === null) continue;
      bodies.set(page.id, toBody(document));
      metadata.set(page.id, toMetadata(document));
    }
    const within = <V>(all: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
      new Map([...all].filter(([id]) => [...wanted.keys()].indexOf(id) < context.limit));
    const gold = { bodies: within(wanted), metadata: within(facts) };
    const figures = { body: scoreBodies(gold.bodies, bodies), metadata: scoreMetadata(gold.metadata, metadata) };
    return {
      figures,
      rows: [
        { label: "body F1", value: figures.body.f1, target: 0.97 },
        { label: "body precision", value: figures.body.precision, target: null },
        { label: "body recall", value: figures.body.recall, target: null },
        { label: "pages exactly right", value: figures.body.accuracy, target: 0.45 },
        ...METADATA_ROWS.map(({ field, label, target }) => ({
          label,
          value: figures.metadata[field].accuracy,
          target,
        })),
      ],
      errors: [...bodyErrors(gold.bodies, bodies), ...metadataErrors(gold.metadata, metadata)],
      system: [...gold.bodies.keys()].map((id) => ({
        id,
        articleBody: bodies.get(id) ?? "",
        metadata: metadata.get(id) ?? null,
      })),
    };
  },
};

/** Pages whose words are not exactly the reference's, the worst first, with the lines that only one side has. */
function bodyErrors(gold: ReadonlyMap<string, string>, got: ReadonlyMap<string, string>): ErrorItem[] {
  const linesOf = (body: string): string[] =>
    body
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "");
  return [...gold]
    .map(([id, body]) => ({ id, body, mine: got.get(id) ?? "", page: scorePage(body, got.get(id) ?? "") }))
    .filter(({ page }) => !page.exact)
    .sort((a, b) => pageF1(a.page) - pageF1(b.page))
    .map(({ id, body, mine, page }) => {
      const flat = linesOf(body).join(" ");
      const flatMine = linesOf(mine).join(" ");
      return {
        id,
        kind: "body",
        precision: page.precision,
        recall: page.recall,
        surplus: linesOf(mine).filter((line) => !flat.includes(line)),
        lost: linesOf(body).filter((line) => !flatMine.includes(line)),
      };
    });
}

function metadataErrors(
  gold: Parameters<typeof scoreMetadata>[0],
  got: Parameters<typeof scoreMetadata>[1],
): ErrorItem[] {
  return [...gold].flatMap(([id, page]) =>
    METADATA_FIELDS.flatMap((field) => {
      const verdict = judgeField(page, got.get(id), field);
      if (verdict === "right" || verdict === "null") return [];
      return [{ id, kind: `${field} ${verdict}`, gold: page[field], got: got.get(id)?.[field] ?? null }];
    }),
  );
}
