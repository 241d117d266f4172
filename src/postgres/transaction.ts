import type { Pool, PoolClient } from 'pg';

export type TransactionUse = {
  /** A statement right after the beginning, such as one that waits for a lock. */
  readonly first?: string;
  /** Names what the connection itself throws; what `work` throws stays as it is. */
  readonly told?: (error: unknown) => unknown;
};

/**
 * Work in one transaction on a connection of the pool: all of it, or nothing where it throws. A connection on which not
 * even that could be undone is not used again.
 */
export const transact = async <T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  { first, told = (error) => error }: TransactionUse = {},
): Promise<T> => {
  const asking = async <R>(asked: Promise<R>): Promise<R> => {
    try {
      return await asked;
    } catch (error) {
      throw told(error);
    }
  };
  const client = await asking(pool.connect());
  let isBroken = false;
  try {
    await asking(
      client.query(['begin isolation level read committed', ...(first === undefined ? [] : [first])].join('; ')),
    );
    const result = await work(client);
    await asking(client.query('commit'));
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
};
