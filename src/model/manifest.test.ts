import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReadoutError } from "../core/errors.ts";
import { nodeModels } from "../node/models.ts";
import { openFeatureTables } from "./feature-tables.ts";
import { openLemmas } from "./lemmas.ts";
import { type DecodedModel, decodeModel } from "./manifest.ts";
import { SyntaxModel } from "./neural/analysis.ts";
import { AttributionModel } from "./neural/attribution.ts";
import { EventReader } from "./neural/event-reader.ts";
import { freshKernels, openModel } from "./neural/fixture.ts";

/** What opens each of the models: the reader of its architecture. */
const openers = {
  "en/syntax": (model: DecodedModel): unknown => new SyntaxModel(model, freshKernels()),
  "en/attributions": (model: DecodedModel): unknown => {
    const kernels = freshKernels();
    return new AttributionModel(model, new SyntaxModel(openModel("en/syntax"), kernels), kernels);
  },
  "en/lemmas": (model: DecodedModel): unknown => openLemmas(model),
  "en/status": (model: DecodedModel): unknown => openFeatureTables(model, ["bearing", "dating", "ballot"]),
  "en/events": (model: DecodedModel): unknown => {
    const kernels = freshKernels();
    return new EventReader(model, new SyntaxModel(openModel("en/syntax"), kernels), kernels);
  },
};
const models = (["en/syntax", "en/attributions", "en/lemmas", "en/status", "en/events"] as const).map((name) => {
  const { manifest, weights: bytes } = nodeModels.load(name);
  return { name, manifest, bytes, open: openers[name] };
});
/** The rows of lemmas have no weights. */
const networks = models.filter(({ name }) => name !== "en/lemmas");

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ReadoutError) return error.code;
    throw error;
  }
  return "none";
}

describe.each(models)("the model $name", ({ manifest, bytes, open }) => {
  test("opens, from an odd offset too", () => {
    expect(codeOf(() => open(decodeModel(manifest, bytes)))).toBe("none");
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(codeOf(() => open(decodeModel(manifest, shifted.subarray(1))))).toBe("none");
  });

  test.each<[string, () => unknown]>([
    ["cut short", () => decodeModel(manifest, bytes.subarray(0, bytes.length - 4))],
    ["empty", () => decodeModel(manifest, new Uint8Array(0))],
    ["too long", () => decodeModel(manifest, Uint8Array.of(...new Uint8Array(8), 0))],
    ["of another kind", () => decodeModel(manifest, new Uint8Array(bytes.length))],
    ["of another format", () => decodeModel({ ...manifest, format: "other/1" as never }, bytes)],
    ["of another architecture", () => open(decodeModel({ ...manifest, architecture: "other/1" }, bytes))],
    ["without its tables", () => open(decodeModel({ ...manifest, tables: {} }, bytes))],
    ["without any tables", () => decodeModel({ ...manifest, tables: null as never }, bytes)],
    ["without any numbers", () => decodeModel({ ...manifest, numbers: undefined as never }, bytes)],
    ["not a manifest", () => decodeModel(null as never, bytes)],
  ])("%s is refused", (_, run) => {
    expect(codeOf(run)).toBe("bad-model");
  });
});

describe.each(networks)("the network $name", ({ manifest, bytes, open }) => {
  test.each<[string, () => unknown]>([
    ["without sections", () => open(decodeModel({ ...manifest, sections: [] }, bytes))],
    ["without its numbers", () => open(decodeModel({ ...manifest, numbers: {} }, bytes))],
    [
      "with a section outside the file",
      () => decodeModel({ ...manifest, sections: [{ ...manifest.sections[0]!, length: bytes.length }] }, bytes),
    ],
    [
      "with a section off the grid",
      () => decodeModel({ ...manifest, sections: [{ ...manifest.sections[0]!, offsetBytes: 6 }] }, bytes),
    ],
    [
      "with sections that do not fit each other",
      () =>
        open(
          decodeModel(
            {
              ...manifest,
              sections: manifest.sections.map((s) => (s.name.endsWith(".weight") ? { ...s, length: s.length - 1 } : s)),
            },
            bytes,
          ),
        ),
    ],
  ])("%s is refused", (_, run) => {
    expect(codeOf(run)).toBe("bad-model");
  });

  test("with bytes changed is refused or still opens, and never fails otherwise", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        expect(["none", "bad-model"]).toContain(codeOf(() => open(decodeModel(manifest, changed))));
      }),
      { numRuns: 5 },
    );
  });
});
