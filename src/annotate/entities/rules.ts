import type { EntityKind } from "../../core/index.ts";

/** Grammatical gender of the pronouns that stand for somebody; "u": either, or not known. */
export type Gender = "m" | "f" | "u";

/** What kind of business an organisation is about: "the bank" is a company, "the paper" a medium. */
export type Sector =
  | "company"
  | "media"
  | "government"
  | "parliament"
  | "court"
  | "party"
  | "campaign"
  | "university"
  | "force"
  | "society"
  | "team"
  | "any";

/**
 * A list of words of one meaning. `words` is one string, entries parted by "|", in lower case unless a row says otherwise.
 * `examples` are sentences in which the marked words, "person[Ana Ilieva]", come out as a mention of that kind;
 * in those of `never` the marked words do not.
 */
export interface WordsRow {
  readonly id: string;
  readonly words: string;
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

/** Given names, honorifics and kinship words with the pronouns that they call for. */
export interface GenderRow extends WordsRow {
  readonly gender: Gender;
  /** False where the other pronoun is well possible. */
  readonly sure?: boolean;
}

/** Nouns for persons: "senator", "press secretary", "witness". */
export interface RoleRow extends GenderRow {
  /** True where the noun may stand before a name: "Senator Ilieva", "analyst Ana Ilieva". */
  readonly title: boolean;
  /** True where one holder at a time is usual, so that "the president" points at the one that the report names. */
  readonly office: boolean;
  /** True for a relation to somebody: "wife", "aide", "supporter". */
  readonly relation?: boolean;
}

/** Names or nouns of organisations. */
export interface OrganizationRow extends WordsRow {
  readonly sector: Sector;
}

/** Last or first words that tell what a capitalised name names: "Committee", "River", "Act". */
export interface HeadRow extends WordsRow {
  /** Null for names of things that are no entities: laws, wars, prizes, days. */
  readonly kind: EntityKind | null;
  readonly sector?: Sector;
}

/** A place with the words for it and for its people: "russia|russian|russians". First the place, then adjectives, then plurals. */
export interface NationRow extends WordsRow {
  /** Entries "place:adjective:people", entries parted by "|"; several words of one part by ",". */
  readonly words: string;
}

/** Other names of one thing: "gop=republican party". */
export interface AliasRow extends WordsRow {}

/** Words that a place or building stands for: "kremlin=Russia's leadership". */
export interface MetonymRow extends WordsRow {}

/** Pronouns of the third person. First and second person are left to whoever knows who speaks. */
export interface PronounRow extends GenderRow {
  readonly plural: boolean;
  /** True for "it": things and bodies, no persons. */
  readonly thing: boolean;
}

/** The small words that reference turns on; entries parted by "|", lower case. */
export interface NameGrammar {
  readonly pronouns: readonly PronounRow[];
  readonly relatives: WordsRow;
  /** First and second person. */
  readonly otherPronouns: WordsRow;
  /** Possessive pronouns that open a noun phrase. */
  readonly possessives: WordsRow;
  readonly definite: WordsRow;
  readonly indefinite: WordsRow;
  /** Words before a noun that do not tell one from another. */
  readonly plainDeterminers: WordsRow;
  /** "two=2": how many a plural speaks of. */
  readonly numbers: WordsRow;
  readonly negations: WordsRow;
  /** Small words inside long names. */
  readonly joiners: WordsRow;
  /** Words in front that do not make another name. */
  readonly leading: WordsRow;
  readonly inPlaces: WordsRow;
  readonly towardPlaces: WordsRow;
  /** What a country or town has and a person or company seldom does: "Karvenia's foreign ministry". */
  readonly stateNouns: WordsRow;
  /** Nouns after the name of a place: "Marlow airport". */
  readonly placeNouns: WordsRow;
  /** First words of names of places: "Port Amelin". */
  readonly placeOpeners: WordsRow;
  /** Nouns before the name of a medium: "the daily Le Relais". */
  readonly mediaNouns: WordsRow;
  /** Nouns before the name of a company or group: "the chipmaker Marlin". */
  readonly companyNouns: WordsRow;
  /** What a company has, after its name: "Marlin shares", "Marlin's shareholders". */
  readonly companyThings: WordsRow;
  /** Roles that a company may have as well as a person: "the mine's owner". */
  readonly companyRoles: WordsRow;
  /** Nouns for what is done to a company, before "of", "with" or "in" and its name: "a takeover of Marlin". */
  readonly takeovers: WordsRow;
  /** Nouns before "of" and the names of places: "the provinces of Marlow and Dayne", "the presidents of Orvalia and Trassia". */
  readonly placesOf: WordsRow;
  /** Adjectives before the name of a place: "northern Orvalia". */
  readonly sides: WordsRow;
  /** First words of names of media: "Radio Marlow". */
  readonly mediaOpeners: WordsRow;
  /** Short names that are words too: names only where all letters are capitals. */
  readonly capitalsOnly: WordsRow;
  /** Words that say that an office is no longer held. */
  readonly formerly: WordsRow;
  /** Role nouns that reports use for one another: "senator,lawmaker". */
  readonly sameOffice: WordsRow;
  /** Roles that a shorter one does not mean: "vice president" is no "president". */
  readonly apartOffices: WordsRow;
  readonly stateHeads: WordsRow;
  /** Plural nouns that mean heads of state where two are named. */
  readonly leaders: WordsRow;
  /** Plural nouns that fit anybody. */
  readonly anybody: WordsRow;
  /** Nouns that say little more than "this person". */
  readonly generic: WordsRow;
  /** Nouns that reports use for the same document: "lawsuit,suit,complaint". */
  readonly sameDocument: WordsRow;
  /** Lemmas of verbs whose "it" is nobody: seem, rain. */
  readonly impersonal: WordsRow;
  /** States that politicians come from, with their short forms: "vermont=vt.,vt". */
  readonly regions: WordsRow;
  /** Parties with the words for their members: "republican=republican,gop,r". */
  readonly parties: WordsRow;
  /** "team=campaign": bodies that belong to a person, with the noun that they are kept under. */
  readonly ownedBodies: WordsRow;
}

/** All that the entities annotator knows of a language. */
export interface EntityRules {
  /** Changes whenever a row changes a result. */
  readonly version: string;
  readonly grammar: NameGrammar;
  readonly given: readonly GenderRow[];
  readonly surnames: readonly WordsRow[];
  readonly honorifics: readonly GenderRow[];
  readonly roles: readonly RoleRow[];
  /** "gov.=governor": short titles with the noun that stands for the same office. */
  readonly titleAbbreviations: readonly AliasRow[];
  /** Singular or mass nouns for many: "staff", "public"; plurals of roles are made by rule. */
  readonly crowds: readonly WordsRow[];
  readonly nations: readonly NationRow[];
  readonly places: readonly WordsRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly organizationNouns: readonly OrganizationRow[];
  readonly heads: readonly HeadRow[];
  /** Capitalised plurals for people of one party or faith, with their singulars: "republicans:republican". */
  readonly followers: readonly WordsRow[];
  readonly aliases: readonly AliasRow[];
  readonly metonyms: readonly MetonymRow[];
  /** Short forms of given names: "joe:joseph". */
  readonly nicknames: readonly WordsRow[];
  /** Surnames so widely known that reports leave the given name out: "putin:m". */
  readonly wellKnown: readonly WordsRow[];
  /** Verbs of saying and thinking, lemmas: who does it is a person, a group or an organisation. */
  readonly speech: readonly WordsRow[];
  /** Well-known holders of office with their terms: "names:office:nation:from-to". */
  readonly offices: readonly WordsRow[];
  /** Nouns for single documents: "report", "lawsuit", "ad". */
  readonly documents: readonly WordsRow[];
  /** Verbs by which a document gives what it holds, beside those of saying. Lemmas. */
  readonly documentVerbs: readonly WordsRow[];
  /** Capitalised words that are no names: days, months, "Internet". */
  readonly notNames: readonly WordsRow[];
  /** Words that open a sentence in upper case without being names. */
  readonly openers: readonly WordsRow[];
  /** Small words inside names: "de", "van", "bin", "al". */
  readonly particles: readonly WordsRow[];
  /** Words after names: "Jr.", "III". */
  readonly suffixes: readonly WordsRow[];
  /** Words before a role that belong to it: "former", "acting", "senior". */
  readonly roleModifiers: readonly WordsRow[];
}
