import type { ExportedStory, ExportFacts } from "../exported.ts";

/**
 * Everything as JSON Lines: per story its reports with their documents, then the story, then its statements; at the end the
 * corrections. Each line is an object with a "kind".
 */
export function jsonl(
  stories: readonly ExportedStory[],
  { corrections, part }: Pick<ExportFacts, "corrections" | "part">,
): string {
  const lines: object[] = [];
  for (const { story, reports, statements } of stories) {
    for (const { sketch: _, ...report } of reports) lines.push({ kind: "report", story: story.id, ...report });
    lines.push({ kind: "story", ...story });
    for (const statement of statements) lines.push({ kind: "statement", story: story.id, ...statement });
  }
  if (part?.isLast !== false) for (const correction of corrections) lines.push({ kind: "correction", ...correction });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
