// Holds the promises that the compiler cannot: no clock, chance or locale in the pure half, no swallowed error anywhere.
// Each ban names what to use instead.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const PURE = /^src\/(core|page|model|annotate|lang|pipeline|record|export)\//;
const BANS = [
  { pattern: /\bDate\.now\b|\bnew Date\(\s*\)/, where: PURE, use: "take the moment as an argument" },
  { pattern: /\bnew Date\b|\bDate\.(parse|UTC)\b/, where: PURE, use: "core/instant.ts" },
  { pattern: /\bMath\.random\b|\bcrypto\b/, where: PURE, use: "a value made from content" },
  { pattern: /\.toLocale\w*\(|\blocaleCompare\b|\bIntl\./, where: PURE, use: "code-unit order and core/instant.ts" },
  { pattern: /\bprocess\.|\bfrom "node:/, where: PURE, use: "node/ passes in what the core needs" },
  { pattern: /catch\s*(\([^)]*\))?\s*\{\s*\}/, where: /./, use: "handle it, or let it rise" },
  { pattern: /\b(?:it|test|describe)\.only\b/, where: /\.test\.ts$/, use: "the whole table" },
  {
    pattern: /\braw\(|from "hono\/html"|\bdangerouslySetInnerHTML\b|\.(?:inner|outer)HTML\s*=|\binsertAdjacentHTML\b/,
    where: /^src\/(?!web\/html\.ts$|(?:page|browser|node)\/)/,
    use: "the html tag of web/html.ts",
  },
  { pattern: /^(?:<{7}|>{7}) /, where: /./, use: "one side of what was merged" },
  { pattern: /@ts-ignore|@ts-nocheck/, where: /./, use: "@ts-expect-error with its reason" },
];
const NAMES = /(^|\/)utils?\.ts$/;

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (["node_modules", "dist", ".git"].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(ts|mjs)$/.test(entry.name)) yield path;
  }
}

let count = 0;
const problems = [];
for (const folder of ["src", "evaluation", "scripts", "training"]) {
  for (const file of files(join(root, folder))) {
    count += 1;
    const here = relative(root, file);
    if (here === "scripts/check-bans.mjs") continue;
    if (NAMES.test(here)) problems.push(`${here}: name the file for what it holds, not "utils"`);
    readFileSync(file, "utf8")
      .split("\n")
      .forEach((line, index) => {
        const code = line.replace(/^\s*(\/\/|\*|\/\*).*$/, "");
        for (const ban of BANS) {
          if (!ban.where.test(here) || (PURE === ban.where && /\.(test|bench)\.ts$/.test(here))) continue;
          const hit = ban.pattern.exec(code);
          if (hit) problems.push(`${here}:${index + 1}: "${hit[0]}" is banned here, use ${ban.use}`);
        }
      });
  }
}
for (const problem of problems) console.error(problem);
console.log(`${count} files, ${problems.length} banned words`);
process.exitCode = problems.length === 0 ? 0 : 1;
