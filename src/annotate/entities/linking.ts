import { resolveDocument } from "./documents.ts";
import { addDescription, gendersAgree, giveRole, isFormer } from "./figures.ts";
import { NOT_NAME, PRONOUN, UPPER, WORD } from "./lexicon.ts";
import { nationOf } from "./nominals.ts";
import { countOf, findPairs, membersFor, type Pair } from "./plurals.ts";
import { quoteSpeakers, resolveGeneric, resolvePerson, resolvePlural, resolveThing } from "./pronouns.ts";
import { contentModifiers, describe, isOwned, resolveOrganization, resolveRole, resolveUnnamed } from "./resolution.ts";
import type { Draft, Figure, Scene } from "./scene.ts";

/** Resolves nouns and pronouns against the names, from left to right. Returns all figures. */
export function linkAll(scene: Scene, names: readonly Draft[], nominals: readonly Draft[]): Figure[] {
  const timeline = [...names, ...nominals].sort((a, b) => a.from - b.from || b.to - a.to);
  const figures = new Set<Figure>();
  for (const draft of names) if (draft.entity !== null) figures.add(draft.entity);
  const byHead = new Map<number, Draft>();
  for (const draft of timeline) byHead.set(draft.head, draft);
  // Nouns by their first token, and by minus the token after their last.
  const byEdge = new Map<number, Draft>();
  for (const draft of nominals) {
    if (draft.form !== "nominal") continue;
    byEdge.set(draft.from, draft);
    byEdge.set(-draft.to, draft);
  }
  for (const draft of names) if (draft.entity !== null) describeByApposition(scene, draft, byHead, byEdge);
  const pairs: Pair[] = findPairs(scene, names);
  const pairByHead = new Map(pairs.map((pair) => [pair.head, pair]));
  // One figure for one set of members, made when somebody speaks of them together.
  const together = new Map<string, Figure>();
  const numbers = new Map<Figure, number>();
  const groupOf = (members: readonly Figure[], draft: Draft): Figure => {
    for (const member of members) if (!numbers.has(member)) numbers.set(member, numbers.size);
    const key = members
      .map((member) => numbers.get(member)!)
      .sort((a, b) => a - b)
      .join(" ");
    let figure = together.get(key);
    if (figure === undefined) {
      figure = { ...unnamed(draft, null), kind: "group", plural: true, members };
      together.set(key, figure);
    }
    return figure;
  };
  const pairAt = (head: number) => {
    const pair = pairByHead.get(head);
    return pair === undefined ? null : () => groupOf(pair.members, byHead.get(head)!);
  };
  // "Ilieva's campaign", "the Ilieva campaign": one organisation for one owner and noun.
  const bodies = new Map<Figure, Map<string, Figure>>();
  const bodyOf = (owner: Figure, kind: string, draft: Draft): Figure => {
    const owned = bodies.get(owner) ?? new Map<string, Figure>();
    bodies.set(owner, owned);
    let figure = owned.get(kind);
    if (figure === undefined) {
      figure = { ...unnamed(draft, null), named: true, sector: draft.sector, names: [[kind]], owner };
      owned.set(kind, figure);
    }
    return figure;
  };
  const join = (draft: Draft, figure: Figure) => {
    draft.entity = figure;
    figure.drafts.push(draft);
    figures.add(figure);
    if (
      draft.form === "pronoun" &&
      figure.kind === "person" &&
      draft.gender !== "u" &&
      (figure.gender === "u" || !figure.sure)
    ) {
      figure.gender = draft.gender;
      figure.sure = true;
    }
  };
  timeline.forEach((draft, index) => {
    if (draft.form === "nominal" && draft.entity === null)
      linkNominal(scene, draft, index, timeline, byHead, pairs, groupOf, bodyOf, join);
    else if (draft.form === "pronoun" && draft.quote < 0)
      linkPronoun(scene, draft, index, timeline, byHead, null, pairAt, join);
  });
  identifyLater(scene, timeline);
  const speakers = quoteSpeakers(scene, timeline);
  timeline.forEach((draft, index) => {
    if (draft.form === "pronoun" && draft.quote >= 0)
      linkPronoun(scene, draft, index, timeline, byHead, speakers, pairAt, join);
  });
  joinBodies(scene, timeline, bodies);
  for (const figure of figures) figure.drafts.sort((a, b) => a.from - b.from);
  return [...figures];
}

/** Mentions of a lead that are looked at. */
const LEAD_DRAFTS = 60;

/**
 * "A federal judge ruled … Judge Ana Ilieva": the lead leaves the name for later. Joined where the report names one holder
 * of that role only, first after the lead and soon.
 */
function identifyLater(scene: Scene, timeline: readonly Draft[]): void {
  const first = scene.sentences[0];
  if (first === undefined) return;
  const holders = new Map<string, Figure | null>();
  for (const draft of timeline) {
    const figure = draft.entity;
    if (figure === null || !figure.named || figure.kind !== "person" || draft.form !== "name") continue;
    for (const held of figure.roles) {
      const before = holders.get(held.role.head);
      if (before === undefined) holders.set(held.role.head, figure);
      else if (before !== figure) holders.set(held.role.head, null);
    }
  }
  let looked = 0;
  for (const draft of timeline) {
    const sentence = scene.sentences[draft.sentence]!;
    looked += 1;
    if (sentence.block > first.block + 2 || looked > LEAD_DRAFTS) return;
    const figure = draft.entity;
    if (
      draft.form !== "nominal" ||
      draft.role === null ||
      draft.plural ||
      !draft.role.title ||
      figure === null ||
      figure.named
    )
      continue;
    if (draft.definite === "definite") continue;
    const holder = holders.get(draft.role.head);
    if (holder === undefined || holder === null || !gendersAgree(holder.gender, draft.gender)) continue;
    // "Karvenia's energy minister said … The minister, Ana Ilieva, …": only what takes up again who was spoken of.
    if (draft.definite === "possessive" && !isTakenUp(scene, holder, draft)) continue;
    const start = holder.drafts.reduce((least, other) => Math.min(least, other.from), Number.POSITIVE_INFINITY);
    if (start < draft.from || scene.syntax.sentenceOf(start) - draft.sentence > 6) continue;
    for (const other of figure.drafts) {
      other.entity = holder;
      holder.drafts.push(other);
    }
    figure.drafts.length = 0;
  }
}

/** True where the name stands beside a definite noun for the same office, with nothing that tells it from the draft's. */
function isTakenUp(scene: Scene, holder: Figure, draft: Draft): boolean {
  if (scene.syntax.upos(draft.from) === "PRON") return false;
  const words = scene.words(draft.from, draft.to);
  return holder.drafts.some(
    (other) =>
      other.form === "nominal" &&
      other.definite === "definite" &&
      scene.lower(other.head) === scene.lower(draft.head) &&
      contentModifiers(scene, other).every((word) => words.includes(word)),
  );
}

type Join = (draft: Draft, figure: Figure) => void;

/** "Anton Brizzel, deputy spokesman", "the deputy spokesman, Anton Brizzel", "Brizzel is a senator". */
function describeByApposition(
  scene: Scene,
  draft: Draft,
  byHead: ReadonlyMap<number, Draft>,
  byEdge: ReadonlyMap<number, Draft>,
): void {
  const { syntax } = scene;
  const figure = draft.entity!;
  if (figure.kind !== "person" && figure.kind !== "organization") return;
  for (const child of syntax.children(draft.head)) {
    const relation = syntax.relation(child);
    if (relation === "appos") {
      const other = byHead.get(child);
      if (other === undefined || other.form !== "nominal" || other.plural) continue;
      if (!fitsKind(scene, figure, other)) continue;
      take(scene, figure, other);
    } else if (relation === "nmod" || relation === "compound") {
      // "deputy spokesman" before the name.
      if (child < draft.from && draft.role === null) describeByNoun(scene, figure, child, draft.from);
    }
  }
  // "Colonel Idris Maru": the parse may have the title for the head.
  const higher = syntax.head(draft.head);
  const top = higher >= draft.titleFrom && higher < draft.titleTo ? higher : draft.head;
  const relation = syntax.relation(top);
  const above = syntax.head(top);
  if (relation === "appos" && above >= 0) {
    const other = byHead.get(personAbove(scene, figure, above, byHead));
    if (
      other !== undefined &&
      other.form === "nominal" &&
      other.entity === null &&
      !other.plural &&
      fitsKind(scene, figure, other) &&
      other.to <= draft.from
    )
      take(scene, figure, other);
  } else if (relation === "nsubj" && above >= 0 && syntax.child(above, "cop") >= 0) {
    const other = byHead.get(above);
    const isDenied =
      syntax.child(above, "advmod") >= 0 &&
      scene.lexicon.grammar.negations.has(scene.lower(syntax.child(above, "advmod")));
    if (other !== undefined && other.form === "nominal" && !other.plural && fitsKind(scene, figure, other) && !isDenied)
      take(scene, figure, other);
  } else if (syntax.child(draft.head, "cop") >= 0) {
    // "The administrator is Ana Ilieva."
    const other = byHead.get(syntax.child(draft.head, "nsubj"));
    if (other?.form === "nominal" && other.definite === "definite" && !other.plural && fitsKind(scene, figure, other))
      take(scene, figure, other);
  }
  if (draft.role === null && figure.kind === "person") describeBefore(scene, draft, figure);
  describeByPlace(scene, draft, figure, byEdge);
}

/** Nouns between a name and the role that it stands beside. */
const ROLE_STEPS = 3;

/** "The chief negotiator for the Highland Front, Idris Maru": past the names and nouns that no person can be. */
function personAbove(scene: Scene, figure: Figure, above: number, byHead: ReadonlyMap<number, Draft>): number {
  let at = above;
  for (let step = 0; step < ROLE_STEPS; step += 1) {
    const draft = byHead.get(at);
    if (figure.kind !== "person" || scene.syntax.relation(at) !== "nmod") return at;
    if (draft !== undefined && draft.form === "nominal" && fitsKind(scene, figure, draft)) return at;
    if (draft !== undefined && draft.form === "name" && draft.kind === "person") return at;
    at = scene.syntax.head(at);
  }
  return at;
}

/** Where the parse shows nothing: "…, Anton Brizzel, a baker in …"; "his older brother, Anton Brizzel, …". */
function describeByPlace(scene: Scene, draft: Draft, figure: Figure, byEdge: ReadonlyMap<number, Draft>): void {
  const isComma = (i: number) => i >= 0 && i < scene.count && scene.lower(i) === ",";
  const sentence = scene.sentences[draft.sentence]!;
  // "Anton Brizzel, 57, a baker".
  const after =
    isComma(draft.to) && isComma(draft.to + 2) && scene.syntax.upos(draft.to + 1) === "NUM" ? draft.to + 2 : draft.to;
  if (isComma(after) && after + 1 < sentence.to) {
    const next = byEdge.get(after + 1);
    if (
      next !== undefined &&
      next.form === "nominal" &&
      next.entity === null &&
      !next.plural &&
      fitsKind(scene, figure, next) &&
      (figure.kind === "person" || next.definite === "indefinite") &&
      next.from > draft.to
    ) {
      const end = phraseEnd(scene, next);
      if (
        end >= sentence.to ||
        /^[,.;:)]$/.test(scene.lower(end)) ||
        scene.syntax.upos(end) === "ADP" ||
        scene.syntax.upos(end) === "PRON"
      )
        take(scene, figure, next);
    }
  }
  if (figure.kind === "person" && isComma(draft.titleFrom - 1) && (isComma(draft.to) || draft.to >= sentence.to - 1)) {
    const previous = byEdge.get(-(draft.titleFrom - 1));
    if (
      previous !== undefined &&
      previous.form === "nominal" &&
      previous.entity === null &&
      !previous.plural &&
      previous.sentence === draft.sentence &&
      (previous.definite === "possessive" || previous.definite === "definite") &&
      fitsKind(scene, figure, previous)
    )
      take(scene, figure, previous);
  }
}

/** Without a parse too: "… deputy spokesman Anton Brizzel": a role right before the name. */
function describeBefore(scene: Scene, draft: Draft, figure: Figure): void {
  const sentence = scene.sentences[draft.sentence]!;
  const last = draft.titleFrom - 1;
  if (last < sentence.from) return;
  describeByNoun(scene, figure, last, draft.from);
}

function describeByNoun(scene: Scene, figure: Figure, noun: number, before: number): void {
  const { syntax, lexicon } = scene;
  const sentence = scene.sentences[syntax.sentenceOf(noun)]!;
  const tag = syntax.upos(noun);
  if (tag !== "NOUN" && tag !== "PROPN" && tag !== "ADJ") return;
  // The longest role phrase that ends at the noun.
  for (let start = Math.max(sentence.from, noun - 3); start <= noun; start += 1) {
    const match = lexicon.roles.match(start, noun + 1, (i) => scene.lower(i));
    if (match === null || start + match.length !== noun + 1 || !match.value.title) continue;
    let left = start;
    while (left > sentence.from && start - left < 6) {
      const upos = syntax.upos(left - 1);
      if (upos !== "ADJ" && upos !== "NOUN" && upos !== "PROPN") break;
      left -= 1;
    }
    if (noun + 2 < before) return;
    giveRole(figure, {
      role: match.value,
      nation: nationOf(scene, left, noun + 1),
      former: isFormer(scene, left, noun + 1),
    });
    addDescription(figure, scene.slice(left, noun + 1));
    if (figure.gender === "u" && match.value.gender !== "u") figure.gender = match.value.gender;
    return;
  }
}

function fitsKind(scene: Scene, figure: Figure, nominal: Draft): boolean {
  if (figure.kind === "person") return nominal.kind === "person" && gendersAgree(figure.gender, nominal.gender);
  // "the mine's owner, Sollen Coal": a company may own, run or employ.
  if (figure.kind === "organization" && scene.lexicon.grammar.companyRoles.has(scene.lower(nominal.head))) return true;
  return figure.kind === nominal.kind;
}

function take(scene: Scene, figure: Figure, nominal: Draft): void {
  if (nominal.entity !== null) return;
  nominal.entity = figure;
  figure.drafts.push(nominal);
  describe(scene, figure, nominal, scene.slice(nominal.from, phraseEnd(scene, nominal)));
}

/** To the end of "of …" phrases that tell which: "chairman of the Brizzel Council". */
export function phraseEnd(scene: Scene, draft: Draft): number {
  const { syntax } = scene;
  for (const child of syntax.children(draft.head)) {
    if (child < draft.to || syntax.relation(child) !== "nmod") continue;
    const right = syntax.rightmost(child);
    if (right - draft.head > 8) break;
    let isPlain = true;
    for (let i = draft.to; i <= right; i += 1)
      if (scene.lower(i) === "," || /^(?:VERB|NUM)$/.test(syntax.upos(i)) || scene.has(i, NOT_NAME)) isPlain = false;
    return isPlain ? right + 1 : draft.to;
  }
  return draft.to;
}

function unnamed(draft: Draft, nation: string | null): Figure {
  return {
    kind: draft.kind,
    named: false,
    gender: draft.gender,
    sure: draft.gender !== "u",
    plural: draft.plural,
    sector: draft.sector,
    drafts: [],
    roles: draft.role === null || draft.plural ? [] : [{ role: draft.role, nation, former: false }],
    descriptions: [],
    names: [],
    members: null,
    owner: null,
    region: null,
    party: null,
    nation,
    by: draft.by,
  };
}

function linkNominal(
  scene: Scene,
  draft: Draft,
  index: number,
  timeline: readonly Draft[],
  byHead: ReadonlyMap<number, Draft>,
  pairs: readonly Pair[],
  groupOf: (members: readonly Figure[], draft: Draft) => Figure,
  bodyOf: (owner: Figure, kind: string, draft: Draft) => Figure,
  join: Join,
): void {
  if (draft.kind === "document") {
    const isAnaphor = draft.definite === "definite" || scene.has(draft.from, PRONOUN);
    join(draft, (isAnaphor ? resolveDocument(scene, draft, index, timeline) : null) ?? unnamed(draft, null));
    return;
  }
  const owner = ownedName(scene, draft, byHead);
  if (draft.kind === "organization") {
    const body =
      owner === null || owner.kind === "place"
        ? undefined
        : scene.lexicon.grammar.ownedBodies.get(draft.words.join(" "));
    if (owner !== null && body !== undefined) {
      join(draft, bodyOf(owner.entity!, body, draft));
      return;
    }
    if (owner !== null && isSameBody(scene, draft, owner)) {
      join(draft, owner.entity!);
      return;
    }
    if (draft.definite === "definite") {
      const figure =
        resolveOrganization(scene, draft, index, timeline) ?? resolveUnnamed(scene, draft, index, timeline);
      join(draft, figure ?? unnamed(draft, nationOf(scene, draft.from, draft.head)));
      return;
    }
    join(draft, unnamed(draft, nationOf(scene, draft.from, draft.head)));
    return;
  }
  if (draft.plural || draft.by === "couple") {
    const isAnaphor =
      draft.definite === "definite" &&
      (countOf(scene, draft) > 0 || draft.role !== null) &&
      !isOwned(scene, draft) &&
      phraseEnd(scene, draft) === draft.to;
    const members = isAnaphor ? membersFor(scene, draft, index, timeline, pairs) : null;
    if (members !== null) {
      join(draft, groupOf(members, draft));
      return;
    }
    if (draft.by === "couple") return;
    const figure = draft.definite === "definite" ? resolveUnnamed(scene, draft, index, timeline) : null;
    join(draft, figure ?? unnamed(draft, nationOf(scene, draft.from, draft.head)));
    return;
  }
  if (draft.role === null) return;
  const isOffice = draft.definite === "definite" || (draft.definite === "bare" && scene.titleCase[draft.sentence]!);
  if (isOffice && phraseEnd(scene, draft) === draft.to) {
    let figure = resolveRole(scene, draft, index, timeline);
    if (figure === null) {
      // "a White House official … the official": one who was brought in unnamed stays so.
      const before = resolveUnnamed(scene, draft, index, timeline);
      const isIntroduced = before !== null && before.drafts[0]!.definite === "indefinite";
      figure = (isIntroduced ? before : null) ?? resolveGeneric(scene, draft, index, timeline) ?? before;
    }
    if (figure !== null) {
      join(draft, figure);
      return;
    }
  } else if (draft.definite === "definite") {
    const figure = resolveRole(scene, draft, index, timeline);
    if (figure?.roles.some((held) => held.role.phrase === draft.role!.phrase)) {
      join(draft, figure);
      return;
    }
  }
  if (isPredicate(scene, draft)) return;
  join(draft, unnamed(draft, nationOf(scene, draft.from, draft.head)));
}

function isPredicate(scene: Scene, draft: Draft): boolean {
  const { syntax } = scene;
  if (syntax.child(draft.head, "cop") >= 0) return true;
  const relation = syntax.relation(draft.head);
  return relation === "appos" || relation === "vocative" || relation === "xcomp";
}

/** The person or party whose campaign, office or team it is, or null. */
function ownedName(scene: Scene, draft: Draft, byHead: ReadonlyMap<number, Draft>): Draft | null {
  for (let i = draft.head - 1; i >= draft.from; i -= 1) {
    const other = byHead.get(i);
    if (other !== undefined && other.form === "name" && other.entity !== null && other.from >= draft.from) return other;
    if (other === undefined) continue;
  }
  for (const child of scene.syntax.children(draft.head)) {
    const other = byHead.get(child);
    if (other !== undefined && other.form === "name" && other.from >= draft.from && other.to <= draft.head)
      return other;
  }
  // "the campaign of Ana Ilieva".
  if (scene.lexicon.grammar.ownedBodies.has(draft.words.join(" ")))
    for (const child of scene.syntax.children(draft.head)) {
      const other = byHead.get(child);
      const isOf = child > draft.head && scene.lower(draft.to) === "of" && scene.syntax.relation(child) === "nmod";
      if (isOf && other !== undefined && other.form === "name" && other.entity?.kind === "person") return other;
    }
  return null;
}

/** "the Brizzel news agency": the noun tells what the name before it is. */
function isSameBody(scene: Scene, draft: Draft, owner: Draft): boolean {
  const figure = owner.entity!;
  if (figure.kind !== "organization" || isOwned(scene, draft)) return false;
  if (owner.to < draft.head && scene.has(owner.to, UPPER)) return false;
  return figure.sector === draft.sector && draft.sector !== "government" && draft.sector !== "parliament";
}

/** "his campaign" once "he" is known, and "the campaign" where the report has one only. */
function joinBodies(scene: Scene, timeline: readonly Draft[], bodies: Map<Figure, Map<string, Figure>>): void {
  const byKind = new Map<string, Figure | null>();
  for (const owned of bodies.values())
    for (const [kind, figure] of owned) byKind.set(kind, byKind.has(kind) ? null : figure);
  timeline.forEach((draft, index) => {
    const figure = draft.entity;
    if (draft.form !== "nominal" || draft.kind !== "organization" || figure === null || figure.named) return;
    const kind = scene.lexicon.grammar.ownedBodies.get(draft.words.join(" "));
    if (kind === undefined) return;
    let body: Figure | null = null;
    if (draft.definite === "possessive") {
      const pronoun = timeline[index + 1];
      const owner = pronoun?.from === draft.from && pronoun.form === "pronoun" ? pronoun.entity : null;
      body = owner === null ? null : (bodies.get(owner)?.get(kind) ?? null);
      if (body === null && owner !== null && owner.named) {
        // The report gives it no other name than "his campaign".
        figure.owner = owner;
        figure.named = true;
        bodies.set(owner, new Map([...(bodies.get(owner) ?? []), [kind, figure]]));
      }
    } else if (draft.definite === "definite" && draft.head === draft.from + 1) body = byKind.get(kind) ?? null;
    if (body === null || body === figure) return;
    // With it all that was said of it: "it" after "his campaign".
    for (const other of figure.drafts.splice(0)) {
      other.entity = body;
      body.drafts.push(other);
    }
  });
}

function linkPronoun(
  scene: Scene,
  draft: Draft,
  index: number,
  timeline: readonly Draft[],
  byHead: ReadonlyMap<number, Draft>,
  speakers: readonly (Figure | null)[] | null,
  pairAt: (head: number) => (() => Figure) | null,
  join: Join,
): void {
  if (draft.by === "relative") {
    const figure = antecedent(scene, draft, index, timeline, byHead, pairAt);
    if (figure !== null) join(draft, figure);
    return;
  }
  const figure = draft.plural
    ? resolvePlural(scene, draft, index, timeline, pairAt)
    : draft.kind === "organization"
      ? resolveThing(scene, draft, index, timeline)
      : resolvePerson(scene, draft, index, timeline, speakers);
  if (figure !== null) join(draft, figure);
}

/** The noun or name that a relative clause belongs to. */
function antecedent(
  scene: Scene,
  draft: Draft,
  index: number,
  timeline: readonly Draft[],
  byHead: ReadonlyMap<number, Draft>,
  pairAt: (head: number) => (() => Figure) | null,
): Figure | null {
  const { syntax } = scene;
  let verb = syntax.head(draft.head);
  // "Ilieva and Okoro, who say": a plural verb speaks of both.
  const isPlural = verb >= 0 && syntax.xpos(verb) === "VBP" && syntax.child(verb, "aux") < 0;
  const both = (last: Draft): Figure | null => {
    if (!isPlural || last.form !== "name") return null;
    const first = syntax.relation(last.head) === "conj" ? syntax.head(last.head) : last.head;
    return pairAt(first)?.() ?? null;
  };
  for (let step = 0; verb >= 0 && step < 6; step += 1) {
    if (syntax.deprel(verb).startsWith("acl")) {
      // "Ilieva, an aide turned adviser, who …": up the appositions to somebody known; "Ilieva was a baker who …".
      let noun = syntax.head(verb);
      for (let up = 0; noun >= 0 && up < 4; up += 1) {
        const other = byHead.get(noun);
        if (other !== undefined && other !== draft && other.entity !== null) {
          return both(other) ?? personal(scene, other, draft);
        }
        const relation = syntax.relation(noun);
        if (relation === "appos" || relation === "flat") noun = syntax.head(noun);
        else if (syntax.child(noun, "cop") >= 0 && syntax.child(noun, "nsubj") >= 0) noun = syntax.child(noun, "nsubj");
        else break;
      }
      break;
    }
    verb = syntax.head(verb);
  }
  if (draft.kind !== "person") return null;
  // Without a parse: the mention that ends right before it, a comma between allowed.
  let near = true;
  for (let k = index - 1; k >= 0 && k > index - 8; k -= 1) {
    const other = timeline[k]!;
    if (other.sentence !== draft.sentence) break;
    if (other.entity === null || other.form === "pronoun") continue;
    const isPersonal = other.kind === "person" || other.kind === "group";
    const gap = draft.from - other.to;
    // "Ilieva, a baker from Chico, Calif., who …": over the places, up to the person.
    const isBeside =
      gap === 0 || (gap <= 2 && !scene.has(draft.from - 1, WORD) && (gap === 1 || !scene.has(draft.from - 2, WORD)));
    if (near && isBeside && isPersonal) return both(other) ?? other.entity;
    if (isPersonal) return scene.lower(draft.from - 1) === "," ? other.entity : null;
    near = false;
  }
  return null;
}

function personal(scene: Scene, noun: Draft, draft: Draft): Figure | null {
  // "sent a lawyer to his office who …": an office is no "who", though it may be a "whose".
  const figure = noun.entity!;
  const isWho = scene.lower(draft.head) !== "whose" && noun.form !== "name";
  if (draft.kind === "person")
    return figure.kind === "place" || (isWho && figure.kind === "organization") ? null : figure;
  return figure.kind === "organization" || figure.kind === "document" ? figure : null;
}
