import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeModels } from "../../node/models.ts";
import { readTextPage } from "../../page/index.ts";
import { languages, openEnglishModels } from "../../pipeline/languages.ts";
import { openMentions, openStories } from "../../pipeline/record.ts";
import { clusterByMean, pairOdds } from "./cluster.ts";
import { clusterMentions, type MentionKind } from "./cluster-story.ts";
import { compareInText, SETTING_PAIR, settingContext } from "./compare-settings.ts";
import { storyContext } from "./context.ts";
import { MentionScene } from "./scene.ts";
import { mentionIn } from "./setting.ts";
import { sketchOf } from "./sketch.ts";

const english = languages(nodeModels)("en");
const models = openMentions(nodeModels, openEnglishModels(nodeModels).events);
const { rarity } = openStories(nodeModels);

function sceneOf(text: string, id = "r"): MentionScene {
  const report = readTextPage(text, { id, published: null, headline: null });
  return new MentionScene({ report, ...english.run(report) } as ConstructorParameters<typeof MentionScene>[0]);
}

/** The sketch of the words in [brackets]. */
function sketch(marked: string) {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return sketchOf(sceneOf(marked.replace(/[[\]]/g, "")), 0, { start, end }, models.words)!;
}

describe("a mention is sketched from its clause", () => {
  it.each([
    { text: "Rescuers [pulled] nine miners out of the shaft.", lemma: "pull", form: "v", patient: "miner" },
    { text: "The [collapse] of the shaft killed nine people.", lemma: "collapse", form: "n", patient: "shaft" },
    {
      text: "Nine miners were [rescued] by volunteers.",
      lemma: "rescue",
      form: "v",
      patient: "miner",
      agent: "volunteer",
    },
    { text: "Orsola Fennimore [resigned] on Friday.", lemma: "resign", form: "v", agent: "fennimore" },
    { text: "The company [made an offer] for Brightwell Mining.", lemma: "offer", form: "n" },
  ])("$text", ({ text, lemma, form, agent, patient }) => {
    const found = sketch(text);
    expect(found.lemma).toBe(lemma);
    expect(found.form).toBe(form);
    const words = (parts: typeof found.agents): string[] => parts.flatMap((part) => [...part.words]);
    if (agent !== undefined) expect(words(found.agents)).toContain(agent);
    if (patient !== undefined) expect(words(found.patients)).toContain(patient);
  });

  it.each([
    { text: "The mine [collapsed] on Friday.", weekdays: ["W5"], days: [] },
    { text: "The mine [collapsed] on 14 March 2014.", weekdays: ["W5"], days: ["03-14"] },
    { text: "The mine [collapsed].", weekdays: [], days: [] },
  ])("when: $text", ({ text, weekdays, days }) => {
    const found = sketch(text);
    expect([...found.weekdays]).toEqual(weekdays);
    expect([...found.days]).toEqual(days);
  });

  it("a span without a word has no sketch", () => {
    expect(sketchOf(sceneOf("The mine collapsed."), 0, { start: 3, end: 3 }, models.words)).toBeNull();
  });
});

describe("a mention is set in its report", () => {
  const set = (marked: string) => {
    const start = marked.indexOf("[");
    const span = { start, end: marked.indexOf("]") - 1 };
    return mentionIn(sceneOf(marked.replace(/[[\]]/g, "")), 0, span, models.words, rarity)!;
  };
  const REPORT = "Director Orsola Fennimore spoke. She [handed] in her resignation on Friday. Nine miners had died.";

  it("the words near it, and those of the sentences next to its own", () => {
    const { setting } = set(REPORT);
    expect([...setting.near.keys()]).toContain("resignation");
    expect([...setting.near.keys()]).not.toContain("miner");
    expect([...setting.passage.keys()]).toEqual(expect.arrayContaining(["resignation", "miner", "fennimore"]));
  });

  it("a pronoun takes part as the one whom the report calls so", () => {
    expect([...set(REPORT).setting.agents]).toContain("fennimore");
  });

  it("two mentions compare the same both ways round", () => {
    const [a, b] = [set(REPORT), { ...set("Fennimore [resigned] in Ostermark."), report: 1 }];
    const sketches = [a, b];
    const bags = sketches.map(() => new Map([["fennimore", 3]]));
    const story = settingContext(storyContext(sketches, bags, rarity), sketches);
    expect(compareInText(a, b, story)).toHaveLength(SETTING_PAIR.length);
    expect(compareInText(a, b, story)).toEqual(compareInText(b, a, story));
  });
});

/** Mentions in [brackets] of invented reports of one story. */
const STORY = [
  "A coal mine [collapsed] in Ostermark on Friday, killing nine miners. Director Orsola Fennimore [resigned] hours later.",
  "The [collapse] of the Ostermark coal mine killed nine miners on Friday. Its director, Orsola Fennimore, [resigned] the same day.",
  "Orsola Fennimore, director of the coal mine in Ostermark that [collapsed] on Friday, handed in her [resignation].",
];
const PEOPLE = [
  "[Orsola Fennimore] resigned after the mine in [Ostermark] collapsed.",
  "[Fennimore], the director, resigned on Friday in [Ostermark].",
];

function group(texts: readonly string[], kind: MentionKind): string[][] {
  const scenes: MentionScene[] = [];
  const found = texts.flatMap((marked, report) => {
    const scene = sceneOf(marked.replace(/[[\]]/g, ""), `r${report}`);
    scenes.push(scene);
    let removed = 0;
    return [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => {
      const start = match.index - removed;
      removed += 2;
      const span = { start, end: start + match[1]!.length };
      return { words: match[1]!, sketch: mentionIn(scene, report, span, models.words, rarity)! };
    });
  });
  const labels = clusterMentions(
    found.map(({ sketch: one }) => one),
    scenes.map((scene) => scene.bag(rarity)),
    rarity,
    kind,
    models[kind],
  );
  const groups = new Map<number, string[]>();
  labels.forEach((label, i) => {
    groups.set(label, [...(groups.get(label) ?? []), found[i]!.words]);
  });
  return [...groups.values()];
}

describe("mentions of one story are grouped", () => {
  it("a noun and a verb of one happening are one, another happening is not", () => {
    expect(group(STORY, "event")).toEqual([
      ["collapsed", "collapse", "collapsed"],
      ["resigned", "resigned", "resignation"],
    ]);
  });

  it("a surname and a full name are one person, a place is not", () => {
    expect(group(PEOPLE, "people")).toEqual([
      ["Orsola Fennimore", "Fennimore"],
      ["Ostermark", "Ostermark"],
    ]);
  });
});

describe("laws", () => {
  const table = (n: number, values: readonly number[]): Float64Array => {
    let at = 0;
    return pairOdds(n, () => values[at++]!);
  };
  const odds = fc
    .integer({ min: 1, max: 9 })
    .chain((n) =>
      fc.tuple(fc.constant(n), fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 36, maxLength: 36 })),
    );

  it.each([
    { best: 0, labels: [0, 0, 2], why: "c is far from a" },
    { best: 0.5, labels: [0, 0, 0], why: "c is near to b, which counts for half" },
  ])("three mentions, a surest pair that counts for $best: $why", ({ best, labels }) => {
    const pairs = table(3, [2, -3, 2]);
    expect(clusterByMean(3, pairs, 0, best)).toEqual(labels);
  });

  it("a group is named by its first mention, and nothing above the floor is left to join", () => {
    fc.assert(
      fc.property(odds, ([n, values]) => {
        const pairs = table(n, values);
        const labels = clusterByMean(n, pairs, 0);
        labels.forEach((label, i) => {
          expect(label).toBeLessThanOrEqual(i);
          expect(labels[label]).toBe(label);
        });
        for (const a of new Set(labels)) {
          for (const b of new Set(labels)) {
            if (a >= b) continue;
            let sum = 0;
            let count = 0;
            for (let i = 0; i < n; i += 1) {
              for (let j = 0; j < n; j += 1) {
                if (labels[i] !== a || labels[j] !== b) continue;
                sum += pairs[i * n + j]!;
                count += 1;
              }
            }
            expect(sum / count).toBeLessThanOrEqual(1e-9);
          }
        }
      }),
      { seed: 3, numRuns: 80 },
    );
  });
});
