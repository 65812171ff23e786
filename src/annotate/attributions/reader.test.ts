import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attribution } from "../../core/index.ts";
import { CUES } from "../../lang/en/cues.ts";
import { layersOf, read, wordsOf } from "./fixture.ts";
import { attributionsAnnotator } from "./index.ts";

/** One attribution in a line: source, cue, content, and what is not the default. */
function line(text: string, one: Attribution): string {
  const extra = [
    one.via.length > 0 ? `via ${one.via.join(",")}` : "",
    one.speech === "indirect" ? "" : one.speech,
    one.act === "statement" ? "" : one.act,
    one.sourceKind,
    one.sourceCount === null ? "" : `×${one.sourceCount}`,
    one.stance === "asserts" ? "" : one.stance,
    one.negated ? "negated" : "",
    one.addressee.length > 0 ? `to ${wordsOf(text, one.addressee)}` : "",
    one.anonymityReason === null ? "" : `reason ${wordsOf(text, [one.anonymityReason])}`,
  ].filter((part) => part !== "");
  return `[${wordsOf(text, one.source)}] <${wordsOf(text, one.cue)}> {${wordsOf(text, one.content)}} ${extra.join("; ")}`;
}

function lines(text: string): string[] {
  return read(text).map((one) => line(text, one));
}

describe("who said what", () => {
  test.each<[string, string[]]>([
    ["The mayor said the bridge was safe.", ["[The mayor] <said> {the bridge was safe} named"]],
    ["The bridge was safe, the mayor said on Friday.", ["[the mayor] <said> {The bridge was safe} named"]],
    ["The bridge, the mayor said, was safe.", ["[the mayor] <said> {The bridge | was safe} named"]],
    ["“The bridge is safe,” the mayor said.", ["[the mayor] <said> {“The bridge is safe,”} direct; named"]],
    [
      "“The bridge is safe,” the mayor said. “We tested it.”",
      ["[the mayor] <said> {“The bridge is safe,” | “We tested it.”} direct; named"],
    ],
    // A quotation of two paragraphs is one content, a span a paragraph.
    [
      "The mayor said: “The bridge is safe.\n\n“We tested it.”",
      ["[The mayor] <said> {“The bridge is safe. | “We tested it.”} direct; named"],
    ],
    [
      "The mayor said the bridge was “safe enough” for cars.",
      ["[The mayor] <said> {the bridge was “safe enough” for cars} mixed; named"],
    ],
    [
      "The mayor said in an interview with the Observer that the bridge was safe.",
      ["[The mayor] <said> {that the bridge was safe} named; to the Observer"],
    ],
    // What came before is not where it was said.
    [
      "After a conversation with the governor, the mayor announced that the bridge would close.",
      ["[the mayor] <announced> {that the bridge would close} named"],
    ],
    [
      "According to two officials, the bridge was closed.",
      ["[two officials] <According to> {the bridge was closed} anonymous; ×2"],
    ],
    [
      "The survey found that most drivers avoid the bridge.",
      ["[The survey] <found> {that most drivers avoid the bridge} document"],
    ],
    [
      "The ministry denied that the bridge was unsafe.",
      ["[The ministry] <denied> {that the bridge was unsafe} collective; denies"],
    ],
    [
      "The rebels blamed the army; the army denied responsibility.",
      ["[The rebels] <blamed> {the army} anonymous", "[the army] <denied> {responsibility} collective; denies"],
    ],
    ["The referee asked both captains before calling the game off.", []],
    ["The company declined to comment.", ["[The company] <declined> {to comment} collective; declines; negated"]],
    [
      "A spokeswoman did not say whether the bridge would open.",
      ["[A spokeswoman] <did not say> {whether the bridge would open} anonymous; ×1; negated"],
    ],
    ["The council urged drivers to stay away.", ["[The council] <urged> {drivers to stay away} collective; asks"]],
    [
      "An engineer told Reuters that the bridge was old.",
      ["[An engineer] <told> {that the bridge was old} anonymous; ×1; to Reuters"],
    ],
    // A transcript, each speech in marks of its own.
    [
      "“PETROVA: The bridge is safe.\n\n“VARGA: The bridge is old.",
      ["[PETROVA] <:> {The bridge is safe} named", "[VARGA] <:> {The bridge is old} named"],
    ],
    // Clause in clause.
    [
      "Reuters reported that an engineer said the bridge was old.",
      [
        "[Reuters] <reported> {that an engineer said the bridge was old} named",
        "[an engineer] <said> {the bridge was old} via a1; anonymous; ×1",
      ],
    ],
    // Shared content.
    [
      "The agency quoted a diver as saying that the bridge was old.",
      [
        "[The agency] <quoted> {that the bridge was old} collective",
        "[a diver] <as saying> {that the bridge was old} via a1; anonymous; ×1",
      ],
    ],
    [
      "The bridge was old, Reuters reported, citing two engineers.",
      [
        "[Reuters] <reported> {The bridge was old} named",
        "[two engineers] <citing> {The bridge was old} via a1; anonymous; ×2",
      ],
    ],
    [
      "“The bridge is old,” the diver said, according to Reuters.",
      [
        "[Reuters] <according to> {“The bridge is old,” the diver said} mixed; named",
        "[the diver] <said> {“The bridge is old,”} via a1; direct; anonymous; ×1",
      ],
    ],
    [
      "An aide, speaking on condition of anonymity because the talks are secret, said the deal was close.",
      ["[An aide] <said> {the deal was close} anonymous; ×1; reason because the talks are secret"],
    ],
  ])("%s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test("a cue in doubt is traced with the row and the reason", () => {
    const dropped: string[] = [];
    read("The club added two players.", [], (entry) => {
      if (!entry.kept) dropped.push(`${entry.by}: ${entry.why}`);
    });
    expect(dropped).toEqual(["add: none of the row's frames is filled"]);
  });
});

describe("laws", () => {
  const piece = fc.constantFrom(
    "The mayor ",
    "said ",
    "that ",
    "Reuters ",
    "reported, ",
    "citing ",
    "two officials ",
    "quoted ",
    "as saying ",
    "“",
    "” ",
    '"',
    "according to ",
    "the bridge is safe",
    ", ",
    ". ",
    "\n\n",
    "who ",
    "did not ",
    "told ",
    "on condition of anonymity because ",
    "reportedly ",
    ": ",
    "😀 ",
  );

  test("spans lie in the text, relays are known, acyclic and complete, and reading again gives the same", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const input = layersOf(text);
        const annotator = attributionsAnnotator(CUES);
        const found = annotator.annotate(input);
        expect(annotator.annotate(input)).toEqual(found);
        const byId = new Map(found.map((one) => [one.id, one]));
        found.forEach((one, index) => {
          expect(one.id).toBe(`a${index + 1}`);
          const spans = [...one.source, ...one.cue, ...one.content, ...one.addressee];
          if (one.anonymityReason !== null) spans.push(one.anonymityReason);
          for (const at of spans) {
            expect(at.start).toBeGreaterThanOrEqual(0);
            expect(at.end).toBeGreaterThan(at.start);
            expect(at.end).toBeLessThanOrEqual(text.length);
          }
          expect(one.via).not.toContain(one.id);
          expect(new Set(one.via).size).toBe(one.via.length);
          for (const id of one.via) expect(byId.has(id)).toBe(true);
        });
      }),
      { numRuns: 80 },
    );
  });

  test.each([
    "said ",
    "“",
    "quoted X as saying ",
    "according to Reuters, ",
    "which said that ",
    "not on condition of anonymity ",
  ])("many of %s are read in time", (words) => {
    const annotator = attributionsAnnotator(CUES);
    const input = layersOf(words.repeat(2_000));
    expect(Array.isArray(annotator.annotate(input))).toBe(true);
  });
});
