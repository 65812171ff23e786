import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ReadoutError } from "../core/index.ts";
import type { KernelExports } from "../model/kernels.ts";
import { KERNELS_WASM } from "../model/kernels-wasm.ts";
import type { ModelManifest } from "../model/manifest.ts";
import type { ModelEdge, ModelFiles, ModelFolder } from "../pipeline/languages.ts";
import type { RecordEdge, RecordFolder } from "../pipeline/record.ts";

const MODELS = new URL("../../models/", import.meta.url);

/** Reads a model that came with the package, and checks its weights against the digest in its manifest. */
function load(folder: ModelFolder | RecordFolder): ModelFiles {
  let manifest: ModelManifest;
  let weights: Uint8Array;
  try {
    manifest = JSON.parse(readFileSync(new URL(`${folder}/manifest.json`, MODELS), "utf8")) as ModelManifest;
    weights = readFileSync(new URL(`${folder}/weights.bin`, MODELS));
  } catch (cause) {
    throw new ReadoutError("bad-model", {
      what: "its files could not be read",
      where: `models/${folder}`,
      fix: "Install the package again.",
      cause,
    });
  }
  const digest = createHash("sha256").update(weights).digest("hex");
  if (digest !== manifest.sha256) {
    throw new ReadoutError("bad-model", {
      what: "its weights are not those that its manifest names",
      where: `models/${folder}`,
      fix: "Install the package again.",
    });
  }
  return { manifest, weights };
}

/** The models that came with the package, and the kernels in this process. */
export const nodeModels: ModelEdge & RecordEdge = {
  load,
  startKernels: () => {
    const memory = new WebAssembly.Memory({ initial: 16 });
    const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNELS_WASM, "base64")), {
      env: { memory },
    });
    return { memory, exports: instance.exports as unknown as KernelExports };
  },
};
