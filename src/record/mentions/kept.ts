import type { Layers, ReadoutDocument, Span } from "../../core/index.ts";
import type { Part } from "./parts.ts";
import { CONTENT, type MentionForm, type MentionNeeds, MentionScene } from "./scene.ts";
import { type MentionWords, type Sketch, sketchOf, wordTraits } from "./sketch.ts";

/** Changes when equal reports may be sketched otherwise: what a store keeps of another version is made again. */
export const SKETCH_VERSION = "sketches/2";

/** Words of an event that are sketched: the first ones that name it. */
const MOST_WORDS = 4;

type KeptPart = readonly [kind: Part["kind"], isNamed: 0 | 1, words: readonly string[]];

/** A sketch of a mention of an event as plain data; what a word alone tells is looked up again. */
export interface KeptSketch {
  /** Where its span begins and ends. */
  readonly at: readonly [start: number, end: number];
  readonly sentence: number;
  readonly form: MentionForm;
  readonly lemma: string;
  /** How many mentions of its family stand before it in its report. */
  readonly rank: number;
  readonly traits: {
    readonly speech?: 1;
    readonly plural?: 1;
    readonly negated?: 1;
    readonly definite?: Sketch["definite"];
    readonly time?: Sketch["time"];
  };
  readonly phrase: readonly string[];
  readonly agents: readonly KeptPart[];
  readonly patients: readonly KeptPart[];
  readonly others: readonly KeptPart[];
  readonly places: readonly string[];
  readonly days: readonly string[];
  readonly weekdays: readonly string[];
  readonly amounts: readonly string[];
  readonly around: readonly string[];
  readonly governor: string;
  readonly words: readonly string[];
  readonly names: readonly string[];
}

/** What is kept of a report so that its events can be told from those of other reports without its inner layers. Plain data. */
export interface ReportSketch {
  readonly version: string;
  /** Lemmas of its words of content. */
  readonly terms: readonly string[];
  /** How often it names an occurrence of each family. */
  readonly families: { readonly [family: string]: number };
  /** By where the first word that names an event begins: the words that name it. */
  readonly events: { readonly [start: string]: readonly KeptSketch[] };
}

/** What sketching a report needs beside its layers. */
export interface SketchModels {
  readonly words: MentionWords;
  /** Tokens that name an occurrence in the wide sense, in order. */
  readonly occurrences: (scene: MentionScene) => readonly number[];
}

const NEEDS: readonly MentionNeeds[] = ["tokens", "sentences", "tags", "parses", "times", "entities", "attributions"];

/** Sketches the events of a report where all layers that this takes were read; null where not. */
export function sketchReading(
  document: ReadoutDocument,
  layers: Partial<Layers>,
  models: SketchModels,
): ReportSketch | null {
  if (NEEDS.some((layer) => layers[layer] === undefined)) return null;
  const read = layers as Pick<Layers, MentionNeeds>;
  return sketchReport(new MentionScene({ ...read, report: document.report }), document.events, models);
}

/** Sketches the events of a report while its layers are at hand. O(tokens + words that name events · sentence). */
export function sketchReport(
  scene: MentionScene,
  events: ReadoutDocument["events"],
  { words, occurrences }: SketchModels,
): ReportSketch {
  const { syntax } = scene;
  const families: { [family: string]: number } = {};
  const ranks = new Map<number, number>();
  for (const token of occurrences(scene)) {
    const family = words.family(termOf(scene, token));
    ranks.set(token, families[family] ?? 0);
    families[family] = (families[family] ?? 0) + 1;
  }
  const kept: { [start: string]: readonly KeptSketch[] } = {};
  for (const { mentions } of events) {
    const sketches = mentions.slice(0, MOST_WORDS).flatMap((span): readonly KeptSketch[] => {
      const sketch = sketchOf(scene, 0, span, words);
      return sketch === null ? [] : [keep(sketch, ranks.get(sketch.head) ?? 0)];
    });
    if (sketches.length > 0) kept[mentions[0]!.start] = sketches;
  }
  const terms = new Set<string>();
  for (let i = 0; i < syntax.count; i += 1) if (CONTENT.has(syntax.upos(i))) terms.add(syntax.lemma(i).toLowerCase());
  return { version: SKETCH_VERSION, terms: [...terms].sort(), families, events: kept };
}

/** The lemma of a token as sketches have it. */
function termOf({ syntax }: MentionScene, token: number): string {
  return (syntax.upos(token) === "PROPN" ? syntax.form(token) : syntax.lemma(token)).toLowerCase();
}

function keep(sketch: Sketch, rank: number): KeptSketch {
  const { span, sentence, form, lemma, governor } = sketch;
  const list = (set: Iterable<string>): readonly string[] => [...set];
  const parts = (from: readonly Part[]): readonly KeptPart[] =>
    from.map(({ kind, named, words }) => [kind, named ? 1 : 0, list(words)]);
  return {
    at: [span.start, span.end],
    sentence,
    form,
    lemma,
    rank,
    traits: {
      ...(sketch.speech ? { speech: 1 } : {}),
      ...(sketch.plural ? { plural: 1 } : {}),
      ...(sketch.negated ? { negated: 1 } : {}),
      ...(sketch.definite === "none" ? {} : { definite: sketch.definite }),
      ...(sketch.time === "none" ? {} : { time: sketch.time }),
    },
    phrase: list(sketch.phrase),
    agents: parts(sketch.agents),
    patients: parts(sketch.patients),
    others: parts(sketch.others),
    places: list(sketch.places),
    days: list(sketch.days),
    weekdays: list(sketch.weekdays),
    amounts: list(sketch.amounts),
    around: list(sketch.around),
    governor,
    words: list(sketch.words.keys()),
    names: list(sketch.names),
  };
}

/** A kept sketch as it is compared, as one of the report with this index. Entities of another report mean nothing, so there are none. */
export function openSketch(kept: KeptSketch, report: number, words: MentionWords): Sketch {
  const { at, sentence, form, lemma, traits, governor } = kept;
  const span: Span = { start: at[0], end: at[1] };
  const parts = (from: readonly KeptPart[]): readonly Part[] =>
    from.map(([kind, named, own]) => ({ token: -1, entity: -1, kind, named: named === 1, words: new Set(own) }));
  return {
    report,
    span,
    head: -1,
    sentence,
    ...wordTraits(form, lemma, words),
    form,
    lemma,
    speech: traits.speech === 1,
    phrase: new Set(kept.phrase),
    agents: parts(kept.agents),
    patients: parts(kept.patients),
    others: parts(kept.others),
    places: new Set(kept.places),
    days: new Set(kept.days),
    weekdays: new Set(kept.weekdays),
    amounts: new Set(kept.amounts),
    around: new Set(kept.around),
    governor,
    relation: "",
    definite: traits.definite ?? "none",
    plural: traits.plural === 1,
    negated: traits.negated === 1,
    time: traits.time ?? "none",
    words: new Map(kept.words.map((word) => [word, 1])),
    names: new Set(kept.names),
    entity: -1,
    self: null,
    called: new Set(),
    text: "",
  };
}
