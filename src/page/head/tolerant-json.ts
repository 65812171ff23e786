/** A JSON value. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Levels of objects and lists that are opened; what lies deeper ends the reading. */
const DEPTH_MAX = 512;
/** White space looked through behind a quotation mark, in UTF-16 code units. */
const LOOK_AHEAD = 300;

type Frame =
  | { readonly list: JsonValue[]; readonly object: null; key: null }
  | { readonly list: null; readonly object: { [key: string]: JsonValue }; key: string | null };

/**
 * Reads JSON as sites write it: comments, commas missing or too many, strings in single quotes or with line breaks and
 * quotation marks inside, keys without quotes, text around the value, a script cut off in the middle, several values one
 * after another (they become a list). Undefined where no object or list opens. Never throws; O(length), without recursion:
 * the repair libraries that were tried take minutes for a few hundred kilobytes of quotation marks.
 */
export function parseTolerant(source: string): JsonValue | undefined {
  const open: Frame[] = [];
  const roots: JsonValue[] = [];
  let at = source.search(/[{[]/);
  if (at < 0) return undefined;

  const put = (value: JsonValue): void => {
    const frame = open.at(-1);
    if (frame === undefined) roots.push(value);
    else if (frame.list !== null) frame.list.push(value);
    else if (frame.key !== null) {
      define(frame.object, frame.key, value);
      frame.key = null;
    }
  };

  while (at < source.length) {
    const c = source[at]!;
    const frame = open.at(-1);
    if (c === "{" || c === "[") {
      if (open.length >= DEPTH_MAX) break;
      // "{ {": an object where a key has to stand belongs to nothing; it is read and left.
      const value: JsonValue = c === "{" ? {} : [];
      put(value);
      open.push(
        c === "{"
          ? { list: null, object: value as { [key: string]: JsonValue }, key: null }
          : { list: value as JsonValue[], object: null, key: null },
      );
      at += 1;
    } else if (c === "}" || c === "]") {
      open.pop();
      at += 1;
    } else if (frame === undefined) {
      // Between two values stands what is none: semicolons, marks of comments.
      const next = source.slice(at).search(/[{[]/);
      if (next < 0) break;
      at += next;
    } else if (c === "/" && (source[at + 1] === "*" || source[at + 1] === "/")) {
      const end = source[at + 1] === "*" ? source.indexOf("*/", at + 2) : source.indexOf("\n", at);
      at = end < 0 ? source.length : end + (source[at + 1] === "*" ? 2 : 1);
    } else if (c === '"' || c === "'" || c === "“") {
      const isKey = frame.object !== null && frame.key === null;
      const string = readString(source, at, c === "“" ? "”" : c, isKey, frame.object !== null);
      at = string.end;
      if (isKey) frame.key = string.value;
      else put(string.value);
    } else if (/[\s,:]/.test(c)) {
      at += 1;
    } else {
      let end = at + 1;
      while (end < source.length && !/[,:{}[\]"\n\r]/.test(source[end]!)) end += 1;
      const word = source.slice(at, end).trim();
      if (frame.object !== null && frame.key === null) frame.key = word;
      else {
        // An address without quotes holds a colon: "http://…".
        if (source[end] === ":" && /^https?$/.test(word)) {
          while (end < source.length && !/[,{}[\]"\s]/.test(source[end]!)) end += 1;
        }
        put(wordValue(source.slice(at, end).trim()));
      }
      at = end;
    }
  }
  return roots.length === 1 ? roots[0] : roots;
}

/** A key called "__proto__" is a key like any other. */
function define(object: { [key: string]: JsonValue }, key: string, value: JsonValue): void {
  if (key === "__proto__") Object.defineProperty(object, key, { value, enumerable: true });
  else if (!Object.hasOwn(object, key)) object[key] = value;
}

function wordValue(word: string): JsonValue {
  if (word === "true" || word === "false") return word === "true";
  if (word === "null" || word === "undefined" || word === "") return null;
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word) ? Number(word) : word;
}

const ESCAPES: { readonly [letter: string]: string } = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** The string whose opening mark stands at `at`. A mark inside of it ends it only where what follows may follow a string. */
function readString(
  source: string,
  at: number,
  mark: string,
  isKey: boolean,
  inObject: boolean,
): { readonly value: string; readonly end: number } {
  const parts: string[] = [];
  let from = at + 1;
  let i = from;
  for (; i < source.length; i += 1) {
    const c = source[i]!;
    if (c === "\\") {
      parts.push(source.slice(from, i));
      const next = source[i + 1] ?? "";
      const hex = next === "u" ? /^[0-9a-fA-F]{4}/.exec(source.slice(i + 2, i + 6)) : null;
      parts.push(hex !== null ? String.fromCharCode(Number.parseInt(hex[0], 16)) : (ESCAPES[next] ?? next));
      i += hex === null ? 1 : 5;
      from = i + 1;
    } else if (c === mark && closes(source, i, isKey, inObject)) break;
  }
  parts.push(source.slice(from, Math.min(i, source.length)));
  return { value: parts.join(""), end: i + 1 };
}

/** True where what stands behind a quotation mark may stand behind a string. */
function closes(source: string, at: number, isKey: boolean, inObject: boolean): boolean {
  const next = skipSpace(source, at + 1);
  const c = source[next];
  if (c === undefined) return true;
  if (isKey) return c === ":";
  if (c === "}" || c === "]") return true;
  if (c === ",") {
    const after = source[skipSpace(source, next + 1)];
    if (after === undefined || after === "}" || after === "]" || after === '"' || after === "'" || after === ",")
      return true;
    // "He said "no", and left": after a comma stands a key in an object, a value in a list.
    return inObject ? /[/\w$]/.test(after) && keyFollows(source, next + 1) : true;
  }
  // A comma forgotten: the next thing is a key, or a value on the next line; or a comment, where it was.
  if (c === "/") return source[next + 1] === "*" || source[next + 1] === "/";
  if (c !== '"' && c !== "'") return false;
  return inObject ? keyFollows(source, next) : /[\n\r]/.test(source.slice(at + 1, next));
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (at < source.length && at < from + LOOK_AHEAD && /\s/.test(source[at]!)) at += 1;
  return at;
}

/** True where a key and its colon come next: `"name":`, `name:`; or a comment, behind which one will. */
function keyFollows(source: string, from: number): boolean {
  return /^\s*(?:\/[/*]|["']?[@$\w.-]{1,60}["']?\s*:)/.test(source.slice(from, from + LOOK_AHEAD));
}
