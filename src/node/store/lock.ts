import {
  existsSync,
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import { ReadoutError } from "../../core/index.ts";

/** How long between two looks at a store that is in use. */
const LOOK_MS = 100;
/** How often an owner writes its file again, and for how long one whose process cannot be asked for may be silent. */
const BEAT_MS = 15_000;
const SILENT_MS = 5 * 60_000;

/** Who has a store open, as its file says. */
interface Owner {
  readonly pid: number;
  readonly started: string | null;
  readonly host?: string;
  /** The boot and the process namespace in which the number counts, where the system tells (Linux): host names change. */
  readonly place?: string | null;
  readonly beatMs?: number;
}

/**
 * Takes a store for this process. One process at a time has it open: `FILE.owner` names it. A process that was killed leaves
 * that file behind; as it no longer runs, the next one of the same machine takes over, and one elsewhere (another machine or
 * container) when the file was not written again for five minutes. Waits up to `waitMs` for another process to be done.
 *
 * @throws ReadoutError "store-busy"
 */
export async function lockStore(path: string, waitMs: number): Promise<() => void> {
  const owner = `${path}.owner`;
  const me: Owner = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    place: placeOf(),
    beatMs: BEAT_MS,
  };
  const mine = JSON.stringify(me);
  const deadline = Date.now() + waitMs;
  for (;;) {
    if (create(owner, mine)) break;
    const held = read(owner);
    if (held !== null && !isRunning(held, owner)) {
      takeAway(owner, held);
      continue;
    }
    if (Date.now() >= deadline) throw busy(path, held);
    await setTimeout(LOOK_MS);
  }
  // The SQLite library's own lock is a folder; with the owner gone it holds nobody off but us.
  removeFolder(`${path}.lock`);
  const beat = setInterval(() => {
    const held = beatOnce(owner, mine);
    // A machine that slept for long may have lost the store: writing on would damage it.
    if (held !== null && held !== mine) throw busy(path, held);
  }, BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    if (read(owner) === mine) unlinkSync(owner);
  };
}

/** Writes the owner's file again where it is still there and ours; gives what it held, null where that cannot be told now. */
function beatOnce(owner: string, mine: string): string | null {
  try {
    const held = readFileSync(owner, "utf8");
    // Written and not touched: the time is that of the file's own machine.
    if (held === mine) writeFileSync(owner, mine, { flag: "r+" });
    return held;
  } catch {
    // A disk that does not answer now may do so at the next beat.
    return null;
  }
}

/** Makes the file with its text in one step, so that nobody ever reads half of it; false where it is there. */
function create(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}.new`;
  try {
    writeFileSync(draft, text);
    linkSync(draft, path);
    return true;
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // File systems without hard links.
    if (["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"].includes(code) && existsSync(draft))
      return createPlainly(path, text);
    throw new ReadoutError("bad-store", {
      what: `the store cannot be held, as no file can be made beside it (${code})`,
      where: path.replace(/\.owner$/, ""),
      fix: "Check the folder and its permissions, or copy the store to another folder and name it with --store.",
      cause: error,
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

function createPlainly(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Moves the file of an owner that is gone out of the way. Where another process was quicker, its own file is put back. */
function takeAway(owner: string, expected: string): void {
  const aside = `${owner}.${process.pid}`;
  try {
    renameSync(owner, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (read(aside) === expected) unlinkSync(aside);
  else renameSync(aside, owner);
}

function isRunning(held: string, path: string): boolean {
  // Empty: its owner is between creating and writing it, or was killed there. It is given the time to write.
  if (held === "") return true;
  let owner: Partial<Owner>;
  try {
    owner = JSON.parse(held) as Partial<Owner>;
  } catch {
    return false;
  }
  if (typeof owner.pid !== "number") return false;
  const isHere = typeof owner.host !== "string" || owner.host === hostname();
  const place = placeOf();
  if (!isHere && (place === null || owner.place !== place))
    // Nobody here can ask for a process of another machine or container: only its silence tells.
    return owner.beatMs === undefined || silenceMs(path) < SILENT_MS;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const started = startOf(owner.pid);
  // A number that was given to another process since.
  return started === null || owner.started === null || started === owner.started;
}

/** How long ago a file was written, by the clock of the machine that keeps it. */
function silenceMs(path: string): number {
  const probe = `${path}.${process.pid}.now`;
  writeFileSync(probe, "");
  const now = statSync(probe).mtimeMs;
  rmSync(probe);
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return written === undefined ? 0 : now - written;
}

/** The boot and process namespace that a process number belongs to, where the system tells (Linux); null elsewhere. */
function placeOf(): string | null {
  try {
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return null;
  }
}

/** When a process was started, in the system's ticks, where the system tells (Linux); null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function removeFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function busy(path: string, held: string | null): ReadoutError {
  const owner = held === null || held === "" ? null : (JSON.parse(held) as { pid: number; host?: string });
  const where = owner?.host === undefined || owner.host === hostname() ? "" : ` on ${owner.host}`;
  return new ReadoutError("store-busy", {
    what: `another process${owner === null ? "" : ` (${owner.pid}${where})`} has the store open`,
    where: path,
    fix: `Try again when it is done, or wait for it: --wait 60. If there is no such process, delete ${path}.owner.`,
  });
}
