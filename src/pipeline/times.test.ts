import { describe, expect, it } from "vitest";
import { findTimes } from "./times.ts";

describe("findTimes by itself", () => {
  it.each([
    ["The talks resume on 6 November 2025.", undefined, "en", ["2025-11-06"]],
    ["They met last Thursday.", "2025-10-21", "en", ["2025-10-16"]],
    ["They met last Thursday.", undefined, "en", ["XXXX-WXX-4"]],
    ["Срещата е на 6 ноември 2025 г.", undefined, "bg", ["2025-11-06"]],
    ["Они встретились 6 ноября 2025 года.", undefined, "ru-RU", ["2025-11-06"]],
    ["Ils se sont vus le 6 novembre 2025.", undefined, "fr", []],
  ])("%s (%s, %s)", (text, published, language, values) => {
    expect(findTimes(text, { published, language }).map((time) => time.value)).toEqual(values);
  });
});
