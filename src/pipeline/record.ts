import { forestOf } from "../model/forest.ts";
import { bad, decodeModel } from "../model/manifest.ts";
import { rarityOf } from "../model/rarity.ts";
import { type Rarity, RESEMBLANCE, type StoryJudge } from "../record/index.ts";
import type { ModelFiles } from "./languages.ts";

/** The models of the record, by their folder under models/. */
export const RECORD_FOLDERS = ["en/stories"] as const;
export type RecordFolder = (typeof RECORD_FOLDERS)[number];

/** What the edges give the record. */
export interface RecordEdge {
  /** Gives a model's files. Throws `ReadoutError` "bad-model" where it cannot. */
  readonly load: (folder: RecordFolder) => ModelFiles;
}

/** What was learnt of how reports belong together. */
export interface RecordJudges {
  readonly rarity: Rarity;
  readonly story: StoryJudge;
}

/** Loads, checks and opens the models of the record. Throws "bad-model". */
export function openRecord(edge: RecordEdge): RecordJudges {
  const { manifest, weights } = edge.load("en/stories");
  const model = decodeModel(manifest, weights);
  const story = forestOf(model, "story");
  if (story.features.join("\n") !== RESEMBLANCE.join("\n"))
    throw bad(manifest.name, "it weighs other numbers than this version makes");
  return { rarity: rarityOf(model), story };
}
