import type { ReadoutDocument } from "../core/index.ts";
import { type Evidence, mentionRef, ReportClaims, type Sayer } from "./claims.ts";
import { byText } from "./days.ts";
import { keyFits, nameKey } from "./names.ts";
import { byPublication, type ReportVersion } from "./report.ts";

/** One person over all reports of a story. Unnamed sources are nobody here: two of them are never taken for one. */
export interface Person {
  /** What the spellings of the name share ("sergei lavrov"). */
  readonly key: string;
  /** The fullest name, as the most reports write it. */
  readonly name: string;
  readonly spellings: readonly string[];
  /** Roles and titles that reports give. */
  readonly descriptions: readonly string[];
  /** Refs of the reports that name them, in the order of the story. */
  readonly reports: readonly string[];
  /** Statements that they are the source of. */
  readonly statements: number;
}

/** What somebody is reported to say or hold. */
export interface Statement {
  readonly ref: string;
  readonly report: string;
  readonly at: string | null;
  readonly outlet: string | null;
  readonly by: Sayer;
  /** Keys of the people who speak; [] for unnamed sources and those who are no persons. */
  readonly people: readonly string[];
  readonly cue: Evidence | null;
  readonly content: readonly Evidence[];
  /** To whom: "reporters". */
  readonly to: readonly string[];
  readonly stance: ReadoutDocument["attributions"][number]["stance"];
  readonly negated: boolean;
  readonly act: ReadoutDocument["attributions"][number]["act"];
}

type DocumentEntity = ReadoutDocument["entities"][number];

/** Joins the names of a story's reports into people, and tells who speaks. Built once, O(entities + attributions). */
export class People {
  readonly #keys = new Map<string, string>();
  readonly #people: readonly Person[];
  readonly #statements: readonly Statement[];

  /** `joined` are lists of names that a person said are one, the first the name to show. */
  constructor(reports: readonly ReportVersion[], joined: readonly (readonly string[])[] = []) {
    const sorted = [...reports].sort(byPublication);
    const named = new Map<string, { names: Map<string, number>; roles: Set<string>; reports: Set<string> }>();
    for (const { ref, document } of sorted)
      for (const entity of document.entities) {
        if (!isNamedPerson(entity)) continue;
        const key = nameKey(entity.name);
        const known = named.get(key) ?? { names: new Map(), roles: new Set(), reports: new Set() };
        named.set(key, known);
        known.names.set(entity.name, (known.names.get(entity.name) ?? 0) + 1);
        known.reports.add(ref);
        for (const role of entity.descriptions) known.roles.add(role);
      }
    const shown = new Map<string, string>();
    const target = joinKeys([...named.keys()]);
    for (const names of joined) {
      const first = target(nameKey(names[0]!));
      shown.set(first, names[0]!);
      for (const name of names) this.#keys.set(target(nameKey(name)), first);
    }
    const resolve = (key: string): string => {
      const full = target(key);
      return this.#keys.get(full) ?? full;
    };
    for (const key of named.keys()) this.#keys.set(key, resolve(key));
    const statements = sorted.flatMap((report) => this.statementsOf(report));
    const counts = new Map<string, number>();
    for (const { people } of statements) for (const key of people) counts.set(key, (counts.get(key) ?? 0) + 1);
    const groups = new Map<string, string[]>();
    for (const key of [...named.keys()].sort(byText)) {
      const to = this.#keys.get(key)!;
      groups.set(to, [...(groups.get(to) ?? []), key]);
    }
    const order = new Map(sorted.map(({ ref }, index) => [ref, index]));
    this.#statements = statements;
    this.#people = [...groups]
      .map(([key, keys]): Person => {
        const all = keys.map((one) => named.get(one)!);
        const names = new Map<string, number>();
        for (const { names: some } of all)
          for (const [name, count] of some) names.set(name, (names.get(name) ?? 0) + count);
        const spellings = [...names].sort(([a, x], [b, y]) => wordCount(b) - wordCount(a) || y - x || byText(a, b));
        return {
          key,
          name: shown.get(key) ?? spellings[0]![0],
          spellings: spellings.map(([name]) => name),
          descriptions: [...new Set(all.flatMap(({ roles }) => [...roles]))].sort(byText),
          reports: [...new Set(all.flatMap((one) => [...one.reports]))].sort((a, b) => order.get(a)! - order.get(b)!),
          statements: counts.get(key) ?? 0,
        };
      })
      .sort((a, b) => b.statements - a.statements || b.reports.length - a.reports.length || byText(a.key, b.key));
  }

  /** Everybody with a name, those who speak most first. */
  get all(): readonly Person[] {
    return this.#people;
  }

  /** All statements of the story, in its order. */
  get statements(): readonly Statement[] {
    return this.#statements;
  }

  /** The key of the person that a name is of in this story. */
  keyOf(name: string): string {
    const key = nameKey(name);
    return this.#keys.get(key) ?? key;
  }

  private statementsOf(version: ReportVersion): readonly Statement[] {
    const claims = new ReportClaims(version);
    const { document, ref } = version;
    return document.attributions.flatMap((attribution): readonly Statement[] => {
      const at = attribution.cue[0] ?? attribution.content[0] ?? attribution.source[0];
      if (at === undefined) return [];
      const people = attribution.speakers.flatMap((id) => {
        const entity = claims.reading.entity(id);
        return entity !== undefined && isNamedPerson(entity) ? [this.keyOf(entity.name)] : [];
      });
      return [
        {
          ref: mentionRef(ref, at.start),
          report: ref,
          at: document.report.published,
          outlet: document.report.outlet,
          by: claims.sayer(attribution.id),
          people: attribution.sourceKind === "anonymous" ? [] : [...new Set(people)],
          cue: attribution.cue[0] === undefined ? null : claims.evidence(attribution.cue[0]),
          content: attribution.content.map((span) => claims.evidence(span)),
          to: attribution.addressee.map((span) => claims.reading.words(span)),
          stance: attribution.stance,
          negated: attribution.negated,
          act: attribution.act,
        },
      ];
    });
  }
}

function isNamedPerson(entity: DocumentEntity): boolean {
  return entity.kind === "person" && /^\p{Lu}/u.test(entity.name);
}

function wordCount(name: string): number {
  return name.split(/\s+/).length;
}

/** From a key to the one fuller key that it fits ("lavrov" → "sergei lavrov"); a key that fits two stays itself. */
function joinKeys(keys: readonly string[]): (key: string) => string {
  const byLast = new Map<string, string[]>();
  for (const key of keys) {
    const last = key.slice(key.lastIndexOf(" ") + 1);
    byLast.set(last, [...(byLast.get(last) ?? []), key]);
  }
  const full = new Map<string, string>();
  for (const key of keys) {
    const longer = byLast
      .get(key.slice(key.lastIndexOf(" ") + 1))!
      .filter((other) => other !== key && other.split(" ").length > key.split(" ").length && keyFits(key, other));
    // Of "Anna Velt" and "Anna Maria Velt" the longest decides, as long as the others fit into it.
    const longest = longer.toSorted((a, b) => b.split(" ").length - a.split(" ").length || byText(a, b))[0];
    if (longest !== undefined && longer.every((other) => other === longest || keyFits(other, longest)))
      full.set(key, longest);
  }
  return (key) => full.get(key) ?? key;
}
