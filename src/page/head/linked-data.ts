import type { Provenance } from "../facts.ts";
import { type LinkedPost, readUpdate, updatesOf } from "../posts/updates.ts";
import {
  isList,
  isObject,
  type JsonObject,
  objectsIn,
  type PlacedObject,
  readJson,
  textField,
  typesOf,
} from "./jsonld.ts";
import { ARTICLE_TYPES, PAGE_TYPES, SITE_TYPES } from "./names.ts";
import type { JsonValue } from "./tolerant-json.ts";

/** A value in linked data and its place there. */
export interface LinkedValue {
  readonly value: string;
  readonly path: string;
}

/** References followed, and values opened, to find the names in one value. */
const NAME_STEPS = 100;

/** What a page's linked data (JSON-LD, schema.org) say, `@id` references followed wherever their objects stand. */
export class LinkedData {
  /** Objects that are reports; where there is none, those that are pages. The first ones. */
  readonly articles: readonly PlacedObject[];
  readonly sites: readonly LinkedValue[];
  readonly isLiveBlog: boolean;
  readonly posts: readonly LinkedPost[];
  /** Names of the sections above the page, outermost first. */
  readonly breadcrumbs: readonly LinkedValue[];
  readonly #byId: ReadonlyMap<string, PlacedObject>;

  constructor(scripts: readonly string[], problems: Provenance[]) {
    const values: JsonValue[] = [];
    for (const script of scripts) {
      const reading = readJson(script);
      const tell = (why: string): void => {
        problems.push({
          field: "json-ld",
          value: script.slice(0, 80),
          from: `json-ld[${values.length}]`,
          chosen: false,
          why,
        });
      };
      if ("problem" in reading) tell(reading.problem);
      else if (reading.repaired) tell("no valid JSON; read all the same");
      values.push("problem" in reading ? null : reading.value);
    }
    const objects = objectsIn(values);
    const byId = new Map<string, PlacedObject>();
    for (const placed of objects) {
      const id = placed.object["@id"];
      if (typeof id === "string" && Object.keys(placed.object).length > 1 && !byId.has(id)) byId.set(id, placed);
    }
    this.#byId = byId;
    // The posts of a live blog have headlines, dates and authors of their own, which are not the page's.
    const updates = updatesOf(
      objects.map(({ object }) => object),
      new Map([...byId].map(([id, { object }]) => [id, object])),
    );
    const isUpdate = new Set(updates);
    const ofType = (wanted: RegExp): PlacedObject[] =>
      objects.filter(({ object }) => !isUpdate.has(object) && typesOf(object).some((type) => wanted.test(type)));
    const articles = ofType(ARTICLE_TYPES);
    // A page that only says it is a page still dates and names itself.
    this.articles = articles.length > 0 ? articles.slice(0, 5) : ofType(PAGE_TYPES).slice(0, 3);
    this.sites = ofType(SITE_TYPES).flatMap(({ object, path }) => textOf(object, "name", path));
    this.isLiveBlog = articles.some(({ object }) => typesOf(object).includes("LiveBlogPosting"));
    this.posts = updates.map((update) =>
      readUpdate(update, (value) => this.namesIn(value as JsonValue, "").map(({ value: name }) => name)),
    );
    this.breadcrumbs = ofType(/^BreadcrumbList$/)
      .slice(0, 1)
      .flatMap((list) => this.#breadcrumbsOf(list));
  }

  /** An object's field as text with its place, or nothing. */
  text({ object, path }: PlacedObject, key: string): LinkedValue[] {
    return textOf(object, key, path);
  }

  /** A field's value and its place. */
  field(
    { object, path }: PlacedObject,
    ...keys: readonly string[]
  ): { readonly value: JsonValue; readonly path: string } {
    const key = keys.find((name) => object[name] !== undefined && object[name] !== null) ?? keys[0]!;
    return { value: object[key] ?? null, path: `${path}.${key}` };
  }

  /** The names in a value: texts, objects with a name, references to such, lists of them. Cycles end. */
  namesIn(value: JsonValue, path: string): LinkedValue[] {
    const names: LinkedValue[] = [];
    for (const placed of this.#opened(value, path)) {
      if (typeof placed.value === "string") names.push({ value: placed.value, path: placed.path });
      else if (isObject(placed.value)) names.push(...textOf(placed.value, "name", placed.path));
    }
    return names.filter(({ value: name }) => !/^https?:/.test(name));
  }

  /** The objects in a value, references followed. */
  objectsIn(value: JsonValue, path: string): PlacedObject[] {
    return this.#opened(value, path).flatMap((placed) =>
      isObject(placed.value) ? [{ object: placed.value, path: placed.path }] : [],
    );
  }

  #opened(value: JsonValue, path: string): { readonly value: JsonValue; readonly path: string }[] {
    const opened: { value: JsonValue; path: string }[] = [];
    const open: { value: JsonValue; path: string }[] = [{ value, path }];
    const followed = new Set<string>();
    for (let step = 0; open.length > 0 && step < NAME_STEPS; step += 1) {
      const item = open.shift()!;
      if (isList(item.value)) {
        open.unshift(
          ...item.value.slice(0, NAME_STEPS).map((inner, i) => ({ value: inner, path: `${item.path}[${i}]` })),
        );
        continue;
      }
      const id = isObject(item.value) ? item.value["@id"] : undefined;
      const known = typeof id === "string" ? this.#byId.get(id) : undefined;
      if (
        isObject(item.value) &&
        known !== undefined &&
        item.value["name"] === undefined &&
        known.object !== item.value &&
        !followed.has(id as string)
      ) {
        followed.add(id as string);
        open.unshift({ value: known.object, path: known.path });
      } else opened.push(item);
    }
    return opened;
  }

  #breadcrumbsOf(list: PlacedObject): LinkedValue[] {
    const { value, path } = this.field(list, "itemListElement");
    const items = this.objectsIn(value, path).map((item, i) => {
      const position = item.object["position"];
      const name =
        textOf(item.object, "name", item.path)[0] ?? this.namesIn(item.object["item"] ?? null, `${item.path}.item`)[0];
      return { name, position: Number(position ?? i) };
    });
    return items.sort((a, b) => a.position - b.position).flatMap(({ name }) => (name === undefined ? [] : [name]));
  }
}

function textOf(object: JsonObject, key: string, path: string): LinkedValue[] {
  const value = textField(object, key);
  return value === null ? [] : [{ value, path: `${path}.${key}` }];
}
