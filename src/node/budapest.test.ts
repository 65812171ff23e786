import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ReadoutDocument } from "../core/index.ts";
import { readReport } from "./index.ts";

// The report that it all began with. It stays outside the project; without it these tests skip.
const file = new URL("../../../shared/reports/budapest-summit.txt", import.meta.url);
const isThere = existsSync(file);
if (!isThere) console.warn("The Budapest tests skip: ../shared/reports/budapest-summit.txt is absent.");

describe.skipIf(!isThere)("the Budapest report", () => {
  const text = isThere ? readFileSync(file, "utf8") : "";
  const dated = (): ReadoutDocument => readReport({ text, published: "2025-10-21" });
  const words = (at: { start: number; end: number }): string => text.slice(at.start, at.end);
  const eventBy = (record: ReadoutDocument, mention: RegExp, time?: string): ReadoutDocument["events"][number] => {
    const found = record.events.find(
      (event) =>
        event.mentions.some((at) => mention.test(words(at))) && (time === undefined || event.time?.value === time),
    );
    if (found === undefined) throw new Error(`no event is named ${mention}${time === undefined ? "" : ` on ${time}`}`);
    return found;
  };
  const names = (event: ReadoutDocument["events"][number]): string[] =>
    event.participants.map((who) => who.name).sort();

  it("says what bounds its date, where none is given", () => {
    const bounds = readReport({ text }).times.flatMap((time) =>
      time.bounds === undefined ? [] : [[time.bounds, words(time)]],
    );
    expect(bounds).toEqual([["not-before", "February 2022"]]);
  });

  it("keeps furniture, headline, deck, credit and body apart", () => {
    const { blocks, credits, deck } = dated().report;
    expect(blocks.map((block) => block.kind)).toEqual([
      "furniture",
      "furniture",
      "headline",
      "deck",
      "credit",
      ...new Array(9).fill("paragraph"),
    ]);
    expect(credits.map((credit) => credit.agency)).toEqual(["БГНЕС"]);
    expect(deck).toBe("Differences between aides to the two leaders could delay planned summit");
  });

  it.each([
    [/summit/, undefined, "uncertain", ["Donald Trump", "Vladimir Putin"]],
    [/preparatory|meeting/, undefined, "postponed", ["Marco Rubio", "Sergey Lavrov"]],
    [/phone call|call/, "2025-10-20", "happened", ["Marco Rubio", "Sergey Lavrov"]],
    [/speak/, "2025-W43", "scheduled", ["Marco Rubio", "Sergey Lavrov"]],
    [/conversation|agreed/, "2025-10-16", "happened", ["Donald Trump", "Vladimir Putin"]],
    [/met/, "2025-08-15", "happened", ["Donald Trump", "Vladimir Putin"]],
    [/invasion/, "2022-02", "happened", null],
  ] as const)("%s (%s) is %s", (mention, time, status, participants) => {
    const event = eventBy(dated(), mention, time);
    expect(event.status).toBe(status);
    if (participants !== null) expect(names(event)).toEqual(participants);
  });

  it("hears of the postponement from an unnamed official, relayed by Reuters and CNN, with the reason", () => {
    const record = dated();
    const meeting = eventBy(record, /meeting/);
    const official = record.attributions.find(
      (one) => meeting.assertedBy.includes(one.id) && one.sourceKind === "anonymous",
    );
    expect(official?.sourceCount).toBe(1);
    const relay = record.attributions.find((one) => one.id === official?.via[0]);
    expect(relay?.source.map(words)).toEqual(["Reuters and CNN"]);
    expect(meeting.statusReason === null ? "" : words(meeting.statusReason)).toContain("differing expectations");
  });

  it("keeps who called the call constructive apart from who did not use the word", () => {
    const record = dated();
    const call = eventBy(record, /call/, "2025-10-20");
    const said = call.descriptions.map((at) => {
      const by = record.attributions.find((one) => one.id === at.by);
      return [words(at).replace(/[“”"]/g, ""), by?.negated, by?.source.map(words).join(" ") ?? ""] as const;
    });
    expect(said).toContainEqual(["constructive", false, "the Russian Foreign Ministry"]);
    expect(said.some(([word, negated]) => word === "constructive" && negated === true)).toBe(true);
  });

  it.each([
    ["He", "noted", ["Tommy Pigott"]],
    ["the secretary", "emphasized", ["Marco Rubio"]],
    ["the leaders", "agreed", ["Donald Trump", "Vladimir Putin"]],
    ["The CNN television channel", "points out", ["CNN"]],
  ])("%s %s: %j", (source, cue, speakers) => {
    const record = dated();
    const found = record.attributions.find(
      (one) => one.source.some((at) => words(at) === source) && one.cue.some((at) => words(at).startsWith(cue)),
    );
    const heard = found?.speakers.map((id) => record.entities.find((entity) => entity.id === id)?.name).sort();
    expect(heard).toEqual(speakers);
  });

  it("reads Rubio's words as relayed by Pigott, and the sources who say there are differences as unnamed", () => {
    const record = dated();
    const emphasis = record.attributions.find((one) => one.cue.some((at) => words(at).includes("emphasized")));
    const relay = record.attributions.find((one) => one.id === emphasis?.via.at(-1));
    expect(relay?.cue.map(words)).toEqual(["noted"]);
    const sources = record.attributions.find((one) => one.source.some((at) => /Russian sources/.test(words(at))));
    expect(sources?.sourceKind).toBe("anonymous");
  });

  it("resolves dates from the date of publication, and invents none without it", () => {
    const values = (record: ReadoutDocument): Record<string, string> =>
      Object.fromEntries(record.times.map((time) => [words(time), time.value]));
    expect(values(dated())).toMatchObject({
      "this week": "2025-W43",
      yesterday: "2025-10-20",
      "later this week": "2025-W43",
      "Last Thursday": "2025-10-16",
      "August 15": "2025-08-15",
      "February 2022": "2022-02",
    });
    const undated = readReport({ text });
    expect(undated.report.published).toBeNull();
    expect(values(undated)).toMatchObject({ "Last Thursday": "XXXX-WXX-4", "February 2022": "2022-02" });
    expect(Object.values(values(undated)).filter((value) => value.startsWith("2025"))).toEqual([]);
  });
});
