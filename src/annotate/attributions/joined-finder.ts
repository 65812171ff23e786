import type { Span } from "../../core/index.ts";
import type { AttributionFinder, FoundAttribution } from "./finder.ts";
import type { Scene } from "./scene.ts";

/**
 * Joins a learnt finder, whose contents do not nest, with the rows, which see attributions inside attributions. What the
 * model found stands, and where a row saw the same cue, the row tells how to read it. A row's finding joins where the two
 * tell of different layers of one statement (inside the content of the model's, around it, or over the same words by
 * another cue: "P, the Post reported, citing officials"), and where its words mark it beyond doubt: a verb of saying with
 * its clause or quotation, "according to", a refusal. Anything else the model decides.
 */
export function joinedFinder(model: AttributionFinder, rows: AttributionFinder): AttributionFinder {
  return {
    name: `${model.name}+${rows.name}`,
    find(scene, drop) {
      const found = model
        .find(scene, drop)
        .filter((one) => !isTwoCues(scene, one) && !isDeed(scene, one))
        .map((one) => closeGap(scene, one));
      const bySentence = new Map<number, number[]>();
      found.forEach((one, index) => {
        for (const sentence of sentencesOf(scene, one)) {
          const list = bySentence.get(sentence);
          if (list === undefined) bySentence.set(sentence, [index]);
          else list.push(index);
        }
      });
      const joined: FoundAttribution[] = [];
      for (const row of rows.find(scene, drop)) {
        const near = new Set([...sentencesOf(scene, row)].flatMap((sentence) => bySentence.get(sentence) ?? []));
        const why = weigh(scene, row, found, near);
        if (why === null && isExpected(scene, row)) drop?.(row.by, row.cue[0]!, "an act that is only expected");
        else if (why === null) joined.push(within(row, found, near));
        else drop?.(row.by, row.cue[0] ?? row.content[0] ?? { start: 0, end: 0 }, why);
      }
      return [...found, ...joined];
    },
  };
}

/** Sentences that a finding has words in; what meets shares one. */
function sentencesOf(scene: Scene, found: FoundAttribution): Set<number> {
  const sentences = new Set<number>();
  const { syntax } = scene;
  for (const at of [...found.cue, ...found.content]) {
    const first = syntax.tokenFrom(at.start);
    const last = syntax.tokenFrom(Math.max(at.start, at.end - 1));
    if (last >= syntax.count) continue;
    for (let i = syntax.sentenceOf(first); i <= syntax.sentenceOf(last); i += 1) sentences.add(i);
  }
  return sentences;
}

/** Why a row's finding does not join those of the model, or null where it does. Names the row to the finding it explains. */
function weigh(scene: Scene, row: FoundAttribution, found: FoundAttribution[], near: Iterable<number>): string | null {
  let layered = false;
  for (const index of near) {
    const other = found[index]!;
    if (touches(row.cue, other.cue)) {
      // "also reportedly said": the adverb attributes by itself.
      if (scene.lexicon.adverbs.has(scene.syntax.lower(row.cueToken)) && other.cueToken !== row.cueToken) {
        found[index] = { ...other, cue: withoutCue(scene, other.cue, row.cue) };
        layered = true;
        continue;
      }
      if (other.row === undefined && other.cueToken === row.cueToken)
        found[index] = { ...other, row: row.by, ...(isFragment(scene, row, other) ? { content: row.content } : {}) };
      return "the model read this cue";
    }
    const inside = covers(other.content, row.cue);
    const around = covers(row.content, other.cue) && covers(row.content, other.content);
    const same = covers(row.content, other.content) && covers(other.content, row.content);
    if (inside || around || same) layered = true;
    if (same) found[index] = withNoun(scene, other, row);
  }
  return layered || isMarked(scene, row) ? null : "the model sees no attribution here";
}

/**
 * "reported late Monday quoting {his spokesman}": the model took two cues for one, and whom the second quotes for what was
 * said. The rows read each of them.
 */
function isTwoCues(scene: Scene, found: FoundAttribution): boolean {
  const { syntax, lexicon } = scene;
  for (const at of found.cue) {
    const { from, to } = syntax.tokensIn(at);
    for (let i = from + 1; i < to; i += 1) {
      const quotes = lexicon.verbs.get(syntax.lemma(i))?.some((row) => row.relays === true) === true;
      if (quotes && syntax.xpos(i) === "VBG" && syntax.upos(from) !== "AUX" && !hasFinite(scene, found.content))
        return true;
    }
  }
  return false;
}

/** "The referee consulted both captains before calling the game off". */
function isDeed(scene: Scene, { cueToken }: FoundAttribution): boolean {
  const { syntax, lexicon } = scene;
  for (const child of syntax.children(cueToken)) {
    const isParticle = syntax.deprel(child) === "compound:prt" || syntax.xpos(child) === "RP";
    if (isParticle && lexicon.words.deeds.has(`${syntax.lemma(cueToken)} ${syntax.lower(child)}`)) return true;
  }
  return false;
}

/**
 * True where what the model took for the content is no clause and the row saw more: the subject of "The officer, sources
 * said, claimed that …", or whom it was told to in "P, the minister told reporters".
 */
function isFragment(scene: Scene, row: FoundAttribution, other: FoundAttribution): boolean {
  if (hasFinite(scene, other.content) || !hasFinite(scene, row.content)) return false;
  const { syntax, lexicon } = scene;
  const takes = lexicon.rows.get(row.by)?.takes ?? [];
  if (!takes.includes("quote") || row.cue.length === 0) return false;
  const cue = row.cue[0]!;
  const before = other.content.every((at) => at.end <= cue.start);
  if (before && row.content.length > 1 && covers(row.content, other.content))
    return row.content[row.content.length - 1]!.start >= cue.end;
  const told = takes.includes("object-clause");
  const object = syntax.child(row.cueToken, "obj", "iobj");
  const person =
    object >= 0 && (syntax.upos(object) === "PROPN" || lexicon.sources.has(syntax.lemma(object).toLowerCase()));
  return (
    told &&
    person &&
    object > row.cueToken &&
    other.content.length === 1 &&
    touches(other.content, [syntax.spanOf(object)]) &&
    other.content[0]!.end <= syntax.end(syntax.rightmost(object)) &&
    row.content.every((at) => at.end <= cue.start)
  );
}

function hasFinite(scene: Scene, content: readonly Span[]): boolean {
  return content.some((at) => {
    const { from, to } = scene.syntax.tokensIn(at);
    for (let i = from; i < to; i += 1) {
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(scene.syntax.xpos(i)) || scene.quoteOf[i]! >= 0) return true;
    }
    return false;
  });
}

/** "declined to | say {whether …}": the verb between belongs to the cue. */
function closeGap(scene: Scene, found: FoundAttribution): FoundAttribution {
  const { syntax, lexicon } = scene;
  const cue = found.cue[found.cue.length - 1];
  const content = found.content[0];
  if (cue === undefined || content === undefined || content.start < cue.end) return found;
  const last = syntax.tokenFrom(cue.end - 1);
  const first = syntax.tokenFrom(content.start);
  if (first !== last + 2 || syntax.lower(last) !== lexicon.words.infinitive || !scene.isVerb(last + 1)) return found;
  return { ...found, cue: [...found.cue.slice(0, -1), { start: cue.start, end: syntax.end(last + 1) }] };
}

/** "declined to confirm | reports {that …}": the noun that the clause hangs on belongs to the content. */
function withNoun(scene: Scene, other: FoundAttribution, row: FoundAttribution): FoundAttribution {
  const { syntax } = scene;
  const cue = other.cue[other.cue.length - 1];
  const [content, ...rest] = other.content;
  if (cue === undefined || content === undefined || syntax.upos(row.cueToken) !== "NOUN") return other;
  const from = Math.max(syntax.leftmost(row.cueToken), syntax.tokenFrom(cue.end));
  const between = syntax.end(row.cueToken) <= content.start && syntax.tokenFrom(content.start) === row.cueToken + 1;
  if (!between || syntax.start(from) < cue.end || from > row.cueToken) return other;
  return { ...other, content: [{ start: syntax.start(from), end: content.end }, ...rest] };
}

/** "will propose", "may have ordered": nobody has said it. A refusal ("would not say") took place. */
function isExpected(scene: Scene, found: FoundAttribution): boolean {
  const { syntax, lexicon } = scene;
  const row = lexicon.rows.get(found.by);
  if (row === undefined || row.act !== "statement" || row.withheld === true || !scene.isVerb(found.cueToken))
    return false;
  if (scene.isNegated(found.cueToken)) return false;
  let modal = false;
  for (const child of syntax.children(found.cueToken)) {
    if (child > found.cueToken) break;
    if (syntax.xpos(child) === "MD") modal = true;
    if (lexicon.words.only.has(syntax.lower(child))) return false;
  }
  return modal;
}

/** The cue without the words of another in it. */
function withoutCue(scene: Scene, cue: readonly Span[], hole: readonly Span[]): readonly Span[] {
  const tokens = cue.flatMap((at) => {
    const { from, to } = scene.syntax.tokensIn(at);
    return Array.from({ length: to - from }, (_, i) => scene.syntax.spanOf(from + i, from + i));
  });
  const left = tokens.filter((at) => !touches([at], hole));
  // The words after the adverb, as one run: "also reportedly said" leaves "said".
  const last = left[left.length - 1];
  const first = left.find((at) => at.start > (hole[0]?.start ?? 0)) ?? left[0];
  return first === undefined || last === undefined
    ? cue
    : [{ start: Math.min(first.start, last.start), end: last.end }];
}

/** What is said inside a content that the model found ends where that content ends. */
function within(row: FoundAttribution, found: readonly FoundAttribution[], near: Iterable<number>): FoundAttribution {
  let content = row.content;
  const cue = row.cue[0];
  for (const index of near) {
    const holder =
      cue === undefined ? undefined : found[index]!.content.find((at) => at.start <= cue.start && cue.end <= at.end);
    if (holder === undefined) continue;
    const cut = content
      .filter((at) => at.start < holder.end && holder.start < at.end)
      .map((at) => ({ start: Math.max(at.start, holder.start), end: Math.min(at.end, holder.end) }));
    if (cut.length > 0) content = cut;
  }
  return content === row.content ? row : { ...row, content };
}

/** True for what needs no judgement: verbs of saying with a clause or quotation, phrases, adverbs, marks, refusals, relays. */
function isMarked(scene: Scene, found: FoundAttribution): boolean {
  const row = scene.lexicon.rows.get(found.by);
  if (row === undefined) return true;
  if (row.withheld === true || row.relays === true) return true;
  if (row.act !== "statement" || row.kind !== "verb") return false;
  return row.takes.includes("quote") || row.takes.includes("object-clause");
}

function touches(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));
}

/** True where every span of `inner` lies in one of `outer`. */
function covers(outer: readonly Span[], inner: readonly Span[]): boolean {
  return inner.length > 0 && inner.every((x) => outer.some((y) => y.start <= x.start && x.end <= y.end));
}
