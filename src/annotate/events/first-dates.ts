import { type EventTime, isoDay, type TimeExpression } from "../../core/index.ts";
import type { Cluster } from "./clusters.ts";
import type { Scene } from "./scene.ts";
import type { Surroundings } from "./surroundings.ts";
import { daysOf } from "./when.ts";

const WEEK = 7;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Rows that read the name of a weekday and nothing else. */
const BARE = /^weekday(?:-possessive.*)?$/;

/**
 * When an event was to be that was moved, by both expressions together: "talks were to open on Tuesday. They were put off
 * until Friday" speaks of a Tuesday before that Friday, and "moved from Tuesday to Friday" of two days of one week. A weekday by
 * its name alone may mean either; any other time stays as it is.
 */
export function firstDate(
  scene: Scene,
  around: Surroundings,
  cluster: Cluster,
  old: EventTime,
  moved: EventTime,
): EventTime {
  const first = scene.timeIndex(old.from);
  const next = scene.timeIndex(moved.from);
  if (first < 0 || next < 0 || !DAY.test(old.value) || !isBareWeekday(scene.times[first]!)) return old;
  const [from, to] = [daysOf(old.value), daysOf(moved.value)];
  if (from === null || to === null) return old;
  const apart = to.first - from.first;
  const isPair = next === first + 1 && isBareWeekday(scene.times[next]!) && openerOf(scene, first) === "from";
  if (isPair && apart > WEEK) return { ...old, value: isoDay(to.first - (apart % WEEK || WEEK)) };
  if (apart >= 0 || apart <= -WEEK || !isPutOff(scene, around, cluster, next)) return old;
  return { ...old, value: isoDay(from.first - WEEK) };
}

function isBareWeekday({ by, basis, value }: TimeExpression): boolean {
  return BARE.test(by) && basis === "inferred" && DAY.test(value);
}

function openerOf({ syntax, times }: Scene, time: number): string {
  const { from } = syntax.tokensIn(times[time]!);
  return from > 0 ? syntax.lower(from - 1) : "";
}

/** True where the words that move the event move it to a later day: "until Friday", "postponed to Friday"; not "moved to Friday". */
function isPutOff(scene: Scene, around: Surroundings, { mentions }: Cluster, next: number): boolean {
  const { turns } = around.lexicon;
  if (turns.until.has(openerOf(scene, next))) return true;
  const { syntax } = scene;
  const sentence = syntax.sentenceOf(syntax.tokensIn(scene.times[next]!).from);
  return mentions.some((mention) =>
    around
      .borneBy(mention)
      .some(({ cue }) => cue.sentence === sentence && turns.delaying.has(syntax.lemma(cue.pivot).toLowerCase())),
  );
}
