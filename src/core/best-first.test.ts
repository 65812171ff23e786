import { describe, expect, test } from "vitest";
import { BestFirst } from "./best-first.ts";

describe("BestFirst", () => {
  test("gives what was pushed, the best first, and nothing when it is empty", () => {
    const waiting = new BestFirst<number>((a, b) => a > b);
    expect(waiting.pop()).toBeUndefined();
    for (const one of [3, 9, 1, 7, 7, 2]) waiting.push(one);
    expect([waiting.pop(), waiting.pop()]).toEqual([9, 7]);
    waiting.push(8);
    expect(Array.from({ length: 6 }, () => waiting.pop())).toEqual([8, 7, 3, 2, 1, undefined]);
  });
});
