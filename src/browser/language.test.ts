import { expect, test } from "vitest";
import { detectLanguage } from "./language.ts";

test.each([
  ["The two ministers met for three hours on Monday and agreed to speak again.", "en"],
  ["Двамата министри се срещнаха в понеделник и решиха да говорят отново.", "bg"],
  ["Два министра встретились в понедельник и договорились поговорить ещё раз.", "ru"],
  ["Les deux ministres se sont rencontrés lundi et ont convenu de se reparler.", "fr"],
  ["Die beiden Minister trafen sich am Montag und wollen bald wieder sprechen.", "de"],
  ["Los dos ministros se reunieron el lunes y acordaron volver a hablar.", "es"],
  ["二人の大臣は月曜日に会談し、再び話し合うことで合意した。", "ja"],
  ["두 장관은 월요일에 만나 다시 이야기하기로 합의했다.", "ko"],
  ["Οι δύο υπουργοί συναντήθηκαν τη Δευτέρα και συμφώνησαν να μιλήσουν ξανά.", "el"],
  ["hello", null],
  ["12345 67", null],
  ["", null],
])("%j is %j", (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test("reads no more of a long text than it needs", () => {
  const text = "The two ministers met on Monday. ".repeat(200_000);
  expect(detectLanguage(text)).toBe("en");
});
