import type { TimeRow } from "../../../annotate/times/rules.ts";

/** Clock times and parts of the day. */
export const CLOCK: readonly TimeRow[] = [
  {
    id: "bg-clock",
    pattern: ["{clock} {hourmark}?", "{clock} {hourmark}? местно време"],
    value: "clock(clock)",
    examples: ["Трусът беше в [22:04|2025-10-21T22:04].", "Заседанието започва в [10:30 ч.|2025-10-21T10:30]."],
    notAfter: "с",
    never: ["Победиха с 3:20."],
  },
  {
    id: "bg-clock-dotted",
    pattern: ["{dotclock} {hourmark}"],
    value: "clock(dotclock)",
    examples: ["Мачът започва в [18.30 ч.|2025-10-21T18:30].", "Преговорите свършиха в [9.15 часа|2025-10-21T09:15]."],
  },
  {
    id: "bg-hour",
    pattern: ["{hour} {hourmark}"],
    value: "clock(hour)",
    after: "в към около до от след преди",
    order: 2,
    examples: ["Избирателните секции затварят в [20 часа|2025-10-21T20:00].", "Срещата е в [10 ч.|2025-10-21T10:00]."],
    never: ["Пътуваха 10 часа."],
  },
  {
    id: "bg-hour-part",
    pattern: ["{hour} {hourmark}? сутринта"],
    value: "clock(hour, 0, AM)",
    examples: ["Дойдоха в [4 сутринта|2025-10-21T04:00]."],
  },
  {
    id: "bg-hour-part-late",
    pattern: ["{hour} {hourmark}? вечерта|следобед"],
    value: "clock(hour, 0, PM)",
    examples: ["Тръгнаха в [8 часа вечерта|2025-10-21T20:00]."],
  },
  {
    id: "bg-part-on-date",
    pattern: ["{date} {part}", "{date} през нощта"],
    value: "part(part, date)",
    examples: [
      "Простреляха го в [понеделник вечерта|2025-10-20TEV].",
      "Валя на [3 октомври следобед|2025-10-03TAF].",
      "Те се срещнаха [вчера сутринта|2025-10-20TMO].",
    ],
  },
  {
    id: "bg-part-this",
    pattern: ["{this} {part}"],
    value: "partRelative(part, 0)",
    order: 2,
    examples: ["Срещнаха се [тази сутрин|2025-10-21TMO].", "Той ще говори [тази вечер|2025-10-21TEV]."],
  },
  {
    id: "bg-tonight",
    pattern: "довечера",
    value: "partRelative(TEV, 0)",
    examples: ["Той говори [довечера|2025-10-21TEV]."],
  },
  {
    id: "bg-last-night",
    pattern: ["снощи", "миналата нощ"],
    value: "partRelative(TNI, -1)",
    examples: ["[Снощи|2025-10-20TNI] беше студено.", "[Миналата нощ|2025-10-20TNI] заваля."],
  },
  {
    id: "bg-hour-name",
    pattern: "{hourname}",
    value: "part(hourname)",
    after: "на в до по към след преди около",
    examples: ["Камбаните биха на [обяд|2025-10-21T12:00].", "Законът влиза в сила в [полунощ|2025-10-21T24:00]."],
  },
];
