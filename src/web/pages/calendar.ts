import type { Hono } from "hono";
import { calendarView } from "../../app/desk/index.ts";
import { dataParts, type PageParts, sectionsOf } from "../data.ts";
import { layout } from "../layout.ts";
import { calendarPage } from "../views/calendar.ts";
import { fromIso, isoDay, mondayOf, monthAround } from "../views/days.ts";
import type { DeskEnv } from "../visitor.ts";

/** Events of one month. */
const LISTED = 600;

/** GET /calendar: the month that holds `from`, else the present one. */
export function addCalendar(desk: Hono<DeskEnv>, parts: PageParts): void {
  desk.get("/calendar", async (context) => {
    const { visitor } = context.var;
    const data = await dataParts(parts, visitor);
    const wanted = context.req.query("from");
    const { from: month, next } = monthAround(wanted !== undefined && isDay(wanted) ? wanted : data.today);
    const view = await calendarView(data, {
      from: isoDay(mondayOf(fromIso(month))),
      to: isoDay(mondayOf(fromIso(next) - 1) + 6),
      limit: LISTED,
    });
    const newest = view.days.length > 0 ? null : ((await parts.store.stories({ limit: 1 }))[0]?.last ?? null);
    const page = calendarPage(visitor, view, {
      month,
      newest: newest === null ? null : monthAround(newest).from,
      sections: sectionsOf(context, visitor.links.calendar(month)),
      exports: visitor.links.exports({ kind: "calendar", from: view.from, to: view.to }),
    });
    return context.html(layout(visitor, page));
  });
}

function isDay(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/.test(text);
}
