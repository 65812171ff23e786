import { readsAt } from "./nominals.ts";
import { contentModifiers, WINDOW } from "./resolution.ts";
import type { Draft, Figure, Scene } from "./scene.ts";

/**
 * True where the document gives its content: "the report said", "according to the report". Only such documents become
 * entities; the others are things that the report speaks of.
 */
export function speaksAt(scene: Scene, draft: Draft): boolean {
  const { syntax, lexicon } = scene;
  if (draft.from >= 2 && scene.lower(draft.from - 1) === "to" && scene.lower(draft.from - 2) === "according")
    return true;
  if (draft.to + 1 < scene.count && readsAt(scene, draft.to)) return true;
  if (syntax.relation(draft.head) !== "nsubj") return false;
  const verb = syntax.head(draft.head);
  return verb >= 0 && syntax.deprel(draft.head) === "nsubj" && lexicon.documentVerbs.has(syntax.lemma(verb));
}

/** "the report" after "a federal report": the document of that noun named last whose words do not contradict it. */
export function resolveDocument(scene: Scene, draft: Draft, index: number, timeline: readonly Draft[]): Figure | null {
  const { grammar } = scene.lexicon;
  const noun = scene.lower(draft.head);
  const modifiers = contentModifiers(scene, draft).filter((word) => !grammar.possessives.has(word));
  const seen = new Set<Figure>();
  let best: Figure | null = null;
  let bestScore = 0;
  for (let k = index - 1, steps = 0; k >= 0 && steps < WINDOW; k -= 1, steps += 1) {
    const figure = timeline[k]!.entity;
    if (figure === null || figure.kind !== "document" || seen.has(figure)) continue;
    // What a quotation speaks of is seldom what the report goes on to quote.
    if (draft.quote < 0 && figure.drafts.every((other) => other.quote >= 0)) continue;
    seen.add(figure);
    const nominals = figure.drafts.filter((other) => other.form === "nominal");
    const same = nominals.some((other) => scene.lower(other.head) === noun);
    if (!same && !nominals.some((other) => grammar.sameDocument(scene.lower(other.head), noun))) continue;
    // "the state audit" is not "the federal report", unless one of them says no more than its noun.
    const told = new Set(nominals.flatMap((other) => contentModifiers(scene, other)));
    const shared = modifiers.filter((word) => told.has(word)).length;
    if (shared === 0 && modifiers.length > 0 && told.size > 0) continue;
    if (!same && modifiers.length > 0 && shared === 0) continue;
    const distance = draft.sentence - timeline[k]!.sentence;
    const score = 3 + (same ? 1 : 0) + shared + (speaksOften(scene, figure) ? 0.6 : 0) - distance * (same ? 0.12 : 0.5);
    if (score > bestScore) {
      bestScore = score;
      best = figure;
    }
  }
  return best;
}

function speaksOften(scene: Scene, figure: Figure): boolean {
  return figure.drafts.some((draft) => draft.form === "nominal" && speaksAt(scene, draft));
}
