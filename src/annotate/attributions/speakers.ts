import type { Entity, Span, Syntax } from "../../core/index.ts";
import { listedIn, type NameAt } from "./lists.ts";
import type { Scene } from "./scene.ts";
import { nominalHead } from "./sources.ts";

/** Which entity a token is the head of a mention of. */
export class Speakers {
  readonly #scene: Scene;
  readonly #byHead = new Map<number, Entity>();
  readonly #byId = new Map<string, Entity>();
  /** Names by their first token. */
  readonly #nameAt = new Map<number, NameAt>();

  constructor(scene: Scene, entities: readonly Entity[]) {
    this.#scene = scene;
    for (const entity of entities) {
      this.#byId.set(entity.id, entity);
      for (const mention of entity.mentions) {
        if (!this.#byHead.has(mention.head)) this.#byHead.set(mention.head, entity);
        if (mention.form !== "name" || !entity.named) continue;
        const { from, to } = scene.syntax.tokensIn(mention);
        this.#nameAt.set(from, { from, to, entity });
      }
    }
  }

  get(id: string): Entity | undefined {
    return this.#byId.get(id);
  }

  /** The entity whose mention has this head token, through names in apposition ("the spokesman, Ivan Petrov"), or null. */
  at(head: number, source: readonly Span[] = []): Entity | null {
    if (head < 0) return null;
    const { syntax } = this.#scene;
    const own = this.#byHead.get(head) ?? null;
    if (own?.named === true) return own;
    for (const child of syntax.children(head)) {
      const relation = syntax.relation(child);
      // "Poll: Ana Ilieva leads": beside the source, not in it.
      if (source.length > 0 && !source.some((at) => at.start <= syntax.start(child) && syntax.start(child) < at.end))
        continue;
      if (
        relation === "appos" ||
        relation === "flat" ||
        (relation === "compound" && syntax.upos(child) === "PROPN" && syntax.upos(head) === "PROPN")
      ) {
        const named = this.#byHead.get(child);
        if (named?.named === true && (relation !== "compound" || named.kind === "person")) return named;
      }
    }
    return own;
  }

  /** A named person mentioned in the source's own words, as its name: "the official from the ministry, Ana Ruiz". Null for none. */
  personIn(head: number, source: readonly Span[]): Entity | null {
    const { syntax, lexicon } = this.#scene;
    for (const at of source) {
      const { from, to } = syntax.tokensIn(at);
      for (let i = from; i < to; i += 1) {
        if (syntax.upos(i) === "PRON" && lexicon.words.relatives.has(syntax.lower(i))) return null;
        const entity = this.#byHead.get(i);
        // "a Trump campaign source": a name before the noun is not who speaks; "Ana Ruiz, chairman of the union" is.
        if (i < head && syntax.upos(head) !== "PROPN" && syntax.form(i + 1) !== ",") continue;
        // "a spokesman for the mayor": a role noun below the head is not the name of who speaks.
        if (entity?.named !== true || entity.kind !== "person" || syntax.upos(i) !== "PROPN") continue;
        let first = i;
        while (first > from && syntax.upos(first - 1) === "PROPN") first -= 1;
        let last = i;
        while (last + 1 < to && syntax.upos(last + 1) === "PROPN") last += 1;
        const before = first > from ? syntax.upos(first - 1) : "";
        const after = last + 1 < syntax.count ? syntax.lower(last + 1) : "";
        // "Director of River Affairs Ana Ruiz": the title runs up to the name.
        if (before === "ADP" && i > head && isTitle(syntax, head, first)) return entity;
        // "hackers backing President Ruiz": somebody that the clause speaks of.
        if (hasVerb(syntax, head, first)) continue;
        if (before === "ADP" || before === "PART" || before === "CCONJ" || lexicon.words.possessive.has(after))
          continue;
        return entity;
      }
    }
    return null;
  }

  /** Ids of all behind a source: of a relative pronoun those whom it stands for, else those of its noun. */
  behind(head: number, source: readonly Span[]): readonly string[] {
    const noun = antecedentOf(this.#scene, head);
    const own = noun === head ? [] : this.of(head, source);
    if (own.length > 0 || noun === head) return own.length > 0 ? own : this.of(noun, source);
    // "sent a lawyer to her office who …": an office is no "who".
    const { syntax, lexicon } = this.#scene;
    const isThing = syntax.upos(noun) !== "PROPN" && this.#byHead.get(noun)?.kind === "organization";
    return isThing && lexicon.words.persons.has(syntax.lower(head)) ? [] : this.of(noun, source);
  }

  /**
   * Ids of all who stand behind the source with this head: conjuncts, and the members of a plural. A class or crowd
   * ("Republicans", "voters") is nobody; of "Ilieva and her allies" only Ilieva is somebody.
   */
  of(head: number, source: readonly Span[]): readonly string[] {
    const document = this.#documentIn(head, source);
    if (document !== null) return [document.id];
    const listed = listedIn(this.#scene, source, this.#nameAt).map((entity) => entity.id);
    const all = this.#allOf(head, source).filter((id) => !isCrowd(this.get(id)!));
    if (listed.length > 0 && all.every((id) => listed.includes(id) || this.get(id)?.named !== true)) return listed;
    const named = all.filter((id) => this.get(id)?.named === true);
    return all.length > 1 && named.length > 0 ? named : all;
  }

  /** "a study by the institute": the document, where the parse took the institute for the head. */
  #documentIn(head: number, source: readonly Span[]): Entity | null {
    if (source.length === 0) return null;
    const { from, to } = this.#scene.syntax.tokensIn(source[0]!);
    for (let i = from; i < to && i < head && i < from + 6; i += 1) {
      const entity = this.#byHead.get(i);
      if (entity?.kind === "document" && this.#scene.syntax.upos(i + 1) === "ADP") return entity;
      const upos = this.#scene.syntax.upos(i);
      if (upos !== "DET" && upos !== "ADJ" && upos !== "NOUN" && upos !== "NUM") return null;
    }
    return null;
  }

  #allOf(head: number, source: readonly Span[]): readonly string[] {
    const ids: string[] = [];
    const heads = this.heads(head, source);
    for (const token of heads) {
      const own = this.at(token, source);
      const entity = own?.named === true || heads.length > 1 ? own : (this.personIn(token, source) ?? own);
      if (entity === null) continue;
      if (entity.members !== undefined && entity.members.length > 0)
        for (const member of entity.members) add(ids, member);
      else add(ids, entity.id);
    }
    return ids;
  }

  /** The source's head and its conjuncts: "Reuters and CNN". */
  heads(head: number, source: readonly Span[]): readonly number[] {
    if (head < 0) return [];
    const { syntax } = this.#scene;
    const heads = [head];
    for (const child of syntax.children(head)) {
      if (syntax.relation(child) !== "conj" || !this.#scene.isNominal(child)) continue;
      if (source.some((at) => at.start <= syntax.start(child) && syntax.end(child) <= at.end)) heads.push(child);
    }
    return heads;
  }
}

/** True where only capitalised words and "of" stand from `head` up to the name. */
function isTitle(syntax: Syntax, head: number, first: number): boolean {
  for (let i = head; i < first; i += 1) if (syntax.upos(i) !== "PROPN" && syntax.upos(i) !== "ADP") return false;
  return true;
}

function hasVerb(syntax: Syntax, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (syntax.upos(i) === "VERB") return true;
  return false;
}

function isCrowd(entity: Entity): boolean {
  return entity.kind === "group" && !entity.named;
}

function add(ids: string[], id: string): void {
  if (!ids.includes(id)) ids.push(id);
}

/** The noun that a relative pronoun stands for ("Podesta, who said"), or the token itself. */
export function antecedentOf(scene: Scene, head: number): number {
  const { syntax, lexicon } = scene;
  if (head < 0 || !lexicon.words.relatives.has(syntax.lower(head))) return head;
  // "sources who claimed": the noun stands right before, with or without a comma.
  let before = head - 1;
  if (before >= 0 && syntax.form(before) === ",") before -= 1;
  let at = syntax.head(head);
  for (let step = 0; at >= 0 && step < 8; step += 1) {
    if (syntax.deprel(at) === "acl:relcl" && syntax.head(at) >= 0) {
      const noun = syntax.head(at);
      if (scene.isNominal(noun) && noun < head) return noun;
      break;
    }
    at = syntax.head(at);
  }
  if (before >= 0 && scene.isNominal(before) && syntax.sentenceOf(before) === syntax.sentenceOf(head))
    return nominalHead(scene, before);
  return head;
}
