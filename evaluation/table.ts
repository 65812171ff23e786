import stringWidth from "string-width";

/** A column of a table: its heading, and whether its cells stand at the right. */
export interface TableColumn {
  readonly heading: string;
  readonly right?: boolean;
}

/** Rows of cells as aligned lines, with a rule under the headings. A row that is empty is an empty line. */
export function formatTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, i) =>
    Math.max(stringWidth(column.heading), ...rows.map((row) => stringWidth(row[i] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, i) => {
        const cell = cells[i] ?? "";
        const pad = " ".repeat(widths[i]! - stringWidth(cell));
        return column.right === true ? pad + cell : cell + pad;
      })
      .join("  ")
      .trimEnd();
  return [
    line(columns.map((column) => column.heading)),
    line(widths.map((width) => "─".repeat(width))),
    ...rows.map(line),
  ]
    .map((text) => `${text}\n`)
    .join("");
}
