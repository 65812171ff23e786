/** What the command line, and later a page, needs of the record: use cases, and the types that they give. */

export type { Exporter } from "../../export/index.ts";
export type {
  Change,
  ChangeValue,
  Correction,
  CorrectionAction,
  CurrentStatus,
  DateMention,
  Difference,
  EventOutline,
  Evidence,
  HistoryEntry,
  Person,
  Sayer,
  Side,
  Statement,
  Story,
  StoryEvent,
  StoryOutline,
  StoryReport,
} from "../../record/index.ts";
export { byMoment, byNewest, dayRange, eventId, nameKey } from "../../record/index.ts";
export type { Health, Store, StoreUse, StoryRow, VersionRow } from "../../store/store.ts";
export * from "./add.ts";
export type { Breathe } from "./breathe.ts";
export * from "./changes.ts";
export * from "./correct.ts";
export * from "./export.ts";
export * from "./held.ts";
export * from "./ingest.ts";
export * from "./later.ts";
export * from "./lookup.ts";
export * from "./settle.ts";
export * from "./since.ts";
export * from "./story-changes.ts";
export * from "./unfold.ts";
export * from "./why.ts";
