import {
  listWords,
  Reading,
  type ReadoutDocument,
  SOURCE_KIND_WORDS,
  type Span,
  STATUS,
  timeWords,
} from "../../core/index.ts";
import { asText } from "./text.ts";

/** A document as Markdown (CommonMark with tables and footnotes as GitHub renders them): each item footnoted with its exact words. */
export function markdown(document: ReadoutDocument): string {
  const reading = new Reading(document);
  const notes: string[] = [];
  const note = (at: Span): string => {
    notes.push(`[^${notes.length + 1}]: ${reading.placeWords(at)}: “${asText(reading.words(at))}”`);
    return `[^${notes.length}]`;
  };
  const { report } = document;
  const lines = [`# ${asText(report.headline ?? "Report without a headline")}`, ""];
  if (report.deck !== null) lines.push(`*${asText(report.deck)}*`, "");
  lines.push(
    [
      report.outlet,
      listWords(report.bylines) || null,
      report.published === null ? reading.undatedWords() : `${report.published} (${report.publishedFrom})`,
    ]
      .filter((fact) => fact !== null)
      .map(asText)
      .join(" · "),
    "",
  );
  lines.push("## Events", "");
  if (document.events.length > 0) {
    lines.push("| Status | Date | Event | Said by |", "|---|---|---|---|");
    for (const event of document.events) {
      const by = reading.asserterWords(event.assertedBy) ?? "the report";
      const when = event.time === null ? "" : timeWords(event.time.value);
      lines.push(
        `| ${STATUS[event.status].label} | ${when} | ${asText(event.label)}${note(event.statusEvidence)} | ${asText(by)} |`,
      );
    }
    lines.push("");
  }
  lines.push("## Who said what", "");
  for (const attribution of document.attributions) {
    const relays = reading.relayWords(attribution);
    const relayed = relays.length === 0 ? "" : `, relayed by ${asText(relays.join(", then "))}`;
    const anchor = attribution.content[0] ?? attribution.cue[0];
    lines.push(
      `- **${asText(reading.sourceWords(attribution))}** (${SOURCE_KIND_WORDS[attribution.sourceKind]}${relayed}) *${asText(
        reading.allWords(attribution.cue),
      )}*: ${asText(reading.allWords(attribution.content))}${anchor === undefined ? "" : note(anchor)}`,
    );
  }
  lines.push("", "## Dates", "");
  for (const time of document.times) {
    const other = time.otherwise === undefined ? "" : ` or ${asText(timeWords(time.otherwise.value))}`;
    // The calendar's form, where it says it in other letters than TIMEX3 does.
    const edtf = time.edtf == null || time.edtf === time.value ? "" : `, EDTF \`${time.edtf}\``;
    lines.push(
      `- ${asText(reading.words(time))}: ${asText(timeWords(time.value))}${other} (\`${time.value}\`${edtf})${note(time)}`,
    );
  }
  lines.push("", "## Names", "");
  for (const entity of document.entities) {
    const roles = entity.descriptions.length === 0 ? "" : `: ${asText(entity.descriptions.join("; "))}`;
    lines.push(`- ${asText(entity.name)} (${entity.kind})${roles}`);
  }
  for (const missing of document.notRead) lines.push("", `Not read: ${missing.layer} (${asText(missing.why)}).`);
  if (notes.length > 0) lines.push("", ...notes);
  return `${lines.join("\n")}\n`;
}
