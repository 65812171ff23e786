import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { MODEL_MAGIC, type ModelArray, type ModelManifest, type ModelSection } from "../src/model/manifest.ts";

function typeOf(array: ModelArray): ModelSection["type"] {
  return array.constructor.name.replace("Array", "").toLowerCase() as ModelSection["type"];
}

/** Writes weights.bin and manifest.json into a folder. */
export function writeModel(
  folder: string,
  arrays: { readonly [name: string]: ModelArray },
  about: Omit<ModelManifest, "format" | "lengthBytes" | "sha256" | "sections">,
): { bytes: Uint8Array; manifest: ModelManifest } {
  const sections: ModelSection[] = [];
  let offset = 4;
  for (const [name, array] of Object.entries(arrays)) {
    sections.push({ name, type: typeOf(array), offsetBytes: offset, length: array.length });
    offset = Math.ceil((offset + array.byteLength) / 4) * 4;
  }
  const bytes = new Uint8Array(offset);
  new DataView(bytes.buffer).setUint32(0, MODEL_MAGIC, true);
  Object.values(arrays).forEach((array, index) => {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), sections[index]!.offsetBytes);
  });
  const manifest: ModelManifest = {
    format: "readout-model/1",
    ...about,
    lengthBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    sections,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/weights.bin`, bytes);
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 1)}\n`);
  return { bytes, manifest };
}
