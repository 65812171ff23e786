import { attributeOf, nameOf, type PageNode } from "../dom.ts";
import type { ElementPlace } from "../paths.ts";
import { ASIDE_TYPES } from "./names.ts";

/** Where a walk through a page stands: the elements around, and the items (microdata) that they open. */
export class Trail {
  readonly #open: { readonly node: PageNode; readonly nth: number }[] = [];
  readonly #shown: number[] = [0];
  /** Types of the items that are open, with the depth of their elements. */
  readonly #items: { readonly depth: number; readonly aside: boolean }[] = [];
  #here: { readonly node: PageNode; readonly nth: number } | null = null;

  /** The walk came to an element. */
  meet(node: PageNode): void {
    const depth = this.#open.length;
    const nth = this.#shown[depth]! + 1;
    this.#shown[depth] = nth;
    this.#here = { node, nth };
  }

  /** It goes into the element that it met last. */
  enter(node: PageNode): void {
    this.#open.push(this.#here!);
    this.#shown[this.#open.length] = 0;
    if (node.getAttribute?.("itemscope") == null) return;
    this.#items.push({ depth: this.#open.length, aside: ASIDE_TYPES.test(attributeOf(node, "itemtype").trim()) });
  }

  leave(): void {
    if (this.#items.at(-1)?.depth === this.#open.length) this.#items.pop();
    this.#open.pop();
  }

  /** True within an item that is not the report: a comment, a product, another site's part. */
  isAside(): boolean {
    return this.#items.at(-1)?.aside ?? false;
  }

  /** Where the element stands that was met last. O(depth). */
  place(): ElementPlace {
    let above: ElementPlace | null = null;
    for (const { node, nth } of this.#open) above = { above, name: nameOf(node), nth, id: "" };
    const { node, nth } = this.#here!;
    return { above, name: nameOf(node), nth, id: "" };
  }
}
