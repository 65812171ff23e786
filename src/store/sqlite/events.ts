import type { EventOutline, StoryEvent } from "../../record/index.ts";

/** What the outline of an event leaves out, in this order and without names. */
export type PackedDetails = readonly [
  why: string,
  named: StoryEvent["named"],
  history: StoryEvent["history"],
  missingFrom: StoryEvent["missingFrom"],
];

export function packDetails({ why, named, history, missingFrom }: StoryEvent): PackedDetails {
  return [why, named.slice(1), history, missingFrom];
}

/** The whole event again, its fields in the order in which a story has them. */
export function joinDetails(outline: EventOutline, [why, named, history, missingFrom]: PackedDetails): StoryEvent {
  const { id, label, type, mentions, reports, status, time, originalTime, place, participants } = outline;
  const { differences, corrections, judged } = outline;
  return {
    id,
    label,
    type,
    mentions,
    why,
    reports,
    status,
    time,
    originalTime,
    place,
    participants,
    named: [...outline.named, ...named],
    history,
    differences,
    missingFrom,
    corrections,
    judged,
  };
}
