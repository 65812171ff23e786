import type { Stance } from "../../core/index.ts";
import type { QuotationRules } from "./quotations.ts";

/**
 * What a cue takes as its content. A word is a cue only where one of its frames is filled, so that "he showed up" or
 * "she called her mother" is none.
 *
 * - `quote`: words in quotation marks beside it: "…," she said.
 * - `clause`: a clause: said (that) …; asked whether ….
 * - `infinitive`: promised to act. `gerund`: denied taking it.
 * - `object`: criticized the plan. Passive too: the plan was criticized by ….
 * - `object-clause`: its object is the addressee, its clause the content: told reporters that ….
 * - `object-infinitive`: urged Congress to act.
 * - `object-complement`: called the plan a mistake; described it as …; accused her of ….
 * - `preposition`: one of the row's `prepositions`: called for an inquiry.
 * - `raising`: its subject belongs to the content: the plan seems to work; is expected to resign.
 * - `nothing`: an answer that was not given, with no word of what about: did not elaborate; had no comment.
 */
export type Frame =
  | "quote"
  | "clause"
  | "infinitive"
  | "gerund"
  | "object"
  | "object-clause"
  | "object-infinitive"
  | "object-complement"
  | "preposition"
  | "raising"
  | "nothing";

/**
 * A word, or some words that behave alike, by which a report attributes. `examples` are sentences with the parts marked,
 * "source[The mayor] cue[warned] content[that the bridge may fall].": the suite reads them; `never` are sentences in which
 * the word is no cue.
 */
export interface CueRow {
  readonly id: string;
  readonly kind: "verb" | "noun" | "adjective";
  /** Separated by spaces. */
  readonly lemmas: string;
  readonly takes: readonly Frame[];
  readonly prepositions?: readonly string[];
  readonly act: "statement" | "thought";
  readonly stance: Stance;
  /** The act did not take place, whatever else the sentence says: declined, refused. */
  readonly withheld?: boolean;
  /** Speaks of the words of somebody else, who is its object: quote, cite. */
  readonly relays?: boolean;
  /** Only a document or a study does this in the sense that is meant: the poll shows. */
  readonly source?: "document";
  /** Nouns one of which its object must be: did not use the word “…”, gave a speech about. */
  readonly objects?: readonly string[];
  /** Not as a participle: "he referred to it" is a cue, "…, referring to it" the report's own gloss. */
  readonly finiteOnly?: boolean;
  /** Verbs one of which the infinitive must be: unable to comment. */
  readonly infinitives?: readonly string[];
  /** Lemmas of a `raising` row that raise without a passive: seems to work. The others need one: is expected to. */
  readonly raisesActively?: string;
  /** In the passive only with an agent: "was called X by Y", not "was called X". */
  readonly agentOnly?: boolean;
  /** Words one of which must stand right behind the verb: stop short of. */
  readonly particles?: readonly string[];
  /** Verbs whose object it must be where it stands alone: had no comment, gave no reasons. Lemmas. */
  readonly carriedBy?: readonly string[];
  /** Prepositions of whoever did not answer: no comment from the ministry. */
  readonly sourceMarks?: readonly string[];
  /** Only where it is negated: did not elaborate, could not be reached. */
  readonly negatedOnly?: boolean;
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

/** An adverb that attributes to nobody: reportedly. */
export interface AdverbRow {
  readonly id: string;
  readonly words: readonly string[];
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

/** A phrase with the source after it ("according to X") or inside it ("in X's view"). Words in lower case. */
export interface PhraseRow {
  readonly id: string;
  readonly words: readonly string[];
  /** Where the source stands: after the words, or as the possessor between the first and the last word. */
  readonly source: "after" | "possessor";
  readonly act: "statement" | "thought";
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

/** A verb phrase of another verb that only carries the noun that is the cue: made the claim that, has plans to. */
export interface LightVerbRow {
  readonly id: string;
  /** Separated by spaces. */
  readonly lemmas: string;
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

/** Words of a source that tell its kind. Lemmas in lower case. */
export interface SourceWordRow {
  readonly id: string;
  readonly kind: "anonymous" | "document" | "collective" | "outlet" | "role";
  /** Separated by spaces. */
  readonly lemmas: string;
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

/** What carries the words of a document to the reader: "a statement read out on television", "carried by the agency". */
export interface CarrierRow {
  readonly id: string;
  /** Separated by spaces. */
  readonly lemmas: string;
  /** Prepositions of the carrier. */
  readonly prepositions: readonly string[];
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

/** Words after which the reason for withholding a name is given: on condition of anonymity because …. */
export interface AnonymityRow {
  readonly id: string;
  /** Lower-case words that must be there, in order, in the sentence. */
  readonly words: readonly string[];
  /** True where the words are themselves the reason: was not authorized to speak. */
  readonly isReason: boolean;
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

/** Function words of the language, lower case. */
export interface FunctionWords {
  /** That, whether, if. */
  readonly complementizers: ReadonlySet<string>;
  /** That, where it opens a clause. */
  readonly that: ReadonlySet<string>;
  /** Quoting, citing: participles that taggers take for nouns. */
  readonly quoting: ReadonlySet<string>;
  /** Not, never, n't. */
  readonly negations: ReadonlySet<string>;
  /** Nobody, neither: subjects that negate. */
  readonly negativeSubjects: ReadonlySet<string>;
  /** By, for the agent of a passive. */
  readonly agent: ReadonlySet<string>;
  /** As, for "as saying". */
  readonly as: string;
  readonly infinitive: string;
  /** Prepositions of what somebody is called, charged with or blamed for: as, of, for, to. */
  readonly complements: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Who: relatives of persons. */
  readonly persons: ReadonlySet<string>;
  /** Words that bring in names of a list: including, like. */
  readonly including: ReadonlySet<string>;
  /** Words after a list that sum it up: all, both, each. */
  readonly listEnds: ReadonlySet<string>;
  /** It, there, where they stand for nobody. */
  readonly expletives: ReadonlySet<string>;
  /** Nouns for those who write reports, lemmas: reporter, columnist. */
  readonly authors: ReadonlySet<string>;
  readonly firstPerson: { readonly singular: ReadonlySet<string>; readonly plural: ReadonlySet<string> };
  readonly thirdPerson: { readonly singular: ReadonlySet<string>; readonly plural: ReadonlySet<string> };
  /** It, its, this: third person for things. */
  readonly neuter: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
  /** Possessive mark: 's, ’s, '. */
  readonly possessive: ReadonlySet<string>;
  /** Conjunctions that give a reason: because, since, as. */
  readonly reasons: ReadonlySet<string>;
  /** Other words that begin a reason: for fear of, due to, citing, under, given. */
  readonly reasonStarts: ReadonlySet<string>;
  /** A, an, one, another: one unnamed person. */
  readonly one: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Prepositions that hang one noun on another in a source: of, for, at. */
  readonly nounLinks: ReadonlySet<string>;
  /** Words that begin an adjunct of the cue rather than carry its content on: on, at, while, after. */
  readonly adjunctStarts: ReadonlySet<string>;
  /** Nouns after a preposition that are never what was spoken of: on condition, on Monday, for years. */
  readonly occasions: ReadonlySet<string>;
  /** Verbs that a particle makes a deed: "called the match off". Lemma and particle. */
  readonly deeds: ReadonlySet<string>;
  /** Auxiliaries that make a negated verb of saying a refusal: would not say. */
  readonly refusing: ReadonlySet<string>;
  /** Common nouns for a news outlet: newspaper, agency, channel. Lemmas. */
  readonly outletNouns: ReadonlySet<string>;
  /** Nouns that name an outlet only beside its name: the KCNA's English service, NOS television. Lemmas. */
  readonly outletParts: ReadonlySet<string>;
  /** If, when, where: complementizers that open an adverbial clause as well. */
  readonly conditionals: ReadonlySet<string>;
  /** Singular forms for several persons: staff, people. */
  readonly crowds: ReadonlySet<string>;
  /** Of, between an amount and what it is of. */
  readonly partitive: ReadonlySet<string>;
  /** What reporters ask for: comment, an interview. Lemmas. */
  readonly answers: ReadonlySet<string>;
  /** Though, although. */
  readonly concessions: ReadonlySet<string>;
  /** Verbs of an answer that are no cues: provide, identify, name. Lemmas. */
  readonly answering: ReadonlySet<string>;
  /** Only, longer: after a negation they undo it or change it: not only, no longer. */
  readonly only: ReadonlySet<string>;
  /** Or, nor. */
  readonly alternatives: ReadonlySet<string>;
  /** Prepositions of the addressee: to, with. */
  readonly addressed: ReadonlySet<string>;
  /** Prepositions of an occasion at which something else was said: after a talk with the mayor, she announced. */
  readonly apart: ReadonlySet<string>;
  /** Nouns for an occasion or medium of speech: interview, statement, letter. */
  readonly media: ReadonlySet<string>;
  /** Prepositions before somebody who passes words on: through a spokesman. */
  readonly through: ReadonlySet<string>;
}

/** All that a language brings to attribution. */
export interface AttributionRules {
  readonly cues: readonly CueRow[];
  readonly adverbs: readonly AdverbRow[];
  readonly phrases: readonly PhraseRow[];
  readonly lightVerbs: readonly LightVerbRow[];
  readonly sourceWords: readonly SourceWordRow[];
  readonly carriers: readonly CarrierRow[];
  readonly anonymity: readonly AnonymityRow[];
  readonly words: FunctionWords;
  readonly quotations: QuotationRules;
}
