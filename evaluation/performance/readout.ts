import { createReader } from "../../src/node/index.ts";
import type { Contestant } from "./contestant.ts";
import type { BenchmarkReports } from "./reports.ts";

/** The whole of Readout, from the text as it was given to the document. */
export function readoutContestant({ inputs }: BenchmarkReports): Contestant {
  const reader = createReader();
  return {
    whole() {
      for (const input of inputs) reader.read(input);
    },
    staged(around) {
      for (const input of inputs) {
        const report = around("page", () => reader.readPage(input)) as ReturnType<typeof reader.readPage>;
        reader.annotate(report, { around });
      }
    },
  };
}
