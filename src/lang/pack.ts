/**
 * What a language brings: rows in the shapes that annotators declare in their rules.ts. A part that is null leaves that
 * layer absent, and the document says so.
 */
export interface LanguagePack {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** English name, for messages. */
  readonly name: string;
}
