// Holds the import table of the house (docs/house.md): what is not listed is forbidden. Also refuses import cycles.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const src = join(root, "src");
const PURE = ["core", "page", "model", "annotate", "lang", "pipeline", "record", "export"];

/** May a file in folder `from` (path below src) import the file `to`? */
function allowed(from, to) {
  const room = from.split("/")[0];
  const target = to.split("/")[0];
  const sub = (path) => path.split("/")[1];
  if (room === target && room !== "annotate" && room !== "lang" && room !== "store") return true;
  switch (room) {
    case "core":
      return false;
    case "page":
    case "model":
    case "record":
      return target === "core";
    case "export":
      return target === "core" || target === "record";
    case "annotate":
      return target === "core" || target === "model" || (target === "annotate" && sub(from) === sub(to));
    case "lang":
      if (target === "lang") return sub(from) === sub(to) || to === "lang/pack.ts" || from.split("/").length === 2;
      return target === "core" || (target === "annotate" && /\/rules\.ts$/.test(to));
    case "pipeline":
      return PURE.includes(target);
    case "store":
      return (
        ["core", "record"].includes(target) || to === "store/store.ts" || (target === "store" && sub(from) === sub(to))
      );
    case "app":
      return PURE.includes(target) || to === "store/store.ts";
    case "cli":
    case "api":
    case "mcp":
    case "web":
      return target === "app" || target === "core";
    default:
      return room === "node" || room === "browser";
  }
}

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const IMPORT = /(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/g;
const problems = [];
const graph = new Map();
for (const file of files(src)) {
  const here = relative(src, file);
  const isTest = /\.(test|bench)\.ts$|(^|\/)fixture\.ts$/.test(here);
  const text = readFileSync(file, "utf8");
  const edges = [];
  for (const [, type, target] of text.matchAll(IMPORT)) {
    if (!target.startsWith(".")) {
      if (!isTest && PURE.includes(here.split("/")[0])) {
        problems.push(
          `${here}: the pure half has no dependencies, but it imports "${target}". Pass it in from node/ or browser/.`,
        );
      }
      continue;
    }
    const to = relative(src, resolve(dirname(file), target));
    if (to.startsWith("..")) {
      if (!isTest)
        problems.push(`${here}: imports ${to}, outside src. Nothing in src imports evaluation, training or scripts.`);
      continue;
    }
    if (!type) edges.push(to);
    if (!isTest && !allowed(here, to))
      problems.push(`${here}: may not import ${to} (docs/house.md, "Who may import whom").`);
  }
  graph.set(here, edges);
}

const state = new Map();
function visit(file, path) {
  if (state.get(file) === "done") return;
  if (state.get(file) === "open") {
    problems.push(`import cycle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
    return;
  }
  state.set(file, "open");
  for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
  state.set(file, "done");
}
for (const file of graph.keys()) visit(file, []);

for (const problem of problems) console.error(problem);
console.log(`${graph.size} files, ${problems.length} forbidden imports`);
process.exitCode = problems.length === 0 ? 0 : 1;
