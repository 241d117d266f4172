/** "JIDV": tells a vault from any other SQLite file. */
export const APPLICATION_ID = 0x4a494456;
export const FORMAT = 1;

/** A destroyed key leaves its row, and its person is free for another one; the tombstone stays for ever. */
export const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE key (
    id      TEXT PRIMARY KEY,
    person  TEXT NOT NULL UNIQUE,
    wrapped BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tombstone (key_id TEXT PRIMARY KEY, destroyed_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
