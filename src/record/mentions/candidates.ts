import type { MentionScene } from "./scene.ts";
import type { MentionWords } from "./sketch.ts";

/** Classes of words that may name an occurrence. */
const CLASSES: ReadonlySet<string> = new Set(["VERB", "NOUN", "PROPN", "ADJ", "AUX"]);

/** Tokens that may name an occurrence, in order. */
export function eventCandidates(scene: MentionScene): number[] {
  const { syntax } = scene;
  const found: number[] = [];
  for (let i = 0; i < syntax.count; i += 1) {
    const upos = syntax.upos(i);
    if (!CLASSES.has(upos) || scene.timeAt[i]! >= 0) continue;
    // "has been killed": the helper names nothing; "there was a fire" either.
    if (upos === "AUX" && /^(?:aux|cop)/.test(syntax.relation(i))) continue;
    if (/\p{L}/u.test(syntax.form(i))) found.push(i);
  }
  return found;
}

/** What speaks for or against a token naming an occurrence, by name with how much it holds, for a table of weights. O(children). */
export function candidateFeatures(
  scene: MentionScene,
  words: MentionWords,
  i: number,
): (readonly [name: string, amount: number])[] {
  const { syntax } = scene;
  const upos = syntax.upos(i);
  const form = upos === "VERB" || upos === "AUX" ? "v" : "n";
  const lemma = syntax.lemma(i).toLowerCase();
  const relation = syntax.deprel(i);
  const head = syntax.head(i);
  const governor = head < 0 ? "root" : syntax.lemma(head).toLowerCase();
  const sense = words.sense(`${form}:${lemma}`) ?? "none";
  const other = words.sense(`${form === "v" ? "n" : "v"}:${lemma}`) ?? "none";
  const { own, broad } = words.concepts(`${form}:${lemma}`);
  const known = own.length + broad.length > 0 ? "known" : "unknown";
  const entity = scene.entityOver[i]!;
  const entityKind =
    entity < 0 ? "none" : `${scene.entities[entity]!.kind}${scene.entities[entity]!.named ? " named" : ""}`;
  const position = Math.min(4, syntax.sentenceOf(i));
  const children = new Set<string>();
  let determiner = "none";
  for (const child of syntax.children(i)) {
    children.add(syntax.relation(child));
    if (syntax.relation(child) === "det") determiner = syntax.lower(child);
    if (syntax.deprel(child) === "nmod:poss") determiner = "own";
  }
  const list = [
    `lemma ${form}:${lemma}`,
    `lemma and relation ${form}:${lemma} ${relation}`,
    `class ${upos}`,
    `tag ${syntax.xpos(i)}`,
    `relation ${upos} ${relation}`,
    `sense ${form}:${sense}`,
    `sense and relation ${form}:${sense} ${relation}`,
    `other sense ${form}:${other}`,
    `family ${words.family(lemma)}`,
    `concepts ${form} ${known}`,
    `governor ${relation} ${governor}`,
    `governor class ${relation} ${head < 0 ? "none" : syntax.upos(head)}`,
    `entity ${upos} ${entityKind}`,
    `position ${upos} ${position}`,
    `determiner ${upos} ${determiner}`,
    `ending ${form} ${lemma.slice(-3)}`,
    `cue ${upos} ${scene.cueAt[i]! >= 0}`,
    `quoted ${upos} ${scene.contentAt[i]! >= 0}`,
    `speech ${form} ${words.isSpeech(lemma)}`,
    `head of name ${upos} ${scene.entityAt[i]! >= 0}`,
  ];
  for (const child of children) list.push(`child ${upos} ${child}`);
  for (const particle of syntax.children(i)) {
    if (syntax.relation(particle) === "compound" && syntax.upos(particle) === "ADP")
      list.push(`particle ${lemma} ${syntax.lower(particle)}`);
  }
  const features = list.map((name) => [name, 1] as const);
  const vector = words.vector(`${form}:${lemma}`) ?? words.vector(`${form === "v" ? "n" : "v"}:${lemma}`);
  return vector === null ? features : [...features, ...Array.from(vector, (x, k) => [`vector ${k}`, x] as const)];
}
