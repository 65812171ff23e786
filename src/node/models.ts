import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ReadoutError } from "../core/index.ts";
import type { ModelManifest } from "../model/manifest.ts";
import type { LoadModel } from "../pipeline/languages.ts";

const MODELS = new URL("../../models/", import.meta.url);

/** Reads a model that came with the package, and checks its weights against the digest in its manifest. */
export const loadModel: LoadModel = (folder) => {
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
};
