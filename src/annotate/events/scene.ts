import {
  type Annotated,
  type Attribution,
  type Entity,
  isoDay,
  parseIsoDay,
  READ_KINDS,
  type Report,
  Syntax,
  type TimeExpression,
} from "../../core/index.ts";

export type EventNeeds = "tokens" | "sentences" | "tags" | "parses" | "times" | "entities" | "attributions";

/** Where a sentence stands in the report. */
export type Position = "headline" | "deck" | "lead" | "body";

/**
 * A report with what the events annotator asks of its layers, by token: which entity, time expression and attribution a
 * token belongs to. Built once a report, O(tokens + spans).
 */
export class Scene {
  readonly report: Report;
  readonly syntax: Syntax;
  readonly times: readonly TimeExpression[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  /** Publication day in days since 1970, or null. */
  readonly published: number | null;
  readonly publishedIso: string | null;
  /** Index into `times`, or -1. */
  readonly timeAt: Int32Array;
  /** Index into `entities` of a mention with its head at this token, or -1. */
  readonly entityAt: Int32Array;
  /** Index into `entities` of any mention that covers this token (the shortest), or -1. */
  readonly entityOver: Int32Array;
  /** 1 where the token lies in the name of a named entity. */
  readonly nameAt: Uint8Array;
  /** Index into `attributions` of the innermost content that covers this token, or -1. */
  readonly contentAt: Int32Array;
  /** By sentence: where it stands. */
  readonly position: readonly Position[];
  /** By sentence: its number among the body's sentences (0 = first); -1 for headline and deck. */
  readonly ordinal: Int32Array;
  readonly bodySentences: number;
  readonly #byId = new Map<string, number>();
  #timeById: ReadonlyMap<string, number> | null = null;

  constructor(input: Annotated<EventNeeds>) {
    const { report, tokens, sentences, tags, parses, times, entities, attributions } = input;
    this.report = report;
    this.syntax = new Syntax(report.text, { tokens, sentences, tags, parses });
    this.times = times;
    // A document that speaks takes no part in what happens.
    const actors = entities.filter((entity) => entity.kind !== "document");
    this.entities = actors;
    this.attributions = attributions;
    this.published = report.published === null ? null : parseIsoDay(report.published);
    this.publishedIso = this.published === null ? null : isoDay(this.published);
    const count = tokens.count;
    this.timeAt = new Int32Array(count).fill(-1);
    this.entityAt = new Int32Array(count).fill(-1);
    this.entityOver = new Int32Array(count).fill(-1);
    this.contentAt = new Int32Array(count).fill(-1);
    this.nameAt = new Uint8Array(count);
    times.forEach((time, index) => {
      const { from, to } = this.syntax.tokensIn(time);
      for (let i = from; i < to; i += 1) this.timeAt[i] = index;
    });
    const width = new Int32Array(count).fill(0x7fffffff);
    actors.forEach((entity, index) => {
      this.#byId.set(entity.id, index);
      for (const mention of entity.mentions) {
        if (mention.head >= 0 && mention.head < count && this.entityAt[mention.head]! < 0) {
          this.entityAt[mention.head] = index;
        }
        const { from, to } = this.syntax.tokensIn(mention);
        for (let i = from; i < to; i += 1) {
          if (mention.form === "name" && entity.named) this.nameAt[i] = 1;
          if (to - from < width[i]!) {
            width[i] = to - from;
            this.entityOver[i] = index;
          }
        }
      }
    });
    // The longest contents first, so that the innermost is written last.
    const order = attributions.map((attribution, index) => ({
      index,
      length: attribution.content.reduce((sum, at) => sum + at.end - at.start, 0),
    }));
    order.sort((a, b) => b.length - a.length || a.index - b.index);
    for (const { index } of order) {
      for (const at of attributions[index]!.content) {
        const { from, to } = this.syntax.tokensIn(at);
        for (let i = from; i < to; i += 1) this.contentAt[i] = index;
      }
    }
    const position: Position[] = [];
    this.ordinal = new Int32Array(sentences.length).fill(-1);
    let body = 0;
    sentences.forEach((sentence, index) => {
      const kind = report.blocks[sentence.block]?.kind ?? "paragraph";
      if (kind === "headline" || kind === "deck") {
        position.push(kind);
        return;
      }
      position.push(body < 2 && READ_KINDS.has(kind) ? "lead" : "body");
      this.ordinal[index] = body;
      body += 1;
    });
    this.position = position;
    this.bodySentences = body;
  }

  entityIndex(id: string): number {
    return this.#byId.get(id) ?? -1;
  }

  /** Index of the time expression with an id, or -1. */
  timeIndex(id: string | null): number {
    this.#timeById ??= new Map(this.times.map((time, index) => [time.id, index]));
    return id === null ? -1 : (this.#timeById.get(id) ?? -1);
  }
}
