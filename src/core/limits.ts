/** Bounds on everything that comes from outside. One row a limit; units last in the name. */
export const LIMITS = {
  /** Largest input that is decoded, in bytes. */
  inputBytes: 64 * 1024 * 1024,
  /** Head of a WARC record or of an HTTP response in it, in bytes. */
  recordHeadBytes: 256 * 1024,
  /** Levels of parts in parts of a mail. */
  mailDepth: 32,
  /** Pages of a PDF that are read. */
  pdfPages: 500,
  /** Bytes that the packed streams of a PDF may unpack to, together. */
  pdfUnpackedBytes: 256 * 1024 * 1024,
  /** Longest source of a page that is taken, in UTF-16 code units; a longer one is refused with "too-large". */
  sourceUnits: 32 * 1024 * 1024,
  /**
   * Longest text of one report that is annotated, in UTF-16 code units; a longer one is refused with "too-large". One of 5 million takes
   * about three minutes of one core and 3 GB of memory, whether in one line or in many; both grow with the length.
   */
  textUnits: 5 * 1024 * 1024,
  /** Tokens in one sentence: a longer one is cut at the limit, so that no per-sentence work is quadratic in the input. */
  sentenceTokens: 400,
  /** UTF-16 code units in one token: a longer run without a space is cut. */
  tokenUnits: 400,
  /** Depth to which an HTML tree is walked. */
  treeDepth: 512,
  /** Elements of an HTML tree: a page with more is cut there. The 92 development pages stay below 2,000. */
  treeElements: 150_000,
  /** Posts of a live blog that linked data may tell of. */
  posts: 10_000,
  /** Longest tag of an HTML page, its attributes included, in UTF-16 code units: a longer one is left out. */
  tagUnits: 256 * 1024,
  /** Longest value of a metadata field, in UTF-16 code units. */
  metadataUnits: 2_000,
  /** Attributions that one attribution may be relayed by. */
  relayDepth: 8,
  /** Longest address of a page, in UTF-16 code units. */
  addressUnits: 2_048,
  /** Largest page that is fetched, in bytes, unpacked. */
  fetchedBytes: 16 * 1024 * 1024,
  /** How long fetching a page may take, its robots.txt and redirects included, in ms. */
  fetchMs: 20_000,
  /** Redirects from one address. */
  fetchRedirects: 5,
  /** Characters of a user's name. */
  userNameUnits: 64,
  /** Shortest and longest password, in UTF-16 code units. */
  passwordUnits: { least: 10, most: 1_024 },
  /** How long a sign-in holds, in ms. */
  sessionMs: 14 * 24 * 3_600_000,
  /** Sign-ins that one user may have at a time; the oldest ends. */
  sessionsOfUser: 20,
  /** Reports and files that wait at the desk to be read. */
  queuedJobs: 50,
  /** What these may hold together, in bytes. */
  queuedBytes: 256 * 1024 * 1024,
  /** Readings that programs may ask for at a time without having them kept. */
  askedReadings: 8,
  /** Jobs of the desk that are remembered when they are over. */
  keptJobs: 500,
  /** Reports of one job whose outcome is listed. */
  listedOutcomes: 1_000,
  /** How long the desk lets one report be read, in ms, before it takes the reader for stuck. */
  readingMs: 5 * 60_000,
  /** What is read of a robots.txt, in bytes (RFC 9309 asks for 500 kiB). */
  robotsBytes: 500 * 1024,
} as const;
