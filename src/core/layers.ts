import type { BlockKind, Report } from "./report.ts";
import type { Column, Span } from "./span.ts";
import type { Status } from "./status.ts";

/**
 * The layers that annotators write over a report. One layer, one writer: an annotator sees the layers that it needs and
 * returns exactly one. Absent is not empty: a layer that is missing was not looked for.
 */

/** Columns over tokens, row i = token i, in text order. Offsets are UTF-16 code units of `Report.text`. */
export interface TokenTable {
  readonly count: number;
  readonly start: Column;
  readonly end: Column;
  /** Index into `forms` of the token's exact form. */
  readonly form: Column;
  readonly forms: readonly string[];
}

/** A sentence: its span, its tokens [from, to), and the block (index into `Report.blocks`) that holds it. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
  readonly block: number;
}

/** Universal POS tags in the order of their codes in `TagTable.upos` (Universal Dependencies v2). */
export const UPOS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;
export type Upos = (typeof UPOS)[number];

/** Row i = token i. `xpos` holds codes into `xposes` (Penn Treebank tags for English), `lemma` into `lemmas`. */
export interface TagTable {
  readonly upos: Column;
  readonly xpos: Column;
  readonly xposes: readonly string[];
  readonly lemma: Column;
  readonly lemmas: readonly string[];
}

/** Row i = token i. `head` is a token index of the same sentence, -1 for its root; `deprel` a code into `deprels` (UD v2, with subtypes). */
export interface ParseTable {
  readonly head: Column;
  readonly deprel: Column;
  readonly deprels: readonly string[];
}

export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** A TIMEX3 time expression (TimeML / ISO-TimeML). */
export interface TimeExpression extends Span {
  readonly id: string;
  readonly type: TimeType;
  /** TIMEX3 value; a form with X, such as "XXXX-WXX-4", where it could not be resolved. */
  readonly value: string;
  /** TIMEX3 mod: BEFORE, AFTER, START, MID, END, APPROX, LESS_THAN, MORE_THAN, …; null for none. */
  readonly mod: string | null;
  /** SET only: TIMEX3 quant ("EVERY") and freq ("2X"). */
  readonly quant?: string | null;
  readonly freq?: string | null;
  /**
   * What a relative value was counted from: the publication date, the post of a live blog that it stands in, another
   * expression's id, "bounds" for a value that is the same on every day on which an undated report can have been published,
   * or null for one that stands by itself or is open.
   */
  readonly anchor: string | "published" | "dateline" | "post" | "bounds" | null;
  readonly basis: "stated" | "inferred";
  /** The value as EDTF (ISO 8601-2), for calendars: "2025-10", "199X", "2025-10-20/2025-10-26"; null where it is no date. */
  readonly edtf?: string | null;
  /** TIME only: the zone that the words name, an offset ("Z", "-05:00") or a name of the tz database ("America/New_York"). */
  readonly zone?: string;
  /** What else the digits could mean ("03/04/2025"), and what decided between the two. */
  readonly otherwise?: OtherReading;
  /** "two days after the vote": which side of what the words say; `date` where that is itself a date. */
  readonly anchored?: AnchoredTo;
  /** Only in an undated report: this date tells that the report is not older, or not younger. */
  readonly bounds?: "not-before" | "not-after";
  /** Id of the row that read it. */
  readonly by: string;
}

/** A second reading of a numeric date. Decided by: the day of publication, other dates of the text, the outlet's country, the language. */
export interface OtherReading {
  readonly value: string;
  readonly decidedBy: "published" | "other-dates" | "country" | "language";
}

/** What a stretch of time is counted from. The span covers the words that name it. */
export interface AnchoredTo extends Span {
  readonly relation: "after" | "before";
  readonly date: string | null;
}

/** "document": a report, letter or advertisement that speaks for itself. */
export type EntityKind = "person" | "organization" | "place" | "group" | "role" | "document";

/** Somebody or something that the report names or describes, with all its mentions. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest name that the report gives; for an unnamed entity its fullest description. */
  readonly name: string;
  /** False where the report gives no name ("a White House official"). */
  readonly named: boolean;
  /** Roles and titles that the report gives: "Russian Foreign Minister". */
  readonly descriptions: readonly string[];
  /** Plural entities ("the two", "both leaders"): ids of the members, where known. */
  readonly members?: readonly string[];
  /** Names, descriptions, pronouns and role nouns, in text order. */
  readonly mentions: readonly Mention[];
  readonly by: string;
}

/** One mention of an entity. `head` is the index of its head token. */
export interface Mention extends Span {
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
}

export type SourceKind = "named" | "anonymous" | "document" | "collective" | "unstated";
export type Stance = "asserts" | "denies" | "declines" | "asks" | "doubts";

/** One attribution (PARC 3.0, PolNeAR): source, cue and content, each possibly in several spans. */
export interface Attribution {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speech: "direct" | "indirect" | "mixed";
  readonly act: "statement" | "thought";
  /** Entity ids. */
  readonly speakers: readonly string[];
  readonly sourceKind: SourceKind;
  readonly anonymityReason: Span | null;
  readonly sourceCount: number | null;
  readonly addressee: readonly Span[];
  /** Ids of the attributions that relay this one, outermost first, complete. */
  readonly via: readonly string[];
  readonly stance: Stance;
  readonly negated: boolean;
  /** Id of the row or model that found it. */
  readonly by: string;
}

export interface Participant {
  readonly entity: string | null;
  readonly name: string;
}

/** A status with the words that show it and the attributions under which it is stated ([] = the report itself). */
export interface StatusClaim {
  readonly status: Status;
  readonly statusEvidence: Span;
  readonly assertedBy: readonly string[];
}

/** A time of an event: the value, and the id of the time expression that gives it, or null where it was carried over. */
export interface EventTime {
  readonly value: string;
  readonly from: string | null;
}

export type LinkKind = "prepares" | "follows" | "replaces" | "part-of" | "responds-to";

/** An occurrence, or planned or possible occurrence, that a newsroom would put on a timeline. */
export interface NewsEvent extends StatusClaim {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  /** Head words that name it. */
  readonly mentions: readonly Span[];
  readonly participants: readonly Participant[];
  readonly place: string | null;
  readonly time: EventTime | null;
  readonly originalTime: EventTime | null;
  readonly statusReason: Span | null;
  readonly otherStatuses: readonly StatusClaim[];
  /** Words that a side uses of it; `by` is the attribution's id, null for the report itself. */
  readonly descriptions: readonly (Span & { readonly by: string | null })[];
  readonly links: readonly (Span & { readonly kind: LinkKind; readonly event: string })[];
  /** Id of the row that found it. */
  readonly by: string;
}

export interface Layers {
  readonly tokens: TokenTable;
  readonly sentences: readonly Sentence[];
  readonly tags: TagTable;
  readonly parses: ParseTable;
  readonly times: readonly TimeExpression[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly NewsEvent[];
}

/** A report with the layers named. */
export type Annotated<N extends keyof Layers> = { readonly report: Report } & Pick<Layers, N>;

/** Told what a stage weighed: `kept` false with the reason in `why` for what was dropped. Costs nothing where absent. */
export interface TraceEntry {
  readonly layer: keyof Layers | "blocks" | "metadata";
  /** The row, rule or model; of metadata: where the value stands ("json-ld:headline"). */
  readonly by: string;
  readonly start: number;
  readonly end: number;
  readonly kept: boolean;
  readonly why: string;
  /** Id of the item that it speaks of, where it became one. */
  readonly item?: string;
  readonly score?: number;
  /** Of a block: what it was taken for, and the CSS path of its element. */
  readonly kind?: BlockKind;
  readonly path?: string;
  /** Of metadata: the field that the value is of. */
  readonly field?: string;
  /** Words that the report's text does not hold: the head of a dropped block, a value of the metadata. */
  readonly words?: string;
}
export type Trace = (entry: TraceEntry) => void;

/** One stage: reads the layers that it needs, gives one. Pure: equal input, equal output; the input is left as it was. */
export interface Annotator<Needs extends keyof Layers, Gives extends keyof Layers> {
  readonly name: string;
  readonly version: string;
  readonly needs: readonly Needs[];
  readonly gives: Gives;
  annotate(input: Annotated<Needs>, trace?: Trace): Layers[Gives];
}
