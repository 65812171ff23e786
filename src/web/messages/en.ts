import { plural } from "./plural.ts";

const count = (number: number, one: string, other: string): string => plural("en", number, { one, other });

/** What the interface says, in English. */
export const en = {
  language: "English",
  name: "Readout",
  tagline: "A sourced record of developing stories",
  skip: "Skip to the content",
  navigation: "Main",
  stories: "Stories",
  calendar: "Calendar",
  search: "Search",
  settings: "Settings",
  theme: "Colours",
  themes: { auto: "As the system", light: "Light", dark: "Dark" },
  reports: (number: number) => count(number, "report", "reports"),
  notFound: "There is nothing here",
  notFoundWhy: "The address leads nowhere. It may have been mistyped, or what was here was taken out of the store.",
  badRequest: "This request was not understood",
  failed: "Something went wrong",
  failedWhy: "This is a mistake of Readout itself. What was being shown is not damaged.",
  back: "Back to the stories",
};
