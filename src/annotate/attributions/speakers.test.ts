import { describe, expect, test } from "vitest";
import type { Layers } from "../../core/index.ts";
import { nodeModels } from "../../node/models.ts";
import { languages } from "../../pipeline/languages.ts";
import { reportOfText } from "../tokens/fixture.ts";

const reader = languages(nodeModels)("en");

describe("who stands behind a source", () => {
  /** Names behind the source of each attribution; unnamed ones in lower case as the report has them. */
  function behind(text: string): string[][] {
    const { entities, attributions } = reader.run(reportOfText(text)) as Layers;
    const names = new Map(entities.map((entity) => [entity.id, entity.name]));
    return attributions.map((one) => one.speakers.map((id) => names.get(id)!));
  }

  test.each<[string, string[][]]>([
    ["Ana Ilieva and her allies said the dam leaks.", [["Ana Ilieva"]]],
    ["Farmers said the dam leaks.", [[]]],
    [
      "Sens. Ana Ilieva (R-Ohio), Tomas Lind (D-Vt.) and Marta Ruiz said the dam leaks.",
      [["Ana Ilieva", "Tomas Lind", "Marta Ruiz"]],
    ],
    ["Six papers, including the Vidin Herald, said the dam leaks.", [["Vidin Herald"]]],
    ["Ilieva Foundation Director of River Affairs Ana Ruiz said the dam leaks.", [["Ana Ruiz"]]],
    ["Hackers backing President Anton Brizzel said the dam leaks.", [[]]],
    ["According to a federal report, the dam leaks.", [["a federal report"]]],
    ["I asked Tomas Lind whether the dam leaks.\n\nAna Ilieva is a reporter for the Vidin Herald.", [["Ana Ilieva"]]],
    ["I asked Tomas Lind whether the dam leaks.", [[]]],
    ["The lawsuit by Ana Ilieva said the dam leaks.", [["The lawsuit by Ana Ilieva"]]],
    ["Mayor Ana Ilieva was there. A spokesman for the mayor said the dam leaks.", [["A spokesman for the mayor"]]],
    ["The “Clean Rivers” ad says the dam leaks.", [["The “Clean Rivers” ad"]]],
  ])("%s", (text, expected) => {
    expect(behind(text)).toEqual(expected);
  });
});
