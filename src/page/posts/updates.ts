import { LIMITS } from "../../core/index.ts";
import { type JsonObject, textField, typesOf } from "../head/jsonld.ts";

/** A post of a live blog as linked data tell of it (schema.org LiveBlogPosting, liveBlogUpdate). */
export interface LinkedPost {
  readonly headline: string | null;
  /** Date as it is written there, or null. */
  readonly time: string | null;
  readonly authors: readonly string[];
  /** The head of its text, "" where it has none. */
  readonly body: string;
  /** The id of its element on the page, from the fragment of its address; "" where it has none. */
  readonly anchor: string;
}

/** Head of a post's text that is kept, in UTF-16 code units: enough to know it again. */
const BODY_UNITS = 200;

/** The objects that are posts of a live blog, in the order given, `@id` followed. */
export function updatesOf(
  objects: readonly JsonObject[],
  byId: ReadonlyMap<string, JsonObject>,
): readonly JsonObject[] {
  const found = new Set<JsonObject>();
  for (const object of objects) {
    if (!typesOf(object).includes("LiveBlogPosting")) continue;
    const updates = object["liveBlogUpdate"];
    for (const item of Array.isArray(updates) ? updates : [updates]) {
      if (found.size >= LIMITS.posts) break;
      if (item === null || typeof item !== "object" || Array.isArray(item)) continue;
      const id = item["@id"];
      found.add((typeof id === "string" ? byId.get(id) : undefined) ?? item);
    }
  }
  return [...found];
}

/** What a post's object says. `namesOf` gives the names in a value. */
export function readUpdate(update: JsonObject, namesOf: (value: unknown) => string[]): LinkedPost {
  const address = textField(update, "url") ?? textField(update, "@id") ?? "";
  const body = textField(update, "articleBody") ?? textField(update, "text") ?? textField(update, "description") ?? "";
  return {
    headline: textField(update, "headline") ?? textField(update, "name"),
    time: textField(update, "datePublished") ?? textField(update, "dateCreated") ?? textField(update, "uploadDate"),
    authors: namesOf(update["author"] ?? update["creator"] ?? null),
    body: body.slice(0, BODY_UNITS),
    anchor: address.includes("#") ? address.slice(address.indexOf("#") + 1) : "",
  };
}
