import type { Span } from "../../core/index.ts";
import { subtreeRun, toSpans } from "./clauses.ts";
import type { FoundAttribution } from "./finder.ts";
import type { Scene } from "./scene.ts";
import { isPassive } from "./sources.ts";

/** To whom it was said: "told Reuters", "said to the crowd", "in an interview with the Post". [] where the words do not say. */
export function findAddressee(scene: Scene, found: FoundAttribution): readonly Span[] {
  const { syntax, lexicon } = scene;
  const cue = found.cueToken;
  if (cue < 0 || !scene.isVerb(cue)) return [];
  const rows = lexicon.verbs.get(syntax.lemma(cue));
  if (rows === undefined || !rows.some((row) => row.act === "statement")) return [];
  const takesAddressee = rows.some((row) => row.takes.includes("object-clause"));
  if (takesAddressee && isPassive(scene, cue)) {
    const subject = syntax.child(cue, "nsubj");
    return outside(scene, subject, found);
  }
  if (takesAddressee) {
    const object = syntax.child(cue, "iobj");
    const spans = outside(scene, object >= 0 ? object : syntax.child(cue, "obj"), found);
    if (spans.length > 0) return spans;
  }
  for (const child of syntax.children(cue)) {
    if (syntax.relation(child) !== "obl") continue;
    const marker = scene.markerOf(child);
    if (lexicon.words.addressed.has(marker) && isPersonal(scene, child)) return outside(scene, child, found);
    // "in an interview with the Post", "in a statement to the Observer".
    if (lexicon.media.has(syntax.lemma(child)) && !lexicon.words.apart.has(marker)) {
      for (const grandchild of syntax.children(child)) {
        if (syntax.relation(grandchild) === "nmod" && lexicon.words.addressed.has(scene.markerOf(grandchild))) {
          return outside(scene, grandchild, found);
        }
      }
    }
  }
  return [];
}

/** The noun phrase without its preposition, unless it is part of the content. */
function outside(scene: Scene, head: number, found: FoundAttribution): readonly Span[] {
  if (head < 0) return [];
  const { syntax } = scene;
  const run = subtreeRun(scene, head);
  let from = run.from;
  for (const child of syntax.children(head)) {
    if (child > head) break;
    if (syntax.relation(child) === "case") from = child + 1;
  }
  const spans = toSpans(scene, [{ from, last: run.last }]);
  return spans.filter(
    (span) => ![...found.content, ...found.source].some((at) => at.start < span.end && span.start < at.end),
  );
}

function isPersonal(scene: Scene, head: number): boolean {
  const { syntax, lexicon } = scene;
  const upos = syntax.upos(head);
  return upos === "PROPN" || upos === "PRON" || lexicon.sources.has(syntax.lemma(head).toLowerCase());
}
