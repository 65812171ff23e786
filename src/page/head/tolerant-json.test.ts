import { expect, test } from "vitest";
import { parseTolerant } from "./tolerant-json.ts";

test.each<[string, string, unknown]>([
  ["a raw line break and a comma too many", '{"a":"x\ny","b":1,}', { a: "x\ny", b: 1 }],
  ["single quotes", "{'a':'It's mine','b':'c'}", { a: "It's mine", b: "c" }],
  ["one string in single quotes", `{"a":'b','c':"d"}`, { a: "b", c: "d" }],
  ["quotation marks inside", '{"a":"He said "no" to it","b":1}', { a: 'He said "no" to it', b: 1 }],
  ["and before a comma", '{"a":"He said, "no", and left","b":"c"}', { a: 'He said, "no", and left', b: "c" }],
  ["a comma forgotten", '{"a":"x"\n"b":"y" "c":"z"}', { a: "x", b: "y", c: "z" }],
  ["commas too many", '[1,,2,,"a",]', [1, 2, "a"]],
  ["comments", '{"a":1, // one\n "b":"c" /* two */}', { a: 1, b: "c" }],
  [
    "keys and values without quotes",
    "{a:b, url:https://x.example/y, t:true, n:-1.5e3}",
    { a: "b", url: "https://x.example/y", t: true, n: -1500 },
  ],
  ["escapes that JSON lacks", String.raw`{"a":"It\'s \x é"}`, { a: "It's x é" }],
  ["cut off in the middle", '[{"a":"b","c":{"d":"Ana', [{ a: "b", c: { d: "Ana" } }]],
  ["brackets too many, text behind", '{"a":{"b":1}}};', { a: { b: 1 } }],
  ["several values", '{"a":1}\n{"b":2}', [{ a: 1 }, { b: 2 }]],
  ["a value that is none", '{"a":undefined,"b":}', { a: null }],
  ["no JSON", "<p>nothing</p>", undefined],
])("reads JSON with %s", (_name, source, value) => expect(parseTolerant(source)).toEqual(value));

test("a key of the prototype is a key", () => {
  const value = parseTolerant('{"__proto__":{"polluted":1},}') as object;
  expect(Object.hasOwn(value, "__proto__")).toBe(true);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test.each([
  ['{"a":'.repeat(100_000)],
  [`{"a":"${'"x'.repeat(200_000)}`],
  [`{"a":"${'" \n'.repeat(200_000)}`],
  [`{"a":1${",,".repeat(300_000)}}`],
  [`[${"//".repeat(300_000)}`],
  [`["a" ${'"b" '.repeat(100_000)}`],
])("bounded time on %#", (source) => expect(parseTolerant(source)).toBeDefined(), 20_000);
