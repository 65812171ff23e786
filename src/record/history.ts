import type { Status } from "../core/index.ts";
import { type EventMention, type Evidence, type Sayer, sentenceOf } from "./claims.ts";
import { byMoment, byText } from "./days.ts";
import { nameKey } from "./names.ts";
import type { Origin, Origins } from "./origins.ts";

/** One entry of an event's history: who said what about it, when, in which words of which report. */
export interface HistoryEntry {
  readonly status: Status;
  /** When the report was published; null where that is not known. */
  readonly at: string | null;
  readonly outlet: string | null;
  readonly evidence: Evidence;
  readonly by: readonly Sayer[];
  readonly origins: readonly Origin[];
  /** True for the status that the report leaves the event with. */
  readonly main: boolean;
}

/** How an event stands by all that was read. */
export interface CurrentStatus {
  readonly status: Status;
  /** Since which report it stands so; null where no report is dated. */
  readonly since: string | null;
  readonly basis: {
    /** How many independent origins say so: copies of one text, and outlets that relay one official, are one. */
    readonly origins: number;
    /** Of these: sources with a name (people, organisations, documents), without, and reports in their own voice. */
    readonly named: number;
    readonly unnamed: number;
    readonly own: number;
  };
  /** What others say who contradict it, in the order of the history; [] where nobody does. */
  readonly disputedBy: readonly HistoryEntry[];
  /** The words on which it stands: the newest report's. */
  readonly evidence: Evidence;
}

/** The history of an event from the mentions of its reports: in order of publication, undated reports last. */
export function historyOf(mentions: readonly EventMention[], origins: Origins): readonly HistoryEntry[] {
  const entries = mentions.flatMap(({ report, published, outlet, statuses }) =>
    statuses.map(
      ({ status, evidence, by, main }): HistoryEntry => ({
        status,
        at: published,
        outlet,
        evidence,
        by,
        origins: origins.of(report, by),
        main,
      }),
    ),
  );
  return entries.sort(byHistory);
}

/** By moment, then what a report says beside its main status before that, then by report and place. */
function byHistory(a: HistoryEntry, b: HistoryEntry): number {
  return (
    byMoment(a.at, b.at) ||
    byText(a.evidence.report, b.evidence.report) ||
    Number(a.main) - Number(b.main) ||
    a.evidence.start - b.evidence.start ||
    byText(a.status, b.status)
  );
}

/** Statuses that confirm each other. */
const SAME: { readonly [S in Status]: "planned" | "doubt" | "put-off" | "off" | "on" } = {
  scheduled: "planned",
  rescheduled: "planned",
  uncertain: "doubt",
  postponed: "put-off",
  cancelled: "off",
  "did-not-happen": "off",
  ongoing: "on",
  happened: "on",
};

/** Statuses that cannot both be true of one moment. */
function contradicts(a: Status, b: Status): boolean {
  const [x, y] = [SAME[a], SAME[b]];
  if (x === y) return false;
  // That it was planned, or in doubt, does not contradict that it took place; that it was put off need not mean that it is off.
  const pair = new Set([x, y]);
  if (pair.has("on")) return !pair.has("planned") && !pair.has("doubt");
  return !(pair.has("put-off") && pair.has("off"));
}

/** Whether who says the one also says the other. Who says that it is planned has not said that it was moved. */
function confirms(said: Status, status: Status): boolean {
  return status === "rescheduled" ? said === "rescheduled" : SAME[said] === SAME[status];
}

/** What has taken place, or was called off, stays so when a later report only recalls that it was planned. */
function outlasts(before: Status, later: Status): boolean {
  if (before === "happened" || before === "did-not-happen") return SAME[later] === "planned" || later === "uncertain";
  return before === "rescheduled" && later === "scheduled";
}

/** From what a history was made. */
interface Told {
  readonly mentions: readonly EventMention[];
  readonly origins: Pick<Origins, "textOf">;
}

/**
 * Whether two entries are accounts that can stand against each other. Those of different texts are. In one text they must come
 * from different sources, in different sentences that do not call it by different words: what a report calls by two words and tells
 * otherwise of each is rather two things. What it tells of a plan beside a doubt is one account, unless two others than the report are set
 * against each other.
 */
function areTwoAccounts(a: HistoryEntry, b: HistoryEntry, { mentions, origins }: Told): boolean {
  if (origins.textOf(a.evidence.report) !== origins.textOf(b.evidence.report)) return true;
  if (a.origins.some(({ key }) => b.origins.some((other) => other.key === key))) return false;
  const pair = new Set([SAME[a.status], SAME[b.status]]);
  const isOwn = ({ by }: HistoryEntry): boolean => by.some(({ kind }) => kind === "report" || kind === "unstated");
  if (pair.has("doubt") && (!pair.has("planned") || isOwn(a) || isOwn(b))) return false;
  const [x, y] = [a, b].map(({ evidence }) => {
    const told = mentions.filter(({ report }) => report === evidence.report);
    const sentence = sentenceOf({ sentences: told.flatMap(({ sentences }) => sentences) }, evidence);
    const isIn = ({ start, end }: Evidence): boolean => sentence.start <= start && end <= sentence.end;
    const named = told.flatMap((mention) => mention.named.filter(isIn).map(({ words }) => nameKey(words)));
    return { words: nameKey(sentence.words), named };
  }) as [{ words: string; named: string[] }, { words: string; named: string[] }];
  if (x.words === y.words) return false;
  return x.named.length === 0 || y.named.length === 0 || y.named.some((word) => x.named.includes(word));
}

/**
 * How an event stands: the status that the newest report leaves it with, unless that only recalls what was planned.
 * It is supported by what says the same since then, and disputed by those who say otherwise since then. Null without a history.
 */
export function currentStatus(history: readonly HistoryEntry[], told: Told): CurrentStatus | null {
  const all = history.filter((entry) => entry.main);
  // Nobody can tell whether a report without a date is newer: it decides only where no report has one.
  const dated = all.filter(({ at }) => at !== null);
  const main = dated.length > 0 ? dated : all;
  if (main.length === 0) return null;
  let status = main[0]!.status;
  let from = 0;
  for (const [index, entry] of main.entries()) {
    if (index === 0 || outlasts(status, entry.status)) continue;
    if (!confirms(status, entry.status)) from = index;
    status = entry.status;
  }
  const first = main[from]!;
  const since = history.filter(({ at }) => byMoment(at, first.at) >= 0);
  const agreeing = since.filter((entry) => confirms(entry.status, status));
  const kinds = new Map<string, Sayer["kind"]>();
  for (const { origins } of agreeing) for (const { key, kind } of origins) if (!kinds.has(key)) kinds.set(key, kind);
  const count = (test: (kind: Sayer["kind"]) => boolean): number => [...kinds.values()].filter(test).length;
  const disputedBy = since.filter(
    (entry) =>
      contradicts(entry.status, status) &&
      !outlasts(status, entry.status) &&
      // A report that only recalls in its own voice how it was before disputes nothing.
      (entry.main || entry.by.some(({ kind }) => kind !== "report")) &&
      entry.origins.some(({ key }) => !kinds.has(key)) &&
      agreeing.some((other) => areTwoAccounts(entry, other, told)),
  );
  return {
    status,
    since: first.at,
    basis: {
      origins: kinds.size,
      named: count((kind) => kind === "named" || kind === "collective" || kind === "document"),
      unnamed: count((kind) => kind === "anonymous"),
      own: count((kind) => kind === "report" || kind === "unstated"),
    },
    disputedBy,
    evidence: (
      agreeing.findLast((entry) => entry.main && entry.at !== null) ?? agreeing.findLast((entry) => entry.main)!
    ).evidence,
  };
}
