import { describe, expect, it } from "vitest";
import { readReport } from "./index.ts";

/** Direction by the grammar: each sentence is read with its parse, published on Tuesday 2013-04-16. */
describe("direction of dates with the syntax layers", () => {
  const table: readonly (readonly [string, string])[] = [
    ["We are speaking again on Thursday, the premier told reporters.", "2013-04-18"],
    ["The talks, which begin on Monday in Sarn, will be short.", "2013-04-22"],
    ["The president arrives in Koravec on Thursday.", "2013-04-18"],
    ["She flies home Sunday.", "2013-04-21"],
    ["The film opens in June.", "2013-06"],
    ["The deadline is Friday.", "2013-04-19"],
    ["The deadline was Friday.", "2013-04-12"],
    ["Officials say the fire started Saturday.", "2013-04-13"],
    ["Police are searching for a man who escaped on Friday.", "2013-04-12"],
    ["He is recovering in hospital after being attacked on Sunday.", "2013-04-14"],
    ["The owner could not be reached Wednesday.", "2013-04-10"],
    ["The firm changed its name in June.", "2012-06"],
    ["Minister to meet her counterpart in Sarn on Tuesday", "2013-04-16"],
    ["Minister to meet her counterpart in Sarn on Friday", "2013-04-19"],
    ["A meeting that was to open on Friday has been postponed.", "2013-04-19"],
    ["The ministers are supposed to clear the way on Friday.", "2013-04-19"],
    ["The shares are down 3% since Thursday.", "2013-04-11"],
    ["The company had agreed to close the mine in December.", "2013-12"],
    ["The plant, which closed in November, employed 400.", "2012-11"],
    ["Thousands joined a ceremony to mark the victory on Friday.", "2013-04-12"],
    ["The bridge was to open on a still unspecified date in January.", "2014-01"],
    ["The firm announced the plan Aug. 21.", "2012-08-21"],
    ["Talks put back to Thursday after storm", "2013-04-18"],
    ["A date for the inquest was set for November 4.", "2013-11-04"],
    ["In June, thieves stole jewels worth ten pounds from a shop.", "2012-06"],
    ["The hearing was postponed to Monday.", "2013-04-22"],
    ["The hearing had been postponed to Monday.", "2013-04-15"],
    ["The lenders extended the loan through January.", "2014-01"],
    ["Her wins on Sunday will help the campaign.", "2013-04-14"],
    ["Officials were quick to offer their help on Sunday.", "2013-04-14"],
    ["She was the first to speak on Sunday.", "2013-04-14"],
    ["A concert planned for Monday was cancelled.", "2013-04-15"],
    ["The two sides would meet on Monday, he said.", "2013-04-15"],
    ["The two sides would meet on Saturday, he said.", "2013-04-20"],
    ["The two sides would meet on Sunday, he said.", "2013-04-21"],
    ["The two sides would meet on Friday, he said.", "2013-04-19"],
    ["They will build the dam under a February agreement.", "2013-02"],
    ["He opposed the June election.", "2013-06"],
    ["All the shares were tendered by the Friday deadline.", "2013-04-12"],
    ["The judge set a Friday deadline.", "2013-04-19"],
    ["The crew remained aboard until Sunday.", "2013-04-14"],
    ["The crew will remain aboard until Sunday.", "2013-04-21"],
    ["The body was not found until Sunday.", "2013-04-14"],
    ["After touring the plant on Friday, the minister says he is glad.", "2013-04-12"],
  ];
  it.each(table)("%s", (text, expected) => {
    const { times } = readReport({ text, published: "2013-04-16", language: "en" });
    expect(times.map((time) => time.value).filter((value) => value.startsWith("20"))).toEqual([expected]);
  });
});
