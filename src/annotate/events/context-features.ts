import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";

/** What a report makes of its entities, for all mentions of events. */
export interface Cast {
  /** By entity: how often it is mentioned. */
  readonly mentions: Int32Array;
  /** By entity: 1 where headline, deck or the first two sentences mention it. */
  readonly leading: Uint8Array;
  /** Lemmas of the headline, the deck and the first sentence. */
  readonly words: ReadonlySet<string>;
  /** By mention: how many mentions of its family stand before it. */
  readonly before: Int32Array;
  /** By mention: its place among the mentions of its sentence. */
  readonly nth: Int32Array;
}

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "VERB", "PROPN", "ADJ"]);
/** Clauses counted above a mention, at most. */
const MOST_DEPTH = 4;

/** Counts over a report's entities and words. O(tokens + mentions). */
export function castOf(scene: Scene, mentions: readonly Mention[]): Cast {
  const { syntax } = scene;
  const leading = new Uint8Array(scene.entities.length);
  const words = new Set<string>();
  const counts = new Int32Array(scene.entities.length);
  scene.entities.forEach((entity, index) => {
    counts[index] = entity.mentions.length;
  });
  syntax.layers.sentences.forEach(({ from, to }, index) => {
    if (scene.position[index] === "body") return;
    for (let i = from; i < to; i += 1) {
      const entity = scene.entityOver[i]!;
      if (entity >= 0) leading[entity] = 1;
      if (scene.ordinal[index]! <= 0 && CONTENT.has(syntax.upos(i))) words.add(syntax.lemma(i).toLowerCase());
    }
  });
  const families = new Map<string, number>();
  const before = new Int32Array(mentions.length);
  const nth = new Int32Array(mentions.length);
  mentions.forEach((mention, index) => {
    before[index] = families.get(mention.family) ?? 0;
    families.set(mention.family, before[index]! + 1);
    nth[index] = index > 0 && mentions[index - 1]!.sentence === mention.sentence ? nth[index - 1]! + 1 : 0;
  });
  return { mentions: counts, leading, words, before, nth };
}

/** What the report around a mention says for it: how deep its clause lies, whether its people carry the story. */
export function contextFeatures(scene: Scene, mention: Mention, cast: Cast): string[] {
  const { syntax } = scene;
  const t = mention.token;
  const kind = mention.kind === "noun" ? "n" : "v";
  const position = scene.position[mention.sentence]!;
  const features: string[] = [];
  // "said that the plan to meet …": the clauses above, and what they hang on.
  let depth = 0;
  let at = t;
  const path: string[] = [];
  while (syntax.head(at) >= 0 && depth < MOST_DEPTH) {
    if (path.length < 3) path.push(syntax.relation(at));
    at = syntax.head(at);
    if (syntax.upos(at) === "VERB") depth += 1;
  }
  features.push(
    `depth=${kind}:${depth}`,
    `path=${kind}:${path.join("<")}`,
    `path2=${kind}:${path.slice(0, 2).join("<")}`,
  );
  const head = syntax.head(t);
  if (head >= 0) {
    features.push(`govern=${syntax.relation(t)}:${syntax.lemma(head).toLowerCase()}`);
    const above = syntax.head(head);
    if (above >= 0 && syntax.upos(above) !== "PUNCT") features.push(`govern2=${syntax.lemma(above).toLowerCase()}`);
  }
  if (kind === "v") {
    const chain: string[] = [];
    for (const child of syntax.children(t)) {
      if (child > t) break;
      if (syntax.upos(child) === "AUX") chain.push(syntax.lower(child));
    }
    features.push(
      `group=${chain.join(" ")}:${syntax.xpos(t)}`,
      `group=${chain.join(" ")}:${syntax.xpos(t)}:${position}`,
    );
    if (syntax.child(t, "nsubj", "nsubj:pass") < 0) features.push(`subjectless=${syntax.xpos(t)}`);
  }
  features.push(`nth=${kind}:${Math.min(4, cast.nth[mention.index]!)}`);
  features.push(`before=${kind}:${Math.min(2, cast.before[mention.index]!)}`);
  let most = 0;
  let leading = 0;
  let people = 0;
  for (const { entity } of mention.frame.arguments) {
    if (entity < 0) continue;
    most = Math.max(most, cast.mentions[entity]!);
    if (cast.leading[entity] === 1) leading += 1;
    people += 1;
  }
  const fame = most === 0 ? 0 : most === 1 ? 1 : most <= 3 ? 2 : most <= 7 ? 3 : 4;
  features.push(`fame=${kind}:${fame}`, `fame=${mention.row?.id ?? "none"}:${Math.min(2, fame)}`);
  if (people > 0) features.push(`leading=${kind}:${Math.min(2, leading)}`);
  let shared = 0;
  const sentence = syntax.layers.sentences[mention.sentence]!;
  let timed = false;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (scene.timeAt[i]! >= 0) timed = true;
    if (i !== t && CONTENT.has(syntax.upos(i)) && cast.words.has(syntax.lemma(i).toLowerCase())) shared += 1;
  }
  if (position !== "headline") {
    features.push(`echo=${kind}:${Math.min(4, shared)}`);
    if (cast.words.has(mention.lemma)) features.push(`named-early=${kind}:${position}`);
  }
  if (timed) features.push(`timed=${kind}:${mention.datings.length > 0}`);
  const span = sentence.to - sentence.from;
  features.push(`length=${span < 8 ? 0 : span < 16 ? 1 : span < 28 ? 2 : 3}`);
  if (mention.said >= 0)
    features.push(
      `told=${kind}:${scene.attributions[mention.said]!.speech}:${mention.reading.status}:${mention.reading.strength >= 3}`,
    );
  return features;
}
