import { isoDay, STATUS } from "../../core/index.ts";
import { type DateMention, dayRange, type Statement, type StoryEvent } from "../../record/index.ts";
import type { ExportedStory } from "../exported.ts";

type Node = { readonly [property: string]: unknown };

/**
 * Stories as JSON-LD in the vocabulary of schema.org: NewsArticle, Event with eventStatus and previousStartDate, Quotation for
 * direct words and Claim for what is said otherwise, each tied to the report that has it.
 */
export function jsonld(stories: readonly ExportedStory[]): string {
  const graph = stories.flatMap(({ story, reports, statements }): readonly Node[] => [
    ...story.reports.map(
      (report): Node => ({
        "@type": "NewsArticle",
        "@id": idOf(report.ref),
        headline: report.headline ?? undefined,
        url: report.url ?? undefined,
        datePublished: report.published ?? undefined,
        inLanguage: report.language === "und" ? undefined : report.language,
        publisher: report.outlet === null ? undefined : { "@type": "Organization", name: report.outlet },
        author: bylinesOf(reports.find(({ ref }) => ref === report.ref)?.document.report.bylines ?? []),
        isPartOf: idOf(story.id),
        isBasedOn: report.textOf === report.ref ? undefined : idOf(report.textOf),
      }),
    ),
    {
      "@type": "Collection",
      "@id": idOf(story.id),
      name: story.name,
      hasPart: story.events.filter(({ judged }) => judged !== "rejected").map(({ id }) => idOf(id)),
    },
    ...story.events.filter(({ judged }) => judged !== "rejected").map(eventNode),
    ...statements
      .filter(({ negated, judged, content }) => !negated && judged !== "rejected" && content.length > 0)
      .map(statementNode),
  ]);
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": graph }, null, 2)}\n`;
}

function idOf(id: string): string {
  return `urn:readout:${id}`;
}

function bylinesOf(bylines: readonly string[]): readonly Node[] | undefined {
  return bylines.length === 0 ? undefined : bylines.map((name) => ({ "@type": "Person", name }));
}

function eventNode(event: StoryEvent): Node {
  const { id, label, status, time, originalTime, place, participants, reports } = event;
  const kind = STATUS[status.status].schemaOrg;
  return {
    "@type": "Event",
    "@id": idOf(id),
    name: label,
    eventStatus: kind === null ? undefined : `https://schema.org/${kind}`,
    startDate: dateOf(time ?? originalTime, "from"),
    endDate: dateOf(time ?? originalTime, "to"),
    previousStartDate: time === null ? undefined : dateOf(originalTime, "from"),
    location: place === null ? undefined : { "@type": "Place", name: place },
    attendee: participants.length === 0 ? undefined : participants.map(({ name }) => ({ "@type": "Thing", name })),
    subjectOf: reports.map(idOf),
    description: status.evidence.words,
  };
}

function dateOf(time: DateMention | null, edge: "from" | "to"): string | undefined {
  if (time === null) return undefined;
  const clock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?/.exec(time.value);
  if (clock !== null) return edge === "from" ? clock[0] : undefined;
  const range = dayRange(time.value);
  return range === null ? undefined : isoDay(range[edge]);
}

function statementNode({ ref, report, at, by, content }: Statement): Node {
  const words = content.map((evidence) => evidence.words).join(" … ");
  const isQuotation = /^["“„«].*["”“»]$/su.test(words.trim());
  const who =
    by.names.length > 0
      ? by.names.map((name) => ({ "@type": "Thing", name }))
      : by.words === null
        ? undefined
        : [{ "@type": "Thing", name: by.words }];
  return {
    "@type": isQuotation ? "Quotation" : "Claim",
    "@id": idOf(ref),
    text: words,
    datePublished: at ?? undefined,
    isPartOf: isQuotation ? idOf(report) : undefined,
    spokenByCharacter: isQuotation ? who : undefined,
    creator: isQuotation ? undefined : who,
    appearance: isQuotation ? undefined : idOf(report),
  };
}
