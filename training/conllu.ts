import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One word of a treebank. `head` counts from 1 within the sentence, 0 at the root. Offsets are into the sentence's text. */
export interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  readonly start: number;
  readonly end: number;
  /** From the MISC column: CorrectForm where the writer erred. */
  readonly goesWith: boolean;
}

export interface TreebankSentence {
  readonly id: string;
  readonly doc: string;
  /** True where a paragraph or document begins. */
  readonly newPar: boolean;
  readonly text: string;
  readonly words: readonly Word[];
}

/** Reads a file, unpacked where its name ends in ".gz". */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** Reads CoNLL-U; words are placed in `# text`, the parts of a multiword token sharing out its surface form. */
export function readConllu(path: string): TreebankSentence[] {
  const out: TreebankSentence[] = [];
  let doc = "";
  for (const chunk of readText(path).split("\n\n")) {
    if (chunk.trim() === "") continue;
    let text = "";
    let id = "";
    let newPar = false;
    const words: Word[] = [];
    let offset = 0;
    let surface: { form: string; first: number; last: number } | null = null;
    for (const line of chunk.split("\n")) {
      if (line.startsWith("# newdoc")) {
        doc = line.split("=").pop()!.trim();
        newPar = true;
      } else if (line.startsWith("# newpar")) newPar = true;
      else if (line.startsWith("# sent_id = ")) id = line.slice(12);
      else if (line.startsWith("# text = ")) text = line.slice(9);
      if (line.startsWith("#") || line === "") continue;
      const cells = line.split("\t");
      if (cells[0]!.includes(".")) continue;
      const range = cells[0]!.split("-");
      if (range.length === 2) {
        surface = { form: cells[1]!, first: Number(range[0]), last: Number(range[1]) };
        continue;
      }
      const index = Number(cells[0]);
      let form = cells[1]!;
      let start: number;
      if (surface !== null && index <= surface.last) {
        if (index === surface.first) {
          while (text[offset] === " " || text[offset] === "\u00a0") offset += 1;
        }
        start = offset;
        if (index === surface.last) {
          const at = text.indexOf(surface.form, Math.max(0, start - surface.form.length));
          const end = at < 0 ? start + form.length : at + surface.form.length;
          form = text.slice(start, end) || form;
          offset = Math.max(end, start);
          surface = null;
        } else {
          const got = text.slice(start, start + form.length);
          if (got.toLowerCase() !== form.toLowerCase() && text[start] !== form[0]) form = form.slice(0, 0) || form;
          offset = start + form.length;
        }
      } else {
        const at = text.indexOf(form, offset);
        if (at < 0) throw new Error(`${path}: ${id}: "${form}" is not in the text`);
        start = at;
        offset = at + form.length;
      }
      words.push({
        form: text.slice(start, offset),
        lemma: cells[2]!,
        upos: cells[3]!,
        xpos: cells[4]!,
        head: Number(cells[6]),
        deprel: cells[7]!,
        start,
        end: offset,
        goesWith: cells[7] === "goeswith",
      });
    }
    out.push({ id, doc, newPar: newPar || out.length === 0, text, words });
  }
  return out;
}
