import type { TimeRules } from "../../../annotate/times/rules.ts";
import { CLOCK } from "./clock.ts";
import { DATES } from "./dates.ts";
import { HOLIDAY_ROWS, HOLIDAYS } from "./holidays.ts";
import { RELATIVE } from "./relative.ts";
import { SPANS } from "./spans.ts";
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
