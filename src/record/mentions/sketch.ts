import type { Span } from "../../core/index.ts";
import { type HappeningWords, happeningsOf, type WordGroups } from "./happenings.ts";
import { calledOf, entityOfSpan, lowerOf, type Part, partOf, partsOf } from "./parts.ts";
import { CONTENT, type MentionForm, type MentionScene } from "./scene.ts";

/** What of a language mentions are compared by. */
export interface MentionWords {
  /** The family of a lemma: "arrest" for "arrested" and "arrests". */
  readonly family: (lemma: string) => string;
  /** Coarse sense of "n:quake" or "v:strike", or null. */
  readonly sense: (word: string) => string | null;
  readonly isSpeech: (lemma: string) => boolean;
  /** Concepts that a word names, and broader ones. */
  readonly concepts: (word: string) => { readonly own: readonly number[]; readonly broad: readonly number[] };
  /** A vector of length 1, or null. */
  readonly vector: (word: string) => Float32Array | null;
  /** Groups of words that can name one happening. */
  readonly happenings: HappeningWords;
}

/** A mention, worked out once, ready to be compared with mentions of other reports. */
export interface Sketch {
  /** Index of its report among those that are compared. */
  readonly report: number;
  readonly span: Span;
  readonly head: number;
  readonly sentence: number;
  /** "v" a verb, "n" a noun, "p" a name, "o" a pronoun, "a" any other word. */
  readonly form: MentionForm;
  readonly lemma: string;
  readonly family: string;
  readonly sense: string | null;
  readonly speech: boolean;
  readonly own: readonly number[];
  readonly broad: readonly number[];
  readonly vector: Float32Array | null;
  /** Groups of words that can name one happening with its own. */
  readonly happenings: WordGroups;
  /** Lemmas of content in the span beside the head's, in lower case. */
  readonly phrase: ReadonlySet<string>;
  readonly agents: readonly Part[];
  readonly patients: readonly Part[];
  readonly others: readonly Part[];
  readonly places: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
  /** Lemmas of dependents and of the governor: "v:governor", "offer>d". */
  readonly around: ReadonlySet<string>;
  readonly governor: string;
  /** How its governor has it: "obj", "root". */
  readonly relation: string;
  readonly definite: "the" | "a" | "own" | "none";
  readonly plural: boolean;
  readonly negated: boolean;
  readonly time: "past" | "present" | "future" | "none";
  /** Words of the sentence with how often, and its names. */
  readonly words: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  /** Index of the entity that the mention itself is, or -1, with its names. */
  readonly entity: number;
  readonly self: Part | null;
  /** Words that the report calls it by, all over: heads of its mentions, its names, its roles. */
  readonly called: ReadonlySet<string>;
  readonly text: string;
}

const FUTURE: ReadonlySet<string> = new Set([
  "will",
  "'ll",
  "shall",
  "would",
  "could",
  "may",
  "might",
  "should",
  "can",
]);
const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "no", "never", "without"]);

/** Sketches the mention of a span. Null where no token lies in it. O(sentence). */
export function sketchOf(scene: MentionScene, report: number, span: Span, words: MentionWords): Sketch | null {
  const { syntax } = scene;
  const { from, to } = syntax.tokensIn(span);
  if (from >= to) return null;
  const head = headOf(scene, from, to);
  const upos = syntax.upos(head);
  const form =
    upos === "VERB" || upos === "AUX"
      ? "v"
      : upos === "NOUN"
        ? "n"
        : upos === "PROPN"
          ? "p"
          : upos === "PRON" || upos === "DET"
            ? "o"
            : "a";
  const lemma = (upos === "PROPN" ? syntax.form(head) : syntax.lemma(head)).toLowerCase();
  const traits = wordTraits(form, lemma, words);
  const phrase = new Set<string>();
  for (let i = from; i < to; i += 1) {
    if (i !== head && CONTENT.has(syntax.upos(i))) phrase.add(lowerOf(scene, i));
  }
  const parts = partsOf(scene, head, form);
  const sentence = syntax.sentenceOf(head);
  const { from: first, to: last } = sentence >= 0 ? scene.input.sentences[sentence]! : { from, to };
  const bag = new Map<string, number>();
  const names = new Set<string>();
  for (let i = first; i < last; i += 1) {
    if (!CONTENT.has(syntax.upos(i))) continue;
    const word = lowerOf(scene, i);
    bag.set(word, (bag.get(word) ?? 0) + 1);
    if (syntax.upos(i) === "PROPN") names.add(word);
  }
  const near = surroundings(scene, head, from, to, form);
  const entity = entityOfSpan(scene, span, head);
  const governor = syntax.head(head);
  return {
    report,
    span,
    head,
    sentence,
    form,
    lemma,
    ...traits,
    speech: words.isSpeech(lemma) || scene.cueAt[head]! >= 0,
    phrase,
    ...parts,
    ...near,
    governor: governor < 0 ? "" : syntax.lemma(governor).toLowerCase(),
    relation: syntax.relation(head),
    words: bag,
    names,
    entity,
    self: entity >= 0 ? partOf(scene, head, entity) : null,
    called: calledOf(scene, head, entity),
    text: syntax.text.slice(span.start, span.end).toLowerCase(),
  };
}

/** What a word alone tells: of a verb as a verb, else as a noun, else as the other. */
export function wordTraits(
  form: MentionForm,
  lemma: string,
  words: MentionWords,
): Pick<Sketch, "family" | "sense" | "own" | "broad" | "vector" | "happenings"> {
  const [key, other] = form === "v" ? [`v:${lemma}`, `n:${lemma}`] : [`n:${lemma}`, `v:${lemma}`];
  const found = words.concepts(key);
  const { own, broad } = found.own.length + found.broad.length > 0 ? found : words.concepts(other);
  return {
    family: words.family(lemma),
    sense: words.sense(key) ?? words.sense(other),
    own,
    broad,
    vector: words.vector(key) ?? words.vector(other),
    happenings: happeningsOf(words.happenings, form, lemma),
  };
}

/** The token that heads a span; a span of a name or a phrase is headed by what its other words hang on. */
function headOf(scene: MentionScene, from: number, to: number): number {
  const { syntax } = scene;
  if (to - from === 1) return from;
  const head = syntax.headOf(from, to);
  // "made an offer": the noun says what is done.
  if (LIGHT.has(syntax.lemma(head).toLowerCase()) && syntax.upos(head) === "VERB") {
    for (let i = head + 1; i < to; i += 1) if (syntax.head(i) === head && syntax.upos(i) === "NOUN") return i;
  }
  return head;
}

const LIGHT: ReadonlySet<string> = new Set(["make", "take", "have", "give", "do", "hold", "get"]);

/** What stands around the head: when, how many, whether it is real. */
function surroundings(scene: MentionScene, head: number, from: number, to: number, form: MentionForm) {
  const { syntax } = scene;
  const days = new Set<string>();
  const weekdays = new Set<string>();
  const amounts = new Set<string>();
  const around = new Set<string>();
  let definite: Sketch["definite"] = "none";
  let negated = false;
  let time: Sketch["time"] = "none";
  const date = (token: number): void => {
    const index = scene.timeAt[token]!;
    if (index < 0) return;
    const day = scene.dayOf(index);
    const weekday = scene.weekdayOf(index);
    if (day !== null && !day.startsWith("W")) days.add(day);
    if (weekday !== null) weekdays.add(weekday);
  };
  const look = (token: number, own: boolean): void => {
    for (const child of syntax.children(token)) {
      const relation = syntax.relation(child);
      const word = syntax.lower(child);
      for (let i = syntax.leftmost(child); i <= Math.min(syntax.rightmost(child), child + 4); i += 1) date(i);
      if (relation === "aux" && FUTURE.has(word)) time = "future";
      if (NEGATIONS.has(word)) negated = true;
      if (!own) continue;
      if (relation === "det") definite = word === "the" || word === "this" || word === "that" ? "the" : "a";
      if (relation === "nmod" && syntax.deprel(child) === "nmod:poss") definite = "own";
      if (relation === "nummod") amounts.add(lowerOf(scene, child));
      if (CONTENT.has(syntax.upos(child))) around.add(lowerOf(scene, child));
    }
  };
  look(head, true);
  for (let i = from; i < to; i += 1) if (syntax.upos(i) === "NUM") amounts.add(lowerOf(scene, i));
  const governor = syntax.head(head);
  if (governor >= 0) {
    if (CONTENT.has(syntax.upos(governor))) around.add(lowerOf(scene, governor));
    if (form !== "v" || /^(?:xcomp|ccomp|conj|advcl)/.test(syntax.relation(head))) look(governor, false);
  }
  const verb = form === "v" ? head : governor;
  if (verb >= 0 && (time as string) === "none") {
    const tag = syntax.xpos(verb);
    if (tag === "VBD" || tag === "VBN") time = "past";
    else if (tag === "VBZ" || tag === "VBP" || tag === "VBG") time = "present";
    else if (tag === "VB") time = "future";
  }
  const plural = form !== "v" && syntax.xpos(head).endsWith("S");
  return { days, weekdays, amounts, around, definite, plural, negated, time };
}
