import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { ReadoutError } from "../../src/core/index.ts";
import { createReader } from "../../src/node/index.ts";
import { cpuOf, quantile } from "./contestant.ts";

/** CPU a page, in milliseconds. */
export interface PageTimes {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Reading HTML pages into reports, beside Readability on linkedom alone, page by page in turn. */
export interface PageComparison {
  readonly pageCount: number;
  readonly readout: PageTimes;
  readonly readability: PageTimes;
}

/** Goes over the pages `rounds` times after one round that does not count; a page's time is the least of its rounds. */
export function comparePages(pages: readonly string[], rounds: number): PageComparison {
  const reader = createReader();
  const ours = (html: string): void => {
    try {
      reader.readPage({ html });
    } catch (error) {
      // A page without words is refused, which is an answer too.
      if (!(error instanceof ReadoutError)) throw error;
    }
  };
  const theirs = (html: string): void => {
    new Readability(parseHTML(html).document as unknown as Document).parse();
  };
  const best = { readout: new Array<number>(pages.length), readability: new Array<number>(pages.length) };
  for (let round = 0; round <= rounds; round += 1) {
    pages.forEach((html, i) => {
      const us = { readout: cpuOf(() => ours(html)), readability: cpuOf(() => theirs(html)) };
      if (round === 0) return;
      best.readout[i] = Math.min(best.readout[i] ?? Number.POSITIVE_INFINITY, us.readout);
      best.readability[i] = Math.min(best.readability[i] ?? Number.POSITIVE_INFINITY, us.readability);
    });
  }
  const times = (us: readonly number[]): PageTimes => ({
    medianMs: quantile(us, 0.5) / 1000,
    p95Ms: quantile(us, 0.95) / 1000,
  });
  return { pageCount: pages.length, readout: times(best.readout), readability: times(best.readability) };
}
