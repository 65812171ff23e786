import { describe, expect, it } from "vitest";
import { foldCase, type GoldMetadata, judgeField, type Metadata, scoreMetadata } from "./metadata.ts";

const NONE: Metadata = {
  headline: null,
  datePublished: null,
  authors: null,
  siteName: null,
  canonicalUrl: null,
  lang: null,
};
const GOLD: GoldMetadata = {
  headline: "Ferry “Ostra” sails again",
  datePublished: "2025-10-20",
  authors: ["Ann Bell", "Carl Dunn"],
  siteName: null,
  canonicalUrl: "https://post.example/ferry/",
  lang: "en",
  accept: { siteName: ["Harbour Post"], authors: [null] },
};

it.each([
  ["Weiß ẞ", "weiss ss"],
  ["ΣΑΣ ς", "σασ σ"],
  ["Iı", "iı"],
])("%s folds to %s", (text, folded) => {
  expect(foldCase(text)).toBe(folded);
});

describe("judgeField", () => {
  const judge = (field: keyof Metadata, value: Metadata[keyof Metadata]) =>
    judgeField(GOLD, { ...NONE, [field]: value }, field);

  it.each([
    ["headline", "FERRY 'OSTRA' SAILS AGAIN", "right"],
    ["headline", "Ferry sails", "wrong"],
    ["headline", null, "missed"],
    ["datePublished", "2025-10-20T23:30:00-04:00", "right"],
    ["datePublished", "Mon, 20 Oct 2025 08:00:00 +0000", "right"],
    ["datePublished", "20 Oct 25 08:00 GMT", "right"],
    ["datePublished", "October 20, 2025", "right"],
    ["datePublished", "20 Oct. 2025", "right"],
    ["datePublished", "yesterday", "wrong"],
    ["authors", ["Carl Dunn", "By Ann Bell"], "right"],
    ["authors", ["Ann Bell"], "wrong"],
    ["authors", [], "null"],
    ["siteName", "harbour post", "right"],
    ["siteName", "Ostra Times", "invented"],
    ["siteName", null, "null"],
    ["canonicalUrl", "http://post.example/ferry#top", "right"],
    ["lang", "EN_gb", "right"],
  ] as const)("%s %o is %s", (field, value, verdict) => {
    expect(judge(field, value)).toBe(verdict);
  });
});

it("scoreMetadata counts a missing page as silent", () => {
  const figures = scoreMetadata(new Map([["1", GOLD]]), new Map());
  expect(figures.pages).toBe(1);
  expect(figures.headline).toEqual({ right: 0, null: 0, wrong: 0, missed: 1, invented: 0, accuracy: 0 });
  expect(figures.siteName.accuracy).toBe(1);
});
