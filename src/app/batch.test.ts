import { describe, expect, it } from "vitest";
import { ReadoutError } from "../core/index.ts";
import { readBatch } from "./batch.ts";
import type { ReadInput, ReadReport } from "./reader.ts";

/** A reader that repeats what it was given, so that the tests see what the batch passes on. */
const echo = ((input: ReadInput) => {
  if (input.text === "") throw new ReadoutError("empty-report", { what: "no words", fix: "Give a report" });
  return { echo: input };
}) as unknown as ReadReport;

async function batch(lines: string[], read = echo): Promise<{ output: unknown[]; failed: number }> {
  const output: unknown[] = [];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(lines.join("\n"));
  }
  const count = await readBatch(bytes(), async (line) => void output.push(JSON.parse(line)), read, {
    name: "in.jsonl",
    known: { outlet: "Default Gazette" },
  });
  return { output, failed: count.failed };
}

describe("readBatch", () => {
  it("passes on the fields, with dct and title as other names, and the command's facts where a line is silent", async () => {
    const { output } = await batch([
      '{"id":"1","text":"A","dct":"2025-10-21","title":"T"}',
      '{"id":"2","html":"<p>B","published":"2025-10-22","headline":"H","outlet":"O","url":"https://o.example/b"}',
    ]);
    expect(output).toEqual([
      { echo: { id: "1", text: "A", published: "2025-10-21", headline: "T", outlet: "Default Gazette" } },
      {
        echo: {
          id: "2",
          html: "<p>B",
          published: "2025-10-22",
          headline: "H",
          outlet: "O",
          url: "https://o.example/b",
        },
      },
    ]);
  });

  it("keeps order and lets a bad line cost only itself", async () => {
    const { output, failed } = await batch([
      "not json",
      '{"id":"1","text":"A"}',
      "[1]",
      '{"id":"2"}',
      "",
      '{"id":"3","text":7}',
      '{"id":"4","text":""}',
      '{"id":"5","text":"B"}',
    ]);
    expect(failed).toBe(5);
    expect(output.map((line) => (line as { error?: { code: string } }).error?.code ?? "read")).toEqual([
      "bad-line",
      "read",
      "bad-line",
      "bad-line",
      "bad-line",
      "empty-report",
      "read",
    ]);
    expect(output[4]).toEqual({
      id: "3",
      error: {
        code: "bad-line",
        message: 'in.jsonl:6: "text" is a number, not a string. Put "text" in quotation marks, or leave it out.',
      },
    });
  });

  it("does not hide a broken invariant behind a bad line", async () => {
    const broken = (() => {
      throw new TypeError("a bug");
    }) as unknown as ReadReport;
    await expect(batch(['{"text":"A"}'], broken)).rejects.toThrow("a bug");
  });
});
