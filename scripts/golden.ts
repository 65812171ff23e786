// Writes the golden readings of the examples anew: all, or those whose name holds one of the words given; "record" is what each changed,
// which the README shows too.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { exampleReadings, readGolden } from "../examples/reading.ts";
import { examplePages, GOLDEN, README, recordTexts } from "../examples/record.ts";

const words = process.argv.slice(2);
for (const reading of exampleReadings()) {
  if (words.length > 0 && !words.some((word) => reading.slug.includes(word))) continue;
  const before = readGolden(reading);
  const now = reading.read();
  if (before === now) continue;
  mkdirSync(new URL(".", reading.golden), { recursive: true });
  writeFileSync(reading.golden, now);
  console.log(`${before === null ? "new    " : "changed"} examples/golden/${reading.slug}.txt`);
}

if (words.length === 0 || words.includes("record")) {
  const { golden, readme } = recordTexts(await examplePages());
  for (const [file, name, text] of [
    [GOLDEN, "examples/golden/record.txt", golden],
    [README, "README.md", readme],
  ] as const) {
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    writeFileSync(file, text);
    console.log(`changed ${name}`);
  }
}
