import { toProblem } from "../app/batch.ts";
import type { FoundReport, InputItem, OpenedInput } from "../app/inputs.ts";
import { internalError, type ReadReport } from "../app/reader.ts";
import { type ReadoutDocument, ReadoutError, type TraceEntry } from "../core/index.ts";
import { problemText } from "./problems.ts";
import { batchProgress } from "./progress.ts";
import { EXIT, type OutputStyle, type Terminal } from "./terminal.ts";
import { type Explained, entriesOf } from "./views/explain.ts";
import { clean } from "./views/layout.ts";

/** How a document is shown, by the name that `--format` takes. */
export interface Formats {
  readonly pretty: (document: ReadoutDocument, style: OutputStyle) => string;
  readonly markdown: (document: ReadoutDocument) => string;
  readonly explain: (document: ReadoutDocument, trace: readonly TraceEntry[], style: OutputStyle) => string;
  /** The same for a program. */
  readonly explanation: (document: ReadoutDocument, trace: readonly TraceEntry[]) => object;
}

export type ShownAs = "pretty" | "markdown" | "json" | "jsonl";

/** What showing reports needs; `explained` asks for the reasons in place of the record. */
export interface ShowParts {
  readonly terminal: Terminal;
  readonly formats: Formats;
  readonly explained: Explained | "all" | null;
}

/** Widest rule between two reports, in columns. */
const RULE_COLUMNS = 80;

/**
 * Reads the reports of an input one after another and shows each as soon as it is read, so that memory stays bounded.
 * Resolves to the exit status. A report that cannot be read is told on standard error (with "json" and "jsonl" in its
 * place in the output), and the rest goes on; where the input is that one report, the error is thrown.
 */
export async function showReports(
  opened: OpenedInput,
  read: ReadReport,
  as: ShownAs,
  parts: ShowParts,
): Promise<number> {
  const { terminal, explained } = parts;
  const progress = batchProgress(terminal);
  const output = new Output(as, opened.many, terminal);
  const count = { read: 0, failed: 0 };
  try {
    for await (const item of opened.items()) {
      const result = await readItem(item, read, explained !== null, terminal);
      if (result instanceof ReadoutError) {
        if (!opened.many && "input" in item) throw result;
        count.failed += 1;
        await output.problem(result, item.where);
      } else {
        count.read += 1;
        await output.report(item as FoundReport, result, parts);
      }
      if (opened.many && !terminal.outStyle.isTerminal) progress.show(count);
    }
  } finally {
    await output.close();
  }
  if (opened.many) await progress.finish(count);
  return count.failed > 0 ? EXIT.failed : EXIT.ok;
}

interface ReadResult {
  readonly document: ReadoutDocument;
  readonly trace: readonly TraceEntry[];
}

async function readItem(
  item: InputItem,
  read: ReadReport,
  traced: boolean,
  terminal: Terminal,
): Promise<ReadResult | ReadoutError> {
  if ("error" in item) return item.error;
  const trace: TraceEntry[] = [];
  const warnings: string[] = [];
  const tell = traced ? (entry: TraceEntry): void => void trace.push(entry) : undefined;
  try {
    const document = read(item.input, tell, (message) => warnings.push(message));
    for (const warning of warnings) await terminal.err(`readout: ${clean(item.where)}: ${warning}\n`);
    return { document, trace };
  } catch (error) {
    const known = error instanceof ReadoutError ? error : internalError(error);
    if (known.where !== null) return known;
    return new ReadoutError(known.code, { what: known.what, where: item.where, fix: known.fix, cause: known });
  }
}

/** Standard output for one report or several: a list in JSON, a line each in JSON Lines, a rule between them elsewhere. */
class Output {
  private readonly as: ShownAs;
  private readonly many: boolean;
  private readonly terminal: Terminal;
  private shown = 0;

  constructor(as: ShownAs, many: boolean, terminal: Terminal) {
    this.as = as;
    this.many = many;
    this.terminal = terminal;
  }

  async report(item: FoundReport, result: ReadResult, { formats, explained }: ShowParts): Promise<void> {
    const { outStyle } = this.terminal;
    const trace = entriesOf(result.trace, explained === "all" ? null : explained);
    if (this.as === "json" || this.as === "jsonl")
      return this.value(explained === null ? result.document : formats.explanation(result.document, trace));
    if (this.many) await this.terminal.out(this.heading(item));
    this.shown += 1;
    if (explained !== null) await this.terminal.out(formats.explain(result.document, trace, outStyle));
    else if (this.as === "markdown") await this.terminal.out(formats.markdown(result.document));
    else await this.terminal.out(formats.pretty(result.document, outStyle));
  }

  async problem(error: ReadoutError, where: string): Promise<void> {
    if (this.many && (this.as === "json" || this.as === "jsonl"))
      return this.value({ id: null, error: toProblem(error, where) });
    await this.terminal.err(problemText(error));
  }

  async close(): Promise<void> {
    if (this.as === "json" && this.many) await this.terminal.out(this.shown === 0 ? "[]\n" : "\n]\n");
  }

  private async value(value: unknown): Promise<void> {
    const opens = this.many ? (this.shown === 0 ? "[\n" : ",\n") : "";
    this.shown += 1;
    if (this.as === "jsonl") await this.terminal.out(`${JSON.stringify(value)}\n`);
    else await this.terminal.out(`${opens}${JSON.stringify(value, null, 2)}${this.many ? "" : "\n"}`);
  }

  private heading(item: FoundReport): string {
    const captured = item.captured === null ? "" : `, captured ${item.captured}`;
    if (this.as === "markdown") return this.shown === 0 ? "" : "\n---\n\n";
    const rule = "─".repeat(Math.min(this.terminal.outStyle.columns, RULE_COLUMNS));
    return `${this.shown === 0 ? "" : "\n"}${rule}\n${clean(item.where)}${captured}\n${rule}\n`;
  }
}
