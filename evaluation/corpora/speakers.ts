import type { GoldSpeaker, SpeakerDocument } from "../metrics/speakers.ts";
import type { DataFolder } from "./folder.ts";
import { type ReportRecord, toSpans, type WrittenSpan } from "./records.ts";

interface Line extends ReportRecord {
  readonly speakers: readonly {
    readonly source: readonly WrittenSpan[];
    readonly text: string;
    readonly form: string;
    readonly speaker: GoldSpeaker["speaker"];
    readonly kind: string;
    readonly aliases: readonly string[];
    readonly same_surname?: readonly string[];
    readonly member_aliases?: GoldSpeaker["memberAliases"];
    readonly member_kinds?: GoldSpeaker["memberKinds"];
    readonly also?: GoldSpeaker["also"];
    readonly others?: unknown;
    readonly misplaced?: unknown;
  }[];
}

export interface SpeakerReport {
  readonly record: ReportRecord;
  readonly gold: SpeakerDocument;
}

/** Who stands behind each source of a report: pronouns, roles, surnames, plurals. */
export async function* readSpeakers(data: DataFolder, file: string): AsyncGenerator<SpeakerReport> {
  for await (const line of data.jsonLines<Line>(file)) {
    const speakers = line.speakers.map((s) => ({
      source: toSpans(s.source),
      text: s.text,
      form: s.form,
      speaker: s.speaker,
      kind: s.kind,
      aliases: s.aliases,
      sameSurname: s.same_surname ?? [],
      memberAliases: s.member_aliases ?? {},
      memberKinds: s.member_kinds ?? {},
      also: s.also ?? [],
      others: Boolean(s.others),
      misplaced: Boolean(s.misplaced),
    }));
    yield { record: line, gold: { id: line.id, speakers } };
  }
}
