import { bySpan, contains, LIMITS, type Span } from "../../core/index.ts";
import type { FoundAttribution } from "./finder.ts";
import type { Draft } from "./relays.ts";
import type { Scene } from "./scene.ts";

/**
 * All that relay each attribution, outermost first: those whose content holds its cue, those that share its content by a
 * mark in the text, and theirs.
 */
export function relaysOf(scene: Scene, drafts: readonly Draft[]): Map<Draft, readonly Draft[]> {
  const direct = new Map<Draft, Draft[]>();
  const present = new Set(drafts);
  const holding = holdersOf(drafts);
  const byContent = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = contentKey(draft);
    const list = byContent.get(key);
    if (list === undefined) byContent.set(key, [draft]);
    else list.push(draft);
  }
  for (const draft of drafts) {
    const holders = draft.relayedBy.filter((relay) => present.has(relay));
    const cue = draft.found.cue[0];
    if (cue !== undefined) {
      for (const other of holding.get(draft) ?? []) {
        if (holders.includes(other)) continue;
        const size = length(other.found.content);
        // Each inside the other cannot be: a broken parse. The longer, then the earlier one, holds.
        const back = other.found.cue[0];
        if (back !== undefined && draft.found.content.some((at) => contains(at, back))) {
          const own = length(draft.found.content);
          if (size < own || (size === own && order(other, draft) > 0)) continue;
        }
        holders.push(other);
      }
    }
    // "Reuters reported, according to officials, P": both have P; the cue that comes first relays.
    if (scene.lexicon.phraseActs.has(draft.found.row ?? draft.found.by)) {
      for (const other of (byContent.get(contentKey(draft)) ?? []).slice(0, LIMITS.relayDepth)) {
        const first = other !== draft && other.found.cueToken < draft.found.cueToken && other.relayedBy.length === 0;
        if (first && !holders.includes(other)) holders.push(other);
      }
    }
    direct.set(draft, holders);
  }
  const complete = new Map<Draft, readonly Draft[]>();
  const visiting = new Set<Draft>();
  const visit = (draft: Draft): readonly Draft[] => {
    const known = complete.get(draft);
    if (known !== undefined) return known;
    if (visiting.has(draft)) return [];
    visiting.add(draft);
    const all: Draft[] = [];
    for (const relay of direct.get(draft) ?? []) {
      for (const outer of visit(relay)) if (outer !== draft && !all.includes(outer)) all.push(outer);
      if (relay !== draft && !all.includes(relay)) all.push(relay);
    }
    visiting.delete(draft);
    const depth = new Map(all.map((relay) => [relay, complete.get(relay)?.length ?? 0]));
    all.sort((a, b) => depth.get(a)! - depth.get(b)! || order(a, b));
    const bounded = all.slice(0, LIMITS.relayDepth);
    complete.set(draft, bounded);
    return bounded;
  };
  for (const draft of drafts) visit(draft);
  return complete;
}

function contentKey(draft: Draft): string {
  const at = draft.found.content[0];
  return at === undefined ? "" : `${at.start} ${at.end}`;
}

/** Contents open at one place that are looked at: more nest only in nonsense. */
const OPEN_CONTENTS = 32;

/** For each attribution those whose content holds its cue. A sweep over the text: O(n log n). */
function holdersOf(drafts: readonly Draft[]): Map<Draft, readonly Draft[]> {
  const spans = drafts
    .flatMap((draft) => draft.found.content.map((at) => ({ at, draft })))
    .sort((a, b) => bySpan(a.at, b.at));
  const cued = drafts.filter((draft) => draft.found.cue.length > 0);
  cued.sort((a, b) => a.found.cue[0]!.start - b.found.cue[0]!.start);
  const holders = new Map<Draft, readonly Draft[]>();
  let open: { readonly at: Span; readonly draft: Draft }[] = [];
  let next = 0;
  for (const draft of cued) {
    const cue = draft.found.cue[0]!;
    while (next < spans.length && spans[next]!.at.start <= cue.start) {
      open.push(spans[next]!);
      next += 1;
    }
    open = open.filter(({ at }) => at.end > cue.start);
    if (open.length > OPEN_CONTENTS) open = open.slice(open.length - OPEN_CONTENTS);
    const held = open.filter((one) => one.draft !== draft && contains(one.at, cue)).map((one) => one.draft);
    if (held.length > 0) holders.set(draft, held);
  }
  return holders;
}

function firstStart(found: FoundAttribution): number {
  let start = Number.POSITIVE_INFINITY;
  for (const spans of [found.source, found.cue, found.content])
    for (const at of spans) start = Math.min(start, at.start);
  return start;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, at) => sum + at.end - at.start, 0);
}

/** Text order: by the first word that belongs to it, the longer content first, then by cue. */
export function order(a: Draft, b: Draft): number {
  return (
    firstStart(a.found) - firstStart(b.found) ||
    length(b.found.content) - length(a.found.content) ||
    (a.found.cue[0]?.start ?? 0) - (b.found.cue[0]?.start ?? 0) ||
    a.found.cueToken - b.found.cueToken
  );
}
