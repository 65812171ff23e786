import { LIMITS, ReadoutError } from "../../core/index.ts";

/** True for what is meant as an address on the web rather than as a file's name. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * The address of a page, without its fragment. Throws `ReadoutError` "bad-address" for what is no http(s) address, for one with
 * a name and password in it, and for one that is too long.
 */
export function pageAddress(text: string, base?: string): URL {
  const refuse = (what: string, fix: string): ReadoutError =>
    new ReadoutError("bad-address", { what, where: shorten(text), fix });
  if (text.length > LIMITS.addressUnits)
    throw refuse(`the address is longer than ${LIMITS.addressUnits} characters`, "Leave out what follows the ?.");
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url === null)
    throw refuse(
      "this is no address of a page",
      "Write it as the browser shows it: https://harbourpost.example/ferry.",
    );
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw refuse(
      `pages are fetched by http and https, not by "${url.protocol.slice(0, -1)}"`,
      "Give an address that begins with https://, or save the page and add the file.",
    );
  if (url.username !== "" || url.password !== "")
    throw refuse("the address holds a name or a password", "Leave out what stands before the @.");
  url.hash = "";
  return url;
}

function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
