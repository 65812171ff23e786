import type { Annotator, Entity, Mention } from "../../core/index.ts";
import { speaksAt } from "./documents.ts";
import { addDescription, gatherNames } from "./figures.ts";
import { typeNames } from "./kinds.ts";
import { INITIAL, Lexicon, PRONOUN } from "./lexicon.ts";
import { linkAll, phraseEnd } from "./linking.ts";
import { findCandidates } from "./names.ts";
import { findNominals } from "./nominals.ts";
import type { EntityRules } from "./rules.ts";
import { type Draft, type Figure, type Needs, Scene } from "./scene.ts";

export type * from "./rules.ts";

/**
 * Names, nouns and pronouns for persons, organisations, places and groups, gathered by whom they mean.
 *
 * Names are found by upper case and the rules' lists, typed by their words and by what stands around all their places at
 * once, and joined where one is a shorter form of another; then nouns and pronouns are resolved from left to right, first
 * outside of quotations, so that a quotation's speaker is known when the words inside it are read (multi-pass sieve, Lee
 * et al. 2011). What is doubtful stays unresolved. Mentions are spans in UTF-16 code units; a name's span holds the name
 * without title or role, which go to `descriptions`. Ids n1, n2 … follow the text.
 */
export function entitiesAnnotator(rules: EntityRules): Annotator<Needs, "entities"> {
  const lexicon = new Lexicon(rules);
  return {
    name: "entities",
    version: `1.${rules.version}`,
    needs: ["tokens", "sentences", "tags", "parses"],
    gives: "entities",
    annotate(input, trace) {
      const scene = new Scene(input, lexicon);
      const candidates = findCandidates(scene);
      const kinds = typeNames(scene, candidates);
      const names = gatherNames(scene, candidates, kinds);
      const taken = new Int8Array(scene.count);
      for (const candidate of candidates) {
        for (let i = candidate.from; i < candidate.to; i += 1) taken[i] = 1;
        // Titles belong to the name; 2, because a noun may stand before them.
        if (candidate.role !== null) for (let i = candidate.titleFrom; i < candidate.titleTo; i += 1) taken[i] = 2;
      }
      const nominals = findNominals(scene, taken);
      const figures = linkAll(scene, names, nominals);
      return toEntities(scene, figures, trace);
    },
  };
}

function toEntities(
  scene: Scene,
  figures: readonly Figure[],
  trace: Parameters<Annotator<Needs, "entities">["annotate"]>[1],
): Entity[] {
  const ordered = figures
    .filter((figure) => figure.drafts.length > 0 && (figure.kind !== "document" || speaksIn(scene, figure)))
    .sort((a, b) => a.drafts[0]!.from - b.drafts[0]!.from || b.drafts[0]!.to - a.drafts[0]!.to);
  const ids = new Map<Figure, string>();
  ordered.forEach((figure, index) => {
    ids.set(figure, `n${index + 1}`);
  });
  return ordered.map((figure) => {
    const id = ids.get(figure)!;
    const mentions: Mention[] = figure.drafts.map((draft) => ({
      start: scene.syntax.start(draft.from),
      end: scene.syntax.end(draft.to - 1),
      head: draft.head,
      form: draft.form,
    }));
    for (const mention of mentions)
      trace?.({
        layer: "entities",
        by: figure.by,
        start: mention.start,
        end: mention.end,
        kept: true,
        why: mention.form,
        item: id,
      });
    const meaning = metonymOf(scene, figure);
    if (meaning !== null && (figure.kind === "organization" || figure.drafts.some((draft) => actsAt(scene, draft))))
      addDescription(figure, meaning);
    const members = figure.members?.map((member) => ids.get(member)).filter((member) => member !== undefined);
    return {
      id,
      kind: figure.kind,
      name: nameOf(scene, figure),
      named: figure.named,
      descriptions: figure.descriptions,
      ...(members !== undefined && members.length > 0 ? { members } : {}),
      mentions,
      by: figure.by,
    };
  });
}

function wordsIn(scene: Scene, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i += 1) words += scene.has(i, INITIAL) ? 0.4 : 1;
  return words;
}

function speaksIn(scene: Scene, figure: Figure): boolean {
  return figure.drafts.some((draft) => speaksAt(scene, draft));
}

/** A city stands for a government where it does something: "Vienna rejected the plan". */
function actsAt(scene: Scene, draft: Draft): boolean {
  return draft.form === "name" && scene.syntax.deprel(draft.head) === "nsubj";
}

function metonymOf(scene: Scene, figure: Figure): string | null {
  for (const name of figure.names) {
    const meaning = scene.lexicon.metonyms.get(name.join(" "));
    if (meaning !== undefined) return `stands for ${meaning}`;
  }
  return null;
}

/** The fullest name ("Ilieva’s campaign" where the report has "her campaign" only): most words (an initial is hardly one), then most letters, then the first. For an unnamed figure its fullest description. */
function nameOf(scene: Scene, figure: Figure): string {
  if (figure.owner !== null && figure.drafts.every((draft) => scene.has(draft.from, PRONOUN))) {
    const noun = figure.drafts.find((draft) => draft.form === "nominal");
    if (noun !== undefined) {
      const owner = nameOf(scene, figure.owner);
      return `${owner}${owner.endsWith("s") ? "’" : "’s"} ${scene.slice(noun.from + 1, noun.to)}`;
    }
  }
  const isByName = figure.named && figure.drafts.some((draft) => draft.form === "name");
  let best = "";
  let bestRank = -1;
  for (const draft of figure.drafts) {
    if (isByName ? draft.form !== "name" : draft.form === "pronoun") continue;
    // "her report" says less than "Ilieva's report", whatever its length.
    const isOwn = draft.form === "nominal" && scene.has(draft.from, PRONOUN);
    // "officials with the ministry": of the unnamed all that tells who they are.
    const isWhole = figure.named && (figure.owner === null || scene.lower(draft.to) !== "of");
    const to = isWhole ? draft.to : Math.max(draft.to, phraseEnd(scene, draft));
    const text = scene.slice(draft.from, to);
    // "Marlow" rather than the dateline's "MARLOW".
    const capitals = text === text.toUpperCase() ? 0.5 : 0;
    const rank = isOwn ? 0 : wordsIn(scene, draft.from, to) * 1000 + Math.min(text.length, 999) - capitals;
    if (rank > bestRank) {
      best = text;
      bestRank = rank;
    }
  }
  return best.replace(/\s+/g, " ");
}
