import type { KnownFacts, PageTools } from "../facts.ts";
import type { PageMetadata } from "../head/metadata.ts";
import { asGiven, type Choice } from "./choice.ts";

/** Letters of text below which the page's own word on its language is believed first. */
const TELLING_UNITS = 120;

/** The language: told from the text where it is long enough, else as the page declares it. */
export function chooseLanguage(
  metadata: PageMetadata,
  known: KnownFacts,
  text: string,
  tools: PageTools,
): Choice | null {
  if (known.language) return asGiven(known.language);
  const declared = metadata.languages
    .map((found) => ({ ...found, value: primaryLanguage(found.value) }))
    .find((found) => found.value !== null);
  const detected = text.length >= TELLING_UNITS ? (tools.detectLanguage?.(text) ?? null) : null;
  if (detected !== null) {
    // Norwegian is declared as one of its two written forms and detected as neither.
    const form =
      detected === "no" && (declared?.value === "nb" || declared?.value === "nn") ? declared.value : detected;
    return {
      value: form,
      from: "detected",
      why:
        declared === undefined || declared.value === form
          ? "told from the text"
          : `told from the text, though the page says ${declared.value}`,
    };
  }
  if (declared !== undefined)
    return { value: declared.value!, from: declared.from, why: "declared; the text is too short to tell" };
  const short = tools.detectLanguage?.(text) ?? null;
  return short === null ? null : { value: short, from: "detected", why: "told from the text" };
}

/** Primary language subtag of a declared language ("en-US", "en_GB", "EN"), or null. */
export function primaryLanguage(tag: string): string | null {
  const match = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/i.exec(tag.trim().split(/[,;\s]/)[0] ?? "");
  return match === null ? null : match[1]!.toLowerCase();
}
