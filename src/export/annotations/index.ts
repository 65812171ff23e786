import { STATUS } from "../../core/index.ts";
import type { Evidence, ReportVersion } from "../../record/index.ts";
import type { ExportedStory } from "../exported.ts";

/** Characters before and after the exact words, by which they are found again when the text has moved. */
const CONTEXT = 32;

/**
 * What stories rest on as W3C Web Annotations (JSON-LD, an AnnotationPage): each status and statement is tied to its exact words by a
 * TextQuoteSelector and a TextPositionSelector. Positions count Unicode code points of the report's text, as the model asks.
 */
export function annotations(stories: readonly ExportedStory[]): string {
  const items = stories.flatMap(({ story, reports, statements }) => {
    const byRef = new Map(reports.map((report) => [report.ref, report]));
    const target = (evidence: Evidence) => targetOf(evidence, byRef.get(evidence.report)!);
    return [
      ...story.events
        .filter(({ judged }) => judged !== "rejected")
        .flatMap((event) =>
          event.history.map((entry, index) => ({
            id: `urn:readout:${event.id}:status:${index}`,
            type: "Annotation",
            motivation: "classifying",
            body: [
              {
                type: "TextualBody",
                value: `${event.label}: ${STATUS[entry.status].label}`,
                format: "text/plain",
                language: "en",
              },
            ],
            target: target(entry.evidence),
          })),
        ),
      ...statements
        .filter(({ content, judged }) => content.length > 0 && judged !== "rejected")
        .map(({ ref, by, content }) => ({
          id: `urn:readout:${ref}`,
          type: "Annotation",
          motivation: "identifying",
          body: [
            { type: "TextualBody", value: by.names.join(", ") || (by.words ?? "nobody named"), format: "text/plain" },
          ],
          target: content.map(target),
        })),
    ];
  });
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "urn:readout:annotations",
    type: "AnnotationPage",
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function targetOf({ start, end }: Evidence, { document, ref }: ReportVersion): object {
  const { text, canonicalUrl, url } = document.report;
  const points = (to: number): number => [...text.slice(0, to)].length;
  const from = points(start);
  const words = text.slice(start, end);
  return {
    source: canonicalUrl ?? url ?? `urn:readout:${ref}`,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: words,
        prefix: [...text.slice(0, start)].slice(-CONTEXT).join(""),
        suffix: [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join(""),
      },
      { type: "TextPositionSelector", start: from, end: from + [...words].length },
    ],
  };
}
