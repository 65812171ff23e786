import { BACK, bearingFeatures, CARRIED, carriedFeatures } from "./bearing.ts";
import { type Cue, findCues } from "./cues.ts";
import { DATED_AHEAD, DATED_BACK, type DatingTime, datingFeatures, datingTimes } from "./dating.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";
import { logistic } from "./scorer.ts";
import type { StatusModel } from "./status-model.ts";
import { rangesOf } from "./when.ts";

/** A cue with the chance that it bears on a mention. */
export interface Borne {
  readonly cue: Cue;
  readonly chance: number;
  /** It stands in another sentence than the mention. */
  readonly carried: boolean;
}

/** A time with the chance that it dates the event of a mention. */
export interface DatedBy {
  readonly time: DatingTime;
  readonly chance: number;
}

/** Below this chance a cue is not heard. */
const HEARD = 0.04;

/** The cues of a report and which of them bear on which mention. Cues are found once, bearings as they are asked for. */
export class Surroundings {
  /** Null: the rows alone decide. */
  readonly model: StatusModel | null;
  readonly cues: readonly (readonly Cue[])[];
  readonly #scene: Scene;
  readonly lexicon: Lexicon;
  /** 1 where a token is a word that a row lists for an occurrence. */
  readonly #occurrences: Uint8Array;
  readonly #bySentence = new Map<number, Mention[]>();
  readonly #borne = new Map<Mention, readonly Borne[]>();
  readonly #times: ReadonlyMap<number, readonly DatingTime[]>;
  readonly #ranges: ReadonlyMap<number, string>;
  readonly #dates = new Map<Mention, readonly DatedBy[]>();
  readonly #free = new Map<Cue, boolean>();

  constructor(scene: Scene, lexicon: Lexicon, model: StatusModel | null, mentions: readonly Mention[]) {
    this.model = model;
    this.#scene = scene;
    this.lexicon = lexicon;
    this.cues = findCues(scene, lexicon);
    this.#times = datingTimes(scene);
    this.#ranges = rangesOf(scene, (token) => this.#isOfChange(token));
    this.#occurrences = new Uint8Array(scene.syntax.count);
    for (const mention of mentions) {
      if (mention.row === null) continue;
      this.#occurrences[mention.token] = 1;
      const list = this.#bySentence.get(mention.sentence);
      if (list === undefined) this.#bySentence.set(mention.sentence, [mention]);
      else list.push(mention);
    }
  }

  /** True for a word that puts off or moves something, or that is part of a phrase that does. */
  #isOfChange(token: number): boolean {
    if (token < 0) return false;
    const cues = this.cues[this.#scene.syntax.sentenceOf(token)] ?? [];
    return cues.some(
      ({ from, last, effect }) => (effect === "postpone" || effect === "move") && from <= token && token <= last,
    );
  }

  /** The value of a time; of either end of a range, the whole: "from November 20 to December 11". */
  wholeOf(time: number): string {
    return this.#ranges.get(time) ?? this.#scene.times[time]!.value;
  }

  /** The names of what speaks for a cue's bearing on a mention; null where it is too far to be weighed. */
  featuresOf(mention: Mention, cue: Cue): string[] | null {
    if (cue.sentence === mention.sentence) return bearingFeatures(this.#scene, mention, cue, this.#occurrences);
    const away = cue.sentence - mention.sentence;
    if (away > BACK || away < -1 || !CARRIED.has(cue.effect) || !this.#isFree(cue)) return null;
    const listed = this.#bySentence.get(mention.sentence) ?? [];
    const rank = listed.filter(({ token }) => token > mention.token).length;
    return carriedFeatures(this.#scene, mention, cue, { hasOwn: false, rank, listed: listed.length });
  }

  /** The cues that may bear on a mention, in text order. O(cues of four sentences). */
  borneBy(mention: Mention): readonly Borne[] {
    let borne = this.#borne.get(mention);
    if (borne === undefined) {
      borne = this.#weigh(mention);
      this.#borne.set(mention, borne);
    }
    return borne;
  }

  /** The names of what speaks for a time's dating a mention. */
  datingFeaturesOf(mention: Mention, time: DatingTime): string[] {
    const own = this.#times.get(mention.sentence)?.length ?? 0;
    const theirs = this.#times.get(time.sentence)?.length ?? 0;
    return datingFeatures(this.#scene, this.lexicon, mention, time, { occurrences: this.#occurrences, own, theirs });
  }

  /** The calendar times of a sentence. */
  timesIn(sentence: number): readonly DatingTime[] {
    return this.#times.get(sentence) ?? [];
  }

  /** Calendar times near enough to a mention to be weighed. */
  *timesNear(mention: Mention): IterableIterator<DatingTime> {
    for (let s = mention.sentence - DATED_BACK; s <= mention.sentence + DATED_AHEAD; s += 1)
      yield* this.#times.get(s) ?? [];
  }

  /** The times near a mention, each with the chance that it dates the event. O(times of four sentences). */
  datesOf(mention: Mention): readonly DatedBy[] {
    let dates = this.#dates.get(mention);
    if (dates === undefined) {
      dates = [...this.timesNear(mention)].map((time) => ({
        time,
        chance: logistic(this.model?.dating.odds(this.datingFeaturesOf(mention, time)) ?? 0),
      }));
      this.#dates.set(mention, dates);
    }
    return dates;
  }

  /** Cues near enough to a mention to be weighed. */
  *nearTo(mention: Mention): IterableIterator<Cue> {
    for (let s = mention.sentence - 1; s <= mention.sentence + BACK; s += 1) yield* this.cues[s] ?? [];
  }

  #weigh(mention: Mention): Borne[] {
    const found: Borne[] = [];
    for (const cue of this.nearTo(mention)) {
      const features = this.featuresOf(mention, cue);
      if (features === null) continue;
      const chance = logistic(this.model?.bearing.odds(features) ?? 0);
      if (chance >= HEARD) found.push({ cue, chance, carried: cue.sentence !== mention.sentence });
    }
    return found;
  }

  /** True where no listed word of the cue's own sentence is what it bears on. */
  #isFree(cue: Cue): boolean {
    let free = this.#free.get(cue);
    if (free === undefined) {
      free = !(this.#bySentence.get(cue.sentence) ?? []).some(
        (mention) =>
          (mention.token < cue.from || mention.token > cue.last) &&
          (this.model?.bearing.odds(bearingFeatures(this.#scene, mention, cue, this.#occurrences)) ?? 0) > 0,
      );
      this.#free.set(cue, free);
    }
    return free;
  }
}
