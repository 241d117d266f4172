import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';
import { canonicalJson } from '../../kernel/index.js';
import type { Codec } from '../codec.js';
import { CorruptEntry, type Entry, LedgerUnavailable, type Position } from '../ledger.js';
import { positionOf } from './place.js';

/** A stored event as it came. `stream` is the name in the cluster; `revision` counts from 1. */
export type Row = {
  readonly stream: string;
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly position: Position;
  /** The JSON text as it came, where this side has it. */
  readonly text: string | undefined;
  /** `undefined` where it is not JSON. */
  readonly data: unknown;
};

/** An event that a subscription brought. Its data are read when they are asked for. */
export class HeardRow implements Row {
  constructor(
    readonly stream: string,
    readonly id: string,
    readonly type: string,
    readonly revision: number,
    readonly position: Position,
    readonly text: string | undefined,
  ) {}

  /** A text that is not JSON stands for itself, as it does where the client reads. */
  get data(): unknown {
    if (this.text === undefined) return undefined;
    try {
      return JSON.parse(this.text);
    } catch {
      return this.text;
    }
  }
}

/** `undefined` for a link to an event that is no more. @throws LedgerUnavailable where the server is too old to tell positions */
export const rowOf = ({ event }: ResolvedEvent | AllStreamResolvedEvent): Row | undefined => {
  if (event === undefined) return undefined;
  if (event.position === undefined) throw new LedgerUnavailable('the EventStoreDB server is older than 22.10');
  return {
    stream: event.streamId,
    id: event.id,
    type: event.type,
    revision: Number(event.revision) + 1,
    position: positionOf(event.position),
    text: undefined,
    data: event.isJson ? event.data : undefined,
  };
};

/** The canonical form of what is stored: the bytes that were written. @throws CorruptEntry */
const bytesOf = ({ data }: Row, where: string): string => {
  try {
    return canonicalJson(data);
  } catch (error) {
    throw new CorruptEntry(where, error instanceof Error ? error.message : 'it has no canonical form');
  }
};

/** @throws CorruptEntry where somebody else wrote into the ledger's streams */
export const entryOf = (row: Row, stream: string, sequence: number, codec: Codec): Entry => {
  const where = `entry ${sequence}`;
  const bytes = bytesOf(row, where);
  const envelope = codec.decode(bytes, where);
  const said = [envelope.stream, envelope.revision, envelope.id].join(' ');
  const filed = [stream, row.revision, row.id].join(' ');
  if (said !== filed) throw new CorruptEntry(where, `it says ${said} and is stored as ${filed}`);
  return { position: row.position, sequence, bytes, envelope };
};
