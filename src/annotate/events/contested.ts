import { lemmaOf, OUTRIGHT, wordsOver } from "./outright-words.ts";
import type { TurnWords } from "./rules.ts";
import type { Scene } from "./scene.ts";
import type { SettledReading } from "./status-features.ts";

const DENIED = /(^|< .*|\.)status\.deny/;

/**
 * What one side alleges and another denies, and the report says nowhere itself: uncertain, by whoever alleges it (guideline of events,
 * "Alleged and denied"). The denial is of the event by another mention, or of "it", "the claim" in the sentence or the next.
 * Null for anything else.
 */
export function contested(scene: Scene, words: TurnWords, readings: readonly SettledReading[]): SettledReading | null {
  const claimed = readings.find(
    ({ mention, reading }) => isReal(reading.status) && isClaimed(scene, words, mention.token),
  );
  if (claimed === undefined) return null;
  const isOwn = readings.some(
    ({ mention, reading }) =>
      reading.strength >= 2 && isReal(reading.status) && mention.said < 0 && !isClaimed(scene, words, mention.token),
  );
  if (isOwn) return null;
  const denied = readings.find(({ reading }) => reading.status === "did-not-happen" && DENIED.test(reading.by));
  const word = denied === undefined ? denialAfter(scene, words, claimed.mention.token) : -1;
  if (denied === undefined && word < 0) return null;
  const { from, last, pivot } = denied?.reading ?? { from: word, last: word, pivot: word };
  return {
    mention: claimed.mention,
    reading: { status: "uncertain", strength: OUTRIGHT, from, last, by: "outright.contested", pivot },
  };
}

function isReal(status: string): boolean {
  return status === "happened" || status === "ongoing";
}

function isClaimed({ syntax }: Scene, { claiming }: TurnWords, token: number): boolean {
  return wordsOver(syntax, token).some((word) => syntax.upos(word) === "VERB" && claiming.has(lemmaOf(syntax, word)));
}

/** "…, and the ministry [denied] it", "The ministry [denied] the claim."; -1 for none. */
function denialAfter({ syntax }: Scene, { denying, claims }: TurnWords, token: number): number {
  const { sentences } = syntax.layers;
  const last = Math.min(sentences.length - 1, syntax.sentenceOf(token) + 1);
  for (let i = token + 1; i < sentences[last]!.to; i += 1) {
    if (syntax.upos(i) !== "VERB" || !denying.has(lemmaOf(syntax, i))) continue;
    const object = syntax.child(i, "obj", "nsubj:pass");
    if (object >= 0 && claims.has(lemmaOf(syntax, object)) && syntax.child(object, "nmod", "acl", "ccomp") < 0)
      return i;
  }
  return -1;
}
