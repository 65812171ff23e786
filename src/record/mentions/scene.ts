import { type Annotated, type Entity, isoDay, parseIsoDay, Syntax } from "../../core/index.ts";

/** Classes of words that say what is spoken of. */
export const CONTENT: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** What a mention is headed by: "v" a verb, "n" a noun, "p" a name, "o" a pronoun, "a" any other word. */
export type MentionForm = "v" | "n" | "p" | "o" | "a";

export type MentionNeeds = "tokens" | "sentences" | "tags" | "parses" | "times" | "entities" | "attributions";

/** A report with what mentions ask of its layers, by token. Built once a report, O(tokens + spans). */
export class MentionScene {
  readonly id: string;
  readonly syntax: Syntax;
  readonly entities: readonly Entity[];
  readonly input: Annotated<MentionNeeds>;
  /** Index of the entity with a mention whose head is this token, or -1. */
  readonly entityAt: Int32Array;
  /** Index of the entity of the shortest mention over this token, or -1. */
  readonly entityOver: Int32Array;
  /** Index of the time expression over this token, or -1. */
  readonly timeAt: Int32Array;
  /** Index of the attribution whose cue holds this token, or -1. */
  readonly cueAt: Int32Array;
  /** Index of the innermost attribution whose content holds this token, or -1. */
  readonly contentAt: Int32Array;

  constructor(input: Annotated<MentionNeeds>) {
    const { report, tokens, sentences, tags, parses, times, entities, attributions } = input;
    this.id = report.id;
    this.input = input;
    this.syntax = new Syntax(report.text, { tokens, sentences, tags, parses });
    this.entities = entities;
    const blank = (): Int32Array => new Int32Array(tokens.count).fill(-1);
    this.entityAt = blank();
    this.entityOver = blank();
    this.timeAt = blank();
    this.cueAt = blank();
    this.contentAt = blank();
    const width = new Int32Array(tokens.count).fill(0x7fffffff);
    entities.forEach((entity, index) => {
      for (const mention of entity.mentions) {
        if (mention.head >= 0 && mention.head < tokens.count && this.entityAt[mention.head]! < 0)
          this.entityAt[mention.head] = index;
        const { from, to } = this.syntax.tokensIn(mention);
        for (let i = from; i < to; i += 1) {
          if (to - from >= width[i]!) continue;
          width[i] = to - from;
          this.entityOver[i] = index;
        }
      }
    });
    const fill = (into: Int32Array, spans: readonly { start: number; end: number }[], index: number): void => {
      for (const span of spans) {
        const { from, to } = this.syntax.tokensIn(span);
        for (let i = from; i < to; i += 1) into[i] = index;
      }
    };
    times.forEach((time, index) => {
      fill(this.timeAt, [time], index);
    });
    attributions.forEach((attribution, index) => {
      fill(this.cueAt, attribution.cue, index);
      fill(this.contentAt, attribution.content, index);
    });
  }

  /** The entity that a token is the head of, else the one whose mention covers it; -1 for none. */
  entityOf(token: number): number {
    const own = this.entityAt[token]!;
    return own >= 0 ? own : this.entityOver[token]!;
  }

  /** Day of a time expression as "MM-DD" and as a day, where it names one. */
  dayOf(time: number): string | null {
    const { value } = this.input.times[time]!;
    const day = /^(?:\d{4}|XXXX)-(\d{2}-\d{2})/.exec(value);
    if (day !== null) return day[1]!;
    const weekday = /^XXXX-WXX-(\d)/.exec(value);
    return weekday === null ? null : `W${weekday[1]}`;
  }

  /** "W5" for a day that is known, so that it can be held against a bare weekday. */
  weekdayOf(time: number): string | null {
    const { value } = this.input.times[time]!;
    const bare = /^XXXX-WXX-(\d)/.exec(value);
    if (bare !== null) return `W${bare[1]}`;
    const day = parseIsoDay(value.slice(0, 10));
    if (day === null || isoDay(day) !== value.slice(0, 10)) return null;
    return `W${((((day + 3) % 7) + 7) % 7) + 1}`;
  }

  /** The report's words of content, each with how rare it is. */
  bag(rarity: (term: string) => number): ReadonlyMap<string, number> {
    const bag = new Map<string, number>();
    for (let i = 0; i < this.syntax.count; i += 1) {
      if (!CONTENT.has(this.syntax.upos(i))) continue;
      const term = this.syntax.lemma(i).toLowerCase();
      bag.set(term, rarity(term));
    }
    return bag;
  }
}
