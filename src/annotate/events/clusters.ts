import { BestFirst } from "../../core/index.ts";
import { featureKeys } from "../../model/feature-tables.ts";
import type { EventReader } from "../../model/neural/event-reader.ts";
import type { ReportReading } from "../../model/neural/report-reader.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Meanings } from "./meanings.ts";
import type { Mention } from "./mentions.ts";
import { isClose, pairFeatures, type Sketch, sketchOf } from "./pairs.ts";
import { type Relation, relationOf } from "./relations.ts";
import type { Scene } from "./scene.ts";

/** Mentions of one event, in text order, with the log-odds with which each joined the rest. */
export interface Cluster {
  readonly mentions: Mention[];
  /** Log-odds with which each mention joined; the first has none. */
  readonly joined: number[];
}

/** Groups of mentions as one, in text order. */
export function asOne(groups: readonly Cluster[]): Cluster {
  const all = groups.flatMap(({ mentions, joined }) => mentions.map((mention, i) => ({ mention, joined: joined[i]! })));
  all.sort((a, b) => a.mention.index - b.mention.index);
  return { mentions: all.map(({ mention }) => mention), joined: all.map(({ joined }) => joined) };
}

/** Mentions before it that a mention is weighed against: the latest, and the first of the report. Keeps the work linear. */
const LATEST_WEIGHED = 60;
const FIRST_WEIGHED = 20;
/** Log-odds of two mentions that are too far apart to be weighed. */
const FAR = -3;
/** Share of the closest two mentions in how well two groups fit; the rest is the mean's. */
const CLOSEST = 0.2;
/** Log-odds less that a definite noun without words of its own needs to be one with what was told before. */
const TAKEN_UP = 0.6;
/** Log-odds for "his last conversation with …" being the one that the report dates, between the same people. */
const LATEST = 3;

/**
 * Joins mentions into events, the surest first: two groups are one where their mentions fit on the whole, down to `least` in
 * log-odds, and no two of them are kept apart. A headline's bare word thus waits until the body has said which event is which.
 * `together` is what was read of all mentions in view of each other. O(pairs · log pairs) as a rule, and each mention is
 * weighed against a bounded number of mentions.
 */
export function clusterMentions(
  scene: Scene,
  lexicon: Lexicon,
  meanings: Meanings,
  reader: EventReader,
  mentions: readonly Mention[],
  least: number = reader.floors.pair,
  together: ReportReading | null = null,
): Cluster[] {
  const sketches = new Map<Mention, Sketch>();
  for (const mention of mentions) sketches.set(mention, sketchOf(scene, lexicon, mention));
  const groups = mentions.map(
    (mention, index) => new Group(index, mention, isTakingUp(mention, sketches.get(mention)!)),
  );
  mentions.forEach((mention, index) => {
    const before: number[] = [];
    for (let i = 0; i < index; i += 1) {
      if (i >= FIRST_WEIGHED && index - i > LATEST_WEIGHED) {
        i = index - LATEST_WEIGHED - 1;
        continue;
      }
      if (isClose(mentions[i]!, mention)) before.push(i);
    }
    const others = before.map((i) => mentions[i]!);
    const odds = weighPairs(scene, meanings, reader, others, mention, sketches, together);
    before.forEach((i, row) => {
      const other = mentions[i]!;
      const relation = relationOf(scene, lexicon, other, sketches.get(other)!, mention, sketches.get(mention)!);
      const tie: Tie = { sum: odds[row]!, count: 1, most: odds[row]!, ...relation };
      groups[i]!.ties.set(groups[index]!, tie);
      groups[index]!.ties.set(groups[i]!, tie);
    });
  });
  return joinGroups(groups, least).map(({ cluster }) => cluster);
}

/** "the talks", "this move": a noun that is known by its article alone and says nothing more of what it means. */
function isTakingUp({ kind }: Mention, { plural, other, words, determiner }: Sketch): boolean {
  return (
    kind === "noun" && !plural && other === "" && words.size === 0 && (determiner === "the" || determiner === "this")
  );
}

function weighPairs(
  scene: Scene,
  meanings: Meanings,
  reader: EventReader,
  before: readonly Mention[],
  mention: Mention,
  sketches: ReadonlyMap<Mention, Sketch>,
  together: ReportReading | null,
): readonly number[] {
  const { pair } = reader;
  const numbers = new Float32Array(before.length * pair.inputs);
  const keys = before.map((other, row) => {
    numbers.set(meanings.pairNumbers(other, mention), row * pair.inputs);
    return featureKeys(pairFeatures(scene, other, sketches.get(other)!, mention, sketches.get(mention)!));
  });
  const odds = pair.judge(keys, numbers);
  return before.map((other, row) => {
    const read = together?.same(other.index, mention.index) ?? null;
    return read === null ? odds[row]! : reader.withReport("pair", odds[row]!, read);
  });
}

/** What the weighed pairs of two groups say together. */
interface Tie extends Relation {
  readonly sum: number;
  readonly count: number;
  readonly most: number;
}

/** Mentions that are taken for one, and their ties to other groups. */
class Group {
  /** Of its first mention. */
  readonly index: number;
  cluster: Cluster;
  /** A definite noun that stands for what was told before it. */
  readonly takesUp: boolean;
  readonly ties = new Map<Group, Tie>();
  isJoined = false;

  constructor(index: number, mention: Mention, takesUp: boolean) {
    this.index = index;
    this.cluster = { mentions: [mention], joined: [Number.NaN] };
    this.takesUp = takesUp;
  }

  get size(): number {
    return this.cluster.mentions.length;
  }
}

/** Two groups, the earlier first, that may be one. */
interface Offer {
  readonly a: Group;
  readonly b: Group;
  readonly fit: number;
  /** Mentions of both when it was made: groups only grow, so an offer for smaller ones is old. */
  readonly size: number;
}

function isBetter(x: Offer, y: Offer): boolean {
  return x.fit !== y.fit ? x.fit > y.fit : x.a !== y.a ? x.a.index < y.a.index : x.b.index < y.b.index;
}

/** Joins groups while two fit better than `least`. Gives them by their first mentions. */
function joinGroups(groups: readonly Group[], least: number): Group[] {
  const offers = new BestFirst<Offer>(isBetter);
  const offer = (one: Group, other: Group, tie: Tie): void => {
    const [a, b] = one.index < other.index ? [one, other] : [other, one];
    const fit = fitOf(a, b, tie);
    if (fit > least) offers.push({ a, b, fit, size: a.size + b.size });
  };
  for (const group of groups)
    for (const [other, tie] of group.ties) if (other.index > group.index) offer(group, other, tie);
  for (let best = offers.pop(); best !== undefined; best = offers.pop()) {
    const { a, b, fit, size } = best;
    if (a.isJoined || b.isJoined || a.size + b.size !== size) continue;
    b.isJoined = true;
    // What brought the later group in is how well its first mention joined.
    a.cluster = asOne([a.cluster, { ...b.cluster, joined: [fit, ...b.cluster.joined.slice(1)] }]);
    a.ties.delete(b);
    for (const [other, tie] of b.ties) {
      if (other === a) continue;
      other.ties.delete(b);
      const known = a.ties.get(other);
      const both = known === undefined ? tie : tiesTogether(known, tie);
      a.ties.set(other, both);
      other.ties.set(a, both);
    }
    b.ties.clear();
    for (const [other, tie] of a.ties) offer(a, other, tie);
  }
  return groups.filter(({ isJoined }) => !isJoined);
}

function tiesTogether(x: Tie, y: Tie): Tie {
  return {
    sum: x.sum + y.sum,
    count: x.count + y.count,
    most: Math.max(x.most, y.most),
    another: x.another || y.another,
    latest: x.latest || y.latest,
  };
}

/** How well two groups fit: their closest mentions and the mean of all pairs, unless what the report says keeps them apart. */
function fitOf(a: Group, b: Group, { sum, count, most, another, latest }: Tie): number {
  if (another) return Number.NEGATIVE_INFINITY;
  const pairs = a.size * b.size;
  const mean = (sum + FAR * (pairs - count)) / pairs;
  return CLOSEST * most + (1 - CLOSEST) * mean + (latest ? LATEST : 0) + (b.takesUp && b.size === 1 ? TAKEN_UP : 0);
}
