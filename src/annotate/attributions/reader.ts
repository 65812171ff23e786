import { type Attribution, type Entity, overlaps, plainSpan, type Trace } from "../../core/index.ts";
import { actOf, isNegated, rowOf, speechOf, stanceOf } from "./acts.ts";
import { findAddressee } from "./addressees.ts";
import { findWithholdings, isWithholding, reasonFor } from "./anonymity.ts";
import { authorOf } from "./author.ts";
import { order, relaysOf } from "./chains.ts";
import { relayEchoes } from "./echoes.ts";
import { exactQuotations } from "./exact-quotations.ts";
import type { FoundAttribution } from "./finder.ts";
import { joinParts } from "./joints.ts";
import { type KindReading, newMemory, readKind } from "./kinds.ts";
import { type Draft, expandRelays } from "./relays.ts";
import type { Scene } from "./scene.ts";
import { Speakers } from "./speakers.ts";

/** The second half: turns found spans into the contract's attributions, in text order, with ids a1, a2, …. */
export function readAttributions(
  scene: Scene,
  found: readonly FoundAttribution[],
  entities: readonly Entity[],
  bylines: readonly string[],
  trace?: Trace,
): readonly Attribution[] {
  const all = expandRelays(scene, exactQuotations(scene, joinParts(scene, found)));
  const byToken = new Map(all.map((draft) => [draft.found.cueToken, draft]));
  const expanded = all.filter((draft) => !isPartOfRefusal(scene, draft, byToken, trace));
  const withholdings = findWithholdings(scene);
  const held = relaysOf(scene, expanded);
  const drafts = expanded.filter((draft) => {
    const plain = isPlainTalk(scene, draft, held.get(draft)!);
    if (isWithholding(scene, draft.found, withholdings)) return false;
    if (isHeadlineGuess(scene, draft)) {
      trace?.({
        layer: "attributions",
        by: draft.found.by,
        ...draft.found.cue[0]!,
        kept: false,
        why: "a headline's word that no row knows as a cue",
      });
      return false;
    }
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
  const author = authorOf(scene, entities, bylines);
  const memory = newMemory();
  const ids = new Map<Draft, string>();
  drafts.forEach((draft, index) => void ids.set(draft, `a${index + 1}`));
  const relays = relaysOf(scene, drafts);
  // Kinds in the order of the text, so that a pronoun follows what it refers to.
  const readings = new Map<Draft, KindReading>();
  for (const draft of [...drafts].sort((a, b) => sourceStart(a) - sourceStart(b))) {
    readings.set(
      draft,
      readKind(scene, draft.found.sourceToken, draft.found.source, speakers, memory, draft.found.by === "through"),
    );
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
      speakers: inherited?.speakers ?? writer(scene, one, author) ?? speakers.behind(one.sourceToken, one.source),
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
  return relayEchoes(scene, result, entities);
}

function sourceStart(draft: Draft): number {
  return draft.found.source[0]?.start ?? draft.found.cue[0]?.start ?? 0;
}

/** A model's find in a headline by a word that no row has: headlines are too short of words for a guess. */
function isHeadlineGuess(scene: Scene, draft: Draft): boolean {
  const { cueToken, score } = draft.found;
  if (score === undefined || cueToken < 0 || scene.isPunct(cueToken) || rowOf(scene, draft.found) !== null)
    return false;
  if (draft.found.row !== undefined || scene.lexicon.phrases.has(scene.syntax.lower(cueToken))) return false;
  const sentence = scene.syntax.layers.sentences[scene.syntax.sentenceOf(cueToken)];
  const kind = sentence === undefined ? "" : scene.blockKinds[sentence.block];
  return (kind === "headline" || kind === "deck") && speechOf(scene, draft.found) === "indirect";
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

/** "I asked her …" in the report's own words: whoever wrote it. */
function writer(scene: Scene, found: FoundAttribution, author: Entity | null): readonly string[] | null {
  const token = found.sourceToken;
  if (author === null || token < 0 || scene.quoteOf[token]! >= 0) return null;
  return scene.lexicon.words.firstPerson.singular.has(scene.syntax.lower(token)) ? [author.id] : null;
}
