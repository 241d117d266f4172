import { sql } from 'kysely';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';

/** Writes rows and their checkpoint, one transaction after another, until it is killed. Says when it is inside one. */
const [file = ''] = process.argv.slice(2);
const ROWS = 50;
const store = openSqliteViewStore(file, { ownThread: true });
await store.transaction(async ({ db }) => {
  await sql`create table if not exists toys (batch integer not null, n integer not null)`.execute(db);
  await sql`create table if not exists checkpoints (batch integer not null)`.execute(db);
});
const { rows } = await sql<{ batch: number | null }>`select max(batch) as batch from checkpoints`.execute(store.db);
for (let batch = (rows[0]?.batch ?? 0) + 1; ; batch += 1) {
  await store.transaction(async ({ db }) => {
    for (let n = 1; n <= ROWS; n += 1) {
      await sql`insert into toys values (${batch}, ${n})`.execute(db);
      if (n === ROWS / 2) process.stdout.write(`within ${batch}\n`);
    }
    await sql`insert into checkpoints values (${batch})`.execute(db);
  });
  process.stdout.write(`written ${batch}\n`);
}
