import { describe, expect, test } from "vitest";
import type { NewsEvent, Status } from "../../core/index.ts";
import { read, unmark } from "./fixture.ts";

/** The event that the [bracketed] word of a text names. */
function eventOf(marked: string): NewsEvent | undefined {
  const { text, start, end } = unmark(marked);
  return read(text).find(({ mentions }) => mentions.some((one) => one.start < end && start < one.end));
}

function statusOf(marked: string): Status | "no event" {
  return eventOf(marked)?.status ?? "no event";
}

// The reports are of Wednesday, 11 March 2026.
describe("what a construction says outright", () => {
  describe("of a change that was not made", () => {
    test.each<[marked: string, status: Status]>([
      ["Ostrow's lawyers have made several requests to postpone the [hearing].", "scheduled"],
      ["The minister brushed aside calls for the [vote] to be delayed.", "scheduled"],
      ["The court accepted a request to postpone the [hearing].", "postponed"],
      ["The mayor was wrong when he claimed that the club had cancelled the [match].", "scheduled"],
      ["A newspaper falsely reported that the [match] had been cancelled.", "scheduled"],
      ["The party agreed to pass a resolution to defer the [election].", "uncertain"],
      ["A judge on Tuesday rejected a motion to delay the [trial] of the former mayor.", "scheduled"],
      ["Talk of postponing the [referendum] is premature, the speaker said.", "scheduled"],
      ["Organisers dismissed fears for Sunday's [marathon], saying the heat would be no danger.", "scheduled"],
      ["Parliament passed a resolution to defer the [election].", "postponed"],
      ["The council is intent on a delay in the [introduction] of the tax.", "uncertain"],
      ["The minister warned of a delay to the [vote].", "uncertain"],
      ["The band denied that its [concert] had been called off.", "scheduled"],
      ["The bishop turned down a plea to have the [procession] put off.", "scheduled"],
      ["Calls are mounting for the [race] to be cancelled.", "scheduled"],
      ["The agency shrugged off rumours that the [launch] might be delayed.", "scheduled"],
    ])("%s: %s", (marked, status) => {
      expect(statusOf(marked)).toBe(status);
    });
  });

  describe("of what a change came to", () => {
    test.each<[marked: string, status: Status]>([
      ["The buyer walked away from the [deal] after auditors found a hole in the books.", "cancelled"],
      ["Two banks backed out of the [merger] on Monday.", "cancelled"],
      ["The firm shelved the [merger] for good.", "cancelled"],
      ["The ministry said it would not be able to complete the [relocation] by 2028 as scheduled.", "postponed"],
      ["The ministry missed its deadline for the [reform].", "postponed"],
      ["The [concert] was postponed by a week because the singer is ill.", "rescheduled"],
      ["The dockers agreed to delay their [strike] by 48 hours.", "rescheduled"],
      ["The judge adjourned the [hearing] for three weeks.", "rescheduled"],
      ["The [opening] of the baths has been put back a month.", "rescheduled"],
      ["The [match] was delayed by two hours.", "happened"],
      ["The accord faltered in May when two of the owners backed away from the [deal].", "cancelled"],
      ["The [launch] was put back by at least two weeks.", "postponed"],
      ["The [launch] was scrubbed minutes before liftoff and no new date has been set.", "postponed"],
      ["The [launch] was scrubbed minutes before liftoff because of wind.", "cancelled"],
      ["The union called off its [strike] after ten days.", "happened"],
      ["The union called off the [strike] that it had threatened for Monday.", "cancelled"],
      ["The dockers voted to prolong their [strike] until Friday.", "ongoing"],
      ["The bank extended its offer until March 27. The offer had been set to [expire] on Friday.", "rescheduled"],
      ["The bank said it would extend its bid, due to [expire] last Thursday, to March 27.", "rescheduled"],
      [
        "After it was delayed several times, the satellite will be [launched] on March 20, an engineer said.",
        "rescheduled",
      ],
      ["Brandt hosted the gala in November after the [show] was cancelled twice.", "happened"],
      [
        "The [trial] of the former mayor was opened and then abruptly adjourned on Monday. The court set April 29 for the next hearing.",
        "rescheduled",
      ],
      ["The [project] has been put back on the rails, the minister said.", "scheduled"],
      [
        "Ostrow had been scheduled to [attend] the fair. Ostrow will not be attending the fair, her office said on Monday.",
        "cancelled",
      ],
    ])("%s: %s", (marked, status) => {
      expect(statusOf(marked)).toBe(status);
    });
  });

  describe("of what was, or will be, held all the same", () => {
    test.each<[marked: string, status: Status]>([
      ["The [premiere] had been put off four times before the curtain finally rose on Sunday.", "happened"],
      ["The [premiere] had been put off four times.", "postponed"],
      ["The long-delayed [bridge] was opened on Monday, four years behind schedule.", "happened"],
      ["The [sale] of the mill was completed in January, a year later than first planned.", "happened"],
      ["On Sunday the island will hold an [election] that has been put off three times.", "rescheduled"],
      ["Dalmar held an [election] that had been put off three times.", "happened"],
      ["Kettler withdrew from the [tournament], which opened in Vellin on Monday.", "ongoing"],
      ["Kettler withdrew from the [tournament], which opened in Vellin in 2024.", "happened"],
      ["Hauliers lifted their [blockade] of the refinery on Tuesday.", "happened"],
      ["Hauliers called off a planned [blockade] of the refinery.", "cancelled"],
      ["The king's [visit] was cut to two days because of the heat.", "happened"],
      ["The [curfew] in the valley has been extended indefinitely.", "ongoing"],
      ["Engineers scrubbed the [launch] on Tuesday night. The next attempt will be on Friday.", "rescheduled"],
      ["Engineers scrubbed the [launch] because of lightning. They will try again on Thursday.", "rescheduled"],
      ["The [wedding] will have to wait until the groom is back on his feet.", "postponed"],
      ["The [referendum] may have to wait until the autumn.", "uncertain"],
      ["A judge stayed the [deportation] barely a day before it was due.", "postponed"],
      ["The [vaccination] has yet to begin in the hills, where it was to have started in February.", "postponed"],
      ["Envoys left for Lisgrad on Tuesday to resume the [talks], which were suspended in May.", "scheduled"],
      ["A court lifted an injunction that had blocked the [sale] of the ferry line.", "scheduled"],
    ])("%s: %s", (marked, status) => {
      expect(statusOf(marked)).toBe(status);
    });
  });

  describe("of what is left open", () => {
    test.each<[marked: string, status: Status]>([
      ["It is still unclear whether the president will hold a [summit] with Brandt, an official said.", "uncertain"],
      ["The club has not said when the [match] will be played.", "uncertain"],
      ["It is not known when [flights] will resume.", "postponed"],
      ["The miners have struck a tentative [deal] with the owner.", "uncertain"],
      ["The bank tentatively agreed to [acquire] its rival.", "uncertain"],
      ["The bridge is tentatively scheduled to [open] on May 20.", "scheduled"],
      ["The actors' quarrel puts the [show] in jeopardy.", "uncertain"],
      ["The collapse of the cabinet has thrown the [election] timetable into confusion.", "uncertain"],
      ["The two sides are close to an [agreement], a mediator said.", "uncertain"],
      ["Ostrow alleged that guards had [fired] on a bus on Monday, and the ministry denied it.", "uncertain"],
      ["Ostrow alleged that guards had [fired] on a bus on Monday, and the ministry said nothing.", "happened"],
      ['"I have decided to call an early [election]," Ostrow said. No date was set.', "uncertain"],
      ["Ostrow promised to call an [election] this year without naming the day.", "uncertain"],
      ["The two will hold another [meeting] but did not set a date.", "uncertain"],
      ["A question mark hangs over Saturday's [regatta].", "uncertain"],
      ["Doubts surround the [tour] after two of the band left.", "uncertain"],
      ["Brandt plans to [sue] the paper if it prints the letters.", "uncertain"],
      ["The king's [visit] has not been confirmed.", "uncertain"],
      ["The truce could pave the way for [elections] in the spring.", "uncertain"],
      ["The split raises the likelihood of an early [election], set for May 2027.", "uncertain"],
      ["Two of the four agreed to return to the [talks] but did not offer a date.", "uncertain"],
      ["The speaker has no plans to put the ban to a [vote].", "did-not-happen"],
      ["The queen accepted an invitation to [visit] Lisgrad in May.", "scheduled"],
      ["Her sister declined an invitation to [visit] Lisgrad.", "did-not-happen"],
      ['Kettler called reports of his [resignation] "pure invention".', "did-not-happen"],
      ["Talk of a [merger] is nonsense, the firm said.", "did-not-happen"],
    ])("%s: %s", (marked, status) => {
      expect(statusOf(marked)).toBe(status);
    });
  });

  describe("of how it goes on", () => {
    test.each<[marked: string, status: Status]>([
      ["Their [strike] is on Friday, the union said.", "scheduled"],
      ["The [strike] is on, the union said.", "ongoing"],
      ["The court gave the green light to Saturday's [march], rejecting a request to ban it.", "scheduled"],
      ["Regulators have given their blessing to the [merger].", "scheduled"],
      ["Brandt first hinted at cancelling the visit but later went ahead with the [trip] in October.", "happened"],
      ["The [trial] resumes on Monday after a week's break.", "scheduled"],
      ["The [tournament] opens on Friday in Vellin.", "scheduled"],
      ["During Tuesday's [debate], Ostrow will face two of her rivals.", "scheduled"],
      ["On the eve of the [election], during which thousands flocked to the polls, a bomb was found.", "happened"],
      ["The feared [offensive] failed to materialise.", "did-not-happen"],
      ["The union announced a [rally] in the square. The event never took place.", "did-not-happen"],
      ["Brandt did not [meet] the minister until last week.", "happened"],
      ["The assembly has already [ratified] the pact, but the senate is delaying it.", "happened"],
      ["The [parade] was a triumph for the town, whose fair had been called off.", "happened"],
      ["The [talks] drew to a close without a result.", "happened"],
      ["The [conversation] began at 11 a.m. and lasted an hour.", "happened"],
      ["Rain washed out the [final] on Tuesday; it will be played on Thursday.", "rescheduled"],
      ["An [inspection] of the bridge was never carried out.", "did-not-happen"],
      ["Work on the dam ground to a halt in May, and the [tests] came to a standstill.", "postponed"],
      ["The minister angered his hosts by failing to show up and cancelling a [meeting] with the envoy.", "cancelled"],
    ])("%s: %s", (marked, status) => {
      expect(statusOf(marked)).toBe(status);
    });
  });

  test.each<[marked: string, time: string]>([
    ["The bank extended its offer until March 27. The offer had been set to [expire] on March 13.", "2026-03-27"],
    ["The bank said it would extend its bid, due to [expire] last Thursday, to March 27.", "2026-03-27"],
    ["Rain washed out the [final] on Tuesday; it will be played on Thursday.", "2026-03-12"],
  ])("of the day to which an end is put: %s", (marked, time) => {
    expect(eventOf(marked)?.time?.value).toBe(time);
  });
});
