import { compose, effectOf, type Phrase } from "./effects.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Reading } from "./reality.ts";
import type { Scene } from "./scene.ts";

/** Governors that are climbed at most; a longer chain says no more. */
export const DEPTH = 6;

/** A report with the two readings that climb through its trees: each asks the other for what governs it. */
export interface Climb {
  readonly scene: Scene;
  readonly lexicon: Lexicon;
  /** A predicate's status: by its own form where it is finite, then by what governs it. */
  predicate(p: number, depth: number): Reading | null;
  /** A noun's status: by its determiner and adjectives, then by the verb, noun or preposition that governs it. */
  noun(n: number, depth: number): Reading | null;
}

/** How real a governing verb or adjective is; "happened" where nothing is said. */
export function governorReality(climb: Climb, g: number, depth: number): Reading {
  return (
    climb.predicate(g, depth + 1) ?? {
      status: "happened",
      strength: 1,
      from: g,
      last: g,
      by: "governor",
      pivot: g,
    }
  );
}

/** How real a governing noun is: "foiled an attempt to …" makes the attempt's goal as unreal as the foiling makes it. */
export function nounReality(climb: Climb, g: number, depth: number): Reading {
  const { scene, lexicon } = climb;
  const { syntax } = scene;
  const no = syntax.child(g, "det");
  if (no >= 0 && syntax.lower(no) === "no") {
    return { status: "did-not-happen", strength: 4, from: no, last: g, by: "no", pivot: g };
  }
  const head = syntax.head(g);
  if (head >= 0 && depth < DEPTH) {
    const relation = syntax.deprel(g);
    const reach = relation === "obj" || relation === "nsubj:pass" ? "object" : relation === "nsubj" ? "subject" : null;
    if (reach !== null) {
      const entry = effectOf(scene, lexicon, head, reach);
      const above = governorReality(climb, head, depth + 1);
      if (above.strength >= 3 && (above.status === "did-not-happen" || above.by.includes("yet-to")))
        return { ...above, status: "did-not-happen" };
      if (
        entry !== null &&
        (entry.effect === "fail" || entry.effect === "deny" || entry.effect === "postpone" || entry.effect === "cancel")
      ) {
        return compose(scene, entry, governorReality(climb, head, depth + 1), head, null);
      }
      // "seem intent on approving a delay", "are considering a delay".
      if (above.status === "uncertain" && above.strength >= 2) return above;
      if (entry !== null && (entry.effect === "doubt" || entry.effect === "want"))
        return compose(scene, entry, above, head, null);
    }
    // "is pushing for a postponement", "warned of a delay".
    const mark = relation === "obl" ? syntax.child(g, "case") : -1;
    const asked = mark < 0 ? null : effectOf(scene, lexicon, head, "object", syntax.lower(mark));
    if (asked !== null && (asked.effect === "want" || asked.effect === "doubt"))
      return compose(scene, asked, governorReality(climb, head, depth + 1), head, null);
  }
  return { status: "happened", strength: 1, from: g, last: g, by: "noun", pivot: g };
}

/** A fixed phrase says what it says: "on hold", "no date". */
export function phraseReading(scene: Scene, { entry, from, last }: Phrase, pivot: number): Reading {
  const above: Reading = { status: "happened", strength: 4, from, last, by: "", pivot };
  return { ...compose(scene, entry, above, pivot, null), strength: entry.effect === "plan" ? 4 : 5 };
}
