import type { Attribution, Entity, Span } from "../../core/index.ts";
import type { Scene } from "./scene.ts";

/**
 * "…after the meeting was postponed, two agencies reported. … An official said that the meeting had been postponed": the
 * unnamed official reached this report through the agencies. An unnamed person's statement that nobody is said to have
 * received, and that repeats what a named outlet was said to report earlier in the text (the same verb of the same noun), is
 * relayed by that outlet's. Gives the same attributions, with `via` set where that is so.
 */
export function relayEchoes(
  scene: Scene,
  attributions: readonly Attribution[],
  entities: readonly Entity[],
): readonly Attribution[] {
  const kinds = new Map(entities.map((entity) => [entity.id, entity.kind]));
  const reports = attributions.filter(
    (one) => isOpenStatement(one) && one.sourceKind === "named" && isByOutlet(scene, one, kinds),
  );
  if (reports.length === 0) return attributions;
  const told = reports.map((one) => ({ one, lemmas: lemmasOf(scene, one.content) }));
  return attributions.map((one) => {
    if (!isOpenStatement(one) || one.sourceKind !== "anonymous" || one.addressee.length > 0) return one;
    const facts = factsOf(scene, one.content);
    const relay = told.find(
      ({ one: report, lemmas }) =>
        ends(report) < starts(one) &&
        facts.some(({ noun, verb }) => lemmas.has(`NOUN ${noun}`) && lemmas.has(`VERB ${verb}`)),
    );
    return relay === undefined ? one : { ...one, via: [relay.one.id] };
  });
}

/** A statement that took place and that no attribution relays yet. */
function isOpenStatement(one: Attribution): boolean {
  return one.act === "statement" && !one.negated && one.via.length === 0 && one.content.length > 0;
}

/** True where every speaker is an organisation and one of the source's words names an outlet. */
function isByOutlet(scene: Scene, one: Attribution, kinds: ReadonlyMap<string, Entity["kind"]>): boolean {
  const { syntax, lexicon } = scene;
  if (one.speakers.length === 0 || one.speakers.some((id) => kinds.get(id) !== "organization")) return false;
  return one.source.some((at) => {
    const { from, to } = syntax.tokensIn(at);
    for (let i = from; i < to; i += 1) {
      if (syntax.upos(i) === "PROPN" && lexicon.sources.get(syntax.lower(i))?.kind === "outlet") return true;
    }
    return false;
  });
}

/** Each verb of a content with each noun that is its subject or object: the meeting, postponed. */
function factsOf(scene: Scene, content: readonly Span[]): { readonly noun: string; readonly verb: string }[] {
  const { syntax } = scene;
  const facts: { noun: string; verb: string }[] = [];
  for (const at of content) {
    const { from, to } = syntax.tokensIn(at);
    for (let i = from; i < to; i += 1) {
      if (syntax.upos(i) !== "NOUN") continue;
      const verb = syntax.head(i);
      const relation = syntax.relation(i);
      if (verb < from || verb >= to || syntax.upos(verb) !== "VERB") continue;
      if (relation === "nsubj" || relation === "obj") facts.push({ noun: syntax.lemma(i), verb: syntax.lemma(verb) });
    }
  }
  return facts;
}

/** "NOUN meeting", "VERB postpone": nouns and verbs of a content. */
function lemmasOf(scene: Scene, content: readonly Span[]): ReadonlySet<string> {
  const { syntax } = scene;
  const lemmas = new Set<string>();
  for (const at of content) {
    const { from, to } = syntax.tokensIn(at);
    for (let i = from; i < to; i += 1) lemmas.add(`${syntax.upos(i)} ${syntax.lemma(i)}`);
  }
  return lemmas;
}

function starts(one: Attribution): number {
  return Math.min(...[...one.source, ...one.cue, ...one.content].map((at) => at.start));
}

function ends(one: Attribution): number {
  return Math.max(...[...one.source, ...one.cue, ...one.content].map((at) => at.end));
}
