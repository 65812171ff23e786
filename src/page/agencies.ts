/** A news agency whose reports others print: its name, and what bylines, datelines and notes call it, separated by "|". */
export interface AgencyRow {
  readonly name: string;
  readonly forms: string;
}

/** Short forms are told by their case: "AP", "dpa". */
export const AGENCY_ROWS: readonly AgencyRow[] = [
  { name: "Associated Press", forms: "AP|Associated Press|The Associated Press" },
  { name: "Reuters", forms: "Reuters|REUTERS|Thomson Reuters|Рейтер|Ройтерс|رويترز|ロイター|路透社|路透|로이터" },
  { name: "Agence France-Presse", forms: "AFP|Agence France-Presse|Agence France Presse|afp|АФП|ال فرانس برس|法新社" },
  { name: "dpa", forms: "dpa|DPA|Deutsche Presse-Agentur|ДПА" },
  { name: "APA", forms: "APA|Austria Presse Agentur" },
  { name: "Keystone-SDA", forms: "SDA|Keystone-SDA|ATS|Keystone-ATS" },
  { name: "epd", forms: "epd" },
  { name: "EFE", forms: "EFE|Agencia EFE" },
  { name: "Europa Press", forms: "Europa Press" },
  { name: "ANSA", forms: "ANSA" },
  { name: "Adnkronos", forms: "Adnkronos" },
  { name: "Lusa", forms: "Lusa|LUSA" },
  { name: "ANP", forms: "ANP" },
  { name: "Belga", forms: "Belga|BELGA" },
  { name: "Ritzau", forms: "Ritzau|/ritzau/" },
  { name: "NTB", forms: "NTB" },
  { name: "TT", forms: "TT" },
  { name: "STT", forms: "STT" },
  { name: "PA Media", forms: "PA|PA Media|Press Association" },
  { name: "UPI", forms: "UPI|United Press International" },
  { name: "Canadian Press", forms: "Canadian Press|The Canadian Press" },
  { name: "AAP", forms: "AAP|Australian Associated Press" },
  { name: "Bloomberg", forms: "Bloomberg|Bloomberg News" },
  { name: "Press Trust of India", forms: "PTI|Press Trust of India" },
  { name: "ANI", forms: "ANI" },
  { name: "IANS", forms: "IANS" },
  { name: "Xinhua", forms: "Xinhua|新华社|新華社|Синьхуа" },
  { name: "Central News Agency", forms: "CNA|中央社" },
  { name: "Kyodo", forms: "Kyodo|Kyodo News|共同|共同通信" },
  { name: "Jiji Press", forms: "Jiji|Jiji Press|時事|時事通信" },
  { name: "Yonhap", forms: "Yonhap|연합뉴스" },
  { name: "Newsis", forms: "Newsis|뉴시스" },
  { name: "News1", forms: "뉴스1" },
  { name: "TASS", forms: "TASS|ТАСС|ИТАР-ТАСС" },
  { name: "Interfax", forms: "Interfax|Интерфакс|INTERFAX|ИНТЕРФАКС" },
  { name: "RIA Novosti", forms: "РИА Новости|RIA Novosti" },
  { name: "Ukrinform", forms: "Ukrinform|Укрінформ|Укринформ" },
  { name: "UNIAN", forms: "УНІАН|УНИАН|UNIAN" },
  { name: "BTA", forms: "БТА|BTA" },
  { name: "BGNES", forms: "БГНЕС|BGNES" },
  { name: "PAP", forms: "PAP" },
  { name: "ČTK", forms: "ČTK|CTK" },
  { name: "TASR", forms: "TASR" },
  { name: "MTI", forms: "MTI" },
  { name: "Agerpres", forms: "Agerpres|AGERPRES" },
  { name: "Tanjug", forms: "Tanjug|Танјуг" },
  { name: "HINA", forms: "HINA|Hina" },
  { name: "AMNA", forms: "ΑΠΕ-ΜΠΕ|ΑΠΕ" },
  { name: "Anadolu", forms: "AA|Anadolu Agency|Anadolu Ajansı|Anadolu" },
  { name: "DHA", forms: "DHA" },
  { name: "İHA", forms: "İHA" },
  { name: "IRNA", forms: "IRNA|ایرنا" },
  { name: "ISNA", forms: "ISNA|ایسنا" },
  { name: "WAM", forms: "WAM|وام" },
  { name: "SPA", forms: "واس" },
  { name: "QNA", forms: "QNA|قنا" },
  { name: "MENA", forms: "أ ش أ" },
  { name: "Antara", forms: "Antara|ANTARA" },
  { name: "VNA", forms: "TTXVN" },
  { name: "Bernama", forms: "Bernama|BERNAMA" },
  { name: "Agência Brasil", forms: "Agência Brasil" },
  { name: "Estadão Conteúdo", forms: "Estadão Conteúdo" },
  { name: "Télam", forms: "Télam" },
  { name: "Notimex", forms: "Notimex" },
];

const BY_FORM: ReadonlyMap<string, string> = new Map(
  AGENCY_ROWS.flatMap(({ name, forms }) => forms.split("|").map((form): [string, string] => [form, name])),
);
/** Forms of more than four letters are names in any case. */
const BY_LOWER: ReadonlyMap<string, string> = new Map(
  [...BY_FORM].flatMap(([form, name]): [string, string][] => (form.length > 4 ? [[form.toLowerCase(), name]] : [])),
);

/** The news agency that a few words name and nothing else ("The Associated Press", "dpa"), or null. */
export function agencyOf(words: string): string | null {
  const plain = words.trim().replace(/^[/([]+|[/)\].,]+$/g, "");
  return (
    BY_FORM.get(plain) ??
    BY_LOWER.get(plain.toLowerCase()) ??
    BY_LOWER.get(plain.toLowerCase().replace(/^the\s+/, "")) ??
    null
  );
}

const ALL_FORMS = [...BY_FORM.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^$()|[\]\\{}/]/g, "\\$&"));

/** Any form as part of a pattern, to be asked with its case. */
export const AGENCY_PATTERN: string = `(?:${ALL_FORMS.join("|")})`;
