export { detectLanguage } from "../browser/language.ts";
