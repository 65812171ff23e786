import { deflateSync, gzipSync } from "node:zlib";
import type { InputItem, InputOptions } from "../../app/inputs.ts";
import { ReadoutError } from "../../core/index.ts";
import { readReport } from "../index.ts";
import { readInputs } from "./index.ts";

// Builders of small inputs for the tests, about invented people.

export const BODY =
  "The harbour minister, Ilse Brandt, said on Monday that talks with the ferry owners would resume next week. " +
  "“We agreed to meet,” she told reporters in Marlow after the call, which lasted three hours.";

export const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");

export const page = (headline: string, body = BODY, head = ""): string =>
  `<!doctype html><html><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1><p>${body}</p></article></body></html>`;

/** One WARC record. */
export function record(type: string, block: Uint8Array | string, head: Readonly<Record<string, string>> = {}): Buffer {
  const bytes = typeof block === "string" ? utf8(block) : block;
  const fields = {
    "WARC-Type": type,
    "WARC-Date": "2025-10-22T06:00:00Z",
    "Content-Length": `${bytes.length}`,
    ...head,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([utf8(`WARC/1.0\r\n${lines.join("")}\r\n`), bytes, utf8("\r\n\r\n")]);
}

/** A response record of a page. */
export function response(
  url: string,
  body: Uint8Array | string,
  head: readonly string[] = ["Content-Type: text/html; charset=utf-8"],
  status = "200 OK",
): Buffer {
  const block = Buffer.concat([
    utf8(`HTTP/1.1 ${status}\r\n${head.map((line) => `${line}\r\n`).join("")}\r\n`),
    typeof body === "string" ? utf8(body) : body,
  ]);
  return record("response", block, { "WARC-Target-URI": url, "Content-Type": "application/http; msgtype=response" });
}

export const gzip = (bytes: Uint8Array): Buffer => gzipSync(bytes);

/** A PDF with a page for each list of lines; a line is [text, x, y, size]. */
export function pdf(
  pages: readonly (readonly (readonly [string, number, number, number?])[])[],
  packed = false,
): Buffer {
  const objects: Buffer[] = [];
  const add = (text: string): number => objects.push(Buffer.from(text, "latin1"));
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const lines of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    const shown = lines.map(([text, x, y, size = 11]) => {
      const escaped = text.replace(/[()\\]/g, "\\$&");
      return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
    });
    const content = Buffer.from(shown.join("\n"), "latin1");
    const stream = packed ? deflateSync(content) : content;
    const filter = packed ? " /Filter /FlateDecode" : "";
    objects.push(
      Buffer.concat([utf8(`<< /Length ${stream.length}${filter} >>\nstream\n`), stream, utf8("\nendstream")]),
    );
  }
  return pdfOf(objects);
}

/** A PDF of numbered objects, the first of which is its catalogue. */
export function pdfOf(objects: readonly Uint8Array[]): Buffer {
  const parts: Buffer[] = [utf8("%PDF-1.4\n")];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    const part = Buffer.concat([utf8(`${i + 1} 0 obj\n`), object, utf8("\nendobj\n")]);
    parts.push(part);
    at += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, utf8(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`)]);
}

/** Bytes in steps, as a stream gives them. */
export async function* inSteps(bytes: Uint8Array, stepBytes: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += stepBytes) yield bytes.subarray(at, at + stepBytes);
}

/** All items; where the input as a whole is refused, the last is that error's code. */
export async function itemsOf(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  options: InputOptions = {},
): Promise<readonly (InputItem | string)[]> {
  const items: (InputItem | string)[] = [];
  try {
    for await (const item of readInputs(source, options)) items.push(item);
  } catch (error) {
    if (!(error instanceof ReadoutError) || error.code === "internal") throw error;
    items.push(error.code);
  }
  return items;
}

/** What each item comes to: the headline of a report, or the code of an error. */
export async function outcomes(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  return (await itemsOf(source)).map((item) => {
    if (typeof item === "string") return item;
    if ("error" in item) return item.error.code;
    try {
      return readReport({ ...item.input, language: "und" }).report.headline ?? "";
    } catch (error) {
      if (!(error instanceof ReadoutError) || error.code === "internal") throw error;
      return error.code;
    }
  });
}
