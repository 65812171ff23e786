import { daysInMonth } from "../core/index.ts";
import { monthOf } from "./dates.ts";

/** The date in an address's path ("/2025/10/21/", "/2019/nov/18/", "-20251021"), ISO, or null. Years 1990 to 2099. */
export function readUrlDate(url: string): string | null {
  const path = url
    .slice(0, 600)
    .replace(/^[a-z]+:\/\/[^/]*/i, "")
    .replace(/[?#].*$/, "");
  const parts =
    /(?:^|[/_-])((?:19|20)\d{2})[/_-](\d{1,2}|[a-z]{3})[/_-](\d{1,2})(?=[/_.-]|$)/i.exec(path) ??
    /(?:^|[/_-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  if (parts === null) return null;
  const year = Number(parts[1]);
  const month = /^\d/.test(parts[2]!) ? Number(parts[2]) : (monthOf(parts[2]!) ?? 0);
  const day = Number(parts[3]);
  if (year < 1990 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Scheme and host of an http(s) address in lower case ("https://example.org"), or null. */
export function originOf(url: string): string | null {
  const match = /^(https?):\/\/([^/?#\s]+)/i.exec(url);
  return match === null ? null : `${match[1]!.toLowerCase()}://${match[2]!.toLowerCase().replace(/^[^@]*@/, "")}`;
}

/** Host without "www.", or null. */
export function hostOf(url: string): string | null {
  const origin = originOf(url);
  return origin === null ? null : origin.replace(/^https?:\/\/(?:www\d?\.)?/, "").replace(/:\d+$/, "");
}

/** An address on a page made absolute against the page's own (RFC 3986, the cases that pages use), http(s) only; else null. */
export function resolveUrl(href: string, base: string | null): string | null {
  const link = href.trim();
  if (link === "" || link.length > 2_000 || /[\s<>"]/.test(link)) return null;
  if (/^https?:\/\//i.test(link)) return originOf(link) === null ? null : link;
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return null;
  const origin = base === null ? null : originOf(base);
  if (origin === null || base === null) return link.startsWith("//") ? `https:${link}` : null;
  if (link.startsWith("//")) return `${origin.slice(0, origin.indexOf(":"))}:${link}`;
  if (link.startsWith("/")) return origin + normalizePath(link);
  const path = base.slice(origin.length).replace(/[?#].*$/, "");
  if (link.startsWith("?") || link.startsWith("#")) return origin + (path === "" ? "/" : path) + link;
  return origin + normalizePath(path.slice(0, path.lastIndexOf("/") + 1) + link || "/");
}

/** Removes "." and ".." segments. */
function normalizePath(path: string): string {
  const cut = path.search(/[?#]/);
  const tail = cut < 0 ? "" : path.slice(cut);
  const kept: string[] = [];
  for (const segment of (cut < 0 ? path : path.slice(0, cut)).split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== ".") kept.push(segment);
  }
  const joined = kept.join("/");
  return (joined.startsWith("/") ? joined : `/${joined}`) + tail;
}
