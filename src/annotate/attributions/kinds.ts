import type { Entity, SourceKind, Span } from "../../core/index.ts";
import { chunkStartingAt } from "./chunks.ts";
import type { Scene } from "./scene.ts";
import { antecedentOf, type Speakers } from "./speakers.ts";

/** What is known of a source once it has been read: its kind, and how many unnamed persons it is. */
export interface KindReading {
  readonly kind: SourceKind;
  readonly count: number | null;
}

/** Sources read so far, for pronouns and role nouns that the entities layer leaves open. */
export interface Memory {
  lastPerson: KindReading | null;
  lastPlural: KindReading | null;
  lastThing: KindReading | null;
  /** Lower-case lemmas that stood in the description of a source, with its reading. */
  readonly described: Map<string, KindReading>;
  /** Names, in lower case, that stood beside a word for an outlet: "NOS" after "NOS public television". */
  readonly outlets: Set<string>;
  /** By the id of the entity that a source was a mention of. */
  readonly byEntity: Map<string, KindReading>;
  outletSeen: boolean;
}

export function newMemory(): Memory {
  return {
    lastPerson: null,
    lastPlural: null,
    lastThing: null,
    described: new Map(),
    outlets: new Set(),
    byEntity: new Map(),
    outletSeen: false,
  };
}

const NAMED: KindReading = { kind: "named", count: null };
const COLLECTIVE: KindReading = { kind: "collective", count: null };
const DOCUMENT: KindReading = { kind: "document", count: null };

/**
 * Tells the kind of the source whose head token is `head` (guidelines, "sourceKind"). `passing`: somebody who only passes
 * words on, whom no later pronoun means ("Through a spokesman, he declined").
 */
export function readKind(
  scene: Scene,
  head: number,
  source: readonly Span[],
  speakers: Speakers,
  memory: Memory,
  passing?: boolean,
): KindReading {
  if (head < 0) return { kind: "unstated", count: null };
  const token = baseHead(scene, antecedentOf(scene, head), source);
  const reading =
    token === head && speakers.personIn(token, source) !== null ? NAMED : kindOf(scene, token, speakers, memory);
  if (passing !== true) remember(scene, token, reading, memory);
  const entity = speakers.at(token);
  if (entity !== null && !memory.byEntity.has(entity.id) && scene.syntax.upos(token) !== "PRON")
    memory.byEntity.set(entity.id, reading);
  return reading;
}

/**
 * The noun that tells the kind: the last of the base noun phrase ("local security and education sources"), where the parse
 * chose an earlier one, or the noun of a source whose head the parse took for an adjective ("two senators present").
 */
function baseHead(scene: Scene, head: number, source: readonly Span[]): number {
  const { syntax, lexicon } = scene;
  const first = source[0];
  if (first === undefined || syntax.upos(head) === "PROPN") return head;
  const { from, to } = syntax.tokensIn(first);
  if (head < from || head >= to) return head;
  const chunk = chunkStartingAt(scene, from, to - 1);
  if (chunk === null) return head;
  let last = chunk.head;
  // "security and education sources": coordinated modifiers share the last noun.
  if (
    syntax.upos(last + 1 < to ? last + 1 : last) === "CCONJ" &&
    !lexicon.sources.has(syntax.lemma(last).toLowerCase())
  ) {
    const more = chunkStartingAt(scene, last + 2, to - 1);
    if (more !== null) last = more.head;
  }
  // "an average of recent polls": a noun that tells nothing by itself.
  if (!lexicon.sources.has(syntax.lemma(head).toLowerCase()) && syntax.upos(head) === "NOUN") {
    for (const child of syntax.children(head)) {
      if (child <= head || syntax.relation(child) !== "nmod" || !lexicon.words.partitive.has(scene.markerOf(child)))
        continue;
      if (lexicon.sources.get(syntax.lemma(child).toLowerCase())?.kind === "document") return child;
    }
  }
  const known = lexicon.sources.has(syntax.lemma(last).toLowerCase()) && syntax.upos(last) === "NOUN";
  return known &&
    (!scene.isNominal(head) ||
      (head < last && last <= chunk.last + 4 && !lexicon.sources.has(syntax.lemma(head).toLowerCase())))
    ? last
    : head;
}

function kindOf(scene: Scene, head: number, speakers: Speakers, memory: Memory): KindReading {
  const { syntax, lexicon } = scene;
  const { words } = lexicon;
  const lower = syntax.lower(head);
  const entity = speakers.at(head);
  const upos = syntax.upos(head);
  if (upos === "PRON" || upos === "DET") {
    if (words.firstPerson.singular.has(lower)) return NAMED;
    if (words.firstPerson.plural.has(lower)) return COLLECTIVE;
    if (words.neuter.has(lower) && memory.lastThing !== null) return memory.lastThing;
    if (entity !== null) {
      // "The senator declined … he said": as the words that he stands for were read.
      const known = entity.named ? undefined : memory.byEntity.get(entity.id);
      return known ?? ofEntity(scene, entity, head);
    }
    if (words.thirdPerson.singular.has(lower)) return memory.lastPerson ?? NAMED;
    if (words.thirdPerson.plural.has(lower)) return memory.lastPlural ?? memory.lastThing ?? COLLECTIVE;
    if (words.neuter.has(lower)) return memory.lastThing ?? COLLECTIVE;
    const row = lexicon.sources.get(lower);
    if (row?.kind === "anonymous") return anonymous(scene, head);
    return COLLECTIVE;
  }
  if (upos === "NUM" && lexicon.sources.get(lower) === undefined && !words.numbers.has(lower)) return COLLECTIVE;
  const lemma = syntax.lemma(head).toLowerCase();
  const row = lexicon.sources.get(lemma) ?? lexicon.sources.get(lower);
  // "PETROVA: The bridge is safe.": whatever the tagger made of a name in capitals.
  const inCapitals =
    /^\p{Lu}{3,}$/u.test(syntax.form(head)) && head + 1 < syntax.count && syntax.form(head + 1) === ":";
  if (inCapitals && row === undefined) return NAMED;
  const proper = upos === "PROPN";
  if (row?.kind === "document") {
    // "an Associated Press account": the outlet names it; "a White House pool report" stays a document.
    return hasOutletInside(scene, head) ? NAMED : DOCUMENT;
  }
  if (isOutletHead(scene, head)) return NAMED;
  if (
    entity?.members !== undefined &&
    entity.members.length > 0 &&
    entity.members.every((id) => speakers.get(id)?.named === true)
  )
    return NAMED;
  if (isBareTitle(scene, head) && (row?.kind === "anonymous" || row?.kind === "role")) return NAMED;
  if (row?.kind === "anonymous" && (isPlural(scene, head) || !proper) && (entity === null || !entity.named)) {
    return definiteKnown(scene, head, lemma, memory) ?? (hasNameInside(scene, head) ? NAMED : anonymous(scene, head));
  }
  if (row?.kind === "collective" && isPluralName(scene, head)) return COLLECTIVE;
  if (entity?.named === true) return ofEntity(scene, entity, head);
  if (proper) {
    if (memory.outlets.has(lower)) return NAMED;
    if (row?.kind === "collective" && !isOutletName(scene, head))
      return isPluralName(scene, head) || syntax.leftmost(head) >= head - 6 ? COLLECTIVE : NAMED;
    if (row?.kind === "anonymous" && lower.endsWith("s")) return anonymous(scene, head);
    if (entity !== null) return ofEntity(scene, entity, head);
    return NAMED;
  }
  if (hasNameInside(scene, head)) return row?.kind === "collective" && !isOutletWord(lemma, scene) ? COLLECTIVE : NAMED;
  if (row?.kind === "outlet" || isOutletWord(lemma, scene)) {
    return memory.outletSeen && isDefinite(scene, head) ? NAMED : COLLECTIVE;
  }
  if (row?.kind === "collective") return COLLECTIVE;
  if (row?.kind === "role" && isBareTitle(scene, head)) return NAMED;
  if (row?.kind === "role" || row?.kind === "anonymous") {
    if (isDefinite(scene, head) && !isPlural(scene, head)) {
      const known = memory.described.get(lemma);
      if (known !== undefined) return known;
      if (row.kind === "role" && syntax.child(head, "nmod:poss") < 0) return NAMED;
    }
    return anonymous(scene, head);
  }
  if (entity !== null && (entity.kind === "organization" || entity.kind === "place" || entity.kind === "group")) {
    return ofEntity(scene, entity, head);
  }
  if (isPlural(scene, head)) return COLLECTIVE;
  if (entity !== null && entity.kind === "person") return anonymous(scene, head);
  return memory.described.get(lemma) ?? (isPersonNoun(lemma) ? anonymous(scene, head) : COLLECTIVE);
}

/** "The businessman", of whom the report has spoken with a name or without. */
function definiteKnown(scene: Scene, head: number, lemma: string, memory: Memory): KindReading | null {
  if (!isDefinite(scene, head) || isPlural(scene, head)) return null;
  return memory.described.get(lemma) ?? null;
}

/** "Reuters", "The New York Times", "the Interfax news agency", "the newspaper Haaretz": an outlet that is named. */
function isOutletHead(scene: Scene, head: number): boolean {
  const { syntax, lexicon } = scene;
  const isOutlet = (i: number): boolean =>
    syntax.upos(i) === "PROPN" && lexicon.sources.get(syntax.lower(i))?.kind === "outlet";
  if (isOutlet(head)) return true;
  const noun = lexicon.outletNouns.has(syntax.lemma(head).toLowerCase());
  const part = lexicon.words.outletParts.has(syntax.lemma(head).toLowerCase());
  for (const child of syntax.children(head)) {
    const relation = syntax.relation(child);
    const near = relation === "flat" || relation === "compound" || relation === "appos" || relation === "nmod";
    if (!near || syntax.upos(child) !== "PROPN") continue;
    // "the KCNA's English service", "NOS television": the outlet itself.
    const acronym = /^\p{Lu}{2,}$/u.test(syntax.form(child));
    if (part && (isOutlet(child) || (acronym && relation === "compound"))) return true;
    if (relation === "nmod" && (scene.markerOf(child) !== "" || syntax.deprel(child) === "nmod:poss")) continue;
    if (noun || (isOutlet(child) && syntax.upos(head) === "PROPN")) return true;
  }
  // "weekly Akhbar al-Yom", "Daily Mail": a name beside the noun, whatever the parse made of it.
  if (!noun) return false;
  const after = head + 1;
  return (
    (after < syntax.count && syntax.upos(after) === "PROPN") ||
    (head > 1 && syntax.lower(head - 1) === "news" && syntax.upos(head - 2) === "PROPN")
  );
}

function ofEntity(scene: Scene, entity: Entity, head: number): KindReading {
  if (entity.members !== undefined && entity.members.length > 0) return NAMED;
  switch (entity.kind) {
    case "person":
      return entity.named ? NAMED : anonymous(scene, head);
    case "organization":
      return isOutlet(scene, entity) ? NAMED : COLLECTIVE;
    case "document":
      return DOCUMENT;
    case "place":
      return COLLECTIVE;
    case "group":
      return isPersonGroup(scene, entity) ? anonymous(scene, head) : COLLECTIVE;
    case "role":
      return entity.named || isDefinite(scene, head) ? NAMED : anonymous(scene, head);
  }
}

function isPersonGroup(scene: Scene, entity: Entity): boolean {
  if (entity.named) return false;
  const words = entity.name.toLowerCase().split(/\s+/);
  const last = words[words.length - 1] ?? "";
  return (
    scene.lexicon.sources.get(singular(last))?.kind === "anonymous" ||
    scene.lexicon.sources.get(last)?.kind === "anonymous"
  );
}

function singular(word: string): string {
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.endsWith("s") ? word.slice(0, -1) : word;
}

/** True for a news outlet: a word of the outlet rows is in its name ("The New York Times"), or a noun for one before it ("the daily Le Relais"). */
function isOutlet(scene: Scene, entity: Entity): boolean {
  const { syntax, lexicon } = scene;
  return (
    entity.name.split(/\s+/).some((word) => lexicon.sources.get(word.toLowerCase())?.kind === "outlet") ||
    entity.mentions.some(({ form, start }) => {
      const before = form === "name" ? syntax.tokenFrom(start) - 1 : -1;
      return before >= 0 && lexicon.outletNouns.has(syntax.lemma(before).toLowerCase());
    })
  );
}

function isOutletName(scene: Scene, head: number): boolean {
  const { syntax, lexicon } = scene;
  for (let i = syntax.leftmost(head); i <= syntax.rightmost(head) && i < head + 6; i += 1) {
    if (syntax.upos(i) === "PROPN" && lexicon.sources.get(syntax.lower(i))?.kind === "outlet") return true;
  }
  return false;
}

function hasOutletInside(scene: Scene, head: number): boolean {
  const { syntax, lexicon } = scene;
  for (let i = syntax.leftmost(head); i < head; i += 1) {
    if (
      syntax.upos(i) === "PROPN" &&
      lexicon.sources.get(syntax.lower(i))?.kind === "outlet" &&
      syntax.lower(i) !== "house"
    )
      return true;
  }
  return false;
}

/** A name in apposition or before the noun: "the agency Interfax", "spokesman Ivan Petrov". */
function hasNameInside(scene: Scene, head: number): boolean {
  const { syntax } = scene;
  for (const child of syntax.children(head)) {
    const relation = syntax.relation(child);
    if ((relation === "appos" || relation === "flat") && syntax.upos(child) === "PROPN") return true;
    // "the former official identified as Ivan Petrov".
    if (relation === "acl" && child > head) {
      for (const grandchild of syntax.children(child)) {
        if (syntax.upos(grandchild) === "PROPN" && scene.markerOf(grandchild) === scene.lexicon.words.as) return true;
      }
    }
  }
  return false;
}

function isOutletWord(lemma: string, scene: Scene): boolean {
  const row = scene.lexicon.sources.get(lemma);
  return row?.kind === "outlet" || scene.lexicon.outletNouns.has(lemma);
}

/**
 * "Minister of Health Ana Ruiz", "Ambassador to Israel Ivan Petrov": a title in capitals without an article stands before a
 * name, though the parse hung the name on what is between.
 */
function isBareTitle(scene: Scene, head: number): boolean {
  const { syntax } = scene;
  if (isPlural(scene, head) || !/^\p{Lu}/u.test(syntax.form(head))) return false;
  for (const child of syntax.children(head)) {
    if (child < head && syntax.relation(child) === "det") return false;
  }
  const last = Math.min(syntax.rightmost(head), head + 14);
  if (last - head < 3 || syntax.upos(last) !== "PROPN" || syntax.upos(last - 1) !== "PROPN") return false;
  return true;
}

function isPersonNoun(lemma: string): boolean {
  return /(?:er|or|ist|man|woman|ian|ant|ee)$/.test(lemma);
}

function isPlural(scene: Scene, head: number): boolean {
  const tag = scene.syntax.xpos(head);
  return tag === "NNS" || tag === "NNPS";
}

function isPluralName(scene: Scene, head: number): boolean {
  return scene.syntax.xpos(head) === "NNPS";
}

function isDefinite(scene: Scene, head: number): boolean {
  const { syntax } = scene;
  const first = syntax.lower(syntax.leftmost(head));
  return first === "the" || first === "this" || first === "that" || first === "its";
}

/** An unnamed person or persons, with their number where the words give it. */
function anonymous(scene: Scene, head: number): KindReading {
  const { syntax, lexicon } = scene;
  for (const child of syntax.children(head)) {
    if (syntax.relation(child) !== "nummod" || child > head) continue;
    const value = lexicon.words.numbers.get(syntax.lower(child)) ?? Number(syntax.form(child));
    return { kind: "anonymous", count: Number.isInteger(value) && value > 0 && value < 1000 ? value : null };
  }
  const own = lexicon.words.numbers.get(syntax.lower(head));
  if (own !== undefined && syntax.upos(head) === "NUM") return { kind: "anonymous", count: own };
  if (isPlural(scene, head)) return { kind: "anonymous", count: null };
  const lower = syntax.lower(head);
  if (lexicon.words.crowds.has(lower)) return { kind: "anonymous", count: null };
  if (syntax.child(head, "conj") >= 0 && scene.isNominal(syntax.child(head, "conj")))
    return { kind: "anonymous", count: null };
  return { kind: "anonymous", count: 1 };
}

function remember(scene: Scene, head: number, reading: KindReading, memory: Memory): void {
  const { syntax, lexicon } = scene;
  const upos = syntax.upos(head);
  if (upos === "PRON") return;
  const row = lexicon.sources.get(syntax.lemma(head).toLowerCase());
  if (isOutletName(scene, head) || isOutletHead(scene, head)) memory.outletSeen = true;
  const noun = syntax.lemma(head).toLowerCase();
  if ((lexicon.outletNouns.has(noun) || lexicon.words.outletParts.has(noun)) && isOutletHead(scene, head)) {
    for (const child of syntax.children(head))
      if (syntax.upos(child) === "PROPN") memory.outlets.add(syntax.lower(child));
  }
  if (reading.kind === "document" || reading.kind === "collective") memory.lastThing = reading;
  if (isPlural(scene, head)) memory.lastPlural = reading;
  else if (reading.kind === "named" || reading.kind === "anonymous") {
    if (reading.kind === "named" && (isOutletName(scene, head) || isOutletHead(scene, head)))
      memory.lastThing = reading;
    else memory.lastPerson = reading;
  }
  if (reading.kind === "named" || reading.kind === "anonymous") {
    const last = Math.min(syntax.rightmost(head), head + 25);
    for (let i = syntax.leftmost(head); i <= last; i += 1) {
      const lemma = syntax.lemma(i).toLowerCase();
      const kind = lexicon.sources.get(lemma)?.kind;
      if (kind === "anonymous" || kind === "role") memory.described.set(lemma, reading);
    }
    if (row === undefined && reading.kind === "anonymous")
      memory.described.set(syntax.lemma(head).toLowerCase(), reading);
  }
}
