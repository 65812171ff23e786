import { readFileSync } from "node:fs";
import { pretty } from "../src/cli/views/pretty.ts";
import { exampleReports } from "../src/node/examples.ts";
import { readReport } from "../src/node/index.ts";

/** Columns at which the golden readings are set. */
const COLUMNS = 100;

/** One example as the terminal shows it, and where its golden reading lies. */
export interface ExampleReading {
  readonly slug: string;
  readonly golden: URL;
  readonly read: () => string;
}

/** Every example of index.json, without colours, so that a golden file reads like the demo. */
export function exampleReadings(): readonly ExampleReading[] {
  return exampleReports().map((example) => {
    const slug = example.file.replace(/\.\w+$/, "");
    return {
      slug,
      golden: new URL(`golden/${slug}.txt`, import.meta.url),
      read: () =>
        pretty(readReport({ ...example.known, bytes: example.bytes }), {
          isTerminal: false,
          colour: false,
          columns: COLUMNS,
        }),
    };
  });
}

/** The golden reading, or null where there is none. */
export function readGolden(reading: ExampleReading): string | null {
  try {
    return readFileSync(reading.golden, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
