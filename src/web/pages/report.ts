import type { Hono } from "hono";
import { type ReportView, reportView, wordsOfAddress } from "../../app/desk/index.ts";
import { dataParts, type PageParts, sectionOf } from "../data.ts";
import { otherStories } from "../edit/others.ts";
import type { Part } from "../html.ts";
import { layout } from "../layout.ts";
import { pagingHtml } from "../views/paging.ts";
import { reportPage } from "../views/report.ts";
import { partAt, reportPart, textParts } from "../views/report-parts.ts";
import type { SectionChoice } from "../views/sections.ts";
import type { DeskEnv, Visitor } from "../visitor.ts";

/** The part of the text that a page shows: of lite ones that which is asked for, or which holds the words asked for. */
function textPart(visitor: Visitor, view: ReportView, choice: SectionChoice): { shown: ReportView; paging: Part } {
  if (visitor.version === "main") return { shown: view, paging: null };
  const parts = textParts(view);
  const wanted = choice.section === "text" ? choice.offset : partAt(parts, view.asked?.start ?? 0);
  const offset = Math.min(wanted, parts.length - 1);
  const href = visitor.links.report(view.ref);
  const paging = pagingHtml(visitor, { limit: 1, offset, hasMore: offset + 1 < parts.length }, (at) =>
    visitor.links.query(href, at === 0 ? {} : { section: "text", offset: at }),
  );
  return { shown: reportPart(view, parts[offset]!), paging };
}

/** GET /reports/REF: a version of a report. `at`: words to highlight ("120-135"); `older`: a version to compare it with. */
export function addReport(desk: Hono<DeskEnv>, parts: PageParts): void {
  desk.get("/reports/:ref", async (context) => {
    const { visitor } = context.var;
    const older = context.req.query("older");
    const view = await reportView(await dataParts(parts, visitor), context.req.param("ref"), {
      asked: wordsOfAddress(context.req.query("at")),
      anchors: visitor.links.anchored(context.req.param("ref")),
      ...(older === undefined ? {} : { older }),
    });
    const exports = visitor.links.exports({ kind: "report", id: view.ref });
    const { shown, paging } = textPart(visitor, view, sectionOf(context));
    const others = visitor.mayCorrect ? await otherStories(parts.store, view.story?.id ?? "") : [];
    const page = reportPage(visitor, shown, { isComparing: older !== undefined, paging, exports, others });
    return context.html(layout(visitor, page));
  });
}
