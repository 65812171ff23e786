import { polnearDev } from "./annotate/attributions/polnear.ts";
import { relaysDev } from "./annotate/attributions/relays.ts";
import { speakersDev } from "./annotate/attributions/speakers.ts";
import { gumNames } from "./annotate/entities/gum.ts";
import { eventsDev, statusDev } from "./annotate/events/newsroom.ts";
import { ewtDev, gumEval } from "./annotate/parses/treebanks.ts";
import { tbaq } from "./annotate/times/tbaq.ts";
import { pageDev } from "./page/benchmark.ts";
import { ecbMentions } from "./record/coreference.ts";
import { ecbStories } from "./record/stories.ts";
import type { Suite } from "./suite.ts";

/** All suites, in the order of the table. */
export const SUITES: readonly Suite[] = [
  pageDev,
  ewtDev,
  gumEval,
  gumNames,
  tbaq,
  polnearDev,
  relaysDev,
  speakersDev,
  eventsDev,
  statusDev,
  ecbStories,
  ecbMentions,
];

/** The suites that the words name, by corpus or by layer; all for no words. Null where a word names none. */
export function chooseSuites(words: readonly string[]): readonly Suite[] | null {
  if (words.length === 0) return SUITES;
  const isNamed = (suite: Suite, word: string): boolean => suite.name === word || suite.layer === word;
  if (words.some((word) => !SUITES.some((suite) => isNamed(suite, word)))) return null;
  return SUITES.filter((suite) => words.some((word) => isNamed(suite, word)));
}
