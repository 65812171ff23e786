import type { Sayer } from "./claims.ts";
import { byText } from "./days.ts";
import { nameKey } from "./names.ts";
import { byPublication, type ReportVersion } from "./report.ts";

/** Shortest sentence that tells a copy, in characters: shorter ones ("He declined to comment.") are anybody's. */
const TELLING_LENGTH = 40;
/** Share of the shorter report's telling sentences that make two reports copies of one text. */
const COPIED_SHARE = 0.5;

/**
 * Which reports are one text: copies of a wire story, a lite page and its main version. Maps each report's ref to that of
 * the earliest of its copies. O(sentences + pairs that share one).
 */
export function copiesOf(reports: readonly ReportVersion[]): ReadonlyMap<string, string> {
  const sorted = [...reports].sort(byPublication);
  const first = new Map<string, string>(sorted.map(({ ref }) => [ref, ref]));
  const root = (ref: string): string => {
    let at = ref;
    while (first.get(at) !== at) at = first.get(at)!;
    return at;
  };
  const place = new Map(sorted.map(({ ref }, index) => [ref, index]));
  const join = (a: string, b: string): void => {
    const [x, y] = [root(a), root(b)].sort((p, q) => place.get(p)! - place.get(q)!) as [string, string];
    first.set(y, x);
  };
  const counts = new Map<string, number>();
  const holders = new Map<string, string[]>();
  for (const report of sorted) {
    const sentences = tellingSentences(report);
    counts.set(report.ref, sentences.size);
    for (const sentence of sentences) {
      const known = holders.get(sentence);
      if (known === undefined) holders.set(sentence, [report.ref]);
      else known.push(report.ref);
    }
  }
  const shared = new Map<string, number>();
  for (const refs of holders.values())
    for (let i = 1; i < refs.length; i += 1)
      for (let j = 0; j < i; j += 1) {
        const pair = `${refs[j]} ${refs[i]}`;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  for (const [pair, count] of shared) {
    const [a, b] = pair.split(" ") as [string, string];
    if (count >= COPIED_SHARE * Math.min(counts.get(a)!, counts.get(b)!)) join(a, b);
  }
  const byKey = new Map(sorted.map((report) => [report.key, report.ref]));
  for (const { ref, document } of sorted) {
    const main = byKey.get(document.report.mainVersionUrl ?? "");
    if (main !== undefined) join(main, ref);
  }
  return new Map(sorted.map(({ ref }) => [ref, root(ref)]));
}

function tellingSentences({ document }: ReportVersion): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { start, end } of document.sentences) {
    const words = document.report.text
      .slice(start, end)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    if (words.length >= TELLING_LENGTH) found.add(words);
  }
  return found;
}

/** Where a claim comes from. Equal keys are one origin. */
export interface Origin {
  readonly key: string;
  readonly kind: Sayer["kind"];
}

/**
 * Where a claim comes from: two claims of one origin confirm nothing. A named source is one origin however many outlets
 * relay it; unnamed sources of one outlet, and of those who quote that outlet, are one, as nobody can tell them apart; a
 * report's own voice is its text's, whoever prints it.
 */
export class Origins {
  readonly #copies: ReadonlyMap<string, string>;
  readonly #outlets: ReadonlyMap<string, string>;

  constructor(reports: readonly ReportVersion[]) {
    this.#copies = copiesOf(reports);
    this.#outlets = new Map(
      reports.flatMap(({ ref, document: { report } }) =>
        report.outlet === null ? [] : [[ref, nameKey(report.outlet)]],
      ),
    );
  }

  /** The earliest report of the same text. */
  textOf(report: string): string {
    return this.#copies.get(report) ?? report;
  }

  /** The origins of a claim in a report, without repeats, in the order of their keys. */
  of(report: string, by: readonly Sayer[]): readonly Origin[] {
    const found = new Map(by.map((sayer) => [this.originOf(report, sayer), sayer.kind]));
    return [...found].map(([key, kind]) => ({ key, kind })).sort((a, b) => byText(a.key, b.key));
  }

  private originOf(report: string, sayer: Sayer): string {
    const text = this.textOf(report);
    const outlet = this.#outlets.get(text) ?? text;
    switch (sayer.kind) {
      case "report":
        return outlet;
      case "anonymous":
        return `unnamed, ${sayer.via.length === 0 ? outlet : nameKey(sayer.via.at(-1)!)}`;
      case "unstated":
        return sayer.via.length === 0 ? outlet : nameKey(sayer.via.at(-1)!);
      default:
        return sayer.names.length === 0
          ? `${outlet}, ${sayer.words ?? ""}`
          : sayer.names.map(nameKey).sort(byText).join(" + ");
    }
  }
}
