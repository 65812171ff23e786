import type { Grouping, Signature } from "../../../src/record/index.ts";
import type { Copy } from "./copies.ts";
import { STORY_KEY } from "./rows.ts";

type Invented = Signature & { readonly story: number };

/** A copy whose signature says of which invented story it is. */
export function ofStory(story: number, copy: Copy): Copy {
  const signature: Invented = { ...copy.signature, story };
  return { ...copy, signature };
}

/**
 * Sorts invented reports as they were invented. The judges take most of them for one story, as they are of one pattern; reports have their
 * keys and are weighed all the same, so that as much is kept and done.
 */
export function asInvented(judged: Grouping): Grouping {
  return {
    ...judged,
    keys: (signature) => {
      const { story } = signature as Invented;
      return [...judged.keys(signature), ...["a", "b"].map((key) => `${STORY_KEY} ${story} ${key}`)];
    },
    link: (a, b) => {
      judged.link(a, b);
      return (a as Invented).story === (b as Invented).story ? 1 : null;
    },
    part: (reports) => {
      const stories = new Map<number, string[]>();
      for (const { ref, signature } of reports) {
        const { story } = signature as Invented;
        stories.set(story, [...(stories.get(story) ?? []), ref]);
      }
      return [...stories.values()];
    },
  };
}
