import { featureKeys } from "../../model/feature-tables.ts";
import type { EventReader } from "../../model/neural/event-reader.ts";
import type { ReportReading } from "../../model/neural/report-reader.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Meanings } from "./meanings.ts";
import type { Mention } from "./mentions.ts";
import { isClose, pairFeatures, relationOf, type Sketch, sketchOf } from "./pairs.ts";
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
/** Latest mentions that are weighed in each event, beside its first. */
const MENTIONS_WEIGHED = 5;
/** Log-odds of two mentions that are too far apart to be weighed. */
const FAR = -4;
/** Share of the closest mention in the fit to an event; the rest is the mean's. */
const CLOSEST = 0.2;
/** Log-odds less that a definite noun without words of its own needs to be one with what was told before. */
const TAKEN_UP = 0.6;
/** Log-odds for "his last conversation with …" being the one that the report dates, between the same people. */
const LATEST = 3;

/**
 * Joins mentions into events: each mention goes to the earlier event that it fits best, or opens one. O(mentions), as
 * each is weighed against a bounded number of mentions. Below `least`, in log-odds, it opens one. `together` is
 * what was read of all mentions in view of each other.
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
  const clusters: Cluster[] = [];
  const home = new Map<Mention, Cluster>();
  const sketches = new Map<Mention, Sketch>();
  for (const mention of mentions) sketches.set(mention, sketchOf(scene, lexicon, mention));
  mentions.forEach((mention, index) => {
    const before: Mention[] = [];
    for (let i = 0; i < index; i += 1) {
      if (i >= FIRST_WEIGHED && index - i > LATEST_WEIGHED) {
        i = index - LATEST_WEIGHED - 1;
        continue;
      }
      if (isClose(mentions[i]!, mention)) before.push(mentions[i]!);
    }
    const odds = weighPairs(scene, meanings, reader, before, mention, sketches, together);
    let best: Cluster | null = null;
    let most = isTakingUp(mention, sketches.get(mention)!) ? least - TAKEN_UP : least;
    for (const cluster of new Set(before.map((other) => home.get(other)!))) {
      const value = fitOf(scene, lexicon, cluster, mention, odds, sketches);
      if (value > most) {
        most = value;
        best = cluster;
      }
    }
    if (best === null) {
      best = { mentions: [mention], joined: [Number.NaN] };
      clusters.push(best);
    } else {
      best.mentions.push(mention);
      best.joined.push(most);
    }
    home.set(mention, best);
  });
  return clusters;
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
): ReadonlyMap<Mention, number> {
  const { pair } = reader;
  const numbers = new Float32Array(before.length * pair.inputs);
  const keys = before.map((other, row) => {
    numbers.set(meanings.pairNumbers(other, mention), row * pair.inputs);
    return featureKeys(pairFeatures(scene, other, sketches.get(other)!, mention, sketches.get(mention)!));
  });
  const odds = pair.judge(keys, numbers);
  return new Map(
    before.map((other, row) => {
      const read = together?.same(other.index, mention.index) ?? null;
      return [other, read === null ? odds[row]! : reader.withReport("pair", odds[row]!, read)];
    }),
  );
}

/** How well a mention fits an event: its closest mention and the mean of all, unless what the report says keeps them apart. */
function fitOf(
  scene: Scene,
  lexicon: Lexicon,
  cluster: Cluster,
  mention: Mention,
  odds: ReadonlyMap<Mention, number>,
  sketches: ReadonlyMap<Mention, Sketch>,
): number {
  const { mentions } = cluster;
  let most = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let count = 0;
  let apart = 0;
  let together = 0;
  let latest = 0;
  // The first mention says most of an event; the latest ones are what a definite noun takes up.
  for (let i = 0; i < mentions.length; i += 1) {
    if (i > 0 && i < mentions.length - MENTIONS_WEIGHED) continue;
    const other = mentions[i]!;
    const value = odds.get(other) ?? FAR;
    if (odds.has(other)) {
      const relation = relationOf(scene.syntax, lexicon, other, sketches.get(other)!, mention, sketches.get(mention)!);
      if (relation.another) return Number.NEGATIVE_INFINITY;
      if (relation.apart) apart += 1;
      else if (relation.peopled) together += 1;
      if (relation.latest) latest = LATEST;
    }
    if (value > most) most = value;
    sum += value;
    count += 1;
  }
  if (apart > together) return Number.NEGATIVE_INFINITY;
  return CLOSEST * most + ((1 - CLOSEST) * sum) / count + latest;
}
