import type { TimeRules } from "../../../annotate/times/rules.ts";
import { CLOCK } from "./clock.ts";
import { DATES } from "./dates.ts";
import { HOLIDAY_ROWS, HOLIDAYS } from "./holidays.ts";
import { RELATIVE } from "./relative.ts";
import { SPANS } from "./spans.ts";
import { WORDS } from "./words.ts";

/** What Bulgarian says about time. */
export const TIMES: TimeRules = {
  language: "bg",
  version: "1",
  words: WORDS,
  rows: [...DATES, ...CLOCK, ...RELATIVE, ...SPANS, ...HOLIDAY_ROWS],
  holidays: HOLIDAYS,
  // "откриха", "говореше", "решихме": the aorist and the imperfect.
  pastEndings: ["ха", "ше", "хме"],
  ordinalSuffixes: [],
  decadeSuffixes: [],
  dayFirst: true,
};
