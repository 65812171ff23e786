import { affiliationIn, contradicts } from "./affiliations.ts";
import { speaksAt } from "./documents.ts";
import { gendersAgree } from "./figures.ts";
import { type Role, UPPER } from "./lexicon.ts";
import { WINDOW } from "./resolution.ts";
import type { Draft, Figure, Scene } from "./scene.ts";

/** What a mention is to its clause. */
interface Place {
  readonly relation: string;
  /** Token of the verb or noun that governs it, -1 for none. */
  readonly governor: number;
  readonly subject: boolean;
  readonly possessive: boolean;
  readonly speaks: boolean;
  /** True where its clause is what somebody says: "Okoro" in "Ilieva said that Okoro …". */
  readonly embedded: boolean;
}

export function placeOf(scene: Scene, draft: Draft): Place {
  const { syntax } = scene;
  let at = draft.head;
  let relation = syntax.relation(at);
  // "Ilieva and Okoro said": the second conjunct stands where the first does.
  for (let step = 0; relation === "conj" && syntax.head(at) >= 0 && step < 6; step += 1) {
    const above = syntax.head(at);
    if (syntax.upos(above) === "VERB" || syntax.upos(above) === "AUX") break;
    at = above;
    relation = syntax.relation(at);
  }
  const governor = syntax.head(at);
  const possessive = syntax.deprel(at) === "nmod:poss";
  // A parse that went astray seldom has a subject at the head of a sentence as an attribute.
  // "The Ilieva campaign won": Ilieva is no subject.
  const attribute = relation === "compound" && governor === draft.to && syntax.upos(governor) === "NOUN";
  const subject = relation === "nsubj" || (!possessive && !attribute && relation !== "obl" && leads(scene, draft));
  const speaks = (subject || relation === "obl") && governor >= 0 && scene.lexicon.speech.has(syntax.lemma(governor));
  const above = governor >= 0 && syntax.relation(governor) === "ccomp" ? syntax.head(governor) : -1;
  const embedded = above >= 0 && above < governor && scene.lexicon.speech.has(syntax.lemma(above));
  return { relation, governor, subject, possessive, speaks, embedded };
}

/** True where nothing but its own title and small words stands before it in the sentence. */
function leads(scene: Scene, draft: Draft): boolean {
  const { from } = scene.sentences[draft.sentence]!;
  if (draft.from - from > 8) return false;
  for (let i = from; i < draft.from; i += 1) {
    const upos = scene.syntax.upos(i);
    if (upos === "ADP" || upos === "VERB" || upos === "AUX" || upos === "SCONJ" || upos === "PART") return false;
    if (scene.lower(i) === "," && i > from + 1) return false;
  }
  return !scene.has(draft.to, UPPER) || draft.to >= scene.count;
}

/** "the candidate", "the woman": whom "he" or "she" would mean there, where that stands out. */
export function resolveGeneric(scene: Scene, draft: Draft, index: number, timeline: readonly Draft[]): Figure | null {
  if (!scene.lexicon.grammar.generic.has(draft.role!.head)) return null;
  const figure = resolvePerson(scene, draft, index, timeline, null, WEIGHTS.genericMargin);
  if (figure === null) return null;
  // "the governor" is not the county's emergency director.
  const { office } = draft.role!;
  const isOther = (held: Role): boolean =>
    held.office && !scene.lexicon.grammar.sameOffice(draft.role!.head, held.head);
  if (office && figure.roles.length > 0 && figure.roles.every(({ role }) => isOther(role))) return null;
  return figure.named || (draft.role!.gender !== "u" && figure.gender === draft.role!.gender) ? figure : null;
}

/** Points for where an antecedent stands; found by coordinate ascent on pronouns of speakers-more, GUM and reports read by hand. */
export const WEIGHTS = {
  sentence: -2.1,
  subject: 1.5,
  speaks: 0,
  bothSpeak: 0.7,
  possessive: 0.1,
  object: 0.7,
  first: 0.6,
  often: 0.8,
  known: 0.8,
  unknownGender: 0.2,
  unlikely: -3,
  otherQuote: -2.8,
  embedded: -1,
  speaksOn: 0.5,
  paragraph: 0.1,
  headline: -1,
  sameSentenceSubject: 0.2,
  unnamed: 0,
  aside: -1,
  pronounMention: 0.2,
  cataphor: 1,
  margin: 0,
  genericMargin: 0.8,
  oftenGeneric: 0.55,
  sameRegion: 2,
  least: -3.5,
};

/** The speaker of each quotation, where the words beside it tell. */
export function quoteSpeakers(scene: Scene, timeline: readonly Draft[]): (Figure | null)[] {
  const speakers: (Figure | null)[] = new Array(scene.quoteCount).fill(null);
  const byHead = new Map<number, Draft>();
  for (const draft of timeline) byHead.set(draft.head, draft);
  let lastBlock = -1;
  let last: Figure | null = null;
  for (const sentence of scene.sentences) {
    if (sentence.block !== lastBlock) {
      lastBlock = sentence.block;
      last = null;
    }
    let speaker: Figure | null = null;
    let first = -1;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const quote = scene.quoteOf[i]!;
      if (quote >= 0) {
        if (first < 0) first = quote;
        continue;
      }
      if (speaker !== null || scene.syntax.upos(i) !== "VERB" || !scene.lexicon.speech.has(scene.syntax.lemma(i)))
        continue;
      for (const child of scene.syntax.children(i)) {
        if (scene.syntax.relation(child) !== "nsubj" || scene.quoteOf[child]! >= 0) continue;
        speaker = byHead.get(child)?.entity ?? null;
      }
    }
    if (first < 0) {
      if (speaker !== null) last = speaker;
      continue;
    }
    const who = speaker ?? last;
    if (who !== null) {
      for (let i = sentence.from; i < sentence.to; i += 1) {
        const quote = scene.quoteOf[i]!;
        if (quote >= 0 && speakers[quote] === null) speakers[quote] = who;
      }
      last = who;
    }
  }
  return speakers;
}

/**
 * Resolves "he" or "she" to the person of the right gender that stands most prominently before it (subject, speaker, near,
 * often named), after Lappin and Leass 1994 and the sieves of Lee et al. 2011. Null where two stand about equal, or none.
 */
export function resolvePerson(
  scene: Scene,
  draft: Draft,
  index: number,
  timeline: readonly Draft[],
  speakers: readonly (Figure | null)[] | null,
  margin: number = WEIGHTS.margin,
): Figure | null {
  const here = placeOf(scene, draft);
  const { syntax } = scene;
  const sentence = scene.sentences[draft.sentence]!;
  const wanted = draft.form === "nominal" ? affiliationIn(scene, draft.from, draft.to) : null;
  const quoteSpeaker = draft.quote >= 0 && speakers !== null ? speakers[draft.quote]! : null;
  const scores = new Map<Figure, number>();
  const barred = new Set<Figure>();
  // "his wife": not the wife. "Him": not the subject of the same verb.
  if (here.possessive && here.governor >= 0) {
    for (let k = index + 1; k < timeline.length && k < index + 4; k += 1) {
      const other = timeline[k]!;
      if (other.head === here.governor && other.entity !== null) barred.add(other.entity);
      else if (
        other.entity !== null &&
        syntax.head(other.head) === here.governor &&
        syntax.relation(other.head) === "appos"
      )
        barred.add(other.entity);
    }
  }
  // "He thanked Ilieva": not Ilieva.
  if (here.subject && here.governor >= 0)
    for (let k = index + 1; k < timeline.length && k < index + 8 && timeline[k]!.sentence === draft.sentence; k += 1) {
      const other = timeline[k]!;
      if (other.form === "name" && other.entity !== null && isObjectOf(scene, other, here.governor))
        barred.add(other.entity);
    }
  const isReflexive = scene.lower(draft.head).endsWith("self");
  for (let k = index - 1, steps = 0; k >= 0 && steps < WINDOW; k -= 1, steps += 1) {
    const other = timeline[k]!;
    const distance = draft.sentence - other.sentence;
    if (distance > 7) break;
    const figure = other.entity;
    if (figure === null || figure.kind !== "person" || figure.plural) continue;
    const agrees = gendersAgree(figure.gender, draft.gender);
    if (!agrees && figure.sure) continue;
    if (wanted !== null && contradicts(wanted, figure)) continue;
    const there = placeOf(scene, other);
    if (other.to > draft.from) {
      // A noun that holds the pronoun: "his wife".
      barred.add(figure);
      continue;
    }
    if (
      distance === 0 &&
      !here.possessive &&
      !isReflexive &&
      here.governor >= 0 &&
      there.governor === here.governor &&
      there.subject !== here.subject
    ) {
      barred.add(figure);
      continue;
    }
    if (quoteSpeaker === figure) continue;
    const otherSentence = scene.sentences[other.sentence]!;
    let score = WEIGHTS.sentence * Math.min(distance, 6);
    if (there.subject) score += WEIGHTS.subject;
    else if (there.possessive) score += WEIGHTS.possessive;
    else if (there.relation === "obj") score += WEIGHTS.object;
    if (there.speaks) score += WEIGHTS.speaks;
    if (there.speaks && here.speaks) score += WEIGHTS.bothSpeak;
    if (other.from - otherSentence.from < 3 || leads(scene, other)) score += WEIGHTS.first;
    if (distance === 1 && there.speaks && there.subject && !there.embedded && here.speaks && !here.embedded)
      score += WEIGHTS.speaksOn;
    if (there.embedded && here.speaks && !here.embedded) score += WEIGHTS.embedded;
    if (other.quote >= 0 && other.quote !== draft.quote) score += WEIGHTS.otherQuote;
    if (distance === 0 && there.subject && (here.possessive || !here.subject || here.governor !== there.governor))
      score += WEIGHTS.sameSentenceSubject;
    if (sentence.block !== otherSentence.block) score += WEIGHTS.paragraph;
    if (scene.titleCase[other.sentence]!) score += WEIGHTS.headline;
    if (other.form === "pronoun") score += WEIGHTS.pronounMention;
    // "a figure who …": somebody unnamed that is spoken of in passing.
    if (!figure.named && other.form === "nominal" && !there.subject) score += WEIGHTS.aside;
    const before = scores.get(figure);
    let bonus = (wanted === null ? WEIGHTS.often : WEIGHTS.oftenGeneric) * Math.log(1 + figure.drafts.length);
    if (wanted !== null && wanted.region !== null && wanted.region === figure.region) bonus += WEIGHTS.sameRegion;
    if (!agrees) bonus += WEIGHTS.unlikely;
    else if (figure.gender === "u" || draft.gender === "u") bonus += WEIGHTS.unknownGender;
    else bonus += WEIGHTS.known;
    if (!figure.named) bonus += WEIGHTS.unnamed;
    scores.set(figure, before === undefined ? score + bonus : Math.max(before, score + bonus));
  }
  if (draft.form === "pronoun") addCataphor(scene, draft, index, timeline, scores);
  let best: Figure | null = null;
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const [figure, score] of scores) {
    if (barred.has(figure)) continue;
    if (score > first) {
      second = first;
      first = score;
      best = figure;
    } else if (score > second) second = score;
  }
  if (best === null) return null;
  if (first < WEIGHTS.least || first - second < margin) return null;
  return best;
}

function isObjectOf(scene: Scene, draft: Draft, verb: number): boolean {
  const relation = scene.syntax.relation(draft.head);
  return scene.syntax.head(draft.head) === verb && (relation === "obj" || relation === "iobj" || relation === "obl");
}

/** "As he rose, Ilieva said": the subject of the main clause that follows, where the pronoun's clause opens the sentence. */
function addCataphor(
  scene: Scene,
  draft: Draft,
  index: number,
  timeline: readonly Draft[],
  scores: Map<Figure, number>,
): void {
  const { syntax } = scene;
  const sentence = scene.sentences[draft.sentence]!;
  if (draft.from - sentence.from > 8) return;
  const opener = syntax.upos(sentence.from);
  const isOpen =
    opener === "SCONJ" || opener === "ADP" || opener === "ADV" || /^VB[GN]$/.test(syntax.xpos(sentence.from));
  for (let k = index + 1; k < timeline.length && k < index + 8; k += 1) {
    const other = timeline[k]!;
    if (other.sentence !== draft.sentence) return;
    const figure = other.entity;
    if (figure === null || figure.kind !== "person" || figure.plural || other.form !== "name") continue;
    if (!gendersAgree(figure.gender, draft.gender)) continue;
    if (syntax.relation(other.head) !== "nsubj" || other.quote !== draft.quote) continue;
    if (!isOpen && scores.size > 0) return;
    const score = WEIGHTS.cataphor + WEIGHTS.often * Math.log(1 + figure.drafts.length) + WEIGHTS.known;
    scores.set(figure, Math.max(scores.get(figure) ?? Number.NEGATIVE_INFINITY, score));
    return;
  }
}

/** "The ministry said it would close the road": who speaks of itself. Null for "said it was raining" and the like. */
function saidBy(scene: Scene, draft: Draft, index: number, timeline: readonly Draft[]): Figure | null {
  const { syntax } = scene;
  const verb = syntax.head(draft.head);
  if (verb < 0 || syntax.deprel(draft.head) !== "nsubj" || syntax.upos(verb) !== "VERB") return null;
  if (syntax.relation(verb) !== "ccomp" || syntax.child(verb, "csubj") >= 0) return null;
  if (scene.lexicon.grammar.impersonal.has(syntax.lemma(verb))) return null;
  const above = syntax.head(verb);
  if (above < 0 || above > verb || !scene.lexicon.speech.has(syntax.lemma(above))) return null;
  const subject = syntax.child(above, "nsubj");
  for (let k = index - 1; k >= 0 && timeline[k]!.sentence === draft.sentence; k -= 1) {
    const other = timeline[k]!;
    if (other.head !== subject || other.entity === null || other.entity.plural) continue;
    return other.entity.kind === "organization" || other.entity.kind === "document" ? other.entity : null;
  }
  return null;
}

/** "it": the organisation that is the subject before it, only where "it" does what organisations do. */
export function resolveThing(scene: Scene, draft: Draft, index: number, timeline: readonly Draft[]): Figure | null {
  const here = placeOf(scene, draft);
  const said = saidBy(scene, draft, index, timeline);
  if (said !== null) return said;
  const isNeeded = here.speaks || here.possessive || scene.lower(draft.head) === "itself";
  if (!isNeeded) return null;
  let best: Figure | null = null;
  let bestScore = 0.8;
  for (let k = index - 1, steps = 0; k >= 0 && steps < 30; k -= 1, steps += 1) {
    const other = timeline[k]!;
    const distance = draft.sentence - other.sentence;
    if (distance > 2) break;
    const figure = other.entity;
    if (figure === null || other.to > draft.from || figure.plural) continue;
    const isDocument = figure.kind === "document";
    if (figure.kind !== "organization" && !isDocument && !(figure.kind === "place" && here.possessive)) continue;
    // Things that do not speak are not entities, so that what they own or do says nothing.
    if (isDocument && !speaksAt(scene, other) && other.form !== "pronoun") continue;
    const there = placeOf(scene, other);
    let score = 2 - distance * 1.1;
    if (there.subject) score += 1.2;
    else if (there.possessive || there.relation === "compound") score -= 0.8;
    if (there.speaks && here.speaks) score += 0.8;
    if (isDocument && here.speaks && there.subject) score += 0.8;
    if (other.quote >= 0 && other.quote !== draft.quote) score -= 2;
    if (figure.kind === "place") score -= 0.8;
    if (score > bestScore) {
      bestScore = score;
      best = figure;
    }
  }
  return best;
}

/** "they", "them": the group or the persons named together last. `pairFigure` gives the figure of a pair that ends a mention. */
export function resolvePlural(
  scene: Scene,
  draft: Draft,
  index: number,
  timeline: readonly Draft[],
  pairAt: (head: number) => (() => Figure) | null,
): Figure | null {
  const here = placeOf(scene, draft);
  let best: (() => Figure) | null = null;
  let bestScore = 0.6;
  for (let k = index - 1, steps = 0; k >= 0 && steps < 40; k -= 1, steps += 1) {
    const other = timeline[k]!;
    const distance = draft.sentence - other.sentence;
    if (distance > 2) break;
    const figure = other.entity;
    if (figure === null || other.to > draft.from) continue;
    const pair = other.form === "name" ? pairAt(other.head) : null;
    if (!figure.plural && figure.kind !== "group" && pair === null) continue;
    if (scene.quoteOf[other.head]! !== draft.quote && draft.quote >= 0) continue;
    const there = placeOf(scene, other);
    let score = 2 - distance * 1.0;
    if (there.subject) score += 1.2;
    else if (there.possessive || there.relation === "compound") score -= 1;
    if (there.speaks && here.speaks) score += 0.8;
    if (other.form === "pronoun") score += 0.4;
    if (score > bestScore) {
      bestScore = score;
      best = pair ?? (() => figure);
    }
  }
  return best === null ? null : best();
}
