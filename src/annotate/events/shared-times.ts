import type { EventTime, Status } from "../../core/index.ts";
import { effectOf } from "./effects.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";
import { against } from "./when.ts";

/** Prepositions of what somebody takes part in: "speak [at] the fair". */
const INTO: ReadonlySet<string> = new Set(["at", "in", "to", "from", "during"]);

/**
 * The time of what an event is part of: "will not attend the fair", where the fair is told to be on Friday. `timeAt` tells
 * the time of the event that a token names. Null for none, and for a day gone by of what is still to come.
 */
export function timeOfAttended(
  scene: Scene,
  lexicon: Lexicon,
  mentions: readonly Mention[],
  status: Status,
  timeAt: (token: number) => EventTime | null,
): EventTime | null {
  const { syntax } = scene;
  const isToCome = status === "scheduled" || status === "uncertain";
  for (const { token, kind } of mentions) {
    if (kind !== "verb") continue;
    for (const child of syntax.children(token)) {
      const relation = syntax.relation(child);
      const mark = syntax.child(child, "case");
      if (child < token || (relation !== "obj" && relation !== "obl")) continue;
      if (relation === "obl" && (mark < 0 || !INTO.has(syntax.lower(mark)))) continue;
      const word = mark < 0 ? "" : syntax.lower(mark);
      // Who leaves a race is not in it on its day.
      if (lexicon.turns.quitting.has(syntax.lemma(token).toLowerCase())) continue;
      if (effectOf(scene, lexicon, token, "object", word)?.row.id !== "status.attend") continue;
      const time = timeAt(child);
      if (time !== null && !(isToCome && against(time.value, scene.published) === "before")) return time;
    }
  }
  return null;
}

/** The time of what somebody was doing when it was told of: "was hurt on Monday while [chasing] a thief". */
export function timeOfMeanwhile(
  { syntax }: Scene,
  mentions: readonly Mention[],
  timeAt: (token: number) => EventTime | null,
): EventTime | null {
  for (const { token, kind } of mentions) {
    const mark = syntax.child(token, "mark", "advmod");
    if (kind !== "verb" || syntax.relation(token) !== "advcl" || syntax.xpos(token) !== "VBG") continue;
    if (mark < 0 || syntax.lower(mark) !== "while" || syntax.child(token, "nsubj") >= 0) continue;
    const time = timeAt(syntax.head(token));
    if (time !== null) return time;
  }
  return null;
}
