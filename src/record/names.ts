/** Bulgarian, Russian and Ukrainian letters as Latin ones, near enough to compare names. */
const CYRILLIC: { readonly [letter: string]: string } = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "e",
  є: "e",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sht",
  ъ: "a",
  ы: "i",
  ь: "",
  э: "e",
  ю: "u",
  я: "ia",
}; // prettier-ignore

/** Letters that no decomposition unfolds. */
const LATIN: { readonly [letter: string]: string } = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
}; // prettier-ignore

/** Words before or inside a name that are no part of it. */
const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss dr prof professor sir dame lord lady president minister premier chancellor senator sen rep " +
    "representative gov governor secretary general gen col colonel capt captain lt sgt judge justice king queen prince " +
    "princess pope rev reverend mayor foreign prime vice deputy former chief the a an jr sr ii iii"
  ).split(" "),
);

/**
 * One word of a name in a form that spellings and scripts share: "Sergey", "Sergei" and "Сергей" are one. Marks and
 * doubled letters go, and letters that transcriptions interchange become one.
 */
export function soundOf(word: string): string {
  return plainLetters(word)
    .replace(/kh|gh/g, "h")
    .replace(/ph/g, "f")
    .replace(/ck|[cq](?![h])/g, "k")
    .replace(/w/g, "v")
    .replace(/[yj]/g, "i")
    .replace(/i(?=[aeou])/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=[aeou])i$/, "i")
    .replace(/ff$/, "v");
}

function plainLetters(word: string): string {
  // Most words are, and need not be taken apart.
  if (/^[a-z]*$/.test(word)) return word;
  let plain = "";
  for (const letter of word.normalize("NFD").replace(/й/gu, "й").toLowerCase()) {
    plain += CYRILLIC[letter] ?? LATIN[letter] ?? (/\p{M}|['’.]/u.test(letter) ? "" : letter);
  }
  return plain;
}

/** The words of a name in lower case, without titles: "Mr. Sergey Lavrov's" → ["sergey", "lavrov"]. */
export function nameWords(name: string): readonly string[] {
  const words = name
    .replace(/['’]s?(?=\s|$)/gu, "")
    .split(/[^\p{L}\p{M}\p{N}'’.-]+/u)
    .map((word) => word.replace(/^[.'’-]+|[.'’-]+$/gu, ""))
    .filter((word) => word !== "");
  const kept = words.filter((word) => !TITLES.has(word.toLowerCase()));
  return (kept.length === 0 ? words : kept).map((word) => word.toLowerCase());
}

/**
 * What the spellings of one name share: "sergei lavrov" for "Sergey Lavrov", "Mr Sergei Lavrov" and "Сергей Лавров". Two
 * names with one key are taken for one person unless a correction parts them.
 */
export function nameKey(name: string): string {
  return nameWords(name)
    .map(soundOf)
    .filter((word) => word !== "")
    .join(" ");
}

/** True where every word of the shorter key stands in the longer, last word for last word: "lavrov" in "sergei lavrov". */
export function keyFits(short: string, long: string): boolean {
  const few = short.split(" ");
  const many = long.split(" ");
  if (few.length > many.length || few.at(-1) !== many.at(-1)) return false;
  return few.every(
    (word) => many.includes(word) || (word.length === 1 && many.some((other) => other.startsWith(word))),
  );
}
