import type { Annotated, Attribution, Entity, Span, Trace } from "../../core/index.ts";
import { CUES } from "../../lang/en/cues.ts";
import { EN_SENTENCES } from "../../lang/en/sentences.ts";
import { EN_TOKENS } from "../../lang/en/tokens.ts";
import { Kernels } from "../../model/kernels.ts";
import { openLemmas } from "../../model/lemmas.ts";
import { decodeModel } from "../../model/manifest.ts";
import { SyntaxModel } from "../../model/neural/analysis.ts";
import { nodeModels } from "../../node/models.ts";
import type { ModelFolder } from "../../pipeline/languages.ts";
import { parsesAnnotator } from "../parses/index.ts";
import { sentencesAnnotator } from "../sentences/index.ts";
import { tagsAnnotator } from "../tags/index.ts";
import { reportOfText } from "../tokens/fixture.ts";
import { tokensAnnotator } from "../tokens/index.ts";
import { attributionsAnnotator } from "./index.ts";

function model(folder: ModelFolder) {
  const { manifest, weights } = nodeModels.load(folder);
  return decodeModel(manifest, weights);
}

const syntax = new SyntaxModel(model("en/syntax"), new Kernels(nodeModels.startKernels()));
const tokens = tokensAnnotator(EN_TOKENS);
const sentences = sentencesAnnotator(EN_SENTENCES);
const tags = tagsAnnotator(syntax, openLemmas(model("en/lemmas")));
const parses = parsesAnnotator(syntax);

/** For tests: the layers that attributions need, from the models that the repository holds, without entities. */
export function layersOf(text: string, entities: readonly Entity[] = []) {
  const report = reportOfText(text);
  const one = { report, tokens: tokens.annotate({ report }) };
  const two = { ...one, sentences: sentences.annotate(one) };
  const three = { ...two, tags: tags.annotate(two) };
  const four = { ...three, parses: parses.annotate(three) };
  return { ...four, entities };
}

const annotator = attributionsAnnotator(CUES);

/** For tests: the attributions of a text. */
export function read(text: string, entities: readonly Entity[] = [], trace?: Trace): readonly Attribution[] {
  return annotator.annotate(
    layersOf(text, entities) as Annotated<"tokens" | "sentences" | "tags" | "parses" | "entities">,
    trace,
  );
}

/** A marked text without its marks, and what they mark: "source[The mayor] cue[said] content[yes]". */
export interface Marked {
  readonly text: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Reads marks of one attribution out of a sentence. */
export function mark(marked: string): Marked {
  const spans: { source: Span[]; cue: Span[]; content: Span[] } = { source: [], cue: [], content: [] };
  let text = "";
  let at = 0;
  const pattern = /(source|cue|content)\[([^\]]*)\]/g;
  for (let hit = pattern.exec(marked); hit !== null; hit = pattern.exec(marked)) {
    text += marked.slice(at, hit.index);
    spans[hit[1] as "source" | "cue" | "content"].push({ start: text.length, end: text.length + hit[2]!.length });
    text += hit[2]!;
    at = hit.index + hit[0].length;
  }
  return { text: text + marked.slice(at), ...spans };
}

/** Words of spans, joined by " | ". */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map((at) => text.slice(at.start, at.end)).join(" | ");
}
