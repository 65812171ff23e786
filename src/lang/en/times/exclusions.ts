import type { TimeRow } from "../../../annotate/times/rules.ts";

/** Words that look like times and are none: names with years, ages, titles. They win over other rows by their length. */
export const EXCLUSIONS: readonly TimeRow[] = [
  {
    id: "named-year",
    pattern: [
      "agenda|vision|euro|expo|horizon|windows|strategy|plan|target|project|class|copa|worldcup|proposition|resolution|olympics|catch {year}",
    ],
    value: "none()",
    examples: [],
    never: ["They adopted Agenda 2030.", "Spain won Euro 2024.", "Expo 2025 opened."],
  },
  {
    id: "newspaper-name",
    pattern: [
      "the daily|sunday|weekly|evening|morning times|mail|telegraph|express|mirror|star|news|post|standard|beast|record|herald|tribune|show|caller",
      "daily|sunday times|mail|telegraph|express|mirror|star|news|post|beast|herald|tribune|show|caller",
    ],
    value: "none()",
    examples: [],
    never: ["The Sunday Times reported it.", "The Daily Mail said so."],
  },
  {
    id: "named-day",
    pattern: [
      "black friday",
      "bloody sunday",
      "super tuesday",
      "cyber monday",
      "super bowl sunday",
      "the man who was thursday",
      "ruby tuesday",
    ],
    value: "none()",
    examples: [],
    never: ["Bloody Sunday is remembered."],
  },
  {
    id: "season-games",
    pattern: [
      "winter|summer olympics|games|olympic",
      "prague|arab spring",
      "spring|summer|winter break|camp|school|offensive",
    ],
    value: "none()",
    examples: [],
    never: ["The Arab Spring began there."],
  },
  {
    id: "fixed-phrase",
    pattern: [
      "the? {ordinal} quarter|half of the game|match|final|season",
      "{number} ~ quarters",
      "a quarter",
      "more than a quarter",
      "high noon",
      "this week with",
      "second ~ hand",
      "at first",
      "one day at a time",
      "day ~ to ~ day",
      "day by day",
      "day after day",
      "year after year",
      "week after week",
      "month after month",
      "night and day",
      "day and night",
      "once and for all",
    ],
    value: "none()",
    examples: [],
    never: ["Their day-to-day work goes on."],
  },
  {
    id: "age",
    pattern: [
      "{number} ~ {unit|units} ~ old|olds",
      "{number} {units=unit} of age",
      "aged {number}",
      "{number} - and {number} - {unit|units} - old|olds",
    ],
    value: "none()",
    order: -1,
    examples: [],
    never: ["A 12-year-old boy was hurt.", "She is 30 years old.", "They are under 18 years of age."],
  },
];
