import { describe, expect, it } from "vitest";
import type { Block, Post } from "../../core/index.ts";
import { EN } from "../../lang/en/index.ts";
import { findTimes } from "./index.ts";

/** Each line is a paragraph; a line "@2025-10-21T23:10:00Z" opens a post with that time, "@" ends the last one. */
function timesOf(lines: readonly string[]): string[] {
  const blocks: Block[] = [];
  const posts: Post[] = [];
  let text = "";
  for (const line of lines) {
    if (line.startsWith("@")) {
      if (line === "@") continue;
      const time = line === "@?" ? null : line.slice(1);
      posts.push({ start: text.length, end: text.length, time, timeFrom: "metadata", headline: null, bylines: [] });
      continue;
    }
    blocks.push({ kind: "paragraph", start: text.length, end: text.length + line.length });
    text += `${line}\n\n`;
    if (posts.length > 0 && !lines.slice(0, lines.indexOf(line)).includes("@"))
      posts[posts.length - 1] = { ...posts.at(-1)!, end: text.length - 2 };
  }
  const times = findTimes(text, EN.times, { published: "2025-10-20", blocks, posts });
  return times.map((time) => `${text.slice(time.start, time.end)} = ${time.value} (${time.anchor})`);
}

describe("times in the posts of a live blog", () => {
  it.each<[string, string[], string[]]>([
    [
      "each post counts from its own day",
      ["@2025-10-22T08:10:00Z", "They met yesterday.", "@2025-10-21T18:45:00Z", "They met yesterday."],
      ["yesterday = 2025-10-21 (post)", "yesterday = 2025-10-20 (post)"],
    ],
    [
      "words before and after the posts count from the page's day",
      ["They met yesterday.", "@2025-10-22", "They met yesterday.", "@", "They meet tomorrow."],
      ["yesterday = 2025-10-19 (published)", "yesterday = 2025-10-21 (post)", "tomorrow = 2025-10-21 (published)"],
    ],
    [
      "a post without a time counts from the page's day",
      ["@2025-10-22", "They met yesterday.", "@?", "They met yesterday."],
      ["yesterday = 2025-10-21 (post)", "yesterday = 2025-10-19 (published)"],
    ],
    [
      "a clock time is of its post's day",
      [
        "@2025-10-22",
        "The gates open at 3 p.m. on the quay.",
        "@2025-10-21",
        "The gates opened at 9 a.m. on the quay.",
      ],
      ["3 p.m. = 2025-10-22T15:00 (post)", "9 a.m. = 2025-10-21T09:00 (post)"],
    ],
    [
      "a day that another post tells is not the next day of this one",
      ["@2025-10-22", "The vote was on March 3, 2024.", "@2025-10-21", "The next day they met."],
      ["March 3, 2024 = 2024-03-03 (null)", "The next day = 2025-10-22 (post)"],
    ],
  ])("%s", (_name, lines, expected) => {
    expect(timesOf(lines)).toEqual(expected);
  });
});
