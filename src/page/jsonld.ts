/**
 * Linked data that pages carry in `<script type="application/ld+json">`, read as what sites write rather than as what
 * they should: comments and raw line breaks inside, commas too many, several documents in one script.
 */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type JsonObject = { readonly [key: string]: JsonValue };

/** Objects looked at in all of a page's scripts, and how deep: a hostile page costs no more. */
const OBJECTS_MAX = 5_000;
const DEPTH_MAX = 32;
/** Longest script that is read, in UTF-16 code units. */
const SCRIPT_UNITS_MAX = 2_000_000;

/** What one script held: its value, or why it could not be read. */
export type JsonReading = { readonly value: JsonValue; readonly repaired: boolean } | { readonly problem: string };

/** Reads a script's text, mending the faults that sites make. */
export function readJson(source: string): JsonReading {
  if (source.length > SCRIPT_UNITS_MAX) return { problem: "longer than the limit" };
  const text = source.trim();
  if (text === "") return { problem: "empty" };
  const plain = parse(text);
  if (plain !== undefined) return { value: plain, repaired: false };
  const mended = parse(mend(text));
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

/** One pass outside and inside of strings: drops comments, CDATA marks and commas too many, escapes raw controls. */
function mend(source: string): string {
  const text = source
    .replace(/^\s*(?:\/\/)?\s*<!(?:\[CDATA\[|--)/, "")
    .replace(/(?:\/\/)?\s*(?:\]\]|--)>\s*$/, "")
    .replace(/;\s*$/, "")
    .replace(/&quot;/g, '"');
  const out: string[] = [];
  let inString = false;
  let depth = 0;
  const open: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]!;
    if (inString) {
      if (c === "\\") {
        const next = text[i + 1] ?? "";
        // A backslash before what JSON does not escape ("\'") is dropped.
        if (/["\\/bfnrtu]/.test(next)) out.push(c, next);
        else out.push(next);
        i += 1;
      } else if (c === '"') {
        if (closesString(text, i)) {
          inString = false;
          out.push(c);
        } else out.push('\\"');
      } else if (c === "\n") out.push("\\n");
      else if (c === "\r") out.push("");
      else if (c === "\t") out.push("\\t");
      else if (c.charCodeAt(0) < 32) out.push(" ");
      else out.push(c);
      continue;
    }
    if (c === '"') {
      inString = true;
      out.push(c);
    } else if (c === "/" && text[i + 1] === "*") {
      const end = text.indexOf("*/", i + 2);
      i = end < 0 ? text.length : end + 1;
    } else if (c === "/" && text[i + 1] === "/") {
      const end = text.indexOf("\n", i);
      i = end < 0 ? text.length : end;
    } else if (c === ",") {
      let next = i + 1;
      while (next < text.length && /\s/.test(text[next]!)) next += 1;
      const after = text[next];
      if (after !== "}" && after !== "]" && after !== "," && after !== undefined) out.push(c);
    } else {
      if (c === "{" || c === "[") {
        depth += 1;
        open.push(c === "{" ? "}" : "]");
      } else if (c === "}" || c === "]") {
        depth -= 1;
        open.pop();
        if (depth < 0) break;
      }
      out.push(c);
    }
  }
  if (inString) out.push('"');
  // A script cut off in the middle: close what is open.
  while (open.length > 0) out.push(open.pop()!);
  return out.join("");
}

/** True where a quote ends its string: what follows has to be a comma, colon, bracket or the end. */
function closesString(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && next < at + 200 && /\s/.test(text[next]!)) next += 1;
  const after = text[next];
  return after === undefined || after === "," || after === ":" || after === "}" || after === "]";
}

/** Every object in the values, `@graph` and arrays opened, in order; bounded in number and depth. */
export function objectsIn(values: readonly JsonValue[]): JsonObject[] {
  const found: JsonObject[] = [];
  const queue: { readonly value: JsonValue; readonly depth: number }[] = values.map((value) => ({ value, depth: 0 }));
  for (let head = 0; head < queue.length && found.length < OBJECTS_MAX; head += 1) {
    const { value, depth } = queue[head]!;
    if (value === null || typeof value !== "object" || depth > DEPTH_MAX) continue;
    if (Array.isArray(value)) {
      for (const item of (value as readonly JsonValue[]).slice(0, OBJECTS_MAX))
        queue.push({ value: item, depth: depth + 1 });
    } else {
      const object = value as JsonObject;
      found.push(object);
      for (const key of Object.keys(object).slice(0, 200)) queue.push({ value: object[key]!, depth: depth + 1 });
    }
  }
  return found;
}

/** The types of an object, without a schema.org prefix. */
export function typesOf(object: JsonObject): readonly string[] {
  const type = object["@type"];
  const all = Array.isArray(type) ? (type as readonly JsonValue[]) : [type];
  return all
    .filter((name): name is string => typeof name === "string")
    .map((name) => name.replace(/^https?:\/\/schema\.org\//, ""));
}

/** A text field, or null. */
export function textField(object: JsonObject, key: string): string | null {
  const value = object[key];
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const first = (value as readonly JsonValue[]).find((item) => typeof item === "string");
    return typeof first === "string" && first.trim() !== "" ? first.trim() : null;
  }
  return null;
}
