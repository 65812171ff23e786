import type { ReadoutDocument } from "../core/index.ts";
import { type Evidence, ReportClaims, type Sayer, type StatementLabels } from "./claims.ts";
import { type Correction, standing } from "./corrections.ts";
import { byText } from "./days.ts";
import { keyFits, nameKey } from "./names.ts";
import { byPublication, type ReportVersion } from "./report.ts";
import { Roles } from "./roles.ts";

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
  /** Refs of the reports that hold these, in the order of the story. Absent in what an earlier version kept. */
  readonly spokeIn?: readonly string[];
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
  /** "rejected" where a person said that it was read wrong: it is kept, and counts nowhere. */
  readonly judged: "rejected" | null;
}

type DocumentEntity = ReadoutDocument["entities"][number];

/** What people said of statements and names. */
export interface PeopleLabels {
  readonly statements: StatementLabels;
  readonly joined: readonly (readonly string[])[];
  readonly parted: readonly (readonly string[])[];
  readonly split: readonly { readonly name: string; readonly reports: readonly string[]; readonly as: string }[];
}

/** What corrections that hold say of statements and names. */
export function peopleLabels(corrections: readonly Correction[]): PeopleLabels {
  const statements = new Map<string, { readonly who: string } | "rejected">();
  const joined: (readonly string[])[] = [];
  const parted: (readonly string[])[] = [];
  const split: PeopleLabels["split"][number][] = [];
  for (const { action } of standing(corrections)) {
    if (action.do === "reject-statement") statements.set(action.statement, "rejected");
    else if (action.do === "relabel-statement") statements.set(action.statement, { who: action.who });
    else if (action.do === "merge-people") joined.push(action.names);
    else if (action.do === "part-people") parted.push(action.names);
    else if (action.do === "split-person") {
      split.push(action);
      parted.push([action.name, action.as]);
    }
  }
  return { statements, joined, parted, split };
}

/** Joins the names of a story's reports into people, and tells who speaks. Built once, O(entities + attributions). */
export class People {
  readonly #labels: PeopleLabels;
  readonly #keys = new Map<string, string>();
  #roles = new Roles([]);
  /** People whose names are looked up as they are written: to fold the names of a large story takes longer than its page. */
  #spelled: KnownNames | null = null;
  /** By report: from the key of a name to the name that a person gave whom it is of there. */
  readonly #split = new Map<string, Map<string, string>>();
  readonly #people: readonly Person[];
  readonly #statements: readonly Statement[];

  constructor(reports: readonly ReportVersion[], corrections: readonly Correction[] = []) {
    const sorted = [...reports].sort(byPublication);
    this.#labels = peopleLabels(corrections);
    const { joined, parted } = this.#labels;
    this.readSplits();
    const named = new Map<string, { names: Map<string, number>; roles: Set<string>; reports: Set<string> }>();
    for (const { ref, document } of sorted)
      for (const entity of document.entities) {
        if (!isNamedPerson(entity)) continue;
        const name = this.nameIn(ref, entity.name);
        const key = nameKey(name);
        const known = named.get(key) ?? { names: new Map(), roles: new Set(), reports: new Set() };
        named.set(key, known);
        known.names.set(name, (known.names.get(name) ?? 0) + 1);
        known.reports.add(ref);
        for (const role of entity.descriptions) known.roles.add(role);
      }
    const shown = new Map<string, string>();
    for (const label of this.#labels.statements.values()) {
      if (label === "rejected") continue;
      const { who } = label;
      const key = nameKey(who);
      if (!named.has(key)) named.set(key, { names: new Map([[who, 1]]), roles: new Set(), reports: new Set() });
    }
    const target = joinKeys([...named.keys()], parted);
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
    this.#roles = new Roles([...named].map(([key, { roles }]) => [this.#keys.get(key)!, roles] as const));
    const statements = sorted.flatMap((report) => this.statementsOf(report));
    const spoken = new Map<string, string[]>();
    for (const { people, judged, report } of statements)
      if (judged === null)
        for (const key of people) {
          const reports = spoken.get(key) ?? [];
          reports.push(report);
          spoken.set(key, reports);
        }
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
          statements: spoken.get(key)?.length ?? 0,
          spokeIn: [...new Set(spoken.get(key) ?? [])],
        };
      })
      .sort((a, b) => b.statements - a.statements || b.reports.length - a.reports.length || byText(a.key, b.key));
  }

  /** The people of a story as it keeps them: `statementsIn` then tells who speaks in one of its reports, without the others. */
  static known(people: readonly Person[], corrections: readonly Correction[]): People {
    const known = new People([], corrections);
    known.#spelled = new KnownNames(people);
    known.#roles = new Roles(people.map(({ key, descriptions }) => [key, new Set(descriptions)] as const));
    return known;
  }

  /** What is said in one report, by everybody or by one person. */
  statementsIn(version: ReportVersion, person: string | null = null): readonly Statement[] {
    return this.statementsOf(version, person);
  }

  /** Everybody with a name, those who speak most first. */
  get all(): readonly Person[] {
    return this.#people;
  }

  /** All statements of the story, in its order. */
  get statements(): readonly Statement[] {
    return this.#statements;
  }

  /**
   * The key of the person that a name, or a role that one person of the story has, is of; in one report, where somebody said
   * that there the name is of somebody else.
   */
  keyOf(name: string, report: string | null = null): string {
    const shown = report === null ? name : this.nameIn(report, name);
    const spelled = this.#spelled?.keyOf(shown);
    if (spelled !== undefined) return spelled;
    const key = nameKey(shown);
    return this.#spelled?.keyFolded(key) ?? this.#keys.get(key) ?? this.#roles.keyOf(name) ?? key;
  }

  private nameIn(report: string, name: string): string {
    return this.#split.size === 0 ? name : (this.#split.get(report)?.get(nameKey(name)) ?? name);
  }

  private readSplits(): void {
    for (const { name, reports, as } of this.#labels.split)
      for (const ref of reports) {
        const known = this.#split.get(ref) ?? new Map<string, string>();
        this.#split.set(ref, known.set(nameKey(name), as));
      }
  }

  private statementsOf(version: ReportVersion, by: string | null = null): readonly Statement[] {
    const claims = new ReportClaims(version, this.#labels.statements);
    const { document, ref: report } = version;
    return document.attributions.flatMap((attribution): readonly Statement[] => {
      const ref = claims.statementRef(attribution);
      if (ref === null) return [];
      const label = claims.label(attribution);
      const people =
        label !== null && label !== "rejected"
          ? [this.keyOf(label.who)]
          : attribution.speakers.flatMap((id) => {
              const entity = claims.reading.entity(id);
              if (entity === undefined || entity.kind !== "person") return [];
              return isNamedPerson(entity) ? [this.keyOf(entity.name, report)] : (this.#roles.keyOf(entity.name) ?? []);
            });
      const isNamed = attribution.sourceKind !== "anonymous" || (label !== null && label !== "rejected");
      // Whoever is asked for says little of it: what others say is not looked up.
      if (by !== null && !(isNamed && people.includes(by))) return [];
      return [
        {
          ref,
          report,
          at: document.report.published,
          outlet: document.report.outlet,
          by: claims.sayer(attribution.id),
          people: isNamed ? [...new Set(people)] : [],
          cue: attribution.cue[0] === undefined ? null : claims.evidence(attribution.cue[0]),
          content: attribution.content.map((span) => claims.evidence(span)),
          to: attribution.addressee.map((span) => claims.reading.words(span)),
          stance: attribution.stance,
          negated: attribution.negated,
          act: attribution.act,
          judged: label === "rejected" ? "rejected" : null,
        },
      ];
    });
  }
}

/** Keys of people by their spellings; of a name that is none of these by what it folds to. */
class KnownNames {
  readonly #people: readonly Person[];
  readonly #spelled = new Map<string, string>();
  #folded: Map<string, string> | null = null;

  constructor(people: readonly Person[]) {
    this.#people = people;
    for (const { key, spellings } of people) for (const one of spellings) this.#spelled.set(one, key);
  }

  keyOf(name: string): string | undefined {
    return this.#spelled.get(name);
  }

  keyFolded(folded: string): string | undefined {
    this.#folded ??= new Map(
      this.#people.flatMap(({ key, spellings }) => spellings.map((one) => [nameKey(one), key] as const)),
    );
    return this.#folded.get(folded);
  }
}

function isNamedPerson(entity: DocumentEntity): boolean {
  return entity.kind === "person" && /^\p{Lu}/u.test(entity.name);
}

function wordCount(name: string): number {
  return name.split(/\s+/).length;
}

/**
 * From a key to the one fuller key that it fits ("lavrov" → "sergei lavrov"); a key that fits two stays itself. Names that a
 * person parted do not fit.
 */
function joinKeys(keys: readonly string[], parted: readonly (readonly string[])[]): (key: string) => string {
  const apart = new Set(
    parted.flatMap((names) => names.flatMap((a) => names.map((b) => `${nameKey(a)}\n${nameKey(b)}`))),
  );
  const byLast = new Map<string, string[]>();
  for (const key of keys) {
    const last = key.slice(key.lastIndexOf(" ") + 1);
    byLast.set(last, [...(byLast.get(last) ?? []), key]);
  }
  const full = new Map<string, string>();
  for (const key of keys) {
    const longer = byLast
      .get(key.slice(key.lastIndexOf(" ") + 1))!
      .filter(
        (other) =>
          other !== key &&
          other.split(" ").length > key.split(" ").length &&
          keyFits(key, other) &&
          !apart.has(`${key}\n${other}`),
      );
    // Of "Anna Velt" and "Anna Maria Velt" the longest decides, as long as the others fit into it.
    const longest = longer.toSorted((a, b) => b.split(" ").length - a.split(" ").length || byText(a, b))[0];
    if (longest !== undefined && longer.every((other) => other === longest || keyFits(other, longest)))
      full.set(key, longest);
  }
  return (key) => full.get(key) ?? key;
}
