/** What labels a live blog beside a mark of punctuation and, as an ordinary word, nothing: "Live music", "Онлайн-магазин". */
const LABEL = [
  "live",
  "live\\s+text",
  "en\\s+direct",
  "direct",
  "en\\s+directo",
  "en\\s+vivo",
  "in\\s+diretta",
  "diretta",
  "ao\\s+vivo",
  "на\\s+живо",
  "онлайн",
  "as\\s+it\\s+happened",
  "minute\\s+by\\s+minute",
  "live\\s+(?:coverage|reports?|reporting)",
].join("|");
/** A hyphen joins words ("live-fire") unless a space stands beside it. */
const BREAK = "(?:\\s*[:|–—•·]|\\s+-\\s)";

const HEADLINE_ROWS: readonly RegExp[] = [
  // "Live: gates to open", "En direct, flood in Sarn", "Flood in Sarn - live", "Flood in Sarn, as it happened".
  new RegExp(`^(?:${LABEL})(?:${BREAK}|[,.!]\\s|\\s*$)`, "iu"),
  new RegExp(`(?:${BREAK}|,)\\s*(?:${LABEL})[.!]?$`, "iu"),
  // "Flood in Sarn live: gates to open", but not "Where they live: a map".
  /^(?!(?:how|where|why|what|who)\b)(?:.*\s)?(?<!\b(?:they|we|you|i|people|to|who|families|still|now)\s)live(?:\s*[:|–—]|\s+-\s)/iu,
  // "– business live", "– UK politics live": a section's name.
  /[–—|]\s*(?:\p{Lu}{2,}\s+)?(?!(?:they|we|you|people|to|who|families)\s)\p{L}+\s+live$/u,
  // "LIVE Flood in Sarn", "Flood in Sarn LIVE" where the rest is not in capitals.
  /^(?=\P{Ll}*\p{Ll})(?:LIVE\s|.*\sLIVE$)/u,
  // Words that have no other sense.
  /\blive[\s-]?ticker\b|\blive-?blog\b|\blivebericht\b|(?:онлайн|текстова[яа])[\s-]трансляция/iu,
  // "Live updates: …", "… live updates", "Flood in Sarn live updates: …".
  new RegExp(`\\blive\\s+(?:updates?|blog)(?:${BREAK}|\\s*$|\\s+(?:as|from|on)\\s)`, "iu"),
];

/** True where a headline says that its page is a live blog. Only its first 300 UTF-16 code units are read. */
export function isLiveHeadline(headline: string): boolean {
  const line = headline.slice(0, 300).trim();
  return HEADLINE_ROWS.some((row) => row.test(line));
}

/** True where an address does: "/live/", "/live-updates/" as a part of its path, "live-blog" within a part. */
export function isLiveAddress(url: string): boolean {
  const path = url
    .slice(0, 2_000)
    .replace(/^[a-z]+:\/\/[^/]*/i, "")
    .replace(/[?#].*$/, "");
  return /\/live(?:-?(?:blogs?|updates?|news|coverage|reporting|reports?|text))?(?:\/|$)|(?:[/_-])live-?(?:blog|updates|ticker)(?![a-z])/i.test(
    path,
  );
}
