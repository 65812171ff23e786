import { timeWords } from "../../core/index.ts";

const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * A date of publication as its reader reads it: in the reader's zone, with the source's own where that differs:
 * "17 Oct 2025, 18:35 (17:35 +02:00)". A date without a clock time or a zone stays as it is.
 */
export function momentWords(published: string | null, zone: string): string {
  if (published === null) return "no date";
  if (!WITH_ZONE.test(published)) return timeWords(published);
  const here = inZone(published, zone);
  const there = /(\d{2}:\d{2}).*?(Z|[+-]\d{2}:?\d{2})$/.exec(published)!;
  const source = `${there[1]} ${there[2] === "Z" ? "UTC" : there[2]}`;
  const isSame = here.clock === there[1] && here.day === published.slice(0, 10);
  const otherDay = here.day === published.slice(0, 10) ? "" : `${timeWords(published.slice(0, 10))}, `;
  return `${timeWords(here.day)}, ${here.clock}${isSame ? "" : ` (${otherDay}${source})`}`;
}

function inZone(published: string, timeZone: string): { readonly day: string; readonly clock: string } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(published.replace(" ", "T")));
  const part = (type: string): string => parts.find((one) => one.type === type)!.value;
  return { day: `${part("year")}-${part("month")}-${part("day")}`, clock: `${part("hour")}:${part("minute")}` };
}
