import { describe, expect, test } from "vitest";
import { Syntax } from "../../core/index.ts";
import { CUES } from "../../lang/en/cues.ts";
import { exactQuotations } from "./exact-quotations.ts";
import { layersOf } from "./fixture.ts";
import { compileLexicon, findQuotations, Scene } from "./index.ts";

const LEXICON = compileLexicon(CUES);

/** The contents of attributions after the last step; each is given as the words of its cue and of its pieces. */
function exact(text: string, ...given: readonly (readonly [cue: string, ...content: string[]])[]): string[][] {
  const layers = layersOf(text);
  const scene = new Scene(
    layers.report,
    new Syntax(text, layers),
    findQuotations(text, layers.report.blocks, CUES.quotations),
    LEXICON,
  );
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const found = given.map(([cue, ...content]) => ({
    source: [],
    cue: [at(cue)],
    content: content.map(at),
    by: "say",
    cueToken: scene.syntax.tokenFrom(text.indexOf(cue)),
    sourceToken: -1,
  }));
  return exactQuotations(scene, found).map((one) => one.content.map((span) => text.slice(span.start, span.end)));
}

describe("a direct quotation has exactly its marks", () => {
  test.each<[string, string[][], string[][]]>([
    // A content that breaks off within its quotation.
    ["“We will stay. We will not pay,” she said.", [["said", "“We will stay"]], [["“We will stay. We will not pay,”"]]],
    // What follows the closing mark.
    [
      "She cried, “Let us stay here!” until dawn.",
      [["cried", "“Let us stay here!” until dawn"]],
      [["“Let us stay here!”"]],
    ],
    // What leads up to it.
    ["He told the crowd, “We will stay.”", [["told", "the crowd, “We will stay.”"]], [["“We will stay.”"]]],
    [
      "He says things such as, “We will stay.”",
      [["says", "things such as, “We will stay.”"]],
      [["things such as, “We will stay.”"]],
    ],
    // Another's cue in what follows: both stand.
    [
      "“We will stay here,” Varga said, according to Reuters.",
      [
        ["according to", "“We will stay here,” Varga said"],
        ["said", "“We will stay here,”"],
      ],
      [["“We will stay here,” Varga said"], ["“We will stay here,”"]],
    ],
    // A paragraph that is one quotation goes on from the one before it.
    [
      "“We will stay,” Varga said.\n\n“We have nowhere else to go.”\n\nThe town is small.",
      [["said", "“We will stay,”"]],
      [["“We will stay,”", "“We have nowhere else to go.”"]],
    ],
    // A crosshead in single marks does not.
    [
      "“We will stay,” Varga said.\n\n'Nowhere else to go.'\n\nThe town is small.",
      [["said", "“We will stay,”"]],
      [["“We will stay,”"]],
    ],
    // One span a paragraph.
    [
      "Varga said: “We will stay.\n\n“We will not pay.”",
      [["said", "“We will stay.\n\n“We will not pay.”"]],
      [["“We will stay.", "“We will not pay.”"]],
    ],
    // Part of a clause: left alone.
    ["She said it was “bad for us” twice.", [["said", "it was “bad for us” twice"]], [["it was “bad for us” twice"]]],
  ])("%s", (text, given, expected) => {
    expect(exact(text, ...(given as [string, ...string[]][]))).toEqual(expected);
  });
});
