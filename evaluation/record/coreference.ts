import { type EcbReport, type MentionField, readEcb } from "../corpora/ecb.ts";
import { collect } from "../corpora/folder.ts";
import { type MentionFigures, scoreMentions } from "../metrics/mentions.ts";
import type { Row, Suite } from "../suite.ts";
import { groupMentions, type MentionOptions, type WrittenMention } from "./mentions.ts";
import type { FullReading } from "./reading.ts";
import { type Placed, placeReports, readAll } from "./stories.ts";

interface Setting extends MentionOptions {
  readonly name: string;
  readonly label: string;
  readonly stories: "own" | "gold";
  /** With and without singletons. */
}

const SETTINGS: readonly Setting[] = [
  {
    name: "events_given",
    label: "events, given mentions",
    field: "event_mentions",
    mentions: "given",
    stories: "own",
  },
  {
    name: "events_own",
    label: "events, own mentions",
    field: "event_mentions",
    mentions: "own",
    stories: "own",
  },
  {
    name: "people_given",
    label: "people, given mentions",
    field: "participant_mentions",
    mentions: "given",
    stories: "gold",
  },
];

/** Events and people across the reports of ECB+. Targets: issue 7. */
export const ecbMentions: Suite = {
  name: "ecb-mentions",
  layer: "record",
  files: ["ecb-dev.jsonl.gz"],
  async run(context) {
    const reports = await collect(readEcb(context.data, "ecb-dev.jsonl.gz"), context.limit);
    const readings = readAll(reports, context.onProblem, context.onRead);
    const own = placeReports(readings);
    const figures: { [name: string]: MentionFigures } = {};
    const rows: Row[] = [];
    for (const setting of SETTINGS) {
      const placed = setting.stories === "own" ? own : goldPlaces(reports, readings);
      const got = new Map(groupMentions(reports, readings, placed, setting).map(({ id, mentions }) => [id, mentions]));
      const [all, several] = scoresOf(reports, setting.field, got);
      figures[setting.name] = all;
      figures[`${setting.name}_without_singletons`] = several;
      rows.push({ label: `${setting.label}, CoNLL F1`, value: all.conll, target: null });
      rows.push({ label: "  without singletons", value: several.conll, target: null });
    }
    return { figures, rows, errors: [], system: [] };
  },
};

/** Each report in the story that the corpus puts it in. */
export function goldPlaces(reports: readonly EcbReport[], readings: readonly FullReading[]): Placed[] {
  const gold = new Map(reports.map(({ id, subtopic }) => [id, subtopic]));
  return readings.map(({ report }) => ({ id: report.id, cluster: gold.get(report.id)! }));
}

function scoresOf(
  reports: readonly EcbReport[],
  field: MentionField,
  got: ReadonlyMap<string, readonly WrittenMention[]>,
): [MentionFigures, MentionFigures] {
  const gold = reports.map((report) => ({ ...report, mentions: report[field] }));
  return [scoreMentions(gold, got), scoreMentions(gold, got, true)];
}
