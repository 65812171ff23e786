import { cleanName, isPersonName } from "../bylines.ts";
import { AGENCY_NAMES } from "../credits.ts";
import { findWrittenDates } from "../dates.ts";
import { AUTHOR_ROWS, BEARER_ROWS } from "./author-rows.ts";

/** Longest line that is asked for an author, in UTF-16 code units. */
const LINE_UNITS = 200;

const JOINED =
  /\s*(?:[,;|•·、/\n]|\s[-–—]\s|\s&\s|\s\+\s|(?<=\s)(?:and|und|et|y|e|og|och|en|i|и|і|та|ve|và|dan|şi|și)(?=\s+\p{Lu})\s)\s*/u;

const DEGREE =
  /^(?:Ph\.?D|M\.?D|M\.?A|M\.?S|M\.?Sc|B\.?A|B\.?Sc|R\.?D|R\.?N|M\.?P\.?H|MBA|Esq|J\.?D|Dr|LL\.?[BM]|C\.?P\.?A|C\.?F\.?A|Jr|Sr|I{2,3})\.?$/;

/** Words of organisations' names; no person is called so. */
const ORGANISATION =
  /(?:^|\s)(?:Media|Service|Services|Network|Institute|University|Group|Inc|LLC|Ltd|GmbH|Radio|TV|Television|Studios?|Center|Centre|Company|Foundation|Association|Council|Ministry|Department|Office|Publishing|Wire|Communications|Federation|Union|Committee|Commission|Authority|School|College)\.?$/i;

/** Agencies of two words or more, the longest first: one that stands behind a name is no part of it. */
const AGENCY_TAIL = new RegExp(
  `\\s+(?:The\\s+)?(?:${AGENCY_NAMES.filter((name) => /\s/.test(name) || name.length > 5)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^$()|[\]\\]/g, "\\$&"))
    .join("|")})$`,
  "iu",
);

/** What follows a name in a line and is none: "publiziert am", "on Monday", "Updated". */
const AFTER_NAME =
  /\s+(?:on|at|in|from|for|am|le|el|il|den|op|publi\p{L}+|veröffentlicht\p{L}*|pubblicat\p{L}+|gepubliceerd|опубликовано|updated|actualizad\p{L}+|aktualisiert|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|special\s+to)(?:\s.*|)$/iu;

/** The people whom a line names as authors ("Written by Ana Petrova, MS, RD on 21 October"), each once; none where it names none. */
export function namesInLine(line: string, language: string | null): string[] {
  const text = line.slice(0, LINE_UNITS).replace(/\s+/g, " ").trim();
  for (const { opener, language: own } of AUTHOR_ROWS) {
    const head = opener.exec(text)?.[0];
    // "Di Maria scores again": a bare word opens a byline in its own language only.
    if (head !== undefined && own !== language && own !== "en" && !/[:：]\s*$/.test(head)) continue;
    const names = head === undefined ? [] : peopleIn(text.slice(head.length));
    if (names.length > 0) return names;
  }
  for (const { pattern } of BEARER_ROWS) {
    const name = pattern.exec(text)?.groups?.["name"];
    if (name !== undefined) return name.split(/[、]/u).map((one) => one.trim());
  }
  return [];
}

/** The people in a list of names with what stands around them: roles, degrees, agencies, dates and addresses removed. */
export function peopleIn(list: string): string[] {
  const date = findWrittenDates(list, true)[0];
  const cut = Math.min(
    date?.start ?? list.length,
    indexOrEnd(list, /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\S+@\S+|\b\d+\s+min(?:ute)?s?\s+read\b/i),
  );
  const names: string[] = [];
  for (const raw of list
    .slice(0, cut)
    .replace(/\([^()]*\)/g, " ")
    .split(JOINED)) {
    const name = personOf(raw);
    if (name !== null && !names.includes(name)) names.push(name);
  }
  return names;
}

/** A person's name without what is none of it, or null. */
export function personOf(raw: string): string | null {
  const bare = cleanName(raw.trim().replace(AFTER_NAME, ""))
    ?.replace(AGENCY_TAIL, "")
    .replace(/[\s,.·|]+$/u, (tail) => (tail === "." ? "." : ""));
  if (bare === undefined || bare === "" || DEGREE.test(bare) || ORGANISATION.test(bare)) return null;
  const words = bare.split(" ").flatMap((word) => (/^\p{Lu}\p{L}*-(?:at|in)-/u.test(word) ? ["Editor"] : [word]));
  const name = words.filter((word, i) => i === 0 || !DEGREE.test(word) || /^(?:Jr|Sr|I{2,3})\.?$/.test(word)).join(" ");
  return isPersonName(name) ? name.replace(/(\p{Ll}{2})\.$/u, "$1") : null;
}

function indexOrEnd(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.index ?? text.length;
}
