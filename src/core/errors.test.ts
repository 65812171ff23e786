import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERROR_CODES, ReadoutError } from "./errors.ts";

describe("errors", () => {
  it("are each documented, and none is documented that does not exist", () => {
    const page = readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8");
    const documented = [...page.matchAll(/^\| `([a-z-]+)` +\|/gm)].map((match) => match[1]);
    expect(documented.sort()).toEqual(Object.keys(ERROR_CODES).sort());
  });

  it("say where, what and how to fix it in their message", () => {
    const error = new ReadoutError("bad-date", {
      what: '"soon" is no date',
      where: "--published",
      fix: "Write 2025-10-21.",
    });
    expect(error.message).toBe('--published: "soon" is no date. Write 2025-10-21.');
    expect(error.code).toBe("bad-date");
  });
});
