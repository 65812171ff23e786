import { type Syntax, sliceOf } from "../../core/index.ts";
import type { Candidate } from "./candidates.ts";
import { effectOf } from "./effects.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Scene } from "./scene.ts";

export type Role = "agent" | "patient" | "with" | "other";

export interface Argument {
  /** Head token. */
  readonly token: number;
  readonly role: Role;
  /** Index into the scene's entities, or -1. */
  readonly entity: number;
}

/** What a mention's clause says of it. */
export interface Frame {
  readonly arguments: readonly Argument[];
  /** The verb that carries a noun ("held a meeting"), or the mention's own verb; -1 for none. */
  readonly support: number;
  /** Head token of the place, or -1. */
  readonly place: number;
}

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "off",
  "outside",
  "inside",
  "across",
  "throughout",
  "on",
  "to",
  "into",
]);
const WITH: ReadonlySet<string> = new Set(["with", "between", "among", "against"]);

/** Participants, supporting verb and place of a mention. O(dependents of the mention and of its governor). */
export function readFrame(scene: Scene, lexicon: Lexicon, candidate: Candidate): Frame {
  const { syntax } = scene;
  const found: Argument[] = [];
  let place = -1;
  let support = -1;
  const t = candidate.token;
  const add = (token: number, role: Role): void => {
    for (const conjunct of conjuncts(syntax, token)) {
      const member = ownerless(syntax, conjunct);
      if (found.length >= 16 || found.some((argument) => argument.token === member)) continue;
      found.push({ token: member, role, entity: entityNamed(scene, member) });
    }
  };
  const oblique = (child: number): void => {
    const mark = syntax.child(child, "case");
    const word = mark < 0 ? "" : syntax.lower(mark);
    if (word === "by") add(child, "agent");
    else if (WITH.has(word)) add(child, "with");
    else if (PLACE_PREPOSITIONS.has(word) && isPlace(scene, child)) {
      if (place < 0) place = child;
    } else if (PLACE_PREPOSITIONS.has(word) && word !== "to" && word !== "on" && place < 0 && placeWithin(scene, child))
      place = child;
    else if (word === "of" || word === "for" || word === "to") add(child, word === "of" ? "patient" : "other");
  };
  if (candidate.kind === "verb") {
    support = t;
    let subject = -1;
    for (const child of syntax.children(t)) {
      const relation = syntax.deprel(child);
      if (relation === "nsubj" || relation === "csubj") {
        subject = child;
        add(relativeHead(syntax, child, t), "agent");
      } else if (relation === "nsubj:pass") {
        subject = child;
        add(relativeHead(syntax, child, t), "patient");
      } else if (relation === "obj" || relation === "iobj") add(relativeHead(syntax, child, t), "patient");
      else if (syntax.relation(child) === "obl") oblique(child);
    }
    if (subject < 0) {
      // The subject of what governs an infinitive or a conjunct: "Rubio is expected to meet", "rose and spoke".
      let at = t;
      for (let step = 0; step < 4 && subject < 0; step += 1) {
        const head = syntax.head(at);
        if (head < 0) break;
        const relation = syntax.relation(at);
        if (relation === "acl" && syntax.upos(head) === "NOUN") {
          if (syntax.xpos(t) === "VBN") add(head, "patient");
          break;
        }
        if (
          relation !== "xcomp" &&
          relation !== "conj" &&
          relation !== "advcl" &&
          relation !== "ccomp" &&
          relation !== "acl"
        )
          break;
        const ordered = controllerOf(scene, head, at);
        const above = ordered >= 0 ? ordered : syntax.child(head, "nsubj", "nsubj:pass");
        if (above >= 0) {
          subject = above;
          add(relativeHead(syntax, above, head), "agent");
        }
        at = head;
      }
    }
  } else {
    for (const child of syntax.children(t)) {
      const relation = syntax.deprel(child);
      if (relation === "nmod:poss") add(child, "agent");
      else if (relation === "compound" || relation === "amod" || relation === "nummod") {
        const between = placesBefore(scene, child, t);
        // "the Trump-Putin summit": every name before the head.
        for (let i = syntax.leftmost(child); i <= syntax.rightmost(child) && i < t; i += 1) {
          if (scene.entityOver[i]! < 0 || syntax.upos(i) !== "PROPN") continue;
          // "the Orvalia-Trassia summit": between the two, and in neither.
          if (isPlace(scene, i) && between < 2) {
            if (place < 0) place = i;
          } else if (found.length < 16 && !found.some((one) => one.entity === scene.entityOver[i])) {
            found.push({ token: i, role: "with", entity: scene.entityOver[i]! });
          }
        }
      } else if (syntax.relation(child) === "nmod") oblique(child);
    }
    const head = syntax.head(t);
    if (head >= 0 && syntax.upos(head) === "VERB") {
      const relation = syntax.deprel(t);
      const entry = relation === "obj" || relation === "obl" ? effectOf(scene, lexicon, head, "object") : null;
      const carried = relation === "nsubj" || relation === "nsubj:pass" || entry !== null;
      if (carried) support = head;
      if (
        entry !== null &&
        !isBeside(syntax, t) &&
        (entry.effect === "light" || entry.effect === "begin" || entry.effect === "plan" || entry.effect === "end")
      ) {
        for (const child of syntax.children(head)) {
          const role = syntax.deprel(child);
          if (role === "nsubj") add(relativeHead(syntax, child, head), "agent");
        }
      }
      if (carried) {
        for (const child of syntax.children(head)) {
          if (syntax.relation(child) !== "obl" || child === t) continue;
          const mark = syntax.child(child, "case");
          const word = mark < 0 ? "" : syntax.lower(mark);
          if (WITH.has(word)) add(child, "with");
          else if (
            place < 0 &&
            PLACE_PREPOSITIONS.has(word) &&
            (isPlace(scene, child) || (/^(?:in|at|near)$/.test(word) && placeWithin(scene, child)))
          )
            place = child;
        }
      }
    }
  }
  return { arguments: found, support, place };
}

/** Who is to do what somebody else orders: "barred [nurses] from walking out", "asked [Noor] to resign"; -1 for none. */
function controllerOf(scene: Scene, head: number, clause: number): number {
  const { syntax } = scene;
  const relation = syntax.relation(clause);
  const mark = syntax.child(clause, "mark");
  const isFrom = mark >= 0 && syntax.lower(mark) === "from";
  if (relation !== "xcomp" && !(isFrom && relation === "advcl")) return -1;
  const object = syntax.child(head, "obj");
  const entity = object < 0 || object > clause ? -1 : entityOf(scene, object);
  return entity >= 0 && ORDERED.has(scene.entities[entity]!.kind) ? object : -1;
}

const ORDERED: ReadonlySet<string> = new Set(["person", "group", "role"]);

/** "gave a speech after the [launch]": what is done beside an event, and is not it. */
function isBeside(syntax: Syntax, noun: number): boolean {
  const mark = syntax.child(noun, "case");
  return mark >= 0 && BESIDE.has(syntax.lower(mark));
}

const BESIDE: ReadonlySet<string> = new Set([
  "after",
  "before",
  "following",
  "during",
  "since",
  "until",
  "ahead",
  "despite",
  "amid",
]);

/** How many places are named in a modifier of the noun at `head`. */
function placesBefore(scene: Scene, modifier: number, head: number): number {
  const { syntax } = scene;
  const found = new Set<number>();
  for (let i = syntax.leftmost(modifier); i <= syntax.rightmost(modifier) && i < head; i += 1)
    if (syntax.upos(i) === "PROPN" && isPlace(scene, i)) found.add(entityOf(scene, i));
  return found.size;
}

/** "who", "which": the noun that the relative clause hangs on. */
function relativeHead(syntax: Syntax, token: number, clause: number): number {
  const word = syntax.lower(token);
  if (word !== "who" && word !== "which" && word !== "that" && word !== "whom") return token;
  return syntax.deprel(clause) === "acl:relcl" && syntax.head(clause) >= 0 ? syntax.head(clause) : token;
}

function* conjuncts(syntax: Syntax, token: number): IterableIterator<number> {
  yield token;
  let count = 0;
  for (const child of syntax.children(token)) {
    if (syntax.relation(child) === "conj" && count < 6) {
      count += 1;
      yield child;
    }
  }
}

export function entityOf(scene: Scene, token: number): number {
  const own = scene.entityAt[token]!;
  return own >= 0 ? own : scene.entityOver[token]!;
}

/** "Its undersecretary, Maud Lind, is due to visit": who stands beside a noun that no entity has. */
function entityNamed(scene: Scene, token: number): number {
  const own = entityOf(scene, token);
  if (own >= 0) return own;
  const beside = scene.syntax.child(token, "appos");
  const entity = beside < 0 ? -1 : scene.entityAt[beside]!;
  return entity >= 0 && scene.entities[entity]!.kind !== "place" ? entity : -1;
}

export function isPlace(scene: Scene, token: number): boolean {
  const entity = entityOf(scene, token);
  if (entity >= 0) return scene.entities[entity]!.kind === "place";
  return false;
}

/** "the two heads of state's aides": parsers take the owner for the head; the head is the last noun. */
function ownerless(syntax: Syntax, token: number): number {
  const last = Math.min(syntax.rightmost(token), token + 10);
  for (let i = token + 1; i < last; i += 1) {
    if (syntax.xpos(i) !== "POS") continue;
    let head = -1;
    for (let k = i + 1; k <= last; k += 1) {
      const upos = syntax.upos(k);
      if (upos === "NOUN" || upos === "PROPN") head = k;
      else if (upos !== "ADJ" && upos !== "NUM") break;
    }
    if (head >= 0) return head;
  }
  return token;
}

/** "at an air base in Anchorage": a thing at a named place. "In Orvalia's election" tells no place. */
function placeWithin(scene: Scene, token: number): boolean {
  for (const child of scene.syntax.children(token)) {
    if (scene.syntax.deprel(child) === "nmod" && isPlace(scene, child)) return true;
  }
  return false;
}

/** The words of a noun phrase up to its first clause, time or comma: "a Cold War-era air base in Anchorage, Alaska" stays whole, "the city that …" does not. */
export function phrase(scene: Scene, head: number): string {
  const { syntax } = scene;
  const from = syntax.leftmost(head);
  let last = head;
  for (const child of syntax.children(head)) {
    const relation = syntax.relation(child);
    if (
      child > head &&
      (relation === "flat" || relation === "nmod" || relation === "appos" || relation === "compound")
    ) {
      if (relation === "appos" && !isPlace(scene, child)) continue;
      last = Math.max(last, Math.min(syntax.rightmost(child), child + 6));
    }
  }
  // "a field hospital in Vosk on March 2,": when it was is told elsewhere.
  for (let i = head + 1; i <= last; i += 1) if (scene.timeAt[i]! >= 0) last = i - 1;
  while (last > head && LOOSE_ENDS.has(syntax.upos(last))) last -= 1;
  const mark = syntax.child(head, "case");
  const start = mark >= 0 && mark < head && mark >= from ? mark + 1 : from;
  return sliceOf(syntax.text, syntax.spanOf(Math.min(start, head), last)).replace(/\s+/g, " ");
}

/** What no phrase ends in. */
const LOOSE_ENDS: ReadonlySet<string> = new Set(["ADP", "PUNCT", "DET", "CCONJ"]);
