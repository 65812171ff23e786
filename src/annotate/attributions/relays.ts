import type { Span } from "../../core/index.ts";
import { chunkStartingAt, subjectBefore } from "./chunks.ts";
import { carryOn, cueRun, ownRun, subtreeRun, toSpans } from "./clauses.ts";
import { clauseRuns, contentClause } from "./content-clauses.ts";
import type { FoundAttribution } from "./finder.ts";
import { tailEnd } from "./parentheticals.ts";
import { quotationStart } from "./phrases.ts";
import type { Run, Scene } from "./scene.ts";
import { agentOf, isPassive, sourceRun, subjectHead, subjectOf } from "./sources.ts";

/** An attribution on its way to the contract's shape, with those that relay it by a mark in the text (not by nesting). */
export interface Draft {
  found: FoundAttribution;
  readonly relayedBy: Draft[];
}

/**
 * Works out the relays that share their content: "Interfax quoted X as saying P" is Interfax relaying X, both with P;
 * "P, the Post reported, citing officials" is the Post relaying the officials; "in a statement carried by the agency",
 * "through a spokesman". What the finder made of these cues is replaced.
 */
export function expandRelays(scene: Scene, found: readonly FoundAttribution[]): Draft[] {
  const drafts: Draft[] = found.map((one) => ({ found: one, relayedBy: [] }));
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts)
    if (draft.found.cueToken >= 0) push(bySentence, scene.syntax.sentenceOf(draft.found.cueToken), draft);
  const added: Draft[] = [];
  const gone = new Set<Draft>();
  const { syntax, lexicon } = scene;
  for (let i = 0; i < syntax.count; i += 1) {
    const upos = syntax.upos(i);
    if (readInSource(scene, i, bySentence.get(syntax.sentenceOf(i)) ?? [], added, gone)) continue;
    if (upos === "VERB" || upos === "AUX") {
      const lemma = syntax.lemma(i);
      const nearby = bySentence.get(syntax.sentenceOf(i)) ?? [];
      if (lexicon.verbs.get(lemma)?.some((row) => row.relays === true) === true) {
        readQuoting(scene, i, nearby, added, gone);
      } else if (lexicon.carriers.has(lemma)) readCarrier(scene, i, nearby, added, gone);
    } else if (lexicon.words.through.has(syntax.lower(i))) {
      readThrough(scene, i, bySentence.get(syntax.sentenceOf(i)) ?? [], added);
    }
  }
  return [...drafts, ...added].filter((draft) => !gone.has(draft));
}

/**
 * A source that holds a relay: "The daily quoting ministry sources said P" (the daily relays the sources), "the general quoted
 * by the radio said P", "according to a survey cited by the Courier" (who quotes relays). Parts the source there. True where
 * it did.
 */
function readInSource(scene: Scene, i: number, nearby: readonly Draft[], added: Draft[], gone: Set<Draft>): boolean {
  const { syntax, lexicon } = scene;
  const active = lexicon.words.quoting.has(syntax.lower(i));
  const lemma = syntax.lemma(i);
  const relays = lexicon.verbs.get(lemma)?.some((row) => row.relays === true) === true || lexicon.carriers.has(lemma);
  const passive =
    !active &&
    relays &&
    i + 1 < syntax.count &&
    lexicon.words.agent.has(syntax.lower(i + 1)) &&
    /^VB[DN]$/.test(syntax.xpos(i));
  if (!active && !passive) return false;
  const at = syntax.start(i);
  const holder = nearby.find(
    ({ found }) =>
      found.cueToken !== i && found.content.length > 0 && found.source.some((span) => span.start < at && at < span.end),
  );
  if (holder === undefined || gone.has(holder)) return false;
  const { found } = holder;
  const span = found.source.find((one) => one.start < at && at < one.end)!;
  const { from, to } = syntax.tokensIn(span);
  const behind = passive ? i + 2 : i + 1;
  if (behind >= to) return false;
  // "which was cited by": the relative pronoun and the auxiliary go with the verb.
  let last = i - 1;
  while (
    last > from &&
    (syntax.upos(last) === "AUX" || syntax.form(last) === "," || lexicon.words.relatives.has(syntax.lower(last)))
  )
    last -= 1;
  const [near, far] = [toSpans(scene, [{ from, last }]), toSpans(scene, [{ from: behind, last: to - 1 }])];
  const nearHead = headIn(scene, from, last);
  const farHead = headIn(scene, behind, to - 1);
  if (near.length === 0 || far.length === 0 || nearHead < 0 || farHead < 0) return false;
  const other: FoundAttribution = {
    source: far,
    cue: [syntax.spanOf(i)],
    content: found.content,
    by: passive && lexicon.carriers.has(lemma) ? "carrier" : "quote",
    cueToken: i,
    sourceToken: farHead,
  };
  holder.found = { ...found, source: near, sourceToken: nearHead };
  const draft: Draft = { found: other, relayedBy: active ? [holder] : [] };
  if (passive) holder.relayedBy.push(draft);
  for (const one of nearby) if (one !== holder && one.found.cueToken === i) gone.add(one);
  added.push(draft);
  return true;
}

/** The head of the noun phrase that fills a run: the end of its first chunk. */
function headIn(scene: Scene, from: number, last: number): number {
  return chunkStartingAt(scene, from, last)?.head ?? scene.syntax.headOf(from, last + 1);
}

function push(map: Map<number, Draft[]>, key: number, draft: Draft): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [draft]);
  else list.push(draft);
}

function readQuoting(scene: Scene, v: number, nearby: readonly Draft[], added: Draft[], gone: Set<Draft>): void {
  const { syntax, lexicon } = scene;
  const asSaying = findAsSaying(scene, v);
  const own = nearby.find((draft) => draft.found.cueToken === v);
  const passive = isPassive(scene, v) || (syntax.xpos(v) === "VBN" && syntax.child(v, "aux") < 0);
  if (asSaying >= 0) {
    const quotedBefore = nearby.find((draft) => draft.found.cueToken === asSaying);
    const reported = asSaying >= scene.sentence(v).last - 1 && !passive ? mainOf(scene, v, nearby) : null;
    if (reported !== null && reported !== own && reported.found.content.length > 0) {
      // "P, the agency reported, quoting the envoy as saying."
      const envoy = draftOf(scene, asSaying, objectBetween(scene, v, asSaying), reported.found.content, "quote", {
        from: v,
        last: v,
      });
      envoy.relayedBy.push(reported);
      for (const draft of nearby)
        if (draft !== reported && (draft.found.cueToken === v || draft.found.cueToken === asSaying)) gone.add(draft);
      added.push(envoy);
      return;
    }
    const content = contentOf(scene, v, asSaying, own, quotedBefore);
    if (content.length === 0) return;
    const quoted = passive ? quotedSubject(scene, v) : objectBetween(scene, v, asSaying);
    let relay = passive ? agentOf(scene, v) : subjectOf(scene, v);
    if (passive && relay < 0) relay = agentOf(scene, asSaying);
    const relayDraft = draftOf(scene, v, relay, content, "quote", cueRun(scene, v));
    const quotedDraft = draftOf(scene, asSaying, quoted, content, "quote", { from: asSaying - 1, last: asSaying });
    quotedDraft.relayedBy.push(relayDraft);
    relayDraft.found = { ...relayDraft.found, content: quotedDraft.found.content };
    for (const draft of nearby) if (draft.found.cueToken === v || draft.found.cueToken === asSaying) gone.add(draft);
    added.push(relayDraft, quotedDraft);
    return;
  }
  const main = mainOf(scene, v, nearby);
  if (
    main !== null &&
    main !== own &&
    main.found.content.length > 0 &&
    lexicon.rows.get(main.found.by)?.withheld !== true
  ) {
    if (passive) {
      // "according to sources quoted by the Herald": the Herald relays the sources.
      const agent = agentOf(scene, v);
      if (agent >= 0) {
        const relay = draftOf(scene, v, agent, main.found.content, "quote", cueRun(scene, v));
        main.relayedBy.push(relay);
        if (own !== undefined) gone.add(own);
        added.push(relay);
      }
      return;
    }
    const object = objectAfter(scene, v);
    if (object > v && isVoice(scene, object)) {
      const cited = draftOf(scene, v, object, main.found.content, "quote", { from: v, last: v });
      cited.relayedBy.push(main);
      if (own !== undefined) gone.add(own);
      added.push(cited);
    }
    return;
  }
  if (
    main !== null &&
    main !== own &&
    own !== undefined &&
    lexicon.rows.get(main.found.by)?.withheld === true &&
    syntax.xpos(v) === "VBG"
  ) {
    // "declined to elaborate, citing an inquiry": a ground, no source.
    gone.add(own);
    return;
  }
  // "“…,” he quoted one analyst": the object is the one who spoke.
  if (own !== undefined && !passive) {
    const object = objectAfter(scene, v);
    const inContent =
      object >= 0 && own.found.content.some((at) => at.start <= syntax.start(object) && syntax.end(object) <= at.end);
    if (object > v && !inContent && isVoice(scene, object)) {
      const quoted = draftOf(scene, v, object, own.found.content, "quote", { from: v, last: v });
      quoted.relayedBy.push(own);
      added.push(quoted);
    }
  }
}

/** "… as saying": the token of "saying" after a verb of quoting, or -1. */
function findAsSaying(scene: Scene, v: number): number {
  const { syntax, lexicon } = scene;
  const { last } = scene.sentence(v);
  for (let i = v + 1; i < last; i += 1) {
    if (
      syntax.lower(i) === lexicon.words.as &&
      syntax.xpos(i + 1) === "VBG" &&
      lexicon.verbs.has(syntax.lemma(i + 1))
    ) {
      return scene.quoteOf[i] === scene.quoteOf[v] ? i + 1 : -1;
    }
    // A second main clause lies between.
    if (syntax.upos(i) === "VERB" && i > v + 25) break;
  }
  return -1;
}

/** Who was quoted in a passive: its subject, or the noun that "quoted by" hangs on. */
function quotedSubject(scene: Scene, v: number): number {
  const { syntax } = scene;
  const subject = subjectHead(scene, v);
  if (subject >= 0) return subject;
  const head = syntax.head(v);
  if (syntax.relation(v) === "acl" && head >= 0) return head;
  return subjectOf(scene, v);
}

/** The object of a verb of quoting: the parse's, else the noun phrase right behind the verb. */
function objectAfter(scene: Scene, v: number): number {
  const parsed = scene.syntax.child(v, "obj", "iobj");
  if (parsed > v) return parsed;
  return chunkStartingAt(scene, v + 1, scene.sentence(v).last)?.head ?? -1;
}

function objectBetween(scene: Scene, v: number, limit: number): number {
  const { syntax } = scene;
  const object = syntax.child(v, "obj", "iobj");
  if (object > v && object < limit) return object;
  for (let i = limit - 2; i > v; i -= 1) {
    if (scene.isNominal(i)) {
      let at = i;
      for (let step = 0; step < 20; step += 1) {
        const head = syntax.head(at);
        if (head <= v || head >= limit - 1 || !scene.isNominal(head)) break;
        at = head;
      }
      return at;
    }
  }
  return -1;
}

function contentOf(
  scene: Scene,
  v: number,
  saying: number,
  own: Draft | undefined,
  quoted: Draft | undefined,
): readonly Span[] {
  const { syntax } = scene;
  const sentence = scene.sentence(v);
  const after = tailEnd(scene, saying + 1, sentence.last) < 0 || startsQuote(scene, saying + 1);
  if (after) {
    // "quoted X as saying that P".
    if (quoted !== undefined && quoted.found.content.length > 0) return quoted.found.content;
    const clause = contentClause(scene, saying);
    const runs = clause > saying ? clauseRuns(scene, saying, clause) : [{ from: saying + 1, last: sentence.last }];
    return toSpans(
      scene,
      runs.map((run, i) => (i === runs.length - 1 ? carryOn(scene, run, v) : run)),
    );
  }
  // "P, X was quoted as saying on Friday."
  if (own !== undefined) {
    const outside = own.found.content.filter((at) => at.end <= syntax.start(v) || at.start >= syntax.end(saying));
    if (outside.length > 0 && outside.some((at) => scene.quotations.some((q) => q.start === at.start))) return outside;
  }
  if (quoted?.found.content.some((at) => at.end <= syntax.start(v)) === true) return quoted.found.content;
  const subject = subjectBefore(scene, v, sentence.from);
  const left = subject === null ? ownRun(scene, v, new Set()).from : subject.from;
  const before = toSpans(scene, [{ from: quotationStart(scene, sentence.from, left), last: left - 1 }]);
  // Nothing before it: what follows is the content, though no finite verb was seen in it.
  return before.length > 0 ? before : toSpans(scene, [{ from: saying + 1, last: sentence.last }]);
}

/** True where a quotation opens at the token, or behind a comma or colon there. */
function startsQuote(scene: Scene, i: number): boolean {
  const { syntax } = scene;
  const at = i < syntax.count && (syntax.form(i) === "," || syntax.form(i) === ":") ? i + 1 : i;
  if (at >= syntax.count) return false;
  const quote = scene.quoteOf[at]!;
  return quote >= 0 && scene.quoteRuns[quote]!.from === at;
}

/** The attribution that a participle or relative clause belongs to: "reported, citing …", "The Sun, which cited …". */
function mainOf(scene: Scene, v: number, nearby: readonly Draft[]): Draft | null {
  const { syntax } = scene;
  const head = syntax.head(v);
  const relation = syntax.relation(v);
  if (head >= 0 && (relation === "advcl" || relation === "acl" || relation === "dep" || relation === "xcomp")) {
    for (const draft of nearby) {
      if (draft.found.cueToken !== v && (draft.found.cueToken === head || draft.found.sourceToken === head))
        return draft;
    }
  }
  // The parser hung it elsewhere: ", citing" after the cue of an attribution whose content stands before.
  if (syntax.xpos(v) === "VBG" && v > 0) {
    let best: Draft | null = null;
    for (const draft of nearby) {
      const cue = draft.found.cueToken;
      if (cue >= v || cue < 0 || draft.found.content.length === 0 || scene.quoteOf[cue] !== scene.quoteOf[v]) continue;
      if (
        draft.found.content[0]!.start < syntax.start(cue) &&
        draft.found.content.every((at) => at.end <= syntax.start(v))
      ) {
        if (best === null || cue > best.found.cueToken) best = draft;
      }
    }
    return best;
  }
  return null;
}

/** True for somebody or something that can be quoted: a person, a body, an outlet, a document; not "an ongoing investigation". */
function isVoice(scene: Scene, head: number): boolean {
  const { syntax, lexicon } = scene;
  const upos = syntax.upos(head);
  if (upos === "PROPN" || upos === "PRON") return true;
  return lexicon.sources.has(syntax.lemma(head).toLowerCase());
}

function draftOf(
  scene: Scene,
  v: number,
  source: number,
  content: readonly Span[],
  by: string,
  cue: { readonly from: number; readonly last: number },
): Draft {
  const sources = source < 0 ? [] : toSpans(scene, [sourceRun(scene, source, v)]);
  return {
    found: {
      source: sources,
      cue: [scene.syntax.spanOf(cue.from, cue.last)],
      content: content.flatMap((at) => endBefore(scene, at, sources)),
      by,
      cueToken: v,
      sourceToken: source,
    },
    relayedBy: [],
  };
}

/** A content without the source that stands at its end: "“P,” Varga | was quoted as saying". */
function endBefore(scene: Scene, content: Span, sources: readonly Span[]): Span[] {
  const at = sources.find((one) => content.start < one.start && one.end >= content.end && one.start < content.end);
  if (at === undefined) return [content];
  const { from, to } = scene.syntax.tokensIn({ start: content.start, end: at.start });
  return toSpans(scene, [{ from, last: to - 1 }]);
}

/** "a statement read out on television", "in a statement carried by the agency": who carries the words relays them. */
function readCarrier(scene: Scene, v: number, nearby: readonly Draft[], added: Draft[], gone: Set<Draft>): void {
  const { syntax, lexicon } = scene;
  let noun = syntax.head(v);
  if (noun < 0 || noun > v) return;
  if (syntax.relation(v) !== "acl" || lexicon.sources.get(syntax.lemma(noun).toLowerCase())?.kind !== "document") {
    // "a statement from the palace read out on television": hung on the nearer noun.
    const near = nearby.find(
      ({ found }) => found.sourceToken >= 0 && found.sourceToken < v && v - found.sourceToken < 8,
    );
    if (near === undefined || scene.quoteOf[v] !== scene.quoteOf[near.found.sourceToken]) return;
    noun = near.found.sourceToken;
  }
  const relative = syntax.deprel(v) === "acl:relcl";
  if (relative && !isPassive(scene, v)) return;
  if (syntax.xpos(v) !== "VBN" && syntax.xpos(v) !== "VBD") return;
  if (lexicon.sources.get(syntax.lemma(noun).toLowerCase())?.kind !== "document") return;
  let carrier = -1;
  for (const child of syntax.children(v)) {
    if (child > v && syntax.relation(child) === "obl" && lexicon.carrierMarks.has(scene.markerOf(child)) && carrier < 0)
      carrier = child;
  }
  if (carrier < 0 || !isVoice(scene, carrier)) return;
  const main = nearestCue(scene, v, noun, nearby);
  if (main === null) return;
  const run = { from: v, last: v };
  for (const child of syntax.children(v))
    if (child === v + 1 && syntax.deprel(child) === "compound:prt") run.last = child;
  const relay = draftOf(scene, v, carrier, main.found.content, "carrier", run);
  main.relayedBy.push(relay);
  for (const draft of nearby) if (draft.found.cueToken === v) gone.add(draft);
  added.push(relay);
}

/** The attribution whose source or medium the noun is. */
function nearestCue(scene: Scene, v: number, noun: number, nearby: readonly Draft[]): Draft | null {
  const { syntax } = scene;
  const at = syntax.start(v);
  let best: Draft | null = null;
  for (const draft of nearby) {
    const { cueToken, sourceToken, content } = draft.found;
    if (cueToken === v || content.length === 0) continue;
    if (content.some((span) => span.start <= at && at < span.end)) continue;
    if (sourceToken === noun) return draft;
    if (syntax.isUnder(noun, cueToken) || (sourceToken >= 0 && syntax.isUnder(noun, sourceToken))) return draft;
    if (best === null || Math.abs(cueToken - v) < Math.abs(best.found.cueToken - v)) best = draft;
  }
  return best;
}

/** "Through a spokesman, he declined to comment": the spokesman relays. */
function readThrough(scene: Scene, i: number, nearby: readonly Draft[], added: Draft[]): void {
  const { syntax, lexicon } = scene;
  const noun = syntax.head(i);
  if (noun <= i || syntax.relation(i) !== "case") return;
  const row = lexicon.sources.get(syntax.lemma(noun).toLowerCase());
  if (row === undefined || (row.kind !== "anonymous" && row.kind !== "collective")) return;
  let main: Draft | null = null;
  for (const draft of nearby) {
    const { cueToken, sourceToken } = draft.found;
    if (syntax.head(noun) === cueToken || (sourceToken >= 0 && syntax.head(noun) === sourceToken)) main = draft;
  }
  if (main === null) return;
  const noContent = lexicon.rows.get(main.found.by)?.withheld === true;
  const content = noContent ? wholeOf(scene, main.found) : main.found.content;
  const relay = draftOf(scene, i, noun, content, "through", { from: i, last: i });
  main.relayedBy.push(relay);
  added.push({
    ...relay,
    found: { ...relay.found, source: toSpans(scene, [throughRun(scene, i, noun, main.found)]) },
  });
  main.relayedBy[main.relayedBy.length - 1] = added[added.length - 1]!;
}

/** Who passed the words on, without the words: "explained through a spokesman | that he was ill". */
function throughRun(scene: Scene, i: number, noun: number, main: FoundAttribution): Run {
  const { syntax } = scene;
  let { last } = subtreeRun(scene, noun);
  for (const at of main.content) {
    const first = syntax.tokenFrom(at.start);
    if (first > noun && first <= last) last = first - 1;
  }
  return { from: i + 1, last };
}

/** Source, cue and content of an attribution as one span: what a spokesman passed on of a refusal. */
function wholeOf(scene: Scene, found: FoundAttribution): readonly Span[] {
  const parts = [...found.source, ...found.cue, ...found.content];
  const start = Math.min(...parts.map((at) => at.start));
  const end = Math.max(...parts.map((at) => at.end));
  const { from, to } = scene.syntax.tokensIn({ start, end });
  return toSpans(scene, [{ from, last: to - 1 }]);
}
