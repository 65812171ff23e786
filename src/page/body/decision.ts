import type { BlockKind } from "../../core/index.ts";
import { AROUND, type PageBlock } from "../elements.ts";
import type { PostRange } from "../posts/find.ts";
import { endsSentence, lettersOf } from "../shapes.ts";

export { lettersOf };

/** What one block of a page was taken for, by which step and why. */
export interface BlockDecision {
  readonly block: PageBlock;
  readonly kind: BlockKind;
  readonly by: string;
  readonly why: string;
  /** False for what is not part of the report's text: menus, other reports, boxes. */
  readonly kept: boolean;
}

/** What is known of a page before its blocks are told apart. */
export interface BodyContext {
  /** Blocks that the candidate finder kept; empty where it found nothing. */
  readonly candidates: ReadonlySet<number>;
  /** Headlines that metadata give, without the site's name. */
  readonly headlines: readonly string[];
  /** The line under the headline as metadata give it. */
  readonly descriptions: readonly string[];
  /** People whom metadata name as authors. */
  readonly authors: readonly string[];
  /** Of a live blog: its posts, in order. */
  readonly posts?: readonly PostRange[];
}

/** A decision while the steps are still at work. */
export interface Decision {
  kind: BlockKind;
  by: string;
  why: string;
  kept: boolean;
}

/** Sets the decision on block `i`; `kept` follows from the kind unless given. */
export type Decide = (i: number, kind: BlockKind, by: string, why: string, kept?: boolean) => void;

export function linkShare(block: PageBlock): number {
  return block.chars === 0 ? 0 : block.linkChars / block.chars;
}

/** A sentence or more that is not mostly links: what bodies are made of. */
export function isRunning(block: PageBlock): boolean {
  return (
    block.chars >= 50 &&
    linkShare(block) < 0.5 &&
    (block.around & (AROUND.figcaption | AROUND.nav | AROUND.hidden | AROUND.button | AROUND.form)) === 0 &&
    !/^h[1-6]$/.test(block.tag) &&
    (block.chars >= 160 || endsSentence(block.text))
  );
}

export function matchesDescription(block: PageBlock, context: BodyContext): boolean {
  const key = lettersOf(block.text);
  return context.descriptions.some((description) => {
    const wanted = lettersOf(description);
    return (
      wanted.length > 20 &&
      (key === wanted || (key.startsWith(wanted.slice(0, -3)) && key.length < wanted.length * 1.3))
    );
  });
}
