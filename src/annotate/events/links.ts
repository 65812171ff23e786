import type { LinkKind, Span } from "../../core/index.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";

export interface FoundLink {
  readonly kind: LinkKind;
  /** Index of the event that gets the link, and of the one that it points to. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/**
 * Links that the words state between two events of one sentence: "a key preparation for the summit", "in response to
 * the attack", "to replace the meeting of May". `eventOf` tells the event of a token that is a kept mention.
 */
export function findLinks(
  scene: Scene,
  lexicon: Lexicon,
  mentions: readonly Mention[],
  eventOf: ReadonlyMap<number, number>,
): FoundLink[] {
  const { syntax } = scene;
  const found: FoundLink[] = [];
  const seen = new Set<string>();
  const put = (kind: LinkKind, from: number, to: number, span: Span): void => {
    const key = `${kind} ${from} ${to}`;
    if (from === to || seen.has(key)) return;
    seen.add(key);
    found.push({ kind, from, to, span });
  };
  const words = new Map<string, LinkKind>();
  for (const rule of lexicon.rules.links) for (const word of rule.words) words.set(word, rule.kind);
  for (const mention of mentions) {
    const target = eventOf.get(mention.token);
    if (target === undefined) continue;
    // Up from the mention: the linking word, then the event that it serves.
    let at = syntax.head(mention.token);
    let link: { readonly kind: LinkKind; readonly token: number } | null = null;
    const mark = openerOf(scene, mention.token);
    if (mark >= 0) {
      const kind =
        words.get(fixedPhrase(scene, mark)) ?? phraseBefore(scene, mark, words) ?? words.get(syntax.lower(mark));
      if (kind !== undefined) link = { kind, token: mark };
    }
    for (let step = 0; at >= 0 && step < 4; step += 1) {
      const kind = words.get(syntax.lemma(at).toLowerCase());
      if (link === null && kind !== undefined) link = { kind, token: at };
      const other = eventOf.get(at);
      if (link !== null && other !== undefined && other !== target) {
        put(link.kind, other, target, syntax.spanOf(link.token));
        break;
      }
      // "The meeting was seen as a key preparation for the summit": the subject of the verb above.
      if (link !== null && (syntax.upos(at) === "VERB" || syntax.child(at, "cop") >= 0)) {
        const subject = syntax.child(at, "nsubj", "nsubj:pass");
        const served = subject < 0 ? undefined : eventOf.get(subject);
        if (served !== undefined && served !== target) {
          put(link.kind, served, target, syntax.spanOf(link.token));
          break;
        }
      }
      at = syntax.head(at);
    }
    // "a preparatory meeting": the adjective says what it is for; the nearest other event of the sentence is its goal.
    if (mention.kind === "noun") {
      for (const child of syntax.children(mention.token)) {
        if (child > mention.token) break;
        if (syntax.relation(child) !== "amod" || words.get(syntax.lower(child)) !== "prepares") continue;
        const goal = nearestOther(mentions, mention, eventOf, target);
        if (goal >= 0) put("prepares", target, goal, syntax.spanOf(child));
      }
    }
  }
  return found;
}

/** The preposition or conjunction before a mention: its own, or the one that stands right before its phrase. */
function openerOf(scene: Scene, token: number): number {
  const { syntax } = scene;
  const mark = syntax.child(token, "case", "mark");
  if (mark >= 0) return mark;
  const before = syntax.leftmost(token) - 1;
  if (before < 0 || syntax.sentenceOf(before) !== syntax.sentenceOf(token)) return -1;
  return syntax.upos(before) === "ADP" || syntax.upos(before) === "SCONJ" ? before : -1;
}

/** Words of a phrase that ends in a preposition, at most. */
const PHRASE_WORDS = 4;

/** The kind of the longest phrase that ends at a preposition: "in the wake of". */
function phraseBefore(scene: Scene, mark: number, words: ReadonlyMap<string, LinkKind>): LinkKind | undefined {
  const { syntax } = scene;
  let found: LinkKind | undefined;
  let phrase = syntax.lower(mark);
  for (let i = mark - 1; i >= 0 && i > mark - PHRASE_WORDS; i -= 1) {
    phrase = `${syntax.lower(i)} ${phrase}`;
    found = words.get(phrase) ?? found;
  }
  return found;
}

/** "in response to", "ahead of": a preposition with its fixed words. */
function fixedPhrase(scene: Scene, mark: number): string {
  const { syntax } = scene;
  let phrase = syntax.lower(mark);
  for (const child of syntax.children(mark))
    if (syntax.relation(child) === "fixed") phrase += ` ${syntax.lower(child)}`;
  return phrase;
}

function nearestOther(
  mentions: readonly Mention[],
  mention: Mention,
  eventOf: ReadonlyMap<number, number>,
  own: number,
): number {
  for (let back = mention.index - 1; back >= 0 && back > mention.index - 12; back -= 1) {
    const other = mentions[back]!;
    if (mention.sentence - other.sentence > 1) break;
    const event = eventOf.get(other.token);
    if (event !== undefined && event !== own && other.type === mention.type) return event;
  }
  return -1;
}
