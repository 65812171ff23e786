import type { Span } from "../../core/index.ts";
import { cleanName, readByline, splitNames } from "../bylines.ts";
import { isAgency } from "../credits.ts";
import { findWrittenDates } from "../dates.ts";
import type { Found, PageMetadata } from "../head/metadata.ts";
import { namesInLine, peopleIn } from "./author-lines.ts";
import { keyOf } from "./choice.ts";
import { sameName } from "./headline.ts";

/** A line beside the headline that names an author. */
export interface ShownByline extends Found {
  /** It says so itself ("By …"); else only its element's name or its place does. */
  readonly explicit: boolean;
  readonly span?: Span;
}

/** Who wrote it, and where that is from. */
export interface AuthorChoice {
  readonly names: readonly string[];
  readonly from: string;
  readonly path?: string;
  readonly span?: Span;
  readonly why: string;
}

/** Authors of one report that are kept. */
const AUTHORS_MAX = 12;
/** Values of one source that are looked at. */
const VALUES_MAX = 40;

interface Source {
  readonly from: string;
  readonly values: readonly (Found & { readonly explicit?: boolean; readonly span?: Span })[];
  readonly people: readonly string[];
}

/** Who wrote it: people first; an organisation only where no person is named and it is not the outlet itself. */
export function chooseBylines(
  metadata: PageMetadata,
  shown: readonly ShownByline[],
  outlet: string | null,
  language: string | null,
): AuthorChoice | null {
  const at: Context = { outlet, language };
  const ofKind = (kind: (from: string) => boolean): readonly Found[] =>
    metadata.authors.filter(({ from }) => kind(from));
  const source = (from: string, values: Source["values"]): Source => ({
    from,
    values: values.slice(0, VALUES_MAX),
    people: peopleOf(values.slice(0, VALUES_MAX), at),
  });
  const linked = source(
    "json-ld:author",
    ofKind((from) => from === "json-ld:author"),
  );
  const line = source("text:byline", shown);
  const rest = [
    source(
      "meta:author",
      ofKind((from) => from === "meta:author"),
    ),
    source(
      "meta",
      ofKind((from) => from.startsWith("meta:") && from !== "meta:author"),
    ),
    source(
      "link:author",
      ofKind((from) => from === "link:author"),
    ),
    source(
      "microdata:author",
      ofKind((from) => from === "microdata:author"),
    ),
  ];
  const all = [linked, line, ...rest];
  const best = ofVisible(linked, line, rest, at) ?? all.find(({ people }) => people.length > 0);
  if (best !== undefined) {
    const why =
      best === line && linked.people.length > 0
        ? "shown with the report, where linked data name others"
        : "people whom it names as authors";
    return { names: best.people.map((name) => inMixedCase(name, all)).slice(0, AUTHORS_MAX), ...placeOf(best), why };
  }
  return oneWord(all, outlet) ?? organisation(all, outlet);
}

/** The visible byline where it says more than linked data: more people, or others whom a second source names too. */
function ofVisible(linked: Source, line: Source, rest: readonly Source[], at: Context): Source | null {
  if (linked.people.length === 0 || line.people.length === 0 || !line.values.some(({ explicit }) => explicit))
    return null;
  const keys = new Set(line.people.map(keyOf));
  const both = linked.people.filter((name) => keys.has(keyOf(name)));
  if (both.length === linked.people.length) {
    // Of several lines one has to name them all: the others may be of other reports.
    const longer = line.values.find(({ value }) => {
      const names = peopleOf([{ value, from: "text:byline" }], at);
      return (
        names.length > linked.people.length &&
        linked.people.every((name) => names.some((other) => keyOf(other) === keyOf(name)))
      );
    });
    return longer === undefined ? null : { ...line, values: [longer], people: peopleOf([longer], at) };
  }
  if (both.length > 0) return null;
  return rest.some(({ people }) => people.some((name) => keys.has(keyOf(name)))) ? line : null;
}

function placeOf({ from, values }: Source): Pick<AuthorChoice, "from" | "path" | "span"> {
  const first = values[0];
  return {
    from: from === "meta" ? (first?.from ?? from) : from,
    ...(first?.path === undefined ? {} : { path: first.path }),
    ...(first?.span === undefined ? {} : { span: first.span }),
  };
}

/** What a line of names is read by. */
interface Context {
  readonly outlet: string | null;
  readonly language: string | null;
}

function peopleOf(values: Source["values"], { outlet, language }: Context): string[] {
  const people: string[] = [];
  for (const { value } of values) {
    const plain = withoutOutlet(value, outlet);
    const inLine = namesInLine(plain, language);
    const names =
      inLine.length > 0 ? inLine : (readByline(plain) ?? (value.length < 300 ? peopleIn(plain) : splitNames(plain)));
    for (const name of names) {
      const key = keyOf(name);
      if (outlet !== null && (sameName(outlet, key) || startsWithWord(name, outlet))) continue;
      if (!people.some((other) => keyOf(other) === key)) people.push(name);
    }
    if (people.length >= AUTHORS_MAX) break;
  }
  return people;
}

/** "FPN Anchor" at FPN is nobody's name. */
function startsWithWord(name: string, outlet: string): boolean {
  const first = name.split(" ")[0]!;
  return (
    first.length > 1 && first === first.toUpperCase() && first === outlet.split(" ")[0] && /\p{Lu}{2}/u.test(first)
  );
}

/** "ANA PETROVA" as another source writes it: "Ana Petrova". */
function inMixedCase(name: string, sources: readonly Source[]): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  const key = keyOf(name);
  for (const { people } of sources) {
    const other = people.find((one) => keyOf(one) === key && one !== one.toUpperCase());
    if (other !== undefined) return other;
  }
  return name;
}

/** A first name or a login says too little by itself; not where linked data and the page both sign with it. */
function oneWord(sources: readonly Source[], outlet: string | null): AuthorChoice | null {
  const seen = new Map<string, Source>();
  for (const source of sources) {
    for (const { value } of source.values) {
      const bare = value.replace(/^(?:written\s+|posted\s+)?(?:by|von|par|por|di|door|av|af)\s+/i, "");
      const date = findWrittenDates(bare, true)[0];
      const name = cleanName(date === undefined ? bare : bare.slice(0, date.start));
      if (name === null || !/^\p{Lu}\p{Ll}{2,20}$/u.test(name) || NOBODY.test(name) || isAgency(name)) continue;
      const key = keyOf(name);
      if (outlet !== null && (sameName(outlet, key) || outlet.startsWith(`${name} `))) continue;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, source);
      else if (first !== source)
        return { names: [name], ...placeOf(first), why: "one name, with which the page signs too" };
    }
  }
  return null;
}

const NOBODY =
  /^(?:admin|administrator|editor|editorial|staff|redaktion|redacción|redação|redazione|rédaction|redactie|редакция|редакцията|webmaster|user|guest|author|unknown|none|null|undefined|newsroom|news|team|web|online|гость|гост|default|super\s?user)s?$/iu;

function organisation(sources: readonly Source[], outlet: string | null): AuthorChoice | null {
  const outletKey = outlet === null ? "" : keyOf(outlet);
  for (const source of sources) {
    for (const { value, explicit } of source.values) {
      const date = findWrittenDates(value, true)[0];
      const head = date === undefined ? value : value.slice(0, date.start);
      const name = cleanName(head.replace(/^(?:(?:written|posted|published)\s+)?by\s+/i, ""));
      if (name === null || name.length > 60 || /^https?:|@/.test(name) || NOBODY.test(name) || /\d{5}/.test(name))
        continue;
      if (keyOf(name) === outletKey) continue;
      if (/(?:^|\s)(?:newsroom|staff|desk|team|редакция|redaktion|rédaction|redacción|redazione)$/i.test(name))
        continue;
      // A first name or a login alone says too little; an agency's name does not.
      if (!/\s/.test(name) && !isAgency(name)) continue;
      // A line that does not say that it names the author has to look like a name at least.
      if (source.from === "text:byline" && !isAgency(name) && !looksLikeName(name, explicit === true)) continue;
      return {
        names: [name],
        ...placeOf(source),
        why: isAgency(name) ? "an agency, where no person is named" : "an author that is no person's name",
      };
    }
  }
  return null;
}

/** Capitals throughout, but for small words. */
function looksLikeName(name: string, explicit: boolean): boolean {
  const words = name.split(" ");
  return (
    words.length <= (explicit ? 6 : 4) &&
    words.every((word) => /^(?:[\p{Lu}\p{Lo}\d]|of$|and$|for$|the$|de$|la$|du$|&$)/u.test(word))
  );
}

/** "Ana Petrova, John Roe EXAMPLE TIMES": the outlet's name at the end is no part of a person's. */
function withoutOutlet(value: string, outlet: string | null): string {
  if (outlet === null || outlet.length < 3 || value.length <= outlet.length) return value;
  const tail = value.slice(-outlet.length - 1);
  return tail.trim().toLowerCase() === outlet.toLowerCase() ? value.slice(0, -outlet.length).trimEnd() : value;
}
