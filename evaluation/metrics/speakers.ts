import type { Span } from "../../src/core/index.ts";
import { ratio } from "./rounding.ts";
import {
  givenNames,
  isSameName,
  judgeName,
  nameTokens,
  plainName,
  type SpeakerKind,
  sourceLabel,
  splitNames,
} from "./speaker-names.ts";

/** Who stands behind one source, as the gold has it; spans are code points. */
export interface GoldSpeaker {
  readonly source: readonly Span[];
  /** The source's words. */
  readonly text: string;
  /** "pronoun", "surname", "role", "description", "plural", "full-name", … */
  readonly form: string;
  /** A name, several for a plural source, or null where the report names nobody. */
  readonly speaker: string | null | readonly string[];
  readonly kind: SpeakerKind;
  readonly aliases: readonly string[];
  readonly sameSurname: readonly string[];
  readonly memberAliases: { readonly [name: string]: readonly string[] };
  readonly memberKinds: { readonly [name: string]: SpeakerKind };
  /** Other answers that are as right. */
  readonly also: readonly (string | null | readonly string[])[];
  /** True where a plural source has more members than are named. */
  readonly others: boolean;
  /** True where the source itself is a slip of the corpus: left out. */
  readonly misplaced: boolean;
}

export interface SpeakerDocument {
  readonly id: string;
  readonly speakers: readonly GoldSpeaker[];
}

export interface GivenSpeaker {
  readonly source: readonly Span[];
  readonly speaker: string | null | readonly (string | null)[];
}

export interface GivenSpeakers {
  readonly id: string;
  readonly attributions: readonly GivenSpeaker[];
}

export type SpeakerVerdict = "right" | "partial" | "ambiguous" | "wrong" | "missed";

export interface SpeakerFigures {
  readonly docs: number;
  readonly docs_absent: number;
  readonly items: number;
  readonly misplaced_left_out: number;
  readonly found: number;
  readonly coverage: number | null;
  readonly accuracy: number | null;
  readonly accuracy_short_forms: number | null;
  readonly accuracy_by_form: {
    readonly [form: string]: { readonly n: number; readonly found: number; readonly accuracy: number | null };
  };
  readonly full_name_given: number | null;
  readonly named: number;
  readonly precision_named: number | null;
  readonly wrong_name_rate: number | null;
  readonly wrong_name_rate_gold_null: number | null;
  readonly wrong: number;
  readonly missed: number;
  readonly ambiguous_surname: number;
  readonly partial_list: number;
  readonly conflicting_ties: number;
}

/** A verdict, and whether a name was given at all. */
export interface Judgement {
  readonly verdict: SpeakerVerdict;
  readonly named: boolean;
}

const verdictOf = (verdict: SpeakerVerdict, named: boolean): Judgement => ({ verdict, named });

/** Forms whose given "name" may only repeat the source's words. */
const ECHOING_FORMS = new Set(["role", "description", "plural", "other"]);

/** Judges the speaker given for one source. */
export function judgeSpeaker(gold: GoldSpeaker, given: GivenSpeaker["speaker"]): Judgement {
  const names = givenNames(given);
  for (const other of gold.also) {
    if (other === null) {
      if (names.length === 0) return verdictOf("right", false);
    } else if (typeof other !== "string") {
      const parts = splitNames(names);
      const each = parts.length > 0 && parts.length === other.length;
      if (each && other.every((member) => parts.some((part) => isSameName(member, part)))) {
        return verdictOf("right", true);
      }
    } else if (names.length === 1 && isSameName(other, names[0]!)) return verdictOf("right", true);
  }
  const labels = new Set([gold.text, ...gold.aliases].map(sourceLabel));
  if (gold.speaker === null) {
    if (names.length === 0) return verdictOf("right", false);
    // The report's own words for a nameless source are no name.
    return names.every((name) => labels.has(sourceLabel(name))) ? verdictOf("right", false) : verdictOf("wrong", true);
  }
  if (names.length === 0) return verdictOf("missed", false);
  if (typeof gold.speaker !== "string") return judgeSeveral(gold, gold.speaker, names, labels);
  const one = (name: string) => judgeName(gold.speaker as string, gold.aliases, gold.kind, gold.sameSurname, name);
  if (names.length > 1) return verdictOf(names.every((name) => one(name) === "right") ? "right" : "wrong", true);
  const verdict = one(names[0]!);
  const echoes = sourceLabel(names[0]!) === sourceLabel(gold.text) && ECHOING_FORMS.has(gold.form);
  return echoes && verdict !== "right" ? verdictOf("missed", false) : verdictOf(verdict, true);
}

/** A plural source: every member named, nobody else. */
function judgeSeveral(
  gold: GoldSpeaker,
  members: readonly string[],
  names: readonly string[],
  labels: ReadonlySet<string>,
): Judgement {
  if (names.length === 1) {
    const aliasLabels = new Set(gold.aliases.map(sourceLabel));
    if (names[0] !== "" && gold.others && aliasLabels.has(sourceLabel(names[0]!))) return verdictOf("right", true);
    const isAlias = gold.aliases.some((alias) => plainName(alias) === plainName(names[0]!));
    if (gold.kind === "document" && isAlias) return verdictOf("right", true);
  }
  const parts = splitNames(names);
  const found = new Set<string>();
  let surplus = 0;
  for (const part of parts) {
    let isMember = false;
    for (const member of members) {
      const aliases = gold.memberAliases[member] ?? [];
      const verdict = judgeName(member, aliases, gold.memberKinds[member] ?? "person", gold.sameSurname, part);
      if (verdict === "right") found.add(member);
      if (verdict !== "wrong") {
        isMember = true;
        break;
      }
    }
    if (!isMember && labels.has(sourceLabel(part))) {
      isMember = true;
      // The group's own label names nobody.
      if (found.size === 0 && parts.length === 1) {
        return verdictOf(gold.also.includes(null) ? "right" : "missed", false);
      }
    }
    if (!isMember) surplus += 1;
  }
  if (surplus > 0) return verdictOf("wrong", true);
  if (found.size === members.length) return verdictOf("right", true);
  return verdictOf(found.size > 0 ? "partial" : "ambiguous", true);
}

/** Characters of spans, empty ones left out. */
function charactersOf(spans: readonly Span[]): ReadonlySet<number> {
  const characters = new Set<number>();
  for (const { start, end } of spans) for (let i = start; i < end; i += 1) characters.add(i);
  return characters;
}

interface Tally {
  items: number;
  found: number;
  right: number;
  partial: number;
  ambiguous: number;
  wrong: number;
  missed: number;
  named: number;
  namedRight: number;
  nullFound: number;
  nullRight: number;
  personRight: number;
  personFull: number;
}

function newTally(): Tally {
  return {
    items: 0,
    found: 0,
    right: 0,
    partial: 0,
    ambiguous: 0,
    wrong: 0,
    missed: 0,
    named: 0,
    namedRight: 0,
    nullFound: 0,
    nullRight: 0,
    personRight: 0,
    personFull: 0,
  };
}

/** A gold source with what was given for it; `given` null where no attribution's source overlaps. For a list of errors. */
export interface SpeakerOutcome {
  readonly gold: GoldSpeaker;
  readonly given: GivenSpeaker["speaker"] | undefined;
  readonly judgement: Judgement | null;
  /** True where several attributions fit equally well and give different speakers. */
  readonly conflict: boolean;
}

/** The outcome of every source of one document that is not misplaced. */
export function speakerOutcomes(
  gold: readonly GoldSpeaker[],
  attributions: readonly GivenSpeaker[],
): readonly SpeakerOutcome[] {
  const given = attributions.map((a) => ({ characters: charactersOf(a.source), speaker: a.speaker }));
  return gold
    .filter((item) => !item.misplaced)
    .map((item) => {
      const characters = charactersOf(item.source);
      let best = 0;
      let tied: GivenSpeaker["speaker"][] = [];
      for (const candidate of given) {
        let shared = 0;
        for (const c of characters) if (candidate.characters.has(c)) shared += 1;
        if (shared === 0) continue;
        const overlap = shared / (characters.size + candidate.characters.size - shared);
        if (overlap > best) {
          best = overlap;
          tied = [];
        }
        if (overlap === best) tied.push(candidate.speaker);
      }
      if (tied.length === 0) return { gold: item, given: undefined, judgement: null, conflict: false };
      const conflict = new Set(tied.map((speaker) => JSON.stringify(speaker))).size > 1;
      return { gold: item, given: tied[0]!, judgement: judgeSpeaker(item, tied[0]!), conflict };
    });
}

function count(tally: Tally, { gold, given, judgement }: SpeakerOutcome): void {
  tally.items += 1;
  if (judgement === null) return;
  const isRight = judgement.verdict === "right";
  tally.found += 1;
  tally[judgement.verdict] += 1;
  if (judgement.named) tally.named += 1;
  if (judgement.named && isRight) tally.namedRight += 1;
  if (gold.speaker === null) tally.nullFound += 1;
  if (gold.speaker === null && isRight) tally.nullRight += 1;
  const isFullName = typeof gold.speaker === "string" && nameTokens(gold.speaker).length > 1;
  if (gold.kind === "person" && isRight && judgement.named && isFullName) {
    tally.personRight += 1;
    if (nameTokens(givenNames(given ?? null)[0]!).length > 1) tally.personFull += 1;
  }
}

/**
 * Speakers behind sources (`score_speakers.py`). Each gold source takes the given attribution whose source overlaps it best
 * (characters, Jaccard). `accuracy`: right of those found; `accuracy_short_forms`: without sources that are full names;
 * `wrong_name_rate`: a name that is somebody else's, of those found; `full_name_given`: of rightly named persons.
 */
export function scoreSpeakers(gold: readonly SpeakerDocument[], got: readonly GivenSpeakers[]): SpeakerFigures {
  const byId = new Map(got.map((document) => [document.id, document.attributions]));
  const all = newTally();
  const short = newTally();
  const forms = new Map<string, Tally>();
  let ties = 0;
  for (const document of gold) {
    for (const outcome of speakerOutcomes(document.speakers, byId.get(document.id) ?? [])) {
      const form = forms.get(outcome.gold.form) ?? newTally();
      forms.set(outcome.gold.form, form);
      count(all, outcome);
      count(form, outcome);
      if (outcome.gold.form !== "full-name") count(short, outcome);
      if (outcome.conflict) ties += 1;
    }
  }
  return {
    docs: gold.length,
    docs_absent: gold.filter((document) => !byId.has(document.id)).length,
    items: all.items,
    misplaced_left_out: gold.reduce((sum, d) => sum + d.speakers.filter((item) => item.misplaced).length, 0),
    found: all.found,
    coverage: ratio(all.found, all.items),
    accuracy: ratio(all.right, all.found),
    accuracy_short_forms: ratio(short.right, short.found),
    accuracy_by_form: Object.fromEntries(
      [...forms]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([form, t]) => [form, { n: t.items, found: t.found, accuracy: ratio(t.right, t.found) }]),
    ),
    full_name_given: ratio(all.personFull, all.personRight),
    named: all.named,
    precision_named: ratio(all.namedRight, all.named),
    wrong_name_rate: ratio(all.wrong, all.found),
    wrong_name_rate_gold_null: ratio(all.nullFound - all.nullRight, all.nullFound),
    wrong: all.wrong,
    missed: all.missed,
    ambiguous_surname: all.ambiguous,
    partial_list: all.partial,
    conflicting_ties: ties,
  };
}
