import type { Annotated, Annotator, EventTime, NewsEvent, Span, Trace } from "../../core/index.ts";
import type { EventReader } from "../../model/neural/event-reader.ts";
import type { ReportReader } from "../../model/neural/report-reader.ts";
import type { StatusReader } from "../../model/neural/status-reader.ts";
import { anchoredTimes } from "./anchors.ts";
import { joinMentions, mentionsOf, weighableEvents } from "./choice.ts";
import { asOne, type Cluster } from "./clusters.ts";
import { isElectionHeld, leastOdds } from "./demands.ts";
import { describeEvents } from "./descriptions.ts";
import { withoutEvidence } from "./evidence-words.ts";
import { headMention, labelOf } from "./labels.ts";
import { compileLexicon, type Lexicon } from "./lexicon.ts";
import { type FoundLink, findLinks } from "./links.ts";
import { EventNetwork } from "./network.ts";
import { type Outcome, weighOutcome } from "./outcome.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { isPassage, listingOdds, PASSAGE_EVENT } from "./passages.ts";
import { peopleOf } from "./people.ts";
import { namedPreparations } from "./preparations.ts";
import type { Reading } from "./reality.ts";
import { reasonOf } from "./reasons.ts";
import type { EventRules } from "./rules.ts";
import { type EventNeeds, Scene } from "./scene.ts";
import { logistic, weightiest } from "./scorer.ts";
import { timeOfAttended, timeOfMeanwhile } from "./shared-times.ts";
import type { StatusModel } from "./status-model.ts";
import { Surroundings } from "./surroundings.ts";
import { judgedTypeOf, lemmasOf, typeAmong } from "./types.ts";

export { STATUS_TABLES, type StatusModel } from "./status-model.ts";

/**
 * The events of a report that a newsroom would put on its timeline, each once, with its mentions, participants, place,
 * time, status and who asserts it. Three steps: words that may name an occurrence (rows); their joining into events and
 * the choice of those that count (judges over named features, word vectors and encoder states, and a network that sees all of
 * a report's mentions); the status of each
 * from tense, modality, negation and rows of status words.
 *
 * Source: the project's own guidelines for events and statuses; event mentions as in TimeML, coreference as in ECB+.
 */
export function eventsAnnotator(
  rules: EventRules,
  model: StatusModel | null,
  reader: EventReader,
  statusReader: StatusReader | null = null,
  reportReader: ReportReader | null = null,
): Annotator<EventNeeds, "events"> {
  const lexicon = compileLexicon(rules);
  return {
    name: "events",
    version: "1",
    needs: ["tokens", "sentences", "tags", "parses", "times", "entities", "attributions"],
    gives: "events",
    annotate(input: Annotated<EventNeeds>, trace?: Trace): readonly NewsEvent[] {
      return findEvents(input, lexicon, model, reader, statusReader, reportReader, trace);
    },
  };
}

/** How much the network's log-odds count beside the linear model's where a passage lists an event. */
const LISTED = 1.2;

interface Kept {
  readonly cluster: Cluster;
  readonly outcome: Outcome;
  readonly chance: number;
}

/** Events with what ties them to each other. */
interface Linked {
  readonly kept: readonly Kept[];
  /** The event of each token that is a mention's. */
  readonly eventOf: ReadonlyMap<number, number>;
  readonly links: readonly FoundLink[];
}

/** The event of each token that is a mention's. */
function eventsBy(events: readonly Kept[]): ReadonlyMap<number, number> {
  return new Map(events.flatMap(({ cluster }, index) => cluster.mentions.map(({ token }) => [token, index] as const)));
}

function findEvents(
  input: Annotated<EventNeeds>,
  lexicon: Lexicon,
  model: StatusModel | null,
  reader: EventReader,
  statusReader: StatusReader | null,
  reportReader: ReportReader | null,
  trace?: Trace,
): NewsEvent[] {
  const scene = new Scene(input);
  const { syntax } = scene;
  const mentions = mentionsOf(scene, lexicon);
  const around = new Surroundings(scene, lexicon, model, mentions);
  const network = statusReader === null ? null : new EventNetwork(scene, statusReader, reader, around.cues, mentions);
  const joined = joinMentions(scene, lexicon, reader, reportReader, mentions, trace);
  const { clusters, features } = joined;
  const passage = isPassage(scene) && model !== null ? weighableEvents(scene, around, joined) : null;
  const sums =
    passage === null || model === null
      ? joined.sums
      : listingOdds(scene, lexicon, around, model, passage).map(
          (odds, i) => odds + (network === null ? 0 : LISTED * network.listedOf(clusters[i]!, clusters)),
        );
  const floor = passage === null ? (isPassage(scene) ? reader.floors.passage : reader.floors.event) : PASSAGE_EVENT;
  const likely: Kept[] = [];
  const isHeld = clusters.some((cluster, index) => sums[index]! >= floor && isElectionHeld(lexicon, cluster));
  clusters.forEach((cluster, index) => {
    const chance = logistic(sums[index]!);
    const least =
      passage === null ? leastOdds(syntax, lexicon, cluster, { floor, dated: reader.floors.dated, isHeld }) : floor;
    if (sums[index]! >= least) {
      likely.push({ cluster, outcome: weighOutcome(scene, around, cluster, network, clusters), chance });
      return;
    }
    if (trace === undefined) return;
    const [first] = cluster.mentions;
    trace({
      layer: "events",
      by: first!.row?.id ?? "trigger.any-verb",
      ...syntax.spanOf(first!.from, first!.last),
      kept: false,
      why: `its ${cluster.mentions.length} mentions together speak too little for it (${weightiest(reader.cluster.names, features[index]!)})`,
      score: chance,
    });
  });
  const told = withoutOverlaps(withoutEvidence(scene, lexicon, mentions, likely));
  const linked = (kept: readonly Kept[]): Linked => {
    const eventOf = eventsBy(kept);
    return { kept, eventOf, links: findLinks(scene, lexicon, mentions, eventOf) };
  };
  const first = linked(told);
  const pairs = namedPreparations(told, first.links);
  const joinedToEach = (index: number): readonly Kept[] => {
    if (pairs.some(([preparation]) => preparation === index)) return [];
    const event = told[index]!;
    const more = pairs.filter(([, meant]) => meant === index).map(([preparation]) => told[preparation]!.cluster);
    if (more.length === 0) return [event];
    const cluster = asOne([event.cluster, ...more]);
    return [{ ...event, cluster, outcome: weighOutcome(scene, around, cluster, network, clusters) }];
  };
  const { kept, eventOf, links } = pairs.length === 0 ? first : linked(told.flatMap((_, index) => joinedToEach(index)));
  const linksOf = new Map<number, NewsEvent["links"][number][]>();
  for (const { kind, from, to, span } of links) {
    const list = linksOf.get(from) ?? [];
    list.push({ kind, event: `e${to + 1}`, ...span });
    linksOf.set(from, list);
  }
  const counted = anchoredTimes(
    scene,
    lexicon,
    eventOf,
    kept.map(({ outcome: { time, status } }) => ({ time, isReal: status === "happened" || status === "ongoing" })),
  );
  const timeAt = (token: number): EventTime | null => {
    const event = eventOf.get(token);
    return event === undefined ? null : (counted.get(event) ?? kept[event]!.outcome.time);
  };
  const timeOf = ({ cluster: { mentions: named }, outcome }: Kept, index: number): EventTime | null =>
    counted.get(index) ??
    outcome.time ??
    timeOfAttended(scene, lexicon, named, outcome.status, timeAt) ??
    (outcome.status === "happened" ? timeOfMeanwhile(scene, named, timeAt) : null);
  const lemmas = lemmasOf(syntax);
  const descriptions = describeEvents(scene, lexicon, eventOf, mentions);
  return kept.map((one, index) => {
    const { cluster, outcome, chance } = one;
    const id = `e${index + 1}`;
    const people = peopleOf(scene, cluster);
    const judged = judgedTypeOf(lexicon, reader.type, cluster, joined.read, joined.seen);
    const type = typeAmong(lexicon, cluster, judged, lemmas);
    const head = headMention(cluster);
    const changed = outcome.status !== "happened" && outcome.status !== "ongoing";
    if (trace !== undefined) explain(scene, cluster, outcome, chance, id, trace);
    return {
      id,
      label: labelOf(scene, cluster, people.entities, type, lexicon.rules.typeNouns),
      type,
      mentions: cluster.mentions.map((mention) => syntax.spanOf(mention.from, mention.last)),
      participants: people.participants,
      place: people.place,
      time: timeOf(one, index),
      originalTime: outcome.originalTime,
      status: outcome.status,
      statusEvidence: outcome.claim.statusEvidence,
      statusReason: changed ? firstReason(scene, outcome.agreeing) : null,
      assertedBy: outcome.claim.assertedBy,
      otherStatuses: outcome.others,
      descriptions: descriptions.get(index) ?? [],
      links: linksOf.get(index) ?? [],
      by: head.row?.id ?? "trigger.any-verb",
    };
  });
}

/** The reason that goes with any of the readings. */
function firstReason(scene: Scene, readings: readonly Reading[]): Span | null {
  for (const reading of readings) {
    const reason = reasonOf(scene, reading);
    if (reason !== null) return reason;
  }
  return null;
}

/** Why this trigger, why these mentions are one, why this status. */
function explain(scene: Scene, cluster: Cluster, outcome: Outcome, chance: number, id: string, trace: Trace): void {
  const { syntax } = scene;
  cluster.mentions.forEach((mention, i) => {
    const first = i === 0;
    trace({
      layer: "events",
      by: mention.row?.id ?? "trigger.any-verb",
      ...syntax.spanOf(mention.from, mention.last),
      kept: true,
      why: first ? `opens the event, listed with a chance of ${chance.toFixed(2)}` : "names the same event",
      item: id,
      score: first ? chance : cluster.joined[i]!,
    });
  });
  trace({
    layer: "events",
    by: outcome.reading.by,
    ...outcome.claim.statusEvidence,
    kept: true,
    why: `shows the status "${outcome.status}"`,
    item: id,
    score: outcome.reading.strength,
  });
}
