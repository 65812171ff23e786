import type { TimeRules } from "../../../annotate/times/rules.ts";
import { CLAUSE } from "./clause.ts";
import { CLOCK } from "./clock.ts";
import { CUES } from "./cues.ts";
import { DATES } from "./dates.ts";
import { DISCOURSE } from "./discourse.ts";
import { EARNINGS } from "./earnings.ts";
import { EXCLUSIONS } from "./exclusions.ts";
import { HOLIDAY_ROWS, HOLIDAYS } from "./holidays.ts";
import { PHASES } from "./phases.ts";
import { RELATIVE } from "./relative.ts";
import { SETS } from "./sets.ts";
import { SPANS } from "./spans.ts";
import { THINGS } from "./things.ts";
import { WORDS } from "./words.ts";

/** What English says about time. */
export const TIMES: TimeRules = {
  language: "en",
  version: "1",
  words: [...WORDS, ...THINGS, ...CUES],
  rows: [
    ...EXCLUSIONS,
    ...DATES,
    ...CLOCK,
    ...RELATIVE,
    ...PHASES,
    ...EARNINGS,
    ...DISCOURSE,
    ...SPANS,
    ...SETS,
    ...HOLIDAY_ROWS,
  ],
  holidays: HOLIDAYS,
  pastEndings: ["ed"],
  clause: CLAUSE,
  ordinalSuffixes: ["st", "nd", "rd", "th"],
  decadeSuffixes: ["s"],
  dayFirst: false,
  otherOrder: [
    "gb",
    "ie",
    "au",
    "nz",
    "in",
    "pk",
    "bd",
    "lk",
    "za",
    "ng",
    "ke",
    "gh",
    "ug",
    "tz",
    "sg",
    "hk",
    "my",
    "mt",
  ],
};
