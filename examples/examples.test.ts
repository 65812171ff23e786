import { describe, expect, it } from "vitest";
import { exampleReadings, readGolden } from "./reading.ts";

// The readings change with every rule and model: `npm run golden` writes them anew, and the diff is what to review.
describe("the example story", () => {
  it.each(
    exampleReadings().map((reading) => [reading.slug, reading] as const),
  )("%s reads as its golden file", (_, reading) => {
    expect(reading.read()).toBe(readGolden(reading));
  });
});
