import type { Span } from "../../core/index.ts";
import type { MentionForm, MentionScene } from "./scene.ts";

/** Somebody or something that takes part, as far as the words show. */
export interface Part {
  readonly token: number;
  /** Index of the entity in the report, or -1. */
  readonly entity: number;
  readonly kind: "person" | "place" | "group" | "thing";
  /** Words of its names in lower case (of the entity, all over the report), or its head lemma. */
  readonly words: ReadonlySet<string>;
  readonly named: boolean;
}

/** Prepositions that a place follows. */
const PLACES: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "off",
  "outside",
  "inside",
  "across",
  "on",
  "from",
  "to",
]);

/** A word as it is compared: a name by its form, else the lemma; in lower case. */
export function lowerOf(scene: MentionScene, i: number): string {
  const { syntax } = scene;
  return (syntax.upos(i) === "PROPN" ? syntax.form(i) : syntax.lemma(i)).toLowerCase();
}

/** The entity that a span names, by its own bounds, else by its head; -1 for none. */
export function entityOfSpan(scene: MentionScene, span: Span, head: number): number {
  let best = scene.entityAt[head]!;
  for (const [index, entity] of scene.entities.entries()) {
    if (entity.mentions.some((mention) => mention.start === span.start && mention.end === span.end)) return index;
  }
  if (best < 0) {
    const over = scene.entityOver[head]!;
    if (
      over >= 0 &&
      scene.entities[over]!.mentions.some(
        (m) =>
          m.start >= span.start &&
          m.end <= span.end &&
          m.start <= scene.syntax.start(head) &&
          m.end > scene.syntax.start(head),
      )
    )
      best = over;
  }
  return best;
}

/** Somebody or something with a head at a token. */
export function partOf(scene: MentionScene, token: number, entity = scene.entityOf(token)): Part {
  const { syntax } = scene;
  if (entity < 0) {
    const proper = syntax.upos(token) === "PROPN";
    return { token, entity, kind: "thing", words: new Set([lowerOf(scene, token)]), named: proper };
  }
  const found = scene.entities[entity]!;
  const kind =
    found.kind === "person" || found.kind === "role"
      ? "person"
      : found.kind === "place"
        ? "place"
        : found.kind === "document"
          ? "thing"
          : "group";
  const words = new Set<string>();
  for (const word of found.name.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u)) if (word.length > 1) words.add(word);
  if (!found.named) {
    words.clear();
    words.add(lowerOf(scene, token));
  }
  return { token, entity, kind, words, named: found.named };
}

/** Words that the report calls an entity by, all over: heads of its mentions, its names, its roles. */
export function calledOf(scene: MentionScene, head: number, entity: number): Set<string> {
  const called = new Set<string>();
  const { syntax } = scene;
  if (syntax.upos(head) !== "PRON") called.add(lowerOf(scene, head));
  if (entity < 0) return called;
  const found = scene.entities[entity]!;
  const add = (words: string): void => {
    for (const word of words.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u)) if (word.length > 2) called.add(word);
  };
  if (found.named) add(found.name);
  for (const description of found.descriptions) add(description);
  for (const mention of found.mentions) {
    if (mention.form !== "pronoun" && mention.head >= 0 && mention.head < syntax.count)
      called.add(lowerOf(scene, mention.head));
  }
  return called;
}

function relativeHead(scene: MentionScene, token: number, clause: number): number {
  const { syntax } = scene;
  const word = syntax.lower(token);
  if (word !== "who" && word !== "which" && word !== "that" && word !== "whom") return token;
  return syntax.deprel(clause) === "acl:relcl" && syntax.head(clause) >= 0 ? syntax.head(clause) : token;
}

/** Who takes part and where, as the relations of a mention's head have it. */
interface Parts {
  readonly agents: Part[];
  readonly patients: Part[];
  readonly others: Part[];
  readonly places: Set<string>;
}

/** Who takes part, by the relations of the head. O(dependents of the head and of its governors). */
export function partsOf(scene: MentionScene, head: number, form: MentionForm): Parts {
  const { syntax } = scene;
  const agents: Part[] = [];
  const patients: Part[] = [];
  const others: Part[] = [];
  const places = new Set<string>();
  const add = (list: Part[], token: number): void => {
    if (list.length >= 6 || scene.timeAt[token]! >= 0) return;
    list.push(partOf(scene, token));
    for (const child of syntax.children(token)) {
      if (syntax.relation(child) === "conj" && list.length < 6) list.push(partOf(scene, child));
    }
  };
  const oblique = (child: number): void => {
    if (scene.timeAt[child]! >= 0) return;
    const mark = syntax.child(child, "case");
    const word = mark < 0 ? "" : syntax.lower(mark);
    const part = partOf(scene, child);
    if (word === "by") add(agents, child);
    else if (PLACES.has(word) && (part.kind === "place" || part.named)) for (const w of part.words) places.add(w);
    else if (word === "of") add(form === "v" ? others : patients, child);
    else add(others, child);
    for (const inner of syntax.children(child)) {
      const innerPart = scene.entityAt[inner]! >= 0 ? partOf(scene, inner) : null;
      if (innerPart?.kind === "place") for (const w of innerPart.words) places.add(w);
    }
  };
  const clause = (verb: number): void => {
    for (const child of syntax.children(verb)) {
      if (child === head) continue;
      const relation = syntax.deprel(child);
      if (relation === "nsubj") add(agents, relativeHead(scene, child, verb));
      else if (relation === "nsubj:pass" || relation === "obj" || relation === "iobj")
        add(patients, relativeHead(scene, child, verb));
      else if (syntax.relation(child) === "obl") oblique(child);
    }
  };
  clause(head);
  for (const child of syntax.children(head)) {
    const relation = syntax.deprel(child);
    if (relation === "nmod:poss") add(agents, child);
    else if (relation === "compound" || relation === "amod") add(others, child);
    else if (syntax.relation(child) === "nmod") oblique(child);
  }
  let at = head;
  for (let step = 0; step < 4; step += 1) {
    const governor = syntax.head(at);
    if (governor < 0) break;
    const relation = syntax.deprel(at);
    if (form === "v") {
      if (agents.length > 0) break;
      if (relation.startsWith("acl") && syntax.upos(governor) === "NOUN") {
        add(syntax.xpos(head) === "VBN" ? patients : agents, governor);
        break;
      }
      if (!/^(?:xcomp|conj|advcl|ccomp)/.test(relation)) break;
      const subject = syntax.child(governor, "nsubj", "nsubj:pass");
      if (subject >= 0) add(agents, relativeHead(scene, subject, governor));
      at = governor;
    } else {
      // "launched an attack on": the verb's other parts take part in what the noun names.
      if (syntax.upos(governor) === "VERB" && /^(?:obj|nsubj|obl)/.test(relation)) clause(governor);
      break;
    }
  }
  return { agents, patients, others, places };
}
