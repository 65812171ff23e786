import { indexAt, type ReadoutDocument, type Span, type VersionWords } from "../../core/index.ts";
import { type AlignedBlock, alignBlocks, type BlockPair } from "./align.ts";
import { Capture } from "./capture.ts";
import type { BlockChange, Comparison, Edit, FactChange, FieldChange } from "./comparison.ts";
import { wordDifferences } from "./diff.ts";
import { factsOfChange, factsOfOneSided, touches } from "./facts.ts";
import { attributionChanges, type Changed, eventChanges } from "./statements.ts";

export type * from "./comparison.ts";

type Block = ReadoutDocument["report"]["blocks"][number];

/**
 * How a newer capture of a report differs from an older one, block by block: equal, moved, changed, added or removed. In a
 * changed block the words that were put for others, and the facts among them: numbers, dates, names, quotations, negation,
 * who says it, statuses and dates of events. A change without such a fact is one of wording. Furniture is not compared.
 * Pure; every fact points at the words of the capture that states it.
 */
export function compareVersions(
  olderDocument: ReadoutDocument,
  newerDocument: ReadoutDocument,
  words: VersionWords,
): Comparison {
  const older = new Capture(olderDocument, words);
  const newer = new Capture(newerDocument, words);
  const a = blocksOf(olderDocument);
  const b = blocksOf(newerDocument);
  const pairs = alignBlocks(alignedOf(older, a), alignedOf(newer, b));
  const changes = new Map<BlockPair, BlockChange>();
  for (const pair of pairs) changes.set(pair, pairChange(older, newer, a[pair.older]!, b[pair.newer]!, pair));
  const blocks = inOrder(older, newer, a, b, pairs, changes);
  const withFacts = addFacts(older, newer, a, b, pairs, blocks);
  const fields = fieldsOf(olderDocument.report, newerDocument.report);
  return {
    format: "readout-comparison/1",
    older: comparedOf(olderDocument),
    newer: comparedOf(newerDocument),
    same: fields.length === 0 && withFacts.every((block) => block.change === "equal"),
    factual: withFacts.some((block) => block.facts.length > 0),
    headlineChanged: fields.some(({ field }) => field === "headline"),
    fields,
    blocks: withFacts,
  };
}

function blocksOf({ report }: ReadoutDocument): readonly Block[] {
  return report.blocks.filter((block) => block.kind !== "furniture");
}

function alignedOf(capture: Capture, blocks: readonly Block[]): readonly AlignedBlock[] {
  return blocks.map((block) => ({ text: capture.says(block).replace(/\s+/g, " ").trim(), kind: block.kind }));
}

function comparedOf({ report }: ReadoutDocument): Comparison["older"] {
  return {
    id: report.id,
    url: report.url ?? report.canonicalUrl,
    headline: report.headline,
    published: report.published,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function pairChange(older: Capture, newer: Capture, a: Block, b: Block, pair: BlockPair): BlockChange {
  const at = { older: spanOf(a), newer: spanOf(b) };
  const none = {
    kind: b.kind,
    ...at,
    moved: pair.moved,
    edits: [] as readonly Edit[],
    facts: [] as readonly FactChange[],
  };
  if (pair.equal) return { change: pair.moved ? "moved" : "equal", ...none };
  const edits = wordDifferences(older.text, a, newer.text, b);
  return { change: "changed", ...none, edits, facts: factsOfChange(older, newer, at, edits) };
}

/** The newer capture's blocks in order; what was removed stands after the block that it stood after. */
function inOrder(
  older: Capture,
  newer: Capture,
  a: readonly Block[],
  b: readonly Block[],
  pairs: readonly BlockPair[],
  changes: ReadonlyMap<BlockPair, BlockChange>,
): readonly BlockChange[] {
  const byOlder = new Map(pairs.map((pair) => [pair.older, pair]));
  const byNewer = new Map(pairs.map((pair) => [pair.newer, pair]));
  const removedAfter = new Map<number, BlockChange[]>();
  let after = -1;
  for (const [i, block] of a.entries()) {
    const pair = byOlder.get(i);
    if (pair !== undefined) {
      if (!pair.moved) after = pair.newer;
      continue;
    }
    const removed = oneSided(older, newer, block, "older");
    const there = removedAfter.get(after);
    if (there === undefined) removedAfter.set(after, [removed]);
    else there.push(removed);
  }
  const blocks: BlockChange[] = [...(removedAfter.get(-1) ?? [])];
  for (const [i, block] of b.entries()) {
    const pair = byNewer.get(i);
    blocks.push(pair === undefined ? oneSided(newer, older, block, "newer") : changes.get(pair)!);
    blocks.push(...(removedAfter.get(i) ?? []));
  }
  return blocks;
}

function oneSided(own: Capture, other: Capture, block: Block, side: "older" | "newer"): BlockChange {
  return {
    change: side === "older" ? "removed" : "added",
    kind: block.kind,
    older: side === "older" ? spanOf(block) : null,
    newer: side === "newer" ? spanOf(block) : null,
    moved: false,
    edits: [],
    facts: factsOfOneSided(own, block, other, side),
  };
}

/** Puts what is said by whom, and what became of events, to the blocks in which it stands. */
function addFacts(
  older: Capture,
  newer: Capture,
  a: readonly Block[],
  b: readonly Block[],
  pairs: readonly BlockPair[],
  blocks: readonly BlockChange[],
): readonly BlockChange[] {
  const toNewer = new Map(pairs.map((pair) => [pair.older, pair]));
  const fromNewer = new Map(pairs.map((pair) => [pair.newer, pair]));
  const olderPlace = placesOf(blocks, "older");
  const newerPlace = placesOf(blocks, "newer");
  const statements = attributionChanges(older, newer, {
    older: changedIn("older", a, blocks, olderPlace),
    newer: changedIn("newer", b, blocks, newerPlace),
  });
  const events = eventChanges(older, newer, {
    older: (at) => toNewer.get(indexAt(a, at.start))?.newer ?? -1,
    newer: (at) => (fromNewer.has(indexAt(b, at.start)) ? indexAt(b, at.start) : -1),
  });
  const added = new Map<number, FactChange[]>();
  for (const fact of [...statements, ...events]) {
    const at =
      fact.newer === null
        ? olderPlace.get(a[indexAt(a, fact.older!.start)]?.start ?? -1)
        : newerPlace.get(b[indexAt(b, fact.newer.start)]?.start ?? -1);
    // The same words read otherwise, for what stands around them: what changed is told there.
    if (at === undefined || blocks[at]!.change === "equal" || blocks[at]!.change === "moved") continue;
    const there = added.get(at);
    if (there === undefined) added.set(at, [fact]);
    else there.push(fact);
  }
  return blocks.map((block, i) => {
    const facts = added.get(i);
    return facts === undefined ? block : { ...block, facts: [...block.facts, ...facts] };
  });
}

function changedIn(
  side: "older" | "newer",
  own: readonly Block[],
  blocks: readonly BlockChange[],
  places: ReadonlyMap<number, number>,
): Changed {
  const changeAt = (at: Span): BlockChange | null => {
    const change = blocks[places.get(own[indexAt(own, at.start)]?.start ?? -1) ?? -1];
    return change === undefined || change.change === "equal" || change.change === "moved" ? null : change;
  };
  return {
    inBlocks: (parts) => parts.some((at) => changeAt(at) !== null),
    inWords: (parts) =>
      parts.some((at) => {
        const change = changeAt(at);
        if (change?.change !== "changed") return change !== null;
        const edits = change.edits.map((edit) => edit[side]);
        return touches(at, edits);
      }),
  };
}

/** Numbers of the changes by where their blocks begin in one of the texts. */
function placesOf(blocks: readonly BlockChange[], side: "older" | "newer"): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [i, block] of blocks.entries()) if (block[side] !== null) places.set(block[side].start, i);
  return places;
}

function fieldsOf(a: ReadoutDocument["report"], b: ReadoutDocument["report"]): readonly FieldChange[] {
  const listed = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join("; "));
  const values: readonly (readonly [FieldChange["field"], string | null, string | null])[] = [
    ["headline", a.headline, b.headline],
    ["deck", a.deck, b.deck],
    ["bylines", listed(a.bylines), listed(b.bylines)],
    ["published", a.published, b.published],
    ["outlet", a.outlet, b.outlet],
    ["language", a.language, b.language],
    ["canonicalUrl", a.canonicalUrl, b.canonicalUrl],
  ];
  // An outlet or address that one capture does not tell is not known to have changed.
  const mayLack = new Set<FieldChange["field"]>(["outlet", "language", "canonicalUrl"]);
  return values
    .filter(([field, x, y]) => x !== y && !(mayLack.has(field) && (x === null || y === null)))
    .map(([field, x, y]) => ({ field, older: x, newer: y }));
}
