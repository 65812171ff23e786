import type { StatusRule } from "../../annotate/events/rules.ts";
import { phrases } from "./phrases.ts";

/** Words that plan, expect, want or doubt an event. The event is in [brackets]. */
export const OPEN_RULES: readonly StatusRule[] = [
  {
    id: "status.plan",
    effect: "plan",
    words: phrases(`plan, schedule, prepare, set, arrange, due, slated, ready, announce, organize, slate, convene,
      book, await, fix, gear up, pencil in, earmark, bill, brace, promise, pledge, agree, decide, order, demand that`),
    reach: ["object"],
    examples: [{ text: "A [summit] is scheduled for May.", status: "scheduled" }],
    never: [],
  },
  {
    id: "status.plan.clause",
    effect: "plan",
    words:
      phrases(`plan, schedule, intend, agree, decide, prepare, set, vow, promise, pledge, arrange, commit, aim, due,
      slated, poised, ready, announce, organize, opt, choose, swear, determined, slate, be, go ahead, look forward,
      going, go, about, undertake, gear up, get ready, mean, bill, order, subpoena, direct, instruct`),
    reach: ["clause"],
    examples: [
      { text: "The firm plans to [open] a mine.", status: "scheduled" },
      { text: "They agreed to [meet] soon.", status: "scheduled" },
      { text: "The mayor has no plans to [resign].", status: "did-not-happen" },
    ],
    never: [],
  },
  {
    id: "status.plan.noun",
    effect: "plan",
    words: phrases(`plan, preparation, decision, intention, agreement, schedule, arrangement, pledge, promise, vow,
      countdown, run-up, eve`),
    reach: ["noun", "clause"],
    examples: [{ text: "Plans for a [summit] are well advanced.", status: "scheduled" }],
    never: [],
  },
  {
    id: "status.date",
    effect: "plan",
    words: phrases("date, timetable, deadline, timeline, decision"),
    reach: ["noun"],
    unreal: "uncertain",
    examples: [
      { text: "A date for the [hearing] has not been fixed.", status: "uncertain" },
      { text: "A date for the [hearing] has been fixed.", status: "scheduled" },
    ],
    never: [],
  },
  {
    id: "status.expect",
    effect: "expect",
    words: phrases("expect, anticipate, likely, project, forecast, predict, certain, sure, bound, expectation, tip"),
    reach: ["object", "clause", "noun"],
    examples: [{ text: "The two are expected to [speak] on Friday.", status: "scheduled" }],
    never: [],
  },
  {
    id: "status.planned",
    effect: "plan",
    words:
      phrases(`planned, scheduled, upcoming, forthcoming, coming, next, expected, looming, impending, imminent, future,
      approaching, pending, anticipated, long-awaited, promised, long-planned, eagerly-awaited`),
    reach: ["modifier"],
    examples: [{ text: "He spoke of the upcoming [concert].", status: "scheduled" }],
    never: [],
  },
  {
    id: "status.will",
    effect: "plan",
    words:
      phrases(`will, 'll, ’ll, shall, would, as planned, as scheduled, on schedule, on track, on course, go ahead, going ahead,
      still on, on again, as usual, as normal, as announced, not affected, not be affected, unaffected, next, tomorrow, tonight, upcoming, to be held, to take place, set for, slated for, due,
      scheduled for, is to, are to, was to, were to, gets under way, countdown`),
    reach: ["near"],
    examples: [{ text: "The union will [strike] on Friday.", status: "scheduled" }],
    never: [],
  },
  {
    id: "status.possible",
    effect: "doubt",
    words:
      phrases(`possible, potential, proposed, prospective, likely, threatened, would-be, hypothetical, eventual, any,
      future, suggested, mooted, contemplated`),
    reach: ["modifier"],
    examples: [{ text: "They spoke of a possible [visit].", status: "uncertain" }],
    never: [],
  },
  {
    id: "status.doubt",
    effect: "doubt",
    words:
      phrases(`unclear, uncertain, unlikely, doubtful, doubt, wonder, question, unsure, possible, undecided, impossible,
      unknown, depend, subject, premature, jeopardize, imperil, threaten, hinge, risk, face, endanger, cloud, overshadow,
      consider, weigh, mull, ponder, contemplate, discuss, debate, study, speculate, explore, appear, seem, may, might,
      could, reconsider, rethink, review, jeopardise, put at risk, cast doubt, hang in the balance`),
    reach: ["object", "clause", "subject"],
    examples: [
      { text: "The [visit] is unlikely.", status: "uncertain" },
      { text: "The council is considering a [ban].", status: "uncertain" },
    ],
    never: [],
  },
  {
    id: "status.doubt.noun",
    effect: "doubt",
    words:
      phrases(`possibility, prospect, chance, doubt, likelihood, speculation, risk, threat, uncertainty, hope, idea,
      proposal, suggestion, request, demand, call, bid, offer, push, pressure, option, question, rumor, rumour, talk,
      invitation, petition, effort, fear, attempt, appeal, need, right, interest, desire, wish, willingness, permission,
      opportunity, application, ability, motion, bill, draft`),
    reach: ["noun", "clause"],
    examples: [{ text: "Shops fear the possibility of a [strike].", status: "uncertain" }],
    never: [],
  },
  {
    id: "status.open",
    effect: "doubt",
    words: phrases(`may, might, could, can, if, unless, whether, should, perhaps, possibly, maybe, provided, in doubt,
      in jeopardy, in question, up in the air, at risk, under threat, in the balance, under consideration,
      under discussion, under review, not clear, not certain, not sure, not known, not say when, not say whether,
      conditional on, contingent on, matter of time, so long as, as long as, on condition, in case, weather permitting, when and if`),
    reach: ["near"],
    examples: [
      { text: "The [visit] is in doubt.", status: "uncertain" },
      { text: "The [tour] is up in the air.", status: "uncertain" },
    ],
    never: [],
  },
  {
    id: "status.no-date",
    effect: "doubt",
    words: phrases(`no date, no new date, no specific date, no exact date, no firm date, no fixed date, no timetable,
      no time, no decision, no final decision, no schedule, no deadline, not set a date, not set, yet to, not yet,
      remains to be seen, remain to be, not decided, not given a date, no word, no timeline, any decision,
      has yet, have yet, not specify, not announced`),
    reach: ["near"],
    examples: [
      { text: "No date has been set for the [hearing].", status: "uncertain" },
      { text: "The two have yet to [meet].", status: "uncertain" },
    ],
    never: [],
  },
  {
    id: "status.approval",
    effect: "doubt",
    words: phrases(`subject to, pending, awaiting approval, await approval, regulatory approval, shareholder approval,
      needs approval, needs the approval, need the approval, requires approval, require approval, must be approved, be approved by,
      must approve, approval of, approval by, depend on, depending on, depend upon, hinge on, ratification`),
    reach: ["near"],
    examples: [{ text: "The [merger] is subject to approval by the board.", status: "uncertain" }],
    never: [],
  },
  {
    id: "status.want",
    effect: "want",
    words:
      phrases(`hope, wish, seek, suggest, recommend, offer, try, attempt, need, like, threaten, invite, favor, favour,
      support, back, warn, persuade, require, tell, fight, struggle, willing, eager, able, free, open, argue, think, fear, intent on, lean,
      float, tempt, dare, hesitate, entitle, believe, desire, would, fund, consider`),
    reach: ["object", "clause"],
    examples: [
      { text: "The unions tried to [meet] the minister.", status: "uncertain" },
      { text: "Brokers suggested a [merger].", status: "uncertain" },
    ],
    never: [],
  },
  {
    id: "status.ask",
    effect: "want",
    words:
      phrases(`want, ask, urge, demand, request, call for, call, propose, push, press, encourage, advise, beg, oppose,
      advocate, insist, pressure, appeal, lobby, petition, apply, plead, implore`),
    reach: ["object", "clause"],
    examples: [
      { text: "Deputies want the board to [resign].", status: "uncertain" },
      { text: "The union called for a [strike].", status: "uncertain" },
      { text: "Lawyers asked the court to delay the [trial].", status: "scheduled" },
    ],
    never: [],
  },
];
