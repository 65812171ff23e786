import { subjectBefore } from "./chunks.ts";
import { readTranscript } from "./marks.ts";
import type { Run, Scene } from "./scene.ts";

/** Quotations that belong to one cue, in text order; `cue` is the token of the cue's verb. */
export interface SpeechLink {
  readonly cue: number;
  readonly quotes: number[];
  /** The verb says nothing of speech by itself: only the colon before the quotation makes it a cue. */
  readonly byColon: boolean;
}

/** Words between a quotation and its cue. */
const WINDOW_TOKENS = 60;

/**
 * Finds for each outermost quotation the verb that attributes it: after it ("…," she said), before it (She said: "…"),
 * around it ("…," she said, "…"), or of the quotation before, where nothing stands between ("…," she said. "…").
 * A quotation of several paragraphs stays one. Quotations that are part of a clause (said the plan was "bad") are left to
 * the clause.
 */
export function linkSpeech(scene: Scene): Map<number, SpeechLink> {
  const links = new Map<number, SpeechLink>();
  const ofQuote = new Map<number, SpeechLink>();
  const { quotations } = scene;
  let previous = -1;
  let previousCue = -1;
  for (let q = 0; q < quotations.length; q += 1) {
    const quotation = quotations[q]!;
    if (quotation.level > 0) continue;
    const run = scene.quoteRuns[q]!;
    if (run.last < run.from) continue;
    const samePlace = previous >= 0 && sameParagraph(scene, quotations[previous]!.end, quotation.start);
    const cue = chooseCue(scene, q, samePlace ? previous : -1, links, ofQuote, previousCue);
    if (cue !== null) {
      const link = links.get(cue.cue);
      if (link === undefined) links.set(cue.cue, { cue: cue.cue, quotes: [q], byColon: cue.byColon });
      else link.quotes.push(q);
      ofQuote.set(q, links.get(cue.cue)!);
      previousCue = cue.cue;
    } else previousCue = -1;
    previous = q;
  }
  return links;
}

interface Choice {
  readonly cue: number;
  readonly byColon: boolean;
}

function chooseCue(
  scene: Scene,
  q: number,
  previous: number,
  links: ReadonlyMap<number, SpeechLink>,
  ofQuote: ReadonlyMap<number, SpeechLink>,
  previousCue: number,
): Choice | null {
  const { syntax, quotations } = scene;
  const run = scene.quoteRuns[q]!;
  const quotation = quotations[q]!;
  if (quotation.continues >= 0) {
    const link = ofQuote.get(quotation.continues);
    if (link !== undefined) return { cue: link.cue, byColon: link.byColon };
  }
  // "Transcript as follows: ⏎ “HARRIS: I said so.”": the name attributes it.
  if (startsSentenceAt(scene, run.from) && readTranscript(scene, scene.sentence(run.from)) !== null) return null;
  const before = run.from - 1;
  const mark = before >= 0 && sameParagraph(scene, syntax.end(before), quotation.start) ? syntax.form(before) : "";
  const prior = cueBefore(scene, run, previous);
  const colon = mark === ":" || mark === "―" || mark === "—";
  if (prior !== null && (colon || mark === "," || before === prior.cue)) return prior;
  const later = cueAfter(scene, run, q);
  if (later !== null) return later;
  if (prior !== null) return prior;
  // "…," she said. "…": nothing stands between the end of her sentence and the marks.
  if (previous >= 0 && previousCue >= 0 && startsSentence(scene, run) && follows(scene, previous, run, previousCue)) {
    return { cue: previousCue, byColon: links.get(previousCue)?.byColon ?? false };
  }
  if (mark === ":") return colonCue(scene, run);
  if (mark === "" && before >= 0 && syntax.form(before) === ":") return colonCue(scene, run);
  return null;
}

/** The speech verb after the quotation whose own words begin right there. */
function cueAfter(scene: Scene, run: Run, q: number): Choice | null {
  const { syntax } = scene;
  let at = run.last + 1;
  if (at >= syntax.count || !sameParagraph(scene, syntax.end(run.last), syntax.start(at))) return null;
  const inner = innerEnd(scene, run);
  const newSentence = syntax.sentenceOf(at) !== syntax.sentenceOf(run.last) && startsSentenceAt(scene, at);
  while (
    at < syntax.count &&
    (syntax.form(at) === "," || syntax.form(at) === "-" || syntax.form(at) === "—" || syntax.form(at) === "–")
  )
    at += 1;
  if (at >= syntax.count) return null;
  const commaBetween = at > run.last + 1;
  // A short quotation without a comma at its end is part of the clause: the "bad" plan, he said.
  if (!commaBetween && !/[,?!.…—–-]/.test(inner) && wordCount(scene, run) < 4) return null;
  const end = Math.min(scene.sentence(at).last, at + WINDOW_TOKENS);
  for (let v = at; v <= end; v += 1) {
    const quote = scene.quoteOf[v]!;
    if (quote >= 0 && scene.outerQuote(v) !== q && scene.quoteRuns[quote]!.last - scene.quoteRuns[quote]!.from > 3)
      break;
    if (!isQuoteVerb(scene, v)) continue;
    const subject = syntax.child(v, "nsubj");
    const left = subject >= 0 && subject < v ? syntax.leftmost(subject) : v;
    // The cue's own words must begin where the quotation ended: "…," the mayor of the town said.
    if (Math.max(left, at) > at + 3 && !isLedBy(scene, v, at)) continue;
    const relation = syntax.deprel(v);
    if (relation === "acl:relcl" || relation === "acl") {
      const led = subjectBefore(scene, v, at);
      if (led === null || led.from > at || scene.lexicon.words.relatives.has(syntax.lower(v - 1))) continue;
    }
    if (newSentence) {
      // "…." Smith said the rest: the next sentence has a content of its own.
      const clause = syntax.child(v, "ccomp", "xcomp", "obj");
      if (clause > v) return null;
      if (syntax.form(scene.sentence(v).last) === ":" || nextIsQuote(scene, v)) return null;
      if (scene.sentence(v).last - at > 14) return null;
    } else {
      const clause = syntax.child(v, "ccomp");
      if (clause > v && !scene.inQuote(clause, q) && syntax.form(v + 1) !== "," && scene.quoteOf[clause] === -1) {
        if (inner !== "," && !commaBetween) return null;
      }
    }
    return { cue: v, byColon: false };
  }
  return null;
}

/** True where everything from `at` to the verb is the verb's subject and adverbs. */
function isLedBy(scene: Scene, v: number, at: number): boolean {
  const { syntax } = scene;
  for (let i = at; i < v; i += 1) {
    if (scene.isPunct(i)) continue;
    if (!syntax.isUnder(i, v)) return false;
  }
  return true;
}

/** The last speech verb before the quotation in its sentence, with nothing but its own words between. */
function cueBefore(scene: Scene, run: Run, previous: number): Choice | null {
  const { syntax, quotations } = scene;
  const before = run.from - 1;
  if (before < 0 || !sameParagraph(scene, syntax.end(before), syntax.start(run.from))) return null;
  const sentence = scene.sentence(before);
  if (syntax.sentenceOf(before) !== syntax.sentenceOf(run.from) && /[.?!]/.test(syntax.form(before))) return null;
  const floor = Math.max(
    sentence.from,
    before - WINDOW_TOKENS,
    previous >= 0 ? scene.quoteRuns[previous]!.last + 1 : 0,
  );
  for (let v = before; v >= floor; v -= 1) {
    if (!isQuoteVerb(scene, v)) {
      // Another verb between: "said he would call it “…”".
      if (scene.isVerb(v) && syntax.upos(v) === "VERB" && !isInside(scene, v, floor)) return null;
      continue;
    }
    const relation = syntax.relation(v);
    if (relation === "amod") continue;
    const mark = syntax.form(before);
    if (before === v || mark === ":" || mark === "," || mark === "—" || mark === "–") {
      const clause = syntax.child(v, "ccomp");
      // "said that, in his view, “…": the clause began before the marks.
      if (mark === "," && clause > v && syntax.leftmost(clause) < before && clause < run.from) return null;
      return { cue: v, byColon: false };
    }
    // "told reporters “…”": only the addressee and adverbs lie between.
    const complement = syntax.lower(before);
    if (scene.lexicon.words.complementizers.has(complement) && before === v + 1) return { cue: v, byColon: false };
    for (let i = v + 1; i < before; i += 1) if (scene.lexicon.words.complementizers.has(syntax.lower(i))) return null;
    for (let i = v + 1; i <= before; i += 1) {
      if (!syntax.isUnder(i, v)) return null;
      const top = childTowards(scene, i, v);
      const kind = syntax.relation(top);
      if (
        kind !== "obj" &&
        kind !== "iobj" &&
        kind !== "obl" &&
        kind !== "advmod" &&
        kind !== "compound" &&
        kind !== "punct"
      )
        return null;
      if (scene.quoteOf[top] !== scene.quoteOf[v]) return null;
    }
    if (wordCount(scene, run) < 3 && quotations.length > 0) return null;
    return { cue: v, byColon: false };
  }
  return null;
}

/** "He took to the microphone: “…”": the main verb of the sentence that ends in the colon. */
function colonCue(scene: Scene, run: Run): Choice | null {
  const { syntax } = scene;
  const sentence = scene.sentence(run.from - 1);
  for (let i = sentence.from; i < run.from; i += 1) {
    if (scene.isVerb(i) && syntax.head(i) < 0 && syntax.child(i, "nsubj") >= 0) return { cue: i, byColon: true };
  }
  for (let i = run.from - 1; i >= sentence.from; i -= 1) {
    if (syntax.upos(i) === "VERB" && syntax.child(i, "nsubj") >= 0 && syntax.deprel(i) !== "acl:relcl")
      return { cue: i, byColon: true };
  }
  return null;
}

function isQuoteVerb(scene: Scene, i: number): boolean {
  const { syntax, lexicon } = scene;
  if (!scene.isVerb(i)) return false;
  const rows = lexicon.verbs.get(syntax.lemma(i));
  return rows?.some((row) => row.takes.includes("quote") && row.objects === undefined) ?? false;
}

/** True where the verb is inside the addressee or an adjunct of an earlier quote verb, so that it does not come between. */
function isInside(scene: Scene, v: number, floor: number): boolean {
  const { syntax } = scene;
  let at = v;
  for (let step = 0; at >= floor && step < 12; step += 1) {
    const relation = syntax.relation(at);
    if (relation === "obj" || relation === "obl" || relation === "iobj" || relation === "nmod" || relation === "acl")
      return true;
    if (relation === "advcl") return true;
    at = syntax.head(at);
  }
  return false;
}

function childTowards(scene: Scene, i: number, ancestor: number): number {
  let at = i;
  for (let step = 0; step < 400; step += 1) {
    const head = scene.syntax.head(at);
    if (head === ancestor || head < 0) return at;
    at = head;
  }
  return at;
}

function innerEnd(scene: Scene, run: Run): string {
  const { syntax } = scene;
  const last = run.last > run.from ? run.last - 1 : run.last;
  const form = syntax.form(last);
  return form.charAt(form.length - 1);
}

function wordCount(scene: Scene, run: Run): number {
  let count = 0;
  for (let i = run.from; i <= run.last; i += 1) if (!scene.isPunct(i)) count += 1;
  return count;
}

function startsSentenceAt(scene: Scene, i: number): boolean {
  return scene.sentence(i).from === i;
}

/** True where only marks stand between the start of the sentence and the quotation. */
function startsSentence(scene: Scene, run: Run): boolean {
  const { from } = scene.sentence(run.from);
  for (let i = from; i < run.from; i += 1) if (!scene.isPunct(i)) return false;
  return true;
}

/** True where the quotation follows the previous one's sentence, or the previous one itself, at once. */
function follows(scene: Scene, previous: number, run: Run, cue: number): boolean {
  const { syntax } = scene;
  const last = scene.quoteRuns[previous]!.last;
  const end = Math.max(last, cue > last ? scene.sentence(cue).last : last);
  for (let i = end + 1; i < run.from; i += 1) if (!scene.isPunct(i)) return false;
  return cue < last || syntax.sentenceOf(cue) === syntax.sentenceOf(end);
}

function nextIsQuote(scene: Scene, v: number): boolean {
  const { last } = scene.sentence(v);
  for (let i = v + 1; i <= last; i += 1) if (scene.quoteOf[i]! >= 0) return true;
  return false;
}

function sameParagraph(scene: Scene, end: number, start: number): boolean {
  if (start - end > 40)
    return !scene.text.slice(end, Math.min(start, end + 5_000)).includes("\n") && start - end < 5_000;
  return !scene.text.slice(end, start).includes("\n");
}
