import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { CorrectionAction } from "../app/edit/index.ts";
import { may, type Who } from "../app/users/index.ts";
import type { ErrorCode } from "../core/index.ts";
import type { Links } from "./links.ts";
import { catalogue, isLanguage, LANGUAGES, type Language, type Messages } from "./messages/index.ts";

/** Who looks at a page, and how they want to see it. */
export interface Visitor {
  /** Key under which it is kept what they have looked at; "" where one person works alone, without signing in. */
  readonly person: string;
  readonly language: Language;
  readonly say: Messages;
  /** IANA name of the zone that dates are shown in. */
  readonly zone: string;
  readonly theme: Theme;
  /** The moment of the request, ISO 8601 in UTC. */
  readonly now: string;
  /** Path and query of the page. */
  readonly path: string;
  /** Main pages, or lite ones: without script and image, of few bytes. */
  readonly version: Version;
  /** Where the same page is in the other version; null where it has none. */
  readonly otherVersion: string | null;
  /** False on pages of a site of files, where nobody answers forms. */
  readonly isServed: boolean;
  readonly links: Links;
  /** Null of who may only look, without a name: a reader of a site of files. */
  readonly who: Who | null;
  /** True where the pages offer to add and to correct. */
  readonly mayCorrect: boolean;
  /** True where the boxes to select by are shown. */
  readonly isCorrecting: boolean;
  /** What was just done, and the corrections that take it back. */
  readonly done: Done | null;
  /** Why what was just sent was not done, for the form that sent it. */
  readonly wrong: Wrong | null;
}

/** What was not right with a correction. */
export interface Wrong {
  readonly do: string;
  readonly code: ErrorCode;
  /** Name of the field; null where it is none. */
  readonly where: string | null;
  readonly what: string;
  readonly fix: string;
  /** What the field held. */
  readonly value: string;
}

/** What the page before this one did. */
export interface Done {
  readonly what: Exclude<CorrectionAction["do"], "undo">;
  readonly isUndone: boolean;
  readonly undo: readonly string[];
}

/** The two versions of every page. */
export type Version = "main" | "lite";

export type Theme = "auto" | "light" | "dark";

/** What every handler of the desk finds in its context. */
export interface DeskEnv {
  Variables: { visitor: Visitor; who: Who | null };
}

/** Cookies that keep what a visitor chose. */
export const COOKIES = { language: "lang", zone: "zone", theme: "theme" } as const;

/** Reads the visitor from a request: ?lang, then the cookie, then what the browser prefers. */
export function visitorOf(
  context: Context<DeskEnv>,
  {
    now,
    zone,
    links,
    isEditable,
  }: Pick<Visitor, "now" | "zone"> & {
    readonly links: { readonly [V in Version]: Links };
    readonly isEditable: boolean;
  },
): Visitor {
  const url = new URL(context.req.url);
  const path = url.pathname + url.search;
  const version = isLite(path) ? "lite" : "main";
  const theme = getCookie(context, COOKIES.theme);
  const toldZone = getCookie(context, COOKIES.zone);
  const language =
    [url.searchParams.get("lang"), getCookie(context, COOKIES.language)].find(isLanguage) ??
    preferred(context.req.header("accept-language") ?? "");
  const { who } = context.var;
  const mayCorrect = isEditable && version === "main" && who !== null && may(who.role, "correct");
  return {
    person: who?.isSignedIn === true ? who.name : "",
    language,
    say: catalogue(language),
    zone: toldZone !== undefined && isZone(toldZone) ? toldZone : zone,
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    now,
    path,
    version,
    otherVersion: MAIN_ALONE.test(path) ? null : version === "lite" ? mainPath(path) : LITE + path,
    isServed: true,
    links: links[version],
    who,
    mayCorrect,
    isCorrecting: mayCorrect && url.searchParams.get("edit") === "1",
    done: null,
    wrong: null,
  };
}

/** Pages that add, correct and sign in: plain forms, with one version alone. */
const MAIN_ALONE = /^\/(?:add|jobs|corrections|users|sign-in)(?=[/?]|$)|^\/events\/[^/?]+\/edit(?=[?]|$)/;

/** What the paths of lite pages begin with. */
export const LITE = "/lite";

function isLite(path: string): boolean {
  return path.startsWith(LITE) && /^[/?]?$/.test(path.slice(LITE.length, LITE.length + 1));
}

/** The path of the main page of a lite one. One slash alone: two would lead to another server. */
function mainPath(path: string): string {
  return path.slice(LITE.length).replace(/^\/+/, "/") || "/";
}

/** The first language of an Accept-Language header, by weight, that there is a catalogue for; English else. */
function preferred(header: string): Language {
  const wanted = header.split(",", 20).map((part, index) => {
    const [tag = "", ...parameters] = part.split(";").map((one) => one.trim());
    const weight = parameters.find((one) => one.startsWith("q="));
    return {
      code: tag.toLowerCase().split("-")[0]!,
      weight: weight === undefined ? 1 : Number(weight.slice(2)),
      index,
    };
  });
  wanted.sort((a, b) => b.weight - a.weight || a.index - b.index);
  return wanted.map(({ code }) => code).find(isLanguage) ?? LANGUAGES[0];
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
