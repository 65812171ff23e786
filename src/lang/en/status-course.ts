import type { StatusRule } from "../../annotate/events/rules.ts";
import { phrases } from "./phrases.ts";

/** Words that carry an event, or show it begun, under way or over. The event is in [brackets]. */
export const COURSE_RULES: readonly StatusRule[] = [
  {
    id: "status.light",
    effect: "light",
    words:
      phrases(`hold, have, take, make, give, pay, conduct, do, stage, host, mount, carry out, undergo, come, deliver,
      convene, witness, see, commit, perform, organize, organise, undertake, follow, strike, cause, file, cast, meet, bring,
      win, lose, reach, sign, open, issue, render, sponsor, launch, send, feature, draw, mark, lead, order, pass, approve,
      receive, get, offer, announce, place, exchange, engage, exercise, play, run, stage, put forward, submit, introduce`),
    reach: ["object"],
    examples: [
      { text: "The ministers held a [meeting] in Oslo.", status: "happened" },
      { text: "The union will hold a [vote] on Friday.", status: "scheduled" },
      { text: "They did not hold a [rally].", status: "did-not-happen" },
      { text: "The board may hold a [vote].", status: "uncertain" },
    ],
    never: [],
  },
  {
    id: "status.occur",
    effect: "light",
    words:
      phrases(`occur, happen, take place, come, follow, strike, cause, kill, wound, leave, hit, break out, bring, win,
      lose, reach, draw, mark, lead, pass, get, go ahead, materialize, materialise, transpire, eventuate, come about,
      come to pass, erupt, arise, rock, shake, injure, destroy, damage,
      go off`),
    reach: ["subject"],
    examples: [
      { text: "The [race] took place on Sunday.", status: "happened" },
      { text: "The [race] will go ahead.", status: "scheduled" },
    ],
    never: [],
  },
  {
    id: "status.attend",
    effect: "attend",
    words:
      phrases(`attend, join, participate, appear, speak, return, visit, address, go, arrive, travel, gather, play, skip,
      boycott, miss, take part, stay away, show up, leave, walk out, compete, perform, present, absent, shun,
      sit out, stay out, bow out, no-show`),
    reach: ["object"],
    examples: [
      { text: "The prince attended the [ceremony].", status: "happened" },
      { text: "The prince will attend the [ceremony].", status: "scheduled" },
    ],
    never: [{ text: "The prince did not attend the [ceremony].", status: "did-not-happen" }],
  },
  {
    id: "status.leave",
    effect: "attend",
    words: phrases(
      "withdraw from, retire from, pull out of, drop out of, back out of, bow out of, walk out of, stay away from",
    ),
    reach: ["object"],
    examples: [{ text: "The champion withdrew from the [race].", status: "happened" }],
    never: [{ text: "The champion withdrew from the [race].", status: "cancelled" }],
  },
  {
    id: "status.alleged",
    effect: "light",
    words: phrases("alleged, apparent, reported, suspected"),
    reach: ["modifier"],
    examples: [{ text: "The alleged [attack] shocked the town.", status: "happened" }],
    never: [],
  },
  {
    id: "status.begin",
    effect: "begin",
    words:
      phrases(`begin, start, open, commence, kick off, get under way, launch, initiate, resume, restart, reopen, renew,
      relaunch, convene, enter, embark, get underway`),
    reach: ["object", "subject", "clause"],
    examples: [
      { text: "The [trial] will begin on Monday.", status: "scheduled" },
      { text: "The [talks] resumed in Tunis.", status: "ongoing" },
    ],
    never: [],
  },
  {
    id: "status.continue",
    effect: "continue",
    words:
      phrases(`continue, go on, proceed, keep, drag on, rage, persist, remain, enter, last, run, underway, under way, ongoing,
      in progress, carry on, press on`),
    reach: ["object", "subject", "clause"],
    examples: [{ text: "The [search] continued on Friday.", status: "ongoing" }],
    never: [],
  },
  {
    id: "status.ongoing",
    effect: "continue",
    words: phrases(
      "ongoing, continuing, current, continued, pending, lengthy, daily, decades-long, present, week-long",
    ),
    reach: ["modifier"],
    examples: [{ text: "He would not speak of the ongoing [probe].", status: "ongoing" }],
    never: [],
  },
  {
    id: "status.still",
    effect: "continue",
    words:
      phrases(`still, underway, under way, in progress, currently, now, so far, meanwhile, in the midst of, in session,
      at the moment, midway, day by day, ever since, in full swing, day of a, day of the`),
    reach: ["near"],
    examples: [{ text: "The [search] is still under way.", status: "ongoing" }],
    never: [],
  },
  {
    id: "status.end",
    effect: "end",
    words:
      phrases(`end, conclude, finish, complete, wrap up, close, close out, cut short, wind up, culminate, result, over,
      expire`),
    reach: ["object", "subject", "clause"],
    examples: [{ text: "The [summit] ended without a text.", status: "happened" }],
    never: [],
  },
  {
    id: "status.failed",
    effect: "end",
    words: phrases("fail, falter"),
    reach: ["subject"],
    examples: [{ text: "The [talks] failed on Friday.", status: "happened" }],
    never: [],
  },
  {
    id: "status.already",
    effect: "past",
    words: phrases("already, ago, earlier, last, previous, recent, following, after, at last, finally, eventually"),
    reach: ["near"],
    examples: [{ text: "The [meeting] has already been held.", status: "happened" }],
    never: [],
  },
  {
    id: "status.achieve",
    effect: "achieve",
    words:
      phrases(`manage, succeed, allow, help, go on, get, serve, force, compel, lead, cause, prompt, make, let, see, find,
      watch, hear, admit, confess, acknowledge, confirm, remember, recall, regret, credit, thank, accuse, convict, suspect,
      arrest, charge, criticize, blame, praise, condemn, oblige,
      apologise, apologize, enable`),
    reach: ["clause"],
    examples: [{ text: "Divers managed to [rescue] the crew.", status: "happened" }],
    never: [],
  },
  {
    id: "status.past",
    effect: "past",
    words:
      phrases(`last, previous, recent, past, earlier, former, latest, deadly, fatal, failed, unsuccessful, successful,
      bloody, historic, ancient`),
    reach: ["modifier"],
    examples: [{ text: "Her last [visit] was a success.", status: "happened" }],
    never: [],
  },
];
