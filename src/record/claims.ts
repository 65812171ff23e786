import { indexAt, Reading, type ReadoutDocument, type SourceKind, type Span, type Status } from "../core/index.ts";
import type { ReportSketch } from "./mentions/kept.ts";
import { nameKey } from "./names.ts";
import type { ReportVersion } from "./report.ts";

type DocumentEvent = ReadoutDocument["events"][number];
type DocumentAttribution = ReadoutDocument["attributions"][number];

/** Exact words of a report that support a statement of the record. `words` is the report's text from `start` to `end`. */
export interface Evidence extends Span {
  /** Ref of the report's version. */
  readonly report: string;
  readonly words: string;
  /** Where a reader finds them: "¶3.2". */
  readonly place: string;
}

/** Who stands behind a claim. */
export interface Sayer {
  /** "report": the report in its own voice. */
  readonly kind: SourceKind | "report";
  /** Names of those who speak, as full as the report gives them; [] where it names nobody. */
  readonly names: readonly string[];
  /** The source as written; null for the report itself. */
  readonly words: string | null;
  /** Who relays them, outermost first: ["The Harbour Post", "a neighbour"]. [] is first-hand. */
  readonly via: readonly string[];
}

/** A status of an event as one report states it. */
export interface StatusMention {
  readonly status: Status;
  readonly evidence: Evidence;
  readonly by: readonly Sayer[];
  /** True for the status that the report leaves the event with; false for an earlier one, or that of another side. */
  readonly main: boolean;
}

/** A date of an event as one report gives it. `evidence` is null where the report carries it over from elsewhere. */
export interface DateMention {
  readonly value: string;
  readonly evidence: Evidence | null;
}

/** One report's mention of an event: everything that the record takes from it. */
export interface EventMention {
  /** Report and place of the first word that names it: the same after re-reading. */
  readonly ref: string;
  readonly report: string;
  readonly published: string | null;
  readonly outlet: string | null;
  /** Its id in the report's document. */
  readonly event: string;
  readonly label: string;
  readonly type: string;
  /** The words that name it, in text order. */
  readonly named: readonly Evidence[];
  readonly participants: readonly {
    readonly key: string;
    readonly name: string;
    readonly named: boolean;
    readonly isPerson: boolean;
    readonly isPlace: boolean;
  }[];
  readonly place: string | null;
  /** The words of its sentences that name the place; null where none does, as where it is carried over from elsewhere. */
  readonly placeWords: Evidence | null;
  readonly time: DateMention | null;
  readonly originalTime: DateMention | null;
  readonly statuses: readonly StatusMention[];
  readonly reason: { readonly evidence: Evidence; readonly by: readonly Sayer[] } | null;
  readonly descriptions: readonly { readonly evidence: Evidence; readonly by: Sayer; readonly negated: boolean }[];
  /** Sentences that speak of it. */
  readonly sentences: readonly Evidence[];
  /** What was kept of its report when it was read; null where nothing was. */
  readonly sketch: ReportSketch | null;
}

const OWN_VOICE: Sayer = { kind: "report", names: [], words: null, via: [] };

/** What people said of statements, by the refs of these: who says so in truth, or that nobody does. */
export type StatementLabels = ReadonlyMap<string, { readonly who: string } | "rejected">;

/** Looks into one report for what the record takes from it. Built once, O(document). */
export class ReportClaims {
  readonly version: ReportVersion;
  readonly reading: Reading;
  readonly #labels: StatementLabels;

  constructor(version: ReportVersion, labels: StatementLabels = new Map()) {
    this.version = version;
    this.reading = new Reading(version.document);
    this.#labels = labels;
  }

  /** The ref of a statement: where its first word begins, of the cue where it has one. Null for one without words. */
  statementRef({ cue, content, source }: DocumentAttribution): string | null {
    const at = cue[0] ?? content[0] ?? source[0];
    return at === undefined ? null : mentionRef(this.version.ref, at.start);
  }

  /** What a person said of a statement. */
  label(attribution: DocumentAttribution): { readonly who: string } | "rejected" | null {
    const ref = this.#labels.size === 0 ? null : this.statementRef(attribution);
    return ref === null ? null : (this.#labels.get(ref) ?? null);
  }

  evidence(at: Span): Evidence {
    const { start, end } = at;
    return {
      report: this.version.ref,
      start,
      end,
      words: this.reading.words(at),
      place: this.reading.placeWords(at),
    };
  }

  /** The sentence around a span, or the span itself where no sentence holds it. */
  sentence(at: Span): Evidence {
    const { sentences } = this.version.document;
    const index = indexAt(sentences, at.start);
    return this.evidence(index < 0 ? at : sentences[index]!);
  }

  sayer(id: string | null): Sayer {
    const attribution = id === null ? undefined : this.reading.attribution(id);
    if (attribution === undefined) return OWN_VOICE;
    const label = this.label(attribution);
    const isRelabelled = label !== null && label !== "rejected";
    return {
      kind: isRelabelled ? "named" : attribution.sourceKind,
      names: this.speakers(attribution),
      words: attribution.source.length === 0 ? null : this.reading.allWords(attribution.source),
      via: this.reading.relayWords(attribution),
    };
  }

  sayers(ids: readonly string[]): readonly Sayer[] {
    return ids.length === 0 ? [OWN_VOICE] : ids.map((id) => this.sayer(id));
  }

  /** Names behind an attribution; a source that is named but was not tied to anybody speaks by its own words. */
  speakers(attribution: DocumentAttribution): readonly string[] {
    const label = this.label(attribution);
    if (label !== null && label !== "rejected") return [label.who];
    if (attribution.sourceKind === "anonymous" || attribution.sourceKind === "unstated") return [];
    const names = attribution.speakers.flatMap((id) => this.reading.entity(id)?.name ?? []);
    if (names.length > 0 || attribution.source.length === 0) return names;
    return [this.reading.allWords(attribution.source)];
  }

  private allRejected(ids: readonly string[]): boolean {
    const found = ids.flatMap((id) => this.reading.attribution(id) ?? []);
    return found.length > 0 && found.every((attribution) => this.label(attribution) === "rejected");
  }

  /** The words that name a place, in the first sentence of an event that has them: only their white space may differ. */
  private placeWords(place: string | null, sentences: Iterable<Evidence>): Evidence | null {
    const words = place?.split(/\s+/).filter((word) => word !== "") ?? [];
    if (words.length === 0) return null;
    const written = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"));
    for (const sentence of sentences) {
      const found = written.exec(sentence.words);
      if (found === null) continue;
      const start = sentence.start + found.index;
      return this.evidence({ start, end: start + found[0].length });
    }
    return null;
  }

  mentions(): readonly EventMention[] {
    return this.version.document.events.flatMap((event) => (event.mentions.length === 0 ? [] : [this.mention(event)]));
  }

  private mention(event: DocumentEvent): EventMention {
    const { document, ref } = this.version;
    const date = (time: DocumentEvent["time"]): DateMention | null => {
      if (time === null) return null;
      const from = document.times.find(({ id }) => id === time.from);
      return { value: time.value, evidence: from === undefined ? null : this.evidence(from) };
    };
    const by = this.sayers(event.assertedBy);
    const main: StatusMention = { status: event.status, evidence: this.evidence(event.statusEvidence), by, main: true };
    const sentences = new Map<number, Evidence>();
    for (const at of event.mentions) {
      const sentence = this.sentence(at);
      sentences.set(sentence.start, sentence);
    }
    return {
      ref: mentionRef(ref, event.mentions[0]!.start),
      report: ref,
      published: document.report.published,
      outlet: document.report.outlet,
      event: event.id,
      label: event.label,
      type: event.type,
      named: event.mentions.map((at) => this.evidence(at)),
      participants: event.participants.map(({ entity, name }) => ({
        key: nameKey(name),
        name,
        named: /\p{Lu}/u.test(name) && entity !== null,
        isPerson: this.reading.entity(entity ?? "")?.kind === "person",
        isPlace: this.reading.entity(entity ?? "")?.kind === "place",
      })),
      place: event.place,
      placeWords: this.placeWords(event.place, sentences.values()),
      time: date(event.time),
      originalTime: date(event.originalTime),
      statuses: [
        main,
        ...event.otherStatuses
          .filter((other) => !this.allRejected(other.assertedBy))
          .map((other) => ({
            status: other.status,
            evidence: this.evidence(other.statusEvidence),
            by: this.sayers(other.assertedBy),
            main: false,
          })),
      ],
      reason: event.statusReason === null ? null : { evidence: this.evidence(event.statusReason), by },
      descriptions: event.descriptions.map((at) => ({
        evidence: this.evidence(at),
        by: this.sayer(at.by),
        negated: at.by !== null && this.reading.attribution(at.by)?.negated === true,
      })),
      sentences: [...sentences.values()],
      sketch: this.version.sketch ?? null,
    };
  }
}

/** The sentence of an event's report that holds some of its evidence, or the evidence itself where none does. */
export function sentenceOf({ sentences }: Pick<EventMention, "sentences">, evidence: Evidence): Evidence {
  return sentences.find(({ start, end }) => start <= evidence.start && evidence.start < end) ?? evidence;
}

/** What stands for an event of a report in corrections and ids: the report's ref and where its first word begins. */
export function mentionRef(report: string, start: number): string {
  return `${report}@${start}`;
}
