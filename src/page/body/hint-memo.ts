import { AROUND, type PageBlock } from "../elements.ts";
import { HINT_ROWS, type HintRow } from "../hints.ts";
import { isRunning } from "./decision.ts";

/** The element names and classes of the `levels` nearest block elements, and of the inline elements within. */
function nearHints(block: PageBlock, levels: number): string {
  const near = block.hints.slice(-levels).join(" / ");
  // The inline elements of running text say nothing of the whole: "span.ad" may be a word of it.
  return isRunning(block) ? near : `${near} ${block.props}`;
}

/** Answers of hint rows by the string that they were asked about: neighbours share their class names. */
export class HintMemo {
  readonly #answers: Map<HintRow, Map<string, boolean>> = new Map();
  #block: PageBlock | null = null;
  #near: string[] = [];

  test(row: HintRow, block: PageBlock): boolean {
    if (block !== this.#block) {
      this.#block = block;
      this.#near = [];
    }
    this.#near[row.levels] ??= nearHints(block, row.levels);
    const hints = this.#near[row.levels]!;
    let answers = this.#answers.get(row);
    if (answers === undefined) {
      answers = new Map();
      this.#answers.set(row, answers);
    }
    let answer = answers.get(hints);
    if (answer === undefined) {
      answer = row.pattern.test(hints);
      answers.set(hints, answer);
    }
    return answer;
  }
}

/** Hint rows whose word does not stand on a large part of the page's running text. */
export function usableHints(
  blocks: readonly PageBlock[],
  inCandidate: (i: number) => boolean,
  memo: HintMemo,
): readonly HintRow[] {
  let all = 0;
  const taken = new Map<HintRow, number>();
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (!inCandidate(i) || !isRunning(block) || (block.around & (AROUND.figure | AROUND.figcaption)) !== 0) continue;
    all += block.chars;
    for (const row of HINT_ROWS) {
      if (memo.test(row, block)) taken.set(row, (taken.get(row) ?? 0) + block.chars);
    }
  }
  return HINT_ROWS.filter((row) => (taken.get(row) ?? 0) <= all * 0.3);
}
