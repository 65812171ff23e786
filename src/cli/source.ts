import { type FetchPage, isAddress } from "../app/fetch/index.ts";
import type { InputOptions, OpenedInput, OpenInput } from "../app/inputs.ts";
import type { Terminal } from "./terminal.ts";

/** What opening an input needs. */
export interface SourceParts {
  readonly terminal: Terminal;
  readonly inputs: () => Promise<OpenInput>;
  /** Fetches the page of an address; nothing else ever goes out to a network. */
  readonly fetcher: () => Promise<FetchPage>;
}

/** Opens what was named: a file, standard input ("-"), or the page of an address. */
export async function openSource(
  named: string,
  options: Pick<InputOptions, "known">,
  parts: SourceParts,
): Promise<OpenedInput> {
  const { terminal } = parts;
  const open = await parts.inputs();
  const name = sourceName(named);
  const warn = (message: string): void => void terminal.err(`readout: ${name}: ${message}\n`);
  if (!isAddress(named))
    return open(named === "-" ? terminal.stdin : terminal.openFile(named), { name, warn, ...options });
  const fetch = await parts.fetcher();
  const { url, bytes, contentType, captured } = await fetch(named);
  return open(once(bytes), { name, warn, url, contentType, captured, ...options });
}

/** What messages call an input. */
export function sourceName(named: string): string {
  return named === "-" ? "standard input" : named;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
