import { type Frame, readFrame } from "./arguments.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import type { Lexicon } from "./lexicon.ts";
import { wordsAfter } from "./phrases.ts";
import type { Reading } from "./reality.ts";
import type { Scene } from "./scene.ts";
import { readStatus } from "./status.ts";
import { type Dating, dateCandidates } from "./when.ts";

/** A candidate with all that its sentence says of it. */
export interface Mention extends Candidate {
  readonly index: number;
  readonly sentence: number;
  readonly frame: Frame;
  readonly reading: Reading;
  readonly datings: readonly Dating[];
  /** Index of the innermost attribution whose content holds it, or -1. */
  readonly said: number;
}

/**
 * Candidates of a report with their frames, statuses and times, in text order. `given` are read beside those that are
 * found: a measurement of the status alone names the events itself.
 */
export function readMentions(
  scene: Scene,
  lexicon: Lexicon,
  given: readonly Candidate[] = [],
  found: readonly Candidate[] = findCandidates(scene, lexicon),
): Mention[] {
  const candidates = found.filter((candidate) => !isCarrier(scene, lexicon, candidate));
  if (given.length > 0) candidates.push(...given);
  if (given.length > 0) candidates.sort((a, b) => a.token - b.token);
  const dated = dateCandidates(scene, lexicon, candidates);
  return candidates.map((candidate, index) => ({
    token: candidate.token,
    from: candidate.from,
    last: candidate.last,
    kind: candidate.kind,
    lemma: candidate.lemma,
    family: candidate.family,
    row: candidate.row,
    type: candidate.type,
    index,
    sentence: scene.syntax.sentenceOf(candidate.token),
    frame: readFrame(scene, lexicon, candidate),
    reading: readStatus(scene, lexicon, candidate),
    datings: dated.get(index) ?? [],
    said: scene.contentAt[candidate.token]!,
  }));
}

/** "will [go] ahead", "[took] place": verbs of several words that tell of their subject's event and name none. */
function isCarrier(scene: Scene, lexicon: Lexicon, { kind, token, row, lemma }: Candidate): boolean {
  if (kind !== "verb" || row !== null) return false;
  const { syntax } = scene;
  const { to } = syntax.layers.sentences[syntax.sentenceOf(token)]!;
  const entries = lexicon.effects.subject.get(lemma) ?? [];
  return entries.some(
    ({ effect, rest }) => effect === "light" && rest.length > 0 && wordsAfter(scene, token, rest, to) >= 0,
  );
}
