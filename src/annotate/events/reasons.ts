import type { Span } from "../../core/index.ts";
import type { Reading } from "./reality.ts";
import type { Scene } from "./scene.ts";

const CAUSES: ReadonlySet<string> = new Set([
  "because",
  "since",
  "due",
  "over",
  "amid",
  "following",
  "owing",
  "citing",
  "thanks",
  "given",
  "as",
  "after",
  "pending",
]);
const STRICT: ReadonlySet<string> = new Set(["because", "due", "owing", "over", "amid", "citing", "pending"]);

/**
 * The reason that the sentence gives for a change or doubt: a clause of "because", a phrase of "due to", "over",
 * "citing", or the noun phrase after "the reason being". Looked for below the word that states the change.
 */
export function reasonOf(scene: Scene, reading: Reading): Span | null {
  const { syntax } = scene;
  if (reading.pivot < 0) return null;
  // "postponed …, the reason being the two sides' differing expectations"
  const sentence = scene.syntax.layers.sentences[syntax.sentenceOf(reading.pivot)]!;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (syntax.lower(i) === "reason" && i > reading.pivot) {
      let start = i + 1;
      while (start < sentence.to && /^(being|is|was|given|:|,|for|that|this|it)$/.test(syntax.lower(start))) start += 1;
      if (start < sentence.to && syntax.lower(start - 1) !== "for") return trim(scene, start, sentence.to - 1);
    }
  }
  let at = reading.pivot;
  for (let step = 0; at >= 0 && step < 2; step += 1) {
    // "has been cancelled, its organisers said, citing …": the words of saying stand beside the change.
    const beside = syntax.children(at).filter((child) => syntax.relation(child) === "parataxis");
    for (const child of [at, ...beside].flatMap((one) => syntax.children(one))) {
      const relation = syntax.relation(child);
      if (relation !== "advcl" && relation !== "obl" && relation !== "nmod" && relation !== "xcomp") continue;
      const mark = syntax.child(child, "mark", "case");
      const own = syntax.lower(child);
      if (own === "citing" || own === "blaming") {
        const object = syntax.child(child, "obj");
        if (object >= 0 && !isSource(scene, object)) return syntax.subtree(object);
      }
      if (mark < 0) continue;
      const word = syntax.lower(mark);
      const strict = STRICT.has(word);
      // "Rebels deny a truce as shelling goes on", "hours after it was announced": meanwhile, and before.
      if (!strict && DENIAL.test(reading.by)) continue;
      if (
        !strict &&
        !(CAUSES.has(word) && relation === "advcl" && (word === "after" || word === "since" || word === "as"))
      )
        continue;
      if (scene.timeAt[child]! >= 0 || (word === "as" && isManner(syntax, child, mark))) continue;
      let from = mark + 1;
      if (word === "because" && from < syntax.count && syntax.lower(from) === "of") from += 1;
      if ((word === "due" || word === "owing") && from < syntax.count && syntax.lower(from) === "to") from += 1;
      const last = syntax.rightmost(child);
      if (from <= last) return trim(scene, Math.max(from, syntax.leftmost(child)), last);
    }
    at = syntax.relation(at) === "xcomp" || syntax.relation(at) === "ccomp" ? syntax.head(at) : -1;
  }
  return null;
}

/** "reported, citing an unnamed source": who is cited gives no reason. */
function isSource({ syntax, entityAt, entities }: Scene, noun: number): boolean {
  const entity = entityAt[noun]!;
  return SOURCES.has(syntax.lemma(noun)) || (entity >= 0 && PARTIES.has(entities[entity]!.kind));
}

const DENIAL = /status\.deny/;

const SOURCES: ReadonlySet<string> = new Set(
  "source official person people report document statement diplomat aide spokesman spokeswoman newspaper agency letter memo email record".split(
    " ",
  ),
);
const PARTIES: ReadonlySet<string> = new Set(["person", "organization", "outlet", "role"]);

/** "as planned", "as far as we are concerned": how it is, and not why. */
function isManner(syntax: Scene["syntax"], verb: number, mark: number): boolean {
  if (syntax.child(verb, "nsubj", "expl", "csubj") < 0) return true;
  return mark > 0 && /^(far|long|soon|well|much)$/u.test(syntax.lower(mark - 1));
}

function trim(scene: Scene, from: number, last: number): Span {
  const { syntax } = scene;
  let end = last;
  while (end > from && syntax.upos(end) === "PUNCT") end -= 1;
  return syntax.spanOf(from, end);
}
