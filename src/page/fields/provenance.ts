import type { FieldSource } from "../../core/index.ts";
import { type PageTools, tellField } from "../facts.ts";
import type { Found } from "../head/metadata.ts";
import { type Choice, keyOf } from "./choice.ts";

/** Contradicting values of one field that are kept, and the longest, in UTF-16 code units. */
const OTHERS_MAX = 8;
const VALUE_UNITS = 300;

/** One field: what was chosen, and all that the page says. */
export interface FieldReading {
  readonly field: string;
  readonly chosen: Choice | null;
  readonly all: readonly Found[];
  /** True of a value that the choice holds already: one author of two. */
  readonly agrees?: (value: string) => boolean;
  /** Why another value was not taken, where there is more to say than that one was preferred. */
  readonly whyNot?: string;
  /** What two values are one by; letters and digits where it is not given. */
  readonly sameAs?: (value: string) => string;
}

/** The sources of the fields, as the document shows them; all that was weighed is told to the trace. */
export function sourcesOf(fields: readonly FieldReading[], tools: PageTools): Readonly<Record<string, FieldSource>> {
  const sources: Record<string, FieldSource> = {};
  for (const { field, chosen, all, whyNot, agrees, sameAs = keyOf } of fields) {
    if (chosen !== null) tellField(tools, { field, ...chosen, chosen: true });
    const seen = new Set(chosen === null ? [] : [sameAs(chosen.value)]);
    const others: FieldSource["others"][number][] = [];
    for (const found of all) {
      const same = chosen !== null && chosen.from === found.from && sameAs(chosen.value) === sameAs(found.value);
      const why = whyNot ?? (chosen === null ? "says too little to be taken" : "another statement was preferred");
      if (!same) tellField(tools, { field, ...found, chosen: false, why });
      const key = sameAs(found.value);
      if (seen.has(key) || agrees?.(found.value) === true || others.length >= OTHERS_MAX) continue;
      seen.add(key);
      const { value, from, path } = found;
      others.push({ value: value.slice(0, VALUE_UNITS), from, ...(path === undefined ? {} : { path }) });
    }
    if (chosen === null) {
      if (others.length > 0)
        sources[field] = { from: "none", why: whyNot ?? "nothing that the page says tells it", others };
      continue;
    }
    const { from, path, span, why } = chosen;
    sources[field] = {
      from,
      ...(path === undefined ? {} : { path }),
      ...(span === undefined ? {} : { span }),
      why,
      others,
    };
  }
  return sources;
}
