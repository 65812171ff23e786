/** The world as a command sees it; node/main.ts gives the real one, tests give their own. */
export interface Terminal {
  /** Bytes of standard input. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Bytes of a file. Throws `ReadoutError` "file-unreadable". */
  readonly openFile: (path: string) => AsyncIterable<Uint8Array>;
  /** Resolves once the text is taken: waiting for it keeps memory bounded. */
  readonly out: (text: string) => Promise<void>;
  /**
   * The same for all of a command's output, after which it does something: where the one who reads it closes it before its end
   * ("| head"), it does not resolve.
   */
  readonly outWhole?: (text: string) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  readonly outStyle: OutputStyle;
  readonly errStyle: OutputStyle;
}

/** What a stream can show. */
export interface OutputStyle {
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** Width in columns. */
  readonly columns: number;
}

/** Exit statuses: all well, some input failed, the command was not understood. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;
