import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { type ChangesSize, changesView, personView, searchView, wordsView } from "../../app/desk/index.ts";
import { addTool } from "../answer.ts";
import type { McpParts } from "../parts.ts";
import { changeLine, count, eventLine, plain, quoted } from "../words.ts";

const limit = (usual: number) => z.number().int().min(1).max(100).default(usual).describe("How many, at most");
const offset = z.number().int().min(0).max(10_000).default(0).describe("How many to leave out first");
/** How far back "what changed" goes where nothing is said, in days. */
const USUAL_DAYS = 7;
const DAY_MS = 86_400_000;
/** Changes of one story that are told, and reports that are read for them. */
const OF_STORY: ChangesSize = { changes: 40, reports: 4 };
const SIZES = { all: { changes: 400, reports: 16 }, each: OF_STORY };
const OF_ONE = { all: OF_STORY, each: OF_STORY };

export function addLookTools(server: McpServer, parts: McpParts): void {
  addTool(
    server,
    parts,
    "person",
    {
      title: "Show what somebody said",
      description:
        "Shows who somebody is, over all stories: what they are reported to have said, when, to whom, relayed by whom, and the events they take part in. A surname or a spelling in another script will do.",
      inputSchema: { name: z.string().min(1).max(200), limit: limit(20), offset },
    },
    async ({ name, limit, offset }, { desk, citations }) => {
      const person = await personView(desk, name, { limit, offset });
      const { statements, events } = person;
      return [
        `${plain(person.name)}${person.descriptions.length === 0 ? "" : ` (${person.descriptions.map(plain).join(", ")})`}`,
        `In ${person.stories.map((story) => `${plain(story.name)} (story ${story.id})`).join("; ")}`,
        ...(person.others.length === 0
          ? []
          : [`The name also fits ${person.others.map((one) => plain(one.name)).join(", ")}.`]),
        "",
        `Statements (${statements.items.length} of ${statements.total}, the newest first)`,
        ...statements.items.map(({ by, outlet, at, to, stance, isNegated, content, cue, evidence }) => {
          const words = quoted([cue?.words ?? "", ...content.map((one) => one.words)].join(" "));
          const how = [
            stance === "asserts" ? null : stance,
            isNegated ? "this was not said" : null,
            to.length === 0 ? null : `to ${to.map(plain).join(", ")}`,
            by.via.length === 0 ? null : `relayed by ${by.via.map(plain).join(" and ")}`,
          ].filter((part) => part !== null);
          return `- ${at ?? "no date"}, ${outlet ?? "outlet not known"}: ${words}${how.length === 0 ? "" : ` (${how.join("; ")})`} ${citations.of(evidence)}`;
        }),
        "",
        `Events (${events.items.length} of ${events.total})`,
        ...events.items.map((event) => eventLine(event, citations)),
      ];
    },
  );

  addTool(
    server,
    parts,
    "search",
    {
      title: "Search the words",
      description:
        'Finds reports, statements and events by their words: all must be there; "a phrase" in quotation marks; how words begin with a star: postpon*.',
      inputSchema: { query: z.string().min(1).max(1000), limit: limit(15), offset },
    },
    async ({ query, limit, offset }, { desk, citations }) => {
      const view = await searchView(desk, query, { limit, offset });
      if (view.items.length === 0) return ["Nothing has these words. Try fewer, or how they begin with a star."];
      return [
        ...view.items.map(
          ({ kind, report, story, evidence }) =>
            `- ${kind}, ${report.outlet ?? "outlet not known"}, ${report.published ?? "no date"}: ${quoted(evidence.words)} ${citations.of(evidence)}${story === null ? "" : ` (story ${story.id} “${plain(story.name)}”)`}`,
        ),
        ...(view.hasMore ? [`More: offset ${offset + limit}.`] : []),
      ];
    },
  );

  addTool(
    server,
    parts,
    "report_words",
    {
      title: "Read words in their place",
      description:
        "Gives exact words of a report with the sentences before and after: to check a citation, or to read on. Offsets are those of a citation.",
      inputSchema: {
        report: z.string().min(1).max(500).describe("The report's ref, such as r7f3k2m9qd3"),
        start: z.number().int().min(0),
        end: z.number().int().min(1),
      },
    },
    async ({ report, start, end }, { desk, citations }) => {
      const words = await wordsView(desk, report, { start, end });
      const { outlet, published, headline, ref } = words.report;
      return [
        `${outlet ?? "outlet not known"}, ${published ?? "no date"}: ${plain(headline ?? "no headline")} (report ${ref}${words.url === null ? "" : `, ${words.url}`})`,
        `The words: ${quoted(words.evidence.words)} ${citations.of(words.evidence)}`,
        ...(words.before === null ? [] : [`Before: ${quoted(words.before.words)} ${citations.of(words.before)}`]),
        `Their sentence: ${quoted(words.sentence.words)} ${citations.of(words.sentence)}`,
        ...(words.after === null ? [] : [`After: ${quoted(words.after.words)} ${citations.of(words.after)}`]),
      ];
    },
  );

  addTool(
    server,
    parts,
    "changes",
    {
      title: "Show what changed",
      description: `Tells what changed, story by story: new events, statuses, dates, statements, disagreements, edits by outlets. Since a day of publication or after a report's ref; else what came in during the last ${USUAL_DAYS} days.`,
      inputSchema: {
        since: z.string().max(100).optional().describe("A day such as 2025-10-20, or a report's ref"),
        story: z.string().max(100).optional().describe("Only in this story"),
        after: z.string().max(100).optional().describe("Where more of one story's changes begin, as an answer said"),
        limit: limit(10).describe("How many stories, at most"),
        offset,
      },
    },
    async ({ since, story, after, limit, offset }, { desk, citations }) => {
      const seen = new Date(Date.parse(parts.now()) - USUAL_DAYS * DAY_MS).toISOString();
      const asked = {
        sizes: story === undefined ? SIZES : OF_ONE,
        ...(since === undefined ? {} : { since }),
        ...(story === undefined ? {} : { story, ...(after === undefined ? {} : { after }) }),
      };
      const view = await changesView({ ...desk, seen }, { limit, offset, isWhole: true, ...asked });
      if (view.items.every(({ changes }) => changes.length === 0)) return ["Nothing changed."];
      return [
        ...view.items.flatMap(({ story: { id, name }, changes, next }) => [
          `${plain(name)} (story ${id}): ${count(changes.length, "change")}${next === null ? "" : ", and more"}`,
          ...changes.map((change) => changeLine(change, citations)),
          ...(next === null ? [] : [`- More: story ${id}, after ${next}.`]),
        ]),
        ...(view.hasMore ? [`${view.total} stories changed. More: offset ${offset + view.limit}.`] : []),
      ];
    },
  );
}
