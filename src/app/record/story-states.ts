import {
  buildingStory,
  type Correction,
  carryCorrections,
  currentOf,
  type EventMerger,
  People,
  type Pieces,
  type ReportVersion,
  type StoryState,
  storyState,
} from "../../record/index.ts";

/**
 * A story from the newest of these versions of its reports, with what was said in those that are `wanted`, by what their versions
 * share; corrections of older versions are carried over.
 */
export function* buildingState(
  versions: readonly ReportVersion[],
  corrections: readonly Correction[],
  merge: EventMerger,
  wanted: (key: string) => boolean = () => true,
): Pieces<StoryState> {
  const reports = currentOf(versions);
  const carried = carryCorrections(corrections, versions);
  const story = yield* buildingStory(reports, { corrections: carried, merge });
  yield;
  return storyState(
    story,
    statementsIn(
      versions.filter(({ key }) => wanted(key)),
      corrections,
    ),
  );
}

/** What is said in the newest of these versions of each report, in the order of their publication. */
export function statementsIn(
  versions: readonly ReportVersion[],
  corrections: readonly Correction[],
): StoryState["statements"] {
  // Changes say who speaks as the report has it: whose name that is in the story is nothing to them.
  const people = new People([], carryCorrections(corrections, versions));
  return currentOf(versions).flatMap((version) => people.statementsIn(version));
}
