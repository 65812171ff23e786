import type { Messages } from "./index.ts";
import { plural } from "./plural.ts";

const count = (number: number, one: string, other: string): string => plural("bg", number, { one, other });

/** What the interface says, in Bulgarian. */
export const bg: Messages = {
  language: "Български",
  name: "Readout",
  tagline: "Летопис с източници на развиващите се истории",
  skip: "Към съдържанието",
  navigation: "Основна",
  stories: "Истории",
  calendar: "Календар",
  search: "Търсене",
  settings: "Настройки",
  theme: "Цветове",
  themes: { auto: "Както в системата", light: "Светли", dark: "Тъмни" },
  reports: (number) => count(number, "съобщение", "съобщения"),
  notFound: "Тук няма нищо",
  notFoundWhy: "Адресът не води наникъде. Може да е сгрешен или това, което беше тук, е извадено от хранилището.",
  badRequest: "Заявката не беше разбрана",
  failed: "Нещо се обърка",
  failedWhy: "Това е грешка на самия Readout. Показваното не е повредено.",
  back: "Назад към историите",
};
