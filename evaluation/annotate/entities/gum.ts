import type { Entity, Mention } from "../../../src/core/index.ts";
import { type GoldMention, readConllu, type TreebankDocument } from "../../corpora/conllu.ts";
import { collect } from "../../corpora/folder.ts";
import { type Figure, figure, scoreClusters } from "../../metrics/coreference.ts";
import { alignWords } from "../../metrics/syntax.ts";
import type { ErrorItem, Suite, SuiteContext } from "../../suite.ts";
import { innerLayers, toReport, toSyntaxDocument } from "../parses/treebanks.ts";

const FILE = "gum-eval.conllu.gz";

/** GUM's types that the entities layer reads, and what it calls them; groups of people are persons there. */
const KINDS: { readonly [type: string]: string } = {
  person: "person",
  organization: "organization",
  place: "place",
};

/** The layer leaves these to whoever knows who speaks. */
const SPEAKER_PRONOUNS = new Set(
  "i me my mine myself we us our ours ourselves you your yours yourself yourselves let's".split(" "),
);
const PERSON_PRONOUNS = new Set("he him his himself she her hers herself".split(" "));

/** Names, and who is the same, on UD English GUM: persons, organisations and places in the third person. */
export const gumNames: Suite = {
  name: "gum-names",
  layer: "entities",
  files: [FILE],
  async run(context) {
    const documents = await collect(readConllu(context.data, FILE), context.limit);
    const totals = newTotals();
    const errors: ErrorItem[] = [];
    const system = documents.map((document, index) => {
      const read = readDocument(document, context);
      countNames(read, totals, errors);
      countPronouns(read, totals, errors);
      gatherClusters(read, totals);
      context.onRead(index + 1);
      return { id: document.id, entities: read.entities };
    });
    const names = figure(totals.names.right, totals.names.got, totals.names.right, totals.names.gold);
    const kinds = figure(totals.kinds.right, totals.names.got, totals.kinds.right, totals.names.gold);
    const pronouns = figure(totals.pronouns.right, totals.pronouns.got, totals.pronouns.right, totals.pronouns.gold);
    const coreference = scoreClusters(totals.goldClusters, totals.gotClusters);
    const row = (label: string, value: number) => ({ label, value, target: null });
    return {
      figures: { names, namesWithKind: kinds, pronouns, coreference },
      rows: [
        row("names F1", names.f1),
        row("names with kind F1", kinds.f1),
        ...ofPronouns(pronouns).map(([label, value]) => row(label, value)),
        row("coreference, MUC F1", coreference.muc.f1),
        row("coreference, B³ F1", coreference.b3.f1),
        row("coreference, CEAFe F1", coreference.ceafe.f1),
        row("coreference, CoNLL F1", coreference.conll),
      ],
      errors,
      system,
    };
  },
};

function ofPronouns(pronouns: Figure): readonly (readonly [string, number])[] {
  return [
    ["he and she, right of those resolved", pronouns.p],
    ["he and she, right of all", pronouns.r],
  ];
}

interface Count {
  gold: number;
  got: number;
  right: number;
}

interface Totals {
  readonly names: Count;
  readonly kinds: Count;
  readonly pronouns: Count;
  readonly goldClusters: number[][];
  readonly gotClusters: number[][];
  /** Mentions so far; those of both sides that are the same have one number. */
  mentions: number;
}

function newTotals(): Totals {
  const count = () => ({ gold: 0, got: 0, right: 0 });
  return { names: count(), kinds: count(), pronouns: count(), goldClusters: [], gotClusters: [], mentions: 0 };
}

/** A mention of the product, by gold words; -1 where its head is aligned with none. */
interface GotMention {
  readonly entity: number;
  readonly form: Mention["form"];
  readonly head: number;
  readonly words: number;
}

interface ReadDocument {
  readonly document: TreebankDocument;
  readonly entities: readonly Entity[];
  readonly gold: readonly GoldMention[];
  readonly got: readonly GotMention[];
}

function readDocument(document: TreebankDocument, context: SuiteContext): ReadDocument {
  const layers = innerLayers(context.reader, toReport(document));
  const entities = (layers.entities ?? []).filter((entity) => entity.kind !== "document");
  const words = toSyntaxDocument(document, layers).words;
  const goldOf = new Int32Array(words.length).fill(-1);
  alignWords(document.gold.words, words).forEach((s, g) => {
    if (s >= 0) goldOf[s] = g;
  });
  const got = entities.flatMap((entity, index) =>
    entity.mentions.map((mention) => ({
      entity: index,
      form: mention.form,
      head: goldOf[mention.head] ?? -1,
      words: document.text.slice(mention.start, mention.end).split(/\s+/).length,
    })),
  );
  const lower = (mention: GoldMention) => document.gold.words[mention.head]!.form.toLowerCase();
  const gold = document.mentions.filter(
    (mention) => KINDS[mention.type] !== undefined && !SPEAKER_PRONOUNS.has(lower(mention)),
  );
  return { document, entities, gold, got };
}

/** Index of the gold mention of each given one, by the head; of several with one head that of the nearest length. -1: none. */
function matchMentions({ gold, got }: ReadDocument): Int32Array {
  const byHead = new Map<number, number[]>();
  gold.forEach((mention, index) => {
    byHead.set(mention.head, [...(byHead.get(mention.head) ?? []), index]);
  });
  const taken = new Set<number>();
  return Int32Array.from(got, (mention) => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const index of byHead.get(mention.head) ?? []) {
      const difference = Math.abs(gold[index]!.to - gold[index]!.from - mention.words);
      if (taken.has(index) || difference >= least) continue;
      best = index;
      least = difference;
    }
    if (best >= 0) taken.add(best);
    return best;
  });
}

function countNames(read: ReadDocument, totals: Totals, errors: ErrorItem[]): void {
  const { document, gold, got, entities } = read;
  const matched = matchMentions(read);
  const isName = (mention: GoldMention) => document.gold.words[mention.head]!.upos === "PROPN";
  const found = new Set<number>();
  got.forEach((mention, k) => {
    // Names of persons, organisations and places; peoples have no type of their own in GUM.
    const kind = entities[mention.entity]!.kind;
    if (mention.form !== "name" || kind === "group") return;
    totals.names.got += 1;
    const index = matched[k]!;
    if (index < 0 || !isName(gold[index]!)) {
      if (mention.head >= 0)
        errors.push({ id: document.id, kind: "no such name", got: kind, at: near(document, mention.head) });
      return;
    }
    totals.names.right += 1;
    found.add(index);
    if (KINDS[gold[index]!.type] === kind) totals.kinds.right += 1;
    else
      errors.push({
        id: document.id,
        kind: "kind",
        gold: gold[index]!.type,
        got: kind,
        at: near(document, mention.head),
      });
  });
  gold.forEach((mention, index) => {
    if (!isName(mention)) return;
    totals.names.gold += 1;
    if (!found.has(index))
      errors.push({ id: document.id, kind: "name not found", gold: mention.type, at: near(document, mention.head) });
  });
}

/** "He" and "she" are right where the nearest other words for the one that they are given to mean the same in the gold. */
function countPronouns(read: ReadDocument, totals: Totals, errors: ErrorItem[]): void {
  const { document, gold, got } = read;
  const matched = matchMentions(read);
  const byGold = new Map<number, number>();
  matched.forEach((index, k) => {
    if (index >= 0) byGold.set(index, k);
  });
  const groups = new Map<string, number>();
  for (const mention of gold) if (!isPronoun(document, mention)) groups.set(mention.group, mention.head);
  gold.forEach((mention, index) => {
    if (!PERSON_PRONOUNS.has(document.gold.words[mention.head]!.form.toLowerCase())) return;
    // Of somebody whom the text has no words for but pronouns nothing can be said.
    if (!groups.has(mention.group)) return;
    totals.pronouns.gold += 1;
    const k = byGold.get(index);
    if (k === undefined) return;
    const others = got
      .map((other, at) => ({ ...other, gold: matched[at]! }))
      .filter((other) => other.entity === got[k]!.entity && other.form !== "pronoun" && other.gold >= 0);
    if (others.length === 0) return;
    totals.pronouns.got += 1;
    const nearest = others.reduce((best, other) =>
      Math.abs(other.head - mention.head) < Math.abs(best.head - mention.head) ? other : best,
    );
    if (gold[nearest.gold]!.group === mention.group) totals.pronouns.right += 1;
    else
      errors.push({
        id: document.id,
        kind: "pronoun",
        got: document.gold.words[nearest.head]!.form,
        gold: document.gold.words[groups.get(mention.group)!]!.form,
        at: near(document, mention.head),
      });
  });
}

function isPronoun(document: TreebankDocument, mention: GoldMention): boolean {
  return mention.to - mention.from === 1 && document.gold.words[mention.head]!.upos === "PRON";
}

/** Clusters of two and more, as the CoNLL scorer's corpora have them; spurious mentions are numbers of their own. */
function gatherClusters(read: ReadDocument, totals: Totals): void {
  const { gold, got } = read;
  const matched = matchMentions(read);
  const base = totals.mentions;
  totals.mentions += gold.length + got.length;
  const goldGroups = new Map<string, number[]>();
  gold.forEach(({ group }, index) => {
    goldGroups.set(group, [...(goldGroups.get(group) ?? []), base + index]);
  });
  const gotGroups = new Map<number, number[]>();
  got.forEach(({ entity }, k) => {
    const number = matched[k]! >= 0 ? base + matched[k]! : base + gold.length + k;
    gotGroups.set(entity, [...(gotGroups.get(entity) ?? []), number]);
  });
  for (const cluster of goldGroups.values()) if (cluster.length > 1) totals.goldClusters.push(cluster);
  for (const cluster of gotGroups.values()) if (cluster.length > 1) totals.gotClusters.push(cluster);
}

function near(document: TreebankDocument, at: number): string {
  return document.gold.words
    .slice(Math.max(0, at - 10), at + 8)
    .map((word, k) => (Math.max(0, at - 10) + k === at ? `⟦${word.form}⟧` : word.form))
    .join(" ");
}
