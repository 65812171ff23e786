import { describe, expect, test } from "vitest";
import { layersOf } from "../events/fixture.ts";

/** All values of a text published on a day, by the words that give them. */
function valuesOf(text: string, published: string): readonly string[] {
  return layersOf(text, published).times.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);
}

describe("the verb and the story tell which day is meant", () => {
  const table: readonly (readonly [string, string, string])[] = [
    // 9 June 2016 is a Thursday.
    ["On Friday, the Norvik banker has a speech scheduled before a meeting.", "2016-06-09", "Friday = 2016-06-10"],
    ["Her campaign has turned nasty ahead of Norvik's Tuesday primary.", "2016-06-09", "Tuesday = 2016-06-14"],
    ["She asked how ties would fare if he won the election on Nov. 8.", "2016-06-09", "Nov. 8 = 2016-11-08"],
    ["She had cancelled plans to run in the March 24 race because it is hot.", "2006-12-19", "March 24 = 2007-03-24"],
    ["The primary is on Tuesday, the party said.", "2016-06-09", "Tuesday = 2016-06-14"],
    ["The regatta in Norvik on Saturday is in jeopardy.", "2016-06-09", "Saturday = 2016-06-11"],
    ["Dockers put off a strike that was due to begin on Monday.", "2016-06-09", "Monday = 2016-06-13"],
    ["A fair planned for Wednesday was called off.", "2016-06-09", "Wednesday = 2016-06-08"],
    ["A pact reached with Norvik in July could fail.", "2015-12-10", "July = 2015-07"],
    [
      "The rally was on Tuesday, ahead of next Tuesday's primary. A day earlier, six people were arrested.",
      "2016-06-09",
      "A day earlier = 2016-06-06",
    ],
    [
      "The vote was held on Sunday. After the polls closed at 22:30, the last ballot was cast at 2:30 the next day.",
      "2016-06-09",
      "22:30 = 2016-06-05T22:30",
    ],
    // What a speaker counts from the day of speaking is no day of the story around it.
    [
      'The council met on Monday. "We lost yesterday," Hale said. At 8 p.m. the council voted.',
      "2016-06-09",
      "8 p.m. = 2016-06-06T20:00",
    ],
    [
      "Ostrow spoke on Monday. “What I saw yesterday was bad,” she said. The same evening she met Hale.",
      "2016-06-09",
      "The same evening = 2016-06-06TEV",
    ],
    ['Hale spoke on Monday. "We lost yesterday, and at 8 p.m. we knew."', "2016-06-09", "8 p.m. = 2016-06-08T20:00"],
    // A year since which a thing is there is not that of what became of it.
    ["The bridge was built in 1974, and on July 18 it fell.", "2016-03-11", "July 18 = 2015-07-18"],
    ["In 1974 they lost, and on July 18 he resigned.", "2016-06-09", "July 18 = 1974-07-18"],
  ];
  test.each(table)("%s", (text, published, expected) => {
    expect(valuesOf(text, published)).toContain(expected);
  });

  test.each([
    ["They speak on Saturday between 10-11 a.m.", ["10 = 2016-06-11T10:00", "11 a.m. = 2016-06-11T11:00"]],
    ["They meet from 11:30 to 1 p.m. on Monday.", ["11:30 = 2016-06-13T11:30", "1 p.m. on Monday = 2016-06-13T13:00"]],
    ["They won 3-2.", []],
  ])("%s: the first of two clocks", (text, expected) => {
    expect(valuesOf(text, "2016-06-09").filter((one) => !one.startsWith("Saturday"))).toEqual(expected);
  });

  test.each([
    ["The Norvik banker had a speech on Friday.", "2016-06-09", "Friday = 2016-06-03"],
    ["She asked if he won the election on Nov. 8.", "2016-06-09", "Nov. 8 = 2015-11-08"],
    ["She will rest on Friday. A day earlier, the council will vote.", "2016-06-09", "A day earlier = 2016-06-09"],
  ])("%s: no plan, no condition", (text, published, expected) => {
    expect(valuesOf(text, published)).toContain(expected);
  });
});
