export * from "./dom.ts";
export { measureTree } from "./elements.ts";
export * from "./facts.ts";
export { readHtmlPage } from "./html.ts";
export { looksLikeHtml } from "./sniff.ts";
export { readTextPage } from "./text.ts";
export { limitTree } from "./tree-limits.ts";
