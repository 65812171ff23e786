import type { Cluster } from "./clusters.ts";
import { CHANGED, effectOf, isChangeAgain } from "./effects.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Outcome } from "./outcome.ts";
import type { Effect } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** Effects whose word is evidence of another event's status, where it has one to act on. */
const TELLING: ReadonlySet<Effect> = new Set<Effect>(["postpone", "move", "cancel", "begin", "continue", "end"]);

/** Nouns between a relative clause and the event that it tells of. */
const NOUNS_UP = 2;

/** Nouns of which a word of change may be the head: "the postponement [of] the vote", "a delay [in] the trial". */
const OF: ReadonlySet<string> = new Set(["of", "in", "to", "for"]);

/** True where a noun at a token names an event that a row knows. */
function isNamed(at: ReadonlyMap<number, Mention>, token: number): boolean {
  const found = at.get(token);
  return found !== undefined && found.kind === "noun" && found.row !== null;
}

/**
 * The event that a mention does no more than change, begin or end: "[put off] the summit", "the [postponement] of the
 * hearing", "talks [resumed]"; -1 where it stands for itself. The guideline counts such words as evidence.
 */
export function changedEventOf(
  scene: Scene,
  lexicon: Lexicon,
  mention: Mention,
  at: ReadonlyMap<number, Mention>,
): number {
  const { syntax } = scene;
  const { token } = mention;
  const named = (other: number): boolean => isNamed(at, other) && other !== token;
  if (mention.kind === "noun") {
    const entry = effectOf(scene, lexicon, token, "noun");
    if (entry === null || !TELLING.has(entry.effect)) return -1;
    for (const child of syntax.children(token)) {
      if (syntax.relation(child) !== "nmod" || !named(child)) continue;
      const mark = syntax.child(child, "case");
      if (mark >= 0 && OF.has(syntax.lower(mark))) return child;
    }
    return -1;
  }
  // "a round of [talks]".
  const eventAt = (noun: number): number => {
    if (noun < 0 || named(noun)) return noun;
    const part = syntax.child(noun, "nmod");
    const mark = part < 0 ? -1 : syntax.child(part, "case");
    return mark >= 0 && syntax.lower(mark) === "of" && named(part) ? part : -1;
  };
  if (tells(scene, lexicon, token, "object")) {
    const patient = syntax.child(token, "obj", "nsubj:pass");
    if (patient >= 0) return eventAt(patient);
    if (syntax.deprel(token) === "acl" && named(syntax.head(token))) return syntax.head(token);
    // "Talks …, have been put off, the minister said": the parse gives the subject to the verb of saying.
    for (const child of syntax.deprel(token) === "ccomp" ? syntax.children(syntax.head(token)) : [])
      if (child < token && syntax.relation(child) === "nsubj" && named(child)) return child;
  }
  // "Rain washed out the final; it will be [played] on Friday".
  const subject = syntax.child(token, "nsubj:pass");
  if (subject >= 0 && syntax.lower(subject) === "it" && lexicon.turns.staging.has(syntax.lemma(token).toLowerCase()))
    for (let i = subject - 1; i >= 0 && syntax.sentenceOf(i) >= syntax.sentenceOf(token) - 1; i -= 1)
      if (named(i)) return i;
  if (tells(scene, lexicon, token, "subject") || takesEffect(scene, token)) {
    // "talks that were due to [open] on Monday".
    const above = syntax.relation(token) === "xcomp" ? syntax.head(token) : token;
    const upper = syntax.deprel(above) === "acl:relcl" ? above : token;
    const agent = syntax.child(token, "nsubj") < 0 ? syntax.child(upper, "nsubj") : syntax.child(token, "nsubj");
    const begun = eventAt(agent);
    if (begun >= 0) return begun;
    // "talks, which were to open on Tuesday".
    const clause = syntax.deprel(token) === "acl:relcl" ? token : upper;
    const isRelative = syntax.deprel(clause) === "acl:relcl" && agent >= 0 && /^W[DP]/.test(syntax.xpos(agent));
    // "talks on a pipeline, which were to open": past the thing that they are about.
    let noun = isRelative ? syntax.head(clause) : -1;
    for (let step = 0; step < NOUNS_UP && noun >= 0 && !named(noun) && syntax.relation(noun) === "nmod"; step += 1)
      noun = syntax.head(noun);
    if (noun >= 0 && named(noun)) return noun;
  }
  return -1;
}

/**
 * The event that a verb does no more than carry: "[held] a rally", "[ordered] the invasion"; -1 where it stands for itself.
 * The guideline takes the noun for the mention.
 */
export function carriedEventOf(
  scene: Scene,
  lexicon: Lexicon,
  mention: Mention,
  at: ReadonlyMap<number, Mention>,
): number {
  if (mention.kind !== "verb") return -1;
  const { syntax } = scene;
  const entries = lexicon.effects.object.get(syntax.lemma(mention.token).toLowerCase()) ?? [];
  if (!entries.some(({ effect, rest }) => effect === "light" && rest.length === 0)) return -1;
  const patient = syntax.child(mention.token, "obj", "nsubj:pass");
  return isNamed(at, patient) ? patient : -1;
}

/** "will [take] effect", "[came] into force": what begins is the subject. */
export function takesEffect({ syntax }: Scene, verb: number): boolean {
  return syntax
    .children(verb)
    .some((child) => child > verb && EFFECT.has(syntax.lower(child)) && /^(obj|obl)$/.test(syntax.relation(child)));
}

const EFFECT: ReadonlySet<string> = new Set(["effect", "force"]);

/** True where one of the entries of the word, not only the first, tells: "open" carries a debate and begins talks. */
function tells(scene: Scene, lexicon: Lexicon, token: number, reach: "object" | "subject"): boolean {
  const first = effectOf(scene, lexicon, token, reach);
  if (first === null) return false;
  if (TELLING.has(first.effect)) return true;
  const entries = lexicon.effects[reach].get(scene.syntax.lemma(token).toLowerCase()) ?? [];
  return entries.some(({ effect, rest }) => rest.length === 0 && TELLING.has(effect));
}

/**
 * Events less those that only tell what became of another: every mention of theirs changes, begins or ends one that is kept,
 * or speaks again of a change that was told before it.
 */
export function withoutEvidence<E extends { readonly cluster: Cluster; readonly outcome: Outcome }>(
  scene: Scene,
  lexicon: Lexicon,
  mentions: readonly Mention[],
  events: readonly E[],
): readonly E[] {
  const at = new Map(mentions.map((mention) => [mention.token, mention]));
  const home = new Map<number, E>();
  for (const event of events) for (const { token } of event.cluster.mentions) home.set(token, event);
  return events.filter((event) => {
    const { mentions: own } = event.cluster;
    const isTold = (mention: Mention): boolean =>
      isChangeAgain(scene, lexicon, mention) &&
      events.some(
        ({ cluster, outcome }) =>
          cluster !== event.cluster && CHANGED.has(outcome.status) && cluster.mentions[0]!.token < mention.token,
      );
    const again = own.filter(isTold);
    return !own.every((mention) => {
      // "The delay came at the request of the union": what was joined to it names nothing of its own either.
      if (again.includes(mention) || (again.length > 0 && mention.type === "other")) return true;
      const other = home.get(changedEventOf(scene, lexicon, mention, at));
      return other !== undefined && other !== event;
    });
  });
}
