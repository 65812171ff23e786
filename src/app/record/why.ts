import type { Grouping, Story } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";

/** Why a report is in its story: the report of it that it hangs together with most, and what they share. */
export interface WhyInStory {
  readonly report: string;
  /** Null where it stands alone, or a person put it there. */
  readonly nearest: string | null;
  readonly weight: number;
  readonly why: string;
}

/** Says for each report of a story why it is in it. */
export async function whyInStory(store: Store, story: Story, grouping: Grouping): Promise<readonly WhyInStory[]> {
  const refs = story.reports.map(({ ref }) => ref);
  const among = new Set(refs);
  const links = (await store.links(refs)).filter(({ a, b }) => among.has(a) && among.has(b));
  const signatures = await store.signatures(refs);
  return refs.map((report) => {
    const [best] = links
      .filter(({ a, b }) => a === report || b === report)
      .sort((x, y) => y.weight - x.weight || (x.a + x.b < y.a + y.b ? -1 : 1));
    if (best === undefined)
      return {
        report,
        nearest: null,
        weight: 0,
        why: refs.length === 1 ? "no other report tells of it" : "put there by hand",
      };
    const nearest = best.a === report ? best.b : best.a;
    return { report, nearest, weight: best.weight, why: grouping.why(signatures.get(report), signatures.get(nearest)) };
  });
}
