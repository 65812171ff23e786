import { bagCosine, dot, overlap, shared } from "./compare.ts";
import type { StoryContext } from "./context.ts";
import type { Sketch } from "./sketch.ts";

/** The numbers of a pair of mentions of people and things, by name. */
export const PEOPLE_PAIR = [
  "same head",
  "same words",
  "head in the other",
  "phrase same",
  "phrase differs",
  "names same",
  "names within",
  "names differ",
  "last name",
  "first names differ",
  "initials",
  "called same",
  "called most",
  "one entity",
  "two entities",
  "kinds same",
  "kinds differ",
  "both named",
  "one named",
  "pronouns",
  "resolved",
  "unresolved pronoun",
  "rarer",
  "commoner",
  "familiar least",
  "familiar most",
  "count most",
  "vectors",
  "governors",
  "relations",
  "around",
  "sentences",
  "names",
  "same report",
  "sentence distance",
  "first least",
  "first most",
  "reports alike",
  "definite",
  "indefinite",
  "plural differs",
  "both plural",
  "amounts same",
  "amounts differ",
  "rank least",
  "rank differs",
  "together",
  "company",
  "reports",
] as const;

function initials(words: readonly string[]): string {
  return words.map((word) => word[0] ?? "").join("");
}

/** The numbers of a pair of mentions of people and things, in the order of `PEOPLE_PAIR`: the same both ways round. */
export function comparePeople(a: Sketch, b: Sketch, story: StoryContext): number[] {
  const { rarity } = story;
  const sameReport = a.report === b.report;
  const phrase = overlap(a.phrase, b.phrase);
  const wordsA = a.self?.named === true ? [...a.self.words] : a.form === "p" ? [a.lemma] : [];
  const wordsB = b.self?.named === true ? [...b.self.words] : b.form === "p" ? [b.lemma] : [];
  const setB = new Set(wordsB);
  const sharedNames = wordsA.filter((word) => setB.has(word));
  const bothNamed = wordsA.length > 0 && wordsB.length > 0;
  const within = bothNamed && sharedNames.length === Math.min(wordsA.length, wordsB.length);
  const lastA = wordsA.at(-1);
  const lastB = wordsB.at(-1);
  const sameLast = bothNamed && lastA === lastB;
  const firstDiffer = sameLast && wordsA.length > 1 && wordsB.length > 1 && wordsA[0] !== wordsB[0];
  const acronym =
    (wordsA.length > 1 && wordsB.length === 1 && initials(wordsA) === wordsB[0]) ||
    (wordsB.length > 1 && wordsA.length === 1 && initials(wordsB) === wordsA[0]);
  const called = [...a.called].filter((word) => b.called.has(word)).map(rarity);
  const kindA = a.self?.kind ?? null;
  const kindB = b.self?.kind ?? null;
  const fa = story.familyShare(a.family);
  const fb = story.familyShare(b.family);
  const amounts = overlap(a.amounts, b.amounts);
  const ra = rarity(a.lemma);
  const rb = rarity(b.lemma);
  const pronouns = (a.form === "o" ? 1 : 0) + (b.form === "o" ? 1 : 0);
  const flag = (x: boolean): number => (x ? 1 : 0);
  return [
    flag(a.lemma === b.lemma),
    flag(a.text === b.text),
    flag(a.phrase.has(b.lemma)) + flag(b.phrase.has(a.lemma)),
    phrase,
    flag(phrase === 0 && a.phrase.size > 0 && b.phrase.size > 0),
    sharedNames.map(rarity).reduce((x, y) => x + y, 0),
    flag(within),
    flag(bothNamed && sharedNames.length === 0),
    flag(sameLast),
    flag(firstDiffer),
    flag(acronym),
    called.reduce((x, y) => x + y, 0),
    called.reduce((x, y) => Math.max(x, y), 0),
    flag(sameReport && a.entity >= 0 && a.entity === b.entity),
    flag(sameReport && a.entity >= 0 && b.entity >= 0 && a.entity !== b.entity),
    flag(kindA !== null && kindA === kindB),
    flag(kindA !== null && kindB !== null && kindA !== kindB),
    flag(bothNamed),
    flag(!bothNamed && (wordsA.length > 0 || wordsB.length > 0)),
    pronouns,
    flag(a.entity >= 0) + flag(b.entity >= 0),
    flag(a.form === "o" && a.entity < 0) + flag(b.form === "o" && b.entity < 0),
    Math.max(ra, rb),
    Math.min(ra, rb),
    Math.min(fa, fb),
    Math.max(fa, fb),
    Math.max(story.familyCount(a.report, a.family), story.familyCount(b.report, b.family)),
    a.lemma === b.lemma ? 1 : dot(a.vector, b.vector),
    flag(a.governor !== "" && a.governor === b.governor),
    flag(a.relation === b.relation),
    shared(a.around, b.around, rarity),
    bagCosine(story.weighed(a.words), story.weighed(b.words), []),
    shared(a.names, b.names, rarity),
    flag(sameReport),
    sameReport ? Math.min(20, Math.abs(a.sentence - b.sentence)) : -1,
    Math.min(a.sentence, b.sentence, 20),
    Math.min(20, Math.max(a.sentence, b.sentence)),
    sameReport ? 7 : story.alike(a.report, b.report),
    flag(a.definite === "the") + flag(b.definite === "the"),
    flag(a.definite === "a") + flag(b.definite === "a"),
    flag(a.plural !== b.plural),
    flag(a.plural && b.plural),
    amounts,
    flag(amounts === 0 && a.amounts.size > 0 && b.amounts.size > 0),
    Math.min(story.rank(a), story.rank(b)),
    Math.abs(story.rank(a) - story.rank(b)),
    story.together(a.family, b.family),
    story.company(a.family, b.family),
    Math.log(1 + story.reports),
  ];
}
