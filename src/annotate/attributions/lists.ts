import type { Entity, Span } from "../../core/index.ts";
import type { Scene } from "./scene.ts";

/** A name in the text: its tokens, half-open, and whom it names. */
export interface NameAt {
  readonly from: number;
  readonly to: number;
  readonly entity: Entity;
}

/** Tokens of a title between two names of a list. */
const TITLE_MAX = 10;

/**
 * All who are named side by side in a source, told by its marks where the parse is easily led astray: "Ana Ilieva (Vidin),
 * Anton Brizzel and Marta Lund", "six papers, including the Vidin Herald". Empty where the source is no such list.
 */
export function listedIn(
  scene: Scene,
  source: readonly Span[],
  nameAt: ReadonlyMap<number, NameAt>,
): readonly Entity[] {
  const { syntax } = scene;
  const first = source[0];
  if (first === undefined) return [];
  const { from } = syntax.tokensIn(first);
  const { to } = syntax.tokensIn(source[source.length - 1]!);
  const lead = leadOf(scene, from, to, nameAt);
  if (lead === null) return [];
  const found: Entity[] = [];
  let joined = false;
  let at = lead.to;
  for (;;) {
    const name = nameAt.get(at);
    if (name === undefined || name.to > to) break;
    const after = skipBrackets(scene, name.to, to);
    // "Ilieva's", "Ilieva aides": a name that belongs to another noun.
    if (
      after < to &&
      !isMark(scene, after) &&
      !isAnd(scene, after) &&
      !scene.lexicon.words.listEnds.has(syntax.lower(after))
    )
      return [];
    if (!found.includes(name.entity)) found.push(name.entity);
    let next = after;
    let marks = 0;
    while (next < to && (isMark(scene, next) || isAnd(scene, next))) {
      if (isAnd(scene, next)) joined = true;
      marks += 1;
      next += 1;
    }
    if (marks === 0) break;
    const start = titleEnd(scene, next, to, nameAt);
    if (start < 0) break;
    at = start;
  }
  return lead.introduced || (joined && found.length > 1) ? found : [];
}

/** What stands before the first name: titles and nouns, and whether words such as "including" bring the names in. */
function leadOf(
  scene: Scene,
  from: number,
  to: number,
  nameAt: ReadonlyMap<number, NameAt>,
): { readonly to: number; readonly introduced: boolean } | null {
  const { syntax, lexicon } = scene;
  let introduced = false;
  for (let i = from; i < to; i += 1) {
    const lower = syntax.lower(i);
    if (lexicon.words.including.has(lower)) {
      const start = titleEnd(scene, i + 1, to, nameAt);
      if (start >= 0) return { to: start, introduced: true };
      introduced = false;
    }
    if (nameAt.has(i) && isListStart(scene, from, i)) return { to: i, introduced };
  }
  return null;
}

/** True where only words of a title stand before the first name. */
function isListStart(scene: Scene, from: number, name: number): boolean {
  for (let i = from; i < name; i += 1) if (!isTitleWord(scene, i)) return false;
  return true;
}

function titleEnd(scene: Scene, from: number, to: number, nameAt: ReadonlyMap<number, NameAt>): number {
  for (let i = from; i < to && i - from <= TITLE_MAX; i += 1) {
    if (nameAt.has(i) && nameAt.get(i)!.entity.kind !== "place" && !isBeforeName(scene, i, to, nameAt)) return i;
    if (!isTitleWord(scene, i)) return -1;
  }
  return -1;
}

/** "NSA Director Anton Brizzel": an organisation that belongs to the title. */
function isBeforeName(scene: Scene, i: number, to: number, nameAt: ReadonlyMap<number, NameAt>): boolean {
  const name = nameAt.get(i)!;
  if (name.entity.kind === "person") return false;
  for (let k = name.to; k < to && k - name.to <= TITLE_MAX; k += 1) {
    if (nameAt.get(k)?.entity.kind === "person") return true;
    if (!isTitleWord(scene, k)) return false;
  }
  return false;
}

function isTitleWord(scene: Scene, i: number): boolean {
  const upos = scene.syntax.upos(i);
  return upos === "PROPN" || upos === "NOUN" || upos === "ADJ" || upos === "DET" || scene.syntax.lower(i) === "of";
}

function isMark(scene: Scene, i: number): boolean {
  return /^[,;]$/.test(scene.syntax.form(i)) || /^[-–—]+$/.test(scene.syntax.form(i));
}

function isAnd(scene: Scene, i: number): boolean {
  return scene.syntax.upos(i) === "CCONJ" || scene.syntax.form(i) === "&";
}

function skipBrackets(scene: Scene, from: number, to: number): number {
  if (from >= to || scene.syntax.form(from) !== "(") return from;
  for (let i = from; i < to; i += 1) if (scene.syntax.form(i) === ")") return i + 1;
  return from;
}
