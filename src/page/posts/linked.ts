import { lettersOf } from "../body/decision.ts";
import type { PageBlock } from "../elements.ts";
import type { ElementPlace } from "../paths.ts";
import type { PostRange } from "./find.ts";
import type { LinkedPost } from "./updates.ts";

/** Letters of a text's head by which it is known again. */
const KEY_LETTERS = 40;
/** Longest heading that is compared, in UTF-16 code units. */
const HEADING_UNITS = 300;

/** Places on a page by what linked data name them: the id of an element, a heading, the first words of a text. */
export class PostIndex {
  readonly #ids = new Map<string, number>();
  readonly #texts = new Map<string, number>();

  constructor(blocks: readonly PageBlock[]) {
    const met = new Set<ElementPlace>();
    for (let i = 0; i < blocks.length; i += 1) {
      const block = blocks[i]!;
      for (let at: ElementPlace | null = block.place; at !== null && !met.has(at); at = at.above) {
        met.add(at);
        if (at.id !== "" && !this.#ids.has(at.id)) this.#ids.set(at.id, i);
      }
      const key = keyOf(block.text);
      if (key.length >= 8 && !this.#texts.has(key)) this.#texts.set(key, i);
    }
  }

  /** The block that a post begins at, or -1. */
  find({ anchor, headline, body }: LinkedPost): number {
    const byId = anchor === "" ? undefined : this.#ids.get(anchor);
    if (byId !== undefined) return byId;
    const byHeading = headline === null ? undefined : this.#texts.get(keyOf(headline));
    return byHeading ?? this.#texts.get(keyOf(body)) ?? -1;
  }
}

function keyOf(text: string): string {
  return lettersOf(text.slice(0, HEADING_UNITS)).slice(0, KEY_LETTERS);
}

/** The posts that linked data name and the page shows, each up to the next; none where fewer than two are shown. */
export function findLinkedPosts(blocks: readonly PageBlock[], posts: readonly LinkedPost[]): readonly PostRange[] {
  if (posts.length < 2) return [];
  const index = new PostIndex(blocks);
  const starts = [...new Set(posts.map((post) => index.find(post)))].filter((at) => at >= 0).sort((a, b) => a - b);
  if (starts.length < 2) return [];
  const around = commonPlace(starts.map((at) => blocks[at]!.place));
  const end = blocks.findLastIndex((block) => isBelow(block.place, around)) + 1;
  return starts.map((from, k) => ({ from, to: starts[k + 1] ?? end, mark: -1 }));
}

/** The nearest element around all of some. */
function commonPlace(places: readonly ElementPlace[]): ElementPlace | null {
  let common: readonly ElementPlace[] = wayTo(places[0]!.above);
  for (const place of places) {
    const way = wayTo(place.above);
    let same = 0;
    while (same < common.length && same < way.length && common[same] === way[same]) same += 1;
    common = common.slice(0, same);
  }
  return common.at(-1) ?? null;
}

/** The elements from the root down to one. */
function wayTo(place: ElementPlace | null): ElementPlace[] {
  const way: ElementPlace[] = [];
  for (let at = place; at !== null; at = at.above) way.push(at);
  return way.reverse();
}

function isBelow(place: ElementPlace, around: ElementPlace | null): boolean {
  for (let at: ElementPlace | null = place; at !== null; at = at.above) if (at === around) return true;
  return around === null;
}
