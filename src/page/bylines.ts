import { isAgency } from "./credits.ts";
import { findWrittenDates, isWeekday, monthOf } from "./dates.ts";

/** The word that opens a byline, by language. `bare` words also open ordinary sentences, so a name has to follow. */
const OPENERS =
  /^(?:(?:written|story|reported|posted|published|article|report|words?|text|analysis|opinion|review|interview)\s+by|by|von|par|por|di|da|door|av|af|text|autor(?:e|a)?|auteur|автор(?:и|ы)?|от|text:\s|redazione)\s*[:：]?\s+/iu;

const PARTICLES: ReadonlySet<string> = new Set(
  "van von der den de del della di da dos das du la le el al bin ibn ben y e zu zur ten ter af av st".split(" "),
);

/** Words that tell a role, a desk or an outlet from a person. */
const ROLE_WORDS: ReadonlySet<string> = new Set(
  (
    "staff writer writers reporter reporters correspondent correspondents editor editors editorial contributor contributors contributing columnist " +
    "bureau desk team newsroom press agency news online senior chief political national foreign international business sports sport special " +
    "associate deputy managing executive reporting analyst producer photographer freelance guest author admin administrator journalist video digital web " +
    "post times tribune gazette herald magazine daily guardian redaktion redaction redacción redação redazione rédaction redactie"
  ).split(" "),
);

/** Words that no name holds: a line with one is a sentence. */
const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  "the a an was were is are has have had will would could this that these those then when it he she they in on at for to with from after before into not said".split(
    " ",
  ),
);

/**
 * People named by a byline ("By Ana Petrova and John Roe, Example Press"), with "By", roles and outlets removed and
 * joined names split. Null where the line is no byline; an empty list for a byline that names nobody ("By Staff").
 */
export function readByline(line: string): readonly string[] | null {
  const text = line.trim();
  if (text.length > 160) return null;
  const match = OPENERS.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length).trim();
  if (rest === "" || /[!?;“”"]/.test(rest)) return null;
  const names = splitNames(rest);
  if (names.length === 0) {
    // "By Staff", "By our correspondent in Madrid": a byline with nobody in it.
    return /^(?:our\s+|the\s+)?(?:[\p{L}-]+\s+){0,3}(?:staff|desk|team|bureau|correspondents?|reporters?|editors?|newsroom)\.?$/iu.test(
      rest,
    ) || isAgency(rest)
      ? []
      : null;
  }
  return names;
}

/** The people in a list of names ("A B and C D | Example Times"), in order, each once. */
export function splitNames(list: string): string[] {
  const names: string[] = [];
  const date = list.length > 300 ? undefined : findWrittenDates(list, true)[0];
  // "Ana Petrova November 19, 2019, 9:02 AM": the date and what follows is no name.
  // "Viktor Sand Today, 17:35 3 min read": so is a time of day with the word before it.
  const clock =
    /(?:\b(?:today|yesterday|updated|published)\b[\s,:-]*)?\b\d{1,2}[:.]\d{2}\b|\b\d+\s+min(?:ute)?s?\s+read\b/i.exec(
      list.slice(0, 400),
    );
  const cut = Math.min(date?.start ?? list.length, clock?.index ?? list.length);
  const undated = list
    .slice(0, cut)
    .replace(
      cut === list.length ? /$^/ : /(?:[\s,|•·–—-]+|\b(?:published|updated|posted|on|at)\b|\b\p{L}+day\b)+$/iu,
      "",
    );
  const parts = undated
    .replace(/\([^()]*\)/g, " ")
    .split(
      /\s*(?:[,;|•·/\n]|\s[-–—]\s|\s&\s|\s\+\s|\b(?:and|und|et|and also|with|avec|mit|con)\b|\s(?:y|e|og|och|en|и|и́|та|ve|és|şi|și|a)\s(?=\p{Lu}))\s*/u,
    );
  for (const raw of parts) {
    const name = cleanName(raw);
    if (name !== null && isPersonName(name) && !names.includes(name)) names.push(name);
  }
  return names;
}

/** A name with its opener, title-only tail and stray marks removed; null where nothing is left. */
export function cleanName(raw: string): string | null {
  const name = raw
    .replace(/^[\s"'“”‘’|:,.-]+|[\s"'“”‘’|:,-]+$/g, "")
    .replace(/^(?:by|von|par|por|di|автор:?|от)\s+(?=\p{Lu})/iu, "")
    .replace(/\s+(?:in|at|from|for|of|on)\s+.*$/u, "")
    .replace(/\s+@\w+$/u, "")
    .replace(/\s*(?:기자|특파원|논설위원|記者|记者|編輯)$/u, "")
    .replace(/(\p{Ll}{2})\.$/u, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return name === "" ? null : name;
}

/** True for two to five words that look like a person's name: capitals or particles, no digits, no role, no sentence word. */
export function isPersonName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || /[\d@<>{}[\]()=_#!?;:"“”]/.test(name) || isAgency(name)) return false;
  const words = name.split(" ");
  if (
    words.length === 1 &&
    /^(?:\p{Script=Hangul}{2,4}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}・]{2,10})$/u.test(name)
  )
    return true;
  if (words.length < 2 || words.length > 5) return false;
  let capitals = 0;
  for (const word of words) {
    const lower = word.toLowerCase().replace(/[.,]/g, "");
    if (ROLE_WORDS.has(lower) || SENTENCE_WORDS.has(lower) || (isWeekday(word) && word.length > 3)) return false;
    if (/^\p{Lu}/u.test(word)) capitals += 1;
    else if (!PARTICLES.has(lower) && !/^\p{Lo}/u.test(word)) return false;
  }
  if (words.length === 2 && monthOf(words[0]!) !== null && !/\p{Ll}/u.test(words[1]!)) return false;
  return capitals >= Math.min(2, words.length) || /\p{Lo}/u.test(name);
}

/** "(Reporting by Ana Petrova; Editing by John Roe)", "Ana Petrova contributed to this report." */
export function isEndByline(text: string): boolean {
  return text.length <= 320 && /\b(?:by|from|contributed)\b/i.test(text) && END_BYLINE.test(text);
}

const END_BYLINE =
  /^[([]?(?:(?:additional\s+)?(?:reporting|writing|editing|compiled|translated|photography)\s+by\s+\p{Lu}.{2,260}|(?:with\s+)?(?:additional\s+)?(?:reporting|contributions?)\s+(?:by|from)\s+\p{Lu}.{2,200}|.{3,160}\bcontributed\s+(?:reporting\s+)?to\s+this\s+(?:report|story|article|piece|dispatch)\.?)[)\]]?$/iu;
