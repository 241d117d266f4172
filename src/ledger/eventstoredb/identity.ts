import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CorruptEntry, LedgerUnavailable } from '../ledger.js';
import type { Connection } from './connection.js';
import { faultOf } from './faults.js';
import type { Names } from './names.js';

const FORMAT = 1;
const identitySchema = z.object({ ledgerId: z.uuid(), format: z.number().int().positive() });

/** Under this prefix there is no ledger, and none was to be made. */
export class NoLedger extends Error {
  override readonly name = 'NoLedger';
}

/** Two nodes that make the ledger at once make one: the stream takes one first event. @throws LedgerUnavailable, CorruptEntry */
export const identity = (connection: Connection, names: Names, newId: string, signal: AbortSignal): Promise<string> =>
  connection.persist(`reaching the cluster`, connection.timing.open, signal, async () => {
    const [row] = await connection.readStreamOnce(names.identity, { count: 1 });
    if (row !== undefined) return identityIn(row.data, names);
    const event = { id: randomUUID(), type: 'LedgerMade', data: { ledgerId: newId, format: FORMAT } };
    try {
      await connection.append(names.identity, 0, [event]);
      return newId;
    } catch (error) {
      if (faultOf(error).kind !== 'conflict') throw error;
      const [first] = await connection.readStreamOnce(names.identity, { count: 1 });
      return identityIn(first?.data, names);
    }
  });

const identityIn = (data: unknown, names: Names): string => {
  const identity = identitySchema.safeParse(data);
  if (!identity.success) throw new CorruptEntry(names.identity, z.prettifyError(identity.error));
  if (identity.data.format !== FORMAT)
    throw new LedgerUnavailable(`${names.identity} has format ${identity.data.format}; this program reads ${FORMAT}`);
  return identity.data.ledgerId;
};

/** As {@link identity}, and nothing is written. @throws NoLedger where there is none and no id to stand for it */
export const identityThere = async (
  connection: Connection,
  names: Names,
  otherwise: string | undefined,
  signal: AbortSignal,
): Promise<string> => {
  const [row] = await connection.persist('reaching the cluster', connection.timing.open, signal, () =>
    connection.readStreamOnce(names.identity, { count: 1 }),
  );
  if (row !== undefined) return identityIn(row.data, names);
  if (otherwise === undefined) throw new NoLedger(`${names.identity} is empty`);
  return otherwise;
};
