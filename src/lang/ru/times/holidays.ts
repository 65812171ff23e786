import type { HolidayRow, TimeRow } from "../../../annotate/times/rules.ts";

/** Named days. */
export const HOLIDAYS: readonly HolidayRow[] = [
  {
    id: "ru-new-year",
    names: ["новый год", "нового года", "новому году"],
    day: "1-1",
    examples: ["Они вернутся на [Новый год 2026|2026-01-01]."],
  },
  {
    id: "ru-christmas",
    names: ["рождество", "рождества"],
    day: "1-7",
    examples: ["Перемирие объявили на [Рождество 2023|2023-01-07]."],
  },
  {
    id: "ru-defender",
    names: ["день защитника отечества", "дня защитника отечества"],
    day: "2-23",
    examples: ["Речь прозвучала в [День защитника Отечества|2025-02-23]."],
  },
  {
    id: "ru-womens-day",
    names: ["международный женский день"],
    day: "3-8",
    examples: ["Шествие прошло в [Международный женский день|2025-03-08]."],
  },
  {
    id: "ru-victory",
    names: ["день победы", "дня победы", "дню победы"],
    day: "5-9",
    examples: ["Парад прошел в [День Победы|2025-05-09]."],
  },
  {
    id: "ru-russia-day",
    names: ["день россии", "дня россии"],
    day: "6-12",
    examples: ["Концерт был в [День России|2025-06-12]."],
  },
  {
    id: "ru-unity",
    names: ["день народного единства"],
    day: "11-4",
    examples: ["Марш пройдет в [День народного единства|2025-11-04]."],
  },
  {
    id: "ru-easter",
    names: ["пасха", "пасху", "пасхи"],
    day: "orthodox+0",
    examples: ["На [Пасху 2024|2024-05-05] было тепло.", "На [Пасху 2025 года|2025-04-20] шел дождь."],
  },
  {
    id: "ru-palm-sunday",
    names: ["вербное воскресенье"],
    day: "orthodox-7",
    examples: ["В [Вербное воскресенье 2025 года|2025-04-13] было солнечно."],
  },
];

/** How a holiday stands among words. */
export const HOLIDAY_ROWS: readonly TimeRow[] = [
  {
    id: "ru-holiday-near",
    pattern: "{holiday}",
    value: "holiday(holiday, NEAR)",
    order: 3,
    examples: ["Парад прошел в [День Победы|2025-05-09]."],
  },
  {
    id: "ru-holiday-last",
    pattern: "{last} {holiday}",
    value: "holiday(holiday, LAST)",
    order: 3,
    examples: ["Они встретились в [прошлый День Победы|2025-05-09]."],
  },
  {
    id: "ru-holiday-next",
    pattern: "{next} {holiday}",
    value: "holiday(holiday, NEXT)",
    order: 3,
    examples: ["Они встретятся в [следующий День Победы|2026-05-09]."],
  },
  {
    id: "ru-holiday-this",
    pattern: "{this} {holiday}",
    value: "holiday(holiday, THIS)",
    order: 3,
    examples: ["Они встретились в [этот День России|2025-06-12]."],
  },
  {
    id: "ru-holiday-year",
    pattern: "{holiday} {year} {yearmark}?",
    value: "holiday(holiday, year)",
    order: 3,
    examples: ["На [Пасху 2025 года|2025-04-20] шел дождь."],
  },
];
