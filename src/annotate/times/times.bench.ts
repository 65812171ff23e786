import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { bench, describe } from "vitest";
import { TIMES } from "../../lang/en/times.ts";
import { compileTimes, findTimes } from "./index.ts";

/** The development reports where they are at hand, else a text of our own, repeated. */
const CORPUS = new URL("../../../../shared/data/polnear-dev.jsonl.gz", import.meta.url);
const OWN =
  "The minister said on Monday that talks would resume next week. The two sides last met on March 3, 2024, " +
  "two years after the truce, and will try again later this month. No date was set.\n\n";

const texts: readonly { readonly text: string; readonly published: string | null }[] = existsSync(CORPUS)
  ? gunzipSync(readFileSync(CORPUS))
      .toString("utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { text: string; dct: string | null })
      .map(({ text, dct }) => ({ text, published: dct }))
  : [{ text: OWN.repeat(2_000), published: "2025-10-21" }];
const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const compiled = compileTimes(TIMES);

describe(`times of ${texts.length} texts, ${words} words`, () => {
  bench("findTimes", () => {
    for (const { text, published } of texts) findTimes(text, compiled, { published });
  });
  bench("compileTimes", () => {
    compileTimes(TIMES);
  });
});
