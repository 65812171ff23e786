/** One round of a contestant over all reports. CPU is user and system time of the process, all threads, in microseconds. */
export interface Round {
  /** The work as a user has it done, without a clock inside. */
  readonly wholeUs: number;
  /** The same again, each stage by itself. */
  readonly stagesUs: { readonly [stage: string]: number };
}

/** What a round held in memory, after each stage. */
export interface MemoryRound {
  readonly stages: {
    readonly [stage: string]: {
      /** Most heap and buffers in use at the end of the stage, in bytes. */
      readonly peakBytes: number;
      /** About what the stage allocates over all reports, in bytes: growth between two looks, where no collection came between. */
      readonly allocatedBytes: number;
    };
  };
}

/** What a contestant's process has used, in bytes. */
export interface Footprint {
  /** Most resident memory. */
  readonly peakRssBytes: number;
  /** Resident memory before the contestant was loaded, the reports already in it. */
  readonly bareRssBytes: number;
}

/** Work that can be done over and over. */
export interface Contestant {
  /** All reports, no clock inside. */
  whole(): void;
  /** All reports; each stage's work goes through `around`, once for a report. */
  staged(around: (stage: string, work: () => unknown) => unknown): void;
}

function cpuUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** CPU that `work` uses, in microseconds. */
export function cpuOf(work: () => unknown): number {
  const before = cpuUs();
  work();
  return cpuUs() - before;
}

export function runRound(contestant: Contestant): Round {
  // Stages first: after its turn's wait a process begins with a shrunken heap and cold caches.
  const stagesUs: { [stage: string]: number } = {};
  contestant.staged((stage, work) => {
    const before = cpuUs();
    const result = work();
    stagesUs[stage] = (stagesUs[stage] ?? 0) + cpuUs() - before;
    return result;
  });
  return { wholeUs: cpuOf(() => contestant.whole()), stagesUs };
}

export function runMemoryRound(contestant: Contestant): MemoryRound {
  const stages: { [stage: string]: { peakBytes: number; allocatedBytes: number } } = {};
  const inUse = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  contestant.staged((stage, work) => {
    const before = inUse();
    const result = work();
    const after = inUse();
    const soFar = stages[stage] ?? { peakBytes: 0, allocatedBytes: 0 };
    stages[stage] = {
      peakBytes: Math.max(soFar.peakBytes, after),
      allocatedBytes: soFar.allocatedBytes + Math.max(0, after - before),
    };
    return result;
  });
  return { stages };
}

/** The middle value; the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Linear interpolation between the closest ranks. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low + (high - low) * (at - Math.floor(at));
}
