export { TIMES } from "./times/index.ts";
