import { sliceOf } from "../../core/index.ts";
import { type Argument, phrase } from "./arguments.ts";
import type { Cluster } from "./clusters.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";

/** Last word of a person's name, the whole of another's: "Lavrov", "European Commission". */
export function shortName(scene: Scene, entity: number): string {
  const { name, kind, named } = scene.entities[entity]!;
  if (kind !== "person" || !named) return name;
  const words = name.split(" ");
  const last = words[words.length - 1]!;
  return /^(jr|sr|ii|iii|iv)\.?$/i.test(last) && words.length > 1 ? words[words.length - 2]! : last;
}

/** A short name for an event: "Rubio–Lavrov meeting", "invasion of February 2022". */
export function labelOf(
  scene: Scene,
  cluster: Cluster,
  people: readonly number[],
  type: string,
  nouns: { readonly [type: string]: string },
): string {
  const head = headMention(cluster);
  const word = wordOf(scene, head);
  const named = people.filter((entity) => scene.entities[entity]!.named && scene.entities[entity]!.kind !== "place");
  if (head.kind === "noun") {
    // "the Haskel summit" has its name, and "the Orvalia-Trassia summit" those of two countries.
    const countries = people.filter((entity) => scene.entities[entity]!.kind === "place");
    const names = (named.length === 0 && countries.length > 1 ? countries : named)
      .slice(0, 3)
      .map((entity) => shortName(scene, entity))
      .filter((name) => !word.split(/[^\p{L}\p{N}]+/u).includes(name));
    const before = modifierOf(scene, head, names);
    const joined = names.join("–");
    return [joined, before, word].filter((part) => part !== "").join(" ");
  }
  const actors = named.filter((entity) => head.frame.arguments.some((argument) => means(scene, argument, entity)));
  const doer = actors.length > 0 ? null : doerOf(scene, head);
  const names =
    doer === null ? (actors.length > 0 ? actors : named).slice(0, 2).map((entity) => shortName(scene, entity)) : [doer];
  // "Trump and Putin met": a meeting of the two.
  const noun = nouns[type];
  if (noun !== undefined && doer === null && names.length >= 2) return `${names.join("–")} ${noun}`;
  const { syntax } = scene;
  const object = syntax.child(head.token, "obj");
  const tail =
    object >= 0 && scene.entityOver[object]! < 0
      ? ` ${sliceOf(syntax.text, syntax.spanOf(Math.max(syntax.leftmost(object), object - 3), amountEnd(scene, object)))}`
      : "";
  return `${names.length > 0 ? `${names.join(", ")}: ` : ""}${word}${tail}`;
}

/** True where a word names an entity, by itself or as one of several: "the two leaders". */
function means(scene: Scene, { entity }: Argument, one: number): boolean {
  return entity === one || (entity >= 0 && scene.entities[entity]!.members?.includes(scene.entities[one]!.id) === true);
}

/** Words of an actor that a label still holds. */
const DOER_WORDS = 5;

/** "rescuers", "four people": who did it, or to whom it was done, where no name is told; null where it says too much or nothing. */
function doerOf(scene: Scene, { frame }: Mention): string | null {
  const { syntax, entities } = scene;
  const one =
    frame.arguments.find(({ role }) => role === "agent") ?? frame.arguments.find(({ role }) => role === "patient");
  if (one === undefined || scene.timeAt[one.token]! >= 0) return null;
  if (one.entity >= 0 && entities[one.entity]!.kind === "place" && one.role !== "agent") return null;
  if (one.entity < 0 && (syntax.upos(one.token) !== "NOUN" || syntax.child(one.token, "nmod:poss") >= 0)) return null;
  // What it was done to stands behind the verb already.
  if (one.role === "patient" && syntax.relation(one.token) === "obj") return null;
  const name = (one.entity >= 0 ? entities[one.entity]!.name : phrase(scene, one.token)).replace(
    /^(?:the|an?)\s/iu,
    "",
  );
  return name === "" || name.split(" ").length > DOER_WORDS || /[,;:]/u.test(name) ? null : name;
}

/** The last token of what is counted: the head of "$500 million" is the sign, and its number stands after it. */
function amountEnd({ syntax }: Scene, object: number): number {
  let last = object;
  for (const child of syntax.children(object))
    if (child > object && syntax.relation(child) === "nummod") last = Math.max(last, syntax.rightmost(child));
  return last;
}

/** A noun before a verb, then the first in the text. */
export function headMention(cluster: Cluster): Mention {
  return (
    cluster.mentions.find((mention) => mention.kind === "noun" && mention.type !== "other") ??
    cluster.mentions.find((mention) => mention.kind === "noun") ??
    cluster.mentions[0]!
  );
}

function wordOf(scene: Scene, mention: Mention): string {
  const form = sliceOf(scene.syntax.text, scene.syntax.spanOf(mention.from, mention.last)).replace(/\s+/g, " ");
  return scene.syntax.upos(mention.token) === "PROPN" ? form : form.toLowerCase();
}

/** "preparatory", "phone": the adjective or noun before the head that is no name. */
function modifierOf(scene: Scene, mention: Mention, names: readonly string[]): string {
  const { syntax } = scene;
  for (const child of syntax.children(mention.from)) {
    if (child >= mention.from) break;
    const relation = syntax.relation(child);
    if (relation !== "amod" && relation !== "compound") continue;
    if (scene.entityOver[child]! >= 0) continue;
    const form = syntax.form(child);
    if (names.includes(form) || !/^[a-z][a-z-]+$/.test(form)) continue;
    // "24-hour": a word that a hyphen ties to the one before it.
    return child >= 2 && syntax.form(child - 1) === "-" && syntax.end(child - 2) + 1 === syntax.start(child)
      ? sliceOf(syntax.text, syntax.spanOf(child - 2, child))
      : form;
  }
  return "";
}
