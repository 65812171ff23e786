import type { TimeRules } from "../../../annotate/times/rules.ts";
import { CLOCK, DATES, HOLIDAY_ROWS, HOLIDAYS, RELATIVE, SPANS } from "./rows.ts";
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
