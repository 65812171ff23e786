import type { Status, Syntax } from "../../core/index.ts";
import { type Candidate, particleOf } from "./candidates.ts";
import type { EffectEntry, Lexicon } from "./lexicon.ts";
import { wordsAfter } from "./phrases.ts";
import type { Reading } from "./reality.ts";
import type { Effect, Reach } from "./rules.ts";
import type { Scene } from "./scene.ts";

/**
 * Effect of the word at `g` on an event that stands to it as `reach` says, or null. `mark` is the preposition before the
 * event, which may belong to the word: "called for a strike".
 */
export function effectOf(scene: Scene, lexicon: Lexicon, g: number, reach: Reach, mark = ""): EffectEntry | null {
  const { syntax } = scene;
  const map = lexicon.effects[reach];
  const lemma = syntax.lemma(g).toLowerCase();
  // A lemma that the tables do not know may have lost its last letter: "postpon", "boycot".
  const entries =
    map.get(lemma) ??
    map.get(syntax.lower(g)) ??
    map.get(`${lemma}e`) ??
    map.get(`${lemma}${lemma.slice(-1)}`) ??
    (lemma.length > SHORT ? map.get(lemma.slice(0, -1)) : undefined);
  if (entries === undefined) return null;
  for (const entry of entries) {
    if (entry.particle === null) return entry;
    if (entry.rest.length > 1) {
      if (wordsAfter(scene, g, entry.rest, syntax.layers.sentences[syntax.sentenceOf(g)]!.to) >= 0) return entry;
    } else if (entry.particle === mark || particleOf(syntax, g, entry.particle) >= 0) return entry;
  }
  return null;
}

/** Letters of a lemma that is too short to be made of another one: "bank" is no form of "ban". */
const SHORT = 5;

/** A phrase of the rows where it stands, tokens [from, last]. */
export interface Phrase {
  readonly entry: EffectEntry;
  readonly from: number;
  readonly last: number;
}

/**
 * Effect of the phrase that has `g` for its head: "are [on hold]", "was [off]", "[No date] was set", "[awaits approval]"; null
 * for none. The longest wins.
 */
export function phraseAt(scene: Scene, lexicon: Lexicon, g: number): Phrase | null {
  const { syntax } = scene;
  const { from, to } = syntax.layers.sentences[syntax.sentenceOf(g)]!;
  let best: Phrase | null = null;
  for (let i = Math.max(from, g - 3); i <= g; i += 1) {
    for (const entry of entriesAt(syntax, lexicon, i)) {
      if (!entry.row.reach.includes("near") || entry.rest.length === 0) continue;
      const last = wordsAfter(scene, i, entry.rest, to);
      if (last < g || last > g + 2) continue;
      if (best === null || entry.rest.length > best.entry.rest.length) best = { entry, from: i, last };
    }
  }
  return best;
}

/** "annull", "prolonge": a lemma that was made up may have a letter too many. */
function shortened(lexicon: Lexicon, lemma: string): readonly EffectEntry[] | undefined {
  return lemma.length > 5 ? lexicon.cues.get(lemma.slice(0, -1)) : undefined;
}

/** The entries whose first word stands at a token. */
export function entriesAt(syntax: Syntax, lexicon: Lexicon, i: number): readonly EffectEntry[] {
  const lemma = syntax.lemma(i).toLowerCase();
  const lower = syntax.lower(i);
  const byLemma = lexicon.cues.get(lemma) ?? lexicon.cues.get(`${lemma}e`) ?? shortened(lexicon, lemma);
  const byForm = lower === lemma ? undefined : lexicon.cues.get(lower);
  if (byForm === undefined) return byLemma ?? [];
  return byLemma === undefined ? byForm : [...byForm, ...byLemma].sort((a, b) => b.rest.length - a.rest.length);
}

const STRENGTH: { readonly [E in Effect]: number } = {
  light: 3,
  attend: 2,
  postpone: 5,
  move: 5,
  cancel: 5,
  fail: 4,
  deny: 4,
  plan: 3,
  expect: 3,
  doubt: 4,
  want: 3,
  begin: 3,
  continue: 3,
  end: 3,
  achieve: 3,
  past: 2,
};

/** Statuses of plans that were changed. */
export const CHANGED: ReadonlySet<Status> = new Set<Status>(["postponed", "cancelled", "rescheduled"]);

/** The status of an event under a word of the given effect, when the word itself is as real as `above` says. */
export function applyEffect(effect: Effect, above: Status, own: Status | null): Status {
  const unreal = above === "did-not-happen";
  const open = above === "uncertain";
  switch (effect) {
    case "attend":
      // "would not attend the ceremony", "was unable to attend": the ceremony is held all the same.
      return unreal || open || CHANGED.has(above) ? "scheduled" : above;
    case "light":
    case "achieve":
      return above;
    case "postpone":
      return unreal ? "scheduled" : open ? "uncertain" : "postponed";
    case "move":
      return unreal ? "scheduled" : open ? "uncertain" : "rescheduled";
    case "cancel":
      return unreal ? "scheduled" : open ? "uncertain" : "cancelled";
    case "fail":
      return unreal || open ? "uncertain" : "did-not-happen";
    case "deny":
      return unreal || open ? (own ?? "uncertain") : "did-not-happen";
    case "plan":
      // "shelved plans to", "scrapped the deal to": what befalls the plan befalls what is planned.
      return unreal ? "did-not-happen" : open ? "uncertain" : CHANGED.has(above) ? above : "scheduled";
    case "expect":
      return unreal ? "uncertain" : "scheduled";
    case "doubt":
      // "foiled an attempt to", "ruled out the possibility of".
      return unreal ? "did-not-happen" : CHANGED.has(above) ? above : "uncertain";
    case "want":
      return "uncertain";
    case "begin":
      return above === "happened" || above === "ongoing" ? "ongoing" : above;
    case "continue":
      return above === "happened" ? "ongoing" : above;
    case "end":
      return unreal ? "ongoing" : above === "happened" ? "happened" : above === "ongoing" ? "happened" : "ongoing";
    case "past":
      return "happened";
  }
}

/** "was delayed for two hours", "by several hours", "began 40 minutes late": a wait of hours is over by the time it is told. */
function isShortWait(scene: Scene, g: number): boolean {
  const { syntax } = scene;
  const { to } = syntax.layers.sentences[syntax.sentenceOf(g)]!;
  for (let i = g + 1; i < to && i <= g + 7; i += 1) {
    const time = scene.timeAt[i]!;
    if (time >= 0) return /^PT[\dX]/.test(scene.times[time]!.value);
    if (syntax.upos(i) === "PUNCT" || syntax.upos(i) === "VERB") return false;
  }
  return false;
}

/** The reading of an event under the word at `g`, which is as real as `above` says. `own` is what its own clause says. */
export function compose(scene: Scene, entry: EffectEntry, above: Reading, g: number, own: Reading | null): Reading {
  let status = applyEffect(entry.effect, above.status, own?.status ?? null);
  if (above.status === "did-not-happen" && entry.row.unreal !== undefined) status = entry.row.unreal;
  if (status === "postponed" && entry.effect === "postpone" && above.status === "happened" && isShortWait(scene, g))
    status = "happened";
  // "is expected to be postponed", "is likely to cancel": it has not come to that.
  if (CHANGED.has(status) && !CHANGED.has(above.status) && above.by.includes("status.expect")) status = "uncertain";
  // "will not be held": by somebody's decision.
  if (entry.effect === "light" && above.by.startsWith("modal.will-not") && above.status === "did-not-happen")
    status = "cancelled";
  // "asked the court to delay the trial": it stands until the court does so.
  if (
    status === "uncertain" &&
    above.by.includes("status.ask") &&
    (entry.effect === "postpone" || entry.effect === "cancel" || entry.effect === "move")
  )
    status = "scheduled";
  if (
    entry.effect === "attend" &&
    status === "scheduled" &&
    // "scrapped plans to attend", "threatened to skip": the day may be still to come.
    !/status\.(plan|expect|doubt|want|ask)/.test(above.by) &&
    (above.by.includes("tense") || above.by.includes("status.unable"))
  )
    status = "happened";
  // "to cancel the tour", "wants to delay the vote": an aim says less than "may be cancelled".
  const aimed = status === "uncertain" && /infinitive|purpose|status\.(want|ask)|until/.test(above.by);
  let from = Math.min(g, above.from);
  let last = Math.max(g, above.last);
  if (last - from > 8) {
    from = g;
    last = g;
  }
  if (entry.particle !== null) {
    const at = particleOf(scene.syntax, g, entry.particle);
    if (at === last + 1) last = at;
  }
  return {
    status,
    strength:
      CHANGED.has(above.status) && status === above.status && entry.effect !== "light"
        ? above.strength
        : aimed
          ? Math.min(3, STRENGTH[entry.effect])
          : STRENGTH[entry.effect],
    from,
    last,
    by: above.by === "" ? entry.row.id : `${entry.row.id} < ${above.by}`,
    pivot: g,
  };
}

/** Effects of words that change a plan. */
export const CHANGES: ReadonlySet<Effect> = new Set<Effect>(["postpone", "move", "cancel"]);

/** True where a word puts off, moves or calls off what stands to it as `reach` says. */
export function isChange(
  { scene, lexicon }: { readonly scene: Scene; readonly lexicon: Lexicon },
  word: number,
  reach: Reach,
): boolean {
  const entry = effectOf(scene, lexicon, word, reach);
  return entry !== null && CHANGES.has(entry.effect);
}

/** "The [delay] came at the request of …": a change that the report has told of, and speaks of again. */
export function isChangeAgain(scene: Scene, lexicon: Lexicon, { kind, token }: Candidate): boolean {
  const { syntax } = scene;
  if (kind !== "noun" || !isChange({ scene, lexicon }, token, "noun")) return false;
  const article = syntax.child(token, "det");
  return article >= 0 && syntax.lower(article) === "the" && syntax.child(token, "nmod") < 0;
}
