import nlp from "compromise";
import dates from "compromise-dates";
import type { Contestant } from "./contestant.ts";
import type { BenchmarkReports } from "./reports.ts";

/**
 * compromise with its dates plug-in, asked for what Readout gives too: sentences, tags, people, places, organisations and
 * dates, each read out as its documentation does.
 */
export function compromiseContestant({ inputs }: BenchmarkReports): Contestant {
  nlp.plugin(dates);
  const steps = {
    "sentences and tags": (text: string) => {
      const view = nlp(text);
      view.sentences().out("array");
      view.out("tags");
      return view;
    },
    people: (view: View) => view.people().out("array"),
    places: (view: View) => view.places().out("array"),
    organizations: (view: View) => view.organizations().out("array"),
    dates: (view: View, today: string | undefined) => (view as DatedView).dates(today ? { today } : {}).get(),
  };
  const read = (
    text: string,
    today: string | undefined,
    around: (stage: string, work: () => unknown) => unknown,
  ): void => {
    const view = around("sentences and tags", () => steps["sentences and tags"](text)) as View;
    around("people", () => steps.people(view));
    around("places", () => steps.places(view));
    around("organizations", () => steps.organizations(view));
    around("dates", () => steps.dates(view, today));
  };
  return {
    whole() {
      for (const { text, published } of inputs) read(text, published, (_, work) => work());
    },
    staged(around) {
      for (const { text, published } of inputs) read(text, published, around);
    },
  };
}

type View = ReturnType<typeof nlp>;
type DatedView = View & { dates(options?: { readonly today?: string }): { get(): unknown } };
