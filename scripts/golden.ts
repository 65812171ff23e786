// Writes the golden readings of the examples anew: all, or those whose name holds one of the words given.
import { mkdirSync, writeFileSync } from "node:fs";
import { exampleReadings, readGolden } from "../examples/reading.ts";

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
