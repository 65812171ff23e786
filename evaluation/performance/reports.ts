import { exampleReports } from "../../src/node/examples.ts";
import type { ReadInput } from "../../src/node/index.ts";
import { collect, DataFolder } from "../corpora/folder.ts";
import { readPolnear } from "../corpora/polnear.ts";
import { toInput } from "../corpora/records.ts";

/** What is read in the benchmark. */
export interface BenchmarkReports {
  /** For the heading: "84 reports of PolNeAR dev". */
  readonly name: string;
  readonly inputs: readonly (ReadInput & { readonly text: string })[];
  /** Runs of characters between white space. */
  readonly wordCount: number;
  /** Pages of the extraction benchmark as HTML; none where the data folder is absent. */
  readonly pages: readonly string[];
}

/** The 84 reports of PolNeAR dev, or, without the data folder, our example reports many times over. */
export async function benchmarkReports(): Promise<BenchmarkReports> {
  const data = new DataFolder();
  const file = "polnear-dev.jsonl.gz";
  if (!data.has(file)) {
    const inputs = exampleReports()
      .filter((report) => report.file.endsWith(".txt") && !report.file.endsWith("-bg.txt"))
      .map(({ bytes, known }) => ({ ...known, text: new TextDecoder().decode(bytes) }));
    const many = Array.from({ length: 12 }, () => inputs).flat();
    return {
      name: `the ${inputs.length} English example texts, twelve times over: the data folder is absent (READOUT_DATA), so these figures are rough`,
      inputs: many,
      wordCount: countWords(many),
      pages: [],
    };
  }
  const reports = await collect(readPolnear(data, file));
  const inputs = reports.map(({ record }) => ({ ...toInput(record), text: record.text }));
  const truth = data.has("page/dev/ground-truth.json")
    ? Object.keys(data.json<object>("page/dev/ground-truth.json")).sort()
    : [];
  return {
    name: `${inputs.length} reports of PolNeAR dev`,
    inputs,
    wordCount: countWords(inputs),
    pages: truth.map((id) => data.text(`page/dev/html/${id}.html.gz`)),
  };
}

function countWords(inputs: readonly { readonly text: string }[]): number {
  return inputs.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}
