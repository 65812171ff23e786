import type { TimeRow } from "../../../annotate/times/rules.ts";

/** Durations and sets. */
export const SPANS: readonly TimeRow[] = [
  {
    id: "bg-duration",
    pattern: ["{number} {unit}", "{number} ~ {unit}", "още {number} {unit}"],
    value: "duration(number, unit)",
    notAfter: "на",
    examples: [
      "Примирието издържа [две години|P2Y].",
      "Чакаха [18 месеца|P18M].",
      "Пътуваха [10 часа|PT10H].",
      "Обсадата продължи [три седмици|P3W].",
      "Остава [един ден|P1D].",
    ],
    never: ["Момчето е на 12 години.", "Тя почина на 90 години."],
  },
  {
    id: "bg-duration-relative",
    pattern: ["{lastmany|nextmany} {number} {unit}"],
    value: "duration(number, unit)",
    examples: ["През [последните три месеца|P3M] цените паднаха.", "През [следващите две седмици|P2W] ще вали."],
  },
  {
    id: "bg-duration-half-year",
    pattern: ["половин година", "шестмесечие"],
    value: "duration(6, 'month')",
    examples: ["Продължи [половин година|P6M]."],
  },
  {
    id: "bg-duration-half-hour",
    pattern: ["половин час"],
    value: "duration(30, 'minute')",
    examples: ["Говориха [половин час|PT30M]."],
  },
  {
    id: "bg-duration-and-half",
    pattern: ["{number} {unit} и половина"],
    value: "duration(number, unit, HALF)",
    examples: ["Той служи [две години и половина|P2Y6M]."],
  },
  {
    id: "bg-duration-one-and-half",
    pattern: ["{unit} и половина"],
    value: "duration(1, unit, HALF)",
    examples: ["Остана [година и половина|P1Y6M]."],
  },
  {
    id: "bg-duration-more",
    pattern: ["повече от {number} {unit}", "над {number} {unit}"],
    value: "duration(number, unit)",
    mod: "MORE_THAN",
    examples: ["Издържаха [повече от две години|P2Y|MORE_THAN]."],
  },
  {
    id: "bg-duration-less",
    pattern: ["по - малко от {number} {unit}", "под {number} {unit}"],
    value: "duration(number, unit)",
    mod: "LESS_THAN",
    examples: ["Отне [по-малко от три часа|PT3H|LESS_THAN]."],
  },
  {
    id: "bg-duration-about",
    pattern: ["около {number} {unit}", "почти|близо {number} {unit}"],
    value: "duration(number, unit)",
    mod: "APPROX",
    examples: ["Говориха [близо два часа|PT2H|APPROX]."],
  },
  {
    id: "bg-duration-vague",
    pattern: ["няколко {units}", "{lastmany|nextmany} {units}", "{lastmany|nextmany} няколко {units}", "много {units}"],
    value: "vague(units)",
    examples: [
      "Валя [няколко дни|PXD].",
      "През [последните седмици|PXW] беше топло.",
      "Работи там [много години|PXY].",
      "През [следващите няколко месеца|PXM] ще строят.",
    ],
  },
  {
    id: "bg-every-unit",
    pattern: ["{every} {unit}", "{every} {calendarunit=unit}"],
    value: "every(1, unit, EVERY)",
    examples: ["Той плува [всеки ден|P1D].", "Празнуват го [всяка година|P1Y].", "Плаща се [всеки месец|P1M]."],
  },
  {
    id: "bg-every-number",
    pattern: ["на {every} {number} {unit}", "{every} {number} {unit}"],
    value: "every(number, unit, EVERY)",
    examples: ["Избори има [на всеки четири години|P4Y]."],
  },
  {
    id: "bg-every-weekday",
    pattern: ["{every} {weekday}"],
    value: "everyNamed(weekday, WEEKDAY, EVERY)",
    examples: ["Те се молят [всеки петък|XXXX-WXX-5].", "Пазарът е [всяка събота|XXXX-WXX-6]."],
  },
  {
    id: "bg-often",
    pattern: "{often}",
    value: "every(1, often, EVERY, 1X)",
    examples: ["Фериботът пътува [ежедневно|P1D].", "Докладът излиза [ежегодно|P1Y]."],
  },
  {
    id: "bg-times",
    pattern: ["{number} пъти на {unit}", "{number} пъти {often=unit}", "{number} пъти в {calendarunit=unit}"],
    value: "every(1, unit, EVERY, number)",
    examples: ["Проверяват го [три пъти на ден|P1D]."],
  },
];
