import { describe, expect, test } from "vitest";
import { EVENT_TYPES, type EventTypeRow, eventTypeRow } from "./event-types.ts";
import { STATUS, type Status } from "./status.ts";

/** The sixteen root categories of PLOVER. */
const PLOVER = new Set(
  (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST " +
    "ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
  ).split(" "),
);
/** The members of schema.org's EventStatusType. */
const SCHEMA_ORG = new Set([
  "EventCancelled",
  "EventMovedOnline",
  "EventPostponed",
  "EventRescheduled",
  "EventScheduled",
]);

describe("types", () => {
  test.each<[string, EventTypeRow]>(Object.entries(EVENT_TYPES))("%s has codes that exist", (_, row) => {
    if (row.plover !== null) expect(PLOVER).toContain(row.plover);
    if (row.cameo !== null) expect(row.cameo).toMatch(/^(0[1-9]|1\d|20)$/);
    expect(row.label).not.toBe("");
  });

  test("what is not listed is an event", () => {
    expect(eventTypeRow("wedding")).toBe(EVENT_TYPES.other);
    expect(eventTypeRow("toString")).toBe(EVENT_TYPES.other);
    expect(eventTypeRow("match").schemaOrg).toBe("SportsEvent");
  });
});

describe("statuses", () => {
  test.each<[Status, string | null, string | null]>([
    ["scheduled", "EventScheduled", "CONFIRMED"],
    ["uncertain", "EventScheduled", "TENTATIVE"],
    ["postponed", "EventPostponed", "TENTATIVE"],
    ["rescheduled", "EventRescheduled", "CONFIRMED"],
    ["cancelled", "EventCancelled", "CANCELLED"],
    ["ongoing", "EventScheduled", "CONFIRMED"],
    ["happened", "EventScheduled", "CONFIRMED"],
    ["did-not-happen", null, "CANCELLED"],
  ])("%s is %s for schema.org and %s in a calendar", (status, schemaOrg, iCalendar) => {
    expect(STATUS[status].schemaOrg).toBe(schemaOrg);
    expect(STATUS[status].iCalendar).toBe(iCalendar);
  });

  test("every status is one that schema.org knows, or none", () => {
    for (const { schemaOrg } of Object.values(STATUS)) if (schemaOrg !== null) expect(SCHEMA_ORG).toContain(schemaOrg);
  });
});
