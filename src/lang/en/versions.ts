import type { VersionWords } from "../../core/index.ts";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";
/** Scales and their short forms; words for small numbers of things. */
const SCALES: { readonly [scale: string]: string } = {
  hundred: "hundred hundreds",
  thousand: "thousand thousands k",
  million: "million millions m mn",
  billion: "billion billions bn b",
  trillion: "trillion trillions tn trn",
  dozen: "dozen dozens",
  percent: "percent per-cent %",
  half: "half halves",
  third: "thirds",
  quarter: "quarters",
  "2": "both twice double",
};

function numberWords(): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [value, word] of UNITS.split(" ").entries()) words.set(word, String(value));
  for (const [i, word] of TENS.split(" ").entries()) words.set(word, String((i + 2) * 10));
  for (const [scale, forms] of Object.entries(SCALES)) for (const form of forms.split(" ")) words.set(form, scale);
  for (const [i, word] of ORDINALS.split(" ").entries()) words.set(word, `${i + 1} ${["st", "nd", "rd"][i] ?? "th"}`);
  // "one" is more often a pronoun than a number.
  words.delete("one");
  return words;
}

/** English words by which versions of a report are compared. */
export const EN_VERSIONS: VersionWords = {
  negations: new Set(
    (
      "not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely unlikely " +
      "deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail fails failed failing false untrue"
    ).split(" "),
  ),
  negativeEndings: ["n't", "n’t"],
  numbers: numberWords(),
};
