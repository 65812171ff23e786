import type { ReportSketch } from "./kept.ts";
import type { Sketch } from "./sketch.ts";

/** What pairs of one story are weighed against: how the story speaks as a whole. */
export interface StoryContext {
  /** How rare a word is in news. */
  readonly rarity: (term: string) => number;
  /** The words of a sentence, each with the square of its rarity; worked out once. */
  readonly weighed: (words: ReadonlyMap<string, number>) => Weighed;
  /** How alike two reports are in their words, 0 to 10, by their indexes. */
  readonly alike: (a: number, b: number) => number;
  /** Share of the story's reports with a mention of the family. */
  readonly familyShare: (family: string) => number;
  /** Mentions of the family in one report. */
  readonly familyCount: (report: number, family: string) => number;
  /** How many mentions of its family stand before a mention in its report. */
  readonly rank: (sketch: Sketch) => number;
  /** How often two families stand in one sentence, as a share of the reports of the rarer one: two words of one sentence rarely name one thing. */
  readonly together: (a: string, b: string) => number;
  /** How alike the words around two families are, all over the story: a cosine. */
  readonly company: (a: string, b: string) => number;
  /** How many reports tell the story. */
  readonly reports: number;
}

/** Words with a weight each, and the sum of these. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
  /** The sum of its weights of words that another of the same context has, in its own order. */
  readonly shared: (other: Weighed) => number;
}

/** Weighs words so that what two lists of them share is found without looking a word up. */
class Scales {
  readonly #numbers = new Map<string, number>();
  /** By the number of a word: which list had it when it was laid out last. */
  #marks = new Int32Array(1024);
  #laid: Weighed | null = null;
  #turn = 0;

  weigh(weights: ReadonlyMap<string, number>): Weighed {
    const numbers = Int32Array.from(weights.keys(), (word) => this.#numberOf(word));
    const values = Float64Array.from(weights.values());
    let sum = 0;
    for (const weight of values) sum += weight;
    const weighed: Weighed & { readonly numbers: Int32Array } = {
      weights,
      sum,
      numbers,
      shared: (other) => {
        this.#lay(other as typeof weighed);
        const [marks, turn] = [this.#marks, this.#turn];
        let common = 0;
        for (let i = 0; i < numbers.length; i += 1) if (marks[numbers[i]!] === turn) common += values[i]!;
        return common;
      },
    };
    return weighed;
  }

  #lay(weighed: Weighed & { readonly numbers: Int32Array }): void {
    if (this.#laid === weighed) return;
    this.#laid = weighed;
    this.#turn += 1;
    for (const number of weighed.numbers) this.#marks[number] = this.#turn;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    if (number === this.#marks.length) {
      const marks = new Int32Array(2 * number);
      marks.set(this.#marks);
      this.#marks = marks;
    }
    return number;
  }
}

/** Words of a report with how rare each is. */
export type Bag = ReadonlyMap<string, number>;

/** Works out the context of a story's mentions. `bags` are its reports' words, by index. O(mentions + words). */
export function storyContext(
  sketches: readonly Sketch[],
  bags: readonly Bag[],
  rarityOf: (term: string) => number,
): StoryContext {
  const rarity = remembered(rarityOf);
  const reports = new Map<string, Set<number>>();
  const counts = new Map<string, number>();
  for (const { family, report } of sketches) {
    const known = reports.get(family) ?? new Set<number>();
    reports.set(family, known.add(report));
    const key = `${report} ${family}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const ranks = new Map<Sketch, number>();
  const seen = new Map<string, number>();
  const sentences = new Map<string, Set<string>>();
  const around = new Map<string, Map<string, number>>();
  for (const sketch of [...sketches].sort((a, b) => a.report - b.report || a.span.start - b.span.start)) {
    const key = `${sketch.report} ${sketch.family}`;
    ranks.set(sketch, seen.get(key) ?? 0);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    const places = sentences.get(sketch.family) ?? new Set<string>();
    sentences.set(sketch.family, places.add(`${sketch.report} ${sketch.sentence}`));
    const company = around.get(sketch.family) ?? new Map<string, number>();
    around.set(sketch.family, company);
    const words = new Set([...sketch.around, ...sketch.phrase]);
    for (const part of [...sketch.agents, ...sketch.patients, ...sketch.others])
      for (const w of part.words) words.add(w);
    for (const word of words) company.set(word, (company.get(word) ?? 0) + rarity(word));
  }
  const companies = new Map([...around].map(([family, words]) => [family, lengthOf(words)] as const));
  const pairs = new Map<string, number>();
  const once = (kind: string, a: string, b: string, make: () => number): number => {
    const key = `${kind} ${a < b ? `${a}\n${b}` : `${b}\n${a}`}`;
    let value = pairs.get(key);
    if (value === undefined) {
      value = make();
      pairs.set(key, value);
    }
    return value;
  };
  const n = bags.length;
  return {
    rarity,
    weighed: weighing(rarity),
    reports: n,
    familyShare: (family) => (reports.get(family)?.size ?? 0) / n,
    familyCount: (report, family) => counts.get(`${report} ${family}`) ?? 0,
    rank: (sketch) => ranks.get(sketch) ?? 0,
    together: (a, b) =>
      a === b
        ? 0
        : once("together", a, b, () => {
            const [x, y] = [sentences.get(a)!, sentences.get(b)!];
            const both = new Set([...x].filter((place) => y.has(place)).map((place) => place.split(" ", 1)[0]));
            return both.size / Math.max(1, Math.min(reports.get(a)!.size, reports.get(b)!.size));
          }),
    company: (a, b) =>
      a === b
        ? 1
        : once("company", a, b, () => {
            const [x, y] = [around.get(a)!, around.get(b)!];
            let sum = 0;
            for (const [word, weight] of x) sum += weight * (y.get(word) ?? 0);
            const length = companies.get(a)! * companies.get(b)!;
            return length === 0 ? 0 : sum / length;
          }),
    alike: likenessOf(bags),
  };
}

/** A context that does not know which words stand together, as that of reports that are known by their sketches alone. */
export function withoutCompany(story: StoryContext): StoryContext {
  return { ...story, together: () => 0, company: (a, b) => (a === b ? 1 : 0) };
}

/**
 * The context of mentions whose reports are known by what was kept of them; null for a report that was not sketched. What
 * words stand together is not kept, so two words are as strange to each other as any. `ranks` are of the sketches.
 */
export function keptContext(
  reports: readonly (ReportSketch | null)[],
  ranks: ReadonlyMap<Sketch, number>,
  rarityOf: (term: string) => number,
): StoryContext {
  const rarity = remembered(rarityOf);
  const n = reports.length;
  const holders = new Map<string, number>();
  for (const report of reports)
    for (const family of Object.keys(report?.families ?? {})) holders.set(family, (holders.get(family) ?? 0) + 1);
  const bags = reports.map((report) => new Map((report?.terms ?? []).map((term) => [term, rarity(term)] as const)));
  return {
    rarity,
    weighed: weighing(rarity),
    reports: n,
    familyShare: (family) => (holders.get(family) ?? 0) / n,
    familyCount: (report, family) => reports[report]?.families[family] ?? 0,
    rank: (sketch) => ranks.get(sketch) ?? 0,
    together: () => 0,
    company: (a, b) => (a === b ? 1 : 0),
    alike: likenessOf(bags),
  };
}

/** Weighs each sentence once. */
export function weighing(rarity: (term: string) => number): StoryContext["weighed"] {
  const scales = new Scales();
  const known = new WeakMap<ReadonlyMap<string, number>, Weighed>();
  return (words) => {
    let found = known.get(words);
    if (found === undefined) {
      found = scales.weigh(new Map([...words.keys()].map((word) => [word, rarity(word) ** 2] as const)));
      known.set(words, found);
    }
    return found;
  };
}

/** Looks each word up once. */
function remembered(rarity: (term: string) => number): (term: string) => number {
  const known = new Map<string, number>();
  return (term) => {
    let value = known.get(term);
    if (value === undefined) {
      value = rarity(term);
      known.set(term, value);
    }
    return value;
  };
}

/** How alike two reports are in their words, 0 to 10; worked out once a pair. */
function likenessOf(bags: readonly Bag[]): StoryContext["alike"] {
  const scales = new Scales();
  const lengths = bags.map(lengthOf);
  const squares = bags.map((bag) => scales.weigh(new Map([...bag].map(([term, weight]) => [term, weight * weight]))));
  const known = new Float64Array(bags.length ** 2).fill(Number.NaN);
  return (a, b) => {
    const key = Math.min(a, b) * bags.length + Math.max(a, b);
    if (Number.isNaN(known[key]!)) {
      const length = lengths[a]! * lengths[b]!;
      known[key] = length === 0 ? 0 : (10 * squares[a]!.shared(squares[b]!)) / length;
    }
    return known[key]!;
  };
}

function lengthOf(bag: Bag): number {
  let sum = 0;
  for (const weight of bag.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
