import type { Syntax } from "../../core/index.ts";

/** Where a clause points: -1 past, +1 future, between them less surely; 0 not said. */
export type Direction = number;

/**
 * What a word tells of its clause. "perhaps" is a weak future ("could"); "toward" and "until" count only directly before
 * the expression; "present" tells nothing. "pastperfect" ("had") turns a plan that
 * follows into a past one; after an "infinitive" ("be") a participle is no past: "will be held". "arranged" looks ahead
 * directly before an "aim": "planned for Wednesday".
 */
export type Cue =
  | "arranged"
  | "aim"
  | "future"
  | "perhaps"
  | "toward"
  | "until"
  | "past"
  | "pastperfect"
  | "infinitive"
  | "present";

export const CUES: readonly Cue[] = [
  "arranged",
  "aim",
  "future",
  "perhaps",
  "toward",
  "until",
  "past",
  "pastperfect",
  "infinitive",
  "present",
];

export const CUE_DIRECTION: { readonly [C in Cue]: number } = {
  arranged: 0,
  aim: 0,
  future: 1,
  perhaps: 0.5,
  toward: 0,
  until: 0,
  past: -1,
  pastperfect: -1,
  infinitive: 0,
  present: 0,
};

/** Steps from a time expression up to its verb. */
const MAX_STEPS = 8;

/**
 * The direction of the clause that holds an expression, by its verb: "will", "to" and present forms with a plan's verb
 * above point ahead, past forms back. 0 where no verb stands above it or its tense says nothing.
 */
export function directionBySyntax(
  syntax: Syntax,
  start: number,
  end: number,
  cues: ReadonlyMap<string, Cue>,
): Direction {
  const { from, to } = syntax.tokensIn({ start, end });
  if (from >= to) return 0;
  let at = syntax.headOf(from, to);
  for (let step = 0; at >= 0 && step < MAX_STEPS; step += 1) {
    const upos = syntax.upos(at);
    const inside = at >= from && at < to;
    if (!inside && (upos === "VERB" || upos === "AUX" || syntax.child(at, "cop") >= 0)) {
      const direction = directionOfVerb(syntax, at, cues);
      if (direction !== 0) return direction;
    } else if (!inside && (upos === "NOUN" || upos === "ADJ")) {
      // "the election scheduled", "plans for a vote on Friday", "the upcoming talks": a noun or adjective that tells.
      const cue = cues.get(syntax.lower(at));
      if (cue === "future") return 1;
    }
    at = syntax.head(at);
  }
  return 0;
}

function directionOfVerb(syntax: Syntax, verb: number, cues: ReadonlyMap<string, Cue>): Direction {
  const xpos = syntax.xpos(verb);
  let infinitive = false;
  let past = xpos === "VBD";
  let present = xpos === "VBZ" || xpos === "VBP";
  for (const child of syntax.children(verb)) {
    const relation = syntax.relation(child);
    if (relation !== "aux" && relation !== "cop" && relation !== "mark") continue;
    const word = syntax.lower(child);
    const tag = syntax.xpos(child);
    if (word === "to" && relation === "mark") infinitive = true;
    else if (tag === "MD") return cues.get(word) === "future" ? 1 : CUE_DIRECTION[cues.get(word) ?? "perhaps"];
    else if (tag === "VBD" || (tag === "VBN" && word === "been")) past = true;
    else if (tag === "VBZ" || tag === "VBP") {
      // "has been", "have said": the present perfect speaks of the past.
      if (relation === "aux" && syntax.lemma(child) === "have") past = true;
      else present = true;
    }
  }
  const cue = cues.get(syntax.lower(verb));
  // "is scheduled for", "are expected": the cue word tells, not its form.
  if (cue === "future") return 1;
  if (infinitive) {
    // "plans to meet Friday" points ahead; "was forced to resign Friday" follows its verb.
    const above = syntax.head(verb);
    if (above < 0) return 1;
    const aboveCue = cues.get(syntax.lower(above));
    if (aboveCue === "future") return 1;
    return syntax.xpos(above) === "VBD" || syntax.xpos(above) === "VBN" ? 0 : 1;
  }
  if (past) return -1;
  if (present) return 0;
  return 0;
}
