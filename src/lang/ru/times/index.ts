import type { TimeRules } from "../../../annotate/times/rules.ts";
import { CLOCK, DATES, HOLIDAY_ROWS, HOLIDAYS, RELATIVE, SPANS } from "./rows.ts";
import { WORDS } from "./words.ts";

/** What Russian says about time. */
export const TIMES: TimeRules = {
  language: "ru",
  version: "1",
  words: WORDS,
  rows: [...DATES, ...CLOCK, ...RELATIVE, ...SPANS, ...HOLIDAY_ROWS],
  holidays: HOLIDAYS,
  // "сказал", "прошла", "встретились": the past tense.
  pastEndings: ["ал", "ала", "али", "ил", "ила", "или", "ел", "ела", "ели", "лся", "лась", "лись", "ло"],
  ordinalSuffixes: [],
  decadeSuffixes: [],
  dayFirst: true,
};
