import type { BatchCount } from "../app/batch.ts";
import type { Terminal } from "./terminal.ts";

/** Lines between two updates of the counter, so that a fast batch is not slowed by its own progress. */
const STEP_LINES = 10;

/**
 * A counter on standard error while a long batch runs, only where that is a terminal; the last line always tells how
 * many reports failed, terminal or not.
 */
export function batchProgress(terminal: Terminal): {
  readonly show: (count: BatchCount) => void;
  readonly finish: (count: BatchCount) => Promise<void>;
} {
  const live = terminal.errStyle.isTerminal;
  return {
    show: (count) => {
      if (live && (count.read + count.failed) % STEP_LINES === 0) void terminal.err(`\r${sentence(count)}`);
    },
    finish: async (count) => {
      if (live) await terminal.err(`\r${sentence(count)}\n`);
      else if (count.failed > 0) await terminal.err(`${sentence(count)}\n`);
    },
  };
}

function sentence(count: BatchCount): string {
  const failed = count.failed === 0 ? "" : `, ${count.failed} could not be read`;
  return `${count.read} ${count.read === 1 ? "report" : "reports"} read${failed}`;
}
