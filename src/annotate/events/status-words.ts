import type { Syntax } from "../../core/index.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";

/** What names of words around a mention begin with. */
export const WORDS = "w.";

/** Governors above a mention that are named, at most. */
const ABOVE = 4;
const OPEN: ReadonlySet<string> = new Set(["VERB", "NOUN", "ADJ", "ADV", "AUX", "PART", "SCONJ"]);
const TURNS: ReadonlySet<string> = new Set(["but", "however", "instead", "though", "although", "yet"]);

/** "had been due VBN", "did n't VB": how a predicate is formed. */
function form(syntax: Syntax, p: number): string {
  const words: string[] = [];
  for (const child of syntax.children(p)) {
    if (child > p) break;
    const relation = syntax.relation(child);
    if (relation === "aux" || relation === "cop" || syntax.xpos(child) === "TO") words.push(syntax.lower(child));
    else if (relation === "advmod" && /^(not|n't|n’t|never|no|yet|still|already)$/.test(syntax.lower(child)))
      words.push(syntax.lower(child));
  }
  return `${words.join(" ")} ${syntax.xpos(p)}`;
}

/** Names of the words around a mention that may tell its status: what governs it, how each of these is formed, and what stands near. */
export function wordFeatures(scene: Scene, mention: Mention): string[] {
  const { syntax } = scene;
  const names: string[] = [];
  const { token } = mention;
  const kind = mention.kind === "noun" ? "n" : "v";
  names.push(`w.form=${kind}:${form(syntax, token)}`);
  let at = token;
  let path = "";
  for (let step = 1; step <= ABOVE; step += 1) {
    const head = syntax.head(at);
    if (head < 0) break;
    path = `${path}<${syntax.relation(at)}`;
    const lemma = syntax.lemma(head).toLowerCase();
    names.push(`w.up=${lemma}`);
    if (step <= 2) names.push(`w.up${step}=${path}:${lemma}`, `w.upform${step}=${path}:${form(syntax, head)}`);
    if (syntax.upos(head) === "VERB")
      names.push(`w.verb=${lemma}:${form(syntax, head)}`, `w.verbform=${form(syntax, head)}`);
    if (step === 1)
      for (const child of syntax.children(head))
        if (child !== at && OPEN.has(syntax.upos(child)))
          names.push(`w.sister=${syntax.relation(child)}:${syntax.lower(child)}`);
    at = head;
  }
  for (const child of syntax.children(token)) {
    const mark = syntax.child(child, "case", "mark");
    names.push(`w.below=${syntax.relation(child)}:${syntax.lemma(child).toLowerCase()}`);
    if (mark >= 0) names.push(`w.mark=${syntax.relation(child)}:${syntax.lower(mark)}`);
  }
  const { from, to } = syntax.layers.sentences[mention.sentence]!;
  let turned = false;
  for (let i = from; i < to; i += 1) {
    if (i > mention.last && TURNS.has(syntax.lower(i))) turned = true;
    if (i === token || !OPEN.has(syntax.upos(i))) continue;
    const lemma = syntax.lemma(i).toLowerCase();
    if (turned) names.push(`w.turn=${lemma}`);
    names.push(`w.near=${lemma}`);
    const d = i - token;
    if (d >= -4 && d <= 4) names.push(`w.${d < 0 ? "before" : "after"}=${lemma}`);
  }
  const next = syntax.layers.sentences[mention.sentence + 1];
  if (next !== undefined)
    for (let i = next.from; i < next.to && i < next.from + 12; i += 1)
      if (OPEN.has(syntax.upos(i))) names.push(`w.next=${syntax.lemma(i).toLowerCase()}`);
  return names;
}
