import { Ingest, settle } from "../../app/record/index.ts";
import { documentFrom, type Made } from "../../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";

/** Reports of the batch that is killed. */
export const REPORTS = 60;
/** Reports after which stories are made. */
const SETTLED = 10;
const MAKING = { grouping: nameGrouping as Grouping, merge: plainMerger };

const PLACES = ["Nordby", "Brekke", "Solvik", "Havn", "Lund", "Myra"];

/** The n-th of many invented reports, six stories in turn, with text enough to need several pages of the file. */
export function madeReport(n: number): Made {
  const place = PLACES[n % PLACES.length]!;
  const people = [`Oskar ${place}sen`, `Pia ${place}berg`];
  const filler = Array.from(
    { length: 40 },
    (_, i) => `Line ${i} of report ${n} says what ${place} did on day ${n + i}.`,
  );
  return {
    id: `report-${String(n).padStart(3, "0")}`,
    outlet: n % 2 === 0 ? "Harbour Post" : "Coast Radio",
    published: `2025-03-${String(1 + (n % 28)).padStart(2, "0")}`,
    headline: `Talks in ${place}, part ${n}`,
    text: [`${people.join(" and ")} held talks in ${place}.`, ...filler].join("\n"),
    people,
    events: [{ word: "talks", label: `${place} talks`, who: people, status: "happened", evidence: "held" }],
  };
}

/** Adds the batch, from where it was broken off; `tell` hears the number of each report once it is in the store. */
export async function addAll(store: Store, tell: (number: number) => void): Promise<void> {
  const ingest = new Ingest(store, { ...MAKING, reader: "1.0.0", now: () => "2025-03-31T00:00:00.000Z" });
  for (let number = 0; number < REPORTS; number += 1) {
    await ingest.add({ document: documentFrom(madeReport(number)), layers: {} });
    tell(number);
    if (number % SETTLED === SETTLED - 1) await settle(store, MAKING);
  }
  await settle(store, MAKING);
}
