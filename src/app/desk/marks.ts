import type { BlockKind, EntityKind, ReadoutDocument, Span, Status } from "../../core/index.ts";
import {
  type Evidence,
  mentionRef,
  nameKey,
  type ReportClaims,
  type Sayer,
  type StoryOutline,
} from "../../record/index.ts";
import { type DeskDate, deskDate } from "./dates.ts";

/** Which part of an item a marked stretch of text is. */
export type MarkRole =
  /** Of statements (PARC): who says it, the words that attribute, what is said, to whom, why no name is given. */
  | "source"
  | "cue"
  | "content"
  | "addressee"
  | "anonymity-reason"
  /** Of events: the words that name it, that show its status or another side's, why it changed, what a side calls it. */
  | "mention"
  | "status"
  | "other-status"
  | "reason"
  | "description"
  /** Of dates and of names. */
  | "date"
  | "name";

/** A marked stretch of the text. Marks nest and overlap. */
export interface Mark extends Span {
  /** Id of the item that it is a part of. */
  readonly item: string;
  readonly kind: MarkedItem["kind"];
  readonly role: MarkRole;
}

interface Item {
  /** Its id in the report's document: "a1", "e2", "t3", "n4". */
  readonly id: string;
  /** What a link to it leads to: its first words. */
  readonly evidence: Evidence;
}

/** What was read from marked words. */
export interface MarkedStatement extends Item {
  readonly kind: "statement";
  readonly by: Sayer;
  readonly to: readonly string[];
  readonly speech: "direct" | "indirect" | "mixed";
  readonly act: "statement" | "thought";
  readonly stance: ReadoutDocument["attributions"][number]["stance"];
  readonly isNegated: boolean;
}

export interface MarkedEvent extends Item {
  readonly kind: "event";
  /** Id of the story's event that it belongs to; null where the report is in no story. */
  readonly event: string | null;
  /** What a correction names it by: "r7f3k2m9qd@120". */
  readonly ref: string;
  readonly label: string;
  readonly type: string;
  readonly status: Status;
  readonly by: readonly Sayer[];
  readonly when: DeskDate | null;
  readonly originally: DeskDate | null;
  readonly place: string | null;
  readonly participants: readonly string[];
}

export interface MarkedTime extends Item {
  readonly kind: "time";
  readonly type: ReadoutDocument["times"][number]["type"];
  readonly date: DeskDate;
  /** TIMEX3 mod ("APPROX", "END"), and what a relative date was counted from. */
  readonly mod: string | null;
  readonly anchor: string | null;
  readonly basis: "stated" | "inferred";
}

export interface MarkedEntity extends Item {
  readonly kind: "entity";
  readonly of: EntityKind;
  readonly name: string;
  readonly descriptions: readonly string[];
  /** Key of the person's page; null for what is no person with a name. */
  readonly person: string | null;
}

export type MarkedItem = MarkedStatement | MarkedEvent | MarkedTime | MarkedEntity;

/** A stretch of a block over which the same marks lie. */
export interface Run extends Span {
  /** Indexes into `marks`, the outermost first. */
  readonly marks: readonly number[];
  /** True within the words that the address asked for. */
  readonly isAsked: boolean;
}

/** A block of the text, cut into runs: setting these one after the other, each in its marks, sets the text. */
export interface MarkedBlock extends Span {
  readonly kind: BlockKind;
  /** Number of the post of a live blog that it belongs to; null outside one. */
  readonly post: number | null;
  readonly runs: readonly Run[];
}

/** What was read in a report, each with its words. */
export interface Marked {
  readonly items: readonly MarkedItem[];
  /** By start, the longer first. */
  readonly marks: readonly Mark[];
  readonly blocks: readonly MarkedBlock[];
}

/**
 * Marks what was read in a report; `story` tells which of its events and people they are; the text is cut at the ends of `anchors`
 * too. O(marks × depth + text).
 */
export function markedReport(
  claims: ReportClaims,
  story: StoryOutline | null,
  asked: Span | null,
  anchors: readonly Span[] = [],
): Marked {
  const { document } = claims.version;
  const items: MarkedItem[] = [];
  const marks: Mark[] = [];
  const add = (item: MarkedItem, spans: readonly (readonly [MarkRole, readonly Span[]])[]): void => {
    items.push(item);
    for (const [role, some] of spans)
      for (const { start, end } of some)
        if (start < end) marks.push({ start, end, item: item.id, kind: item.kind, role });
  };
  for (const one of document.attributions) addStatement(one, claims, add);
  for (const one of document.events) addEvent(one, claims, story, add);
  for (const one of document.times) addTime(one, claims, add);
  for (const one of document.entities) addEntity(one, claims, story, add);
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { items, marks, blocks: blocksOf(document, marks, asked, anchors) };
}

type Add = (item: MarkedItem, spans: readonly (readonly [MarkRole, readonly Span[]])[]) => void;
type Of<K extends "attributions" | "events" | "times" | "entities"> = ReadoutDocument[K][number];

function some(at: Span | null): readonly Span[] {
  return at === null ? [] : [at];
}

function addStatement(one: Of<"attributions">, claims: ReportClaims, add: Add): void {
  const at = one.content[0] ?? one.cue[0] ?? one.source[0];
  if (at === undefined) return;
  const item: MarkedStatement = {
    kind: "statement",
    id: one.id,
    evidence: claims.evidence(at),
    by: claims.sayer(one.id),
    to: one.addressee.map((span) => claims.reading.words(span)),
    speech: one.speech,
    act: one.act,
    stance: one.stance,
    isNegated: one.negated,
  };
  add(item, [
    ["source", one.source],
    ["cue", one.cue],
    ["content", one.content],
    ["addressee", one.addressee],
    ["anonymity-reason", some(one.anonymityReason)],
  ]);
}

function addEvent(one: Of<"events">, claims: ReportClaims, story: StoryOutline | null, add: Add): void {
  const [first] = one.mentions;
  if (first === undefined) return;
  const ref = mentionRef(claims.version.ref, first.start);
  const date = (time: Of<"events">["time"]): DeskDate | null => {
    if (time === null) return null;
    const from = claims.version.document.times.find(({ id }) => id === time.from);
    return deskDate({ value: time.value, evidence: from === undefined ? null : claims.evidence(from) });
  };
  const item: MarkedEvent = {
    kind: "event",
    id: one.id,
    evidence: claims.evidence(first),
    event: story?.events.find(({ mentions }) => mentions.includes(ref))?.id ?? null,
    ref,
    label: one.label,
    type: one.type,
    status: one.status,
    by: claims.sayers(one.assertedBy),
    when: date(one.time),
    originally: date(one.originalTime),
    place: one.place,
    participants: one.participants.map(({ name }) => name),
  };
  add(item, [
    ["mention", one.mentions],
    ["status", [one.statusEvidence]],
    ["other-status", one.otherStatuses.map(({ statusEvidence }) => statusEvidence)],
    ["reason", some(one.statusReason)],
    ["description", one.descriptions],
  ]);
}

function addTime(one: Of<"times">, claims: ReportClaims, add: Add): void {
  const evidence = claims.evidence(one);
  const { id, type, value, mod, anchor, basis } = one;
  add({ kind: "time", id, evidence, type, date: deskDate({ value, evidence }), mod, anchor, basis }, [["date", [one]]]);
}

function addEntity(one: Of<"entities">, claims: ReportClaims, story: StoryOutline | null, add: Add): void {
  const [first] = one.mentions;
  if (first === undefined) return;
  const { id, kind, name, descriptions, mentions } = one;
  const key = kind === "person" && /^\p{Lu}/u.test(name) ? nameKey(name) : null;
  const known = story?.people.find(({ spellings }) => spellings.includes(name))?.key;
  const person = key === null ? null : (known ?? key);
  add({ kind: "entity", id, evidence: claims.evidence(first), of: kind, name, descriptions, person }, [
    ["name", mentions],
  ]);
}

function blocksOf(
  { report }: ReadoutDocument,
  marks: readonly Mark[],
  asked: Span | null,
  anchors: readonly Span[],
): readonly MarkedBlock[] {
  let from = 0;
  let open: number[] = [];
  return report.blocks.map(({ kind, start, end, post }) => {
    const cuts = new Set([start, end]);
    const cut = (at: number): void => {
      if (at > start && at < end) cuts.add(at);
    };
    open = open.filter((index) => marks[index]!.end > start);
    while (from < marks.length && marks[from]!.start < end) open.push(from++);
    for (const index of open) {
      cut(marks[index]!.start);
      cut(marks[index]!.end);
    }
    for (const span of asked === null ? anchors : [asked, ...anchors]) {
      cut(span.start);
      cut(span.end);
    }
    const edges = [...cuts].sort((a, b) => a - b);
    const runs = edges.slice(0, -1).map((at, index): Run => {
      const to = edges[index + 1]!;
      return {
        start: at,
        end: to,
        marks: open.filter((one) => marks[one]!.start <= at && to <= marks[one]!.end),
        isAsked: asked !== null && asked.start <= at && to <= asked.end,
      };
    });
    return { kind, start, end, post: post ?? null, runs };
  });
}
