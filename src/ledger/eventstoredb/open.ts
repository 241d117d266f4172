import type { Codec } from '../codec.js';
import { type Ledger, LedgerUnavailable, type Position } from '../ledger.js';
import { Appender } from './appender.js';
import { Blocks } from './blocks.js';
import { Book } from './book.js';
import { type ClusterAddress, Connection } from './connection.js';
import { EventStoreLedger } from './eventstoredb-ledger.js';
import { reasonOf } from './faults.js';
import { Feed } from './feed.js';
import { identity, identityThere, newIdentity, renewEpoch } from './identity.js';
import type { OnIncident } from './incidents.js';
import { lastStored, writeOpening } from './last-stored.js';
import { levelWith } from './level.js';
import { MarksWriter, readMarks } from './marks.js';
import { Names } from './names.js';
import { Placing } from './placing.js';
import { inTurns } from './settling.js';
import { StreamReader } from './stream-reader.js';
import { type Timing, usualTiming } from './timing.js';

export type EventStoreLedgerOptions = ClusterAddress & {
  /** The ledger's streams begin with it and a colon. Letters, digits, `-` and `_`. */
  readonly prefix: string;
  readonly codec: Codec;
  /**
   * The id that a new ledger gets: of one that is moved here. A ledger that exists keeps its own. With `readonly` an
   * empty ledger of this id stands for one that does not exist.
   */
  readonly newId?: string;
  /** Writes nothing into the cluster; appends are refused. */
  readonly readonly?: boolean;
  readonly timing?: Partial<Timing>;
  readonly onIncident?: OnIncident;
  /** Hears of trouble that no call can report: an event that cannot be read. */
  readonly onTrouble?: (error: Error) => void;
};

/**
 * Opens the ledger under a prefix of a cluster, and makes it when it is not there. Comes back when everything that was
 * acknowledged before has been counted. @throws LedgerUnavailable, CorruptEntry; NoLedger with `readonly`
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
    const { codec, newId, readonly = false } = options;
    const whose = readonly
      ? await identityThere(connection, names, newId, stop.signal)
      : await identity(connection, names, newIdentity(newId), stop.signal);
    const ends = await readMarks(connection, names, stop.signal);
    const last = readonly
      ? await lastStored(connection, names, ends.at(-1), stop.signal)
      : await writeOpening(connection, names, stop.signal);
    const book = new Book(names, codec, ends, () => marks?.wake());
    book.blocks = new Blocks(connection, names, book.endOf, stop.signal);
    if (!readonly) marks = new MarksWriter(connection, names, () => book.ends, stop.signal);
    feed = new Feed(connection, names.all, ends.at(-1), {
      row: (row) => book.hear(row),
      trouble: (error) => options.onTrouble?.(error),
    });
    feed.start();
    const placing = new Placing(book, feed, timing, stop.signal);
    const heard = async (place: Position | undefined): Promise<void> => {
      if (place !== undefined && !(await placing.ifHeard(place)))
        throw new LedgerUnavailable('the cluster answers, but its subscription brings nothing');
    };
    await heard(last);
    const settle = inTurns(async () =>
      heard(
        readonly
          ? await lastStored(connection, names, book.last, stop.signal)
          : await writeOpening(connection, names, stop.signal),
      ),
    );
    const isLevel = levelWith(connection, names, book, stop.signal);
    const reader = new StreamReader(connection, names, codec, book, placing, isLevel, stop.signal);
    const appender = readonly ? undefined : new Appender(connection, names, codec, book, placing, reader, stop.signal);
    return new EventStoreLedger({ ...whose, book, placing, reader, appender, settle, release });
  } catch (error) {
    await release();
    throw error;
  }
};

/** Says of the ledger under a prefix that it was put back from a backup, and answers with its new epoch. @throws NoLedger, LedgerUnavailable */
export const beginEventStoreEpoch = async (
  options: Pick<EventStoreLedgerOptions, 'connectionString' | 'credentials' | 'prefix' | 'timing' | 'onIncident'>,
): Promise<number> => {
  const connection = connect(options, { ...usualTiming, ...options.timing });
  try {
    return await renewEpoch(connection, new Names(options.prefix), new AbortController().signal);
  } finally {
    await connection.close();
  }
};

const connect = (options: ClusterAddress & Pick<EventStoreLedgerOptions, 'onIncident'>, timing: Timing): Connection => {
  try {
    return new Connection(options, timing, options.onIncident ?? (() => undefined));
  } catch (error) {
    throw new LedgerUnavailable(`the address of the cluster cannot be used: ${reasonOf(error)}`, { cause: error });
  }
};
