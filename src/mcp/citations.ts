import { addressOf } from "../app/desk/index.ts";
import type { Evidence, Store } from "../app/record/index.ts";
import { plain } from "./words.ts";

/** Exact words of a report with what a citation needs. */
export interface Citation {
  readonly number: number;
  readonly words: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly headline: string | null;
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly place: string;
  /** The page that highlights them; null where no desk is served. */
  readonly address: string | null;
}

/** Numbers the evidence of an answer: the same words have one number. */
export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #evidence: Evidence[] = [];

  /** The mark of some words in the answer's text: "[3]". */
  of(evidence: Evidence): string {
    const key = `${evidence.report} ${evidence.start} ${evidence.end}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return `[${known}]`;
    this.#evidence.push(evidence);
    this.#numbers.set(key, this.#evidence.length);
    return `[${this.#evidence.length}]`;
  }

  /** The citations, with who published them when. */
  async list(store: Store, desk: string | null): Promise<readonly Citation[]> {
    const evidence = this.#evidence;
    const rows = new Map(
      (await store.versions([...new Set(evidence.map(({ report }) => report))])).map((row) => [row.ref, row]),
    );
    return evidence.map((one, index) => {
      const { report, start, end, words, place } = one;
      const row = rows.get(report);
      return {
        number: index + 1,
        words,
        outlet: row?.outlet ?? null,
        published: row?.published ?? null,
        headline: row?.headline ?? null,
        report,
        start,
        end,
        place,
        address: desk === null ? null : desk + addressOf.words(one),
      };
    });
  }
}

/** Citations as lines under an answer. */
export function sourceLines(citations: readonly Citation[]): readonly string[] {
  if (citations.length === 0) return [];
  return [
    "",
    "Sources (exact words; offsets are UTF-16 code units into the report's text)",
    ...citations.map(({ number, words, outlet, published, headline, report, start, end, place, address }) => {
      const who = [
        outlet ?? "outlet not known",
        published ?? "no date",
        headline === null ? null : `"${plain(headline)}"`,
      ]
        .filter((part) => part !== null)
        .join(", ");
      return `[${number}] “${plain(words)}” (${who}; report ${report}, ${start}-${end}, ${place}${address === null ? "" : `; ${address}`})`;
    }),
  ];
}
