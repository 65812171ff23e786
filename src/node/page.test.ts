import { expect, test } from "vitest";
import { ReadoutError } from "../core/index.ts";
import { readPage } from "./page.ts";

const BODY =
  "The two ministers met for three hours on Monday and agreed to speak again within the week, officials said.";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test("tells HTML from text by content", () => {
  const html = `<!-- saved --><!doctype html><html><body><article><h1>River talks resume today</h1><p>${BODY}</p></article></body></html>`;
  expect(readPage({ bytes: utf8(html) }).blocks.map((block) => block.kind)).toEqual(["headline", "paragraph"]);
  expect(readPage({ bytes: utf8(`<p>${BODY}</p><p>${BODY}</p>`) }).text).not.toContain("<p>");
  const source = `<p>${BODY}</p>`;
  expect(readPage({ text: source }).text).toBe(source);
  const text = `<3 is what she wrote. ${BODY}`;
  expect(readPage({ bytes: utf8(text) }).text).toBe(text);
});

test("facts beside the input or given apart are the same", () => {
  expect(readPage({ text: BODY, published: "2025-10-21" })).toEqual(
    readPage({ text: BODY }, { published: "2025-10-21" }),
  );
  expect(readPage({ text: BODY }).language).toBe("en");
});

test("warns of what was mended", () => {
  const warnings: string[] = [];
  readPage(
    { bytes: new Uint8Array([...utf8(`${BODY} “yes”`), 0xff]) },
    {},
    { warn: (message) => warnings.push(message) },
  );
  expect(warnings.length).toBe(1);
});

test.each([
  ["no-input", {}],
  ["empty-report", { text: " \n\t " }],
  ["empty-report", { bytes: new Uint8Array(0) }],
  ["empty-report", { html: "<html><body><script>1</script></body></html>" }],
  ["not-text", { bytes: utf8("%PDF-1.7") }],
])("refuses with %s", (code, input) => {
  try {
    readPage(input);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ReadoutError);
    expect((error as ReadoutError).code).toBe(code);
  }
});
