import { AGENCY_PATTERN } from "../agencies.ts";
import type { LineRow } from "../rows.ts";

/** A note that material of agencies was used; the group `agency` holds them, where they are named. */
export interface WireRow extends Omit<LineRow, "words"> {
  readonly role: "source" | "material";
}

const AGENCIES = `(?<agency>${AGENCY_PATTERN}(?:\\s*(?:[,/+&]|\\s(?:and|und|et|y|e|en|og|och|i|и|та)\\s)\\s*${AGENCY_PATTERN})*)`;

const note = (
  id: string,
  pattern: string,
  role: WireRow["role"],
  examples: readonly string[],
  never: readonly string[],
): WireRow => ({
  id,
  pattern: new RegExp(pattern, "u"),
  role,
  longest: 260,
  examples,
  never,
});

/** A word with or without a capital, as patterns of agencies have to keep theirs. */
const either = (word: string): string => `[${word[0]!.toLowerCase()}${word[0]!.toUpperCase()}]${word.slice(1)}`;

export const WIRE_ROWS: readonly WireRow[] = [
  note(
    "wire/with-agencies",
    `(?:^|[\\s(/—–-])(?:${["with (?:material from )?(?:news )?agencies", "with (?:news )?agency (?:inputs|reports|material)", "with inputs from agencies", "inputs from agencies", "from agencies", "mit (?:material von )?(?:[nN]achrichten)?[aA]genturen", "avec (?:les )?agences", "con (?:información de )?agencias", "com agências", "con agenzie", "met (?:pers)?bureaus", "по материалам (?:информационных )?агентств", "z agencji", "s agenturami", "med nyhetsbyråer"].map(either).join("|")})[.)\\s]*$`,
    "material",
    [
      "With agencies",
      "(with agencies)",
      "With inputs from agencies",
      "Mit Agenturen",
      "Avec agences",
      "Con información de agencias",
    ],
    ["The minister met with agencies of the state", "Spy agencies disagree"],
  ),
  note(
    "wire/material",
    `(?:^|[\\s(—–-])(?:${["with (?:material|reporting|files|inputs|reports|information)?\\s*(?:from|by)?", "mit material von", "material von", "mit", "avec", "con (?:información|información de|material) de", "con", "com (?:informações|material) d[ae]", "com", "met (?:informatie van)?", "с использованием материалов", "по материалам", "по данным", "na podstawie", "s využitím", "med material från"].map(either).join("|")})\\s+(?:the\\s+)?${AGENCIES}[.)\\s]*$`,
    "material",
    [
      "With files from The Canadian Press",
      "(mit Material von dpa)",
      "Avec AFP",
      "Con información de EFE",
      "По материалам ТАСС",
      "With reporting by Reuters.",
    ],
    ["The mayor met with Reuters journalists on Monday", "With the ferry late, they walked"],
  ),
  note(
    "wire/contributed",
    `(?:^|\\s)(?:The\\s+)?${AGENCIES}\\s+contributed\\s+(?:reporting\\s+)?to\\s+this\\s+(?:report|story|article|dispatch)\\.?\\s*$`,
    "material",
    ["The Associated Press contributed to this report.", "Reuters contributed to this story"],
    ["Ana Petrova contributed to this report."],
  ),
  note(
    "wire/rights",
    `(?:©|\\([cC]\\)|[Cc]opyright)\\s*(?:©\\s*)?(?:\\d{4}\\s+)?(?:by\\s+)?(?:the\\s+|The\\s+)?${AGENCIES}(?:\\.|,|\\s+20\\d\\d|\\s+[Aa]ll\\s|$)`,
    "source",
    [
      "© 2025 Associated Press. All Rights Reserved.",
      "Copyright 2025 The Associated Press. All rights reserved.",
      "© Agence France-Presse",
    ],
    ["© Getty Images", "Photo © Jane Doe"],
  ),
  note(
    "wire/source-note",
    `^[\\s(]*(?:${["source", "quelle", "fuente", "fonte", "źródło", "zdroj", "источник", "източник", "джерело", "kaynak", "bron", "källa", "来源", "來源", "المصدر", "منبع"].map(either).join("|")})\\s*[:：]\\s*${AGENCIES}[.)\\s]*$`,
    "source",
    ["Source: Reuters", "Quelle: dpa", "Источник: ТАСС", "Fuente: EFE", "来源：新华社"],
    ["Source: Ministry of Health"],
  ),
  note(
    "wire/alone",
    `^[\\s(/—–-]*${AGENCIES}[/).\\s]*$`,
    "source",
    ["(dpa)", "dpa/AFP", "(ANSA)"],
    ["Reuters building", "The AP reported"],
  ),
  note(
    "wire/closing",
    `[.!?…»”"“][ \\t]*[(（][ \\t]*${AGENCIES}[ \\t]*[)）][ \\t]*$`,
    "source",
    ["“The gates stay shut.” (AP)", "Die Fähre fährt wieder. (dpa/AFP)"],
    ["She ran in the last race (TT)", "She ran in the last race (TT).", "The gates stay shut. (Ana Petrova)"],
  ),
];
