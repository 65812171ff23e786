import type { IngestParts, SettleParts } from "../app/record/index.ts";
import { openStories } from "../pipeline/record.ts";
import { type Grouping, plainMerger, storyGrouping } from "../record/index.ts";
import { nodeModels } from "./models.ts";

/** How reports are grouped into stories, with the models that come with the package. */
export function nodeGrouping(): Grouping {
  const { rarity, story } = openStories(nodeModels);
  return storyGrouping(rarity, story) as Grouping;
}

/** How a store's stories are made. `reader` is the version of the program. */
export function nodeMaking(reader: string): Pick<IngestParts, "grouping" | "reader"> & Pick<SettleParts, "merge"> {
  return { grouping: nodeGrouping(), merge: plainMerger, reader };
}
