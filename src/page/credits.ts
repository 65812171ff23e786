import type { Credit, Span } from "../core/index.ts";
import type { LineRow } from "./rows.ts";

type CreditKind = Credit["kind"];

/** Agencies and picture services whose bare name under a picture is its credit. */
export const AGENCY_NAMES: readonly string[] = [
  "AP",
  "AP Photo",
  "Associated Press",
  "The Associated Press",
  "Reuters",
  "AFP",
  "Agence France-Presse",
  "Getty",
  "Getty Images",
  "EPA",
  "EPA-EFE",
  "EFE",
  "dpa",
  "Xinhua",
  "TASS",
  "UPI",
  "PA",
  "PA Media",
  "ANSA",
  "ANP",
  "APA",
  "Keystone",
  "Kyodo",
  "Yonhap",
  "Anadolu",
  "Anadolu Agency",
  "Bloomberg",
  "Shutterstock",
  "iStock",
  "Alamy",
  "Rex",
  "Zuma",
  "Zuma Press",
  "Corbis",
  "NurPhoto",
  "SOPA Images",
  "Sipa",
  "Sipa USA",
  "Imago",
  "Imago Images",
  "Picture Alliance",
  "Polaris",
  "Magnum",
  "Unsplash",
  "Pexels",
  "Pixabay",
  "Flickr",
  "Wikimedia Commons",
  "Wikimedia",
  "BGNES",
  "БГНЕС",
  "BTA",
  "БТА",
  "ТАСС",
  "РИА Новости",
  "Интерфакс",
  "УНІАН",
  "Укринформ",
  "CTK",
  "ČTK",
  "PAP",
  "MTI",
  "Lusa",
  "Belga",
  "Ritzau",
  "Ritzau Scanpix",
  "NTB",
  "NTB Scanpix",
  "TT",
  "Lehtikuva",
  "Agerpres",
  "ANI",
  "PTI",
  "Canadian Press",
  "The Canadian Press",
  "AAP",
  "Jiji",
  "Yonhap News",
  "連合ニュース",
  "共同通信",
  "연합뉴스",
  "뉴시스",
  "新华社",
];

const AGENCIES: ReadonlySet<string> = new Set(AGENCY_NAMES.map((name) => name.toLowerCase()));

/** True for the name of a news agency or picture service, whatever its case. */
export function isAgency(name: string): boolean {
  return (
    AGENCIES.has(
      name
        .trim()
        .replace(/^the\s+/i, "")
        .replace(/\.$/, "")
        .toLowerCase(),
    ) || AGENCIES.has(name.trim().toLowerCase())
  );
}

interface CreditLabelRow extends LineRow {
  readonly kind: CreditKind;
}

/** Lines that open with the word for a picture or its author. The group `holder` is who holds the rights. */
export const CREDIT_ROWS: readonly CreditLabelRow[] = [
  {
    id: "credit/photo-label",
    kind: "photo",
    pattern:
      /^\W{0,2}(?:(?:file\s+|cover\s+|main\s+|stock\s+|feature[d]?\s+|lead\s+|top\s+|header\s+)?(?:photos?|photographs?|photography|pictures?|pics?|images?)(?:\s+(?:credits?|source|courtesy(?:\s+of)?|by|via|from))?|(?:photo|image|picture)s?\s*[/|]\s*(?=\S)|снимк[аи]|фото(?:графия)?|foto(?:s|grafie|graf|grafía|graaf)?|bild(?:er)?(?:quelle|nachweis|rechte)?|photographie|crédit(?:s)?(?:\s+photos?)?|crédito|créditos|beeld|kuva|zdjęcie|fot|fotoğraf|φωτο(?:γραφία)?|fotografia|imagem|imagen|immagine|poza|slika|写真|사진|图片|图|صورة)\s*(?:[:：©/|]|(?<=\bby|\bcourtesy of|\bvia|\bfrom)\s)\s*(?<holder>\S.{0,118}?)\s*\)?\s*$/iu,
    longest: 160,
    examples: [
      "Снимка: БГНЕС",
      "Photo: AFP/Jane Doe",
      "Photo by Jane Doe/Getty Images",
      "Image credit: NASA",
      "Foto: dpa",
      "(Photo: Jane Doe)",
      "Images: Example Studio",
      "Фото: ТАСС",
      "사진: 연합뉴스",
    ],
    never: ["Photo opportunities were few", "Image is everything"],
  },
  {
    id: "credit/video-label",
    kind: "video",
    pattern:
      /^\W{0,2}(?:video(?:\s+(?:credits?|source|courtesy(?:\s+of)?|by))|видео|vidéo)\s*(?:[:：©/|]|(?<=\bby|\bcourtesy of)\s)\s*(?<holder>\S.{0,78}?)\s*\)?\s*$/iu,
    longest: 110,
    examples: ["Video by Jane Doe", "Video credit: Example TV", "Видео: БНТ"],
    never: ["Video shows a crowd", "Video: what the minister said"],
  },
  {
    id: "credit/graphic-label",
    kind: "graphic",
    pattern:
      /^(?!.*\bhere\)?$)\W{0,2}(?:graphics?|infographics?|illustrations?|charts?|maps?|grafik|графика|illustration)(?:\s+(?:credits?|source|courtesy(?:\s+of)?|by))?\s*(?:[:：©/|]|(?<=\bby|\bcourtesy of)\s)\s*(?<holder>\S.{0,78}?)\s*\)?\s*$/iu,
    longest: 110,
    examples: ["Graphic: Jane Doe", "Illustration by Jane Doe", "Grafik: dpa"],
    // "(Graphic: Rivers since 1950 - here)" leads to a graphic.
    never: ["Graphic scenes were shown", "Charts are rising", "(Graphic: Rivers since 1950 - here)"],
  },
  {
    id: "credit/credit-label",
    kind: "photo",
    pattern:
      /^\W{0,2}(?:credits?|courtesy(?:\s+of)?|copyright|©)\s*(?:[:：|]|(?<=courtesy of|courtesy)\s|(?<=©))\s*(?<holder>\p{Lu}[^.!?]{0,78}?)\s*\)?\s*\.?$/iu,
    longest: 100,
    examples: ["Credit: Getty Images", "Courtesy of Example Museum", "Credit: Jane Doe/Example Times"],
    never: ["Credit is tight", "© 2021 Example Media Ltd"],
  },
  {
    id: "credit/archive-label",
    // "личный архив Анны Петровой": the picture is from somebody's own archive.
    kind: "photo",
    pattern:
      /^\W{0,2}(?:(?:из\s+)?личн(?:ый\s+архив|ого\s+архива)|личен\s+архив|архив\s+пресс-службы|(?:from\s+the\s+)?(?:personal|family|private)\s+(?:archives?|collection)(?:\s+of)?|archivo\s+(?:personal|privado)(?:\s+de)?|archives?\s+personnelles?(?:\s+de)?|(?:aus\s+dem\s+)?privatarchiv(?:\s+von)?|archivio\s+(?:personale|privato)(?:\s+di)?)\s+(?<holder>\p{Lu}[^.!?:]{1,78}?)\s*\)?\s*$/iu,
    longest: 120,
    examples: [
      "личный архив Анны Петровой",
      "Личен архив Ана Петрова",
      "Personal archive of Ana Petrova",
      "Archivo personal de Ana Roe",
    ],
    never: ["Personal archives were lost in the flood.", "личный архив: что в нем нашли"],
  },
];

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Array.from("aceopxyABCEHKMOPTX", (latin, i): [string, string] => [latin, "асеорхуАВСЕНКМОРТХ"[i]!]),
);

/**
 * "Снимкa" typed with a Latin "a": in a word that mixes the two scripts, Latin letters that look Cyrillic are read as
 * such. Lengths stay, so offsets do too.
 */
export function foldLookalikes(text: string): string {
  if (!/[\u0400-\u04ff]/.test(text) || !/[A-Za-z]/.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) =>
    /[\u0400-\u04ff]/.test(word) ? word.replace(/[A-Za-z]/g, (letter) => LOOKALIKES.get(letter) ?? letter) : word,
  );
}

/** A credit that a line holds: its kind, who is credited, and where those words stand in the line. */
export interface CreditReading extends Span {
  readonly kind: CreditKind;
  readonly agency: string;
  readonly by: string;
  /** True where a person or a second name stands beside the agency: "AP Photo/Jane Doe". */
  readonly named: boolean;
}

/** Reads a line that is a picture credit and nothing else, or null. Offsets into `line`. */
export function readCreditLine(line: string): CreditReading | null {
  if (line.length > 160) return null;
  const folded = foldLookalikes(line);
  for (const row of CREDIT_ROWS) {
    if (line.length > row.longest) continue;
    const match = row.pattern.exec(folded);
    const holder = match?.groups?.["holder"];
    if (match === null || holder === undefined || !isHolder(holder)) continue;
    const at = folded.lastIndexOf(holder);
    return creditOf(at, line.slice(at, at + holder.length), row.kind, row.id);
  }
  const bare = line.replace(/^[([]\s*|\s*[)\]]?\s*\.?$/g, "");
  if (bare !== "" && bare.length <= 80 && isBareCredit(bare)) {
    return creditOf(line.indexOf(bare), bare, "photo", "credit/agency-name");
  }
  return null;
}

/** "Jane Doe/AFP", "AP Photo/Jane Doe", "Getty Images", "Jane Doe via Getty Images": an agency, with a name at most beside it. */
function isBareCredit(text: string): boolean {
  if (/[.!?;:"“”]/.test(text)) return false;
  if (isAgency(text)) return /[\p{Lu}]/u.test(text) || text.toLowerCase() === "dpa";
  const parts = splitHolder(text);
  return (
    parts.length > 1 &&
    parts.length <= 4 &&
    parts.some((part) => isAgency(part)) &&
    parts.every((part) => part.length <= 40 && wordCount(part) <= 5)
  );
}

function splitHolder(text: string): string[] {
  return text
    .split(/\s*(?:\/|\||—|–|,|\bvia\b|\bfor\b)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** A holder is a name, not a sentence: few words, no full stop inside a clause. */
function isHolder(text: string): boolean {
  return wordCount(text) <= 14 && !/[.!?]\s+\p{Lu}\p{L}+\s+\p{Ll}/u.test(text);
}

function creditOf(at: number, holder: string, kind: CreditKind, by: string): CreditReading {
  // "AFP/Jane Doe": the agency is the part that is one; without a known one, the whole holder stands.
  const trimmed = holder.replace(/[\s.)\]]+$/u, "");
  const agency = splitHolder(trimmed).find((part) => isAgency(part)) ?? trimmed;
  const start = at + Math.max(0, holder.indexOf(agency));
  return { start, end: start + agency.length, kind, agency, by, named: agency.length < trimmed.length };
}

/** "… outside the court. (AP Photo/Jane Doe)": the credit in brackets at the end of a caption, or null. */
export function readCreditTail(line: string): CreditReading | null {
  const match = /\(([^()]{2,80})\)\s*\.?\s*$/.exec(line.length > 1200 ? line.slice(-120) : line);
  if (match === null) return null;
  const offset = line.length > 1200 ? line.length - 120 : 0;
  const inner = match[1]!;
  const at = offset + match.index + match[0].indexOf(inner);
  const labelled = readCreditLine(inner);
  if (labelled === null) return null;
  return { ...labelled, start: at + labelled.start, end: at + labelled.end };
}
