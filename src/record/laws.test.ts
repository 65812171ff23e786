import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Status } from "../core/index.ts";
import { ReportClaims } from "./claims.ts";
import { type Told, versionFrom } from "./fixture.ts";
import { MergeLaws } from "./laws.ts";

const OLD = ["Friday", "2025-03-07"] as const;
const NEW = ["Monday", "2025-03-17"] as const;
const MONTH = ["March", "2025-03"] as const;

interface Row {
  readonly published: string;
  readonly status?: Status;
  readonly time?: readonly [string, string];
  readonly first?: readonly [string, string];
}

let reports = 0;
function mentionOf({ published, ...told }: Row, id = `r${++reports}`) {
  const event: Told = { word: "talks", status: "scheduled", ...told };
  const text = "The talks of Friday, Monday or March.";
  return new ReportClaims(versionFrom({ id, text, published, events: [event] })).mentions()[0]!;
}

const mayBeOne = (...rows: readonly Row[]): boolean => {
  const laws = new MergeLaws(rows.map((row) => mentionOf(row)));
  let group = [0];
  for (let i = 1; i < rows.length; i += 1) {
    if (!laws.mayJoin(group, [i])) return false;
    group = [...group, i];
  }
  return true;
};

describe("days that keep events apart", () => {
  it.each<[string, boolean, Row[]]>([
    [
      "one day",
      true,
      [
        { published: "2025-03-01", time: OLD },
        { published: "2025-03-02", time: OLD },
      ],
    ],
    [
      "a day and its month",
      true,
      [
        { published: "2025-03-01", time: OLD },
        { published: "2025-03-02", time: MONTH },
      ],
    ],
    [
      "two days",
      false,
      [
        { published: "2025-03-01", time: OLD },
        { published: "2025-03-02", time: NEW },
      ],
    ],
    [
      "two days of one month",
      false,
      [
        { published: "2025-03-01", time: MONTH },
        { published: "2025-03-02", time: OLD },
        { published: "2025-03-02", time: NEW },
      ],
    ],
    ["a day and none", true, [{ published: "2025-03-01", time: OLD }, { published: "2025-03-02" }]],
    [
      "a move between two days",
      true,
      [
        { published: "2025-03-04", status: "rescheduled", first: OLD, time: NEW },
        { published: "2025-03-01", time: OLD },
        { published: "2025-03-06", time: NEW },
      ],
    ],
    [
      "a move that names the new day alone, and the day that was set before",
      true,
      [
        { published: "2025-03-01", time: OLD },
        { published: "2025-03-04", status: "rescheduled", time: NEW },
      ],
    ],
    [
      "a move that names the new day alone, and another day that is told later",
      false,
      [
        { published: "2025-03-04", status: "rescheduled", time: NEW },
        { published: "2025-03-06", time: OLD },
      ],
    ],
    [
      "a move, and what was over before",
      false,
      [
        { published: "2025-03-08", status: "happened", time: OLD },
        { published: "2025-03-09", status: "rescheduled", time: NEW },
      ],
    ],
    [
      "what goes on, and what began some days before",
      true,
      [
        { published: "2025-03-08", status: "happened", time: OLD },
        { published: "2025-03-17", status: "ongoing", time: NEW },
      ],
    ],
    [
      "put off without a new day, and a new day later",
      true,
      [
        { published: "2025-03-04", status: "postponed", first: OLD },
        { published: "2025-03-01", time: OLD },
        { published: "2025-03-09", time: NEW },
      ],
    ],
  ])("%s: %s", (_, expected, rows) => {
    expect(mayBeOne(...rows)).toBe(expected);
  });
});

it("two events of one report are two", () => {
  const laws = new MergeLaws(["a", "a", "b"].map((id) => mentionOf({ published: "2025-03-01" }, id)));
  expect(laws.mayJoin([0], [1])).toBe(false);
  expect(laws.mayJoin([0, 2], [1])).toBe(false);
  expect(laws.mayJoin([0], [2])).toBe(true);
});

it("the law looks at both groups alike", () => {
  const row = fc.record<Row>(
    {
      published: fc.constantFrom("2025-03-01", "2025-03-05", "2025-03-09"),
      status: fc.constantFrom<Status>("scheduled", "rescheduled", "postponed", "happened"),
      time: fc.constantFrom(OLD, NEW, MONTH),
      first: fc.constantFrom(OLD, NEW),
    },
    { requiredKeys: ["published", "status"] },
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), fc.nat(), (rows, cut) => {
      const laws = new MergeLaws(rows.map((one) => mentionOf(one)));
      const at = 1 + (cut % (rows.length - 1));
      const all = rows.map((_, i) => i);
      const [a, b] = [all.slice(0, at), all.slice(at)];
      expect(laws.mayJoin(a, b)).toBe(laws.mayJoin(b, a));
    }),
    { numRuns: 60, seed: 4 },
  );
});
