import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Store } from "../../store/store.ts";
import { addAll, REPORTS } from "./fixture.ts";
import { openStore } from "./index.ts";

/**
 * The crash protocol. A child process adds reports 0 to N-1 to a store, telling the number of each as soon as its transaction
 * is done, and makes the stories every ten reports. It is killed (SIGKILL) at moments that a fixed seed draws, and started
 * again on the same file, until it is through. After every kill the file must be sound, hold every report that was told, and
 * at most one that was not; at the end its stories must be those of a store that was never killed.
 */
const SEED = 20_251_021;
const KILLS = 8;
/** Bounds of the time that a child lives, in ms after its first word. */
const LIVES_MS = [5, 400] as const;

const folder = mkdtempSync(join(tmpdir(), "readout-crash-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CHILD = `
import { openStore } from ${JSON.stringify(new URL("./index.ts", import.meta.url).href)};
import { addAll } from ${JSON.stringify(new URL("./fixture.ts", import.meta.url).href)};
const store = await openStore(process.argv[1], 5000);
process.stdout.write("open\\n");
await addAll(store, (number) => process.stdout.write(number + "\\n"));
await store.close();
`;

/** Numbers from 0 to 1 by a linear congruential generator (Numerical Recipes), the same in every run. */
function* draws(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

interface Life {
  readonly told: number;
  readonly finished: boolean;
}

async function live(path: string, lifeMs: number | null): Promise<Life> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", CHILD, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let seen = "";
  let killer: NodeJS.Timeout | null = null;
  child.stdout!.on("data", (chunk: Buffer) => {
    seen += chunk.toString();
    if (lifeMs !== null && killer === null) killer = setTimeout(() => child.kill("SIGKILL"), lifeMs);
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const numbers = seen
    .split("\n")
    .filter((line) => /^\d+$/.test(line))
    .map(Number);
  return { told: numbers.length === 0 ? 0 : numbers.at(-1)! + 1, finished: code === 0 };
}

async function storiesOf(store: Store): Promise<readonly unknown[]> {
  const rows = await store.stories({ limit: 1000 });
  const stories = [];
  for (const { id } of rows) stories.push(await store.story(id));
  return stories;
}

it("killed at any moment, a batch loses at most the report in flight", { timeout: 300_000 }, async () => {
  const path = join(folder, "store.db");
  const random = draws(SEED);
  let told = 0;
  let kills = 0;
  for (let finished = false; !finished; ) {
    const lifeMs = kills < KILLS ? LIVES_MS[0] + random.next().value * (LIVES_MS[1] - LIVES_MS[0]) : null;
    const life = await live(path, lifeMs);
    finished = life.finished;
    if (!finished) kills += 1;
    told = Math.max(told, life.told);
    const store = await openStore(path);
    const { isSound, problems, counts } = await store.check();
    expect(problems).toEqual([]);
    expect(isSound).toBe(true);
    const { versions } = counts;
    expect(versions).toBeGreaterThanOrEqual(told);
    expect(versions).toBeLessThanOrEqual(told + 1);
    await store.close();
  }
  expect(told).toBe(REPORTS);
  expect(kills).toBeGreaterThanOrEqual(3);
  const [killed, whole] = [await openStore(path), await openStore(join(folder, "whole.db"))];
  await addAll(whole, () => {});
  expect(await storiesOf(killed)).toEqual(await storiesOf(whole));
  for (const store of [killed, whole]) await store.close();
});
