import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeModels } from "../../node/models.ts";
import { readTextPage } from "../../page/index.ts";
import { toDocument } from "../../pipeline/document.ts";
import { languages } from "../../pipeline/languages.ts";
import { openRecord } from "../../pipeline/record.ts";
import { ReportClaims } from "../claims.ts";
import { dayRange, rangesMeet } from "../days.ts";
import { type ReportVersion, versionOf } from "../report.ts";
import { buildStory } from "../story.ts";
import { openSketch, sketchReading } from "./kept.ts";
import { learnedMerger } from "./learned-merger.ts";
import { MentionScene } from "./scene.ts";
import { sketchOf } from "./sketch.ts";

const english = languages(nodeModels)("en");
const models = openRecord(nodeModels);
const merge = learnedMerger(models.merge);

function read(id: string, published: string, text: string) {
  const report = readTextPage(text, { id, published, headline: null });
  const layers = english.run(report);
  return { report, layers, document: toDocument(report, layers, []) };
}

function version(id: string, published: string, text: string, isSketched = true): ReportVersion {
  const { document, layers } = read(id, published, text);
  const sketch = isSketched ? sketchReading(document, layers, models.sketch) : null;
  return versionOf(document, { captured: null, added: "2025-03-20T10:00:00Z", reader: "1", sketch });
}

/** Five reports of a summit, and of a strike on the way to it. */
const TEXTS: readonly (readonly [id: string, published: string, text: string])[] = [
  [
    "set",
    "2025-03-03",
    "Lesno will host a summit of President Orsola Fennimore and Prime Minister Pavel Drost on March 14, both offices said.",
  ],
  [
    "talks",
    "2025-03-05",
    "President Fennimore and Mr. Drost are to meet in Lesno on March 14. Dockworkers in Lesno went on strike on Tuesday.",
  ],
  [
    "strike",
    "2025-03-06",
    "The strike of dockworkers in Lesno entered its second day on Thursday. The summit of Fennimore and Drost is planned for next Friday.",
  ],
  [
    "off",
    "2025-03-10",
    "The Lesno summit of Orsola Fennimore and Pavel Drost, which was set for March 14, was postponed on Monday, her office said.",
  ],
  [
    "later",
    "2025-03-24",
    "Fennimore and Drost met in Lesno on Saturday, a week after their summit had been postponed. They signed a treaty on the port.",
  ],
];
const VERSIONS = TEXTS.map(([id, published, text]) => version(id, published, text));

const shown = (versions: readonly ReportVersion[]) => {
  const ids = new Map(versions.map(({ ref, document }) => [ref, document.report.id]));
  return buildStory(versions, { corrections: [], merge }).events.map(({ named, why }) => ({
    told: named.map(({ report, words }) => `${ids.get(report)} “${words}”`),
    why,
  }));
};

describe("one event told by several reports is one event", () => {
  it("a summit by its words, people and days", () => {
    const summit = shown(VERSIONS).find(({ told }) => told.includes("set “summit”"))!;
    expect(summit.told).toEqual(expect.arrayContaining(["set “summit”", "talks “meet”", "off “summit”"]));
    expect(summit.why).toContain("Orsola Fennimore and Pavel Drost");
  });

  it("a strike is another event", () => {
    const strikes = shown(VERSIONS).filter(({ told }) => told.some((one) => one.includes("“strike”")));
    for (const { told } of strikes) expect(told.every((one) => one.includes("“strike”"))).toBe(true);
  });

  it("the order of the reports does not matter", () => {
    const whole = shown(VERSIONS);
    fc.assert(
      fc.property(fc.shuffledSubarray([...VERSIONS], { minLength: VERSIONS.length }), (versions) => {
        expect(shown(versions)).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it("reports that were not sketched are merged by plain rules among the others", () => {
    const plain = TEXTS.map(([id, published, text], i) => version(id, published, text, i > 1));
    const summit = shown(plain).find(({ told }) => told.includes("off “summit”"))!;
    expect(summit.told.some((told) => told.startsWith("set "))).toBe(true);
  });
});

describe("laws", () => {
  const words = ["summit", "strike", "vote"];
  const days = ["on March 14", "on March 21", "in March", "last week", ""];
  const people = ["Orsola Fennimore", "Pavel Drost", "Fennimore and Drost"];
  const tellings = fc.array(
    fc.tuple(fc.constantFrom(...people), fc.constantFrom(...words), fc.constantFrom(...days), fc.nat(3)),
    { minLength: 2, maxLength: 6 },
  );

  it("a report's events stay apart, and days that cannot meet make two events unless somebody moved it", () => {
    fc.assert(
      fc.property(tellings, (list) => {
        const versions = list.map(([who, what, when, day], i) =>
          version(
            `r${i}`,
            `2025-03-0${1 + day}`,
            `${who} will attend the ${what} in Lesno ${when}. Another ${what} was held in Brekke.`,
          ),
        );
        const mentions = versions.flatMap((one) => new ReportClaims(one).mentions());
        const groups = merge(mentions);
        expect(groups.flatMap((group) => group.mentions)).toHaveLength(mentions.length);
        for (const group of groups) {
          const reports = group.mentions.map(({ report }) => report);
          expect(new Set(reports).size).toBe(reports.length);
          if (
            group.mentions.some(({ statuses }) =>
              // What goes on has no one day (laws.ts).
              statuses.some(({ status }) => ["postponed", "rescheduled", "ongoing"].includes(status)),
            )
          )
            continue;
          const ranges = group.mentions.flatMap(({ time }) => (time === null ? [] : (dayRange(time.value) ?? [])));
          for (const a of ranges) for (const b of ranges) expect(rangesMeet(a, b)).toBe(true);
        }
      }),
      { numRuns: 12, seed: 6 },
    );
  });
});

it("a sketch that was kept compares as the one that was made", () => {
  const { report, layers, document } = read(...TEXTS[0]!);
  const scene = new MentionScene({ ...layers, report } as ConstructorParameters<typeof MentionScene>[0]);
  const kept = JSON.parse(JSON.stringify(sketchReading(document, layers, models.sketch)));
  const [start, [first]] = Object.entries(kept.events)[0] as [string, Parameters<typeof openSketch>[0][]];
  const opened = openSketch(first!, 0, models.sketch.words);
  const made = sketchOf(scene, 0, { start: Number(start), end: opened.span.end }, models.sketch.words)!;
  for (const field of [
    "lemma",
    "form",
    "family",
    "sense",
    "own",
    "vector",
    "phrase",
    "places",
    "days",
    "around",
    "governor",
    "names",
    "time",
  ] as const)
    expect(opened[field]).toEqual(made[field]);
  expect(opened.agents.map(({ words: own }) => own)).toEqual(made.agents.map(({ words: own }) => own));
});
