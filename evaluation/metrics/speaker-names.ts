import { foldCase } from "./metadata.ts";

/**
 * Whether a name that a system gives is a name of the speaker that the gold means (`score_speakers.py`). The tables are the
 * reference scorer's: they belong to the measure, not to the product.
 */
export type SpeakerKind = string;

/** "ambiguous": a bare surname that two persons of the report share. */
export type NameVerdict = "right" | "ambiguous" | "wrong";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const TITLES = list(
  "mr mrs ms miss mx dr sir lady lord dame sen senator rep representative congressman congresswoman gov governor lt " +
    "lieutenant president vice former ex secretary gen general col colonel adm admiral maj major capt captain sgt " +
    "sergeant judge justice prof professor mayor speaker chairman chairwoman chairperson chair director commissioner " +
    "ambassador attorney rev reverend pastor father sister minister prime chancellor king queen prince princess pope " +
    "aide nominee candidate press deputy spokesman spokeswoman spokesperson psychologist psychotherapist republican " +
    "democratic gop presidential u s us the a an",
);
const SUFFIXES = list("jr sr ii iii iv md phd esq");
const PRONOUNS = list(
  "i me my we us our you your he him his himself she her hers herself it its itself they them their themselves who " +
    "whom whose which that this one self",
);
const NO_NAMES: ReadonlySet<string> = new Set(
  ",unknown,anonymous,none,null,n a,na,unnamed,unidentified,unresolved,generic".split(","),
);
const QUANTIFIERS = list("some several many a an the all both one two most few another other certain top");
const HEAD_NOUNS = list(
  "campaign spokesman spokeswoman spokesperson aide aides adviser advisers advisor advisors official officials " +
    "supporter supporters ally allies critic critics lawyer lawyers attorney republicans democrats administration ceo " +
    "executive executives employee employees worker workers customers members member staff staffer staffers friend " +
    "friends family wife husband son daughter sister brother foundation source sources",
);
const PREPOSITIONS = list("to from by for with about on against and or s");
const ORGANIZATION_WORDS = list(
  "committee department house party campaign bank network news journal times post press fbi state agency office " +
    "bureau administration union congress senate board company group association council",
);
const SMALL_WORDS = list("the a an of for and by from to in");
const NICKNAMES: readonly ReadonlySet<string>[] = (
  "joseph joe joey|william bill billy will|robert bob bobby rob|james jim jimmy jamie|timothy tim|donald don|" +
  "michael mike|john jon jack johnny|thomas tom|richard dick rick rich|charles charlie chuck|edward ed ted|" +
  "theodore ted|elizabeth liz beth|margaret maggie peggy|sandra sandy|deborah debbie debra|daniel dan danny|" +
  "david dave|benjamin ben|anthony tony|christopher chris|patrick pat|patricia pat|matthew matt|samuel sam|" +
  "steven steve stephen|raphael rafael|gerald jerry|jerrold jerry|ronald ron|kenneth ken|lawrence larry|" +
  "andrew andy|franklin frank|bernard bernie|nicholas nick|gregory greg|jeffrey jeff|philip phil|rebecca becky|" +
  "katherine kate kathy|susan sue|catherine kate cathy"
)
  .split("|")
  .map(list);

/** True for a mark that combines with the letter before it: canonical combining class above 0, shown by reordering. */
function isCombining(c: string): boolean {
  if (!/\p{M}/u.test(c)) return false;
  // U+0334 has class 1, U+0301 class 230: normalisation sorts neighbours by class and leaves class 0 where it is.
  return `${c}\u0334`.normalize("NFD") !== `${c}\u0334` || `\u0301${c}`.normalize("NFD") !== `\u0301${c}`;
}

const IS_ASCII = /^[\0-\x7f]*$/;
const POSSESSIVE = /'s(?![\p{L}\p{N}_])|s'(?=\s|$)/gu;
// "u.s.": the point between two single letters
const INNER_POINT = /(?<=(?<![\p{L}\p{N}_])[a-z])\.(?=[a-z](?![\p{L}\p{N}_]))/gu;

/** The words of a name: ASCII letters and digits in lower case, without accents and possessive endings. */
export function tokensOf(name: string): string[] {
  const plain = IS_ASCII.test(name)
    ? name
    : Array.from(name.normalize("NFKD"))
        .filter((c) => !isCombining(c))
        .join("");
  const folded = foldCase(plain)
    .replace(/[’‘]/g, "'")
    .replace(POSSESSIVE, (ending) => (ending.startsWith("s'") ? "s" : ""))
    .replace(INNER_POINT, "");
  return folded.match(/[a-z0-9]+/g) ?? [];
}

/** The words without those of `first` that lead them; one word always stays. */
function withoutLeading(tokens: readonly string[], first: ReadonlySet<string>): readonly string[] {
  let from = 0;
  while (tokens.length - from > 1 && first.has(tokens[from]!)) from += 1;
  return tokens.slice(from);
}

const ARTICLES = list("the a an");

/** A name as it is, without its article. */
export function plainName(name: string): string {
  return withoutLeading(tokensOf(name), ARTICLES).join(" ");
}

/** A description without "some", "several", "the": what is left names a kind of source. */
export function sourceLabel(words: string): string {
  return withoutLeading(tokensOf(words), QUANTIFIERS).join(" ");
}

/** A person's name without titles, suffixes, brackets and what follows a comma. */
export function nameTokens(name: string): readonly string[] {
  let bare = name.replace(/\(.*?\)/g, " ");
  const beforeComma = bare.split(",")[0]!;
  if (tokensOf(beforeComma).length > 0) bare = beforeComma;
  const tokens = tokensOf(bare);
  while (tokens.length > 1 && SUFFIXES.has(tokens.at(-1)!)) tokens.pop();
  return withoutLeading(tokens, TITLES);
}

function isSameGivenName(a: string, b: string): boolean {
  if (a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))) return true;
  return NICKNAMES.some((names) => names.has(a) && names.has(b));
}

function withoutInitials(tokens: readonly string[]): readonly string[] {
  return tokens.filter((token, i) => i === 0 || token.length > 1);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

function judgePerson(
  canonical: string,
  aliases: readonly string[],
  rivals: readonly string[],
  given: readonly string[],
): NameVerdict {
  const gold = nameTokens(canonical);
  const surname = given.at(-1)!;
  if (given.length === 1 && rivals.some((rival) => nameTokens(rival).at(-1) === given[0])) {
    return given[0] === gold.at(-1) ? "ambiguous" : "wrong";
  }
  if ([canonical, ...aliases].some((name) => nameTokens(name).join(" ") === given.join(" "))) return "right";
  const mine = withoutInitials(given);
  const full = withoutInitials(gold);
  if (full.length > 1) {
    // "treasury chief Mary Lamb", but not "letter to Mary Lamb"
    const before = mine.slice(0, -full.length);
    if (sameList(mine.slice(-full.length), full) && !before.some((word) => PREPOSITIONS.has(word))) return "right";
    // "Mary Lamb of the treasury"
    const after = mine[full.length];
    if (sameList(mine.slice(0, full.length), full) && ["of", "at", "from", "who", "which"].includes(after ?? "")) {
      return "right";
    }
  }
  if (surname !== gold.at(-1)) return "wrong";
  if (given.length === 1) return "right";
  const givenNames = new Set(gold.slice(0, -1));
  for (const alias of aliases) {
    const tokens = nameTokens(alias);
    if (tokens.length > 1 && tokens.at(-1) === surname) for (const name of tokens.slice(0, -1)) givenNames.add(name);
  }
  // The report itself gives a surname only.
  if (givenNames.size === 0 && given.length === 2) return "right";
  return [...givenNames].some((name) => isSameGivenName(given[0]!, name)) ? "right" : "wrong";
}

const contentWords = (name: string): Set<string> => new Set(tokensOf(name).filter((word) => !SMALL_WORDS.has(word)));

const holds = (outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean =>
  [...inner].every((word) => outer.has(word));

function judgeOther(canonical: string, aliases: readonly string[], given: string): NameVerdict {
  const mine = contentWords(given);
  for (const name of [canonical, ...aliases]) {
    const theirs = contentWords(name);
    if (Math.min(mine.size, theirs.size) < 2) continue;
    if (!holds(theirs, mine) && !holds(mine, theirs)) continue;
    const apart = [...mine, ...theirs].filter((word) => !(mine.has(word) && theirs.has(word)));
    if (!apart.some((word) => HEAD_NOUNS.has(word))) return "right";
  }
  const initials = tokensOf(canonical)
    .filter((word) => !["of", "the", "for", "and", "in", "on"].includes(word))
    .map((word) => word[0])
    .join("");
  return initials.length > 2 && tokensOf(given).join("") === initials ? "right" : "wrong";
}

/** Judges one given name against one gold speaker. `rivals`: persons of the report with the same surname. */
export function judgeName(
  canonical: string,
  aliases: readonly string[],
  kind: SpeakerKind,
  rivals: readonly string[],
  given: string,
): NameVerdict {
  const plain = plainName(given);
  if ([canonical, ...aliases].some((name) => plainName(name) === plain)) return "right";
  const tokens = nameTokens(given);
  if (tokens.length === 0) return "wrong";
  return kind === "person" ? judgePerson(canonical, aliases, rivals, tokens) : judgeOther(canonical, aliases, given);
}

/** The same, where only a name is known of the speaker. */
export function isSameName(gold: string, given: string): boolean {
  const isOrganization = [...tokensOf(gold), ...tokensOf(given)].some((word) => ORGANIZATION_WORDS.has(word));
  return judgeName(gold, [], isOrganization ? "organization" : "person", [], given) === "right";
}

/** The given names that are names: no pronouns, no "unnamed official". */
export function givenNames(speaker: string | null | readonly (string | null)[]): readonly string[] {
  const all = typeof speaker === "string" || speaker === null ? [speaker] : speaker;
  return all.filter((name): name is string => {
    if (name === null) return false;
    const words = tokensOf(name).join(" ");
    if (NO_NAMES.has(words)) return false;
    if (PRONOUNS.has(words) && !/U\.?S(?![\p{L}\p{N}_])/u.test(name)) return false;
    return !/^(unnamed|anonymous|unidentified|unknown)\b/.test(words);
  });
}

/** One name that lists several, as several: "both Ann Bell and Carl Dunn". */
export function splitNames(names: readonly string[]): readonly string[] {
  if (names.length !== 1) return names;
  const parts = names[0]!
    .split(/^\s*both\s+|\s*;\s*|\s*,\s+(?:and\s+)?|\s+and\s+|\s*&\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 1 ? parts : names;
}
