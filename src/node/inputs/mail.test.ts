import { describe, expect, it } from "vitest";
import { readReport } from "../index.ts";
import { BODY, itemsOf, outcomes, page, utf8 } from "./fixture.ts";

const lines = (...all: readonly string[]): Buffer => utf8(all.join("\r\n"));
const HEAD = [
  "Received: from mx.gazette.example by mail.example; Tue, 21 Oct 2025 06:01:00 +0000",
  "From: =?utf-8?q?The_Marl=C3=B6w_Gazette?= <news@gazette.example>",
  "To: reader@mail.example",
  "Subject: Fwd: Ferry talks to resume",
  "Date: Tue, 21 Oct 2025 08:00:00 +0200",
  "MIME-Version: 1.0",
];
const quoted = (text: string): string =>
  [...utf8(text)]
    .map((byte) =>
      byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
    )
    .join("")
    .replace(/[^\n]{1,70}(?=[^\n])/g, (part) => (/=[0-9A-F]?$/.test(part) ? part : `${part}=\r\n`));
const part = (type: string, body: string, ...head: string[]): string[] => [
  "--b",
  `Content-Type: ${type}; charset=utf-8`,
  ...head,
  "",
  body,
];
const NEWSLETTER = lines(
  ...HEAD,
  'Content-Type: multipart/alternative; boundary="b"',
  "",
  ...part("text/plain", quoted(BODY), "Content-Transfer-Encoding: quoted-printable"),
  ...part("text/html", quoted(page("Ferry talks to resume")), "Content-Transfer-Encoding: quoted-printable"),
  "--b--",
  "",
);
const SAVED = lines(
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://gazette.example/ferry",
  "Subject: Ferry talks to resume | Gazette",
  "Date: Wed, 22 Oct 2025 10:00:00 -0000",
  "MIME-Version: 1.0",
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"',
  "",
  ...part(
    "text/html",
    quoted(page("Ferry talks to resume")),
    "Content-ID: <frame@mhtml.blink>",
    "Content-Transfer-Encoding: quoted-printable",
    "Content-Location: https://gazette.example/ferry",
  ),
  "--b",
  "Content-Type: image/png",
  "Content-Transfer-Encoding: base64",
  "Content-Location: https://gazette.example/ferry.png",
  "",
  "iVBORw0KGgo=",
  "--b--",
  "",
);

const TABLE: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
  ["a newsletter with alternatives", NEWSLETTER, ["Ferry talks to resume"]],
  ["a mail of plain text", lines(...HEAD, "Content-Type: text/plain", "", BODY), ["Ferry talks to resume"]],
  [
    "a mailbox line before the head",
    Buffer.concat([utf8("From news@gazette.example Tue Oct 21 08:00:00 2025\n"), NEWSLETTER]),
    ["Ferry talks to resume"],
  ],
  ["a saved page", SAVED, ["Ferry talks to resume"]],
  ["cut in its HTML", NEWSLETTER.subarray(0, NEWSLETTER.length - 120), ["Ferry talks to resume"]],
  ["a head alone", lines(...HEAD, ""), ["empty-report"]],
  [
    "a picture alone",
    lines(...HEAD, "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo="),
    ["empty-report"],
  ],
  ["a head of 4 MiB", lines(...HEAD, `X-Long: ${"x".repeat(4 << 20)}`, "", BODY), ["damaged-input"]],
  [
    "parts in parts",
    lines(
      ...HEAD,
      ...Array.from({ length: 400 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}`),
      BODY,
    ),
    ["damaged-input"],
  ],
];

describe("mails and saved pages", () => {
  it.each(TABLE)("%s", async (_name, bytes, expected) => {
    expect(await outcomes(bytes)).toEqual(expected);
  });

  it("takes a mail's subject, sender and date, in the sender's zone", async () => {
    const [found] = await itemsOf(NEWSLETTER);
    expect(found).toMatchObject({
      kind: "mail",
      captured: null,
      input: {
        headline: "Ferry talks to resume",
        outlet: "The Marlöw Gazette",
        published: "2025-10-21T08:00:00+02:00",
      },
    });
    if (typeof found === "object" && "input" in found) expect(readReport(found.input).report.text).toContain(BODY);
  });

  it("takes a saved page's address and when it was saved, not its subject", async () => {
    expect(await itemsOf(SAVED)).toMatchObject([
      { kind: "saved-page", captured: "2025-10-22T10:00:00-00:00", input: { url: "https://gazette.example/ferry" } },
    ]);
    const [found] = await itemsOf(SAVED);
    expect(found).not.toHaveProperty("input.published");
  });

  it("leaves a text that only begins like a mail as it is", async () => {
    const text = `From: the press office\nDate: 21 October 2025\nSubject: ferry talks\n\n${BODY}`;
    const [found] = await itemsOf(utf8(text));
    expect(found).toMatchObject({ kind: "page" });
  });
});
