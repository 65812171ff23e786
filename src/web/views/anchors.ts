import type { Run } from "../../app/desk/index.ts";
import { wordsAnchor } from "../../app/desk/index.ts";
import type { Span } from "../../core/index.ts";
import { html, type Part } from "../html.ts";

/**
 * Sets runs with an anchor around each span that begins among them, so that a link can lead to exact words without a server.
 * Spans nest; one that crosses the end of another is set as far as that end. O(runs × depth).
 */
export function anchoredHtml(
  runs: readonly Run[],
  anchors: readonly Span[],
  set: (runs: readonly Run[]) => readonly Part[],
): readonly Part[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return [];
  const within = anchors
    .filter(({ start }) => start >= first.start && start < last.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Part[] = [];
  let at = 0;
  const upTo = (place: number): readonly Run[] => {
    const from = at;
    while (at < runs.length && runs[at]!.start < place) at += 1;
    return runs.slice(from, at);
  };
  for (let index = 0; index < within.length; ) {
    const outer = within[index]!;
    parts.push(set(upTo(outer.start)));
    let next = index + 1;
    while (next < within.length && within[next]!.start < outer.end) next += 1;
    const inner = anchoredHtml(upTo(outer.end), within.slice(index + 1, next), set);
    parts.push(html`<span class="w" id="${wordsAnchor(outer)}">${inner}</span>`);
    index = next;
  }
  parts.push(set(upTo(Number.POSITIVE_INFINITY)));
  return parts;
}
