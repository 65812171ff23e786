import type { Span } from "../../core/index.ts";
import { toSpans } from "./clauses.ts";
import type { AttributionFinder, DropTrace, FoundAttribution } from "./finder.ts";
import { joinParts } from "./joints.ts";
import { readDash, readHeadline, readTranscript } from "./marks.ts";
import { readNoun } from "./nouns.ts";
import { readAdverb, readPhrase } from "./phrases.ts";
import type { CueRow } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { linkSpeech } from "./speech.ts";
import { readVerb } from "./verbs.ts";

/** What a colon before a quotation makes of a verb that is no cue by itself: "He took to the stage: “…”". */
const COLON_ROW: CueRow = {
  id: "quote-after-colon",
  kind: "verb",
  lemmas: "",
  takes: ["quote"],
  act: "statement",
  stance: "asserts",
  examples: [],
  never: [],
};

/** Finds attributions by the rows of the language over the parse. One pass over the tokens. */
export function ruleFinder(): AttributionFinder {
  return { name: "rules", find: findByRules };
}

function findByRules(scene: Scene, drop?: DropTrace): readonly FoundAttribution[] {
  const { syntax, lexicon } = scene;
  const found: FoundAttribution[] = [];
  const links = linkSpeech(scene);
  for (let i = 0; i < syntax.count; i += 1) {
    const upos = syntax.upos(i);
    const link = links.get(i);
    let got: FoundAttribution | null = null;
    let considered: string | null = null;
    if (upos === "VERB" || (upos === "AUX" && link !== undefined)) {
      if (syntax.relation(i) === "amod" || syntax.relation(i) === "compound") continue;
      const rows = lexicon.verbs.get(syntax.lemma(i));
      if (rows !== undefined) {
        considered = rows[0]!.id;
        got = readVerb(scene, i, rows, link);
      }
      if (got === null && link?.byColon === true) got = readVerb(scene, i, [COLON_ROW], link);
    } else if (upos === "NOUN") {
      const rows = lexicon.nouns.get(syntax.lemma(i));
      if (rows !== undefined) {
        considered = rows[0]!.id;
        got = readNoun(scene, i, rows);
      } else if (i + 1 < syntax.count && syntax.deprel(i + 1) === "compound:prt") {
        // "The channel points out that …": a verb that the tagger took for a noun.
        const verb = lexicon.verbs.get(syntax.lemma(i));
        if (verb !== undefined) got = readVerb(scene, i, verb, undefined);
      }
    } else if (upos === "ADJ") {
      const rows = lexicon.adjectives.get(syntax.lemma(i));
      if (rows !== undefined) {
        considered = rows[0]!.id;
        got = readVerb(scene, i, rows, undefined);
      }
    } else if (upos === "ADV") {
      const row = lexicon.adverbs.get(syntax.lower(i));
      if (row !== undefined) got = readAdverb(scene, i, row);
    }
    if (got === null) {
      const phrases = lexicon.phrases.get(syntax.lower(i));
      if (phrases !== undefined) {
        const phrase = readPhrase(scene, i, phrases);
        if (phrase !== null) got = phrase;
      }
    }
    if (got !== null) found.push(got);
    else if (considered !== null && drop !== undefined)
      drop(considered, syntax.spanOf(i), "none of the row's frames is filled");
  }
  const marks = readMarks(scene);
  const contents = new Set(
    marks.length === 0 ? [] : found.flatMap((one) => one.content.map((at) => `${at.start} ${at.end}`)),
  );
  for (const mark of marks) {
    const at = mark.content[0]!;
    if (!contents.has(`${at.start} ${at.end}`)) found.push(mark);
  }
  return joinParts(scene, cutSources(scene, found));
}

/** What marks alone attribute: colons of headlines and transcripts, dashes before a name. */
function readMarks(scene: Scene): FoundAttribution[] {
  const { syntax } = scene;
  const found: FoundAttribution[] = [];
  let block = -1;
  syntax.layers.sentences.forEach((sentence, index) => {
    const run = { from: sentence.from, last: sentence.to - 1 };
    if (run.last < run.from) return;
    const kind = scene.blockKinds[sentence.block];
    const first = sentence.block !== block || index === 0 || scene.startsLine(run.from);
    block = sentence.block;
    const mark =
      kind === "headline" || kind === "heading" || kind === "deck"
        ? readHeadline(scene, run)
        : first
          ? readTranscript(scene, run)
          : null;
    if (mark !== null) found.push(mark);
  });
  for (let q = 0; q < scene.quotations.length; q += 1) {
    const dash = scene.quotations[q]!.level === 0 ? readDash(scene, scene.quoteRuns[q]!) : null;
    if (dash !== null) found.push(dash);
  }
  return found;
}

/** "Podesta, who said …": a relative clause that holds another cue is no part of the source. */
function cutSources(scene: Scene, found: readonly FoundAttribution[]): readonly FoundAttribution[] {
  const { syntax } = scene;
  const cues = found
    .map((one) => one.cueToken)
    .filter((token) => token >= 0)
    .sort((a, b) => a - b);
  return found.map((one) => {
    if (one.sourceToken < 0 || one.source.length !== 1) return one;
    const whole = one.source[0]!;
    const tokens = syntax.tokensIn(whole);
    for (const child of syntax.children(one.sourceToken)) {
      if (child < one.sourceToken || syntax.deprel(child) !== "acl:relcl") continue;
      const from = syntax.leftmost(child);
      const last = Math.min(syntax.rightmost(child), tokens.to - 1);
      let at = firstAtLeast(cues, from);
      if (cues[at] === one.cueToken) at += 1;
      if (at >= cues.length || cues[at]! > last) continue;
      if (from <= tokens.from) continue;
      const cut: Span[] = toSpans(scene, [{ from: tokens.from, last: from - 1 }]);
      if (cut.length > 0) return { ...one, source: cut };
    }
    return one;
  });
}

/** Index of the first of the sorted numbers that is not smaller. Binary search. */
function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
