import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REPOSITORY } from "../../corpora/folder.ts";

/** The built program, which users run. */
export const PROGRAM = join(REPOSITORY, "dist/node/main.js");

/** The store of a corpus's reports: made once, kept in the folder for temporary files, and used again. */
export async function storeOf(corpus: string, name: string): Promise<string> {
  const folder = join(tmpdir(), "readout-desk-bench");
  const path = join(folder, `${name}.db`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${name}-${process.pid}.db`);
  process.stderr.write(`Reading ${name} into a store; this takes minutes, once.\n`);
  try {
    await ended(spawn(process.execPath, [PROGRAM, "add", corpus, "--store", unfinished], { stdio: "inherit" }));
    renameSync(unfinished, path);
  } finally {
    for (const rest of ["", "-wal", "-shm", ".owner"]) rmSync(unfinished + rest, { force: true });
  }
  return path;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the program ended with ${code}`))));
  });
}

/** What a process has used: memory now and at its highest, in bytes, and time of the processor, in ms. */
export interface Usage {
  readonly rssBytes: number;
  readonly cpuMs: number;
}

/** A desk that runs in a process of its own, at an address of this machine alone. */
export class RunningDesk {
  readonly address: string;
  readonly #child: ChildProcess;

  private constructor(address: string, child: ChildProcess) {
    this.address = address;
    this.#child = child;
  }

  /** Starts `readout serve` and waits until it tells its address. */
  static start(store: string): Promise<RunningDesk> {
    const child = spawn(process.execPath, [PROGRAM, "serve", "--store", store, "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    return new Promise((resolve, reject) => {
      let told = "";
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`the desk ended with ${code} before it served`)));
      child.stdout!.setEncoding("utf8").on("data", (text: string) => {
        told += text;
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
        if (address !== undefined) resolve(new RunningDesk(address, child));
      });
    });
  }

  /** What the process has used, as ps tells it. */
  usage(): Usage {
    const told = execFileSync("ps", ["-o", "rss=,time=", "-p", String(this.#child.pid)], { encoding: "utf8" });
    const [rss = "0", time = "0"] = told.trim().split(/\s+/);
    const seconds = time.split(/[-:]/).reduce((sum, part, index, parts) => {
      const unit = [1, 60, 3600, 86_400][parts.length - 1 - index]!;
      return sum + Number(part) * unit;
    }, 0);
    return { rssBytes: Number(rss) * 1024, cpuMs: seconds * 1000 };
  }

  end(): Promise<void> {
    return new Promise((resolve) => {
      this.#child.removeAllListeners("exit");
      this.#child.once("exit", () => resolve());
      this.#child.kill("SIGTERM");
    });
  }
}
