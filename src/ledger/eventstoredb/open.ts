import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Codec } from '../codec.js';
import { CorruptEntry, type Ledger, LedgerUnavailable } from '../ledger.js';
import { Blocks } from './blocks.js';
import { Book } from './book.js';
import { type ClusterAddress, Connection } from './connection.js';
import { EventStoreLedger } from './eventstoredb-ledger.js';
import { faultOf, reasonOf } from './faults.js';
import { Feed } from './feed.js';
import type { OnIncident } from './incidents.js';
import { MarksWriter, readMarks } from './marks.js';
import { Names } from './names.js';
import { Placing } from './placing.js';
import { inTurns, settle } from './settling.js';
import { type Timing, usualTiming } from './timing.js';

export type EventStoreLedgerOptions = ClusterAddress & {
  /** The ledger's streams begin with it and a colon. Letters, digits, `-` and `_`. */
  readonly prefix: string;
  readonly codec: Codec;
  /** The id that a new ledger gets: of one that is moved here. A ledger that exists keeps its own. */
  readonly newId?: string;
  readonly timing?: Partial<Timing>;
  readonly onIncident?: OnIncident;
  /** Hears of trouble that no call can report: an event that cannot be read. */
  readonly onTrouble?: (error: Error) => void;
};

const FORMAT = 1;
const identitySchema = z.object({ ledgerId: z.uuid(), format: z.number().int().positive() });

/**
 * Opens the ledger under a prefix of a cluster, and makes it when it is not there. Comes back when everything that was
 * acknowledged before has been counted. @throws LedgerUnavailable, CorruptEntry
 */
export const openEventStoreLedger = async (options: EventStoreLedgerOptions): Promise<Ledger> => {
  const timing = { ...usualTiming, ...options.timing };
  const connection = connect(options, timing);
  const names = new Names(options.prefix);
  const stop = new AbortController();
  let feed: Feed | undefined;
  let marks: MarksWriter | undefined;
  const release = async () => {
    await marks?.idle();
    stop.abort();
    await feed?.stop();
    await connection.close();
  };
  try {
    const id = await identity(connection, names, options.newId ?? randomUUID(), stop.signal);
    const ends = await readMarks(connection, names, stop.signal);
    const book = new Book(names, options.codec, ends, () => marks?.wake());
    book.blocks = new Blocks(connection, names, book.endOf, stop.signal);
    marks = new MarksWriter(connection, names, () => book.ends, stop.signal);
    feed = new Feed(connection, names.all, ends.at(-1), {
      row: (row) => book.hear(row),
      trouble: (error) => options.onTrouble?.(error),
    });
    feed.start();
    const placing = new Placing(book, feed, timing, stop.signal);
    const { codec } = options;
    const { signal } = stop;
    const settled = inTurns(() => settle({ connection, names, placing, signal }));
    await settled();
    return new EventStoreLedger({ id, names, codec, connection, book, placing, settle: settled, signal, release });
  } catch (error) {
    await release();
    throw error;
  }
};

const connect = (options: EventStoreLedgerOptions, timing: Timing): Connection => {
  try {
    return new Connection(options, timing, options.onIncident ?? (() => undefined));
  } catch (error) {
    throw new LedgerUnavailable(`the address of the cluster cannot be used: ${reasonOf(error)}`, { cause: error });
  }
};

/** Two nodes that make the ledger at once make one: the stream takes one first event. */
const identity = (connection: Connection, names: Names, newId: string, signal: AbortSignal): Promise<string> =>
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
