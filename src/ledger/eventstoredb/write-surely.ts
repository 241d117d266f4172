import { LedgerUnavailable, OutcomeUnknown, type Position, RevisionConflict } from '../ledger.js';
import type { Connection } from './connection.js';
import { faultOf } from './faults.js';
import type { NewStoredEvent } from './lean-client.js';
import { pause, pauseAfter } from './timing.js';

/** What is to be written: `stream` as the cluster names it, `known` as its readers do, after `at` events. */
export type Write = {
  readonly stream: string;
  readonly known: string;
  readonly at: number;
  readonly events: readonly NewStoredEvent[];
};

/**
 * Writes on a majority. An append whose outcome is unknown is made again as it was, at the same revision: the server
 * finds it stored, stores it, or finds that somebody else was faster, and each of these is final.
 * @throws RevisionConflict, LedgerUnavailable, OutcomeUnknown
 */
export const writeSurely = async (
  connection: Connection,
  write: Write,
  signal: AbortSignal,
): Promise<Position | undefined> => {
  const { timing, onIncident } = connection;
  // While nothing has been sent, it can still be said that nothing was written.
  if (connection.troubled) await connection.readStream(write.stream, { count: 1, backwards: true }, signal);
  const until = performance.now() + timing.append;
  let sent = false;
  for (let failures = 0; ; failures += 1) {
    let reason: string;
    try {
      return await connection.append(write.stream, write.at, write.events);
    } catch (error) {
      const fault = faultOf(error);
      switch (fault.kind) {
        case 'conflict':
          throw new RevisionConflict(write.known, write.at, fault.actual);
        case 'refused':
          throw sent ? new OutcomeUnknown(fault.reason, { cause: error }) : unavailable(fault.reason, error);
        case 'notLeader':
        case 'noStream':
          reason = 'no leader takes it';
          break;
        case 'unknown':
          sent = true;
          reason = fault.reason;
          break;
        default:
          return fault satisfies never;
      }
    }
    const wait = pauseAfter(timing, failures);
    if (signal.aborted || performance.now() + wait > until) {
      if (!sent) throw unavailable(reason);
      return confirm(connection, write, reason, signal);
    }
    if (sent) onIncident('append-retried');
    await pause(wait, signal);
  }
};

const unavailable = (reason: string, cause?: unknown): LedgerUnavailable =>
  new LedgerUnavailable(`nothing was written: ${reason}`, { cause });

/** Looks whether it is stored after all. What is not there may still come: then the outcome stays unknown. */
const confirm = async (
  connection: Connection,
  { stream, known, at, events }: Write,
  reason: string,
  signal: AbortSignal,
): Promise<Position | undefined> => {
  const unknown = (cause?: unknown) => {
    connection.onIncident('outcome-unknown');
    return new OutcomeUnknown(reason, { cause });
  };
  try {
    const rows = await connection.readStream(stream, { from: at + 1, count: events.length }, signal);
    const last = rows.at(-1);
    if (last === undefined) throw unknown();
    if (!events.every(({ id }, i) => rows[i]?.id === id)) throw new RevisionConflict(known, at, last.revision);
    connection.onIncident('outcome-confirmed');
    return last.position;
  } catch (error) {
    throw error instanceof LedgerUnavailable ? unknown(error) : error;
  }
};
