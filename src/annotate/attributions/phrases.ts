import { chunkEndingAt, subjectBefore } from "./chunks.ts";
import { clip, subtreeRun, toSpans, without } from "./clauses.ts";
import type { FoundAttribution } from "./finder.ts";
import { appositionEnd, hasFinite } from "./parentheticals.ts";
import type { PhraseRow } from "./rules.ts";
import type { Run, Scene } from "./scene.ts";
import { sourceRun } from "./sources.ts";

/** Most tokens of a phrase that ends its sentence. */
const PHRASE_TOKENS = 45;

/** Reads the phrase that begins at token `i`: "according to X", "in X's view". */
export function readPhrase(scene: Scene, i: number, rows: readonly PhraseRow[]): FoundAttribution | null {
  for (const row of rows) {
    const found = row.source === "after" ? readAfter(scene, i, row) : readPossessor(scene, i, row);
    if (found !== null) return found;
  }
  return null;
}

function readAfter(scene: Scene, i: number, row: PhraseRow): FoundAttribution | null {
  const { syntax } = scene;
  const last = i + row.words.length - 1;
  if (last + 1 >= syntax.count) return null;
  for (let k = 0; k < row.words.length; k += 1) if (syntax.lower(i + k) !== row.words[k]) return null;
  const head = sourceHead(scene, i, last);
  if (head < 0) return null;
  const run = sourceRun(scene, head, i);
  const from = last + 1;
  const end = phraseEnd(scene, i, head, Math.max(run.last, head));
  const source = { from, last: end };
  return assemble(scene, row, { from: i, last }, source, head, { from: i, last: end });
}

/**
 * Last token of the source of a phrase before its content: the first comma ends it, unless a relative clause or an
 * apposition follows that a second comma closes ("According to Petrov, the head of the agency, the bridge …").
 */
function phraseEnd(scene: Scene, first: number, head: number, parsed: number): number {
  const { syntax, lexicon } = scene;
  const sentence = scene.sentence(first);
  const led = syntax.form(first - 1) === "," ? first - 2 : first - 1;
  const initial =
    onlyMarks(scene, sentence.from, first - 1) ||
    (led >= sentence.from && lexicon.words.complementizers.has(syntax.lower(led)));
  if (!initial) {
    const next = nextComma(scene, head + 1, sentence.last);
    const same = scene.quoteOf[sentence.last] === scene.quoteOf[first];
    // "…, according to two senators present who asked for secrecy.": nothing but the source is left.
    if (next === sentence.last && same && sentence.last - first < PHRASE_TOKENS && scene.isPunct(first - 1))
      return sentence.last;
    const end = next > head && next <= parsed ? next - 1 : parsed;
    return appositionEnd(scene, end, sentence.last);
  }
  let commas = 0;
  for (let i = head + 1; i <= sentence.last && commas < 4; i += 1) {
    if (syntax.form(i) !== ",") continue;
    commas += 1;
    if (i + 1 > sentence.last) return Math.min(parsed, i - 1);
    const next = syntax.lower(i + 1);
    if (lexicon.words.relatives.has(next)) continue;
    const rest = finiteBetween(scene, i + 1, nextComma(scene, i + 1, sentence.last));
    // No verb up to the next comma, which exists: an apposition or a list.
    if (!rest && nextComma(scene, i + 1, sentence.last) < sentence.last && i < parsed) continue;
    return i - 1;
  }
  return parsed;
}

function nextComma(scene: Scene, from: number, limit: number): number {
  for (let i = from; i <= limit; i += 1) if (scene.syntax.form(i) === ",") return i;
  return limit;
}

function finiteBetween(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i <= to; i += 1) {
    const xpos = scene.syntax.xpos(i);
    if (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD") return true;
  }
  return false;
}

/** The head of the noun phrase after the phrase: the parse's where it has one, else the last nominal of the run. */
function sourceHead(scene: Scene, first: number, last: number): number {
  const { syntax } = scene;
  const head = syntax.head(first);
  if (head > last && scene.isNominal(head)) return head;
  const viaLast = syntax.head(last);
  if (viaLast > last && scene.isNominal(viaLast)) return viaLast;
  const { last: end } = scene.sentence(first);
  for (let i = last + 1; i <= Math.min(end, last + 12); i += 1) {
    if (!scene.isNominal(i)) continue;
    let at = i;
    for (let step = 0; step < 12; step += 1) {
      const up = syntax.head(at);
      if (up <= last || up > end || !scene.isNominal(up)) break;
      at = up;
    }
    return at;
  }
  return -1;
}

/** "in the bank's view", "in her words". */
function readPossessor(scene: Scene, i: number, row: PhraseRow): FoundAttribution | null {
  const { syntax } = scene;
  if (syntax.lower(i) !== row.words[0]) return null;
  const noun = syntax.head(i);
  if (noun <= i || noun > i + 14 || syntax.lower(noun) !== row.words[row.words.length - 1]) return null;
  const owner = syntax.child(noun, "nmod:poss");
  if (owner < 0) return null;
  return assemble(scene, row, { from: noun, last: noun }, subtreeRun(scene, owner), owner, { from: i, last: noun });
}

function assemble(
  scene: Scene,
  row: PhraseRow,
  cue: Run,
  source: Run,
  sourceToken: number,
  phrase: Run,
): FoundAttribution | null {
  const { syntax } = scene;
  const content = toSpans(scene, quoteAfter(scene, phrase) ?? contentRuns(scene, phrase, sourceToken));
  if (content.length === 0) return null;
  return {
    source: toSpans(scene, [source]),
    cue: [syntax.spanOf(cue.from, cue.last)],
    content,
    by: row.id,
    cueToken: cue.from,
    sourceToken,
  };
}

/** "It was, in her words, “a miracle”": the quotation right behind the phrase is its content. */
function quoteAfter(scene: Scene, phrase: Run): Run[] | null {
  const { syntax } = scene;
  let at = phrase.last + 1;
  if (at < syntax.count && syntax.form(at) === ",") at += 1;
  if (at >= syntax.count) return null;
  const quote = scene.quoteOf[at]!;
  if (quote < 0 || quote === scene.quoteOf[phrase.from] || scene.quoteRuns[quote]!.from !== at) return null;
  return onlyMarks(scene, scene.sentence(phrase.from).from, phrase.from - 1) ? null : [scene.quoteRuns[quote]!];
}

/**
 * The clause that a phrase frames. At the start of a sentence it is all that follows the comma; at its end, all before it,
 * but only the last of several coordinated clauses with subjects of their own, where the parser hung the phrase there;
 * inside, the clause around it.
 */
function contentRuns(scene: Scene, phrase: Run, sourceToken: number): Run[] {
  const { syntax } = scene;
  const quote = scene.quoteOf[phrase.from]!;
  const sentence = clip(scene, scene.sentence(phrase.from), phrase.from);
  const startsSentence = onlyMarks(scene, sentence.from, phrase.from - 1);
  let anchor = syntax.head(sourceToken);
  if (anchor >= phrase.from && anchor <= phrase.last) anchor = -1;
  if (startsSentence) return [{ from: phrase.last + 1, last: sentence.last }];
  const endsSentence = onlyMarks(scene, phrase.last + 1, sentence.last);
  const complementizer =
    phrase.from - 2 >= sentence.from && syntax.form(phrase.from - 1) === "," ? phrase.from - 2 : phrase.from - 1;
  if (
    complementizer >= sentence.from &&
    scene.lexicon.words.complementizers.has(syntax.lower(complementizer)) &&
    !endsSentence
  ) {
    return [{ from: phrase.last + 1, last: sentence.last }];
  }
  const brk = phrase.from - 1;
  const comma = syntax.form(brk) === "," || (quote < 0 && scene.quoteOf[brk]! >= 0) || syntax.form(brk) === "—";
  // "Reuters reported, according to officials, P": the cue before waits for its content too.
  const waiting = brk - 1 >= sentence.from && syntax.form(brk) === "," && isWaiting(scene, brk - 1);
  if (waiting && !endsSentence) return [{ from: phrase.last + 1, last: sentence.last }];
  if (comma) {
    const from = quotationStart(scene, finalClause(scene, anchor, sentence, phrase), phrase.from);
    const before = { from, last: brk };
    // What follows the source is the writer's own gloss unless the clause is still open.
    if (endsSentence || hasFinite(scene, before)) return [before];
    return [before, { from: phrase.last + 1, last: sentence.last }];
  }
  if (anchor >= 0 && anchor > phrase.last) {
    const run = subtreeRun(scene, anchor);
    return without({ from: Math.max(run.from, phrase.from), last: run.last }, phrase).filter(
      (piece) => piece.from > phrase.last,
    );
  }
  if (anchor >= 0) {
    const top = clauseTop(scene, anchor);
    const run = clip(scene, subtreeRun(scene, top), phrase.from);
    return without(run, phrase);
  }
  return without(sentence, phrase);
}

/** True for a cue verb right before a comma whose content has not come yet: "Reuters reported,". */
function isWaiting(scene: Scene, v: number): boolean {
  const { syntax, lexicon } = scene;
  if (!scene.isVerb(v) || lexicon.verbs.get(syntax.lemma(v))?.some((row) => row.takes.includes("clause")) !== true)
    return false;
  const subject = subjectBefore(scene, v, scene.sentence(v).from);
  return subject !== null && onlyMarks(scene, scene.sentence(v).from, subject.from - 1);
}

/** The start of a quotation of several sentences that ends in this one before the phrase; else `from`. */
export function quotationStart(scene: Scene, from: number, limit: number): number {
  const quote = scene.outerQuote(from);
  if (quote < 0) return from;
  const run = scene.quoteRuns[quote]!;
  return run.from < from && run.last < limit ? run.from : from;
}

/** First token of the last coordinated clause with a subject of its own where the phrase hangs there, else of the sentence. */
function finalClause(scene: Scene, anchor: number, sentence: Run, phrase: Run): number {
  const { syntax } = scene;
  let at = anchor;
  for (let step = 0; at >= 0 && step < 12; step += 1) {
    const head = syntax.head(at);
    if (head < sentence.from) break;
    if (syntax.relation(at) === "conj" && syntax.child(at, "nsubj") >= 0 && syntax.leftmost(at) < phrase.from) {
      const left = syntax.leftmost(at);
      // ", and he will be part of it": the conjunction stays outside.
      const before = left - 1;
      const comma = before >= sentence.from && (syntax.form(before) === "," || syntax.form(before) === ";");
      if (comma && syntax.upos(left) === "CCONJ") return left + 1;
    }
    at = head;
  }
  return sentence.from;
}

/** Climbs from a nominal or verb to the head of its clause. */
function clauseTop(scene: Scene, i: number): number {
  const { syntax } = scene;
  let at = i;
  for (let step = 0; step < 12; step += 1) {
    if (scene.isVerb(at) || syntax.child(at, "nsubj", "cop") >= 0) return at;
    const head = syntax.head(at);
    if (head < 0) return at;
    at = head;
  }
  return at;
}

function onlyMarks(scene: Scene, from: number, last: number): boolean {
  const { syntax } = scene;
  for (let i = from; i <= last; i += 1)
    if (!scene.isPunct(i) && syntax.upos(i) !== "CCONJ" && syntax.upos(i) !== "ADV") return false;
  return true;
}

/** "reportedly", "allegedly": the clause or phrase that the adverb stands in, attributed to nobody. */
export function readAdverb(scene: Scene, i: number, row: string): FoundAttribution | null {
  const { syntax } = scene;
  const head = syntax.head(i);
  if (head < 0) return null;
  const runs = relativeRuns(scene, i, head) ?? [inBrackets(scene, contentOfAdverb(scene, i, head), i)];
  const content = toSpans(
    scene,
    runs.flatMap((run) => without(clip(scene, run, i), { from: i, last: i })),
  );
  if (content.length === 0) return null;
  return { source: [], cue: [syntax.spanOf(i)], content, by: row, cueToken: i, sourceToken: -1 };
}

/** "a driver who allegedly fled": the noun without its preposition, and what the relative clause says of it. */
function relativeRuns(scene: Scene, i: number, head: number): Run[] | null {
  const { syntax, lexicon } = scene;
  let verb = head;
  if (!scene.isVerb(verb)) verb = syntax.head(head);
  if (verb < i || !scene.isVerb(verb)) return null;
  const floor = Math.max(scene.sentence(i).from, i - 4);
  for (let k = i - 1; k >= floor; k -= 1) {
    if (syntax.upos(k) === "AUX" || syntax.upos(k) === "ADV") continue;
    if (!lexicon.words.relatives.has(syntax.lower(k)) || syntax.upos(k) !== "PRON") return null;
    const end = syntax.form(k - 1) === "," ? k - 2 : k - 1;
    const noun = chunkEndingAt(scene, end, scene.sentence(i).from);
    if (noun === null || noun.head < 0) return null;
    return [
      { from: noun.from, last: noun.last },
      { from: k + 1, last: Math.max(verb, syntax.rightmost(verb)) },
    ];
  }
  return null;
}

function contentOfAdverb(scene: Scene, i: number, head: number): Run {
  const { syntax } = scene;
  // "a contract reportedly worth millions": the noun with what is said of it.
  const above = syntax.head(head);
  if ((syntax.relation(head) === "amod" || syntax.relation(head) === "acl") && above >= 0 && scene.isNominal(above)) {
    return { from: syntax.leftmost(above), last: syntax.rightmost(head) };
  }
  let top = head;
  // "has reportedly been seen and said": the coordinated verb shares its subject with the first.
  if (syntax.relation(top) === "conj" && syntax.child(top, "nsubj") < 0)
    return { from: i, last: syntax.rightmost(top) };
  if (!scene.isVerb(top) && syntax.child(top, "cop", "nsubj") < 0) {
    const climbed = clauseTop(scene, top);
    top = climbed;
  }
  const run = subtreeRun(scene, top);
  let from = run.from;
  // "When asked about the fee, the mayor reportedly laughed": the question is no part of it.
  const subject = syntax.child(top, "nsubj");
  if (subject >= 0 && subject < i) {
    for (const child of syntax.children(top)) {
      if (child >= subject) break;
      if (syntax.relation(child) === "advcl" && syntax.form(syntax.leftmost(subject) - 1) === ",")
        from = syntax.leftmost(subject);
    }
  }
  for (let k = from; k < i; k += 1) {
    const relation = syntax.relation(k);
    if (k === from && (relation === "cc" || relation === "mark" || scene.isPunct(k))) from = k + 1;
    else break;
  }
  return { from, last: run.last };
}

/** "the debate (her team has reportedly hired two coaches) was long": what stands in brackets stays in them. */
function inBrackets(scene: Scene, run: Run, i: number): Run {
  const { syntax } = scene;
  for (let k = i - 1; k >= run.from; k -= 1) {
    if (syntax.form(k) === ")") return run;
    if (syntax.form(k) !== "(") continue;
    let last = i;
    while (last < run.last && syntax.form(last + 1) !== ")") last += 1;
    return { from: k + 1, last };
  }
  return run;
}
