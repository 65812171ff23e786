import type { InputItem, InputKind, InputOptions, OpenedInput } from "../../app/inputs.ts";
import { ReadoutError } from "../../core/index.ts";
import { HEAD_BYTES, isGzip, kindOf } from "./sniff.ts";
import { collect, peek } from "./stream.ts";

/**
 * Tells what an input is by its first bytes, unpacking gzip first. The library that reads its kind is loaded when its
 * items are asked for, so that a page does not wait for the parser of another format.
 */
export async function openInput(source: AsyncIterable<Uint8Array>, options: InputOptions): Promise<OpenedInput> {
  const damage: ReadoutError[] = [];
  let start = await peek(source, HEAD_BYTES);
  if (isGzip(start.head)) {
    const { gunzip } = await import("./gzip.ts");
    const unpacked = gunzip(start.all, (error) => damage.push(error));
    start = await peek(unpacked, HEAD_BYTES);
  }
  if (start.head.length === 0 && damage.length > 0) throw at(damage[0]!, options.name ?? "the input");
  const kind = kindOf(start.head);
  const { all } = start;
  return {
    kind,
    many: kind === "warc" || kind === "feed",
    bytes: () => all,
    items: () => named(itemsOf(kind, all, options), kind, damage, options),
  };
}

/**
 * The reports that an input holds, one after another: a page, or what is in a WARC, feed, mail, MHTML or PDF, each
 * gzipped or not, told by content. Give each `input` to `readReport`. WARC is read as a stream, record by record; other
 * kinds are held whole, up to `LIMITS.inputBytes`. A part that is damaged comes as an item with an `error`, and the rest
 * goes on.
 *
 * @throws ReadoutError "too-large", "damaged-input", "empty-report", "not-text", where nothing of the input can be had
 * @example for await (const item of readInputs(bytes)) if ("input" in item) console.log(readReport(item.input).events);
 */
export async function* readInputs(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  options: InputOptions = {},
): AsyncGenerator<InputItem, void, undefined> {
  const opened = await openInput(source instanceof Uint8Array ? once(source) : source, options);
  yield* opened.items();
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

async function* itemsOf(
  kind: InputKind,
  all: AsyncIterable<Uint8Array>,
  options: InputOptions,
): AsyncGenerator<InputItem, void, undefined> {
  switch (kind) {
    case "warc":
      return yield* (await import("./warc.ts")).readWarc(all);
    case "feed":
      return yield* (await import("./feed.ts")).readFeed(await collect(all), options);
    case "mail":
      return yield* (await import("./mail.ts")).readMail(await collect(all));
    case "pdf":
      return yield* (await import("./pdf.ts")).readPdf(await collect(all), options);
    default:
      yield {
        kind,
        where: "",
        input: { bytes: await collect(all), ...(options.contentType ? { contentType: options.contentType } : {}) },
        captured: null,
      };
  }
}

/** Names each item after its input, lets the caller's facts win, and tells of damage that was met on the way. */
async function* named(
  items: AsyncIterable<InputItem>,
  kind: InputKind,
  damage: ReadoutError[],
  options: InputOptions,
): AsyncGenerator<InputItem, void, undefined> {
  const name = options.name ?? "the input";
  let count = 0;
  let damagedCount = 0;
  try {
    for await (const item of items) {
      const where = item.where === "" ? name : `${name}, ${item.where}`;
      count += 1;
      if ("error" in item) {
        if (item.error.code === "damaged-input") damagedCount += 1;
        yield { ...item, where, error: at(item.error, where) };
      } else {
        const captured = item.captured ?? options.captured ?? null;
        const facts = captured === null ? {} : { captured };
        const fetched = options.url && kind !== "warc" && kind !== "feed" ? { url: options.url } : {};
        yield { ...item, where, captured, input: { ...fetched, ...item.input, ...facts, ...options.known } };
      }
    }
  } catch (error) {
    if (damage.length > 0) throw at(damage[0]!, name);
    throw error instanceof ReadoutError ? at(error, name) : error;
  }
  // A damaged member mostly shows as a damaged record, which has been told; what is beyond that is told now.
  for (const error of damage.slice(damagedCount)) yield { kind, where: name, error: at(error, name) };
  if (count === 0 && damage.length === 0) {
    throw new ReadoutError("empty-report", {
      what: "the archive holds no response with an HTML page",
      where: name,
      fix: "Give an archive of the pages themselves.",
    });
  }
}

function at(error: ReadoutError, where: string): ReadoutError {
  if (error.where !== null) return error;
  return new ReadoutError(error.code, { what: error.what, where, fix: error.fix, cause: error });
}
