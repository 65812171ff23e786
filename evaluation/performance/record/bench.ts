import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatTable } from "../../table.ts";
import { addingLook, LOOKS, type LookTimes, looksOf, timeLook } from "./looks.ts";
import { addedOf, makeStore, planReports } from "./making.ts";
import { pageLooks } from "./pages.ts";

const TARGETS = { ms: 50, size: 6 };

/** Makes a large store of invented reports, or fills up the one at `path`, and times what a reader waits for. Gives the exit status. */
export async function benchRecord(
  reports: number,
  { asJson, path }: { readonly asJson: boolean; readonly path: string | undefined },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "readout-record-"));
  const tell = (words: string): boolean => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${words}`);
  try {
    const { store, copier, making, made } = await makeStore(path ?? join(folder, "store.db"), reports, tell);
    const times: LookTimes[] = [];
    for (const look of [...(await looksOf(store, making.merge)), ...(await pageLooks(store, making.merge))]) {
      tell(look.what);
      times.push(await timeLook(look));
    }
    // The reports that would have come next.
    const further = planReports(addedOf(made.reports) + LOOKS)
      .slice(-LOOKS)
      .map((planned) => copier.copy({ ...planned, id: `further-${planned.id}` }));
    times.push(await timeLook(addingLook(store, further, making)));
    tell("");
    const rss = process.memoryUsage().rss;
    await store.close();
    if (asJson) process.stdout.write(`${JSON.stringify({ made, times, rssBytes: rss }, null, 2)}\n`);
    else print(made, times, rss);
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(made: Awaited<ReturnType<typeof makeStore>>["made"], times: readonly LookTimes[], rss: number): void {
  const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  const size = made.storeBytes / made.textBytes;
  process.stdout.write(
    `${made.reports} reports made in ${made.seconds.toFixed(0)} s (processor ${made.cpuSeconds.toFixed(0)} s); ${(made.storeBytes / 1e9).toFixed(2)} GB, ` +
      `${size.toFixed(2)} times the text (target: at most ${TARGETS.size}); memory ${(rss / 1e6).toFixed(0)} MB\n\n`,
  );
  process.stdout.write(
    formatTable(
      [
        { heading: `ms (target: under ${TARGETS.ms})` },
        { heading: "median", right: true },
        { heading: "p95", right: true },
        { heading: "most", right: true },
        { heading: "CPU median", right: true },
        { heading: "CPU p95", right: true },
        { heading: "" },
      ],
      times.map(({ what, wall, cpu }) => [
        what,
        ms(wall.median),
        ms(wall.p95),
        ms(wall.most),
        ms(cpu.median),
        ms(cpu.p95),
        cpu.p95 < TARGETS.ms ? "" : "over",
      ]),
    ),
  );
}
