import type { Trace } from "../../core/index.ts";
import { featureKeys } from "../../model/feature-tables.ts";
import type { EventReader } from "../../model/neural/event-reader.ts";
import type { ReportReader } from "../../model/neural/report-reader.ts";
import { findCandidates } from "./candidates.ts";
import { clusterInputs } from "./cluster-features.ts";
import { type Cluster, clusterMentions } from "./clusters.ts";
import { castOf, contextFeatures } from "./context-features.ts";
import { isChangedPlan } from "./demands.ts";
import { carriedEventOf, changedEventOf } from "./evidence-words.ts";
import { mentionFeatures, tally } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import { Meanings } from "./meanings.ts";
import { type Mention, readMentions } from "./mentions.ts";
import { weighOutcome, weighReadings } from "./outcome.ts";
import { changedThings, isPassage, PASSAGE_MENTION, PASSAGE_PAIR, type Weighable } from "./passages.ts";
import { reportInputs } from "./report-inputs.ts";
import type { Scene } from "./scene.ts";
import { logistic, weightiest } from "./scorer.ts";
import type { Surroundings } from "./surroundings.ts";
import type { MentionInputs, Seen } from "./types.ts";
import { isCalendar } from "./when.ts";

/** The mentions of a report and the events that they join into, each weighed as one of a report's. */
export interface Joined {
  readonly clusters: readonly Cluster[];
  /** Log-odds of each event. */
  readonly sums: ArrayLike<number>;
  /** Names of what the judge of events weighed, by event. */
  readonly features: readonly (readonly string[])[];
  /** Log-odds of each mention. */
  readonly odds: ReadonlyMap<Mention, number>;
  /** Names of what the judge of mentions weighed. */
  readonly named: ReadonlyMap<Mention, readonly string[]>;
  /** All that the judge of mentions read. */
  readonly read: MentionInputs;
  /** What the report reader makes of their types; null where it did not read. */
  readonly seen: Seen | null;
}

/** The mentions of a report, also what a word of change makes an occurrence: in a passage all of it, in a report where its sentence has a time. */
export function mentionsOf(scene: Scene, lexicon: Lexicon): Mention[] {
  const found = findCandidates(scene, lexicon);
  const changed = changedThings(scene, lexicon, found);
  const given = isPassage(scene) ? changed : changed.filter(({ token }) => isTimed(scene, token));
  return readMentions(scene, lexicon, given, found);
}

/** True where a time with a place on the calendar stands in the sentence of a token. O(sentence). */
function isTimed({ syntax, timeAt, times }: Scene, token: number): boolean {
  const { from, to } = syntax.layers.sentences[syntax.sentenceOf(token)]!;
  for (let i = from; i < to; i += 1) if (timeAt[i]! >= 0 && isCalendar(times[timeAt[i]!]!)) return true;
  return false;
}

/** Weighs the mentions and joins those that are likely enough. */
export function joinMentions(
  scene: Scene,
  lexicon: Lexicon,
  reader: EventReader,
  reportReader: ReportReader | null,
  mentions: readonly Mention[],
  trace?: Trace,
): Joined {
  const meanings = new Meanings(scene, reader);
  const counts = tally(scene, mentions);
  const cast = castOf(scene, mentions);
  const features = mentions.map((mention) =>
    mentionFeatures(scene, lexicon, mention, counts).concat(contextFeatures(scene, mention, cast)),
  );
  const passage = isPassage(scene);
  const floor = passage ? PASSAGE_MENTION : reader.floors.mention;
  const numbers = meanings.mentionNumbers(mentions);
  const keys = features.map(featureKeys);
  const read: MentionInputs = { features, keys, numbers, width: reader.mention.inputs };
  const judged = reader.mention.judge(keys, numbers);
  // What a passage lists was learnt over the judge's odds alone.
  const together =
    reportReader === null || passage
      ? null
      : reportReader.read(reportInputs(scene, reader, reportReader, mentions, read));
  if (together !== null)
    for (let i = 0; i < judged.length; i += 1) judged[i] = reader.withReport("mention", judged[i]!, together.odds[i]!);
  const odds = new Map<Mention, number>();
  const named = new Map<Mention, readonly string[]>();
  const weighed: Mention[] = [];
  const sums = passage ? judged : withoutCarriers(scene, lexicon, mentions, judged);
  mentions.forEach((mention, index) => {
    const sum = sums[index]!;
    odds.set(mention, sum);
    named.set(mention, features[index]!);
    if (sum >= floor || (!passage && isChangedPlan(mention))) {
      weighed.push(mention);
      return;
    }
    trace?.({
      layer: "events",
      by: mention.row?.id ?? "trigger.any-verb",
      ...scene.syntax.spanOf(mention.from, mention.last),
      kept: false,
      why: `too little speaks for a newsroom listing it (${weightiest(reader.mention.names, features[index]!)})`,
      score: logistic(sum),
    });
  });
  const clusters = clusterMentions(
    scene,
    lexicon,
    meanings,
    reader,
    weighed,
    passage ? PASSAGE_PAIR : undefined,
    together,
  );
  const inputs = clusterInputs(scene, clusters, odds);
  return {
    clusters,
    sums: reader.cluster.judge(inputs.features.map(featureKeys), inputs.numbers),
    features: inputs.features,
    odds,
    named,
    read,
    seen: together,
  };
}

/** Log-odds of a verb that only carries the event of its object, or tells what became of it. */
const CARRIER = -9;

/** "held a rally", "the talks collapsed": what the judge gives to the verb goes to the noun, where that has less. */
function withoutCarriers(
  scene: Scene,
  lexicon: Lexicon,
  mentions: readonly Mention[],
  judged: ArrayLike<number>,
): Float64Array {
  const sums = Float64Array.from(judged);
  const at = new Map(mentions.map((mention) => [mention.token, mention]));
  for (const mention of mentions) {
    const carried =
      at.get(carriedEventOf(scene, lexicon, mention, at)) ?? at.get(changedEventOf(scene, lexicon, mention, at));
    if (carried === undefined) continue;
    sums[carried.index] = Math.max(sums[carried.index]!, sums[mention.index]!);
    sums[mention.index] = CARRIER;
  }
  return sums;
}

/** The events of a passage with what its choice among them leans on. */
export function weighableEvents(scene: Scene, around: Surroundings, joined: Joined): Weighable[] {
  const { clusters, sums, odds, named } = joined;
  return clusters.map((cluster, index) => {
    const [first] = cluster.mentions;
    let best = first!;
    for (const mention of cluster.mentions) if (odds.get(mention)! > odds.get(best)!) best = mention;
    return {
      cluster,
      outcome: weighOutcome(scene, around, cluster),
      statuses: weighReadings(scene, around, cluster).features,
      odds: sums[index]!,
      best,
      bestOdds: odds.get(best)!,
      named: named.get(best)!,
    };
  });
}
