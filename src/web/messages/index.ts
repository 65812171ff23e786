import { bg } from "./bg.ts";
import { en } from "./en.ts";

/** What the interface says: English is the original, every other language has the same keys or does not compile. */
export type Messages = typeof en;

/** Languages of the interface; the first is spoken where none is asked for. */
export const LANGUAGES = ["en", "bg"] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: { readonly [L in Language]: Messages } = { en, bg };

/** The catalogue of a language. */
export function catalogue(language: Language): Messages {
  return CATALOGUES[language];
}

export function isLanguage(code: unknown): code is Language {
  return (LANGUAGES as readonly unknown[]).includes(code);
}
