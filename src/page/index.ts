export * from "./facts.ts";
export { readTextPage } from "./text.ts";
