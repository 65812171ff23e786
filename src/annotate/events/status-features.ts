import type { Cluster } from "./clusters.ts";
import { determinerOf } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Reading } from "./reality.ts";
import type { Effect } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** Effects whose words count as hints wherever they stand near a mention, for where the parse does not join them. */
const HINTS: ReadonlySet<Effect> = new Set([
  "postpone",
  "move",
  "cancel",
  "fail",
  "deny",
  "doubt",
  "expect",
  "plan",
  "begin",
  "continue",
  "end",
]);
/** Words on each side of a mention that are looked at for hints. */
const NEAR = 8;

/** A mention with what its sentence says of its status, after the calendar was asked. */
export interface SettledReading {
  readonly mention: Mention;
  readonly reading: Reading;
}

/**
 * What speaks for the one or the other status of an event: the readings of its mentions, the row that made each, when it
 * is, what kind of event it is, and status words near its mentions.
 */
export function statusFeatures(
  scene: Scene,
  lexicon: Lexicon,
  cluster: Cluster,
  readings: readonly SettledReading[],
  best: SettledReading,
  type: string,
  when: string,
  moved: boolean,
): string[] {
  const found = new Set<string>();
  const { reading } = best;
  const kind = best.mention.kind === "noun" ? "n" : "v";
  found.add(`best=${reading.status}`);
  found.add(`best=${reading.status}:${reading.strength}`);
  const chain = reading.by.split(" ");
  found.add(`by=${chain[0]}:${reading.status}`);
  for (const part of chain) if (part.length > 2) found.add(`in=${part}`);
  found.add(`best=${reading.status}:${kind}:${when}`);
  found.add(`type=${type}`);
  found.add(`type=${type}:${reading.strength <= 1 ? reading.status : "said"}`);
  found.add(`when=${when}`);
  found.add(`when=${when}:${reading.status}`);
  if (moved) found.add("moved");
  const row = best.mention.row;
  found.add(`bare=${row?.bare ?? "none"}:${reading.strength <= 1 ? "open" : "said"}`);
  for (const { mention, reading: said } of readings) {
    found.add(`any=${said.status}:${said.strength}`);
    const position = scene.position[mention.sentence]!;
    if (position === "headline" || position === "lead") found.add(`${position}=${said.status}:${said.strength}`);
  }
  found.add(`last=${readings[readings.length - 1]!.reading.status}`);
  found.add(`mentions=${Math.min(4, cluster.mentions.length)}`);
  const { syntax } = scene;
  let looked = 0;
  for (const mention of cluster.mentions) {
    looked += 1;
    if (looked > 6) break;
    if (mention.kind === "noun") found.add(`det=${determinerOf(scene, mention)}`);
    else found.add(`xpos=${syntax.xpos(mention.token)}`);
    const sentence = syntax.layers.sentences[mention.sentence]!;
    const from = Math.max(sentence.from, mention.token - NEAR);
    const to = Math.min(sentence.to, mention.token + NEAR + 1);
    for (let i = from; i < to; i += 1) {
      if (i === mention.token) continue;
      const lemma = syntax.lemma(i).toLowerCase();
      for (const reach of ["object", "noun", "modifier", "clause"] as const) {
        const entry = lexicon.effects[reach].get(lemma)?.[0];
        if (entry === undefined || entry.particle !== null || !HINTS.has(entry.effect)) continue;
        found.add(`near=${entry.effect}`);
        found.add(`nearword=${lemma}`);
        const tied = syntax.head(mention.token) === i || syntax.head(i) === mention.token;
        if (tied) found.add(`tied=${entry.effect}:${lemma}`);
        break;
      }
      const xpos = syntax.xpos(i);
      if (xpos === "MD") found.add(`near=${syntax.lower(i)}`);
      const word = syntax.lower(i);
      if (word === "not" || word === "n't" || word === "n’t" || word === "no" || word === "never" || word === "without")
        found.add("near=not");
      if (word === "if" || word === "unless" || word === "whether") found.add("near=if");
      if (
        word === "yet" ||
        word === "still" ||
        word === "already" ||
        word === "date" ||
        word === "ongoing" ||
        word === "underway"
      )
        found.add(`near=${word}`);
    }
  }
  const attribution = best.mention.said >= 0 ? scene.attributions[best.mention.said]! : null;
  if (attribution !== null) {
    found.add(`stance=${attribution.stance}:${attribution.negated}`);
    found.add(`act=${attribution.act}`);
  }
  return [...found];
}

const SHOWS: { readonly [status: string]: ReadonlySet<Effect> } = {
  postponed: new Set<Effect>(["postpone"]),
  cancelled: new Set<Effect>(["cancel"]),
  rescheduled: new Set<Effect>(["move"]),
  "did-not-happen": new Set<Effect>(["fail", "deny"]),
  uncertain: new Set<Effect>(["doubt", "want"]),
  scheduled: new Set<Effect>(["plan", "expect"]),
  ongoing: new Set<Effect>(["begin", "continue"]),
};
const PLAIN_SHOWS: { readonly [status: string]: ReadonlySet<string> } = {
  "did-not-happen": new Set(["not", "n't", "n’t", "never", "no", "without"]),
  uncertain: new Set(["if", "unless", "whether", "may", "might", "could", "yet", "should", "can"]),
  scheduled: new Set(["will", "next", "shall", "would", "'ll", "’ll"]),
  ongoing: new Set(["still", "ongoing", "underway", "now", "currently", "continuing"]),
};

/** The word nearest to a mention that shows a status by itself, for where the parse joins no reading to it; -1 for none. */
export function hintFor(
  scene: Scene,
  lexicon: Lexicon,
  cluster: Cluster,
  status: string,
): { readonly token: number; readonly mention: Mention } | null {
  const effects = SHOWS[status];
  const plain = PLAIN_SHOWS[status];
  if (effects === undefined) return null;
  const { syntax } = scene;
  let best: { token: number; mention: Mention } | null = null;
  let nearest = NEAR + 1;
  for (const mention of cluster.mentions.slice(0, 6)) {
    const sentence = syntax.layers.sentences[mention.sentence]!;
    const from = Math.max(sentence.from, mention.token - NEAR);
    const to = Math.min(sentence.to, mention.token + NEAR + 1);
    for (let i = from; i < to; i += 1) {
      const distance = Math.abs(i - mention.token);
      if (distance === 0 || distance >= nearest) continue;
      let shows = plain?.has(syntax.lower(i)) === true;
      if (!shows) {
        const lemma = syntax.lemma(i).toLowerCase();
        for (const reach of ["object", "noun", "modifier", "clause"] as const) {
          const entry = lexicon.effects[reach].get(lemma)?.[0];
          if (entry !== undefined && entry.particle === null && effects.has(entry.effect)) shows = true;
        }
      }
      if (shows) {
        nearest = distance;
        best = { token: i, mention };
      }
    }
  }
  return best;
}
