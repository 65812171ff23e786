import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "evaluation/**/*.test.ts", "scripts/**/*.test.ts", "examples/**/*.test.ts"],
    testTimeout: 60_000,
    // Every core: two make the suite half as long.
    maxWorkers: "100%",
    reporters: ["default", "./scripts/count-reporter.ts"],
  },
});
