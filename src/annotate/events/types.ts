import type { Syntax } from "../../core/index.ts";
import type { TypeJudge } from "../../model/neural/event-reader.ts";
import type { Cluster } from "./clusters.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";

/** What the judge of mentions read of each: its named features, and its numbers. */
export interface MentionInputs {
  readonly features: readonly (readonly string[])[];
  /** The keys of those names. */
  readonly keys: readonly Uint32Array[];
  readonly numbers: Float32Array;
  /** How many numbers are a mention's. */
  readonly width: number;
}

/** What a reader that sees all mentions of a report makes of their types. */
export interface Seen {
  readonly types: readonly string[];
  /** Log-chances of `types` for a mention. */
  typesOf(mention: number): ArrayLike<number>;
}

/**
 * How much the report reader's log-chances are heard beside the judge's, and how much of their head start rows keep then: by hand, on
 * development and check sets.
 */
const SEEN_SHARE = 1.2;
const ROWS_SHARE = 0.3;

/** The type that most mentions' rows give, "other" last; the first among equals. */
export function typeOf({ mentions }: Cluster): string {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.type !== "other") counts.set(mention.type, (counts.get(mention.type) ?? 0) + 1);
  }
  let best = "other";
  let most = 0;
  for (const [type, count] of counts) {
    if (count > most) {
      best = type;
      most = count;
    }
  }
  return best;
}

/**
 * The type that all mentions together speak for, where the one that rows give has a head start. A type that is too rare for
 * the judge to know is the rows' alone.
 */
export function judgedTypeOf(
  lexicon: Lexicon,
  judge: TypeJudge,
  cluster: Cluster,
  { keys, numbers, width }: MentionInputs,
  seen: Seen | null = null,
): string {
  const { mentions } = cluster;
  const row = typeOf(cluster);
  if (row !== "other" && !judge.types.includes(row)) return row;
  const sums = new Float64Array(judge.types.length);
  for (const { index } of mentions) judge.add(keys[index]!, numbers.subarray(index * width, (index + 1) * width), sums);
  if (seen !== null) {
    const columns = judge.types.map((type) => seen.types.indexOf(type));
    for (const { index } of mentions) {
      const chances = seen.typesOf(index);
      columns.forEach((column, i) => {
        if (column >= 0) sums[i]! += SEEN_SHARE * chances[column]!;
      });
    }
  }
  const start = seen === null ? judge.rows : ROWS_SHARE * judge.rows;
  let best = row;
  let most = Number.NEGATIVE_INFINITY;
  judge.types.forEach((type, i) => {
    const sum = sums[i]! / mentions.length + (type === row && row !== "other" ? start : 0);
    if (sum > most) {
      best = type;
      most = sum;
    }
  });
  return best === "attack" ? (misfortuneOf(lexicon, mentions) ?? best) : best;
}

/** How often each lemma stands in a report. O(tokens). */
export function lemmasOf(syntax: Syntax): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i < syntax.count; i += 1) {
    const lemma = syntax.lemma(i).toLowerCase();
    found.set(lemma, (found.get(lemma) ?? 0) + 1);
  }
  return found;
}

/** The type that the words of a report give an event of an ambiguous noun: "the [strike]" where unions and wages are spoken of. */
export function typeAmong(
  { rules }: Lexicon,
  { mentions }: Cluster,
  type: string,
  lemmas: ReadonlyMap<string, number>,
): string {
  const nouns = mentions.filter(({ kind }) => kind === "noun");
  const isOf = (listed: readonly string[]): boolean =>
    nouns.some(({ lemma }) => listed.includes(lemma)) &&
    nouns.every((noun) => listed.includes(noun.lemma) || noun.type !== type);
  const row = rules.ambiguous.find((one) => one.type === type && isOf(one.nouns));
  if (row === undefined) return type;
  const count = (words: ReadonlySet<string>): number => {
    let sum = 0;
    for (const word of words) sum += lemmas.get(word) ?? 0;
    return sum;
  };
  return count(row.words) > count(row.against) ? row.becomes : type;
}

/** "the crane's [collapse] that [killed] 107": casualties belong to the accident or disaster, and make no attack of it; null for an attack. */
function misfortuneOf(lexicon: Lexicon, mentions: readonly Mention[]): string | null {
  const causes = mentions.filter(({ lemma }) => !lexicon.casualties.has(lemma));
  if (causes.some(({ type }) => type === "attack")) return null;
  return causes.find(({ type }) => type === "accident" || type === "disaster")?.type ?? null;
}
