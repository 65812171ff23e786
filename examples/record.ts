import { readFileSync } from "node:fs";
import { unfold } from "../src/app/record/index.ts";
import { Layout } from "../src/cli/views/layout.ts";
import { unfoldedPage } from "../src/cli/views/unfold.ts";
import { exampleReports } from "../src/node/examples.ts";
import { createReader } from "../src/node/index.ts";
import { nodeMaking } from "../src/node/making.ts";
import { memoryStore } from "../src/store/memory/index.ts";

/** Columns at which the pages are set. */
const COLUMNS = 100;
const RULE = `${"─".repeat(COLUMNS)}\n`;
/** Reports whose changes the README shows: one puts the summit in doubt, one puts off what was to prepare it. */
const SHOWN = ["04-summit-in-doubt.html", "07-preparatory-meeting-postponed.txt"];
const [BEGIN, END] = ["<!-- what two of the reports changed: `npm run golden` writes it -->\n", "<!-- end -->\n"];

export const GOLDEN = new URL("golden/record.txt", import.meta.url);
export const README = new URL("../README.md", import.meta.url);

/** What each example changed when it was added to those before: a page each, as the demo shows them. */
export async function examplePages(): Promise<readonly string[]> {
  const reader = createReader();
  const files = new Map<unknown, string>();
  const readings = exampleReports().map(({ file, known, bytes }) => {
    const reading = reader.readLayers({ ...known, bytes });
    files.set(reading.document, file);
    return reading;
  });
  const pages: string[] = [];
  for await (const unfolded of unfold(memoryStore(), readings, nodeMaking("0.1.0"))) {
    const page = new Layout({ isTerminal: false, colour: false, columns: COLUMNS });
    unfoldedPage(page, files.get(unfolded.document)!, unfolded, "UTC");
    pages.push(page.toString());
  }
  return pages;
}

/** The pages as one text, and the README with those that it shows. */
export function recordTexts(pages: readonly string[]): { readonly golden: string; readonly readme: string } {
  const shown = pages.filter((page) => SHOWN.some((file) => page.includes(file)));
  const readme = readFileSync(README, "utf8");
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error("README.md lost the place for what the examples changed");
  const block = `\n\`\`\`\n${shown.join(RULE)}\`\`\`\n\n`;
  return { golden: pages.join(RULE), readme: readme.slice(0, from) + BEGIN + block + readme.slice(to) };
}
