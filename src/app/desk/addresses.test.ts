import { describe, expect, it } from "vitest";
import { addressesBelow, addressOf, wordsOfAddress } from "./addresses.ts";

describe("addresses", () => {
  it.each([
    [addressOf.stories(), "/stories"],
    [addressOf.stories({ offset: 20 }), "/stories?offset=20"],
    [addressOf.person("oskar lind"), "/people/oskar%20lind"],
    [addressOf.words({ report: "r2", start: 3, end: 9 }), "/reports/r2?at=3-9#words"],
    [addressOf.search("a&b"), "/search?q=a%26b"],
    [addressOf.changes("s2"), "/stories/s2/changes"],
    [addressOf.exported(addressOf.story("s2"), "ics"), "/stories/s2/export.ics"],
    [addressOf.exported(addressOf.calendar("2025-03-01"), "csv"), "/calendar/export.csv?from=2025-03-01"],
    [addressesBelow("/lite").compared("r2", "r3"), "/lite/reports/r2?older=r3"],
  ])("%s", (address, expected) => expect(address).toBe(expected));

  it.each([
    ["3-9", { start: 3, end: 9 }],
    ["9-3", null],
    ["a-b", null],
    [undefined, null],
  ])("%s asks for %j", (at, expected) => expect(wordsOfAddress(at)).toEqual(expected));
});
