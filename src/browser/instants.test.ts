import { describe, expect, it } from "vitest";
import { readReport } from "../node/index.ts";
import { instantOf } from "./instants.ts";

function instants(text: string): (string | null)[] {
  const { times, report } = readReport({ text, published: "2025-10-21", language: "en" });
  return times.map((time) => {
    const at = instantOf(time, report);
    return at === null ? null : `${at.instant} ${at.zone} ${at.from}`;
  });
}

describe("instants of clock times", () => {
  it.each([
    ["The call began at 11 a.m. EDT on Monday.", ["2025-10-20T15:00:00Z -04:00 stated"]],
    ["It was felt at 22:04 GMT.", ["2025-10-21T22:04:00Z Z stated"]],
    // The offset is that of the day: daylight time in July, standard time in December.
    ["Polls closed at 8 p.m. Eastern time on July 8.", ["2025-07-09T00:00:00Z America/New_York stated"]],
    ["Polls close at 8 p.m. Eastern time on Dec. 8.", ["2025-12-09T01:00:00Z America/New_York stated"]],
    ["The market opens at 9 a.m. Mumbai time.", ["2025-10-21T03:30:00Z Asia/Kolkata stated"]],
    ["The vote begins at 9 a.m. Abu Dhabi time.", ["2025-10-21T05:00:00Z Asia/Dubai stated"]],
    // Nothing tells the zone.
    ["The bomb went off at 10:35 a.m. on Monday.", [null]],
    // A day is no instant.
    ["They met on Monday.", [null]],
  ])("%s", (text, expected) => {
    expect(instants(text)).toEqual(expected);
  });
  it("takes the zone of the dateline's place where the words name none", () => {
    const text = "Fire in harbour\n\nSOFIA, Oct. 21 (Agency) — The fire broke out at 10:35 a.m. on Monday.";
    expect(instants(text)).toContain("2025-10-20T07:35:00Z Europe/Sofia dateline");
  });
  it("knows the zone of cities after which the tz database calls none", () => {
    const text = "Fire in port\n\nBARCELONA, Oct. 21 (Agency) — The fire broke out at 10:35 a.m. on Monday.";
    expect(instants(text)).toContain("2025-10-20T08:35:00Z Europe/Madrid dateline");
  });
  it("knows no instant in a zone that the host does not know", () => {
    expect(instantOf({ value: "2025-10-20T10:35", zone: "Mars/Olympus" })).toBeNull();
  });
});
