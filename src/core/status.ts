/** The states of an event, as CONTRACT "events[].status" has them. */
export type Status =
  | "scheduled"
  | "uncertain"
  | "postponed"
  | "cancelled"
  | "rescheduled"
  | "ongoing"
  | "happened"
  | "did-not-happen";

/** How one status is shown and exported. */
export interface StatusRow {
  /** For a reader. */
  readonly label: string;
  /** schema.org `eventStatus`, or null where none fits. */
  readonly schemaOrg: string | null;
  /** iCalendar (RFC 5545) STATUS, or null where none fits. */
  readonly iCalendar: "TENTATIVE" | "CONFIRMED" | "CANCELLED" | null;
  /** FactBank-style factuality of the event's having taken place. */
  readonly factuality: "certain" | "possible" | "counterfactual" | "future";
}

/** One row a status. */
export const STATUS: { readonly [S in Status]: StatusRow } = {
  scheduled: { label: "scheduled", schemaOrg: "EventScheduled", iCalendar: "CONFIRMED", factuality: "future" },
  uncertain: { label: "in doubt", schemaOrg: "EventScheduled", iCalendar: "TENTATIVE", factuality: "possible" },
  postponed: { label: "postponed", schemaOrg: "EventPostponed", iCalendar: "TENTATIVE", factuality: "possible" },
  cancelled: { label: "cancelled", schemaOrg: "EventCancelled", iCalendar: "CANCELLED", factuality: "counterfactual" },
  rescheduled: { label: "moved", schemaOrg: "EventRescheduled", iCalendar: "CONFIRMED", factuality: "future" },
  ongoing: { label: "under way", schemaOrg: "EventScheduled", iCalendar: "CONFIRMED", factuality: "certain" },
  happened: { label: "happened", schemaOrg: "EventScheduled", iCalendar: "CONFIRMED", factuality: "certain" },
  "did-not-happen": { label: "did not happen", schemaOrg: null, iCalendar: "CANCELLED", factuality: "counterfactual" },
};
