import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "evaluation/**/*.test.ts", "scripts/**/*.test.ts", "examples/**/*.test.ts"],
    testTimeout: 60_000,
    // Every core: two make the suite half as long.
    maxWorkers: "100%",
    // Modules hold no state, so a worker loads them once for all its files: a third of the time.
    isolate: false,
    reporters: ["default", "./scripts/count-reporter.ts"],
  },
});
