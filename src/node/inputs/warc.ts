import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { AsyncIterReader, LimitReader, type StatusAndHeaders, StatusAndHeadersParser } from "warcio";
import type { InputItem } from "../../app/inputs.ts";
import { joinBytes } from "../../app/lines.ts";
import type { ReadInput } from "../../app/reader.ts";
import { LIMITS, ReadoutError } from "../../core/index.ts";
import { looksLikeHtml } from "../../page/index.ts";
import { isoDate } from "./dates.ts";

/** Longest line that is looked at while the next record is searched for, in bytes. */
const LINE_BYTES = 8 * 1024;
const NEWLINE = 10;
const CRLF_CRLF = Buffer.from("\r\n\r\n");
const VERSION_LINE = /^WARC\/\d\.\d{1,2}\r?\n$/;
const HTML_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

/**
 * HTML pages in the response records of an unpacked WARC file (ISO 28500), in order. One record is held at a time, and of
 * records of other kinds nothing. A record that is damaged or cut short is given as a problem, and reading goes on at the
 * next line that opens one. warcio reads lines and heads; its own parser of whole files is not used, as it waits forever at
 * the end of a file that is cut short.
 */
export async function* readWarc(source: AsyncIterable<Uint8Array>): AsyncGenerator<InputItem, void, undefined> {
  const reader = new AsyncIterReader(source, null);
  let number = 0;
  let whole = true;
  for (;;) {
    const found = await nextRecord(reader);
    const where = `record ${number + 1}`;
    if (found.skippedBytes > 0 && whole) yield problem(where, "the bytes before the next record belong to none");
    const { line } = found;
    if (line === null) return;
    number += 1;
    whole = true;
    const head = await readHead(reader, line);
    const length = Number(head?.headers.get("content-length") ?? Number.NaN);
    if (head === null || !Number.isSafeInteger(length) || length < 0) {
      whole = false;
      yield problem(where, "its head is damaged");
      continue;
    }
    const type = head.headers.get("warc-type")?.toLowerCase();
    const url = head.headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null;
    const place = url === null ? where : `${where} (${url.slice(0, 200)})`;
    const block = await readBlock(reader, length, type === "response" || type === "resource");
    const page = type === "response" ? await readResponse(block.bytes) : readResource(block.bytes, head);
    if (block.missingBytes > 0) {
      if (page !== null) yield problem(place, "the file ends before the record does");
      else yield problem(where, "the file ends before the record does");
      return;
    }
    if (page === null) continue;
    if (page instanceof ReadoutError) yield { kind: "warc", where: place, error: page };
    else if (block.tooLarge) yield { kind: "warc", where: place, error: tooLarge() };
    else {
      const known = url !== null && /^https?:/i.test(url) ? { url } : {};
      const captured = isoDate(head.headers.get("warc-date"));
      yield { kind: "warc", where: place, input: { ...known, ...page }, captured };
    }
  }
}

function problem(where: string, what: string): InputItem {
  const fix = "Fetch or copy the file again; the records that are whole were read.";
  return { kind: "warc", where, error: new ReadoutError("damaged-input", { what, fix }) };
}

function tooLarge(): ReadoutError {
  return new ReadoutError("too-large", {
    what: `the page is larger than ${LIMITS.inputBytes / 1024 / 1024} MiB`,
    fix: "Leave it out, or give the report's own text.",
  });
}

/** The line that opens the next record, and how many bytes had to be passed over that are no blank lines. */
async function nextRecord(
  reader: AsyncIterReader,
): Promise<{ readonly line: string | null; readonly skippedBytes: number }> {
  let skippedBytes = 0;
  for (;;) {
    const raw = await reader.readlineRaw(LINE_BYTES);
    if (raw === null || raw.length === 0) return { line: null, skippedBytes };
    const line = Buffer.from(raw).toString("latin1");
    if (VERSION_LINE.test(line)) return { line, skippedBytes };
    if (line.trim() !== "") skippedBytes += raw.length;
  }
}

/** The head that begins with `line`, up to its empty line; null where it has no end or is too long. */
async function readHead(reader: AsyncIterReader, line: string): Promise<StatusAndHeaders | null> {
  const parts: Uint8Array[] = [Buffer.from(line, "latin1")];
  let total = line.length;
  while (total <= LIMITS.recordHeadBytes) {
    const raw = await reader.readlineRaw(LINE_BYTES);
    if (raw === null) return null;
    parts.push(raw);
    total += raw.length;
    if (raw.length <= 2 && raw.at(-1) === NEWLINE) return parseHead(joinBytes(parts, total));
  }
  return null;
}

/** A whole head is given at once: warcio misses an end that is cut between two short chunks. */
async function parseHead(bytes: Uint8Array): Promise<StatusAndHeaders | null> {
  return new StatusAndHeadersParser().parse(new AsyncIterReader([bytes], null), { headersClass: Headers });
}

interface RecordBlock {
  /** Up to `LIMITS.inputBytes`, or the head alone where the block is not wanted. */
  readonly bytes: Uint8Array;
  readonly tooLarge: boolean;
  readonly missingBytes: number;
}

/** Reads a record's block to its end, holding only what may be a page. */
async function readBlock(reader: AsyncIterReader, length: number, wanted: boolean): Promise<RecordBlock> {
  const parts: Uint8Array[] = [];
  let held = 0;
  let seen = 0;
  let hold = wanted;
  let checked = false;
  for await (const part of new LimitReader(reader, length)) {
    seen += part.length;
    if (!hold) continue;
    held += part.length;
    parts.push(part);
    if (held > LIMITS.inputBytes) hold = false;
    // A film of a gigabyte is let pass as soon as its head says what it is.
    if (!checked && held >= LIMITS.recordHeadBytes) {
      checked = true;
      const head = joinBytes(parts, held);
      if (/^HTTP\//.test(Buffer.from(head.subarray(0, 5)).toString("latin1"))) hold = mayBePage(head);
    }
  }
  const tooLarge = held > LIMITS.inputBytes;
  const bytes = tooLarge ? parts[0]! : joinBytes(parts, held);
  return { bytes, tooLarge, missingBytes: length - seen };
}

function mayBePage(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(CRLF_CRLF);
  if (end < 0) return false;
  const type = /\r\ncontent-type:([^\r\n]*)/i.exec(Buffer.from(bytes.subarray(0, end)).toString("latin1"))?.[1];
  return type === undefined || HTML_TYPE.test(type);
}

/** The page in an HTTP response; null where it is none (an image, a redirect, a page that was not found). */
async function readResponse(
  block: Uint8Array,
): Promise<Pick<ReadInput, "bytes" | "contentType"> | ReadoutError | null> {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.length);
  const end = buffer.subarray(0, LIMITS.recordHeadBytes).indexOf(CRLF_CRLF);
  if (end < 0) return null;
  const head = await parseHead(buffer.subarray(0, end + 4));
  if (head === null || !/^2\d\d$/.test(String(head.statusCode))) return null;
  const contentType = head.headers.get("content-type") ?? null;
  if (contentType !== null && !HTML_TYPE.test(contentType)) return null;
  const body = buffer.subarray(end + 4);
  const chunked = /chunked/i.test(head.headers.get("transfer-encoding") ?? "");
  const joined = chunked ? await new AsyncIterReader([body], null, true).readFully() : body;
  const bytes = decodeContent(joined, head.headers.get("content-encoding") ?? "");
  if (bytes instanceof ReadoutError) return bytes;
  if (contentType === null && !isHtml(bytes)) return null;
  return contentType === null ? { bytes } : { bytes, contentType };
}

function readResource(block: Uint8Array, head: StatusAndHeaders): Pick<ReadInput, "bytes" | "contentType"> | null {
  const contentType = head.headers.get("content-type") ?? "";
  return HTML_TYPE.test(contentType) && head.headers.get("warc-type") === "resource"
    ? { bytes: block, contentType }
    : null;
}

function isHtml(bytes: Uint8Array): boolean {
  return looksLikeHtml(Buffer.from(bytes.subarray(0, 4_096)).toString("latin1"));
}

/** Undoes Content-Encoding. Many archives keep the header though the body is plain already, so the bytes decide. */
function decodeContent(bytes: Uint8Array, encoding: string): Uint8Array | ReadoutError {
  const name = encoding.trim().toLowerCase();
  if (name === "" || name === "identity" || isHtml(bytes)) return bytes;
  const ways = {
    gzip: [gunzipSync],
    "x-gzip": [gunzipSync],
    br: [brotliDecompressSync],
    deflate: [inflateSync, inflateRawSync],
  };
  for (const unpack of ways[name as keyof typeof ways] ?? []) {
    try {
      return unpack(bytes, { maxOutputLength: LIMITS.inputBytes });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return tooLarge();
    }
  }
  return new ReadoutError("damaged-input", {
    what: `the body of the response could not be unpacked (${name.slice(0, 40)})`,
    fix: "Fetch the page again.",
  });
}
