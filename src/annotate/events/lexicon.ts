import type { Effect, EventRules, Reach, StatusRule, TriggerRow, TurnWords } from "./rules.ts";

/** A noun entry: the words that must stand before the head, nearest last, and the row. */
export interface NounEntry {
  readonly before: readonly string[];
  readonly row: TriggerRow;
}
/** A verb entry: its particle, or null, and the row. */
export interface VerbEntry {
  readonly particle: string | null;
  readonly row: TriggerRow;
}
export interface EffectEntry {
  readonly effect: Effect;
  readonly particle: string | null;
  /** The words after the first: "on hold" of "put on hold". */
  readonly rest: readonly string[];
  readonly row: StatusRule;
}

/** The rules compiled for look-up by lemma. Built once an annotator. */
export interface Lexicon {
  readonly rules: EventRules;
  readonly nouns: ReadonlyMap<string, readonly NounEntry[]>;
  readonly verbs: ReadonlyMap<string, readonly VerbEntry[]>;
  readonly stopVerbs: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  readonly writingVerbs: ReadonlySet<string>;
  readonly speechNouns: ReadonlySet<string>;
  /** Lemmas of `rules.casualties`. */
  readonly casualties: ReadonlySet<string>;
  /** Lemmas of `rules.results`. */
  readonly results: ReadonlySet<string>;
  /** Words that call what is told untrue: "false", "nonsense". */
  readonly untrue: ReadonlySet<string>;
  readonly turns: TurnWords;
  readonly namingVerbs: ReadonlySet<string>;
  readonly effects: { readonly [R in Reach]: ReadonlyMap<string, readonly EffectEntry[]> };
  /** Every word that bears on a status, whatever its reach, the longest phrases first. */
  readonly cues: ReadonlyMap<string, readonly EffectEntry[]>;
  /** Lemma to the name of its family; a lemma without an entry is read by `familyOf`. */
  readonly families: ReadonlyMap<string, string>;
  /** Words of `rules.adjectives`. */
  readonly adjectives: ReadonlySet<string>;
  /** Lemmas of `rules.wholes`. */
  readonly wholes: ReadonlySet<string>;
  /** Office to its rank. */
  readonly ranks: ReadonlyMap<string, string>;
  /** The camp of a word before a noun: "republican", "gop". */
  readonly camps: ReadonlyMap<string, string>;
  /** "n:summit" to the group of its coarse sense. */
  readonly senses: ReadonlyMap<string, string>;
  readonly eventSenses: ReadonlySet<string>;
}

/** Compiles rules. Rows are weighed in their `order`, then as listed; longer names before shorter ones. */
export function compileLexicon(rules: EventRules): Lexicon {
  const nouns = new Map<string, NounEntry[]>();
  const verbs = new Map<string, VerbEntry[]>();
  const rows = rules.triggers.map((row, index) => ({ row, index }));
  rows.sort((a, b) => a.row.order - b.row.order || a.index - b.index);
  for (const { row } of rows) {
    for (const noun of row.nouns) {
      const words = noun.split(" ");
      const head = words[words.length - 1]!;
      add(nouns, head, { before: words.slice(0, -1), row });
    }
    for (const verb of row.verbs) {
      const [head, particle] = verb.split(" ");
      add(verbs, head!, { particle: particle ?? null, row });
    }
  }
  for (const entries of nouns.values()) entries.sort((a, b) => b.before.length - a.before.length);
  for (const entries of verbs.values())
    entries.sort((a, b) => Number(b.particle !== null) - Number(a.particle !== null));
  const effects: { [R in Reach]: Map<string, EffectEntry[]> } = {
    object: new Map(),
    subject: new Map(),
    clause: new Map(),
    modifier: new Map(),
    noun: new Map(),
    itself: new Map(),
    near: new Map(),
  };
  const cues = new Map<string, EffectEntry[]>();
  for (const row of rules.statuses) {
    for (const word of row.words) {
      const [head, ...rest] = word.split(" ");
      const entry: EffectEntry = { effect: row.effect, particle: rest[0] ?? null, rest, row };
      for (const reach of row.reach) add(effects[reach], head!, entry);
      // What names an event is read with it; beside another event it says nothing that other rows do not.
      if (row.reach.some((reach) => reach !== "itself")) add(cues, head!, entry);
    }
  }
  for (const map of [...Object.values(effects), cues]) {
    for (const entries of map.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  }
  const families = new Map<string, string>();
  for (const pair of rules.derivations.split(" ")) {
    const [noun, verb] = pair.split(":");
    if (noun !== undefined && verb !== undefined) families.set(noun, stemOf(verb));
  }
  const senses = new Map<string, string>();
  for (const [group, words] of Object.entries(rules.senses)) {
    for (const word of words.split(" ")) senses.set(`${group.slice(0, 2)}${word}`, group);
  }
  for (const family of rules.families) for (const word of family) families.set(word, family[0]!);
  return {
    rules,
    nouns,
    verbs,
    stopVerbs: new Set(rules.stopVerbs),
    speechVerbs: new Set(rules.speechVerbs),
    writingVerbs: new Set(rules.writingVerbs),
    speechNouns: new Set(rules.speechNouns),
    casualties: new Set(rules.casualties),
    results: new Set(rules.results),
    untrue: new Set(rules.untrue),
    turns: rules.turns,
    namingVerbs: new Set(rules.namingVerbs),
    effects,
    cues,
    families,
    adjectives: new Set(rules.adjectives),
    wholes: new Set(rules.wholes),
    ranks: groupOf(rules.ranks),
    camps: groupOf(rules.camps),
    senses,
    eventSenses: new Set(rules.eventSenses),
  };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const ENDINGS = [
  "ations",
  "ation",
  "ition",
  "ution",
  "sion",
  "tion",
  "ment",
  "ance",
  "ence",
  "ings",
  "ing",
  "ion",
  "ure",
  "al",
  "er",
  "or",
  "ed",
  "es",
  "e",
  "s",
];

/** The family that a lemma belongs to: "arrest", "arrested"; "meeting", "meet"; "bombing", "bomb"; "sale", "sell" by a row. */
export function familyOf(lexicon: Lexicon, lemma: string): string {
  const listed = lexicon.families.get(lemma);
  if (listed !== undefined) return listed;
  const stem = stemOf(lemma);
  return lexicon.families.get(stem) ?? stem;
}

/** A word without the ending of a noun of action or of an infinitive: "arrest", "bomb" for "bombing". */
function stemOf(lemma: string): string {
  for (const ending of ENDINGS) {
    if (lemma.length - ending.length >= 3 && lemma.endsWith(ending)) {
      let stem = lemma.slice(0, -ending.length);
      // "shipping", "ship"; "killing", "kill" keeps its two letters apart only by the vowel before them.
      const n = stem.length;
      if (ending === "ing" && n > 3 && stem[n - 1] === stem[n - 2] && !"lsz".includes(stem[n - 1]!))
        stem = stem.slice(0, -1);
      return stem;
    }
  }
  return lemma;
}

/** Each word of some groups to the name of its group. */
function groupOf(groups: { readonly [name: string]: readonly string[] }): ReadonlyMap<string, string> {
  return new Map(Object.entries(groups).flatMap(([name, words]) => words.map((word) => [word, name] as const)));
}
