import { describe, expect, test } from "vitest";
import { EVENT_RULES } from "../../lang/en/triggers.ts";
import { RELATION_ROWS, STAND_ROWS } from "../../model/neural/report-reader.ts";
import { nodeModels } from "../../node/models.ts";
import { openEnglishModels } from "../../pipeline/languages.ts";
import { layersOf } from "./fixture.ts";
import { compileLexicon } from "./lexicon.ts";
import { readMentions } from "./mentions.ts";
import { reportInputs } from "./report-inputs.ts";
import { Scene } from "./scene.ts";

const { events, reportReader } = openEnglishModels(nodeModels);
const lexicon = compileLexicon(EVENT_RULES);

const TEXT = [
  "Ministers put off energy talks",
  "LESNO — The foreign ministers of Dorvia and Karvenia put off their talks on Tuesday.",
  "The summit was cancelled. “The talks will be held in May,” a minister said.",
].join("\n\n");

const scene = new Scene(layersOf(TEXT));
const mentions = readMentions(scene, lexicon);
const inputs = reportInputs(scene, events, reportReader, mentions, {
  features: mentions.map(() => []),
  keys: mentions.map(() => new Uint32Array(0)),
  numbers: new Float32Array(mentions.length * events.mention.inputs),
  width: events.mention.inputs,
});
/** Row of the n-th mention by a word. */
function rowOf(word: string, n: number): number {
  return mentions.filter(({ token }) => scene.syntax.lower(token) === word)[n]!.index;
}
const standOf = (row: number): number[] =>
  Array.from(inputs.stands.subarray(row * STAND_ROWS.length, (row + 1) * STAND_ROWS.length));

describe("what the report reader sees of a mention", () => {
  test.each([
    // sentence (the dateline is one), headline 0 … body 3, mentions by its word, eighth, word in the first block, dated, quoted
    ["talks", 0, [0, 0, 3, 0, 1, 0, 0]],
    ["talks", 2, [4, 3, 3, 6, 1, 1, 1]],
    ["summit", 0, [3, 3, 1, 4, 0, 0, 0]],
  ])("%s, number %i", (word, n, stand) => {
    expect(standOf(rowOf(word, n)).slice(0, 7)).toEqual(stand);
  });

  test("distances have a direction, words and types are compared, and governors are told from what they govern", () => {
    const count = mentions.length;
    const all = inputs.relations(0, count);
    const of = (a: number, b: number): number[] =>
      Array.from(all.subarray((a * count + b) * RELATION_ROWS.length, (a * count + b + 1) * RELATION_ROWS.length));
    const [first, second, last] = [rowOf("talks", 0), rowOf("talks", 1), rowOf("talks", 2)];
    expect(of(first, last)).toEqual([8, 1, 0]);
    expect(of(last, first)).toEqual([3, 1, 0]);
    expect(of(first, first)).toEqual([0, 1, 0]);
    const put = mentions.find(({ token }) => scene.syntax.head(mentions[second]!.token) === token);
    if (put !== undefined) {
      expect(of(second, put.index)[2]).toBe(1);
      expect(of(put.index, second)[2]).toBe(4);
    }
    // A part of the mentions is numbered from its own first one.
    expect(Array.from(inputs.relations(last, last + 1))).toEqual([0, 1, 0]);
  });

  test("around a mention stand its head and the mean of its sentence", () => {
    const width = events.stateWidth;
    const { tokens, sentences } = scene.syntax.layers;
    const states = events.states(tokens, sentences);
    const row = rowOf("talks", 1);
    const head = scene.syntax.head(mentions[row]!.token);
    expect(inputs.around.slice(2 * row * width, (2 * row + 1) * width)).toEqual(
      states.slice(head * width, (head + 1) * width),
    );
    const { from, to } = sentences[mentions[row]!.sentence]!;
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += states[i * width]!;
    expect(inputs.around[(2 * row + 1) * width]).toBeCloseTo(sum / (to - from), 4);
  });
});
