import type { CompiledTimes } from "./compile.ts";
import { SHAPE, type TokenColumns } from "./lexer.ts";
import type { DateOrder } from "./operation.ts";

/** Numeric dates of a text that are looked at for their order. */
const LOOKED_AT = 200;

/**
 * The order of day and month in the digits of a text: by its dates that can be read in one way only ("25/12/2024"), else by
 * the outlet's country, else by the language.
 */
export function dateOrder(
  text: string,
  { rules }: CompiledTimes,
  { count, shape, start, end }: TokenColumns,
  country: string | null,
): DateOrder {
  let balance = 0;
  let looked = 0;
  for (let i = 0; i < count && looked < LOOKED_AT; i += 1) {
    if (shape[i] !== SHAPE.numeric) continue;
    looked += 1;
    const [a, b] = text.slice(start[i]!, end[i]!).split(/[/-]/).map(Number) as [number, number];
    if (a > 12 && a <= 31 && b <= 12) balance += 1;
    if (b > 12 && b <= 31 && a <= 12) balance -= 1;
  }
  if (balance !== 0) return { is: balance > 0, decidedBy: "other-dates" };
  if (country !== null) {
    const other = rules.otherOrder?.includes(country) === true;
    return { is: rules.dayFirst !== other, decidedBy: "country" };
  }
  return { is: rules.dayFirst, decidedBy: "language" };
}

/** The country of a report: the region of its language ("en-GB"), else the national domain of its address; null where neither says. */
export function countryOf(language: string | null, url: string | null): string | null {
  const region = language === null ? null : /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(language);
  if (region !== null) return region[1]!.toLowerCase();
  const domain = url === null ? null : /^https?:\/\/[^/?#]*\.([a-z]{2})(?::\d+)?(?:[/?#]|$)/i.exec(url);
  const code = domain?.[1]?.toLowerCase() ?? null;
  // Domains of countries that the whole world uses say nothing.
  return code === null || WORLDWIDE.has(code) ? null : code === "uk" ? "gb" : code;
}

const WORLDWIDE: ReadonlySet<string> = new Set([
  "ai",
  "cc",
  "co",
  "eu",
  "fm",
  "gg",
  "im",
  "io",
  "ly",
  "me",
  "to",
  "tv",
  "ws",
]);
