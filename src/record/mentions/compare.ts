import type { StoryContext, Weighed } from "./context.ts";
import { meetGroups } from "./happenings.ts";
import type { Part } from "./parts.ts";
import type { Sketch } from "./sketch.ts";

/** The numbers of a pair of event mentions, by name. */
export const EVENT_PAIR = [
  "same lemma",
  "same family",
  "same sense",
  "vectors",
  "concepts",
  "broader",
  "siblings",
  "happenings",
  "happenings share",
  "happening rarest",
  "happenings least",
  "names the other",
  "forms",
  "speech",
  "both speech",
  "rarer",
  "commoner",
  "familiar least",
  "familiar most",
  "count most",
  "count sum",
  "agents same",
  "agents differ",
  "patients same",
  "patients differ",
  "parts same",
  "crossed",
  "part names differ",
  "places same",
  "places differ",
  "days same",
  "days differ",
  "amounts same",
  "amounts differ",
  "phrase same",
  "phrase differs",
  "around",
  "governors",
  "sentences",
  "names",
  "same report",
  "sentence distance",
  "first least",
  "first most",
  "reports alike",
  "definite",
  "indefinite",
  "plural differs",
  "negated differs",
  "time differs",
  "both nouns",
  "both verbs",
  "rank least",
  "rank differs",
  "together",
  "company",
  "reports",
] as const;

export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let n = 0;
  for (const x of few) if (many.has(x)) n += 1;
  return n;
}

/** True where two parts are one: a shared name, or the same word for both where neither is named. */
export function samePart(a: Part, b: Part, sameReport: boolean): boolean {
  if (sameReport && a.entity >= 0 && a.entity === b.entity) return true;
  if (sameReport && a.entity >= 0 && b.entity >= 0) return false;
  return meet(a.words, b.words);
}

/** True where two sets share something. */
export function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const x of few) if (many.has(x)) return true;
  return false;
}

/** Pairs of parts that are one, and of named parts of a kind that are not. */
function match(a: readonly Part[], b: readonly Part[], sameReport: boolean): { same: number; differ: number } {
  let same = 0;
  let differ = 0;
  for (const x of a) {
    let found = false;
    let rival = false;
    for (const y of b) {
      if (samePart(x, y, sameReport)) found = true;
      else if (x.named && y.named && x.kind === y.kind) rival = true;
    }
    if (found) same += 1;
    else if (rival) differ += 1;
  }
  return { same, differ };
}

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (term: string) => number): number {
  let sum = 0;
  for (const x of a) if (b.has(x)) sum += rarity(x);
  return sum;
}

/** How alike the words of two sentences are, each weighed by the square of its rarity, leaving out some: a cosine. */
export function bagCosine(a: Weighed, b: Weighed, without: readonly string[]): number {
  let dot = a.weights.size <= b.weights.size ? a.shared(b) : b.shared(a);
  let aa = a.sum;
  let bb = b.sum;
  for (const term of without) {
    const x = a.weights.get(term) ?? 0;
    const y = b.weights.get(term) ?? 0;
    aa -= x;
    bb -= y;
    if (x > 0 && y > 0) dot -= x;
  }
  return aa < 1e-9 || bb < 1e-9 ? 0 : Math.max(0, dot) / Math.sqrt(aa * bb);
}

export function dot(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

const common = (a: readonly number[], b: readonly number[]): number => {
  let n = 0;
  for (const x of a) if (b.includes(x)) n += 1;
  return n;
};

/** Vectors nearer than this are of words that may name one happening. */
const NEAR_VECTORS = 0.4;

/** True where the words of two mentions have anything in common: without, they are hardly ever one, and need not be weighed. */
export function areAkin(a: Sketch, b: Sketch): boolean {
  return (
    a.family === b.family ||
    (a.sense !== null && a.sense === b.sense) ||
    meetGroups(a.happenings, b.happenings).both > 0 ||
    common(a.own, b.own) + common(a.own, b.broad) + common(a.broad, b.own) > 0 ||
    a.phrase.has(b.lemma) ||
    b.phrase.has(a.lemma) ||
    dot(a.vector, b.vector) > NEAR_VECTORS
  );
}

/** The numbers of a pair of event mentions, in the order of `EVENT_PAIR`: the same both ways round. */
export function compareEvents(a: Sketch, b: Sketch, story: StoryContext): number[] {
  const { rarity } = story;
  const sameReport = a.report === b.report;
  const agents = match(a.agents, b.agents, sameReport);
  const patients = match(a.patients, b.patients, sameReport);
  const allA = [...a.agents, ...a.patients, ...a.others];
  const allB = [...b.agents, ...b.patients, ...b.others];
  const parts = match(allA, allB, sameReport);
  const crossed = match(a.agents, b.patients, sameReport).same + match(b.agents, a.patients, sameReport).same;
  const days = overlap(a.days, b.days) + overlap(a.weekdays, b.weekdays);
  const dated = (a.days.size > 0 && b.days.size > 0) || (a.weekdays.size > 0 && b.weekdays.size > 0);
  const places = overlap(a.places, b.places);
  const amounts = overlap(a.amounts, b.amounts);
  const phrase = overlap(a.phrase, b.phrase);
  const ra = rarity(a.lemma);
  const rb = rarity(b.lemma);
  const fa = story.familyShare(a.family);
  const fb = story.familyShare(b.family);
  const ca = story.familyCount(a.report, a.family);
  const cb = story.familyCount(b.report, b.family);
  const forms = a.form + b.form;
  const own = common(a.own, b.own);
  const groups = meetGroups(a.happenings, b.happenings);
  const heads = a.lemma === b.lemma ? [a.lemma] : [a.lemma, b.lemma];
  return [
    a.lemma === b.lemma ? 1 : 0,
    a.family === b.family ? 1 : 0,
    a.sense !== null && a.sense === b.sense ? 1 : 0,
    a.lemma === b.lemma ? 1 : dot(a.vector, b.vector),
    own,
    common(a.own, b.broad) + common(a.broad, b.own),
    own > 0 ? 0 : common(a.broad, b.broad),
    groups.both,
    groups.share,
    groups.rarest,
    Math.min(a.happenings.ids.length, b.happenings.ids.length),
    (a.phrase.has(b.lemma) ? 1 : 0) + (b.phrase.has(a.lemma) ? 1 : 0),
    forms === "vn" || forms === "nv" ? 1 : 0,
    a.speech || b.speech ? 1 : 0,
    a.speech && b.speech ? 1 : 0,
    Math.max(ra, rb),
    Math.min(ra, rb),
    Math.min(fa, fb),
    Math.max(fa, fb),
    Math.max(ca, cb),
    ca + cb,
    agents.same,
    agents.differ,
    patients.same,
    patients.differ,
    parts.same,
    crossed,
    parts.differ,
    places,
    places === 0 && a.places.size > 0 && b.places.size > 0 ? 1 : 0,
    days,
    dated && days === 0 ? 1 : 0,
    amounts,
    amounts === 0 && a.amounts.size > 0 && b.amounts.size > 0 ? 1 : 0,
    phrase,
    phrase === 0 && a.phrase.size > 0 && b.phrase.size > 0 ? 1 : 0,
    shared(a.around, b.around, rarity),
    a.governor !== "" && a.governor === b.governor ? 1 : 0,
    bagCosine(story.weighed(a.words), story.weighed(b.words), heads),
    shared(a.names, b.names, rarity),
    sameReport ? 1 : 0,
    sameReport ? Math.min(20, Math.abs(a.sentence - b.sentence)) : -1,
    Math.min(a.sentence, b.sentence, 20),
    Math.min(20, Math.max(a.sentence, b.sentence)),
    sameReport ? 7 : story.alike(a.report, b.report),
    (a.definite === "the" ? 1 : 0) + (b.definite === "the" ? 1 : 0),
    (a.definite === "a" ? 1 : 0) + (b.definite === "a" ? 1 : 0),
    a.form !== "v" && b.form !== "v" && a.plural !== b.plural ? 1 : 0,
    a.negated !== b.negated ? 1 : 0,
    a.time !== "none" && b.time !== "none" && a.time !== b.time ? 1 : 0,
    a.form !== "v" && b.form !== "v" ? 1 : 0,
    a.form === "v" && b.form === "v" ? 1 : 0,
    Math.min(story.rank(a), story.rank(b)),
    Math.abs(story.rank(a) - story.rank(b)),
    story.together(a.family, b.family),
    story.company(a.family, b.family),
    Math.log(1 + story.reports),
  ];
}
