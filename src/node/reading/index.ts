import { Worker } from "node:worker_threads";
import { deskEnding, type ReadingItem, type ReadingSource, type Readings } from "../../app/jobs/index.ts";
import { LIMITS, ReadoutError } from "../../core/index.ts";
import type { Answer, Ask, SentError } from "./answer.ts";

/** Most memory of a reading thread, in MiB: one that wants more is ended alone, and not the server with it. */
const HEAP_MIB = 2_048;

/** How long a thread may take to start and to find the next report, in ms, where one report may not take longer. */
const START_MS = 60_000;

/** How a reading thread is started; tests give another. */
export interface ThreadOptions {
  readonly entry?: URL;
  /** How long one report may be read, in ms. */
  readonly limitMs?: number;
}

/** In the build; tests of the sources give their own. */
const ENTRY = new URL("./thread.js", import.meta.url);

/**
 * Reads in a thread of its own, which is started when the first source comes and again after it broke down. What breaks it down (a
 * report that takes all memory, or never ends) is told as an error of that report, and the next is read by a new thread.
 */
export function threadReadings(options: ThreadOptions = {}): Readings {
  const { entry = ENTRY, limitMs = LIMITS.readingMs } = options;
  let thread: Thread | null = null;
  let isClosed = false;
  const start = (): Thread => {
    if (thread === null || thread.isOver) thread = new Thread(entry);
    return thread;
  };
  return {
    async *read(source) {
      let count = 0;
      let isThrough = false;
      while (!isThrough) {
        if (isClosed) throw deskEnding(source.name);
        const items = start().read(source, count, limitMs);
        try {
          for await (const item of items) {
            count += 1;
            yield item;
          }
          isThrough = true;
        } catch (error) {
          if (!(error instanceof Breakdown)) throw error;
          if (isClosed) throw deskEnding(source.name);
          count += 1;
          yield { where: error.where ?? source.name, error: brokenDown(error, source.name) };
          // Where no report was begun it is the source itself that breaks the reader.
          isThrough = error.where === null;
        }
      }
    },
    async close() {
      isClosed = true;
      await thread?.end();
      thread = null;
    },
  };
}

/** The thread ended, or was ended, while it read the report at `where`. */
class Breakdown extends Error {
  readonly where: string | null;

  constructor(why: string, where: string | null) {
    super(why);
    this.where = where;
  }
}

/** One thread, from its start to its end. */
class Thread {
  isOver = false;
  readonly #worker: Worker;
  #hear: (answer: Answer | Breakdown) => void = () => {};
  #begun: string | null = null;
  #begin: (where: string) => void = () => {};
  #why = "it ended";

  constructor(entry: URL) {
    this.#worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB } });
    this.#worker.unref();
    this.#worker.on("message", (answer: Answer) => {
      if (typeof answer === "object" && "begins" in answer) this.#begin(answer.begins);
      else this.#hear(answer);
    });
    this.#worker.on("error", (error) => {
      this.#why = error.message;
    });
    this.#worker.on("exit", () => {
      this.isOver = true;
      this.#hear(new Breakdown(this.#why, this.#begun));
    });
  }

  async *read(source: ReadingSource, skip: number, limitMs: number): AsyncGenerator<ReadingItem, void, undefined> {
    let ask: Ask = { read: source, skip };
    for (;;) {
      const answer = await this.#ask(ask, limitMs);
      ask = "next";
      if (answer === "end") return;
      if ("failed" in answer) throw received(answer.failed);
      if ("error" in answer) yield { where: answer.where, error: received(answer.error) };
      else if ("reading" in answer) {
        const { where, reading, captured, warnings } = answer;
        yield { where, reading, captured, warnings };
      }
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(ask: Ask, limitMs: number): Promise<Answer> {
    return new Promise((settle, fail) => {
      const limited = (ms: number): NodeJS.Timeout =>
        setTimeout(() => {
          this.#why = `it took longer than ${ms / 1000} seconds`;
          void this.#worker.terminate();
        }, ms);
      let timer = limited(Math.max(limitMs, START_MS));
      this.#begun = null;
      this.#begin = (where) => {
        this.#begun = where;
        clearTimeout(timer);
        timer = limited(limitMs);
      };
      this.#hear = (answer) => {
        clearTimeout(timer);
        if (answer instanceof Breakdown) fail(answer);
        else settle(answer);
      };
      if (this.isOver) this.#hear(new Breakdown(this.#why, null));
      else this.#worker.postMessage(ask);
    });
  }
}

function received({ code, ...parts }: SentError): ReadoutError {
  return new ReadoutError(code, parts);
}

function brokenDown({ message, where }: Breakdown, name: string): ReadoutError {
  return new ReadoutError("internal", {
    what: `the reader broke down at this report (${message})`,
    where: where ?? name,
    fix: "The others are read all the same. Report it, with the input if you can share it.",
  });
}
