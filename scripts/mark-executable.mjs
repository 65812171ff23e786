// TypeScript keeps the "#!" line but not the mode, and npm links the bin as it is.
import { chmodSync } from "node:fs";

chmodSync(new URL("../dist/node/main.js", import.meta.url), 0o755);
