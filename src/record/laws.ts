import type { Status } from "../core/index.ts";
import type { EventMention } from "./claims.ts";
import { byMoment, type DayRange, dayRange, minuteOf, rangesMeet } from "./days.ts";

/** What a mention says of the days of its event. */
interface DayFacts {
  readonly ranges: readonly DayRange[];
  readonly published: string | null;
  /** True where it says that the event was moved or put off: then its days were others before. */
  readonly moves: boolean;
  /** Whether it gives the day that it was moved from, and the day that it was moved to. */
  readonly hasOld: boolean;
  readonly hasNew: boolean;
  /** True where it tells of the event as past: what is over is not moved any more. */
  readonly isOver: boolean;
}

/** Days of what a report gives no date: what it tells of as past was over by then, what it tells of as planned was not. */
function impliedBy(status: Status, published: string | null): readonly DayRange[] {
  const minute = published === null ? null : minuteOf(published);
  if (minute === null) return [];
  const day = Math.floor(minute / 1440);
  if (OVER.has(status)) return [{ from: Number.NEGATIVE_INFINITY, to: day + 1 }];
  return status === "scheduled" ? [{ from: day - 1, to: Number.POSITIVE_INFINITY }] : [];
}

/** What goes on at a time may have begun this many days before, and end as many after. */
const ONGOING_DAYS = 14;

function aroundIt({ from, to }: DayRange): DayRange {
  return { from: from - ONGOING_DAYS, to: to + ONGOING_DAYS };
}

const MOVES: ReadonlySet<Status> = new Set<Status>(["rescheduled", "postponed"]);
const OVER: ReadonlySet<Status> = new Set<Status>(["happened", "did-not-happen"]);

function factsOf({ time, originalTime, statuses, published }: EventMention): DayFacts {
  const rangeOf = (date: EventMention["time"]): readonly DayRange[] => {
    const range = date === null ? null : dayRange(date.value);
    return range === null ? [] : [range];
  };
  const said = rangeOf(time);
  // "moved from the 6th to the 6th" names one day.
  const before = rangeOf(originalTime).filter((old) => !said.some((day) => rangesMeet(day, old)));
  const { status } = statuses[0]!;
  const now =
    said.length + before.length === 0 ? impliedBy(status, published) : status === "ongoing" ? said.map(aroundIt) : said;
  return {
    ranges: [...now, ...before],
    published,
    moves: (said.length > 0 && before.length > 0) || statuses.some((one) => MOVES.has(one.status)),
    hasOld: before.length > 0,
    hasNew: said.length > 0,
    isOver: OVER.has(status),
  };
}

function meet(a: DayFacts, b: DayFacts): boolean {
  return a.ranges.some((x) => b.ranges.some((y) => rangesMeet(x, y)));
}

/**
 * True where a move explains other days: those that it gives; where it does not say from when it was moved, those that a
 * report gave before; where it does not say to when, those that a report gave after it.
 */
function explains(move: DayFacts, days: DayFacts): boolean {
  if (!move.moves) return false;
  if (meet(move, days)) return true;
  const order = byMoment(days.published, move.published);
  return (!move.hasOld && order <= 0 && !days.isOver) || (!move.hasNew && order >= 0);
}

/**
 * What no judge may overrule: mentions of one report are as many events as the report keeps apart, and mentions whose days
 * cannot meet are not one event unless one among them tells of the move from the days of the one to those of the other.
 */
export class MergeLaws {
  readonly #mentions: readonly EventMention[];
  readonly #facts: readonly DayFacts[];

  /** Of the mentions that groups name by their indexes. */
  constructor(mentions: readonly EventMention[]) {
    this.#mentions = mentions;
    this.#facts = mentions.map(factsOf);
  }

  /** True where two lawful groups may be one. O(members of both, and pairs of different days between them). */
  mayJoin(a: readonly number[], b: readonly number[]): boolean {
    const reports = new Set(a.map((i) => this.#mentions[i]!.report));
    if (b.some((i) => reports.has(this.#mentions[i]!.report))) return false;
    const [mine, others] = [this.#dated(a), this.#dated(b)];
    const moves = [...mine, ...others].filter((facts) => facts.moves);
    return mine.every((x) =>
      others.every(
        (y) =>
          x.ranges.length === 0 ||
          y.ranges.length === 0 ||
          meet(x, y) ||
          moves.some((move) => (move === x || explains(move, x)) && (move === y || explains(move, y))),
      ),
    );
  }

  /** What a group says of days, without repeats. */
  #dated(group: readonly number[]): readonly DayFacts[] {
    const found = new Map<string, DayFacts>();
    for (const i of group) {
      const facts = this.#facts[i]!;
      if (facts.ranges.length > 0 || facts.moves)
        found.set(JSON.stringify([facts, facts.ranges.map(({ from, to }) => `${from} ${to}`)]), facts);
    }
    return [...found.values()];
  }
}
