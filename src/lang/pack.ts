import type { AttributionRules } from "../annotate/attributions/rules.ts";
import type { EntityRules } from "../annotate/entities/rules.ts";
import type { EventRules } from "../annotate/events/rules.ts";
import type { SentenceRules } from "../annotate/sentences/rules.ts";
import type { TimeRules } from "../annotate/times/rules.ts";
import type { TokenRules } from "../annotate/tokens/rules.ts";

/**
 * What a language brings: rows in the shapes that annotators declare in their rules.ts. A part that is absent leaves its
 * layer absent, and the document says so.
 */
export interface LanguagePack {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** English name. */
  readonly name: string;
  readonly tokens?: TokenRules;
  readonly sentences?: SentenceRules;
  readonly times?: TimeRules;
  readonly entities?: EntityRules;
  readonly attributions?: AttributionRules;
  readonly events?: EventRules;
}
