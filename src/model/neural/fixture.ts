import type { Sentence, TokenTable } from "../../core/layers.ts";
import { nodeModels } from "../../node/models.ts";
import type { ModelFolder } from "../../pipeline/languages.ts";
import { Kernels } from "../kernels.ts";
import { type DecodedModel, decodeModel } from "../manifest.ts";

/** For tests: a model that the repository holds. */
export function openModel(folder: ModelFolder): DecodedModel {
  const { manifest, weights } = nodeModels.load(folder);
  return decodeModel(manifest, weights);
}

/** For tests: kernels with a memory of their own. */
export function freshKernels(): Kernels {
  return new Kernels(nodeModels.startKernels());
}

/**
 * For tests: tokens of the forms given, a space between any two, cut into sentences of the lengths given (the last takes
 * the rest). Each sentence is a block of its own.
 */
export function tokensOf(
  forms: readonly string[],
  lengths: readonly number[] = [],
): { readonly tokens: TokenTable; readonly sentences: readonly Sentence[] } {
  const codes = new Map<string, number>();
  const form = Int32Array.from(forms, (word) => {
    const code = codes.get(word) ?? codes.size;
    codes.set(word, code);
    return code;
  });
  const start = new Int32Array(forms.length);
  const end = new Int32Array(forms.length);
  let at = 0;
  forms.forEach((word, i) => {
    start[i] = at;
    end[i] = at + word.length;
    at += word.length + 1;
  });
  const sentences: Sentence[] = [];
  let from = 0;
  for (const length of [...lengths, forms.length]) {
    const to = Math.min(forms.length, from + length);
    if (to > from) sentences.push({ start: start[from]!, end: end[to - 1]!, from, to, block: sentences.length });
    from = to;
  }
  return { tokens: { count: forms.length, start, end, form, forms: [...codes.keys()] }, sentences };
}
