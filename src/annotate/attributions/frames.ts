import { subjectBefore } from "./chunks.ts";
import { carryOn, clip, nounRun, subtreeRun, without } from "./clauses.ts";
import { clauseOf, clauseRuns, contentClause, isClause, openClause, startsWithInfinitive } from "./content-clauses.ts";
import type { CueRow, Frame } from "./rules.ts";
import type { Run, Scene } from "./scene.ts";
import { agentOf, isPassive, subjectHead } from "./sources.ts";
import type { SpeechLink } from "./speech.ts";

/** Content and cue of a filled frame. */
export interface Filled {
  readonly frame: Frame;
  readonly content: readonly Run[];
  /** Last token of the cue where it takes in more than the verb: a preposition, "the word". */
  readonly cueLast?: number;
  /** The source where it is not the subject; -1 for none. */
  readonly source?: number;
}

/** Fills one frame of a row at the verb `v`; null where its content is not there. */
export function fill(scene: Scene, v: number, frame: Frame, row: CueRow, link: SpeechLink | undefined): Filled | null {
  switch (frame) {
    case "quote":
      return row.objects === undefined ? fillQuote(scene, v, link) : fillWord(scene, v, row.objects);
    case "clause":
      return fillClause(scene, v, row);
    case "object-clause":
      return fillClause(scene, v, row);
    case "infinitive":
      return fillInfinitive(scene, v, row);
    case "gerund":
      return fillGerund(scene, v);
    case "object-infinitive":
      return fillObjectInfinitive(scene, v);
    case "object-complement":
      return fillComplement(scene, v, row);
    case "raising":
      return fillRaising(scene, v, row);
    case "preposition":
      return fillPreposition(scene, v, row);
    case "object":
      return fillObject(scene, v, row);
    case "nothing":
      return fillNothing(scene, v, row);
  }
}

/** Words in quotation marks that `speech.ts` gave to this verb, with the clause that they belong to where it is longer. */
function fillQuote(scene: Scene, v: number, link: SpeechLink | undefined): Filled | null {
  if (link === undefined) return null;
  const content: Run[] = link.quotes.map((q) => scene.quoteRuns[q]!);
  const clause = contentClause(scene, v);
  if (clause >= 0 && !link.byColon) {
    const run = clauseRuns(scene, v, clause);
    // Mixed: the clause has words of its own beside the marks, before or after them in the same sentence.
    for (const piece of run) {
      if (overlapsAny(piece, content)) content.push(clip(scene, piece, v));
    }
  }
  return { frame: "quote", content: content.filter((run) => run.from <= run.last) };
}

function overlapsAny(run: Run, others: readonly Run[]): boolean {
  return others.some((other) => run.from <= other.last && other.from <= run.last);
}

/** "did not use the word “constructive”". */
function fillWord(scene: Scene, v: number, nouns: readonly string[]): Filled | null {
  const { syntax } = scene;
  const object = syntax.child(v, "obj");
  if (object < v) return null;
  let noun = -1;
  for (let i = syntax.leftmost(object); i <= syntax.rightmost(object); i += 1) {
    if (nouns.includes(syntax.lemma(i))) {
      noun = i;
      break;
    }
  }
  if (noun < 0) return null;
  for (let i = noun + 1; i <= Math.min(noun + 2, syntax.count - 1); i += 1) {
    const quote = scene.quoteOf[i]!;
    if (quote >= 0 && quote !== scene.quoteOf[v])
      return { frame: "quote", content: [scene.quoteRuns[quote]!], cueLast: noun };
  }
  return null;
}

function fillClause(scene: Scene, v: number, row: CueRow): Filled | null {
  const { syntax } = scene;
  const clause = clauseOf(scene, v, row);
  const after = clause < v ? openClause(scene, v, row) : null;
  if (after !== null) return { frame: "clause", content: [after] };
  if (clause >= 0) {
    const relation = syntax.relation(clause);
    if (relation === "parataxis" && !row.takes.includes("quote")) return null;
    if (clause > v && startsWithInfinitive(scene, clause)) return null;
    const runs = clauseRuns(scene, v, clause);
    return {
      frame: "clause",
      content: clause > v ? runs.map((run, i) => (i === runs.length - 1 ? carryOn(scene, run, v) : run)) : runs,
    };
  }
  if (row.takes.includes("object-clause") || row.takes.includes("clause")) {
    // A question without a verb of its own, and parsers that hang the clause elsewhere: "asked why", "said that …".
    for (const child of syntax.children(v)) {
      if (child < v) continue;
      const relation = syntax.relation(child);
      if (
        (relation === "advcl" || relation === "acl" || relation === "dep" || relation === "obj") &&
        isClause(scene, child)
      ) {
        const first = syntax.leftmost(child);
        const word = syntax.lower(first);
        // "did not say on which day".
        const pied = syntax.upos(first) === "ADP" && first + 1 < syntax.count && syntax.xpos(first + 1).startsWith("W");
        const conditional = relation === "advcl" && scene.lexicon.words.conditionals.has(word);
        if ((scene.lexicon.words.complementizers.has(word) && !conditional) || pied)
          return { frame: "clause", content: [subtreeRun(scene, child)] };
      }
    }
  }
  return null;
}

function fillInfinitive(scene: Scene, v: number, row: CueRow): Filled | null {
  const { syntax, lexicon } = scene;
  for (const child of syntax.children(v)) {
    if (child < v) continue;
    const relation = syntax.relation(child);
    if (relation !== "xcomp" && relation !== "ccomp" && relation !== "advcl") continue;
    if (relation === "advcl" && syntax.child(v, "obj") >= 0) continue;
    if (row.infinitives !== undefined && !row.infinitives.includes(syntax.lemma(child))) continue;
    if (startsWithInfinitive(scene, child))
      return { frame: "infinitive", content: [carryOn(scene, subtreeRun(scene, child), v)] };
  }
  if (row.infinitives !== undefined) return null;
  // "agreed by phone to meet": the parser took the verb for a participle, but its subject stands right before it.
  const limit = clip(scene, { from: v, last: scene.sentence(v).last }, v).last;
  for (let i = v + 1; i < Math.min(limit, v + 5); i += 1) {
    if (syntax.lower(i) === lexicon.words.infinitive && syntax.xpos(i + 1) === "VB" && i > v + 1) {
      if (subjectBefore(scene, v, scene.sentence(v).from) === null || syntax.isUnder(i + 1, v)) break;
      return {
        frame: "infinitive",
        content: [carryOn(scene, { from: i, last: Math.max(i + 1, syntax.rightmost(i + 1)) }, v)],
      };
    }
    const upos = syntax.upos(i);
    if (upos !== "ADP" && upos !== "NOUN" && upos !== "ADV" && upos !== "PROPN") break;
  }
  // "declined to": the parse lost the clause but the word stands there.
  if (syntax.lower(v + 1 < syntax.count ? v + 1 : v) === lexicon.words.infinitive && v + 2 < syntax.count) {
    const verb = v + 2;
    if (scene.isVerb(verb) && syntax.head(verb) !== v && syntax.isUnder(verb, v))
      return { frame: "infinitive", content: [{ from: v + 1, last: syntax.rightmost(verb) }] };
  }
  return null;
}

function fillGerund(scene: Scene, v: number): Filled | null {
  const { syntax } = scene;
  for (const child of syntax.children(v)) {
    if (child < v) continue;
    const relation = syntax.relation(child);
    if (
      (relation === "xcomp" || relation === "ccomp") &&
      syntax.xpos(child) === "VBG" &&
      syntax.form(syntax.leftmost(child) - 1) !== ","
    ) {
      return { frame: "gerund", content: [subtreeRun(scene, child)] };
    }
  }
  return null;
}

function fillObjectInfinitive(scene: Scene, v: number): Filled | null {
  const { syntax } = scene;
  const object = objectOf(scene, v);
  const passive = isPassive(scene, v) ? syntax.child(v, "nsubj") : -1;
  for (const child of syntax.children(v)) {
    if (child < v) continue;
    const relation = syntax.relation(child);
    if (relation !== "xcomp" && relation !== "ccomp" && relation !== "advcl") continue;
    if (!startsWithInfinitive(scene, child)) continue;
    const clause = subtreeRun(scene, child);
    if (object > v && object < child)
      return { frame: "object-infinitive", content: [{ from: syntax.leftmost(object), last: clause.last }] };
    // "wants the ministry to act", read as a clause with a subject of its own.
    if (syntax.child(child, "nsubj") >= 0) return { frame: "object-infinitive", content: [clause] };
    if (passive >= 0 && relation === "xcomp") {
      return { frame: "object-infinitive", content: [nounRun(scene, passive), clause], source: agentOf(scene, v) };
    }
  }
  return null;
}

/** The direct object, or a bare noun phrase right behind the verb that the parser took for an adverbial or a predicate. */
function objectOf(scene: Scene, v: number): number {
  const { syntax, lexicon } = scene;
  const parsed = syntax.child(v, "obj", "iobj");
  if (parsed >= 0) return parsed;
  for (const child of syntax.children(v)) {
    if (child < v) continue;
    const relation = syntax.deprel(child);
    if (relation !== "obl" && relation !== "xcomp") continue;
    const near = syntax.leftmost(child) === v + 1 && scene.markerOf(child) === "";
    if (
      near &&
      !scene.isVerb(child) &&
      syntax.upos(child) !== "ADV" &&
      !lexicon.words.occasions.has(syntax.lemma(child))
    )
      return child;
  }
  return -1;
}

/** "called the plan a mistake", "described it as …", "accused her of …", and their passives. */
function fillComplement(scene: Scene, v: number, row: CueRow): Filled | null {
  const { syntax, lexicon } = scene;
  const object = syntax.child(v, "obj");
  const passive = isPassive(scene, v) ? syntax.child(v, "nsubj") : -1;
  const anchor = object >= 0 ? object : passive;
  if (anchor < 0) return null;
  let last = -1;
  let first = -1;
  for (const child of syntax.children(v)) {
    if (child < v || child === object) continue;
    const relation = syntax.relation(child);
    const complement =
      (relation === "xcomp" && !startsWithInfinitive(scene, child)) ||
      // "called the result a disgrace", read as two objects.
      (relation === "obj" && child > anchor && syntax.leftmost(child) === syntax.rightmost(anchor) + 1) ||
      ((relation === "obl" || relation === "advcl" || relation === "xcomp") &&
        lexicon.words.complements.has(scene.markerOf(child)));
    if (!complement || child < object) continue;
    if (scene.markerOf(child) !== "" && syntax.form(syntax.leftmost(child) - 1) === ",") continue;
    if (first < 0) first = syntax.leftmost(child);
    last = Math.max(last, syntax.rightmost(child));
  }
  if (last < 0 && object > v) {
    // "described him as …" with the phrase hung on the object.
    for (const child of syntax.children(object)) {
      const marker = syntax.lower(syntax.leftmost(child));
      const fits = marker === lexicon.words.as || row.prepositions?.includes(marker) === true;
      if (child > object && fits && syntax.relation(child) !== "acl" && syntax.leftmost(child) !== child) {
        return { frame: "object-complement", content: [subtreeRun(scene, object)] };
      }
    }
    // “called the plan "a mistake"”, whatever the parse made of the marks.
    const after = syntax.rightmost(object) + 1;
    if (
      after < syntax.count &&
      scene.quoteOf[after]! >= 0 &&
      scene.quoteOf[after] !== scene.quoteOf[v] &&
      syntax.sentenceOf(after) === syntax.sentenceOf(v)
    ) {
      const quote = scene.quoteRuns[scene.quoteOf[after]!]!;
      if (quote.from === after)
        return { frame: "object-complement", content: [{ from: syntax.leftmost(object), last: quote.last }] };
    }
    return null;
  }
  if (last < 0) return null;
  if (object > v) return { frame: "object-complement", content: [{ from: syntax.leftmost(object), last }] };
  if (object >= 0) {
    // "which the ministry described as “…”": the object stands before.
    return { frame: "object-complement", content: [subtreeRun(scene, object), { from: first, last }] };
  }
  const agent = agentOf(scene, v);
  const runs = [nounRun(scene, passive), { from: first, last }];
  const tail = agent >= 0 ? runs.flatMap((run) => without(run, subtreeRun(scene, agent))) : runs;
  return { frame: "object-complement", content: tail, source: agent };
}

/** "The plan seems to work", "is expected to resign", "are said to be urging". */
function fillRaising(scene: Scene, v: number, row: CueRow): Filled | null {
  const { syntax } = scene;
  const passive = isPassive(scene, v);
  const subject = syntax.child(v, "nsubj");
  if (subject < 0 || subject > v) return null;
  if (!passive && !(row.raisesActively?.split(" ").includes(syntax.lemma(v)) ?? false)) return null;
  for (const child of syntax.children(v)) {
    if (child < v || (syntax.relation(child) !== "xcomp" && syntax.relation(child) !== "ccomp")) continue;
    if (passive && !startsWithInfinitive(scene, child)) continue;
    return {
      frame: "raising",
      content: [nounRun(scene, subject), subtreeRun(scene, child)],
      source: passive ? agentOf(scene, v) : -1,
    };
  }
  return null;
}

function fillPreposition(scene: Scene, v: number, row: CueRow): Filled | null {
  const { syntax, lexicon } = scene;
  const prepositions = row.prepositions ?? [];
  // "stopped short of blaming": the phrase may hang on the particle.
  const heads = row.particles === undefined ? [v] : [v, v + 1];
  for (const child of heads.flatMap((head) => syntax.children(head))) {
    if (child < v) continue;
    const relation = syntax.relation(child);
    if (
      relation !== "obl" &&
      relation !== "advcl" &&
      relation !== "ccomp" &&
      relation !== "nmod" &&
      relation !== "xcomp"
    )
      continue;
    if (row.objects !== undefined && !row.objects.includes(syntax.lemma(child))) continue;
    const marker = syntax.leftmost(child);
    if (!prepositions.includes(syntax.lower(marker)) || marker === child) continue;
    if (lexicon.words.occasions.has(syntax.lemma(child))) continue;
    const between = marker - 1 - v;
    if (between > 6 || syntax.form(marker - 1) === ",") continue;
    let last = syntax.rightmost(child);
    // "called on the council to act": the infinitive belongs to it.
    for (const other of syntax.children(v)) {
      if (
        other > child &&
        startsWithInfinitive(scene, other) &&
        (syntax.relation(other) === "xcomp" || syntax.relation(other) === "advcl") &&
        syntax.leftmost(other) === last + 1
      ) {
        last = syntax.rightmost(other);
      }
    }
    // A preposition right after the verb belongs to the cue: "called for", "talked about".
    const near = marker === v + 1 || (marker === v + 2 && syntax.upos(v + 1) === "ADV");
    const reached = row.withheld === true && isPassive(scene, v) ? { source: syntax.child(v, "nsubj") } : {};
    return {
      frame: "preposition",
      content: [{ from: marker + 1, last }],
      ...(near ? { cueLast: marker } : {}),
      ...reached,
    };
  }
  return null;
}

function fillObject(scene: Scene, v: number, row: CueRow): Filled | null {
  const { syntax, lexicon } = scene;
  if (isPassive(scene, v)) {
    const agent = agentOf(scene, v);
    const subject = syntax.child(v, "nsubj");
    if (agent < 0 || subject < 0) return null;
    return { frame: "object", content: [nounRun(scene, subject)], source: agent };
  }
  const object = objectOf(scene, v);
  if (object < 0 || isPurpose(scene, v)) return null;
  if (row.objects !== undefined && !row.objects.includes(syntax.lemma(object))) return null;
  // "said Monday": a time is no content.
  if (object < v && syntax.upos(object) !== "PRON") return null;
  let { from, last } = subtreeRun(scene, object);
  if (object > v) from = Math.max(from, v + 1);
  for (const child of syntax.children(v)) {
    // "criticized the mayor for closing the pool": what for belongs to it.
    if (child <= object || (syntax.relation(child) !== "advcl" && syntax.relation(child) !== "obl")) continue;
    if (
      lexicon.words.complements.has(scene.markerOf(child)) &&
      syntax.leftmost(child) === last + 1 &&
      syntax.relation(child) === "advcl"
    )
      last = syntax.rightmost(child);
  }
  return { frame: "object", content: [{ from, last }] };
}

/** "would meet to discuss the details": what for, not what was said. */
function isPurpose(scene: Scene, v: number): boolean {
  const { syntax } = scene;
  const relation = syntax.deprel(v);
  if (relation !== "advcl" && relation !== "acl" && relation !== "xcomp") return false;
  return (
    startsWithInfinitive(scene, v) && !(relation === "xcomp" && scene.lexicon.verbs.has(syntax.lemma(syntax.head(v))))
  );
}

/** "did not elaborate", "could not be reached": an answer that somebody did not give, and the words tell no more of it. */
function fillNothing(scene: Scene, v: number, row: CueRow): Filled | null {
  const { syntax } = scene;
  if (row.withheld !== true || !scene.isNegated(v)) return null;
  const reached = isPassive(scene, v);
  const subject = subjectHead(scene, v);
  // "An agreement could not be reached", "the engine did not respond": only somebody who could have answered.
  if (subject < 0 || !isPersonal(scene, subject)) return null;
  for (const child of syntax.children(v)) {
    const relation = syntax.relation(child);
    if (child < v || relation === "advmod" || relation === "punct" || relation === "aux") continue;
    if (relation === "obl" && isOccasion(scene, child)) continue;
    if (relation === "advcl" || relation === "conj" || relation === "parataxis") continue;
    return null;
  }
  return { frame: "nothing", content: [], ...(reached ? { source: subject } : {}) };
}

/** "on Monday", "by phone": when or how, not what about. */
function isOccasion(scene: Scene, head: number): boolean {
  const { syntax, lexicon } = scene;
  return lexicon.words.occasions.has(syntax.lemma(head)) || syntax.deprel(head) === "obl:unmarked";
}

/** A name, a pronoun of persons, or a noun for persons or a body; no document. */
function isPersonal(scene: Scene, head: number): boolean {
  const { syntax, lexicon } = scene;
  const upos = syntax.upos(head);
  const row = lexicon.sources.get(syntax.lemma(head).toLowerCase());
  if (upos === "PRON")
    return !lexicon.words.neuter.has(syntax.lower(head)) && !lexicon.words.expletives.has(syntax.lower(head));
  return row === undefined ? upos === "PROPN" : row.kind !== "document";
}
