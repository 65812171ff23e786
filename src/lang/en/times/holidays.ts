import type { HolidayFrame, HolidayRow } from "../../../annotate/times/rules.ts";

/** Named days of the English-speaking press. */
export const HOLIDAYS: readonly HolidayRow[] = [
  {
    id: "christmas-eve",
    names: ["christmas eve"],
    day: "12-24",
    examples: ["He was born on [Christmas Eve 1999|1999-12-24]."],
  },
  {
    id: "christmas",
    names: ["christmas day", "christmas", "xmas"],
    day: "12-25",
    examples: ["They will be home by [Christmas|2025-12-25]."],
    never: ["The Christmas tree fell."],
  },
  {
    id: "boxing-day",
    names: ["boxing day"],
    day: "12-26",
    examples: ["The wave struck on [Boxing Day 2004|2004-12-26]."],
  },
  {
    id: "new-years-eve",
    names: ["new year ' s eve", "new year ’ s eve"],
    day: "12-31",
    examples: ["Fires burned on [New Year's Eve 2019|2019-12-31]."],
  },
  {
    id: "new-years-day",
    names: ["new year ' s day", "new year ’ s day", "new year ' s"],
    day: "1-1",
    examples: ["It opens on [New Year's Day 2026|2026-01-01]."],
  },
  {
    id: "thanksgiving",
    names: ["thanksgiving day", "thanksgiving"],
    day: "11-4-4",
    examples: ["The boy was found [last Thanksgiving|2024-11-28]."],
  },
  {
    id: "independence-day",
    names: ["the fourth of july", "fourth of july"],
    day: "7-4",
    examples: ["They marched on [the Fourth of July|2025-07-04]."],
  },
  {
    id: "election-day",
    names: ["election day"],
    day: "11-1-1+1",
    examples: ["She won on [Election Day 2024|2024-11-05]."],
  },
  { id: "labor-day", names: ["labor day"], day: "9-1-1", examples: ["The strike began on [Labor Day|2025-09-01]."] },
  {
    id: "memorial-day",
    names: ["memorial day"],
    day: "5-1--1",
    examples: ["The lake opened on [Memorial Day 2025|2025-05-26]."],
  },
  {
    id: "veterans-day",
    names: ["veterans day", "armistice day"],
    day: "11-11",
    examples: ["A wreath was laid on [Veterans Day 2024|2024-11-11]."],
  },
  {
    id: "presidents-day",
    names: ["presidents day", "presidents ' day"],
    day: "2-1-3",
    examples: ["Banks shut on [Presidents Day 2025|2025-02-17]."],
  },
  {
    id: "martin-luther-king-day",
    names: ["martin luther king jr . day", "martin luther king day"],
    day: "1-1-3",
    examples: ["They marched on [Martin Luther King Day 2025|2025-01-20]."],
  },
  {
    id: "columbus-day",
    names: ["columbus day"],
    day: "10-1-2",
    examples: ["Banks shut on [Columbus Day|2025-10-13]."],
  },
  { id: "halloween", names: ["halloween"], day: "10-31", examples: ["Two were shot on [Halloween 2023|2023-10-31]."] },
  {
    id: "valentines-day",
    names: ["valentine ' s day", "valentine ’ s day"],
    day: "2-14",
    examples: ["They wed on [Valentine's Day 2020|2020-02-14]."],
  },
  {
    id: "st-patricks-day",
    names: ["st . patrick ' s day", "st . patrick ’ s day"],
    day: "3-17",
    examples: ["He fell on [St. Patrick's Day 2019|2019-03-17]."],
  },
  {
    id: "may-day",
    names: ["may day"],
    day: "5-1",
    examples: ["Police clashed with crowds on [May Day 2025|2025-05-01]."],
  },
  {
    id: "good-friday",
    names: ["good friday"],
    day: "easter-2",
    examples: ["The pact was signed on [Good Friday 1998|1998-04-10]."],
    never: ["The Good Friday Agreement held."],
  },
  {
    id: "easter",
    names: ["easter sunday", "easter"],
    day: "easter+0",
    examples: ["It fell on [Easter Sunday 2025|2025-04-20]."],
    never: ["Easter eggs were sold."],
  },
  {
    id: "easter-monday",
    names: ["easter monday"],
    day: "easter+1",
    examples: ["The rising began on [Easter Monday 1916|1916-04-24]."],
  },
  {
    id: "ash-wednesday",
    names: ["ash wednesday"],
    day: "easter-46",
    examples: ["Fires burned on [Ash Wednesday 1983|1983-02-16]."],
  },
  {
    id: "palm-sunday",
    names: ["palm sunday"],
    day: "easter-7",
    examples: ["Bombs struck on [Palm Sunday 2017|2017-04-09]."],
  },
];

/** How English sets a holiday among words. */
export const HOLIDAY_FRAMES: readonly HolidayFrame[] = [
  {
    pattern: "NAME",
    value: "NEAR",
    notBefore:
      "tree trees eggs egg agreement agreements accord accords card cards dinner dinners parade parades shopping gift gifts present presents carol carols market markets island bunny rebellion bombings bombing",
  },
  { pattern: "last NAME", value: "LAST" },
  { pattern: "next NAME", value: "NEXT" },
  { pattern: "this NAME", value: "THIS" },
  { pattern: "this coming NAME", value: "NEXT" },
  { pattern: "NAME ,? {year}", value: "year" },
  { pattern: "NAME of {year}", value: "year" },
  { pattern: "NAME last year", value: "-1" },
  { pattern: "NAME this year", value: "0" },
  { pattern: "NAME week", value: "NEAR, 0, WEEK" },
  { pattern: "NAME weekend", value: "NEAR, 0, WEEKEND" },
];
