import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { drawEpoch, FIRST_EPOCH, LAST_EPOCH } from '../epoch.js';
import { CorruptEntry, LedgerUnavailable } from '../ledger.js';
import type { Connection } from './connection.js';
import { faultOf } from './faults.js';
import type { Names } from './names.js';
import type { Row } from './row.js';

const FORMAT = 1;
const epochSchema = z.number().int().min(FIRST_EPOCH).max(LAST_EPOCH);
/** The first event says whose identity it is; every later one, that the ledger was put back from a backup. */
const madeSchema = z.object({
  ledgerId: z.uuid(),
  format: z.number().int().positive(),
  epoch: epochSchema.default(FIRST_EPOCH),
});
const restoredSchema = z.object({ epoch: epochSchema });

/** Which ledger it is, and which life of it: see `Ledger.epoch`. */
export type Identity = { readonly id: string; readonly epoch: number };

/** Of a ledger that begins here: an id of its own, or that of one that is moved here, which is another life of it. */
export const newIdentity = (movedId?: string): Identity =>
  movedId === undefined ? { id: randomUUID(), epoch: FIRST_EPOCH } : { id: movedId, epoch: drawEpoch() };

/** Under this prefix there is no ledger, and none was to be made. */
export class NoLedger extends Error {
  override readonly name = 'NoLedger';
}

const read = async (connection: Connection, names: Names): Promise<Identity | undefined> => {
  const [made] = await connection.readStreamOnce(names.identity, { count: 1 });
  if (made === undefined) return undefined;
  const [latest] = await connection.readStreamOnce(names.identity, { count: 1, backwards: true });
  return identityIn(names, made, latest);
};

const identityIn = (names: Names, made: Row, latest: Row | undefined): Identity => {
  const identity = madeSchema.safeParse(made.data);
  if (!identity.success) throw new CorruptEntry(names.identity, z.prettifyError(identity.error));
  const { ledgerId, format, epoch } = identity.data;
  if (format !== FORMAT)
    throw new LedgerUnavailable(`${names.identity} has format ${format}; this program reads ${FORMAT}`);
  if (latest === undefined || latest.revision === made.revision) return { id: ledgerId, epoch };
  const restored = restoredSchema.safeParse(latest.data);
  if (!restored.success) throw new CorruptEntry(names.identity, z.prettifyError(restored.error));
  return { id: ledgerId, epoch: restored.data.epoch };
};

/** Two nodes that make the ledger at once make one: the stream takes one first event. @throws LedgerUnavailable, CorruptEntry */
export const identity = (
  connection: Connection,
  names: Names,
  fresh: Identity,
  signal: AbortSignal,
): Promise<Identity> =>
  connection.persist(`reaching the cluster`, connection.timing.open, signal, async () => {
    const there = await read(connection, names);
    if (there !== undefined) return there;
    const data = { ledgerId: fresh.id, format: FORMAT, epoch: fresh.epoch };
    try {
      await connection.append(names.identity, 0, [
        { id: randomUUID(), type: 'LedgerMade', text: JSON.stringify(data) },
      ]);
      return fresh;
    } catch (error) {
      const first = faultOf(error).kind === 'conflict' ? await read(connection, names) : undefined;
      if (first === undefined) throw error;
      return first;
    }
  });

/** As {@link identity}, and nothing is written. @throws NoLedger where there is none and no id to stand for it */
export const identityThere = async (
  connection: Connection,
  names: Names,
  otherwise: string | undefined,
  signal: AbortSignal,
): Promise<Identity> => {
  const there = await connection.persist('reaching the cluster', connection.timing.open, signal, () =>
    read(connection, names),
  );
  if (there !== undefined) return there;
  if (otherwise === undefined) throw new NoLedger(`${names.identity} is empty`);
  return newIdentity(otherwise);
};

/**
 * Records that the ledger goes on from a backup. Whoever opens it from now on is in another life of it; nobody has it
 * open meanwhile. @throws NoLedger, LedgerUnavailable
 */
export const renewEpoch = async (connection: Connection, names: Names, signal: AbortSignal): Promise<number> => {
  const epoch = drawEpoch();
  const id = randomUUID();
  const isThere = await connection.persist('reaching the cluster', connection.timing.open, signal, async () => {
    const [latest] = await connection.readStreamOnce(names.identity, { count: 1, backwards: true });
    if (latest === undefined) return false;
    if (latest.id !== id)
      await connection.append(names.identity, latest.revision, [
        { id, type: 'LedgerRestored', text: JSON.stringify({ epoch }) },
      ]);
    return true;
  });
  if (!isThere) throw new NoLedger(`${names.identity} is empty`);
  return epoch;
};
