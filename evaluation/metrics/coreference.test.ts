import { describe, expect, it } from "vitest";
import { type Clusters, scoreClusters } from "./coreference.ts";

const whole = { p: 1, r: 1, f1: 1 };

describe("coreference figures", () => {
  it("are whole for the gold itself, whatever its order", () => {
    expect(
      scoreClusters(
        [
          [1, 2],
          [3, 4, 5],
        ],
        [
          [5, 4, 3],
          [2, 1],
        ],
      ),
    ).toEqual({ muc: whole, b3: whole, ceafe: whole, conll: 1 });
  });

  // Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005, worked by hand.
  it.each<[string, Clusters, Clusters, [number, number], [number, number], [number, number]]>([
    [
      "one cluster cut in two",
      [[1, 2, 3, 4]],
      [
        [1, 2],
        [3, 4],
      ],
      [1, 2 / 3],
      [1, 0.5],
      [1 / 3, 2 / 3],
    ],
    [
      "two clusters run together",
      [
        [1, 2],
        [3, 4],
      ],
      [[1, 2, 3, 4]],
      [2 / 3, 1],
      [0.5, 1],
      [2 / 3, 1 / 3],
    ],
    ["a mention that is not there", [[1, 2]], [[1, 2, 9]], [0.5, 1], [4 / 9, 1], [0.8, 0.8]],
    ["nothing found", [[1, 2]], [], [0, 0], [0, 0], [0, 0]],
  ])("%s", (_, gold, got, muc, b3, ceafe) => {
    const figures = scoreClusters(gold, got);
    for (const [name, [p, r]] of Object.entries({ muc, b3, ceafe })) {
      const figure = figures[name as "muc" | "b3" | "ceafe"];
      expect([name, figure.p, figure.r]).toEqual([name, expect.closeTo(p, 10), expect.closeTo(r, 10)]);
    }
  });

  it("align more clusters on one side than on the other, and choose the best pairs, not the first", () => {
    const { ceafe } = scoreClusters(
      [
        [1, 2, 3],
        [4, 5],
      ],
      [
        [1, 4],
        [2, 3],
        [5, 6],
      ],
    );
    // {1,2,3} with {2,3}: 4/5; {4,5} with {1,4} or {5,6}: 2/4.
    expect(ceafe.p).toBeCloseTo(1.3 / 3, 10);
    expect(ceafe.r).toBeCloseTo(1.3 / 2, 10);
  });
});
