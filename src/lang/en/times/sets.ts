import type { TimeRow } from "../../../annotate/times/rules.ts";

/** How often: every day, twice a week. */
export const SETS: readonly TimeRow[] = [
  {
    id: "every-unit",
    pattern: ["every|each {unit}", "every|each single|passing {unit}", "per {unit}"],
    value: "every(1, unit, EVERY)",
    examples: ["He swims [every day|P1D]."],
  },
  {
    id: "every-other",
    pattern: ["every other {unit}", "every second {unit}"],
    value: "every(2, unit, EVERY)",
    examples: ["They meet [every other week|P2W]."],
  },
  {
    id: "every-number",
    pattern: ["every {number} {unit|units}", "each {number} {units=unit}"],
    value: "every(number, unit, EVERY)",
    examples: ["Elections are held [every four years|P4Y]."],
  },
  {
    id: "every-few",
    pattern: ["every few {units}"],
    value: "everyVague(units)",
    examples: ["He calls [every few days|PXD]."],
  },
  {
    id: "every-weekday",
    pattern: ["every|each {weekday}"],
    value: "everyNamed(weekday, WEEKDAY, EVERY)",
    examples: ["They pray [every Friday|XXXX-WXX-5]."],
  },
  {
    id: "every-other-weekday",
    pattern: ["every other {weekday}", "every second {weekday}"],
    value: "everyNamed(weekday, WEEKDAY, EVERY)",
    examples: ["The council votes [every other Monday|XXXX-WXX-1]."],
  },
  {
    id: "every-weekdays",
    pattern: ["{weekdays}"],
    value: "everyNamed(weekdays, WEEKDAY, EVERY)",
    examples: ["The shop is shut on [Mondays|XXXX-WXX-1]."],
  },
  {
    id: "every-month",
    pattern: ["every|each {month}"],
    value: "everyNamed(month, MONTH, EVERY)",
    examples: ["They return [every July|XXXX-07]."],
  },
  {
    id: "every-season",
    pattern: ["every|each {season}"],
    value: "everyNamed(season, SEASON, EVERY)",
    examples: ["It floods [every spring|XXXX-SP]."],
  },
  {
    id: "every-part",
    pattern: "every|each {part}",
    value: "everyNamed(part, PART, EVERY)",
    examples: ["She runs [every morning|XXXX-XX-XXTMO]."],
  },
  {
    id: "every-part-plural",
    pattern: "{parts}",
    value: "everyNamed(parts, PART, EVERY)",
    after: "on at most and or work works worked play plays open closed",
    examples: ["They play [evenings|XXXX-XX-XXTEV]."],
  },
  {
    id: "every-weekday-part",
    pattern: ["{weekday} {parts=part}", "every {weekday} {part}"],
    value: "everyWeekdayPart(weekday, part)",
    examples: ["It airs [Friday evenings|XXXX-WXX-5TEV]."],
  },
  {
    id: "adverb-often",
    pattern: "{often}",
    value: "every(1, often, EVERY, 1X)",
    examples: ["The ferry runs [daily|P1D].", "They pay [annually|P1Y].", "A [weekly|P1W] paper closed."],
    never: ["The Daily Courier closed."],
    lower: true,
  },
  {
    id: "adverb-biannual",
    pattern: ["twice ~ yearly", "biannual", "biannually", "semiannual", "semi ~ annual", "semiannually"],
    value: "every(6, 'month', EVERY)",
    examples: ["A [semiannual|P6M] report."],
  },
  {
    id: "adverb-biennial",
    pattern: ["biennial", "biennially"],
    value: "every(2, 'year', EVERY)",
    examples: ["The [biennial|P2Y] fair."],
  },
  {
    id: "rate",
    pattern: ["{a} {unit}"],
    value: "every(1, unit)",
    after: "{rated} {number} %",
    order: 2,
    examples: ["They earn $3 million [a year|P1Y].", "It grows by 5 percent [a year|P1Y]."],
  },
  {
    id: "times-rate",
    pattern: ["once a|an|every|each|per {unit}", "once every {unit}"],
    value: "every(1, unit, EVERY, 1X)",
    examples: ["It is checked [once a month|P1M]."],
  },
  {
    id: "twice-rate",
    pattern: ["twice a|an|every|each|per {unit}"],
    value: "every(1, unit, EVERY, 2X)",
    examples: ["It is checked [twice a week|P1W]."],
  },
  {
    id: "number-times-rate",
    pattern: ["{number} times a|an|every|each|per {unit}"],
    value: "every(1, unit, EVERY, number)",
    examples: ["It is checked [three times a day|P1D]."],
  },
];
