import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";
import { against } from "./when.ts";

/** Counts over a report that a mention's weight leans on. */
export interface Tally {
  readonly families: ReadonlyMap<string, number>;
  /** Families named in the headline or in the first two sentences. */
  readonly leading: ReadonlySet<string>;
  readonly headline: ReadonlySet<string>;
}

export function tally(scene: Scene, mentions: readonly Mention[]): Tally {
  const families = new Map<string, number>();
  const leading = new Set<string>();
  const headline = new Set<string>();
  for (const mention of mentions) {
    families.set(mention.family, (families.get(mention.family) ?? 0) + 1);
    const position = scene.position[mention.sentence];
    if (position !== "body") leading.add(mention.family);
    if (position === "headline" || position === "deck") headline.add(mention.family);
  }
  return { families, leading, headline };
}

function bucket(value: number, edges: readonly number[]): string {
  for (let i = 0; i < edges.length; i += 1) if (value < edges[i]!) return String(i);
  return String(edges.length);
}

const DETERMINERS: { readonly [word: string]: string } = {
  the: "the",
  this: "this",
  that: "this",
  these: "this",
  those: "this",
  a: "a",
  an: "a",
  another: "another",
  no: "no",
  any: "any",
  some: "some",
  each: "each",
  every: "each",
};

/** How a noun is introduced: "the", "a", "poss", "bare", "each" … */
export function determinerOf(scene: Scene, mention: Mention): string {
  const { syntax } = scene;
  for (const child of syntax.children(mention.token)) {
    if (child > mention.token) break;
    const relation = syntax.deprel(child);
    if (relation === "det") return DETERMINERS[syntax.lower(child)] ?? "det";
    if (relation === "nmod:poss") return "poss";
    if (relation === "nummod") return "number";
  }
  return "bare";
}

/**
 * What speaks for and against a mention being one that a newsroom lists. Names are stable: the table of weights is keyed
 * by them.
 */
export function mentionFeatures(scene: Scene, lexicon: Lexicon, mention: Mention, counts: Tally): string[] {
  const { syntax } = scene;
  const t = mention.token;
  const kind = mention.kind === "noun" ? "n" : "v";
  const { reading, frame } = mention;
  const features: string[] = [];
  const add = (name: string): void => {
    features.push(name);
  };
  add(`lemma=${kind}:${mention.lemma}`);
  add(`row=${kind}:${mention.row?.id ?? "none"}`);
  add(`type=${kind}:${mention.type}`);
  if (mention.row !== null) add(`order=${kind}:${mention.row.order}`);
  if (mention.lemma.includes(" ")) add(`phrase=${kind}`);
  const sense = lexicon.senses.get(`${kind}:${mention.lemma}`) ?? "none";
  add(`sense=${sense}`);
  const plus = sense.indexOf("+");
  if (plus > 0) {
    add(`sense1=${sense.slice(0, plus)}`);
    add(`sense2=${kind}:${sense.slice(plus + 1)}`);
  } else add(`sense1=${sense}`);
  if (kind === "n") {
    const lemma = mention.lemma;
    for (const ending of ["tion", "ment", "ing", "al", "ance", "ure"])
      if (lemma.endsWith(ending)) add(`ending=${ending}`);
  }
  const xpos = syntax.xpos(t);
  const relation = syntax.deprel(t);
  const head = syntax.head(t);
  add(`xpos=${xpos}`);
  add(`rel=${kind}:${relation}`);
  add(`xr=${xpos}:${syntax.relation(t)}`);
  const headLemma = head < 0 ? "ROOT" : syntax.lemma(head).toLowerCase();
  const headKind = head < 0 ? "ROOT" : syntax.upos(head);
  add(`headpos=${kind}:${headKind}`);
  add(`head=${headLemma}`);
  const status = reading.status;
  add(`status=${status}`);
  add(`ss=${kind}:${status}:${reading.strength}`);
  const strongest = reading.by.split(" ")[0]!;
  add(`by=${strongest}`);
  const position = scene.position[mention.sentence]!;
  add(`position=${position}`);
  add(`pk=${kind}:${position}`);
  add(`ps=${position}:${status}`);
  const ordinal = scene.ordinal[mention.sentence]!;
  add(`ordinal=${bucket(ordinal, [0, 1, 2, 3, 5, 8, 12, 20, 30])}`);
  add(`size=${bucket(scene.bodySentences, [3, 6, 12, 20, 30, 45])}`);
  if (scene.bodySentences <= 5) {
    add(`short:${kind}`);
    add(`short:${mention.row === null ? "none" : "row"}`);
    add(`short:${status}`);
  }
  const times = counts.families.get(mention.family) ?? 1;
  add(`times=${kind}:${bucket(times, [2, 3, 4, 6])}`);
  if (counts.headline.has(mention.family)) add(`inheadline=${kind}`);
  if (counts.leading.has(mention.family)) add(`inlead=${kind}:${position === "body" ? "body" : "there"}`);
  // Who does it, to whom.
  let named = 0;
  let agent = "none";
  let patient = "none";
  for (const argument of frame.arguments) {
    const entity = argument.entity < 0 ? null : scene.entities[argument.entity]!;
    const what =
      entity === null
        ? pronounKind(syntax.lower(argument.token), syntax.upos(argument.token))
        : `${entity.named ? "named" : "un"}-${entity.kind}`;
    if (entity?.named === true) named += 1;
    if (argument.role === "agent" && agent === "none") agent = what;
    else if (argument.role === "patient" && patient === "none") {
      patient = what;
      add(`patient.lemma=${syntax.lemma(argument.token).toLowerCase()}`);
    } else if (argument.role === "with") add(`with=${what}`);
  }
  add(`agent=${kind}:${agent}`);
  add(`patient=${kind}:${patient}`);
  add(`named=${kind}:${Math.min(3, named)}`);
  if (mention.row !== null) add(`rownamed=${mention.row.type}:${Math.min(2, named)}`);
  if (frame.place >= 0) add(`place=${kind}`);
  // When.
  let dating = "none";
  for (const { time } of mention.datings) {
    const expression = scene.times[time]!;
    // A weekday in a report without a date counts as one near the report.
    const where = against(expression.value, scene.published) ?? "around";
    dating = `${where}:${expression.value.length >= 8 ? "day" : "wide"}`;
  }
  add(`dating=${kind}:${dating}`);
  add(`dated=${dating === "none" ? "no" : "yes"}:${mention.row === null ? "none" : "row"}`);
  if (kind === "n") {
    const determiner = determinerOf(scene, mention);
    add(`det=${determiner}`);
    add(`number=${xpos.endsWith("S") ? "many" : "one"}:${determiner}`);
    for (const child of syntax.children(t)) {
      if (child > t) break;
      const role = syntax.relation(child);
      if (role === "amod" || role === "compound") add(`mod=${syntax.lower(child)}`);
    }
    const mark = syntax.child(t, "case");
    if (mark >= 0) add(`case=${syntax.lower(mark)}`);
    if (syntax.relation(t) === "compound") add(`compound-of=${headLemma}`);
  } else {
    const object = syntax.child(t, "obj");
    if (object >= 0) {
      add(`obj=${syntax.upos(object)}`);
      add(`obj.lemma=${syntax.lemma(object).toLowerCase()}`);
    } else add("obj=none");
    for (const child of syntax.children(t)) {
      const role = syntax.relation(child);
      if (role === "ccomp" || role === "xcomp") add(`complement=${role}`);
      if (role === "obl") {
        const mark = syntax.child(child, "case");
        if (mark >= 0) add(`prep=${syntax.lower(mark)}`);
      }
      if (role === "advmod") add(`adv=${syntax.lower(child)}`);
      if (role === "mark") add(`mark=${syntax.lower(child)}`);
    }
  }
  // In whose words.
  if (mention.said >= 0) {
    const attribution = scene.attributions[mention.said]!;
    add(`said=${attribution.speech}:${attribution.act}`);
    add(`saidstatus=${attribution.speech}:${status}`);
  } else add("said=no");
  const coarse = plus > 0 ? sense.slice(0, plus) : sense;
  const rowId = mention.row?.id ?? "none";
  add(`sx=${coarse}:${xpos}`);
  add(`sa=${coarse}:${agent}`);
  add(`sp=${coarse}:${patient}`);
  add(`sst=${coarse}:${status}`);
  add(`rst=${rowId}:${status}`);
  add(`rr=${rowId}:${syntax.relation(t)}`);
  add(`rn=${rowId}:${Math.min(2, named)}`);
  add(`rt=${rowId}:${Math.min(3, times)}`);
  if (kind === "n") {
    const determiner = determinerOf(scene, mention);
    add(`rd=${rowId}:${determiner}:${xpos}`);
    add(`sd=${coarse}:${determiner}:${xpos}`);
  }
  if (dating !== "none") add(`rdate=${rowId}`);
  if (lexicon.speechVerbs.has(mention.lemma)) add("speech");
  // The clause above.
  if (head >= 0 && (headKind === "VERB" || headKind === "NOUN") && lexicon.speechVerbs.has(headLemma))
    add(`under-speech=${syntax.relation(t)}`);
  return features;
}

function pronounKind(word: string, upos: string): string {
  if (upos !== "PRON") return upos === "PROPN" ? "name" : "noun";
  if (word === "i" || word === "we" || word === "me" || word === "us") return "first";
  if (word === "you") return "you";
  if (word === "it" || word === "that" || word === "this" || word === "which") return "it";
  if (word === "who") return "who";
  return "third";
}
