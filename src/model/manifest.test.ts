import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsesAnnotator } from "../annotate/parses/index.ts";
import { tagsAnnotator } from "../annotate/tags/index.ts";
import { ReadoutError } from "../core/errors.ts";
import { decodeModel, type ModelManifest } from "./manifest.ts";

const models = ["tags", "parses"].map((name) => {
  const folder = new URL(`../../models/en/${name}/`, import.meta.url);
  const manifest = JSON.parse(readFileSync(fileURLToPath(new URL("manifest.json", folder)), "utf8")) as ModelManifest;
  const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL("weights.bin", folder))));
  return { name, manifest, bytes, open: name === "tags" ? tagsAnnotator : parsesAnnotator };
});

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
    ["without sections", () => open(decodeModel({ ...manifest, sections: [] }, bytes))],
    ["of another architecture", () => open(decodeModel({ ...manifest, architecture: "linear-other/1" }, bytes))],
    ["without its tables", () => open(decodeModel({ ...manifest, tables: {} }, bytes))],
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
              sections: manifest.sections.map((s) =>
                s.name.endsWith(".weights") ? { ...s, length: s.length - 1 } : s,
              ),
            },
            bytes,
          ),
        ),
    ],
    ["not a manifest", () => decodeModel(null as never, bytes)],
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
      { numRuns: 10 },
    );
  });
});
