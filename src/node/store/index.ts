export { defaultStorePath } from "./location.ts";
export { openStore } from "./open.ts";
