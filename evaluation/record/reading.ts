import { type Annotated, type Layers, ReadoutError } from "../../src/core/index.ts";
import { nodeModels } from "../../src/node/models.ts";
import { readPage } from "../../src/node/page.ts";
import { type LanguageReader, languages } from "../../src/pipeline/languages.ts";
import type { EcbReport } from "../corpora/ecb.ts";

/** A report with every layer, as the record takes it in. */
export type FullReading = Annotated<keyof Layers>;

let english: LanguageReader | null = null;

/**
 * Reads a report from its text alone: the corpus's date, address and labels are not looked at, and the id only names the
 * answer. Null, and a problem reported, where the product refuses it.
 */
export function readReport(report: EcbReport, onProblem: (id: string, message: string) => void): FullReading | null {
  const input = { id: report.id, text: report.text, language: "en" };
  try {
    const page = readPage(input, input);
    if (page.text !== report.text) {
      onProblem(report.id, "its text is not the text that was given");
      return null;
    }
    english ??= languages(nodeModels)("en");
    return { report: page, ...english.run(page) } as FullReading;
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    onProblem(report.id, error.message);
    return null;
  }
}
