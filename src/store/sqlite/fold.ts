/** Data as JSON has it. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Row = { readonly [key: string]: Json };

/** The key of what is folded. An object of the data that has it is wrapped. */
const FOLDED = "";
/** Fewest values of an object without arrays that are written as two lists. */
const LEAST_VALUES = 4;

/**
 * What stands under the key "": rows of equal keys as columns; the same value so often; whole numbers by how much each is more than the
 * one before it; lists one behind the other, after their lengths; lists of one length as columns; rows that are there, after their places and how many there would be;
 * an object as its keys and values; an object that has the key itself.
 */
type Fold =
  | readonly ["rows", readonly string[], ...(readonly Json[])]
  | readonly ["same", number, Json]
  | readonly ["more", ...(readonly number[])]
  | readonly ["lists", Json, Json]
  | readonly ["equal lists", ...(readonly Json[])]
  | readonly ["some", number, Json, Json]
  | readonly ["pairs", Json, Json]
  | readonly ["as is", Row];

/**
 * Plain data (`undefined` is left out) with what repeats in lists of objects written once, and values of one field next to each other: as
 * JSON it is half as long, and packs to less. `unfold` gives it back.
 */
export function fold(value: unknown): unknown {
  return foldValue(value as Json);
}

export function unfold(folded: unknown): unknown {
  return unfoldValue(folded as Json);
}

function folded(fold: Fold): Json {
  return { [FOLDED]: fold };
}

function isRow(value: Json): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function foldValue(value: Json): Json {
  if (isList(value)) return foldList(value);
  if (!isRow(value)) return value;
  const keys = keysOf(value);
  const values = keys.map((key) => value[key]!);
  if (keys.length > 1 && (values.every(isList) || (keys.length >= LEAST_VALUES && areAlike(values))))
    return folded(["pairs", keys, foldList(values)]);
  const object = Object.fromEntries(keys.map((key, i) => [key, foldValue(values[i]!)]));
  return keys.includes(FOLDED) ? folded(["as is", object]) : object;
}

function areAlike(values: readonly Json[]): boolean {
  return values.every(Number.isSafeInteger) || values.every(isRow);
}

function keysOf(row: Row): readonly string[] {
  return Object.keys(row).filter((key) => row[key] !== undefined);
}

function foldList(values: readonly Json[]): Json {
  const [first] = values;
  if (values.length < 2) return values.map(foldValue);
  if (typeof first !== "object" || first === null) {
    if (values.every((value) => value === first)) return folded(["same", values.length, first!]);
    if (values.every(Number.isSafeInteger)) return foldNumbers(values as readonly number[]);
  }
  if (values.every(isList)) return foldLists(values);
  if (values.every(isRow)) return foldRows(values);
  if (values.every((value) => value === null || isRow(value))) {
    const places = values.flatMap((value, place) => (value === null ? [] : [place]));
    return folded(["some", values.length, foldList(places), foldList(values.filter((value) => value !== null))]);
  }
  return values.map(foldValue);
}

function foldNumbers(values: readonly number[]): Json {
  const more = values.map((value, i) => (i === 0 ? value : value - values[i - 1]!));
  return more.every(Number.isSafeInteger) && more.join().length < values.join().length
    ? folded(["more", ...more])
    : values;
}

function foldLists(lists: readonly (readonly Json[])[]): Json {
  const { length } = lists[0]!;
  if (length > 1 && lists.every((list) => list.length === length))
    return folded(["equal lists", ...lists[0]!.map((_, place) => foldList(lists.map((list) => list[place]!)))]);
  return folded(["lists", foldList(lists.map((list) => list.length)), foldList(lists.flat())]);
}

function foldRows(rows: readonly Row[]): Json {
  const keys = keysOf(rows[0]!);
  const isTable =
    keys.length > 0 &&
    !keys.includes("__proto__") &&
    rows.every((row) => {
      const own = keysOf(row);
      return own.length === keys.length && own.every((key, i) => key === keys[i]);
    });
  if (!isTable) return rows.map(foldValue);
  return folded(["rows", keys, ...keys.map((key) => foldList(columnOf(rows, key)))]);
}

/** Ends are written as lengths. */
function columnOf(rows: readonly Row[], key: string): readonly Json[] {
  const values = rows.map((row) => row[key]!);
  if (key !== "end" || !areSpans(rows)) return values;
  return rows.map(({ start, end }) => (end as number) - (start as number));
}

function areSpans(rows: readonly Row[]): boolean {
  return rows.every(({ start, end }) => Number.isSafeInteger(start) && Number.isSafeInteger(end));
}

function unfoldValue(value: Json): Json {
  if (isList(value)) return value.map(unfoldValue);
  if (!isRow(value)) return value;
  const fold = value[FOLDED] as Fold | undefined;
  if (fold !== undefined) return unfoldFold(fold);
  return objectOf(Object.keys(value), Object.values(value).map(unfoldValue));
}

function objectOf(keys: readonly string[], values: readonly Json[]): Row {
  return Object.fromEntries(keys.map((key, i) => [key, values[i]!]));
}

function unfoldFold(fold: Fold): Json {
  switch (fold[0]) {
    case "rows":
      return unfoldRows(fold[1], fold.slice(2) as Json[]);
    case "same":
      return new Array<Json>(fold[1]).fill(fold[2]);
    case "more": {
      let sum = 0;
      return (fold.slice(1) as number[]).map((more) => {
        sum += more;
        return sum;
      });
    }
    case "lists": {
      const all = unfoldValue(fold[2]) as readonly Json[];
      let from = 0;
      return (unfoldValue(fold[1]) as readonly number[]).map((length) => {
        from += length;
        return all.slice(from - length, from);
      });
    }
    case "equal lists": {
      const columns = (fold.slice(1) as Json[]).map((column) => unfoldValue(column) as readonly Json[]);
      return columns[0]!.map((_, place) => columns.map((column) => column[place]!));
    }
    case "some": {
      const all = new Array<Json>(fold[1]).fill(null);
      const rows = unfoldValue(fold[3]) as readonly Json[];
      for (const [i, place] of (unfoldValue(fold[2]) as readonly number[]).entries()) all[place] = rows[i]!;
      return all;
    }
    case "pairs":
      return objectOf(fold[1] as readonly string[], unfoldValue(fold[2]) as readonly Json[]);
    case "as is":
      return objectOf(Object.keys(fold[1]), Object.values(fold[1]).map(unfoldValue));
  }
}

function unfoldRows(keys: readonly string[], folded: readonly Json[]): readonly Row[] {
  const columns = folded.map((column) => unfoldValue(column) as readonly Json[]);
  const rows = columns[0]!.map((_, place) => {
    const row: { [key: string]: Json } = {};
    for (let i = 0; i < keys.length; i += 1) row[keys[i]!] = columns[i]![place]!;
    return row;
  });
  if (keys.includes("end") && areSpans(rows))
    for (const row of rows) row["end"] = (row["start"] as number) + (row["end"] as number);
  return rows;
}
