import { parentPort } from "node:worker_threads";
import { ReadoutError } from "../../../core/index.ts";
import { documentOf } from "../../../store/fixture.ts";
import { openInput } from "../../inputs/index.ts";
import { answerReadings } from "../answer.ts";

/** A reading thread for tests: it reads nothing into a text, and breaks down at some words. */
answerReadings(parentPort!, {
  open: openInput,
  read: (
    { id = "id", text, bytes, html: _, bylines: __, contentType: ___, captured: ____, ...facts },
    _trace,
    warn,
  ) => {
    const words = text ?? new TextDecoder().decode(bytes);
    if (words.includes("EXIT")) process.exit(3);
    if (words.includes("MEMORY")) for (const all: string[] = []; ; ) all.push(words.repeat(1000) + all.length);
    if (words.includes("NEVER")) for (;;);
    if (words.trim() === "") throw new ReadoutError("empty-report", { what: "it holds no words", fix: "Give some." });
    if (words.includes("WRONG")) throw new TypeError("a rule was broken");
    if (words.includes("MENDED")) warn?.("a charset was wrong");
    return { document: documentOf({ ...facts, id, text: words }), layers: {} };
  },
  keep: ({ document }) => ({ signature: { names: [], published: null, of: document.report.id }, sketch: null }),
});
