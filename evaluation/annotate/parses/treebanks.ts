import { type Layers, plainReport, type Report, Syntax, type SyntaxLayers } from "../../../src/core/index.ts";
import type { Reader } from "../../../src/node/index.ts";
import { inkTable, readConllu, type TreebankDocument } from "../../corpora/conllu.ts";
import { collect } from "../../corpora/folder.ts";
import {
  alignWords,
  hasSameHead,
  SYNTAX_FIGURES,
  type SyntaxDocument,
  scoreSyntax,
  UNKNOWN_HEAD,
} from "../../metrics/syntax.ts";
import type { ErrorItem, Suite, SuiteContext } from "../../suite.ts";

/** Sentences, words, tags, lemmas and parses on raw text: the development part of UD English EWT. */
export const ewtDev: Suite = treebankSuite("ewt-dev", "ewt-dev.conllu.gz");

/** The same on UD English GUM (biographies, interviews, speeches, news), which nothing here is trained on. */
export const gumEval: Suite = treebankSuite("gum-eval", "gum-eval.conllu.gz");

function treebankSuite(name: string, file: string): Suite {
  return {
    name,
    layer: "parses",
    files: [file],
    async run(context) {
      const documents = await collect(readConllu(context.data, file), context.limit);
      const got = documents.map((document, index) => {
        const analysis = analyse(document, context);
        context.onRead(index + 1);
        return analysis;
      });
      const figures = scoreSyntax(
        documents.map((document) => document.gold),
        got,
      );
      return {
        figures,
        rows: SYNTAX_FIGURES.map((name) => ({ label: `${LABELS[name]} F1`, value: figures[name].f1, target: null })),
        errors: documents.flatMap((document, i) => errorsOf(document, got[i]!)),
        system: got,
      };
    },
  };
}

const LABELS: { readonly [F in (typeof SYNTAX_FIGURES)[number]]: string } = {
  sentences: "sentences",
  words: "words",
  upos: "UPOS",
  xpos: "XPOS",
  lemmas: "lemmas",
  uas: "UAS",
  las: "LAS",
  clas: "CLAS",
};

/** A report of paragraphs only, so that the page reader's choice of blocks does not count here. */
export function toReport({ id, text, paragraphs }: TreebankDocument): Report {
  return plainReport(id, text, paragraphs);
}

/** The inner layers of a report; the reader's document has only the outer ones. */
export function innerLayers(reader: Reader, report: Report): Partial<Layers> {
  const layers: { [layer: string]: unknown } = {};
  reader.annotate(report, {
    around: (layer, work) => {
      layers[layer] = work();
      return layers[layer];
    },
  });
  return layers as Partial<Layers>;
}

function analyse(document: TreebankDocument, context: SuiteContext): SyntaxDocument {
  return toSyntaxDocument(document, innerLayers(context.reader, toReport(document)));
}

/** What was read of a treebank's text, in the shape of its gold. */
export function toSyntaxDocument(document: TreebankDocument, layers: Partial<Layers>): SyntaxDocument {
  const { tokens, sentences } = layers;
  if (tokens === undefined || sentences === undefined) return { id: document.id, words: [], sentences: [] };
  const ink = inkTable(document.text);
  const inked = (start: number, end: number) => ({ start: ink[start]!, end: ink[end]! });
  const blank = new Int32Array(tokens.count);
  // A layer that is not there yet has no label right; the figures of the others stand.
  const syntax = new Syntax(document.text, {
    tokens,
    sentences,
    tags: layers.tags ?? { upos: blank, xpos: blank, xposes: ["?"], lemma: blank, lemmas: ["?"] },
    parses: layers.parses ?? { head: new Int32Array(tokens.count).fill(-1), deprel: blank, deprels: ["?"] },
  } satisfies SyntaxLayers);
  return {
    id: document.id,
    words: Array.from({ length: tokens.count }, (_, i) => ({
      ...inked(syntax.start(i), syntax.end(i)),
      form: syntax.form(i),
      multiword: false,
      upos: layers.tags === undefined ? "?" : syntax.upos(i),
      xpos: syntax.xpos(i),
      lemma: syntax.lemma(i),
      head: layers.parses === undefined ? UNKNOWN_HEAD : syntax.head(i),
      deprel: syntax.relation(i),
    })),
    sentences: sentences
      .filter((sentence) => sentence.to > sentence.from)
      .map((sentence) => inked(syntax.start(sentence.from), syntax.end(sentence.to - 1))),
  };
}

/** One line for each aligned word with a wrong label, and each gold word or sentence that was not found. */
function errorsOf({ id, gold }: TreebankDocument, got: SyntaxDocument): ErrorItem[] {
  const aligned = alignWords(gold.words, got.words);
  const goldOf = new Map([...aligned].map((s, g) => [s, g]));
  const near = (g: number): string =>
    gold.words
      .slice(Math.max(0, g - 5), g + 6)
      .map((word, k) => (Math.max(0, g - 5) + k === g ? `⟦${word.form}⟧` : word.form))
      .join(" ");
  const headForm = (head: number, words: SyntaxDocument["words"]): string => (head < 0 ? "ROOT" : words[head]!.form);
  const items: ErrorItem[] = [];
  aligned.forEach((s, g) => {
    const a = gold.words[g]!;
    if (s < 0) {
      items.push({ id, kind: "word", form: a.form, at: near(g) });
      return;
    }
    const b = got.words[s]!;
    const sameHead = hasSameHead(a, b, goldOf.get(b.head) ?? -1);
    const wrong = [
      ...(a.upos === b.upos ? [] : ["upos"]),
      ...(a.xpos === b.xpos ? [] : ["xpos"]),
      ...(a.lemma === "_" || a.lemma === b.lemma ? [] : ["lemma"]),
      ...(sameHead ? [] : ["head"]),
      ...(a.deprel === b.deprel ? [] : ["deprel"]),
    ];
    if (wrong.length === 0) return;
    items.push({
      id,
      kind: wrong.join("+"),
      gold: [a.upos, a.xpos, a.lemma, headForm(a.head, gold.words), a.deprel].join(" "),
      got: [b.upos, b.xpos, b.lemma, headForm(b.head, got.words), b.deprel].join(" "),
      at: near(g),
    });
  });
  return items;
}
