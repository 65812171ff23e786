/** One request of a page. */
export interface PageRequest {
  readonly url: URL;
  readonly headers: { readonly [name: string]: string };
  /** Breaks the request off. */
  readonly signal: AbortSignal;
}

/** An answer whose head is there. */
export interface PageResponse {
  readonly status: number;
  /** The value of a header by its name in small letters; null where there is none. */
  readonly header: (name: string) => string | null;
  /** The body as it comes, unpacked where it was packed for the way. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Hangs up; what has not come will not. */
  readonly close: () => void;
}

/**
 * Sends one request and follows no redirect. It connects to no address that its guard refuses, whatever a name resolves to.
 *
 * @throws ReadoutError "private-address", "not-fetched"
 */
export type Transport = (request: PageRequest) => Promise<PageResponse>;
