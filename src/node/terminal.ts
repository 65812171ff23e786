import { createReadStream } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { OutputStyle, Terminal } from "../cli/terminal.ts";
import { ReadoutError } from "../core/index.ts";

/** Columns where a stream does not say. */
const DEFAULT_COLUMNS = 80;
/** How long one who reads our output has to close it before its last line, in ms. */
const CLOSING_MS = 100;

/** The process's own streams and files. */
export function nodeTerminal(): Terminal {
  return {
    stdin: process.stdin,
    openFile: readFileChunks,
    out: (text) => writeTo(process.stdout, text),
    outWhole: (text) => writeWhole(process.stdout, text),
    // What is told there is lost where nobody hears it; the work goes on.
    err: (text) => writeTo(process.stderr, text).catch(() => {}),
    outStyle: styleOf(process.stdout),
    errStyle: styleOf(process.stderr),
  };
}

async function* readFileChunks(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    const what =
      { ENOENT: "there is no such file", EISDIR: "it is a folder, not a file", EACCES: "it may not be read by you" }[
        code
      ] ?? `it could not be read (${code || String(cause)})`;
    throw new ReadoutError("file-unreadable", {
      what,
      where: path,
      fix: 'Check the path, or give the report on standard input with "-".',
      cause,
    });
  }
}

function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(unwritable(error)) : resolve()));
  });
}

/**
 * Writes text with its last line apart, a moment later. A pipe takes some pages of text at once, whether they are read or not: that
 * its reader has closed it shows only when something more is written.
 */
async function writeWhole(stream: NodeJS.WriteStream, text: string): Promise<void> {
  const last = stream.isTTY === true ? -1 : text.lastIndexOf("\n", text.length - 2);
  if (last < 0) return writeTo(stream, text);
  await writeTo(stream, text.slice(0, last));
  await setTimeout(CLOSING_MS);
  await writeTo(stream, text.slice(last));
}

function unwritable(cause: NodeJS.ErrnoException): ReadoutError {
  return new ReadoutError("output-unwritable", {
    what: `the output could not be written (${cause.code ?? String(cause)})`,
    fix: "Check the disk and where the output goes.",
    cause,
  });
}

/** Colour where the stream is a terminal, unless NO_COLOR (no-color.org) or TERM=dumb; FORCE_COLOR overrides. */
function styleOf(stream: NodeJS.WriteStream): OutputStyle {
  const isTerminal = stream.isTTY === true;
  const { NO_COLOR: off = "", FORCE_COLOR: on = "", COLUMNS: columns = "", TERM: term = "" } = process.env;
  const colour = off !== "" ? false : on !== "" && on !== "0" ? true : isTerminal && term !== "dumb";
  return { isTerminal, colour, columns: stream.columns ?? (Number.parseInt(columns, 10) || DEFAULT_COLUMNS) };
}
