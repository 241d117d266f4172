import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { z } from 'zod';
import { openPool, type PostgresAddress, textArray } from '../../postgres/index.js';
import type { CommandKeys } from '../store.js';
import { translated } from './driver.js';

/** Longer than the views of any node are behind, and than a command takes. */
const KEPT_S = 600;
const PRUNE_MS = 60_000;
const STATEMENT_MS = 10_000;
/** Claims that arrive while others are under way share a statement. */
const BATCH = 200;
const CONNECTIONS = 2;

/**
 * A row stands for one input until its time is up. Of claims for different inputs one is first, whichever node they are
 * made on: the primary key decides. `holders` counts the attempts for the input that have not given the key back.
 */
const CLAIM = `
  insert into command_key as held (command_id, input_hash, until, holders)
  select command_id, input_hash, clock_timestamp() + make_interval(secs => ${KEPT_S}), 1
  from unnest($1::text[], $2::text[]) as asked (command_id, input_hash) order by command_id
  on conflict (command_id) do update set input_hash = excluded.input_hash, until = excluded.until,
    holders = case when held.until > clock_timestamp() then held.holders + 1 else 1 end
  where held.input_hash = excluded.input_hash or held.until <= clock_timestamp()
  returning command_id`;
const RELEASE = `
  update command_key set holders = holders - 1,
    until = case when holders > 1 then until else clock_timestamp() end
  where command_id = $1 and input_hash = $2 and holders > 0`;
/** Those that are being claimed are left alone. */
const PRUNE = `
  delete from command_key where command_id in
    (select command_id from command_key where until <= clock_timestamp() for update skip locked)`;

const claimedRows = z.array(z.object({ command_id: z.string() }));

type Asked = { readonly commandId: string; readonly inputHash: string };

/** Keys of commands in the schema of the views, by the clock of the database. */
export class PostgresCommandKeys implements CommandKeys {
  readonly #pool: Pool;
  readonly #claims: DataLoader<Asked, boolean>;
  #pruned = performance.now();

  /** `ready` makes the schema where it is missing. */
  constructor(
    private readonly address: PostgresAddress,
    private readonly ready: () => Promise<void>,
  ) {
    const settings = { synchronous_commit: 'off' };
    this.#pool = openPool(address, { max: CONNECTIONS, statementMs: STATEMENT_MS, settings });
    this.#claims = new DataLoader((asked) => this.#claimAll(asked), {
      cache: false,
      maxBatchSize: BATCH,
      batchScheduleFn: (claim) => void setImmediate(claim),
    });
  }

  claim(commandId: string, inputHash: string): Promise<boolean> {
    return this.#claims.load({ commandId, inputHash });
  }

  async release(commandId: string, inputHash: string): Promise<void> {
    await this.#ask(RELEASE, [commandId, inputHash]);
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #claimAll(asked: readonly Asked[]): Promise<readonly boolean[]> {
    await this.ready();
    // One statement cannot claim a row twice; the same key at once from one process is asked one after another.
    const first = asked.filter(({ commandId }, i) => asked.findIndex((one) => one.commandId === commandId) === i);
    const claimed = await this.#claimOnce(first);
    const rest = asked.filter((one) => !first.includes(one));
    for (const one of rest) for (const done of await this.#claimOnce([one])) claimed.add(done);
    this.#pruneNowAndThen();
    return asked.map((one) => claimed.has(one));
  }

  async #claimOnce(asked: readonly Asked[]): Promise<Set<Asked>> {
    const rows = await this.#ask(CLAIM, [
      textArray(asked.map(({ commandId }) => commandId)),
      textArray(asked.map(({ inputHash }) => inputHash)),
    ]);
    const ids = new Set(claimedRows.parse(rows).map(({ command_id }) => command_id));
    return new Set(asked.filter(({ commandId }) => ids.has(commandId)));
  }

  #pruneNowAndThen(): void {
    if (performance.now() - this.#pruned < PRUNE_MS) return;
    this.#pruned = performance.now();
    // Rows that stay longer take room and nothing else.
    void this.#ask(PRUNE, []).catch(() => undefined);
  }

  async #ask(statement: string, values: readonly (string | Buffer)[]): Promise<readonly unknown[]> {
    try {
      return (await this.#pool.query(statement, [...values])).rows;
    } catch (error) {
      throw translated(this.address.shown, error);
    }
  }
}
