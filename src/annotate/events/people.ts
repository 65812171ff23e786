import type { Participant } from "../../core/index.ts";
import { type Argument, phrase } from "./arguments.ts";
import type { Cluster } from "./clusters.ts";
import type { Scene } from "./scene.ts";

/** Participants an event lists at most. */
const MOST = 12;

export interface People {
  /** Indices into the scene's entities, plurals opened into their members, in text order. */
  readonly entities: readonly number[];
  readonly participants: readonly Participant[];
  readonly place: string | null;
}

/** Who takes part in an event and where it is, from all its mentions. */
export function peopleOf(scene: Scene, cluster: Cluster): People {
  const entities: number[] = [];
  const participants: Participant[] = [];
  let place: string | null = null;
  const add = (index: number): void => {
    const entity = scene.entities[index]!;
    const members = entity.members ?? [];
    if (members.length > 0) {
      for (const id of members) {
        const member = scene.entityIndex(id);
        if (member >= 0 && member !== index && scene.entities[member]!.members === undefined) add(member);
      }
      return;
    }
    if (entities.includes(index) || entities.length >= MOST || (!entity.named && FEW.test(entity.name))) return;
    entities.push(index);
    participants.push({ entity: entity.id, name: entity.name });
  };
  const rest: number[] = [];
  const acting: number[] = [];
  for (const mention of cluster.mentions) {
    for (const argument of mention.frame.arguments) {
      if (argument.entity < 0) continue;
      if (argument.role === "agent" && scene.entities[argument.entity]!.kind === "place") acting.push(argument.entity);
      if (argument.role === "other" || scene.entities[argument.entity]!.kind === "place") rest.push(argument.entity);
      else add(argument.entity);
    }
    if (place === null && mention.frame.place >= 0) place = phrase(scene, mention.frame.place);
  }
  for (const entity of rest) {
    if (scene.entities[entity]!.kind !== "place") add(entity);
  }
  // "Orvalia and Trassia will hold a summit": two countries say more than "the leaders of Orvalia and Trassia".
  if (new Set(acting).size > 1 && !entities.some((entity) => scene.entities[entity]!.named)) {
    entities.length = 0;
    participants.length = 0;
    for (const entity of acting) add(entity);
  }
  if (entities.length === 0) {
    for (const entity of rest) add(entity);
    // An actor that is no entity is given in the report's own words: "thousands of fans".
    for (const mention of cluster.mentions) {
      for (const argument of mention.frame.arguments.toSorted(byRole)) {
        if (participants.length > 0 || argument.entity >= 0 || argument.role === "other") continue;
        // "will present a [report]": what is done is nobody who does it.
        if (cluster.mentions.some(({ token }) => token === argument.token)) continue;
        // "Monday's debate" says when.
        if (scene.syntax.upos(argument.token) === "PRON" || scene.timeAt[argument.token]! >= 0) continue;
        const name = phrase(scene, argument.token);
        if (!FEW.test(name)) participants.push({ entity: null, name });
      }
    }
  }
  const fullest = withoutShorter(scene, entities);
  if (fullest.length < entities.length)
    return {
      entities: fullest,
      participants: participants.filter((_, i) => fullest.includes(entities[i]!)),
      place,
    };
  // "the leaders' aides" beside the aides' names say no more.
  const named = entities.filter((index) => scene.entities[index]!.named && scene.entities[index]!.kind === "person");
  if (named.length >= 2) {
    const known = entities.filter((index) => scene.entities[index]!.named);
    return {
      entities: known,
      participants: participants.filter((_, i) => scene.entities[entities[i]!]?.named === true),
      place,
    };
  }
  return { entities, participants, place };
}

/** Who does it before those to whom it is done. */
function byRole(a: Argument, b: Argument): number {
  return Number(a.role !== "agent") - Number(b.role !== "agent");
}

/** "Only one person came" tells how few there were, and of nobody in particular. */
const FEW = /^only\s/i;

/** Without "ministers" where "the Dorvian foreign ministers" says more: unnamed groups whose words end another's. */
function withoutShorter(scene: Scene, entities: readonly number[]): readonly number[] {
  const nameOf = (index: number): string => scene.entities[index]!.name.toLowerCase();
  return entities.filter(
    (index) =>
      scene.entities[index]!.named ||
      !entities.some((other) => other !== index && nameOf(other).endsWith(` ${nameOf(index)}`)),
  );
}
