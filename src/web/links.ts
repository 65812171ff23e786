import { type Addresses, addressesBelow } from "../app/desk/index.ts";
import { type Assets, assetHref } from "./assets.ts";
import { withQuery } from "./data.ts";
import { LITE, type Version } from "./visitor.ts";

/** Where each view and each asset is. A site of files has other ones. */
export interface Links extends Addresses {
  readonly asset: (name: string) => string;
  /** A page that one of these led to, with what else is asked of it; empty values are left out. */
  readonly query: typeof withQuery;
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
    looked: () => `${base}/looked`,
  };
}
