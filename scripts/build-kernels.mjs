// Compiles kernels/index.ts (AssemblyScript) and writes the module as a string into src/model/kernels-wasm.ts, so that
// neither Node nor a browser has to fetch it. The output depends on the source and the compiler's version alone.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "readout-kernels-"));
try {
  const wasm = join(folder, "kernels.wasm");
  const { error, stderr } = await asc.main([
    join(root, "kernels/index.ts"),
    "--outFile",
    wasm,
    "--optimizeLevel",
    "3",
    "--noAssert",
    "--enable",
    "simd",
    "--runtime",
    "stub",
    "--importMemory",
    "--use",
    "abort=",
  ]);
  if (error) throw new Error(`${stderr.toString()}\n${error.message}`);
  const bytes = readFileSync(wasm);
  writeFileSync(
    join(root, "src/model/kernels-wasm.ts"),
    `// Made by \`npm run build:kernels\` from kernels/index.ts. Do not edit.\n/** The compiled module, in base64. */\nexport const KERNELS_WASM =\n  "${bytes.toString("base64")}";\n`,
  );
  console.log(`src/model/kernels-wasm.ts: ${bytes.length} bytes of WebAssembly`);
} finally {
  rmSync(folder, { recursive: true });
}
