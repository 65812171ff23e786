import type { Hono } from "hono";
import { calendarView } from "../../app/desk/index.ts";
import { dataParts, type Limits, type PageParts, partOf, sectionsOf } from "../data.ts";
import { layout } from "../layout.ts";
import { calendarPage } from "../views/calendar.ts";
import { fromIso, isoDay, mondayOf, monthAround } from "../views/days.ts";
import type { DeskEnv } from "../visitor.ts";

/** Events of a month that one page shows. */
const LISTED: Limits = { main: 600, lite: 25 };

/** GET /calendar: the month that holds `from`, else the present one; of a month with more events those from `offset` on. */
export function addCalendar(desk: Hono<DeskEnv>, parts: PageParts, listed: Limits = LISTED): void {
  desk.get("/calendar", async (context) => {
    const { visitor } = context.var;
    const data = await dataParts(parts, visitor);
    const wanted = context.req.query("from");
    const { from: month, next } = monthAround(wanted !== undefined && isDay(wanted) ? wanted : data.today);
    const [first, last] = [fromIso(month), fromIso(next) - 1];
    // A main page draws whole weeks.
    const days = visitor.version === "lite" ? [first, last] : [mondayOf(first), mondayOf(last) + 6];
    const [from, to] = days.map(isoDay);
    const view = await calendarView(data, { from: from!, to: to!, ...partOf(context, listed) });
    const newest =
      view.days.length > 0 || view.offset > 0 ? null : ((await parts.store.stories({ limit: 1 }))[0]?.last ?? null);
    const page = calendarPage(visitor, view, {
      month,
      newest: newest === null ? null : monthAround(newest).from,
      sections: sectionsOf(context, visitor.links.calendar(month)),
      exports: visitor.links.exports({ kind: "calendar", from: view.from, to: view.to }),
    });
    return context.html(layout(visitor, page));
  });
}

/** True of a day whose month has one before and one after it in years of four digits. */
function isDay(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/.test(text) && text > "0000-02" && text < "9999-12";
}
