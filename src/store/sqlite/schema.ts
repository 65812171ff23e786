/**
 * The tables, version by version. A step is never altered once it was released: a change is a further step, and a store of any
 * earlier version is brought up to date when it is opened. `user_version` of the file is the number of steps that it has.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    outlet TEXT, headline TEXT, published TEXT, captured TEXT,
    added TEXT NOT NULL,
    reader TEXT NOT NULL,
    current INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    story TEXT,
    alias TEXT NOT NULL,
    signature BLOB NOT NULL
  );
  CREATE INDEX reports_key ON reports (key);
  CREATE INDEX reports_added ON reports (added);
  CREATE INDEX reports_story ON reports (story);
  CREATE INDEX reports_alias ON reports (alias);
  CREATE INDEX reports_pending ON reports (id) WHERE pending = 1;
  CREATE TABLE readings (
    report INTEGER NOT NULL REFERENCES reports (id),
    reader TEXT NOT NULL,
    added TEXT NOT NULL,
    document BLOB NOT NULL,
    PRIMARY KEY (report, reader)
  );
  CREATE INDEX readings_added ON readings (added);
  CREATE TABLE inputs (input TEXT NOT NULL, reader TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (input, reader)) WITHOUT ROWID;
  CREATE TABLE keys (key TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (key, report)) WITHOUT ROWID;
  CREATE INDEX keys_report ON keys (report);
  CREATE TABLE links (
    a INTEGER NOT NULL, b INTEGER NOT NULL, weight REAL NOT NULL,
    PRIMARY KEY (a, b)
  ) WITHOUT ROWID;
  CREATE INDEX links_b ON links (b);
  CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL, kind INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL
  );
  CREATE INDEX items_report ON items (report);
  CREATE TABLE speakers (last TEXT NOT NULL, name TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (last, name, report)) WITHOUT ROWID;
  CREATE INDEX speakers_report ON speakers (report);
  CREATE VIRTUAL TABLE search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
  CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL, first TEXT, last TEXT, reports INTEGER NOT NULL, events INTEGER NOT NULL,
    data BLOB NOT NULL
  );
  CREATE INDEX stories_last ON stories (last);
  CREATE TABLE events (id TEXT NOT NULL, story TEXT NOT NULL, PRIMARY KEY (id, story)) WITHOUT ROWID;
  CREATE INDEX events_story ON events (story);
  CREATE TABLE corrections (id TEXT PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, note TEXT, action TEXT NOT NULL);
  CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `,
  // Days on which events are, for a calendar over all stories; stories that are there are made again, which fills it.
  `
  CREATE TABLE dates (
    story TEXT NOT NULL, event TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, long INTEGER NOT NULL, data TEXT NOT NULL
  );
  CREATE INDEX dates_first ON dates (first, last, event) WHERE long = 0;
  CREATE INDEX dates_last ON dates (last, first, event) WHERE long = 1;
  CREATE INDEX dates_story ON dates (story);
  UPDATE reports SET pending = 1 WHERE current = 1 AND story IS NOT NULL;
  `,
  // What is kept of a reading's layers so that its events can be compared (null where nothing is), and what made all that is
  // kept beside a document ('' before this step).
  `
  ALTER TABLE readings ADD COLUMN sketch BLOB;
  ALTER TABLE reports ADD COLUMN made TEXT NOT NULL DEFAULT '';
  CREATE INDEX reports_made ON reports (made);
  `,
  // People of all stories by the last words of their names. Dates are written anew, without the names of their fields.
  `
  DELETE FROM dates;
  CREATE TABLE people (
    last TEXT NOT NULL, spelling TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, story TEXT NOT NULL,
    statements INTEGER NOT NULL, reports INTEGER NOT NULL, events INTEGER NOT NULL
  );
  CREATE INDEX people_last ON people (last);
  CREATE INDEX people_key ON people (key);
  CREATE INDEX people_story ON people (story);
  UPDATE reports SET pending = 1 WHERE current = 1 AND story IS NOT NULL;
  `,
  // What lists show of a story, so that it need not be opened: of stories that are there it is made when it is first asked for.
  // Indexes that hold all that the list of stories and of what moved goes by.
  `
  CREATE TABLE summaries (story TEXT PRIMARY KEY, data BLOB NOT NULL);
  DROP INDEX stories_last;
  CREATE INDEX stories_newest ON stories (last DESC, id);
  DROP INDEX reports_added;
  CREATE INDEX reports_moves ON reports (added, story);
  `,
  // What only the pages of a story's events show, so many events a row; a story that was made before has it in its own row.
  `
  CREATE TABLE details (story TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL);
  CREATE INDEX details_story ON details (story, part);
  `,
  // From what each story is made, and what came into its events each time that it was made again, with what it was made from before.
  `
  ALTER TABLE summaries ADD COLUMN made TEXT;
  CREATE TABLE steps (id INTEGER PRIMARY KEY, story TEXT NOT NULL, made TEXT NOT NULL, data BLOB NOT NULL);
  CREATE INDEX steps_story ON steps (story);
  `,
  // Steps from what a story never was made from, which others do not go on over.
  `
  ALTER TABLE steps ADD COLUMN aside INTEGER NOT NULL DEFAULT 0;
  `,
  // Speakers by the last words of their names, by which alone they are looked up. The search entries of a report, which stand one after
  // the other, by the first and the last. From here on data is folded before it is packed, which an earlier program cannot read.
  `
  CREATE TABLE named (last TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (last, report)) WITHOUT ROWID;
  INSERT OR IGNORE INTO named SELECT last, report FROM speakers;
  DROP TABLE speakers;
  ALTER TABLE named RENAME TO speakers;
  CREATE INDEX speakers_report ON speakers (report);
  ALTER TABLE reports ADD COLUMN first_item INTEGER;
  ALTER TABLE reports ADD COLUMN last_item INTEGER;
  UPDATE reports SET (first_item, last_item) = (SELECT min(id), max(id) FROM items WHERE report = reports.id);
  DROP INDEX items_report;
  `,
  // When a version was captured the last time, where it was captured again. From here on what is packed stands under a checksum, which an
  // earlier program cannot read.
  "ALTER TABLE reports ADD COLUMN seen TEXT;",
];

/** "RDOT" in the file's header says that it is a store of Readout and no other program's database. */
export const APPLICATION_ID = 0x52444f54;
