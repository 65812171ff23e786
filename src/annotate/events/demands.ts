import type { Syntax } from "../../core/index.ts";
import { isDated } from "./cluster-features.ts";
import type { Cluster } from "./clusters.ts";
import { CHANGED } from "./effects.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { typeOf } from "./types.ts";

/**
 * Log-odds more that it takes to list what the guideline of events gives to another entry: bare acts of speech (to what they are
 * about), offers and refusals (to the talks), the results of an election (to the election). By hand, on `events-dev` and by how often `events-more` lists such words.
 */
const BELONGS = 1.4;

/** Log-odds less for what a word says was put off, moved or called off, and the same for an occasion of a type: this is what a record is read for. */
const PLAN_CHANGED = 1;
const OCCASION_CHANGED = 2;

/** Log-odds more for what only says what kind of thing another noun names: "the conference center", "a rally permit". */
const NAMED_BY = 1.4;

/** The log-odds that it takes to list an event of a report; `isHeld` where the report lists an election that was held. */
export function leastOdds(
  syntax: Syntax,
  lexicon: Lexicon,
  cluster: Cluster,
  { floor, dated, isHeld }: { readonly floor: number; readonly dated: number; readonly isHeld: boolean },
): number {
  if (isOnlyTold(lexicon, cluster) || (isHeld && isResult(lexicon, cluster))) return floor + BELONGS;
  if (isPartOfName(syntax, cluster)) return floor + NAMED_BY;
  if (cluster.mentions.some(isChangedPlan))
    return floor - (typeOf(cluster) === "other" ? PLAN_CHANGED : OCCASION_CHANGED);
  // What has a day of its own is a line of a timeline that little else need speak for.
  return isDated(cluster.mentions) && typeOf(cluster) !== "other" ? Math.min(floor, dated) : floor;
}

/** Types of what is no occasion of its own: "the call" and "his speech" are more than words. */
const IN_WORDS: ReadonlySet<string> = new Set(["other", "publication"]);

/** True where all mentions of an event are words for saying or writing something. */
function isOnlyTold(lexicon: Lexicon, { mentions }: Cluster): boolean {
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
function isResult(lexicon: Lexicon, { mentions }: Cluster): boolean {
  return mentions.every(({ lemma, datings }) => lexicon.results.has(lemma) && datings.length === 0);
}

/** True where every mention stands before another noun as a part of its name. */
function isPartOfName(syntax: Syntax, { mentions }: Cluster): boolean {
  return mentions.every(
    ({ kind, token, from, last }) => kind === "noun" && from === last && syntax.relation(token) === "compound",
  );
}

/** True where a word says of what a noun names that it was put off, moved or called off. */
export function isChangedPlan({ kind, reading }: Mention): boolean {
  return kind === "noun" && reading.strength >= 5 && (CHANGED.has(reading.status) || COME_TO.test(reading.by));
}

/** What became of a plan outright: "never took place", "was washed out; it was held on Tuesday instead". */
const COME_TO = /^outright\.(never-came|staged)/;
