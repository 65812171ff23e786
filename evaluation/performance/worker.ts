import { type Contestant, type Footprint, runMemoryRound, runRound } from "./contestant.ts";
import { comparePages } from "./pages.ts";
import { type BenchmarkReports, benchmarkReports } from "./reports.ts";
import { measureStart } from "./start.ts";

/**
 * One contestant in a process of its own, so that neither feeds the other's compiler or fills the other's heap. It does one
 * thing for each order and answers with what it measured.
 */
export type Order = "round" | "memory" | "footprint" | "pages" | "start";
export type ContestantName = "readout" | "compromise" | "pages" | "start";

const name = process.argv[2] as ContestantName;
const reports = await benchmarkReports();
const bareRssBytes = process.memoryUsage().rss;
const contestant = await makeContestant(reports);

async function makeContestant(all: BenchmarkReports): Promise<Contestant> {
  if (name === "readout") return (await import("./readout.ts")).readoutContestant(all);
  if (name === "compromise") return (await import("./compromise.ts")).compromiseContestant(all);
  return { whole() {}, staged() {} };
}

function obey(order: Order): unknown {
  switch (order) {
    case "round":
      return runRound(contestant);
    case "memory":
      return runMemoryRound(contestant);
    case "pages":
      return reports.pages.length === 0 ? null : comparePages(reports.pages, 3);
    case "start":
      return measureStart();
    case "footprint":
      return { peakRssBytes: process.resourceUsage().maxRSS * 1024, bareRssBytes } satisfies Footprint;
  }
}

process.on("message", (order: Order) => {
  process.send!({ answer: obey(order) });
});
process.send!({ answer: "ready" });
