import { describe, expect, test } from "vitest";
import { EVENT_RULES } from "../../lang/en/triggers.ts";
import { describeEvents } from "./descriptions.ts";
import { candidatesOf } from "./fixture.ts";
import { compileLexicon } from "./lexicon.ts";
import { findLinks } from "./links.ts";

const LEXICON = compileLexicon(EVENT_RULES);

/** The text of a sentence with a [first] and a {second} event, and the kinds of links that tie the first to the second. */
function kindsBetween(marked: string): readonly string[] {
  const text = marked.replace(/[[\]{}]/g, "");
  const first = marked.replace(/[{}]/g, "").indexOf("[");
  const second = marked.replace(/[[\]]/g, "").indexOf("{");
  const { scene, mentions } = candidatesOf(text);
  const eventOf = new Map<number, number>();
  for (const { token } of mentions) {
    const start = scene.syntax.start(token);
    if (start === first) eventOf.set(token, 0);
    else if (start === second) eventOf.set(token, 1);
  }
  expect([...eventOf.values()].sort(), text).toEqual([0, 1]);
  return findLinks(scene, LEXICON, mentions, eventOf)
    .filter(({ from, to }) => from === 0 && to === 1)
    .map(({ kind }) => kind);
}

describe("link rows", () => {
  test("ids are unique", () => {
    const ids = EVENT_RULES.links.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const examples = EVENT_RULES.links.flatMap(({ kind, examples }) => examples.map((marked) => ({ kind, marked })));
  test.each(examples)("$marked ($kind)", ({ kind, marked }) => {
    expect(kindsBetween(marked)).toContain(kind);
  });

  const never = EVENT_RULES.links.flatMap(({ kind, never }) => never.map((marked) => ({ kind, marked })));
  test.each(never)("not $kind: $marked", ({ kind, marked }) => {
    expect(kindsBetween(marked)).not.toContain(kind);
  });
});

describe("descriptions", () => {
  /** The words that anybody uses of the event [in brackets], each with whether a side stands for it. */
  function wordsFor(marked: string): readonly string[] {
    const text = marked.replace(/[[\]]/g, "");
    const at = marked.indexOf("[");
    const { scene, mentions } = candidatesOf(text);
    const event = mentions.find(({ token }) => scene.syntax.start(token) === at);
    expect(event, text).toBeDefined();
    const found = describeEvents(scene, LEXICON, new Map([[event!.token, 0]]), mentions).get(0) ?? [];
    return found.map(({ start, end, by }) => `${text.slice(start, end)}${by === null ? "" : " (said)"}`);
  }

  test.each<[marked: string, words: readonly string[]]>([
    ["The ministry described the [talks] as constructive.", ["constructive (said)"]],
    ["Ostrow and Brandt had a phone [call], which the ministry described as constructive.", ["constructive (said)"]],
    ["The envoy left after the “fruitful” [talks].", ["fruitful"]],
    ["The ministry announced the [talks] on Monday.", []],
    ["The envoy said the [talks] would last two days.", []],
  ])("%s", (marked, words) => {
    expect(wordsFor(marked)).toEqual(words);
  });
});
