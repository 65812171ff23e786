import {
  type Correction,
  type Evidence,
  minuteOf,
  People,
  type Statement,
  type Story,
  type StoryReport,
} from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { heldCorrections } from "../record/held.ts";
import type { Listed, Part } from "./parts.ts";

/** Documents that are read at a time until there are statements enough. */
const DOCUMENTS = 4;

/** Who said what, when, in which words: a statement as pages show it. */
export interface StatementCard {
  /** Report and place of its first word ("r7f3k2m9qd@120"): an id that outlives re-reading. */
  readonly ref: string;
  readonly report: string;
  readonly outlet: string | null;
  readonly at: string | null;
  readonly by: Statement["by"];
  /** Keys of the people who speak. */
  readonly people: readonly string[];
  readonly to: readonly string[];
  readonly stance: Statement["stance"];
  readonly isNegated: boolean;
  readonly act: Statement["act"];
  /** The words that attribute, and the words that are attributed; content may be in parts. */
  readonly cue: Evidence | null;
  readonly content: readonly Evidence[];
  /** What a link to it leads to. */
  readonly evidence: Evidence;
  /** Refs of the copies of the same text that print it too. */
  readonly alsoIn: readonly string[];
}

function statementCard(statement: Statement): StatementCard {
  const { ref, report, outlet, at, by, people, to, stance, negated, act, cue, content } = statement;
  return {
    ref,
    report,
    outlet,
    at,
    by,
    people,
    to,
    stance,
    isNegated: negated,
    act,
    cue,
    content,
    evidence: content[0] ?? cue!,
    alsoIn: [],
  };
}

/**
 * What is said in a story, the newest report first and undated ones last: the same words of the same source in copies of one text are listed once.
 * Reads no more documents than the part needs.
 */
export async function statementsOf(
  store: Store,
  story: Pick<Story, "reports" | "people">,
  { limit, offset }: Part,
): Promise<Listed<StatementCard>> {
  const found = new Map<string, StatementCard>();
  // A date that is none ("last week") is no place in time.
  const isDated = ({ published }: StoryReport): boolean => published !== null && minuteOf(published) !== null;
  const newestFirst = [
    ...story.reports.filter(isDated).toReversed(),
    ...story.reports.filter((report) => !isDated(report)),
  ];
  const corrections = await heldCorrections(store);
  for (let from = 0; from < newestFirst.length && found.size <= offset + limit; from += DOCUMENTS)
    await collect(store, story, newestFirst.slice(from, from + DOCUMENTS), corrections, found);
  const items = [...found.values()].slice(offset, offset + limit);
  return { items, limit, offset, hasMore: found.size > offset + items.length };
}

async function collect(
  store: Store,
  story: Pick<Story, "reports" | "people">,
  reports: readonly StoryReport[],
  corrections: readonly Correction[],
  found: Map<string, StatementCard>,
): Promise<void> {
  const documents = new Map(
    (await store.documents(reports.map(({ ref }) => ref))).map((version) => [version.ref, version]),
  );
  const people = People.known(story.people, corrections);
  for (const { ref, textOf } of reports) {
    const version = documents.get(ref);
    if (version === undefined) continue;
    for (const statement of people.statementsIn(version)) {
      if (statement.judged === "rejected") continue;
      if (statement.cue === null && statement.content.length === 0) continue;
      const key = [textOf, statement.by.words, ...[statement.cue, ...statement.content].map((one) => one?.words)].join(
        "\n",
      );
      const known = found.get(key);
      found.set(key, known === undefined ? statementCard(statement) : { ...known, alsoIn: [...known.alsoIn, ref] });
    }
  }
}

/** Statements that have words to show, as they come. */
export function plainStatements(statements: readonly Statement[]): readonly StatementCard[] {
  return statements
    .filter(({ judged }) => judged !== "rejected")
    .filter(({ cue, content }) => cue !== null || content.length > 0)
    .map(statementCard);
}
