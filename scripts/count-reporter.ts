import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with the plain line "N passed, N failed, N skipped", which tools other than Vitest can read. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === "pending") continue;
        count[state] += 1;
      }
      if (module.state() === "failed" && module.errors().length > 0) count.failed += 1;
    }
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
