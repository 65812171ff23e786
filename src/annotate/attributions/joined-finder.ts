import type { Span } from "../../core/index.ts";
import type { AttributionFinder, FoundAttribution } from "./finder.ts";

/**
 * Joins a learnt finder, whose contents do not nest, with the rows, which see attributions inside attributions. What the
 * model found stands; a row's finding joins it where the two tell of different layers of one statement: inside the
 * content of the model's, around it, or over the same words by another cue ("P, the Post reported, citing officials").
 * Where the two speak of the same cue, or apart from each other, the model decides.
 */
export function joinedFinder(model: AttributionFinder, rows: AttributionFinder): AttributionFinder {
  return {
    name: `${model.name}+${rows.name}`,
    find(scene, drop) {
      const found = model.find(scene, drop);
      const joined = rows.find(scene, drop).filter((row) => {
        const why = apart(row, found);
        if (why !== null) drop?.(row.by, row.cue[0] ?? row.content[0] ?? { start: 0, end: 0 }, why);
        return why === null;
      });
      return [...found, ...joined];
    },
  };
}

/** Why a row's finding does not join those of the model, or null where it does. */
function apart(row: FoundAttribution, found: readonly FoundAttribution[]): string | null {
  if (found.some((other) => touches(row.cue, other.cue))) return "the model read this cue";
  const isLayer = found.some(
    (other) =>
      (covers(other.content, row.content) && covers(other.content, row.cue)) ||
      (covers(row.content, other.content) && (covers(row.content, other.cue) || covers(other.content, row.content))),
  );
  return isLayer ? null : "the model sees no attribution here";
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));
}

/** True where every span of `inner` lies in one of `outer`. */
function covers(outer: readonly Span[], inner: readonly Span[]): boolean {
  return inner.length > 0 && inner.every((x) => outer.some((y) => y.start <= x.start && x.end <= y.end));
}
