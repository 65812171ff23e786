import { pathBetween } from "./bearing.ts";
import { determinerOf } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";
import { against, isCalendar } from "./when.ts";

/** Sentences before and after a mention whose times may date it. */
export const DATED_BACK = 3;
export const DATED_AHEAD = 1;

/** A calendar time of the report, ready to be weighed. */
export interface DatingTime {
  readonly index: number;
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly opener: string;
  /** "day", "month", "year", …: how much it covers. */
  readonly size: string;
  readonly place: string;
  /** Token that governs it, through numbers and names of months; -1 for none. */
  readonly governor: number;
  /** The first day that the report names: often the day of its news. */
  readonly first: boolean;
}

/** The times that may date an event, by sentence. O(times). */
export function datingTimes(scene: Scene): ReadonlyMap<number, readonly DatingTime[]> {
  const { syntax } = scene;
  const found = new Map<number, DatingTime[]>();
  let named = false;
  scene.times.forEach((time, index) => {
    if (!isCalendar(time) || isSameClock(scene, index)) return;
    const { from, to } = syntax.tokensIn(time);
    const head = syntax.headOf(from, to);
    if (head < 0) return;
    const mark = syntax.child(head, "case", "mark");
    const opener =
      mark >= 0 && mark < head
        ? syntax.lower(mark)
        : from > 0 && syntax.upos(from - 1) === "ADP"
          ? syntax.lower(from - 1)
          : "";
    const { value } = time;
    const size = /T/.test(value)
      ? "clock"
      : /^\d{4}-\d\d-\d\d$/.test(value)
        ? /^\p{L}+$/u.test(syntax.form(head)) && to - from === 1
          ? "weekday"
          : "day"
        : /W/.test(value)
          ? "week"
          : /^\d{4}-/.test(value)
            ? "month"
            : "year";
    let governor = syntax.head(head);
    for (let step = 0; governor >= 0 && step < 3 && scene.timeAt[governor]! >= 0; step += 1)
      governor = syntax.head(governor);
    const sentence = syntax.sentenceOf(head);
    const one: DatingTime = {
      index,
      head,
      from,
      to,
      sentence,
      opener,
      size,
      place: against(value, scene.published) ?? "unknown",
      governor,
      first: !named && (size === "day" || size === "weekday" || size === "clock"),
    };
    named ||= one.first;
    const list = found.get(sentence);
    if (list === undefined) found.set(sentence, [one]);
    else list.push(one);
  });
  return found;
}

/** "at 3:40 (0140 GMT)": a clock in brackets after a clock is the same one elsewhere. */
function isSameClock({ times, report }: Scene, index: number): boolean {
  const [before, time] = [times[index - 1], times[index]!];
  if (before === undefined || !/T\d/.test(before.value) || !/T\d/.test(time.value)) return false;
  return /^\s*\($/.test(report.text.slice(before.end, time.start));
}

function distance(n: number): string {
  const far = Math.abs(n);
  const size = far <= 1 ? "1" : far <= 2 ? "2" : far <= 4 ? "4" : far <= 8 ? "8" : far <= 16 ? "16" : "far";
  return n < 0 ? `-${size}` : size;
}

/** What speaks for a time's dating the event that a mention names. O(tokens between them). */
export function datingFeatures(
  scene: Scene,
  lexicon: Lexicon,
  mention: Mention,
  time: DatingTime,
  listed: { readonly occurrences: Uint8Array; readonly own: number; readonly theirs: number },
): string[] {
  const { syntax } = scene;
  const { token } = mention;
  const dating = mention.datings.find((one) => one.time === time.index);
  const { reading } = mention;
  const found = [
    `size=${time.size}`,
    `place=${time.place}:${reading.status}`,
    `place=${time.place}:${reading.status}:${reading.strength <= 1 ? "weak" : "said"}`,
    `opener=${time.opener}:${mention.kind}`,
    `row=${mention.row !== null}:${mention.kind}`,
  ];
  if (time.first) found.push(`first:${scene.position[mention.sentence]}:${mention.kind}`);
  const upos = time.governor < 0 ? "none" : syntax.upos(time.governor);
  const governed =
    time.governor === token
      ? "it"
      : time.governor < 0
        ? "none"
        : lexicon.speechVerbs.has(syntax.lemma(time.governor).toLowerCase())
          ? "speech"
          : upos;
  const away = time.sentence - mention.sentence;
  if (away !== 0) {
    const side = away < 0 ? `before${-away}` : "after";
    found.push(
      `other:${side}`,
      `other:${side}:${time.size}`,
      `other:${side}:own=${Math.min(2, listed.own)}`,
      `other:theirs=${Math.min(3, listed.theirs)}`,
      `other:governed=${governed}`,
      `other:${side}:${scene.position[time.sentence]}:${scene.position[mention.sentence]}`,
      `other:${mention.kind}:${reading.status}:${time.place}`,
      `other:apart=${scene.contentAt[token]! >= 0}`,
      `other:first=${time.first}:${side}`,
      `other:block=${scene.syntax.layers.sentences[time.sentence]!.block === scene.syntax.layers.sentences[mention.sentence]!.block}:${side}`,
      `other:definite=${mention.kind === "noun" && determinerOf(scene, mention) === "the"}:${side}`,
    );
    return found;
  }
  found.push(
    `rule=${dating === undefined ? "none" : `${dating.use}:${dating.strength}`}`,
    `rule=${dating === undefined ? "none" : dating.strength}:${time.size}`,
    `governed=${governed}:${mention.kind}`,
    `opener=${time.opener}:${governed}`,
  );
  const path = pathBetween(syntax, token, time.head);
  if (path === null) found.push("path=far");
  else {
    const up = path.up.join("<");
    const down = path.down.join(">");
    const length = path.up.length + path.down.length;
    found.push(`path=${length > 4 ? `long:${path.up.length}:${path.down.length}` : `${up}|${down}`}`);
    found.push(`steps=${path.up.length}:${path.down.length}`, `up=${up}`, `down=${down}`);
    const clauses = [...path.up, ...path.down].filter((relation) =>
      /^(advcl|ccomp|csubj|parataxis|acl:relcl|conj)/.test(relation),
    ).length;
    found.push(`clauses=${Math.min(3, clauses)}`);
  }
  let rivals = 0;
  let commas = 0;
  let verbs = 0;
  const [first, last] = token < time.from ? [token + 1, time.from] : [time.to, token];
  for (let i = first; i < last; i += 1) {
    if (listed.occurrences[i] === 1) rivals += 1;
    const tag = syntax.upos(i);
    if (tag === "VERB") verbs += 1;
    else if (tag === "PUNCT") commas += 1;
  }
  const d = time.head - token;
  found.push(
    `distance=${distance(d)}`,
    `distance=${distance(d)}:${mention.kind}`,
    `rivals=${Math.min(3, rivals)}`,
    `rivals=${Math.min(3, rivals)}:${d < 0}`,
    `commas=${Math.min(2, commas)}`,
    `verbs=${Math.min(3, verbs)}`,
    `times=${Math.min(3, listed.own)}`,
  );
  if (scene.contentAt[token] !== scene.contentAt[time.head]) found.push("apart");
  if (time.from === syntax.layers.sentences[time.sentence]!.from) found.push(`opens:${mention.kind}`);
  return found;
}
