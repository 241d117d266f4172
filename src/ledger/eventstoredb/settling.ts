import { randomUUID } from 'node:crypto';
import { LedgerUnavailable } from '../ledger.js';
import type { Connection } from './connection.js';
import type { Names } from './names.js';
import type { Placing } from './placing.js';

type Settling = {
  readonly connection: Connection;
  readonly names: Names;
  readonly placing: Placing;
  readonly signal: AbortSignal;
};

/**
 * Writes one event of its own and waits until the feed brings it: what was acknowledged before comes before it in the
 * log, on every version of the server, whether or not that says when a subscription is live. @throws LedgerUnavailable
 */
export const settle = async ({ connection, names, placing, signal }: Settling): Promise<void> => {
  const event = { id: randomUUID(), type: 'Opened', data: { at: new Date().toISOString() } };
  const position = await connection.persist('settling the ledger', connection.timing.open, signal, async () => {
    const [last] = await connection.readStreamOnce(names.openings, { count: 1, backwards: true });
    if (last?.id === event.id) return last.position;
    const { position } = await connection.append(names.openings, last?.revision ?? 0, [event]);
    if (position !== undefined) return position;
    const [written] = await connection.readStreamOnce(names.openings, { count: 1, backwards: true });
    if (written === undefined) throw new Error('the event was not found where it was written');
    return written.position;
  });
  if (!(await placing.ifHeard(position)))
    throw new LedgerUnavailable('the cluster takes appends, but its subscription brings nothing');
};

/** Who asks while one is under way shares the one after it: that one begins after they asked. */
export const inTurns = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    next = undefined;
    const mine = work();
    running = mine;
    const over = () => {
      if (running === mine) running = undefined;
    };
    mine.then(over, over);
    return mine;
  };
  return () => {
    if (running === undefined) return start();
    next ??= running.then(start, start);
    return next;
  };
};
