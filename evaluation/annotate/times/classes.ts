/** A class of time expressions: its name, and what its words look like (lower case, blanks joined). First that fits. */
interface ExpressionClass {
  readonly name: string;
  readonly words: RegExp;
}

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";
const UNIT =
  "(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|centur(?:y|ie)|summer|term|period)s?";

const CLASSES: readonly ExpressionClass[] = [
  {
    name: "quarters, halves, fiscal",
    words: /\b(?:quarters?|fiscal|half|halves|period|year-earlier|year-ago|full[- ]year|nine months)\b/,
  },
  {
    name: "clock, part of day",
    words:
      /\d:\d\d|\b(?:[ap]\.?m\.?|gmt|utc|noon|midnight|(?:morn|even)ings?|afternoons?|nights?|tonight|overnight)(?:\b|$)/,
  },
  { name: "ago, earlier, later", words: /\b(?:ago|later|earlier|hence|from now|before|after|afterward)\b/ },
  { name: "day and month", words: new RegExp(`\\b${MONTH} \\d|\\d(?:st|nd|rd|th)?(?: of)? ${MONTH}|\\d[/.-]\\d`) },
  { name: "month", words: new RegExp(`^(?:(?:last|this|next|early|late|mid)[- ])*(?:the |of )*${MONTH}(?: |$)`) },
  { name: "weekday", words: new RegExp(`\\b${WEEKDAY}\\b`) },
  { name: "today, yesterday, tomorrow", words: /\b(?:today|yesterday|tomorrow)\b/ },
  { name: "year, decade, century", words: /\b(?:1[0-9]|20)\d\d|'\d\d|\b\d0s|century|decade\b/ },
  { name: "season, holiday", words: /\b(?:spring|summer|fall|autumn|winter|christmas|thanksgiving|easter|new year)/ },
  {
    name: "reference word",
    words:
      /^(?:the )?(?:now|right now|current(?:ly)?|recent(?:ly)?|lately|soon|once|previous(?:ly)?|already|past|future|.*(?:future|term|moment|at present))$/,
  },
  {
    name: "last, this, next",
    words: new RegExp(`\\b(?:last|this|next|current|past|coming|previous|following|same|that)\\b.* ${UNIT}$`),
  },
];

/** The class of an expression by its words; its TIMEX3 type tells what is left: durations, sets, other dates. */
export function classOf(words: string, type: string | null): string {
  const flat = words.toLowerCase().replace(/\s+/g, " ").trim();
  if (type === "SET") return "set";
  if (type === "DURATION" && !/quarter|fiscal|period/.test(flat)) {
    return /\d|\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|twenty)\b/.test(flat)
      ? "duration, counted"
      : "duration, vague";
  }
  return CLASSES.find((one) => one.words.test(flat))?.name ?? "other";
}
