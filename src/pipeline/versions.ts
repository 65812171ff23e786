import { NO_VERSION_WORDS, type ReadoutDocument } from "../core/index.ts";
import { EN_VERSIONS } from "../lang/en/versions.ts";
import { type Comparison, compareVersions as compareByWords } from "../record/versions/index.ts";

export type * from "../record/versions/index.ts";

/**
 * How a newer capture of a report differs from an older one, with the words of the newer one's language. Pure; give the
 * two documents that `readReport` gave.
 *
 * @example compareVersions(readReport({ html: old }), readReport({ html: now })).factual
 */
export function compareVersions(older: ReadoutDocument, newer: ReadoutDocument): Comparison {
  const english = /^en(?:-|$)/i.test(newer.report.language);
  return compareByWords(older, newer, english ? EN_VERSIONS : NO_VERSION_WORDS);
}
