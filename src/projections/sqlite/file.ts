import { type Connection, Database } from '../../sqlite/index.js';

/** Views can be rebuilt, so nothing waits for the disk. */
const unsynced = (database: Connection): Connection => {
  database.pragma('synchronous = OFF');
  return database;
};

/** The connection that writes. Another process is waited for outside SQLite, which would stop the event loop meanwhile. */
export const openForWriting = (file: string): Connection => {
  const database = unsynced(new Database(file, { timeout: 0 }));
  database.pragma('journal_mode = WAL');
  database.pragma('journal_size_limit = 67108864');
  // Whoever waits for a commit waits for the checkpoint in it: fewer of them, which write pages once that changed often.
  database.pragma('wal_autocheckpoint = 8000');
  database.pragma('cache_size = -65536');
  return database;
};

/**
 * A connection that reads beside it (WAL). Its pages are copied to a cache of its own: a file in memory (`mmap_size`) is
 * taken out of it and put in again after every commit of the other, whose page faults cost more than all that is read.
 */
export const openForReading = (file: string): Connection => {
  const database = unsynced(new Database(file, { readonly: true, timeout: 5_000 }));
  database.pragma('mmap_size = 0');
  database.pragma('cache_size = -65536');
  return database;
};
