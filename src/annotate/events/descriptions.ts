import type { NewsEvent } from "../../core/index.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";

type Description = NewsEvent["descriptions"][number];

const OPENING: ReadonlySet<string> = new Set(["“", '"', "‘", "«", "„", "``", "'", "”"]);

/**
 * Words that a side uses of an event: what a verb of naming says of it ("described as constructive", "called the vote a
 * farce"), or a quoted adjective on its noun. `by` is the attribution whose words they are.
 */
export function describe(scene: Scene, mention: Mention): Description[] {
  const { syntax } = scene;
  const found: Description[] = [];
  const put = (token: number): void => {
    const from = syntax.relation(token) === "root" ? token : firstOf(scene, token);
    const span = syntax.spanOf(from, token);
    found.push({ ...span, by: attributionAt(scene, token) });
  };
  const t = mention.token;
  // "a phone call …, which the ministry described as constructive"
  for (const child of syntax.children(t)) {
    if (syntax.deprel(child) === "acl:relcl" && isNaming(syntax.lemma(child))) {
      const word = namedAs(scene, child, t);
      if (word >= 0) put(word);
    }
    if (syntax.relation(child) === "amod" && child > 0 && OPENING.has(syntax.form(child - 1))) put(child);
  }
  // "The ministry described the call as constructive"
  const head = syntax.head(t);
  if (
    head >= 0 &&
    isNaming(syntax.lemma(head)) &&
    (syntax.deprel(t) === "obj" || syntax.deprel(t) === "nsubj:pass" || syntax.deprel(t) === "nsubj")
  ) {
    const word = namedAs(scene, head, t);
    if (word >= 0) put(word);
  }
  return found;
}

function firstOf(scene: Scene, token: number): number {
  const { syntax } = scene;
  let from = token;
  for (const child of syntax.children(token)) {
    if (
      child < from &&
      (syntax.relation(child) === "advmod" ||
        syntax.relation(child) === "amod" ||
        syntax.relation(child) === "compound")
    )
      from = child;
  }
  return from;
}

const NAMING: ReadonlySet<string> = new Set([
  "describe",
  "call",
  "characterize",
  "characterise",
  "term",
  "label",
  "brand",
  "dub",
  "hail",
  "praise",
  "condemn",
  "denounce",
  "dismiss",
  "slam",
  "decry",
  "deem",
  "consider",
  "regard",
  "portray",
  "view",
  "see",
  "blast",
]);

function isNaming(lemma: string): boolean {
  return NAMING.has(lemma.toLowerCase());
}

/** The word after "as", or the complement of "call". */
function namedAs(scene: Scene, verb: number, event: number): number {
  const { syntax } = scene;
  for (const child of syntax.children(verb)) {
    if (child <= verb || child === event) continue;
    const relation = syntax.relation(child);
    if (relation === "obl" || relation === "advcl" || relation === "xcomp" || relation === "advmod") {
      const mark = syntax.child(child, "case", "mark");
      if (mark >= 0 && syntax.lower(mark) === "as") return child;
      if (relation === "xcomp" && (syntax.upos(child) === "ADJ" || syntax.upos(child) === "NOUN")) return child;
    }
  }
  return -1;
}

/** The attribution whose content holds the token, else the one whose cue is nearest above it in the sentence. */
function attributionAt(scene: Scene, token: number): string | null {
  const inside = scene.contentAt[token]!;
  if (inside >= 0) return scene.attributions[inside]!.id;
  const { syntax } = scene;
  let at = syntax.head(token);
  for (let step = 0; at >= 0 && step < 4; step += 1) {
    const start = syntax.start(at);
    const cued = scene.attributions.find((attribution) =>
      attribution.cue.some((cue) => cue.start <= start && start < cue.end),
    );
    if (cued !== undefined) return cued.id;
    at = syntax.head(at);
  }
  return null;
}
