import { affiliationIn, contradicts } from "./affiliations.ts";
import { addDescription, gendersAgree, giveRole, isFormer } from "./figures.ts";
import type { Grammar } from "./grammar.ts";
import type { Role } from "./lexicon.ts";
import { nationOf } from "./nominals.ts";
import type { Gender } from "./rules.ts";
import type { Draft, Figure, Scene } from "./scene.ts";

function rolesFit(grammar: Grammar, wanted: Role, held: Role): number {
  if (wanted.phrase === held.phrase) return 3;
  // "the president" is not the vice president, "the secretary" may be the secretary of state.
  if (grammar.apartOffices.has(wanted.phrase) !== grammar.apartOffices.has(held.phrase)) return 0;
  if (wanted.head === held.head) return 2.5;
  return grammar.sameOffice(wanted.head, held.head) ? 1 : 0;
}

/** How far back an antecedent is looked for, in drafts. */
export const WINDOW = 120;

/** Resolves a definite noun for one person: "the secretary", "the former president". Null where nothing fits. */
export function resolveRole(scene: Scene, draft: Draft, index: number, timeline: readonly Draft[]): Figure | null {
  const role = draft.role!;
  const nation = nationOf(scene, draft.from, draft.head);
  const former = isFormer(scene, draft.from, draft.head);
  const wanted = affiliationIn(scene, draft.from, draft.to);
  const isMember = scene.lexicon.grammar.parties.has(role.head);
  const seen = new Set<Figure>();
  let best: Figure | null = null;
  let bestScore = 0;
  for (let k = index - 1, steps = 0; k >= 0 && steps < WINDOW; k -= 1, steps += 1) {
    const figure = timeline[k]!.entity;
    if (figure === null || figure.kind !== "person" || figure.plural || !figure.named || seen.has(figure)) continue;
    seen.add(figure);
    if (!gendersAgree(figure.gender, role.gender)) continue;
    let fit = 0;
    for (const held of figure.roles) {
      let here = rolesFit(scene.lexicon.grammar, role, held.role);
      if (here === 0) continue;
      if (nation !== null && held.nation !== null && nation !== held.nation) continue;
      if (nation !== null && held.nation === nation) here += 1;
      if (former && held.former) here += 1;
      if (held.former && !former && role.office) here -= 1;
      if (!held.former && former) here -= 0.5;
      fit = Math.max(fit, here);
    }
    if (fit === 0 || contradicts(wanted, figure)) continue;
    const isFrom = wanted.region !== null && wanted.region === figure.region;
    // "the Ohio Republican" says too little of a senator of whom neither is known.
    if (isMember && fit < 2 && !isFrom) continue;
    if (isFrom) fit += 1;
    const distance = draft.sentence - timeline[k]!.sentence;
    const score = fit * 2 - distance * 0.12 + Math.min(figure.drafts.length, 10) * 0.05;
    if (score > bestScore) {
      bestScore = score;
      best = figure;
    }
  }
  return best;
}

/** "the bank", "the ministry": the organisation of that kind named last. */
export function resolveOrganization(
  scene: Scene,
  draft: Draft,
  index: number,
  timeline: readonly Draft[],
): Figure | null {
  const noun = draft.words[draft.words.length - 1]!;
  const nation = nationOf(scene, draft.from, draft.head);
  const modifiers = scene.words(draft.from, draft.head).filter((word) => word.length > 3);
  const proper = properModifiers(scene, draft);
  const seen = new Set<Figure>();
  let best: Figure | null = null;
  let bestScore = 0;
  for (let k = index - 1, steps = 0; k >= 0 && steps < WINDOW; k -= 1, steps += 1) {
    const figure = timeline[k]!.entity;
    if (figure === null || figure.kind !== "organization" || seen.has(figure)) continue;
    seen.add(figure);
    // "the state attorney's office" is not Ilieva's.
    if (figure.owner !== null && isOwned(scene, draft)) continue;
    let score = 0;
    const named = figure.names.some((name) => name.includes(noun));
    // "the Dorvian ministry" is not "the Karvenian foreign ministry".
    if (named && proper.some((word) => !figure.names.some((name) => name.includes(word)))) continue;
    if (proper.length > 0 && isToldApart(scene, proper, figure)) continue;
    if (named) score += 3;
    if (draft.sector !== null && figure.sector === draft.sector) score += 2;
    else if (figure.sector === "any" && !named)
      score += draft.sector === "company" || draft.sector === "society" ? 1.5 : 0.4;
    else if (!named) continue;
    for (const word of modifiers) if (figure.names.some((name) => name.includes(word))) score += 1;
    if (nation !== null && figure.nation !== null && figure.nation !== nation) continue;
    const distance = draft.sentence - timeline[k]!.sentence;
    score += Math.min(figure.drafts.length, 8) * 0.08 - distance * 0.15;
    if (score > bestScore) {
      bestScore = score;
      best = figure;
    }
  }
  return bestScore >= 1.2 ? best : null;
}

/** "the party's leaders": whose they are tells them apart. */
export function isOwned(scene: Scene, draft: Draft): boolean {
  for (let i = draft.from; i < draft.head; i += 1) {
    const word = scene.lower(i);
    if (word === "'s" || word === "'") return true;
  }
  return false;
}

/** Unnamed: "the official" after "a White House official"; the same noun with nothing that tells them apart. */
export function resolveUnnamed(scene: Scene, draft: Draft, index: number, timeline: readonly Draft[]): Figure | null {
  const noun = scene.lower(draft.head);
  const modifiers = contentModifiers(scene, draft);
  for (let k = index - 1, steps = 0; k >= 0 && steps < WINDOW; k -= 1, steps += 1) {
    const other = timeline[k]!;
    if (other.form !== "nominal" || other.entity === null || other.entity.named) continue;
    if (other.plural !== draft.plural || scene.lower(other.head) !== noun) continue;
    if (other.definite === "possessive" && draft.definite === "possessive") continue;
    const theirs = contentModifiers(scene, other);
    if (modifiers.every((word) => theirs.includes(word))) return other.entity;
    return null;
  }
  return null;
}

/** Capitalised words before the noun, in lower case: they tell one ministry from another even where no list knows them. */
function properModifiers(scene: Scene, draft: Draft): string[] {
  const { syntax } = scene;
  const found: string[] = [];
  for (let i = draft.from; i < draft.head; i += 1) {
    const isFirst = i === 0 || syntax.sentenceOf(i - 1) !== syntax.sentenceOf(i);
    if (!isFirst && /^\p{Lu}\p{Ll}/u.test(syntax.form(i))) found.push(syntax.lower(i));
  }
  return found;
}

/** True where those that the report has called an unnamed one by have capitalised words too, and none of these. */
function isToldApart(scene: Scene, proper: readonly string[], figure: Figure): boolean {
  if (figure.names.length > 0) return false;
  const theirs = figure.drafts.flatMap((draft) => properModifiers(scene, draft));
  return theirs.length > 0 && !proper.some((word) => theirs.includes(word));
}

/** Words before the noun that tell one from another. */
export function contentModifiers(scene: Scene, draft: Draft): string[] {
  return scene.words(draft.from, draft.head).filter((word) => !scene.lexicon.grammar.plainDeterminers.has(word));
}
/** A role noun becomes what somebody is: "Anton Brizzel, a senator from …". */
export function describe(scene: Scene, figure: Figure, draft: Draft, text: string): void {
  if (draft.role !== null) {
    giveRole(figure, {
      role: draft.role,
      nation: nationOf(scene, draft.from, draft.head),
      former: isFormer(scene, draft.from, draft.head),
    });
    if (figure.gender === "u" && draft.role.gender !== "u") figure.gender = draft.role.gender as Gender;
  }
  const { region, party } = affiliationIn(
    scene,
    draft.from,
    Math.min(draft.to + 3, scene.sentences[draft.sentence]!.to),
  );
  figure.region ??= region;
  figure.party ??= party;
  addDescription(figure, text.replace(/^(?:the|a|an) /i, ""));
}
