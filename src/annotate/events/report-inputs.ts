import type { EventReader } from "../../model/neural/event-reader.ts";
import { RELATION_ROWS, type ReportMentions, type ReportReader, STAND_ROWS } from "../../model/neural/report-reader.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";
import { countsOf, Standing } from "./standing.ts";
import type { MentionInputs } from "./types.ts";
import { wordOf } from "./window-columns.ts";

const POSITIONS = ["headline", "deck", "lead", "body"] as const;
/** Mentions of one type from which on all are one code. */
const BY_TYPE = 5;

/** Distances in sentences that have a code of their own: 0, 1, 2–3, 4–8, more. */
function far(distance: number): number {
  return distance === 0 ? 0 : distance === 1 ? 1 : distance <= 3 ? 2 : distance <= 8 ? 3 : 4;
}
const DISTANCES = 5;
/** Codes of "the second one governs the first", by the steps between them, and of the reverse. */
const GOVERNED_BY = 1;
const GOVERNS = 4;
const STEPS = 2;

/** What the report reader sees of the mentions of a report (training/README.md, "Events"). O(tokens + mentions), and n² for the relations of n. */
export function reportInputs(
  scene: Scene,
  reader: EventReader,
  reportReader: ReportReader,
  mentions: readonly Mention[],
  { keys, numbers }: MentionInputs,
): ReportMentions {
  const words = mentions.map(({ token }) => wordOf(scene.syntax, token));
  return {
    count: mentions.length,
    names: keys,
    numbers,
    ...statesOf(scene, reader, reportReader.lead, mentions),
    stands: standsOf(scene, reader, mentions, words),
    relations: (from, to) => relationsOf(scene, reportReader.climbed, mentions.slice(from, to), words.slice(from, to)),
  };
}

function statesOf(
  scene: Scene,
  reader: EventReader,
  lead: number,
  mentions: readonly Mention[],
): { readonly around: Float32Array; readonly whole: Float32Array } {
  const { syntax } = scene;
  const { tokens, sentences } = syntax.layers;
  const width = reader.stateWidth;
  const states = reader.states(tokens, sentences);
  const mean = (from: number, to: number): Float32Array =>
    new Float32Array(reader.meanOf(states.subarray(from * width, to * width)));
  const around = new Float32Array(mentions.length * 2 * width);
  const means = new Map<number, Float32Array>();
  mentions.forEach(({ token, sentence }, row) => {
    const head = syntax.head(token);
    if (head >= 0) around.set(states.subarray(head * width, (head + 1) * width), row * 2 * width);
    let own = means.get(sentence);
    if (own === undefined) {
      const { from, to } = sentences[sentence]!;
      own = mean(from, to);
      means.set(sentence, own);
    }
    around.set(own, (row * 2 + 1) * width);
  });
  const whole = new Float32Array(2 * width);
  whole.set(mean(0, tokens.count));
  whole.set(mean(0, Math.min(lead, tokens.count)), width);
  return { around, whole };
}

function standsOf(
  scene: Scene,
  reader: EventReader,
  mentions: readonly Mention[],
  words: readonly string[],
): Uint8Array {
  const { syntax, position } = scene;
  const { tokens, sentences } = syntax.layers;
  const byType = countsOf(mentions.map(({ type }) => type));
  const quoted = reader.quoteSpans(tokens, sentences);
  const first: string[] = [];
  for (const { from, to, block } of sentences) {
    if (block !== sentences[0]!.block) break;
    for (let i = from; i < to; i += 1) first.push(wordOf(syntax, i));
  }
  const standing = new Standing(position.length, words, first);
  const length = Math.min(STAND_ROWS[8] - 1, 31 - Math.clz32(Math.max(1, position.length)));
  const stands = new Uint8Array(mentions.length * STAND_ROWS.length);
  mentions.forEach((mention, row) => {
    const { sentence, token, type } = mention;
    const word = words[row]!;
    stands.set(
      [
        standing.sentence(sentence),
        POSITIONS.indexOf(position[sentence]!),
        standing.byWord(word),
        standing.part(sentence),
        standing.inFirst(word),
        Number(mention.datings.some(({ use }) => use === "when")),
        Number(quoted[token]! >= 0),
        type === "other" ? 0 : Math.min(BY_TYPE, byType.get(type)!),
        length,
      ],
      row * STAND_ROWS.length,
    );
  });
  return stands;
}

/** For each of the strings a number, the same for equal ones. */
function numbered(strings: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(strings, (one) => {
    const number = numbers.get(one) ?? numbers.size;
    numbers.set(one, number);
    return number;
  });
}

function relationsOf(
  scene: Scene,
  climbed: number,
  mentions: readonly Mention[],
  words: readonly string[],
): Uint8Array {
  const { syntax } = scene;
  const count = mentions.length;
  const kinds = RELATION_ROWS.length;
  const relations = new Uint8Array(count * count * kinds);
  const rowOf = new Map(mentions.map(({ token }, row) => [token, row]));
  const sentences = mentions.map(({ sentence }) => sentence);
  const numberOf = numbered(words);
  const typeOf = numbered(mentions.map(({ type }) => type));
  const other = mentions.findIndex(({ type }) => type === "other");
  for (let i = 0, at = 0; i < count; i += 1) {
    const [sentence, word, type] = [sentences[i]!, numberOf[i]!, typeOf[i]!];
    const isTyped = other < 0 || type !== typeOf[other];
    for (let j = 0; j < count; j += 1, at += kinds) {
      const distance = sentences[j]! - sentence;
      relations[at] = distance > 0 ? far(distance) + DISTANCES : far(-distance);
      relations[at + 1] = word === numberOf[j] ? 1 : isTyped && type === typeOf[j] ? 2 : 0;
    }
  }
  mentions.forEach(({ token }, i) => {
    let above = syntax.head(token);
    for (let steps = 0; above >= 0 && steps < climbed; steps += 1) {
      const j = rowOf.get(above);
      if (j !== undefined) {
        relations[(i * count + j) * kinds + 2] = GOVERNED_BY + Math.min(steps, STEPS);
        relations[(j * count + i) * kinds + 2] = GOVERNS + Math.min(steps, STEPS);
      }
      above = syntax.head(above);
    }
  });
  return relations;
}
