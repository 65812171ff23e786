export { defaultStorePath } from "./location.ts";
export { openNamed, openStore } from "./open.ts";
