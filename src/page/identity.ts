import { hashOf } from "../core/index.ts";

/**
 * A report's id: the given one, else one made from its address, else from its words, so that reading it again gives the
 * same id. Captures of one address are told apart by when they were made, where that is known: "page-…-20251022T060000Z".
 */
export function reportId(
  given: string | null | undefined,
  url: string | null,
  text: string,
  captured: string | null | undefined = null,
): string {
  if (given !== null && given !== undefined && given !== "") return given;
  if (url === null) return `text-${hashOf(text)}`;
  const moment = captured?.replace(/[^0-9TZ+]/g, "") ?? "";
  return `page-${hashOf(url)}${moment === "" ? "" : `-${moment}`}`;
}
