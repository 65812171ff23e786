/** Every error code, with the exit of a reader who meets it. Permanent: a code is never given another meaning. docs/errors.md documents each. */
export const ERROR_CODES = {
  "no-input": "Nothing to read was given.",
  "file-unreadable": "The file could not be opened or read.",
  "output-unwritable": "The output could not be written.",
  "too-large": "The input is larger than the limit.",
  "not-text": "The input is binary data of a kind that is not read.",
  "damaged-input": "A file, or a part of one, is not what its format asks for.",
  "empty-report": "The input holds no words.",
  "bad-date": "A date that was given is no calendar date.",
  "bad-language": "A language that was given is no BCP 47 tag.",
  "bad-line": "A line of a batch is not the JSON that is expected.",
  "bad-site": "A user's settings for a site are not what is expected.",
  "bad-address": "An address is none of a page on the web.",
  "private-address": "An address leads into this machine or its network.",
  "robots-refused": "A site asks programs not to fetch a page.",
  "not-fetched": "A page could not be fetched.",
  "bad-user": "A user's name, password or role is not right, or there is no such user.",
  "no-users": "A server that others can reach has nobody who may sign in.",
  "sign-in-failed": "A name and password do not fit.",
  "too-many-tries": "Somebody tried to sign in too often.",
  "not-signed-in": "Only those who sign in may do this.",
  "not-allowed": "The user's role does not allow this.",
  "bad-correction": "A correction lacks something, or says what cannot be.",
  "queue-full": "Too much waits to be read.",
  "desk-ending": "The desk was told to end before this was read.",
  "bad-option": "An option or its value is not known.",
  "bad-store": "A store of reports cannot be opened, read or written.",
  "no-store": "There is no store of reports where one was named.",
  "store-busy": "Another process has the store open.",
  "not-in-store": "The store holds nothing by the name that was given.",
  "cannot-listen": "The server cannot listen at its address.",
  "bad-model": "A model's files are damaged or of another version.",
  internal: "Readout broke one of its own rules.",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The parts of an error that a reader needs. */
export interface ErrorParts {
  /** What happened, a sentence without a full stop. */
  readonly what: string;
  /** Where: a file, line, report or span. Null where there is no place. */
  readonly where?: string | null;
  /** How to put it right. */
  readonly fix: string;
  readonly cause?: unknown;
}

/** The one error class. `message` joins what, where and fix, so that a bare log line says all three. */
export class ReadoutError extends Error {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where: string | null;
  readonly fix: string;

  constructor(code: ErrorCode, parts: ErrorParts) {
    const where = parts.where ?? null;
    super(`${where === null ? "" : `${where}: `}${parts.what}. ${parts.fix}`, { cause: parts.cause });
    this.name = "ReadoutError";
    this.code = code;
    this.what = parts.what;
    this.where = where;
    this.fix = parts.fix;
  }
}
