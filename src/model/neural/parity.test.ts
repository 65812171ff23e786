import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Sentence, TokenTable } from "../../core/layers.ts";
import { type KernelExports, Kernels } from "../kernels.ts";
import { KERNELS_WASM } from "../kernels-wasm.ts";
import { decodeModel } from "../manifest.ts";
import { SyntaxModel } from "./analysis.ts";
import { AttributionModel } from "./attribution.ts";
import type { Labelling } from "./chain.ts";
import { gramsOf, normalForm, shapeOf, suffixesOf } from "./features.ts";
import { cueFeatures, FEATURES } from "./windows.ts";

// What the trainer's own code computes for a few invented sentences (training/export.py), and inference must repeat.
interface ParityBlock {
  forms: string[];
  sentences: [number, number][];
  gluedRight: boolean[];
  normal: string[];
  grams: number[][];
  suffixes: number[][];
  shape: number[];
  quote: number[];
  quoteSpan: number[];
  edge: number[];
  encoded: number[][];
  upos: string[];
  xpos: string[];
  head: number[];
  deprel: string[];
}
interface ParityCase {
  blocks: ParityBlock[];
  cues: {
    cue: [number, number];
    strength: number;
    is: number;
    has: number;
    window: [number, number];
    features: number[][];
    labels: { "0": number[]; "1": number[] };
  }[];
  attributions: { cue: number[]; source: number[]; content: number[] }[];
}
const root = new URL("../../../", import.meta.url);
const { cases } = JSON.parse(readFileSync(new URL("training/parity/syntax-attributions.json", root), "utf8")) as {
  cases: ParityCase[];
};

function open(name: string): ReturnType<typeof decodeModel> {
  const folder = new URL(`models/en/${name}/`, root);
  return decodeModel(
    JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")),
    readFileSync(new URL("weights.bin", folder)),
  );
}
const memory = new WebAssembly.Memory({ initial: 16 });
const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNELS_WASM, "base64")), {
  env: { memory },
});
const kernels = new Kernels({ memory, exports: instance.exports as unknown as KernelExports });
const syntax = new SyntaxModel(open("syntax"), kernels);
const reader = new AttributionModel(open("attributions"), syntax, kernels);

function layersOf(blocks: readonly ParityBlock[]): { tokens: TokenTable; sentences: Sentence[] } {
  const forms: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const sentences: Sentence[] = [];
  let at = 0;
  blocks.forEach((block, index) => {
    const base = forms.length;
    block.forms.forEach((form, i) => {
      forms.push(form);
      start.push(at);
      end.push(at + form.length);
      at += form.length + (block.gluedRight[i] ? 0 : 1);
    });
    for (const [from, to] of block.sentences) {
      sentences.push({
        start: start[base + from]!,
        end: end[base + to - 1]!,
        from: base + from,
        to: base + to,
        block: index,
      });
    }
    at += 1;
  });
  return { tokens: { count: forms.length, start, end, form: forms.map((_, i) => i), forms }, sentences };
}

/** Labels, all O where no labelling is allowed, as the trainer writes it. */
function labelsOf(labelling: Labelling | null, count: number): number[] {
  return labelling === null ? new Array(count).fill(0) : [...labelling.labels];
}

describe.each(cases.map((item, number) => ({ item, number })))("parity case $number", ({ item }) => {
  const { tokens, sentences } = layersOf(item.blocks);
  const analysis = syntax.analyse(tokens, sentences);
  const part = analysis.parts[0]!;
  const all = <K extends keyof ParityBlock>(key: K): ParityBlock[K][number][] =>
    item.blocks.flatMap((block) => block[key] as ParityBlock[K][number][]);

  it("sees the same features", () => {
    const normal = item.blocks.flatMap((block) => block.forms).map(normalForm);
    expect(normal).toEqual(all("normal"));
    expect(normal.map(gramsOf)).toEqual(all("grams"));
    expect(normal.map((form) => [...suffixesOf(form)])).toEqual(all("suffixes"));
    expect(all("forms").map((form) => shapeOf(form as string))).toEqual(all("shape"));
    expect([...part.stream.quote]).toEqual(all("quote"));
    expect([...part.stream.edge]).toEqual(all("edge"));
  });

  it("computes the same states, within what quantised inputs allow", () => {
    const want = all("encoded").flat() as number[];
    syntax.withStates(analysis, part, (states) => {
      const got = kernels.floats(states, want.length);
      let most = 0;
      want.forEach((value, i) => {
        most = Math.max(most, Math.abs(got[i]! - value));
      });
      expect(most).toBeLessThan(0.05);
    });
  });

  it("decides on the same tags and trees", () => {
    expect([...part.tags.upos].map((code) => syntax.uposes[code])).toEqual(all("upos"));
    expect([...part.tags.xpos].map((code) => syntax.xposes[code])).toEqual(all("xpos"));
    expect([...part.tags.deprel].map((code) => syntax.deprels[code])).toEqual(all("deprel"));
    let base = 0;
    const heads = item.blocks.flatMap((block) => {
      const own = block.head.map((head) => (head < 0 ? -1 : head + base));
      base += block.forms.length;
      return own;
    });
    expect([...part.tags.head]).toEqual(heads);
  });

  it("finds the same cues, with the same features and labels", () => {
    const found = reader.candidates(analysis, part);
    expect(found.map(({ cue, window }) => [cue.from, cue.to, window.from, window.to])).toEqual(
      item.cues.map(({ cue, window }) => [...cue, ...window]),
    );
    const others = new Uint8Array(tokens.count);
    for (const { cue, strength } of item.cues) if (strength > 0.3) others.fill(1, cue[0], cue[1]);
    found.forEach((candidate, index) => {
      const want = item.cues[index]!;
      expect(candidate.strength).toBeCloseTo(want.strength, 1);
      expect(candidate.isAttribution).toBeCloseTo(want.is, 1);
      expect(candidate.hasSource).toBeCloseTo(want.has, 1);
      const features = new Int32Array(want.features.length * FEATURES);
      cueFeatures(part.columns, candidate.window, candidate.cue, others, syntax.deprels.length, features);
      expect([...features]).toEqual(want.features.flat());
      expect(labelsOf(candidate.withSource, want.features.length)).toEqual(want.labels["1"]);
      expect(labelsOf(candidate.withoutSource, want.features.length)).toEqual(want.labels["0"]);
    });
  });

  it("accepts the same attributions", () => {
    expect(reader.read(analysis).map(({ cue, source, content }) => ({ cue, source, content }))).toEqual(
      item.attributions,
    );
  });
});
