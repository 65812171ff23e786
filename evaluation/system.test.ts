import { describe, expect, it } from "vitest";
import { madeDocument } from "./metrics/perturbation.ts";
import { flatten, toBody, toMetadata, toSystem } from "./system.ts";

const content = (start: number, end: number) => [{ start, end }];

describe("flatten", () => {
  it.each([
    ["drops what lies inside another", [content(0, 50), content(10, 20)], [[], []], [0]],
    ["keeps overlaps", [content(0, 20), content(10, 30)], [[], []], [0, 1]],
    ["keeps the relayed one of two with the same content", [content(0, 50), content(0, 50)], [[], ["x"]], [1]],
    ["else the first", [content(0, 50), content(0, 50)], [[], []], [0]],
    ["keeps what has no content", [content(0, 50), []], [[], []], [0, 1]],
  ])("%s", (_, contents, vias, kept) => {
    const all = contents.map((spans, i) => ({ name: i, content: spans, via: vias[i]! }));
    expect(flatten(all).map((a) => a.name)).toEqual(kept);
  });
});

describe("toSystem", () => {
  it("counts code points and names speakers", () => {
    const text = "🕊 Holm spoke.";
    const document = madeDocument("1", text, {
      entities: [{ id: "n1", kind: "person", name: "Ingrid Holm", descriptions: [], mentions: [] }],
      attributions: [
        {
          id: "a1",
          source: [{ start: 3, end: 7 }],
          cue: [{ start: 8, end: 13 }],
          content: [],
          speech: "indirect",
          act: "thought",
          speakers: ["n1"],
          sourceKind: "named",
          anonymityReason: null,
          sourceCount: null,
          addressee: [],
          via: [],
          stance: "asserts",
          negated: false,
        },
      ],
    });
    const [attribution] = toSystem(document, "1").attributions;
    expect(attribution).toMatchObject({
      source: [{ start: 2, end: 6 }],
      cue: [{ start: 7, end: 12 }],
      speaker: "Ingrid Holm",
    });
    expect(toSystem(document, "1", { statements: true }).attributions).toEqual([]);
  });
});

it("a page's body leaves furniture and captions out", () => {
  const document = madeDocument("1", "Menu\nFerry sails\nIt sails.\nA ferry", {
    report: {
      outlet: "Harbour Post",
      published: "2025-10-20",
      blocks: [
        { kind: "furniture", start: 0, end: 4 },
        { kind: "heading", start: 5, end: 16 },
        { kind: "paragraph", start: 17, end: 26 },
        { kind: "caption", start: 27, end: 34 },
      ],
    },
  });
  expect(toBody(document)).toBe("Ferry sails\nIt sails.");
  expect(toMetadata(document)).toMatchObject({ siteName: "Harbour Post", datePublished: "2025-10-20", lang: "en" });
});
