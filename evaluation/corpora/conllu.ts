import type { Span } from "../../src/core/index.ts";
import type { SyntaxDocument, SyntaxWord } from "../metrics/syntax.ts";
import type { DataFolder } from "./folder.ts";

/** A mention of an entity, in the brackets of GUM's `Entity` field. Words are indices into the gold words, `to` exclusive. */
export interface GoldMention {
  readonly group: string;
  /** GUM's type: person, organization, place, object, event, abstract, … */
  readonly type: string;
  readonly from: number;
  readonly to: number;
  /** The word that the others depend on. */
  readonly head: number;
}

/** A document of a treebank: raw text as the CoNLL 2018 task makes it, and its gold analysis. */
export interface TreebankDocument {
  readonly id: string;
  /** Sentences joined as their SpaceAfter says, paragraphs by an empty line. */
  readonly text: string;
  /** Paragraphs, in UTF-16 code units of `text`. */
  readonly paragraphs: readonly Span[];
  readonly gold: SyntaxDocument;
  /** Mentions in the order in which they end; none in a treebank without entities. */
  readonly mentions: readonly GoldMention[];
}

/** For each offset of a text (UTF-16), how many characters that are no white space lie before it. */
export function inkTable(text: string): Uint32Array {
  const table = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1) table[i + 1] = table[i]! + (/\s/.test(text[i]!) ? 0 : 1);
  return table;
}

class Builder {
  readonly #id: string;
  #text = "";
  /** Characters so far that are no white space. */
  #ink = 0;
  #paragraphStart = 0;
  #space = "";
  readonly #paragraphs: Span[] = [];
  readonly #sentences: Span[] = [];
  readonly #words: SyntaxWord[] = [];
  readonly #open: { readonly group: string; readonly type: string; readonly from: number }[] = [];
  readonly #mentions: GoldMention[] = [];

  constructor(id: string) {
    this.#id = id;
  }

  startParagraph(): void {
    if (this.#text.length > this.#paragraphStart) {
      this.#paragraphs.push({ start: this.#paragraphStart, end: this.#text.length });
      this.#text += "\n\n";
    }
    this.#paragraphStart = this.#text.length;
    this.#space = "";
  }

  /** The rows of one sentence, ten columns each. */
  addSentence(rows: readonly (readonly string[])[]): void {
    const first = this.#words.length;
    const start = this.#ink;
    let token: Span = { start: 0, end: 0 };
    let lastPart = 0;
    for (const row of rows) {
      const [id, form, lemma, upos, xpos, , head, deprel] = row as [string, ...string[]];
      // "8.1" is an empty node of the enhanced graph.
      if (id.includes(".")) continue;
      const range = /^(\d+)-(\d+)$/.exec(id);
      const isPart = Number(id) <= lastPart;
      if (!isPart) token = this.#addToken(form!, row[9] ?? "_");
      if (range !== null) {
        lastPart = Number(range[2]);
        continue;
      }
      const above = Number(head);
      this.#words.push({
        ...token,
        form: form!.replace(/\p{Zs}/gu, ""),
        multiword: isPart,
        upos: upos!,
        xpos: xpos!,
        lemma: lemma!,
        head: above === 0 ? -1 : first + above - 1,
        deprel: deprel!.split(":")[0]!,
      });
      this.#readBrackets(/(?:^|\|)Entity=([^|]*)/.exec(row[9] ?? "")?.[1] ?? "");
    }
    this.#open.length = 0;
    if (this.#ink > start) this.#sentences.push({ start, end: this.#ink });
  }

  /** "(1-person-…(2-place-…)" opens mention 1 and is all of mention 2; "1)" closes. Mentions in several pieces are left out. */
  #readBrackets(field: string): void {
    const at = this.#words.length - 1;
    for (const [whole, opened, closed] of field.matchAll(/\(([^()]+)\)?|([^()]+)\)/g)) {
      if (opened !== undefined) {
        const [group, type] = opened.split("-");
        const mention = { group: group!, type: type ?? "", from: at };
        if (whole.endsWith(")")) this.#addMention(mention, at + 1);
        else this.#open.push(mention);
        continue;
      }
      const index = this.#open.findLastIndex((mention) => mention.group === closed);
      if (index >= 0) this.#addMention(this.#open.splice(index, 1)[0]!, at + 1);
    }
  }

  #addMention({ group, type, from }: { group: string; type: string; from: number }, to: number): void {
    if (/[[\]]/.test(group)) return;
    // The words' heads are known once the sentence is read; `finish` sets the mention's.
    this.#mentions.push({ group, type, from, to, head: -1 });
  }

  #addToken(form: string, misc: string): Span {
    const start = this.#ink;
    this.#text += this.#space + form;
    this.#ink += form.replace(/\s/g, "").length;
    this.#space = misc.split("|").includes("SpaceAfter=No") ? "" : " ";
    return { start, end: this.#ink };
  }

  finish(): TreebankDocument | null {
    if (this.#text.length > this.#paragraphStart) {
      this.#paragraphs.push({ start: this.#paragraphStart, end: this.#text.length });
    }
    if (this.#words.length === 0) return null;
    const words = this.#words;
    const mentions = this.#mentions.map((mention) => {
      let head = mention.from;
      while (head < mention.to - 1 && words[head]!.head >= mention.from && words[head]!.head < mention.to) head += 1;
      return { ...mention, head };
    });
    const gold = { id: this.#id, words, sentences: this.#sentences };
    return { id: this.#id, text: this.#text, paragraphs: this.#paragraphs, gold, mentions };
  }
}

/** Reads CoNLL-U, one document (`# newdoc`) at a time. */
export async function* readConllu(data: DataFolder, file: string): AsyncGenerator<TreebankDocument> {
  let builder = new Builder(file);
  let rows: string[][] = [];
  for await (const line of data.lines(file)) {
    if (line === "") {
      if (rows.length > 0) builder.addSentence(rows);
      rows = [];
    } else if (line.startsWith("# newdoc")) {
      const done = builder.finish();
      if (done !== null) yield done;
      builder = new Builder(line.split("=").pop()!.trim());
    } else if (/^# newpar( |$)/.test(line)) builder.startParagraph();
    else if (!line.startsWith("#")) rows.push(line.split("\t"));
  }
  if (rows.length > 0) builder.addSentence(rows);
  const last = builder.finish();
  if (last !== null) yield last;
}
