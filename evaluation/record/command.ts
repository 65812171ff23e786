import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { EcbReport, MentionField } from "../corpora/ecb.ts";
import { goldPlaces } from "./coreference.ts";
import { groupMentions } from "./mentions.ts";
import type { FullReading } from "./reading.ts";
import { placeReports, readAll } from "./stories.ts";

/** What `npm run eval -- stories FILE` and `-- coref FILE` are asked. */
export interface RecordCommand {
  readonly name: "stories" | "coref";
  readonly file: string;
  readonly write: string | undefined;
  /** For coref: which mentions, whether the spans of the file or the product's own, within whose stories. */
  readonly field: MentionField;
  readonly mentions: "given" | "own";
  readonly stories: "own" | "gold";
}

/** What coref may be asked for. */
export const CHOICES: { readonly [option: string]: readonly string[] } = {
  field: ["event_mentions", "participant_mentions"],
  mentions: ["given", "own"],
  stories: ["own", "gold"],
};

/** Reads a file of ECB+'s shape and writes what the product makes of it, for the reference scorers. Gives the exit status. */
export function runRecordCommand(command: RecordCommand): number {
  const bytes = readFileSync(command.file);
  const reports = (command.file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as EcbReport);
  let problems = 0;
  const readings = readAll(
    reports,
    (id, message) => {
      problems += 1;
      process.stderr.write(`${id}: ${message}\n`);
    },
    (count) => {
      if (process.stderr.isTTY && count % 5 === 0)
        process.stderr.write(`\r\u001b[K${count} of ${reports.length} reports`);
    },
  );
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const answer = command.name === "stories" ? placeReports(readings) : corefOf(reports, readings, command);
  const lines = answer.map((line) => `${JSON.stringify(line)}\n`).join("");
  if (command.write === undefined) process.stdout.write(lines);
  else writeFileSync(command.write, lines);
  return problems > 0 ? 1 : 0;
}

function corefOf(reports: readonly EcbReport[], readings: readonly FullReading[], command: RecordCommand): object[] {
  const placed = command.stories === "own" ? placeReports(readings) : goldPlaces(reports, readings);
  return groupMentions(reports, readings, placed, command).map(({ id, mentions }) => ({
    id,
    [command.field]: mentions,
  }));
}
