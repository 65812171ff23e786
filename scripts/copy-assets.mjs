// TypeScript builds the desk's scripts; its style sheets and its icon go beside them as they are.
import { cpSync } from "node:fs";

const from = new URL("../src/web/", import.meta.url);
const to = new URL("../dist/web/", import.meta.url);
for (const name of ["styles", "icon.svg"]) cpSync(new URL(name, from), new URL(name, to), { recursive: true });
