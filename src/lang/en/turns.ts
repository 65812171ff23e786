import type { TurnWords } from "../../annotate/events/rules.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words of the constructions that say a status outright (annotate/events/outright.ts). Lemmas in lower case. */
export const TURN_WORDS: TurnWords = {
  asking: words(`request call demand appeal plea petition application bid pressure push clamor clamour suggestion advice
    recommendation talk rumor rumour speculation`),
  granting: words("grant accept approve honor honour heed adopt uphold bow yield allow agree accede concede endorse"),
  proposing: words("resolution motion bill proposal draft measure amendment legislation law"),
  passing: words("pass adopt approve endorse ratify enact carry sign"),
  again: words("resume restart reopen relaunch revive reconvene recommence rejoin renew"),
  unsure: words("unclear uncertain unknown unsure undecided undetermined"),
  sure: words("clear certain known sure say decide know confirm specify determine announce disclose indicate reveal"),
  leaving: words("walk back pull withdraw renege bow"),
  bargains: words(`deal agreement accord pact contract merger takeover bid offer plan project treaty acquisition
    purchase sale venture`),
  compacts: words("deal agreement accord pact contract merger settlement treaty truce ceasefire peace"),
  tentative: words("tentative provisional preliminary"),
  tentatively: words("tentatively provisionally"),
  late: words("unable fail"),
  finishing: words("complete finish conclude"),
  inTime: words("by before time scheduled planned schedule deadline"),
  untrue: words("wrong false untrue mistaken incorrect inaccurate"),
  untruly: words("falsely wrongly mistakenly erroneously incorrectly wrongfully"),
  signals: words("light go-ahead all-clear clearance nod blessing approval permission consent assent"),
  giving: words("give get receive issue grant win obtain"),
  pressing: words("go press push forge plough plow proceed"),
  running: words("strike walkout protest sit-in occupation blockade stoppage"),
  lengthening: words("extend prolong lengthen"),
  expiring: words("expire lapse end close"),
  occurring: words("occur happen materialize materialise come take go transpire eventuate"),
  closes: words("close end conclusion"),
  standstills: words("halt standstill stop"),
  tracks: words("rails track course agenda cards"),
  perils: words("jeopardy doubt danger question peril risk uncertainty limbo confusion disarray turmoil chaos"),
  putting: words("put throw place leave plunge cast call"),
  verges: words("verge brink cusp edge"),
  dates: words("date timetable timeframe timeline timescale schedule"),
  calling: words("call want"),
  fears: words("fear doubt concern worry uncertainty"),
  allaying: words("allay dismiss play calm ease quell reject deny dispel quash ignore"),
  itself: words("event it this that gathering occasion"),
  often: words("twice repeatedly time"),
  forGood: words("permanently altogether"),
  adjourning: words("adjourn postpone suspend delay defer recess interrupt halt"),
  shifting: words("postpone put push defer adjourn delay set bring move reschedule shift advance"),
  newly: words("next new fresh"),
};
