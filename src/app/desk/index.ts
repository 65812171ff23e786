/** What each page of the desk shows, as plain data made from a store: the pages and the HTTP API show the same. */

export * from "./addresses.ts";
export * from "./calendar.ts";
export * from "./cards.ts";
export * from "./changes.ts";
export * from "./dates.ts";
export * from "./event.ts";
export * from "./export.ts";
export * from "./held.ts";
export * from "./looked.ts";
export * from "./marks.ts";
export * from "./parts.ts";
export * from "./person.ts";
export * from "./report.ts";
export * from "./search.ts";
export * from "./some-stories.ts";
export { type StatementCard, statementsOf } from "./statements.ts";
export * from "./stories.ts";
export * from "./story.ts";
export * from "./words.ts";
