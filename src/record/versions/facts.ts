import type { Span } from "../../core/index.ts";
import type { Capture, Stated } from "./capture.ts";
import type { Edit, FactChange, FactKind } from "./comparison.ts";
import { wordsIn } from "./diff.ts";

/** True where a place lies in one of the edits; an empty edit is touched from both sides only. */
export function touches(fact: Span, edits: readonly Span[]): boolean {
  return edits.some(({ start, end }) =>
    start === end ? fact.start < start && start < fact.end : fact.start < end && start < fact.end,
  );
}

/** The facts of a changed block: what stands in its edits and has no equal in the block's other version. */
export function factsOfChange(
  older: Capture,
  newer: Capture,
  at: { readonly older: Span; readonly newer: Span },
  edits: readonly Edit[],
): readonly FactChange[] {
  const olderEdits = edits.map((edit) => edit.older);
  const newerEdits = edits.map((edit) => edit.newer);
  const facts: FactChange[] = [];
  const compare = (kind: FactKind, a: readonly Stated[], b: readonly Stated[]): void => {
    const gone = without(a, b).filter((fact) => touches(fact, olderEdits));
    const come = without(b, a).filter((fact) => touches(fact, newerEdits));
    facts.push(...paired(kind, gone, come, edits));
  };
  compare("number", older.numbers(at.older), newer.numbers(at.newer));
  compare("date", older.dates(at.older), newer.dates(at.newer));
  compare("quotation", older.quotations(at.older), newer.quotations(at.newer));
  compare(
    "name",
    older.names(at.older).filter((name) => !isNamedIn(older, name, newer, at.newer)),
    newer.names(at.newer).filter((name) => !isNamedIn(newer, name, older, at.older)),
  );
  compare("negation", older.negations(at.older), newer.negations(at.newer));
  return facts;
}

/** "Velt" for "Sanja Velt" names the same: a capitalised word of the name stands in the other version. */
function isNamedIn(own: Capture, name: Span, other: Capture, within: Span): boolean {
  const there = new Set(wordsIn(other.text, within).map(({ word }) => baseOf(word)));
  return wordsIn(own.text, name).some(
    ({ word }) => /^\p{Lu}/u.test(word) && word.length > 1 && there.has(baseOf(word)),
  );
}

/** "Velt's" is Velt. */
function baseOf(word: string): string {
  return word.replace(/['’]s?$/u, "");
}

/** Members of `a` that have no equal left in `b`. */
function without(a: readonly Stated[], b: readonly Stated[]): readonly Stated[] {
  const left = new Map<string, number>();
  for (const { key } of b) left.set(key, (left.get(key) ?? 0) + 1);
  return a.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** What went and what came in one edit belong together, in order. */
function paired(
  kind: FactKind,
  gone: readonly Stated[],
  come: readonly Stated[],
  edits: readonly Edit[],
): FactChange[] {
  const facts: FactChange[] = [];
  const taken = new Set<Stated>();
  for (const a of gone) {
    const around = edits.filter((edit) => touches(a, [edit.older]));
    const b = come.find((fact) => !taken.has(fact) && around.some((edit) => touches(fact, [edit.newer])));
    if (b !== undefined) taken.add(b);
    facts.push(factOf(kind, a, b ?? null));
  }
  for (const b of come) if (!taken.has(b)) facts.push(factOf(kind, null, b));
  return facts.sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ older, newer }: FactChange): number {
  return (newer ?? older)!.start;
}

function factOf(kind: FactKind, a: Stated | null, b: Stated | null): FactChange {
  return {
    kind,
    older: a === null ? null : { start: a.start, end: a.end },
    newer: b === null ? null : { start: b.start, end: b.end },
    olderValue: a?.value ?? null,
    newerValue: b?.value ?? null,
  };
}

/** The facts of a block that only one capture has: numbers, dates, names and quotations that the other has nowhere. */
export function factsOfOneSided(
  own: Capture,
  at: Span,
  other: Capture,
  side: "older" | "newer",
): readonly FactChange[] {
  const everywhere = { start: 0, end: other.text.length };
  const facts: FactChange[] = [];
  const add = (kind: FactKind, mine: readonly Stated[], isThere: (fact: Stated) => boolean): void => {
    for (const fact of mine)
      if (!isThere(fact)) facts.push(side === "older" ? factOf(kind, fact, null) : factOf(kind, null, fact));
  };
  const keys = (all: readonly Stated[]): ReadonlySet<string> => new Set(all.map(({ key }) => key));
  const lists = ["numbers", "dates", "quotations"] as const;
  for (const list of lists) {
    const mine = own[list](at);
    if (mine.length === 0) continue;
    const there = keys(other[list](everywhere));
    add(list.slice(0, -1) as FactKind, mine, ({ key }) => there.has(key));
  }
  add("name", own.names(at), (name) =>
    wordsIn(own.text, name).some(({ word }) => /^\p{Lu}/u.test(word) && other.holdsWord(word)),
  );
  return facts;
}
