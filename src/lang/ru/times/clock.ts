import type { TimeRow } from "../../../annotate/times/rules.ts";

/** Clock times and parts of the day. */
export const CLOCK: readonly TimeRow[] = [
  {
    id: "ru-clock",
    pattern: ["{clock} {hourmark}?", "{clock} по местному времени", "{clock} по московскому времени", "{clock} мск"],
    value: "clock(clock)",
    notAfter: "счетом счётом",
    examples: [
      "Толчок был в [22:04|2025-10-21T22:04].",
      "Заседание начнется в [10:30 по московскому времени|2025-10-21T10:30].",
    ],
    never: ["Они победили со счетом 3:20."],
  },
  {
    id: "ru-clock-dotted",
    pattern: ["{dotclock} мск", "{dotclock} {hourmark}"],
    value: "clock(dotclock)",
    examples: ["Матч начнется в [18.30 мск|2025-10-21T18:30]."],
  },
  {
    id: "ru-hour",
    pattern: ["{hour} {hourmark}"],
    value: "clock(hour)",
    after: "в к около",
    order: 2,
    examples: ["Участки закроются в [20 часов|2025-10-21T20:00]."],
    never: ["Они ехали 10 часов."],
  },
  {
    id: "ru-hour-part",
    pattern: ["{hour} {hourmark}? утра|ночи", "{numword=hour} {hourmark}? утра|ночи"],
    value: "clock(hour, 0, AM)",
    examples: ["Они пришли в [4 утра|2025-10-21T04:00]."],
  },
  {
    id: "ru-hour-part-late",
    pattern: ["{hour} {hourmark}? вечера|дня", "{numword=hour} {hourmark}? вечера"],
    value: "clock(hour, 0, PM)",
    examples: ["Они выехали в [8 часов вечера|2025-10-21T20:00]."],
  },
  {
    id: "ru-part-on-date",
    pattern: ["{date} {part}", "{part} {date}", "{part} в {date}", "{part} на {date}"],
    value: "part(part, date)",
    examples: [
      "Его застрелили в [понедельник вечером|2025-10-20TEV].",
      "[Вечером 3 октября|2025-10-03TEV] шел дождь.",
      "Они встретились [вчера утром|2025-10-20TMO].",
      "Он выступит [сегодня вечером|2025-10-21TEV].",
    ],
  },
  {
    id: "ru-part-this",
    pattern: ["{this} {part}"],
    value: "partRelative(part, 0)",
    examples: ["[Этой ночью|2025-10-21TNI] был обстрел."],
  },
  {
    id: "ru-last-night",
    pattern: ["прошлой ночью", "минувшей ночью"],
    value: "partRelative(TNI, -1)",
    examples: ["[Прошлой ночью|2025-10-20TNI] был мороз."],
  },
  {
    id: "ru-hour-name",
    pattern: "{hourname}",
    value: "part(hourname)",
    after: "в до к около после",
    examples: ["Колокола звонили в [полдень|2025-10-21T12:00].", "Закон вступает в силу в [полночь|2025-10-21T24:00]."],
  },
];
