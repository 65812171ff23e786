import type { Status } from "../../core/index.ts";
import type { Layout, Painter } from "./layout.ts";

/** The colour of a status: what is in doubt or moved, called off, to come, and what took place. */
export function statusPaint(page: Layout, status: Status): Painter {
  switch (status) {
    case "uncertain":
    case "postponed":
    case "rescheduled":
      return page.paint.yellow;
    case "cancelled":
    case "did-not-happen":
      return page.paint.red;
    case "scheduled":
    case "ongoing":
      return page.paint.cyan;
    case "happened":
      return page.paint.green;
  }
}
