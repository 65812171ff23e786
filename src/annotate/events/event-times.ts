import type { EventTime, Syntax } from "../../core/index.ts";
import type { Cluster } from "./clusters.ts";
import type { Cue } from "./cues.ts";
import type { DatingTime } from "./dating.ts";
import type { Mention } from "./mentions.ts";
import type { EventReading } from "./network.ts";
import { EXTENDED } from "./outright-changes.ts";
import { isPassage } from "./passages.ts";
import type { Scene } from "./scene.ts";
import type { Surroundings } from "./surroundings.ts";
import { typeOf } from "./types.ts";
import { against, daysOf, isCalendar } from "./when.ts";

/** When an event is, to when it was moved, and when it was to be. */
export interface EventTimes {
  readonly when: EventTime | null;
  readonly moved: EventTime | null;
  readonly old: EventTime | null;
}

/** The times of an event: by attachment, weighed where a model is at hand; and by words of change that bear on it. */
export function eventTimes(
  scene: Scene,
  around: Surroundings,
  cluster: Cluster,
  read: EventReading | null = null,
): EventTimes {
  let when: { readonly time: EventTime; readonly rank: number } | null = null;
  let moved: EventTime | null = null;
  let old: EventTime | null = null;
  for (const mention of cluster.mentions) {
    for (const { time, until, use, strength } of mention.datings) {
      const expression = scene.times[time]!;
      if (!isCalendar(expression)) continue;
      const end = until < 0 ? "" : `/${scene.times[until]!.value}`;
      const value: EventTime = { value: `${expression.value}${end}`, from: expression.id };
      if (use === "new") moved ??= value;
      else if (use === "old") old ??= value;
      else {
        const days = daysOf(value.value);
        const width =
          days === null
            ? 9
            : days.last === days.first
              ? 0
              : days.last - days.first <= 6
                ? 1
                : days.last - days.first <= 92
                  ? 2
                  : 3;
        const rank = strength * 2 - width;
        if (when === null || rank > when.rank) when = { time: value, rank };
      }
    }
  }
  const change = changedTimes(scene, around, cluster);
  moved ??= change.moved;
  old ??= change.old;
  if (around.model === null) return { when: when?.time ?? null, moved, old };
  return { when: likeliest(scene, around, cluster, moved, old, read), moved, old };
}

const ANNOUNCING: ReadonlySet<string> = new Set(["announce", "unveil", "disclose"]);

/** "On Friday they planned to meet": the day of what was planned. */
const PLANNING: ReadonlySet<string> = new Set(["plan", "intend", "hope", "want", "expect"]);

/** "Last Thursday, they agreed to [meet]": a plan of the past, opened by its own day, before what was planned. */
function isPastPlan(syntax: Syntax, cue: Cue, mention: Mention, time: DatingTime): boolean {
  return (
    cue.effect === "plan" &&
    !PLANNING.has(syntax.lemma(cue.pivot)) &&
    time.to <= cue.from &&
    cue.last < mention.token &&
    syntax.xpos(cue.pivot) === "VBD" &&
    syntax.child(cue.pivot, "aux:pass") < 0 &&
    // "earlier this month announced its agreement": the announcement and what it tells are one.
    !(ANNOUNCING.has(syntax.lemma(cue.pivot)) && syntax.child(cue.pivot, "obj") === mention.token)
  );
}

/** A time below this chance does not date an event. From 0.25 to 0.4 the F1 of dates is the same, and lower finds more, false ones too. */
const DATED = 0.35;

/** A closer time needs this part of the chance of the one that holds it. */
const CLOSER = 0.65;

/** Share of the network in the chance that a time dates an event, in a report and in a passage; the rest is the linear model's. */
const READ_SHARE = 0.5;
const READ_SHARE_PASSAGE = 0.3;

/** Strength of a reading that no word of status carries: the noun alone. */
const BARE = 1;

/**
 * "The meeting was seen as key. Last Thursday, they agreed …": the day of a past verb in a later sentence is that verb's own.
 * A noun that is named in passing ("harder than a ceasefire") does not take such a day from a sentence before it either.
 */
function datesAnother(scene: Scene, mention: Mention, time: DatingTime): boolean {
  if (time.governor < 0 || time.sentence === mention.sentence) return false;
  // "a memo given to them [last May]", "since the firm was sold [in 1987]": a clause that describes something else.
  if (ASIDE.test(scene.syntax.relation(time.governor)) && isParticiple(scene.syntax, time.governor)) return true;
  // A headline sums up the sentence below it.
  const isSummed = scene.position[mention.sentence] === "headline" && scene.ordinal[time.sentence] === 0;
  if (isSummed && (time.size === "clock" || time.size === "day" || time.size === "weekday")) return false;
  if (time.sentence < mention.sentence && mention.reading.strength > BARE) return false;
  const { syntax } = scene;
  // "said on Friday that … He added in an [appearance] on television": what was said there dates where it was said.
  if (time.sentence < mention.sentence && saysIn(scene, mention) && isSaying(syntax, time.governor)) return false;
  const tag = syntax.xpos(time.governor);
  return tag === "VBD" || (tag === "VBN" && syntax.child(time.governor, "aux:pass") >= 0);
}

const ASIDE = /^(?:acl|advcl)/;

function isParticiple(syntax: Syntax, word: number): boolean {
  const tag = syntax.xpos(word);
  return tag === "VBN" || tag === "VBD";
}

const SAYING: ReadonlySet<string> = new Set(["say", "tell", "add", "state", "declare"]);

function isSaying(syntax: Syntax, verb: number): boolean {
  return SAYING.has(syntax.lemma(verb).toLowerCase());
}

/** "added in an [interview]", "said during his [appearance]": a noun under a verb of saying. */
function saysIn({ syntax }: Scene, mention: Mention): boolean {
  const head = syntax.head(mention.token);
  return mention.kind === "noun" && head >= 0 && syntax.relation(mention.token) === "obl" && isSaying(syntax, head);
}

/** Verbs of what is done about an event that has a day of its own. */
const ABOUT: ReadonlySet<string> = new Set(
  (
    "prepare plan arrange organize organise discuss debate consider review finalize finalise demand seek request oppose " +
    "protest condemn mark commemorate remember avert prevent stop save rescue end"
  ).split(" "),
);

/** "will meet next Tuesday to prepare the [summit]": the day of those who prepare it. */
function datesWhatIsAbout(scene: Scene, mention: Mention, time: DatingTime): boolean {
  const { syntax } = scene;
  if (mention.kind !== "noun" || time.sentence !== mention.sentence || time.governor < 0) return false;
  const verb = syntax.head(mention.token);
  if (verb < 0 || !ABOUT.has(syntax.lemma(verb).toLowerCase())) return false;
  const mark = syntax.child(verb, "mark");
  return verb !== time.governor && mark >= 0 && syntax.lower(mark) === "to" && syntax.head(verb) === time.governor;
}

/** "starred in a 1969 film about the [strike]": a year before a thing is the thing's. */
function datesAThing(scene: Scene, mention: Mention, time: DatingTime): boolean {
  const { syntax } = scene;
  const { governor } = time;
  if (time.size !== "year" || governor < time.to) return false;
  const isNoun = syntax.upos(governor) === "NOUN" || syntax.upos(governor) === "PROPN";
  // "to avoid the mistakes of the 2012 [race]", told of in another sentence.
  if (time.sentence !== mention.sentence) return isNoun && syntax.lemma(governor) !== mention.lemma;
  if (time.opener !== "" || governor === mention.token || syntax.head(mention.token) === governor) return false;
  return isNoun && syntax.head(governor) !== mention.token;
}

/** "has [lost] only twice since 1988": what times are counted from is a bound, and the day of none of them. */
function countsFrom({ syntax }: Scene, around: Surroundings, mention: Mention, time: DatingTime): boolean {
  if (time.opener !== "since" || time.sentence !== mention.sentence) return false;
  return around.lexicon.turns.counts.has(syntax.lower(time.from - 2));
}

/** "was seen as a key to the second [summit] this year": a time within which occasions are numbered is of none but those. */
function numbersAnother({ syntax }: Scene, around: Surroundings, { mentions }: Cluster, time: DatingTime): boolean {
  const { governor, from } = time;
  if (governor < 0 || governor >= from || syntax.upos(governor) !== "NOUN") return false;
  if (mentions.some(({ token }) => token === governor)) return false;
  return syntax
    .children(governor)
    .some((child) => child < governor && around.lexicon.turns.ordinals.has(syntax.lower(child)));
}

/** A quarter of a match is none of the year: "won it with a pass in the fourth quarter". */
const PART_OF_YEAR = /-(?:Q\d|H\d)$/;

/** "was to [attend], but on Thursday the party announced …": a day right after "but" is of the clause that it opens. */
function opensAnother({ syntax, timeAt }: Scene, mention: Mention, time: DatingTime): boolean {
  if (time.sentence !== mention.sentence || time.from < mention.token) return false;
  const at = time.from - (syntax.upos(time.from - 1) === "ADP" ? 2 : 1);
  if (at <= mention.token || syntax.upos(at) !== "CCONJ" || timeAt[at - 1]! >= 0) return false;
  const { to } = syntax.layers.sentences[time.sentence]!;
  for (let i = time.to; i < to && i < time.to + CLAUSE; i += 1) {
    if (syntax.relation(i).startsWith("nsubj") && syntax.head(i) > i) return true;
  }
  return false;
}

/** Tokens within which a clause that a time opens has its subject. */
const CLAUSE = 10;

/** The time that most speaks for its dating the event, from the words on any of its mentions. */
function likeliest(
  scene: Scene,
  around: Surroundings,
  cluster: Cluster,
  moved: EventTime | null,
  old: EventTime | null,
  read: EventReading | null,
): EventTime | null {
  const found: Dated[] = [];
  const isMatch = typeOf(cluster) === "match";
  const share = isPassage(scene) ? READ_SHARE_PASSAGE : READ_SHARE;
  // "postponed this week" dates no mention of it, in whatever sentence.
  const ofChange = new Set<number>();
  for (const mention of cluster.mentions)
    for (const { time } of around.datesOf(mention))
      if (datesTheChange(scene, around, mention, time)) ofChange.add(time.index);
  for (const mention of cluster.mentions) {
    for (const { time, chance: named } of around.datesOf(mention)) {
      const seen = read?.times.get(time.index);
      const chance = seen === undefined ? named : (1 - share) * named + share * seen.when;
      if (ofChange.has(time.index) || datesWhatIsAbout(scene, mention, time)) continue;
      const expression = scene.times[time.index]!;
      if (datesAnother(scene, mention, time) || datesAThing(scene, mention, time)) continue;
      if (opensAnother(scene, mention, time) || countsFrom(scene, around, mention, time)) continue;
      if (isMatch && PART_OF_YEAR.test(expression.value)) continue;
      if (numbersAnother(scene, around, cluster, time)) continue;
      if (chance <= DATED || expression.id === moved?.from || expression.id === old?.from) continue;
      found.push({ value: around.wholeOf(time.index), from: expression.id, chance, governor: time.governor });
    }
  }
  const best = surest(found);
  if (best === null) return null;
  // "the summit this year … on Oct. 30": of times that hold each other, the closer one says more, where it is nearly as likely.
  const closer =
    surest(
      found.filter(
        (one) =>
          ((isWithin(one, best) || isPartOf(one, best)) && one.chance >= best.chance * CLOSER) || isClockOf(one, best),
      ),
    ) ?? best;
  // "opened on January 23 … runs from January 23 through March 9": a stretch says more than the day that it begins with.
  const { value, from } = surest(found.filter((one) => one.value.startsWith(`${closer.value}/`))) ?? closer;
  return { value, from };
}

/** The likeliest, the first of equals; null where there is none. */
function surest(found: readonly Dated[]): Dated | null {
  let best: Dated | null = null;
  for (const one of found) if (best === null || one.chance > best.chance) best = one;
  return best;
}

interface Dated extends EventTime {
  readonly chance: number;
  readonly governor: number;
}

/** "yesterday afternoon", told after "yesterday". */
function isPartOf(inner: EventTime, outer: EventTime): boolean {
  return /^\d{4}-\d\d-\d\dT[A-Z]/.test(inner.value) && inner.value.slice(0, 10) === outer.value;
}

/** "on Saturday morning between 10 and 11 a.m.": a clock beside the part of the day in which it lies. */
function isClockOf(inner: Dated, outer: Dated): boolean {
  const part = /^(\d{4}-\d\d-\d\d)T[A-Z]{2}$/.exec(outer.value);
  if (part === null || inner.governor < 0 || inner.governor !== outer.governor) return false;
  return inner.value.startsWith(`${part[1]}T`) && /T\d/.test(inner.value);
}

/** True where the days of a time are fewer than another's, and among them. */
function isWithin(inner: EventTime, outer: EventTime): boolean {
  const a = daysOf(inner.value);
  const b = daysOf(outer.value);
  if (a === null || b === null || a.last - a.first >= b.last - b.first) return false;
  return b.first <= a.first && a.last <= b.last;
}

/** "was postponed on Tuesday", "Last Thursday they agreed to meet": the day of the decision, not of the event. */
function datesTheChange(scene: Scene, around: Surroundings, mention: Mention, time: DatingTime): boolean {
  if (time.sentence !== mention.sentence || time.governor < 0 || time.opener === "for") return false;
  // "their decision to suspend flights early next month": a day to come is none on which it was decided.
  if (time.place === "after" && !TO_NEW.has(time.opener)) return false;
  return around
    .borneBy(mention)
    .some(
      ({ cue, chance }) =>
        cue.pivot === time.governor &&
        (cue.effect === "postpone" || cue.effect === "move" || isPastPlan(scene.syntax, cue, mention, time)) &&
        (chance >= BEARS || cue.pivot === mention.reading.pivot),
    );
}

function isAhead(scene: Scene, time: DatingTime): boolean {
  return against(scene.times[time.index]!.value, scene.published) === "after";
}

function eventTimeOf(scene: Scene, { index }: DatingTime): EventTime {
  const { value, id } = scene.times[index]!;
  return { value, from: id };
}

const TO_NEW: ReadonlySet<string> = new Set(["until", "till", "to", "through", "into"]);
const FIRST: ReadonlySet<string> = new Set(["originally", "initially", "previously", "first", "earlier"]);
const TO_BEGIN: ReadonlySet<string> = new Set(["until", "till", "before"]);
/** Words between a change and the time that it moves to, at most. */
const FAR = 14;

/**
 * "has been put off, because of the storm, until Friday", "extended … to May 5", "originally set for Monday": times that a
 * word of change, or of a first plan, carries in its clause, whatever the parse hangs them on.
 */
function changedTimes(
  scene: Scene,
  around: Surroundings,
  cluster: Cluster,
): { moved: EventTime | null; old: EventTime | null } {
  const { syntax } = scene;
  let moved: EventTime | null = null;
  let old: EventTime | null = null;
  for (const mention of cluster.mentions) {
    for (const { cue, chance } of around.borneBy(mention)) {
      const moves = cue.effect === "move";
      const resumes = cue.effect === "begin" && AGAIN.has(syntax.lemma(cue.pivot).toLowerCase());
      if (!moves && !resumes && cue.effect !== "postpone") continue;
      if (chance < BEARS && cue.pivot !== mention.reading.pivot) continue;
      for (const time of around.timesIn(cue.sentence)) {
        // "was halted and will resume on Monday".
        if (resumes) {
          if (time.from > cue.last && time.from - cue.last <= 5 && time.place !== "before" && halted(around, cluster))
            moved ??= eventTimeOf(scene, time);
          continue;
        }
        if (time.from <= cue.last || time.from - cue.last > FAR || hasVerb(syntax, cue.last + 1, time.from)) continue;
        const { opener } = time;
        const value = eventTimeOf(scene, time);
        if (opener === "from") old ??= value;
        else if (TO_NEW.has(opener) || (moves && (opener === "for" || opener === "of"))) moved ??= value;
      }
    }
    // "was put off but will be held on Monday".
    const { reading } = mention;
    // "was extended to May 16. It had been due to expire on May 9": a plan of the past, beside what it became.
    if (PAST_PLAN.test(reading.by)) {
      const became = movedIn(scene, around, mention.sentence - 1);
      const planned = around.timesIn(mention.sentence).find(({ governor }) => governor === mention.token);
      if (became !== null && planned !== undefined) {
        moved ??= eventTimeOf(scene, became);
        old ??= eventTimeOf(scene, planned);
      }
    }
    if (reading.status === "rescheduled")
      for (const time of around.timesIn(syntax.sentenceOf(reading.pivot < 0 ? mention.token : reading.pivot))) {
        if (time.governor !== reading.pivot || time.from < reading.pivot || !isAhead(scene, time)) continue;
        moved ??= eventTimeOf(scene, time);
      }
    // "extended its bid, due to [expire] on Friday, to Nov. 6": the day to which what ends is extended, in whatever sentence.
    if (reading.by === EXTENDED)
      for (const time of around.timesIn(syntax.sentenceOf(reading.pivot))) {
        if (!TO_NEW.has(time.opener) || time.from < reading.pivot || !isAhead(scene, time)) continue;
        moved ??= eventTimeOf(scene, time);
      }
    // "will not arrive until January": the time before which it will not be.
    if (mention.reading.by.includes("not-until")) {
      for (const time of around.timesIn(mention.sentence)) {
        if (!TO_BEGIN.has(time.opener) || time.from < mention.reading.last) continue;
        moved ??= eventTimeOf(scene, time);
      }
    }
    for (const time of around.timesIn(mention.sentence)) {
      if (time.from < mention.token) continue;
      if (!isFirstPlan(syntax, mention.token, time.from) && !isReplaced(syntax, time.from)) continue;
      old ??= eventTimeOf(scene, time);
    }
  }
  return { moved, old };
}

/** A plan told in the past perfect. */
const PAST_PLAN = /^status\.plan\S* < tense\.past-perfect/;

/** The time to which a word of change moves something in a sentence. */
function movedIn(scene: Scene, around: Surroundings, sentence: number): DatingTime | null {
  for (const cue of around.cues[sentence] ?? []) {
    if (cue.effect !== "move") continue;
    for (const time of around.timesIn(sentence)) {
      if (time.from <= cue.last || time.from - cue.last > FAR || hasVerb(scene.syntax, cue.last + 1, time.from))
        continue;
      if (TO_NEW.has(time.opener)) return time;
    }
  }
  return null;
}

const AGAIN: ReadonlySet<string> = new Set(["resume", "reconvene", "restart", "reopen", "continue"]);

/** True where a word of delay or of an end bears on the event. */
function halted(around: Surroundings, cluster: Cluster): boolean {
  return cluster.mentions.some(
    (mention) =>
      mention.reading.status === "postponed" ||
      mention.reading.status === "cancelled" ||
      around.borneBy(mention).some(({ cue, chance }) => cue.effect === "postpone" && chance >= BEARS),
  );
}

/** A cue of this chance is taken to bear on the event whose time it moves. */
const BEARS = 0.3;

function hasVerb(syntax: Syntax, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (syntax.upos(i) === "VERB") return true;
  return false;
}

/** "originally scheduled for": an adverb of the first plan within five words before the time, and after the event. */
function isFirstPlan(syntax: Syntax, event: number, time: number): boolean {
  for (let i = Math.max(event + 1, time - 5); i < time; i += 1)
    if (FIRST.has(syntax.lower(i)) && hasVerb(syntax, i + 1, time)) return true;
  return false;
}

const BEFORE_TIME: ReadonlySet<string> = new Set(["at", "on", "in", "from", "the"]);

/** "on Monday instead of Sunday", "at two rather than at nine": the time that was to be. */
function isReplaced(syntax: Syntax, time: number): boolean {
  let at = time - 1;
  if (at >= 0 && BEFORE_TIME.has(syntax.lower(at))) at -= 1;
  if (at < 1) return false;
  const words = `${syntax.lower(at - 1)} ${syntax.lower(at)}`;
  return words === "instead of" || words === "rather than";
}

/** Lengths in weeks or more: "for twelve years", "five-month". */
const LONG = /^P\d+[WMY]$/;

/** How long an event lasted, where its words say that and no day: "was held for twelve years", "the four-decade embargo". */
export function lengthOf(scene: Scene, { mentions }: Cluster): EventTime | null {
  const { syntax } = scene;
  for (const mention of mentions) {
    const sentence = syntax.layers.sentences[mention.sentence]!;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const time = scene.times[scene.timeAt[i]!];
      if (time === undefined || time.type !== "DURATION" || !LONG.test(time.value)) continue;
      const { from, to } = syntax.tokensIn(time);
      i = Math.max(i, to - 1);
      const head = syntax.headOf(from, to);
      if (head < 0 || !isLengthOf(scene, mention, head)) continue;
      return { value: time.value, from: time.id };
    }
  }
  return null;
}

/** Prepositions before the length of what is over: "[after] two weeks of talks", and not "[within] a week of the vote". */
const OVER: ReadonlySet<string> = new Set(["after", "following", "during", "for", "despite"]);

function isLengthOf({ syntax }: Scene, mention: Mention, head: number): boolean {
  // "after two weeks of [negotiations]".
  if (mention.kind === "noun" && syntax.head(mention.token) === head && syntax.relation(mention.token) === "nmod") {
    const [opener, above] = [syntax.child(mention.token, "case"), syntax.child(head, "case")];
    return opener >= 0 && syntax.lower(opener) === "of" && (above < 0 || OVER.has(syntax.lower(above)));
  }
  if (syntax.head(head) !== mention.token) return false;
  const opener = syntax.child(head, "case");
  if (mention.kind === "noun") return opener < 0 && head < mention.token;
  return opener >= 0 && syntax.lower(opener) === "for";
}
