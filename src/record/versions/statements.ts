import type { ReadoutDocument, Span } from "../../core/index.ts";
import { bagOf, likeness } from "./align.ts";
import { type Capture, lettersOf } from "./capture.ts";
import type { FactChange } from "./comparison.ts";

/** Share of words in common from which two contents are one statement. */
const SAME_CONTENT = 0.5;
/** Contents that a word leads to. */
const WORD_CONTENTS_MAX = 50;

type Attribution = ReadoutDocument["attributions"][number];

/** What is known of places in one capture. */
export interface Changed {
  /** True where one of them lies in a block that the other capture does not have as it is. */
  readonly inBlocks: (places: readonly Span[]) => boolean;
  /** True where one of them lies in words that the other capture does not have. */
  readonly inWords: (places: readonly Span[]) => boolean;
}

/** Statements that one capture has and the other has not, or gives to someone else, or turns round. Those of equal blocks are left out. */
export function attributionChanges(
  older: Capture,
  newer: Capture,
  changed: { readonly older: Changed; readonly newer: Changed },
): readonly FactChange[] {
  // What the text gives to nobody is compared as text.
  const mine = older.document.attributions.filter((one) => isSourced(one) && changed.older.inBlocks(one.cue));
  const theirs = newer.document.attributions.filter((one) => isSourced(one) && changed.newer.inBlocks(one.cue));
  const bags = theirs.map((one) => contentBag(newer, one));
  const holding = new Map<string, number[]>();
  for (const [i, bag] of bags.entries()) {
    for (const word of bag.keys()) {
      const held = holding.get(word);
      if (held === undefined) holding.set(word, [i]);
      else if (held.length < WORD_CONTENTS_MAX) held.push(i);
    }
  }
  const taken = new Set<number>();
  const facts: FactChange[] = [];
  for (const one of mine) {
    const bag = contentBag(older, one);
    let best = -1;
    let most = SAME_CONTENT;
    const near = new Set([...bag.keys()].flatMap((word) => holding.get(word) ?? []));
    for (const i of [...near].sort((x, y) => x - y)) {
      if (taken.has(i)) continue;
      const alike = likeness(bag, bags[i]!);
      if (alike >= most && (alike > most || best < 0)) [best, most] = [i, alike];
    }
    if (best < 0) {
      if (!changed.older.inWords(partsOf(one))) continue;
      facts.push({
        kind: "attribution",
        older: one.cue[0]!,
        newer: null,
        olderValue: toldBy(older, one),
        newerValue: null,
      });
      continue;
    }
    taken.add(best);
    const other = theirs[best]!;
    const [a, b] = [toldBy(older, one), toldBy(newer, other)];
    if (a !== b && !isSameSource(older, one, newer, other))
      facts.push({
        kind: "attribution",
        older: one.source[0] ?? one.cue[0]!,
        newer: other.source[0] ?? other.cue[0]!,
        olderValue: a,
        newerValue: b,
      });
  }
  for (const [i, other] of theirs.entries())
    if (!taken.has(i) && changed.newer.inWords(partsOf(other)))
      facts.push({
        kind: "attribution",
        older: null,
        newer: other.cue[0]!,
        olderValue: null,
        newerValue: toldBy(newer, other),
      });
  return facts;
}

function isSourced({ source, cue }: Attribution): boolean {
  return source.length > 0 && cue.length > 0;
}

function partsOf({ source, cue, content }: Attribution): readonly Span[] {
  return [...source, ...cue, ...content];
}

function contentBag(capture: Capture, one: Attribution): ReadonlyMap<string, number> {
  return bagOf(one.content.map((at) => capture.says(at)).join(" "));
}

/** "Sanja Velt", "officials (denies)": who says it, and how it is held. */
function toldBy(capture: Capture, one: Attribution): string {
  const names = one.speakers.flatMap((id) => capture.nameOf(id) ?? []);
  const who =
    names.length > 0 ? names.join(", ") : one.source.map((at) => capture.says(at)).join(" … ") || "nobody named";
  const how = one.negated ? "not said" : one.stance;
  return how === "asserts" ? who : `${who} (${how})`;
}

/** The same source words, where the stance is one: names that were resolved otherwise are no change of the report. */
function isSameSource(a: Capture, one: Attribution, b: Capture, other: Attribution): boolean {
  const words = (capture: Capture, { source }: Attribution): string =>
    lettersOf(source.map((at) => capture.says(at)).join(" "));
  return one.stance === other.stance && one.negated === other.negated && words(a, one) === words(b, other);
}

type NewsEvent = ReadoutDocument["events"][number];

/**
 * Events that both captures tell of in the same words of the same block, whose status or date differs. `pairOf` gives the
 * number of the newer block that a place is in or became, or -1.
 */
export function eventChanges(
  older: Capture,
  newer: Capture,
  pairOf: { readonly older: (at: Span) => number; readonly newer: (at: Span) => number },
): readonly FactChange[] {
  const facts: FactChange[] = [];
  const keysOf = (capture: Capture, event: NewsEvent, pair: (at: Span) => number): readonly string[] =>
    event.mentions.flatMap((at) => {
      const block = pair(at);
      return block < 0 ? [] : [`${block} ${event.type} ${capture.says(at).toLowerCase()}`];
    });
  const byKey = new Map<string, NewsEvent>();
  const repeated = new Set<string>();
  for (const event of newer.document.events)
    for (const key of keysOf(newer, event, pairOf.newer)) {
      if (byKey.has(key)) repeated.add(key);
      byKey.set(key, event);
    }
  const told = new Set<NewsEvent>();
  for (const event of older.document.events) {
    const key = keysOf(older, event, pairOf.older).find((each) => byKey.has(each) && !repeated.has(each));
    const other = key === undefined ? undefined : byKey.get(key)!;
    if (other === undefined || told.has(other)) continue;
    told.add(other);
    if (event.status !== other.status)
      facts.push({
        kind: "status",
        older: event.statusEvidence,
        newer: other.statusEvidence,
        olderValue: event.status,
        newerValue: other.status,
      });
    const [a, b] = [event.time?.value ?? null, other.time?.value ?? null];
    if (a !== null && b !== null && a !== b)
      facts.push({
        kind: "event-date",
        older: older.placeOfTime(event.time?.from) ?? event.mentions[0]!,
        newer: newer.placeOfTime(other.time?.from) ?? other.mentions[0]!,
        olderValue: a,
        newerValue: b,
      });
  }
  return facts;
}
