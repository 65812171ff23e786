/** A style sheet or script that pages link to, by a name that holds its digest: it can be kept for ever. */
export interface Asset {
  /** "desk.1f3a9c.css": what stands in its address behind /assets/. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The assets by their plain names: "desk.css", "marks.js". */
export type Assets = ReadonlyMap<string, Asset>;

/** The address of an asset. A name that is not there is a mistake of ours. */
export function assetHref(assets: Assets, name: string): string {
  const asset = assets.get(name);
  if (asset === undefined) throw new Error(`there is no asset "${name}"`);
  return `/assets/${asset.name}`;
}
