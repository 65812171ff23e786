import type { PageBlock } from "../elements.ts";
import { endsSentence, wordCountOf } from "../shapes.ts";
import { type Decide, type Decision, linkShare } from "./decision.ts";

const ANNOUNCES =
  /^(?:you\s+(?:may|might)\s+(?:also\s+)?(?:like|enjoy|be\s+interested)|more\s+(?:great\s+|from\s+|on\s+|stories|in\s+|about\s+|like\s+this|coverage|news|reading)|read\s+(?:more|next|also|these)|related|recommended|see\s+also|also\s+(?:on|read|see|in)|don['’]?t\s+miss|most\s+(?:read|popular)|trending|top\s+stories|latest\s+(?:news|stories|from)|further\s+reading|what\s+to\s+read|keep\s+reading|further\s+links|popular\s+(?:now|stories|posts)|in\s+other\s+news|lesen\s+sie\s+auch|mehr\s+zum|das\s+könnte|à\s+lire\s+aussi|sur\s+le\s+même\s+sujet|te\s+puede\s+interesar|lee\s+también|leggi\s+anche|potrebbe\s+interessarti|leia\s+(?:também|mais)|veja\s+também|lees\s+ook|läs\s+(?:också|mer)|czytaj\s+(?:też|także)|zobacz\s+także|още\s+по\s+темата|вижте\s+още|прочетете\s+още|читайте\s+также|関連記事|あわせて読みたい|関連リンク|관련기사|相关阅读)/iu;

/** An address that the report writes out at its end, beside its last paragraph: a source, not a headline elsewhere. */
function isWrittenOut(block: PageBlock, end: PageBlock | undefined): boolean {
  return block.container === end?.container && /^.{0,40}(?:https?:\/\/|www\.)\S+$/.test(block.text);
}

/** Two or more neighbours that are links and nothing else are links to other reports; so is one that is announced as such. */
export function markLinkRuns(
  blocks: readonly PageBlock[],
  decisions: readonly (Decision | null)[],
  decide: Decide,
  first: number,
  last: number,
): void {
  const isLink = (i: number): boolean => {
    const block = blocks[i]!;
    return block.links > 0 && linkShare(block) >= 0.75 && !/^\[.*\]$/.test(block.text);
  };
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (decisions[i] !== null) continue;
    if (block.text.length <= 120 && ANNOUNCES.test(block.text) && linkShare(block) < 0.9 && !/[.]$/.test(block.text)) {
      decide(i, "furniture", "announces-links", "announces other reports");
      const group = blocks[i + 1]?.group ?? 0;
      for (let j = i + 1; j < blocks.length && j < i + 30; j += 1) {
        if (decisions[j] !== null) {
          if (decisions[j]!.kept) break;
          continue;
        }
        const inList = group !== 0 && blocks[j]!.group === group && blocks[j]!.links > 0;
        if (
          !isLink(j) &&
          !inList &&
          !(blocks[j]!.links > 0 && linkShare(blocks[j]!) >= 0.3 && !endsSentence(blocks[j]!.text))
        )
          break;
        decide(j, "furniture", "announced-link", "a link to another report");
      }
      continue;
    }
    if (
      block.links >= 2 &&
      block.text.length <= 160 &&
      /\s[|·•›»/]\s/.test(block.text) &&
      !endsSentence(block.text) &&
      linkShare(block) >= 0.3
    ) {
      decide(i, "furniture", "link-bar", "a row of links");
      continue;
    }
    if (!isLink(i)) continue;
    let j = i;
    while (j < blocks.length && decisions[j] === null && isLink(j)) j += 1;
    const words = wordCountOf(block.text);
    if (j - i >= 2)
      for (let k = i; k < j; k += 1) decide(k, "furniture", "link-run", "one of several lines that are only links");
    else if ((i < first || i > last) && !isWrittenOut(block, blocks[last]))
      decide(i, "furniture", "link-at-edge", "a link before or after the report");
    else if (words >= 4 && !endsSentence(block.text) && !/https?:\/\/|^www\./.test(block.text)) {
      decide(i, "furniture", "cross-link", "a line that is only a link to another report");
    }
    i = j - 1;
  }
}
