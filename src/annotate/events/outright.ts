import type { Climb } from "./climb.ts";
import { CHANGE_TURNS } from "./outright-changes.ts";
import { COURSE_TURNS } from "./outright-course.ts";
import { DOUBT_TURNS } from "./outright-doubts.ts";
import { HELD_TURNS } from "./outright-held.ts";
import type { Turn } from "./outright-words.ts";
import type { Reading } from "./reality.ts";

const TURNS: readonly Turn[] = [...CHANGE_TURNS, ...HELD_TURNS, ...DOUBT_TURNS, ...COURSE_TURNS];

/**
 * What a construction around the event at token `n` says outright of it, whatever its single words hint at; null for none.
 * Such a reading decides alone, before the network and the linear model. Bounded by the event's and the next two sentences.
 */
export function outright(climb: Climb, n: number): Reading | null {
  for (const turn of TURNS) {
    const said = turn(climb, n);
    if (said !== null) return said;
  }
  return null;
}
