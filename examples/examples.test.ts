import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleReadings, readGolden } from "./reading.ts";
import { examplePages, GOLDEN, README, recordTexts } from "./record.ts";

// The readings change with every rule and model: `npm run golden` writes them anew, and the diff is what to review.
describe("the example story", () => {
  it.each(
    exampleReadings().map((reading) => [reading.slug, reading] as const),
  )("%s reads as its golden file", (_, reading) => {
    expect(reading.read()).toBe(readGolden(reading));
  });

  it("changes with each report what its golden file and the README say", async () => {
    const { golden, readme } = recordTexts(await examplePages());
    expect(golden).toBe(readFileSync(GOLDEN, "utf8"));
    expect(readme).toBe(readFileSync(README, "utf8"));
  });
});
