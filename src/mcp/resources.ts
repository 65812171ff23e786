import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { storiesView } from "../app/desk/index.ts";
import { findReport, findStory } from "../app/record/index.ts";
import type { McpParts } from "./parts.ts";

/** Stories whose reports are listed as resources: those with the newest reports. */
const LISTED_STORIES = 5;
const LISTED_REPORTS = 100;

/** Adds the reports as resources: their text, which the offsets of citations count in, and all that was read in them. */
export function addResources(server: McpServer, parts: McpParts): void {
  const documentOf = (ref: string) =>
    parts.withStore(async (store) => {
      const row = await findReport(store, ref);
      return (await store.documents([row.ref]))[0]!.document;
    });
  const list = async () => ({
    resources: await parts.withStore(async (store) => {
      const desk = { store, merge: parts.merge, today: parts.now().slice(0, 10), seen: null };
      const { items } = await storiesView(desk, { limit: LISTED_STORIES, offset: 0 });
      const reports = [];
      for (const { id } of items) reports.push(...(await findStory(store, id)).reports);
      return reports.slice(0, LISTED_REPORTS).map(({ ref, outlet, published, headline }) => ({
        uri: `readout://reports/${ref}`,
        name: headline ?? ref,
        description: `${outlet ?? "outlet not known"}, ${published ?? "no date"}`,
        mimeType: "text/plain",
      }));
    }),
  });
  const refOf = (value: string | string[] | undefined): string =>
    decodeURIComponent(Array.isArray(value) ? value[0]! : (value ?? ""));
  server.registerResource(
    "report",
    new ResourceTemplate("readout://reports/{ref}", { list }),
    {
      title: "A report's text",
      description: "The text of a report, in which the offsets of citations count",
      mimeType: "text/plain",
    },
    async (uri, { ref }) => {
      const { report } = await documentOf(refOf(ref));
      return { contents: [{ uri: uri.href, mimeType: "text/plain", text: report.text }] };
    },
  );
  server.registerResource(
    "reading",
    new ResourceTemplate("readout://reports/{ref}/readout", { list: undefined }),
    { title: "What was read in a report", description: 'The document "readout/1"', mimeType: "application/json" },
    async (uri, { ref }) => {
      const document = await documentOf(refOf(ref));
      return { contents: [{ uri: uri.href, mimeType: "application/json", text: JSON.stringify(document) }] };
    },
  );
}
