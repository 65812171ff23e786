/** A number that counts something, as a sentence writes it. Offsets are UTF-16 code units of the sentence. */
export interface Amount {
  /** The number in digits with what it counts: "12000 people". */
  readonly value: string;
  /** What it counts, in the singular as far as an "s" tells: "marcher". */
  readonly noun: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const SCALES: { readonly [word: string]: number } = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Before a number of one or two digits: "the March 1 states" counts no states. */
const MONTH_BEFORE =
  /(?<!\p{L})(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s+$/u;

/** Nouns after a number that count time or order, which are dates and not what reports are compared by. */
const NOT_COUNTED: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december a.m p.m am pm year month week " +
    "day hour minute second year-old percent of to and or in on at the a an from by for with p"
  ).split(" "),
);

const AMOUNT =
  /(?<![\p{L}\p{N}.,:–-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s+(thousand|million|billion|trillion))?\s+([\p{L}][\p{L}’'-]+)(?:\s+([\p{Ll}][\p{L}’'-]+))?/gu;

/** Numbers of a sentence with the noun that they count. Years, dates and clock times are left out. */
export function amountsOf(sentence: string): readonly Amount[] {
  const found: Amount[] = [];
  for (const match of sentence.matchAll(AMOUNT)) {
    const [whole, digits, fraction = "", scale, first, second] = match;
    const noun = singular(first!.toLowerCase());
    if (NOT_COUNTED.has(noun) || NOT_COUNTED.has(first!.toLowerCase())) continue;
    const value = Number(digits!.replaceAll(",", "") + fraction) * (scale === undefined ? 1 : SCALES[scale]!);
    const isYear = fraction === "" && scale === undefined && /^(?:19|20)\d\d$/.test(digits!);
    const isDay = digits!.length <= 2 && MONTH_BEFORE.test(sentence.slice(0, match.index));
    if (isYear || isDay) continue;
    // "340 million crowns" counts crowns; "62 cubic metres" counts what the two words name together.
    const isPlural = /s$/.test(first!) || second === undefined || NOT_COUNTED.has(second);
    const counted = isPlural ? noun : `${noun} ${singular(second)}`;
    const words = isPlural && second !== undefined ? whole.slice(0, whole.length - second.length).trimEnd() : whole;
    found.push({
      value: `${value} ${counted}`,
      noun: counted,
      words,
      start: match.index,
      end: match.index + words.length,
    });
  }
  return found;
}

function singular(noun: string): string {
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}
