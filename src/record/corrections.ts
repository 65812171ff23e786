import { hashOf, type Status } from "../core/index.ts";
import { byText } from "./days.ts";
import { shortId } from "./report.ts";

/** What a person can correct of an event. */
export type EventField = "label" | "type" | "status" | "time" | "place";

/**
 * What a person corrects. Reports are named by their refs and events by the ref of one mention ("r…@120"), so that a
 * correction holds when the rest of the record changes and when reports are read again.
 */
export type CorrectionAction =
  | { readonly do: "rename-story"; readonly report: string; readonly name: string }
  /** The stories of these reports are one. */
  | { readonly do: "merge-stories"; readonly reports: readonly string[] }
  /** These reports are a story of their own, apart from all others. */
  | { readonly do: "split-story"; readonly reports: readonly string[] }
  /** This report belongs to the story of that one, whatever the words say. */
  | { readonly do: "pin"; readonly report: string; readonly to: string }
  | { readonly do: "merge-events"; readonly events: readonly string[] }
  /** This mention is an event of its own. */
  | { readonly do: "split-event"; readonly event: string }
  | { readonly do: "confirm-event"; readonly event: string }
  | { readonly do: "reject-event"; readonly event: string }
  | { readonly do: "edit-event"; readonly event: string; readonly field: "status"; readonly value: Status }
  | {
      readonly do: "edit-event";
      readonly event: string;
      readonly field: Exclude<EventField, "status">;
      readonly value: string;
    }
  /** These names are one person, called by the first. */
  | { readonly do: "merge-people"; readonly names: readonly string[] }
  /** These names are of different people, though one fits the other. */
  | { readonly do: "part-people"; readonly names: readonly string[] }
  /** In these reports the name is of somebody else, called by the name in `as`. */
  | { readonly do: "split-person"; readonly name: string; readonly reports: readonly string[]; readonly as: string }
  /** Nobody says so: the statement was read wrong. It is named by the ref of its first word. */
  | { readonly do: "reject-statement"; readonly statement: string }
  /** It is somebody else who says so. */
  | { readonly do: "relabel-statement"; readonly statement: string; readonly who: string }
  | { readonly do: "undo"; readonly correction: string };

/** A correction as a statement: who says so and when. Never altered; another one undoes it. */
export interface Correction {
  readonly id: string;
  readonly author: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly note: string | null;
  readonly action: CorrectionAction;
}

/** A correction with its id, which is made from its content. */
export function correctionOf(parts: Omit<Correction, "id">): Correction {
  const { author, at, note, action } = parts;
  return { id: shortId("c", hashOf(JSON.stringify([author, at, note, action]))), author, at, note, action };
}

/** Corrections by time, then by id. */
export function byCorrection(a: Correction, b: Correction): number {
  return byText(a.at, b.at) || byText(a.id, b.id);
}

/**
 * The corrections that hold, in order of time: what a later one undoes is left out, and what undoes it. Undoing an undo
 * brings back what it undid.
 */
export function standing(corrections: readonly Correction[]): readonly Correction[] {
  const sorted = [...corrections].sort(byCorrection);
  const undone = new Set<string>();
  // From the newest: an undo that is itself undone undoes nothing.
  for (const { id, action } of sorted.toReversed())
    if (action.do === "undo" && !undone.has(id)) undone.add(action.correction);
  return sorted.filter(({ id, action }) => action.do !== "undo" && !undone.has(id));
}

/** Applies what people said of stories to groups of reports. `current` maps the ref of an older version to that of its newest. */
export function correctStories(
  parts: readonly (readonly string[])[],
  corrections: readonly Correction[],
  current: (ref: string) => string,
): readonly (readonly string[])[] {
  let groups = parts.map((part) => new Set(part));
  const groupOf = (ref: string): Set<string> | undefined => groups.find((group) => group.has(current(ref)));
  const move = (ref: string, to: Set<string>): void => {
    groupOf(ref)?.delete(current(ref));
    to.add(current(ref));
  };
  for (const { action } of standing(corrections)) {
    if (action.do === "merge-stories") {
      const [first, ...others] = [...new Set(action.reports.map(groupOf))].filter((group) => group !== undefined);
      for (const other of others) for (const ref of [...other]) move(ref, first!);
    } else if (action.do === "split-story") {
      const own = new Set<string>();
      for (const ref of action.reports) if (groupOf(ref) !== undefined) move(ref, own);
      groups.push(own);
    } else if (action.do === "pin") {
      const to = groupOf(action.to);
      if (to !== undefined && groupOf(action.report) !== undefined) move(action.report, to);
    }
    groups = groups.filter((group) => group.size > 0);
  }
  return groups.map((group) => [...group].sort(byText)).sort((a, b) => byText(a[0]!, b[0]!));
}
