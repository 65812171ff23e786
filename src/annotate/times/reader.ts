import {
  type AnchoredTo,
  type Block,
  type Post,
  parseIsoDay,
  READ_KINDS,
  type Syntax,
  type TimeExpression,
  type Trace,
} from "../../core/index.ts";
import { anchoredTo } from "./anchored.ts";
import { type Bounds, boundsOf, type StatedDate } from "./bounds.ts";
import { Clause } from "./clause.ts";
import { fillClocks } from "./clocks.ts";
import type { CompiledRow, CompiledTimes } from "./compile.ts";
import { Discourse } from "./discourse.ts";
import { toEdtf } from "./edtf.ts";
import { type Item, isSpoken, type Reference } from "./item.ts";
import { emptyColumns, readTokens, SHAPE, type TokenColumns } from "./lexer.ts";
import { type Match, Matcher } from "./matcher.ts";
import { type Argument, type Context, type DateOrder, NOTHING } from "./operation.ts";
import { dateOrder } from "./order.ts";
import { firstDay, lastDay, periodOf } from "./periods.ts";
import { quotesOf } from "./quotes.ts";
import type { Reading } from "./reading.ts";

export interface ReadOptions {
  /** ISO 8601 date or date-time of publication; null where unknown. */
  readonly published: string | null;
  /** Where `published` comes from, for the anchor's name. */
  readonly anchor: "published" | "dateline";
  /** Stretches to read; the whole text where absent. Only kinds that are read count. */
  readonly blocks?: readonly Block[];
  /** The posts of a live blog, in order: in each, its own time is the reference. */
  readonly posts?: readonly Post[];
  /** ISO 3166 code of the outlet's country, in lower case. */
  readonly country?: string | null;
  readonly syntax?: Syntax | null;
  readonly trace?: Trace | undefined;
}

function referenceOf(moment: string | null, anchor: Reference["anchor"]): Reference {
  const clock = moment === null ? null : /[T ](\d\d:\d\d)/.exec(moment);
  return {
    day: moment === null ? null : parseIsoDay(moment),
    clock: clock === null ? null : `T${clock[1]}`,
    anchor,
  };
}

/** Reads the time expressions of a text. Linear in the text: each token starts a walk of bounded depth over the trie. */
export class Reader {
  readonly #text: string;
  readonly #compiled: CompiledTimes;
  readonly #options: ReadOptions;
  readonly #columns: TokenColumns;
  #discourse = new Discourse();
  /** What is told outside of quotations: in one, its speaker's own days come on top of it. */
  #told = this.#discourse;
  readonly #quotes: Int32Array;
  #quote = 0;
  readonly #reportReference: Reference;
  #reference: Reference;
  /** Posts that the reading has passed or is in, and whether it is in the last of them. */
  #postsMet = 0;
  #inPost = false;
  readonly #matcher: Matcher;
  readonly #clause: Clause;
  readonly #items: Item[] = [];
  readonly #context: Context = this.#view();
  /** Tokens [from, to) of the expression that is being read. */
  #from = 0;
  #to = 0;
  /** True while the expression after this one is looked at. */
  #ahead = false;
  #order: DateOrder | null = null;
  /** Tokens of which it is known whether they open a sentence. */
  #passed = 0;

  constructor(text: string, compiled: CompiledTimes, options: ReadOptions) {
    this.#text = text;
    this.#compiled = compiled;
    this.#options = options;
    this.#reportReference = referenceOf(options.published, options.anchor);
    this.#reference = this.#reportReference;
    this.#columns = emptyColumns(text.length);
    const { rules, lexicon } = compiled;
    const endings = { ordinal: rules.ordinalSuffixes, decade: rules.decadeSuffixes };
    const whole: readonly Block[] = [{ kind: "paragraph", start: 0, end: text.length }];
    for (const { kind, start, end } of options.blocks ?? whole) {
      if (READ_KINDS.has(kind)) readTokens(text, start, end, lexicon, endings, this.#columns);
    }
    this.#quotes = quotesOf(text, this.#columns);
    this.#matcher = new Matcher(text, compiled, this.#columns);
    this.#clause = new Clause(this.#matcher, options.syntax ?? null);
  }

  read(): TimeExpression[] {
    this.#scan();
    fillClocks(this.#items, this.#columns.gap);
    return this.#express();
  }

  /** Between which days the report was published, by the dates that it states in full; after `read`. */
  bounds(): Bounds {
    return boundsOf(this.#statedDates());
  }

  *#statedDates(): Generator<StatedDate> {
    for (const [item, { reading, from, to }] of this.#items.entries()) {
      const { period } = reading;
      if (reading.type !== "DATE" || period === null || reading.from !== null || reading.inferred) continue;
      yield { period, item, direction: this.#clause.ownDirection(from, to) };
    }
  }

  #scan(): void {
    const { count } = this.#columns;
    let i = 0;
    while (i < count) i = this.#matcher.canOpen(i) ? this.#readAt(i) : i + 1;
  }

  /** The sentence's number moves on with every sentence start up to a token. */
  #passTo(i: number): void {
    for (; this.#passed <= i; this.#passed += 1) {
      if (this.#matcher.opensSentence(this.#passed)) this.#discourse.sentence = this.#passed;
    }
  }

  /** In a post its own time is the reference, and "that day" looks no further back than the post. */
  #enterPost(i: number): void {
    const posts = this.#options.posts ?? [];
    const at = this.#columns.start[i]!;
    const before = this.#postsMet;
    while (this.#postsMet < posts.length && posts[this.#postsMet]!.start <= at) this.#postsMet += 1;
    const post = posts[this.#postsMet - 1];
    const inPost = post !== undefined && at < post.end;
    if (before === this.#postsMet && inPost === this.#inPost) return;
    this.#inPost = inPost;
    this.#discourse = new Discourse();
    this.#told = this.#discourse;
    this.#quote = 0;
    this.#reference = inPost && post.time !== null ? referenceOf(post.time, "post") : this.#reportReference;
  }

  /** In a quotation what is counted from the day of speaking is noted for that quotation alone. */
  #enterQuote(i: number): void {
    const quote = this.#quotes[i]!;
    if (quote === this.#quote) return;
    const { sentence } = this.#discourse;
    this.#quote = quote;
    this.#discourse = quote === 0 ? this.#told : this.#told.copy();
    this.#discourse.sentence = sentence;
  }

  /** Reads the best expression that starts at token i; returns the token to go on from. */
  #readAt(i: number): number {
    if (this.#options.posts !== undefined) this.#enterPost(i);
    const matches = this.#matcher.matchesAt(i, false);
    if (matches.length > 0) {
      this.#enterQuote(i);
      this.#passTo(i);
    }
    for (const match of matches) {
      const row = this.#compiled.rows[match.variant.row]!;
      if (!this.#matcher.allowed(row, i, match.end)) continue;
      this.#from = i;
      this.#to = match.end;
      this.#discourse.takeUsed();
      const reading = this.#resolve(match, row);
      const { trace } = this.#options;
      if (reading === null) {
        trace?.({
          layer: "times",
          by: row.row.id,
          start: this.#columns.start[i]!,
          end: this.#columns.end[match.end - 1]!,
          kept: false,
          why: "the words match but give no date of the calendar",
        });
        continue;
      }
      if (reading === NOTHING) return match.end;
      this.#items.push({
        reading,
        from: i,
        to: match.end,
        by: this.#nameOf(match, row),
        sentence: this.#discourse.sentence,
        anchorItem: reading.from === "discourse" ? this.#discourse.takeUsed() : -1,
        quote: this.#quote,
        reference: this.#reference,
      });
      this.#note(reading, match.end);
      return match.end;
    }
    return i + 1;
  }

  /** Tells the discourse of the expression just read. */
  #note(reading: Reading, end: number): void {
    const reference = this.#reference.day;
    const item = this.#items.length - 1;
    const { period } = reading;
    const past =
      period === null ||
      reference === null ||
      lastDay(period) < reference ||
      // "reported that fourth-quarter profit fell": a fiscal quarter may end before the calendar's.
      (period.unit === "quarter" &&
        firstDay(period) <= reference &&
        this.#discourse.reportedPeriod("quarter") === null &&
        this.#clause.direction(this.#from, this.#to) < 0);
    const begun = period === null || reference === null || firstDay(period) <= reference;
    const origin = this.#matcher.isAfterOrigin(this.#from);
    this.#discourse.note(reading, item, end, past, begun, origin);
    if (this.#told !== this.#discourse && !isSpoken(reading, this.#quote, 0)) {
      this.#told.sentence = this.#discourse.sentence;
      this.#told.note(reading, item, end, past, begun, origin);
    }
    if (reference !== null && /^P(?:9M|6M|1Y)$/.test(reading.value)) {
      this.#discourse.noteSpan(periodOf("year", reference), item, end);
    }
  }

  #resolve(match: Match, compiled: CompiledRow): Reading | null {
    const { variant, path } = match;
    const wanted = compiled.value.args;
    const args: Argument[] = [];
    for (let k = 0; k < wanted.length; k += 1) {
      const argument = wanted[k]!;
      if ("literal" in argument) args.push(argument.literal);
      else {
        const at = variant.captures.indexOf(argument.capture);
        args.push(at < 0 ? undefined : this.#capture(match, at, path[at]!));
      }
    }
    const reading = compiled.value.operation(args, this.#context);
    if (reading === null || reading === NOTHING || compiled.row.mod === undefined) return reading;
    return { ...reading, mod: compiled.row.mod };
  }

  /** What operations see of the reading: one view for the whole text. */
  #view(): Context {
    const reader = this;
    return {
      get reference() {
        return reader.#reference.day;
      },
      get referenceClock() {
        return reader.#reference.clock;
      },
      get discourse() {
        return reader.#discourse;
      },
      get token() {
        return reader.#from;
      },
      get previous() {
        return reader.#items.at(-1)?.reading ?? null;
      },
      get previousEnd() {
        return reader.#items.at(-1)?.to ?? -1;
      },
      get ahead() {
        return reader.#ahead;
      },
      direction() {
        return reader.#clause.direction(reader.#from, reader.#to);
      },
      nameOf() {
        return reader.#clause.nameOf(reader.#from, reader.#to);
      },
      dayFirst() {
        const { country = null } = reader.#options;
        reader.#order ??= dateOrder(reader.#text, reader.#compiled, reader.#columns, country);
        return reader.#order;
      },
      following() {
        return reader.#following();
      },
      followingDay() {
        const { day, ordinal } = reader.#compiled.shapes;
        return reader.#following(day, ordinal);
      },
      followingClock() {
        const { hour, clock } = reader.#compiled.shapes;
        return reader.#following(hour, clock);
      },
      inSentence(token) {
        return token > reader.#discourse.sentence;
      },
    };
  }

  /** The expression one token on; null where it begins with none of the classes that are asked for. */
  #following(...first: readonly number[]): Reading | null {
    const at = this.#to + 1;
    // One look ahead: "the quarter ended the quarter ended" asks no further.
    const best = at < this.#columns.count && !this.#ahead ? this.#matcher.baseAt(at)[0] : undefined;
    if (best === undefined || (first.length > 0 && !first.includes(best.variant.classes[0]!))) return null;
    const from = this.#from;
    const to = this.#to;
    // What is asked of the clause is asked for that expression, not for the one before it.
    this.#from = at;
    this.#to = best.end;
    this.#ahead = true;
    const reading = this.#resolve(best, this.#compiled.rows[best.variant.row]!);
    this.#ahead = false;
    this.#from = from;
    this.#to = to;
    return reading;
  }

  /** The row that read a match; for a holiday, the holiday itself. */
  #nameOf(match: Match, row: CompiledRow): string {
    const at = match.variant.classes.indexOf(this.#compiled.shapes.holiday);
    return at < 0 ? row.row.id : (this.#matcher.holidayAt(match.path[at]!)?.holiday.id ?? row.row.id);
  }

  /** What one element captured: by the class through which the trie was walked. */
  #capture(match: Match, element: number, at: number): Argument {
    const end = match.path[element + 1] ?? match.end;
    const name = match.variant.classes[element]!;
    if (name === this.#compiled.shapes.date) {
      for (const match of this.#matcher.baseAt(at)) {
        if (match.end !== end) continue;
        const reading = this.#resolve(match, this.#compiled.rows[match.variant.row]!);
        if (reading !== null) return reading;
      }
      return undefined;
    }
    if (name === this.#compiled.shapes.holiday) return this.#matcher.holidayAt(at)?.holiday.day;
    const index = this.#columns.entry[at]!;
    if (index >= 0) {
      const entry = this.#compiled.lexicon.entries[index]!;
      if (end === at + 1) {
        const of = entry.classes.indexOf(name);
        if (of >= 0) return entry.values[of];
      }
      return this.#matcher.numbers.numberAt(at)?.value;
    }
    const shape = this.#columns.shape[at]!;
    if (
      shape === SHAPE.clock ||
      shape === SHAPE.iso ||
      shape === SHAPE.numeric ||
      name === this.#compiled.shapes.dotclock
    ) {
      return this.#text.slice(this.#columns.start[at]!, this.#columns.end[at]!);
    }
    if (name === this.#compiled.shapes.number) return this.#matcher.numbers.numberAt(at)?.value;
    return this.#columns.value[at];
  }

  #anchoredTo(index: number): { readonly anchored?: AnchoredTo } {
    const { reading, to } = this.#items[index]!;
    const next = this.#items[index + 1];
    const begins = next !== undefined && next.from === to + 1 ? next : null;
    const anchored = anchoredTo(reading, to, this.#matcher, this.#options.syntax ?? null, begins);
    return anchored === null ? {} : { anchored };
  }

  #express(): TimeExpression[] {
    const { start, end } = this.#columns;
    return this.#items.map((item, index): TimeExpression => {
      const { reading } = item;
      const expression: TimeExpression = {
        id: `t${index + 1}`,
        start: start[item.from]!,
        end: end[item.to - 1]!,
        type: reading.type,
        value: reading.value,
        mod: reading.mod,
        edtf: toEdtf(reading.value, reading.mod, reading.zone),
        ...this.#anchoredTo(index),
        ...(reading.zone === null ? {} : { zone: reading.zone }),
        ...(reading.otherwise === null ? {} : { otherwise: reading.otherwise }),
        ...(reading.quant === null && reading.type !== "SET" ? {} : { quant: reading.quant, freq: reading.freq }),
        anchor:
          reading.from === "reference"
            ? item.reference.anchor
            : item.anchorItem >= 0
              ? `t${item.anchorItem + 1}`
              : null,
        basis: reading.inferred ? "inferred" : "stated",
        by: item.by,
      };
      this.#options.trace?.({
        layer: "times",
        by: item.by,
        start: expression.start,
        end: expression.end,
        kept: true,
        why: `${expression.type} ${expression.value}`,
        item: expression.id,
      });
      return expression;
    });
  }
}
