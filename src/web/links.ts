import type { Span } from "../core/index.ts";
import { type Assets, assetHref } from "./assets.ts";

/** Where each view is: the one place that knows addresses. A site of files has other ones. */
export interface Links {
  readonly stories: () => string;
  readonly story: (id: string) => string;
  readonly event: (id: string) => string;
  /** By the key of the name. */
  readonly person: (key: string) => string;
  /** A report, at the words that something rests on where a span is given. */
  readonly report: (ref: string, at?: Span | null) => string;
  readonly versions: (older: string, newer: string) => string;
  /** A month ("2025-10"), or the present one. */
  readonly calendar: (month?: string) => string;
  readonly search: (query?: string) => string;
  readonly asset: (name: string) => string;
}

/** The addresses of the desk. */
export function deskLinks(assets: Assets): Links {
  const part = encodeURIComponent;
  return {
    stories: () => "/stories",
    story: (id) => `/stories/${part(id)}`,
    event: (id) => `/events/${part(id)}`,
    person: (key) => `/people/${part(key)}`,
    report: (ref, at = null) =>
      at === null ? `/reports/${part(ref)}` : `/reports/${part(ref)}?at=${at.start}-${at.end}#words`,
    versions: (older, newer) => `/reports/${part(newer)}/versions?with=${part(older)}`,
    calendar: (month) => (month === undefined ? "/calendar" : `/calendar?month=${month}`),
    search: (query) => (query === undefined ? "/search" : `/search?q=${part(query)}`),
    asset: (name) => assetHref(assets, name),
  };
}
