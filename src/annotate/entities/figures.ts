import { affiliate } from "./affiliations.ts";
import { initials, type Kind } from "./kinds.ts";
import { ACRONYM, GIVEN, HEAD, INITIAL, NATION_ADJECTIVE, SUFFIX, UPPER } from "./lexicon.ts";
import type { Candidate } from "./names.ts";
import type { Gender } from "./rules.ts";
import type { Draft, Figure, Scene } from "./scene.ts";

/** Names of a report gathered into persons, organisations, places and peoples. Gives the drafts in text order. */
export function gatherNames(scene: Scene, candidates: readonly Candidate[], kinds: readonly Kind[]): Draft[] {
  const drafts: Draft[] = [];
  candidates.forEach((candidate, index) => {
    const kind = kinds[index]!;
    if (kind.kind === null) return;
    drafts.push(nameDraft(scene, candidate, kind));
  });
  const order = drafts
    .map((_, index) => index)
    .sort((a, b) => drafts[b]!.words.length - drafts[a]!.words.length || a - b);
  const persons = new Map<string, Figure[]>();
  const others = new Map<string, Figure>();
  const shorts: ShortForms = new Map();
  const figures: Figure[] = [];
  const singles: Draft[] = [];
  for (const index of order) {
    const draft = drafts[index]!;
    if (draft.kind !== "person") continue;
    if (coreOf(scene, draft).length > 1) placePerson(scene, draft, persons, figures);
    else singles.push(draft);
  }
  for (const figure of figures) giveKnownOffices(scene, figure);
  singles.sort((a, b) => a.from - b.from);
  const latest = new Map<Figure, Latest>();
  for (const figure of figures)
    latest.set(figure, { full: figure.drafts.map((draft) => draft.from).sort((a, b) => a - b), singles: 0, last: -1 });
  for (const draft of singles) {
    placeSingle(scene, draft, persons, figures, latest);
    const seen = latest.get(draft.entity!);
    if (seen === undefined) continue;
    seen.singles += 1;
    seen.last = draft.from;
  }
  for (const figure of figures) giveKnownOffices(scene, figure);
  const rest = drafts
    .filter((draft) => draft.kind !== "person")
    .sort((a, b) => b.words.length - a.words.length || a.from - b.from);
  for (const draft of rest) placeOther(scene, draft, others, shorts, figures);
  for (const figure of figures) figure.drafts.sort((a, b) => a.from - b.from);
  return drafts.sort((a, b) => a.from - b.from);
}

function nameDraft(scene: Scene, candidate: Candidate, kind: Kind): Draft {
  const { from, to } = candidate;
  const role = candidate.role;
  let gender: Gender = "u";
  let sure = true;
  if (kind.kind === "person") {
    gender = candidate.honorific ?? "u";
    if (gender === "u" && role !== null) gender = role.gender;
    if (gender === "u") {
      gender = givenGender(scene, from, to);
      // A surname that everybody knows may be somebody else's here.
      sure = to - from > 1 && !scene.lexicon.unsure.has(scene.lower(from));
    }
  }
  return {
    from,
    to,
    head: scene.syntax.headOf(from, to),
    form: "name",
    sentence: candidate.sentence,
    quote: scene.quoteOf[from]!,
    kind: kind.kind!,
    gender,
    sure,
    plural: kind.kind === "group",
    words: scene.words(from, to),
    titleFrom: candidate.titleFrom,
    titleTo: candidate.titleTo,
    role,
    sector: kind.sector,
    definite: "definite",
    entity: null,
    by: kind.by,
  };
}

function givenGender(scene: Scene, from: number, to: number): Gender {
  const { given, wellKnown } = scene.lexicon;
  if (to - from > 1) {
    const gender = given.get(scene.lower(from));
    if (gender !== undefined && gender !== "u") return gender;
    // "J. Anton Brizzel".
    if (scene.has(from, INITIAL) && to - from > 2) return given.get(scene.lower(from + 1)) ?? "u";
    return gender ?? wellKnown.get(scene.lower(to - 1)) ?? "u";
  }
  return wellKnown.get(scene.lower(from)) ?? "u";
}

/** The words of a person's name without "Jr." and nicknames in quotation marks. */
function coreOf(scene: Scene, draft: Draft): readonly string[] {
  const core: string[] = [];
  let quoted = false;
  for (let i = draft.from; i < draft.to; i += 1) {
    const word = scene.lower(i);
    if (word === "“" || word === '"' || word === "”") {
      quoted = !quoted;
      continue;
    }
    if (quoted || word === "-" || word === ",") continue;
    if (scene.has(i, SUFFIX) && i > draft.from) continue;
    core.push(word);
  }
  return core.length > 0 ? core : draft.words;
}

function newFigure(draft: Draft): Figure {
  return {
    kind: draft.kind,
    // "Republicans", "Russians" name a class, nobody in particular.
    named: draft.kind !== "group",
    gender: draft.gender,
    sure: draft.sure,
    plural: draft.plural,
    sector: draft.sector,
    drafts: [],
    roles: [],
    descriptions: [],
    names: [],
    members: null,
    owner: null,
    region: null,
    party: null,
    nation: null,
    by: draft.by,
  };
}

/** Gives a name to a figure. */
function attach(scene: Scene, draft: Draft, figure: Figure, core: readonly string[]): void {
  draft.entity = figure;
  figure.drafts.push(draft);
  if (!figure.names.some((name) => sameWords(name, core))) figure.names.push(core);
  if (draft.gender !== "u" && (figure.gender === "u" || (draft.sure && !figure.sure))) {
    figure.gender = draft.gender;
    figure.sure = draft.sure;
  }
  affiliate(scene, figure, draft);
  if (draft.role !== null || draft.titleTo > draft.titleFrom) describeByTitle(scene, draft, figure);
}

function describeByTitle(scene: Scene, draft: Draft, figure: Figure): void {
  const { titleTo, role } = draft;
  if (role === null) return;
  let titleFrom = draft.titleFrom;
  // "former President", "longtime Russian President": small words before the title.
  const sentence = scene.sentences[draft.sentence]!;
  while (
    titleFrom > sentence.from &&
    (scene.lexicon.roleModifiers.has(scene.lower(titleFrom - 1)) || scene.has(titleFrom - 1, NATION_ADJECTIVE))
  )
    titleFrom -= 1;
  const words = scene.words(titleFrom, titleTo);
  let nation: string | null = null;
  for (const word of words) nation = scene.lexicon.nations.get(word) ?? nation;
  giveRole(figure, { role, nation, former: isFormer(scene, titleFrom, titleTo) });
  addDescription(figure, scene.slice(titleFrom, titleTo));
}

/** Descriptions kept of one figure. */
const DESCRIPTIONS_MAX = 24;

export function addDescription(figure: Figure, text: string): void {
  if (figure.descriptions.length < DESCRIPTIONS_MAX && !figure.descriptions.includes(text))
    figure.descriptions.push(text);
}

/** Adds a role that the figure is not known to hold yet. */
export function giveRole(figure: Figure, held: Figure["roles"][number]): void {
  const isKnown = figure.roles.some(
    (other) => other.role.phrase === held.role.phrase && other.nation === held.nation && other.former === held.former,
  );
  if (!isKnown && figure.roles.length < DESCRIPTIONS_MAX) figure.roles.push(held);
}

/** "former", "ex-": an office that is no longer held. */
export function isFormer(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (scene.lexicon.grammar.formerly.has(scene.lower(i))) return true;
  return false;
}

export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

function surnameOf(core: readonly string[]): string {
  return core[core.length - 1]!;
}

/** What everybody knows of a head of state, as of the report's year: "President Okoro" and "the former president" need it. */
function giveKnownOffices(scene: Scene, figure: Figure): void {
  const { year } = scene;
  if (year === null) return;
  for (const name of figure.names)
    for (const { role, nation, from, to } of scene.lexicon.terms.get(name.join(" ")) ?? [])
      if (year >= from) giveRole(figure, { role, nation, former: year > to });
}

/** Persons of one surname that a name is compared with. */
const NAMESAKES_MAX = 32;

/** A name of two words or more: joins the person of the same surname whose given name may be the same. */
function placePerson(scene: Scene, draft: Draft, persons: Map<string, Figure[]>, figures: Figure[]): void {
  const core = coreOf(scene, draft);
  const surname = surnameOf(core);
  const namesakes = persons.get(surname) ?? [];
  for (const figure of namesakes.slice(0, NAMESAKES_MAX)) {
    if (
      figure.names.some((name) => name.length > 1 && compatible(scene, name, core)) &&
      gendersAgree(figure.gender, draft.gender) &&
      !isOtherGeneration(scene, figure, draft, core)
    ) {
      attach(scene, draft, figure, core);
      return;
    }
  }
  const figure = newFigure(draft);
  figures.push(figure);
  attach(scene, draft, figure, core);
  namesakes.push(figure);
  persons.set(surname, namesakes);
  const given = core[0]!;
  const byGiven = persons.get(`^${given}`) ?? [];
  byGiven.push(figure);
  persons.set(`^${given}`, byGiven);
}

/**
 * "Anton Brizzel Sr." is the father of "Anton Brizzel", "Anton Brizzel Jr." the son, where both stand in one report with the
 * same given name in full; "Joseph R. Okoro Jr." may go on as "Joe Okoro".
 */
function isOtherGeneration(scene: Scene, figure: Figure, draft: Draft, core: readonly string[]): boolean {
  const own = generationOf(scene, draft);
  return figure.drafts.some((other) => {
    const theirs = generationOf(scene, other);
    return theirs !== own && (own !== "" && theirs !== "" ? true : sameWords(coreOf(scene, other), core));
  });
}

/** "Sr." is written to tell somebody from the one that the report is about. */
function isSenior(scene: Scene, figure: Figure): boolean {
  return figure.drafts.some((draft) => generationOf(scene, draft) === "sr");
}

function generationOf(scene: Scene, draft: Draft): string {
  const last = draft.to - 1;
  return last > draft.from && scene.has(last, SUFFIX) ? scene.lower(last).replace(".", "") : "";
}

/** "Joseph R. Brizzel" and "Joe Brizzel"; "Debbie Wasserman Schultz" and "Wasserman Schultz". */
function compatible(scene: Scene, a: readonly string[], b: readonly string[]): boolean {
  const { lexicon } = scene;
  if (lexicon.sameGiven(a[0]!, b[0]!)) return true;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length > short.length) {
    // The shorter is the tail of the longer, or a middle name in use: "J. Anton Brizzel" and "Anton Brizzel".
    const tail = long.slice(long.length - short.length);
    if (sameWords(tail, short)) return true;
    return long.slice(1, -1).some((word) => lexicon.sameGiven(word, short[0]!));
  }
  return false;
}

export function gendersAgree(a: Gender, b: Gender): boolean {
  return a === "u" || b === "u" || a === b;
}

/** A single word: a surname, or a given name, of somebody named in full, or somebody new. */
function placeSingle(
  scene: Scene,
  draft: Draft,
  persons: Map<string, Figure[]>,
  figures: Figure[],
  latest: ReadonlyMap<Figure, Latest>,
): void {
  const core = coreOf(scene, draft);
  const word = core[0]!;
  const isPlainTitle = draft.titleTo > draft.titleFrom;
  const bySurname = (persons.get(word) ?? []).filter(
    (figure) => !draft.sure || gendersAgree(figure.gender, draft.gender),
  );
  const byGiven = isPlainTitle ? [] : (persons.get(`^${word}`) ?? []);
  let figure: Figure | null = null;
  if (bySurname.length === 1) figure = bySurname[0]!;
  else if (bySurname.length > 1) figure = closest(scene, bySurname, draft, latest);
  else if (byGiven.length > 0) figure = closest(scene, byGiven, draft, latest);
  else if (!isPlainTitle && word.length > 2 && scene.has(draft.from, GIVEN)) {
    for (const variant of scene.lexicon.variantsOf(word)) figure ??= persons.get(`^${variant}`)?.[0] ?? null;
  }
  if (figure === null) {
    figure = newFigure(draft);
    figures.push(figure);
    persons.set(word, [figure]);
  }
  attach(scene, draft, figure, core);
}

/** Where a figure has been named: in full (sorted tokens), and by one word so far. */
interface Latest {
  readonly full: number[];
  singles: number;
  last: number;
}

/** The last token before `from` where the figure is named, or -1. */
function lastBefore(seen: Latest, from: number): number {
  let low = 0;
  let high = seen.full.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (seen.full[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return Math.max(seen.last, low > 0 ? seen.full[low - 1]! : -1);
}

/**
 * Which of several persons of one surname a bare surname means: one whose role or honorific fits, else the one that the
 * report has called by the bare surname before, else the one named last before, else the one named first.
 */
function closest(scene: Scene, all: readonly Figure[], draft: Draft, latest: ReadonlyMap<Figure, Latest>): Figure {
  const figures = all.length > NAMESAKES_MAX ? all.slice(0, NAMESAKES_MAX) : all;
  if (draft.role !== null) {
    const fit = figures.find((figure) => figure.roles.some((held) => held.role.head === draft.role!.head));
    if (fit !== undefined) return fit;
  }
  let best = figures[0]!;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const figure of figures) {
    const seen = latest.get(figure);
    const last = seen === undefined ? -1 : lastBefore(seen, draft.from);
    let score = seen === undefined ? 0 : seen.full.length + seen.singles * 0.6 + (seen.singles > 0 ? 1 : 0);
    // A headline's surname is of the one whom the report then names first.
    if (last < 0) score = -6 - ((seen?.full[0] ?? 0) - draft.from) / 200;
    else score -= (draft.from - last) / 60;
    if (isSenior(scene, figure)) score -= 1;
    if (score > bestScore) {
      best = figure;
      bestScore = score;
    }
  }
  return best;
}

function normalized(scene: Scene, words: readonly string[]): readonly string[] {
  let from = 0;
  while (from < words.length - 1 && scene.lexicon.grammar.leading.has(words[from]!)) from += 1;
  const bare = words.slice(from);
  const long = scene.lexicon.aliases.get(bare.join(" "));
  return long === undefined ? bare : long.split(" ");
}

/** Organisations, places and peoples: equal names, acronyms, and short forms of organisations. */
function placeOther(
  scene: Scene,
  draft: Draft,
  others: Map<string, Figure>,
  shorts: ShortForms,
  figures: Figure[],
): void {
  const words = normalized(scene, draft.words);
  const key = words.join(" ");
  const longer = shorts.get(`${key} …`) ?? null;
  if (draft.kind === "organization" && longer !== null && isNamesake(scene, words, draft, longer)) draft.kind = "place";
  let figure = others.get(key) ?? null;
  if (figure === null && draft.kind === "organization") {
    if (words.length === 1 && scene.has(draft.from, ACRONYM))
      figure = others.get(`#${words[0]!.replaceAll(".", "")}`) ?? null;
    if (figure === null && words.length <= 2) figure = shortForm(scene, words, draft, shorts);
  }
  if (figure !== null && figure.kind !== draft.kind && !(figure.kind === "organization" && draft.kind === "place"))
    figure = null;
  if (figure === null) {
    figure = newFigure(draft);
    figures.push(figure);
  }
  attach(scene, draft, figure, words);
  if (!others.has(key)) others.set(key, figure);
  const nation = scene.lexicon.nations.get(key);
  if (nation !== undefined && draft.kind === "place") figure.nation = nation;
  if (draft.kind === "organization" && draft.words.length > 1) {
    addShortForms(words, figure, shorts);
    const short = initials(scene, draft.from, draft.to);
    if (short.length > 1 && !others.has(`#${short}`)) others.set(`#${short}`, figure);
    // "Clean Rivers Council (CRC)": the bracket says so.
    const open = draft.to;
    if (
      open + 2 < scene.count &&
      scene.lower(open) === "(" &&
      scene.lower(open + 2) === ")" &&
      scene.has(open + 1, UPPER)
    )
      others.set(scene.lower(open + 1), figure);
  }
}

/** Longer names of organisations by their first words, and by their last; null where several share them. */
type ShortForms = Map<string, Figure | null>;

/** "Brizzel" for "Brizzel Holdings", "the Post" for "The Brizzel Post": first or last words of one longer name only. */
function shortForm(scene: Scene, words: readonly string[], draft: Draft, shorts: ShortForms): Figure | null {
  const key = words.join(" ");
  const byStart = shorts.get(`${key} …`);
  if (byStart !== undefined) return byStart;
  // "the Department" after "the Fisheries Department".
  const isHead = scene.has(draft.from, HEAD) && draft.from > 0 && scene.lower(draft.from - 1) === "the";
  return draft.sector === "media" || words.length > 1 || isHead ? (shorts.get(`… ${key}`) ?? null) : null;
}

/** "the Sarn" beside the Sarn River Commission: the river that the commission is called after. */
function isNamesake(scene: Scene, words: readonly string[], draft: Draft, longer: Figure): boolean {
  if (words.length > 1 || draft.from === 0 || scene.lower(draft.from - 1) !== "the") return false;
  const { heads } = scene.lexicon;
  return longer.names.some((name) => name[0] === words[0] && name.length > 2 && heads.get(name[1]!)?.kind === "place");
}

function addShortForms(words: readonly string[], figure: Figure, shorts: ShortForms): void {
  if (words.length > 6) return;
  for (let length = 1; length <= 2 && length < words.length; length += 1) {
    for (const key of [`${words.slice(0, length).join(" ")} …`, `… ${words.slice(-length).join(" ")}`]) {
      const before = shorts.get(key);
      shorts.set(key, before === undefined || before === figure ? figure : null);
    }
  }
}
