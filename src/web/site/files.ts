import { hashOf } from "../../core/index.ts";

/** Longest part of a file's name that comes from a record, in letters. */
const NAME = 40;
/** Words of addresses that stand in names of files as they are. */
const OWN_WORDS =
  /^(?:section|offset|all|from|skip|undated|rejected|older|since|changes|timeline|accounts|said|reports|people|stories|events|text)$/;
/** Ids and numbers: small letters, and digits or hyphens among them, so that none is a device of Windows ("con", "nul"). */
const PLAIN = /^(?!(?:com|lpt)\d$)[a-z0-9-]*\d[a-z0-9-]*$/;

/**
 * The file of a page of the desk, below the folder of a site: "/stories/s7k2m9" → "stories/s7k2m9.html", "/lite/stories?offset=15"
 * → "lite/index-offset-15.html". Names hold a to z, digits and hyphens alone, whatever the address holds, so that they are safe on
 * every system, and no two addresses share one.
 */
export function fileOf(address: string): string {
  const [path = "", query = ""] = address.split("?");
  const isLite = path.startsWith("/lite/");
  const [kind = "", ...rest] = path.slice(isLite ? "/lite/".length : 1).split("/");
  const values = query === "" ? [] : query.split("&").flatMap((pair) => pair.split("="));
  const name = [...rest, ...values].map((part) => safeName(decodeURIComponent(part))).join("-");
  const file = kind === "stories" && rest.length === 0 ? `index${name === "" ? "" : `-${name}`}` : `${kind}/${name}`;
  return `${isLite ? "lite/" : ""}${file}.html`;
}

/** A name as it is where every system takes it so, else its plain letters and a digest. */
function safeName(name: string): string {
  if (name.length <= NAME && (PLAIN.test(name) || OWN_WORDS.test(name))) return name;
  const letters = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, NAME)
    .replace(/^-+|-+$/g, "");
  return `${letters === "" ? "x" : letters}-${hashOf(name).slice(0, 10)}`;
}

/** The way from one file of a site to another. */
export function relativePath(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const wanted = to.split("/");
  let shared = 0;
  while (shared < folders.length && folders[shared] === wanted[shared]) shared += 1;
  return [...folders.slice(shared).map(() => ".."), ...wanted.slice(shared)].join("/");
}
