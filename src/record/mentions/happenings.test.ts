import { describe, expect, test } from "vitest";
import { HAPPENINGS } from "../../lang/en/happenings/index.ts";
import { compileHappenings, happeningsOf, meetGroups } from "./happenings.ts";

const groupsOf = compileHappenings(HAPPENINGS);
const of = (word: string) => happeningsOf(groupsOf, word[0]!, word.slice(2));

describe("words that can name one happening", () => {
  test.each([
    ["v:buy", "n:takeover"],
    ["v:dismiss", "n:sacking"],
    ["v:jolt", "n:earthquake"],
    ["v:flee", "n:escape"],
    ["v:defeat", "n:victory"],
    ["v:wed", "n:marriage"],
    // What a tagger or a lemmatiser left: a participle, a plural, a letter too many.
    ["a:killed", "n:murder"],
    ["p:oscars", "n:award"],
    ["v:riote", "n:unrest"],
  ])("%s and %s meet", (a, b) => {
    const { both, share, rarest } = meetGroups(of(a), of(b));
    expect(both).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(1);
    expect(rarest).toBeGreaterThan(0);
  });

  test.each([
    ["v:marry", "n:earthquake"],
    ["v:elect", "n:flood"],
    ["n:zebra", "n:zebra"],
  ])("%s and %s do not", (a, b) => {
    expect(meetGroups(of(a), of(b))).toMatchObject({ both: 0, rarest: -1 });
  });

  test("a word without a mark is a verb and a noun, and the order of two words does not matter", () => {
    const tiny = compileHappenings({ raid: "raid v:storm", weather: "n:storm n:gale" });
    expect(tiny("v:raid")).toEqual(tiny("n:raid"));
    expect(meetGroups(tiny("v:storm")!, tiny("n:storm")!).both).toBe(0);
    expect(meetGroups(of("v:buy"), of("n:deal"))).toEqual(meetGroups(of("n:deal"), of("v:buy")));
  });

  test("every group holds lower-case words, each once", () => {
    for (const [name, row] of Object.entries(HAPPENINGS)) {
      const words = row.split(" ");
      expect(words.length, name).toBeGreaterThan(2);
      expect(new Set(words).size, name).toBe(words.length);
      for (const word of words) expect(word, name).toMatch(/^(?:[vna]:)?[\p{Ll}\d][\p{Ll}\d.'-]*$/u);
    }
  });
});
