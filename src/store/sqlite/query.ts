/**
 * What a person types as a query of FTS5: words that all must stand there, "a phrase" in quotation marks, a word with * at its
 * end for its beginnings. Everything else is taken as words, so that no input is an error. Null where no word is left.
 */
export function ftsQuery(query: string): string | null {
  const parts: string[] = [];
  for (const [, phrase, word] of query.matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/gu)) {
    const words = (phrase ?? word!).match(/[\p{L}\p{M}\p{N}]+/gu);
    if (words === null) continue;
    const isPrefix = phrase === undefined && word!.endsWith("*");
    parts.push(`"${words.join(" ")}"${isPrefix ? "*" : ""}`);
  }
  return parts.length === 0 ? null : parts.join(" ");
}
