import PostalMime, { type Address, type Email } from "postal-mime";
import type { InputItem } from "../../app/inputs.ts";
import type { ReadInput } from "../../app/reader.ts";
import { LIMITS, ReadoutError } from "../../core/index.ts";
import { isoDate } from "./dates.ts";

/**
 * The report in a mail (EML) or in a page that a browser saved with all its parts (MHTML). A mail's subject, sender and date
 * are its headline, outlet and date of publication; a saved page's are not, as they tell when and by what it was saved.
 * Throws `ReadoutError`: "damaged-input", "empty-report".
 */
export async function* readMail(bytes: Uint8Array): AsyncGenerator<InputItem, void, undefined> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, {
      maxNestingDepth: LIMITS.mailDepth,
      maxHeadersSize: LIMITS.recordHeadBytes * 4,
    });
  } catch (cause) {
    throw new ReadoutError("damaged-input", {
      what: "the mail cannot be parsed: its head is too large or its parts too deep",
      fix: "Save it again from the mail program, or give its text.",
      cause,
    });
  }
  const page = contentOf(mail);
  if (page === null) {
    throw new ReadoutError("empty-report", {
      what: "the mail holds neither text nor HTML",
      fix: "Save its attachment by itself, or give the report's text.",
    });
  }
  const date = isoDate(field(mail, "date"));
  const address = pageAddress(mail);
  if (address !== null) {
    const url = /^https?:/i.test(address) ? { url: address } : {};
    yield { kind: "saved-page", where: "", input: { ...url, ...page }, captured: date };
    return;
  }
  const headline =
    mail.subject
      ?.replace(/^\s*(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, "")
      .replace(/\s+/g, " ")
      .trim() ?? "";
  const outlet = senderOf(mail.from);
  const facts = {
    ...(headline === "" ? {} : { headline }),
    ...(outlet === null ? {} : { outlet }),
    ...(date === null ? {} : { published: date }),
  };
  yield { kind: "mail", where: "", input: { ...facts, ...page }, captured: null };
}

/** The HTML where it has words, else the plain text: the alternatives of one mail say the same. */
function contentOf(mail: Email): Pick<ReadInput, "html" | "text"> | null {
  const words = /[\p{L}\p{N}]/u;
  if (mail.html !== undefined && words.test(mail.html.replace(/<[^<>]*>/g, ""))) return { html: mail.html };
  return mail.text !== undefined && words.test(mail.text) ? { text: mail.text.replaceAll("\r\n", "\n") } : null;
}

function field(mail: Email, name: string): string | null {
  return mail.headers.find((header) => header.key === name)?.value ?? null;
}

/** Where a saved page was, or "" where it is one and does not say; null for a mail. */
function pageAddress(mail: Email): string | null {
  const address = field(mail, "snapshot-content-location") ?? field(mail, "content-location");
  if (address !== null) return address.trim();
  return /saved by/i.test(field(mail, "from") ?? "") ? "" : null;
}

/** "The Gazette <news@gazette.example>" is The Gazette; an address alone is its domain. */
function senderOf(from: Address | undefined): string | null {
  const name = from?.name.trim() ?? "";
  if (name !== "") return name;
  return from?.address?.split("@")[1] ?? null;
}
