import type { InputKind } from "../../app/inputs.ts";

/** Bytes that are looked at to tell what an input is. */
export const HEAD_BYTES = 64 * 1024;

/** Fields that only a mail's head has, and that a text which begins like one ("From: the press office") has not. */
const TRANSPORT_FIELD =
  /^(?:mime-version|content-type|received|message-id|return-path|delivered-to|dkim-signature|content-transfer-encoding):/i;
const PEOPLE_FIELD = /^(?:from|subject|date|to|snapshot-content-location):/i;
const FIELD = /^[!-9;-~]{1,76}:/;
/** Characters within which a feed's root element opens; comments may stand before it. */
const ROOT_UNITS = 16 * 1024;
/** Fields of a mail's head that are looked at. */
const HEAD_LINES = 400;

/** What an input is, by its first bytes; never by its name. What is nothing else is a "page": HTML, text, or to be refused. */
export function kindOf(head: Uint8Array): InputKind {
  const text = asciiOf(head);
  if (/^WARC\/\d\.\d{1,2}\r?\n/.test(text)) return "warc";
  if (/^\s{0,64}%PDF-\d/.test(text)) return "pdf";
  if (isMail(text)) return "mail";
  if (isFeed(text)) return "feed";
  return "page";
}

/** A gzip member: magic, deflate, no reserved flag (RFC 1952). */
export function isGzip(head: Uint8Array): boolean {
  return head.length >= 4 && head[0] === 0x1f && head[1] === 0x8b && head[2] === 8 && (head[3]! & 0xe0) === 0;
}

/** The head as Latin-1, without byte order mark and, for UTF-16, without its zero bytes: enough for ASCII marks. */
function asciiOf(head: Uint8Array): string {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES)).toString("latin1");
  if (text.startsWith("\xef\xbb\xbf")) return text.slice(3);
  return text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff") ? text.slice(2).replaceAll("\0", "") : text;
}

/** The head of an internet message (RFC 5322), perhaps after the "From " line of a mailbox. */
function isMail(text: string): boolean {
  let transport = false;
  let people = false;
  const lines = text.split(/\r?\n/, HEAD_LINES);
  for (const [i, line] of lines.entries()) {
    if (i === 0 && /^From \S+/.test(line)) continue;
    if (i > 0 && /^[ \t]+\S/.test(line)) continue;
    if (!FIELD.test(line)) break;
    transport ||= TRANSPORT_FIELD.test(line);
    people ||= PEOPLE_FIELD.test(line);
  }
  return transport && people;
}

/** RSS, RDF or Atom by its root element, JSON Feed by its version. */
function isFeed(text: string): boolean {
  const start = text.trimStart();
  if (start.startsWith("{")) return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(start);
  if (!start.startsWith("<")) return false;
  const root =
    /<(?![?!])[^\s<>/]{1,60}(?:\s[^<>]{0,4000})?>/.exec(
      start.slice(0, ROOT_UNITS).replace(/<!--[\s\S]*?-->/g, ""),
    )?.[0] ?? "";
  return (
    /^<rss[\s>]/i.test(root) ||
    (/^<(?:\w{1,20}:)?feed[\s>]/.test(root) && root.includes("www.w3.org/2005/Atom")) ||
    (/^<(?:\w{1,20}:)?RDF[\s>]/.test(root) && /purl\.org\/rss\/|my\.netscape\.com\/rdf/.test(root))
  );
}
