import { type ReadoutDocument, ReadoutError } from "../core/index.ts";
import type { FoundReport, OpenedInput } from "./inputs.ts";
import { internalError, type ReadReport } from "./reader.ts";

export { type Comparison, compareVersions } from "../pipeline/versions.ts";
export type * from "../record/versions/index.ts";

/** A capture of a page, read. */
export interface ReadCapture {
  readonly document: ReadoutDocument;
  readonly where: string;
  /** When it was captured, where its container says so. */
  readonly captured: string | null;
}

/** Which of several captures of one address is wanted. */
export type Wanted = "first" | "last";

/**
 * Reads the one report of an input. Of an archive or feed that holds several, the one at `address`: its first or last
 * capture. Throws `ReadoutError` where there is none, or where it is not said which one is meant.
 */
export async function readCapture(
  opened: OpenedInput,
  read: ReadReport,
  choice: { readonly address: string | null; readonly wanted: Wanted; readonly name: string },
): Promise<ReadCapture> {
  let found: FoundReport | null = null;
  let count = 0;
  let problem: ReadoutError | null = null;
  for await (const item of opened.items()) {
    if ("error" in item) {
      problem ??= item.error;
      continue;
    }
    count += 1;
    if (!opened.many || choice.address === null) found ??= item;
    else if (item.input.url === choice.address && (found === null || isWanted(item, found, choice.wanted)))
      found = item;
  }
  if (found === null) throw problem ?? noneAt(choice);
  if (count > 1 && choice.address === null) {
    throw new ReadoutError("bad-option", {
      what: `it holds ${count} reports, and it is not said which one is meant`,
      where: choice.name,
      fix: "Give a file with one report, or one archive alone that holds several captures of one page.",
    });
  }
  const document = readDocument(found, read);
  return { document, where: found.where, captured: found.captured };
}

/** Where two captures have no date, the order in the archive tells. */
function isWanted(item: FoundReport, found: FoundReport, wanted: Wanted): boolean {
  const [a, b] = [found.captured ?? "", item.captured ?? ""];
  return wanted === "last" ? b >= a : b < a;
}

function noneAt({ address, name }: { readonly address: string | null; readonly name: string }): ReadoutError {
  return new ReadoutError("empty-report", {
    what: address === null ? "it holds no report" : `it holds no report of ${address.slice(0, 200)}`,
    where: name,
    fix: "Give two captures of one page.",
  });
}

function readDocument(found: FoundReport, read: ReadReport): ReadoutDocument {
  try {
    return read(found.input);
  } catch (error) {
    const known = error instanceof ReadoutError ? error : internalError(error);
    if (known.where !== null) throw known;
    throw new ReadoutError(known.code, { what: known.what, where: found.where, fix: known.fix, cause: known });
  }
}

/** The address of which an archive holds most captures, the first of them where several do; null where none has two. */
export async function addressOfMost(opened: OpenedInput): Promise<string | null> {
  const counts = new Map<string, number>();
  for await (const item of opened.items()) {
    const url = "input" in item ? item.input.url : undefined;
    if (url !== undefined) counts.set(url, (counts.get(url) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [url, count] of counts) if (count > Math.max(1, best === null ? 0 : counts.get(best)!)) best = url;
  return best;
}
