import { type ErrorCode, LIMITS, type ReadoutDocument, ReadoutError } from "../../core/index.ts";
import type { FetchPage } from "../fetch/index.ts";
import { internalError, type KnownFacts } from "../reader.ts";
import type { Added, Ingest } from "../record/index.ts";
import { deskEnding } from "./ending.ts";
import type { ReadingItem, ReadingSource, Readings } from "./readings.ts";
import { Turns } from "./turns.ts";

/** What somebody adds: words, a file, or the address of a page. */
export type JobInput =
  | { readonly kind: "text"; readonly text: string; readonly known: KnownFacts }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array; readonly known: KnownFacts }
  | { readonly kind: "address"; readonly address: string; readonly known: KnownFacts };

export type JobState = "queued" | "fetching" | "reading" | "sorting" | "done" | "failed";

/** A problem as plain data. */
export interface Problem {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where: string | null;
  readonly fix: string;
}

/** What became of one report of a job. */
export interface Outcome {
  readonly where: string;
  readonly headline: string | null;
  /** The version that it is in the store; null where it could not be read. */
  readonly ref: string | null;
  readonly added: Added | null;
  readonly warnings: readonly string[];
  readonly problem: Problem | null;
}

/** One job, as it stands. */
export interface Job {
  readonly id: string;
  readonly kind: JobInput["kind"];
  /** What it is called: the file's name, the address, the first words of a text. */
  readonly title: string;
  readonly author: string;
  /** When it was given, ISO 8601 in UTC. */
  readonly at: string;
  readonly state: JobState;
  /** Jobs that come before it, while it waits. */
  readonly ahead: number;
  /** What became of its reports, up to `LIMITS.listedOutcomes`, and how many there are. */
  readonly outcomes: readonly Outcome[];
  readonly count: number;
  readonly failed: number;
  /** Why it came to nothing. */
  readonly problem: Problem | null;
}

export interface JobParts {
  readonly fetch: FetchPage;
  readonly readings: Readings;
  readonly ingest: Ingest;
  /** Makes the stories of what is pending. */
  readonly settle: () => Promise<void>;
  /** Turns of everybody who writes to the store. */
  readonly writing: Turns;
  /** An id that nobody can guess. */
  readonly newId: () => string;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

interface Entry {
  job: Job;
  readonly bytes: number;
  changed: { readonly promise: Promise<void>; readonly tell: () => void };
}

/** Pages that are fetched at once. */
const FETCHES = 3;
/** Characters of a text that its job is called by. */
const TITLE_UNITS = 80;

/** What waits to be read at the desk, is being read, and was: a queue with bounds, whose every step can be watched. */
export class Jobs {
  readonly #parts: JobParts;
  readonly #entries = new Map<string, Entry>();
  readonly #fetching = new Turns(FETCHES);
  readonly #reading = new Turns();
  /** Readings that are asked for without being kept, and wait. */
  #asked = 0;
  #isClosed = false;

  constructor(parts: JobParts) {
    this.#parts = parts;
  }

  /** Puts a job into the queue. Throws `ReadoutError` "queue-full", "desk-ending". */
  add(input: JobInput, author: string): Job {
    if (this.#isClosed) throw deskEnding(titleOf(input));
    const open = [...this.#entries.values()].filter(({ job }) => !isOver(job));
    const bytes = input.kind === "file" ? input.bytes.length : input.kind === "text" ? 2 * input.text.length : 0;
    if (open.length >= LIMITS.queuedJobs || open.reduce((sum, entry) => sum + entry.bytes, bytes) > LIMITS.queuedBytes)
      throw new ReadoutError("queue-full", {
        what: `${open.length} others wait to be read`,
        fix: "Wait until some are done, or add many at once with readout add.",
      });
    const id = this.#parts.newId();
    const { kind } = input;
    const entry: Entry = {
      job: {
        id,
        kind,
        title: titleOf(input),
        author,
        at: this.#parts.now(),
        state: "queued",
        ahead: open.length,
        outcomes: [],
        count: 0,
        failed: 0,
        problem: null,
      },
      bytes,
      changed: latch(),
    };
    this.#entries.set(id, entry);
    this.#forget();
    void this.#run(entry, input);
    return entry.job;
  }

  /**
   * Reads the first report of a source in its turn, and keeps nothing of it. Throws `ReadoutError`, also "queue-full" and
   * "desk-ending".
   */
  async read(source: ReadingSource): Promise<ReadoutDocument> {
    if (this.#isClosed) throw deskEnding(source.name);
    if (this.#asked >= LIMITS.askedReadings)
      throw new ReadoutError("queue-full", { what: `${this.#asked} others wait to be read`, fix: "Ask again later." });
    this.#asked += 1;
    try {
      return await this.#reading.take(async () => {
        for await (const item of this.#parts.readings.read(source)) {
          if ("error" in item) throw item.error;
          return item.reading.document;
        }
        throw new ReadoutError("empty-report", {
          what: "it holds no report",
          where: source.name,
          fix: "Give a report.",
        });
      });
    } finally {
      this.#asked -= 1;
    }
  }

  job(id: string): Job | null {
    return this.#entries.get(id)?.job ?? null;
  }

  /** The newest first. */
  list(limit: number): readonly Job[] {
    return [...this.#entries.values()]
      .slice(-limit)
      .reverse()
      .map(({ job }) => job);
  }

  /** The job as it stands, and again whenever it has changed, until it is over or the signal says to stop. */
  async *watch(id: string, signal: AbortSignal): AsyncGenerator<Job, void, undefined> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    const aborted = new Promise<void>((stop) => signal.addEventListener("abort", () => stop(), { once: true }));
    while (!signal.aborted) {
      const { changed, job } = entry;
      yield job;
      if (isOver(job)) return;
      await Promise.race([changed.promise, aborted]);
    }
  }

  /** Fails what waits or is being read, ends the reader, and comes back once nothing of it writes to the store any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const entry of this.#entries.values())
      if (entry.job.state === "queued" || entry.job.state === "fetching")
        this.#change(entry, { state: "failed", problem: problemOf(deskEnding(entry.job.title)) });
    await this.#parts.readings.close();
    await this.#reading.take(async () => {});
  }

  async #run(entry: Entry, input: JobInput): Promise<void> {
    try {
      const source = await this.#source(entry, input);
      await this.#reading.take(() => this.#readAll(entry, source));
      const { job } = entry;
      const first = job.outcomes[0]?.problem ?? null;
      // Of one report alone its problem is that of the job.
      const isFailed = job.count > 0 && job.count === job.failed;
      this.#change(entry, isFailed ? { state: "failed", problem: job.count === 1 ? first : null } : { state: "done" });
    } catch (error) {
      this.#change(entry, { state: "failed", problem: problemOf(error) });
    }
    this.#moveUp();
  }

  async #readAll(entry: Entry, source: ReadingSource): Promise<void> {
    if (this.#isClosed) throw deskEnding(source.name);
    this.#change(entry, { state: "reading", ahead: 0 });
    try {
      for await (const item of this.#parts.readings.read(source)) await this.#keep(entry, item);
    } finally {
      // What was kept belongs into a story, also where the rest cannot be read. Of a desk that ends the next one makes it.
      if (entry.job.count > entry.job.failed && !this.#isClosed) {
        this.#change(entry, { state: "sorting" });
        await this.#parts.writing.take(this.#parts.settle);
      }
    }
  }

  async #source(entry: Entry, input: JobInput): Promise<ReadingSource> {
    const { known } = input;
    if (input.kind === "text") return { name: entry.job.title, known, text: input.text };
    if (input.kind === "file") {
      const { name, bytes } = input;
      const isLines = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name);
      return { name, known, bytes, url: null, contentType: null, captured: null, isLines };
    }
    const page = await this.#fetching.take(() => {
      this.#change(entry, { state: "fetching" });
      return this.#parts.fetch(input.address);
    });
    this.#change(entry, { state: "queued" });
    const { url, bytes, contentType, captured } = page;
    return { name: url, known, bytes, url, contentType, captured, isLines: false };
  }

  async #keep(entry: Entry, item: ReadingItem): Promise<void> {
    let outcome: Outcome;
    const { where } = item;
    if ("error" in item) {
      outcome = { where, headline: null, ref: null, added: null, warnings: [], problem: problemOf(item.error) };
    } else {
      const { reading, captured, warnings } = item;
      const { document } = reading;
      const { added, ref } = await this.#parts.writing.take(() => this.#parts.ingest.add(reading, captured));
      outcome = { where, headline: document.report.headline, ref, added, warnings, problem: null };
    }
    const { outcomes, count, failed } = entry.job;
    this.#change(entry, {
      outcomes: outcomes.length < LIMITS.listedOutcomes ? [...outcomes, outcome] : outcomes,
      count: count + 1,
      failed: failed + (outcome.problem === null ? 0 : 1),
    });
  }

  #change(entry: Entry, change: Partial<Job>): void {
    if (isOver(entry.job)) return;
    entry.job = { ...entry.job, ...change };
    const { tell } = entry.changed;
    entry.changed = latch();
    tell();
  }

  /** Tells those that wait how many are before them. */
  #moveUp(): void {
    let before = 0;
    for (const entry of this.#entries.values()) {
      if (isOver(entry.job)) continue;
      if (entry.job.state === "queued" && entry.job.ahead !== before) this.#change(entry, { ahead: before });
      before += 1;
    }
  }

  /** Lets go of the oldest that are over. */
  #forget(): void {
    const over = [...this.#entries.values()].filter(({ job }) => isOver(job));
    for (const { job } of over.slice(0, Math.max(0, over.length - LIMITS.keptJobs))) this.#entries.delete(job.id);
  }
}

/** True when nothing more will become of it. */
export function isOver({ state }: Pick<Job, "state">): boolean {
  return state === "done" || state === "failed";
}

function problemOf(error: unknown): Problem {
  const { code, what, where, fix } = error instanceof ReadoutError ? error : internalError(error);
  return { code, what, where, fix };
}

function latch(): Entry["changed"] {
  let tell = (): void => {};
  const promise = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { promise, tell };
}

function titleOf(input: JobInput): string {
  if (input.kind === "file") return input.name;
  if (input.kind === "address") return input.address;
  const first = input.known.headline ?? /\S.*/.exec(input.text)?.[0] ?? "";
  return first.length <= TITLE_UNITS ? first : `${first.slice(0, TITLE_UNITS - 1)}…`;
}
