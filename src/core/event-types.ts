/** How one type of event is shown and exported. */
export interface EventTypeRow {
  /** For a reader. */
  readonly label: string;
  /** schema.org type; "Event" where no narrower one fits. */
  readonly schemaOrg: "Event" | "SportsEvent" | "PublicationEvent" | "BusinessEvent" | "SocialEvent";
  /** iCalendar (RFC 5545) CATEGORIES, of those that its section 3.8.1.2 names; null where none fits. */
  readonly iCalendar: "MEETING" | "PHONE CALL" | "APPOINTMENT" | "TRAVEL" | "BUSINESS" | "SPECIAL OCCASION" | null;
  /** Root category of PLOVER (the successor of CAMEO), or null where none fits: it codes acts between political actors. */
  readonly plover: string | null;
  /** Root code of CAMEO, "01" to "20", or null. */
  readonly cameo: string | null;
}

const row = (
  label: string,
  iCalendar: EventTypeRow["iCalendar"],
  plover: string | null,
  cameo: string | null,
  schemaOrg: EventTypeRow["schemaOrg"] = "Event",
): EventTypeRow => ({ label, schemaOrg, iCalendar, plover, cameo });

/** One row a type. */
export const EVENT_TYPES = {
  accident: row("accident", null, null, null),
  agreement: row("agreement", null, "AGREE", "05"),
  appointment: row("appointment", null, null, null),
  arrest: row("arrest", null, "COERCE", "17"),
  attack: row("attack", null, "ASSAULT", "18"),
  call: row("call", "PHONE CALL", "CONSULT", "04"),
  ceasefire: row("ceasefire", null, "RETREAT", "08"),
  deadline: row("deadline", "APPOINTMENT", null, null),
  death: row("death", null, null, null),
  debate: row("debate", "MEETING", null, null),
  disaster: row("disaster", null, null, null),
  election: row("election", null, null, null),
  hearing: row("hearing", "APPOINTMENT", null, null),
  interview: row("interview", "APPOINTMENT", null, null),
  investigation: row("investigation", null, null, "09"),
  launch: row("launch", null, null, null),
  legislation: row("legislation", null, null, null),
  match: row("match", "SPECIAL OCCASION", null, null, "SportsEvent"),
  meeting: row("meeting", "MEETING", "CONSULT", "04"),
  "military-action": row("military action", null, "ASSAULT", "19"),
  other: row("event", null, null, null),
  poll: row("poll", null, null, null),
  "press-conference": row("press conference", "MEETING", null, "01"),
  protest: row("protest", null, "PROTEST", "14"),
  publication: row("publication", null, null, null, "PublicationEvent"),
  rally: row("rally", "SPECIAL OCCASION", null, null),
  release: row("release", null, "RETREAT", "08"),
  resignation: row("resignation", null, null, null),
  ruling: row("ruling", null, null, null),
  sanction: row("sanction", null, "SANCTION", "16"),
  speech: row("speech", null, null, "01"),
  talks: row("talks", "MEETING", "CONSULT", "04"),
  trial: row("trial", "APPOINTMENT", null, null),
  visit: row("visit", "TRAVEL", "CONSULT", "04"),
  vote: row("vote", null, null, null),
} as const satisfies { readonly [type: string]: EventTypeRow };

/** The row of a type; that of "other" for one that is not listed. */
export function eventTypeRow(type: string): EventTypeRow {
  return Object.hasOwn(EVENT_TYPES, type) ? EVENT_TYPES[type as keyof typeof EVENT_TYPES] : EVENT_TYPES.other;
}
