import type { LineRow } from "./rows.ts";

/** True where a text holds a letter or a digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Letters and digits only, in one case: what two writings of one name or headline share. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** True where a text ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।](?:["”“’'»)\]\u200e\u200f]|\s?\[\d+\])*\s*$/u.test(text.length > 60 ? text.slice(-60) : text);
}

/** Words separated by white space; a run of Chinese or Japanese counts a word for two characters. */
export function wordCountOf(text: string): number {
  const spaced = text.split(/\s+/).filter((word) => hasWords(word)).length;
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return spaced + Math.floor(wide / 2);
}

/** "• item", "- item", "1. item", "(a) item". */
export function isListItem(line: string): boolean {
  return (
    /^(?:[•●▪◦‣*·■□➤►✔✓]\s*(?=\S)|[-–—]\s+(?=[\p{L}\p{N}"“‘])|\(?(?:\d{1,2}|[a-h])[.)]\s+(?=\S))/u.test(line) &&
    !/^[-–—]\s.*[-–—]\.?$/.test(line)
  );
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an the and or but nor of in on at to for from by with as is it its vs via per over into after up off be if so than that are was be not no".split(
    " ",
  ),
);

/** True where nearly every word that a title would capitalise is capitalised: "Talks Resume After Long Pause". */
export function isTitleCase(line: string): boolean {
  let wanted = 0;
  let capital = 0;
  for (const word of line.split(/[\s―—–-]+/)) {
    const letters = word.replace(/^[^\p{L}]+/u, "");
    if (letters === "" || SMALL_WORDS.has(letters.toLowerCase().replace(/[^\p{L}]/gu, ""))) continue;
    wanted += 1;
    if (/^\p{Lu}/u.test(letters)) capital += 1;
  }
  return wanted >= 3 && capital * 10 >= wanted * 9;
}

/** Notes on what an earlier version of the report had wrong. */
export const CORRECTION_ROWS: readonly LineRow[] = [
  {
    id: "correction/label",
    pattern:
      /^[*([\s]*(?:correction|corrections\s+and\s+clarifications|clarification|corrected|erratum|поправка|уточнение|berichtigung|korrektur|rectificatif|correctif|corrección|fe\s+de\s+errores|errata\s+corrige|correção|rectificatie|rättelse|sprostowanie)\s*(?:\([^)]{1,60}\)|,?\s+[\p{L}]+\.?\s+\d{1,2}(?:,\s+\d{4})?)?\s*[:：—–-].*$/iu,
    longest: 500,
    examples: [
      "Correction: an earlier version misspelled the mayor's name.",
      "CORRECTION:",
      "Clarification: The vote was on Monday.",
      "Поправка: в текста беше сгрешена датата.",
    ],
    never: ["Correction officers went on strike.", "Corrected for inflation, pay fell."],
  },
  {
    id: "correction/earlier-version",
    pattern:
      /^[*([\s]*(?:an\s+earlier|a\s+previous|an\s+initial|the\s+original|a\s+prior)\s+version\s+of\s+(?:this|the)\s+(?:article|story|report|post|piece|headline|column|caption|page)\b.*$/i,
    longest: 500,
    examples: ["An earlier version of this article misstated the date of the talks."],
    never: ["An earlier version of the bill failed."],
  },
  {
    id: "correction/updated",
    pattern:
      /^[*([\s]*(?:this\s+(?:article|story|report|post|piece)\s+(?:has\s+been|was)\s+(?:updated|corrected|amended|revised|edited)|editor['’]?s['’]?\s+note\s*[:—–-].{0,80}\b(?:corrected|updated|amended|earlier\s+version))\b.*$/i,
    longest: 500,
    examples: [
      "This story has been updated to include the ministry's reply.",
      "Editor's note: this report was corrected on Tuesday.",
    ],
    never: ["This story was written in haste."],
  },
];
