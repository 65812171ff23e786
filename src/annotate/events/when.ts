import { daysInMonth, mondayOfWeek, type Syntax, type TimeExpression, toDays } from "../../core/index.ts";
import type { Candidate } from "./candidates.ts";
import { CHANGES, effectOf } from "./effects.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Effect } from "./rules.ts";
import type { Scene } from "./scene.ts";

/** What a time expression says of an event: when it is, when it was to be, or to when it was moved. */
export interface Dating {
  readonly time: number;
  /** The end of a range, or -1. */
  readonly until: number;
  readonly use: "when" | "new" | "old";
  /** 4 on the event's own word, 3 by the verb that carries it, 2 by a verb it depends on, 1 by a clause beside it. */
  readonly strength: number;
}

/** First and last day of a TIMEX3 value (both included), or null where it has no place on the calendar. */
export function daysOf(value: string): { readonly first: number; readonly last: number } | null {
  const range = value.split("/");
  if (range.length === 2) {
    const first = daysOf(range[0]!);
    const last = daysOf(range[1]!);
    return first === null || last === null ? null : { first: first.first, last: last.last };
  }
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (day !== null) {
    const at = toDays(Number(day[1]), Number(day[2]), Number(day[3]));
    return { first: at, last: at };
  }
  const week = /^(\d{4})-W(\d{2})(-WE)?/.exec(value);
  if (week !== null) {
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    return week[3] === undefined ? { first: monday, last: monday + 6 } : { first: monday + 5, last: monday + 6 };
  }
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month !== null) {
    const year = Number(month[1]);
    const number = Number(month[2]);
    if (number < 1 || number > 12) return null;
    return { first: toDays(year, number, 1), last: toDays(year, number, daysInMonth(year, number)) };
  }
  const part = /^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$/.exec(value);
  if (part !== null) {
    const year = Number(part[1]);
    const [from, to] = PARTS[part[2]!]!;
    return { first: toDays(year, from, 1), last: toDays(year, to, daysInMonth(year, to)) };
  }
  const year = /^(\d{4})$/.exec(value);
  if (year !== null) return { first: toDays(Number(year[1]), 1, 1), last: toDays(Number(year[1]), 12, 31) };
  const decade = /^(\d{3})X?$/.exec(value);
  if (decade !== null)
    return { first: toDays(Number(decade[1]) * 10, 1, 1), last: toDays(Number(decade[1]) * 10 + 9, 12, 31) };
  return null;
}

const PARTS: { readonly [part: string]: readonly [number, number] } = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 12],
};

/** Where a value lies against the publication day: wholly before, wholly after, or around it; null where it can't be told. */
export function against(value: string, published: number | null): "before" | "around" | "after" | null {
  if (published === null) return null;
  const days = daysOf(value);
  if (days === null) return null;
  if (days.last < published) return "before";
  if (days.first > published) return "after";
  return "around";
}

/** True where a time expression has a place on the calendar. */
export function isCalendar(time: TimeExpression): boolean {
  return (time.type === "DATE" || time.type === "TIME") && /^(?:\d{3}|XXXX-\d\d)/.test(time.value);
}

/** True where a time expression can date an event: no set, length or "now". In a report without a date it may be unresolved. */
function canDate(time: TimeExpression): boolean {
  return (time.type === "DATE" || time.type === "TIME") && /^[\dX]{3}/.test(time.value);
}

/** Openers of a time that bounds an event from outside and does not date it. */
const OUTSIDE: ReadonlySet<string> = new Set(["before", "after", "than", "ahead", "prior", "pre"]);
const NEW: ReadonlySet<string> = new Set(["until", "till", "to", "for"]);

interface Attached {
  readonly time: number;
  readonly opener: string;
  /** The end of a range that this expression begins, or -1. */
  readonly until: number;
}

/**
 * The time expressions of each candidate, by attachment: on its own word; on the verb that carries it ("was held on
 * Friday"), or a clause that describes it ("elections due in July"); on the verb whose argument it is; at the opening of
 * its sentence. A time under a verb of saying dates the saying. O(times + candidates).
 */
export function dateCandidates(
  scene: Scene,
  lexicon: Lexicon,
  candidates: readonly Candidate[],
): Map<number, Dating[]> {
  const { syntax } = scene;
  const attached = attachTimes(scene, new Set(candidates.map(({ token }) => token)));
  const dated = new Map<number, Dating[]>();
  candidates.forEach((candidate, index) => {
    const found: Dating[] = [];
    const take = (token: number, strength: number, change: Effect | null): void => {
      for (const { time, opener, until } of attached.get(token) ?? []) {
        if (change !== null && CHANGES.has(change)) {
          if (NEW.has(opener)) found.push({ time, until, use: "new", strength: 4 });
          else if (opener === "from" && until >= 0) {
            found.push(
              { time, until: -1, use: "old", strength: 4 },
              { time: until, until: -1, use: "new", strength: 4 },
            );
          }
          continue;
        }
        if (OUTSIDE.has(opener)) continue;
        found.push({ time, until, use: "when", strength });
      }
    };
    const { token } = candidate;
    const head = syntax.head(token);
    const relation = syntax.deprel(token);
    take(token, 4, null);
    for (const child of syntax.children(token)) {
      // "an interview aired on Monday", "elections due next July", "ads set to begin on Friday".
      if (child <= token || syntax.relation(child) !== "acl") continue;
      if (syntax.upos(child) === "VERB" || syntax.upos(child) === "ADJ") {
        const effect =
          effectOf(scene, lexicon, child, "object")?.effect ??
          effectOf(scene, lexicon, child, "clause")?.effect ??
          null;
        take(child, 3, effect);
        const inner = syntax.child(child, "xcomp");
        if (inner >= 0) take(inner, 3, effect);
      }
    }
    if (head >= 0) {
      const upos = syntax.upos(head);
      const speech = lexicon.speechVerbs.has(syntax.lemma(head).toLowerCase());
      if (candidate.kind === "noun" && (upos === "VERB" || upos === "ADJ" || upos === "AUX")) {
        const isSubject = relation === "nsubj";
        const entry = effectOf(scene, lexicon, head, isSubject ? "subject" : "object");
        if (relation === "obj" || relation === "nsubj:pass" || isSubject || relation === "obl") {
          take(head, entry !== null ? 3 : 2, entry?.effect ?? null);
          // "is expected to take place on Friday", "is set to resume Monday"
          const inner = syntax.child(head, "xcomp");
          if (inner >= 0)
            take(inner, entry !== null ? 3 : 2, effectOf(scene, lexicon, inner, "object")?.effect ?? null);
        }
      } else if (candidate.kind === "verb" && !speech) {
        const entry = effectOf(scene, lexicon, head, "clause");
        if (relation === "xcomp") {
          // "is scheduled on Friday to hear" dates the hearing; "agreed on Friday to meet" the agreement.
          const passive = syntax.xpos(head) === "VBN" || upos === "ADJ";
          const planned = entry !== null && (entry.effect === "plan" || entry.effect === "expect");
          if (passive ? planned : entry === null || !planned) take(head, passive ? 3 : 2, entry?.effect ?? null);
        } else if (relation === "advcl" || relation === "conj" || relation === "acl:relcl" || relation === "acl")
          take(head, 1, null);
      } else if (
        candidate.kind === "noun" &&
        upos === "NOUN" &&
        (relation === "nmod" || relation === "compound" || relation === "conj")
      ) {
        const entry = effectOf(scene, lexicon, head, "noun");
        take(head, 2, entry?.effect ?? null);
        const above = syntax.head(head);
        if (
          above >= 0 &&
          syntax.upos(above) === "VERB" &&
          (entry === null || !CHANGES.has(entry.effect)) &&
          !lexicon.speechVerbs.has(syntax.lemma(above).toLowerCase())
        )
          take(above, 1, null);
      }
    }
    if (found.length > 0) dated.set(index, found);
  });
  return dated;
}

/** Where each calendar time is attached: the first noun, verb or adjective above it, and the verb above a plain noun. */
function attachTimes(scene: Scene, occurrences: ReadonlySet<number>): Map<number, Attached[]> {
  const { syntax } = scene;
  const attached = new Map<number, Attached[]>();
  const put = (token: number, one: Attached): void => {
    const list = attached.get(token);
    if (list === undefined) attached.set(token, [one]);
    else list.push(one);
  };
  let skip = -1;
  scene.times.forEach((time, index) => {
    if (index === skip || !canDate(time)) return;
    const { from, to } = syntax.tokensIn(time);
    const head = syntax.headOf(from, to);
    if (head < 0) return;
    const opener = openerOf(scene, head, from);
    const until = rangeEnd(scene, index, to, opener);
    if (until >= 0) skip = until;
    // "next Tuesday's primary", "the 2012 race", "the Nov. 4 deadline": the noun that follows at once.
    const follower = occurrenceAfter(scene, to, occurrences);
    if (follower >= 0) {
      put(follower, { time: index, opener: "", until });
      if (syntax.xpos(to) === "POS") return;
    }
    const one = { time: index, opener, until };
    // "a rally Saturday", "headed Tuesday to …", "the bombing in 1998": the word just before.
    let before = from - 1;
    if (
      before > 0 &&
      (opener === "on" || opener === "in" || opener === "for" || opener === "at") &&
      syntax.lower(before) === opener
    )
      before -= 1;
    if (before >= 0 && occurrences.has(before) && syntax.sentenceOf(before) === syntax.sentenceOf(head)) {
      put(before, one);
      // "the second summit this year": a stretch of time right after a noun is the noun's.
      if (opener === "" && time.value.length < 8) return;
      if (before > 0 && syntax.head(head) === before) return;
    }
    let at = syntax.head(head);
    if (at < 0) {
      // "Last Thursday, the leaders agreed …": a day that opens the sentence dates its first verb, whatever the parse says.
      const opened = firstVerb(scene, to, syntax.layers.sentences[syntax.sentenceOf(head)]!.to);
      if (opened >= 0) put(opened, one);
      return;
    }
    for (let step = 0; at >= 0 && step < 5; step += 1) {
      const upos = syntax.upos(at);
      if (upos === "VERB" || upos === "ADJ" || upos === "AUX") {
        put(at, one);
        return;
      }
      if (upos === "NOUN" || upos === "PROPN") {
        put(at, one);
        // "bought RJR in February", "released a report Wednesday": a name or a thing has no date; the verb has.
        if (occurrences.has(at) && (head < at || (before === at && time.value.length < 8))) return;
      } else if (upos !== "NUM" && upos !== "PRON" && upos !== "SYM" && upos !== "ADV") return;
      at = syntax.head(at);
    }
  });
  return attached;
}

function firstVerb(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to && i < from + 20; i += 1) if (scene.syntax.upos(i) === "VERB") return i;
  return -1;
}

/** The occurrence that a time before a noun phrase belongs to: the first within three words of it, nothing but nouns and adjectives between. */
function occurrenceAfter(scene: Scene, to: number, occurrences: ReadonlySet<number>): number {
  const { syntax } = scene;
  let at = to;
  if (at < syntax.count && syntax.xpos(at) === "POS") at += 1;
  for (let step = 0; step < 4 && at < syntax.count; step += 1) {
    const upos = syntax.upos(at);
    if (occurrences.has(at) && (upos === "NOUN" || upos === "PROPN")) {
      const next = at + 1 < syntax.count ? at + 1 : -1;
      // "the 2012 campaign rally": the last noun of the phrase.
      if (next >= 0 && occurrences.has(next) && syntax.upos(next) === "NOUN") {
        at = next;
        continue;
      }
      return at;
    }
    if (upos !== "NOUN" && upos !== "PROPN" && upos !== "ADJ" && upos !== "NUM") return -1;
    if (
      syntax.xpos(at).startsWith("NNP") &&
      step === 0 &&
      syntax.xpos(to) !== "POS" &&
      scene.timeAt[to - 1]! >= 0 &&
      !/^\d/.test(syntax.form(to - 1))
    )
      return -1;
    at += 1;
  }
  return -1;
}

/** "from 12 to 30 May", "Nov. 4-5", "between Monday and Friday": the second expression, or -1. */
function rangeEnd(scene: Scene, index: number, to: number, opener: string): number {
  const { syntax } = scene;
  const next = scene.times[index + 1];
  if (next === undefined || !canDate(next)) return -1;
  const { from } = syntax.tokensIn(next);
  const between = syntax.lower(to);
  // "on Friday and Saturday", "next month or in early February": two that follow each other at once.
  const paired =
    (between === "and" || between === "or") && (from === to + 1 || (from === to + 2 && isPlain(syntax, to + 1)));
  if (paired && isNext(next.value, scene.times[index]!.value)) return index + 1;
  if (from !== to + 1 || !isLater(next.value, scene.times[index]!.value)) return -1;
  if (between === "-" || between === "–" || between === "through") return index + 1;
  const isTo = between === "to" || between === "until" || between === "till";
  // "from 12 to 30 May", "conducted Nov. 6 to 10": the number of a day alone needs no opener.
  if (isTo && (opener === "from" || next.by === DAY_AGAIN)) return index + 1;
  if (opener === "between" && between === "and") return index + 1;
  return -1;
}

/** The row that reads a second day of a month by its number. */
const DAY_AGAIN = "day-again";

function isPlain(syntax: Syntax, preposition: number): boolean {
  const word = syntax.lower(preposition);
  return word === "in" || word === "on";
}

/** True where a time begins when another ends, and is as long: the day after, the month after. */
function isNext(end: string, start: string): boolean {
  if (/T/.test(end + start) || end.length !== start.length) return false;
  const [a, b] = [daysOf(start), daysOf(end)];
  return a !== null && b !== null && b.first === a.last + 1;
}

/** True where a time ends after another and does not hold it: "February 6 – this year" is no range. */
function isLater(end: string, start: string): boolean {
  const [a, b] = [daysOf(start), daysOf(end)];
  // "between 10 and 11 a.m." of one day.
  if (a !== null && a.first === b?.first && /T\d.*T\d/.test(start + end)) return end > start;
  return a === null || b === null || (b.last > a.last && b.first > a.first);
}

/**
 * The value of each range ("2026-11-20/2026-12-11") by the index of either expression that it is made of. "was put off from
 * Tuesday to Friday" is none: `isChange` tells of a word whether it moves something. O(times).
 */
export function rangesOf(scene: Scene, isChange: (token: number) => boolean): ReadonlyMap<number, string> {
  const { syntax } = scene;
  const ranges = new Map<number, string>();
  scene.times.forEach((time, index) => {
    if (!isCalendar(time)) return;
    const { from, to } = syntax.tokensIn(time);
    const head = syntax.headOf(from, to);
    const opener = head < 0 ? "" : openerOf(scene, head, from);
    const end = head < 0 ? -1 : rangeEnd(scene, index, to, opener);
    if (end < 0 || !isCalendar(scene.times[end]!)) return;
    if (opener === "from" && (isChange(from - 2) || isChange(syntax.head(head)))) return;
    for (const at of [index, end]) if (!ranges.has(at)) ranges.set(at, `${time.value}/${scene.times[end]!.value}`);
  });
  return ranges;
}

function openerOf(scene: Scene, head: number, from: number): string {
  const { syntax } = scene;
  const mark = syntax.child(head, "case", "mark");
  if (mark >= 0 && mark < head) return syntax.lower(mark);
  if (from > 0 && syntax.upos(from - 1) === "ADP") return syntax.lower(from - 1);
  return "";
}
