import { type CompiledTimes, compileTimes, findTimes as findTimesByRules } from "../annotate/times/index.ts";
import type { TimeExpression } from "../core/index.ts";
import { BG } from "../lang/bg/index.ts";
import { EN } from "../lang/en/index.ts";
import { RU } from "../lang/ru/index.ts";

/** Finds the time expressions of a text; see `makeFindTimes`. */
export type FindTimes = (
  text: string,
  options?: { readonly published?: string | null; readonly language?: string },
) => readonly TimeExpression[];

/**
 * Time expressions by themselves, with no model and no other layer. The function that it gives reads English unless
 * `language` says otherwise (en, bg, ru; none is found in any other), and counts relative expressions from `published`
 * (ISO 8601); without it they keep their unresolved form. Each language's tables are compiled when first needed.
 *
 * @example makeFindTimes()("They meet on Friday.", { published: "2025-10-21" })
 */
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
    return findTimesByRules(text, rules, { published });
  };
}
