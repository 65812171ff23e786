import type { Span } from "../../core/index.ts";
import { CONTENT, type MentionScene } from "./scene.ts";

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
}

/** Somebody or something that takes part, as far as the words show. */
export interface Part {
  readonly token: number;
  /** Index of the entity in the report, or -1. */
  readonly entity: number;
  readonly kind: "person" | "place" | "group" | "thing";
  /** Words of its names in lower case (of the entity, all over the report), or its head lemma. */
  readonly words: ReadonlySet<string>;
  readonly named: boolean;
}

/** A mention, worked out once, ready to be compared with mentions of other reports. */
export interface Sketch {
  /** Index of its report among those that are compared. */
  readonly report: number;
  readonly span: Span;
  readonly head: number;
  readonly sentence: number;
  /** "v" a verb, "n" a noun, "p" a name, "o" a pronoun, "a" any other word. */
  readonly form: "v" | "n" | "p" | "o" | "a";
  readonly lemma: string;
  readonly family: string;
  readonly sense: string | null;
  readonly speech: boolean;
  readonly own: readonly number[];
  readonly broad: readonly number[];
  readonly vector: Float32Array | null;
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

const PLACES: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "off",
  "outside",
  "inside",
  "across",
  "on",
  "from",
  "to",
]);
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
  const key = `${form === "v" ? "v" : "n"}:${lemma}`;
  const alternative = `${form === "v" ? "n" : "v"}:${lemma}`;
  const { own, broad } = ((found) => (found.own.length + found.broad.length > 0 ? found : words.concepts(alternative)))(
    words.concepts(key),
  );
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
    family: words.family(lemma),
    sense: words.sense(key) ?? words.sense(alternative),
    speech: words.isSpeech(lemma) || scene.cueAt[head]! >= 0,
    own,
    broad,
    vector: words.vector(key) ?? words.vector(alternative),
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

function lowerOf(scene: MentionScene, i: number): string {
  const { syntax } = scene;
  return (syntax.upos(i) === "PROPN" ? syntax.form(i) : syntax.lemma(i)).toLowerCase();
}

function entityOfSpan(scene: MentionScene, span: Span, head: number): number {
  let best = scene.entityAt[head]!;
  for (const [index, entity] of scene.entities.entries()) {
    if (entity.mentions.some((mention) => mention.start === span.start && mention.end === span.end)) return index;
  }
  if (best < 0) {
    const over = scene.entityOver[head]!;
    if (
      over >= 0 &&
      scene.entities[over]!.mentions.some(
        (m) =>
          m.start >= span.start &&
          m.end <= span.end &&
          m.start <= scene.syntax.start(head) &&
          m.end > scene.syntax.start(head),
      )
    )
      best = over;
  }
  return best;
}

function partOf(scene: MentionScene, token: number, entity = scene.entityOf(token)): Part {
  const { syntax } = scene;
  if (entity < 0) {
    const proper = syntax.upos(token) === "PROPN";
    return { token, entity, kind: "thing", words: new Set([lowerOf(scene, token)]), named: proper };
  }
  const found = scene.entities[entity]!;
  const kind =
    found.kind === "person" || found.kind === "role"
      ? "person"
      : found.kind === "place"
        ? "place"
        : found.kind === "document"
          ? "thing"
          : "group";
  const words = new Set<string>();
  for (const word of found.name.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u)) if (word.length > 1) words.add(word);
  if (!found.named) {
    words.clear();
    words.add(lowerOf(scene, token));
  }
  return { token, entity, kind, words, named: found.named };
}

function calledOf(scene: MentionScene, head: number, entity: number): Set<string> {
  const called = new Set<string>();
  const { syntax } = scene;
  if (syntax.upos(head) !== "PRON") called.add(lowerOf(scene, head));
  if (entity < 0) return called;
  const found = scene.entities[entity]!;
  const add = (words: string): void => {
    for (const word of words.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u)) if (word.length > 2) called.add(word);
  };
  if (found.named) add(found.name);
  for (const description of found.descriptions) add(description);
  for (const mention of found.mentions) {
    if (mention.form !== "pronoun" && mention.head >= 0 && mention.head < syntax.count)
      called.add(lowerOf(scene, mention.head));
  }
  return called;
}

function relativeHead(scene: MentionScene, token: number, clause: number): number {
  const { syntax } = scene;
  const word = syntax.lower(token);
  if (word !== "who" && word !== "which" && word !== "that" && word !== "whom") return token;
  return syntax.deprel(clause) === "acl:relcl" && syntax.head(clause) >= 0 ? syntax.head(clause) : token;
}

interface Parts {
  readonly agents: Part[];
  readonly patients: Part[];
  readonly others: Part[];
  readonly places: Set<string>;
}

/** Who takes part, by the relations of the head. */
function partsOf(scene: MentionScene, head: number, form: Sketch["form"]): Parts {
  const { syntax } = scene;
  const agents: Part[] = [];
  const patients: Part[] = [];
  const others: Part[] = [];
  const places = new Set<string>();
  const add = (list: Part[], token: number): void => {
    if (list.length >= 6 || scene.timeAt[token]! >= 0) return;
    list.push(partOf(scene, token));
    for (const child of syntax.children(token)) {
      if (syntax.relation(child) === "conj" && list.length < 6) list.push(partOf(scene, child));
    }
  };
  const oblique = (child: number): void => {
    if (scene.timeAt[child]! >= 0) return;
    const mark = syntax.child(child, "case");
    const word = mark < 0 ? "" : syntax.lower(mark);
    const part = partOf(scene, child);
    if (word === "by") add(agents, child);
    else if (PLACES.has(word) && (part.kind === "place" || part.named)) for (const w of part.words) places.add(w);
    else if (word === "of") add(form === "v" ? others : patients, child);
    else add(others, child);
    for (const inner of syntax.children(child)) {
      const innerPart = scene.entityAt[inner]! >= 0 ? partOf(scene, inner) : null;
      if (innerPart?.kind === "place") for (const w of innerPart.words) places.add(w);
    }
  };
  const clause = (verb: number): void => {
    for (const child of syntax.children(verb)) {
      if (child === head) continue;
      const relation = syntax.deprel(child);
      if (relation === "nsubj") add(agents, relativeHead(scene, child, verb));
      else if (relation === "nsubj:pass" || relation === "obj" || relation === "iobj")
        add(patients, relativeHead(scene, child, verb));
      else if (syntax.relation(child) === "obl") oblique(child);
    }
  };
  clause(head);
  for (const child of syntax.children(head)) {
    const relation = syntax.deprel(child);
    if (relation === "nmod:poss") add(agents, child);
    else if (relation === "compound" || relation === "amod") add(others, child);
    else if (syntax.relation(child) === "nmod") oblique(child);
  }
  let at = head;
  for (let step = 0; step < 4; step += 1) {
    const governor = syntax.head(at);
    if (governor < 0) break;
    const relation = syntax.deprel(at);
    if (form === "v") {
      if (agents.length > 0) break;
      if (relation.startsWith("acl") && syntax.upos(governor) === "NOUN") {
        add(syntax.xpos(head) === "VBN" ? patients : agents, governor);
        break;
      }
      if (!/^(?:xcomp|conj|advcl|ccomp)/.test(relation)) break;
      const subject = syntax.child(governor, "nsubj", "nsubj:pass");
      if (subject >= 0) add(agents, relativeHead(scene, subject, governor));
      at = governor;
    } else {
      // "launched an attack on": the verb's other parts take part in what the noun names.
      if (syntax.upos(governor) === "VERB" && /^(?:obj|nsubj|obl)/.test(relation)) clause(governor);
      break;
    }
  }
  return { agents, patients, others, places };
}

/** What stands around the head: when, how many, whether it is real. */
function surroundings(scene: MentionScene, head: number, from: number, to: number, form: Sketch["form"]) {
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
