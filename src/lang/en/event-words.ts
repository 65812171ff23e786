import type { AmbiguousNoun } from "../../annotate/events/rules.ts";
/** Verbs that name no occurrence by themselves: states, thought, perception, aspect and help. Verbs of saying are apart. */
export const STOP_VERBS: readonly string[] = (
  "be have do get become remain seem appear mean need want like love hate hope wish believe think know understand feel " +
  "consider regard suppose guess imagine remember forget recognize recognise realize realise notice matter depend " +
  "belong own contain include involve concern exist consist represent resemble reflect suggest imply cost weigh " +
  "deserve owe possess prefer doubt agree-with care fear worry trust respect admire enjoy mind expect anticipate " +
  "see hear watch look smell taste sound seem let help keep try tend use happen occur begin start continue stop " +
  "cease finish intend plan aim manage fail refer relate regard wonder wait await live stand sit lie hold base " +
  "know allow enable require cause make lead result ensure mark last follow precede come-from date total average " +
  "equal exceed comprise constitute lack fit suit deem qualify entitle oppose concern differ vary seem ought can " +
  "will would may might shall should must going-to wanna gonna please thank bless damn bet"
).split(" ");

/** Verbs of saying: what they govern is said. They are candidates only where little else is. */
export const SPEECH_VERBS: readonly string[] = (
  "say tell add note state claim argue report announce declare explain insist suggest acknowledge admit confirm deny " +
  "reply respond remark comment observe mention stress emphasize emphasise warn allege assert contend maintain " +
  "estimate indicate describe call write quote cite ask answer complain boast joke conclude predict reiterate " +
  "repeat recall reveal disclose concede affirm signal hint assure promise vow pledge urge criticize criticise " +
  "praise blame accuse blast slam denounce condemn hail welcome tout dub label brand characterize characterise"
).split(" ");

/** Verbs of writing, and of offers and answers within a bargaining. */
export const WRITING_VERBS: readonly string[] =
  "tweet retweet post email text write invite propose offer reject challenge demand".split(" ");

/** Nouns for what is said, written, offered or answered: bare acts of speech are no events. */
export const SPEECH_NOUNS: readonly string[] = (
  "statement comment claim allegation assertion letter message tweet post memo email e-mail release note warning criticism " +
  "complaint accusation denial invitation report pledge promise vow affidavit announcement offer proposal rejection refusal demand"
).split(" ");

/** Words that tell how an election came out. */
export const RESULTS: readonly string[] = "elect re-elect reelect defeat beat win victory lose loss unseat oust".split(
  " ",
);

/** Words for who was hurt: they belong to what hurt them. */
export const CASUALTIES: readonly string[] = "kill killing wound injure hurt maim trap".split(" ");

/** Words that call what is told untrue. */
export const UNTRUE: readonly string[] = (
  "false untrue wrong incorrect inaccurate mistaken unfounded baseless groundless nonsense rubbish fiction fabrication lie " +
  "misleading fake invention hoax"
).split(" ");

/** Verbs that say what something is. */
export const NAMING_VERBS: readonly string[] = (
  "describe call characterize characterise term label brand dub hail praise condemn denounce dismiss slam decry deem " +
  "portray view regard see blast assess rate"
).split(" ");

/** Words of one family whose form does not show it. The first names the family. */
export const FAMILIES: readonly (readonly string[])[] = [
  ["meet", "met", "meeting", "met with"],
  ["referendum", "plebiscite"],
  ["sell", "sale", "selling"],
  ["buy", "purchase", "buyout", "bought"],
  ["die", "death", "dead", "perish"],
  ["kill", "killing", "slay", "slaying", "murder"],
  ["shoot", "shooting", "shot", "gunfire", "open fire"],
  ["speak", "speech", "spoke"],
  ["talk", "talks"],
  ["fly", "flight"],
  ["depart", "departure"],
  ["arrive", "arrival"],
  ["fight", "fighting", "fought"],
  ["try", "trial"],
  ["decide", "decision"],
  ["collide", "collision"],
  ["explode", "explosion"],
  ["invade", "invasion"],
  ["succeed", "succession"],
  ["choose", "choice"],
  ["refuse", "refusal"],
  ["propose", "proposal"],
  ["appear", "appearance"],
  ["resign", "resignation"],
  ["quake", "earthquake"],
  ["fire", "blaze", "wildfire", "conflagration"],
  ["burn", "burning", "burn down"],
  ["primary", "primaries"],
  ["lose", "loss"],
  ["grow", "growth"],
  ["think", "thought"],
  ["give", "gift"],
  ["lay off", "layoff", "lay"],
  ["turn over", "turn", "handover", "hand over"],
  ["step down", "step"],
  ["sentence", "sentencing"],
  ["fall", "fell"],
  ["rise", "rose"],
  ["steal", "theft"],
  ["flood", "flooding"],
  ["proceed", "process"],
  ["withdraw", "withdrawal", "pullout", "pull out"],
  ["win", "victory", "won"],
  ["beat", "defeat"],
  ["converse", "conversation"],
  ["debut", "premiere"],
  ["run", "candidacy"],
  ["sink", "sinking", "shipwreck"],
  ["agree", "agreement"],
  ["strike", "struck"],
  ["investigate", "investigation", "investigator"],
  ["probe", "probing"],
  ["ceasefire", "cease-fire", "truce"],
  ["injunct", "injunction"],
  ["apologize", "apology", "apologise"],
  ["hear", "hearing"],
  ["testify", "testimony"],
  ["present", "presentation"],
  ["marry", "marriage", "wedding"],
  ["destroy", "destruction"],
  ["abduct", "abduction", "kidnap", "kidnapping"],
  ["visit", "visiting"],
  ["convict", "conviction"],
  ["indict", "indictment"],
];

/** Nouns for a whole that goes on over many occasions: an invasion or an attack is a part of it, and not the war itself. */
export const WHOLES: readonly string[] = ["war", "conflict"];

/** Camps that each hold debates, primaries and conventions of their own, by the words that stand before these. */
export const CAMPS: { readonly [camp: string]: readonly string[] } = {
  democratic: ["democratic", "democrat", "democrats"],
  republican: ["republican", "republicans", "gop"],
  conservative: ["conservative", "conservatives", "tory"],
  labour: ["labour"],
  liberal: ["liberal"],
};

/** Offices by rank: those of one rank meet among themselves, and their meetings are not those of another. A minister may be called an aide. */
export const RANKS: { readonly [rank: string]: readonly string[] } = {
  leader: [
    "leader",
    "president",
    "prime minister",
    "premier",
    "chancellor",
    "head of state",
    "head of government",
    "king",
    "emperor",
    "monarch",
  ],
  minister: [
    "minister",
    "foreign minister",
    "defense minister",
    "defence minister",
    "finance minister",
    "interior minister",
    "trade minister",
    "energy minister",
    "foreign secretary",
    "secretary of state",
    "defense secretary",
    "defence secretary",
    "treasury secretary",
    "aide",
    "adviser",
    "advisor",
    "envoy",
    "diplomat",
  ],
  soldier: ["general", "commander", "army chief", "military chief"],
};

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns of rows that are adjectives as well; of others ("primary") a tagger's adjective is still the noun. */
export const ADJECTIVES: readonly string[] = [
  "final",
  "fair",
  "fine",
  "offensive",
  "class",
  "party",
  "run",
  "shot",
  "drive",
];

/** Nouns that a row gives one type, and words of a report by which they are of another, unless more speak for the first. */
export const AMBIGUOUS: readonly AmbiguousNoun[] = [
  {
    type: "military-action",
    nouns: ["strike", "stoppage", "walkout"],
    becomes: "protest",
    words:
      words(`union worker driver nurse teacher employer wage pay walkout picket doctor staff passenger rail docker labour labor
      ballot employee overtime pension salary`),
    against:
      words(`missile drone airstrike bomb bombing troops soldier rocket jet military warplane rebel militant ceasefire
      artillery navy air target`),
  },
  {
    type: "military-action",
    nouns: ["operation"],
    becomes: "other",
    words: words("patient hospital surgery surgeon nurse doctor clinic knee hip heart"),
    against: words("troops soldier army military rebel police militant raid"),
  },
  {
    type: "election",
    nouns: ["race", "contest"],
    becomes: "match",
    words:
      words(`runner rider cyclist regatta marathon lap track course driver organiser organizer finish sprint jockey yacht
      snow skier stage circuit spectator`),
    against: words(
      "candidate vote voter ballot senate governor mayor campaign party poll election seat primary nominee",
    ),
  },
];
