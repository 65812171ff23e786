import { daysInMonth, mondayOfWeek, type TimeExpression, toDays } from "../../core/index.ts";
import type { Candidate } from "./candidates.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { effectOf } from "./status.ts";

/** What a time expression says of an event: when it is, when it was to be, or to when it was moved. */
export interface Dating {
  readonly time: number;
  readonly use: "when" | "new" | "old";
  /** 2 on the event's own word, 1 by the verb that carries it. */
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

/** True where a time expression can date an event: a calendar value, not a set, a length or "now". */
export function isCalendar(time: TimeExpression): boolean {
  return (time.type === "DATE" || time.type === "TIME") && /^\d{3}/.test(time.value);
}

/**
 * Which candidate each time expression dates, by attachment: up the tree from the expression to the first candidate, or
 * to the verb that carries one. A time under a verb of saying dates the saying. O(times × depth).
 */
export function dateCandidates(
  scene: Scene,
  lexicon: Lexicon,
  candidates: readonly Candidate[],
): Map<number, Dating[]> {
  const { syntax } = scene;
  const byToken = new Map<number, number>();
  candidates.forEach((candidate, index) => {
    for (let i = candidate.from; i <= candidate.last; i += 1) byToken.set(i, index);
  });
  const dated = new Map<number, Dating[]>();
  const put = (index: number, dating: Dating): void => {
    const list = dated.get(index);
    if (list === undefined) dated.set(index, [dating]);
    else list.push(dating);
  };
  scene.times.forEach((time, index) => {
    if (!isCalendar(time)) return;
    const { from, to } = syntax.tokensIn(time);
    const head = syntax.headOf(from, to);
    if (head < 0) return;
    const opener = openerOf(scene, head, from);
    if (opener === "before" || opener === "after" || opener === "than" || opener === "ahead") return;
    let at = syntax.head(head);
    for (let step = 0; at >= 0 && step < 4; step += 1) {
      const own = byToken.get(at);
      const upos = syntax.upos(at);
      if (upos === "VERB" || upos === "ADJ" || upos === "AUX") {
        const carried = carriedBy(scene, lexicon, at, byToken);
        if (carried.length > 0) {
          for (const { candidate, effect, linked } of carried) {
            const change = effect === "postpone" || effect === "move" || effect === "cancel";
            if (change) {
              if (opener === "until" || opener === "till" || opener === "to" || opener === "for")
                put(candidate, { time: index, use: "new", strength: 2 });
              else if (opener === "from") put(candidate, { time: index, use: "old", strength: 2 });
            } else if (linked) put(candidate, { time: index, use: "when", strength: 1 });
          }
        }
        if (own !== undefined) put(own, { time: index, use: "when", strength: 2 });
        return;
      }
      if (own !== undefined) {
        put(own, { time: index, use: "when", strength: 2 });
        return;
      }
      if (syntax.relation(at) === "appos" || syntax.relation(at) === "parataxis") return;
      at = syntax.head(at);
    }
  });
  return dated;
}

function openerOf(scene: Scene, head: number, from: number): string {
  const { syntax } = scene;
  const mark = syntax.child(head, "case", "mark");
  if (mark >= 0 && mark < head) return syntax.lower(mark);
  if (from > 0 && syntax.upos(from - 1) === "ADP") return syntax.lower(from - 1);
  return "";
}

interface Carried {
  readonly candidate: number;
  readonly effect: string;
  /** True where the verb's time is the event's time. */
  readonly linked: boolean;
}

/** The candidates that a verb carries: its subject, object or clause. */
function carriedBy(scene: Scene, lexicon: Lexicon, verb: number, byToken: ReadonlyMap<number, number>): Carried[] {
  const { syntax } = scene;
  const found: Carried[] = [];
  for (const child of syntax.children(verb)) {
    const index = byToken.get(child);
    if (index === undefined) continue;
    const relation = syntax.deprel(child);
    if (relation === "obj" || relation === "nsubj:pass") {
      const entry = effectOf(scene, lexicon, verb, "object");
      if (entry !== null) found.push({ candidate: index, effect: entry.effect, linked: LINKED.has(entry.effect) });
    } else if (relation === "nsubj") {
      const entry = effectOf(scene, lexicon, verb, "subject");
      if (entry !== null) found.push({ candidate: index, effect: entry.effect, linked: LINKED.has(entry.effect) });
      else if (syntax.lemma(verb) === "be") found.push({ candidate: index, effect: "light", linked: true });
    } else if (relation === "xcomp") {
      const entry = effectOf(scene, lexicon, verb, "clause");
      if (entry !== null && (entry.effect === "expect" || entry.effect === "plan"))
        found.push({ candidate: index, effect: entry.effect, linked: !byToken.has(verb) });
    }
  }
  return found;
}

const LINKED: ReadonlySet<string> = new Set(["light", "plan", "expect", "begin", "continue", "end", "achieve"]);
