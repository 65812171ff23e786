import { type Addresses, addressOf } from "../app/desk/index.ts";
import { type Assets, assetHref } from "./assets.ts";

/** Where each view and each asset is. A site of files has other ones. */
export interface Links extends Addresses {
  readonly asset: (name: string) => string;
}

/** The addresses of the desk's main pages. */
export function deskLinks(assets: Assets): Links {
  return { ...addressOf, asset: (name) => assetHref(assets, name) };
}
