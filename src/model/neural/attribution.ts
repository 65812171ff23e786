import type { Kernels } from "../kernels.ts";
import { bad, type DecodedModel, tableOf } from "../manifest.ts";
import { type AnalysedPart, type Analysis, numberOf, type SyntaxModel } from "./analysis.ts";
import type { Labelling } from "./chain.ts";
import { TAG_B_CONTENT, TAG_B_SOURCE, TAG_I_SOURCE } from "./chain.ts";
import { type Candidate, CueReader } from "./cue-reader.ts";
import { Tensors } from "./tensors.ts";

export const READER_ARCHITECTURE = "cue-reader/1";

/** An attribution as the model reads it: tokens of the report, ascending, and the score that it was accepted with. */
export interface ReadAttribution {
  readonly cue: readonly number[];
  readonly source: readonly number[];
  readonly content: readonly number[];
  readonly score: number;
}

/** A candidate that the model weighed and refused, with the reason. */
export interface RefusedCue {
  readonly cue: readonly number[];
  readonly score: number;
  readonly why: string;
}

/** The attribution network, opened over the syntax network whose states it reads. */
export class AttributionModel {
  readonly name: string;
  readonly #syntax: SyntaxModel;
  readonly #reader: CueReader;
  readonly #mix: number;
  readonly #threshold: number;
  readonly #sourceBias: number;
  readonly #overlap: number;

  /** Throws "bad-model", also where the two networks were not trained together. */
  constructor(model: DecodedModel, syntax: SyntaxModel, kernels: Kernels) {
    const { name, version, architecture } = model.manifest;
    if (architecture !== READER_ARCHITECTURE)
      throw bad(name, `its architecture is ${architecture}, not ${READER_ARCHITECTURE}`);
    if (tableOf(model, "deprel").join(" ") !== syntax.deprels.join(" ") || numberOf(model, "d") !== syntax.width) {
      throw bad(name, "it was trained over another syntax model");
    }
    this.name = `${name}/${version}`;
    this.#syntax = syntax;
    this.#reader = new CueReader(kernels, new Tensors(model), syntax.width, {
      width: numberOf(model, "width"),
      blocks: numberOf(model, "blocks"),
      upper: numberOf(model, "upper"),
      labels: syntax.deprels.length,
      least: numberOf(model, "least"),
      trim: numberOf(model, "trim"),
      other: numberOf(model, "other"),
    });
    this.#mix = numberOf(model, "mix");
    this.#threshold = numberOf(model, "threshold");
    this.#sourceBias = numberOf(model, "sourceBias");
    this.#overlap = numberOf(model, "overlap");
  }

  /** All attributions of an analysed report, in order of their cues. `refused` is told of the others. */
  read(analysis: Analysis, refused?: (cue: RefusedCue) => void): ReadAttribution[] {
    return analysis.parts.flatMap((part) => {
      const found = this.#syntax.withStates(analysis, part, (states) => this.#reader.find(states, part.columns));
      return this.#choose(part, found, refused);
    });
  }

  /** Candidates of one part before any is refused (for tests). */
  candidates(analysis: Analysis, part: AnalysedPart): readonly Candidate[] {
    return this.#syntax.withStates(analysis, part, (states) => this.#reader.find(states, part.columns));
  }

  /** Accepts candidates by falling score; one whose content is mostly taken already is dropped (training/README.md, "Decisions"). */
  #choose(part: AnalysedPart, found: readonly Candidate[], refused?: (cue: RefusedCue) => void): ReadAttribution[] {
    const refuse = (candidate: Candidate, score: number, why: string): void =>
      refused?.({ cue: tokensOf(candidate.cue.from, candidate.cue.to, part.from), score, why });
    const rows: { readonly score: number; readonly candidate: Candidate; readonly labels: Uint8Array }[] = [];
    for (const candidate of found) {
      const score = this.#mix * logit(candidate.strength) + (1 - this.#mix) * logit(candidate.isAttribution);
      if (score < this.#threshold) {
        refuse(candidate, score, `the model is not sure enough (${score.toFixed(2)} < ${this.#threshold})`);
        continue;
      }
      const labelling = this.#labelling(candidate);
      if (labelling === null) refuse(candidate, score, "no content was found for it");
      else rows.push({ score, candidate, labels: labelling.labels });
    }
    rows.sort((a, b) => b.score - a.score || a.candidate.cue.from - b.candidate.cue.from);
    const taken = new Uint8Array(part.to - part.from);
    const out: ReadAttribution[] = [];
    for (const { score, candidate, labels } of rows) {
      const content: number[] = [];
      const source: number[] = [];
      for (const [i, label] of labels.entries()) {
        const token = candidate.window.from + i;
        if (label >= TAG_B_CONTENT) content.push(token);
        else if (label === TAG_B_SOURCE || label === TAG_I_SOURCE) source.push(token);
      }
      const shared = content.reduce((sum, token) => sum + taken[token]!, 0);
      if (shared / content.length > this.#overlap) {
        refuse(candidate, score, "a surer attribution has its content");
        continue;
      }
      for (const token of content) taken[token] = 1;
      out.push({
        cue: tokensOf(candidate.cue.from, candidate.cue.to, part.from),
        source: source.map((token) => token + part.from),
        content: content.map((token) => token + part.from),
        score,
      });
    }
    return out.sort((a, b) => a.cue[0]! - b.cue[0]!);
  }

  #labelling(candidate: Candidate): Labelling | null {
    const { withSource, withoutSource } = candidate;
    if (withSource === null || withoutSource === null) return withSource ?? withoutSource;
    const lean = logit(candidate.hasSource) + this.#sourceBias + (withSource.score - withoutSource.score) / 2;
    return lean > 0 ? withSource : withoutSource;
  }
}

function tokensOf(from: number, to: number, base: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i + base);
}

function logit(p: number): number {
  const clipped = Math.min(Math.max(p, 1e-6), 1 - 1e-6);
  return Math.log(clipped / (1 - clipped));
}
