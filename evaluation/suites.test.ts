import { expect, it } from "vitest";
import { chooseSuites, SUITES } from "./suites.ts";
import { formatTable } from "./table.ts";

it("suites are chosen by corpus or by layer", () => {
  const names = (...words: string[]) => chooseSuites(words)?.map((suite) => suite.name) ?? null;
  expect(names()).toHaveLength(SUITES.length);
  expect(names("attributions")).toEqual(["polnear-dev", "relays-dev", "speakers-dev"]);
  expect(names("tbaq", "page")).toEqual(["page-dev", "tbaq"]);
  expect(names("nonsense")).toBeNull();
});

it("every suite's name is its own", () => {
  expect(new Set(SUITES.map((suite) => suite.name)).size).toBe(SUITES.length);
});

it("a table is aligned by the width that a terminal shows", () => {
  expect(formatTable([{ heading: "名" }, { heading: "n", right: true }], [["a", "10"], [], ["日本", "9"]])).toBe(
    "名     n\n────  ──\na     10\n\n日本   9\n",
  );
});
