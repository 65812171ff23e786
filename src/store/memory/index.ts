import {
  byDays,
  type Correction,
  type DatedEvent,
  datedEvents,
  daysOf,
  eventId,
  lastWordOf,
  outlineOf,
  type ReportLink,
  type ReportVersion,
  rangesMeet,
  type Story,
  type StoryEvent,
  type StoryOutline,
  type StoryStep,
  type StorySummary,
  sharesKeys,
  storyId,
  storyPeople,
  storySummary,
} from "../../record/index.ts";
import {
  type CalendarQuery,
  type Health,
  type NamedPerson,
  type NewReport,
  type SearchHit,
  SHORT_DAYS,
  type Store,
  type StoryChange,
  type StoryMove,
  type StoryQuery,
  type StoryRow,
  type VersionRow,
} from "../store.ts";
import { StoryLogs } from "./logs.ts";

interface Held {
  readonly row: VersionRow;
  readonly readings: readonly ReportVersion[];
  readonly report: NewReport;
  readonly isPending: boolean;
}

/** A store in memory: for tests, for a browser, and as the plainest statement of what a store does. */
export function memoryStore(): Store {
  return new MemoryStore();
}

class MemoryStore implements Store {
  readonly isWritable = true;
  #revision = 0;
  readonly #held = new Map<string, Held>();
  readonly #links = new Map<string, ReportLink>();
  readonly #stories = new Map<string, Story>();
  readonly #logs = new StoryLogs();
  readonly #corrections = new Map<string, Correction>();
  readonly #notes = new Map<string, string>();
  readonly #inputs = new Map<string, string>();

  async versions(refs: readonly string[]): Promise<readonly VersionRow[]> {
    return refs.flatMap((ref) => this.#held.get(ref)?.row ?? []);
  }

  async versionsOf(key: string): Promise<readonly VersionRow[]> {
    return this.#rows().filter((row) => row.key === key);
  }

  async versionsIn(story: string): Promise<readonly VersionRow[]> {
    const keys = new Set(this.#rows().flatMap((row) => (row.story === story ? [row.key] : [])));
    return this.#rows().filter(({ key }) => keys.has(key));
  }

  async allVersions(addedAfter = ""): Promise<readonly VersionRow[]> {
    return this.#rows()
      .filter(({ added }) => added > addedAfter)
      .sort((a, b) => (a.added < b.added ? -1 : a.added > b.added ? 1 : 0));
  }

  async documents(refs: readonly string[]): Promise<readonly ReportVersion[]> {
    return refs.flatMap((ref) => {
      const held = this.#held.get(ref);
      return held === undefined ? [] : [{ ...held.readings.at(-1)!, added: held.row.added }];
    });
  }

  async readings(ref: string): Promise<readonly ReportVersion[]> {
    return this.#held.get(ref)?.readings ?? [];
  }

  async readAgainAfter(moment: string): Promise<readonly string[]> {
    return [...this.#held.values()]
      .filter(({ row, readings }) => row.added <= moment && readings.some(({ added }) => added > moment))
      .map(({ row }) => row.ref);
  }

  async inputRef(input: string, reader: string): Promise<string | null> {
    return this.#inputs.get(`${input} ${reader}`) ?? null;
  }

  async putInput(input: string, ref: string, reader: string): Promise<void> {
    this.#inputs.set(`${input} ${reader}`, ref);
  }

  async putSeen(ref: string, moment: string): Promise<void> {
    this.#alter(ref, (held) => ({ ...held, row: { ...held.row, seen: moment } }));
  }

  async signatures(refs: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    return new Map(
      refs.flatMap((ref) => (this.#held.has(ref) ? [[ref, this.#held.get(ref)!.report.signature] as const] : [])),
    );
  }

  async sharing(keys: readonly string[], most: number, least: number, made: string): Promise<readonly string[]> {
    const wanted = new Set(keys.filter((key) => this.#listed(key) <= most));
    return [...this.#held.values()]
      .filter(
        ({ row, report }) =>
          row.isCurrent && report.made === made && report.keys.filter((key) => wanted.has(key)).length >= least,
      )
      .map(({ row }) => row.ref);
  }

  async outdated(made: string, limit: number): Promise<readonly string[]> {
    return [...this.#held.values()]
      .filter(({ report }) => report.made !== made)
      .map(({ row }) => row.ref)
      .slice(0, limit);
  }

  #listed(key: string): number {
    return [...this.#held.values()].filter(({ report }) => report.keys.includes(key)).length;
  }

  async links(refs: readonly string[]): Promise<readonly ReportLink[]> {
    const wanted = new Set(refs);
    return [...this.#links.values()].filter(({ a, b }) => wanted.has(a) || wanted.has(b));
  }

  async putReport(report: NewReport, isCurrent: boolean): Promise<void> {
    this.#revision += 1;
    const { version } = report;
    const { ref, key, digest, captured, added, reader, document } = version;
    const { outlet, headline, published } = document.report;
    if (report.input !== null) this.#inputs.set(`${report.input} ${reader}`, report.version.ref);
    if (isCurrent)
      for (const [other, held] of this.#held)
        if (held.row.key === key && other !== ref)
          this.#held.set(other, { ...held, row: { ...held.row, isCurrent: false }, isPending: true });
    const known = this.#held.get(ref);
    this.#held.set(ref, {
      row: {
        ref,
        key,
        digest,
        outlet,
        headline,
        published,
        captured,
        added: known?.row.added ?? added,
        seen: known?.row.seen ?? null,
        reader,
        isCurrent,
        story: known?.row.story ?? null,
      },
      readings: [...(known?.readings ?? []).filter((reading) => reading.reader !== reader), version],
      report,
      isPending: true,
    });
    for (const [pair, link] of this.#links) if (link.a === ref || link.b === ref) this.#links.delete(pair);
    for (const link of report.links)
      if (this.#held.has(link.a) && this.#held.has(link.b)) this.#links.set([link.a, link.b].sort().join(" "), link);
    const crowded = report.keys.filter(
      (key) => known?.report.keys.includes(key) !== true && this.#listed(key) === report.mostListed + 1,
    );
    if (crowded.length > 0) this.#unlink(crowded, report);
  }

  /** Takes away links that need these keys, which have become too common, and marks the reports at their ends. */
  #unlink(crowded: readonly string[], { mostListed, leastShared }: NewReport): void {
    const keysOf = (ref: string): readonly string[] => this.#held.get(ref)!.report.keys;
    const telling = (ref: string): ReadonlySet<string> =>
      new Set(keysOf(ref).filter((key) => this.#listed(key) <= mostListed));
    for (const [pair, { a, b }] of this.#links) {
      if (!crowded.some((key) => keysOf(a).includes(key) && keysOf(b).includes(key))) continue;
      if (sharesKeys(telling(a), telling(b), leastShared)) continue;
      this.#links.delete(pair);
      for (const ref of [a, b]) this.#alter(ref, (held) => ({ ...held, isPending: true }));
    }
  }

  async pending(): Promise<readonly string[]> {
    return [...this.#held.values()].filter(({ isPending }) => isPending).map(({ row }) => row.ref);
  }

  async putStories({ remove, put, settled, made }: StoryChange): Promise<void> {
    if (remove.length + put.length > 0) this.#revision += 1;
    this.#logs.change(
      remove,
      put.map(({ id }) => [id, made?.get(id)]),
    );
    for (const id of [...remove, ...put.map((story) => story.id)]) {
      for (const { ref } of this.#stories.get(id)?.reports ?? [])
        this.#alter(ref, (held) => (held.row.story === id ? { ...held, row: { ...held.row, story: null } } : held));
      this.#stories.delete(id);
    }
    for (const story of put) {
      this.#stories.set(story.id, story);
      for (const { ref } of story.reports)
        this.#alter(ref, (held) => ({ ...held, row: { ...held.row, story: story.id } }));
    }
    for (const ref of settled) this.#alter(ref, (held) => ({ ...held, isPending: false }));
  }

  async steps(story: string, from: string, now: string): Promise<readonly StoryStep[] | null> {
    return this.#logs.steps(story, from, now);
  }

  async putStep(story: string, from: string, now: string, step: StoryStep): Promise<void> {
    this.#logs.putAside(story, from, now, step);
  }

  async story(id: string): Promise<Story | null> {
    return this.#stories.get(id) ?? null;
  }

  async outline(id: string): Promise<StoryOutline | null> {
    const story = await this.story(id);
    return story === null ? null : outlineOf(story);
  }

  async event(story: string, id: string): Promise<StoryEvent | null> {
    return this.#stories.get(story)?.events.find((event) => event.id === id) ?? null;
  }

  async stories({ limit, offset = 0, since = "" }: StoryQuery): Promise<readonly StoryRow[]> {
    return [...this.#stories.values()]
      .filter(({ last }) => (last ?? "") >= since)
      .sort((a, b) => descending(a.last ?? "", b.last ?? "") || descending(b.id, a.id))
      .slice(offset, offset + limit)
      .map(({ id, name, first, last, reports, events }) => ({
        id,
        name,
        first,
        last,
        reports: reports.length,
        events: events.length,
      }));
  }

  async summaries(ids: readonly string[]): Promise<readonly StorySummary[]> {
    return ids.flatMap((id) => this.#stories.get(id) ?? []).map(storySummary);
  }

  async moves(after: string, story?: string): Promise<readonly StoryMove[]> {
    const moves = new Map<string, StoryMove>();
    for (const row of await this.allVersions(after)) {
      if (row.story === null || (story !== undefined && row.story !== story)) continue;
      // Rows come in the order in which they were added.
      const reports = (moves.get(row.story)?.reports ?? 0) + 1;
      moves.set(row.story, { story: row.story, reports, at: row.added });
    }
    return [...moves.values()];
  }

  async storiesById(prefix: string, limit: number): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const story of this.#stories.values())
      if (
        story.id.startsWith(prefix) ||
        story.events.some(({ mentions }) => mentions.some((mention) => eventId(mention).startsWith(prefix)))
      )
        found.add(story.id);
    for (const { row } of this.#held.values())
      if (row.story !== null && (row.ref.startsWith(prefix) || storyId(row).startsWith(prefix))) found.add(row.story);
    return [...found].sort().slice(0, limit);
  }

  async dated({ from, to, of, limit, offset = 0 }: CalendarQuery): Promise<readonly DatedEvent[]> {
    const isShort = of === "days";
    return [...this.#stories.values()]
      .flatMap(datedEvents)
      .filter(({ days }) => rangesMeet(days, { from, to }) && daysOf(days) <= SHORT_DAYS === isShort)
      .sort((a, b) => (isShort ? 0 : a.days.to - b.days.to) || byDays(a, b))
      .slice(offset, offset + limit);
  }

  async peopleNamed(key: string): Promise<readonly NamedPerson[]> {
    const all = [...this.#stories.values()].flatMap((story) =>
      storyPeople(story).map((person) => ({ ...person, storyName: story.name, storyLast: story.last })),
    );
    const wanted = new Set(
      all.flatMap((person) => (lastWordOf(person.spelling) === lastWordOf(key) ? [person.key] : [])),
    );
    return all.filter((person) => wanted.has(person.key));
  }

  revision(): number {
    return this.#revision;
  }

  async reportsNaming(key: string): Promise<readonly string[]> {
    const last = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);
    return [...this.#held.values()]
      .filter(
        ({ row, report }) =>
          row.isCurrent && report.items.some(({ people }) => people?.some((name) => last(name) === last(key))),
      )
      .map(({ row }) => row.ref);
  }

  async search(query: string, limit: number): Promise<readonly SearchHit[]> {
    const wanted = wordsOf(query);
    if (wanted.length === 0) return [];
    const hits: SearchHit[] = [];
    for (const { row, report } of this.#held.values())
      for (const { kind, start, end, words } of report.items) {
        const have = new Set(wordsOf(words));
        if (row.isCurrent && wanted.every((word) => have.has(word))) hits.push({ kind, report: row.ref, start, end });
      }
    return hits.slice(0, limit);
  }

  async corrections(): Promise<readonly Correction[]> {
    return [...this.#corrections.values()].sort((a, b) => descending(b.at, a.at) || descending(b.id, a.id));
  }

  async putCorrections(corrections: readonly Correction[], touched: readonly string[]): Promise<void> {
    this.#revision += 1;
    for (const correction of corrections)
      if (!this.#corrections.has(correction.id)) this.#corrections.set(correction.id, correction);
    for (const ref of touched) this.#alter(ref, (held) => ({ ...held, isPending: true }));
  }

  async note(name: string): Promise<string | null> {
    return this.#notes.get(name) ?? null;
  }

  async putNote(name: string, value: string): Promise<void> {
    this.#notes.set(name, value);
  }

  async check(): Promise<Health> {
    return {
      isSound: true,
      problems: [],
      counts: {
        reports: this.#rows().filter((row) => row.isCurrent).length,
        versions: this.#held.size,
        readings: [...this.#held.values()].reduce((sum, { readings }) => sum + readings.length, 0),
        stories: this.#stories.size,
        corrections: this.#corrections.size,
        pending: (await this.pending()).length,
      },
    };
  }

  async backup(): Promise<void> {
    throw new Error("a store in memory has no file to copy");
  }

  async close(): Promise<void> {}

  #rows(): VersionRow[] {
    return [...this.#held.values()].map(({ row }) => row);
  }

  #alter(ref: string, change: (held: Held) => Held): void {
    const held = this.#held.get(ref);
    if (held !== undefined) this.#held.set(ref, change(held));
  }
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function descending(a: string, b: string): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
