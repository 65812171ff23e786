import type { Hono } from "hono";
import { reportView, wordsOfAddress } from "../../app/desk/index.ts";
import { dataParts } from "../data.ts";
import type { DeskParts } from "../desk.ts";
import { exportsOf } from "../exports.ts";
import { layout } from "../layout.ts";
import { reportPage } from "../views/report.ts";
import type { DeskEnv } from "../visitor.ts";

/** GET /reports/REF: a version of a report. `at`: words to highlight ("120-135"); `older`: a version to compare it with. */
export function addReport(desk: Hono<DeskEnv>, parts: DeskParts): void {
  desk.get("/reports/:ref", async (context) => {
    const { visitor } = context.var;
    const older = context.req.query("older");
    const view = await reportView(await dataParts(parts, visitor), context.req.param("ref"), {
      asked: wordsOfAddress(context.req.query("at")),
      ...(older === undefined ? {} : { older }),
    });
    const exports = exportsOf({ kind: "report", id: view.ref });
    return context.html(layout(visitor, reportPage(visitor, view, { isComparing: older !== undefined, exports })));
  });
}
