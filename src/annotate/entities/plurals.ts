import { gendersAgree } from "./figures.ts";
import type { Grammar } from "./grammar.ts";
import type { Draft, Figure, Scene } from "./scene.ts";

/** "Ilieva and Okoro": names joined by "and" become one figure with members, named by its last member's place. */
export interface Pair {
  readonly members: readonly Figure[];
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** Coordinated persons, organisations or places of a sentence, in text order. */
export function findPairs(scene: Scene, timeline: readonly Draft[]): Pair[] {
  const pairs: Pair[] = [];
  const byHead = new Map<number, Draft>();
  for (const draft of timeline) if (draft.entity !== null) byHead.set(draft.head, draft);
  for (const draft of timeline) {
    if (draft.entity === null || draft.entity.plural) continue;
    if (scene.syntax.relation(draft.head) === "conj") continue;
    const members = [draft.entity];
    let to = draft.to;
    for (const child of scene.syntax.children(draft.head)) {
      if (scene.syntax.relation(child) !== "conj") continue;
      const other = byHead.get(child);
      if (other === undefined || other.entity === null || other.entity.plural || other.sentence !== draft.sentence)
        continue;
      if (other.entity.kind !== draft.entity.kind) continue;
      if (!members.includes(other.entity)) members.push(other.entity);
      to = Math.max(to, other.to);
    }
    if (members.length < 2) continue;
    pairs.push({ members, sentence: draft.sentence, from: draft.from, to, head: draft.head });
  }
  return pairs;
}

/** Index of the last pair that starts before token `from`, or -1. */
function lastBefore(pairs: readonly Pair[], from: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many "the two leaders", "both candidates" speaks of; 0 where it does not say. */
export function countOf(scene: Scene, draft: Draft): number {
  for (let i = draft.from; i < draft.to; i += 1) {
    const count = scene.lexicon.grammar.numbers.get(scene.lower(i));
    if (count !== undefined) return count;
  }
  return 0;
}

/**
 * The persons behind "the two", "both leaders", "the friends": those joined by "and" last, else the two persons who
 * have been named most in the sentences before. `role` persons are preferred where the noun is a role that they hold.
 */
export function membersFor(
  scene: Scene,
  draft: Draft,
  index: number,
  timeline: readonly Draft[],
  pairs: readonly Pair[],
): readonly Figure[] | null {
  const count = countOf(scene, draft) || 2;
  const isExact = countOf(scene, draft) > 0;
  if (!isExact && (draft.role === null || draft.role.head === "person")) return null;
  const fits = (figure: Figure) =>
    figure.kind === "person" && figure.named && holds(scene.lexicon.grammar, figure, draft, isExact);
  let best: readonly Figure[] | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let k = lastBefore(pairs, draft.from); k >= 0; k -= 1) {
    const pair = pairs[k]!;
    if (draft.sentence - pair.sentence > 12) break;
    if (pair.members.length !== count || !pair.members.every((figure) => figure.kind === "person" && figure.named))
      continue;
    const held = pair.members.filter((figure) =>
      figure.roles.some((role) => role.role.head === draft.role?.head),
    ).length;
    if (held === 0 && (draft.sentence - pair.sentence > 6 || !pair.members.every(fits))) continue;
    const score = held * 2 - (draft.sentence - pair.sentence) * 0.2;
    if (score > bestScore) {
      best = pair.members;
      bestScore = score;
    }
  }
  if (best !== null) return best;
  const { grammar } = scene.lexicon;
  if (!isExact && !grammar.leaders.has(draft.role?.head ?? "")) return null;
  // No pair: the persons of the last sentences, if they are just as many.
  const near: Figure[] = [];
  for (let k = index - 1, steps = 0; k >= 0 && steps < 40; k -= 1, steps += 1) {
    const other = timeline[k]!;
    if (draft.sentence - other.sentence > 2) break;
    if (other.entity !== null && fits(other.entity) && !near.includes(other.entity)) near.push(other.entity);
  }
  if (near.length === count) return near.reverse();
  if (isExact) return null;
  // "The leaders are due to meet": those of the report who lead, if there are no more than two.
  const leading: Figure[] = [];
  for (let k = 0; k < index && leading.length <= count; k += 1) {
    const { entity } = timeline[k]!;
    if (entity !== null && entity.roles.length > 0 && fits(entity) && !leading.includes(entity)) leading.push(entity);
  }
  return leading.length === count ? leading : null;
}

/** "the leaders": persons who lead; a plain noun ("the two", "both men") fits anybody. */
function holds(grammar: Grammar, figure: Figure, draft: Draft, isExact: boolean): boolean {
  const role = draft.role;
  if (role === null || grammar.anybody.has(role.head)) return true;
  if (role.by.startsWith("person-")) return gendersAgree(figure.gender, role.gender);
  if (grammar.leaders.has(role.head))
    return figure.roles.some((held) => grammar.stateHeads.has(held.role.phrase)) || figure.roles.length === 0;
  return figure.roles.some((held) => held.role.head === role.head) || (isExact && !role.office);
}
