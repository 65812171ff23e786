import { type Annotated, type EntityKind, type Mention, READ_KINDS, Syntax } from "../../core/index.ts";
import { ACRONYM, INITIAL, type Lexicon, LOWER_NAME, PRONOUN, type Role, UPPER, WORD } from "./lexicon.ts";
import type { Gender, Sector } from "./rules.ts";

export type Needs = "tokens" | "sentences" | "tags" | "parses";

/** A mention before it is known whom it names. Token edges half-open. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly form: Mention["form"];
  readonly sentence: number;
  /** Index of the quotation that it lies in, or -1. */
  readonly quote: number;
  kind: EntityKind;
  gender: Gender;
  sure: boolean;
  plural: boolean;
  /** Words of the name in lower case, without titles. */
  words: readonly string[];
  /** Tokens of title and role before a name: "US Secretary of State"; equal edges for none. */
  titleFrom: number;
  titleTo: number;
  role: Role | null;
  sector: Sector | null;
  definite: "definite" | "indefinite" | "possessive" | "bare";
  entity: Figure | null;
  by: string;
}

/** Somebody or something in the making. */
export interface Figure {
  kind: EntityKind;
  named: boolean;
  gender: Gender;
  /** Sure of the gender: by honorific, role, kinship or pronoun; a given name alone may mislead. */
  sure: boolean;
  plural: boolean;
  sector: Sector | null;
  readonly drafts: Draft[];
  /** Roles that the report gives it. */
  readonly roles: { readonly role: Role; readonly nation: string | null; readonly former: boolean }[];
  readonly descriptions: string[];
  /** All names it has been given, words in lower case. */
  readonly names: (readonly string[])[];
  members: readonly Figure[] | null;
  /** Whose campaign, office or team it is. */
  owner: Figure | null;
  /** State and party of a politician, where the report gives them. */
  region: string | null;
  party: string | null;
  /** The nation that it belongs to or is, where the words show one. */
  nation: string | null;
  by: string;
}

/** A report's tokens with what the lexicon says of each form, the quotations, and the case of each sentence. */
export class Scene {
  readonly text: string;
  readonly syntax: Syntax;
  readonly lexicon: Lexicon;
  readonly count: number;
  readonly lowers: readonly string[];
  readonly #form: ArrayLike<number>;
  readonly #flags: Int32Array;
  /** Index of the quotation of each token, -1 outside. Marks themselves are inside. */
  readonly quoteOf: Int32Array;
  readonly quoteCount: number;
  readonly sentences: Annotated<Needs>["sentences"];
  /** True for sentences whose words are mostly capitalised, as in headlines. */
  readonly titleCase: readonly boolean[];
  readonly #readable: readonly boolean[];
  /** Year in which the report was published, or null. */
  readonly year: number | null;

  constructor(input: Annotated<Needs>, lexicon: Lexicon) {
    this.text = input.report.text;
    const { published } = input.report;
    this.year = published === null ? null : Number(published.slice(0, 4));
    this.syntax = new Syntax(input.report.text, input);
    this.lexicon = lexicon;
    this.count = input.tokens.count;
    this.#form = input.tokens.form;
    this.sentences = input.sentences;
    const { forms } = input.tokens;
    this.lowers = forms.map((form) => form.toLowerCase().replaceAll("’", "'"));
    this.#flags = new Int32Array(forms.length);
    forms.forEach((form, index) => {
      this.#flags[index] = flagsOf(form, this.lowers[index]!, lexicon);
    });
    this.quoteOf = new Int32Array(this.count).fill(-1);
    this.#readable = input.sentences.map((sentence) => {
      const block = input.report.blocks[sentence.block];
      return block === undefined || READ_KINDS.has(block.kind);
    });
    this.quoteCount = this.#findQuotes();
    this.titleCase = input.sentences.map((sentence) => this.#isTitleCase(sentence.from, sentence.to));
  }

  form(i: number): string {
    return this.syntax.form(i);
  }
  lower(i: number): string {
    return this.lowers[this.#form[i]!]!;
  }
  flags(i: number): number {
    return this.#flags[this.#form[i]!]!;
  }
  has(i: number, bits: number): boolean {
    return i >= 0 && i < this.count && (this.#flags[this.#form[i]!]! & bits) !== 0;
  }
  readable(sentence: number): boolean {
    return this.#readable[sentence]!;
  }
  words(from: number, to: number): string[] {
    const words: string[] = [];
    for (let i = from; i < to; i += 1) words.push(this.lower(i));
    return words;
  }
  slice(from: number, to: number): string {
    return this.text.slice(this.syntax.start(from), this.syntax.end(to - 1));
  }
  /** True where no space parts token `i` from the one before it. */
  glued(i: number): boolean {
    return i > 0 && this.syntax.end(i - 1) === this.syntax.start(i);
  }

  /** In headlines verbs and nouns are capitalised too; "President Okoro met Oleg Sidorov" has a verb that is not. */
  #isTitleCase(from: number, to: number): boolean {
    let upper = 0;
    let lower = 0;
    for (let i = from; i < to; i += 1) {
      const flags = this.flags(i);
      if ((flags & WORD) === 0) continue;
      if ((flags & UPPER) !== 0) {
        if (this.syntax.end(i) - this.syntax.start(i) >= 4) upper += 1;
        continue;
      }
      const upos = this.syntax.upos(i);
      if (upos === "VERB") lower += 3;
      else if (upos === "NOUN" || upos === "ADJ" || upos === "PROPN") lower += 1;
    }
    return upper >= 3 && upper >= lower * 4;
  }

  /**
   * “…”, "…", „…“, «…»: a mark opens where it is an opening mark or follows a space, and closes where text stands before
   * it. A quotation ends with its block; one that goes on over blocks opens anew in each.
   */
  #findQuotes(): number {
    let quote = -1;
    let open = false;
    let block = -1;
    const { text, syntax } = this;
    for (const sentence of this.sentences) {
      if (sentence.block !== block) open = false;
      block = sentence.block;
      for (let i = sentence.from; i < sentence.to; i += 1) {
        const first = text.charCodeAt(syntax.start(i));
        // " “ ” „ « » and the doubled ` and ' of old wire text.
        const isMark =
          first === 0x22 ||
          first === 0x201c ||
          first === 0x201d ||
          first === 0x201e ||
          first === 0xab ||
          first === 0xbb;
        const doubled = !isMark && (first === 0x60 || first === 0x27) && syntax.end(i) - syntax.start(i) === 2;
        if (isMark || (doubled && (first === 0x60 || this.form(i) === "''"))) {
          if (!open) {
            if (first === 0x201d || first === 0xbb) continue;
            open = true;
            quote += 1;
            this.quoteOf[i] = quote;
          } else {
            this.quoteOf[i] = quote;
            const reopens = (first === 0x201c || first === 0x201e || first === 0xab) && !this.glued(i);
            if (!reopens) open = false;
          }
        } else if (open) this.quoteOf[i] = quote;
      }
    }
    return quote + 1;
  }
}

const LETTER = /\p{L}/u;

function flagsOf(form: string, lower: string, lexicon: Lexicon): number {
  let flags = lexicon.flags.get(lower) ?? 0;
  if (!LETTER.test(form)) return flags;
  // "@name", "#tag".
  if (form.startsWith("@") || form.startsWith("#") || form.startsWith("http")) return 0;
  flags |= WORD;
  const first = form[0]!;
  const isUpper = first !== first.toLowerCase();
  if (isUpper) flags |= UPPER;
  // "iPhone", "al-Assad": lower first, upper later.
  else if (form !== lower) flags |= LOWER_NAME;
  const letters = form.replace(/[.&'’\d-]/g, "");
  if (isUpper && letters.length >= 2 && letters === letters.toUpperCase()) flags |= ACRONYM;
  if (isUpper && letters.length === 1 && form.length <= 2) flags |= INITIAL;
  // "US" the country and "us" the pronoun differ in case alone.
  if (lexicon.grammar.anyPronoun.has(lower) && (flags & ACRONYM) === 0) flags |= PRONOUN;
  return flags;
}
