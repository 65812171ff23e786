import { openStories } from "../pipeline/record.ts";
import { type Grouping, storyGrouping } from "../record/index.ts";
import { nodeModels } from "./models.ts";

/** How reports are grouped into stories, with the models that come with the package. */
export function nodeGrouping(): Grouping {
  const { rarity, story } = openStories(nodeModels);
  return storyGrouping(rarity, story) as Grouping;
}
