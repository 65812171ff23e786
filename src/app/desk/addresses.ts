/** Exact words of a report, as an address names them. */
export interface WordsAt {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** What a part of a list shows; left out where it is the first part. */
export interface ListPart {
  readonly offset?: number;
}

/** Makes the addresses of pages: the one place that knows how they look. A static site has its own. */
export interface Addresses {
  readonly stories: (part?: ListPart) => string;
  readonly story: (id: string) => string;
  readonly event: (id: string) => string;
  readonly person: (key: string) => string;
  readonly report: (ref: string) => string;
  /** The exact words, highlighted in their report. The server is told of them too, so that no script is needed. */
  readonly words: (at: WordsAt) => string;
  /** A version of a report beside an older one. */
  readonly compared: (ref: string, older: string) => string;
  readonly calendar: (from?: string) => string;
  readonly search: (query?: string, part?: ListPart) => string;
  readonly changes: (story?: string) => string;
  /** A view in another format: of the page at that address, by the name of the format ("ics"). */
  readonly exported: (page: string, format: string) => string;
}

/** The id that the highlighted words have in the page of their report. */
export const WORDS_ANCHOR = "words";

/** The id of exact words in a page that has many of them: of a site of files, where a link cannot ask for its own. */
export function wordsAnchor({ start, end }: Pick<WordsAt, "start" | "end">): string {
  return `w${start}-${end}`;
}

/** Addresses below a base: "" for the desk's main pages, "/lite" for their lite versions, "/api" for the data behind both. */
export function addressesBelow(base: string): Addresses {
  const query = (path: string, values: { readonly [name: string]: string | number | undefined }): string => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== "" && value !== 0);
    const text = given.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join("&");
    return `${base}${path}${text === "" ? "" : `?${text}`}`;
  };
  const part = encodeURIComponent;
  return {
    stories: ({ offset } = {}) => query("/stories", { offset }),
    story: (id) => `${base}/stories/${part(id)}`,
    event: (id) => `${base}/events/${part(id)}`,
    person: (key) => `${base}/people/${part(key)}`,
    report: (ref) => `${base}/reports/${part(ref)}`,
    words: ({ report, start, end }) => `${base}/reports/${part(report)}?at=${start}-${end}#${WORDS_ANCHOR}`,
    compared: (ref, older) => query(`/reports/${part(ref)}`, { older }),
    calendar: (from) => query("/calendar", { from }),
    search: (words, { offset } = {}) => query("/search", { q: words, offset }),
    exported: (page, format) => page.replace(/(?=[?#]|$)/, `/export.${format}`),
    changes: (story) => (story === undefined ? `${base}/changes` : `${base}/stories/${part(story)}/changes`),
  };
}

/** The desk's main pages. */
export const addressOf: Addresses = addressesBelow("");

/** Reads "120-135" of an address as a span; null where it is none. */
export function wordsOfAddress(at: string | null | undefined): { readonly start: number; readonly end: number } | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "");
  if (match === null) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start < end ? { start, end } : null;
}
