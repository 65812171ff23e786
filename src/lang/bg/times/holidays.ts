import type { HolidayRow, TimeRow } from "../../../annotate/times/rules.ts";

/** Named days. */
export const HOLIDAYS: readonly HolidayRow[] = [
  {
    id: "bg-new-year",
    names: ["нова година"],
    day: "1-1",
    examples: ["Ще се върнат за [Нова година 2026|2026-01-01]."],
  },
  {
    id: "bg-christmas-eve",
    names: ["бъдни вечер"],
    day: "12-24",
    examples: ["Роден е на [Бъдни вечер 1999|1999-12-24]."],
  },
  { id: "bg-christmas", names: ["коледа"], day: "12-25", examples: ["Ще бъдат у дома за [Коледа|2025-12-25]."] },
  {
    id: "bg-easter",
    names: ["великден"],
    day: "orthodox+0",
    examples: ["През [Великден 2025|2025-04-20] беше топло.", "[Великден 2024|2024-05-05] беше късен."],
  },
  {
    id: "bg-good-friday",
    names: ["разпети петък", "велики петък"],
    day: "orthodox-2",
    examples: ["На [Разпети петък 2024|2024-05-03] заваля."],
  },
  {
    id: "bg-palm-sunday",
    names: ["цветница"],
    day: "orthodox-7",
    examples: ["На [Цветница 2025|2025-04-13] беше слънчево."],
  },
  {
    id: "bg-march-third",
    names: ["трети март", "деня на освобождението"],
    day: "3-3",
    small: true,
    examples: ["Церемонията беше на [трети март|2025-03-03]."],
  },
  { id: "bg-st-george", names: ["гергьовден"], day: "5-6", examples: ["Парадът беше на [Гергьовден|2025-05-06]."] },
  {
    id: "bg-letters",
    names: ["деня на българската просвета", "деня на славянската писменост"],
    day: "5-24",
    examples: ["Шествието беше на [Деня на българската просвета|2025-05-24]."],
  },
  {
    id: "bg-unification",
    names: ["деня на съединението"],
    day: "9-6",
    examples: ["Речта беше на [Деня на Съединението|2025-09-06]."],
  },
  {
    id: "bg-independence",
    names: ["деня на независимостта"],
    day: "9-22",
    examples: ["Речта беше на [Деня на независимостта|2025-09-22]."],
  },
  {
    id: "bg-st-nicholas",
    names: ["никулден"],
    day: "12-6",
    examples: ["Риболовът беше забранен до [Никулден 2024|2024-12-06]."],
  },
];

/** How a holiday stands among words. */
export const HOLIDAY_ROWS: readonly TimeRow[] = [
  {
    id: "bg-holiday-near",
    pattern: "{holiday}",
    value: "holiday(holiday, NEAR)",
    order: 3,
    examples: ["Ще бъдат у дома за [Коледа|2025-12-25]."],
  },
  {
    id: "bg-holiday-last",
    pattern: "{last} {holiday}",
    value: "holiday(holiday, LAST)",
    order: 3,
    examples: ["Срещнаха се [миналия Великден|2025-04-20]."],
  },
  {
    id: "bg-holiday-next",
    pattern: "{next} {holiday}",
    value: "holiday(holiday, NEXT)",
    order: 3,
    examples: ["Ще се оженят [следващия Великден|2026-04-12]."],
  },
  {
    id: "bg-holiday-this",
    pattern: "{this} {holiday}",
    value: "holiday(holiday, THIS)",
    order: 3,
    examples: ["Ще се съберат [тази Коледа|2025-12-25]."],
  },
  {
    id: "bg-holiday-year",
    pattern: "{holiday} {year} {yearmark}?",
    value: "holiday(holiday, year)",
    order: 3,
    examples: ["Роден е на [Бъдни вечер 1999|1999-12-24]."],
  },
  {
    id: "bg-holiday-through-year",
    pattern: "{holiday} през {year} {yearmark}?",
    value: "holiday(holiday, year)",
    order: 3,
    examples: ["Той дойде на [Коледа през 2010 г.|2010-12-25]."],
  },
];
