import type { Status, Syntax } from "../../core/index.ts";
import type { Candidate } from "./candidates.ts";
import { type Climb, governorReality, nounReality } from "./climb.ts";
import { effectOf } from "./effects.ts";
import type { EffectEntry, Lexicon } from "./lexicon.ts";
import { outright } from "./outright.ts";
import type { Reading } from "./reality.ts";
import type { Scene } from "./scene.ts";
import { predicate } from "./status-clauses.ts";
import { noun } from "./status-nouns.ts";

/** A report ready to be climbed. */
function climbOf(scene: Scene, lexicon: Lexicon): Climb {
  const climb: Climb = {
    scene,
    lexicon,
    predicate: (p, depth) => predicate(climb, p, depth),
    noun: (n, depth) => noun(climb, n, depth),
  };
  return climb;
}

/** The status that the mention's own sentence gives it. Bounded by DEPTH governors and their children. */
export function readStatus(scene: Scene, lexicon: Lexicon, candidate: Candidate): Reading {
  const climb = climbOf(scene, lexicon);
  const said = outright(climb, candidate.token);
  if (said !== null) return said;
  const reading =
    candidate.kind === "verb" && !isGerund(scene.syntax, candidate.token)
      ? climb.predicate(candidate.token, 0)
      : climb.noun(candidate.token, 0);
  const absent = effectOf(scene, lexicon, candidate.token, "itself");
  if (absent !== null && candidate.kind === "verb") return unattended(absent, reading, candidate);
  if (reading !== null) return reading;
  return {
    status: candidate.row?.bare ?? "happened",
    strength: 0,
    from: candidate.from,
    last: candidate.last,
    by: "bare",
    pivot: -1,
  };
}

const REAL: ReadonlySet<Status> = new Set(["happened", "ongoing", "scheduled"]);

/** "The party boycotted the vote", "will stay away": what is done, or to be done, is not to come. */
function unattended(entry: EffectEntry, reading: Reading | null, { from, last, token }: Candidate): Reading {
  if (reading === null || REAL.has(reading.status))
    return {
      status: "did-not-happen",
      strength: 4,
      from: reading === null ? from : Math.min(from, reading.from),
      last: reading === null ? last : Math.max(last, reading.last),
      by: reading === null ? entry.row.id : `${entry.row.id} < ${reading.by}`,
      pivot: token,
    };
  if (reading.status === "did-not-happen") return { ...reading, status: "uncertain", strength: 2 };
  return reading;
}

/** "Trading was suspended": a form in -ing that stands where a noun would. */
function isGerund(syntax: Syntax, token: number): boolean {
  if (syntax.xpos(token) !== "VBG" || syntax.child(token, "aux", "cop", "mark") >= 0) return false;
  const relation = syntax.relation(token);
  return (
    relation === "nsubj" || relation === "csubj" || relation === "obj" || relation === "nmod" || relation === "obl"
  );
}

/** How real a word is that changes an event: "might be postponed", "a possible delay", "no plans"; "happened" where nothing is said. */
export function realityOf(scene: Scene, lexicon: Lexicon, token: number): Reading {
  const climb = climbOf(scene, lexicon);
  const { syntax } = scene;
  const upos = syntax.upos(token);
  if (upos === "NOUN" || upos === "PROPN") {
    if (syntax.child(token, "cop") >= 0) return governorReality(climb, token, 0);
    const above = climb.noun(token, 0);
    if (above !== null && above.strength >= 2) return above;
    return nounReality(climb, token, 0);
  }
  if (upos === "ADJ" && syntax.relation(token) === "amod")
    return { status: "happened", strength: 1, from: token, last: token, by: "", pivot: token };
  return governorReality(climb, token, 0);
}
