import { createColors } from "picocolors";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { OutputStyle } from "../terminal.ts";

/** Narrowest and widest measure that is set: prose wider than this is tiring to read. */
const MIN_COLUMNS = 40;
const MAX_COLUMNS = 160;

/** Control characters (with the C1 range and the bidirectional overrides), which a hostile page could use to rewrite the terminal. */
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/g;

/** Narrowest column of text: below it words would be cut everywhere. */
const MIN_TEXT = 20;

export type Painter = (text: string) => string;

/** How a text is set. */
export interface TextOptions {
  readonly indent?: number;
  /** Where further lines begin; under the text unless given. */
  readonly hang?: number;
  readonly lead?: string;
  readonly right?: string;
  readonly paint?: Painter;
  readonly paintLead?: Painter;
}

/** Sets lines of text: wraps, aligns and colours within a terminal's width. */
export class Layout {
  readonly columns: number;
  readonly paint: ReturnType<typeof createColors>;
  readonly #lines: string[] = [];

  constructor(style: OutputStyle) {
    this.columns = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, style.columns));
    this.paint = createColors(style.colour);
  }

  /** An empty line, never two in a row and none at the top. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  /**
   * Text wrapped at the width after `indent` spaces and a `lead` that is not wrapped; further lines hang under the text.
   * `right` stands at the end of the first line. The lead keeps its spaces and may be painted by itself.
   */
  text(text: string, options: TextOptions = {}): void {
    const { indent = 0, lead = "", right = "", paint = (t) => t, paintLead = paint } = options;
    const hang = options.hang ?? indent + stringWidth(lead);
    const reserve = right === "" ? 0 : stringWidth(right) + 2;
    const width = Math.max(MIN_TEXT, this.columns - hang - reserve);
    const lines = wrapAnsi(text.replace(CONTROL, " "), width, { hard: true, trim: true }).split("\n");
    for (const [index, line] of lines.entries()) {
      const margin = index === 0 ? " ".repeat(indent) + paintLead(lead) : " ".repeat(hang);
      let room = "";
      if (index === 0 && right !== "") {
        const used = indent + stringWidth(lead) + stringWidth(line) + stringWidth(right);
        room = " ".repeat(Math.max(1, this.columns - used)) + this.paint.dim(right);
      }
      this.#lines.push(`${margin}${paint(line)}${room}`.trimEnd());
    }
  }

  /** A section's title with the number of its items. */
  title(title: string, count: number): void {
    this.gap();
    this.#lines.push(`${this.paint.bold(title)} ${this.paint.dim(`(${count})`)}`);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}

/** One line of plain text: white space folded, control characters gone. */
export function clean(text: string): string {
  return text.replace(CONTROL, " ").replace(/\s+/g, " ").trim();
}

/** At most `most` columns of a text, with "…" where it was cut. */
export function clip(text: string, most: number): string {
  const flat = clean(text);
  if (stringWidth(flat) <= most) return flat;
  let kept = "";
  let width = 0;
  for (const character of flat) {
    width += stringWidth(character);
    if (width > most - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Pads to a width in columns. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - stringWidth(text)));
}
