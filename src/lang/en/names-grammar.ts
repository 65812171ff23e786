import type { NameGrammar, WordsRow } from "../../annotate/entities/rules.ts";
import { SAME_DOCUMENT } from "./names-documents.ts";

function row(id: string, words: string): WordsRow {
  return { id, words, examples: [], never: [] };
}

/** The small words that reference turns on: pronouns, determiners, numbers, and which roles mean the same. */
export const NAME_GRAMMAR: NameGrammar = {
  pronouns: [
    {
      ...row("pronoun-m", "he|him|his|himself"),
      gender: "m",
      plural: false,
      thing: false,
      examples: ["Senator person[Anton Brizzel] stood up. person[He] thanked the crowd."],
    },
    {
      ...row("pronoun-f", "she|her|hers|herself"),
      gender: "f",
      plural: false,
      thing: false,
      examples: ["Senator person[Helena Brizzel] stood up. person[She] thanked the crowd."],
    },
    { ...row("pronoun-thing", "it|its|itself"), gender: "u", plural: false, thing: true },
    { ...row("pronoun-plural", "they|them|their|theirs|themselves"), gender: "u", plural: true, thing: false },
  ],
  relatives: row("relatives", "who|whom|whose|which|that"),
  otherPronouns: row("other-pronouns", "i|me|my|myself|we|us|our|ours|ourselves|you|your|yours|yourself"),
  possessives: row("possessives", "his|her|its|their|our|my|your|whose"),
  definite: row("definite", "the|this|that|these|those|both|all"),
  indefinite: row(
    "indefinite",
    "a|an|another|some|several|many|few|no|any|every|each|most|more|one|two|three|four|five|other|certain|various|dozens|hundreds",
  ),
  plainDeterminers: row("plain-determiners", "the|a|an|this|that|these|those|another|one|two|some|several|'s|same"),
  numbers: row("numbers", "two=2|both=2|pair=2|duo=2|couple=2|three=3|trio=3|four=4"),
  negations: row("negations", "not|n't|never"),
  joiners: row("joiners", "of|for|on|and|&|the|in|to|from"),
  leading: row("leading", "the|u.s.|us"),
  inPlaces: row("in-places", "in|at|near|across|throughout|outside|inside|around"),
  towardPlaces: row("toward-places", "from|to|into|toward|towards|for"),
  stateNouns: {
    ...row(
      "state-nouns",
      "ministry|minister|premier|government|parliament|legislature|army|navy|military|constitution|capital|embassy|ambassador|consulate|" +
        "economy|currency|border|borders|coast|territory|airspace|independence|sovereignty|invasion|annexation|population|prosecutor-general",
    ),
    examples: [
      "Talks broke down, place[Trassia]'s energy minister said.",
      "The army of the north crossed place[Orvalia]'s border on Monday.",
    ],
    never: ["Helena Brizzel won. place[Brizzel]'s government took office on Monday."],
  },
  placeNouns: {
    ...row(
      "place-nouns",
      "airport|airfield|station|harbor|harbour|port|province|county|region|district|village|town|valley|river|island|peninsula|suburb|neighborhood|neighbourhood|border|refinery|crossing|prison",
    ),
    examples: ["He was arrested at place[Port Vell] airport.", "Shells fell on the place[Dunmoor] district."],
    never: ["Police in place[Anton Brizzel] said so."],
  },
  placeOpeners: {
    ...row(
      "place-openers",
      "port|mount|lake|cape|fort|saint|st.|san|santa|los|las|puerto|isle|new|north|south|east|west",
    ),
    examples: ["Troops left place[Fort Orvin] on Monday."],
    never: ["place[North Council] sued."],
  },
  mediaNouns: {
    ...row("media-nouns", "newspaper|daily|weekly|magazine|broadcaster|tabloid|agency|website|channel"),
    examples: ["He told the daily organization[Le Relais] that he would resign."],
    never: ["The newspaper's editor, organization[Anton Brizzel], resigned."],
  },
  companyNouns: {
    ...row(
      "company-nouns",
      "company|firm|group|chipmaker|carmaker|automaker|planemaker|drugmaker|retailer|lender|insurer|airline|brewer|shipbuilder|bank|conglomerate|startup|start-up|supermarket|utility|charity",
    ),
    examples: ["The chipmaker organization[Orvex] cut jobs.", "It sold a plant to Dutch group organization[Veldar]."],
    never: ["The company's founder, organization[Anton Brizzel], resigned."],
  },
  companyThings: {
    ...row(
      "company-things",
      "shares|stock|shareholders|shareholder|investors|subsidiary|headquarters|employees|founder|co-founder|ceo|merger|chief executive|chief financial|customers",
    ),
    examples: [
      "On Monday organization[Orvex] shares fell.",
      "The plan was approved by organization[Orvex] shareholders.",
      "organization[Orvex] chief executive Helena Brizzel resigned.",
    ],
    never: ["Anton Brizzel resigned. organization[Brizzel] shares an office with her."],
  },
  companyRoles: row(
    "company-roles",
    "owner|employer|operator|maker|builder|buyer|seller|bidder|supplier|rival|competitor|publisher|developer|contractor|landlord|sponsor|manufacturer|distributor|shareholder|predecessor|successor",
  ),
  takeovers: {
    ...row("takeovers", "takeover|acquisition|merger|buyout|stake"),
    examples: ["Marlin Foods announced a takeover of organization[Orvex]."],
    never: ["He took a stake in the name of organization[Helena Brizzel]."],
  },
  placesOf: {
    ...row(
      "places-of",
      "province|provinces|city|cities|town|towns|village|villages|region|regions|district|districts|port|island|islands|capital|republic|kingdom|county|counties|" +
        "presidents|leaders|governments|capitals|armies|ministers|border|borders|government|prime minister",
    ),
    examples: [
      "The count was stopped in the provinces of place[Altadar] and place[Vosk].",
      "The presidents of place[Orlund] and place[Trassia] met.",
    ],
    never: ["The port of the place[Brizzel] company closed."],
  },
  sides: {
    ...row(
      "sides",
      "northern|southern|eastern|western|central|neighbouring|neighboring|northeastern|northwestern|southeastern|southwestern|north-eastern|north-western|south-eastern|south-western",
    ),
    examples: ["A mine flooded; the fire crossed northern place[Orlund] on Monday."],
    never: ["Northern place[Council] workers voted."],
  },
  mediaOpeners: {
    ...row("media-openers", "radio|tv|television|télévision|agence|agencia|agenzia"),
    examples: ["“We were on top,” he told organization[Radio Ashport]."],
    never: ["He owns person[Radio Ashport], which closed."],
  },
  capitalsOnly: row(
    "capitals-only",
    "us|un|who|ice|rt|ap|it|va|sec|hud|atf|icc|rai|ard|isi|ira|eta|csu|anc|ups|aids|gm|ge|vw|hp|mit|la|ag",
  ),
  formerly: row("formerly", "former|ex|late"),
  sameOffice: row(
    "same-office",
    "senator,lawmaker,legislator|representative,congressman,congresswoman,lawmaker,legislator|general,commander|judge,justice,magistrate,jurist|" +
      "doctor,dr.,physician|professor,academic,scholar|chairman,chairwoman,chair,chairperson|spokesman,spokeswoman,spokesperson|" +
      "adviser,advisor,aide|lawyer,attorney,counsel|minister,secretary|pope,pontiff|president,leader|premier,leader|chancellor,leader|minister,leader,premier|" +
      "nominee,candidate,front-runner,frontrunner,contender,hopeful,standard-bearer|ceo,executive,chief,boss|officer,executive,chief|" +
      "republican,senator,lawmaker|democrat,senator,lawmaker|mogul,magnate,tycoon,billionaire,developer,businessman",
  ),
  sameDocument: row("same-document", SAME_DOCUMENT),
  apartOffices: row(
    "apart-offices",
    "vice president|vice president-elect|deputy prime minister|lieutenant governor|lt. gov.|deputy mayor|vice chairman|vice chair|deputy director|first lady",
  ),
  stateHeads: row("state-heads", "president|leader|prime minister|chancellor|premier|king|queen"),
  leaders: row("leaders", "leader|head"),
  anybody: row("anybody", "person|friend|colleague|rival"),
  generic: row(
    "generic",
    "governor|senator|congressman|congresswoman|mayor|native|socialist|libertarian|progressive|candidate|nominee|billionaire|businessman|businesswoman|mogul|magnate|tycoon|democrat|republican|politician|lawmaker|leader|contender|incumbent|challenger|hopeful|actor|actress|author|star|veteran|executive",
  ),
  impersonal: row(
    "impersonal",
    "seem|appear|happen|turn|follow|emerge|rain|snow|matter|take|depend|be|become|remain|look|sound|feel|cost|strike|dawn|make",
  ),
  regions: row(
    "regions",
    "alabama=ala.,al|alaska=ak|arizona=ariz.,az|arkansas=ark.,ar|california=calif.,ca|colorado=colo.,co|connecticut=conn.,ct|delaware=del.,de|florida=fla.,fl|georgia=ga.,ga|hawaii=hi|" +
      "idaho=id|illinois=ill.,il|indiana=ind.|iowa=ia|kansas=kan.,ks|kentucky=ky.,ky|louisiana=la.|maine|maryland=md.|massachusetts=mass.,ma|michigan=mich.,mi|minnesota=minn.,mn|" +
      "mississippi=miss.,ms|missouri=mo.,mo|montana=mont.,mt|nebraska=neb.,ne|nevada=nev.,nv|new hampshire=n.h.,nh|new jersey=n.j.,nj|new mexico=n.m.,nm|new york=n.y.,ny|north carolina=n.c.,nc|" +
      "north dakota=n.d.,nd|ohio=oh|oklahoma=okla.,ok|oregon=ore.|pennsylvania=pa.,pa|rhode island=r.i.,ri|south carolina=s.c.,sc|south dakota=s.d.,sd|tennessee=tenn.,tn|texas=tex.,tx|utah=ut|" +
      "vermont=vt.,vt|virginia=va.,va|washington=wash.,wa|west virginia=w.va.,wv|wisconsin=wis.,wi|wyoming=wyo.,wy",
  ),
  parties: row(
    "party-words",
    "republican=gop,g.o.p.,r|democrat=democratic,d|independent=i|libertarian=l|conservative=tory|labour",
  ),
  ownedBodies: row(
    "owned-bodies",
    "campaign=campaign|presidential campaign=campaign|team=campaign|administration=administration|office=office|transition team=campaign",
  ),
};
