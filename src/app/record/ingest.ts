import { type Layers, type ReadoutDocument, ReadoutError } from "../../core/index.ts";
import {
  byMoment,
  byVersion,
  type Grouping,
  nameKey,
  ReportClaims,
  type ReportLink,
  type ReportSketch,
  type ReportVersion,
  refOf,
  SKETCH_VERSION,
  seenAt,
  versionOf,
} from "../../record/index.ts";
import type { SearchItem, Store, VersionRow } from "../../store/store.ts";

/** What became of a report that was given to a store. */
export type Added = "new" | "version" | "read again" | "unchanged";

/** That, and under which ref the report is kept. */
export interface AddedReport {
  readonly added: Added;
  readonly ref: string;
}

/** A document with the layers that it was made from. */
export interface ReadLayers {
  readonly document: ReadoutDocument;
  readonly layers: Partial<Layers>;
}

/** The same where the layers stayed with the reader, in another thread: what is kept of them is made there. */
export interface ReadSigned {
  readonly document: ReadoutDocument;
  readonly signature: unknown;
  readonly sketch?: ReportSketch | null;
}

/** What adding needs beside the store. */
export interface IngestParts {
  readonly grouping: Grouping;
  /** What is kept of a report's layers so that its events can be compared; null where its layers were not read. */
  readonly sketch?: (document: ReadoutDocument, layers: Partial<Layers>) => ReportSketch | null;
  /** Version of this program, kept with what it reads. */
  readonly reader: string;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /**
   * True where many files are added together: which of a report's versions is its newest page then shows only at the end (`finish`), so
   * that the same files again change nothing.
   */
  readonly isBatch?: boolean;
}

/** A version that is there and was given again: when it was captured, and the fingerprint of its input. */
interface Given {
  readonly row: VersionRow;
  readonly captured: string | null;
  readonly input: string | null;
}

interface Kept {
  readonly signature: unknown;
  readonly sketch: ReportSketch | null;
}

/** Reads the layers of a report again from what its document keeps of it. */
export type LayersOf = (report: ReadoutDocument["report"]) => Partial<Layers>;

/** Reports that are asked for at once while they are renewed. */
const RENEWED_AT_ONCE = 100;
/** Signatures that are held in memory, so that neighbours are not fetched again and again. */
const HELD_SIGNATURES = 1_000;

/**
 * Adds reports to a store, each in one transaction. The same report twice changes nothing; other words under the same address
 * are a new version, also where they are those of an older one: the outlet took its edit back. The same words read by another
 * version of the program are a new reading. Stories are made by `settle`.
 */
export class Ingest {
  readonly #store: Store;
  readonly #parts: IngestParts;
  readonly #signatures = new Map<string, unknown>();
  /** Of a batch: what was given last of each report whose newest version it is not, by the report's key. */
  readonly #last = new Map<string, Given>();

  constructor(store: Store, parts: IngestParts) {
    this.#store = store;
    this.#parts = parts;
  }

  /** What becomes of an input that this version of the program has read before; null where it is to be read. */
  async known(input: string, captured: string | null = null): Promise<AddedReport | null> {
    const ref = await this.#store.inputRef(input, this.#parts.reader);
    const [row] = ref === null ? [] : await this.#store.versions([ref]);
    return row === undefined ? null : this.#seenAgain("unchanged", { row, captured, input });
  }

  /** Ends a batch: makes new versions of older ones that were given last. Gives how many these are. */
  async finish(): Promise<number> {
    const given = [...this.#last.values()];
    this.#last.clear();
    for (const one of given) await this.#bringBack(one, this.#parts.now());
    return given.length;
  }

  /** Adds what was read. `captured` is when it was fetched, `input` the fingerprint of what it was read from. */
  async add(
    reading: ReadLayers | ReadSigned,
    captured: string | null = null,
    input: string | null = null,
  ): Promise<AddedReport> {
    const { reader, now } = this.#parts;
    const { document } = reading;
    const version = await this.#asKept(versionOf(document, { captured, added: now(), reader }));
    const versions = await this.#store.versionsOf(version.key);
    const known = newestOf(versions.filter(({ digest }) => digest === version.digest));
    if (known !== undefined && known.reader === reader) {
      if (input !== null) await this.#store.putInput(input, known.ref, reader);
      return this.#seenAgain("unchanged", { row: known, captured, input });
    }
    const order = known ?? version;
    const isCurrent = versions.every((other) => other.ref === order.ref || byVersion(other, order) <= 0);
    await this.#put({ ...version, ref: order.ref, captured: order.captured }, this.#kept(reading), isCurrent, input);
    if (known !== undefined) return this.#seenAgain("read again", { row: known, captured, input });
    this.#last.delete(version.key);
    // The version before was captured again after this one: its report came back to it.
    const before = versions.find((other) => other.isCurrent && isCurrent);
    if (before !== undefined && before.seen !== null && byMoment(before.seen, seenAt(version)) > 0)
      await this.#bringBack({ row: before, captured: before.seen, input: null }, now());
    return { added: versions.length > 0 ? "version" : "new", ref: version.ref };
  }

  /** What becomes of a version that is there and was given again: nothing, unless another has taken its place since it was seen. */
  async #seenAgain(added: Added, given: Given): Promise<AddedReport> {
    const { row, captured } = given;
    const current = (await this.#store.versionsOf(row.key)).find(({ isCurrent }) => isCurrent) ?? row;
    const moment = this.#parts.now();
    if (current.digest === row.digest) {
      this.#last.delete(row.key);
      if (captured !== null && byMoment(captured, current.seen ?? seenAt(current)) > 0)
        await this.#store.putSeen(current.ref, captured);
      return { added, ref: current.ref };
    }
    if (byMoment(captured ?? moment, seenAt(current)) <= 0) return { added, ref: row.ref };
    if (this.#parts.isBatch === true) {
      this.#last.set(row.key, given);
      return { added, ref: row.ref };
    }
    return { added: "version", ref: await this.#bringBack(given, moment) };
  }

  /** Makes a new version of one that is there, which its report has come back to. Gives its ref. */
  async #bringBack({ row, captured, input }: Given, moment: string): Promise<string> {
    const [old] = await this.#store.documents([row.ref]);
    const signature = (await this.#store.signatures([row.ref])).get(row.ref);
    const times = (await this.#store.versionsOf(row.key)).filter(({ digest }) => digest === row.digest).length;
    const version = { ...old!, ref: refOf(row, times), captured, added: moment };
    await this.#put(version, { signature, sketch: old!.sketch ?? null }, true, input);
    return version.ref;
  }

  /**
   * Makes again what is kept beside documents where an earlier version made it: signatures, keys, links and sketches. The
   * documents themselves stay as they were read. Each report is one transaction, so it goes on where it was broken off.
   */
  async renew(layersOf: LayersOf, onCount: (done: number) => void = () => {}): Promise<number> {
    let done = 0;
    for (;;) {
      const refs = await this.#store.outdated(this.#made, RENEWED_AT_ONCE);
      if (refs.length === 0) return done;
      for (const row of await this.#store.versions(refs)) {
        const reading = (await this.#store.readings(row.ref)).find(({ reader }) => reader === row.reader)!;
        const { document } = reading;
        const kept = this.#kept({ document, layers: layersAgain(layersOf, document) });
        await this.#put(reading, kept, row.isCurrent, null);
        onCount(++done);
      }
    }
  }

  /** True where an earlier version made what is kept beside a document. */
  async isOutdated(): Promise<boolean> {
    return (await this.#store.outdated(this.#made, 1)).length > 0;
  }

  get #made(): string {
    const { grouping, sketch } = this.#parts;
    return sketch === undefined ? grouping.version : `${grouping.version} ${SKETCH_VERSION}`;
  }

  /** A version under the key that an earlier program gave it: a text was known by its words alone. */
  async #asKept(version: ReportVersion): Promise<ReportVersion> {
    const { id } = version.document.report;
    if (version.key === id) return version;
    const same = (await this.#store.versionsOf(id)).find(({ digest }) => digest === version.digest);
    return same === undefined ? version : { ...version, key: same.key, ref: same.ref };
  }

  /** What is kept of a reading beside its document. */
  #kept(reading: ReadLayers | ReadSigned): Kept {
    if ("signature" in reading) return { signature: reading.signature, sketch: reading.sketch ?? null };
    const { grouping, sketch } = this.#parts;
    const { document, layers } = reading;
    return { signature: grouping.sign(document, layers), sketch: sketch?.(document, layers) ?? null };
  }

  async #put(
    { sketch: _old, ...version }: ReportVersion,
    { signature, sketch }: Kept,
    isCurrent: boolean,
    input: string | null,
  ): Promise<void> {
    const { grouping } = this.#parts;
    const kept = sketch === null ? version : { ...version, sketch };
    const keys = grouping.keys(signature);
    const links = isCurrent ? await this.#links(version, signature, keys) : [];
    const { mostListed, leastShared } = grouping;
    const items = itemsOf(kept);
    await this.#store.putReport(
      { version: kept, input, signature, made: this.#made, keys, mostListed, leastShared, links, items },
      isCurrent,
    );
    this.#hold(version.ref, signature);
  }

  async #links(version: ReportVersion, signature: unknown, keys: readonly string[]): Promise<readonly ReportLink[]> {
    const { mostListed, leastShared } = this.#parts.grouping;
    const sharing = await this.#store.sharing(keys, mostListed, leastShared, this.#made);
    const others = sharing.filter((ref) => ref !== version.ref);
    const missing = others.filter((ref) => !this.#signatures.has(ref));
    const fetched = await this.#store.signatures(missing);
    const { grouping } = this.#parts;
    const links: ReportLink[] = [];
    for (const ref of others.sort()) {
      const other = this.#signatures.get(ref) ?? fetched.get(ref);
      // Always the same side first, so that a link is the same whichever report came first.
      const isFirst = ref < version.ref;
      const weight = isFirst ? grouping.link(other, signature) : grouping.link(signature, other);
      if (weight !== null) links.push({ a: isFirst ? ref : version.ref, b: isFirst ? version.ref : ref, weight });
    }
    for (const [ref, other] of fetched) this.#hold(ref, other);
    return links;
  }

  #hold(ref: string, signature: unknown): void {
    this.#signatures.delete(ref);
    this.#signatures.set(ref, signature);
    if (this.#signatures.size > HELD_SIGNATURES) this.#signatures.delete(this.#signatures.keys().next().value!);
  }
}

/** The newest of some versions. */
function newestOf(versions: readonly VersionRow[]): VersionRow | undefined {
  return versions.toSorted(byVersion).at(-1);
}

/** A report that cannot be read again keeps what needs no layers, so that it is not tried for ever. */
function layersAgain(layersOf: LayersOf, document: ReadoutDocument): Partial<Layers> {
  try {
    return layersOf(document.report);
  } catch (error) {
    if (error instanceof ReadoutError) return {};
    throw error;
  }
}

/** What can be searched for in a report: the whole, each statement with who makes it, each event. */
export function itemsOf(version: ReportVersion): readonly SearchItem[] {
  const { document } = version;
  const { report } = document;
  const claims = new ReportClaims(version);
  const named = new Set(
    document.entities.flatMap(({ kind, name }) => (kind === "person" && /^\p{Lu}/u.test(name) ? [nameKey(name)] : [])),
  );
  const whole: SearchItem = {
    kind: "report",
    start: 0,
    end: report.text.length,
    words: [report.headline ?? "", report.outlet ?? "", report.text].join("\n"),
    people: [...named].filter((key) => key !== ""),
  };
  const statements = document.attributions.flatMap((attribution): readonly SearchItem[] => {
    const spans = [...attribution.source, ...attribution.cue, ...attribution.content];
    if (spans.length === 0) return [];
    const sayer = claims.sayer(attribution.id);
    return [
      {
        kind: "statement",
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
        words: [...sayer.names, ...spans.map((at) => claims.reading.words(at))].join(" "),
      },
    ];
  });
  const events = claims.mentions().map(
    ({ label, place, participants, named: words }): SearchItem => ({
      kind: "event",
      start: words[0]!.start,
      end: words[0]!.end,
      words: [label, place ?? "", ...participants.map(({ name }) => name)].join(" "),
    }),
  );
  return [whole, ...statements, ...events];
}

/** A reading that a store refuses tells which report it was. */
export function storeProblem(error: unknown, where: string): ReadoutError {
  if (error instanceof ReadoutError) return error;
  return new ReadoutError("bad-store", {
    what: `the store could not be written (${error instanceof Error ? error.message : String(error)})`,
    where,
    fix: "Check the disk, then run readout doctor.",
    cause: error,
  });
}
