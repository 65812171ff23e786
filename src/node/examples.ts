import { readFileSync } from "node:fs";
import type { ExampleReport } from "../cli/demo.ts";

const FOLDER = new URL("../../examples/", import.meta.url);

/** The example reports that come with the package, in the order of the story. */
export function exampleReports(): readonly ExampleReport[] {
  const index = JSON.parse(readFileSync(new URL("index.json", FOLDER), "utf8")) as {
    file: string;
    outlet: string;
    published: string | null;
    url: string;
  }[];
  return index.map(({ file, outlet, published, url }) => ({
    file,
    bytes: readFileSync(new URL(file, FOLDER)),
    known: { outlet, url, ...(published === null ? {} : { published }) },
  }));
}
