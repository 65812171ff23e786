import type { Status, Syntax } from "../../core/index.ts";
import { applyEffect, entriesAt } from "./effects.ts";
import type { EffectEntry, Lexicon } from "./lexicon.ts";
import { wordsAfter } from "./phrases.ts";
import type { Effect, Reach } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { realityOf } from "./status.ts";

/** A word or phrase that bears on the status of some event, with what it says where it is as real as its clause makes it. */
export interface Cue {
  /** Tokens [from, last] of the words; `pivot` is the one that the rest hangs on. */
  readonly from: number;
  readonly last: number;
  readonly pivot: number;
  readonly sentence: number;
  readonly entry: EffectEntry;
  readonly effect: Effect;
  /** The status that it gives to the event in its scope: "was not postponed" leaves it scheduled. */
  readonly status: Status;
  /** Rule ids that made the cue's own reality. */
  readonly by: string;
}

/** Effects whose words say nothing without a noun of their own: they are read through syntax alone. */
const SILENT: ReadonlySet<Effect> = new Set<Effect>(["light", "attend", "achieve"]);
const OPEN_CLASS: ReadonlySet<string> = new Set(["VERB", "NOUN", "PROPN", "ADJ"]);
const PLAIN: { readonly status: Status; readonly by: string } = { status: "happened", by: "" };
/** Cues of one sentence at most. */
const MOST = 24;

/** The cues of a report by sentence, in text order. O(tokens). */
export function findCues(scene: Scene, lexicon: Lexicon): readonly (readonly Cue[])[] {
  const { syntax } = scene;
  return syntax.layers.sentences.map((sentence, index) => {
    const found: Cue[] = [];
    let covered = -1;
    for (let i = sentence.from; i < sentence.to && found.length < MOST; i += 1) {
      const entry = cueAt(scene, lexicon, i, sentence.to);
      // "new date" says nothing inside "no new date".
      if (entry === null || entry.last <= covered) continue;
      if (entry.last > i) covered = Math.max(covered, entry.last);
      const pivot = Math.max(i, syntax.headOf(i, entry.last + 1));
      const { effect, row } = entry.entry;
      // "no date", "not clear", "unless": the words say it whatever else their clause says.
      const closed = row.reach.includes("near") && (entry.last > i || !OPEN_CLASS.has(syntax.upos(i)));
      const above = closed ? PLAIN : realityOf(scene, lexicon, pivot);
      found.push({
        from: i,
        last: entry.last,
        pivot,
        sentence: index,
        entry: entry.entry,
        effect,
        status: applyEffect(effect, above.status, null),
        by: above.by,
      });
    }
    return found;
  });
}

/** The longest entry whose words stand at token `i`. */
function cueAt(
  scene: Scene,
  lexicon: Lexicon,
  i: number,
  to: number,
): { readonly entry: EffectEntry; readonly last: number } | null {
  const { syntax } = scene;
  const entries = entriesAt(syntax, lexicon, i);
  if (entries.length === 0) return null;
  // "was suspended", "has begun": an auxiliary is a part of another word's form.
  const helps = syntax.upos(i) === "AUX" && syntax.xpos(i) !== "MD";
  let best: { readonly entry: EffectEntry; readonly last: number } | null = null;
  for (const entry of entries) {
    if (SILENT.has(entry.effect) || (helps && entry.rest.length === 0)) continue;
    if (best !== null && entry.rest.length < best.entry.rest.length) break;
    const last = wordsAfter(scene, i, entry.rest, to);
    if (last < 0) continue;
    // "stopped paying" or "stopped the fight": the entry whose event may stand as this word's dependents do.
    if (fits(syntax, i, entry)) return { entry, last };
    if (entry.row.reach.includes("near") || !isBareVerb(syntax, i)) best ??= { entry, last };
  }
  return best;
}

const REACHES: { readonly [R in Reach]: readonly string[] } = {
  object: ["obj", "nsubj:pass"],
  subject: ["nsubj"],
  clause: ["xcomp", "ccomp", "csubj", "acl"],
  modifier: [],
  noun: ["nmod"],
  itself: [],
  near: [],
};

/** True where the word has a dependent, or a place, that the entry's reach asks for. */
function fits(syntax: Syntax, i: number, entry: EffectEntry): boolean {
  const relation = syntax.relation(i);
  for (const reach of entry.row.reach) {
    if (reach === "modifier" && (relation === "amod" || relation === "compound")) return true;
    if (reach === "noun" && relation === "compound") return true;
    if (reach === "object" && (relation === "acl" || relation === "amod")) return true;
    if (REACHES[reach].length > 0 && syntax.child(i, ...REACHES[reach]) >= 0) return true;
  }
  return false;
}

/** "stayed at the hotel": a verb with neither object nor clause. */
function isBareVerb(syntax: Syntax, i: number): boolean {
  return syntax.upos(i) === "VERB" && syntax.child(i, "obj", "nsubj:pass", "xcomp", "ccomp", "obl") < 0;
}
