import { fromDays, STATUS } from "../../core/index.ts";
import { dayRange } from "../../record/index.ts";
import type { ExportedStory } from "../exported.ts";

interface SlideDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The dated events of stories as the JSON that TimelineJS 3 reads. TimelineJS shows its text as HTML: all of it is escaped. */
export function timelinejs(stories: readonly ExportedStory[]): string {
  const events = stories.flatMap(({ story }) =>
    story.events.flatMap((event) => {
      const range = event.time === null ? null : dayRange(event.time.value);
      if (range === null || event.judged === "rejected") return [];
      const { status } = event;
      const outlet = story.reports.find(({ ref }) => ref === status.evidence.report)?.outlet ?? "outlet not known";
      return [
        {
          unique_id: event.id,
          start_date: dateOf(range.from),
          ...(range.to > range.from ? { end_date: dateOf(range.to) } : {}),
          group: STATUS[status.status].label,
          text: {
            headline: escaped(event.label),
            text: `<p>${escaped(STATUS[status.status].label)}: “${escaped(status.evidence.words)}” (${escaped(outlet)})</p>`,
          },
        },
      ];
    }),
  );
  const title =
    stories.length === 1 ? { title: { text: { headline: escaped(stories[0]!.story.name), text: "" } } } : {};
  return `${JSON.stringify({ ...title, events }, null, 2)}\n`;
}

function dateOf(days: number): SlideDate {
  const { year, month, day } = fromDays(days);
  return { year, month, day };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
