import type { Annotated, Layers, NewsEvent, Report, Trace } from "../../core/index.ts";
import { EVENT_RULES } from "../../lang/en/triggers.ts";
import { nodeModels } from "../../node/models.ts";
import { readTextPage } from "../../page/index.ts";
import { type LanguageReader, languages, openEnglishModels } from "../../pipeline/languages.ts";
import { eventsAnnotator } from "./index.ts";
import { compileLexicon } from "./lexicon.ts";
import { type Mention, readMentions } from "./mentions.ts";
import { EventNetwork } from "./network.ts";
import { type EventNeeds, Scene } from "./scene.ts";
import type { StatusModel } from "./status-model.ts";
import type { Surroundings } from "./surroundings.ts";

let reader: LanguageReader | null = null;
const { status, statusReader, events, reportReader } = openEnglishModels(nodeModels);
/** For tests: the model of statuses that comes with the package. */
export const statusModel: StatusModel = status;
const annotator = eventsAnnotator(EVENT_RULES, status, events, statusReader, reportReader);
const lexicon = compileLexicon(EVENT_RULES);

/** For tests: the network over a report. */
export function networkOver(scene: Scene, mentions: readonly Mention[], around: Surroundings): EventNetwork {
  return new EventNetwork(scene, statusReader, events, around.cues, mentions);
}

/** For tests: the layers of a text, as the product reads them. */
export function layersOf(text: string, published: string | null = "2026-03-11"): Annotated<EventNeeds> {
  reader ??= languages(nodeModels)("en");
  const report: Report = readTextPage(text, { id: "test", published });
  return { report, ...(reader.run(report) as Layers) };
}

/** For tests: the events of a text published on Wednesday, 11 March 2026. */
export function read(text: string, published: string | null = "2026-03-11", trace?: Trace): readonly NewsEvent[] {
  return annotator.annotate(layersOf(text, published), trace);
}

/** For tests: every candidate of a text, kept or not. */
export function candidatesOf(text: string): { readonly scene: Scene; readonly mentions: readonly Mention[] } {
  const scene = new Scene(layersOf(text));
  return { scene, mentions: readMentions(scene, lexicon) };
}

/** A text without its [brackets], and where they stood. */
export function unmark(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return { text: marked.replace("[", "").replace("]", ""), start, end };
}
