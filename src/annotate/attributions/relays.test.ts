import { describe, expect, test } from "vitest";
import { read, wordsOf } from "./fixture.ts";

/** One attribution in a line: source, cue, content, relays, and whether it took place. */
function lines(text: string): string[] {
  return read(text).map(
    (one) =>
      `[${wordsOf(text, one.source)}] <${wordsOf(text, one.cue)}> {${wordsOf(text, one.content)}} ${[
        one.via.length > 0 ? `via ${one.via.join(",")}` : "",
        one.sourceKind,
        one.negated ? "negated" : "",
      ]
        .filter((part) => part !== "")
        .join("; ")}`,
  );
}

describe("answers that were not given", () => {
  test.each<[string, string[]]>([
    ["The embassy had no comment.", ["[The embassy] <had no comment> {} collective; negated"]],
    ["The mayor did not elaborate.", ["[The mayor] <did not elaborate> {} named; negated"]],
    ["Mr. Varga could not be reached.", ["[Mr. Varga] <could not be reached> {} named; negated"]],
    [
      "There was no immediate comment from the ministry.",
      ["[the ministry] <no immediate comment> {} collective; negated"],
    ],
    ["An agreement could not be reached.", []],
    ["The engine did not respond.", []],
    // Whoever said the one thing refused the other.
    [
      "A spokesman said a diver was hurt but declined to name him.",
      [
        "[A spokesman] <said> {a diver was hurt} anonymous",
        "[A spokesman] <declined> {to name him} anonymous; negated",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe("a source that holds a relay", () => {
  test.each<[string, string[]]>([
    [
      "The bridge was old, according to a survey cited by the Courier.",
      [
        "[a survey] <according to> {The bridge was old} via a2; document",
        "[the Courier] <cited> {The bridge was old} named",
      ],
    ],
    [
      "The daily quoting harbour sources said the bridge was old.",
      [
        "[The daily] <said> {the bridge was old} collective",
        "[harbour sources] <quoting> {the bridge was old} via a1; anonymous",
      ],
    ],
    [
      "The bridge was old, the agency reported, quoting an engineer as saying.",
      [
        "[the agency] <reported> {The bridge was old} collective",
        "[an engineer] <quoting> {The bridge was old} via a1; anonymous",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
