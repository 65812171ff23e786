import { expect, test } from "vitest";
import { fromPersian } from "./calendars.ts";
import { findWrittenDates } from "./dates.ts";
import { detailOf, readMoment } from "./moments.ts";

test.each([
  ["21 tháng 10 năm 2025", "2025-10-21"],
  ["Thứ Ba, ngày 21 tháng 10, 2025", "2025-10-21"],
  ["١٢ مايو ٢٠٢٥", "2025-05-12"],
  ["الإثنين 12 مايو/أيار 2025", "2025-05-12"],
  ["21 تشرين الأول 2025", "2025-10-21"],
  ["21 كانون الثاني 2025", "2025-01-21"],
  ["۱۴۰۴/۰۸/۰۱", "2025-10-23"],
  ["۱ آبان ۱۴۰۴", "2025-10-23"],
  ["令和7年10月21日", "2025-10-21"],
  ["令和元年11月18日", "2019-11-18"],
  ["民國114年10月21日", "2025-10-21"],
  ["21 ต.ค. 2568", "2025-10-21"],
  ["21 ตุลาคม 2568", "2025-10-21"],
  ["2025. október 21.", "2025-10-21"],
  ["21 Οκτωβρίου 2025", "2025-10-21"],
  ["21. října 2025", "2025-10-21"],
  ["२१ अक्टूबर २०२५", "2025-10-21"],
  ["1404 houses, 8 roads", undefined],
  ["05/10/2025", undefined],
  ["05/10/2025 06:44 PM", "2025-05-10"],
  ["05/10/2025 6:44pm", "2025-05-10"],
  ["05/10/2025 18:44 ET", "2025-05-10"],
  ["Publié le 05/10/2025 et modifié ce matin", undefined],
])("reads the date %j", (text, iso) => expect(findWrittenDates(text)[0]?.iso).toBe(iso));

test("the order of day and month is what the page's language says", () => {
  expect(findWrittenDates("05/10/2025", false)[0]?.iso).toBe("2025-10-05");
  expect(findWrittenDates("05/10/2025", true)[0]?.iso).toBe("2025-05-10");
});

test("days of the Solar Hijri calendar", () => {
  expect(fromPersian(1357, 11, 22)).toBe("1979-02-11");
  expect(fromPersian(1399, 12, 30)).toBe("2021-03-20");
  expect(fromPersian(1403, 12, 30)).toBe("2025-03-20");
  expect(fromPersian(1404, 12, 30)).toBeNull();
  expect(fromPersian(1404, 13, 1)).toBeNull();
});

test.each([
  ["2025-10-21T08:30:00+03:00", "2025-10-21T08:30:00+03:00", "second", "+03:00"],
  ["2025-10-21 08:30", "2025-10-21T08:30", "minute", null],
  ["20251021", "2025-10-21", "day", null],
  ["Tue, 21 Oct 2025 08:30:00 -0600", "2025-10-21T08:30:00-06:00", "second", "-06:00"],
  ["Tue Oct 21 2025 08:30:00 GMT+0000 (UTC)", "2025-10-21T08:30:00+00:00", "second", "+00:00"],
  ["2025-10-21@05:36:50 CST", "2025-10-21T05:36:50-06:00", "second", "-06:00"],
  ["Oct 21, 2025 at 9:24 pm ET", "2025-10-21T21:24-04:00", "minute", "-04:00"],
  ["01:38:07 PM IST Nov 20, 2025", "2025-11-20T13:38", "minute", null],
  ["1761035400", "2025-10-21T08:30:00Z", "second", "Z"],
])("reads the moment %j", (source, moment, precision, zone) => {
  expect(readMoment(source)).toBe(moment);
  expect(detailOf(moment)).toEqual({ precision, zone });
});

test.each([
  ["0001-01-01T00:00:00Z"],
  ["2025-02-30"],
  ["soon"],
  [""],
  ["9/".repeat(500_000)],
])("no moment: %#", (source) => expect(readMoment(source)).toBeNull());
