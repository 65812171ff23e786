import type { FeatureTable } from "../../model/feature-tables.ts";

/** The tables of the model "en/status". */
export const STATUS_TABLES = ["bearing", "dating", "ballot", "listing"] as const;

/** What was learnt from events with known status and time: four linear models over the features that the code here names. */
export interface StatusModel {
  /** Log-odds that a word of change, doubt or course bears on a mention. */
  readonly bearing: FeatureTable;
  /** Log-odds that a time dates the event of a mention. */
  readonly dating: FeatureTable;
  /** A column a status; the largest sum wins. */
  readonly ballot: FeatureTable;
  /** Log-odds that a passage lists an event. */
  readonly listing: FeatureTable;
}
