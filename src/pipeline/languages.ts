import { attributionsAnnotator, ruleFinder } from "../annotate/attributions/index.ts";
import { joinedFinder } from "../annotate/attributions/joined-finder.ts";
import { modelFinder } from "../annotate/attributions/model-finder.ts";
import { entitiesAnnotator } from "../annotate/entities/index.ts";
import { eventsAnnotator, STATUS_TABLES, type StatusModel } from "../annotate/events/index.ts";
import { parsesAnnotator } from "../annotate/parses/index.ts";
import { sentencesAnnotator } from "../annotate/sentences/index.ts";
import { tagsAnnotator } from "../annotate/tags/index.ts";
import { plainTimesAnnotator, timesAnnotator } from "../annotate/times/index.ts";
import { tokensAnnotator } from "../annotate/tokens/index.ts";
import type { Layers, Report, Trace } from "../core/index.ts";
import { BG } from "../lang/bg/index.ts";
import { EN } from "../lang/en/index.ts";
import { RU } from "../lang/ru/index.ts";
import { openFeatureTables } from "../model/feature-tables.ts";
import { type KernelHost, Kernels } from "../model/kernels.ts";
import { type LemmaTable, openLemmas } from "../model/lemmas.ts";
import { type DecodedModel, decodeModel, type ModelManifest } from "../model/manifest.ts";
import { SyntaxModel } from "../model/neural/analysis.ts";
import { AttributionModel } from "../model/neural/attribution.ts";
import { EventReader } from "../model/neural/event-reader.ts";
import { ReportReader } from "../model/neural/report-reader.ts";
import { StatusReader } from "../model/neural/status-reader.ts";
import type { NotRead } from "./document.ts";
import { Pipeline, type StageClock } from "./pipeline.ts";

/** What reads one language: the layers that it gives, in order, and why the others are absent. */
export interface LanguageReader {
  readonly layers: readonly (keyof Layers)[];
  run(report: Report, options?: { readonly trace?: Trace; readonly around?: StageClock }): Partial<Layers>;
  notRead(report: Report): readonly NotRead[];
}

/** A model's two files, as an edge has read them. */
export interface ModelFiles {
  readonly manifest: ModelManifest;
  readonly weights: Uint8Array;
}

/** The models that Readout comes with, by their folder under models/. */
export const MODEL_FOLDERS = [
  "en/syntax",
  "en/attributions",
  "en/lemmas",
  "en/status",
  "en/status-reader",
  "en/events",
  "en/report-reader",
] as const;
export type ModelFolder = (typeof MODEL_FOLDERS)[number];

/** What the edges give. */
export interface ModelEdge {
  /** Gives a model's files. Throws `ReadoutError` "bad-model" where it cannot. */
  readonly load: (folder: ModelFolder) => ModelFiles;
  /** A fresh instance of the module in model/kernels-wasm.ts. */
  readonly startKernels: () => KernelHost;
}

/** Layers that a reader of the document expects; the inner ones (tokens, tags, parses) are not part of it. */
const PUBLIC_LAYERS = ["sentences", "entities", "times", "attributions", "events"] as const;

/**
 * A reader for each language, chosen by the primary subtag. English has all layers; Bulgarian and Russian have times; any
 * other language has the layers that need no language. A language's reader is made when it is first asked for.
 */
export function languages(edge: ModelEdge): (language: string) => LanguageReader {
  const makers: { readonly [code: string]: () => LanguageReader } = {
    en: () => english(edge),
    bg: () => toReader(plain().with(plainTimesAnnotator(BG.times))),
    ru: () => toReader(plain().with(plainTimesAnnotator(RU.times))),
  };
  const made = new Map<string, LanguageReader>();
  return (language) => {
    const subtag = language.split("-", 1)[0]!.toLowerCase();
    const code = Object.hasOwn(makers, subtag) ? subtag : "";
    let reader = made.get(code);
    if (reader === undefined) {
      reader = code === "" ? toReader(plain()) : makers[code]!();
      made.set(code, reader);
    }
    return reader;
  };
}

/** The layers that every script has. The English tables of abbreviations do no harm elsewhere. */
function plain(): Pipeline<"tokens" | "sentences"> {
  return Pipeline.start().with(tokensAnnotator(EN.tokens)).with(sentencesAnnotator(EN.sentences));
}

/** The English models, opened. */
export interface EnglishModels {
  readonly syntax: SyntaxModel;
  readonly attributions: AttributionModel;
  readonly lemmas: LemmaTable;
  readonly status: StatusModel;
  readonly statusReader: StatusReader;
  readonly events: EventReader;
  readonly reportReader: ReportReader;
}

/** Loads, checks and opens the English models. Throws "bad-model". */
export function openEnglishModels(edge: ModelEdge): EnglishModels {
  const model = (folder: ModelFolder): DecodedModel => {
    const { manifest, weights } = edge.load(folder);
    return decodeModel(manifest, weights);
  };
  const kernels = new Kernels(edge.startKernels());
  const syntax = new SyntaxModel(model("en/syntax"), kernels);
  const attributions = new AttributionModel(model("en/attributions"), syntax, kernels);
  const status = openFeatureTables(model("en/status"), STATUS_TABLES);
  const events = new EventReader(model("en/events"), syntax, kernels);
  const statusReader = new StatusReader(model("en/status-reader"), kernels, syntax, events);
  const reportReader = new ReportReader(model("en/report-reader"), kernels, {
    state: events.stateWidth,
    numbers: events.mention.inputs,
  });
  return { syntax, attributions, lemmas: openLemmas(model("en/lemmas")), status, statusReader, events, reportReader };
}

function english(edge: ModelEdge): LanguageReader {
  const { syntax, attributions, lemmas, status, statusReader, events, reportReader } = openEnglishModels(edge);
  return toReader(
    plain()
      .with(tagsAnnotator(syntax, lemmas))
      .with(parsesAnnotator(syntax))
      .with(timesAnnotator(EN.times))
      .with(entitiesAnnotator(EN.entities))
      .with(attributionsAnnotator(EN.attributions, joinedFinder(modelFinder(attributions, syntax), ruleFinder())))
      .with(eventsAnnotator(EN.events, status, events, statusReader, reportReader)),
  );
}

function toReader<Has extends keyof Layers>(pipeline: Pipeline<Has>): LanguageReader {
  const layers: readonly (keyof Layers)[] = pipeline.annotators.map((annotator) => annotator.gives);
  return {
    layers,
    run: (report, options) => pipeline.run(report, options),
    notRead: (report) =>
      PUBLIC_LAYERS.filter((layer) => !layers.includes(layer)).map((layer) => ({
        layer,
        why:
          report.language === "und"
            ? "the language could not be told"
            : `Readout does not read ${layer} in "${report.language}" yet`,
      })),
  };
}
