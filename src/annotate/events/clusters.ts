import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { kinOf, othersTakePart, pairFeatures, type Sketch, shared, sketchOf } from "./pairs.ts";
import type { Scene } from "./scene.ts";
import { score } from "./scorer.ts";

/** Mentions of one event, in text order, with the strongest reason that joined each to the rest. */
export interface Cluster {
  readonly mentions: Mention[];
  /** Log-odds with which each mention joined; the first has none. */
  readonly joined: number[];
}

/** Events of one family, of one type, and latest of all, that a mention is weighed against at most: keeps the work linear. */
const FAMILY_WEIGHED = 12;
const TYPE_WEIGHED = 8;
const LATEST_WEIGHED = 6;
/** Mentions that are weighed in each event. */
const MENTIONS_WEIGHED = 5;

/**
 * Joins mentions into events: each mention goes to the earlier event that it fits best, or opens one. O(mentions), as
 * each is weighed against a bounded number of events.
 */
export function clusterMentions(
  scene: Scene,
  lexicon: Lexicon,
  mentions: readonly Mention[],
  threshold = 0,
): Cluster[] {
  const clusters: Cluster[] = [];
  const byFamily = new Map<string, Cluster[]>();
  const byType = new Map<string, Cluster[]>();
  const sketches = new Map<Mention, Sketch>();
  for (const mention of mentions) sketches.set(mention, sketchOf(scene, mention));
  for (const mention of mentions) {
    const weighed = new Set<Cluster>();
    lastOf(byFamily.get(mention.family), FAMILY_WEIGHED, weighed);
    if (mention.type !== "other") lastOf(byType.get(kinOf(mention.type)), TYPE_WEIGHED, weighed);
    if (mention.kind === "noun") lastOf(clusters, LATEST_WEIGHED, weighed);
    let best: Cluster | null = null;
    let most = threshold;
    for (const cluster of weighed) {
      const value = fitOf(scene, lexicon, cluster, mention, sketches);
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
    note(byFamily, mention.family, best);
    if (mention.type !== "other") note(byType, kinOf(mention.type), best);
  }
  return clusters;
}

function lastOf(clusters: readonly Cluster[] | undefined, count: number, into: Set<Cluster>): void {
  if (clusters === undefined) return;
  for (let i = clusters.length - 1; i >= 0 && i >= clusters.length - count; i -= 1) into.add(clusters[i]!);
}

function note(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [cluster]);
  else {
    const at = list.indexOf(cluster, Math.max(0, list.length - FAMILY_WEIGHED));
    if (at >= 0) list.splice(at, 1);
    list.push(cluster);
  }
}

/** Log-odds for "his last conversation with …" being the one that the report dates, between the same people. */
const LATEST = 1.5;

function sameLatest(a: Sketch, b: Sketch): boolean {
  if (a.persons.size < 2 || a.persons.size !== b.persons.size || shared(a.persons, b.persons) < a.persons.size)
    return false;
  return LAST.has(a.other) || LAST.has(b.other);
}

const LAST: ReadonlySet<string> = new Set(["last", "latest"]);

/** Log-odds that a mention of the same family needs less. */
const KINDRED = 0.3;

/**
 * True where the mention is of another occasion: what is to come is not what has happened on a day gone by, and "speak
 * again" is not the call that was.
 */
function another(mentions: readonly Mention[], mention: Mention, own: Sketch): boolean {
  const ahead = isAhead(mention);
  for (const other of mentions.slice(-12)) {
    if (own.again && isPast(other)) return true;
    if (ahead && isPast(other) && other.datings.length > 0) return true;
    if (isAhead(other) && isPast(mention) && mention.datings.length > 0) return true;
  }
  return false;
}

function isAhead({ reading }: Mention): boolean {
  if (reading.strength < 3) return false;
  const { status } = reading;
  return status === "scheduled" || status === "uncertain" || status === "postponed" || status === "cancelled";
}

function isPast({ reading }: Mention): boolean {
  return reading.strength >= 3 && reading.status === "happened";
}

function fitOf(
  scene: Scene,
  lexicon: Lexicon,
  cluster: Cluster,
  mention: Mention,
  sketches: ReadonlyMap<Mention, Sketch>,
): number {
  const table = lexicon.scorers.pair;
  let most = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let count = 0;
  const { mentions } = cluster;
  const own = sketches.get(mention)!;
  let apart = 0;
  let together = 0;
  let latest = 0;
  // The first mention says most of an event; the latest ones are what a definite noun takes up.
  for (let i = 0; i < mentions.length; i += 1) {
    if (i > 0 && i < mentions.length - MENTIONS_WEIGHED) continue;
    const theirs = sketches.get(mentions[i]!)!;
    if (othersTakePart(mentions[i]!, theirs, mention, own)) apart += 1;
    else if (theirs.persons.size > 0) together += 1;
    if (sameLatest(theirs, own) && kinOf(mentions[i]!.type) === kinOf(mention.type)) latest = LATEST;
    const value = score(
      table,
      pairFeatures(scene, lexicon, mentions[i]!, sketches.get(mentions[i]!)!, mention, sketches.get(mention)!),
    );
    if (value > most) most = value;
    sum += value;
    count += 1;
  }
  if (apart > together || another(mentions, mention, own)) return Number.NEGATIVE_INFINITY;
  // One close mention is reason enough, unless the others speak strongly against. The same word needs a little less.
  const kindred = mentions.slice(-MENTIONS_WEIGHED).some((other) => other.family === mention.family) ? KINDRED : 0;
  return 0.7 * most + (0.3 * sum) / count + kindred + latest;
}
