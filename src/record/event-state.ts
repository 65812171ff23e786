import type { Status } from "../core/index.ts";
import type { DateMention, Evidence, Sayer } from "./claims.ts";
import { byText } from "./days.ts";
import type { Difference } from "./differences.ts";
import type { Story, StoryEvent } from "./story.ts";

/** How an event stood at one time, as far as changes tell of it: states that are the same data are no change. */
export interface EventState {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly mentions: readonly string[];
  readonly status: Status;
  readonly time: DateMention | null;
  readonly place: string | null;
  /** Where accounts differ, other than by one following the other. */
  readonly differences: readonly {
    readonly field: Difference["field"];
    readonly kind: Difference["kind"];
    readonly sides: readonly { readonly value: string; readonly evidence: Evidence }[];
  }[];
  /** The words on which the status stands, with who says so and when. */
  readonly evidence: Evidence;
  readonly at: string | null;
  readonly outlet: string | null;
  readonly by: readonly Sayer[];
}

/** What came into a story's events from one making to the next: states that it had no more, and states that it did not have. */
export interface StoryStep {
  readonly gone: readonly EventState[];
  readonly came: readonly EventState[];
}

export function eventState({ status, history, differences, ...event }: StoryEvent): EventState {
  const { evidence } = status;
  const entry = history.findLast(
    (one) => one.evidence.report === evidence.report && one.evidence.start === evidence.start,
  );
  return {
    id: event.id,
    label: event.label,
    type: event.type,
    mentions: event.mentions,
    status: status.status,
    time: event.time,
    place: event.place,
    differences: differences
      .filter(({ kind }) => kind !== "update")
      .map(({ field, kind, sides }) => ({
        field,
        kind,
        sides: sides.map((side) => ({ value: side.value, evidence: side.evidence })),
      })),
    evidence,
    at: entry?.at ?? null,
    outlet: entry?.outlet ?? null,
    by: entry?.by ?? [],
  };
}

/** What the events of a story came to from one time to another: what stands as it stood is in neither list. */
export function stepBetween(before: readonly EventState[], after: readonly EventState[]): StoryStep {
  return joinSteps([{ gone: before, came: after }]);
}

/** Several steps as one. At any one time a story has one event of an id. */
export function joinSteps(steps: readonly StoryStep[]): StoryStep {
  const gone = new Map<string, EventState>();
  const came = new Map<string, EventState>();
  for (const step of steps) {
    for (const state of step.gone) if (!came.delete(state.id)) gone.set(state.id, state);
    for (const state of step.came) {
      const old = gone.get(state.id);
      if (old !== undefined && isSame(old, state)) gone.delete(state.id);
      else came.set(state.id, state);
    }
  }
  const sorted = (states: Map<string, EventState>): readonly EventState[] =>
    [...states.values()].sort((a, b) => byText(a.id, b.id));
  return { gone: sorted(gone), came: sorted(came) };
}

/** How the events stood before a step, from how they stand after it. */
export function statesBefore(after: readonly EventState[], { gone, came }: StoryStep): readonly EventState[] {
  const states = new Map(after.map((state) => [state.id, state]));
  for (const { id } of came) states.delete(id);
  for (const state of gone) states.set(state.id, state);
  return [...states.values()];
}

/** Whether an event stands as it stood; most that do not have another mention. */
function isSame(a: EventState, b: EventState): boolean {
  return a.mentions.length === b.mentions.length && a.status === b.status && JSON.stringify(a) === JSON.stringify(b);
}

/** How all events of a story stand. */
export function eventStates({ events }: Pick<Story, "events">): readonly EventState[] {
  return events.map(eventState);
}
