import { beforeVerb, chunkEndingAt, chunkStartingAt, subjectBefore } from "./chunks.ts";
import type { Run, Scene } from "./scene.ts";

/** How far a subject is looked for through coordination, control and participles. */
const CLIMB_LIMIT = 6;

/**
 * The head token of whoever does what token `v` says: its subject, the agent of a passive, or the subject that it shares
 * with the clause above ("urged …, saying …"; "used a lunch to complain"). -1 for nobody.
 */
export function subjectOf(scene: Scene, v: number): number {
  const { syntax, lexicon } = scene;
  let at = v;
  for (let step = 0; step < CLIMB_LIMIT; step += 1) {
    if (isPassive(scene, at)) {
      const agent = agentOf(scene, at);
      if (agent >= 0 || at === v) return agent;
    }
    const own = at === v ? subjectHead(scene, v) : syntax.child(at, "nsubj", "csubj");
    if (own >= 0) {
      const word = syntax.lower(own);
      return lexicon.words.expletives.has(word) && syntax.relation(own) === "expl" ? -1 : own;
    }
    if (syntax.child(at, "expl") >= 0 && at === v) return -1;
    const head = syntax.head(at);
    if (head < 0) return nearSubject(scene, v);
    const relation = syntax.deprel(at);
    switch (syntax.relation(at)) {
      case "conj":
        if (!scene.isVerb(head) && syntax.upos(head) !== "ADJ" && syntax.child(head, "cop", "nsubj") < 0) {
          return nearSubject(scene, v);
        }
        if (isPassive(scene, head) && !isPassive(scene, v)) {
          const passive = syntax.child(head, "nsubj");
          if (passive >= 0) return passive;
        }
        at = head;
        continue;
      case "xcomp": {
        const object = syntax.child(head, "obj", "iobj");
        // "made it clear that": "it" stands for the clause.
        if (object >= 0 && object < at && !lexicon.words.expletives.has(syntax.lower(object))) return object;
        if (isPassive(scene, head)) {
          const passive = syntax.child(head, "nsubj");
          return passive;
        }
        at = head;
        continue;
      }
      case "advcl":
        if (isPassive(scene, head)) {
          const passive = syntax.child(head, "nsubj");
          if (passive >= 0) return passive;
        }
        at = head;
        continue;
      case "acl":
        // "a statement saying …": the noun speaks; "the decision to say …": whoever decided.
        if (relation === "acl:relcl") return nearSubject(scene, v);
        if (scene.markerOf(at) === lexicon.words.infinitive) {
          at = head;
          const owner = syntax.child(head, "nmod:poss");
          if (owner >= 0) return owner;
          continue;
        }
        // "while at the same time warning …": a time does not speak.
        if (lexicon.words.occasions.has(syntax.lemma(head))) {
          at = head;
          continue;
        }
        return scene.isNominal(head) ? head : -1;
      case "ccomp":
      case "parataxis":
      case "dep":
      case "root":
        return nearSubject(scene, v);
      default:
        if (scene.isNominal(at) && at !== v) {
          at = head;
          continue;
        }
        return nearSubject(scene, v);
    }
  }
  return -1;
}

/**
 * The parse's subject of `v`, unless another noun phrase stands between it and the verb, which then is the subject: a
 * sanity check on the parse by adjacency.
 */
export function subjectHead(scene: Scene, v: number): number {
  const { syntax } = scene;
  const parsed = syntax.child(v, "nsubj", "csubj");
  const floor = scene.sentence(v).from;
  const at = beforeVerb(scene, v, floor);
  if (at < floor || !scene.isNominal(at) || scene.quoteOf[at] !== scene.quoteOf[v] || syntax.upos(at) === "NUM")
    return parsed;
  const xpos = syntax.xpos(v);
  if (parsed < 0 || parsed > v || syntax.isUnder(at, parsed) || xpos === "VBG" || (xpos === "VBN" && at === v - 1))
    return parsed;
  const chunk = chunkEndingAt(scene, at, floor);
  if (chunk === null || (chunk.from <= parsed && parsed <= chunk.last)) return parsed;
  const before = chunk.from - 1;
  // After a preposition it is the tail of the subject ("the head of the union said") or an adverbial.
  if (before >= floor && syntax.upos(before) === "ADP") return parsed;
  return nominalHead(scene, chunk.head);
}

/** True for a passive: was told, is expected. */
export function isPassive(scene: Scene, v: number): boolean {
  const { syntax } = scene;
  for (const child of syntax.children(v)) {
    const relation = syntax.deprel(child);
    if (relation === "nsubj:pass" || relation === "aux:pass" || relation === "csubj:pass") return true;
  }
  return false;
}

/** "…by the mayor": the head of the agent of a passive, or -1. */
export function agentOf(scene: Scene, v: number): number {
  const { syntax, lexicon } = scene;
  for (const child of syntax.children(v)) {
    if (child > v && syntax.relation(child) === "obl" && lexicon.words.agent.has(scene.markerOf(child))) {
      // "was informed by telephone": how, not by whom.
      if (lexicon.words.occasions.has(syntax.lemma(child)) && syntax.child(child, "det", "nmod:poss") < 0) continue;
      return child;
    }
  }
  // "was quoted Monday by the agency", hung elsewhere by the parser.
  const { last } = scene.sentence(v);
  for (let i = v + 1; i <= Math.min(last - 1, v + 2); i += 1) {
    if (!lexicon.words.agent.has(syntax.lower(i))) continue;
    const chunk = chunkStartingAt(scene, i + 1, last);
    return chunk === null || lexicon.words.occasions.has(syntax.lemma(chunk.head)) ? -1 : chunk.head;
  }
  return -1;
}

/**
 * Where the parse gives no subject: the name or pronoun that stands right before the cue and its auxiliaries, or, for an
 * inversion, right after it ("…, said Petrova"). Headlines and broken parses need it.
 */
function nearSubject(scene: Scene, v: number): number {
  const { syntax } = scene;
  const sentence = scene.sentence(v);
  let at = v - 1;
  for (let step = 0; at >= sentence.from && step < 4; step += 1) {
    const upos = syntax.upos(at);
    if (upos === "AUX" || upos === "ADV" || upos === "PART") at -= 1;
    else break;
  }
  // "An aide, speaking on condition of anonymity, said".
  if (at > sentence.from && syntax.form(at) === ",") {
    const chunk = subjectBefore(scene, v, sentence.from);
    if (chunk !== null) return nominalHead(scene, chunk.head);
  }
  if (at >= sentence.from && isFree(scene, at) && scene.quoteOf[at] === scene.quoteOf[v]) return nominalHead(scene, at);
  const xpos = syntax.xpos(v);
  if (
    v < sentence.last &&
    (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP") &&
    scene.quoteOf[v + 1] === scene.quoteOf[v]
  ) {
    let next = v + 1;
    while (next < sentence.last && syntax.upos(next) === "DET") next += 1;
    if (isFree(scene, next) && syntax.upos(next) !== "PRON") return nominalHead(scene, next);
  }
  return -1;
}

/** True for a nominal that is not already an argument of another verb. */
function isFree(scene: Scene, i: number): boolean {
  const { syntax } = scene;
  if (!scene.isNominal(i)) return false;
  const head = nominalHead(scene, i);
  const relation = syntax.relation(head);
  return relation !== "obj" && relation !== "obl" && relation !== "nmod" && relation !== "iobj";
}

/** The head of the noun phrase that token `i` belongs to. */
export function nominalHead(scene: Scene, i: number): number {
  const { syntax } = scene;
  let at = i;
  for (let step = 0; step < CLIMB_LIMIT; step += 1) {
    const head = syntax.head(at);
    const relation = syntax.relation(at);
    if (head < 0 || !scene.isNominal(head)) break;
    if (
      relation !== "compound" &&
      relation !== "flat" &&
      relation !== "amod" &&
      relation !== "nummod" &&
      relation !== "appos"
    )
      break;
    at = head;
  }
  return at;
}

/**
 * The words of a source: the whole noun phrase of its head with apposition and relative clause, without what leads to the
 * cue (in "a statement saying …" the part from "saying") and without a participle set off by a comma.
 */
export function sourceRun(scene: Scene, head: number, cue: number): Run {
  const { syntax, lexicon } = scene;
  const from = boundedLeft(scene, head, cue);
  let last = syntax.rightmost(head);
  if (cue > head && last >= cue) last = cue - 1;
  for (const child of syntax.children(head)) {
    if (child < head) continue;
    const relation = syntax.deprel(child);
    const left = syntax.leftmost(child);
    if (left > last) break;
    // "the daily quoting sources": whom it quotes is another source.
    const quoting =
      relation === "acl" && lexicon.verbs.get(syntax.lemma(child))?.some((row) => row.relays === true) === true;
    const leadsToCue = left <= cue && cue <= syntax.rightmost(child);
    const comma = left > 0 && syntax.form(left - 1) === ",";
    const loose =
      (relation === "acl" && comma && syntax.xpos(child) === "VBG") ||
      relation === "parataxis" ||
      (relation === "punct" && syntax.form(child) === ":") ||
      (relation === "conj" && scene.isVerb(child) && !scene.isNominal(head));
    if (leadsToCue || loose || quoting) {
      last = left - 1;
      break;
    }
    // A second subject's conjunct that is a clause of its own: "Smith and a friend said" stays, "…, and the mayor left" goes.
    if (relation === "conj" && syntax.child(child, "nsubj") >= 0) {
      last = left - 1;
      break;
    }
  }
  if (last < head) last = head;
  // "Through a spokesman, …" and "by the mayor": the preposition is outside.
  let start = from;
  for (const child of syntax.children(head)) {
    if (child >= head) break;
    const relation = syntax.relation(child);
    if (
      relation === "case" &&
      !lexicon.words.possessive.has(syntax.lower(child)) &&
      syntax.leftmost(child) <= start + 1
    ) {
      start = Math.max(start, syntax.rightmost(child) + 1);
    } else if ((relation === "mark" || relation === "cc" || relation === "punct") && child === start) start = child + 1;
  }
  // "the spokesman, however, did not": the adverb is none of the source.
  while (last > head && (syntax.upos(last) === "ADV" || syntax.form(last) === ",") && isLooseAdverb(scene, last))
    last -= 1;
  while (
    start < head &&
    (syntax.upos(start) === "CCONJ" || (scene.isPunct(start) && scene.quoteOf[start] === scene.quoteOf[head]))
  ) {
    start += 1;
  }
  const named = withName(scene, start, last, head, cue);
  start = named.from;
  last = named.last;
  // "The two": a determiner that the parser hung on the verb.
  if (start > 0 && syntax.upos(start - 1) === "DET" && syntax.sentenceOf(start - 1) === syntax.sentenceOf(start))
    start -= 1;
  return clipToQuote(scene, { from: start, last }, scene.quoteOf[cue] ?? -1, head);
}

/** An adverb behind a comma, or that comma. */
function isLooseAdverb(scene: Scene, i: number): boolean {
  const { syntax } = scene;
  if (syntax.form(i) === ",") return true;
  return i > 0 && syntax.form(i - 1) === ",";
}

function boundedLeft(scene: Scene, head: number, cue: number): number {
  const left = scene.syntax.leftmost(head);
  return cue < head && left <= cue ? cue + 1 : left;
}

/** A source outside quotation marks does not reach into them from the left: "“…,” the mayor" begins at "the". */
function clipToQuote(scene: Scene, run: Run, cueQuote: number, head: number): Run {
  let { from, last } = run;
  if (scene.quoteOf[head] === cueQuote) {
    for (let i = head - 1; i >= from; i -= 1) {
      const quote = scene.quoteOf[i]!;
      if (quote !== cueQuote && quote >= 0 && scene.quoteRuns[quote]!.last - scene.quoteRuns[quote]!.from > 7) {
        from = i + 1;
        break;
      }
    }
  }
  if (last < head) last = head;
  return { from, last };
}

/** Most tokens of a name beside a role. */
const NAME_TOKENS = 5;

/**
 * The run with the name that the parse left outside: "Ana Ruiz, chairman of the union, was quoted", "the candidate | Ana Ruiz
 * had said", "the group | The Nation as saying". Only where the head is a common noun for a person or an outlet.
 */
function withName(scene: Scene, from: number, last: number, head: number, cue: number): Run {
  const { syntax, lexicon } = scene;
  if (syntax.upos(head) !== "NOUN") return { from, last };
  const kind = lexicon.sources.get(syntax.lemma(head).toLowerCase())?.kind;
  if (kind === undefined || kind === "document") return { from, last };
  const plural = /S$/.test(syntax.xpos(head));
  const sameQuote = (i: number): boolean => scene.quoteOf[i] === scene.quoteOf[head];
  // "…, chairman of the union": the name before the comma.
  if (
    !plural &&
    from === head &&
    from - 2 >= scene.sentence(head).from &&
    syntax.form(from - 1) === "," &&
    sameQuote(from - 2)
  ) {
    const chunk = chunkEndingAt(scene, from - 2, scene.sentence(head).from);
    if (chunk !== null && syntax.upos(chunk.head) === "PROPN" && cue > last) return { from: chunk.from, last };
  }
  // "the candidate | Ana Ruiz had said": the name right behind, up to the cue's own words.
  if (last === head && !plural && last + 1 < syntax.count) {
    let end = last + 1;
    if (syntax.upos(end) === "DET" && /^\p{Lu}/u.test(syntax.form(end))) end += 1;
    const first = end;
    while (end < syntax.count && end - first < NAME_TOKENS && syntax.upos(end) === "PROPN" && sameQuote(end)) end += 1;
    const next = end < syntax.count ? syntax.upos(end) : "PUNCT";
    if (
      end > first &&
      end !== cue + 1 &&
      (next === "AUX" || next === "VERB" || next === "SCONJ" || end === cue) &&
      end <= Math.max(cue, end)
    )
      return { from, last: end - 1 };
  }
  return { from, last };
}
