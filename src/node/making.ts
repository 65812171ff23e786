import type { IngestParts, LayersOf, ReadLayers, ReadSigned, SettleParts } from "../app/record/index.ts";
import { languages } from "../pipeline/languages.ts";
import { openRecord } from "../pipeline/record.ts";
import { type Grouping, learnedMerger, sketchReading, storyGrouping } from "../record/index.ts";
import { nodeModels } from "./models.ts";

/** How a store's stories are made: with the models that came with the package. `reader` is the version of the program. */
export function nodeMaking(
  reader: string,
): Pick<IngestParts, "grouping" | "reader" | "sketch"> & Pick<SettleParts, "merge"> {
  const { stories, sketch, merge } = openRecord(nodeModels);
  return {
    grouping: storyGrouping(stories.rarity, stories) as Grouping,
    sketch: (document, layers) => sketchReading(document, layers, sketch),
    merge: Object.assign(learnedMerger(merge), { version: reader }),
    reader,
  };
}

/** What is kept of a report beside its document, for a thread that reads. */
export function nodeKeeping(): (reading: ReadLayers) => Omit<ReadSigned, "document"> {
  const { grouping, sketch } = nodeMaking("");
  return ({ document, layers }) => ({
    signature: grouping.sign(document, layers),
    sketch: sketch!(document, layers),
  });
}

/** Reads the layers of kept reports again; each language's models are read from disk when its first report comes. */
export function nodeLayers(): LayersOf {
  const readerOf = languages(nodeModels);
  return (report) => readerOf(report.language).run(report);
}
