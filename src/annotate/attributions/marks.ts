import { toSpans } from "./clauses.ts";
import type { FoundAttribution } from "./finder.ts";
import type { Run, Scene } from "./scene.ts";

/**
 * Headlines: "Ministry: no talks this week" and its reverse "No talks this week: ministry". The source is a short name or
 * noun without a verb; the cue is the colon.
 */
export function readHeadline(scene: Scene, sentence: Run): FoundAttribution | null {
  const { syntax } = scene;
  let colon = -1;
  for (let i = sentence.from; i <= sentence.last; i += 1) {
    if (syntax.form(i) === ":" && scene.quoteOf[i]! < 0) {
      if (colon >= 0) return null;
      colon = i;
    }
  }
  if (colon <= sentence.from || colon >= sentence.last) return null;
  const before: Run = { from: sentence.from, last: colon - 1 };
  const after: Run = { from: colon + 1, last: sentence.last };
  const forward = isShortName(scene, before, 6) && size(after) >= 3;
  const backward = !forward && isShortName(scene, after, 4) && hasVerb(scene, before);
  if (!forward && !backward) return null;
  const source = forward ? before : after;
  const content = toSpans(scene, [forward ? after : before]);
  if (content.length === 0) return null;
  return {
    source: toSpans(scene, [source]),
    cue: [syntax.spanOf(colon)],
    content,
    by: "headline-colon",
    cueToken: colon,
    sourceToken: syntax.headOf(source.from, source.last + 1),
  };
}

function size(run: Run): number {
  return run.last - run.from + 1;
}

function hasVerb(scene: Scene, run: Run): boolean {
  for (let i = run.from; i <= run.last; i += 1) if (scene.isVerb(i)) return true;
  return false;
}

/** A name or role of a few words, as a source of a headline: no verb, no number, at least one name or known source word. */
function isShortName(scene: Scene, run: Run, most: number): boolean {
  const { syntax, lexicon } = scene;
  if (size(run) > most) return false;
  let known = false;
  for (let i = run.from; i <= run.last; i += 1) {
    const upos = syntax.upos(i);
    if (scene.quoteOf[i]! >= 0) return false;
    if (upos === "PROPN") known = true;
    else if (upos === "NOUN" && lexicon.sources.has(syntax.lemma(i))) known = true;
    else if (
      upos !== "NOUN" &&
      upos !== "ADJ" &&
      upos !== "DET" &&
      upos !== "ADP" &&
      upos !== "CCONJ" &&
      upos !== "PUNCT" &&
      upos !== "PART"
    )
      return false;
  }
  return known;
}

/** Most tokens of a name that a mark attributes to. */
const NAME_TOKENS = 6;

/** Longest rest of a line behind the dash before a name, in UTF-16 code units. */
const NAME_LINE_UNITS = 200;

/** Lines of a transcript: "HARRIS: I said so in May." The name is in capitals; the rest of the line is what was said. */
export function readTranscript(scene: Scene, sentence: Run): FoundAttribution | null {
  const { syntax } = scene;
  let colon = -1;
  // Each speech of a transcript may open with a mark: "“HARRIS: I said so.".
  const opened = scene.quoteOf[sentence.from]!;
  const first = opened >= 0 && scene.quoteRuns[opened]!.from === sentence.from ? sentence.from + 1 : sentence.from;
  for (let i = first; i <= Math.min(sentence.last, first + NAME_TOKENS); i += 1) {
    if (syntax.form(i) === ":") {
      colon = i;
      break;
    }
    const form = syntax.form(i);
    if (form !== form.toUpperCase() || scene.quoteOf[i]! !== (first > sentence.from ? opened : -1)) return null;
  }
  if (colon <= first || !/\p{Lu}{3}/u.test(syntax.form(colon - 1))) return null;
  const lineEnd = scene.text.indexOf("\n", syntax.end(colon));
  const end = lineEnd < 0 ? scene.text.length : lineEnd;
  const { from, to } = syntax.tokensIn({ start: syntax.end(colon), end });
  if (to - from < 2) return null;
  const content = toSpans(scene, [{ from, last: to - 1 }]);
  if (content.length === 0) return null;
  return {
    source: toSpans(scene, [{ from: first, last: colon - 1 }]),
    cue: [syntax.spanOf(colon)],
    content,
    by: "transcript-colon",
    cueToken: colon,
    sourceToken: colon - 1,
  };
}

/** A voice of the people: "“…” — Ivan Petrov, 41, Ruse". A dash after the quotation, then a name to the end of the line. */
export function readDash(scene: Scene, quote: Run): FoundAttribution | null {
  const { syntax } = scene;
  const dash = quote.last + 1;
  if (dash + 1 >= syntax.count || quote.last <= quote.from) return null;
  if (!/^(?:[―—–-]|--)$/.test(syntax.form(dash))) return null;
  const ahead = scene.text.slice(syntax.start(dash), syntax.start(dash) + NAME_LINE_UNITS);
  const lineEnd = ahead.indexOf("\n");
  if (lineEnd < 0 && ahead.length === NAME_LINE_UNITS) return null;
  const end = syntax.start(dash) + (lineEnd < 0 ? ahead.length : lineEnd);
  const name = syntax.tokensIn({ start: syntax.end(dash), end });
  const between = scene.text.slice(syntax.end(quote.last), syntax.start(dash));
  if (between.split("\n").length > 2) return null;
  let last = name.from - 1;
  while (last + 1 < name.to && last < name.from + NAME_TOKENS && syntax.form(last + 1) !== ",") {
    if (scene.isVerb(last + 1) || scene.quoteOf[last + 1]! >= 0) return null;
    last += 1;
  }
  if (last < name.from || syntax.upos(name.from) !== "PROPN" || name.to - name.from > 25) return null;
  const content = toSpans(scene, [quote]);
  if (content.length === 0) return null;
  return {
    source: toSpans(scene, [{ from: name.from, last }]),
    cue: [syntax.spanOf(dash)],
    content,
    by: "dash-name",
    cueToken: dash,
    sourceToken: syntax.headOf(name.from, last + 1),
  };
}
