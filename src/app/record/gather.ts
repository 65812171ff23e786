import type { Grouping, ReportLink } from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";

/** Reports whose stories are made together. */
export interface Gathered {
  /** Every version of them. */
  readonly rows: readonly VersionRow[];
  /** What hangs together, by the refs of newest versions: each becomes one story or several. */
  readonly parts: readonly (readonly string[])[];
  /** Links within the parts. */
  readonly links: readonly ReportLink[];
}

/** Reports whose links are held while stories are made. */
const HELD = 20_000;

const NONE: ReadonlySet<string> = new Set();

/** What walks over links above one weight have found: reports that too many hang together with, and parts that are whole. */
interface Walk {
  readonly far: Set<string>;
  readonly parts: Map<string, readonly string[]>;
}

/** Reports and their links, fetched from a store as they are walked; links and newest versions must not change meanwhile. */
export class ReportGraph {
  readonly #store: Store;
  readonly #rows = new Map<string, VersionRow>();
  readonly #links = new Map<string, readonly ReportLink[]>();
  readonly #walks = new Map<ReadonlySet<string>, Map<number, Walk>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Forgets of which story these are, and everything where much is held. */
  forget(rows: readonly VersionRow[]): void {
    for (const { ref } of rows) this.#rows.delete(ref);
    if (this.#links.size < HELD) return;
    this.#rows.clear();
    this.#links.clear();
    this.#walks.clear();
  }

  async rows(refs: readonly string[]): Promise<readonly VersionRow[]> {
    const missing = refs.filter((ref) => !this.#rows.has(ref));
    if (missing.length > 0) for (const row of await this.#store.versions(missing)) this.#rows.set(row.ref, row);
    return refs.flatMap((ref) => this.#rows.get(ref) ?? []);
  }

  /** The links of each of these reports to newest versions of others. */
  async links(refs: readonly string[]): Promise<ReadonlyMap<string, readonly ReportLink[]>> {
    const missing = new Set(refs.filter((ref) => !this.#links.has(ref)));
    if (missing.size > 0) {
      const found = await this.#store.links([...missing]);
      await this.rows([...new Set(found.flatMap(({ a, b }) => [a, b]))]);
      const lists = new Map<string, ReportLink[]>([...missing].map((ref) => [ref, []]));
      for (const link of found)
        for (const [one, other] of [
          [link.a, link.b],
          [link.b, link.a],
        ] as const)
          if (this.#rows.get(other)?.isCurrent === true) lists.get(one)?.push(link);
      for (const [ref, list] of lists) this.#links.set(ref, list);
    }
    return new Map(refs.map((ref) => [ref, this.#links.get(ref)!]));
  }

  /**
   * The newest versions that links heavier than `floor` connect to one; null where they are more than `most`. What is in
   * `without` is passed over. What was walked is known for the next who asks, so that all asking together is one walk.
   */
  async around(
    start: string,
    floor: number,
    most: number,
    without: ReadonlySet<string> = NONE,
  ): Promise<readonly string[] | null> {
    const { far, parts } = this.#walkOf(floor, without);
    const known = parts.get(start);
    if (known !== undefined) return known;
    if (far.has(start)) return null;
    const found = new Set([start]);
    let frontier: readonly string[] = [start];
    while (frontier.length > 0) {
      const next = new Set<string>();
      for (const [ref, links] of await this.links(frontier))
        for (const other of otherEnds(ref, links, floor)) if (!found.has(other) && !without.has(other)) next.add(other);
      for (const ref of next) found.add(ref);
      if (found.size > most || [...next].some((ref) => far.has(ref))) {
        for (const ref of found) far.add(ref);
        return null;
      }
      frontier = [...next];
    }
    const part = [...found].sort();
    for (const ref of part) parts.set(ref, part);
    return part;
  }

  #walkOf(floor: number, without: ReadonlySet<string>): Walk {
    const byFloor = this.#walks.get(without) ?? new Map<number, Walk>();
    this.#walks.set(without, byFloor);
    const walk = byFloor.get(floor) ?? { far: new Set(), parts: new Map() };
    byFloor.set(floor, walk);
    return walk;
  }
}

function otherEnds(ref: string, links: readonly ReportLink[], floor: number): readonly string[] {
  return links.filter(({ weight }) => weight > floor).map(({ a, b }) => (a === ref ? b : a));
}

/** What is known while stories are made. */
export interface GatherParts {
  readonly graph: ReportGraph;
  readonly store: Store;
  readonly grouping: Grouping;
  /** All reports that were pending at the beginning. */
  readonly pending: ReadonlySet<string>;
  /** Reports that corrections speak of together, by the ref of each. */
  readonly ties: ReadonlyMap<string, readonly string[]>;
}

/**
 * All reports whose stories can be other than they were because of one that is pending. What hangs together with it is cut
 * at ever heavier links until it is no more than the grouping parts at once, so that the work is bounded however large the
 * store; what it has cut off from each other, or what versions, corrections and present stories tie to it, is gathered too.
 */
export async function gather(start: string, parts: GatherParts): Promise<Gathered> {
  const { graph, store, ties, pending } = parts;
  const rows = new Map<string, VersionRow>();
  const placed = new Map<string, Part>();
  const stories = new Set<string>();
  let queue: readonly string[] = [start];
  while (queue.length > 0) {
    const next = new Set<string>();
    const add = (refs: readonly string[]): void => {
      for (const ref of refs) next.add(ref);
    };
    for (const row of await graph.rows(queue)) {
      rows.set(row.ref, row);
      add((await store.versionsOf(row.key)).map(({ ref }) => ref));
      add(ties.get(row.ref) ?? []);
      if (row.story !== null && !stories.has(row.story)) {
        stories.add(row.story);
        add(((await store.story(row.story))?.reports ?? []).map(({ ref }) => ref));
      }
      if (!row.isCurrent) {
        // What hung together by it may do so no longer.
        if (pending.has(row.ref)) add(otherEnds(row.ref, (await graph.links([row.ref])).get(row.ref)!, 0));
        continue;
      }
      const part = placed.get(row.ref) ?? (await partOf(row.ref, parts));
      for (const ref of part.members) placed.set(ref, part);
      add(part.members);
      if (pending.has(row.ref)) add(await disturbed(row.ref, part.floor, parts));
    }
    queue = [...next].filter((ref) => !rows.has(ref));
  }
  const links = new Map<string, ReportLink>();
  for (const all of (await graph.links([...placed.keys()])).values())
    for (const link of all) if (placed.get(link.a) === placed.get(link.b)) links.set(`${link.a} ${link.b}`, link);
  return {
    rows: [...rows.values()],
    parts: [...new Set(placed.values())].map(({ members }) => members),
    links: [...links.values()],
  };
}

/** Reports that are parted at once: all that links heavier than `floor` connect. */
interface Part {
  readonly members: readonly string[];
  readonly floor: number;
}

/** What a report is parted with: what the lightest links connect to it that do not connect too many. */
async function partOf(ref: string, { graph, grouping: { mostTied, step } }: GatherParts): Promise<Part> {
  for (let floor = 0; ; floor += step) {
    const members = await graph.around(ref, floor, mostTied);
    if (members !== null) return { members, floor };
  }
}

/** Reports that were parted together until a new one joined them to too many: by links heavier than any below `upTo`. */
async function disturbed(
  ref: string,
  upTo: number,
  { graph, pending, grouping: { mostTied, step } }: GatherParts,
): Promise<readonly string[]> {
  const found: string[] = [];
  const links = (await graph.links([ref])).get(ref)!;
  for (let floor = 0; floor < upTo; floor += step)
    for (const other of otherEnds(ref, links, floor)) {
      if (pending.has(other)) continue;
      const apart = await graph.around(other, floor, mostTied, pending);
      if (apart !== null) found.push(...apart);
    }
  return found;
}
