import { bad, type DecodedModel, tableOf } from "./manifest.ts";

export const LEMMAS_ARCHITECTURE = "lemma-rows/1";

/** How a lemma is made from a form: cut so many code units from its end, then add. */
interface Change {
  readonly cut: number;
  readonly add: string;
}

/**
 * Lemmas by the longest ending that is known for a tag. A row is "TAG ending cut add", the ending "^word" for a whole
 * word, parts parted by spaces; the rows are learnt from a treebank's lemmas.
 */
export class LemmaTable {
  readonly #rows = new Map<string, Map<string, Change>>();
  #longest = 0;

  /** Throws "bad-model" where a row is no row. */
  constructor(rows: readonly string[]) {
    for (const row of rows) {
      const [tag, ending, cut, add] = row.split(" ");
      if (tag === undefined || ending === undefined || !/^\d+$/.test(cut ?? ""))
        throw bad("lemmas", `no lemma row: ${row}`);
      let table = this.#rows.get(tag);
      if (table === undefined) {
        table = new Map();
        this.#rows.set(tag, table);
      }
      table.set(ending, { cut: Number(cut), add: add ?? "" });
      if (!ending.startsWith("^") && ending.length > this.#longest) this.#longest = ending.length;
    }
  }

  /** What another tag's rows know of a whole word that ends in "-ed". */
  #regular(tag: string, lower: string): Change | undefined {
    return lower.endsWith("ed") ? this.#rows.get(tag)?.get(`^${lower}`) : undefined;
  }

  /** The lemma of a form. Names keep their form; the rest is in lower case save where a row says otherwise. */
  lemma(form: string, tag: string): string {
    const table = this.#rows.get(tag);
    let lower = form.toLowerCase();
    if (lower.includes("’")) lower = lower.replaceAll("’", "'");
    if (table === undefined) return tag.startsWith("NNP") ? form : lower;
    // The two past forms of a regular verb are one word: what is known of "postponed" as a participle holds for the past.
    const other = tag === "VBD" ? "VBN" : tag === "VBN" ? "VBD" : null;
    const whole = table.get(`^${lower}`) ?? (other === null ? undefined : this.#regular(other, lower));
    if (whole !== undefined) return lower.slice(0, lower.length - whole.cut) + whole.add;
    for (let length = Math.min(this.#longest, lower.length); length >= 0; length -= 1) {
      const change = table.get(lower.slice(lower.length - length));
      if (change !== undefined && change.cut < lower.length + (change.add === "" ? 0 : 1)) {
        return lower.slice(0, lower.length - change.cut) + change.add;
      }
    }
    return lower;
  }
}

/** Opens a model of lemma rows. Throws "bad-model". */
export function openLemmas(model: DecodedModel): LemmaTable {
  const { name, architecture } = model.manifest;
  if (architecture !== LEMMAS_ARCHITECTURE) {
    throw bad(name, `its architecture is ${architecture}, not ${LEMMAS_ARCHITECTURE}`);
  }
  return new LemmaTable(tableOf(model, "lemmas"));
}
