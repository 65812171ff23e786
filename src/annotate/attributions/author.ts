import type { Entity } from "../../core/index.ts";
import type { Scene } from "./scene.ts";

/** Sentences at the end of a report that are looked at for who wrote it. */
const SIGN_OFF_SENTENCES = 3;

/**
 * Who says "I" in the report's own words: the one in the byline, or of whom the last sentences say so ("Ilieva is a
 * reporter for …"). Null where neither names somebody of the report.
 */
export function authorOf(scene: Scene, entities: readonly Entity[], bylines: readonly string[]): Entity | null {
  const persons = entities.filter((entity) => entity.named && entity.kind === "person");
  if (bylines.length === 1) {
    const byline = bylines[0]!.toLowerCase();
    const found = persons.find((entity) => entity.name.toLowerCase() === byline);
    if (found !== undefined) return found;
  }
  const { syntax } = scene;
  const byHead = new Map(persons.flatMap((entity) => entity.mentions.map((at) => [at.head, entity] as const)));
  const { sentences } = syntax.layers;
  for (let s = sentences.length - 1; s >= 0 && s >= sentences.length - SIGN_OFF_SENTENCES; s -= 1) {
    const { from, to } = sentences[s]!;
    for (let i = from; i < to; i += 1) {
      if (syntax.child(i, "cop") < 0) continue;
      const subject = syntax.child(i, "nsubj");
      const author = byHead.get(subject);
      if (author === undefined) continue;
      // Of somebody whom the report has not spoken of before, any office will do: "Anton Brizzel is governor of …".
      const isNew = author.mentions[0]!.head === subject && s === sentences.length - 1;
      if (isNew || scene.lexicon.words.authors.has(syntax.lemma(i))) return author;
    }
  }
  return null;
}
