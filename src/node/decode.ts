import chardet from "chardet";
import iconv from "iconv-lite";
import { LIMITS, ReadoutError } from "../core/index.ts";

/** Text made of bytes, and how sure that is. */
export interface DecodedText {
  readonly text: string;
  /** Encoding that was used, as iconv-lite names it. */
  readonly encoding: string;
  readonly from: "byte-order-mark" | "http" | "declared" | "utf-8" | "guessed";
  /** Byte sequences that the encoding does not have, each replaced by U+FFFD. */
  readonly replaced: number;
  /** What a reader should be told: a declared charset that was wrong, bytes that were replaced. */
  readonly warnings: readonly string[];
}

export interface DecodeOptions {
  /** Where the bytes came from, for messages. */
  readonly where?: string | null;
  /** A Content-Type header, or the charset in it. */
  readonly contentType?: string | null;
}

/** Bytes looked at for a declaration: the HTML standard asks that it stands in the first 1024; pages are laxer. */
const DECLARATION_BYTES = 4_096;
/** Bytes looked at to guess a charset or to tell binary data. */
const SAMPLE_BYTES = 64 * 1024;

/** Signatures of files that are not text, and what they are called. */
const SIGNATURES: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: "a PDF file", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: "a ZIP file (perhaps DOCX, ODT or EPUB)", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: "a gzip file", bytes: [0x1f, 0x8b, 0x08] },
  { name: "a PNG image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a JPEG image", bytes: [0xff, 0xd8, 0xff] },
  { name: "a GIF image", bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: "an old Word file", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "a 7z archive", bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: "a Zstandard file", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: "an xz file", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: "a program", bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: "an SQLite database", bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
];

/**
 * Text of bytes whose encoding is not known: byte order mark, then UTF-16 by its zero bytes, then valid UTF-8, then a
 * declared charset (HTTP, `<meta>`, XML) that decodes cleanly, then a guess. A byte order mark is not part of the text.
 * Throws `ReadoutError`: "too-large" beyond `LIMITS.inputBytes`, "empty-report" without a byte, "not-text" for binary data.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const where = options.where ?? null;
  if (bytes.length > LIMITS.inputBytes) {
    throw new ReadoutError("too-large", {
      what: `the input has ${bytes.length} bytes; at most ${LIMITS.inputBytes} are read`,
      where,
      fix: "Split it, or give the report's own text.",
    });
  }
  if (bytes.length === 0) {
    throw new ReadoutError("empty-report", {
      what: "the input is empty",
      where,
      fix: "Give a report as text or HTML.",
    });
  }
  const signature = SIGNATURES.find((row) => row.bytes.every((byte, i) => bytes[i] === byte));
  if (signature !== undefined) throw notText(`the input is ${signature.name}`, where);
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes.subarray(marked.length), marked.encoding, "byte-order-mark", []);
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeAs(bytes, wide, "guessed", []);
  if (isBinary(bytes)) throw notText("the input is binary data", where);
  const declared = declaredEncoding(bytes, options.contentType ?? null);
  const utf8 = decodeUtf8(bytes);
  if (utf8.replaced === 0) {
    const wrong = declared !== null && !isUtf8Name(declared.encoding) && !isAscii(bytes);
    const warnings = wrong
      ? [`The page says that it is ${declared.encoding}, but its bytes are UTF-8; UTF-8 was used.`]
      : [];
    return { ...utf8, encoding: "utf-8", from: "utf-8", warnings };
  }
  if (declared !== null && !isUtf8Name(declared.encoding)) {
    const text = iconv.decode(Buffer.from(bytes), declared.encoding);
    const replaced = countReplaced(text);
    if (replaced <= utf8.replaced) {
      return { text, encoding: declared.encoding, from: declared.from, replaced, warnings: replacedWarning(replaced) };
    }
  }
  // A few stray bytes in a text that is otherwise UTF-8 are damage, not another charset.
  const multibyte = countMultibyte(utf8.text);
  if (multibyte > utf8.replaced || (declared !== null && isUtf8Name(declared.encoding) && multibyte >= utf8.replaced)) {
    return { ...utf8, encoding: "utf-8", from: "utf-8", warnings: replacedWarning(utf8.replaced) };
  }
  const guessed = chardet.detect(bytes.subarray(0, SAMPLE_BYTES));
  if (guessed !== null && !isUtf8Name(guessed) && iconv.encodingExists(guessed)) {
    // Latin-1 is read as its superset Windows-1252, as browsers do.
    const encoding = /^iso-8859-1$/i.test(guessed) ? "windows-1252" : guessed;
    const said =
      declared === null
        ? [`The bytes are no UTF-8 and nothing says what they are; ${encoding} was guessed.`]
        : [`The page says that it is ${declared.encoding}, but its bytes are not; ${encoding} was guessed.`];
    return decodeAs(bytes, encoding, "guessed", said);
  }
  return { ...utf8, encoding: "utf-8", from: "utf-8", warnings: replacedWarning(utf8.replaced) };
}

function notText(what: string, where: string | null): ReadoutError {
  return new ReadoutError("not-text", {
    what,
    where,
    fix: "Give the report as plain text, HTML or PDF, or in a WARC, feed or mail.",
  });
}

function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0)
    return { encoding: "utf-32le", length: 4 };
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff)
    return { encoding: "utf-32be", length: 4 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** UTF-16 without a mark: bytes below the tab, which no text holds, on one side of the pairs only ("T\0h\0e\0"; Cyrillic has 04). */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i]! < 9) even += 1;
    if (bytes[i + 1]! < 9) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return "utf-16le";
  if (even > pairs * 0.4 && odd < pairs * 0.02) return "utf-16be";
  return null;
}

/** Control characters that no text holds, or zero bytes beyond a stray few. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let controls = 0;
  let zeros = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i]!;
    if (byte === 0) zeros += 1;
    else if (
      byte < 32 &&
      byte !== 9 &&
      byte !== 10 &&
      byte !== 12 &&
      byte !== 13 &&
      byte !== 27 &&
      byte !== 11 &&
      byte !== 8
    )
      controls += 1;
  }
  return controls > length * 0.02 + 2 || zeros > length * 0.1 + 2;
}

function declaredEncoding(
  bytes: Uint8Array,
  contentType: string | null,
): { readonly encoding: string; readonly from: "http" | "declared" } | null {
  const http = contentType === null ? null : (/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? null);
  if (http !== null && iconv.encodingExists(http)) return { encoding: known(http), from: "http" };
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString("latin1");
  const meta =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    null;
  return meta !== null && iconv.encodingExists(meta) ? { encoding: known(meta), from: "declared" } : null;
}

/** The encoding that browsers use for a label: Latin-1 and ASCII mean Windows-1252 (WHATWG Encoding). */
function known(label: string): string {
  const lower = label.toLowerCase();
  if (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(lower)) return "windows-1252";
  if (lower === "gb2312") return "gbk";
  // A page that could say so in ASCII bytes is not UTF-16.
  if (/^utf-?16/.test(lower)) return "utf-8";
  return lower;
}

function isUtf8Name(encoding: string): boolean {
  return /^(?:utf-?8|ascii|us-ascii)$/i.test(encoding);
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i]! > 127) return false;
  return true;
}

function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly replaced: number } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const had = countReplaced(text);
  if (had === 0) return { text, replaced: 0 };
  // U+FFFD that the input itself holds (EF BF BD) is not damage of ours.
  let own = 0;
  for (let i = 0; i + 2 < bytes.length; i += 1)
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) own += 1;
  return { text, replaced: Math.max(0, had - own) };
}

function decodeAs(
  bytes: Uint8Array,
  encoding: string,
  from: DecodedText["from"],
  warnings: readonly string[],
): DecodedText {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, {
    stripBOM: false,
  });
  const replaced = countReplaced(text);
  return { text, encoding, from, replaced, warnings: [...warnings, ...replacedWarning(replaced)] };
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count += 1;
  return count;
}

function countMultibyte(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127 && text.charCodeAt(i) !== 0xfffd) count += 1;
  return count;
}

function replacedWarning(replaced: number): string[] {
  return replaced === 0
    ? []
    : [
        `${replaced} byte sequence${replaced === 1 ? "" : "s"} could not be read and ${replaced === 1 ? "is" : "are"} shown as \ufffd.`,
      ];
}
