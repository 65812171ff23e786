/** A path of this server; the first page for whatever could lead elsewhere. */
export function ownPath(back: unknown): URL {
  const base = "http://desk.invalid";
  const url = typeof back === "string" && URL.canParse(back, base) ? new URL(back, base) : new URL(base);
  if (url.origin !== base) return new URL(base);
  url.pathname = url.pathname.replace(/^\/{2,}/, "/");
  return url;
}

/** Path and query of such an address. */
export function pathOf({ pathname, search, hash }: URL): string {
  return pathname + search + hash;
}
