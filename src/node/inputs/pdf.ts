import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import type { InputItem, InputOptions } from "../../app/inputs.ts";
import { LIMITS, ReadoutError } from "../../core/index.ts";
import { headlineOf, type PdfLine, paragraphsOf } from "./pdf-lines.ts";

/** Levels of deflate in deflate that are measured. */
const PACKED_LEVELS = 3;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text layer of a PDF as plain text: lines joined to paragraphs, words that were parted at a line's end put together.
 * The headline is told by the size of its letters; title and dates in the file's own metadata are those of a file and not
 * of a report, so they are not used. Nothing in it is run or fetched.
 * Throws `ReadoutError`: "damaged-input", "empty-report" for a scan, "not-text" behind a password, "too-large".
 */
export async function* readPdf(bytes: Uint8Array, options: InputOptions): AsyncGenerator<InputItem, void, undefined> {
  measureStreams(bytes);
  const document = await open(bytes);
  const pages: PdfLine[][] = [];
  const failed: number[] = [];
  try {
    const count = Math.min(document.numPages, LIMITS.pdfPages);
    if (document.numPages > count) options.warn?.(`Only the first ${count} of ${document.numPages} pages were read.`);
    for (let number = 1; number <= count; number += 1) {
      const lines = await linesOf(document, number);
      if (lines === null) failed.push(number);
      else pages.push(lines);
    }
  } finally {
    await document.destroy();
  }
  const paragraphs = paragraphsOf(pages);
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n\n");
  const headline = headlineOf(paragraphs);
  if (/[\p{L}\p{N}]/u.test(text))
    yield { kind: "pdf", where: "", input: headline === null ? { text } : { text, headline }, captured: null };
  for (const number of failed) {
    const error = damaged("the page is damaged", null);
    yield { kind: "pdf", where: `page ${number}`, error };
  }
  if (text === "" && failed.length === 0) {
    throw new ReadoutError("empty-report", {
      what: "the PDF has no text layer; it is a scan or holds only pictures",
      fix: "Recognise its text first (OCR), or give the report's text.",
    });
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
    });
  } catch (cause) {
    if ((cause as Error).name === "PasswordException") {
      throw new ReadoutError("not-text", {
        what: "the PDF is locked with a password",
        fix: "Save it without one, or give the report's text.",
        cause,
      });
    }
    throw damaged("the PDF cannot be opened", cause);
  }
}

function damaged(what: string, cause: unknown): ReadoutError {
  return new ReadoutError("damaged-input", { what, fix: "Fetch or copy the file again.", cause });
}

/** The lines of a page in the order in which they were set; null for a page that cannot be read. */
async function linesOf(document: PdfDocument, number: number): Promise<PdfLine[] | null> {
  let content: Awaited<ReturnType<Awaited<ReturnType<PdfDocument["getPage"]>>["getTextContent"]>>;
  try {
    const page = await document.getPage(number);
    content = await page.getTextContent();
    page.cleanup();
  } catch {
    return null;
  }
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  for (const item of content.items) {
    if (!("str" in item)) continue;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const size = item.height || Math.abs((item.transform as number[])[3] ?? 0);
    if (line !== null && Math.abs(line.y - y) > Math.max(line.size, size) * 0.5 && item.str.trim() !== "") {
      lines.push(line);
      line = null;
    }
    line = withItem(line, { text: item.str, left: x, right: x + item.width, y, size });
    if (item.hasEOL) {
      lines.push(line);
      line = null;
    }
  }
  if (line !== null) lines.push(line);
  return lines.filter((each) => each.text.trim() !== "");
}

function withItem(line: PdfLine | null, item: PdfLine): PdfLine {
  if (line === null) return item;
  const { text, left, y } = line;
  return {
    text: text + item.text,
    left,
    right: Math.max(line.right, item.right),
    y,
    size: Math.max(line.size, item.size),
  };
}

/**
 * Refuses a PDF whose packed streams would unpack to more than the limit. pdf.js unpacks without a bound of its own, and
 * deflate grows a thousandfold. Streams of a locked file cannot be measured.
 */
function measureStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left: number = LIMITS.pdfUnpackedBytes;
  const measure = (packed: Uint8Array, level: number): void => {
    // zlib's head: deflate, and a checksum over its two bytes (RFC 1950).
    if (packed.length < 2 || (packed[0]! & 15) !== 8 || (packed[0]! * 256 + packed[1]!) % 31 !== 0) return;
    const unpacked = tryInflate(packed, left);
    if (unpacked === "too-large") {
      throw new ReadoutError("too-large", {
        what: `the PDF unpacks to more than ${LIMITS.pdfUnpackedBytes / 1024 / 1024} MiB`,
        fix: "Split it, or give the report's text.",
      });
    }
    left -= unpacked.length;
    if (level > 1) measure(unpacked, level - 1);
  };
  let end = 0;
  for (let at = buffer.indexOf("stream"); at >= 0; at = buffer.indexOf("stream", at)) {
    at += "stream".length;
    if (buffer.subarray(at - 9, at - 6).toString("latin1") === "end") continue;
    const start = buffer[at] === 13 ? at + 2 : at + 1;
    // Looked for once where there is none, so that a file of nothing but "stream" is read in linear time.
    if (end < buffer.length && end < start) end = buffer.indexOf("endstream", start);
    if (end < 0) end = buffer.length;
    measure(buffer.subarray(start, end), PACKED_LEVELS);
    if (end < buffer.length) at = end;
  }
}

function tryInflate(packed: Uint8Array, limitBytes: number): Uint8Array | "too-large" {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(limitBytes, 1), finishFlush: 2 });
  } catch (error) {
    // Damage is pdf.js's matter: it reads what can be read.
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : new Uint8Array();
  }
}
