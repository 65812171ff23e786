import { type Addresses, addressesBelow } from "../app/desk/index.ts";
import type { Span } from "../core/index.ts";
import { type Assets, assetHref } from "./assets.ts";
import { withQuery } from "./data.ts";
import { type Exported, exportsOf } from "./exports.ts";
import type { ExportLink } from "./views/exports.ts";
import { LITE, type Version } from "./visitor.ts";

/** Where each view and each asset is. A site of files has other ones. */
export interface Links extends Omit<Addresses, "person"> {
  /** The page of a person by the key of the name; null where there is none. */
  readonly person: (key: string) => string | null;
  readonly asset: (name: string) => string;
  /** A page that one of these led to, with what else is asked of it; empty values are left out. */
  readonly query: typeof withQuery;
  /** A view in other formats. */
  readonly exports: (view: Exported) => readonly ExportLink[];
  /** Words of a report that pages link to by an anchor; none where a page is asked for with its words. */
  readonly anchored: (ref: string) => readonly Span[];
  /** Where is sent that the visitor has looked at the stories. */
  readonly looked: () => string;
}

/** The addresses of the desk's pages in one version. */
export function deskLinks(assets: Assets, version: Version): Links {
  const base = version === "lite" ? LITE : "";
  return {
    ...addressesBelow(base),
    asset: (name) => assetHref(assets, name),
    query: withQuery,
    exports: exportsOf,
    anchored: () => [],
    looked: () => `${base}/looked`,
  };
}
