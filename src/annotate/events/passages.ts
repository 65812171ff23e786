import type { Candidate } from "./candidates.ts";
import type { Cluster } from "./clusters.ts";
import { isChange } from "./effects.ts";
import { familyOf, type Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Outcome } from "./outcome.ts";
import type { Reach } from "./rules.ts";
import type { Scene } from "./scene.ts";
import type { StatusModel } from "./status-model.ts";
import { WORDS } from "./status-words.ts";
import type { Surroundings } from "./surroundings.ts";

/** A text without a headline and with no more sentences than this is a passage: it was cut out for what happens in it. */
const PASSAGE_SENTENCES = 6;
/** Log-odds of a mention, below which it is not weighed in a passage: what is put off may be a word that reports hardly list. */
export const PASSAGE_MENTION = -4;
/** Log-odds above which two mentions of a passage are one event: it tells of several, of which each has its own status. */
export const PASSAGE_PAIR = -0.2;
/** Log-odds above which a passage lists an event. */
export const PASSAGE_EVENT = -2.6;

/** True where a text was cut out for what happens in it. */
export function isPassage(scene: Scene): boolean {
  return scene.bodySentences <= PASSAGE_SENTENCES && scene.report.headline === null;
}

/** "The musical was called off": nouns that no row lists, which a word of change makes occurrences. O(tokens). */
export function changedThings(scene: Scene, lexicon: Lexicon, found: readonly Candidate[]): Candidate[] {
  const { syntax } = scene;
  const known = new Set(found.map(({ token }) => token));
  const more: Candidate[] = [];
  for (let i = 0; i < syntax.count; i += 1) {
    const upos = syntax.upos(i);
    if ((upos !== "NOUN" && upos !== "PROPN") || known.has(i) || scene.timeAt[i]! >= 0) continue;
    const entity = scene.entityOver[i]!;
    if (entity >= 0 && scene.entities[entity]!.named && scene.entities[entity]!.kind !== "group") continue;
    const lemma = syntax.lemma(i).toLowerCase();
    if (isPeople(scene, lexicon, i, lemma) || !isChanged(scene, lexicon, i)) continue;
    more.push({
      token: i,
      from: i,
      last: i,
      kind: "noun",
      lemma,
      family: familyOf(lexicon, lemma),
      row: null,
      type: "other",
    });
  }
  return more;
}

/** "pulled eight [divers] out of a cave", "withdrew their [delegation]": people are no plan, whatever is done to them. */
function isPeople({ entityAt, entities }: Scene, lexicon: Lexicon, i: number, lemma: string): boolean {
  const entity = entityAt[i]!;
  if (entity >= 0 && PEOPLE.has(entities[entity]!.kind)) return true;
  const sense = lexicon.senses.get(`n:${lemma}`);
  return lemma === "one" || (sense === undefined ? DOERS.test(lemma) : sense.startsWith(PERSON_SENSE));
}

const PEOPLE: ReadonlySet<string> = new Set(["person", "group", "role"]);
/** The nouns most of whose senses are persons. */
const PERSON_SENSE = "n:person";
/** "divers", "rescuers": a word that no list knows, by its ending. */
const DOERS = /..(?:er|or|ist)$/u;

const MISFORTUNES: ReadonlySet<string> = new Set(["accident", "disaster", "attack"]);

function isChanged(scene: Scene, lexicon: Lexicon, i: number): boolean {
  const { syntax } = scene;
  const head = syntax.head(i);
  if (head < 0) return false;
  const relation = syntax.deprel(i);
  const reach: Reach | null =
    relation === "obj" || relation === "nsubj:pass"
      ? "object"
      : relation === "nsubj"
        ? "subject"
        : relation === "nmod"
          ? "noun"
          : null;
  // "A gallery collapsed": no plan came to nothing.
  const isAccident = reach === "subject" && MISFORTUNES.has(lexicon.verbs.get(syntax.lemma(head))?.[0]?.row.type ?? "");
  if (reach !== null && !isAccident && isChange({ scene, lexicon }, head, reach)) return true;
  for (const child of syntax.children(i)) {
    const role = syntax.relation(child);
    // "the exhibition, postponed from May", "the postponed exhibition".
    const described = role === "acl" ? "object" : role === "amod" && child < i ? "modifier" : null;
    if (described !== null && isChange({ scene, lexicon }, child, described)) return true;
  }
  return false;
}

/** What the choice of a passage's events leans on, of one event. */
export interface Weighable {
  readonly cluster: Cluster;
  readonly outcome: Outcome;
  /** What speaks for its statuses. */
  readonly statuses: ReadonlyMap<string, number>;
  /** Log-odds for a report's listing it. */
  readonly odds: number;
  /** Of its mentions the one that a report would most likely list, with the names of what speaks for it. */
  readonly best: Mention;
  readonly bestOdds: number;
  readonly named: readonly string[];
}

/** What speaks for a passage's listing each of its events: how a report would weigh it, and what is changed or doubted of it. */
export function listingFeatures(
  scene: Scene,
  lexicon: Lexicon,
  around: Surroundings,
  events: readonly Weighable[],
): ReadonlyMap<string, number>[] {
  const { syntax } = scene;
  const most = Math.max(...events.map(({ odds }) => odds));
  return events.map(({ cluster, outcome, statuses, odds, best, bestOdds, named }) => {
    const found = new Map<string, number>();
    for (const [name, amount] of statuses) if (!name.startsWith(WORDS)) found.set(`s:${name}`, amount);
    for (const name of named) found.set(`m:${name}`, 1);
    const rank = events.filter((other) => other.odds > odds).length;
    found.set("odds", odds / 2);
    found.set("best", bestOdds / 2);
    found.set("behind", Math.max(-4, odds - most) / 2);
    found.set("many", Math.min(8, events.length) / 4);
    found.set(`rank=${Math.min(5, rank)}`, 1);
    found.set(`status=${outcome.status}`, 1);
    found.set(`size=${Math.min(3, cluster.mentions.length)}`, 1);
    // The word of change itself names no event of its own: "a delay".
    for (const cue of around.cues[best.sentence]!)
      if (best.token >= cue.from && best.token <= cue.last) found.set(`self=${cue.effect}`, 1);
    let chance = 0;
    let effect = "none";
    for (const mention of cluster.mentions)
      for (const borne of around.borneBy(mention)) {
        const { cue } = borne;
        if ((mention.token >= cue.from && mention.token <= cue.last) || borne.chance <= chance) continue;
        chance = borne.chance;
        effect = cue.effect;
      }
    found.set(`bears=${chance < 0.2 ? "no" : chance < 0.5 ? "low" : "high"}:${effect}`, 1);
    const head = syntax.head(best.token);
    const governor = head < 0 ? "" : syntax.lemma(head).toLowerCase();
    found.set(`relation=${syntax.deprel(best.token)}`, 1);
    found.set(`governor=${governor}`, 1);
    found.set(`lemma=${best.lemma}`, 1);
    if (lexicon.speechVerbs.has(governor)) found.set("said", 1);
    return found;
  });
}

/** The log-odds of each event of a passage that it is listed; null without a model. */
export function listingOdds(
  scene: Scene,
  lexicon: Lexicon,
  around: Surroundings,
  model: StatusModel,
  events: readonly Weighable[],
): number[] {
  return listingFeatures(scene, lexicon, around, events).map((features) => model.listing.sums(features)[0]!);
}
