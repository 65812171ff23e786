import type { Annotated, Annotator, Layers, Report, Trace } from "../core/index.ts";

/** Any annotator, for a list of them. What `with` has checked at compile time need not be checked again. */
type AnyAnnotator = {
  readonly name: string;
  readonly version: string;
  readonly needs: readonly (keyof Layers)[];
  readonly gives: keyof Layers;
  annotate(input: Annotated<keyof Layers>, trace?: Trace): Layers[keyof Layers];
};

/**
 * Annotators in order. `with` refuses, at compile time, an annotator whose needs are not there yet, and a layer that is
 * given twice; with one writer a layer, cycles cannot be written.
 */
export class Pipeline<Has extends keyof Layers = never> {
  readonly annotators: readonly AnyAnnotator[];

  private constructor(annotators: readonly AnyAnnotator[]) {
    this.annotators = annotators;
  }

  /** A pipeline that gives nothing yet. */
  static start(): Pipeline {
    return new Pipeline([]);
  }

  /** The same pipeline with one more stage. */
  with<Needs extends Has, Gives extends Exclude<keyof Layers, Has>>(
    annotator: Annotator<Needs, Gives>,
  ): Pipeline<Has | Gives> {
    return new Pipeline([...this.annotators, annotator as unknown as AnyAnnotator]);
  }

  /** Runs every stage over one report. `around` wraps each stage, for a benchmark. */
  run(report: Report, options: { readonly trace?: Trace; readonly around?: StageClock } = {}): Pick<Layers, Has> {
    const layers: Record<string, unknown> = {};
    for (const annotator of this.annotators) {
      const input = { report, ...layers } as unknown as Annotated<keyof Layers>;
      const work = (): unknown => annotator.annotate(input, options.trace);
      layers[annotator.gives] = options.around === undefined ? work() : options.around(annotator.gives, work);
    }
    return layers as Pick<Layers, Has>;
  }
}

/** Wraps a stage, for a benchmark: it calls `work` once and returns what that gives. */
export type StageClock = (layer: keyof Layers, work: () => unknown) => unknown;
