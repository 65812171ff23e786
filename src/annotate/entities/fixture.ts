import type { Entity, EntityKind, Layers } from "../../core/index.ts";
import { nodeModels } from "../../node/models.ts";
import { languages } from "../../pipeline/languages.ts";
import { reportOfText } from "../tokens/fixture.ts";

const reader = languages(nodeModels)("en");

/** For tests: the layers of a text whose lines are paragraphs. */
export function readLayers(text: string): Layers {
  return reader.run(reportOfText(text)) as Layers;
}

/** A word or words marked in a sentence: "person[Ana Ilieva] spoke", "a[Ana Ilieva] … a[she]". */
export interface Mark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** The plain text of a marked one, and its marks. */
export function unmark(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = "";
  const marks: Mark[] = [];
  for (const part of marked.split(/(\w+\[[^\]]+\])/)) {
    const match = /^(\w+)\[([^\]]+)\]$/.exec(part);
    if (match === null) text += part;
    else {
      marks.push({ label: match[1]!, start: text.length, end: text.length + match[2]!.length });
      text += match[2];
    }
  }
  return { text, marks };
}

/** The entity with a mention of exactly these characters, or null. */
export function entityAt(entities: readonly Entity[], mark: Mark): Entity | null {
  return (
    entities.find((entity) => entity.mentions.some((at) => at.start === mark.start && at.end === mark.end)) ?? null
  );
}

/** True where an entity of that kind has a mention of exactly these characters. */
export function hasKind(entities: readonly Entity[], mark: Mark): boolean {
  return entityAt(entities, mark)?.kind === (mark.label as EntityKind);
}
