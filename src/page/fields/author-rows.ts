/** Words of a language that open a line which names its author; the names follow. */
export interface AuthorRow {
  readonly language: string;
  readonly opener: RegExp;
  /** Lines and the names in them. */
  readonly examples: readonly (readonly [line: string, names: string])[];
  readonly never: readonly string[];
}

const row = (
  language: string,
  openers: string,
  examples: AuthorRow["examples"],
  never: readonly string[],
): AuthorRow => ({
  language,
  opener: new RegExp(`^[^\\p{L}]{0,20}(?:${openers})(?:\\s*[:：]\\s*|\\s+)`, "iu"),
  examples,
  never,
});

/**
 * Lines that name an author, by language. A row for a word that opens ordinary sentences too ("by", "par") is only
 * asked of short lines beside a headline.
 */
export const AUTHOR_ROWS: readonly AuthorRow[] = [
  row(
    "en",
    String.raw`(?:(?:written|story|reported|posted|published|article|report|words?|text|analysis|opinion|review|interview|commentary|compiled|updated|edited\s+and\s+written)\s+)?by`,
    [
      ["By Ana Petrova on Monday, October 21st, 2025 at 11:04 a.m.", "Ana Petrova"],
      ["Written by Ana Petrova, MS, RD on October 21, 2025", "Ana Petrova"],
      ["Analysis by John Roe, Example TV Editor-at-large", "John Roe"],
      ["By Ana Petrova and John Roe", "Ana Petrova; John Roe"],
      ["By Ana Petrova - 10/21/25 06:56 AM EST", "Ana Petrova"],
    ],
    ["By the end of the day the ferry had sailed", "By Staff", "By Monday, Talks Had Ended"],
  ),
  row(
    "de",
    "(?:ein(?:e)?\\s+\\p{L}+\\s+)?von|text|autor(?:in)?|(?:analyse|kommentar|interview|bericht)\\s+von",
    [
      ["Von Ana Petrova publiziert am 21. Oktober 2025", "Ana Petrova"],
      ["Ein Kommentar von Jan Roth", "Jan Roth"],
    ],
    ["Von heute an gilt das Gesetz"],
  ),
  row(
    "fr",
    "par|propos\\s+recueillis\\s+par|publié\\s+par|auteur|(?:un\\s+)?texte\\s+de",
    [
      ["Par Ana Petrova, le 21 octobre 2025 à 10h12", "Ana Petrova"],
      ["Propos recueillis par Jean Roux", "Jean Roux"],
    ],
    ["Par ailleurs, le ferry est resté à quai"],
  ),
  row(
    "es",
    "(?:escrito\\s+)?por|autor(?:a)?|publicado\\s+por|texto|redacci[óo]n",
    [
      ["Por Ana Petrova", "Ana Petrova"],
      ["Publicado por: Ana Petrova", "Ana Petrova"],
    ],
    ["Por ahora no hay acuerdo"],
  ),
  row(
    "pt",
    "(?:escrito\\s+)?por|autor(?:a)?|publicado\\s+por|da\\s+redação\\s+por",
    [
      ["Publicado por: Ana Petrova - Categoria: Saúde", "Ana Petrova"],
      ["05/10/2025 - Publicado por: Ana Petrova", "Ana Petrova"],
    ],
    ["Por enquanto não há acordo"],
  ),
  row(
    "it",
    "di|a\\s+cura\\s+di|scritto\\s+da|pubblicato\\s+da|autore",
    [
      ["di Anna Rossi", "Anna Rossi"],
      ["A cura di Anna Rossi", "Anna Rossi"],
    ],
    ["Di notte il traghetto non parte"],
  ),
  row(
    "nl",
    "door|geschreven\\s+door|tekst|auteur",
    [["Door Anna de Wit", "Anna de Wit"]],
    ["Door de storm bleef de boot in de haven"],
  ),
  row(
    "pl",
    "autor(?:ka)?|opracowa[łl]a?|oprac\\.|tekst",
    [["Autor: Anna Nowak", "Anna Nowak"]],
    ["Autor nie jest znany"],
  ),
  row("cs", "autor(?:ka)?|napsal[ai]?|text", [["Autor: Anna Nováková", "Anna Nováková"]], ["Autor není znám"]),
  row("sk", "autor(?:ka)?|napísal[ai]?", [["Autor: Anna Nováková", "Anna Nováková"]], ["Autor nie je známy"]),
  row(
    "ru",
    "автор(?:ы)?(?:\\s+(?:статьи|текста|материала))?|текст|подготовил[аи]?",
    [
      ["Текст: Анна Петрова·21 октября 2025", "Анна Петрова"],
      ["Автор: Анна Петрова", "Анна Петрова"],
    ],
    ["Автор книги не назван"],
  ),
  row(
    "uk",
    "автор(?:ка|и)?|текст|підготува(?:в|ла|ли)",
    [["Автор: Олена Коваль", "Олена Коваль"]],
    ["Автор книги невідомий"],
  ),
  row(
    "bg",
    "автор(?:и)?|от|текст",
    [
      ["Автор: Ана Петрова", "Ана Петрова"],
      ["от Ана Петрова", "Ана Петрова"],
    ],
    ["От днес корабът не плава"],
  ),
  row(
    "el",
    "του|της|γράφει\\s+[οη]|συντάκτης|συντάκτρια|από\\s+τ(?:ον|ην)",
    [["Γράφει ο Γιώργος Νικολάου", "Γιώργος Νικολάου"]],
    ["Της πόλης τα νερά"],
  ),
  row("tr", "haber|yazan|yazar|muhabir|haberi\\s+yazan", [["Yazan: Ayşe Demir", "Ayşe Demir"]], ["Haber bekleniyor"]),
  row("hu", "írta|szerző|szöveg", [["Írta: Kovács Anna", "Kovács Anna"]], ["A szerző ismeretlen"]),
  row(
    "sv",
    "av|text|skriven\\s+av|av\\s*:",
    [
      ["Av Anna Berg", "Anna Berg"],
      ["Text: Anna Berg", "Anna Berg"],
    ],
    ["Av en slump kom färjan"],
  ),
  row("da", "af|skrevet\\s+af|tekst", [["Af Anna Holm", "Anna Holm"]], ["Af frygt for stormen"]),
  row("nb", "av|skrevet\\s+av|tekst", [["Tekst: Anna Holm", "Anna Holm"]], ["Av frykt for stormen"]),
  row(
    "fi",
    "teksti|kirjoittanut|kirjoittaja|toimittaja",
    [["Teksti: Anna Salo", "Anna Salo"]],
    ["Toimittaja ei vastannut"],
  ),
  row(
    "ro",
    "de|autor(?:i)?|scris\\s+de|publicat\\s+de",
    [["Autor: Ana Popescu", "Ana Popescu"]],
    ["De mâine se schimbă legea"],
  ),
  row(
    "id",
    "oleh|penulis|reporter|pewarta|editor",
    [
      ["Penulis: Sari Dewi", "Sari Dewi"],
      ["Oleh Sari Dewi", "Sari Dewi"],
    ],
    ["Oleh karena itu kapal tidak berlayar"],
  ),
  row(
    "vi",
    "theo|tác\\s+giả|bài\\s*:|thực\\s+hiện",
    [["Tác giả: Nguyễn Văn Bình", "Nguyễn Văn Bình"]],
    ["Theo đó, tàu không chạy"],
  ),
  row("sr", "piše|autor(?:ka)?|пише|аутор(?:ка)?", [["Piše: Ana Petrović", "Ana Petrović"]], ["Piše knjigu o reci"]),
];

/** A line of a language without capitals: the group `name` is the name, right beside a word for its bearer. */
export interface BearerRow extends Omit<AuthorRow, "opener"> {
  readonly pattern: RegExp;
}

export const BEARER_ROWS: readonly BearerRow[] = [
  {
    language: "ko",
    pattern:
      /(?:^|[\s=\]])(?<name>\p{Script=Hangul}{2,4})\s*(?:인턴\s*)?(?:기자|특파원|논설위원|객원기자|통신원|칼럼니스트|PD|에디터)(?=$|[\s=(|ㅣ·,])/u,
    examples: [
      ["홍길동 기자 hong@example.kr", "홍길동"],
      ["[서울=예시통신] 홍길동 기자 =", "홍길동"],
    ],
    never: ["기자 회견이 열렸다"],
  },
  {
    // "[Outlet=Name의 column]": whose column it is.
    language: "ko",
    pattern: /^\s*\[[^[\]=]{2,20}=(?:\p{Script=Hangul}{2,4}\s+)?(?<name>\p{Script=Hangul}{3})의\s[^[\]]{1,20}\]/u,
    examples: [
      ["[예시미디어=홍길동의 이슈공감] 본문", "홍길동"],
      ["[예시미디어=소설가 홍길동의 창] 본문", "홍길동"],
    ],
    never: ["[예시미디어] 홍길동의 집"],
  },
  {
    language: "ja",
    pattern:
      /(?:^|[\s　（(【])(?:文|取材・文|執筆|著者?|記者|筆者|ライター|(?<=\S)記者)\s*[:：＝=／/]\s*(?<name>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,10}(?:[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6})?)/u,
    examples: [
      ["取材・文：山田花子", "山田花子"],
      ["文＝山田 花子", "山田 花子"],
    ],
    never: ["文は人なり"],
  },
  {
    language: "zh",
    pattern:
      /(?:^|[\s　（(【｜|])(?:作者|记者|記者|撰文|文字|文|撰稿|編譯|编译)\s*[:：／/]\s*(?<name>\p{Script=Han}{2,4}(?:[、 　]\p{Script=Han}{2,4})*)/u,
    examples: [
      ["作者：张小明", "张小明"],
      ["记者：王大伟", "王大伟"],
    ],
    never: ["记者会上说"],
  },
  {
    language: "ar",
    pattern:
      /^\s*(?:كتب|كتبت|بقلم|تحرير|إعداد|المؤلف|الكاتب)\s*[:：]?\s*(?<name>\p{Script=Arabic}{2,}(?:\s\p{Script=Arabic}{2,}){1,3})\s*(?:$|[|\-–—،,\d])/u,
    examples: [["بقلم: أحمد حسن", "أحمد حسن"]],
    never: ["كتب الوزير رسالة إلى المجلس يوم الاثنين وقال إنه لن يستقيل"],
  },
  {
    language: "fa",
    pattern:
      /^\s*(?:نویسنده|خبرنگار|گزارشگر|نوشته)\s*[:：]\s*(?<name>\p{Script=Arabic}{2,}(?:[\s\u200c]\p{Script=Arabic}{2,}){1,3})\s*(?:$|[|\-–—،,\d])/u,
    examples: [["نویسنده: سارا احمدی", "سارا احمدی"]],
    never: ["خبرنگار ما در محل بود"],
  },
];
