import { randomUUID } from 'node:crypto';
import type { Position } from '../ledger.js';
import type { Connection } from './connection.js';
import type { Names } from './names.js';

/** Events of the whole log that are read in one call: few at first, as the last ones are most often the ledger's own. */
const [FEW, MANY] = [8, 256];

/**
 * Writes an event of our own and gives its place: what was acknowledged before comes before it in the log, on every
 * version of the server, whether or not that says when a subscription is live. @throws LedgerUnavailable
 */
export const writeOpening = (connection: Connection, names: Names, signal: AbortSignal): Promise<Position> => {
  const event = { id: randomUUID(), type: 'Opened', text: JSON.stringify({ at: new Date().toISOString() }) };
  return connection.persist('opening the ledger', connection.timing.open, signal, async () => {
    const [last] = await connection.readStreamOnce(names.openings, { count: 1, backwards: true });
    if (last?.id === event.id) return last.position;
    const position = await connection.append(names.openings, last?.revision ?? 0, [event]);
    if (position !== undefined) return position;
    const [written] = await connection.readStreamOnce(names.openings, { count: 1, backwards: true });
    if (written === undefined) throw new Error('the opening was not found where it was written');
    return written.position;
  });
};

/**
 * The same without writing: `$all` is read backwards to the first event of the ledger. What others wrote since has to be
 * read too, so who may write writes. `undefined` when nothing is there after a known place. @throws LedgerUnavailable
 */
export const lastStored = async (
  connection: Connection,
  names: Names,
  known: Position | undefined,
  signal: AbortSignal,
): Promise<Position | undefined> => {
  let before: Position | undefined;
  for (let count = FEW; ; count = Math.min(count * 2, MANY)) {
    const rows = await connection.readLogBackwards(before, count, signal);
    const last = rows.find(({ stream }) => stream.startsWith(names.all));
    if (last !== undefined) return last.position;
    const reached = rows.at(-1)?.position;
    if (reached === undefined || reached === before || (known !== undefined && reached <= known)) return known;
    before = reached;
  }
};
