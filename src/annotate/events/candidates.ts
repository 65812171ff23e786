import type { Syntax } from "../../core/index.ts";
import { familyOf, type Lexicon } from "./lexicon.ts";
import { isNoOccurrence } from "./no-occurrence.ts";
import type { Sense, TriggerRow } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** A word that may name an occurrence. Tokens [from, last] are its span, `token` its head. */
export interface Candidate {
  readonly token: number;
  readonly from: number;
  readonly last: number;
  readonly kind: "noun" | "verb";
  readonly lemma: string;
  readonly family: string;
  /** The trigger row, or null for a verb that no row lists. */
  readonly row: TriggerRow | null;
  readonly type: string;
}

/** Words that may name an occurrence, in text order. O(tokens). */
export function findCandidates(scene: Scene, lexicon: Lexicon): Candidate[] {
  const { syntax } = scene;
  const found: Candidate[] = [];
  for (let i = 0; i < syntax.count; i += 1) {
    const upos = syntax.upos(i);
    if (isNoOccurrence(scene, i)) continue;
    if (upos === "VERB") {
      const candidate = verbCandidate(scene, lexicon, i);
      if (candidate !== null) found.push(candidate);
    } else if (upos === "NOUN" || upos === "PROPN") {
      const candidate = nounCandidate(scene, lexicon, i, upos === "PROPN");
      if (candidate !== null) found.push(candidate);
    } else if (
      upos === "ADJ" &&
      lexicon.nouns.has(syntax.lower(i)) &&
      (!lexicon.adjectives.has(syntax.lower(i)) || standsAsNoun(syntax, i))
    ) {
      // "won the primary", "the primary debate", "the fair was called off": a noun that taggers take for the adjective.
      const candidate = nounCandidate(scene, lexicon, i, false);
      if (candidate !== null) found.push(candidate);
    } else if (upos === "ADJ" && syntax.relation(i) === "amod" && syntax.lower(i).endsWith("ed")) {
      // "the rescued sailors": a participle that the tagger calls an adjective.
      const candidate = verbCandidate(scene, lexicon, i);
      if (candidate?.row != null) found.push(candidate);
    }
  }
  return found;
}

/** Places in a sentence where only a noun can stand behind an article. */
const NOUN_PLACES: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj", "obl", "nmod"]);

/** "The [fair] will go ahead", "the trade [fair] has been cancelled". */
function standsAsNoun(syntax: Syntax, i: number): boolean {
  if (NOUN_PLACES.has(syntax.deprel(i))) return syntax.child(i, "det", "nmod:poss") >= 0;
  return syntax.relation(i) === "amod" && syntax.head(i) === i - 1;
}

function verbCandidate(scene: Scene, lexicon: Lexicon, i: number): Candidate | null {
  const { syntax } = scene;
  const lemma = syntax.lemma(i).toLowerCase();
  const entries = lexicon.verbs.get(lemma) ?? lexicon.verbs.get(`${lemma}e`);
  if (entries !== undefined) {
    for (const { particle, row } of entries) {
      let last = i;
      if (particle !== null) {
        const at = particleOf(syntax, i, particle);
        if (at < 0) continue;
        last = at;
      }
      if (!senseHolds(syntax, i, row)) continue;
      // "turn Elian over": the object stands between; the span is the verb alone.
      return make(
        lexicon,
        i,
        i,
        last === i + 1 ? last : i,
        "verb",
        particle === null ? lemma : `${lemma} ${particle}`,
        row,
      );
    }
  }
  if (lexicon.stopVerbs.has(lemma)) return null;
  if (!/^[a-z][a-z-]+$/.test(lemma)) return null;
  return make(lexicon, i, i, i, "verb", lemma, null);
}

function nounCandidate(scene: Scene, lexicon: Lexicon, i: number, proper: boolean): Candidate | null {
  const { syntax } = scene;
  const lemma = syntax.lemma(i).toLowerCase();
  // "a Cold War-era base": a word of a hyphenated modifier names no occurrence of its own.
  if (i + 1 < syntax.count && syntax.xpos(i + 1) === "HYPH" && proper) return null;
  const entries = lexicon.nouns.get(lemma) ?? (proper ? lexicon.nouns.get(syntax.lower(i)) : undefined);
  if (entries === undefined) {
    // "the eviction": no row lists it, but most of its senses are acts or events.
    const sense = proper ? undefined : lexicon.senses.get(`n:${lemma}`);
    return sense !== undefined && lexicon.eventSenses.has(sense) ? make(lexicon, i, i, i, "noun", lemma, null) : null;
  }
  // The last word of a name of a person or organisation is no trigger: "Mr. March", "the Strike Fund".
  if (proper && (syntax.relation(i) === "flat" || scene.nameAt[i] === 1)) return null;
  for (const { before, row } of entries) {
    let from = i;
    let matches = true;
    for (let k = before.length - 1; k >= 0 && matches; k -= 1) {
      from -= 1;
      matches = from >= 0 && (syntax.lemma(from).toLowerCase() === before[k] || syntax.lower(from) === before[k]);
    }
    if (!matches || !senseHolds(syntax, i, row)) continue;
    if (proper) from = Math.min(from, nameStart(scene, i));
    return make(lexicon, i, from, i, "noun", before.length === 0 ? lemma : `${before.join(" ")} ${lemma}`, row);
  }
  return null;
}

/** "Democratic National Convention": the first of the capitalised words that lead up to the head. */
function nameStart(scene: Scene, i: number): number {
  const { syntax } = scene;
  let from = i;
  while (from > 0 && syntax.upos(from - 1) === "PROPN" && syntax.sentenceOf(from - 1) === syntax.sentenceOf(i)) {
    if (syntax.head(from - 1) !== i || syntax.xpos(from - 1) === "POS") break;
    // "the Trump-Putin summit": who meets is no part of its name.
    const entity = scene.entityOver[from - 1]!;
    if (entity >= 0 && scene.entities[entity]!.kind === "person") break;
    from -= 1;
  }
  return from;
}

function make(
  lexicon: Lexicon,
  token: number,
  from: number,
  last: number,
  kind: "noun" | "verb",
  lemma: string,
  row: TriggerRow | null,
): Candidate {
  return { token, from, last, kind, lemma, family: familyOf(lexicon, lemma), row, type: row?.type ?? "other" };
}

/** Words after a verb that are hardly ever a preposition with a noun of its own. */
const PARTICLES: ReadonlySet<string> = new Set([
  "off",
  "up",
  "out",
  "down",
  "apart",
  "away",
  "back",
  "forward",
  "ahead",
]);

/** The particle of a verb ("lay off"), wherever it stands among the verb's dependents; -1 where it is not there. */
export function particleOf(syntax: Syntax, verb: number, particle: string): number {
  for (const child of syntax.children(verb)) {
    if (child > verb && child - verb <= 6 && syntax.lower(child) === particle) {
      const relation = syntax.relation(child);
      if (relation === "compound" || relation === "advmod" || relation === "xcomp" || relation === "obj") return child;
      if (child === verb + 1) return child;
    }
  }
  // "called off a ceasefire": taggers know particles that parsers miss.
  if (
    verb + 1 < syntax.count &&
    syntax.lower(verb + 1) === particle &&
    (syntax.xpos(verb + 1) === "RP" || PARTICLES.has(particle))
  )
    return verb + 1;
  // "pulled out of the race": parsers often hang the particle on the noun that follows.
  if (verb + 1 < syntax.count && syntax.lower(verb + 1) === particle && syntax.upos(verb + 1) === "ADP") {
    const after = syntax.head(verb + 1);
    if (after === verb || after > verb + 1) {
      const next = verb + 2 < syntax.count ? syntax.upos(verb + 2) : "PUNCT";
      if (next === "ADP" || next === "PUNCT" || next === "SCONJ" || next === "CCONJ") return verb + 1;
    }
  }
  return -1;
}

function senseHolds(syntax: Syntax, i: number, row: TriggerRow): boolean {
  if (row.unless?.some((sense) => matches(syntax, i, sense)) === true) return false;
  return row.when === undefined || row.when.some((sense) => matches(syntax, i, sense));
}

function matches(syntax: Syntax, i: number, sense: Sense): boolean {
  if (sense.object !== undefined && sense.object !== objectOf(syntax, i) >= 0) return false;
  if (sense.objects !== undefined) {
    const object = objectOf(syntax, i);
    if (object < 0 || !sense.objects.includes(syntax.lemma(object).toLowerCase())) return false;
  }
  if (sense.subjects !== undefined) {
    const subject = syntax.child(i, "nsubj");
    if (subject < 0 || !sense.subjects.includes(syntax.lemma(subject).toLowerCase())) return false;
  }
  if (sense.prepositions !== undefined && !hasPreposition(syntax, i, sense.prepositions)) return false;
  if (sense.modifiers !== undefined && !hasModifier(syntax, i, sense.modifiers)) return false;
  if (sense.governors !== undefined) {
    const head = syntax.head(i);
    if (head < 0 || !sense.governors.includes(syntax.lemma(head).toLowerCase())) return false;
  }
  if (sense.plural !== undefined && sense.plural !== syntax.xpos(i).endsWith("S")) return false;
  return true;
}

/** The object of a verb, or the subject of a passive one; -1 for none. */
export function objectOf(syntax: Syntax, verb: number): number {
  for (const child of syntax.children(verb)) {
    const relation = syntax.deprel(child);
    if (relation === "obj" || relation === "nsubj:pass") return child;
  }
  return -1;
}

/** "by phone" is one preposition with its word: the case of a dependent, alone or with the dependent's own lemma. */
function hasPreposition(syntax: Syntax, i: number, wanted: readonly string[]): boolean {
  for (const child of syntax.children(i)) {
    const relation = syntax.relation(child);
    if (relation !== "obl" && relation !== "nmod" && relation !== "advcl" && relation !== "acl" && relation !== "obj")
      continue;
    for (const mark of syntax.children(child)) {
      const role = syntax.relation(mark);
      if (role !== "case" && role !== "mark") continue;
      const word = syntax.lower(mark);
      if (wanted.includes(word) || wanted.includes(`${word} ${syntax.lower(child)}`)) return true;
      if (wanted.includes(`${word} the ${syntax.lower(child)}`)) return true;
    }
  }
  return false;
}

function hasModifier(syntax: Syntax, i: number, wanted: readonly string[]): boolean {
  for (const child of syntax.children(i)) {
    if (child >= i) break;
    if (wanted.includes(syntax.lemma(child).toLowerCase()) || wanted.includes(syntax.lower(child))) return true;
  }
  return false;
}
