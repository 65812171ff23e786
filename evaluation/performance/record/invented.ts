import { dice, inventName, NOUNS, pick } from "./names.ts";

/** A report of an invented story, with the names that its copies replace. */
export interface InventedReport {
  readonly story: number;
  readonly headline: string;
  readonly outlet: string;
  /** ISO 8601, with the hour. */
  readonly published: string;
  readonly text: string;
}

/** An invented story: its reports in order, and every word of a name in them. */
export interface InventedStory {
  readonly reports: readonly InventedReport[];
  readonly names: readonly string[];
}

/** Slots of a sentence: {A} to {F} persons in full, {a} to {f} their last names, {P} {Q} places, {O} {U} bodies, {n} {m} {k} nouns. */
interface Cast {
  readonly [slot: string]: string;
}

const ROLES = ["foreign minister", "mayor", "chairwoman", "spokesman", "energy minister", "union leader"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** What a report begins with, by how far the story has come: announced, prepared, in doubt, put off, held, judged. */
const LEADS: readonly (readonly string[])[] = [
  [
    "{A}, the {ra} of {P}, and {B}, the {rb} of {Q}, will meet in {P} on {day} to discuss the {n}, the {O} said on {today}.",
    "The {O} announced on {today} that {A} and {B} will hold talks on the {n} in {P} on {day}.",
  ],
  [
    "Experts from {P} and {Q} began talks on the {n} on {today} to prepare the meeting of {A} and {B} on {day}.",
    "{C}, the {rc}, will visit {Q} on {day} before {A} and {B} meet over the {n}.",
  ],
  [
    "The meeting between {A} and {B} over the {n} is in doubt, an official of the {U} said on {today}, speaking on condition of anonymity because the talks were private.",
    "{B} may not go to {P} on {day}, two people familiar with the plans said on {today}.",
  ],
  [
    "{P} and {Q} postponed the meeting of {A} and {B} on {today} because of a dispute over the {n}.",
    "The talks on the {n} that were planned for {day} were cancelled on {today}, the {O} said.",
  ],
  [
    "{A} and {B} met in {P} on {today} and agreed to share the cost of the {n}.",
    "After three hours of talks in {P} on {today}, {A} and {B} said that they had agreed on the {n}.",
  ],
  [
    "The council of {Q} approved the agreement on the {n} on {today} by 62 votes to 57.",
    "Thousands of people marched through {Q} on {today} against the agreement on the {n}.",
  ],
];

const SENTENCES: readonly string[] = [
  "“The {n} belongs to both of us,” {a} told reporters in {P}.",
  "{b} said the {m} would be closed until {day} and that nobody would lose work.",
  "The {O} declined to comment on the {k}.",
  "According to {C}, the {rc} of {Q}, the {m} has lost a third of its income since last year.",
  "“We were never asked about the {k},” {D} said. “Nobody in {Q} was.”",
  "{d}, who has led the {U} for six years, called the plan a mistake.",
  "A spokesman for the {O} denied that the {m} would be sold.",
  "{E}, an engineer who worked at the {m}, said that the walls had been weak for years.",
  "The {U} will hold a vote on the {k} on {day}.",
  "{A} arrived in {Q} on {today} and was received by {c} at the {k}.",
  "The police said 3,000 people had come to the march; the {U} spoke of 9,000.",
  "The court in {Q} will hear the case about the {m} on {day}.",
  "{b} did not say whether {a} would be invited.",
  "“It is a question of trust,” said {F}, a teacher from {P} who came to the {k} with two children.",
  "Two officials of the {O} said that a new date for the meeting had been proposed, and that {b} had not answered.",
  "The {m} was built in {year} and serves about {count} households.",
  "{c} accused {a} of hiding a report on the {m}.",
  "{a} rejected that. “Everything is on the table,” he said.",
  "The cost of the {k} has risen to {count} million, the {U} said in a statement on {today}.",
  "The {P} Gazette reported on {today} that {e} had been questioned about the {m}.",
  "Farmers near {Q} said they had waited for the {k} since the spring.",
  "{D} asked the {O} to publish the figures before {day}.",
  "{f} told the council that the {n} should be opened to the public.",
  "The {U} expects the work on the {m} to begin next week.",
  "Neither side wanted to speak of a crisis.",
  "“If the {k} fails, the {m} fails,” {e} warned.",
  "The two sides last met in {P} in the spring, when a first plan for the {n} was signed.",
  "{c} said on {today} that the {U} had not decided.",
  "In {Q}, the shops near the {k} stayed shut on {today}.",
  "A second meeting is planned for {day}, {a} said.",
  "{B} thanked the workers of the {m} and promised them help.",
  "The {O} had said earlier that the talks would take place as planned.",
];

const HEADLINES: readonly string[] = [
  "{a} and {b} to meet over {P} {n}",
  "{P} and {Q} prepare talks on {n}",
  "{a}–{b} meeting in doubt",
  "Talks on {n} postponed, {O} says",
  "{a} and {b} agree on {n}",
  "{Q} council votes on {n}",
];

/** Reports that a story begins with; its copies can have more. */
const REPORTS_OF_STORY = 6;
/** Length of a text that is sought, in characters: about that of a report of a newspaper. */
const TEXT_LENGTH = 4_500;
const FIRST_DAY = Date.UTC(2023, 0, 2);
const DAY_MS = 86_400_000;

/** Invents a story: who, where, about what, and six reports of it over two weeks. */
export function inventStory(number: number): InventedStory {
  const roll = dice(number * 7919 + 1);
  const name = (): string => inventName(roll, 5 + Math.floor(roll() * 4));
  const names: string[] = [];
  const named = (): string => {
    const word = name();
    names.push(word);
    return word;
  };
  const cast: { [slot: string]: string } = {};
  for (const slot of "ABCDEF") {
    const last = named();
    cast[slot] = `${named()} ${last}`;
    cast[slot.toLowerCase()] = last;
    cast[`r${slot.toLowerCase()}`] = pick(roll, ROLES);
  }
  for (const slot of "PQ") cast[slot] = named();
  cast["O"] = `${cast["P"]} Ministry`;
  cast["U"] = `${named()} Union`;
  for (const slot of "nmk") cast[slot] = pick(roll, NOUNS);
  const outlets = Array.from({ length: REPORTS_OF_STORY }, () => `${named()} Post`);
  const reports = outlets.map((outlet, index): InventedReport => {
    const day = Math.floor(index * 2.2);
    return {
      story: number,
      outlet,
      headline: fill(HEADLINES[index]!, cast),
      published: new Date(FIRST_DAY + day * DAY_MS + (7 + Math.floor(roll() * 12)) * 3_600_000).toISOString(),
      text: inventText(index, day, cast, roll),
    };
  });
  return { reports, names };
}

function inventText(index: number, day: number, cast: Cast, roll: () => number): string {
  const today = DAYS[Math.min(4, day % 7)]!;
  const filled = (sentence: string): string =>
    fill(sentence, {
      ...cast,
      today,
      day: pick(roll, ["next Tuesday", "next Thursday", pick(roll, DAYS)]),
      year: String(1950 + Math.floor(roll() * 60)),
      count: String(2 + Math.floor(roll() * 900)),
    });
  const paragraphs = [filled(pick(roll, LEADS[index]!))];
  let length = paragraphs[0]!.length;
  const left = [...SENTENCES];
  while (length < TEXT_LENGTH) {
    const sentences = Array.from({ length: 1 + Math.floor(roll() * 3) }, () => {
      if (left.length === 0) left.push(...SENTENCES);
      return filled(left.splice(Math.floor(roll() * left.length), 1)[0]!);
    });
    const paragraph = sentences.join(" ");
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs.join("\n\n");
}

function fill(sentence: string, cast: Cast): string {
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => cast[slot]!);
}
