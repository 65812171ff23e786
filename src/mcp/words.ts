import type { DateCard, DeskDate, EventCard } from "../app/desk/index.ts";
import type { Change, Difference, Sayer } from "../app/record/index.ts";
import { listWords, STATUS } from "../core/index.ts";
import type { Citations } from "./citations.ts";

/** Longest quotation in the text of an answer, in characters; the citation has all of it. */
const QUOTED = 400;

/** Words of a report on one line, without characters that set or hide text. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The beginning of words that are too long for a line. */
export function quoted(text: string): string {
  const words = plain(text);
  return `“${words.length <= QUOTED ? words : `${words.slice(0, QUOTED)}…`}”`;
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Who says so: "Oskar Lind", "a person close to Holm (not named), relayed by Coast Radio", "the report itself". */
export function sayers(by: readonly Sayer[]): string {
  return by
    .map(({ kind, names, words, via }) => {
      if (kind === "report") return "the report itself";
      const who = names.length > 0 ? listWords(names.map(plain)) : plain(words ?? "nobody named");
      const unnamed = kind === "anonymous" ? " (not named)" : "";
      return who + unnamed + (via.length === 0 ? "" : `, relayed by ${via.map(plain).join(" and ")}`);
    })
    .join("; ");
}

function dateWords(date: DeskDate): string {
  return date.precision === "day" || date.precision === "minute" || date.from === null
    ? date.words
    : `${date.words} (${date.from} to ${date.to})`;
}

/** When an event is, and from when it was moved. */
export function when({ when: set, originally }: Pick<EventCard, "when" | "originally">): string {
  if (set === null) return originally === null ? "no date" : `was set for ${dateWords(originally)}, no new date`;
  return originally === null ? dateWords(set) : `${dateWords(set)}, first set for ${dateWords(originally)}`;
}

/** One event on one line, with the words on which its status stands. */
export function eventLine(event: EventCard, citations: Citations): string {
  const { id, label, status, basis, isDisputed, place, judged, evidence } = event;
  return [
    `- ${plain(label)}: ${STATUS[status].label}, ${when(event)}`,
    place === null ? "" : `, in ${plain(place)}`,
    `; ${basisWords(basis)}${isDisputed ? ", disputed" : ""}`,
    judged === null ? "" : `, ${judged} by a person`,
    ` ${citations.of(evidence)} (event ${id})`,
  ].join("");
}

/** "2 independent origins (1 named, 1 reporting it as fact)". */
export function basisWords({ origins, named, unnamed, own }: EventCard["basis"]): string {
  const kinds = [
    [named, "named"],
    [unnamed, "not named"],
    [own, "reporting it as fact"],
  ] as const;
  const told = kinds.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return `${count(origins, "independent origin")} (${told.join(", ")})`;
}

export function dateLine(event: DateCard, citations: Citations): string {
  const { id, label, status, role, when: at, other, origins, isDisputed, story, evidence } = event;
  const moved = other === null ? "" : role === "set" ? `, first set for ${other.words}` : `, now ${other.words}`;
  return `- ${dateWords(at)}${role === "was-set" ? " (was set for then)" : ""}: ${plain(label)}, ${STATUS[status].label}${moved}; ${count(origins, "independent origin")}${isDisputed ? ", disputed" : ""} ${citations.of(evidence)} (event ${id}, story ${story.id} “${plain(story.name)}”)`;
}

/** Where accounts differ: the sides under one another. */
export function differenceLines({ field, kind, sides }: Difference, citations: Citations): readonly string[] {
  const kinds = {
    update: "the later followed the earlier",
    contradiction: "they contradict each other",
    words: "in their own words",
  };
  return [
    `- ${field}: ${kinds[kind]}`,
    ...sides.map(
      ({ value, by, outlet, at, sentence }) =>
        `  - ${plain(field === "status" ? (STATUS[value as keyof typeof STATUS]?.label ?? value) : value)}: ${sayers(by)}, ${outlet ?? "outlet not known"}, ${at ?? "no date"} ${citations.of(sentence)}`,
    ),
  ];
}

const CAUSES: { readonly [C in Change["cause"]]: string } = {
  news: "",
  edit: "; the outlet altered its report",
  person: "; corrected by a person",
  reading: "; from earlier reports, read or joined anew",
};

/** One change on one line. */
export function changeLine(change: Change, citations: Citations): string {
  const { kind, event, before, after, cause, at, outlet, by, because } = change;
  const values = before === null ? (after ?? "") : after === null ? `${before}, gone` : `${before} → ${after}`;
  const about = event === null ? "" : ` of ${plain(event.label)} (event ${event.id})`;
  const who = [by.length === 0 ? null : sayers(by), outlet, at].filter((part) => part !== null).join(", ");
  const marks = because.slice(0, 4).map((one) => citations.of(one));
  return `- ${kind}${about}: ${kind === "statement" ? quoted(values) : plain(values)}${who === "" ? "" : ` (${who})`}${CAUSES[cause]} ${marks.join("")}`;
}
