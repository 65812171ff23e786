import {
  type Attribution,
  bySpan,
  contains,
  type Entity,
  LIMITS,
  overlaps,
  plainSpan,
  type Span,
  type Stance,
  type Trace,
} from "../../core/index.ts";
import { findAddressee } from "./addressees.ts";
import { findWithholdings, isWithholding, reasonFor } from "./anonymity.ts";
import type { FoundAttribution } from "./finder.ts";
import { joinParts } from "./joints.ts";
import { type KindReading, newMemory, readKind } from "./kinds.ts";
import { type Draft, expandRelays } from "./relays.ts";
import type { CueRow } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { antecedentOf, Speakers } from "./speakers.ts";

/** The second half: turns found spans into the contract's attributions, in text order, with ids a1, a2, …. */
export function readAttributions(
  scene: Scene,
  found: readonly FoundAttribution[],
  entities: readonly Entity[],
  trace?: Trace,
): readonly Attribution[] {
  const all = expandRelays(scene, joinParts(scene, found));
  const byToken = new Map(all.map((draft) => [draft.found.cueToken, draft]));
  const expanded = all.filter((draft) => !isPartOfRefusal(scene, draft, byToken, trace));
  const withholdings = findWithholdings(scene);
  const held = relaysOf(scene, expanded);
  const drafts = expanded.filter((draft) => {
    const plain = isPlainTalk(scene, draft, held.get(draft)!);
    if (isWithholding(scene, draft.found, withholdings)) return false;
    if (plain)
      trace?.({
        layer: "attributions",
        by: draft.found.by,
        ...draft.found.cue[0]!,
        kept: false,
        why: "the speaker's own present words",
      });
    return !plain;
  });
  drafts.sort((a, b) => order(a, b));
  const speakers = new Speakers(scene, entities);
  const memory = newMemory();
  const ids = new Map<Draft, string>();
  drafts.forEach((draft, index) => void ids.set(draft, `a${index + 1}`));
  const relays = relaysOf(scene, drafts);
  // Kinds in the order of the text, so that a pronoun follows what it refers to.
  const readings = new Map<Draft, KindReading>();
  for (const draft of [...drafts].sort((a, b) => sourceStart(a) - sourceStart(b))) {
    readings.set(draft, readKind(scene, draft.found.sourceToken, draft.found.source, speakers, memory));
  }
  const result: Attribution[] = [];
  const done = new Map<Draft, Attribution>();
  for (const draft of drafts) {
    const { found: one } = draft;
    const via = relays.get(draft)!;
    const row = rowOf(scene, one);
    const negated = isNegated(scene, one, row);
    const enclosing =
      [...via].reverse().find((relay) => done.get(relay)?.speech !== "indirect" && done.has(relay)) ?? null;
    const inherited = firstPerson(scene, one, enclosing === null ? null : done.get(enclosing)!, readings, enclosing);
    const reading = inherited?.reading ?? readings.get(draft)!;
    const attribution: Attribution = {
      id: ids.get(draft)!,
      source: one.source.map(plainSpan),
      cue: one.cue.map(plainSpan),
      content: one.content.map(plainSpan),
      speech: speechOf(scene, one),
      act: actOf(scene, one, row),
      speakers: inherited?.speakers ?? speakers.of(antecedentOf(scene, one.sourceToken), one.source),
      sourceKind: reading.kind,
      anonymityReason: reading.kind === "anonymous" ? reasonFor(scene, one, withholdings) : null,
      sourceCount: reading.kind === "anonymous" ? reading.count : null,
      addressee: findAddressee(scene, one).map(plainSpan),
      via: via.map((relay) => ids.get(relay)!),
      stance: stanceOf(scene, one, row, negated),
      negated,
      by: one.by,
    };
    if (inherited !== null) readings.set(draft, inherited.reading);
    done.set(draft, attribution);
    result.push(attribution);
    trace?.({
      layer: "attributions",
      by: one.by,
      start: one.cue[0]?.start ?? one.content[0]!.start,
      end: one.cue[0]?.end ?? one.content[0]!.end,
      kept: true,
      why: `content ${one.content.length === 1 ? "in one piece" : `in ${one.content.length} pieces`}, ${attribution.speech}, source ${reading.kind}`,
      item: attribution.id,
      ...(one.score === undefined ? {} : { score: one.score }),
    });
  }
  return result;
}

function sourceStart(draft: Draft): number {
  return draft.found.source[0]?.start ?? draft.found.cue[0]?.start ?? 0;
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
function order(a: Draft, b: Draft): number {
  return (
    firstStart(a.found) - firstStart(b.found) ||
    length(b.found.content) - length(a.found.content) ||
    (a.found.cue[0]?.start ?? 0) - (b.found.cue[0]?.start ?? 0) ||
    a.found.cueToken - b.found.cueToken
  );
}

/**
 * Inside somebody's words, "I think", "we want" and "I ask you" only say what is being said, and "you know" is no report:
 * dropped where it stands in the present. "I told him" stays.
 */
function isPlainTalk(scene: Scene, draft: Draft, holders: readonly Draft[]): boolean {
  const { syntax, lexicon } = scene;
  const { cueToken, sourceToken } = draft.found;
  if (holders.length === 0 || cueToken < 0 || sourceToken < 0) return false;
  const word = syntax.lower(sourceToken);
  const { words } = lexicon;
  if (words.second.has(word)) return true;
  if (!words.firstPerson.singular.has(word) && !words.firstPerson.plural.has(word)) return false;
  const xpos = syntax.xpos(cueToken);
  if (xpos === "VBD") return false;
  for (const child of syntax.children(cueToken)) {
    if (
      child < cueToken &&
      syntax.relation(child) === "aux" &&
      (syntax.xpos(child) === "VBD" || syntax.lemma(child) === "have")
    )
      return false;
  }
  return true;
}

/** "declined to say whether", "promised to call for": the second verb is what was declined or promised, no act of its own. */
function isPartOfRefusal(
  scene: Scene,
  draft: Draft,
  byToken: ReadonlyMap<number, Draft>,
  trace: Trace | undefined,
): boolean {
  const { syntax } = scene;
  const token = draft.found.cueToken;
  if (token < 0 || !scene.isVerb(token)) return false;
  let at = token;
  for (let step = 0; step < 3 && syntax.relation(at) === "conj"; step += 1) at = syntax.head(at);
  const relation = syntax.relation(at);
  if (relation !== "xcomp" && relation !== "advcl" && relation !== "ccomp" && relation !== "obl") return false;
  const above = syntax.head(at);
  const outer = byToken.get(above);
  if (outer === undefined || outer === draft) return false;
  const row = rowOf(scene, outer.found);
  if (row === null || row.takes.includes("raising")) return false;
  const infinitive = scene.lexicon.words.infinitive;
  let to = false;
  for (const child of syntax.children(at)) if (child < at && syntax.lower(child) === infinitive) to = true;
  if (!to && row.withheld !== true) return false;
  if (!outer.found.content.some((span) => overlaps(span, syntax.spanOf(token)))) return false;
  trace?.({
    layer: "attributions",
    by: draft.found.by,
    start: syntax.start(token),
    end: syntax.end(token),
    kept: false,
    why: `part of what "${syntax.form(above)}" speaks of`,
  });
  return true;
}

/**
 * All that relay each attribution, outermost first: those whose content holds its cue, those that share its content by a
 * mark in the text, and theirs.
 */
function relaysOf(scene: Scene, drafts: readonly Draft[]): Map<Draft, readonly Draft[]> {
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

/** The row of a found attribution: its own, or for a model's the first row of the cue's word. */
export function rowOf(scene: Scene, found: FoundAttribution): CueRow | null {
  const { lexicon, syntax } = scene;
  const own = lexicon.rows.get(found.row ?? found.by);
  if (own !== undefined) return own;
  if (found.cueToken < 0) return null;
  const lemma = syntax.lemma(found.cueToken);
  const upos = syntax.upos(found.cueToken);
  const table = upos === "NOUN" ? lexicon.nouns : upos === "ADJ" ? lexicon.adjectives : lexicon.verbs;
  const rows = table.get(lemma);
  if (rows === undefined) return null;
  return rows.find((row) => row.negatedOnly !== true || scene.isNegated(found.cueToken)) ?? rows[0]!;
}

/** True for an act that did not take place: negated, refused, or done by nobody. */
function isNegated(scene: Scene, found: FoundAttribution, row: CueRow | null): boolean {
  if (row?.withheld === true) return true;
  const { syntax, lexicon } = scene;
  const cue = found.cueToken;
  if (cue < 0 || lexicon.adverbs.has(syntax.lower(cue))) return false;
  if (scene.isNegated(cue)) return true;
  // "did not confirm or deny": the negation stands with the first verb.
  const head = syntax.head(cue);
  if (syntax.relation(cue) === "conj" && head >= 0 && scene.isNegated(head) && syntax.child(cue, "nsubj") < 0) {
    for (const child of syntax.children(cue))
      if (syntax.relation(child) === "cc" && lexicon.words.alternatives.has(syntax.lower(child))) return true;
  }
  // "made no mention of", "cited no evidence", "neither company would say".
  const object = syntax.child(cue, "obj");
  if (object > cue && lexicon.words.negations.has(syntax.lower(syntax.leftmost(object))) && row?.relays === true)
    return true;
  if (syntax.upos(cue) === "NOUN" && lexicon.words.negations.has(syntax.lower(syntax.leftmost(cue)))) return true;
  if (found.sourceToken >= 0) {
    const first = syntax.lower(syntax.leftmost(found.sourceToken));
    if (lexicon.words.negativeSubjects.has(first)) return true;
  }
  return false;
}

function stanceOf(scene: Scene, found: FoundAttribution, row: CueRow | null, negated: boolean): Stance {
  if (row === null) return "asserts";
  const { syntax, lexicon } = scene;
  if (
    negated &&
    row.stance === "denies" &&
    syntax.relation(found.cueToken) === "conj" &&
    lexicon.words.alternatives.size > 0
  ) {
    const head = syntax.head(found.cueToken);
    if (head >= 0 && scene.isNegated(head)) return "declines";
  }
  // "would not say", "would not discuss": an answer that was refused.
  if (negated && row.act === "statement" && row.stance === "asserts" && row.withheld !== true) {
    for (const child of syntax.children(found.cueToken)) {
      if (child < found.cueToken && lexicon.words.refusing.has(syntax.lower(child))) return "declines";
    }
  }
  return row.stance;
}

function actOf(scene: Scene, found: FoundAttribution, row: CueRow | null): Attribution["act"] {
  const phrase = scene.lexicon.phraseActs.get(found.row ?? found.by);
  if (phrase !== undefined) return phrase;
  if (row !== null) return row.act;
  if (scene.lexicon.rules.adverbs.some((adverb) => adverb.id === found.by)) return "statement";
  if (found.cueToken < 0 || scene.isPunct(found.cueToken)) return "statement";
  return speechOf(scene, found) === "indirect" &&
    scene.lexicon.rows.get(found.by) === undefined &&
    found.score !== undefined
    ? "thought"
    : "statement";
}

/** Direct where every word of the content stands in quotation marks that belong to it, mixed where some do. */
export function speechOf(scene: Scene, found: FoundAttribution): Attribution["speech"] {
  const { syntax, quoteOf, quotations } = scene;
  let quoted = 0;
  let plain = 0;
  for (const span of found.content) {
    const { from, to } = syntax.tokensIn(span);
    for (let i = from; i < to; i += 1) {
      if (scene.isPunct(i)) continue;
      let quote = quoteOf[i]!;
      let inside = false;
      for (let step = 0; quote >= 0 && step < 8; step += 1) {
        const at = quotations[quote]!;
        // The marks themselves must be part of the content; an unclosed quotation may lack its mark.
        if (at.start >= span.start - 1 && at.end <= span.end + 1) {
          inside = true;
          break;
        }
        quote = scene.quoteParent[quote]!;
      }
      if (inside) quoted += 1;
      else plain += 1;
    }
  }
  if (quoted === 0) return "indirect";
  return plain === 0 ? "direct" : "mixed";
}

/** "I said …" inside a quotation: the one who is quoted speaks. */
function firstPerson(
  scene: Scene,
  found: FoundAttribution,
  enclosing: Attribution | null,
  readings: ReadonlyMap<Draft, KindReading>,
  draft: Draft | null,
): { readonly speakers: readonly string[]; readonly reading: KindReading } | null {
  if (enclosing === null || draft === null || found.sourceToken < 0) return null;
  const word = scene.syntax.lower(found.sourceToken);
  if (!scene.lexicon.words.firstPerson.singular.has(word)) return null;
  return { speakers: enclosing.speakers, reading: readings.get(draft)! };
}
