import { bagCosine, compareEvents, dot, EVENT_PAIR, overlap, shared } from "./compare.ts";
import { type StoryContext, type Weighed, weighing } from "./context.ts";
import type { Part } from "./parts.ts";
import type { SetSketch } from "./setting.ts";

/** The numbers of a pair of event mentions whose reports are at hand, by name. */
export const SETTING_PAIR = [
  ...EVENT_PAIR,
  "parts called",
  "agents called",
  "patients called",
  "near words",
  "near words within",
  "sentences within",
  "passages",
  "parts rarity",
  "parts rarity within",
  "places rarity",
  "agents alike",
  "patients alike",
  "parts alike",
  "crossed alike",
  "sentences alike",
  "governs",
  "tokens apart",
  "same text",
  "span shared",
  "modifiers differ",
  "modifiers more",
  "same relation",
  "both root",
  "both headline",
  "one headline",
  "parts least",
  "parts most",
  "same content",
  "in content",
  "rate least",
  "reports least",
  "depth differs",
  "same particle",
  "spelling",
] as const;

/** A story's context with how its own sentences speak, those with mentions. */
export interface SettingContext extends StoryContext {
  /** How rare a word is in the story's sentences; the words of a sentence weighed so. */
  readonly rarityWithin: (term: string) => number;
  readonly weighedWithin: (words: ReadonlyMap<string, number>) => Weighed;
  /** Mentions of the family in a report that has any; how many reports have any. */
  readonly familyRate: (family: string) => number;
  readonly familyReports: (family: string) => number;
}

/** Adds to a context how the sentences of its mentions speak. O(words of the sentences). */
export function settingContext(story: StoryContext, sketches: readonly SetSketch[]): SettingContext {
  const seen = new Set<string>();
  const holders = new Map<string, number>();
  const mentions = new Map<string, number>();
  const reports = new Map<string, Set<number>>();
  for (const { report, sentence, words, family } of sketches) {
    mentions.set(family, (mentions.get(family) ?? 0) + 1);
    reports.set(family, (reports.get(family) ?? new Set<number>()).add(report));
    const place = `${report} ${sentence}`;
    if (seen.has(place)) continue;
    seen.add(place);
    for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const rarityWithin = (term: string): number => Math.log((seen.size + 1) / ((holders.get(term) ?? 0) + 0.5));
  const familyReports = (family: string): number => reports.get(family)?.size ?? 0;
  return {
    ...story,
    rarityWithin,
    weighedWithin: weighing(rarityWithin),
    familyRate: (family) => (mentions.get(family) ?? 0) / Math.max(1, familyReports(family)),
    familyReports,
  };
}

/** The numbers of a pair, in the order of `SETTING_PAIR`: the same both ways round. */
export function compareInText(a: SetSketch, b: SetSketch, story: SettingContext): number[] {
  const { rarity, rarityWithin, weighed, weighedWithin } = story;
  const [x, y] = [a.setting, b.setting];
  const sameReport = a.report === b.report;
  const sameSentence = sameReport && a.sentence === b.sentence;
  const heads = a.lemma === b.lemma ? [a.lemma] : [a.lemma, b.lemma];
  const [partsA, partsB] = [wordsOf(a), wordsOf(b)];
  const [spanA, spanB] = [new Set([a.lemma, ...a.phrase]), new Set([b.lemma, ...b.phrase])];
  const both = overlap(spanA, spanB);
  const modifiers = both - (a.lemma === b.lemma ? 1 : 0);
  const allOf = ({ agents, patients, others }: typeof x.vectors): Float32Array[] => [...agents, ...patients, ...others];
  return [
    ...compareEvents(a, b, story),
    shared(x.called, y.called, rarity),
    shared(x.agents, y.agents, rarity),
    shared(x.patients, y.patients, rarity),
    bagCosine(weighed(x.near), weighed(y.near), heads),
    bagCosine(weighedWithin(x.near), weighedWithin(y.near), heads),
    bagCosine(weighedWithin(a.words), weighedWithin(b.words), heads),
    bagCosine(weighed(x.passage), weighed(y.passage), heads),
    shared(partsA, partsB, rarity),
    shared(partsA, partsB, rarityWithin),
    shared(a.places, b.places, rarity),
    likest(x.vectors.agents, y.vectors.agents),
    likest(x.vectors.patients, y.vectors.patients),
    likest(allOf(x.vectors), allOf(y.vectors)),
    Math.max(likest(x.vectors.agents, y.vectors.patients), likest(x.vectors.patients, y.vectors.agents)),
    dot(x.vector, y.vector),
    sameSentence && (a.governor === b.lemma || b.governor === a.lemma) ? 1 : 0,
    sameReport ? Math.min(100, Math.abs(a.head - b.head)) : -1,
    a.text === b.text ? 1 : 0,
    both / (spanA.size + spanB.size - both),
    a.phrase.size > 0 && b.phrase.size > 0 ? Math.min(a.phrase.size, b.phrase.size) - modifiers : -1,
    Math.abs(a.phrase.size - b.phrase.size),
    a.relation === b.relation ? 1 : 0,
    a.relation === "root" && b.relation === "root" ? 1 : 0,
    a.sentence === 0 && b.sentence === 0 ? 1 : 0,
    (a.sentence === 0) !== (b.sentence === 0) ? 1 : 0,
    Math.min(partsA.size, partsB.size),
    Math.max(partsA.size, partsB.size),
    sameReport && x.content >= 0 && x.content === y.content ? 1 : 0,
    (x.content >= 0 ? 1 : 0) + (y.content >= 0 ? 1 : 0),
    Math.min(story.familyRate(a.family), story.familyRate(b.family)),
    Math.min(story.familyReports(a.family), story.familyReports(b.family)),
    Math.abs(x.depth - y.depth),
    x.particle === y.particle ? 1 : 0,
    sameStart(a.lemma, b.lemma),
  ];
}

function wordsOf({ agents, patients, others }: SetSketch): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (parts: readonly Part[]): void => {
    for (const part of parts) for (const word of part.words) words.add(word);
  };
  add(agents);
  add(patients);
  add(others);
  return words;
}

/** The greatest cosine of one of the one with one of the other; -1 for none. */
function likest(a: readonly Float32Array[], b: readonly Float32Array[]): number {
  let most = -1;
  for (const x of a) for (const y of b) most = Math.max(most, dot(x, y));
  return most;
}

/** Share of the longer word that both begin with. */
function sameStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at / Math.max(1, a.length, b.length);
}
