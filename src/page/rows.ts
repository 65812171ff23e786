/**
 * A line pattern with its proof. The suite runs `examples` (each must match) and `never` (none may), so a row cannot
 * land unproved. A row speaks of a whole line: patterns are anchored, and lines longer than `longest` are not tried.
 */
export interface LineRow {
  readonly id: string;
  readonly pattern: RegExp;
  /** Longest line that the row is tried on, in UTF-16 code units. */
  readonly longest: number;
  /** Lower-case words of which a line holds one wherever the pattern matches: a cheap look before a dear one. */
  readonly words?: readonly string[];
  readonly examples: readonly string[];
  readonly never: readonly string[];
}

/** The first row that matches a trimmed line, or null. */
export function matchRow<R extends LineRow>(rows: readonly R[], line: string): R | null {
  let lower = "";
  for (const row of rows) {
    if (line.length > row.longest) continue;
    if (row.words !== undefined) {
      if (lower === "") lower = line.toLowerCase();
      if (!row.words.some((word) => lower.includes(word))) continue;
    }
    if (row.pattern.test(line)) return row;
  }
  return null;
}
