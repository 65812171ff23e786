import type { EventRules } from "../../annotate/events/rules.ts";
import { BUSINESS_TRIGGERS } from "./event-business.ts";
import { DIPLOMACY_TRIGGERS } from "./event-diplomacy.ts";
import { LAW_TRIGGERS } from "./event-law.ts";
import { LINK_RULES } from "./event-links.ts";
import { DERIVATIONS, SENSES } from "./event-senses.ts";
import { VIOLENCE_TRIGGERS } from "./event-violence.ts";
import {
  ADJECTIVES,
  AMBIGUOUS,
  CAMPS,
  CASUALTIES,
  FAMILIES,
  NAMING_VERBS,
  RANKS,
  RESULTS,
  SPEECH_NOUNS,
  SPEECH_VERBS,
  STOP_VERBS,
  UNTRUE,
  WHOLES,
  WRITING_VERBS,
} from "./event-words.ts";
import { STATUS_RULES } from "./status.ts";
import { TURN_WORDS } from "./turns.ts";

/** What is known of events in English. */
export const EVENT_RULES: EventRules = {
  triggers: [...DIPLOMACY_TRIGGERS, ...VIOLENCE_TRIGGERS, ...LAW_TRIGGERS, ...BUSINESS_TRIGGERS],
  statuses: STATUS_RULES,
  links: LINK_RULES,
  stopVerbs: STOP_VERBS,
  speechVerbs: SPEECH_VERBS,
  writingVerbs: WRITING_VERBS,
  speechNouns: SPEECH_NOUNS,
  results: RESULTS,
  casualties: CASUALTIES,
  untrue: UNTRUE,
  turns: TURN_WORDS,
  typeNouns: { meeting: "meeting", call: "call", talks: "talks", debate: "debate", interview: "interview" },
  namingVerbs: NAMING_VERBS,
  families: FAMILIES,
  wholes: WHOLES,
  ranks: RANKS,
  camps: CAMPS,
  adjectives: ADJECTIVES,
  ambiguous: AMBIGUOUS,
  senses: SENSES,
  derivations: DERIVATIONS,
  eventSenses: [
    "n:act",
    "n:event",
    "n:act+event",
    "n:event+act",
    "n:process",
    "n:act+process",
    "n:process+act",
    "n:event+process",
    "n:phenomenon",
    "n:act+communication",
    "n:act+possession",
    "n:possession+act",
    "n:communication+act",
    "n:act+state",
    "n:event+state",
    "n:act+cognition",
  ],
};
