import { compileLexicon, familyOf } from "../annotate/events/lexicon.ts";
import { HAPPENINGS } from "../lang/en/happenings/index.ts";
import { EVENT_RULES } from "../lang/en/triggers.ts";
import { conceptsOf, type WordConcepts } from "../model/concepts.ts";
import { type FeatureTable, featureTableOf } from "../model/feature-tables.ts";
import { forestOf } from "../model/forest.ts";
import { bad, type DecodedModel, decodeModel } from "../model/manifest.ts";
import { WordVectors } from "../model/neural/word-vectors.ts";
import { rarityOf } from "../model/rarity.ts";
import {
  COMPARISONS,
  candidateFeatures,
  compileHappenings,
  EVENT_PAIR,
  eventCandidates,
  HALVES,
  type MentionJudge,
  type MentionKind,
  type MentionScene,
  type MentionWords,
  type MergeModels,
  type Rarity,
  RESEMBLANCE,
  type SketchModels,
  type StoryJudge,
  type StoryJudges,
  TOLD_PAIR,
} from "../record/index.ts";
import type { ModelFiles } from "./languages.ts";

/** The models of the record, by their folder under models/. */
export const RECORD_FOLDERS = ["en/stories", "en/mentions", "en/mention-words", "en/events"] as const;
export type RecordFolder = (typeof RECORD_FOLDERS)[number];

/** What the edges give the record. */
export interface RecordEdge {
  /** Gives a model's files. Throws `ReadoutError` "bad-model" where it cannot. */
  readonly load: (folder: RecordFolder) => ModelFiles;
}

/** What was learnt of how reports belong together. */
export interface StoryModels extends StoryJudges {
  readonly rarity: Rarity;
}

function open(edge: RecordEdge, folder: RecordFolder): DecodedModel {
  const { manifest, weights } = edge.load(folder);
  return decodeModel(manifest, weights);
}

/** A forest that weighs the numbers that this version makes. Throws "bad-model" for another. */
function judgeOf(model: DecodedModel, name: string, numbers: readonly string[]): StoryJudge {
  const forest = forestOf(model, name);
  if (forest.features.join("\n") !== numbers.join("\n"))
    throw bad(model.manifest.name, `its ${name} weighs other numbers than this version makes`);
  return forest;
}

/** Loads, checks and opens the model of stories. Throws "bad-model". */
export function openStories(edge: RecordEdge): StoryModels {
  const model = open(edge, "en/stories");
  const story = judgeOf(model, "story", RESEMBLANCE);
  return { rarity: rarityOf(model), story, halves: judgeOf(model, "halves", HALVES) };
}

/** What was learnt of which mentions of a story are one. */
export interface MentionModels {
  readonly words: MentionWords;
  readonly event: MentionJudge;
  readonly people: MentionJudge;
  /** Of words that were found and not given. */
  readonly found: MentionJudge;
  /** The same by what is kept of their reports, and of events as their reports tell them. */
  readonly own: Pick<MentionJudge, "pair">;
  readonly told: Pick<MentionJudge, "pair" | "floor">;
}

/** Loads, checks and opens the model of mentions; `vectors` holds the vectors of words, by default those of the model of events. Throws "bad-model". */
export function openMentions(
  edge: RecordEdge,
  vectors: Pick<MentionWords, "vector"> = new WordVectors(open(edge, "en/events")),
): MentionModels {
  const model = open(edge, "en/mentions");
  const number = (name: string): number => {
    const found = model.manifest.numbers[name];
    if (found === undefined) throw bad(model.manifest.name, `its number ${name} is missing`);
    return found;
  };
  const judge = (name: MentionKind | "found", numbers: readonly string[]): MentionJudge => ({
    pair: judgeOf(model, name, numbers),
    floor: number(`${name}.floor`),
    best: number(`${name}.best`),
  });
  return {
    words: mentionWords(conceptsOf(model), vectors),
    event: judge("event", COMPARISONS.event.names),
    people: judge("people", COMPARISONS.people.names),
    found: judge("found", COMPARISONS.event.names),
    own: { pair: judgeOf(model, "own", EVENT_PAIR) },
    told: { pair: judgeOf(model, "told", TOLD_PAIR), floor: number("told.floor") },
  };
}

/** Which words name an occurrence in the wide sense: log-odds by a table, and above what odds a word counts. Throws "bad-model". */
export function openMentionWords(edge: RecordEdge): { readonly table: FeatureTable; readonly floor: number } {
  const model = open(edge, "en/mention-words");
  const { floor } = model.manifest.numbers;
  if (floor === undefined) throw bad(model.manifest.name, "its number floor is missing");
  return { table: featureTableOf(model, "words"), floor };
}

/** What the English tables know of words that mentions are compared by. */
export function mentionWords(
  concepts: (word: string) => WordConcepts,
  vectors: Pick<MentionWords, "vector">,
): MentionWords {
  const lexicon = compileLexicon(EVENT_RULES);
  return {
    family: (lemma) => familyOf(lexicon, lemma),
    sense: (word) => lexicon.senses.get(word) ?? null,
    isSpeech: (lemma) => lexicon.speechVerbs.has(lemma),
    concepts,
    vector: (word) => vectors.vector(word),
    happenings: compileHappenings(HAPPENINGS),
  };
}

/** Which words of a report name an occurrence in the wide sense. Throws "bad-model". */
export function openOccurrences(edge: RecordEdge, words: MentionWords): SketchModels["occurrences"] {
  const { table, floor } = openMentionWords(edge);
  return (scene: MentionScene) =>
    eventCandidates(scene).filter((i) => table.sums(candidateFeatures(scene, words, i))[0]! > floor);
}

/** Everything that a record is made with: how reports are sorted, sketched, and their events merged. Throws "bad-model". */
export interface RecordModels {
  readonly stories: StoryModels;
  readonly sketch: SketchModels;
  readonly merge: MergeModels;
}

/** Opens all models of the record; those of sketches only when the first report is sketched. Throws "bad-model". */
export function openRecord(edge: RecordEdge): RecordModels {
  const stories = openStories(edge);
  const { words, own, told } = openMentions(edge);
  let occurrences: SketchModels["occurrences"] | null = null;
  return {
    stories,
    sketch: {
      words,
      occurrences: (scene) => {
        occurrences ??= openOccurrences(edge, words);
        return occurrences(scene);
      },
    },
    merge: { words, own: own.pair, told, rarity: stories.rarity },
  };
}
