import { listWords, STATUS, timeWords } from "../../core/index.ts";
import type { Evidence, Sayer } from "../../record/index.ts";
import type { ExportedStory } from "../exported.ts";
import { asText } from "./text.ts";

/** Stories as Markdown (CommonMark with footnotes as GitHub renders them): each status and difference footnoted with its exact words. */
export function markdownStories(stories: readonly ExportedStory[]): string {
  const notes: string[] = [];
  const parts = stories.map((exported) => storyText(exported, notes));
  return `${[...parts, notes.join("\n")].filter((part) => part !== "").join("\n\n")}\n`;
}

function storyText({ story }: ExportedStory, notes: string[]): string {
  const note = (evidence: Evidence): string => {
    const report = story.reports.find(({ ref }) => ref === evidence.report);
    const source = [report?.outlet, report?.headline, report?.published]
      .flatMap((part) => part ?? [])
      .map(asText)
      .join(", ");
    notes.push(`[^${notes.length + 1}]: ${source}, ${evidence.place}: “${asText(evidence.words)}”`);
    return `[^${notes.length}]`;
  };
  const lines = [`# ${asText(story.name)}`, ""];
  for (const event of story.events) {
    if (event.judged === "rejected") continue;
    const { status, time, originalTime, place, participants, history, differences } = event;
    lines.push(`## ${asText(event.label)}`, "");
    const facts = [
      `**${STATUS[status.status].label}**${note(status.evidence)}`,
      time === null ? null : timeWords(time.value),
      originalTime === null ? null : `first set for ${timeWords(originalTime.value)}`,
      place === null ? null : asText(place),
      participants.length === 0 ? null : `with ${asText(listWords(participants.map(({ name }) => name)))}`,
      `${status.basis.origins} independent ${status.basis.origins === 1 ? "origin" : "origins"}`,
    ].filter((fact) => fact !== null);
    lines.push(facts.join(" · "), "");
    if (history.length > 1)
      for (const { status: then, at, by, evidence } of history)
        lines.push(
          `- ${at === null ? "no date" : timeWords(at.slice(0, 10))}: ${STATUS[then].label}, ${sayers(by)}${note(evidence)}`,
        );
    for (const { field, kind, sides } of differences) {
      lines.push("", `Accounts differ (${field}, ${kind}):`, "");
      for (const { value, by, sentence } of sides) lines.push(`- ${asText(value)}, ${sayers(by)}${note(sentence)}`);
    }
    lines.push("");
  }
  lines.push("## Reports", "");
  for (const { outlet, headline, published, url } of story.reports) {
    const title = asText(headline ?? "no headline");
    const linked = url !== null && /^https?:\/\/[^\s<>()]+$/.test(url) ? `[${title}](${url})` : title;
    lines.push(`- ${linked}, ${asText(outlet ?? "outlet not known")}${published === null ? "" : `, ${published}`}`);
  }
  return lines.join("\n");
}

function sayers(by: readonly Sayer[]): string {
  return by
    .map(({ kind, names, words, via }) => {
      const who = kind === "report" ? "the report" : names.length > 0 ? listWords(names) : (words ?? "nobody named");
      return asText(via.length === 0 ? who : `${who}, relayed by ${via.join(" ← ")}`);
    })
    .join("; ");
}
