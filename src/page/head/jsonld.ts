import { type JsonValue, parseTolerant } from "./tolerant-json.ts";

export type JsonObject = { readonly [key: string]: JsonValue };

/** Objects looked at in all of a page's scripts, and how deep: a hostile page costs no more. */
const OBJECTS_MAX = 5_000;
const DEPTH_MAX = 32;
/** Items of one list and keys of one object that are opened. */
const ITEMS_MAX = 500;
/** Longest script that is read, in UTF-16 code units. */
const SCRIPT_UNITS_MAX = 2_000_000;

/** What one script held: its value, or why it could not be read. */
export type JsonReading = { readonly value: JsonValue; readonly repaired: boolean } | { readonly problem: string };

/** Reads the text of a `<script type="application/ld+json">`, mending the faults that sites make. */
export function readJson(source: string): JsonReading {
  if (source.length > SCRIPT_UNITS_MAX) return { problem: "too long" };
  const text = source.trim();
  if (text === "") return { problem: "empty" };
  const plain = parse(text);
  if (plain !== undefined) return { value: plain, repaired: false };
  const mended = parseTolerant(/^[^"]{0,40}&quot;/.test(text) ? text.replace(/&quot;/g, '"') : text);
  return mended === undefined ? { problem: "no JSON, even mended" } : { value: mended, repaired: true };
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    // Broken JSON is expected here and told by the answer; anything else is not ours to hide.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An object of a page's linked data and where it stands: "json-ld[0].@graph[2].author[0]". */
export interface PlacedObject {
  readonly object: JsonObject;
  readonly path: string;
}

/** Every object in the values, `@graph` and lists opened, outermost first; bounded in number and depth. */
export function objectsIn(values: readonly JsonValue[]): PlacedObject[] {
  const found: PlacedObject[] = [];
  const queue: { readonly value: JsonValue; readonly depth: number; readonly path: string }[] = values.map(
    (value, i) => ({ value, depth: 0, path: `json-ld[${i}]` }),
  );
  for (let head = 0; head < queue.length && found.length < OBJECTS_MAX; head += 1) {
    const { value, depth, path } = queue[head]!;
    if (depth > DEPTH_MAX) continue;
    if (isList(value)) {
      value
        .slice(0, ITEMS_MAX)
        .forEach(
          (item, i) => void (isOpen(item) && queue.push({ value: item, depth: depth + 1, path: `${path}[${i}]` })),
        );
    } else if (isObject(value)) {
      found.push({ object: value, path });
      for (const key of Object.keys(value).slice(0, ITEMS_MAX)) {
        const inner = value[key]!;
        if (isOpen(inner)) queue.push({ value: inner, depth: depth + 1, path: `${path}.${key.slice(0, 60)}` });
      }
    }
  }
  return found;
}

/** True for a list of values. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** True for an object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

function isOpen(value: JsonValue): boolean {
  return typeof value === "object" && value !== null;
}

/** The types of an object, without a schema.org prefix. */
export function typesOf(object: JsonObject): readonly string[] {
  const type = object["@type"];
  const all = isList(type) ? type : [type];
  return all
    .filter((name): name is string => typeof name === "string")
    .map((name) => name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/, ""));
}

/** A text field, or null: a string or number, the first of a list, or the `@value` of an object. */
export function textField(object: JsonObject, key: string): string | null {
  const value = object[key];
  const first = isList(value) ? value.find((item) => typeof item === "string" || isObject(item)) : value;
  const plain = isObject(first) ? first["@value"] : first;
  if (typeof plain === "number") return String(plain);
  return typeof plain === "string" && plain.trim() !== "" ? plain.trim() : null;
}
