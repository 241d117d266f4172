/** "JIDI": tells a ledger from any other SQLite file. */
export const APPLICATION_ID = 0x4a494449;
export const FORMAT = 1;

/**
 * An entry is one canonical text beside the few columns that reading needs. A stream's name is written once; its integer
 * key keeps the index small. `sequence` is given by the writer, so it has no gap after a rollback.
 */
export const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE stream (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY,
    stream   INTEGER NOT NULL REFERENCES stream (key),
    revision INTEGER NOT NULL,
    id       TEXT NOT NULL,
    type     TEXT NOT NULL,
    text     TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
`;
