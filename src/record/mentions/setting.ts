import type { Span } from "../../core/index.ts";
import { calledOf, lowerOf, type Part } from "./parts.ts";
import { CONTENT, type MentionScene } from "./scene.ts";
import { type MentionWords, type Sketch, sketchOf } from "./sketch.ts";

/** What stands around a mention in its report, beyond what its sketch says: for mentions whose reports are at hand. */
export interface Setting {
  /** Words that the report calls those by who take part, all over: all, who acts, who is acted upon. */
  readonly called: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly patients: ReadonlySet<string>;
  /** Words of content a few tokens before and after; those of its sentence and of the sentences next to it. */
  readonly near: ReadonlyMap<string, number>;
  readonly passage: ReadonlyMap<string, number>;
  /** Vectors of who acts, of who is acted upon, of the others. */
  readonly vectors: {
    readonly agents: readonly Float32Array[];
    readonly patients: readonly Float32Array[];
    readonly others: readonly Float32Array[];
  };
  /** Of length 1: the sum of the vectors of its sentence's other words, the rare ones more. */
  readonly vector: Float32Array;
  /** Index of the attribution whose content it stands in, or -1. */
  readonly content: number;
  /** "up" of "blew up". */
  readonly particle: string;
  /** How far down the report it stands, 0 to 1. */
  readonly depth: number;
}

/** A mention with what stands around it. */
export interface SetSketch extends Sketch {
  readonly setting: Setting;
}

/** Tokens before and after a head that are near. */
const NEAR = 6;
/** Numbers of a word's vector. */
const WIDTH = 64;

/** Sketches the mention of a span with what stands around it. Null where no token lies in it. O(sentences next to it). */
export function mentionIn(
  scene: MentionScene,
  report: number,
  span: Span,
  words: MentionWords,
  rarity: (term: string) => number,
): SetSketch | null {
  const sketch = sketchOf(scene, report, span, words);
  return sketch === null ? null : { ...sketch, setting: settingOf(scene, sketch, words, rarity) };
}

function settingOf(
  scene: MentionScene,
  { head, sentence, agents, patients, others }: Sketch,
  words: MentionWords,
  rarity: (term: string) => number,
): Setting {
  const { syntax } = scene;
  const { sentences } = scene.input;
  const { from, to } = sentences[sentence] ?? { from: head, to: head + 1 };
  const passage = new Map<string, number>();
  for (const one of sentences.slice(Math.max(0, sentence - 1), sentence + 2)) gather(scene, one.from, one.to, passage);
  const near = new Map<string, number>();
  gather(scene, Math.max(from, head - NEAR), head, near);
  gather(scene, head + 1, Math.min(to, head + NEAR + 1), near);
  const vector = new Float32Array(WIDTH);
  for (let i = from; i < to; i += 1) {
    if (i === head || !CONTENT.has(syntax.upos(i))) continue;
    const word = lowerOf(scene, i);
    const its = words.vector(`${syntax.upos(i) === "VERB" ? "v" : "n"}:${word}`);
    if (its === null) continue;
    const weight = rarity(word);
    for (let k = 0; k < WIDTH; k += 1) vector[k]! += weight * its[k]!;
  }
  let length = 0;
  for (const x of vector) length += x * x;
  if (length > 0) for (let k = 0; k < WIDTH; k += 1) vector[k]! /= Math.sqrt(length);
  let particle = "";
  for (const child of syntax.children(head))
    if (syntax.relation(child) === "compound" && syntax.upos(child) === "ADP") particle = syntax.lower(child);
  const vectorsOf = (parts: readonly Part[]): Float32Array[] =>
    parts.flatMap(({ token }) => {
      const lemma = syntax.lemma(token).toLowerCase();
      return words.vector(`n:${lemma}`) ?? words.vector(`v:${lemma}`) ?? [];
    });
  return {
    called: called(scene, [...agents, ...patients, ...others]),
    agents: called(scene, agents),
    patients: called(scene, patients),
    near,
    passage,
    vectors: { agents: vectorsOf(agents), patients: vectorsOf(patients), others: vectorsOf(others) },
    vector,
    content: scene.contentAt[head]!,
    particle,
    depth: sentence / Math.max(1, sentences.length),
  };
}

function gather(scene: MentionScene, from: number, to: number, into: Map<string, number>): void {
  for (let i = from; i < to; i += 1) if (CONTENT.has(scene.syntax.upos(i))) into.set(lowerOf(scene, i), 1);
}

function called(scene: MentionScene, parts: readonly Part[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of parts)
    for (const word of part.entity < 0 ? part.words : calledOf(scene, part.token, part.entity)) words.add(word);
  return words;
}
