import type { EntityKind } from "../../core/index.ts";
import {
  ACRONYM,
  GIVEN,
  HEAD,
  INITIAL,
  KNOWN,
  ORG_NOUN,
  PARTICLE,
  ROLE,
  SUFFIX,
  SURNAME,
  UPPER,
  WELL_KNOWN,
  WORD,
} from "./lexicon.ts";
import type { Candidate } from "./names.ts";
import type { Sector } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** What a name is: null where it names a thing that is no entity, such as a law. */
export interface Kind {
  readonly kind: EntityKind | null;
  readonly sector: Sector | null;
  readonly nation: string | null;
  readonly by: string;
}

/** Evidence for each kind, in points; the highest wins. */
interface Evidence {
  person: number;
  organization: number;
  place: number;
  thing: number;
}

/** Points for a place above which the first word of an organisation's name is one: "in Vosk", "the Vosk valley". */
const NAMESAKE = 1.3;

/** Places of one name that are looked at. */
const CONTEXTS_MAX = 12;

/**
 * Types all names of a report at once: evidence is summed over all places where the same words stand, and a surname takes
 * the kind of the full name.
 */
export function typeNames(scene: Scene, candidates: readonly Candidate[]): Kind[] {
  const byWords = new Map<string, number[]>();
  candidates.forEach((candidate, index) => {
    const key = scene.words(candidate.from, candidate.to).join(" ");
    const list = byWords.get(key);
    if (list === undefined) byWords.set(key, [index]);
    else list.push(index);
  });
  const kinds: Kind[] = new Array(candidates.length);
  const personWords = new Set<string>();
  const acronyms = new Set<string>();
  const organizationWords = new Set<string>();
  // Long names first, so that "Ilieva" follows "Ana Ilieva".
  const groups = [...byWords.values()].sort((a, b) => lengthOf(candidates[b[0]!]!) - lengthOf(candidates[a[0]!]!));
  for (const group of groups) {
    const first = candidates[group[0]!]!;
    const kind = decide(
      scene,
      group.map((index) => candidates[index]!),
      personWords,
      acronyms,
      organizationWords,
    );
    for (const index of group) kinds[index] = kind;
    const length = lengthOf(first);
    if (kind.kind === "person" && length > 1) {
      let last = first.to - 1;
      while (last > first.from && scene.has(last, SUFFIX)) last -= 1;
      personWords.add(scene.lower(last));
      // "Wasserman Schultz" of "Debbie Wasserman Schultz".
      if (last - first.from >= 2) personWords.add(scene.words(first.from + 1, last + 1).join(" "));
      if (scene.has(first.from, GIVEN)) personWords.add(scene.lower(first.from));
    }
    if (kind.kind === "organization" && length > 1) {
      acronyms.add(initials(scene, first.from, first.to));
      if (!scene.has(first.from, WELL_KNOWN)) organizationWords.add(scene.lower(first.from));
    }
  }
  return kinds;
}

function lengthOf(candidate: Candidate): number {
  return candidate.to - candidate.from;
}

/** "ctfc" of "Clean Towns for Children": first letters of the capitalised words. */
export function initials(scene: Scene, from: number, to: number): string {
  let letters = "";
  for (let i = from; i < to; i += 1) if (scene.has(i, UPPER)) letters += scene.lower(i)[0]!;
  return letters;
}

function decide(
  scene: Scene,
  group: readonly Candidate[],
  personWords: ReadonlySet<string>,
  acronyms: ReadonlySet<string>,
  organizationWords: ReadonlySet<string>,
): Kind {
  const first = group[0]!;
  const evidence: Evidence = { person: 0, organization: 0, place: 0, thing: 0 };
  let sector: Sector | null = null;
  let nation: string | null = null;
  let by = "name-shape";
  const known = group.find((candidate) => candidate.known !== null)?.known ?? null;
  const length = lengthOf(first);
  const key = scene.words(first.from, first.to).join(" ");
  if (known !== null) {
    if (known.kind === "group") return { kind: "group", sector: null, nation: known.nation, by: known.by };
    const weight = length > 1 || known.nation !== null ? 6 : 4;
    if (known.kind === "place") evidence.place += weight;
    else evidence.organization += weight;
    sector = known.sector;
    nation = known.nation;
    by = known.by;
  }
  shape(scene, first, evidence);
  const head = length > 1 || known === null ? headOf(scene, first) : null;
  if (head !== null && known === null) {
    // "Paige Church" may be somebody, "Vigo County" is not.
    const isName = length === 2 && scene.has(first.from, GIVEN) && scene.has(first.to - 1, SURNAME);
    const strength = isName || length === 1 ? 1.5 : 4.5;
    if (head.kind === "organization") evidence.organization += strength;
    else if (head.kind === "place") evidence.place += strength;
    else evidence.thing += strength;
    sector = head.sector;
    by = head.by;
  }
  if (personWords.has(key)) evidence.person += known === null ? 6 : 2.5;
  if (acronyms.has(key.replaceAll(".", ""))) evidence.organization += 5;
  // The places speak together, but many of one kind weigh no more than three.
  const around: Evidence = { person: 0, organization: 0, place: 0, thing: 0 };
  const contexts = Math.min(group.length, CONTEXTS_MAX);
  for (let i = 0; i < contexts; i += 1) context(scene, group[i]!, around);
  const scale = Math.min(1, 3 / contexts);
  // "Brizzel Holdings … Brizzel": a given name too, unless somebody is called so. Of "Vosk Liberation Front … in Vosk" it is the place.
  if (organizationWords.has(key) && !personWords.has(key) && around.place * scale < NAMESAKE)
    evidence.organization += 3;
  evidence.person += around.person * scale;
  evidence.organization += around.organization * scale;
  evidence.place += around.place * scale;
  evidence.thing += around.thing * scale;
  const best = Math.max(evidence.person, evidence.organization, evidence.place, evidence.thing);
  if (best < 0.9) return { kind: null, sector: null, nation: null, by };
  if (best === evidence.person)
    return { kind: "person", sector: null, nation: null, by: known === null ? by : "name-context" };
  if (best === evidence.organization) return { kind: "organization", sector: sector ?? "any", nation: null, by };
  if (best === evidence.place) return { kind: "place", sector: null, nation, by };
  return { kind: null, sector: null, nation: null, by };
}

function headOf(scene: Scene, candidate: Candidate) {
  const { heads } = scene.lexicon;
  const last = candidate.to - 1;
  // "Department of Fisheries", "Center for Fish": the head stands first.
  for (let i = candidate.from; i < candidate.to - 1; i += 1) {
    const next = scene.lower(i + 1);
    if ((next === "of" || next === "for" || next === "on") && scene.has(i, HEAD)) return heads.get(scene.lower(i))!;
    if (next === "of" || next === "for" || next === "on") return heads.get(scene.lower(i).replace(/s$/, "")) ?? null;
  }
  // "World War II".
  const end = last > candidate.from && scene.has(last, SUFFIX) && scene.has(last - 1, HEAD) ? last - 1 : last;
  return scene.has(end, HEAD) ? heads.get(scene.lower(end))! : null;
}

/** What the words themselves show. */
function shape(scene: Scene, candidate: Candidate, evidence: Evidence): void {
  const { from, to } = candidate;
  let last = to - 1;
  if (last > from && scene.has(last, SUFFIX)) {
    evidence.person += 3;
    last -= 1;
  }
  const length = last - from + 1;
  const given = scene.has(from, GIVEN);
  if (length === 1) {
    if (given) evidence.person += 1.6;
    if (scene.has(from, SURNAME)) evidence.person += 1.4;
    if (scene.has(from, WELL_KNOWN)) evidence.person += 4.5;
    if (scene.has(from, ACRONYM)) {
      const size = scene.form(from).replaceAll(".", "").length;
      if (size <= 6) evidence.organization += 2.2;
    } else if (/[a-z](?:[A-Z]|\.com|\.org|\.net)/.test(scene.form(from)))
      evidence.organization += scene.form(from).startsWith("Mc") || scene.form(from).startsWith("Mac") ? 0 : 2;
    else if (!given && !scene.has(from, SURNAME)) {
      evidence.person += 0.5;
      evidence.thing += 0.4;
    }
    return;
  }
  let ands = 0;
  let initialsCount = 0;
  for (let i = from; i <= last; i += 1) {
    const word = scene.lower(i);
    if (word === "of" || word === "for" || word === "&" || word === "and" || word === "on") ands += 1;
    else if (i > from && scene.has(i, INITIAL)) initialsCount += 1;
    else if (i > from && i < last && scene.has(i, PARTICLE) && !scene.has(i, UPPER)) evidence.person += 1;
  }
  if (ands > 0) {
    evidence.organization += 2;
    evidence.thing += 1;
    return;
  }
  if (given && length <= 5) evidence.person += 3.2;
  else if (scene.has(from, INITIAL) && length <= 4) evidence.person += 2;
  else if (scene.lexicon.nations.has(scene.lower(last)) && scene.has(last, KNOWN)) {
    // "Brizzel Europe": a branch, or a title.
    evidence.organization += 1;
    evidence.thing += 0.8;
  } else if (length === 2) evidence.person += 0.95;
  else if (length === 3) evidence.person += 0.5;
  else evidence.organization += 1;
  if (initialsCount > 0) evidence.person += 2;
  if (scene.has(last, SURNAME) && !scene.has(last, HEAD)) evidence.person += 1;
  if (scene.has(last, WELL_KNOWN)) evidence.person += 1.5;
  if (scene.has(last, ACRONYM) && length === 2 && !given) evidence.organization += 1;
}

/** What stands around one of its places. */
function context(scene: Scene, candidate: Candidate, evidence: Evidence): void {
  const { syntax, lexicon } = scene;
  const { from, to, sentence } = candidate;
  const bounds = scene.sentences[sentence]!;
  if (candidate.honorific !== null) evidence.person += 6;
  else if (candidate.role !== null) evidence.person += 5;
  // A dateline by itself looks like a headline.
  if (opensDateline(scene, candidate)) evidence.place += 5;
  if (candidate.weak) return;
  const before = from > bounds.from ? scene.lower(from - 1) : "";
  const isLocative = lexicon.grammar.inPlaces.has(before);
  evidence.place += placeAround(scene, from, to, bounds.to);
  if (from > bounds.from && isMediaNoun(scene, from - 1)) evidence.organization += 3;
  if (to - from > 1 && lexicon.grammar.mediaOpeners.has(scene.lower(from))) evidence.organization += 3;
  evidence.organization += companyAround(scene, from, to, bounds.from, bounds.to);
  evidence.place += placeNamed(scene, from, to, bounds.from);
  if (isLocative) evidence.place += before === "in" ? 1.4 : 0.8;
  else if (lexicon.grammar.towardPlaces.has(before)) evidence.place += 0.3;
  else if (before === "the") {
    evidence.organization += 1;
    evidence.thing += 1;
    evidence.person -= 2;
  } else if (
    from > bounds.from &&
    candidate.role === null &&
    scene.has(from - 1, ROLE) &&
    !scene.has(from - 1, UPPER)
  ) {
    // "spokesman Anton Brizzel".
    const noun = syntax.upos(from - 1);
    if (
      (noun === "NOUN" || noun === "PROPN") &&
      (lexicon.roles.match(from - 1, from, (i) => scene.lower(i))?.value.title ?? false)
    )
      evidence.person += 3;
  }
  const next = to < bounds.to ? scene.lower(to) : "";
  const after = to + 1 < bounds.to ? scene.lower(to + 1) : "";
  // "prosecutors in Castellane, who …" are the prosecutors.
  if (next === "who" || (next === "," && (after === "who" || after === "whose")))
    evidence.person += isLocative ? 0 : 2.5;
  else if (
    next === "," &&
    to + 2 < bounds.to &&
    /^\d\d$/.test(after) &&
    (scene.lower(to + 2) === "," || scene.lower(to + 2) === ".")
  )
    evidence.person += 3.5;
  else if (next === "," && after !== "" && scene.has(to + 1, UPPER)) {
    // "Chico, Calif.", "Sofia, Bulgaria".
    const match = lexicon.known.match(to + 1, bounds.to, (i) => scene.lower(i));
    if (
      match !== null &&
      match.value.kind === "place" &&
      (scene.lower(to + 1 + match.length) === "," ||
        to + 1 + match.length >= bounds.to - 1 ||
        match.value.by === "state-abbreviations")
    )
      evidence.place += 1.5;
  } else if (next === "," && isRoleApposition(scene, to + 1, bounds.to)) evidence.person += 2.5;
  else if (next === "(" && /^[RDI](?:-|$)/.test(scene.form(to + 1)) && after.length <= 8) evidence.person += 2.5;
  // The verb that it is the subject of.
  const headToken = syntax.headOf(from, to);
  const relation = headToken < 0 ? "" : syntax.relation(headToken);
  if (relation === "nsubj") {
    const verb = syntax.head(headToken);
    if (verb >= 0 && lexicon.speech.has(syntax.lemma(verb))) {
      evidence.person += 1;
      evidence.organization += 0.6;
    } else if (verb >= 0 && syntax.child(verb, "cop") >= 0 && scene.has(verb, ROLE | ORG_NOUN)) {
      // "Brizzel is a reporter", "Brizzel is a bank".
      if (scene.has(verb, ROLE)) evidence.person += 2;
      else evidence.organization += 2;
    } else evidence.person += 0.3;
  } else if (next !== "" && to < bounds.to && syntax.upos(to) === "VERB" && lexicon.speech.has(syntax.lemma(to)))
    evidence.person += 0.8;
  else if (relation === "compound" && next !== "" && !scene.has(to, WORD)) evidence.thing += 0.1;
}

/** Tokens between a possessor and the noun that is looked at: "Trassia's deputy energy minister". */
const OWNED_TOKENS = 4;

/** Points for a place by its first word and by the noun after it: "Port Vell", "Vell airport", "Trassia's energy minister". */
function placeAround(scene: Scene, from: number, to: number, limit: number): number {
  const { grammar } = scene.lexicon;
  let points = 0;
  if (to - from > 1 && grammar.placeOpeners.has(scene.lower(from)) && !scene.has(to - 1, HEAD)) points += 1.5;
  if (to >= limit) return points;
  const next = scene.lower(to);
  if (grammar.placeNouns.has(next) && !scene.has(to, UPPER)) return points + 2;
  if (next !== "'s" && next !== "'") return points;
  for (let i = to + 1; i < Math.min(limit, to + 1 + OWNED_TOKENS); i += 1) {
    if (scene.has(i, UPPER)) break;
    const upos = scene.syntax.upos(i);
    if (upos !== "NOUN" && upos !== "ADJ" && upos !== "PROPN") break;
    if (grammar.stateNouns.has(scene.lower(i))) return points + 2.5;
  }
  return points;
}

/** Points for a company by the noun beside its name: "the chipmaker Orvex", "Orvex shares", "a takeover of Orvex". */
function companyAround(scene: Scene, from: number, to: number, first: number, limit: number): number {
  const { grammar } = scene.lexicon;
  let points = 0;
  if (from > first && grammar.companyNouns.has(scene.lower(from - 1)) && !scene.has(from - 1, UPPER)) points += 3;
  if (from - 2 >= first && COMPANY_CASE.has(scene.lower(from - 1)) && grammar.takeovers.has(scene.lower(from - 2)))
    points += 1.5;
  let next = to;
  if (next < limit && POSSESSIVE.has(scene.lower(next))) next += 1;
  if (next >= limit || scene.has(next, UPPER)) return points;
  // "Orvex shares fell": taggers take the noun for a verb.
  if (scene.syntax.upos(next) === "VERB" && !(next + 1 < limit && scene.syntax.xpos(next + 1) === "VBD")) return points;
  const word = scene.lower(next);
  const phrase = next + 1 < limit ? `${word} ${scene.lower(next + 1)}` : word;
  // "Brizzel's co-founder" may be a person's.
  const isThing = grammar.companyThings.has(word) || grammar.companyThings.has(phrase);
  return isThing && (next === to || !scene.has(next, ROLE)) ? points + 2 : points;
}

const COMPANY_CASE: ReadonlySet<string> = new Set(["of", "with", "in"]);
const POSSESSIVE: ReadonlySet<string> = new Set(["'s", "’s", "'", "’"]);

/** Names of a list that are looked at between "of" and a name: "the cities of Dayne, Marlow and Vosk". */
const LISTED_TOKENS = 8;

/** Points for a place by what governs its name: "the provinces of Dayne and Vosk", "northern Vosk", "Vosk closed its border". */
function placeNamed(scene: Scene, from: number, to: number, first: number): number {
  const { syntax, lexicon } = scene;
  const { grammar } = lexicon;
  let points = 0;
  const isBeside = from > first && grammar.sides.has(scene.lower(from - 1)) && !scene.has(to - 1, HEAD | ORG_NOUN);
  if (isBeside && (from - 1 === first || !scene.has(from - 1, UPPER))) points += 2.5;
  let at = from - 1;
  while (at > first && from - at < LISTED_TOKENS && (LISTS.has(scene.lower(at)) || scene.has(at, UPPER))) at -= 1;
  if (at > first && scene.lower(at) === "of") {
    const noun = scene.lower(at - 1);
    const phrase = at - 2 >= first ? `${scene.lower(at - 2)} ${noun}` : noun;
    if ((grammar.placesOf.has(noun) || grammar.placesOf.has(phrase)) && !scene.has(at - 1, UPPER)) points += 3;
  }
  const head = syntax.headOf(from, to);
  if (head < 0 || syntax.relation(head) !== "nsubj" || syntax.head(head) < 0) return points;
  const object = syntax.child(syntax.head(head), "obj");
  const owner = object < 0 ? -1 : syntax.child(object, "nmod:poss");
  return owner >= 0 && scene.lower(owner) === "its" && grammar.stateNouns.has(scene.lower(object))
    ? points + 3
    : points;
}

const LISTS: ReadonlySet<string> = new Set([",", "and", "or"]);

/** "the daily", "newspaper" right before a name. */
function isMediaNoun(scene: Scene, i: number): boolean {
  return scene.lexicon.grammar.mediaNouns.has(scene.lower(i)) && !scene.has(i, UPPER);
}

/** Units of text in which a dateline ends: "LODRAN, Orvalia, Nov. 23 (Meridian) —". */
const DATELINE_LENGTH = 60;
const DATELINE_END = /^[^!?\n]*?(?:—|–|--?)\s/u;

/** "LODRAN, Nov 23 (Meridian) - …", "HARWICK — …": a town in capitals at the start of a paragraph, up to a dash. */
function opensDateline(scene: Scene, candidate: Candidate): boolean {
  const { syntax } = scene;
  for (let i = candidate.from; i < candidate.to; i += 1) if (!scene.has(i, ACRONYM)) return false;
  const start = syntax.start(candidate.from);
  if (start > 0 && scene.text[start - 1] !== "\n") return false;
  const end = syntax.end(candidate.to - 1);
  const rest = scene.text.slice(end, end + DATELINE_LENGTH);
  return /^(?:,|\s*[(—–-])/.test(rest) && DATELINE_END.test(rest);
}

/** "…, a senator from …": a role within a few words after the comma. */
export function isRoleApposition(scene: Scene, from: number, limit: number): boolean {
  const end = Math.min(limit, from + 7);
  // "at Vardholm, to a rival".
  if (scene.syntax.upos(from) === "ADP") return false;
  for (let i = from; i < end; i += 1) {
    const word = scene.lower(i);
    if (word === "," || word === "." || word === "and") return false;
    if (scene.has(i, ROLE)) {
      const match = scene.lexicon.roles.match(i, limit, (k) => scene.lower(k));
      if (match !== null && !match.value.plural) {
        const upos = scene.syntax.upos(i);
        if (upos !== "VERB" && upos !== "AUX") return true;
      }
    }
    const upos = scene.syntax.upos(i);
    if (upos === "VERB" || upos === "AUX" || upos === "PRON") return false;
  }
  return false;
}
