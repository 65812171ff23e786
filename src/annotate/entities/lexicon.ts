import type { EntityKind } from "../../core/index.ts";
import { Grammar } from "./grammar.ts";
import type { EntityRules, Gender, Sector, WordsRow } from "./rules.ts";

/** What a form may be, as bits, so that a token costs one look-up. */
export const UPPER = 1;
export const ACRONYM = 2;
export const GIVEN = 4;
export const SURNAME = 8;
export const NOT_NAME = 16;
export const OPENER = 32;
export const PARTICLE = 64;
export const SUFFIX = 128;
export const HONORIFIC = 256;
/** First word of a role phrase. */
export const ROLE = 512;
/** First word of a place, organisation, nation, people or follower name. */
export const KNOWN = 1024;
export const HEAD = 2048;
export const PRONOUN = 4096;
export const NATION_ADJECTIVE = 8192;
export const WORD = 16384;
export const INITIAL = 32768;
export const ORG_NOUN = 65536;
export const CROWD = 131072;
export const PLURAL_ROLE = 262144;
export const WELL_KNOWN = 524288;
export const LOWER_NAME = 1048576;
/** First word of a document noun. */
export const DOCUMENT = 2097152;

export interface Role {
  readonly phrase: string;
  /** The word that carries the meaning: "secretary" of "secretary of state". */
  readonly head: string;
  readonly gender: Gender;
  readonly title: boolean;
  readonly office: boolean;
  readonly relation: boolean;
  readonly plural: boolean;
  readonly by: string;
}

export interface KnownName {
  readonly kind: EntityKind;
  readonly sector: Sector | null;
  /** The nation's key, for places and peoples. */
  readonly nation: string | null;
  readonly by: string;
}

export interface HeadWord {
  readonly kind: EntityKind | null;
  readonly sector: Sector | null;
  readonly by: string;
}

export interface OrganizationNoun {
  readonly phrase: string;
  readonly sector: Sector;
  readonly by: string;
}

/** When somebody held an office: from the year of taking it to the year of leaving it. */
export interface Term {
  readonly role: Role;
  readonly nation: string;
  readonly from: number;
  readonly to: number;
}

/** Phrases by their first word, the longest first. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();

  add(phrase: string, value: T): void {
    const words = splitPhrase(phrase);
    const first = words[0]!;
    const list = this.#byFirst.get(first);
    if (list === undefined) this.#byFirst.set(first, [{ words, value }]);
    else if (!list.some((entry) => entry.words.length === words.length && entry.words.every((w, i) => w === words[i])))
      list.push({ words, value });
  }

  /** Call once after the last `add`. */
  seal(): void {
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The longest phrase that starts at token `from` and ends by `to`; `word` gives a token's lower-case form. */
  match(from: number, to: number, word: (i: number) => string): { readonly length: number; readonly value: T } | null {
    const list = this.#byFirst.get(word(from));
    if (list === undefined) return null;
    for (const { words, value } of list) {
      if (from + words.length > to) continue;
      let i = 1;
      while (i < words.length && words[i] === word(from + i)) i += 1;
      if (i === words.length) return { length: words.length, value };
    }
    return null;
  }
}

/** Words as the tokenizer parts them: "al-qaeda" is three tokens, "moody's" two. */
function splitPhrase(phrase: string): string[] {
  return phrase.match(/'s|[^\s\-,']+(?:'(?!s)[^\s\-,']*)*|[-,]/g) ?? [phrase];
}

const VOWEL_END = /(?:s|x|z|ch|sh)$/;

/** Regular English plural; irregular ones are rows. */
export function pluralOf(noun: string): string {
  if (noun.endsWith("man")) return `${noun.slice(0, -3)}men`;
  if (noun.endsWith("person")) return `${noun.slice(0, -6)}people`;
  if (noun.endsWith("child")) return `${noun}ren`;
  if (noun.endsWith("wife")) return `${noun.slice(0, -4)}wives`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return VOWEL_END.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The word of a role phrase that a later "the secretary" repeats. */
function headOfPhrase(phrase: string, full: ReadonlyMap<string, string>): string {
  const whole = full.get(phrase);
  if (whole !== undefined) return whole;
  const words = phrase.split(/[ -](?=of |in |to |elect\b|general$)| (?=of |in )/)[0]!.split(" ");
  return words[words.length - 1]!;
}

function* entries(rows: readonly WordsRow[]): IterableIterator<readonly [string, WordsRow]> {
  for (const row of rows) for (const word of row.words.split("|")) if (word !== "") yield [word, row];
}

/** The rules, compiled once. */
export class Lexicon {
  readonly flags = new Map<string, number>();
  readonly grammar: Grammar;
  readonly given = new Map<string, Gender>();
  /** Given names whose gender is only likely. */
  readonly unsure = new Set<string>();
  readonly honorifics = new Map<string, Gender>();
  readonly wellKnown = new Map<string, Gender>();
  readonly roles = new Phrases<Role>();
  readonly known = new Phrases<KnownName>();
  readonly organizationNouns = new Phrases<OrganizationNoun>();
  /** Terms of office by the holder's name, words parted by spaces. */
  readonly terms = new Map<string, Term[]>();
  readonly documents = new Phrases<string>();
  /** Verbs of documents, with those of saying. */
  readonly documentVerbs = new Set<string>();
  readonly heads = new Map<string, HeadWord>();
  /** "russian" → "russia". */
  readonly nations = new Map<string, string>();
  readonly aliases = new Map<string, string>();
  readonly metonyms = new Map<string, string>();
  readonly nicknames = new Map<string, Set<string>>();
  /** The short forms of a given name. */
  readonly shortForms = new Map<string, string[]>();
  readonly speech = new Set<string>();
  readonly roleModifiers = new Set<string>();

  constructor(rules: EntityRules) {
    this.grammar = new Grammar(rules.grammar);
    for (const row of rules.given)
      for (const name of row.words.split("|")) {
        this.given.set(name, row.gender);
        if (row.sure === false) this.unsure.add(name);
        this.#flag(name, GIVEN);
      }
    for (const row of rules.honorifics)
      for (const word of row.words.split("|")) {
        this.honorifics.set(word, row.gender);
        this.#flag(word, HONORIFIC);
      }
    for (const [word] of entries(rules.surnames)) this.#flag(word, SURNAME);
    for (const [word] of entries(rules.notNames)) this.#flag(word, NOT_NAME);
    for (const [word] of entries(rules.openers)) this.#flag(word, OPENER);
    for (const [word] of entries(rules.particles)) this.#flag(word, PARTICLE);
    for (const [word] of entries(rules.suffixes)) this.#flag(word, SUFFIX);
    for (const [word] of entries(rules.speech)) this.speech.add(word);
    for (const [word] of [...entries(rules.speech), ...entries(rules.documentVerbs)]) this.documentVerbs.add(word);
    for (const [phrase, row] of entries(rules.documents)) {
      this.documents.add(phrase, row.id);
      this.#flag(splitPhrase(phrase)[0]!, DOCUMENT);
    }
    this.documents.seal();
    for (const [word] of entries(rules.roleModifiers)) this.roleModifiers.add(word);
    for (const [word] of entries(rules.crowds)) this.#flag(splitPhrase(word)[0]!, CROWD);
    for (const [entry] of entries(rules.wellKnown)) {
      const [name, gender] = entry.split(":");
      this.wellKnown.set(name!, gender as Gender);
      this.#flag(name!, WELL_KNOWN);
    }
    this.#addRoles(rules);
    this.#addNames(rules);
    for (const row of rules.organizationNouns)
      for (const noun of row.words.split("|")) {
        this.organizationNouns.add(noun, { phrase: noun, sector: row.sector, by: row.id });
        this.#flag(splitPhrase(noun)[0]!, ORG_NOUN);
      }
    for (const row of rules.heads)
      for (const word of row.words.split("|")) {
        if (!this.heads.has(word)) this.heads.set(word, { kind: row.kind, sector: row.sector ?? null, by: row.id });
        this.#flag(word, HEAD);
      }
    for (const [entry] of entries(rules.nicknames)) {
      const [short, long] = entry.split(":");
      const longs = this.nicknames.get(short!) ?? new Set<string>();
      longs.add(long!);
      this.nicknames.set(short!, longs);
      const shorts = this.shortForms.get(long!) ?? [];
      shorts.push(short!);
      this.shortForms.set(long!, shorts);
    }
    for (const [entry] of entries(rules.aliases)) {
      const [short, long] = entry.split("=");
      if (!this.aliases.has(short!)) this.aliases.set(short!, long!);
    }
    for (const [entry] of entries(rules.metonyms)) {
      const [name, meaning] = entry.split("=");
      this.metonyms.set(name!, meaning!);
    }
    for (const word of this.roles.firstWords()) this.#flag(word, ROLE);
    for (const word of this.known.firstWords()) this.#flag(word, KNOWN);
    this.roles.seal();
    this.#addTerms(rules);
    this.known.seal();
    this.organizationNouns.seal();
  }

  #flag(word: string, bit: number): void {
    this.flags.set(word, (this.flags.get(word) ?? 0) | bit);
  }

  #addRoles(rules: EntityRules): void {
    // Of a word in several rows ("director", "rival") the first row counts.
    const full = new Map<string, string>();
    for (const [entry] of entries(rules.titleAbbreviations)) {
      const [short, long] = entry.split("=");
      full.set(short!, long!);
    }
    for (const row of rules.roles)
      for (const phrase of row.words.split("|")) {
        const head = headOfPhrase(phrase, full);
        const role = {
          phrase,
          head,
          gender: row.gender,
          title: row.title,
          office: row.office,
          relation: row.relation ?? false,
          plural: false,
          by: row.id,
        };
        this.roles.add(phrase, role);
        if (phrase.endsWith(".")) continue;
        // "heads of state", "attorneys general".
        const tail = phrase.search(/ (?:of|in) | general$/);
        const plural = tail < 0 ? pluralOf(phrase) : pluralOf(phrase.slice(0, tail)) + phrase.slice(tail);
        this.roles.add(plural, { ...role, title: false, office: false, plural: true });
      }
  }

  #addTerms(rules: EntityRules): void {
    for (const [entry] of entries(rules.offices)) {
      const [names, office, nation, years] = entry.split(":");
      const words = splitPhrase(office!);
      const role = this.roles.match(0, words.length, (i) => words[i]!)?.value;
      const [from, to] = years!.split("-").map(Number);
      if (role === undefined) continue;
      for (const name of names!.split(",")) {
        const terms = this.terms.get(name) ?? [];
        terms.push({ role, nation: nation!, from: from!, to: to! });
        this.terms.set(name, terms);
      }
    }
  }

  #addNames(rules: EntityRules): void {
    for (const row of rules.organizations)
      for (const name of row.words.split("|"))
        this.known.add(name.replace(/^the /, ""), {
          kind: "organization",
          sector: row.sector,
          nation: null,
          by: row.id,
        });
    for (const [entry, row] of entries(rules.nations)) {
      const [places, adjectives, people] = entry.split(":").map((part) => part.split(","));
      const nation = places![0]!;
      for (const place of places!) {
        const bare = place.replace(/^the /, "");
        this.known.add(bare, { kind: "place", sector: null, nation, by: row.id });
        this.nations.set(bare, nation);
      }
      for (const adjective of adjectives!) {
        this.nations.set(adjective, nation);
        this.#flag(splitPhrase(adjective)[0]!, NATION_ADJECTIVE);
      }
      for (const name of people!) {
        this.nations.set(name, nation);
        if (!adjectives!.includes(name)) this.known.add(name, { kind: "group", sector: null, nation, by: row.id });
      }
    }
    for (const [name, row] of entries(rules.places))
      this.known.add(name.replace(/^the /, ""), { kind: "place", sector: null, nation: null, by: row.id });
    for (const [entry, row] of entries(rules.followers)) {
      const [plural] = entry.split(":");
      this.known.add(plural!, { kind: "group", sector: null, nation: null, by: row.id });
    }
  }

  /** All given names that `name` may stand for or be shortened to, itself left out. */
  variantsOf(name: string): string[] {
    const longs = [...(this.nicknames.get(name) ?? [])];
    const variants = [...longs, ...(this.shortForms.get(name) ?? [])];
    for (const long of longs) variants.push(...(this.shortForms.get(long) ?? []));
    return variants.filter((variant) => variant !== name);
  }

  /** True where one given name may stand for the other: equal, an initial, or a short form. */
  sameGiven(a: string, b: string): boolean {
    if (a === b) return true;
    const x = a.replace(/\.$/, "");
    const y = b.replace(/\.$/, "");
    if (x.length === 1 || y.length === 1) return x[0] === y[0];
    if (this.nicknames.get(a)?.has(b) || this.nicknames.get(b)?.has(a)) return true;
    const longs = this.nicknames.get(a);
    const others = this.nicknames.get(b);
    if (longs !== undefined && others !== undefined) for (const long of longs) if (others.has(long)) return true;
    return false;
  }
}
