import type { EntityRules, WordsRow } from "../../annotate/entities/rules.ts";
import { DOCUMENT_VERBS, DOCUMENTS } from "./names-documents.ts";
import { GIVEN } from "./names-given.ts";
import { NAME_GRAMMAR } from "./names-grammar.ts";
import { OFFICES } from "./names-offices.ts";
import { ALIASES, FOLLOWERS, HEADS, METONYMS, ORGANIZATION_NOUNS, ORGANIZATIONS } from "./names-organizations.ts";
import { NATIONS, PLACES } from "./names-places.ts";
import {
  CROWDS,
  HONORIFICS,
  NICKNAMES,
  ROLE_MODIFIERS,
  ROLES,
  SPEECH,
  TITLE_ABBREVIATIONS,
  WELL_KNOWN,
} from "./names-roles.ts";
import { SURNAMES } from "./names-surnames.ts";

/** Capitalised words that end a name: days, months and the like. */
const NOT_NAMES: readonly WordsRow[] = [
  {
    id: "not-names",
    words:
      "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|january|february|march|april|may|june|july|august|september|october|november|december|jan.|feb.|mar.|apr.|jun.|jul.|aug.|sept.|sep.|oct.|nov.|dec.|mon.|tue.|wed.|thu.|fri.|sat.|sun.|" +
      "a.m.|p.m.|am|pm|et|est|edt|pst|gmt|utc|bst|cet|tv|pc|dna|hiv|aids|ceo's|ok|i|i'm|i'll|i'd|i've|internet|web|facebooking|iq|id|phd|ph.d.|m.d.|ba|ma|mba|gdp|gnp|cpi|ipo|lgbt|lgbtq|daca|nafta|tpp|ttip|obamacare|brexit|medicare|medicaid|christmas|easter|thanksgiving|ramadan|halloween|hanukkah|passover|yom kippur|islam|christianity|judaism|catholicism|mormonism|buddhism|hinduism|marxism|zionism|nazism|english|bible|quran|koran|constitution|declaration|god|allah|lord|heaven|mr|no.|nos.|vol.|fig.|jr|video|photo|image|watch|read|listen|click|share|follow|update|updated|breaking|exclusive|opinion|editorial|advertisement|related|via|rt|q|a|vs.|vs|usd|eur|gbp|dj|suv|faq|cd|dvd|gps|wi-fi|sms|html|url|pdf|ebola|zika|covid|covid-19|coronavirus|latin|spanish-language",
    examples: [],
    never: ["They left on organization[Thursday]."],
  },
];

/** Words that open a sentence in upper case without being names; closed classes and common openers. */
const OPENERS: readonly WordsRow[] = [
  {
    id: "openers",
    words:
      "the|a|an|this|that|these|those|he|she|it|they|we|you|i|his|her|its|their|our|my|your|who|whose|which|what|when|where|why|how|whether|if|because|although|though|while|as|since|until|unless|after|before|once|and|but|or|nor|so|yet|for|in|on|at|by|with|from|to|of|into|over|under|about|against|between|among|through|during|without|within|along|across|behind|beyond|despite|amid|like|unlike|per|than|" +
      "not|no|yes|never|always|often|sometimes|still|also|even|just|only|then|there|here|now|today|yesterday|tomorrow|tonight|meanwhile|however|instead|moreover|furthermore|indeed|perhaps|maybe|nearly|almost|more|most|many|much|few|some|several|all|both|each|every|any|either|neither|another|other|others|such|same|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|last|next|later|earlier|recently|finally|" +
      "asked|speaking|according|following|given|based|citing|noting|adding|calling|saying|let|make|take|see|get|go|do|don't|is|are|was|were|be|been|has|have|had|did|does|will|would|could|should|may|might|must|can|cannot|thank|thanks|please|well|oh|ok|okay|hey|look|come|stop|vote|former|ex|top|new|old|senior|early|late|good|great|big|back|down|up|off|out|again|together|people|men|women|officials|critics|experts|analysts|voters|supporters|sources|police|lawmakers|leaders|polls|nobody|everybody|everyone|someone|somebody|anyone|anybody|nothing|something|everything|anything|none|part|half|thousands|millions|hundreds|dozens|" +
      "additionally|similarly|likewise|otherwise|therefore|thus|hence|nevertheless|nonetheless|besides|apparently|clearly|obviously|certainly|unfortunately|fortunately|hopefully|ultimately|eventually|currently|previously|presumably|reportedly|allegedly|supposedly|specifically|basically|essentially|generally|usually|typically|initially|originally|privately|publicly|politically|historically|statistically|interestingly|ironically|surprisingly|curiously|sadly|simply|frankly|honestly|suddenly|immediately|soon|long|far|right|left|less|least|enough|too|very|quite|rather|really|actually|" +
      "asking|considering|regarding|concerning|including|depending|assuming|seeing|knowing|being|having|getting|going|making|taking|looking|working|running|using|trying|thinking|talking|wearing|standing|sitting|watching|campaigning|appearing|responding|referring|pointing|arguing|claiming|born|known|told|pressed|faced|compared|combined|inside|outside|near|above|below|around|toward|towards|upon|throughout|whereas|whoever|whatever|whichever|wherever|whenever|except|plus|minus|due|so-called|self|non|pro|anti|post|pre|mid|co|multi",
    examples: [],
    never: [],
  },
];

const PARTICLES: readonly WordsRow[] = [
  {
    id: "particles",
    words:
      "de|del|della|di|da|das|dos|du|van|von|der|den|ter|ten|bin|ibn|al|el|la|le|abu|ben|bar|y|e|zu|af|av|dela|st.|san|mc|o'",
    examples: ["Then person[Ana van der Brizzel] left."],
    never: [],
  },
];

const SUFFIXES: readonly WordsRow[] = [
  {
    id: "suffixes",
    words: "jr.|jr|sr.|sr|ii|iii|iv|esq.|m.d.|ph.d.|md|phd|qc|obe|cbe",
    examples: ["Then person[Anton Brizzel Jr.] left."],
    never: [],
  },
];

/** What the entities annotator knows of English names, roles and organisations. */
export const englishNames: EntityRules = {
  version: "1",
  grammar: NAME_GRAMMAR,
  given: GIVEN,
  surnames: SURNAMES,
  honorifics: HONORIFICS,
  roles: ROLES,
  titleAbbreviations: TITLE_ABBREVIATIONS,
  crowds: CROWDS,
  nations: NATIONS,
  places: PLACES,
  organizations: ORGANIZATIONS,
  organizationNouns: ORGANIZATION_NOUNS,
  heads: HEADS,
  followers: FOLLOWERS,
  aliases: ALIASES,
  metonyms: METONYMS,
  nicknames: NICKNAMES,
  wellKnown: WELL_KNOWN,
  speech: SPEECH,
  offices: OFFICES,
  documents: DOCUMENTS,
  documentVerbs: DOCUMENT_VERBS,
  notNames: NOT_NAMES,
  openers: OPENERS,
  particles: PARTICLES,
  suffixes: SUFFIXES,
  roleModifiers: ROLE_MODIFIERS,
};
