import { eld } from "eld/extrasmall";

/** UTF-16 code units that a language is told from: more changes no answer and costs time. */
const SAMPLE_UNITS = 4_000;
/** Letters below which no answer is given: "hello" alone is Italian to any counter of letter groups. */
const LETTERS_MIN = 24;
/** The same where the script has a letter for a word's worth of Latin ones. */
const WIDE_LETTERS_MIN = 6;

/**
 * The language of a text as a BCP 47 primary tag, or null where it is too short or too mixed to tell. The middle of a
 * long text counts as much as its head, because pages open with lines of furniture. Deterministic; runs in a browser.
 * Method: letter n-grams (Nito-ELD).
 */
export function detectLanguage(text: string): string | null {
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const wide =
    sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu)?.length ??
    0;
  if (letters < LETTERS_MIN && wide < WIDE_LETTERS_MIN) return null;
  const scriptOnly = languageOfScript(sample, letters);
  if (scriptOnly !== null) return scriptOnly;
  const result = eld.detect(sample);
  return result.language === "" ? null : result.language;
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE_UNITS) return text;
  const half = SAMPLE_UNITS / 2;
  const middle = Math.floor(text.length / 2);
  return `${cutHead(text.slice(0, half))} ${cutHead(text.slice(middle, middle + half))}`;
}

/** Addresses and code are no language. */
function cutHead(text: string): string {
  return text.replace(/https?:\/\/\S{1,300}/g, " ");
}

/** Scripts that one news language writes, so that no counting is needed. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
];

function languageOfScript(sample: string, letters: number): string | null {
  for (const [script, language] of SCRIPTS) {
    const count = sample.match(script)?.length ?? 0;
    // Japanese news is half Chinese characters: a tenth of kana tells.
    if (count > letters * (language === "ja" ? 0.1 : 0.6)) return language;
  }
  return null;
}
