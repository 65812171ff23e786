import type { EntityKind } from "../../core/index.ts";
import type { Role } from "./lexicon.ts";
import { CROWD, DOCUMENT, NATION_ADJECTIVE, NOT_NAME, ORG_NOUN, PRONOUN, ROLE, UPPER, WORD } from "./lexicon.ts";
import type { Sector } from "./rules.ts";
import type { Draft, Scene } from "./scene.ts";

/** Nouns for persons, peoples and organisations, and pronouns, outside of names. `taken` marks the tokens of names. */
export function findNominals(scene: Scene, taken: Int8Array): Draft[] {
  const out: Draft[] = [];
  scene.sentences.forEach((sentence, index) => {
    if (!scene.readable(index)) return;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      if (taken[i] !== 0) continue;
      const draft = readAt(scene, i, index, sentence.from, sentence.to, taken);
      if (draft === null) continue;
      out.push(draft);
      i = Math.max(i, draft.to - 1, draft.head);
    }
  });
  return out;
}

function readAt(scene: Scene, i: number, sentence: number, from: number, to: number, taken: Int8Array): Draft | null {
  if (scene.has(i, PRONOUN)) return readPronoun(scene, i, sentence);
  const isCouple = scene.lexicon.grammar.numbers.has(scene.lower(i));
  if (!scene.has(i, ROLE | ORG_NOUN | CROWD | DOCUMENT) && !isCouple) return null;
  const upos = scene.syntax.upos(i);
  if (upos === "VERB" || upos === "AUX" || upos === "ADV" || upos === "ADP") return null;
  if (isCouple && upos !== "NOUN") return readCouple(scene, i, sentence, from, to);
  return readNoun(scene, i, sentence, from, to, taken);
}

function blank(
  scene: Scene,
  from: number,
  to: number,
  head: number,
  sentence: number,
  form: Draft["form"],
  kind: EntityKind,
): Draft {
  return {
    from,
    to,
    head,
    form,
    sentence,
    quote: scene.quoteOf[head]!,
    kind,
    gender: "u",
    sure: true,
    plural: false,
    words: [],
    titleFrom: from,
    titleTo: from,
    role: null,
    sector: null,
    definite: "definite",
    entity: null,
    by: "pronoun",
  };
}

function readPronoun(scene: Scene, i: number, sentence: number): Draft | null {
  const word = scene.lower(i);
  const personal = scene.lexicon.grammar.pronouns.get(word);
  if (personal !== undefined) {
    const kind = personal.thing ? "organization" : personal.plural ? "group" : "person";
    const draft = blank(scene, i, i + 1, i, sentence, "pronoun", kind);
    draft.gender = personal.gender;
    draft.plural = personal.plural;
    return draft;
  }
  if (!scene.lexicon.grammar.relatives.has(word)) return null;
  // "that" is a relative only where the parse has it inside a relative clause; "which" and "that" may be things.
  const { syntax } = scene;
  if (word === "that") {
    const relation = syntax.relation(i);
    if (relation !== "nsubj" && relation !== "obj") return null;
    const verb = syntax.head(i);
    if (verb < 0 || !syntax.deprel(verb).startsWith("acl:relcl")) return null;
  }
  const draft = blank(
    scene,
    i,
    i + 1,
    i,
    sentence,
    "pronoun",
    word === "which" || word === "that" ? "organization" : "person",
  );
  draft.by = "relative";
  return draft;
}

/** "The two", "both", "the three": a number that stands for persons named before. */
function readCouple(scene: Scene, i: number, sentence: number, from: number, to: number): Draft | null {
  const { syntax } = scene;
  const relation = syntax.relation(i);
  const isArgument =
    relation === "nsubj" || relation === "obj" || relation === "obl" || relation === "nmod" || relation === "conj";
  const next = i + 1 < to ? syntax.upos(i + 1) : "PUNCT";
  if (!isArgument || next === "NOUN" || next === "PROPN" || next === "ADJ" || next === "NUM") return null;
  const word = scene.lower(i);
  const hasThe = i > from && scene.lower(i - 1) === "the";
  if (word !== "both" && !hasThe) return null;
  if (i + 1 < to && scene.lower(i + 1) === "of") return null;
  const draft = blank(scene, hasThe ? i - 1 : i, i + 1, i, sentence, "nominal", "group");
  draft.plural = true;
  draft.by = "couple";
  draft.words = [word];
  return draft;
}

function readNoun(scene: Scene, i: number, sentence: number, from: number, to: number, taken: Int8Array): Draft | null {
  const { lexicon, syntax } = scene;
  const word = (k: number) => scene.lower(k);
  let role: Role | null = null;
  let sector: Sector | null = null;
  let end = i + 1;
  let kind: EntityKind = "role";
  let by = "crowd";
  const asRole = scene.has(i, ROLE) ? lexicon.roles.match(i, to, word) : null;
  const asOrganization = scene.has(i, ORG_NOUN) ? lexicon.organizationNouns.match(i, to, word) : null;
  const asDocument = scene.has(i, DOCUMENT) ? lexicon.documents.match(i, to, word) : null;
  if (asOrganization !== null && (asRole === null || asOrganization.length > asRole.length)) {
    end = i + asOrganization.length;
    kind = "organization";
    sector = asOrganization.value.sector;
    by = asOrganization.value.by;
  } else if (asRole !== null) {
    role = asRole.value;
    end = i + asRole.length;
    kind = role.plural ? "group" : "person";
    by = role.by;
  } else if (asDocument !== null) {
    end = i + asDocument.length;
    kind = "document";
    by = asDocument.value;
  } else if (scene.has(i, CROWD)) {
    kind = "group";
    const upos = syntax.upos(i);
    if (upos !== "NOUN" && upos !== "PROPN") return null;
  } else return null;
  // "bank account", "campaign manager": the head of the compound stands further on.
  const isRead = kind === "document" && end + 1 < to && readsAt(scene, end);
  if (end < to && !isRead && continuesCompound(scene, end, taken)) return null;
  const head = scene.syntax.headOf(i, end);
  const relation = syntax.relation(head);
  const last = end - 1;
  const upos = syntax.upos(last);
  if (upos !== "NOUN" && upos !== "PROPN" && !(upos === "ADJ" && role !== null && hasDeterminer(scene, i, from)))
    return null;
  if (relation === "compound" && end < to && taken[end] === 1) return null;
  const start = leftEdge(scene, i, from, taken, kind);
  if (
    end < to &&
    taken[end] === 1 &&
    role?.title &&
    scene.syntax.start(end) > scene.syntax.end(last) &&
    !scene.has(last, UPPER)
  ) {
    // "deputy spokesman Anton Brizzel": belongs to the name.
    return null;
  }
  const draft = blank(scene, start, end, last, sentence, "nominal", kind);
  draft.role = role;
  draft.sector = sector;
  draft.gender = role?.gender ?? "u";
  draft.plural = kind === "group";
  draft.definite = definiteness(scene, start, i);
  draft.words = scene.words(i, end);
  draft.by = by;
  // "report" with nothing before it, as in "report card" or "to order", speaks of no one document.
  if (kind === "document" && draft.definite === "bare" && start === i) return null;
  if (
    scene.has(i, ORG_NOUN) &&
    asOrganization !== null &&
    kind === "organization" &&
    draft.definite === "bare" &&
    start === i &&
    !scene.has(i, UPPER)
  ) {
    // "bank", "team" with nothing before it speaks of no one body.
    return null;
  }
  return draft;
}

function hasDeterminer(scene: Scene, i: number, from: number): boolean {
  if (i === from) return false;
  const { definite, indefinite } = scene.lexicon.grammar;
  const before = scene.lower(i - 1);
  return definite.has(before) || indefinite.has(before);
}

function continuesCompound(scene: Scene, next: number, taken: Int8Array): boolean {
  if (taken[next] === 1) return false;
  const upos = scene.syntax.upos(next);
  if (upos === "NOUN") return true;
  // "an email Wednesday": a day is not the head.
  if (upos === "PROPN" && scene.has(next, UPPER) && !scene.has(next, NOT_NAME)) return true;
  const lower = scene.lower(next);
  // "president-elect", "author-turned-senator".
  return lower === "-" && scene.glued(next);
}

/** Leftwards over what belongs to the noun: determiners, adjectives, nouns, possessors. */
function leftEdge(scene: Scene, i: number, from: number, taken: Int8Array, kind: EntityKind): number {
  const { syntax } = scene;
  let at = i;
  let steps = 0;
  while (at > from && steps < 12) {
    const before = at - 1;
    // "Ana Ilieva Blasts Bank Chief": in a headline a name before is not the noun's.
    if (taken[before] === 1 && scene.titleCase[syntax.sentenceOf(before)]!) break;
    const upos = syntax.upos(before);
    const lower = scene.lower(before);
    steps += 1;
    if (upos === "DET") {
      at = before;
      break;
    }
    // "at least 14 people".
    if (before - 1 >= from && (lower === "least" || lower === "most") && scene.lower(before - 1) === "at") break;
    if (upos === "ADJ" || upos === "NUM" || (upos === "NOUN" && lower !== "%") || upos === "PROPN") {
      at = before;
      continue;
    }
    if (upos === "PRON") {
      if (scene.syntax.relation(before) === "nmod" || scene.lexicon.grammar.possessives.has(lower)) at = before;
      break;
    }
    if (lower === "'s" || lower === "'" || lower === "’") {
      // The possessor's own words: a name as a whole, else one noun phrase.
      at = before;
      if (at > from && taken[at - 1] === 1) {
        while (at > from && taken[at - 1] === 1) at -= 1;
        if (at > from && scene.lower(at - 1) === "the") at -= 1;
        break;
      }
      continue;
    }
    // "the “Clean Rivers” ad": a title in quotation marks.
    if (kind === "document" && scene.quoteOf[before]! >= 0 && !scene.has(before, WORD)) {
      const open = quoteStart(scene, before, from);
      if (open > from && open < before) {
        at = open;
        continue;
      }
    }
    if (lower === "-" && scene.glued(before) && before > from) {
      at = before - 1;
      continue;
    }
    if (
      upos === "VERB" &&
      (syntax.xpos(before) === "VBN" || syntax.xpos(before) === "VBG") &&
      syntax.head(before) >= at &&
      syntax.relation(before) === "amod"
    ) {
      at = before;
      continue;
    }
    if (upos === "ADV" && syntax.head(before) >= at && syntax.head(before) <= i) {
      at = before;
      continue;
    }
    break;
  }
  return at;
}

/** First token of the quotation that ends at `last`, where it is short; `last` itself otherwise. */
function quoteStart(scene: Scene, last: number, from: number): number {
  const quote = scene.quoteOf[last]!;
  let open = last;
  while (open > from && last - open < 8 && scene.quoteOf[open - 1] === quote) open -= 1;
  return open > from && scene.quoteOf[open - 1] !== quote ? open : last;
}

function definiteness(scene: Scene, start: number, noun: number): Draft["definite"] {
  const first = scene.lower(start);
  const { grammar } = scene.lexicon;
  if (grammar.definite.has(first)) return "definite";
  if (grammar.indefinite.has(first)) return "indefinite";
  if (scene.syntax.upos(start) === "PRON") return "possessive";
  for (let i = start; i < noun; i += 1)
    if (scene.lower(i) === "'s" || scene.lower(i) === "'" || scene.lower(i) === "’") return "possessive";
  if (scene.syntax.upos(start) === "NUM") return "indefinite";
  return "bare";
}

/** The nation named before the noun, "the Russian minister", or null. */
export function nationOf(scene: Scene, from: number, to: number): string | null {
  let nation: string | null = null;
  for (let i = from; i < to; i += 1) {
    if (!scene.has(i, NATION_ADJECTIVE | UPPER)) continue;
    nation = scene.lexicon.nations.get(scene.lower(i)) ?? nation;
  }
  return nation;
}

/** “…,” the email read.: a verb that the tagger took for a noun, at the end of the sentence. */
export function readsAt(scene: Scene, i: number): boolean {
  return scene.lexicon.documentVerbs.has(scene.lower(i)) && scene.lower(i + 1) === ".";
}
