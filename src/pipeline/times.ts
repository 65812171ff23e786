import { type CompiledTimes, compileTimes, findTimes as findTimesByRules } from "../annotate/times/index.ts";
import type { TimeExpression } from "../core/index.ts";
import { BG } from "../lang/bg/index.ts";
import { EN } from "../lang/en/index.ts";
import { RU } from "../lang/ru/index.ts";

export { toEdtf } from "../annotate/times/index.ts";

/** Finds the time expressions of a text; see `findTimes`. */
export type FindTimes = (
  text: string,
  options?: { readonly published?: string | null; readonly language?: string },
) => readonly TimeExpression[];

/** A `findTimes` with tables of its own; each language's are compiled when first needed. */
export function makeFindTimes(): FindTimes {
  const compiled = new Map<string, CompiledTimes>();
  return (text, { published = null, language = "en" } = {}) => {
    const code = language.split("-", 1)[0]!.toLowerCase();
    const pack = [EN, BG, RU].find((one) => one.code === code);
    if (pack === undefined) return [];
    let rules = compiled.get(code);
    if (rules === undefined) {
      rules = compileTimes(pack.times);
      compiled.set(code, rules);
    }
    return findTimesByRules(text, rules, { published, language });
  };
}

/**
 * Time expressions by themselves, with no model and no other layer, in Node and in browsers. Reads English unless
 * `language` (BCP 47) says otherwise: en, bg, ru; none is found in any other. Relative expressions are counted from
 * `published` (ISO 8601); without it they keep their unresolved form. The region in `language` ("en-GB") tells the order of
 * day and month in digits.
 *
 * @example findTimes("They meet on Friday.", { published: "2025-10-21" })[0].value // "2025-10-24"
 */
export const findTimes: FindTimes = makeFindTimes();
