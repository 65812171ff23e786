// What a passage lists: trained on passages whose events are all marked, with statuses by models that have not seen them.
import { joinMentions, mentionsOf, weighableEvents } from "../src/annotate/events/choice.ts";
import type { Lexicon } from "../src/annotate/events/lexicon.ts";
import { isPassage, listingFeatures, PASSAGE_EVENT } from "../src/annotate/events/passages.ts";
import type { Scene } from "../src/annotate/events/scene.ts";
import type { StatusModel } from "../src/annotate/events/status-model.ts";
import { Surroundings } from "../src/annotate/events/surroundings.ts";
import { type FeatureTable, openTable, packTable } from "../src/model/feature-tables.ts";
import { Kernels } from "../src/model/kernels.ts";
import { type DecodedModel, decodeModel } from "../src/model/manifest.ts";
import { SyntaxModel } from "../src/model/neural/analysis.ts";
import { EventReader } from "../src/model/neural/event-reader.ts";
import { nodeModels } from "../src/node/models.ts";
import { type Example, trainOdds, type Weights } from "./regression.ts";
import { offsets } from "./report.ts";

interface Marked {
  readonly gold: {
    readonly text: string;
    readonly events: readonly {
      readonly status: string;
      readonly mentions: readonly { readonly start: number; readonly end: number }[];
    }[];
  };
  readonly scene: Scene;
  /** The set that it is of. */
  readonly set: string;
}

export interface Listed extends Example {
  readonly fold: number;
  readonly set: string;
}

/** The judges of events by themselves: the model of statuses, which is opened with them elsewhere, is being made. */
export function openEventReader(): EventReader {
  const open = (folder: "en/syntax" | "en/events"): DecodedModel => {
    const { manifest, weights } = nodeModels.load(folder);
    return decodeModel(manifest, weights);
  };
  const kernels = new Kernels(nodeModels.startKernels());
  return new EventReader(open("en/events"), new SyntaxModel(open("en/syntax"), kernels), kernels);
}

/** How much a passage of a set counts: those written to be hard, or read by a narrower choice, count less. */
function weightOf(set: string, statuses: readonly string[]): number {
  if (set.includes("invented")) return 0.5;
  if (!set.includes("read")) return 1;
  return statuses.some((status) => !["happened", "ongoing", "scheduled"].includes(status)) ? 0.5 : 0;
}

/** Every event of a passage: it is listed where one of its mentions is marked. `models` are by fold. */
export function listingExamples(
  reports: readonly Marked[],
  lexicon: Lexicon,
  reader: EventReader,
  models: readonly StatusModel[],
): Listed[] {
  const examples: Listed[] = [];
  reports.forEach(({ gold, scene, set }, report) => {
    const weight = weightOf(
      set,
      gold.events.map(({ status }) => status),
    );
    if (weight === 0 || !set.startsWith("status") || !isPassage(scene)) return;
    const fold = report % models.length;
    const table = offsets(gold.text);
    const spans = gold.events.flatMap(({ mentions }) => mentions.map(({ start, end }) => [table[start]!, table[end]!]));
    const mentions = mentionsOf(scene, lexicon);
    const around = new Surroundings(scene, lexicon, models[fold]!, mentions);
    const events = weighableEvents(scene, around, joinMentions(scene, lexicon, reader, null, mentions));
    const rows = listingFeatures(scene, lexicon, around, events);
    events.forEach(({ cluster }, i) => {
      const marked = cluster.mentions.some(({ from, last }) =>
        spans.some(([start, end]) => scene.syntax.start(from) < end! && start! < scene.syntax.end(last)),
      );
      examples.push({ features: rows[i]!, label: marked ? 1 : 0, weight, fold, set });
    });
  });
  return examples;
}

/** The table of weights, after its figures on folds that it has not seen. */
export function trainListing(examples: readonly Listed[], folds: number, l2: number): Weights {
  const options = { l2, epochs: 16, least: 3, rate: 0.05, orders: 3 };
  const tables: FeatureTable[] = [];
  for (let fold = 0; fold < folds; fold += 1)
    tables.push(
      openTable(
        packTable({
          odds: trainOdds(
            examples.filter((one) => one.fold !== fold),
            options,
          ),
        }),
      ),
    );
  for (const set of new Set(examples.map((one) => one.set))) {
    const own = examples
      .filter((one) => one.set === set)
      .map((one) => ({ label: one.label, sum: tables[one.fold]!.sums(one.features)[0]! }))
      .sort((a, b) => b.sum - a.sum);
    const all = own.filter(({ label }) => label === 1).length;
    let right = 0;
    let precision = 0;
    own.forEach(({ label }, i) => {
      right += label;
      if (label === 1) precision += right / (i + 1) / all;
    });
    const said = own.filter(({ sum }) => sum >= PASSAGE_EVENT);
    const hit = said.filter(({ label }) => label === 1).length;
    const part = (n: number, of: number): string => ((100 * n) / Math.max(1, of)).toFixed(1);
    console.log(
      `listing ${set}: ${own.length} events, average precision ${(100 * precision).toFixed(1)}, P ${part(hit, said.length)} R ${part(hit, all)}`,
    );
  }
  return trainOdds(examples, options);
}
