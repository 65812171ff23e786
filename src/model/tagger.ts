import type { TokenTable } from "../core/layers.ts";
import { featureKey, mix } from "./hashing.ts";
import { type Scorer, SparseLinear } from "./linear.ts";
import { bad, type DecodedModel, sectionOf, tableOf } from "./manifest.ts";
import { describeWords, type WordTable } from "./words.ts";

/** Features a token has at most. */
export const TAG_FEATURES = 40;

/** Value of a place outside the sentence. */
const EDGE = 0x7fff;

/**
 * The most frequent class of known words, from the training data: a view of the words to the right, whose tags are not
 * known yet. Keys are `WordTable.word`. `CERTAIN` is added where a frequent word has no other class: it is not weighed.
 */
export type Lexicon = ReadonlyMap<number, number>;
export const CERTAIN = 256;

/** One report as the tagger sees it. */
export interface TagInput {
  readonly tokens: TokenTable;
  readonly words: WordTable;
  /** Per distinct form: its class in the lexicon, 255 for an unknown word. */
  readonly usual: Uint8Array;
  /** Per distinct form: the only class that it can have, 255 where it can have several. */
  readonly only: Uint8Array;
}

export function tagInput(tokens: TokenTable, lexicon: Lexicon): TagInput {
  const words = describeWords(tokens);
  const usual = new Uint8Array(tokens.forms.length).fill(255);
  const only = new Uint8Array(tokens.forms.length).fill(255);
  for (let form = 0; form < usual.length; form += 1) {
    const found = lexicon.get(words.word[form]!);
    if (found === undefined) continue;
    usual[form] = found & 255;
    if (found >= CERTAIN) only[form] = found & 255;
  }
  return { tokens, words, usual, only };
}

/**
 * Where capitals say nothing: in headlines set in title case and in text all in capitals. 1 for a sentence of at least
 * four words with letters of which four fifths have a capital, 0 elsewhere.
 */
export function isCapitalized(input: TagInput, from: number, to: number): number {
  let capital = 0;
  let small = 0;
  for (let i = from; i < to; i += 1) {
    const form = input.tokens.form[i]!;
    const initial = input.words.initial[form]!;
    // Short function words stay small in title case.
    if (initial === 1) capital += 1;
    else if (initial === 2 && input.tokens.forms[form]!.length > 3) small += 1;
  }
  return capital + small >= 4 && small * 5 <= capital + small ? 1 : 0;
}

/**
 * Writes the keys of the features of token i into `keys` and gives their number. `tags` holds the classes of the tokens
 * before it. After Toutanova et al. (2003) and Collins (2002): words around, affixes, shapes, tags before.
 */
export function tagFeatures(
  input: TagInput,
  from: number,
  to: number,
  i: number,
  capitalized: number,
  tags: ArrayLike<number>,
  keys: Int32Array,
): number {
  const { words, usual } = input;
  const form = input.tokens.form;
  const f0 = form[i]!;
  const p1 = i - 1 >= from ? form[i - 1]! : -1;
  const p2 = i - 2 >= from ? form[i - 2]! : -1;
  const n1 = i + 1 < to ? form[i + 1]! : -1;
  const n2 = i + 2 < to ? form[i + 2]! : -1;
  const w0 = words.word[f0]!;
  const wp1 = p1 < 0 ? EDGE : words.word[p1]!;
  const wp2 = p2 < 0 ? EDGE : words.word[p2]!;
  const wn1 = n1 < 0 ? EDGE : words.word[n1]!;
  const wn2 = n2 < 0 ? EDGE : words.word[n2]!;
  const t1 = p1 < 0 ? EDGE : tags[i - 1]!;
  const t2 = p2 < 0 ? EDGE : tags[i - 2]!;
  const un1 = n1 < 0 ? EDGE : usual[n1]!;
  const un2 = n2 < 0 ? EDGE : usual[n2]!;
  const sn1 = n1 < 0 ? EDGE : words.suffix3[n1]!;
  const shape = words.shape[f0]! * 4 + capitalized * 2 + (i === from ? 1 : 0);
  const before = t1 * 0x10000 + t2;
  const u0 = usual[f0]!;
  let n = 0;
  keys[n++] = featureKey(0, w0, 0);
  keys[n++] = featureKey(1, words.exact[f0]!, capitalized);
  keys[n++] = featureKey(2, words.suffix1[f0]!, shape);
  keys[n++] = featureKey(3, words.suffix2[f0]!, 0);
  keys[n++] = featureKey(4, words.suffix3[f0]!, 0);
  keys[n++] = featureKey(5, words.suffix4[f0]!, 0);
  keys[n++] = featureKey(6, words.prefix1[f0]!, shape);
  keys[n++] = featureKey(7, words.prefix3[f0]!, 0);
  keys[n++] = featureKey(8, shape, 0);
  keys[n++] = featureKey(9, t1, 0);
  keys[n++] = featureKey(10, before, 0);
  keys[n++] = featureKey(11, w0, t1);
  keys[n++] = featureKey(12, w0, before);
  keys[n++] = featureKey(13, wp1, 0);
  keys[n++] = featureKey(14, wp2, t1);
  keys[n++] = featureKey(15, wn1, 0);
  keys[n++] = featureKey(16, wn2, 0);
  keys[n++] = featureKey(17, w0, wn1);
  keys[n++] = featureKey(18, wp1, w0);
  keys[n++] = featureKey(19, un1, t1);
  keys[n++] = featureKey(20, un1, mix(un2, t1));
  keys[n++] = featureKey(21, u0, mix(un1, t1));
  keys[n++] = featureKey(22, u0, before);
  keys[n++] = featureKey(23, sn1, t1);
  keys[n++] = featureKey(24, n1 < 0 ? EDGE : words.shape[n1]!, shape);
  keys[n++] = featureKey(25, p1 < 0 ? EDGE : words.shape[p1]!, mix(shape, t1));
  keys[n++] = featureKey(26, words.suffix3[f0]!, t1);
  keys[n++] = featureKey(27, words.suffix2[f0]!, mix(shape, t1));
  keys[n++] = featureKey(28, wp1, wn1);
  keys[n++] = featureKey(29, w0, un1);
  keys[n++] = featureKey(30, u0, shape);
  keys[n++] = featureKey(31, p1 < 0 ? EDGE : words.suffix2[p1]!, words.suffix2[f0]!);
  keys[n++] = featureKey(32, w0, mix(un1, un2));
  keys[n++] = featureKey(33, 0, 0);
  return n;
}

/** Tags the tokens [from, to) of one sentence, left to right, best class each. */
export function tagSentence(
  input: TagInput,
  scorer: Scorer,
  from: number,
  to: number,
  tags: Uint8Array,
  keys: Int32Array,
  scores: Float64Array | Int32Array,
): void {
  const capitalized = isCapitalized(input, from, to);
  for (let i = from; i < to; i += 1) {
    const only = input.only[input.tokens.form[i]!]!;
    if (only !== 255) {
      tags[i] = only;
      continue;
    }
    const count = tagFeatures(input, from, to, i, capitalized, tags, keys);
    scorer.score(keys, count, scores);
    let best = 0;
    for (let c = 1; c < scorer.classCount; c += 1) if (scores[c]! > scores[best]!) best = c;
    tags[i] = best;
  }
}

/** A tagger opened from its weights: class c is Penn tag `xposes[xposOf[c]]` and universal tag `uposOf[c]`. */
export interface LinearTagger {
  readonly scorer: SparseLinear;
  readonly lexicon: Lexicon;
  /** "NN NOUN", one a class. */
  readonly classes: readonly string[];
}

export const TAGGER_ARCHITECTURE = "linear-tagger/1";

/** Opens a tagger. Throws "bad-model". */
export function openTagger(model: DecodedModel): LinearTagger {
  if (model.manifest.architecture !== TAGGER_ARCHITECTURE) {
    throw bad(model.manifest.name, `its architecture is ${model.manifest.architecture}, not ${TAGGER_ARCHITECTURE}`);
  }
  const classes = tableOf(model, "classes");
  if (classes.length === 0 || classes.length > 254) throw bad(model.manifest.name, "it has no classes, or too many");
  const keys = sectionOf(model, "lexicon.keys", Int32Array);
  const values = sectionOf(model, "lexicon.classes", Uint8Array);
  const certain = sectionOf(model, "lexicon.certain", Uint8Array);
  if (keys.length !== values.length || keys.length !== certain.length)
    throw bad(model.manifest.name, "its lexicon is damaged");
  const lexicon = new Map<number, number>();
  for (let i = 0; i < keys.length; i += 1) {
    if (values[i]! >= classes.length) throw bad(model.manifest.name, "its lexicon names a class that it lacks");
    lexicon.set(keys[i]!, values[i]! + (certain[i] === 1 ? CERTAIN : 0));
  }
  return { scorer: SparseLinear.open(model, "tags", classes.length), lexicon, classes };
}
