import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { calendarView, eventView, storiesView, storyView, type TimelineEntry } from "../../app/desk/index.ts";
import { STATUS } from "../../core/index.ts";
import { addTool } from "../answer.ts";
import type { McpParts } from "../parts.ts";
import { basisWords, count, dateLine, differenceLines, eventLine, plain, quoted, sayers, when } from "../words.ts";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("A day, such as 2025-10-21");
const limit = (usual: number) => z.number().int().min(1).max(100).default(usual).describe("How many, at most");
const offset = z.number().int().min(0).max(1_000_000).default(0).describe("How many to leave out first");

export function addStoryTools(server: McpServer, parts: McpParts): void {
  addTool(
    server,
    parts,
    "list_stories",
    {
      title: "List stories",
      description:
        "Lists the stories of the record, those with the newest reports first, with what comes next and what was told last.",
      inputSchema: { since: day.optional(), limit: limit(20), offset },
    },
    async ({ since, limit, offset }, { desk, citations }) => {
      const view = await storiesView(desk, { limit, offset, ...(since === undefined ? {} : { since }) });
      const lines = view.items.flatMap((story) => [
        `${plain(story.name)} (story ${story.id}): ${count(story.reports, "report")} by ${count(story.outlets, "outlet")}, ${story.first ?? "no date"} to ${story.last ?? "no date"}`,
        ...(story.next === null ? [] : [`  next: ${eventLine(story.next, citations).slice(2)}`]),
        ...(story.latest === null ? [] : [`  told last: ${eventLine(story.latest, citations).slice(2)}`]),
      ]);
      if (lines.length === 0) return ["There are no such stories."];
      return view.hasMore ? [...lines, `More: offset ${offset + limit}.`] : lines;
    },
  );

  addTool(
    server,
    parts,
    "story",
    {
      title: "Show a story",
      description:
        "Shows one story: its timeline with statuses, where accounts differ, its newest statements, its people and reports. Takes the id of a story, or of a report or event in it.",
      inputSchema: {
        id: z.string().min(1).max(100),
        events: limit(30).describe("How many events, those that most reports tell of"),
      },
    },
    async ({ id, events }, { desk, citations }) => {
      const story = await storyView(desk, id, { limit: 12, offset: 0 });
      const cards = [...new Map(story.timeline.map(({ event }) => [event.id, event])).values(), ...story.undated];
      const main = new Set(
        cards
          .toSorted((a, b) => b.texts - a.texts)
          .slice(0, events)
          .map((card) => card.id),
      );
      const shown = story.timeline.filter(({ event, role }) => main.has(event.id) && role === "set");
      const others = cards.filter((card) => main.has(card.id) && !shown.some(({ event }) => event.id === card.id));
      const differing = story.differences.filter(({ event }) => main.has(event.id));
      return [
        `${plain(story.name)} (story ${story.id})`,
        `${count(story.reports.length, "report")} (${count(story.texts, "text")} where copies count once) by ${count(story.outlets, "outlet")}, ${story.first ?? "no date"} to ${story.last ?? "no date"}; today is ${story.today}`,
        "",
        `Timeline (${main.size} of ${count(cards.length, "event")})`,
        ...shown.map(({ event }: TimelineEntry) => eventLine(event, citations)),
        ...(others.length === 0 ? [] : ["Without a date now", ...others.map((event) => eventLine(event, citations))]),
        "",
        "Where accounts differ",
        ...differing.flatMap(({ event, differences }) => [
          `${plain(event.label)} (event ${event.id})`,
          ...differences.flatMap((difference) => differenceLines(difference, citations)),
        ]),
        ...(differing.length === 0 ? ["nowhere, as far as was read"] : []),
        "",
        "Newest statements",
        ...story.statements.items.map(
          ({ by, outlet, at, content, cue, evidence }) =>
            `- ${sayers([by])}: ${quoted([cue?.words ?? "", ...content.map(({ words }) => words)].join(" "))} (${outlet ?? "outlet not known"}, ${at ?? "no date"}) ${citations.of(evidence)}`,
        ),
        "",
        "People who speak",
        ...story.people
          .filter(({ statements }) => statements > 0)
          .slice(0, 20)
          .map(
            ({ name, descriptions, statements }) =>
              `- ${plain(name)}${descriptions.length === 0 ? "" : ` (${descriptions.map(plain).join(", ")})`}: ${count(statements, "statement")}`,
          ),
        "",
        "Reports",
        ...story.reports.map(
          ({ ref, outlet, published, headline, copyOf }) =>
            `- ${outlet ?? "outlet not known"}, ${published ?? "no date"}: ${plain(headline ?? "no headline")} (report ${ref}${copyOf === null ? "" : `, the same text as ${copyOf}`})`,
        ),
      ];
    },
  );

  addTool(
    server,
    parts,
    "event",
    {
      title: "Show an event",
      description:
        "Shows one event: how it stands and by whose word, its history status by status with the sentences that say so, and where accounts differ.",
      inputSchema: { id: z.string().min(1).max(100).describe("The event's id, such as e4h9s2kqd7m") },
    },
    async ({ id }, { desk, citations }) => {
      const event = await eventView(desk, id);
      const { label, type, status, since, basis, disputedBy, place, participants, history, accounts, missingFrom } =
        event;
      return [
        `${plain(label)} (event ${event.id}, ${type}; story ${event.story.id} “${plain(event.story.name)}”)`,
        `${STATUS[status].label}${since === null ? "" : ` since ${since}`}, by ${basisWords(basis)} ${citations.of(event.evidence)}`,
        `When: ${when(event)}${place === null ? "" : `. Where: ${plain(place)}`}`,
        ...(participants.length === 0 ? [] : [`Who: ${participants.map(({ name }) => plain(name)).join(", ")}`]),
        ...(event.judged === null ? [] : [`A person ${event.judged} it.`]),
        "",
        "History",
        ...history.map(
          (entry) =>
            `- ${entry.at ?? "no date"}: ${STATUS[entry.status].label}, said ${sayers(entry.by)} (${entry.outlet ?? "outlet not known"}) ${citations.of(entry.sentence)}`,
        ),
        ...(disputedBy.length === 0 ? [] : ["", "Contradicted by"]),
        ...disputedBy.map(
          (entry) => `- ${sayers(entry.by)}: ${STATUS[entry.status].label} ${citations.of(entry.sentence)}`,
        ),
        ...(accounts.length === 0 ? [] : ["", "Where accounts differ"]),
        ...accounts.flatMap((difference) => differenceLines(difference, citations)),
        ...(missingFrom.length === 0
          ? []
          : [
              "",
              `Not told by later reports of ${[...new Set(missingFrom.map(({ outlet }) => outlet ?? "an outlet not known"))].join(", ")}`,
            ]),
      ];
    },
  );

  addTool(
    server,
    parts,
    "calendar",
    {
      title: "Show what is coming",
      description:
        "Lists events over all stories day by day, also where moved and cancelled ones were to be. Without days: the four weeks from today.",
      inputSchema: { from: day.optional(), to: day.optional(), limit: limit(50) },
    },
    async ({ from, to, limit }, { desk, citations }) => {
      const view = await calendarView(desk, {
        limit,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      });
      const lines = view.days.flatMap(({ events }) => events.map((event) => dateLine(event, citations)));
      return [
        `${view.from} to ${view.to}; today is ${view.today}`,
        ...(lines.length === 0 ? ["Nothing is known to be on."] : lines),
        ...(view.hasMore ? ["There is more: ask for fewer days."] : []),
        ...(view.stretches.length === 0 ? [] : ["", "Some time within"]),
        ...view.stretches.map((event) => dateLine(event, citations)),
      ];
    },
  );
}
