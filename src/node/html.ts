export { extractCandidate } from "../browser/candidate.ts";
export { parseHtml } from "../browser/html.ts";
