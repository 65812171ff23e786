import type { Syntax } from "../../core/index.ts";
import type { Cluster } from "./clusters.ts";
import { determinerOf } from "./features.ts";
import type { Mention } from "./mentions.ts";
import { finiteReading, type Reading, verbGroup } from "./reality.ts";
import type { Scene } from "./scene.ts";
import { wordFeatures } from "./status-words.ts";
import type { Borne, Surroundings } from "./surroundings.ts";

/** A mention with what its sentence says of its status, after the calendar was asked. */
export interface SettledReading {
  readonly mention: Mention;
  readonly reading: Reading;
}

/** Features with how much each holds, 1 for what simply holds. */
export type Weighed = ReadonlyMap<string, number>;

/** The head of a token's sentence, or -1 where it is too far above. */
function rootOf(syntax: Syntax, token: number): number {
  let at = token;
  for (let step = 0; step < 12; step += 1) {
    const head = syntax.head(at);
    if (head < 0) return at;
    at = head;
  }
  return -1;
}

/** How much a word around a mention holds beside a reading: there are many. */
const WORD = 0.5;

const TURNS: ReadonlySet<string> = new Set(["but", "however", "instead", "though", "although", "yet"]);

/** "was due to speak, but …": what the strongest words after a turn say; null where the sentence, or the next one, takes no turn. */
function turnAfter(scene: Scene, around: Surroundings, mention: Mention): string | null {
  const { syntax } = scene;
  const { to } = syntax.layers.sentences[mention.sentence]!;
  const next = syntax.layers.sentences[mention.sentence + 1];
  let at = -1;
  for (let i = mention.last + 1; i < to && at < 0; i += 1) if (TURNS.has(syntax.lower(i))) at = i;
  if (at < 0 && next !== undefined)
    for (let i = next.from; i < Math.min(next.to, next.from + 3) && at < 0; i += 1)
      if (TURNS.has(syntax.lower(i))) at = i;
  if (at < 0) return null;
  const cue = (around.cues[syntax.sentenceOf(at)] ?? []).find(
    ({ from, effect }) => from > at && effect !== "continue" && effect !== "past" && effect !== "plan",
  );
  return cue === undefined ? "plain" : cue.status;
}

/**
 * What speaks for the one or the other status of an event: the readings of its mentions, the row that made each, when it
 * is, what kind of event it is, and the words of change, doubt and course that bear on its mentions, each with its chance.
 */
export function statusFeatures(
  scene: Scene,
  around: Surroundings,
  cluster: Cluster,
  readings: readonly SettledReading[],
  best: SettledReading,
  type: string,
  when: string,
  moved: boolean,
  old: boolean,
): Weighed {
  const found = new Map<string, number>();
  const add = (name: string, value = 1): void => {
    if ((found.get(name) ?? 0) < value) found.set(name, value);
  };
  const { reading } = best;
  const kind = best.mention.kind === "noun" ? "n" : "v";
  add(`best=${reading.status}`);
  add(`best=${reading.status}:${reading.strength}`);
  const chain = reading.by.split(" ");
  add(`by=${chain[0]}:${reading.status}`);
  for (const part of chain) if (part.length > 2) add(`in=${part}`);
  add(`best=${reading.status}:${kind}:${when}`);
  add(`type=${type}`);
  add(`type=${type}:${reading.strength <= 1 ? reading.status : "said"}`);
  add(`when=${when}`);
  add(`when=${when}:${reading.status}`);
  if (moved) {
    add("moved");
    add(`moved:${reading.status}`);
  }
  if (old) add(`old:${moved}`);
  const turn = turnAfter(scene, around, readings[readings.length - 1]!.mention);
  if (turn !== null) add(`turn=${turn}:${reading.status}`);
  add(`bare=${best.mention.row?.bare ?? "none"}:${reading.strength <= 1 ? "open" : "said"}`);
  for (const { mention, reading: said } of readings) {
    add(`any=${said.status}:${said.strength}`);
    const position = scene.position[mention.sentence]!;
    if (position === "headline" || position === "lead") add(`${position}=${said.status}:${said.strength}`);
  }
  const total = readings.reduce((sum, one) => sum + 1 + one.reading.strength, 0);
  const mass = new Map<string, number>();
  for (const { reading: said } of readings) mass.set(said.status, (mass.get(said.status) ?? 0) + 1 + said.strength);
  for (const [status, sum] of mass) add(`mass=${status}`, sum / total);
  const word = scene.syntax.lemma(reading.pivot >= 0 ? reading.pivot : best.mention.token).toLowerCase();
  add(`word=${word}:${reading.status}`);
  add(`lemma=${best.mention.lemma}`);
  add(`last=${readings[readings.length - 1]!.reading.status}`);
  add(`mentions=${Math.min(4, cluster.mentions.length)}`);
  const { syntax } = scene;
  let top: Borne | null = null;
  let latest: Borne | null = null;
  for (const mention of cluster.mentions.slice(0, 6)) {
    const relation = syntax.relation(mention.token);
    if (mention.kind === "noun") {
      add(`det=${determinerOf(scene, mention)}`);
      if (mention.reading.strength <= 1) {
        const mark = syntax.child(mention.token, "case");
        add(`case=${mark < 0 ? "none" : syntax.lower(mark)}:${relation}`);
        add(`case=${mark < 0 ? "none" : syntax.lower(mark)}:${when}`);
        for (const child of syntax.children(mention.token))
          if (child < mention.token && syntax.relation(child) === "amod") add(`amod=${syntax.lower(child)}`);
      }
    } else add(`xpos=${syntax.xpos(mention.token)}:${relation}`);
    for (const name of wordFeatures(scene, mention)) add(name, WORD);
    // How the sentence as a whole is told: what its main verb says of itself.
    const root = rootOf(syntax, mention.token);
    if (root >= 0 && root !== mention.token) {
      const own = finiteReading(scene, root, verbGroup(syntax, root));
      if (own !== null) add(`root=${own.by}:${mention.reading.strength <= 1 ? "open" : "said"}`);
    }
    for (const borne of around.borneBy(mention)) {
      const { cue, chance, carried } = borne;
      const side = carried ? "carried" : "cue";
      add(`${side}=${cue.status}`, chance);
      add(`${side}=${cue.effect}:${cue.status}`, chance);
      add(`cue=${cue.entry.row.id}:${cue.status}`, chance);
      if (top === null || chance > top.chance) top = borne;
      if (chance >= 0.4 && (latest === null || cue.from > latest.cue.from)) latest = borne;
    }
  }
  if (top !== null && top.chance >= 0.25) {
    add(`top=${top.cue.status}`);
    add(`top=${top.cue.effect}:${top.cue.status}:${when}`);
    add(`top=${top.cue.status}:${reading.status}`);
  } else add(`top=none:${reading.status}`);
  if (latest !== null) add(`latest=${latest.cue.status}`);
  const attribution = best.mention.said >= 0 ? scene.attributions[best.mention.said]! : null;
  if (attribution !== null) {
    add(`stance=${attribution.stance}:${attribution.negated}`);
    add(`act=${attribution.act}`);
  }
  return found;
}
