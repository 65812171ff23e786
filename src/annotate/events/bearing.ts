import type { Syntax } from "../../core/index.ts";
import type { Cue } from "./cues.ts";
import type { Mention } from "./mentions.ts";
import type { Effect } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** Relations that are walked up from each of the two words to where they meet, at most. */
const CLIMB = 4;
/** Sentences that a cue without an event of its own may look back or ahead. */
export const BACK = 2;
/** Effects that may stand in another sentence than the event: "It has now been put off." */
export const CARRIED: ReadonlySet<Effect> = new Set<Effect>([
  "postpone",
  "move",
  "cancel",
  "fail",
  "deny",
  "doubt",
  "plan",
]);
const PRONOUNS: ReadonlySet<string> = new Set(["it", "they", "this", "that", "these", "those", "both", "which"]);

/** The relations from a word up to where it meets the other, and down to the other; null where they do not meet soon. */
export function pathBetween(
  syntax: Syntax,
  a: number,
  b: number,
): { up: string[]; down: string[]; top: number } | null {
  const above: number[] = [a];
  for (let at = syntax.head(a), step = 0; at >= 0 && step < CLIMB; at = syntax.head(at), step += 1) above.push(at);
  let at = b;
  const down: string[] = [];
  for (let step = 0; at >= 0 && step <= CLIMB; step += 1) {
    const meet = above.indexOf(at);
    if (meet >= 0) {
      const up = above.slice(0, meet).map((token) => syntax.deprel(token));
      return { up, down: down.reverse(), top: at };
    }
    down.push(syntax.deprel(at));
    at = syntax.head(at);
  }
  return null;
}

function distance(n: number): string {
  const far = Math.abs(n);
  const size = far <= 1 ? "1" : far <= 3 ? "3" : far <= 6 ? "6" : far <= 12 ? "12" : "far";
  return n < 0 ? `-${size}` : size;
}

/** The word that a cue's own clause gives it to act on: "postponed [it]", "the [vote] was put off", "the delay of the [trial]"; -1 for none. */
function patientOf(syntax: Syntax, pivot: number): number {
  const upos = syntax.upos(pivot);
  if (upos === "NOUN" || upos === "PROPN") return syntax.child(pivot, "nmod", "acl", "compound");
  if (upos === "ADJ" && syntax.relation(pivot) === "amod") return syntax.head(pivot);
  const own = syntax.child(pivot, "obj", "nsubj:pass", "xcomp", "ccomp");
  if (own >= 0) return own;
  const relation = syntax.deprel(pivot);
  // "the concert, postponed from May"; "was scheduled to be held and then called off".
  if (relation === "acl") return syntax.head(pivot);
  const subject = syntax.child(pivot, "nsubj");
  if (subject >= 0) return subject;
  const head = syntax.head(pivot);
  return relation === "conj" || relation === "xcomp"
    ? head < 0
      ? -1
      : syntax.child(head, "nsubj:pass", "nsubj", "obj")
    : -1;
}

/** How the word that a cue acts on stands to the mention: it, a pronoun that may take it up, or another. */
function takes(scene: Scene, mention: Mention, cue: Cue, occurrences: Uint8Array): string {
  const { syntax } = scene;
  const patient = patientOf(syntax, cue.pivot);
  if (patient < 0) return "none";
  if (patient === mention.token) return "it";
  const word = syntax.lower(patient);
  if (syntax.upos(patient) === "PRON" || syntax.upos(patient) === "DET") {
    if (!PRONOUNS.has(word) || mention.token > patient || mention.kind !== "noun") return "pronoun:no";
    let rank = 0;
    for (let i = mention.token + 1; i < patient; i += 1)
      if (occurrences[i] === 1 && syntax.upos(i) === "NOUN") rank += 1;
    const subject = syntax.relation(mention.token) === "nsubj" || syntax.relation(mention.token) === "obj";
    return `pronoun:${Math.min(2, rank)}:${subject}`;
  }
  // "put off the launch of the rocket": the mention lies within what it acts on.
  let at = syntax.head(mention.token);
  for (let step = 0; at >= 0 && step < 3; step += 1) {
    if (at === patient) return `within:${syntax.relation(mention.token)}`;
    at = syntax.head(at);
  }
  return occurrences[patient] === 1 ? "another" : "thing";
}

/** What speaks for a cue's bearing on a mention of the same sentence. O(tokens between them). */
export function bearingFeatures(scene: Scene, mention: Mention, cue: Cue, occurrences: Uint8Array): string[] {
  const { syntax } = scene;
  const { effect, pivot } = cue;
  const { token } = mention;
  const found: string[] = [`effect=${effect}`, `row=${cue.entry.row.id}`, `kind=${mention.kind}`];
  const itself = token >= cue.from && token <= cue.last;
  if (itself) found.push("itself", `itself:${effect}`);
  const path = pathBetween(syntax, token, pivot);
  if (path === null) found.push("path=far");
  else {
    const up = path.up.join("<");
    const down = path.down.join(">");
    const name = path.up.length + path.down.length > 4 ? `long:${path.up.length}:${path.down.length}` : `${up}|${down}`;
    found.push(`path=${name}`, `path=${name}:${effect}`, `steps=${path.up.length}:${path.down.length}`);
    if (path.up.length === 1 && path.down.length === 0) {
      const relation = path.up[0]!;
      const reach =
        relation === "obj" || relation === "nsubj:pass"
          ? "object"
          : relation === "nsubj"
            ? "subject"
            : relation === "xcomp" || relation === "ccomp" || relation === "acl" || relation === "advcl"
              ? "clause"
              : relation === "nmod" || relation === "compound"
                ? "noun"
                : relation === "obl"
                  ? "oblique"
                  : relation;
      found.push(`reach=${reach}:${cue.entry.row.reach.includes(reach as "object")}`, `reach=${reach}:${effect}`);
    }
    if (path.up.length === 0 && path.down.length === 1) found.push(`below=${path.down[0]}:${effect}`);
    const firstUp = path.up[0];
    if (firstUp !== undefined) found.push(`up1=${firstUp}:${effect}`);
    // A clause boundary on the way: the cue speaks of another clause.
    const clauses = [...path.up, ...path.down].filter((relation) =>
      /^(advcl|ccomp|csubj|parataxis|acl:relcl|conj)/.test(relation),
    ).length;
    found.push(`clauses=${Math.min(3, clauses)}`, `clauses=${Math.min(3, clauses)}:${effect}`);
  }
  const taken = takes(scene, mention, cue, occurrences);
  found.push(`takes=${taken}`, `takes=${taken}:${effect}`);
  const d = pivot - token;
  found.push(`distance=${distance(d)}`, `distance=${distance(d)}:${effect}`);
  let rivals = 0;
  let commas = 0;
  let verbs = 0;
  let quotes = 0;
  for (let i = Math.min(token, pivot) + 1; i < Math.max(token, pivot); i += 1) {
    if (occurrences[i] === 1) rivals += 1;
    const upos = syntax.upos(i);
    if (upos === "VERB") verbs += 1;
    else if (upos === "PUNCT") {
      const word = syntax.lower(i);
      if (word === "," || word === ";" || word === "-" || word === "–" || word === ":") commas += 1;
      else if (word === '"' || word === "“" || word === "”") quotes += 1;
    }
  }
  found.push(`rivals=${Math.min(3, rivals)}`, `commas=${Math.min(2, commas)}`, `verbs=${Math.min(3, verbs)}`);
  if (quotes > 0) found.push("quotes");
  found.push(`near=${rivals === 0 && commas === 0}:${effect}`);
  if (scene.contentAt[token] !== scene.contentAt[pivot]) found.push("apart");
  found.push(`pos=${syntax.upos(pivot)}:${mention.kind}`, `status=${cue.status}`);
  return found;
}

/** What speaks for a cue's bearing on a mention of a sentence before or after: pronouns, and that the cue has no event of its own. */
export function carriedFeatures(
  scene: Scene,
  mention: Mention,
  cue: Cue,
  about: { readonly hasOwn: boolean; readonly rank: number; readonly listed: number },
): string[] {
  const { syntax } = scene;
  const { effect, pivot } = cue;
  const away = cue.sentence - mention.sentence;
  const where = away > 0 ? `back${away}` : "ahead";
  const subject = syntax.child(pivot, "nsubj", "nsubj:pass");
  const governor = syntax.head(pivot);
  const above = subject >= 0 || governor < 0 ? subject : syntax.child(governor, "nsubj", "nsubj:pass");
  const pronoun =
    above < 0 ? "none" : PRONOUNS.has(syntax.lower(above)) ? "it" : syntax.upos(above) === "PRON" ? "pron" : "noun";
  const own = about.hasOwn ? "own" : "free";
  const found = [
    "carried",
    `carried:${where}`,
    `carried:${effect}`,
    `carried:${effect}:${own}`,
    `carried:${pronoun}:${effect}`,
    `carried:${pronoun}:${own}`,
    `carried:row=${cue.entry.row.id}:${own}`,
    `carried:rank=${Math.min(3, about.rank)}:${own}`,
    `carried:of=${Math.min(4, about.listed)}`,
    `carried:row=${mention.row !== null}:${mention.kind}`,
    `carried:bare=${mention.row?.bare ?? "none"}:${effect}`,
    `carried:read=${mention.reading.status}:${Math.min(3, mention.reading.strength)}:${effect}`,
  ];
  if (scene.timeAt[pivot + 1] !== undefined && scene.timeAt[pivot + 1]! >= 0) found.push("carried:dated");
  return found;
}
