import { expect, test } from "vitest";
import { isLiveAddress, isLiveHeadline } from "./live.ts";

test.each([
  "Live: gates at Sarn to open",
  "LIVE updates: flood in Sarn",
  "LIVE Flood in Sarn: gates to open",
  "Flood in Sarn LIVE",
  "Flood in Sarn - live",
  "Flood in Sarn – business live",
  "Flood in Sarn – UK politics live",
  "Flood in Sarn live: gates to open",
  "Flood in Sarn: live updates",
  "Flood in Sarn, as it happened",
  "Flood in Sarn – as it happened",
  "En direct, inondation à Sarn : les portes ouvertes",
  "EN VIVO | Inundación en Sarn",
  "Hochwasser in Sarn im Liveticker",
  "Онлайн: наводнение в Сарне",
  "На живо: наводнение в Сарн",
])("the headline of a live blog: %s", (headline) => expect(isLiveHeadline(headline)).toBe(true));

test.each([
  "Live music returns to Brekke",
  "Live-fire exercise closes the road to Brekke",
  "LIVE MUSIC RETURNS TO BREKKE",
  "WHERE WE LIVE",
  "How people in Nordby live",
  "Where they live: a map of the islands",
  "Where the ferrymen of Nordby live: a portrait",
  "Онлайн-магазин закрыт",
  "Онлайн магазин закрыт",
  "The flood of Sarn, as it happened years ago",
  "The flood as it happened years ago",
  "Police live reports to be cut",
  "En directo desde el puerto cantan los niños",
  "Direct-to-home deliveries stop in Sarn",
  "The town where 900 people live",
])("no headline of one: %s", (headline) => expect(isLiveHeadline(headline)).toBe(false));

test.each([
  ["https://times.example/live/2025/flood-in-sarn", true],
  ["https://times.example/world/live", true],
  ["https://times.example/live-updates/flood/", true],
  ["https://times.example/news/flood-in-sarn-live-updates-rc12/", true],
  ["https://times.example/liveblog/2025/flood", true],
  ["https://times.example/news/sarn-liveticker.html", true],
  ["https://times.example/how-we-live-now/", false],
  ["https://times.example/long-live-the-king/", false],
  ["https://times.example/culture/live-music-returns/", false],
  ["https://live.example/culture/music/", false],
  ["https://times.example/news/flood?ref=/live/", false],
])("the address %s of a live blog: %s", (url, live) => expect(isLiveAddress(url)).toBe(live));

test("a long headline takes no long time", () => {
  const started = process.cpuUsage();
  isLiveHeadline("live updates ".repeat(50_000));
  isLiveAddress(`https://times.example/${"live-".repeat(50_000)}`);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(0.5);
});
