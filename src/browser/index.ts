import { makeReader, type Reader } from "../app/reader.ts";
import type { KernelExports } from "../model/kernels.ts";
import { KERNELS_WASM } from "../model/kernels-wasm.ts";
import { languages, MODEL_FOLDERS, type ModelFiles, type ModelFolder } from "../pipeline/languages.ts";
import { readPage } from "./page.ts";

export type { KnownFacts, Reader, ReadInput } from "../app/reader.ts";
export * from "../core/index.ts";
export type { ModelFiles, ModelFolder } from "../pipeline/languages.ts";
export { MODEL_FOLDERS } from "../pipeline/languages.ts";
export { type Comparison, compareVersions } from "../pipeline/versions.ts";
export { instantOf, type ZonedInstant } from "./instants.ts";

/**
 * A reader for a browser (or any host with WebAssembly), made from the model files of the package. Reads text and HTML;
 * gives the same bytes of JSON as the reader for Node. Nothing is fetched: give the files of each of `MODEL_FOLDERS`.
 *
 * @throws ReadoutError "bad-model" where a model is damaged, when the first report needs it
 * @example createReader({ "en/syntax": { manifest, weights }, … }).read({ text: "…", published: "2025-10-21" })
 */
export function createReader(models: { readonly [F in ModelFolder]: ModelFiles }): Reader {
  return makeReader({
    readPage: (input, trace) => readPage(input, input, trace === undefined ? {} : { trace }),
    readerOf: languages({ load: (folder) => models[folder], startKernels }),
  });
}

/**
 * Fetches the model files from a folder that the page's own server offers (a copy of the package's models/).
 * The one function here that does I/O; the digest is left to the server's own integrity.
 */
export async function fetchModels(base: string): Promise<{ readonly [F in ModelFolder]: ModelFiles }> {
  const entries = await Promise.all(
    MODEL_FOLDERS.map(async (folder) => {
      const [manifest, weights] = await Promise.all([
        fetch(new URL(`${folder}/manifest.json`, base)).then((response) => response.json()),
        fetch(new URL(`${folder}/weights.bin`, base)).then((response) => response.arrayBuffer()),
      ]);
      return [folder, { manifest, weights: new Uint8Array(weights) }] as const;
    }),
  );
  return Object.fromEntries(entries) as { readonly [F in ModelFolder]: ModelFiles };
}

function startKernels(): { memory: WebAssembly.Memory; exports: KernelExports } {
  const memory = new WebAssembly.Memory({ initial: 16 });
  const bytes = Uint8Array.from(atob(KERNELS_WASM), (character) => character.charCodeAt(0));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  return { memory, exports: instance.exports as unknown as KernelExports };
}
