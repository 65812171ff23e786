import type { LinkKind, Status } from "../../core/index.ts";

/**
 * A condition on the syntax around a trigger that tells its senses apart: every field that is given must hold.
 * Words are lemmas in lower case.
 */
export interface Sense {
  /** Verb: it has a direct object, or is passive (true), or neither (false). */
  readonly object?: boolean;
  /** Verb: the head of its object (or passive subject) is one of these. */
  readonly objects?: readonly string[];
  /** Verb or noun: a prepositional dependent is opened by one of these. */
  readonly prepositions?: readonly string[];
  /** Noun: a compound, adjective, possessive or number before it is one of these. */
  readonly modifiers?: readonly string[];
  /** Noun: the verb that it is subject or object of is one of these. */
  readonly governors?: readonly string[];
  /** Verb: the head of its subject is one of these. */
  readonly subjects?: readonly string[];
  /** Noun: it is in the plural. */
  readonly plural?: boolean;
}

/** Words that name an occurrence of one type. Read before rows of a larger `order`; the first whose sense holds wins. */
export interface TriggerRow {
  readonly id: string;
  readonly type: string;
  readonly order: number;
  /** Noun lemmas; several words are a compound whose last word is the head ("news conference"). */
  readonly nouns: readonly string[];
  /** Verb lemmas; a second word is a particle ("lay off"). */
  readonly verbs: readonly string[];
  /** Any one of these must hold. Absent: no condition. */
  readonly when?: readonly Sense[];
  /** None of these may hold. */
  readonly unless?: readonly Sense[];
  /** Status of a bare noun that nothing in the sentence speaks to. Absent: happened. */
  readonly bare?: Status;
  /** Sentences with the trigger in [brackets]. */
  readonly examples: readonly string[];
  /** Sentences in which the row must find nothing in the [brackets]. */
  readonly never: readonly string[];
}

/**
 * What a word does to the status of the event in its scope, given the word's own reality. "light" lends its tense and
 * modality to the noun ("held a meeting"); "attend" does so too, but who stays away does not undo the event; the others are described in lang/en/status.ts.
 */
export type Effect =
  | "light"
  | "attend"
  | "postpone"
  | "move"
  | "cancel"
  | "fail"
  | "deny"
  | "plan"
  | "expect"
  | "doubt"
  | "want"
  | "begin"
  | "continue"
  | "end"
  | "achieve"
  | "past";

/**
 * How the word stands to the event: the event is its object (or passive subject), its subject, its clause, or the noun
 * that it modifies or that follows its preposition. "itself": the word names the event and its failing at once ("boycotted").
 * "near": no one relation; it stands in the event's clause or refers back to it.
 */
export type Reach = "object" | "subject" | "clause" | "modifier" | "noun" | "itself" | "near";

/** A word that bears on the status of an event in its scope. */
export interface StatusRule {
  readonly id: string;
  readonly effect: Effect;
  readonly words: readonly string[];
  readonly reach: readonly Reach[];
  /** What it makes of the event where the word itself is not real: "no date was set" leaves the event open. Absent: as its effect has it. */
  readonly unreal?: Status;
  /** Sentences with the event in [brackets]; `status` is what the row makes of it. */
  readonly examples: readonly { readonly text: string; readonly status: Status }[];
  readonly never: readonly { readonly text: string; readonly status: Status }[];
}

/** Words that tie one event to another. The [first] is the event that gets the link, the {second} is what it points to. */
export interface LinkRule {
  readonly id: string;
  readonly kind: LinkKind;
  readonly words: readonly string[];
  readonly examples: readonly string[];
  /** Sentences in which the row must not tie the [first] to the {second}. */
  readonly never: readonly string[];
}

/** A noun that may be of two types. */
export interface AmbiguousNoun {
  readonly type: string;
  readonly nouns: readonly string[];
  readonly becomes: string;
  /** Lemmas that speak for the other type, and those that speak for the first. */
  readonly words: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
}

/** Word classes of the constructions that say a status outright. Lemmas in lower case. */
export interface TurnWords {
  /** Nouns of asking and of rumour: what is asked for, or talked of, is not done yet. */
  readonly asking: ReadonlySet<string>;
  /** Verbs of doing what was asked. */
  readonly granting: ReadonlySet<string>;
  /** Nouns for what a body has to pass. */
  readonly proposing: ReadonlySet<string>;
  /** Verbs of passing it. */
  readonly passing: ReadonlySet<string>;
  /** Verbs of beginning again. */
  readonly again: ReadonlySet<string>;
  /** Adjectives of not knowing. */
  readonly unsure: ReadonlySet<string>;
  /** Words of knowing and telling, which say the same where they are denied. */
  readonly sure: ReadonlySet<string>;
  /** Verbs of leaving a bargain: "[backed] away from". */
  readonly leaving: ReadonlySet<string>;
  /** Nouns for what may be left so. */
  readonly bargains: ReadonlySet<string>;
  /** Nouns for what two sides reach. */
  readonly compacts: ReadonlySet<string>;
  /** Adjectives that leave it open. */
  readonly tentative: ReadonlySet<string>;
  /** Adverbs that do. */
  readonly tentatively: ReadonlySet<string>;
  /** Words of not managing. */
  readonly late: ReadonlySet<string>;
  /** Verbs of bringing something to its end. */
  readonly finishing: ReadonlySet<string>;
  /** Words of the time that was set for it. */
  readonly inTime: ReadonlySet<string>;
  /** Adjectives that call what is told untrue. */
  readonly untrue: ReadonlySet<string>;
  /** Adverbs that do. */
  readonly untruly: ReadonlySet<string>;
  /** Nouns for a sign to go ahead. */
  readonly signals: ReadonlySet<string>;
  /** Verbs of giving or getting it. */
  readonly giving: ReadonlySet<string>;
  /** Verbs of going "ahead with" something. */
  readonly pressing: ReadonlySet<string>;
  /** Nouns for what is run for a time and may be run for longer. */
  readonly running: ReadonlySet<string>;
  /** Verbs of doing so. */
  readonly lengthening: ReadonlySet<string>;
  /** Verbs that say how long something went on: "[lasted] an hour". */
  readonly lasting: ReadonlySet<string>;
  /** Verbs of saying what others may deny. */
  readonly claiming: ReadonlySet<string>;
  /** Verbs of denying it. */
  readonly denying: ReadonlySet<string>;
  /** What is denied then: "[it]", "the [claim]". */
  readonly claims: ReadonlySet<string>;
  /** Verbs that say of an occasion that it takes place: "it will be [held] on Friday". */
  readonly staging: ReadonlySet<string>;
  /** Verbs of running out. */
  readonly expiring: ReadonlySet<string>;
  /** Verbs that say no more than that their subject takes place. */
  readonly occurring: ReadonlySet<string>;
  /** Nouns for an end: "drew to a [close]". */
  readonly closes: ReadonlySet<string>;
  /** Nouns for a stop that may pass: "ground to a [halt]". */
  readonly standstills: ReadonlySet<string>;
  /** Nouns for being close to something: "on the [verge] of". */
  readonly verges: ReadonlySet<string>;
  /** Nouns for where a plan stands again: "back on [track]". */
  readonly tracks: ReadonlySet<string>;
  /** Nouns for what a plan may be put in: "in [jeopardy]". */
  readonly perils: ReadonlySet<string>;
  /** Verbs of putting it there. */
  readonly putting: ReadonlySet<string>;
  /** Nouns for the day of a plan. */
  readonly dates: ReadonlySet<string>;
  /** Verbs of bringing something about by saying it. */
  readonly calling: ReadonlySet<string>;
  /** Nouns of fear for a plan. */
  readonly fears: ReadonlySet<string>;
  /** Verbs of quieting it: "[play] down". */
  readonly allaying: ReadonlySet<string>;
  /** Words that name an occurrence again. */
  readonly itself: ReadonlySet<string>;
  /** Words of more times than one. */
  readonly often: ReadonlySet<string>;
  /** Adverbs of for ever. */
  readonly forGood: ReadonlySet<string>;
  /** Verbs of breaking off what is to go on another day. */
  readonly adjourning: ReadonlySet<string>;
  /** Verbs of putting something off or forward, by some time: "[pushed] back by a week". */
  readonly shifting: ReadonlySet<string>;
  /** Adjectives of another occasion. */
  readonly newly: ReadonlySet<string>;
  /** Words between a length and what it is counted from: "two days [after] the raid", "an hour [before] it". */
  readonly after: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  /** Nouns for the one day beside something: "the [day] before the race". */
  readonly oneDay: ReadonlySet<string>;
  /** Those of them that need no more than "of" to be the day before: "on the [eve] of the race". */
  readonly eves: ReadonlySet<string>;
  /** Words before a length that is only a bound: "no later [than] a week before", "[within] a day". */
  readonly limiting: ReadonlySet<string>;
  /** Adverbs of what came after a wait. */
  readonly atLast: ReadonlySet<string>;
  /** Comparatives of another time: "[later] than planned". */
  readonly later: ReadonlySet<string>;
  /** Nouns for what sits, or is played, for days. */
  readonly sessions: ReadonlySet<string>;
  /** Nouns for what stands until it is lifted. */
  readonly standing: ReadonlySet<string>;
  /** Words of what is only threatened. */
  readonly menacing: ReadonlySet<string>;
  /** Verbs of making something last less long. */
  readonly shortening: ReadonlySet<string>;
  /** Nouns and verbs of trying. */
  readonly attempts: ReadonlySet<string>;
  /** Words of doing it once more. */
  readonly anew: ReadonlySet<string>;
  /** Verbs of going where something is to be done. */
  readonly moving: ReadonlySet<string>;
  /** Verbs that put off what they have for an object. */
  readonly staying: ReadonlySet<string>;
  /** Nouns for what keeps something from being done. */
  readonly obstacles: ReadonlySet<string>;
  /** Verbs of taking that away. */
  readonly lifting: ReadonlySet<string>;
  /** Nouns for what is told, true or not. */
  readonly telling: ReadonlySet<string>;
  /** Verbs of saying what something is. */
  readonly branding: ReadonlySet<string>;
  /** Nouns and adjectives that call it untrue. */
  readonly inventions: ReadonlySet<string>;
  /** Verbs by which a doubt is there: "a question mark [hangs] over". */
  readonly hanging: ReadonlySet<string>;
  /** Nouns that stand for a doubt there. */
  readonly shadows: ReadonlySet<string>;
  /** Nouns for how likely something is. */
  readonly odds: ReadonlySet<string>;
  /** Nouns for what one means to do. */
  readonly intents: ReadonlySet<string>;
  /** Verbs of making a plan sure. */
  readonly confirming: ReadonlySet<string>;
  /** Verbs of making way for something, and nouns for the way: "[pave] the [way] for". */
  readonly paving: ReadonlySet<string>;
  readonly ways: ReadonlySet<string>;
  /** Nouns for what one is asked to come or do with. */
  readonly offering: ReadonlySet<string>;
  /** Verbs of saying yes to it, and no. */
  readonly taking: ReadonlySet<string>;
  readonly declining: ReadonlySet<string>;
  /** Verbs of telling the day of a plan. */
  readonly dating: ReadonlySet<string>;
  /** Verbs of ending one's part in what others go on with. */
  readonly quitting: ReadonlySet<string>;
  /** Words that number occasions: "the [second] summit this year". */
  readonly ordinals: ReadonlySet<string>;
  /** Words that count occasions, right before "since". */
  readonly counts: ReadonlySet<string>;
  /** Verbs that put a thing off to a later day. */
  readonly delaying: ReadonlySet<string>;
  /** Prepositions of the day until which it is put off. */
  readonly until: ReadonlySet<string>;
}

/** Everything that the events annotator knows of a language. */
export interface EventRules {
  readonly triggers: readonly TriggerRow[];
  readonly statuses: readonly StatusRule[];
  readonly links: readonly LinkRule[];
  /** Verbs that name no occurrence by themselves: states, speech, thought, auxiliaries. */
  readonly stopVerbs: readonly string[];
  /** Verbs of saying: what they govern is said, not done. */
  readonly speechVerbs: readonly string[];
  /** Verbs of writing and bargaining, and nouns for what is said, written or offered. */
  readonly writingVerbs: readonly string[];
  readonly speechNouns: readonly string[];
  /** Words for who was hurt, which belong to what hurt them. Lemmas. */
  readonly casualties: readonly string[];
  /** Words that tell how an election came out. Lemmas. */
  readonly results: readonly string[];
  /** Words that call what is told untrue: "false", "nonsense". Lemmas. */
  readonly untrue: readonly string[];
  readonly turns: TurnWords;
  /** By type, the noun for an event between two that only verbs name: "meeting". */
  readonly typeNouns: { readonly [type: string]: string };
  /** Verbs that say what something is ("described as", "called"). */
  readonly namingVerbs: readonly string[];
  /** Noun to verb where the two name one happening and the form does not show it ("sale", "sell"). */
  readonly families: readonly (readonly string[])[];
  /** Nouns for a whole of many occasions ("war"): a mention by such a noun and one by another word are not one event. */
  readonly wholes: readonly string[];
  /** Ranks of those who meet and talk, by name: offices (lemmas, in lower case) that are of one rank. */
  readonly ranks: { readonly [rank: string]: readonly string[] };
  /** Camps that each hold occasions of their own, by name: the words before a noun that tell of which it is ("a Republican debate"). */
  readonly camps: { readonly [camp: string]: readonly string[] };
  /** Nouns that the words of the report give another type than their row. */
  readonly ambiguous: readonly AmbiguousNoun[];
  /** Nouns of rows that are adjectives as well: where a tagger calls them so, they name nothing ("the final day"). */
  readonly adjectives: readonly string[];
  /** Coarse senses: group name ("n:act", "v:motion+social") to the lemmas of it, separated by blanks. */
  readonly senses: { readonly [sense: string]: string };
  /** Nouns of action with the verb they are made from, "acquisition:acquire", separated by blanks. */
  readonly derivations: string;
  /** Groups of `senses` whose nouns may name an occurrence though no row lists them. */
  readonly eventSenses: readonly string[];
}
