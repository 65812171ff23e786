/** Forms of a word by the plural rules of a language (CLDR); `#` stands for the number where a form gives it another place. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

const RULES = new Map<string, Intl.PluralRules>();
const NUMBERS = new Map<string, Intl.NumberFormat>();

/** "1 report", "1,200 reports". */
export function plural(language: string, number: number, forms: Forms): string {
  const rules = RULES.get(language) ?? new Intl.PluralRules(language);
  RULES.set(language, rules);
  const form = rules.select(number) === "one" ? forms.one : forms.other;
  const digits = digitsOf(language, number);
  return form.includes("#") ? form.replace("#", digits) : `${digits} ${form}`;
}

/** A number as the language groups its digits. */
export function digitsOf(language: string, number: number): string {
  const format = NUMBERS.get(language) ?? new Intl.NumberFormat(language);
  NUMBERS.set(language, format);
  return format.format(number);
}
