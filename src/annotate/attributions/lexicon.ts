import type { AnonymityRow, AttributionRules, CueRow, FunctionWords, PhraseRow, SourceWordRow } from "./rules.ts";

/** The rules as tables to look up by word. Built once a language. */
export interface Lexicon {
  readonly rules: AttributionRules;
  readonly words: FunctionWords;
  readonly verbs: ReadonlyMap<string, readonly CueRow[]>;
  readonly nouns: ReadonlyMap<string, readonly CueRow[]>;
  readonly adjectives: ReadonlyMap<string, readonly CueRow[]>;
  /** Adverb (lower case) to the id of its row. */
  readonly adverbs: ReadonlyMap<string, string>;
  /** First word of a phrase to its rows. */
  readonly phrases: ReadonlyMap<string, readonly PhraseRow[]>;
  readonly lightVerbs: ReadonlySet<string>;
  /** Lemma of a source's head to what it tells of its kind. */
  readonly sources: ReadonlyMap<string, SourceWordRow>;
  readonly media: ReadonlySet<string>;
  /** Id of a phrase row to its act. */
  readonly phraseActs: ReadonlyMap<string, "statement" | "thought">;
  readonly reasonStarts: ReadonlySet<string>;
  /** Common nouns for an outlet: newspaper, agency. */
  readonly outletNouns: ReadonlySet<string>;
  /** First word of the words that withhold a name to their rows. */
  readonly anonymity: ReadonlyMap<string, readonly AnonymityRow[]>;
  readonly carriers: ReadonlySet<string>;
  readonly carrierMarks: ReadonlySet<string>;
  /** Rows by id. */
  readonly rows: ReadonlyMap<string, CueRow>;
}

/** Compiles the rows of a language. */
export function compileLexicon(rules: AttributionRules): Lexicon {
  const verbs = new Map<string, CueRow[]>();
  const nouns = new Map<string, CueRow[]>();
  const adjectives = new Map<string, CueRow[]>();
  const tables = { verb: verbs, noun: nouns, adjective: adjectives };
  const rows = new Map<string, CueRow>();
  for (const row of rules.cues) {
    rows.set(row.id, row);
    for (const lemma of row.lemmas.split(" ")) push(tables[row.kind], lemma, row);
  }
  const adverbs = new Map<string, string>();
  for (const row of rules.adverbs) for (const word of row.words) adverbs.set(word, row.id);
  const phrases = new Map<string, PhraseRow[]>();
  for (const row of rules.phrases) push(phrases, row.words[0]!, row);
  const lightVerbs = new Set<string>();
  for (const row of rules.lightVerbs) for (const lemma of row.lemmas.split(" ")) lightVerbs.add(lemma);
  const sources = new Map<string, SourceWordRow>();
  for (const row of rules.sourceWords) for (const lemma of row.lemmas.split(" ")) sources.set(lemma, row);
  const carriers = new Set(rules.carriers.flatMap((row) => row.lemmas.split(" ")));
  const carrierMarks = new Set(rules.carriers.flatMap((row) => row.prepositions));
  const anonymity = new Map<string, AnonymityRow[]>();
  for (const row of rules.anonymity) push(anonymity, row.words[0]!, row);
  const phraseActs = new Map(rules.phrases.map((row) => [row.id, row.act]));
  return {
    rules,
    anonymity,
    outletNouns: rules.words.outletNouns,
    media: rules.words.media,
    phraseActs,
    reasonStarts: rules.words.reasonStarts,
    carriers,
    carrierMarks,
    words: rules.words,
    verbs,
    nouns,
    adjectives,
    adverbs,
    phrases,
    lightVerbs,
    sources,
    rows,
  };
}

function push<T>(table: Map<string, T[]>, key: string, value: T): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
