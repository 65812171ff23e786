/** The groups of words that can name one happening which hold a word. */
export interface WordGroups {
  /** In rising order. */
  readonly ids: readonly number[];
  /** How few words share each group, as log(100 / words). */
  readonly rarities: readonly number[];
}

/** The groups of a word ("v:buy", "n:deal"); null for one that no group has. */
export type HappeningWords = (word: string) => WordGroups | null;

const NONE: WordGroups = { ids: [], rarities: [] };

/** Compiles a table of groups, name to words: a word without "v:", "n:" or "a:" is a verb and a noun. */
export function compileHappenings(table: { readonly [group: string]: string }): HappeningWords {
  const found = new Map<string, { readonly ids: number[]; readonly rarities: number[] }>();
  Object.values(table).forEach((row, id) => {
    const words = new Set(row.split(" ").flatMap((word) => (word[1] === ":" ? [word] : [`v:${word}`, `n:${word}`])));
    const rarity = Math.log(100 / words.size);
    for (const word of words) {
      const groups = found.get(word) ?? { ids: [], rarities: [] };
      groups.ids.push(id);
      groups.rarities.push(rarity);
      found.set(word, groups);
    }
  });
  return (word) => found.get(word) ?? null;
}

/** Forms of a word under which it is looked up in turn: "v:hang", then as a noun and an adjective. */
const FORMS: readonly string[] = ["v", "n", "a"];

/**
 * The groups of a lemma of a form ("v", "n", "p", "a"): as it stands, else without an ending that a tagger or a lemmatiser
 * left on it ("oscars", "killed"), else as another part of speech.
 */
export function happeningsOf(groupsOf: HappeningWords, form: string, lemma: string): WordGroups {
  const variants = variantsOf(lemma);
  const first = form === "v" || form === "a" ? form : "n";
  for (const one of [first, ...FORMS.filter((other) => other !== first)]) {
    for (const word of variants) {
      const found = groupsOf(`${one}:${word}`);
      if (found !== null) return found;
    }
  }
  return NONE;
}

const ENDINGS: readonly string[] = ["s", "es", "ed", "ing", "d", "e"];
const SHORTEST = 3;

function variantsOf(lemma: string): string[] {
  const plain = lemma.replace(/^#/u, "");
  const variants = [plain];
  for (const ending of ENDINGS) {
    const stem = plain.slice(0, -ending.length);
    if (!plain.endsWith(ending) || stem.length < SHORTEST) continue;
    variants.push(stem);
    if (ending !== "ed" && ending !== "ing") continue;
    variants.push(`${stem}e`);
    if (stem.at(-1) === stem.at(-2)) variants.push(stem.slice(0, -1));
  }
  variants.push(`${plain}e`);
  if (plain.length > SHORTEST && plain.at(-1) === plain.at(-2)) variants.push(plain.slice(0, -1));
  return variants;
}

/** How the groups of two words meet: how many hold both, as a share of all, and how rare the rarest is (-1 for none). */
export function meetGroups(
  a: WordGroups,
  b: WordGroups,
): { readonly both: number; readonly share: number; readonly rarest: number } {
  let both = 0;
  let rarest = -1;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const x = a.ids[i]!;
    const y = b.ids[j]!;
    if (x === y) {
      both += 1;
      rarest = Math.max(rarest, a.rarities[i]!);
    }
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return { both, share: both / Math.max(1, a.ids.length + b.ids.length - both), rarest };
}
