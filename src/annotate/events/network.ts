import type { Status } from "../../core/index.ts";
import type { EventReader } from "../../model/neural/event-reader.ts";
import type {
  StatusColumns,
  StatusCue,
  StatusDecision,
  StatusReader,
  StatusReading,
} from "../../model/neural/status-reader.ts";
import { logSoftmax } from "../../model/softmax.ts";
import type { Cluster } from "./clusters.ts";
import type { Cue } from "./cues.ts";
import type { Mention } from "./mentions.ts";
import { isPassage } from "./passages.ts";
import type { Scene } from "./scene.ts";
import { Standing } from "./standing.ts";
import { columnsOf } from "./window-columns.ts";

/** What the network reads of one event. */
export interface EventReading {
  /** Log-chance of each status, in the order of the reader's statuses. */
  readonly logChances: readonly number[];
  /** By index of a time: the chance that it is the event's time, and that the event is moved to it. */
  readonly times: ReadonlyMap<number, { readonly when: number; readonly moved: number }>;
  /** The words that show the status: tokens [from, last] and the mention that they were read from. */
  readonly evidence: { readonly from: number; readonly last: number; readonly mention: Mention };
}

/** Words beside the likeliest one that are at least this share as likely belong to the evidence. */
const EVIDENCE_SHARE = 0.2;

/** The status reader over one report. Each event is read once. */
export class EventNetwork {
  readonly statuses: readonly Status[];
  readonly #scene: Scene;
  readonly #reader: StatusReader;
  readonly #reading: StatusReading;
  readonly #columns: StatusColumns;
  readonly #passage: boolean;
  readonly #standing: Standing;
  readonly #read = new Map<Cluster, EventReading>();
  /** Times with their tokens [from, to), in text order. */
  readonly #times: readonly { readonly index: number; readonly from: number; readonly to: number }[];
  #marks: Uint8Array | null = null;

  /** `events` gives the encoder's states. */
  constructor(
    scene: Scene,
    reader: StatusReader,
    events: EventReader,
    cues: readonly (readonly Cue[])[],
    mentions: readonly Mention[],
  ) {
    this.statuses = reader.statuses as readonly Status[];
    this.#scene = scene;
    this.#reader = reader;
    this.#passage = isPassage(scene);
    const { tokens, sentences } = scene.syntax.layers;
    this.#columns = columnsOf(scene, cues, mentions, events.quoteSpans(tokens, sentences));
    this.#reading = reader.open(this.#columns, events.states(tokens, sentences));
    this.#times = scene.times
      .map((time, index) => ({ index, ...scene.syntax.tokensIn(time) }))
      .filter(({ from, to }) => from < to)
      .sort((a, b) => a.from - b.from || a.to - b.to);
    const { words, segment, count } = this.#columns;
    let block = 0;
    while (block < count && segment[block] === segment[0]) block += 1;
    const mentioned = mentions.map(({ token }) => words[token]!);
    this.#standing = new Standing(scene.position.length, mentioned, words.slice(0, block));
  }

  /** Log-odds that a passage lists an event: those of its likeliest mention. `all` are its events. O(mentions · window). */
  listedOf({ mentions }: Cluster, all: readonly Cluster[]): number {
    const others = this.#marksOf(all);
    const cues = mentions.map(
      ({ token, from, last }): StatusCue => ({
        cue: { from, to: last + 1 },
        same: [token],
        others,
        reach: this.#reader.near,
        stands: this.#stands(from),
      }),
    );
    return round(Math.max(...this.#reading.decide(cues).map(({ listed }) => listed)));
  }

  /** 1 at the mentions of all events; made once a report. */
  #marksOf(all: readonly Cluster[]): Uint8Array {
    if (this.#marks === null) {
      this.#marks = new Uint8Array(this.#scene.syntax.count);
      for (const { mentions } of all) for (const { token } of mentions) this.#marks[token] = 1;
    }
    return this.#marks;
  }

  /** What the network reads of one of a report's events. O(mentions · window). */
  of(cluster: Cluster, all: readonly Cluster[]): EventReading {
    let read = this.#read.get(cluster);
    if (read === undefined) {
      read = this.#decide(cluster, all);
      this.#read.set(cluster, read);
    }
    return read;
  }

  #stands(token: number): StatusCue["stands"] {
    if (this.#passage) return [0, 0, 0, 0];
    const { sentence, words, segment } = this.#columns;
    const word = words[token]!;
    return [
      this.#standing.sentence(sentence[token]!),
      this.#standing.byWord(word),
      this.#standing.inFirst(word) + 2 * Number(segment[token] === segment[0]),
      this.#standing.part(sentence[token]!),
    ];
  }

  #decide(cluster: Cluster, all: readonly Cluster[]): EventReading {
    const same = cluster.mentions.map(({ token }) => token);
    const mentions = mostTelling(cluster.mentions);
    const others = this.#marksOf(all);
    // Its own mentions are not of another event, as long as it is read.
    for (const token of same) others[token] = 0;
    const decisions = this.#reading.decide(
      mentions.map(
        ({ from, last }): StatusCue => ({
          cue: { from, to: last + 1 },
          same,
          others,
          reach: this.#reader.far,
          stands: this.#stands(from),
        }),
      ),
    );
    for (const token of same) others[token] = 1;
    const heard = logSoftmax(decisions.map(({ weight }) => weight));
    const each = decisions.map(({ statuses }) => logSoftmax(statuses));
    const logChances = this.statuses.map((_, status) =>
      round(Math.log(each.reduce((sum, own, i) => sum + Math.exp(heard[i]! + own[status]!), 0))),
    );
    let best = 0;
    for (let i = 1; i < heard.length; i += 1) if (heard[i]! > heard[best]!) best = i;
    return {
      logChances,
      times: this.#timesOf(decisions),
      evidence: { ...evidenceOf(decisions[best]!), mention: mentions[best]! },
    };
  }

  /** Number of the first time that begins at a token or behind it. */
  #firstTime(token: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#times[middle]!.from < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #timesOf(decisions: readonly StatusDecision[]): EventReading["times"] {
    const found = new Map<number, { when: number; moved: number }>();
    for (const { window, time, newTime, noTime, noNewTime } of decisions) {
      const inside: { readonly index: number; readonly at: number }[] = [];
      for (let t = this.#firstTime(window.from); t < this.#times.length; t += 1) {
        const { index, from, to } = this.#times[t]!;
        if (from >= window.to) break;
        if (to <= window.to) inside.push({ index, at: to - 1 - window.from });
      }
      const when = logSoftmax([...inside.map(({ at }) => time[at]!), noTime]);
      const moved = logSoftmax([...inside.map(({ at }) => newTime[at]!), noNewTime]);
      inside.forEach(({ index }, i) => {
        const before = found.get(index);
        found.set(index, {
          when: Math.max(before?.when ?? 0, round(Math.exp(when[i]!))),
          moved: Math.max(before?.moved ?? 0, round(Math.exp(moved[i]!))),
        });
      });
    }
    return found;
  }
}

/** Mentions of one event that are read at most. */
const MOST_READ = 4;

/** The mentions of which the rules read most, in text order. */
function mostTelling(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length <= MOST_READ) return mentions;
  const order = [...mentions].sort((a, b) => b.reading.strength - a.reading.strength || a.token - b.token);
  const chosen = new Set(order.slice(0, MOST_READ));
  return mentions.filter((mention) => chosen.has(mention));
}

/** The likeliest word and those right beside it that are nearly as likely. */
function evidenceOf({ window, evidence }: StatusDecision): { readonly from: number; readonly last: number } {
  let top = 0;
  for (let t = 1; t < evidence.length; t += 1) if (evidence[t]! > evidence[top]!) top = t;
  const least = evidence[top]! + Math.log(EVIDENCE_SHARE);
  let from = top;
  let last = top;
  while (from > 0 && evidence[from - 1]! >= least) from -= 1;
  while (last + 1 < evidence.length && evidence[last + 1]! >= least) last += 1;
  return { from: window.from + from, last: window.from + last };
}

/** Math.exp and Math.log may differ between hosts in their last bit; decisions must not. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
