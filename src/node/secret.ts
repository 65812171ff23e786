import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { ReadoutError } from "../core/index.ts";

/** A line from standard input; typed at a terminal it is not shown. Throws `ReadoutError` "bad-option" where none comes. */
export function askSecret(question: string): Promise<{ readonly text: string; readonly isTyped: boolean }> {
  const isTyped = process.stdin.isTTY === true;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: isTyped });
  // Only now does the terminal show nothing of what is typed.
  if (isTyped) process.stderr.write(question);
  return new Promise((settle, fail) => {
    lines.once("line", (text) => {
      settle({ text, isTyped });
      lines.close();
    });
    lines.once("close", () => {
      if (isTyped) process.stderr.write("\n");
      fail(
        new ReadoutError("bad-option", {
          what: "no password was given",
          fix: "Type it when asked, or give it as a line of standard input.",
        }),
      );
    });
  });
}
