import type { Bodies } from "../metrics/body.ts";
import type { GoldMetadata } from "../metrics/metadata.ts";
import type { DataFolder } from "./folder.ts";

/** One page: its address and its HTML, decoded as UTF-8. */
export interface CorpusPage {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
}

type GroundTruth = { readonly [id: string]: { readonly articleBody: string; readonly url?: string | null } };

/** Pages of the article-extraction benchmark in a folder (`ground-truth.json`, `html/ID.html.gz`), by id. */
export function* readPages(data: DataFolder, folder: string): Generator<CorpusPage> {
  const truth = data.json<GroundTruth>(`${folder}/ground-truth.json`);
  for (const id of Object.keys(truth).sort()) {
    yield { id, url: truth[id]!.url ?? null, html: data.text(`${folder}/html/${id}.html.gz`) };
  }
}

/** The reference bodies by id. */
export function readBodies(data: DataFolder, folder: string): Bodies {
  const truth = data.json<GroundTruth>(`${folder}/ground-truth.json`);
  return new Map(Object.entries(truth).map(([id, page]) => [id, page.articleBody]));
}

/** The reference metadata by id, for the pages that have some. */
export function readMetadata(data: DataFolder, folder: string): ReadonlyMap<string, GoldMetadata> {
  const gold = data.json<{ readonly [id: string]: GoldMetadata }>(`${folder}/metadata-gold.json`);
  return new Map(Object.entries(gold).map(([id, page]) => [id, { ...page, accept: page.accept ?? {} }]));
}
