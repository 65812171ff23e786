/** BCP 47 tag of an `hreflang` ("en", "pt-BR", "zh-Hans"), or null: "x-default" names no language. */
export function readLanguageTag(tag: string): string | null {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?$/i.exec(tag.trim());
  if (match === null) return null;
  const [, language, script, region] = match;
  const parts = [language!.toLowerCase()];
  if (script !== undefined) parts.push(script[0]!.toUpperCase() + script.slice(1).toLowerCase());
  if (region !== undefined) parts.push(region.toUpperCase());
  return parts.join("-");
}

/** What a language calls itself, and how a link to a report in it is worded there ("Leer en español"). */
interface OwnName {
  readonly language: string;
  /** Lower case, separated by "|". */
  readonly names: string;
}

/** The languages most used for news, as each writes its own name. Unicode CLDR. */
export const OWN_NAMES: readonly OwnName[] = [
  { language: "en", names: "english" },
  { language: "es", names: "español|castellano" },
  { language: "ru", names: "русский|по-русски|на русском" },
  { language: "de", names: "deutsch" },
  { language: "fr", names: "français" },
  { language: "ja", names: "日本語" },
  { language: "pt", names: "português" },
  { language: "tr", names: "türkçe" },
  { language: "it", names: "italiano" },
  { language: "fa", names: "فارسی" },
  { language: "nl", names: "nederlands" },
  { language: "pl", names: "polski|po polsku" },
  { language: "zh", names: "中文" },
  { language: "zh-Hans", names: "简体中文|中文（简体）|中文(简体)" },
  { language: "zh-Hant", names: "繁體中文|中文（繁體）|中文(繁體)" },
  { language: "vi", names: "tiếng việt" },
  { language: "id", names: "bahasa indonesia|indonesia" },
  { language: "cs", names: "čeština|česky" },
  { language: "ko", names: "한국어" },
  { language: "uk", names: "українська|українською" },
  { language: "ar", names: "العربية|عربي" },
  { language: "el", names: "ελληνικά" },
  { language: "bg", names: "български" },
  { language: "hu", names: "magyar|magyarul" },
  { language: "sv", names: "svenska" },
  { language: "ro", names: "română" },
  { language: "da", names: "dansk" },
  { language: "fi", names: "suomi|suomeksi" },
  { language: "nb", names: "norsk" },
  { language: "he", names: "עברית" },
  { language: "hi", names: "हिन्दी|हिंदी" },
  { language: "sr", names: "srpski|српски" },
  { language: "hr", names: "hrvatski" },
  { language: "sk", names: "slovenčina|slovensky" },
  { language: "th", names: "ไทย|ภาษาไทย" },
  { language: "bn", names: "বাংলা" },
  { language: "ur", names: "اردو" },
  { language: "ca", names: "català" },
  { language: "lt", names: "lietuvių" },
  { language: "lv", names: "latviešu" },
  { language: "et", names: "eesti" },
  { language: "sq", names: "shqip" },
  { language: "mk", names: "македонски" },
  { language: "ka", names: "ქართული" },
  { language: "hy", names: "հայերեն" },
  { language: "az", names: "azərbaycanca" },
  { language: "kk", names: "қазақша" },
  { language: "sw", names: "kiswahili" },
];

const BY_NAME: ReadonlyMap<string, string> = new Map(
  OWN_NAMES.flatMap(({ language, names }) => names.split("|").map((name): [string, string] => [name, language])),
);

/** "Read in", "Also available in" before a language's name, in that language or in English. */
const OFFER =
  /^(?:(?:read|available|also\s+available|see|view|this\s+(?:article|story|page))(?:\s+(?:this|it|the)?\s*(?:article|story|post|page|report)?)?\s*(?:is\s+(?:also\s+)?available\s+)?(?:in)|leer\s+(?:esto\s+)?en|ler\s+em|leia\s+em|lire\s+(?:cet\s+article\s+)?en|leggi\s+in|auf|lees\s+(?:dit\s+)?in\s+het|czytaj|читать|прочети\s+на|читати|läs\s+på|læs\s+på|olvassa|阅读|閱讀|اقرأ\s+ب(?:ال)?)\s+/iu;

/** The language that a link offers the report in by its words ("Español", "Read in Spanish" is not read), or null. */
export function readLanguageLink(words: string): string | null {
  if (words.length > 60) return null;
  const plain = words
    .toLowerCase()
    .replace(/[\s.»›>→]+$/u, "")
    .trim();
  return BY_NAME.get(plain) ?? BY_NAME.get(plain.replace(OFFER, "")) ?? null;
}
