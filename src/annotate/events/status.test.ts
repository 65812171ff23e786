import { describe, expect, test } from "vitest";
import type { Status } from "../../core/index.ts";
import { EVENT_RULES } from "../../lang/en/triggers.ts";
import { candidatesOf, networkOver, statusModel, unmark } from "./fixture.ts";
import { compileLexicon } from "./lexicon.ts";
import { type Outcome, weighOutcome } from "./outcome.ts";
import { reasonOf } from "./reasons.ts";
import { STATUS_CASES } from "./status-cases.ts";
import { Surroundings } from "./surroundings.ts";

const LEXICON = compileLexicon(EVENT_RULES);

interface Told {
  readonly text: string;
  readonly outcome: Outcome;
  readonly reason: string | null;
}

/** What a sentence tells of its one event in [brackets]; null where no row names it. */
function tell(marked: string, withModel = true, withNetwork = withModel): Told | null {
  const { text, start, end } = unmark(marked);
  const { scene, mentions } = candidatesOf(text);
  const { syntax } = scene;
  const mention = mentions.find(({ token }) => syntax.start(token) < end && start < syntax.end(token));
  if (mention === undefined) return null;
  const around = new Surroundings(scene, LEXICON, withModel ? statusModel : null, mentions);
  const network = withNetwork ? networkOver(scene, mentions, around) : null;
  const outcome = weighOutcome(scene, around, { mentions: [mention], joined: [Number.NaN] }, network);
  const because = outcome.agreeing.map((reading) => reasonOf(scene, reading)).find((at) => at !== null) ?? null;
  return { text, outcome, reason: because === null ? null : text.slice(because.start, because.end) };
}

/** What is right of the sentences, every second one unseen by the model, at least. */
const RIGHT = 0.92;
const RIGHT_BY_ROWS = 0.88;

describe("the status of an event", () => {
  const cases = (Object.keys(STATUS_CASES) as Status[]).flatMap((status) =>
    STATUS_CASES[status].map((marked) => ({ status, marked })),
  );

  test.each([
    ["rows, model and network", true, true, RIGHT],
    ["rows and model", true, false, RIGHT],
    ["rows alone", false, false, RIGHT_BY_ROWS],
  ] as const)("is read from invented sentences by %s", (_, withModel, withNetwork, least) => {
    const wrong: string[] = [];
    for (const { status, marked } of cases) {
      const got = tell(marked, withModel, withNetwork)?.outcome.status ?? "no event";
      if (got !== status) wrong.push(`${status}, not ${got}: ${marked}`);
    }
    expect(1 - wrong.length / cases.length, wrong.join("\n")).toBeGreaterThanOrEqual(least);
  });

  test("nothing has happened on a day to come", () => {
    let asked = 0;
    for (const { marked } of cases) {
      const dated = marked.replace(/\.$/, " on April 20, 2026.");
      const outcome = tell(dated)?.outcome;
      if (outcome?.status !== "happened") continue;
      asked += 1;
      expect(outcome.time?.value ?? "", dated).not.toContain("2026-04-20");
    }
    expect(asked).toBeGreaterThan(10);
  });

  test("is read of every status", () => {
    for (const status of Object.keys(STATUS_CASES) as Status[]) {
      const right = STATUS_CASES[status].filter((marked) => tell(marked)?.outcome.status === status);
      expect(right.length / STATUS_CASES[status].length, status).toBeGreaterThan(0.8);
    }
  });

  // The report is of Wednesday, 11 March 2026.
  test.each<[marked: string, status: Status, evidence: string, time: string | null, originalTime: string | null]>([
    ["The [match] has been postponed until Friday.", "rescheduled", "has been postponed", "2026-03-13", null],
    ["The [hearing] was moved from March 17 to March 19.", "rescheduled", "was moved", "2026-03-19", "2026-03-17"],
    [
      "The [tournament], originally scheduled for May, will be held in August instead.",
      "rescheduled",
      "will be held",
      "2026-08",
      "2026-05",
    ],
    ["The [trip] planned for March 20 was called off.", "cancelled", "was called off", "2026-03-20", "2026-03-20"],
    ["The [talks] were suspended indefinitely.", "postponed", "were suspended", null, null],
    ["The [summit] is due to open on Monday.", "scheduled", "due", "2026-03-16", null],
    ["The two leaders [met] in Oslo on Monday.", "happened", "met", "2026-03-09", null],
    ["The [visit] is in doubt.", "uncertain", "in doubt", null, null],
    // The day of the agreement is not that of what was agreed.
    ["Last Thursday, the leaders agreed by phone to [meet] soon in Oslo.", "scheduled", "agreed", null, null],
    ["The envoy denied that any [meeting] had taken place.", "did-not-happen", "denied", null, null],
  ])("%s", (marked, status, evidence, time, originalTime) => {
    const { text, outcome } = tell(marked)!;
    const at = outcome.claim.statusEvidence;
    expect({
      status: outcome.status,
      evidence: text.slice(at.start, at.end),
      time: outcome.time?.value ?? null,
      originalTime: outcome.originalTime?.value ?? null,
    }).toEqual({ status, evidence: expect.stringContaining(evidence), time, originalTime });
  });

  test.each<[marked: string, reason: string | null]>([
    ["The [match] was postponed because of heavy rain.", "heavy rain"],
    ["The [concert] has been cancelled because the singer is ill.", "the singer is ill"],
    ["Organisers called off the [race], citing strong winds.", "strong winds"],
    ["The [talks] were suspended over the arrest of a negotiator.", "the arrest of a negotiator"],
    ["The [launch] was delayed due to a faulty valve.", "a faulty valve"],
    ["The [hearing] was postponed on Monday.", null],
  ])("%s has its reason", (marked, reason) => {
    expect(tell(marked)!.reason).toBe(reason);
  });
});
