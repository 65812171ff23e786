import {
  ACRONYM,
  GIVEN,
  HEAD,
  HONORIFIC,
  INITIAL,
  KNOWN,
  type KnownName,
  LOWER_NAME,
  NATION_ADJECTIVE,
  NOT_NAME,
  OPENER,
  ORG_NOUN,
  PARTICLE,
  PRONOUN,
  ROLE,
  type Role,
  SUFFIX,
  SURNAME,
  UPPER,
  WELL_KNOWN,
  WORD,
} from "./lexicon.ts";
import type { Gender } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** A capitalised stretch that may be a name, with what stands before it. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** Title and role before it; equal edges for none. */
  readonly titleFrom: number;
  readonly titleTo: number;
  readonly role: Role | null;
  readonly honorific: Gender | null;
  readonly known: KnownName | null;
  /** Found among the capitals of a headline, where upper case proves nothing. */
  readonly weak: boolean;
}

/** Names of one first word that a headline is compared with. */
const NAMES_MAX = 64;

/** All candidates in text order. `known` are names that the running text gave, for headlines; see `findInHeadline`. */
export function findCandidates(scene: Scene): Candidate[] {
  const out: Candidate[] = [];
  const proper = properForms(scene);
  scene.sentences.forEach((sentence, index) => {
    if (!scene.readable(index)) return;
    if (scene.titleCase[index]!) return;
    findInSentence(scene, index, sentence.from, sentence.to, proper, out);
  });
  const names = new Map<string, (readonly string[])[]>();
  const seen = new Set<string>();
  for (const candidate of out) {
    const words = scene.words(candidate.from, candidate.to);
    // A surname alone is found by way of the full name.
    for (const form of candidate.known === null && words.length > 1 ? [words, words.slice(-1)] : [words]) {
      const key = form.join(" ");
      if (seen.has(key)) continue;
      seen.add(key);
      const list = names.get(form[0]!) ?? [];
      if (list.length < NAMES_MAX) list.push(form);
      names.set(form[0]!, list);
    }
  }
  for (const list of names.values()) list.sort((a, b) => b.length - a.length);
  scene.sentences.forEach((sentence, index) => {
    if (scene.readable(index) && scene.titleCase[index]!)
      findInHeadline(scene, index, sentence.from, sentence.to, names, out);
  });
  return out.sort((a, b) => a.from - b.from);
}

/** Forms that stand capitalised inside a sentence somewhere, so that they are names at its start too. */
function properForms(scene: Scene): Set<string> {
  const proper = new Set<string>();
  for (const [index, sentence] of scene.sentences.entries()) {
    if (scene.titleCase[index]!) continue;
    for (let i = sentence.from + 1; i < sentence.to; i += 1) {
      if (scene.has(i, UPPER) && !opensClause(scene, i, sentence.from)) proper.add(scene.lower(i));
    }
  }
  return proper;
}

/** True where upper case may be due to the place: first word of a sentence, after a quotation mark, colon or dash. */
function opensClause(scene: Scene, i: number, from: number): boolean {
  if (i === from) return true;
  const before = scene.lower(i - 1);
  return (
    !scene.has(i - 1, WORD) && before !== "," && before !== "-" && before !== "&" && before !== "." && before !== ")"
  );
}

function isNameToken(scene: Scene, i: number, from: number, proper: ReadonlySet<string>): boolean {
  const flags = scene.flags(i);
  if ((flags & UPPER) === 0) {
    // "al-Assad" as one token, "iPhone".
    return (flags & LOWER_NAME) !== 0 && scene.syntax.upos(i) === "PROPN";
  }
  if ((flags & NOT_NAME) !== 0 && !startsKnown(scene, i)) return isNameMonth(scene, i);
  if ((flags & PRONOUN) !== 0) return false;
  if (!opensClause(scene, i, from)) {
    // Inside a sentence upper case is a name, unless it is "The" or "And" in a title.
    return (flags & OPENER) === 0 || scene.syntax.upos(i) === "PROPN" || startsKnown(scene, i);
  }
  const propn = scene.syntax.upos(i) === "PROPN";
  // "New York", "Two Rivers": an opener that is the first word of a known name of several words.
  if ((flags & OPENER) !== 0 && (flags & KNOWN) !== 0 && startsKnown(scene, i, 2)) return true;
  if ((flags & OPENER) !== 0) return propn && scene.has(i + 1, UPPER) && (flags & (GIVEN | SURNAME)) !== 0;
  if ((flags & (ACRONYM | HONORIFIC | WELL_KNOWN)) !== 0) return true;
  if (startsKnown(scene, i)) return true;
  if ((flags & (GIVEN | SURNAME)) !== 0) return propn || proper.has(scene.lower(i));
  if ((flags & ROLE) !== 0) return true;
  return propn || proper.has(scene.lower(i));
}

/** "April Ryan", "May": a month that is somebody's name. */
function isNameMonth(scene: Scene, i: number): boolean {
  return scene.has(i, GIVEN) && scene.has(i + 1, UPPER) && !scene.has(i + 1, NOT_NAME) && scene.has(i + 1, SURNAME);
}

function startsKnown(scene: Scene, i: number, least = 1): boolean {
  if (!scene.has(i, KNOWN)) return false;
  const end = scene.sentences[scene.syntax.sentenceOf(i)]!.to;
  const match = scene.lexicon.known.match(i, end, (at) => scene.lower(at));
  return match !== null && match.length >= least && caseFits(scene, i, i + match.length);
}

/** Gazetteer words must be capitalised: "us" is no country, "who" no organisation, "time" no magazine. */
function caseFits(scene: Scene, from: number, to: number): boolean {
  const length = scene.syntax.end(to - 1) - scene.syntax.start(from);
  for (let i = from; i < to; i += 1) {
    const flags = scene.flags(i);
    if ((flags & WORD) === 0 || scene.lexicon.grammar.joiners.has(scene.lower(i)) || scene.lower(i) === "'s") continue;
    if ((flags & UPPER) === 0) return false;
  }
  if (to - from > 1) return true;
  const lower = scene.lower(from);
  // Short words that are names only in capitals: "US", "UN", "WHO", "ICE", "RT", "AP".
  if (length <= 4 && scene.lexicon.grammar.capitalsOnly.has(lower)) return scene.has(from, ACRONYM);
  return true;
}

function findInSentence(
  scene: Scene,
  sentence: number,
  from: number,
  to: number,
  proper: ReadonlySet<string>,
  out: Candidate[],
): void {
  let i = from;
  while (i < to) {
    // "(D-Mont.)": party and state in brackets are a description, no names.
    const opening = scene.lower(i);
    if (opening === "(" && isPartyNote(scene, i, to)) {
      while (i < to && scene.lower(i) !== ")") i += 1;
      continue;
    }
    // ", R-Ohio,".
    if (opening === "," && isPartyNote(scene, i, to)) {
      i += 1;
      while (i < to && scene.lower(i) !== ",") i += 1;
      continue;
    }
    if (!isNameToken(scene, i, from, proper)) {
      i += 1;
      continue;
    }
    const end = extendRun(scene, i, from, to, proper);
    splitRun(scene, sentence, i, end, to, out);
    i = end;
  }
}

function isPartyNote(scene: Scene, i: number, to: number): boolean {
  const party = i + 1 < to ? scene.form(i + 1) : "";
  if (/^[RDIL]-/.test(party)) return true;
  return (
    /^[RDIL]$/.test(party) &&
    i + 2 < to &&
    (scene.lower(i + 2) === "-" || (scene.lower(i + 2) === ")" && scene.lower(i) === "(") || scene.lower(i + 2) === "–")
  );
}

/** The end of the capitalised run that starts at `i`, with the small words that may stand inside a name. */
function extendRun(scene: Scene, i: number, from: number, to: number, proper: ReadonlySet<string>): number {
  let end = i + 1;
  while (end < to) {
    if (end - i > 24) break;
    const lower = scene.lower(end);
    if (isNameToken(scene, end, from, proper) && !(opensClause(scene, end, from) && scene.lower(end - 1) !== "“")) {
      end += 1;
      continue;
    }
    // "van der", "bin", "de": small words before another capital.
    if (scene.has(end, PARTICLE) && !scene.has(end, OPENER | UPPER)) {
      let next = end + 1;
      while (next < to && scene.has(next, PARTICLE) && !scene.has(next, UPPER)) next += 1;
      if (lower === "al" && next < to && scene.lower(next) === "-") next += 1;
      if (next < to && next - end <= 3 && scene.has(next, UPPER) && !scene.has(next, NOT_NAME)) {
        end = next + 1;
        continue;
      }
    }
    // "Jean-Claude", "Ban Ki-moon", "Wasserman-Schultz": a hyphen without spaces; "Trump-Putin" is parted later.
    if (lower === "-" && scene.has(end - 1, KNOWN)) {
      const match = scene.lexicon.known.match(end - 1, to, (at) => scene.lower(at));
      if (match !== null && match.length > 2) {
        end = end - 1 + match.length;
        continue;
      }
    }
    if (lower === "-" && scene.glued(end) && end + 1 < to && scene.glued(end + 1) && joinsByHyphen(scene, end)) {
      end += 2;
      continue;
    }
    // A nickname in quotation marks: Anton “Toni” Brizzel.
    if (
      (lower === "“" || lower === '"') &&
      end + 3 < to &&
      scene.has(end + 1, UPPER) &&
      (scene.lower(end + 2) === "”" || scene.lower(end + 2) === '"') &&
      scene.has(end + 3, UPPER) &&
      scene.has(end - 1, GIVEN)
    ) {
      end += 4;
      continue;
    }
    if (scene.lexicon.grammar.joiners.has(lower) && end + 1 < to) {
      const next = joinOver(scene, i, end, to);
      if (next > 0) {
        end = next;
        continue;
      }
    }
    // "Moody's", "Emily's List": a gazetteer name with an apostrophe.
    if (lower === "'s" && scene.has(i, KNOWN)) {
      const match = scene.lexicon.known.match(i, to, (at) => scene.lower(at));
      if (match !== null && i + match.length > end) {
        end = i + match.length;
        continue;
      }
    }
    break;
  }
  return end;
}

function joinsByHyphen(scene: Scene, hyphen: number): boolean {
  const left = hyphen - 1;
  const right = hyphen + 1;
  if (!scene.has(left, UPPER)) return false;
  if (scene.has(right, UPPER)) {
    const whole = (i: number) => startsKnown(scene, i) || scene.has(i, WELL_KNOWN | NATION_ADJECTIVE);
    if (scene.has(left, GIVEN) && scene.has(right, GIVEN)) return true;
    return !whole(left) && !whole(right);
  }
  // "Ki-moon", "Jong-un": lower case after the hyphen, one short word, a capital name before.
  return (
    scene.has(right, WORD) &&
    scene.syntax.end(right) - scene.syntax.start(right) <= 5 &&
    scene.has(left - 1, UPPER) &&
    scene.syntax.upos(right) === "PROPN"
  );
}

/** "Department of Justice", "Secretary of State", "Center for American Progress": where the run goes on over a small word. */
function joinOver(scene: Scene, start: number, at: number, to: number): number {
  const lower = scene.lower(at);
  if (scene.has(at, KNOWN)) return 0;
  let next = at + 1;
  if ((lower === "of" || lower === "for" || lower === "on") && next < to && scene.lower(next) === "the") next += 1;
  if (next >= to || !scene.has(next, UPPER) || scene.has(next, NOT_NAME | PRONOUN)) return 0;
  const word = scene.lower(at - 1);
  const head = scene.lexicon.heads.get(word) ?? scene.lexicon.heads.get(word.replace(/s$/, ""));
  if (scene.has(start, KNOWN | ROLE | GIVEN)) {
    for (const phrases of [scene.lexicon.known, scene.lexicon.roles] as const) {
      for (let i = start; i < at; i += 1) {
        if (!scene.has(i, KNOWN | ROLE)) continue;
        const match = phrases.match(i, to, (k) => scene.lower(k));
        if (match !== null && i + match.length > at) return i + match.length;
      }
    }
  }
  if (lower === "of") {
    // "Director of Public Affairs Ana Ilieva": the office goes on to a given name.
    if (scene.has(at - 1, ROLE)) {
      for (let i = next; i < to && i < next + 6 && scene.has(i, UPPER); i += 1)
        if (i > next && scene.has(i, GIVEN)) return next + 1;
    }
    if (head?.kind === "organization" || (head?.kind === "place" && at - 1 === start)) return next + 1;
    if (word === "university" || word === "bank" || word === "house" || word === "church") return next + 1;
    return 0;
  }
  if (lower === "&") return next + 1;
  if (lower === "for" || lower === "on") {
    // "Clean Rivers for Texas", "Democracy for America": a cause and its country.
    if (
      lower === "for" &&
      scene.lexicon.nations.has(scene.lower(next)) &&
      !scene.has(next, NATION_ADJECTIVE) &&
      !scene.has(at - 1, GIVEN | SURNAME | KNOWN | ROLE | WELL_KNOWN)
    )
      return next + 1;
    if (
      head?.kind === "organization" &&
      (lower === "for" || head.sector === "parliament" || head.sector === "society" || head.sector === "government")
    )
      return next + 1;
    return 0;
  }
  if (lower === "and") {
    // "Department of Health and Human Services": only inside a name that began with a head and "of".
    for (let i = start; i < at - 1; i += 1) {
      if (
        (scene.lower(i + 1) === "of" || scene.lower(i + 1) === "on" || scene.lower(i + 1) === "for") &&
        scene.lexicon.heads.get(scene.lower(i))?.kind === "organization"
      ) {
        return scene.has(next, GIVEN) || scene.has(next, ROLE) ? 0 : next + 1;
      }
    }
    // "Food and Drug Administration" is known by name; "Budget and Finance Committee" by its head.
    let end = next + 1;
    while (end < to && end - next < 3 && scene.has(end, UPPER)) end += 1;
    const last = scene.lexicon.heads.get(scene.lower(end - 1));
    if (
      end - next >= 2 &&
      last?.kind === "organization" &&
      !scene.has(start, GIVEN) &&
      !scene.has(next, GIVEN | ROLE) &&
      last.sector !== "media" &&
      last.sector !== "company"
    )
      return end;
  }
  return 0;
}

/** Parts a run into titles and names: "US Secretary of State Marco Rubio". */
function splitRun(scene: Scene, sentence: number, from: number, to: number, limit: number, out: Candidate[]): void {
  const { lexicon } = scene;
  const word = (i: number) => scene.lower(i);
  let at = from;
  let titleFrom = -1;
  let role: Role | null = null;
  let honorific: Gender | null = null;
  const push = (start: number, end: number, known: KnownName | null) => {
    if (start >= end) return;
    const titled = titleFrom >= 0 && known === null;
    out.push({
      from: start,
      to: end,
      sentence,
      titleFrom: titled ? titleFrom : start,
      titleTo: start,
      role: titled ? role : null,
      honorific: titled ? honorific : null,
      known,
      weak: false,
    });
    titleFrom = -1;
    role = null;
    honorific = null;
  };
  if (to - from === 1 && !scene.has(from, GIVEN | SURNAME | WELL_KNOWN)) {
    // "a Muslim", "the Russian", "Democratic": read with the nouns, or an adjective.
    if (scene.has(from, NATION_ADJECTIVE) && !startsKnown(scene, from)) return;
    if (scene.has(from, ROLE) && !startsKnown(scene, from)) return;
    // "Democratic-leaning", "Congressional": an adjective.
    const isAttribute = scene.syntax.relation(from) === "amod" || (to < limit && scene.lower(to) === "-");
    if (scene.syntax.upos(from) === "ADJ" && isAttribute && !startsKnown(scene, from) && !scene.has(from, ACRONYM))
      return;
    // "Bank executives", "City officials": a noun in upper case only for its place.
    if (
      scene.has(from, HEAD | ORG_NOUN) &&
      !startsKnown(scene, from) &&
      opensClause(scene, from, scene.sentences[sentence]!.from)
    )
      return;
  }
  // "Celebrities Ana Ilieva, Anton Brizzel and …": a plural in upper case for its place.
  if (
    to - from > 2 &&
    opensClause(scene, from, scene.sentences[sentence]!.from) &&
    /^NNP?S$/.test(scene.syntax.xpos(from)) &&
    !scene.has(from, GIVEN | SURNAME | KNOWN | HEAD) &&
    !(lexicon.roles.match(from, to, word)?.value.title ?? false) &&
    scene.has(from + 1, GIVEN)
  )
    at = from + 1;
  while (at < to) {
    const isLast = at === to - 1;
    if (scene.has(at, HONORIFIC) && !isLast) {
      const gender = lexicon.honorifics.get(word(at))!;
      if (scene.form(at).endsWith(".") || titleFrom >= 0 || at === from) {
        if (titleFrom < 0) titleFrom = at;
        if (honorific === null || honorific === "u") honorific = gender;
        at += 1;
        continue;
      }
    }
    if (scene.has(at, KNOWN)) {
      const match = lexicon.known.match(at, Math.max(to, Math.min(limit, at + 1)), word);
      if (match !== null && caseFits(scene, at, at + match.length)) {
        const end = at + match.length;
        if (end >= to) {
          push(at, end, match.value);
          return;
        }
        // Before a title or another gazetteer name it stands by itself: "FBI Director", "CNN" …; else it is the start of a
        // longer name: "Washington Times", "Florida Atlantic University".
        const next = roleAt(scene, end, to);
        if (next !== null || (match.length > 1 && match.value.kind === "organization" && scene.has(end, GIVEN))) {
          push(at, end, match.value);
          titleFrom = next === null ? -1 : at;
          at = end;
          continue;
        }
      }
    }
    const title = roleAt(scene, at, to);
    if (title !== null) {
      const end = at + title.length;
      if (end >= to) {
        // "the President", "Republican": a role without a name is read with the nouns.
        return;
      }
      if (titleFrom < 0) titleFrom = at;
      role = title.value;
      at = end;
      if (word(at) === "of") {
        let given = at + 2;
        while (given < to && !scene.has(given, GIVEN)) given += 1;
        if (given < to) at = given;
      }
      continue;
    }
    if (
      scene.has(at, NATION_ADJECTIVE) &&
      at + 1 < to &&
      (roleAt(scene, at + 1, to) !== null || scene.has(at + 1, HONORIFIC))
    ) {
      if (titleFrom < 0) titleFrom = at;
      at += 1;
      continue;
    }
    if (lexicon.roleModifiers.has(word(at)) && at + 1 < to && roleAt(scene, at + 1, to) !== null) {
      if (titleFrom < 0) titleFrom = at;
      at += 1;
      continue;
    }
    if (
      lexicon.roleModifiers.has(word(at)) &&
      at + 1 < to &&
      titleFrom < 0 &&
      to < limit &&
      scene.has(to, ROLE) &&
      !scene.has(to, UPPER)
    ) {
      // "Deputy Finance Ministry spokesman …": the first word belongs to the role that follows.
      at += 1;
      continue;
    }
    // A name up to the next title: "State Department Spokesman …", "Budget Director …".
    let end = at + 1;
    let nextTitle = false;
    while (end < to) {
      // "Department of Justice", "Office of the Inspector General": what follows a small word belongs to the name.
      const isInside = !scene.has(end - 1, UPPER) && scene.lexicon.grammar.joiners.has(word(end - 1));
      if (!isInside && scene.has(end, ROLE | NATION_ADJECTIVE) && startsTitle(scene, at, end, to)) {
        nextTitle = true;
        break;
      }
      end += 1;
    }
    const known = scene.has(at, KNOWN) ? lexicon.known.match(at, end, word) : null;
    const whole = known !== null && known.length === end - at && caseFits(scene, at, end) ? known.value : null;
    const keepFrom = at;
    push(at, end, titleFrom >= 0 && role !== null ? null : whole);
    if (nextTitle) titleFrom = keepFrom;
    at = end;
  }
}

/** A role phrase at `at` that can stand before a name in a run that ends at `to`. */
function roleAt(scene: Scene, at: number, to: number): { readonly length: number; readonly value: Role } | null {
  if (at >= to || !scene.has(at, ROLE)) return null;
  const match = scene.lexicon.roles.match(at, to, (i) => scene.lower(i));
  if (match === null || !match.value.title) return null;
  const end = at + match.length;
  if (end >= to) return match;
  // "Republican National Committee", "General Motors", "Independent Party": the run's head tells another kind.
  const last = scene.lexicon.heads.get(scene.lower(to - 1));
  if (last !== undefined && !scene.has(end, GIVEN) && !scene.has(end, HONORIFIC)) return null;
  // "Judge Judy": fine; "Major League", "Star Wars": lower-case words never come here.
  if (scene.has(end, SUFFIX)) return null;
  return match;
}

function startsTitle(scene: Scene, runFrom: number, at: number, to: number): boolean {
  if (scene.has(at, NATION_ADJECTIVE) && !scene.has(at, ROLE)) return roleAt(scene, at + 1, to) !== null && at + 1 < to;
  const match = roleAt(scene, at, to);
  if (match === null) return false;
  const end = at + match.length;
  // "Peter King", "Martin Luther King": a role word that ends a name after a given name is a surname.
  if (scene.has(runFrom, GIVEN) && match.length === 1 && !scene.form(at).endsWith(".")) {
    return end < to && scene.has(end, GIVEN) && !scene.has(at, SURNAME);
  }
  if (scene.has(at, INITIAL)) return false;
  return true;
}

/**
 * In a headline upper case proves nothing, so only names of the running text, gazetteer names and a given name with a
 * surname count.
 */
function findInHeadline(
  scene: Scene,
  sentence: number,
  from: number,
  to: number,
  names: ReadonlyMap<string, readonly (readonly string[])[]>,
  out: Candidate[],
): void {
  const { lexicon } = scene;
  let i = from;
  while (i < to) {
    if (!scene.has(i, UPPER) || scene.has(i, PRONOUN)) {
      i += 1;
      continue;
    }
    let titleFrom = i;
    let role: Role | null = null;
    let honorific: Gender | null = null;
    if (scene.has(i, HONORIFIC) && i + 1 < to) {
      honorific = lexicon.honorifics.get(scene.lower(i))!;
      i += 1;
    } else if (scene.has(i, ROLE)) {
      const match = lexicon.roles.match(i, to, (at) => scene.lower(at));
      if (match?.value.title && i + match.length < to) {
        role = match.value;
        i += match.length;
      }
    }
    const known = longestName(scene, i, to, names);
    const gazetteer = scene.has(i, KNOWN) ? lexicon.known.match(i, to, (at) => scene.lower(at)) : null;
    let length = known;
    let value: KnownName | null = null;
    if (
      gazetteer !== null &&
      gazetteer.length >= known &&
      caseFits(scene, i, i + gazetteer.length) &&
      !(scene.has(i, OPENER | NOT_NAME) && gazetteer.length === 1)
    ) {
      length = gazetteer.length;
      value = gazetteer.value;
    } else if (
      known === 0 &&
      scene.has(i, GIVEN) &&
      !scene.has(i, OPENER | NOT_NAME) &&
      i + 1 < to &&
      scene.has(i + 1, UPPER) &&
      scene.has(i + 1, SURNAME | WELL_KNOWN) &&
      !scene.has(i + 1, HEAD)
    ) {
      length = 2;
    } else if (known === 0 && scene.has(i, WELL_KNOWN)) length = 1;
    else if (known === 1 && scene.has(i, OPENER | NOT_NAME)) length = 0;
    if (length === 0) {
      if (i === titleFrom) i += 1;
      continue;
    }
    if (value !== null) titleFrom = i;
    out.push({
      from: i,
      to: i + length,
      sentence,
      titleFrom,
      titleTo: i,
      role: value === null ? role : null,
      honorific: value === null ? honorific : null,
      known: value,
      weak: true,
    });
    i += length;
  }
}

function longestName(
  scene: Scene,
  i: number,
  to: number,
  names: ReadonlyMap<string, readonly (readonly string[])[]>,
): number {
  const list = names.get(scene.lower(i));
  if (list === undefined) return 0;
  for (const words of list) {
    if (i + words.length > to) continue;
    let k = 1;
    while (k < words.length && words[k] === scene.lower(i + k)) k += 1;
    if (k === words.length) return words.length;
  }
  return 0;
}
