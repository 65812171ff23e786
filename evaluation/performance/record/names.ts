/** Numbers that follow from a seed alone (mulberry32): the same store comes out of the same number. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(roll: () => number, among: readonly T[]): T {
  return among[Math.floor(roll() * among.length)]!;
}

const CONSONANTS = "b d f g h k l m n p r s t v".split(" ");
const VOWELS = "a e i o u".split(" ");

/** An invented name of a given length: "Torvabek". A lower-case one where `isName` is false. */
export function inventName(roll: () => number, length: number): string {
  let word = pick(roll, CONSONANTS);
  for (let vowel = true; word.length < length; vowel = !vowel) {
    word += pick(roll, vowel ? VOWELS : CONSONANTS);
    if (!vowel && word.length < length - 1 && roll() < 0.25) word += pick(roll, ["l", "n", "r", "s"]);
  }
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Nouns that a story can be about and its sentences speak of. Each copy takes others of the same length. */
export const NOUNS: readonly string[] = (
  "dam mill port tram bank dock farm mine park pier rail road ship toll town wall yard gate lake coal fish fuel herd rent " +
  "barge basin canal coast depot drain fence ferry field flood forge grain house hotel levee mason metro mound plant pump " +
  "quota ridge river sewer shaft steel timber track train truck union vault wharf width wheel " +
  "bakery border bridge budget canopy cellar chapel cinema clinic colony cotton estate forest garden granary harbor " +
  "harvest heating highway library market meadow museum orchard pasture quarry reactor reservoir runway salmon school " +
  "season shelter smelter stadium station storage subsidy surgery terminal textile theatre tunnel turbine vineyard " +
  "viaduct village warehouse waterway windfarm workshop"
).split(" ");
const NOUN_SET: ReadonlySet<string> = new Set(NOUNS);

export function isNoun(word: string): boolean {
  return NOUN_SET.has(word);
}

/** Words that stand in place of a noun of a length. */
const WORDS_OF_LENGTH = 3_000;

/**
 * Another word of the same length, so that every place in a text stays where it is: an invented one, and as in any language a
 * few are common and most are rare (the n-th most common is n times as rare as the first).
 */
export function nounLike(roll: () => number, word: string): string {
  const rank = Math.floor(Math.exp(roll() * Math.log(WORDS_OF_LENGTH)));
  return inventName(dice(rank * 31 + word.length), word.length).toLowerCase();
}
