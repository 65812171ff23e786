export * from "./amounts.ts";
export * from "./changes.ts";
export * from "./claims.ts";
export * from "./corrections.ts";
export * from "./dated.ts";
export * from "./days.ts";
export * from "./differences.ts";
export * from "./event-state.ts";
export * from "./grouping.ts";
export * from "./history.ts";
export { candidateFeatures, eventCandidates } from "./mentions/candidates.ts";
export {
  COMPARISONS,
  clusterMentions,
  type MentionJudge,
  type MentionKind,
} from "./mentions/cluster-story.ts";
export { EVENT_PAIR } from "./mentions/compare.ts";
export { compileHappenings } from "./mentions/happenings.ts";
export { type ReportSketch, SKETCH_VERSION, type SketchModels, sketchReading, sketchReport } from "./mentions/kept.ts";
export { learnedMerger, type MergeModels } from "./mentions/learned-merger.ts";
export { type MentionNeeds, MentionScene } from "./mentions/scene.ts";
export { mentionIn, type SetSketch } from "./mentions/setting.ts";
export type { MentionWords } from "./mentions/sketch.ts";
export { TOLD_PAIR } from "./mentions/told.ts";
export * from "./merging.ts";
export * from "./named.ts";
export * from "./names.ts";
export * from "./origins.ts";
export * from "./people.ts";
export * from "./pieces.ts";
export * from "./report.ts";
export { groupStories, type Member } from "./stories/group.ts";
export { storyGrouping } from "./stories/grouping.ts";
export { HALVES } from "./stories/halves.ts";
export { type Reason, type StoryJudge, type StoryJudges, storyOdds, whyOneStory } from "./stories/judge.ts";
export { type Profile, profileOf, type Rarity } from "./stories/profile.ts";
export { RESEMBLANCE } from "./stories/resemblance.ts";
export { type Signature, type SignatureNeeds, signatureOf } from "./stories/signature.ts";
export * from "./story.ts";
export * from "./summary.ts";
export { carryCorrections, carryPlace, reportsNamedBy } from "./versions/carry.ts";
