import type { Cluster } from "./clusters.ts";
import type { Lexicon } from "./lexicon.ts";
import { typeOf } from "./types.ts";

/**
 * Log-odds more that it takes to list what the guideline of events gives to another entry: bare acts of speech (to what they are
 * about), the results of an election (to the election). By hand, on `events-dev` and by how often `events-more` lists such words.
 */
export const BELONGS = 1.8;

/** Types of what is no occasion of its own: "the call" and "his speech" are more than words. */
const IN_WORDS: ReadonlySet<string> = new Set(["other", "publication"]);

/** True where all mentions of an event are words for saying or writing something. */
export function isOnlyTold(lexicon: Lexicon, { mentions }: Cluster): boolean {
  return mentions.every(
    ({ kind, lemma, type }) =>
      IN_WORDS.has(type) &&
      (kind === "verb"
        ? lexicon.speechVerbs.has(lemma) || lexicon.writingVerbs.has(lemma)
        : lexicon.speechNouns.has(lemma)),
  );
}

/** True for an election that has been held, told by a noun: "the election", "the primary". */
export function isElectionHeld(lexicon: Lexicon, cluster: Cluster): boolean {
  if (typeOf(cluster) !== "election") return false;
  return cluster.mentions.some(
    ({ kind, lemma, reading }) => kind === "noun" && !lexicon.results.has(lemma) && reading.status === "happened",
  );
}

/** True where all mentions of an event tell how an election came out, and no day of its own is given: "defeated", "victory". */
export function isResult(lexicon: Lexicon, { mentions }: Cluster): boolean {
  return mentions.every(({ lemma, datings }) => lexicon.results.has(lemma) && datings.length === 0);
}
