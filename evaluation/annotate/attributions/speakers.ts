import { collect } from "../../corpora/folder.ts";
import { readSpeakers } from "../../corpora/speakers.ts";
import { type SpeakerFigures, scoreSpeakers, speakerOutcomes } from "../../metrics/speakers.ts";
import { contextOf, type Row, readSystem, type Suite } from "../../suite.ts";
import { toScorerLine } from "../../system.ts";

const FILE = "speakers-dev.jsonl";

/** Who stands behind 349 sources: pronouns, roles, surnames, plurals. Targets: issue 3. */
export const speakersDev: Suite = {
  name: "speakers-dev",
  layer: "attributions",
  files: [FILE],
  async run(context) {
    const reports = await collect(readSpeakers(context.data, FILE), context.limit);
    const gold = reports.map((report) => report.gold);
    const got = readSystem(
      reports.map((report) => report.record),
      context,
    );
    const figures = scoreSpeakers(gold, got);
    const errors = reports.flatMap(({ record, gold: document }, i) =>
      speakerOutcomes(document.speakers, got[i]!.attributions)
        .filter((outcome) => outcome.judgement?.verdict !== "right")
        .map((outcome) => ({
          id: document.id,
          kind: outcome.judgement?.verdict ?? "source not found",
          form: outcome.gold.form,
          source: outcome.gold.text,
          gold: outcome.gold.speaker,
          got: outcome.given ?? null,
          at: contextOf(record.text, outcome.gold.source[0]),
        })),
    );
    return { figures, rows: rowsOf(figures), errors, system: got.map(toScorerLine) };
  },
};

function rowsOf(figures: SpeakerFigures): Row[] {
  return [
    { label: "sources found", value: figures.coverage, target: null },
    { label: "accuracy", value: figures.accuracy, target: 0.88 },
    { label: "accuracy, short forms", value: figures.accuracy_short_forms, target: null },
    { label: "accuracy, pronouns", value: figures.accuracy_by_form["pronoun"]?.accuracy ?? null, target: 0.82 },
    { label: "wrong names", value: figures.wrong_name_rate, target: 0.06, lower: true },
    { label: "full name given", value: figures.full_name_given, target: 0.92 },
  ];
}
