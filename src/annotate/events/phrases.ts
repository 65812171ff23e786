import type { Scene } from "./scene.ts";

/** Where the rest of a phrase ends: at once after its first word, or past an object ("put the talks on hold"); -1 where it does not stand. */
export function wordsAfter(scene: Scene, i: number, rest: readonly string[], to: number): number {
  if (rest.length === 0) return i;
  const { syntax } = scene;
  const reach = syntax.upos(i) === "VERB" ? 6 : 0;
  for (let start = i + 1; start <= i + 1 + reach && start + rest.length <= to; start += 1) {
    if (start > i + 1 && syntax.upos(start - 1) === "PUNCT") return -1;
    let k = 0;
    while (
      k < rest.length &&
      (syntax.lower(start + k) === rest[k] || syntax.lemma(start + k).toLowerCase() === rest[k])
    )
      k += 1;
    if (k === rest.length) return start + k - 1;
  }
  return -1;
}
